//! Floor 2. Looking back: what the meetings of a body come to together, from nothing but their journals.
//!
//! [`year`] and [`held`] are figures, [`story`] is one meeting as it went; [`browse`] is what is selected and open on the screen, and [`view`]
//! what is drawn of it. None of it is for the room.

pub mod browse;
pub mod held;
pub mod show;
pub mod story;
pub mod view;
mod voice;
pub mod year;

pub use voice::with_voice;
