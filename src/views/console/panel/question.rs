//! Floor 4. A question and its answers; the one that Enter takes is named once more at the foot.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::list::Look;
use super::super::pen::Pen;
use super::super::text;
use super::enter;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::Choice;
use crate::console::view::panel::Question;

/// Rows that the whole question takes, with the foot.
pub fn height(question: &Question, room: u16) -> u16 {
    let lines = text::total(question.lines.iter().map(|line| text::rows(&line.text, room)));
    let gap = u16::from(lines > 0 && !question.choices.is_empty());
    lines.saturating_add(gap).saturating_add(choices_height(&question.choices, room))
}

/// Rows of a list of answers, and of a foot of two rows under a line.
pub fn choices_height(choices: &[Choice], room: u16) -> u16 {
    let rows = choices.iter().map(|choice| choice_rows(choice, room.saturating_sub(list::INDENT)));
    text::total(rows).saturating_add(FOOT)
}

/// Rows of the foot, with the line above it and an empty row.
const FOOT: u16 = 3;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, question: &Question) {
    let mut flow = Flow::new(area);
    let foot = match &question.enter {
        Some(enter) => vec![enter::sentence(&Line::new(Tone::Strong, enter))],
        None => taken(question.choices.get(question.selected)),
    };
    enter::foot(pen, &mut flow, &foot);
    let room = area.width;
    let asked: u16 = text::total(question.lines.iter().map(|line| text::rows(&line.text, room)));
    let wanted: u16 =
        text::total(question.choices.iter().map(|choice| choice_rows(choice, room.saturating_sub(list::INDENT))));
    let least = wanted.min(4).min(flow.left());
    let mut head = Flow::new(flow.take(asked.min(flow.left().saturating_sub(least).max(flow.left() / 2))));
    for line in &question.lines {
        head.told(pen, line);
    }
    if flow.left() > wanted && asked > 0 {
        flow.gap();
    }
    choices(pen, flow.area, &question.choices, question.selected);
}

/// What Enter takes, or why it cannot.
pub fn taken(choice: Option<&Choice>) -> Vec<Line> {
    let line = choice.map(|choice| match &choice.why_not {
        Some(why) => Line::new(Tone::Warn, why),
        None => enter::sentence(&Line::new(Tone::Strong, &choice.label)),
    });
    line.into_iter().collect()
}

/// A list of answers.
pub fn choices(pen: &mut Pen<'_>, area: Rect, choices: &[Choice], selected: usize) {
    let room = area.width.saturating_sub(list::INDENT);
    let full: Vec<u16> = choices.iter().map(|choice| choice_rows(choice, room)).collect();
    list::draw(pen, area, &full, Focus::Selected(selected), |pen, area, at, look| {
        if let Some(choice) = choices.get(at) {
            one(pen, area, choice, look);
        }
    });
}

/// Rows that one answer takes.
pub fn choice_rows(choice: &Choice, room: u16) -> u16 {
    let why_not = choice.why_not.iter().map(|why| text::rows(why, room.saturating_sub(4)));
    let detail = choice.detail.iter().map(|detail| text::rows(detail, room.saturating_sub(2)));
    text::rows(&choice.label, room) + text::total(why_not.chain(detail))
}

/// One answer: what it does, then why it cannot be chosen, then more about it.
pub fn one(pen: &mut Pen<'_>, area: Rect, choice: &Choice, look: Look) {
    let mut flow = Flow::new(area);
    let own = if choice.why_not.is_some() { pen.theme.dim } else { pen.theme.base };
    flow.text(pen, &choice.label, look.or(own));
    if let Some(why) = &choice.why_not {
        flow.hanging(pen, "  × ", why, look.or(pen.theme.dim), u16::MAX);
    }
    if let Some(detail) = &choice.detail {
        flow.hanging(pen, "  ", detail, look.or(pen.theme.dim), u16::MAX);
    }
}
