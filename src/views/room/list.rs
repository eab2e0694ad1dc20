//! Floor 4. Lines under one another, each with a figure at its right; in large letters on a wall where lines would be too small.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::block::Row;
use super::wrap::shorten;
use super::wrap::wide;
use crate::views::letters;
use crate::views::letters::Set;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Lists wider than this are hard to read across.
const WIDEST: u16 = 100;
/// The sign of what is on.
pub const NOW: &str = "▶";
/// Rows of a large line.
const LARGE: u16 = 8;
/// Signs that a large line keeps at least before it is cut.
const LEAST_KEPT: usize = 6;

/// Draws as many lines as fit, so that the one at `seen` is among them; in so many rows each, if letters can be as large.
pub fn draw(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), each: usize, style: Style, look: Look) {
    if area.is_empty() || rows.is_empty() {
        return;
    }
    let fit = |each: usize| (usize::from(area.height) / each.max(1)).max(1);
    let is_large = each > 1 && look.letters == Letters::Auto;
    if !is_large || !draw_large(area, buf, &visible(rows, fit(each), seen), style, look) {
        draw_small(area, buf, &visible(rows, fit(1), seen), style);
    }
}

/// The lines that are shown, the one at `seen` among them; a list that goes on says so.
fn visible(rows: &[Row], fit: usize, seen: usize) -> Vec<Row> {
    let first = first_seen(rows.len(), fit, seen);
    let end = (first + fit).min(rows.len());
    let mut visible = rows[first..end].to_vec();
    if end < rows.len() && visible.len() > 2 && end - 1 > seen {
        visible.pop();
        visible.push(Row { text: "…".to_owned(), ..Row::default() });
    }
    visible
}

/// The first line shown: from the top as long as the one that must be seen is in sight, then page by page.
fn first_seen(lines: usize, fit: usize, seen: usize) -> usize {
    if lines <= fit || seen < fit {
        return 0;
    }
    // The one before it stays in sight too.
    seen.saturating_sub(1).min(lines - fit)
}

fn draw_small(area: Rect, buf: &mut Buffer, rows: &[Row], style: Style) {
    let right = rows.iter().map(|row| wide(&row.figure)).max().unwrap_or(0).min(area.width / 2);
    let marks = rows.iter().map(|row| wide(row.mark)).max().unwrap_or(0);
    let marks = if marks > 0 { marks + 1 } else { 0 };
    let gap = if right > 0 { 2 } else { 0 };
    let left = rows.iter().map(|row| wide(&row.text)).max().unwrap_or(0);
    let most = area.width.min(WIDEST.max(area.width / 2));
    let width = left.saturating_add(right + gap + marks).min(most);
    let x = area.x + (area.width - width) / 2;
    for (y, row) in (area.top()..area.bottom()).zip(rows) {
        buf.set_stringn(x, y, row.mark, usize::from(width), style);
        let room = width.saturating_sub(right + gap + marks);
        let (at, room) = if room > 0 { (x + marks, room) } else { (x, width) };
        buf.set_stringn(at, y, shorten(&row.text, room), usize::from(room), style);
        if at > x || marks == 0 {
            let figure = shorten(&row.figure, right);
            let wide = wide(&figure).min(width);
            buf.set_stringn(x + width - wide, y, &figure, usize::from(right), style);
        }
    }
}

/// Draws the lines large; not if one of them cannot be.
fn draw_large(area: Rect, buf: &mut Buffer, rows: &[Row], style: Style, look: Look) -> bool {
    let set = |text: &str, room: u16| {
        if text.is_empty() { Some(None) } else { cut_to(text, room).map(Some) }
    };
    let Some(figures) = rows.iter().map(|row| set(&row.figure, area.width / 3)).collect::<Option<Vec<_>>>() else {
        return false;
    };
    let width_of = |set: &Option<Rc<Set>>| set.as_ref().map_or(0, |set| set.width);
    let right = figures.iter().map(width_of).max().unwrap_or(0);
    let gap = if right > 0 { 6 } else { 0 };
    let marks = rows.iter().map(|row| wide(row.mark)).max().unwrap_or(0);
    let marks = if marks > 0 { marks + 3 } else { 0 };
    let Some(room) = area.width.checked_sub(right + gap + marks).filter(|room| *room > 0) else { return false };
    let Some(texts) = rows.iter().map(|row| set(&row.text, room)).collect::<Option<Vec<_>>>() else { return false };
    let left = texts.iter().map(width_of).max().unwrap_or(0);
    let width = left + right + gap + marks;
    let x = area.x + (area.width - width.min(area.width)) / 2;
    let mut y = area.y;
    for ((row, text), figure) in rows.iter().zip(&texts).zip(&figures) {
        let line = |x: u16, width: u16| Rect::new(x, y, width, LARGE).intersection(area);
        mark(line(x, marks.saturating_sub(2)), buf, row.mark, style, look);
        if let Some(set) = text {
            set.draw(standing(line(x + marks, set.width), set), buf, style, look.styles());
        }
        if let Some(set) = figure {
            set.draw(standing(line(x + width - set.width, set.width), set), buf, style, look.styles());
        }
        y = y.saturating_add(LARGE);
    }
    true
}

/// What is on has a bar before it, so that it is seen from the back row; other signs stand small.
fn mark(line: Rect, buf: &mut Buffer, mark: &str, style: Style, look: Look) {
    if mark == NOW {
        let bar = Rect { height: line.height.saturating_sub(1), ..line };
        for position in bar.positions() {
            if let Some(cell) = buf.cell_mut(position) {
                look.styles().fill(cell, style);
            }
        }
    } else {
        buf.set_stringn(line.x, line.y + line.height / 2, mark, usize::from(line.width), style);
    }
}

/// Where letters stand in a line, so that all of a line stand on one ground.
fn standing(line: Rect, set: &Set) -> Rect {
    let above = set.above().min(line.height);
    Rect { y: line.y + above, height: line.height - above, ..line }
}

/// A line of large letters, cut after a word where it is too long.
fn cut_to(text: &str, room: u16) -> Option<Rc<Set>> {
    if let Some(set) = letters::quiet(text, room) {
        return Some(set);
    }
    let signs: Vec<&str> = text.graphemes(true).collect();
    let cut = |kept: usize| {
        let shorter = format!("{}…", signs[..kept].concat().trim_end());
        letters::quiet(&shorter, room)
    };
    let (mut fits, mut too_long) = (LEAST_KEPT.min(signs.len()), signs.len());
    let mut best = cut(fits)?;
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        match cut(middle) {
            Some(set) => (fits, best) = (middle, set),
            None => too_long = middle,
        }
    }
    Some(best)
}
