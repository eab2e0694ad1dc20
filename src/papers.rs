//! Floor 4. Papers: a meeting becomes one intermediate document, and every form of paper is made from that document, so that
//! no two of them can disagree.
//!
//! Tables for other programs are made from [`Facts`], the figures that the JSON form shows beside the document. The forms of office
//! programs, browsers and calendars stand behind the feature `documents`; without it every paper still comes, as text and CSV.

mod amended;
#[cfg(feature = "documents")]
mod calendar;
mod csv;
pub mod document;
#[cfg(feature = "documents")]
mod docx;
pub mod facts;
pub mod grid;
mod head;
#[cfg(feature = "documents")]
mod html;
pub mod json;
pub mod markdown;
pub mod minutes;
mod names;
pub mod plain;
mod programme;
mod resolution;
mod score_sheet;
mod score_table;
mod scribe;
mod sheaf;
#[cfg(feature = "documents")]
mod xlsx;

use crate::meeting::Meeting;

#[cfg(feature = "documents")]
pub use calendar::calendar;
pub use csv::csv;
pub use document::Document;
#[cfg(feature = "documents")]
pub use docx::docx;
pub use facts::Facts;
pub use facts::facts;
#[cfg(feature = "documents")]
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use minutes::minutes;
pub use names::folder_name;
pub use names::planned_folder_name;
pub use names::safe_name;
pub use plain::Line;
pub use plain::plain;
pub use programme::programme;
pub use resolution::resolution;
pub use score_sheet::score_sheet;
pub use sheaf::Form;
pub use sheaf::HAS_DOCUMENTS;
pub use sheaf::Paper;
pub use sheaf::TO_BE_EDITED;
pub use sheaf::Unmade;
pub use sheaf::all;
pub use sheaf::alone;
pub use sheaf::in_form;
pub use sheaf::printable;
pub use sheaf::report_file;
#[cfg(feature = "documents")]
pub use xlsx::xlsx;

/// The minutes as a Markdown text, in the agenda's language.
pub fn minutes_markdown(meeting: &Meeting) -> String {
    markdown(&minutes(meeting))
}
