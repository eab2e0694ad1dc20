//! Floor 4. Words being written down: whose, what kind, the text with the cursor in it, and what was saved last.

use ratatui::layout::Rect;

use super::super::field;
use super::super::flow::Flow;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use super::enter;
use crate::console::view::panel::Remark;

/// Rows for the text at least, where there is room at all.
const TEXT: u16 = 4;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, remark: &Remark) {
    let mut flow = Flow::new(area);
    if let Some(draft) = remark.draft.as_ref().filter(|_| flow.left() > TEXT + 2) {
        flow.foot(pen, std::slice::from_ref(draft));
    }
    if flow.left() > 2 {
        let speaker = remark.speaker.as_deref().unwrap_or("");
        let segment = remark.segment.as_str();
        match speaker {
            "" => flow.line(pen, segment, pen.theme.dim),
            name if text::width(name) + 2 + text::width(segment) <= flow.area.width => {
                flow.ends(pen, (name, pen.theme.title), (segment, pen.theme.dim));
            }
            name => {
                flow.line(pen, name, pen.theme.title);
                if flow.left() > TEXT + 2 {
                    flow.line(pen, segment, pen.theme.dim);
                }
            }
        }
    }
    if flow.left() > 2 {
        enter::one_of(pen, &mut flow, &remark.kinds);
    }
    if let Some(question) = remark.question.as_ref().filter(|_| flow.left() > 2) {
        flow.hanging(pen, "? ", question, pen.theme.title, flow.left().saturating_sub(2).min(3));
    }
    last(pen, &mut flow, remark);
    if flow.left() > TEXT + 3 {
        flow.gap();
    }
    if !remark.text.label.is_empty() && flow.left() > 2 {
        flow.line(pen, &remark.text.label, pen.theme.dim);
    }
    let hint = remark.text.hint.as_ref().filter(|_| flow.left() > 2);
    if let Some(hint) = hint {
        flow.foot(pen, std::slice::from_ref(hint));
    }
    let style = pen.theme.title;
    let taken = field::entry(pen, flow.area, &remark.text, flow.left(), style);
    flow.take(taken);
}

/// What was saved last, the newest lowest, where the text keeps its rows.
fn last(pen: &mut Pen<'_>, flow: &mut Flow, remark: &Remark) {
    let room = flow.area.width.saturating_sub(2);
    let mut spare = flow.left().saturating_sub(2 * TEXT);
    let mut shown = Vec::new();
    for words in remark.last.iter().rev() {
        let rows = text::rows(words, room).min(3);
        if rows + 1 > spare {
            break;
        }
        spare -= rows;
        shown.insert(0, (words, rows));
    }
    if shown.is_empty() {
        return;
    }
    let rows = text::total(shown.iter().map(|(_, rows)| *rows)) + 1;
    let mut below = Flow::new(flow.take_bottom(rows));
    below.line(pen, &format!("{}:", words::saved_before(pen.lang)), pen.theme.dim);
    for (words, rows) in shown {
        below.hanging(pen, "· ", words, pen.theme.dim, rows);
    }
}
