//! nhịp: a console that keeps the beat of a formal meeting.
//!
//! Read in this order: `meeting` (the rules), `journal`, `room`, `action`, `console`, `views`, `shell`.

pub mod action;
pub mod agenda_file;
pub mod check;
pub mod clean;
pub mod cli;
pub mod clock;
pub mod console;
pub mod deadline;
pub mod drive;
pub mod journal;
pub mod meeting;
pub mod names;
pub mod papers;
pub mod room;
pub mod shell;
pub mod store;
pub mod term;
pub mod text;
pub mod views;
