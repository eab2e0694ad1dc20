//! Floor 4. Lines under one another, each with a figure at its right; in large letters on a wall where lines would be too small.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::block::Row;
use super::part::cut_top;
use super::wrap::shorten;
use super::wrap::wide;
use crate::views::letters;
use crate::views::letters::Family;
use crate::views::letters::Prefer;
use crate::views::letters::Set;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Lists wider than this are hard to read across.
const WIDEST: u16 = 100;
/// The sign of what is on.
pub const NOW: &str = "▶";
/// Rows of a large line.
const LARGE: u16 = 8;
/// Columns before the figures of large lines.
const GAP: u16 = 6;
/// Columns between a sign and its large line.
const AFTER_MARK: u16 = 3;
/// Fewest lines of which one is given up to say that there are more.
const LEAST_WITH_MORE: usize = 5;
/// Signs that a large line keeps at least before it is cut.
const LEAST_KEPT: usize = 6;

/// How large the lines of a list are, if letters can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// All plain.
    Small,
    /// The one that must be seen is large.
    OneLarge,
    /// All large.
    Large,
}

/// Draws as many lines as fit, so that the one at `seen` is among them.
pub fn draw(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), size: Size, style: Style, look: Look) {
    if area.is_empty() || rows.is_empty() {
        return;
    }
    let fit = |each: u16| usize::from(area.height / each).max(1);
    let is_drawn = match (look.letters, size) {
        (Letters::Plain, _) | (_, Size::Small) => false,
        (Letters::Auto, Size::OneLarge) => draw_one_large(area, buf, (rows, seen), style, look),
        (Letters::Auto, Size::Large) => draw_large(area, buf, &visible(rows, fit(LARGE), seen), style, look),
    };
    if !is_drawn {
        let visible = visible(rows, fit(1), seen);
        draw_small(area, buf, &visible, &visible, style);
    }
}

/// Draws the line at `seen` large between the others; not if it cannot be, or not all of them have room.
fn draw_one_large(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), style: Style, look: Look) -> bool {
    let Some(row) = rows.get(seen) else { return false };
    let count = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX);
    let Some(spare) = area.height.checked_sub(count(rows.len() - 1)) else { return false };
    let Some(set) = letters::fit(&row.text, area.width, spare.min(LARGE + 1), 1, Prefer::FewestLines) else {
        return false;
    };
    let (above, rest) = cut_top(area, count(seen));
    let (line, below) = cut_top(rest, spare);
    draw_small(above, buf, &rows[..seen], rows, style);
    let place = Rect {
        x: line.x + (line.width - set.width.min(line.width)) / 2,
        y: line.y + line.height.saturating_sub(set.height) / 2,
        width: set.width,
        height: set.height,
    };
    set.draw(place.intersection(line), buf, look.styles().title, look.styles());
    draw_small(below, buf, &rows[seen + 1..], rows, style);
    true
}

/// The lines that are shown, the one at `seen` among them; a list that goes on says so.
fn visible(rows: &[Row], fit: usize, seen: usize) -> Vec<Row> {
    let first = first_seen(rows.len(), fit, seen);
    let end = (first + fit).min(rows.len());
    let mut visible = rows[first..end].to_vec();
    if end < rows.len() && visible.len() >= LEAST_WITH_MORE && end - 1 > seen {
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

/// Draws these lines plain, in the columns that all of the list have.
fn draw_small(area: Rect, buf: &mut Buffer, rows: &[Row], all: &[Row], style: Style) {
    let right = all.iter().map(|row| wide(&row.figure)).max().unwrap_or(0).min(area.width / 2);
    let marks = all.iter().map(|row| wide(row.mark)).max().unwrap_or(0);
    let marks = if marks > 0 { marks + 1 } else { 0 };
    let gap = if right > 0 { 2 } else { 0 };
    let left = all.iter().map(|row| wide(&row.text)).max().unwrap_or(0);
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

/// Lines with their figures in one family of letters.
struct Table {
    texts: Vec<Option<Rc<Set>>>,
    figures: Vec<Option<Rc<Set>>>,
}

/// Whether lines too long may be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cut {
    Never,
    AfterAWord,
}

impl Table {
    /// All lines in the broadest letters in which none is cut, else cut in the narrowest; none if one of them cannot be large.
    fn of(rows: &[Row], width: u16, cut: Cut) -> Option<Self> {
        let whole =
            || letters::OF_WORDS.into_iter().find_map(|family| Self::in_family(rows, width, family, Cut::Never));
        match cut {
            Cut::Never => whole(),
            Cut::AfterAWord => whole().or_else(|| Self::in_family(rows, width, Family::Light, cut)),
        }
    }

    fn in_family(rows: &[Row], width: u16, family: Family, cut: Cut) -> Option<Self> {
        let large = |text: &str, room: u16| match cut {
            Cut::Never => letters::quiet_in(text, room, family),
            Cut::AfterAWord => cut_to(text, room, family),
        };
        let set = |text: &str, room| if text.is_empty() { Some(None) } else { large(text, room).map(Some) };
        let figures = rows.iter().map(|row| set(&row.figure, width / 3)).collect::<Option<Vec<_>>>()?;
        let right = widest(&figures);
        let gap = if right > 0 { GAP } else { 0 };
        let room = width.checked_sub(right + gap + before(rows)).filter(|room| *room > 0)?;
        let texts = rows.iter().map(|row| set(&row.text, room)).collect::<Option<Vec<_>>>()?;
        Some(Self { texts, figures })
    }
}

fn widest(sets: &[Option<Rc<Set>>]) -> u16 {
    sets.iter().flatten().map(|set| set.width).max().unwrap_or(0)
}

/// Columns for the signs before large lines.
fn before(rows: &[Row]) -> u16 {
    let marks = rows.iter().map(|row| wide(row.mark)).max().unwrap_or(0);
    if marks > 0 { marks + AFTER_MARK } else { 0 }
}

/// Draws the lines large; not if one of them cannot be.
fn draw_large(area: Rect, buf: &mut Buffer, rows: &[Row], style: Style, look: Look) -> bool {
    let Some(Table { texts, figures }) = Table::of(rows, area.width, Cut::AfterAWord) else { return false };
    let marks = before(rows);
    let gap = if widest(&figures) > 0 { GAP } else { 0 };
    let width = widest(&texts) + widest(&figures) + gap + marks;
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

/// Whether no line is cut in so many columns where the lines are large.
pub fn is_whole_where_large(rows: &[Row], width: u16) -> bool {
    Table::of(rows, width, Cut::Never).is_some()
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
fn cut_to(text: &str, room: u16, family: Family) -> Option<Rc<Set>> {
    if let Some(set) = letters::quiet_in(text, room, family) {
        return Some(set);
    }
    let signs: Vec<&str> = text.graphemes(true).collect();
    let cut = |kept: usize| {
        let shorter = format!("{}…", signs[..kept].concat().trim_end());
        letters::quiet_in(&shorter, room, family)
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
