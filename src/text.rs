//! Floor 1. Every word that the program shows, in both languages (`SCREENS.md` 2).
//!
//! A fixed text is a [`Phrase`]; a text with figures or names in it is a function with an exhaustive match. Neither can
//! lack a language. Texts that name people take a [`Voice`], for how members are addressed comes from the agenda.
//! Each screen has a file of its own below, each kind of figure one place; files below import one another by name and
//! never this list.

pub mod both;
pub mod console;
pub mod dates;
pub mod done;
pub mod figures;
pub mod history;
pub mod kinds;
pub mod papers;
pub mod phrase;
pub mod prepare;
pub mod refusal;
pub mod room;
pub mod tables;
pub mod voice;
pub mod wall;
pub mod warning;

pub use done::command_done;
pub use phrase::Phrase;
pub use refusal::refusal;
pub use refusal::refusal_of;
pub use voice::Voice;
pub use voice::capital;
pub use voice::quoted;
pub use warning::warning;
