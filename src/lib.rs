//! nhịp: a console that keeps the beat of a formal meeting.
//!
//! Read in this order: `meeting` (the rules), `journal`, `room`, `action`, `console`, `views`, `shell`.

pub mod clock;
pub mod journal;
pub mod console;
pub mod meeting;
pub mod store;
pub mod room;
pub mod views;
