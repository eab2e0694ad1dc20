//! Floor 4. Lines under one another, each with a figure at its right; in large letters on a wall where lines would be too small.
//!
//! Where not all of them can be large in one column they stand side by side; where they cannot, those from the one that must be seen on are large, and the others stand plain before and after them.

mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub use self::table::NOW;

use self::table::Cut;
use self::table::LARGE;
use self::table::Table;
use super::block::Row;
use super::part::cut_top;
use super::wrap::shorten;
use super::wrap::wide;
use crate::views::letters;
use crate::views::letters::LEAST_WORDS;
use crate::views::letters::Prefer;
use crate::views::letters::Set;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Lists wider than this are hard to read across.
const WIDEST: u16 = 100;
/// Columns between large lines that stand side by side.
const BETWEEN: u16 = 8;
/// Most columns side by side.
const MOST_COLUMNS: usize = 3;
/// Most lines of the one that is large between plain ones.
const LINES_OF_ONE: u16 = 3;
/// Fewest lines of which one is given up to say that there are more.
const LEAST_WITH_MORE: usize = 5;
/// Lines that are large at least where not all can be: what is on, and what comes next.
const LEAST_LARGE: usize = 2;

/// How large the lines of a list are, if letters can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// All plain.
    Small,
    /// The one that must be seen is large.
    OneLarge,
    /// As many as there is room for, from the one that must be seen on.
    Large,
}

/// Draws as many lines as fit, so that the one at `seen` is among them.
pub fn draw(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), size: Size, style: Style, look: Look) {
    if area.is_empty() || rows.is_empty() {
        return;
    }
    let is_drawn = match (look.letters, size) {
        (Letters::Plain, _) | (_, Size::Small) => false,
        (Letters::Auto, Size::OneLarge) => draw_one_large(area, buf, (rows, seen), style, look),
        (Letters::Auto, Size::Large) => draw_large(area, buf, (rows, seen), style, look),
    };
    if !is_drawn {
        let visible = visible(rows, usize::from(area.height), seen);
        draw_small(area, buf, &visible, rows, style);
    }
}

/// Rows that a list takes of so many where its lines are large, and for plain lines beside them: where not all can be large.
pub fn rows_where_large(rows: &[Row], width: u16, most: usize) -> (usize, usize) {
    let large = usize::from(LARGE);
    if rows.len() * large <= most {
        return (rows.len() * large, 0);
    }
    if let Some((_, lines)) = side_by_side(rows, width, most / large) {
        return (lines * large, 0);
    }
    let lines = large_of(rows.len(), most);
    (lines * large, (rows.len() - lines).min(most.saturating_sub(lines * large)))
}

/// Rows that the list takes with the one at `seen` in large letters and all others plain; none where it cannot be large in so many.
pub fn rows_with_one_large(rows: &[Row], seen: usize, width: u16, most: usize) -> Option<usize> {
    Some(rows.len() - 1 + usize::from(one(rows, seen, width, most)?.height.max(LEAST_WORDS)))
}

/// Whether no line is cut in so many columns where the lines are large.
pub fn is_whole_where_large(rows: &[Row], width: u16) -> bool {
    Table::of(rows, width, Cut::Never).is_some()
}

/// How many of so many lines are large in so many rows, if all of them are to be seen; else the fewest that say something.
fn large_of(lines: usize, rows: usize) -> usize {
    let large = usize::from(LARGE);
    let beside_all = rows.saturating_sub(lines) / (large - 1);
    beside_all.max(LEAST_LARGE.min(rows / large)).min(lines)
}

/// All lines large in columns of so many lines at most; how many columns, and their lines. Lines with signs before them stay one under another.
fn side_by_side(rows: &[Row], width: u16, most: usize) -> Option<(usize, usize)> {
    if most == 0 || rows.iter().any(|row| !row.mark.is_empty()) {
        return None;
    }
    let columns = rows.len().div_ceil(most);
    let is_whole = || Table::of(rows, column(width, columns), Cut::Never).is_some();
    ((2..=MOST_COLUMNS).contains(&columns) && is_whole()).then(|| (columns, rows.len().div_ceil(columns)))
}

/// The width of one of so many columns.
fn column(width: u16, columns: usize) -> u16 {
    let columns = u16::try_from(columns).unwrap_or(u16::MAX).max(1);
    width.saturating_sub(BETWEEN.saturating_mul(columns - 1)) / columns
}

/// The line at `seen` in the letters that it has between the others.
fn one(rows: &[Row], seen: usize, width: u16, most: usize) -> Option<std::rc::Rc<Set>> {
    let row = rows.get(seen)?;
    let spare = count((most + 1).checked_sub(rows.len())?);
    let set = |text: &str, lines: u16| {
        letters::fit(text, width, spare.min((LARGE + 1) * lines), usize::from(lines), Prefer::FewestLines)
    };
    set(&row.text, 1)
        .or_else(|| set(&row.brief, 1))
        .or_else(|| (2..=LINES_OF_ONE).find_map(|lines| set(&row.text, lines)))
}

/// Draws the line at `seen` large between the others; not if it cannot be, or not all of them have room.
fn draw_one_large(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), style: Style, look: Look) -> bool {
    let Some(set) = one(rows, seen, area.width, usize::from(area.height)) else { return false };
    let (above, rest) = cut_top(area, count(seen));
    let (line, below) = cut_top(rest, area.height.saturating_sub(count(rows.len() - 1)));
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

fn count(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX)
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

/// Draws these lines plain, in the columns that all of the list have; with an empty row between them where there is room for all.
fn draw_small(area: Rect, buf: &mut Buffer, rows: &[Row], all: &[Row], style: Style) {
    let right = all.iter().map(|row| wide(&row.figure)).max().unwrap_or(0).min(area.width / 2);
    let marks = all.iter().map(|row| wide(row.mark)).max().unwrap_or(0);
    let marks = if marks > 0 { marks + 1 } else { 0 };
    let gap = if right > 0 { 2 } else { 0 };
    let left = all.iter().map(|row| wide(&row.text)).max().unwrap_or(0);
    let most = area.width.min(WIDEST.max(area.width / 2));
    let width = left.saturating_add(right + gap + marks).min(most);
    let x = area.x + (area.width - width) / 2;
    let each = if rows.len() * 2 <= usize::from(area.height) + 1 { 2 } else { 1 };
    for (y, row) in (area.top()..area.bottom()).step_by(each).zip(rows) {
        draw_plain(Rect { x, y, width, height: 1 }, buf, row, (marks, right), style);
    }
}

/// One plain line: its sign, its words, its figure at the right.
fn draw_plain(line: Rect, buf: &mut Buffer, row: &Row, (marks, right): (u16, u16), style: Style) {
    let Rect { x, y, width, .. } = line;
    let gap = if right > 0 { 2 } else { 0 };
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

/// Draws the lines large: all of them, side by side, or some of them between plain ones; not if one cannot be.
fn draw_large(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), style: Style, look: Look) -> bool {
    let height = usize::from(area.height);
    if rows.len() * usize::from(LARGE) > height {
        return match side_by_side(rows, area.width, height / usize::from(LARGE)) {
            Some((columns, lines)) => draw_columns(area, buf, rows, (columns, lines), style, look),
            None => draw_some_large(area, buf, (rows, seen), style, look),
        };
    }
    let Some(table) = Table::of(rows, area.width, Cut::AfterAWord) else { return false };
    draw_table(in_the_middle(area, table.width), buf, rows, &table, style, look);
    true
}

fn in_the_middle(area: Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// Lines one under another, each on its rows.
fn draw_table(area: Rect, buf: &mut Buffer, rows: &[Row], table: &Table, style: Style, look: Look) {
    let mut rest = area;
    for (at, row) in rows.iter().enumerate() {
        let (line, below) = cut_top(rest, LARGE);
        table.draw(line, buf, (at, row), style, look);
        rest = below;
    }
}

fn draw_columns(
    area: Rect,
    buf: &mut Buffer,
    rows: &[Row],
    (columns, lines): (usize, usize),
    style: Style,
    look: Look,
) -> bool {
    let Some(table) = Table::of(rows, column(area.width, columns), Cut::Never) else { return false };
    let step = table.width + BETWEEN;
    let place = in_the_middle(area, step.saturating_mul(count(columns)).saturating_sub(BETWEEN));
    for (at, row) in rows.iter().enumerate() {
        let (column, line) = (count(at / lines), count(at % lines));
        let part = Rect::new(place.x + step * column, area.y + LARGE * line, table.width, LARGE);
        table.draw(part.intersection(area), buf, (at, row), style, look);
    }
    true
}

/// Lines from the one that must be seen on are large; before and after them stand plain ones.
fn draw_some_large(area: Rect, buf: &mut Buffer, (rows, seen): (&[Row], usize), style: Style, look: Look) -> bool {
    let height = usize::from(area.height);
    let lines = large_of(rows.len(), height);
    if lines == 0 {
        return false;
    }
    let first = seen.min(rows.len() - lines);
    let (before, large, after) = (&rows[..first], &rows[first..first + lines], &rows[first + lines..]);
    let Some(table) = Table::of(large, area.width, Cut::AfterAWord) else { return false };
    let plain = height - lines * usize::from(LARGE);
    // What is to come has more of the plain lines than what has been.
    let below = after.len().min(plain - before.len().min(plain / 4));
    let above = before.len().min(plain - below);
    let mut after = after[..below].to_vec();
    if let Some(last) = after.last_mut().filter(|_| first + lines + below < rows.len()) {
        *last = Row { text: "…".to_owned(), ..Row::default() };
    }
    let place = in_the_middle(area, table.width.max(area.width / 2));
    let mut y = area.y;
    let marks = table.marks.max(1);
    let right = rows.iter().map(|row| wide(&row.figure)).max().unwrap_or(0);
    let mut plain = |y: u16, row: &Row| {
        let line = Rect { y, height: 1, ..place }.intersection(area);
        draw_plain(line, buf, row, (marks, right.min(line.width / 2)), style);
    };
    for row in &before[first - above..] {
        plain(y, row);
        y += 1;
    }
    let end = y + LARGE * count(lines);
    for (row, y) in after.iter().zip(end..area.bottom()) {
        plain(y, row);
    }
    draw_table(Rect { y, height: end - y, ..place }, buf, large, &table, style, look);
    true
}
