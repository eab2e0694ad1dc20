//! Floor 4. What every part of the facilitator's screen draws with: a buffer, a theme, a language, and where the cursor must stand.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub use super::super::theme::heavier;

use super::super::theme::Theme;
use super::text;
use crate::console::view::Digits;
use crate::console::view::Tone;
use crate::meeting::agenda::Language;

/// A drawing in progress.
pub struct Pen<'a> {
    buf: &'a mut Buffer,
    /// Where styles come from.
    pub theme: &'a Theme,
    /// In which language the drawing's own words are.
    pub lang: Language,
    /// How large figures are drawn.
    pub digits: Digits,
    /// Where the terminal's cursor must stand.
    pub cursor: Option<Position>,
}

/// The line around a part of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// An ordinary part.
    Thin,
    /// A panel that lies over others.
    Heavy,
    /// The members' time.
    Double,
}

impl Edge {
    /// Corners from the top left around, then the two lines.
    const fn signs(self) -> [&'static str; 6] {
        match self {
            Self::Thin => ["┌", "┐", "┘", "└", "─", "│"],
            Self::Heavy => ["┏", "┓", "┛", "┗", "━", "┃"],
            Self::Double => ["╔", "╗", "╝", "╚", "═", "║"],
        }
    }
}

impl<'a> Pen<'a> {
    /// A pen for a buffer.
    pub fn new(buf: &'a mut Buffer, theme: &'a Theme, lang: Language) -> Self {
        Self { buf, theme, lang, digits: Digits::default(), cursor: None }
    }

    /// The buffer itself, for drawings that know no pen.
    pub fn buffer(&mut self) -> &mut Buffer {
        self.buf
    }

    /// Writes one row, cut with an ellipsis; returns how many columns it took.
    pub fn put(&mut self, at: (u16, u16), room: u16, words: &str, style: Style) -> u16 {
        let (x, y) = at;
        if room == 0 || !self.buf.area.contains(Position::new(x, y)) {
            return 0;
        }
        let words = text::fitted(words, room.min(self.buf.area.right().saturating_sub(x)));
        if text::is_even(&words) {
            return self.put_even((x, y), &words, style);
        }
        let (end, _) = self.buf.set_stringn(x, y, &words, usize::from(room), style);
        end.saturating_sub(x)
    }

    /// Writes words that fit, of letters that stand by themselves in one column; returns how many columns they took.
    fn put_even(&mut self, (x, y): (u16, u16), words: &str, style: Style) -> u16 {
        let first = self.buf.index_of(x, y);
        let mut wide = 0;
        for (cell, letter) in self.buf.content[first..].iter_mut().zip(words.chars()) {
            cell.set_char(letter).set_style(style);
            wide += 1;
        }
        wide
    }

    /// Writes one row that ends before the column `right`; returns how many columns it took.
    pub fn put_right(&mut self, right: (u16, u16), room: u16, words: &str, style: Style) -> u16 {
        let wide = text::width(words).min(room);
        self.put((right.0.saturating_sub(wide), right.1), wide, words, style)
    }

    /// Writes pieces one after another; returns how many columns they took.
    pub fn pieces(&mut self, at: (u16, u16), room: u16, pieces: &[(&str, Style)]) -> u16 {
        let mut used = 0;
        for (words, style) in pieces {
            used += self.put((at.0 + used, at.1), room - used, words, *style);
        }
        used
    }

    /// Empties an area.
    pub fn ground(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buf.area);
        if area.is_empty() {
            return;
        }
        for y in area.top()..area.bottom() {
            let first = self.buf.index_of(area.x, y);
            for cell in &mut self.buf.content[first..first + usize::from(area.width)] {
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// One sign of a line, where it is on the screen.
    fn sign(&mut self, at: (u16, u16), sign: &str, style: Style) {
        if let Some(cell) = self.buf.cell_mut(at) {
            cell.set_symbol(sign).set_style(style);
        }
    }

    /// Draws a line around an area with a title in it; returns what is inside, one column away from the line.
    pub fn frame(&mut self, area: Rect, title: &str, edge: Edge, style: Style) -> Rect {
        if area.width < 4 || area.height < 3 {
            return area;
        }
        let [top_left, top_right, bottom_right, bottom_left, across, down] = edge.signs();
        let (right, bottom) = (area.right() - 1, area.bottom() - 1);
        let line = across.repeat(usize::from(area.width - 2));
        self.put((area.x, area.y), area.width, &format!("{top_left}{line}{top_right}"), style);
        self.put((area.x, bottom), area.width, &format!("{bottom_left}{line}{bottom_right}"), style);
        for y in area.y + 1..bottom {
            self.sign((area.x, y), down, style);
            self.sign((right, y), down, style);
        }
        if !title.is_empty() && area.width > 6 {
            let title = text::cut(title, area.width - 6);
            self.put((area.x + 2, area.y), area.width - 4, &format!(" {title} "), self.theme.title);
        }
        Rect::new(area.x + 2, area.y + 1, area.width - 4, area.height - 2)
    }

    /// A thin line across, from edge to edge of an area's first row.
    pub fn rule(&mut self, area: Rect) {
        if area.height > 0 {
            let line = "─".repeat(usize::from(area.width));
            self.put((area.x, area.y), area.width, &line, self.theme.frame);
        }
    }

    /// The style of a tone. The words say the same.
    pub const fn tone(&self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => self.theme.base,
            Tone::Quiet => self.theme.dim,
            Tone::Strong => self.theme.title,
            Tone::Good => self.theme.good,
            Tone::Warn => self.theme.warn,
            Tone::Alarm => self.theme.over,
        }
    }
}
