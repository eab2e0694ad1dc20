//! Floor 4. A document for programs: the figures of its meeting, and the document itself as every other form has it.

use serde::Serialize;

use super::document::Document;
use super::facts::Facts;

/// The form of this JSON; a change that a reader would stumble over raises it.
const FORMAT: u32 = 1;

#[derive(Serialize)]
struct Page<'a> {
    format: u32,
    meeting: &'a Facts,
    document: &'a Document,
}

/// The text of the file; it ends with a line end.
pub fn json(facts: &Facts, document: &Document) -> String {
    let page = Page { format: FORMAT, meeting: facts, document };
    let text = serde_json::to_string_pretty(&page).expect("every key is a name and every value plain data");
    text + "\n"
}
