//! Floor 0. Everything that can be asked of a meeting, everything that can happen in it, and every way in which it says no.
//!
//! Commands are imperatives, events past, refusals a fact. Each of the three is one enum on one page: [`Command`], [`Event`],
//! [`Refusal`]. Events are the journal's words: a field of theirs is for ever. [`Warning`] is what a person hears once and what never refuses.

mod command;
mod created;
mod event;
mod fact;
mod refusal;
mod said;
mod warning;

pub use super::agenda::TaskResult;
pub use command::Command;
pub use command::Whom;
pub use created::ClockKind;
pub use created::Created;
pub use event::Entry;
pub use event::Event;
pub use fact::Amendment;
pub use fact::LineScore;
pub use fact::NewTime;
pub use fact::Outcome;
pub use fact::Owner;
pub use fact::Pause;
pub use fact::ScoreResult;
pub use refusal::Missing;
pub use refusal::Need;
pub use refusal::Refusal;
pub use refusal::Refused;
pub use refusal::Told;
pub use said::ActivityKind;
pub use said::Board;
pub use said::Class;
pub use said::OpinionKind;
pub use said::Seq;
pub use said::Unheard;
pub use said::Wish;
pub use warning::Warning;
