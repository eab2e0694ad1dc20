//! Floor 4. Drawings: they format what they are given, decide nothing and change nothing.

pub mod console;
pub mod digits;
pub mod look;
pub mod prepare;
pub mod room;
pub mod room_choice;
pub mod strip;
pub mod theme;
