//! Floor 2. What the room sees at each moment: for each picture exactly the facts that it needs, and no others.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use serde::Serialize;

use super::score::Announced;
use super::score::ScoreLine;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::time::Span;
use crate::meeting::words::Class;

/// A time of day on the wall, with its date.
pub type Wall = DateTime<FixedOffset>;

/// The picture of a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Picture {
    /// No meeting yet: the room waits for a console.
    Waiting {},
    /// Before the start.
    Lobby(Lobby),
    /// The opening.
    Opening(Opening),
    /// An item, or a self-review, is presented.
    Presenting(Presenting),
    /// The members' time; nobody speaks and nobody waits.
    Silence(Discussing),
    /// The members' time; nobody speaks, people wait.
    Queue(Discussing),
    /// Somebody speaks.
    Speaking(Speaking),
    /// Somebody speaks on a point of order.
    PointOfOrder(PointOfOrder),
    /// Everything is stopped, or the agenda has a rest.
    Recess(Recess),
    /// A question is put to the vote.
    VoteOpen(VoteOpen),
    /// What the vote said.
    Verdict(VerdictGiven),
    /// Tasks are being given.
    TasksGiven(TasksGiven),
    /// The committee agrees on the score.
    Scoring(Scoring),
    /// The score has been announced.
    Announced(Announced),
    /// The minutes are read back and adopted.
    ReadingMinutes(ReadingMinutes),
    /// The meeting has been closed.
    Closed(Closed),
    /// The meeting was broken off.
    Adjourned(Adjourned),
    /// Nothing is to be seen.
    Covered {},
}

/// Somebody as the room may know them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// As written.
    pub name: String,
    /// "Bí thư", "Chánh Văn phòng".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// The item that is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemLine {
    /// Its number, from 1, among those that are held.
    pub n: usize,
    /// How many are held.
    pub of: usize,
    /// What the room reads.
    pub title: String,
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgendaLine {
    /// What the room reads.
    pub title: String,
    /// Planned, discussion included.
    #[serde(rename = "planned_ms")]
    pub planned: Span,
}

/// The clock of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// Left of the plan; zero once that is used up. Shown rounded up.
    #[serde(rename = "left_ms")]
    pub left: Span,
    /// Over the plan; zero until then. Shown rounded down.
    #[serde(rename = "over_ms")]
    pub over: Span,
}

impl Clock {
    /// From what is left, below zero what is over.
    pub fn from_left(left: Span) -> Self {
        Self { left: left.or_zero(), over: (-left).or_zero() }
    }

    /// Whether it shows overtime: a whole second at least.
    pub fn is_over(self) -> bool {
        self.over.secs_down() > 0
    }
}

/// Whose turn it is to review himself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Who; none where nobody could.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<Named>,
    /// Which turn, from 1.
    pub n: usize,
    /// Of how many.
    pub of: usize,
}

/// Before the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lobby {
    /// When it should begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDateTime>,
    /// How long until then; below zero it is past it.
    #[serde(rename = "starts_in_ms", skip_serializing_if = "Option::is_none")]
    pub starts_in: Option<Span>,
    /// The items in order.
    pub items: Vec<AgendaLine>,
    /// Members here.
    pub present: u32,
    /// Out of all members.
    pub of: u32,
}

/// The opening.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Opening {
    /// Which item.
    pub item: ItemLine,
    /// Its steps, as the agenda words them for the room.
    pub lines: Vec<String>,
    /// Its clock.
    pub clock: Clock,
    /// What is to come.
    pub agenda: Vec<AgendaLine>,
}

/// What comes after presenting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// The members' time.
    Discussion {
        /// Planned.
        #[serde(rename = "planned_ms")]
        planned: Span,
    },
    /// Another item, or another turn of this one.
    Item {
        /// What the room reads.
        title: String,
    },
    /// Nothing: it is the last.
    End {},
}

/// Presenting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Presenting {
    /// Which item.
    pub item: ItemLine,
    /// Who presents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presenter: Option<Named>,
    /// Whose self-review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
    /// Its clock.
    pub clock: Clock,
    /// What comes after it.
    pub then: Then,
    /// Lines that the room may read under the title.
    pub lines: Vec<String>,
}

/// The question on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Prompt {
    /// Which, from 1.
    pub n: usize,
    /// Of how many.
    pub of: usize,
    /// As the agenda words it.
    pub text: String,
}

/// Somebody on the speakers' list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Next {
    /// Who.
    pub who: Named,
    /// In which class.
    pub class: Class,
}

/// The members' time, as every picture in it needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MembersTime {
    /// Its clock.
    pub clock: Clock,
    /// When the planned time ends; none once it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Wall>,
    /// What cannot be skipped; none once it has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owed: Option<StillOwed>,
}

/// Least time that the members are still owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StillOwed {
    /// How long; more than nothing.
    #[serde(rename = "left_ms")]
    pub left: Span,
    /// When it will have passed.
    pub until: Wall,
}

/// The members' time while nobody speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Discussing {
    /// Which item.
    pub item: ItemLine,
    /// Whose self-review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
    /// Its times.
    pub time: MembersTime,
    /// The question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<Prompt>,
    /// The first on the list.
    pub next: Vec<Next>,
    /// How many wait in all.
    pub waiting: usize,
    /// The list takes points of order only.
    pub list_is_closed: bool,
}

/// The clock of a turn to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TurnClock {
    /// Spoken. Shown rounded down.
    #[serde(rename = "used_ms")]
    pub used: Span,
    /// Left and over; guests have neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limited: Option<Clock>,
    /// Within the limit, near it, past it.
    pub step: SpeechStep,
    /// Stopped by hand.
    pub is_stopped: bool,
}

/// Somebody speaks in the members' time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speaking {
    /// Which item.
    pub item: ItemLine,
    /// Who.
    pub who: Named,
    /// In which class.
    pub class: Class,
    /// The clock of the turn.
    pub clock: TurnClock,
    /// The first on the list.
    pub next: Vec<Next>,
    /// The members' time, while it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<MembersTime>,
}

/// Somebody speaks on a point of order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PointOfOrder {
    /// Which item.
    pub item: ItemLine,
    /// Who.
    pub who: Named,
    /// The clock of the turn.
    pub clock: TurnClock,
    /// Who speaks on afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resumes: Option<Resumes>,
    /// The members' time, while it is that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<MembersTime>,
}

/// Whose speech a point of order stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Resumes {
    /// Who.
    pub who: Named,
    /// What is left; nothing of it for guests.
    #[serde(rename = "left_ms", skip_serializing_if = "Option::is_none")]
    pub left: Option<Span>,
}

/// Everything is stopped, or the agenda has a rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recess {
    /// When it goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back_at: Option<Wall>,
    /// What the agenda calls the rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// Which hands are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// Tán thành.
    For,
    /// Không tán thành.
    Against,
    /// Ý kiến khác.
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
    /// Counted out of.
    pub base: u32,
    /// This many carry.
    pub needed: u32,
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
    /// Closing steps that are not done.
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
