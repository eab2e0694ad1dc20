//! Floor 4. Papers: a meeting becomes one intermediate document, and every form of paper is made from that document, so that
//! no two of them can disagree.

pub mod document;
pub mod markdown;
pub mod minutes;
pub mod plain;

use crate::meeting::Meeting;

pub use document::Document;
pub use markdown::markdown;
pub use minutes::minutes;
pub use plain::Line;
pub use plain::plain;

/// The minutes as a Markdown text, in the agenda's language.
pub fn minutes_markdown(meeting: &Meeting) -> String {
    markdown(&minutes(meeting))
}
