//! Floor 0. What the first line of a journal holds: the file needs nothing beside it.

use serde::Deserialize;
use serde::Serialize;

use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;

/// What line 1 of a journal holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// The journal's format.
    pub format: u32,
    /// The meeting's own random id.
    pub id: String,
    /// Name and version of the program.
    pub program: String,
    /// By which clock it runs.
    pub clock: ClockKind,
    /// The plan.
    pub agenda: Agenda,
    /// What earlier meetings handed on.
    #[serde(default)]
    pub before: Before,
}

/// By which clock a meeting runs; every paper says so where it is not the real one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// A meeting.
    #[default]
    Real,
    /// Times were given by a script.
    Script,
    /// A rehearsal, so many times faster.
    Rehearsal {
        /// At least 1.
        speed: u32,
    },
}
