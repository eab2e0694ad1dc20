//! Floor 2. Whose time it is: the members' time, who speaks and who comes next, as the room may know it.

use serde::Serialize;

use super::facts::Clock;
use super::facts::ItemLine;
use super::facts::Named;
use super::facts::Turn;
use super::facts::Wall;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::time::Span;
use crate::meeting::words::Class;

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
    /// The clock of the turn; none where the agenda keeps it from the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<TurnClock>,
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
    /// The clock of the turn; none where the agenda keeps it from the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<TurnClock>,
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
    /// What is left; nothing of it for guests, and where the agenda keeps turns from the room.
    #[serde(rename = "left_ms", skip_serializing_if = "Option::is_none")]
    pub left: Option<Span>,
}
