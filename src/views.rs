//! Floor 4. Drawings: they format what they are given, decide nothing and change nothing.

pub mod columns;
pub mod console;
pub mod history;
pub mod large;
pub mod legible;
pub mod letters;
pub mod look;
pub mod prepare;
pub mod room;
pub mod room_choice;
pub mod strip;
pub mod theme;
pub mod wall;
