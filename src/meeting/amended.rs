//! Floor 0. A correction that was made after the meeting, with what stood there before it.

use chrono::NaiveDate;

use super::roster::PersonId;
use super::roster::Presence;
use super::time::Moment;
use super::words::Amendment;
use super::words::OpinionKind;
use super::words::Owner;
use super::words::Seq;

/// A correction made after the meeting; every paper names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amended {
    /// Its press.
    pub seq: Seq,
    /// When it was made.
    pub at: Moment,
    /// Who made it, as typed.
    pub by: String,
    /// Why, as typed.
    pub why: String,
    /// What.
    pub what: Amendment,
    /// What stood there before, where it replaces something.
    pub was: Was,
}

/// What stood in the place of a correction.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Was {
    /// The words.
    pub text: Option<String>,
    /// Whose words; of a task, who answered for it.
    pub who: Vec<Owner>,
    /// Which kind of opinion.
    pub kind: Option<OpinionKind>,
    /// The deadline.
    pub due: Option<NaiveDate>,
    /// Whether the person was here.
    pub presence: Option<(PersonId, Presence)>,
}
