//! Floor 4. Parts of the screen: cut off, filled, written into.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::wrap::shorten;
use super::wrap::wide;
use crate::views::look::Beat;
use crate::views::look::Look;
use crate::views::theme::Theme;

/// A line of text in the middle.
pub fn centred(line: Rect, buf: &mut Buffer, text: &str, style: Style) {
    if line.is_empty() {
        return;
    }
    let text = shorten(text, line.width);
    let width = wide(&text);
    buf.set_stringn(line.x + (line.width - width.min(line.width)) / 2, line.y, &text, usize::from(width), style);
}

/// Fills a part with the colours of a style.
pub fn paint(area: Rect, buf: &mut Buffer, style: Style) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.set_symbol(" ").set_style(style);
        }
    }
}

/// So many rows off the top, and the rest.
pub fn cut_top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

/// The rest, and so many rows off the bottom.
pub fn cut_bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: area.height - rows, ..area }, Rect { y: area.bottom() - rows, height: rows, ..area })
}

/// The style of the head line: reversed while the picture is new.
pub fn head_style(theme: &Theme, look: Look) -> Style {
    match look.beat {
        Beat::Steady => theme.bar,
        Beat::Fresh => theme.message,
    }
}
