//! Floor 2. What the room is asked and told: votes, tasks, the minutes, the end.

use chrono::NaiveDate;
use serde::Serialize;

use super::facts::AgendaLine;
use super::facts::AgendaRow;
use super::facts::Named;
use super::facts::Wall;
use super::score::ScoreLine;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::time::Span;

/// Which hands are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Tán thành.
    For,
    /// Không tán thành.
    Against,
    /// Không có ý kiến.
    Other,
    /// Ballot papers.
    Ballots,
    /// All have been asked.
    Nobody,
}

/// A question is put. No figure of it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VoteOpen {
    /// The question.
    pub question: String,
    /// Which hands.
    pub asked: Asked,
    /// The tasks that are voted on.
    pub list: Vec<TaskLine>,
    /// The agenda that is voted on, in the opening.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaRow>,
    /// The announced score that is voted on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreLine>,
}

/// What the vote said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerdictGiven {
    /// The question.
    pub question: String,
    /// Whether it carried.
    pub carried: bool,
    /// In favour.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Against; none where it was not entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<u32>,
    /// No opinion; none where it was not entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u32>,
    /// Entitled and present who raised no hand.
    pub not_voting: u32,
    /// Spoiled ballot papers; none where it was not entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u32>,
    /// Counted out of.
    pub base: u32,
    /// This many carry.
    pub needed: u32,
    /// By ballot papers, not by hands.
    pub by_ballot: bool,
}

/// A task as the room reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskLine {
    /// Persons or groups; the first leads.
    pub who: Vec<String>,
    /// What.
    pub what: String,
    /// By when; a vague deadline is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// Tasks are being given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TasksGiven {
    /// The newest.
    pub newest: TaskLine,
    /// Those before it, newest first.
    pub before: Vec<TaskLine>,
}

/// The committee agrees on the score. No figure of it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scoring {
    /// Closing steps that come afterwards and are not done.
    pub steps: Vec<ClosingStep>,
    /// Items that are to come.
    pub items: Vec<AgendaLine>,
}

/// The minutes are read back and adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadingMinutes {
    /// Who reads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reader: Option<Named>,
    /// The announced score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreLine>,
}

/// The meeting has been closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Closed {
    /// When.
    pub at: Wall,
    /// How long, without holds and breaks.
    #[serde(rename = "held_ms")]
    pub held: Span,
    /// Members who spoke.
    pub spoke: u32,
    /// Out of the members who were here.
    pub of: u32,
    /// Tasks given.
    pub tasks: usize,
    /// The announced score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<ScoreLine>,
}

/// The meeting was broken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjourned {
    /// When.
    pub at: Wall,
    /// Why.
    pub reason: String,
}
