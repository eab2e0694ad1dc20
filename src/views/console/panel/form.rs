//! Floor 4. Fields to fill in, with suggestions under the one being typed, and what has been entered so far.

use ratatui::layout::Rect;

use super::super::field;
use super::super::field::Label;
use super::super::field::Shape;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use super::enter;
use super::person;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::Field;
use crate::console::view::panel::Form;

/// Rows for suggestions at most.
const SUGGESTIONS: u16 = 7;

/// Rows that a form of one short field takes; others use all there are.
pub fn height(form: &Form, room: u16) -> Option<u16> {
    let [field] = form.fields.as_slice() else { return None };
    if field.several_lines || !form.suggestions.is_empty() || !form.so_far.is_empty() {
        return None;
    }
    let lines = text::total(form.lines.iter().map(|line| text::rows(&line.text, room)));
    Some(lines.saturating_add(text::rows(&field.text, room / 2)).saturating_add(7))
}

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, form: &Form) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &[enter::sentence(&Line::new(Tone::Strong, &form.enter))]);
    let fields: u16 = text::total(form.fields.iter().map(|field| 2 + u16::from(field.hint.is_some())));
    let told: u16 = text::total(form.lines.iter().map(|line| text::rows(&line.text, area.width)));
    let mut head = Flow::new(flow.take(told.min(flow.left().saturating_sub(fields))));
    for line in &form.lines {
        head.told(pen, line);
    }
    so_far(pen, &mut flow, form, fields);
    if told > 0 && flow.left() > fields {
        flow.gap();
    }
    let label = field::labels(&form.fields, area.width);
    // Where not all fields fit, those before the active one give way.
    let active = form.fields.iter().position(|field| field.active).unwrap_or(0);
    let tight = flow.left() < fields;
    let suggested = u16::try_from(form.suggestions.len()).unwrap_or(SUGGESTIONS).min(SUGGESTIONS);
    let airy = flow.left() > 2 * fields + suggested;
    for (at, field) in form.fields.iter().enumerate() {
        if flow.left() == 0 || (tight && at < active) {
            continue;
        }
        let rows = rows_for(field, flow.left());
        field::draw(pen, &mut flow, field, Shape { label, rows });
        if field.active && !form.suggestions.is_empty() {
            suggestions(pen, &mut flow, form, label);
        }
        if airy {
            flow.gap();
        }
    }
}

fn rows_for(field: &Field, left: u16) -> u16 {
    if field.several_lines { (left / 2).max(1) } else { (left / 3).clamp(1, 3) }
}

fn suggestions(pen: &mut Pen<'_>, flow: &mut Flow, form: &Form, label: Label) {
    let rows = u16::try_from(form.suggestions.len()).unwrap_or(SUGGESTIONS).min(SUGGESTIONS).min(flow.left());
    let place = flow.take(rows);
    let column = match label {
        Label::Column(wide) => wide + 1,
        Label::Above | Label::Before => 0,
    };
    let indent = (column + list::INDENT).min(place.width / 2);
    let place = Rect { x: place.x + indent, width: place.width - indent, ..place };
    let columns = person::columns(&form.suggestions, place.width);
    let selected = form.suggestions.iter().position(|row| row.selected).unwrap_or(usize::MAX);
    list::draw(pen, place, &vec![1; form.suggestions.len()], Focus::Selected(selected), |pen, area, at, look| {
        if let Some(row) = form.suggestions.get(at) {
            person::draw(pen, area, row, columns, look);
        }
    });
}

/// What was entered before, the newest in sight.
fn so_far(pen: &mut Pen<'_>, flow: &mut Flow, form: &Form, fields: u16) {
    let spare = flow.left().saturating_sub(fields + 3);
    let count = u16::try_from(form.so_far.len()).unwrap_or(u16::MAX).min(spare.saturating_sub(1));
    if count == 0 {
        return;
    }
    let mut below = Flow::new(flow.take_bottom(count + 1));
    let title = format!("{} ({}):", words::saved_before(pen.lang), form.so_far.len());
    below.line(pen, &title, pen.theme.dim);
    let from = form.so_far.len() - usize::from(count);
    for line in &form.so_far[from..] {
        let style = pen.tone(line.tone);
        below.line(pen, &format!("· {}", line.text), style);
    }
}
