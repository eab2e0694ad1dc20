//! Floor 4. A picture as blocks in a frame: presenting in plain lines, the members' time hatched, so that the two are told apart from the back row without colours.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::stack;
use super::stack::Block;
use super::stack::Content;
use super::stack::Stays;
use super::wrap::shorten;
use crate::views::theme::Theme;

/// What stands around a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// Nothing.
    Open,
    /// Plain lines, with the name of the phase.
    Plain(String),
    /// Hatched on all sides, with the name of the phase.
    Hatched(String),
}

/// A picture, ready to be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// What stands around it.
    pub frame: Frame,
    /// From the top down.
    pub blocks: Vec<Block>,
}

/// Below this a frame takes more than it gives; the phase then stands in a line of its own.
const LEAST_FRAME: (u16, u16) = (30, 9);
/// From here on the hatching is two columns wide.
const WIDE: u16 = 60;

impl Scene {
    /// Draws the picture in the area.
    pub fn draw(self, area: Rect, buf: &mut Buffer, theme: &Theme) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let has_room = area.width >= LEAST_FRAME.0 && area.height >= LEAST_FRAME.1;
        match (self.frame, has_room) {
            (Frame::Open, _) => stack::draw(inside(area, 1, 0), buf, self.blocks, theme),
            (Frame::Plain(phase), true) => {
                plain(area, buf, &phase, theme);
                stack::draw(inside(area, 3, 1), buf, self.blocks, theme);
            }
            (Frame::Hatched(phase), true) => {
                hatched(area, buf, &phase, theme);
                stack::draw(inside(area, 3, 1), buf, self.blocks, theme);
            }
            (Frame::Plain(phase), false) => {
                let phase = (phase, theme.presenting);
                stack::draw(area, buf, with_phase(area, phase, self.blocks), theme);
            }
            (Frame::Hatched(phase), false) => {
                let phase = (format!("▒ {phase} ▒"), theme.members);
                stack::draw(area, buf, with_phase(area, phase, self.blocks), theme);
            }
        }
    }
}

/// The phase in a line of its own; where even that is too much, in one line with the clock.
fn with_phase(area: Rect, phase: (String, Style), mut blocks: Vec<Block>) -> Vec<Block> {
    let kept = blocks.iter().filter(|block| block.stays == Stays::Keep).count();
    let (phase, style) = phase;
    let clock = blocks.iter().position(|block| matches!(block.content, Content::Digits(..)));
    if usize::from(area.height) <= kept
        && let Some(place) = clock
        && let Content::Digits(text, _) = &blocks[place].content
    {
        let both = format!("{phase} {text}");
        blocks[place] = Block { content: Content::Words(both), style, stays: Stays::Keep };
        return blocks;
    }
    blocks.insert(0, Block { content: Content::Words(phase), style, stays: Stays::Keep });
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

fn plain(area: Rect, buf: &mut Buffer, phase: &str, theme: &Theme) {
    let (left, right) = (area.left(), area.right() - 1);
    let (top, bottom) = (area.top(), area.bottom() - 1);
    for x in left..=right {
        put(buf, x, top, "─", theme.frame);
        put(buf, x, bottom, "─", theme.frame);
    }
    for y in top..=bottom {
        put(buf, left, y, "│", theme.frame);
        put(buf, right, y, "│", theme.frame);
    }
    for (x, y, corner) in [(left, top, "┌"), (right, top, "┐"), (left, bottom, "└"), (right, bottom, "┘")] {
        put(buf, x, y, corner, theme.frame);
    }
    label(area, buf, phase, theme.presenting);
}

fn hatched(area: Rect, buf: &mut Buffer, phase: &str, theme: &Theme) {
    let wide = if area.width >= WIDE { 2 } else { 1 };
    for y in area.top()..area.bottom() {
        let is_edge = y == area.top() || y == area.bottom() - 1;
        for x in area.left()..area.right() {
            if is_edge || x < area.left() + wide || x >= area.right() - wide {
                put(buf, x, y, "▒", theme.members);
            }
        }
    }
    label(area, buf, phase, theme.members);
}

fn label(area: Rect, buf: &mut Buffer, phase: &str, style: Style) {
    let text = format!(" {} ", shorten(phase, area.width.saturating_sub(6)));
    let wide = u16::try_from(text.width()).unwrap_or(u16::MAX).min(area.width);
    buf.set_stringn(area.x + (area.width - wide) / 2, area.y, &text, usize::from(wide), style);
}

fn put(buf: &mut Buffer, x: u16, y: u16, glyph: &str, style: Style) {
    if let Some(cell) = buf.cell_mut((x, y)) {
        cell.set_symbol(glyph).set_style(style);
    }
}
