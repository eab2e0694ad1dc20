//! Floor 0. The rules of a meeting: pure, deterministic, and without a clock, a file, a terminal or a language.

pub mod agenda;
pub mod roster;
pub mod sheet;
pub mod time;
pub mod words;
