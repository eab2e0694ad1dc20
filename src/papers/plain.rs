//! Floor 4. A document as plain lines for a screen: what is read back and mended sentence by sentence.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::document::Block;
use super::document::DOTS;
use super::document::Document;
use super::document::Level;
use super::document::Row;
use super::document::Sentence;
use super::document::Signature;
use super::document::Table;
use super::document::Words;
use crate::meeting::words::Seq;

/// A line as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its letters, no wider than was asked for.
    pub text: String,
    /// The press whose words stand on it, if they can be mended.
    pub seq: Option<Seq>,
    /// What kind of line it is.
    pub kind: LineKind,
}

/// What kind of line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Of the title.
    Title,
    /// Of a heading.
    Heading,
    /// Of what nobody may overlook.
    Notice,
    /// Of the text.
    Text,
    /// Between two parts.
    Empty,
}

/// The lines of a document, broken between words so that none is wider than `width` cells; words that are wider are broken inside.
pub fn plain(document: &Document, width: usize) -> Vec<Line> {
    let mut page = Page { lines: Vec::new(), width: width.max(1) };
    for block in &document.blocks {
        page.gap();
        match block {
            Block::Letterhead(head) => {
                head.left.iter().chain(&head.right).for_each(|line| page.say(LineKind::Text, "", line, None));
                for words in head.number.iter().chain(&head.dated) {
                    page.say(LineKind::Text, "", &words.letters(), None);
                }
            }
            Block::Title(lines) => lines.iter().for_each(|line| page.say(LineKind::Title, "", line, None)),
            Block::Notice(sentence) => page.sentence(LineKind::Notice, "! ", sentence),
            Block::Heading(level, words) => {
                let lead = match level {
                    Level::Section => "",
                    Level::Item => "  ",
                };
                page.say(LineKind::Heading, lead, &words.letters(), None);
            }
            Block::Paragraph(sentence) => page.sentence(LineKind::Text, "", sentence),
            Block::List(marks, points) => {
                for (place, point) in points.iter().enumerate() {
                    match marks.of(document.language, place) {
                        None => page.sentence(LineKind::Text, "- ", &point.sentence),
                        // A letter is a word of the text: it stays on the narrowest screen.
                        Some(mark) => {
                            let said = format!("{mark} {}", point.sentence.words.letters());
                            page.say(LineKind::Text, "", &said, point.sentence.seq);
                        }
                    }
                    point.under.iter().for_each(|under| page.sentence(LineKind::Text, "  + ", under));
                }
            }
            Block::Table(table) | Block::Poster(table) => table.rows.iter().for_each(|row| page.row(table, row)),
            Block::Signatures(signatures) => signatures.iter().for_each(|one| page.signature(one)),
            Block::Endorsement(foot) => {
                page.say(LineKind::Text, "", &foot.heading, None);
                foot.recipients.iter().for_each(|line| page.say(LineKind::Text, "- ", line, None));
                page.signature(&foot.signature);
            }
            Block::NewPage => {}
        }
    }
    page.lines
}

struct Page {
    lines: Vec<Line>,
    width: usize,
}

impl Page {
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| line.kind != LineKind::Empty) {
            self.lines.push(Line { text: String::new(), seq: None, kind: LineKind::Empty });
        }
    }

    fn sentence(&mut self, kind: LineKind, lead: &str, sentence: &Sentence) {
        self.say(kind, lead, &sentence.words.letters(), sentence.seq);
    }

    fn signature(&mut self, signature: &Signature) {
        let name = signature.name.as_deref().unwrap_or(DOTS);
        self.say(LineKind::Text, "", &format!("{}: {name}", signature.office.join(", ")), None);
    }

    /// A row as one sentence: its first cell, then each cell under the name of its column.
    fn row(&mut self, table: &Table, row: &Row) {
        let mut said = String::new();
        for (place, (column, words)) in table.columns.iter().zip(&row.cells).enumerate() {
            if words.is_empty() {
                continue;
            }
            if !said.is_empty() {
                said.push_str(if place == 1 { " " } else { " · " });
            }
            if place > 1 {
                said.push_str(&column.title);
                said.push_str(": ");
            }
            said.push_str(&Words::letters(words).replace('\n', " "));
        }
        self.say(LineKind::Text, "- ", &said, row.seq);
    }

    /// Says a text with a lead on its first line; the others stand under the first letter behind the lead, where there is room.
    fn say(&mut self, kind: LineKind, lead: &str, text: &str, seq: Option<Seq>) {
        let lead = if lead.width() * 2 < self.width { lead } else { "" };
        let indent = " ".repeat(lead.width());
        let room = self.width - lead.width();
        let mut first = true;
        for typed in text.split(['\n', '\r']).filter(|line| !line.trim().is_empty()) {
            for line in wrap(typed, room) {
                let before = if first { lead } else { &indent };
                first = false;
                self.lines.push(Line { text: format!("{before}{line}"), seq, kind });
            }
        }
    }
}

/// Breaks a text between words; a word wider than a line is broken between letters. A letter wider than the whole line is left out.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let word: String = word.chars().filter(|letter| !letter.is_control()).collect();
        let wide = word.width();
        if used > 0 && used + 1 + wide <= width {
            line.push(' ');
            line.push_str(&word);
            used += 1 + wide;
            continue;
        }
        if used > 0 {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        for letter in word.graphemes(true) {
            let wide = letter.width();
            if wide > width {
                continue;
            }
            if used + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push_str(letter);
            used += wide;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
