//! Floor 0. What events carry: how a pause ended, who answers for a task, what a vote and a score came to, what is corrected.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;
use crate::meeting::words::said::OpinionKind;
use crate::meeting::words::said::Seq;

/// What is corrected after a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amendment {
    /// The words of a press.
    Words {
        /// The press.
        seq: Seq,
        /// The right words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// The right speaker.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<PersonId>,
        /// The right kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<OpinionKind>,
        /// The right deadline.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// Whether somebody was here. Verdicts and scores that were told stay as they were told.
    Attendance {
        /// Who.
        who: PersonId,
        /// Was here, or was absent.
        presence: Presence,
        /// Why absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Anything else, in words.
    Statement {
        /// As typed.
        text: String,
    },
}

/// How the enforced pause of an item ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    /// The item has none.
    NotOwed,
    /// At least the least time was held.
    Kept,
    /// Everybody was asked and nobody had more to say: kept.
    AllAsked,
    /// Moved on early, with the chair's reason.
    Overridden {
        /// As typed.
        reason: String,
        /// Least time that was still owed.
        owed_ms: Span,
    },
}

/// What one part of an item got or gave when the time that was left was shared out anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTime {
    /// Which item.
    pub segment: SegmentId,
    /// Which of its parts, from 0; an item has one, a self-review that runs one for each turn.
    #[serde(default)]
    pub part: usize,
    /// On presenting, with its sign.
    #[serde(default)]
    pub present_by_ms: Span,
    /// On the members' time, with its sign.
    #[serde(default)]
    pub discuss_by_ms: Span,
}

/// Who answers for a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// One person.
    Person(PersonId),
    /// A group of the roster.
    Group(String),
}

/// The result of a vote, with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Tán thành.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Không tán thành; not entered is not zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<u32>,
    /// Không có ý kiến.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u32>,
    /// Spoiled ballot papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u32>,
    /// Entitled and present who raised no hand.
    pub not_voting: u32,
    /// Who might vote and was here.
    pub entitled: u32,
    /// Counted out of this.
    pub base: u32,
    /// This many carry.
    pub needed: u32,
    /// Whether it carried.
    pub carried: bool,
}

/// A score as it was locked or announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreResult {
    /// Points of every line in order; none where it does not apply and is left out.
    pub lines: Vec<LineScore>,
    /// The total.
    #[serde(rename = "total_tenths")]
    pub total: Tenths,
    /// What the total is out of.
    #[serde(rename = "out_of_tenths")]
    pub out_of: Tenths,
    /// Its band.
    pub band: String,
    /// Lines without full marks that took it down a band.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_down_by: Vec<String>,
}

/// Points of one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineScore {
    /// The line's number.
    pub criterion: String,
    /// Its points, of all judges the mean, halves up.
    #[serde(rename = "points_tenths", default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Tenths>,
}
