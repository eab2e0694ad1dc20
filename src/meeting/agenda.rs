//! Floor 0. The plan of a meeting: what an agenda file says, once it has been read.

use std::fmt;

use chrono::NaiveDate;
use chrono::NaiveDateTime;
use serde::Deserialize;
use serde::Serialize;

use super::roster::Person;
use super::roster::PersonId;
use super::sheet::Sheet;
use super::sheet::Tenths;
use super::time::Span;

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

/// How a body words its papers; what is left out is worded as usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperPlan {
    /// The head of a paper on the left: superior body, body, a star.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead_left: Option<Vec<String>>,
    /// The head of a paper on the right, with a rule under it; empty for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letterhead_right: Option<Vec<String>>,
    /// Above the signature of the minute-taker: "THƯ KÝ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_signed_as: Option<String>,
    /// Above the signature of the chair: "CHỦ TRÌ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair_signs_as: Option<String>,
    /// Above the signature of a resolution: "T/M CHI BỘ", "BÍ THƯ".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution_signed_as: Option<Vec<String>>,
    /// The sections of the minutes in order; those that may be left out stand here or are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sections: Option<Vec<PaperSection>>,
    /// Who receives a resolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipients: Option<Vec<String>>,
    /// Within how many days the papers are to be sent to the superior body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_within_days: Option<u32>,
}

impl PaperPlan {
    /// Whether everything is worded as usual.
    pub fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

/// A section of the minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSection {
    /// Thời gian, địa điểm.
    TimeAndPlace,
    /// Thành phần dự.
    Attendance,
    /// Nội dung và diễn biến.
    Proceedings,
    /// Kết quả nhiệm vụ kỳ trước.
    LastTasks,
    /// Giao nhiệm vụ.
    Tasks,
    /// Biểu quyết.
    Votes,
    /// Chấm điểm.
    Score,
    /// Kết thúc.
    Closing,
}

impl PaperSection {
    /// All of them in the usual order.
    pub const ALL: [Self; 8] = [
        Self::TimeAndPlace,
        Self::Attendance,
        Self::Proceedings,
        Self::LastTasks,
        Self::Tasks,
        Self::Votes,
        Self::Score,
        Self::Closing,
    ];

    /// Whether minutes may do without it. What was decided, by whom and how long the members had is never left out.
    pub const fn may_be_left_out(self) -> bool {
        match self {
            Self::LastTasks | Self::Tasks | Self::Score => true,
            Self::TimeAndPlace | Self::Attendance | Self::Proceedings | Self::Votes | Self::Closing => false,
        }
    }
}

/// Whose meeting it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Stable from meeting to meeting; names the journal.
    pub id: String,
    /// As the papers print it.
    pub name: String,
}

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

impl Segment {
    /// Presenting and discussion together.
    pub fn planned(&self) -> Span {
        self.present + self.discuss.planned()
    }
}

/// Limits of a speech; guests and the superior committee have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeechRule {
    /// After this it is over.
    #[serde(rename = "limit_ms")]
    pub limit: Span,
    /// This long before the limit it is warned.
    #[serde(rename = "warning_ms")]
    pub warning: Span,
    /// The room sees the clock of a turn; otherwise only whose turn it is.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub room_sees: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_yes(value: &bool) -> bool {
    *value
}

/// How many members review themselves, by the size of the committee (`DOMAIN.md` 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewRule {
    /// Up to this many members …
    pub up_to: usize,
    /// … this many review themselves,
    pub few: usize,
    /// and this many in a larger committee.
    pub many: usize,
}

impl Default for ReviewRule {
    fn default() -> Self {
        Self { up_to: 12, few: 1, many: 2 }
    }
}

/// A vote that the agenda foresees in a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VotePlan {
    /// Unique in its agenda.
    pub id: String,
    /// The segment that may not be left without its verdict.
    pub segment: SegmentId,
    /// What is put to the vote.
    pub question: String,
    /// Counted out of whom.
    pub base: Base,
    /// How many carry it.
    pub threshold: Threshold,
    /// By hands or by ballot papers.
    #[serde(default)]
    pub by: VoteBy,
}

/// How a vote is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteBy {
    /// Giơ tay.
    #[default]
    Hands,
    /// Bỏ phiếu kín: the papers must add up.
    Ballot,
}

/// Out of whom a vote is counted (`DOMAIN.md` 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Official members summoned, less the listed exclusions.
    Summoned,
    /// Those entitled and present.
    Present,
    /// Votes cast: for, against and no opinion.
    Cast,
}

/// How much of the base carries a question; whole numbers only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// More than this fraction.
    MoreThan(u32, u32),
    /// At least this fraction.
    AtLeast(u32, u32),
}

impl Threshold {
    /// The smallest count out of `base` that reaches it: more than half of 9 is 5, two thirds of 10 is 7.
    pub fn needed(self, base: u32) -> u32 {
        let (over, under) = match self {
            Self::MoreThan(over, under) | Self::AtLeast(over, under) => (u64::from(over), u64::from(under.max(1))),
        };
        let product = u64::from(base) * over;
        let needed = match self {
            Self::MoreThan(..) => product / under + 1,
            Self::AtLeast(..) => product.div_ceil(under),
        };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// The scoring sheet of a meeting, or why it has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScorePlan {
    /// No score, no announcement, and no word of it.
    None(String),
    /// Scored by this sheet.
    Sheet(Box<Sheet>),
}

/// What closing a meeting consists of, in the agenda's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosingStep {
    /// Kết luận.
    Conclude,
    /// Giao nhiệm vụ.
    Tasks,
    /// Biểu quyết.
    Votes,
    /// Chấm điểm.
    Score,
    /// Công bố điểm.
    Announce,
    /// Đọc và thông qua biên bản.
    Minutes,
}

/// How many of those who may vote should be here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quorum {
    /// Of the members summoned.
    pub threshold: Threshold,
    /// Whether `Begin` is refused below it; otherwise it is a warning.
    pub binding: bool,
}

impl Default for Quorum {
    fn default() -> Self {
        Self { threshold: Threshold::MoreThan(1, 2), binding: false }
    }
}

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
