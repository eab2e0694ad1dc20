//! Floor 1. Ids: each only once, and made from the name where it was left out.

use std::collections::HashMap;
use std::ops::Range;

use super::characters::id_from;
use super::fault::Advice;
use super::fault::PlanFault;
use super::fault::Thing;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;

/// The ids of one kind of thing, with the lines in which they stand.
pub(super) struct Ids {
    thing: Thing,
    lines: HashMap<String, usize>,
}

impl Ids {
    /// None yet.
    pub fn new(thing: Thing) -> Self {
        Self { thing, lines: HashMap::new() }
    }

    /// Takes an id; the second of the same is a fault.
    pub fn take(&mut self, leaf: Leaf<'_>, id: &str) {
        if let Some(first) = self.lines.get(id) {
            let fault = PlanFault::DoubleId { thing: self.thing, id: id.to_owned(), first: *first };
            leaf.fault(fault);
        } else {
            self.lines.insert(id.to_owned(), leaf.line());
        }
    }

    /// The id of a record: as written, or made from `name` and warned about.
    pub fn of(&mut self, record: &Record<'_>, name: Option<(Leaf<'_>, &str)>) -> Option<String> {
        if let Some(leaf) = record.maybe("id") {
            let id = leaf.id()?;
            self.take(leaf, &id);
            return Some(id);
        }
        let (leaf, name) = name?;
        let made = id_from(name);
        if made.is_empty() || made == "all" {
            record.need("id");
            return None;
        }
        let free = |id: &String| !self.lines.contains_key(id);
        let numbered = (2..).map(|n| format!("{made}-{n}"));
        let id = std::iter::once(made.clone()).chain(numbered).find(free)?;
        self.lines.insert(id.clone(), leaf.line());
        leaf.fault(Advice::IdFromName { thing: self.thing, id: id.clone() });
        Some(id)
    }
}

/// An id that stands in the place of another thing, to be looked up once all are known.
pub(super) struct Mention {
    /// As written.
    pub id: String,
    /// Where.
    pub at: Range<usize>,
}

impl Mention {
    /// Reads a mention.
    pub fn read(leaf: Leaf<'_>) -> Option<Self> {
        Some(Self { id: leaf.text(Room::Line)?, at: leaf.at() })
    }
}
