//! Floor 4. An area that is filled from the top, row after row, and from the bottom where something must stay in sight.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::pen::Pen;
use super::text;
use crate::console::view::Line;

/// What is left of an area.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// The part that nothing stands in yet.
    pub area: Rect,
}

impl Flow {
    /// The whole area is free.
    pub const fn new(area: Rect) -> Self {
        Self { area }
    }

    /// Rows that are left.
    pub const fn left(self) -> u16 {
        self.area.height
    }

    /// Takes rows from the top; fewer where fewer are left.
    pub fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.area.height);
        let taken = Rect { height: rows, ..self.area };
        self.area.y += rows;
        self.area.height -= rows;
        taken
    }

    /// Takes rows from the bottom; fewer where fewer are left.
    pub fn take_bottom(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.area.height);
        self.area.height -= rows;
        Rect { y: self.area.bottom(), height: rows, ..self.area }
    }

    /// An empty row, where there is room.
    pub fn gap(&mut self) {
        self.take(1);
    }

    /// One row, cut.
    pub fn line(&mut self, pen: &mut Pen<'_>, words: &str, style: Style) {
        let row = self.take(1);
        if row.height > 0 {
            pen.put((row.x, row.y), row.width, words, style);
        }
    }

    /// As many rows as the text takes.
    pub fn text(&mut self, pen: &mut Pen<'_>, words: &str, style: Style) {
        self.hanging(pen, "", words, style, u16::MAX);
    }

    /// At most so many rows of the text, after a mark that stands before the first one.
    pub fn hanging(&mut self, pen: &mut Pen<'_>, mark: &str, words: &str, style: Style, rows: u16) {
        let indent = text::width(mark).min(self.area.width);
        let room = self.area.width - indent;
        let lines = text::wrap_in(words, room, rows.min(self.left()));
        for (at, line) in lines.iter().enumerate() {
            let row = self.take(1);
            if at == 0 {
                pen.put((row.x, row.y), row.width, mark, style);
            }
            pen.put((row.x + indent, row.y), room, line, style);
        }
    }

    /// A sentence in its tone.
    pub fn told(&mut self, pen: &mut Pen<'_>, line: &Line) {
        self.text(pen, &line.text, pen.tone(line.tone));
    }

    /// One row with words at both ends; those on the right stay whole.
    pub fn ends(&mut self, pen: &mut Pen<'_>, left: (&str, Style), right: (&str, Style)) {
        let row = self.take(1);
        if row.height > 0 {
            let taken = pen.put_right((row.right(), row.y), row.width, right.0, right.1);
            let gap = if taken > 0 { 2 } else { 0 };
            pen.put((row.x, row.y), row.width.saturating_sub(taken + gap), left.0, left.1);
        }
    }

    /// Sentences that stay at the bottom; they take at most half of what is left, the first ones first.
    pub fn foot(&mut self, pen: &mut Pen<'_>, lines: &[Line]) {
        let wanted: u16 = text::total(lines.iter().map(|line| text::rows(&line.text, self.area.width)));
        let mut foot = Self::new(self.take_bottom(wanted.min(self.left() / 2)));
        for line in lines {
            foot.told(pen, line);
        }
    }
}

/// How many rows a sentence takes after a mark.
pub fn hanging_rows(mark: &str, words: &str, room: u16) -> u16 {
    text::rows(words, room.saturating_sub(text::width(mark)))
}
