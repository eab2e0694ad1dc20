//! Floor 5. What is wrong with a line that came in, or with the journal that it should have gone to. Facts; the words are in `words`.

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use super::table::Kind;
use crate::store::Fault;

/// Why a line gets an error for an answer. Nothing was asked of the meeting, or nothing was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// Longer than a line may be.
    TooLong {
        /// Bytes at most.
        most: usize,
    },
    /// No UTF-8.
    NotUtf8,
    /// No JSON.
    NotJson {
        /// Where it stops being one, in bytes from 1.
        column: usize,
    },
    /// JSON, but not `{"do": {…}}` or `{"show": …}`.
    NotARequest,
    /// A key that means nothing here.
    UnknownKey {
        /// As it was written.
        key: String,
        /// The known one that looks like it.
        nearest: Option<&'static str>,
    },
    /// `do` is not one command with its arguments.
    NotACommand,
    /// There is no such command.
    UnknownCommand {
        /// As it was written.
        command: String,
        /// The known one that looks like it.
        nearest: Option<&'static str>,
    },
    /// There is no such view.
    UnknownView {
        /// As it was written.
        view: String,
    },
    /// The command takes no such argument.
    UnknownArgument {
        /// The command.
        command: &'static str,
        /// As it was written.
        argument: String,
        /// The known one that looks like it.
        nearest: Option<&'static str>,
    },
    /// The command needs this argument.
    MissingArgument {
        /// The command.
        command: &'static str,
        /// Its argument.
        argument: &'static str,
        /// What it may be.
        expected: Kind,
    },
    /// The argument is of another kind.
    WrongArgument {
        /// The command.
        command: &'static str,
        /// Its argument.
        argument: &'static str,
        /// What it may be.
        expected: Kind,
    },
    /// `at` is no moment.
    WrongAt,
    /// `at` lies before the moment where the script stands.
    AtEarlier {
        /// Where it stands.
        now: DateTime<FixedOffset>,
    },
    /// `at` stands on some lines and not on others.
    AtOnSome,
    /// The journal's clock is the real one: no script sets it.
    ClockIsReal,
    /// The journal cannot be written; what was asked has not happened.
    NotSaved {
        /// Why.
        fault: Fault,
    },
}

impl LineFault {
    /// The word for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "line_too_long",
            Self::NotUtf8 => "not_utf8",
            Self::NotJson { .. } => "not_json",
            Self::NotARequest => "not_a_request",
            Self::UnknownKey { .. } => "unknown_key",
            Self::NotACommand => "not_a_command",
            Self::UnknownCommand { .. } => "unknown_command",
            Self::UnknownView { .. } => "unknown_view",
            Self::UnknownArgument { .. } => "unknown_argument",
            Self::MissingArgument { .. } => "missing_argument",
            Self::WrongArgument { .. } => "wrong_argument",
            Self::WrongAt => "wrong_at",
            Self::AtEarlier { .. } => "at_earlier",
            Self::AtOnSome => "at_on_some_lines",
            Self::ClockIsReal => "clock_is_real",
            Self::NotSaved { .. } => "not_saved",
        }
    }

    /// What programs may want to know besides.
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::default();
        match self {
            Self::TooLong { most } => facts.most = Some(*most),
            Self::NotJson { column } => facts.column = Some(*column),
            Self::UnknownKey { key, nearest } => (facts.key, facts.nearest) = (Some(key.clone()), *nearest),
            Self::UnknownCommand { command, nearest } => {
                (facts.command, facts.nearest) = (Some(command.clone()), *nearest);
            }
            Self::UnknownView { view } => facts.view = Some(view.clone()),
            Self::UnknownArgument { command, argument, nearest } => {
                facts.command = Some((*command).to_owned());
                (facts.argument, facts.nearest) = (Some(argument.clone()), *nearest);
            }
            Self::MissingArgument { command, argument, expected }
            | Self::WrongArgument { command, argument, expected } => {
                facts.command = Some((*command).to_owned());
                facts.argument = Some((*argument).to_owned());
                facts.expected = Some(expected.expected().en);
            }
            Self::AtEarlier { now } => facts.now = Some(*now),
            Self::NotUtf8
            | Self::NotARequest
            | Self::NotACommand
            | Self::WrongAt
            | Self::AtOnSome
            | Self::ClockIsReal
            | Self::NotSaved { .. } => {}
        }
        facts
    }
}

/// The facts of a fault, those that there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Facts {
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    command: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    argument: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<DateTime<FixedOffset>>,
}
