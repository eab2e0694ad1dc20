//! Floor 4. A text that is being typed, and the terminal's cursor exactly where the next letter will stand.

use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::flow::Flow;
use super::list;
use super::pen::Pen;
use super::text;
use crate::console::view::panel::Field;

/// Before every row of the text: blank, a bar there would be taken for the cursor.
const EDGE: &str = " ";

/// A hint has no more rows than these.
const HINT_ROWS: u16 = 3;

/// Where a field's label stands.
#[derive(Clone, Copy, Debug)]
pub enum Label {
    /// In a column of so many columns, one of several fields; the active one is marked.
    Column(u16),
    /// On a row of its own, one of several fields.
    Above,
    /// Before the text of the only field there is.
    Before,
}

/// How a field is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Where the label stands.
    pub label: Label,
    /// Rows for the text at most.
    pub rows: u16,
}

/// The labels of several fields under one another: above the texts where a column would leave too little for them.
pub fn labels<'a>(fields: impl IntoIterator<Item = &'a Field>, room: u16) -> Label {
    let widest = fields.into_iter().map(|field| text::width(&field.label)).max().unwrap_or(0);
    if widest + list::INDENT < room / 2 { Label::Column(widest) } else { Label::Above }
}

/// Rows that a field takes with its text in one: its hint may be longer than a row.
pub fn rows(field: &Field, label: Label, room: u16) -> u16 {
    let (above, indent) = match label {
        Label::Column(wide) => (0, list::INDENT + wide + 1),
        Label::Above => (1, list::INDENT),
        Label::Before => (0, text::width(&field.label) + 1),
    };
    let (above, indent) = if field.label.is_empty() { (0, 0) } else { (above, indent) };
    let hint = field.hint.as_ref().map_or(0, |hint| text::rows(&hint.text, room.saturating_sub(indent + 1)));
    above + 1 + hint.min(HINT_ROWS)
}

/// Draws a field at the top of what is left.
pub fn draw(pen: &mut Pen<'_>, flow: &mut Flow, field: &Field, shape: Shape) {
    let style = if field.active { pen.theme.title } else { pen.theme.base };
    let label = if field.active { pen.theme.title } else { pen.theme.dim };
    let mark = if field.active { list::MARK } else { " " };
    let row = flow.area;
    let alone = flow.left() < 2 || flow.area.width < 12 || field.label.is_empty();
    let indent = match shape.label {
        Label::Column(wide) if !alone => {
            pen.put((row.x, row.y), 1, mark, label);
            pen.put((row.x + list::INDENT, row.y), wide, &field.label, label);
            list::INDENT + wide + 1
        }
        Label::Above if !alone => {
            flow.take(1);
            pen.put((row.x, row.y), 1, mark, label);
            pen.put((row.x + list::INDENT, row.y), row.width.saturating_sub(list::INDENT), &field.label, label);
            list::INDENT
        }
        Label::Before if !alone => pen.put((row.x, row.y), row.width / 2, &field.label, label) + 1,
        Label::Column(_) | Label::Above | Label::Before => 0,
    };
    if field.choices.is_empty() {
        let left = flow.area;
        let indent = indent.min(left.width);
        let place = Rect { x: left.x + indent, width: left.width - indent, ..left };
        let taken = entry(pen, place, field, shape.rows, style);
        flow.take(taken);
    } else {
        choices(pen, flow, field, indent);
    }
    if let Some(hint) = field.hint.as_ref().filter(|_| flow.left() > 0) {
        let pad = " ".repeat(usize::from((indent + 1).min(flow.area.width)));
        flow.hanging(pen, &pad, &hint.text, pen.tone(hint.tone), HINT_ROWS);
    }
}

/// Draws the text of a field alone; returns how many rows it took.
pub fn entry(pen: &mut Pen<'_>, area: Rect, field: &Field, most: u16, style: Style) -> u16 {
    let area = area.intersection(pen.buffer().area);
    let most = most.min(area.height);
    if area.width == 0 || most == 0 {
        return 0;
    }
    let edge = u16::from(area.width > 3);
    let room = area.width - edge;
    let lines = text::typed(&field.text, room);
    let cursor = floor_boundary(&field.text, field.cursor);
    let at = lines.iter().rposition(|line| line.start <= cursor).unwrap_or(0);
    let shown = usize::from(most).min(lines.len());
    let from = if field.active { at.saturating_sub(shown - 1) } else { 0 };
    let frame = if field.active { pen.theme.title } else { pen.theme.frame };
    for (row, line) in lines[from..from + shown].iter().enumerate() {
        let y = area.y + u16::try_from(row).unwrap_or(0);
        let cut_above = row == 0 && from > 0;
        let cut_below = row + 1 == shown && from + shown < lines.len();
        let sign = match (cut_above, cut_below) {
            (true, true) => "↕",
            (true, false) => "↑",
            (false, true) => "↓",
            (false, false) => EDGE,
        };
        pen.put((area.x, y), edge, sign, frame);
        pen.put((area.x + edge, y), room, &field.text[line.clone()], style);
    }
    if field.active && (from..from + shown).contains(&at) {
        let before = text::width(&field.text[lines[at].start..cursor.min(lines[at].end)]);
        let x = (area.x + edge + before).min(area.right() - 1);
        pen.cursor = Some(Position::new(x, area.y + u16::try_from(at - from).unwrap_or(0)));
    }
    u16::try_from(shown).unwrap_or(most)
}

/// A field that is chosen: all choices, the chosen one between brackets.
fn choices(pen: &mut Pen<'_>, flow: &mut Flow, field: &Field, indent: u16) {
    let left = flow.area;
    let indent = indent.min(left.width);
    let (begin, end) = (left.x + indent, left.right());
    let mut x = begin;
    let mut y = left.y;
    if left.height == 0 {
        return;
    }
    for choice in &field.choices {
        let chosen = *choice == field.text;
        let words = if chosen { format!("[{choice}]") } else { format!(" {choice} ") };
        let wide = text::width(&words);
        if x > begin && x + wide > end && y + 1 < left.bottom() {
            x = begin;
            y += 1;
        }
        let style = match (chosen, field.active) {
            (true, true) => pen.theme.selected,
            (true, false) => pen.theme.title,
            (false, _) => pen.theme.base,
        };
        x += pen.put((x, y), end.saturating_sub(x), &words, style) + 1;
        if chosen && field.active {
            let inside = begin.max(x.saturating_sub(2)).min(end.saturating_sub(1));
            pen.cursor = Some(Position::new(inside, y));
        }
    }
    flow.take(y - left.y + 1);
}

/// The nearest place at or before `at` where a letter begins.
fn floor_boundary(words: &str, at: usize) -> usize {
    (0..=at.min(words.len())).rev().find(|at| words.is_char_boundary(*at)).unwrap_or(0)
}
