//! Floor 0. The rules of a meeting: pure, deterministic, and without a clock, a file, a terminal or a language.

pub mod agenda;
pub mod amended;
pub mod apply;
pub mod attendance;
pub mod decide;
pub mod handing;
pub mod laid;
pub mod owed;
pub mod queue;
pub mod rebalance;
pub mod roster;
pub mod rotation;
pub mod schedule;
pub mod score;
pub mod screen;
pub mod sheet;
pub mod state;
pub mod time;
mod unheld;
pub mod vote;
pub mod words;
pub mod yearly;

pub use state::Meeting;
