//! The journal keeps its promises: what was acknowledged is there, what is there was pressed, and what is wrong is said.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "journal/clocks.rs"]
mod clocks;
#[path = "journal/desk.rs"]
mod desk;
#[path = "journal/fake.rs"]
mod fake;
#[path = "journal/files.rs"]
mod files;
#[path = "journal/following.rs"]
mod following;
#[path = "journal/lines.rs"]
mod lines;
#[path = "journal/room.rs"]
mod room;
#[path = "journal/walk.rs"]
mod walk;
