//! Floor 4. Texts among the figures: names, and what people typed, safe for every form of paper.

use crate::clean::clean_line;
use crate::meeting::Meeting;
use crate::meeting::roster::PersonId;

/// The name of a person.
pub(super) fn name(meeting: &Meeting, who: &PersonId) -> String {
    clean_line(meeting.name(who))
}

/// A text that says something.
pub(super) fn cleaned(text: Option<&str>) -> Option<String> {
    text.map(clean_line).filter(|text| !text.trim().is_empty())
}
