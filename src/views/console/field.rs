//! Floor 4. A text that is being typed, and the terminal's cursor exactly where the next letter will stand.

use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::flow::Flow;
use super::list;
use super::pen::Pen;
use super::text;
use crate::console::view::panel::Field;

/// Stands before every row of the text.
const EDGE: &str = "│";

/// How a field is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Columns for the label; none where it stands on a row of its own.
    pub label: Option<u16>,
    /// Rows for the text at most.
    pub rows: u16,
}

/// Columns for the labels of several fields that stand under one another; none where they would leave too little for the text.
pub fn label_column(fields: &[Field], room: u16) -> Option<u16> {
    let widest = fields.iter().map(|field| text::width(&field.label)).max()?;
    (widest + list::INDENT < room / 2).then_some(widest)
}

/// Draws a field at the top of what is left.
pub fn draw(pen: &mut Pen<'_>, flow: &mut Flow, field: &Field, shape: Shape) {
    let style = if field.active { pen.theme.title } else { pen.theme.base };
    let label = if field.active { pen.theme.title } else { pen.theme.dim };
    let mark = if field.active { list::MARK } else { " " };
    let mut indent = list::INDENT;
    let alone = flow.left() < 2 || flow.area.width < 12;
    if let Some(wide) = shape.label.filter(|_| !alone) {
        let row = flow.area;
        if row.height > 0 {
            pen.put((row.x, row.y), 1, mark, label);
            pen.put((row.x + list::INDENT, row.y), wide, &field.label, label);
        }
        indent += wide + 1;
    } else if !alone && !field.label.is_empty() {
        let row = flow.take(1);
        pen.put((row.x, row.y), 1, mark, label);
        pen.put((row.x + list::INDENT, row.y), row.width.saturating_sub(list::INDENT), &field.label, label);
    } else {
        indent = 0;
    }
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
        flow.hanging(pen, &pad, &hint.text, pen.tone(hint.tone), 3);
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
