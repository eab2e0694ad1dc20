//! Floor 5. One line out. The words for programs come first, then the facts, then sentences in both languages.

use std::fmt::Write;

use serde::Serialize;
use serde_json::Value;

use super::fault::Facts;
use super::fault::LineFault;
use super::sentence::Sentence;
use super::trouble;
use super::words::line_fault;
use crate::clean::suspicious;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Seq;
use crate::meeting::words::Warning;
use crate::store::Fault;
use crate::store::Upshot;

/// The answer to a line, and the greeting before the first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    /// The journal can be written.
    Ready {
        /// Its newest line, or the first of a new one.
        ready: Seq,
        /// The meeting's own id.
        meeting: String,
    },
    /// It is on disk.
    Happened {
        /// What has happened.
        happened: Vec<Event>,
        /// The line of the journal.
        saved: Seq,
        /// What should be heard once.
        warnings: Vec<Warned>,
    },
    /// The meeting says no.
    Refused {
        /// Why.
        refused: Refused,
    },
    /// A view.
    Show {
        /// Which.
        show: &'static str,
        /// What it shows.
        view: Value,
    },
    /// The line was no request, or could not be kept.
    Error {
        /// Why.
        error: Erred,
    },
}

/// A warning with its sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Warned {
    /// Its facts.
    #[serde(flatten)]
    pub warning: Warning,
    /// In words.
    pub text: Sentence,
}

/// A refusal with its sentence and what else stands in the way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Refused {
    /// Its facts.
    #[serde(flatten)]
    pub why: Why,
    /// The kinds of the others.
    pub also: Vec<String>,
    /// In words.
    pub text: Sentence,
}

/// A refusal's facts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Why {
    /// The meeting's own.
    Meeting(Refusal),
    /// A deadline that is no date.
    Vague(Vague),
}

/// A deadline that is no date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Vague {
    /// What was typed is no date, or one that has passed.
    DueVague {
        /// As it was typed.
        said: String,
        /// A date that may have been meant.
        proposal: chrono::NaiveDate,
    },
}

/// An error with its sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Erred {
    /// The word for programs.
    pub kind: &'static str,
    /// What else is known.
    #[serde(flatten)]
    pub facts: Facts,
    /// In words.
    pub text: Sentence,
}

impl Answer {
    /// The answer to a line that is no request, or that could not be kept.
    pub fn erred(fault: &LineFault) -> Self {
        Self::Error { error: Erred { kind: fault.kind(), facts: fault.facts(), text: line_fault(fault) } }
    }

    /// As it is written, without its newline. Nothing in it can disturb a terminal.
    #[expect(clippy::missing_panics_doc, reason = "it cannot: answers are plain data")]
    pub fn line(&self) -> String {
        harmless(&serde_json::to_string(self).expect("answers are plain data with names for keys"))
    }
}

/// JSON in which every character that a terminal obeys, or nobody can see, is written as `\u…`: the same value, and harmless.
pub fn harmless(json: &str) -> String {
    let found = suspicious(json);
    if found.is_empty() {
        return json.to_owned();
    }
    let mut line = String::with_capacity(json.len() + found.len() * 6);
    let mut from = 0;
    for (at, letter) in found {
        line.push_str(&json[from..at]);
        for unit in letter.encode_utf16(&mut [0; 2]) {
            write!(line, "\\u{unit:04x}").expect("a string takes all");
        }
        from = at + letter.len_utf8();
    }
    line.push_str(&json[from..]);
    line
}

/// The error in the place of `ready`: the journal cannot be opened.
pub fn unopened(fault: &Fault) -> Answer {
    let kind = match fault.trouble.upshot() {
        Upshot::Damaged => "damaged",
        Upshot::Newer => "newer",
        Upshot::NotAJournal => "not_a_journal",
        Upshot::InUse => "in_use",
        Upshot::Empty | Upshot::Barred => "cannot_open",
    };
    let text = Sentence::of(|lang| trouble::fault(lang, fault));
    Answer::Error { error: Erred { kind, facts: Facts::default(), text } }
}

/// The word for programs of a refusal.
#[expect(clippy::missing_panics_doc, reason = "it cannot: a refusal is plain data")]
pub fn kind(refusal: &Refusal) -> String {
    let value = serde_json::to_value(refusal).expect("a refusal is plain data");
    value.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned()
}
