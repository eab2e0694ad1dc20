//! Floor 4. What closing still needs: steps with ticks, closing itself, the warnings that it would bring.

use ratatui::layout::Rect;

use super::super::check;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::pen::Pen;
use super::super::text;
use super::enter;
use super::question;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::ClosingPanel;

/// Rows that it takes.
pub fn height(closing: &ClosingPanel, room: u16) -> u16 {
    let inner = room.saturating_sub(list::INDENT);
    // A word for what is owed may take one row more.
    let steps = text::total(closing.steps.iter().map(|step| text::rows(&step.text, inner.saturating_sub(16))));
    let warnings = text::total(closing.warnings.iter().map(|line| text::rows(&line.text, room.saturating_sub(2))));
    text::total([steps, warnings, question::choice_rows(&closing.close, inner), 4])
}

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, closing: &ClosingPanel) {
    let mut flow = Flow::new(area);
    if flow.left() > 4 {
        enter::foot(pen, &mut flow, &[enter::sentence(&Line::new(Tone::Strong, &closing.enter))]);
    }
    let room = area.width.saturating_sub(list::INDENT);
    let mut heights: Vec<u16> = closing.steps.iter().map(|step| check::rows(pen, step, room)).collect();
    heights.push(question::choice_rows(&closing.close, room));
    let wanted: u16 = text::total(heights.iter().copied());
    let warned: Vec<Line> =
        closing.warnings.iter().map(|line| Line::new(line.tone, format!("! {}", line.text))).collect();
    let rows: u16 = text::total(warned.iter().map(|line| text::rows(&line.text, area.width)));
    let spare = flow.left().saturating_sub(wanted.min(flow.left() * 2 / 3));
    let mut below = Flow::new(flow.take_bottom(rows.min(spare)));
    for line in &warned {
        below.told(pen, line);
    }
    if flow.left() > wanted && rows > 0 {
        let rule = flow.take_bottom(1);
        pen.rule(rule);
    }
    list::draw(pen, flow.area, &heights, Focus::Selected(closing.selected), |pen, area, at, look| {
        match closing.steps.get(at) {
            Some(step) => check::draw(pen, area, step, look),
            None => question::one(pen, area, &closing.close, look),
        }
    });
}
