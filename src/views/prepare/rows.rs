//! Floor 4. Rows under one another: fields with their labels in a column, items, buttons, and what stands under each.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::Field;
use crate::prepare::view::RowKind;
use crate::prepare::view::RowView;
use crate::prepare::view::Rows;
use crate::views::console::field;
use crate::views::console::flow::Flow;
use crate::views::console::flow::hanging_rows;
use crate::views::console::list;
use crate::views::console::list::Focus;
use crate::views::console::pen::Pen;
use crate::views::console::text;

/// Rows of a text that is being typed, at most.
const TYPED: u16 = 5;
/// Rows of a sentence under a row, at most.
const BELOW: u16 = 3;
/// From this height on a heading has a blank row above it.
const AIRY: u16 = 22;
/// Columns for the number of an item.
const NUMBER: u16 = 3;
/// Between two columns.
const GAP: u16 = 2;

/// How wide the columns of a page are.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    label: u16,
    who: u16,
    times: u16,
    airy: bool,
}

/// The columns of these rows in a page of this size.
pub fn columns(rows: &[RowView], area: Rect) -> Columns {
    let widest = |of: fn(&RowKind) -> &str| rows.iter().map(|row| text::width(of(&row.kind))).max().unwrap_or(0);
    let label = widest(|kind| match kind {
        RowKind::Field(field) => &field.label,
        RowKind::Value { label, .. } | RowKind::Choice { label, .. } => label,
        RowKind::Heading(_) | RowKind::Button { .. } | RowKind::Item { .. } => "",
    });
    let who = widest(|kind| if let RowKind::Item { who, .. } = kind { who } else { "" });
    let times = widest(|kind| if let RowKind::Item { times, .. } = kind { times } else { "" });
    Columns {
        label: label.min(area.width * 2 / 5),
        who: who.min(area.width / 4),
        times: times.min(area.width / 4),
        airy: area.height >= AIRY,
    }
}

/// Draws the rows.
pub fn draw(pen: &mut Pen<'_>, area: Rect, rows: &Rows) {
    let columns = columns(&rows.rows, area);
    let heights: Vec<u16> =
        rows.rows.iter().enumerate().map(|(at, row)| height(row, columns, area.width, at)).collect();
    let focus = Focus::InSight(rows.selected.unwrap_or(0));
    list::draw(pen, area, &heights, focus, |pen, area, at, _| {
        if let Some(row) = rows.rows.get(at) {
            one(pen, area, row, columns, rows.selected == Some(at), at);
        }
    });
}

/// Rows that one takes in a page of this width.
pub fn height(row: &RowView, columns: Columns, width: u16, at: usize) -> u16 {
    let own = match &row.kind {
        RowKind::Field(field) => typed_rows(field, columns, width),
        RowKind::Heading(_) => 1 + u16::from(columns.airy && at > 0),
        RowKind::Value { .. } | RowKind::Choice { .. } | RowKind::Button { .. } | RowKind::Item { .. } => 1,
    };
    let indent = indent(&row.kind, columns);
    let below = row.below.iter().map(|line| hanging_rows(&pad(indent, line), &line.text, width).min(BELOW));
    own.saturating_add(text::total(below))
}

fn typed_rows(field: &Field, columns: Columns, width: u16) -> u16 {
    let room = width.saturating_sub(list::INDENT + columns.label + 2);
    u16::try_from(text::typed(&field.text, room).len()).unwrap_or(TYPED).min(TYPED)
}

/// The column in which a row's own words begin.
fn indent(kind: &RowKind, columns: Columns) -> u16 {
    match kind {
        RowKind::Field(_) | RowKind::Value { .. } | RowKind::Choice { .. } => list::INDENT + columns.label + 2,
        RowKind::Item { .. } => list::INDENT + NUMBER,
        RowKind::Heading(_) | RowKind::Button { .. } => list::INDENT,
    }
}

fn pad(indent: u16, line: &Line) -> String {
    let mark = if matches!(line.tone, Tone::Warn | Tone::Alarm) { "! " } else { "" };
    format!("{}{mark}", " ".repeat(usize::from(indent)))
}

/// Draws one row and what stands under it.
pub fn one(pen: &mut Pen<'_>, area: Rect, row: &RowView, columns: Columns, chosen: bool, at: usize) {
    let mut flow = Flow::new(area);
    match &row.kind {
        RowKind::Heading(words) => {
            if columns.airy && at > 0 {
                flow.gap();
            }
            flow.line(pen, words, pen.theme.title);
        }
        RowKind::Field(one) => {
            let rows = flow.take(typed_rows(one, columns, area.width));
            pen.put((rows.x, rows.y), 1, list::MARK, pen.theme.title);
            pen.put((rows.x + list::INDENT, rows.y), columns.label, &one.label, pen.theme.title);
            let indent = (list::INDENT + columns.label + 1).min(rows.width);
            let place = Rect { x: rows.x + indent, width: rows.width - indent, ..rows };
            field::entry(pen, place, one, TYPED, pen.theme.title);
        }
        RowKind::Value { label, value } => {
            let place = begin(pen, &mut flow, chosen);
            labelled(pen, place, columns, label, (&value.text, pen.tone(value.tone)), chosen);
        }
        RowKind::Choice { label, value } => {
            let place = begin(pen, &mut flow, chosen);
            let words = if chosen { format!("‹ {value} ›") } else { value.clone() };
            labelled(pen, place, columns, label, (&words, pen.theme.base), chosen);
        }
        RowKind::Button { label, value } => {
            let place = begin(pen, &mut flow, chosen);
            let used = pen.put((place.x, place.y), place.width, label, or(pen, chosen, pen.theme.base));
            let x = place.x + used + GAP;
            pen.put((x, place.y), place.right().saturating_sub(x), &value.text, or(pen, chosen, pen.theme.dim));
        }
        RowKind::Item { number, title, who, times } => {
            let place = begin(pen, &mut flow, chosen);
            item(pen, place, columns, [number, title, who, times], chosen);
        }
    }
    let indent = indent(&row.kind, columns).min(area.width / 2);
    for line in &row.below {
        flow.hanging(pen, &pad(indent, line), &line.text, pen.tone(line.tone), BELOW);
    }
}

/// The first row of what is not being typed in: marked where it is chosen; answers the place for its words.
fn begin(pen: &mut Pen<'_>, flow: &mut Flow, chosen: bool) -> Rect {
    let row = flow.take(1);
    if chosen && row.height > 0 {
        pen.ground(row, pen.theme.selected);
        pen.put((row.x, row.y), 1, list::MARK, pen.theme.selected);
    }
    let indent = list::INDENT.min(row.width);
    Rect { x: row.x + indent, width: row.width - indent, ..row }
}

const fn or(pen: &Pen<'_>, chosen: bool, own: Style) -> Style {
    if chosen { pen.theme.selected } else { own }
}

fn labelled(pen: &mut Pen<'_>, row: Rect, columns: Columns, label: &str, value: (&str, Style), chosen: bool) {
    pen.put((row.x, row.y), columns.label.min(row.width), label, or(pen, chosen, pen.theme.dim));
    let x = row.x + columns.label + 2;
    pen.put((x, row.y), row.right().saturating_sub(x), value.0, or(pen, chosen, value.1));
}

fn item(pen: &mut Pen<'_>, row: Rect, columns: Columns, [number, title, who, times]: [&String; 4], chosen: bool) {
    let style = or(pen, chosen, pen.theme.base);
    let dim = or(pen, chosen, pen.theme.dim);
    pen.put((row.x, row.y), NUMBER, number, dim);
    let right = row.right();
    pen.put_right((right, row.y), columns.times, times, or(pen, chosen, pen.theme.title));
    let who_at = right.saturating_sub(columns.times + GAP + columns.who);
    pen.put((who_at, row.y), columns.who, who, dim);
    let title_at = row.x + NUMBER;
    pen.put((title_at, row.y), who_at.saturating_sub(title_at + GAP), title, style);
}
