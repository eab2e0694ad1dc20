//! Floor 0. The plan of a meeting: what an agenda file says, once it has been read.

mod before;
mod item;
mod papers;
mod rules;

pub use before::Before;
pub use before::CarriedTask;
pub use before::PastMeeting;
pub use before::PastReview;
pub use before::PastScore;
pub use before::TaskResult;
pub use item::Discuss;
pub use item::Segment;
pub use item::SegmentId;
pub use item::SegmentKind;
pub use papers::PaperPlan;
pub use papers::PaperSection;
pub use rules::Base;
pub use rules::ClosingStep;
pub use rules::Quorum;
pub use rules::ReviewRule;
pub use rules::ScorePlan;
pub use rules::SpeechRule;
pub use rules::Threshold;
pub use rules::VoteBy;
pub use rules::VotePlan;

use chrono::NaiveDate;
use chrono::NaiveDateTime;
use serde::Deserialize;
use serde::Serialize;

use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;

/// The language of the room and of the papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

/// The plan: everything that a meeting needs to run, so that its journal needs no other file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// "Sinh hoạt chi bộ thường kỳ tháng 3 năm 2018".
    pub title: String,
    /// Whose meeting it is.
    pub body: Body,
    /// The superior body, for the head of the papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superior: Option<String>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// When it should begin, on the wall clock of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDateTime>,
    /// The language of the room and the papers.
    pub language: Language,
    /// The noun for such a meeting: "buổi sinh hoạt".
    pub occasion: String,
    /// How members are addressed: "đồng chí"; empty for the bare name.
    pub address: String,
    /// The budget: planned end = actual start + length.
    #[serde(rename = "length_ms")]
    pub length: Span,
    /// The least length, counted without holds and breaks.
    #[serde(rename = "floor_ms", default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Span>,
    /// Everybody who is summoned or invited, in the file's order.
    pub roster: Vec<Person>,
    /// Chủ trì.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<PersonId>,
    /// Thư ký.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minute_taker: Option<PersonId>,
    /// Who follows the meeting and scores it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_follower: Option<PersonId>,
    /// Who enter a sheet each; empty for one agreed sheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub judges: Vec<PersonId>,
    /// The items in order.
    pub segments: Vec<Segment>,
    /// Limits of a speech.
    pub speech: SpeechRule,
    /// How many members review themselves.
    pub self_review: ReviewRule,
    /// Votes that segments name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub votes: Vec<VotePlan>,
    /// The scoring sheet, or why there is none.
    pub score: ScorePlan,
    /// The order of the closing steps.
    pub closing: Vec<ClosingStep>,
    /// When too few are here; a warning unless it binds.
    pub quorum: Quorum,
    /// A thematic session is combined with this meeting: criteria that need one apply.
    #[serde(default)]
    pub theme: bool,
    /// A sample roster, to be replaced before a real meeting.
    #[serde(default)]
    pub sample: bool,
    /// When the next meeting is, if it is known beforehand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<NaiveDate>,
    /// How the body words its papers, where it does so in its own way.
    #[serde(default, skip_serializing_if = "PaperPlan::is_usual")]
    pub papers: PaperPlan,
}

/// Whose meeting it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Stable from meeting to meeting; names the journal.
    pub id: String,
    /// As the papers print it.
    pub name: String,
}
