//! Floor 1. A record `( name: value, … )`: what belongs in it, what does not, what is missing.

use super::characters::nearest;
use super::fault::FaultKind;
use super::fault::ShapeFault;
use super::fault::Thing;
use super::fault::Wanted;
use super::leaf::Leaf;

/// A record whose unknown and double fields have been reported.
pub(super) struct Record<'a> {
    leaf: Leaf<'a>,
    thing: Thing,
    fields: Vec<(&'a str, Leaf<'a>)>,
    misspelled: Vec<&'static str>,
}

impl<'a> Record<'a> {
    /// Reads a record of which all names are known; anything else is a fault.
    pub fn read(leaf: Leaf<'a>, thing: Thing, known: &'static [&'static str]) -> Option<Self> {
        let Some(all) = leaf.fields() else {
            leaf.expected(Wanted::Record(thing));
            return None;
        };
        let mut record = Self { leaf, thing, fields: Vec::new(), misspelled: Vec::new() };
        for (name, value) in all {
            record.take(name, value, known);
        }
        Some(record)
    }

    fn take(&mut self, name: &'a str, value: Leaf<'a>, known: &'static [&'static str]) {
        let page = self.leaf.page;
        let at = page.range_of(name);
        if !known.contains(&name) {
            let meant = if page.is_full() { None } else { nearest(name, known.iter().copied()) };
            self.misspelled.extend(meant);
            let fault = ShapeFault::UnknownField { name: name.to_owned(), nearest: meant, known };
            page.fault(at, fault);
        } else if let Some((first, _)) = self.fields.iter().find(|(other, _)| *other == name) {
            let first = page.line(page.range_of(first).start);
            page.fault(at, ShapeFault::DoubleField { name: name.to_owned(), first });
        } else {
            self.fields.push((name, value.unwrapped()));
        }
    }

    /// The value of a field, be it `None`.
    pub fn get(&self, name: &str) -> Option<Leaf<'a>> {
        self.fields.iter().find(|(other, _)| *other == name).map(|(_, leaf)| *leaf)
    }

    /// The value of a field that may be left out or be `None`.
    pub fn maybe(&self, name: &str) -> Option<Leaf<'a>> {
        self.get(name).filter(|leaf| !leaf.is_none())
    }

    /// The value of a field that must be there. A misspelled one has been reported under its own name.
    pub fn need(&self, name: &'static str) -> Option<Leaf<'a>> {
        let found = self.get(name);
        if found.is_none() && !self.misspelled.contains(&name) {
            self.fault(ShapeFault::MissingField { name, of: self.thing });
        }
        found
    }

    /// Records a fault of the whole record, at its opening bracket.
    pub fn fault(&self, kind: impl Into<FaultKind>) {
        self.leaf.page.fault(self.leaf.first_letter(), kind);
    }
}
