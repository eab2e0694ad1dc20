//! Floor 4. A picture as blocks in a frame: presenting in plain lines, the members' time in a broad hatched band, so that the two are told apart from the back row without colours. In the last minute and past the end the frame changes too.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::block::Block;
use super::block::Content;
use super::block::Rank;
use super::block::Stays;
use super::stack::Lines;
use super::stack::Stack;
use super::wrap::shorten;
use super::wrap::wide;
use crate::views::look::Beat;
use crate::views::look::Letters;
use crate::views::look::Look;

/// What stands around a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Nothing.
    Open,
    /// Plain lines.
    Plain,
    /// Hatched on all sides.
    Hatched,
}

/// How pressing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alarm {
    /// There is time.
    Calm,
    /// The last minute.
    Soon,
    /// Past the end.
    Over,
}

/// A picture, ready to be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// What stands around it.
    pub frame: Frame,
    /// How pressing it is.
    pub alarm: Alarm,
    /// The name of the phase; empty where it has none.
    pub phase: String,
    /// From the top down.
    pub blocks: Vec<Block>,
}

/// Below this a frame takes more than it gives; the phase then stands in a line of its own.
const LEAST_FRAME: (u16, u16) = (30, 9);

/// From so many columns on a picture keeps two columns from what is around it.
const WIDE: u16 = 100;

impl Scene {
    /// A picture without a frame.
    pub fn open(blocks: Vec<Block>) -> Self {
        Self { frame: Frame::Open, alarm: Alarm::Calm, phase: String::new(), blocks }
    }

    /// Draws the picture in the area.
    pub fn draw(mut self, area: Rect, buf: &mut Buffer, look: Look, size: Lines) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let theme = look.styles();
        let style = match self.frame {
            Frame::Open | Frame::Plain => theme.presenting,
            Frame::Hatched => theme.members,
        };
        let has_room = area.width >= LEAST_FRAME.0 && area.height >= LEAST_FRAME.1;
        if self.frame == Frame::Open {
            Stack::of(inside(area, air(area), 0), self.blocks, look, size).draw(buf, look);
            return;
        }
        if !has_room {
            let phase = match self.frame {
                Frame::Open | Frame::Plain => std::mem::take(&mut self.phase),
                Frame::Hatched => format!("▒ {} ▒", self.phase),
            };
            Stack::of(area, with_phase(area, (phase, style), self.blocks), look, size).draw(buf, look);
            return;
        }
        let (columns, rows) = self.thickness(area);
        match self.frame {
            Frame::Open => {}
            Frame::Plain => lines(area, buf, self.alarm, look),
            Frame::Hatched => hatching(area, buf, (columns, rows), self.alarm, look),
        }
        if size == Lines::Small && look.letters == Letters::Auto && !self.phase.is_empty() {
            let phase = Content::Words { text: self.phase.clone(), lines: 1 };
            self.blocks.insert(0, Block { content: phase, style, stays: Stays::Beside, rank: Rank::Third });
        }
        let stack = Stack::of(inside(area, columns + air(area), rows), self.blocks, look, size);
        // Where the name of the phase is not among what is large, the frame says it.
        if !stack.says(&self.phase) {
            label(area, buf, &self.phase, style, look);
        }
        stack.draw(buf, look);
    }

    /// Columns and rows that the frame takes on each side.
    fn thickness(&self, area: Rect) -> (u16, u16) {
        match self.frame {
            Frame::Open => (0, 0),
            Frame::Plain => (1, 1),
            Frame::Hatched => match (area.width, area.height) {
                (..60, _) => (1, 1),
                (60..150, _) | (_, ..40) => (2, 1),
                (150.., 40..56) => (4, 2),
                (150.., 56..) => (5, 2),
            },
        }
    }
}

/// Empty columns between a picture and what is beside it.
fn air(area: Rect) -> u16 {
    if area.width < WIDE { 1 } else { 2 }
}

/// The phase in a line of its own; where even that is too much, in one line with the clock.
fn with_phase(area: Rect, phase: (String, Style), mut blocks: Vec<Block>) -> Vec<Block> {
    let kept = blocks.iter().filter(|block| block.stays == Stays::Keep).count();
    let (phase, style) = phase;
    let line = |text| Block { content: Content::Words { text, lines: 1 }, style, stays: Stays::Keep, rank: Rank::Line };
    let clock = blocks.iter().position(|block| matches!(block.content, Content::Digits(_)));
    if usize::from(area.height) <= kept
        && let Some(place) = clock
        && let Content::Digits(text) = &blocks[place].content
    {
        blocks[place] = line(format!("{phase} {text}"));
        return blocks;
    }
    blocks.insert(0, line(phase));
    blocks
}

fn inside(area: Rect, columns: u16, rows: u16) -> Rect {
    Rect {
        x: area.x + columns.min(area.width / 2),
        y: area.y + rows.min(area.height / 2),
        width: area.width.saturating_sub(columns * 2),
        height: area.height.saturating_sub(rows * 2),
    }
}

/// Plain lines; heavy in the last minute, double past the end.
fn lines(area: Rect, buf: &mut Buffer, alarm: Alarm, look: Look) {
    let theme = look.styles();
    let ([across, down, top_left, top_right, bottom_left, bottom_right], style) = match alarm {
        Alarm::Calm => (["─", "│", "┌", "┐", "└", "┘"], theme.frame),
        Alarm::Soon => (["━", "┃", "┏", "┓", "┗", "┛"], theme.warn),
        Alarm::Over => (["═", "║", "╔", "╗", "╚", "╝"], theme.over),
    };
    let (left, right) = (area.left(), area.right() - 1);
    let (top, bottom) = (area.top(), area.bottom() - 1);
    for x in left..=right {
        put(buf, x, top, across, style);
        put(buf, x, bottom, across, style);
    }
    for y in top..=bottom {
        put(buf, left, y, down, style);
        put(buf, right, y, down, style);
    }
    for (x, y, corner) in
        [(left, top, top_left), (right, top, top_right), (left, bottom, bottom_left), (right, bottom, bottom_right)]
    {
        put(buf, x, y, corner, style);
    }
}

/// A hatched band; denser in the last minute and past the end.
fn hatching(area: Rect, buf: &mut Buffer, (columns, rows): (u16, u16), alarm: Alarm, look: Look) {
    let theme = look.styles();
    let (glyph, style) = match alarm {
        Alarm::Calm => ("▒", theme.members),
        Alarm::Soon => ("▓", theme.warn),
        Alarm::Over => ("▓", theme.over),
    };
    for y in area.top()..area.bottom() {
        let is_edge = y < area.top() + rows || y >= area.bottom() - rows;
        for x in area.left()..area.right() {
            if is_edge || x < area.left() + columns || x >= area.right() - columns {
                put(buf, x, y, glyph, style);
            }
        }
    }
}

/// The name of the phase in the upper line of the frame; reversed while the picture is new.
fn label(area: Rect, buf: &mut Buffer, phase: &str, style: Style, look: Look) {
    if phase.is_empty() {
        return;
    }
    let text = format!(" {} ", shorten(phase, area.width.saturating_sub(6)));
    let wide = wide(&text).min(area.width);
    let style = match look.beat {
        Beat::Steady => style,
        Beat::Fresh => look.styles().message,
    };
    buf.set_stringn(area.x + (area.width - wide) / 2, area.y, &text, usize::from(wide), style);
}

fn put(buf: &mut Buffer, x: u16, y: u16, glyph: &str, style: Style) {
    if let Some(cell) = buf.cell_mut((x, y)) {
        cell.set_symbol(glyph).set_style(style);
    }
}
