//! Floor 3. The smallest parts of the screen: a sentence with its weight, and a line of a check list.

use serde::Serialize;

/// How much a line matters. The drawing gives each its style; shape or words say the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As it is.
    #[default]
    Plain,
    /// Matters less.
    Quiet,
    /// Matters most.
    Strong,
    /// Goes well, allowed, done.
    Good,
    /// Needs attention: near a limit, late, refused.
    Warn,
    /// Needs action at once: not saved.
    Alarm,
}

/// A sentence and how much it matters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Line {
    /// One line of clean text.
    pub text: String,
    /// Its weight.
    pub tone: Tone,
}

impl Line {
    /// A line with its tone.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { text: text.into(), tone }
    }

    /// A plain line.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(Tone::Plain, text)
    }

    /// A quiet line.
    pub fn quiet(text: impl Into<String>) -> Self {
        Self::new(Tone::Quiet, text)
    }
}

/// A line of a check list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// What.
    pub text: String,
    /// How far.
    pub state: CheckState,
    /// The key that does it, as printed.
    pub key: Option<String>,
}

/// How far a line of a check list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// Done.
    Done,
    /// To be done, and something is refused until then.
    Owed,
    /// Would be good.
    Open,
}
