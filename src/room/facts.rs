//! Floor 2. The small facts that several pictures of the room share: names, items, clocks.

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use crate::meeting::time::Span;

/// A time of day on the wall, with its date.
pub type Wall = DateTime<FixedOffset>;

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
    /// Its number, from 1, among those that are held.
    pub n: usize,
    /// What the room reads.
    pub title: String,
    /// Planned, discussion included.
    #[serde(rename = "planned_ms")]
    pub planned: Span,
}

/// One line of the whole agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgendaRow {
    /// Its number, from 1, among those that are held.
    pub n: usize,
    /// What the room reads.
    pub title: String,
    /// Planned, discussion included.
    #[serde(rename = "planned_ms")]
    pub planned: Span,
    /// Behind, on, or ahead.
    pub state: RowState,
}

/// Where a line of the agenda lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Held.
    Done,
    /// On.
    Now,
    /// To come.
    Ahead,
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
