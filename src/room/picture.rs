//! Floor 2. What the room sees at each moment: for each picture exactly the facts that it needs, and no others.

use serde::Serialize;

use super::score::Announced;
use crate::meeting::time::Span;

pub use super::facts::AgendaLine;
pub use super::facts::Clock;
pub use super::facts::ItemLine;
pub use super::facts::Named;
pub use super::facts::Turn;
pub use super::facts::Wall;
pub use super::floor::Discussing;
pub use super::floor::MembersTime;
pub use super::floor::Next;
pub use super::floor::PointOfOrder;
pub use super::floor::Prompt;
pub use super::floor::Resumes;
pub use super::floor::Speaking;
pub use super::floor::StillOwed;
pub use super::floor::TurnClock;
pub use super::told::Adjourned;
pub use super::told::Asked;
pub use super::told::Closed;
pub use super::told::ReadingMinutes;
pub use super::told::Scoring;
pub use super::told::TaskLine;
pub use super::told::TasksGiven;
pub use super::told::VerdictGiven;
pub use super::told::VoteOpen;

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

/// Before the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lobby {
    /// When it should begin.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Wall>,
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
