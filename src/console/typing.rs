//! Floor 3. A text being typed: by grapheme, NFC as it is typed, for one line or several.
//!
//! An input method rewrites what it has sent (Backspaces, then letters); applied in order, that needs nothing special here.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::view::panel::Field;
use crate::action::key::Key;

/// How many lines a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One.
    One,
    /// Several, with Ctrl+J.
    Several,
}

/// Most steps of typing that can be taken back.
const MOST_STEPS: usize = 200;

/// Most characters of a text; a paste beyond is cut.
const MOST_CHARS: usize = 8000;

/// A text with its cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typing {
    text: String,
    /// A byte offset, always on a grapheme boundary.
    cursor: usize,
    before: Vec<(String, usize)>,
}

impl Typing {
    /// A text to go on with, the cursor at its end.
    pub fn of(text: &str) -> Self {
        let text: String = text.nfc().collect();
        Self { cursor: text.len(), text, before: Vec::new() }
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Without the spaces around it.
    pub fn trimmed(&self) -> &str {
        self.text.trim()
    }

    /// Nothing but spaces.
    pub fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
    }

    /// The byte offset of the cursor.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts letters in at the cursor; what combines with the letter before it does so.
    pub fn insert(&mut self, letters: &str) {
        if letters.is_empty() {
            return;
        }
        self.remember();
        let room = MOST_CHARS.saturating_sub(self.text.chars().count());
        let letters: String = letters.chars().take(room).collect();
        let head: String = format!("{}{letters}", &self.text[..self.cursor]).nfc().collect();
        let whole: String = format!("{head}{}", &self.text[self.cursor..]).nfc().collect();
        self.cursor = boundary_at_or_after(&whole, head.len());
        self.text = whole;
    }

    /// Deletes what stands before the cursor.
    pub fn backspace(&mut self) {
        if let Some(from) = self.boundary_before() {
            self.remember();
            self.text.replace_range(from..self.cursor, "");
            self.cursor = from;
        }
    }

    /// Deletes what stands after the cursor.
    pub fn delete(&mut self) {
        if let Some(to) = self.boundary_after() {
            self.remember();
            self.text.replace_range(self.cursor..to, "");
        }
    }

    /// Empties it.
    pub fn clear(&mut self) {
        if !self.text.is_empty() {
            self.remember();
            self.text.clear();
            self.cursor = 0;
        }
    }

    /// One grapheme to the left.
    pub fn left(&mut self) {
        self.cursor = self.boundary_before().unwrap_or(0);
    }

    /// One grapheme to the right.
    pub fn right(&mut self) {
        self.cursor = self.boundary_after().unwrap_or(self.text.len());
    }

    /// To the beginning of the line.
    pub fn home(&mut self) {
        self.cursor = self.line_start();
    }

    /// To the end of the line.
    pub fn end(&mut self) {
        self.cursor = self.line_end();
    }

    /// To the line above, as far in as may be; says whether there is one.
    pub fn up(&mut self) -> bool {
        let start = self.line_start();
        if start == 0 {
            return false;
        }
        let column = self.text[start..self.cursor].graphemes(true).count();
        let above = self.text[..start - 1].rfind('\n').map_or(0, |at| at + 1);
        self.cursor = nth_boundary(&self.text, above, start - 1, column);
        true
    }

    /// To the line below, as far in as may be; says whether there is one.
    pub fn down(&mut self) -> bool {
        let end = self.line_end();
        if end == self.text.len() {
            return false;
        }
        let column = self.text[self.line_start()..self.cursor].graphemes(true).count();
        let below = end + 1;
        let below_end = self.text[below..].find('\n').map_or(self.text.len(), |at| below + at);
        self.cursor = nth_boundary(&self.text, below, below_end, column);
        true
    }

    /// Takes back the newest step of typing; says whether there was one.
    pub fn undo(&mut self) -> bool {
        match self.before.pop() {
            Some((text, cursor)) => {
                self.text = text;
                self.cursor = cursor;
                true
            }
            None => false,
        }
    }

    /// Does what a key means in a text; says whether it means anything. `lines` allows Ctrl+J.
    pub fn key(&mut self, key: Key, lines: Lines) -> bool {
        match (key, lines) {
            (Key::Char(letter), _) => self.insert(letter.encode_utf8(&mut [0; 4])),
            (Key::Backspace | Key::Ctrl('h'), _) => self.backspace(),
            (Key::Delete, _) => self.delete(),
            (Key::Left, _) => self.left(),
            (Key::Right, _) => self.right(),
            (Key::Home, _) => self.home(),
            (Key::End, _) => self.end(),
            (Key::Up, Lines::Several) => return self.up(),
            (Key::Down, Lines::Several) => return self.down(),
            (Key::Ctrl('j'), Lines::Several) => self.insert("\n"),
            (Key::Ctrl('z'), _) => return self.undo(),
            _ => return false,
        }
        true
    }

    /// Puts a pasted text in, made harmless.
    pub fn paste(&mut self, text: &str, lines: Lines) {
        match lines {
            Lines::One => self.insert(&crate::clean::clean_line(text)),
            Lines::Several => self.insert(&crate::clean::clean_text(text)),
        }
    }

    /// As it is shown.
    pub fn field(&self, label: String, lines: Lines, active: bool) -> Field {
        Field {
            label,
            text: self.text.clone(),
            cursor: self.cursor,
            several_lines: lines == Lines::Several,
            active,
            hint: None,
            choices: Vec::new(),
        }
    }

    fn remember(&mut self) {
        if self.before.len() == MOST_STEPS {
            self.before.remove(0);
        }
        self.before.push((self.text.clone(), self.cursor));
    }

    fn boundary_before(&self) -> Option<usize> {
        self.text[..self.cursor].grapheme_indices(true).next_back().map(|(at, _)| at)
    }

    fn boundary_after(&self) -> Option<usize> {
        self.text[self.cursor..].graphemes(true).next().map(|one| self.cursor + one.len())
    }

    fn line_start(&self) -> usize {
        self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.cursor..].find('\n').map_or(self.text.len(), |at| self.cursor + at)
    }
}

/// The first grapheme boundary of `text` at `at` or after it.
fn boundary_at_or_after(text: &str, at: usize) -> usize {
    text.grapheme_indices(true).map(|(start, _)| start).find(|start| *start >= at).unwrap_or(text.len())
}

/// The boundary after `n` graphemes of a line, or its end.
fn nth_boundary(text: &str, from: usize, to: usize, n: usize) -> usize {
    text[from..to].grapheme_indices(true).nth(n).map_or(to, |(at, _)| from + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telex_burst_is_applied_in_order() {
        let mut typing = Typing::default();
        typing.insert("d");
        typing.backspace();
        typing.insert("đ");
        typing.insert("o\u{302}\u{300}");
        typing.insert("ng");
        assert_eq!(typing.text(), "đồng");
        typing.left();
        typing.left();
        typing.backspace();
        assert_eq!(typing.text(), "đng");
    }

    #[test]
    fn marks_that_arrive_alone_join_the_letter_before_the_cursor() {
        let mut typing = Typing::of("a b");
        typing.home();
        typing.right();
        typing.insert("\u{301}");
        assert_eq!((typing.text(), typing.cursor()), ("á b", 2));
    }

    #[test]
    fn the_cursor_keeps_its_column_between_lines() {
        let mut typing = Typing::of("hòa bình\nấm");
        assert!(typing.up());
        assert_eq!(&typing.text()[typing.cursor()..], "a bình\nấm");
        assert!(typing.down());
        assert!(!typing.down());
        assert_eq!(typing.cursor(), typing.text().len());
        typing.undo();
    }
}
