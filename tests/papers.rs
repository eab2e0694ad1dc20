//! Claims about papers: one document in every form, figures that agree, nothing private, nothing half written.
#![cfg(feature = "documents")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "papers/agenda.rs"]
mod agenda;
#[path = "papers/anything.rs"]
mod anything;
#[path = "journal/fake.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod fake;
#[path = "papers/forms.rs"]
mod forms;
#[path = "papers/golden.rs"]
mod golden;
#[path = "papers/letters.rs"]
mod letters;
#[path = "papers/programme.rs"]
mod programme;
#[path = "minutes/room.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod room;
#[path = "papers/tables.rs"]
mod tables;
#[path = "papers/writing.rs"]
mod writing;
