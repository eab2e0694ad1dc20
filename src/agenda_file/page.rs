//! Floor 1. One file while it is read: its text, where its lines begin, and the faults found so far.

use std::cell::RefCell;
use std::ops::Range;

use super::fault::Excerpt;
use super::fault::Fault;
use super::fault::FaultKind;
use super::fault::Severity;
use super::mask::Mask;
use super::mask::mask;
use crate::clean::visible;
use crate::order;

/// So many faults are kept whole; what lies beyond is only counted.
const MOST_FAULTS: usize = 500;

/// So many characters of a line are shown before the fault, and after its beginning.
const BEFORE: usize = 90;
const AFTER: usize = 110;

/// The faults of a reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// In the order of their places.
    pub listed: Vec<Fault>,
    /// How many more errors there are than are listed.
    pub unlisted_errors: usize,
    /// How many more warnings there are than are listed.
    pub unlisted_warnings: usize,
}

impl Faults {
    /// One fault alone.
    pub fn one(fault: Fault) -> Self {
        Self { listed: vec![fault], ..Self::default() }
    }

    /// How many errors there are.
    pub fn errors(&self) -> usize {
        self.listed.iter().filter(|fault| fault.severity() == Severity::Error).count() + self.unlisted_errors
    }

    /// How many warnings there are.
    pub fn warnings(&self) -> usize {
        self.listed.iter().filter(|fault| fault.severity() == Severity::Warning).count() + self.unlisted_warnings
    }

    fn is_full(&self) -> bool {
        self.listed.len() >= MOST_FAULTS
    }

    fn count(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.unlisted_errors += 1,
            Severity::Warning => self.unlisted_warnings += 1,
        }
    }

    /// Adds the faults of another file after these.
    fn append(&mut self, other: Self) {
        self.unlisted_errors += other.unlisted_errors;
        self.unlisted_warnings += other.unlisted_warnings;
        for fault in other.listed {
            if self.is_full() { self.count(fault.severity()) } else { self.listed.push(fault) }
        }
    }
}

/// A file while it is read.
pub(super) struct Page {
    name: String,
    text: String,
    pub mask: Mask,
    lines: Vec<usize>,
    faults: RefCell<Faults>,
    others: RefCell<Faults>,
}

impl Page {
    /// Takes a text; a byte order mark before it is no part of it.
    pub fn new(name: &str, source: &str) -> Self {
        let text = source.strip_prefix('\u{FEFF}').unwrap_or(source).to_owned();
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        let mask = mask(&text);
        Self { name: name.to_owned(), text, mask, lines, faults: RefCell::default(), others: RefCell::default() }
    }

    /// The text as it stands in the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a slice of the masked text stands.
    pub fn range_of(&self, slice: &str) -> Range<usize> {
        let from = slice.as_ptr().addr().saturating_sub(self.mask.masked.as_ptr().addr()).min(self.text.len());
        from..(from + slice.len()).min(self.text.len())
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|begin| *begin <= at)
    }

    /// The byte at a line and a column in characters, both from 1.
    pub fn byte_at(&self, line: usize, column: usize) -> usize {
        let Some(&begin) = self.lines.get(line.saturating_sub(1)) else { return self.text.len() };
        let rest = self.text.get(begin..).unwrap_or_default();
        begin + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
    }

    /// Records a fault.
    pub fn fault(&self, at: Range<usize>, kind: impl Into<FaultKind>) {
        let kind = kind.into();
        let mut faults = self.faults.borrow_mut();
        if faults.is_full() {
            return faults.count(kind.severity());
        }
        let from = self.boundary(at.start);
        let line = self.line(from);
        let begin = self.lines[line - 1];
        let column = self.text[begin..from].chars().count() + 1;
        let excerpt = Some(self.excerpt(begin, from, at.end));
        faults.listed.push(Fault { file: self.name.clone(), line, column, kind, excerpt });
    }

    /// Whether further faults are only counted, so that their words need not be prepared.
    pub fn is_full(&self) -> bool {
        self.faults.borrow().is_full()
    }

    /// Records the faults of a file that this one names.
    pub fn adopt(&self, faults: Faults) {
        self.others.borrow_mut().append(faults);
    }

    /// All that was found: this file's by place, then those of the files that it names.
    pub fn into_faults(self) -> Faults {
        let mut faults = self.faults.into_inner();
        order::by_key(&mut faults.listed, |fault| (fault.line, fault.column));
        faults.append(self.others.into_inner());
        faults
    }

    fn boundary(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    fn excerpt(&self, begin: usize, from: usize, to: usize) -> Excerpt {
        let rest = &self.text[from..];
        let line_end = from + rest.find('\n').unwrap_or(rest.len());
        let to = self.boundary(to).clamp(from, line_end);
        let before: Vec<char> = self.text[begin..from].chars().rev().take(BEFORE + 1).collect();
        let mut text = String::new();
        if before.len() > BEFORE {
            text.push('…');
        }
        let before: String = before.iter().take(BEFORE).rev().collect();
        let behind: String = self.text[from..line_end].chars().take(AFTER).collect();
        let seen = visible(&format!("{before}{behind}").replace('\t', " "));
        let mut seen = seen.chars();
        text.extend(seen.by_ref().take(before.chars().count()));
        let first = text.len();
        let mut last = first;
        for (at, letter) in self.text[from..line_end].char_indices() {
            let Some(shown) = seen.next() else {
                text.push('…');
                break;
            };
            if letter == '\r' && from + at + 1 == line_end {
                break;
            }
            text.push(shown);
            if from + at < to {
                last = text.len();
            }
        }
        if last == first {
            if text.len() == first {
                text.push(' ');
            }
            last = first + text[first..].chars().next().map_or(0, char::len_utf8);
        }
        Excerpt { text, from: first, to: last }
    }
}
