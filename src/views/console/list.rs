//! Floor 4. Lists: the selected row is always in sight, has a mark as well as its colour, and rows out of sight are counted.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::pen::Pen;
use super::text;
use super::words;

/// Stands before the selected row.
pub const MARK: &str = "►";
/// Columns before every row: the mark and a blank.
pub const INDENT: u16 = 2;
/// With fewer rows than these the counts stand at the end of a row.
const LEAST_FOR_COUNTS: u16 = 4;

/// How a row is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Look(Option<Style>);

impl Look {
    /// A row that is not selected.
    pub const PLAIN: Self = Self(None);

    /// The style of the selection, or the row's own.
    pub fn or(self, own: Style) -> Style {
        self.0.unwrap_or(own)
    }

    /// The row that keys mean.
    pub const fn is_selected(self) -> bool {
        self.0.is_some()
    }
}

/// Which rows are shown, and whether a row is left for the counts above and below.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    rows: Range<usize>,
    head: u16,
    foot: u16,
}

/// The row that must be in sight.
#[derive(Clone, Copy, Debug)]
pub enum Focus {
    /// Keys mean it: it is marked, and every row leaves columns for the mark.
    Selected(usize),
    /// It only has to be in sight.
    InSight(usize),
}

/// Draws the rows that fit. `row` draws one, in an area without the mark's columns.
pub fn draw(
    pen: &mut Pen<'_>,
    area: Rect,
    heights: &[u16],
    focus: Focus,
    mut row: impl FnMut(&mut Pen<'_>, Rect, usize, Look),
) {
    if area.is_empty() || heights.is_empty() {
        return;
    }
    let (in_sight, selected, indent) = match focus {
        Focus::Selected(at) => (at, Some(at), INDENT.min(area.width)),
        Focus::InSight(at) => (at, None, 0),
    };
    let shown = window(heights, in_sight, area.height);
    let (above, below) = (shown.rows.start, heights.len() - shown.rows.end);
    let mut y = area.y + shown.head;
    for at in shown.rows.clone() {
        let height = heights[at].min((area.bottom() - shown.foot).saturating_sub(y));
        let whole = Rect { y, height, ..area };
        let mut look = Look::PLAIN;
        if selected == Some(at) {
            look = Look(Some(pen.theme.selected));
            pen.ground(whole, pen.theme.selected);
            pen.put((area.x, y), 1, MARK, pen.theme.selected);
        }
        row(pen, Rect { x: area.x + indent, width: area.width - indent, ..whole }, at, look);
        y += height;
    }
    let dim = pen.theme.dim;
    if shown.head > 0 {
        pen.put((area.x + indent, area.y), area.width - indent, &words::above(pen.lang, above), dim);
    }
    if shown.foot > 0 {
        let last = area.bottom() - 1;
        pen.put((area.x + indent, last), area.width - indent, &words::below(pen.lang, below), dim);
    }
    if shown.head == 0 && shown.foot == 0 && above + below > 0 {
        let counts = format!(" ↑{above} ↓{below}");
        if area.width > 2 * text::width(&counts) {
            pen.put_right((area.right(), area.bottom() - 1), area.width, &counts, dim);
        }
    }
}

fn window(heights: &[u16], selected: usize, room: u16) -> Shown {
    let all = heights.len();
    let selected = selected.min(all.saturating_sub(1));
    if sum(heights, 0..all) <= room {
        return Shown { rows: 0..all, head: 0, foot: 0 };
    }
    if room < LEAST_FOR_COUNTS {
        return Shown { rows: around(heights, selected, room), head: 0, foot: 0 };
    }
    let first = from_the_top(heights, room - 1);
    if selected < first {
        return Shown { rows: 0..first, head: 0, foot: 1 };
    }
    let last = from_the_bottom(heights, room - 1);
    if selected >= last {
        return Shown { rows: last..all, head: 1, foot: 0 };
    }
    let rows = around(heights, selected, room - 2);
    Shown { head: u16::from(rows.start > 0), foot: u16::from(rows.end < all), rows }
}

fn sum(heights: &[u16], rows: Range<usize>) -> u16 {
    heights[rows].iter().fold(0, |sum, height| sum.saturating_add(*height))
}

/// How many rows fit from the first one on.
fn from_the_top(heights: &[u16], room: u16) -> usize {
    let mut used: u16 = 0;
    let too_much = |height: &u16| {
        used = used.saturating_add(*height);
        used > room
    };
    heights.iter().position(too_much).unwrap_or(heights.len())
}

/// From which row on all fit.
fn from_the_bottom(heights: &[u16], room: u16) -> usize {
    let mut used: u16 = 0;
    let too_much = |height: &u16| {
        used = used.saturating_add(*height);
        used > room
    };
    heights.iter().rposition(too_much).map_or(0, |at| at + 1)
}

/// Rows around the selected one, as many above as below where there are any.
fn around(heights: &[u16], selected: usize, room: u16) -> Range<usize> {
    let mut rows = selected..selected + 1;
    loop {
        let before = rows.clone();
        if rows.end < heights.len() && sum(heights, rows.start..rows.end + 1) <= room {
            rows.end += 1;
        }
        if rows.start > 0 && sum(heights, rows.start - 1..rows.end) <= room {
            rows.start -= 1;
        }
        if rows == before {
            return rows;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_in_sight_and_every_row_is_shown_or_counted() {
        for heights in [vec![1; 25], vec![2; 25], vec![1, 3, 1, 1, 2, 1, 1, 5, 1, 1, 1, 1, 1], vec![9; 4], vec![1]] {
            for selected in 0..heights.len() + 2 {
                for room in 1..30 {
                    let shown = window(&heights, selected, room);
                    assert!(shown.rows.contains(&selected.min(heights.len() - 1)), "{selected} in {room}: {shown:?}");
                    assert_eq!(shown.rows.start > 0 && room >= LEAST_FOR_COUNTS, shown.head > 0, "{shown:?} {room}");
                    let few = shown.rows.len() == 1;
                    assert!(few || sum(&heights, shown.rows.clone()) + shown.head + shown.foot <= room);
                }
            }
        }
    }
}
