//! Floor 0. What earlier meetings of the same body hand on.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::meeting::roster::PersonId;
use crate::meeting::sheet::Tenths;

/// What earlier meetings of the same body hand on; written into line 1 of the journal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Tasks that were left open, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tasks: Vec<CarriedTask>,
    /// Who reviewed himself when, oldest first; and who was absent or put off and so stays first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviews: Vec<PastReview>,
    /// What the last score promised, to be asked now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub promised: Vec<String>,
    /// The meetings themselves, oldest first: who was absent, and what they scored. For the facilitator only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<PastMeeting>,
}

/// An earlier meeting in a few facts. Never on the room's screen and in no paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastMeeting {
    /// Its day.
    pub on: NaiveDate,
    /// Absent all the time, with reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excused: Vec<PersonId>,
    /// Absent all the time, without reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unexcused: Vec<PersonId>,
    /// The score that was announced, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<PastScore>,
}

/// A score that was announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastScore {
    /// The total.
    #[serde(rename = "total_tenths")]
    pub total: Tenths,
    /// What the total is out of.
    #[serde(rename = "out_of_tenths")]
    pub out_of: Tenths,
    /// Its band.
    pub band: String,
}

/// A task of an earlier meeting that is still open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedTask {
    /// Unique among those handed on.
    pub id: String,
    /// Who answers for it, as printed; the first leads.
    pub who: Vec<String>,
    /// What was to be done.
    pub what: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// When it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<NaiveDate>,
    /// What was said of it at the meeting that handed it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<TaskResult>,
    /// In words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What became of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskResult {
    /// Đã hoàn thành.
    Done,
    /// Đang thực hiện.
    UnderWay,
    /// Quá hạn.
    Overdue,
    /// Chưa thực hiện.
    NotBegun,
}

/// One earlier self-review.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastReview {
    /// Who.
    pub who: PersonId,
    /// At the meeting of this day.
    pub on: NaiveDate,
    /// False when he was put off or absent: he stays first.
    pub done: bool,
}
