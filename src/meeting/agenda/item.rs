//! Floor 0. One item of the agenda: what it is for, who presents, and the members' time that it owes.

use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;

/// A short name for one item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SegmentId(pub String);

impl fmt::Display for SegmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for SegmentId {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

/// What an item is for; it decides whether a discussion is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentKind {
    /// Purpose, guests, appointments, roll call, the agenda.
    Opening,
    /// An item of substance; owes a discussion.
    Content,
    /// Members review themselves in turn; each turn owes a discussion.
    SelfReview,
    /// Last meeting's tasks; owes a discussion unless the agenda says why not.
    Tasks,
    /// Conclusion, tasks, votes.
    Closing,
    /// Score, announcement, minutes.
    Score,
    /// A rest; has no discussion and does not count towards the floor.
    Break,
}

/// One item of the agenda: presents, then is discussed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Unique in its agenda.
    pub id: SegmentId,
    /// What the room reads.
    pub title: String,
    /// What it is for.
    pub kind: SegmentKind,
    /// Who presents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub presenter: Option<PersonId>,
    /// Time to present.
    #[serde(rename = "present_ms")]
    pub present: Span,
    /// The enforced pause.
    pub discuss: Discuss,
    /// Questions for the members, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prompts: Vec<String>,
    /// For the facilitator only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The sentence with which the chair opens it; for the facilitator only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub say: Option<String>,
    /// Lines that the room may read under the title.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub public: Vec<String>,
}

impl Segment {
    /// Presenting and discussion together.
    pub fn planned(&self) -> Span {
        self.present + self.discuss.planned()
    }
}

/// The members' time of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Discuss {
    /// There is none, with the reason where one is owed.
    None(Option<String>),
    /// There is one: `least` cannot be skipped.
    Held {
        /// Planned length.
        #[serde(rename = "planned_ms")]
        planned: Span,
        /// What cannot be skipped.
        #[serde(rename = "least_ms")]
        least: Span,
    },
}

impl Discuss {
    /// The planned length; nothing where there is none.
    pub fn planned(&self) -> Span {
        match self {
            Self::None(_) => Span::ZERO,
            Self::Held { planned, .. } => *planned,
        }
    }
}
