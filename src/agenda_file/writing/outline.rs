//! Floor 1. What stands where in a file: the place and the extent of every value, and what each says by itself.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::leaf::Leaf;
use super::super::page::Page;
use super::super::reading::whole;
use super::place::Place;

/// What stands where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    values: BTreeMap<Place, Standing>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    /// With its name, where it is a field.
    extent: Range<usize>,
    said: Said,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    Text(String),
    List(usize),
    Record,
    Other(String),
}

impl Outline {
    /// Of a page that can be read.
    pub(in crate::agenda_file) fn of(page: &Page) -> Self {
        let mut outline = Self::default();
        if let Some(leaf) = whole(page) {
            outline.take(Place::whole(), None, leaf);
        }
        outline
    }

    /// `from` is where the field's name begins, where it is one.
    fn take(&mut self, place: Place, from: Option<usize>, leaf: Leaf<'_>) {
        let leaf = leaf.unwrapped();
        let at = leaf.at();
        let written = leaf.page.text().get(at.clone()).unwrap_or_default();
        let extent = if place.is_whole() { 0..leaf.page.text().len() } else { from.unwrap_or(at.start)..at.end };
        // Each value is read once, as what its first sign says it is.
        let said = match written.bytes().next() {
            Some(b'[') => {
                let elements = leaf.elements().unwrap_or_default();
                let count = elements.len();
                for (n, element) in elements.into_iter().enumerate() {
                    self.take(place.at(n), None, element);
                }
                Said::List(count)
            }
            Some(b'(') => match leaf.fields() {
                Some(fields) => {
                    for (name, value) in fields {
                        self.take(place.field(name), Some(leaf.page.range_of(name).start), value);
                    }
                    Said::Record
                }
                None => Said::Other(written.to_owned()),
            },
            Some(b'"' | b'r') => match leaf.quoted() {
                Some(text) => Said::Text(text),
                None => Said::Other(written.to_owned()),
            },
            Some(_) | None => Said::Other(written.to_owned()),
        };
        self.values.insert(place, Standing { extent, said });
    }

    /// Puts what a file beside says in the place where it is named.
    pub(super) fn graft(&mut self, beside: Self, root: &Place) {
        for (place, standing) in beside.values {
            self.values.insert(place.under(root), standing);
        }
    }

    /// The innermost value that a byte belongs to, below `root`.
    pub(super) fn at(&self, root: &Place, byte: usize) -> Place {
        let inside = self.values.iter().filter(|(place, standing)| {
            place.is_in(root)
                && standing.extent.start <= byte
                && byte < standing.extent.end.max(standing.extent.start + 1)
        });
        inside.max_by_key(|(place, _)| place.steps().len()).map_or_else(|| root.clone(), |(place, _)| place.clone())
    }

    /// Whether something stands there.
    pub fn has(&self, place: &Place) -> bool {
        self.values.contains_key(place)
    }

    /// The text that stands there; a value that is no text as it is written.
    pub fn text(&self, place: &Place) -> Option<&str> {
        match &self.values.get(place)?.said {
            Said::Text(text) | Said::Other(text) => Some(text),
            Said::List(_) | Said::Record => None,
        }
    }

    /// The bare word, with what belongs to it.
    pub fn word(&self, place: &Place) -> Option<&str> {
        match &self.values.get(place)?.said {
            Said::Other(word) => Some(word),
            Said::Text(_) | Said::List(_) | Said::Record => None,
        }
    }

    /// How many elements the list has that stands there.
    pub fn count(&self, place: &Place) -> Option<usize> {
        match self.values.get(place)?.said {
            Said::List(count) => Some(count),
            Said::Text(_) | Said::Record | Said::Other(_) => None,
        }
    }

    /// Whether a record stands there.
    pub fn is_record(&self, place: &Place) -> bool {
        matches!(self.values.get(place), Some(Standing { said: Said::Record, .. }))
    }

    /// The texts of a list.
    pub fn texts(&self, place: &Place) -> Vec<String> {
        let count = self.count(place).unwrap_or(0);
        (0..count).map(|n| self.text(&place.at(n)).unwrap_or_default().to_owned()).collect()
    }
}
