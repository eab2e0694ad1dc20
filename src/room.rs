//! Floor 2. All that the room may know, as plain data: what is not here cannot reach the attendees' screen.

pub mod shown;
pub mod strip;

pub use shown::shown_now;
pub use strip::Strip;
