//! Floor 4. The items with their planned and actual times; the current one is always in sight.

use ratatui::layout::Rect;

use super::flow::Flow;
use super::list;
use super::list::Focus;
use super::pen::Edge;
use super::pen::Pen;
use super::text;
use super::words;
use crate::console::view::AgendaRow;
use crate::console::view::ConsoleView;
use crate::console::view::RowState;

/// How much of each item is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    /// The title whole, the plan of items held, the remark.
    Full,
    /// The title whole, the remark.
    Remarks,
    /// The title whole.
    Titles,
    /// One row each.
    Rows,
}

/// Draws the items in a frame.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let inside = pen.frame(area, &view.agenda_title, Edge::Thin, pen.theme.frame);
    let numbers = numbers(view);
    let room = inside.width.saturating_sub(numbers);
    let fits = |detail: &Detail| rows(view, room, *detail, inside.height) <= inside.height;
    let detail = [Detail::Full, Detail::Remarks, Detail::Titles].into_iter().find(fits).unwrap_or(Detail::Rows);
    let heights: Vec<u16> = view.agenda.iter().map(|row| height(row, room, detail)).collect();
    let now = view.agenda.iter().position(|row| row.state == RowState::Now);
    let now = now.or_else(|| view.agenda.iter().rposition(|row| row.state != RowState::Ahead)).unwrap_or(0);
    list::draw(pen, inside, &heights, Focus::InSight(now), |pen, area, at, _| {
        if let Some(row) = view.agenda.get(at) {
            item(pen, area, row, numbers, detail);
        }
    });
}

/// Rows of the frame with every title and every remark whole; where that is more than there are, just more.
pub fn wanted(view: &ConsoleView, width: u16, most: u16) -> u16 {
    let room = width.saturating_sub(4).saturating_sub(numbers(view));
    rows(view, room, Detail::Remarks, most).saturating_add(2)
}

/// Rows of all items; what lies beyond so many is not looked at.
fn rows(view: &ConsoleView, room: u16, detail: Detail, most: u16) -> u16 {
    let mut rows: u16 = 0;
    for row in &view.agenda {
        rows = rows.saturating_add(height(row, room, detail));
        if rows > most {
            break;
        }
    }
    rows
}

/// Rows of the frame with one row for every item.
pub fn least(view: &ConsoleView) -> u16 {
    u16::try_from(view.agenda.len()).unwrap_or(u16::MAX).saturating_add(2)
}

/// Columns before a title: the state, a blank, the number, a blank.
fn numbers(view: &ConsoleView) -> u16 {
    // They are counted up: the last is the longest.
    3 + view.agenda.last().map_or(0, |row| text::width(&row.number))
}

fn times(row: &AgendaRow) -> &str {
    row.actual.as_deref().unwrap_or(&row.planned)
}

/// The title leaves the last row's end to the times.
fn title_rows(row: &AgendaRow, room: u16) -> Vec<String> {
    let mut lines = text::wrap(&row.title, room);
    let last = lines.last().map_or(0, |line| text::width(line));
    if last + 2 + text::width(times(row)) > room {
        lines.push(String::new());
    }
    lines
}

fn height(row: &AgendaRow, room: u16, detail: Detail) -> u16 {
    if detail == Detail::Rows {
        return 1;
    }
    let titles = u16::try_from(title_rows(row, room).len()).unwrap_or(u16::MAX);
    let remark = row.remark.as_ref().map_or(0, |remark| text::rows(&remark.text, room));
    match detail {
        Detail::Full => titles + u16::from(row.actual.is_some()) + remark,
        Detail::Remarks => titles + remark,
        Detail::Titles => titles,
        Detail::Rows => 1,
    }
}

fn item(pen: &mut Pen<'_>, area: Rect, row: &AgendaRow, numbers: u16, detail: Detail) {
    let (symbol, style) = match row.state {
        RowState::Held => ("✓", pen.theme.dim),
        RowState::Now => ("▶", pen.theme.title),
        RowState::Ahead => (" ", pen.theme.base),
        RowState::Dropped => ("×", pen.theme.dim),
    };
    pen.put((area.x, area.y), 1, symbol, style);
    let digits = text::width(&row.number);
    pen.put((area.x + numbers.saturating_sub(1 + digits), area.y), digits, &row.number, style);
    let body = Rect { x: area.x + numbers, width: area.width.saturating_sub(numbers), ..area };
    let mut flow = Flow::new(body);
    match detail {
        Detail::Rows => {
            let times = times(row).replace(" + ", "+");
            let title = text::cut_after_a_word(&row.title, body.width.saturating_sub(text::width(&times) + 2));
            flow.ends(pen, (&title, style), (&times, style));
        }
        Detail::Full | Detail::Remarks | Detail::Titles => {
            let lines = title_rows(row, body.width);
            for (at, line) in lines.iter().enumerate() {
                let right = if at + 1 == lines.len() { times(row) } else { "" };
                flow.ends(pen, (line, style), (right, style));
            }
        }
    }
    if detail == Detail::Full && row.actual.is_some() {
        let plan = format!("{} {}", words::planned(pen.lang), row.planned);
        flow.ends(pen, ("", pen.theme.dim), (&plan, pen.theme.dim));
    }
    if let (Detail::Full | Detail::Remarks, Some(remark)) = (detail, &row.remark) {
        flow.told(pen, remark);
    }
}
