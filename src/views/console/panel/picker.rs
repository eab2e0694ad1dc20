//! Floor 4. The choice of a person: what was typed, those found, what Enter does with the selected one.

use ratatui::layout::Rect;

use super::super::field;
use super::super::field::Label;
use super::super::field::Shape;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::pen::Pen;
use super::super::words;
use super::enter;
use super::person;
use crate::console::view::panel::Picker;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, picker: &Picker) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &[enter::sentence(&picker.enter)]);
    field::draw(pen, &mut flow, &picker.filter, Shape { label: Label::Before, rows: 1 });
    if flow.left() > 3 {
        enter::one_of(pen, &mut flow, &picker.classes);
    }
    if flow.left() > 8 {
        flow.gap();
    }
    if picker.rows.is_empty() {
        flow.line(pen, words::nothing_found(pen.lang), pen.theme.dim);
        return;
    }
    let columns = person::columns(&picker.rows, area.width);
    let heights = vec![1; picker.rows.len()];
    list::draw(pen, flow.area, &heights, Focus::Selected(picker.selected), |pen, area, at, look| {
        if let Some(row) = picker.rows.get(at) {
            person::draw(pen, area, row, columns, look);
        }
    });
}
