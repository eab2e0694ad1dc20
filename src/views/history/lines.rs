//! Floor 4. Texts that are cut and wrapped where there is no more room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

pub use super::super::columns::width;

/// A text no wider than there is room, with an ellipsis where it was cut.
pub fn cut(text: &str, room: u16) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.graphemes(true) {
        if width(&kept) + width(letter) + 1 > room {
            break;
        }
        kept.push_str(letter);
    }
    if room > 0 { kept.trim_end().to_owned() + "…" } else { kept }
}

/// A text broken between words into lines no wider than there is room; a longer word is cut.
pub fn wrap(text: &str, room: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && width(&line) + 1 + width(word) > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&cut(word, room));
    }
    lines.push(line);
    lines
}

/// Writes a text, cut to its room and to the screen.
pub fn put(buf: &mut Buffer, x: u16, y: u16, room: u16, text: &str, style: Style) {
    let inside = buf.area;
    if y < inside.bottom() && y >= inside.y && x < inside.right() {
        let room = room.min(inside.right() - x);
        buf.set_stringn(x, y, cut(text, room), usize::from(room), style);
    }
}

/// Writes a text at the right end of a line, a blank from its edge.
pub fn put_right(buf: &mut Buffer, line: Rect, text: &str, style: Style) {
    let wide = width(text);
    if wide + 2 <= line.width {
        put(buf, line.right() - wide - 1, line.y, wide, text, style);
    }
}
