//! Floor 4. What has been said, given and concluded; answers are indented under their questions.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::list::Look;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use super::enter;
use crate::console::view::panel::RecordRow;
use crate::console::view::panel::Records;

/// Rows that one record takes at most while it is not selected.
const ROWS: u16 = 3;
/// Columns for each step inwards.
const STEP: usize = 3;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, records: &Records) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &[enter::sentence(&records.enter)]);
    if records.rows.is_empty() {
        flow.line(pen, words::nothing_found(pen.lang), pen.theme.dim);
        return;
    }
    let room = flow.area.width.saturating_sub(list::INDENT);
    let heights: Vec<u16> = records
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let most = if at == records.selected { flow.left() } else { ROWS };
            let inner = room.saturating_sub(indent(row, room));
            (text::rows(&sentence(row), inner) + mark_rows(row, inner)).clamp(1, most.max(1))
        })
        .collect();
    list::draw(pen, flow.area, &heights, Focus::Selected(records.selected), |pen, area, at, look| {
        if let Some(row) = records.rows.get(at) {
            one(pen, area, row, look);
        }
    });
}

fn sentence(row: &RecordRow) -> String {
    if row.who.is_empty() { row.text.text.clone() } else { format!("{}: {}", row.who, row.text.text) }
}

fn indent(row: &RecordRow, room: u16) -> u16 {
    u16::try_from(row.depth.saturating_mul(STEP)).unwrap_or(u16::MAX).min(room / 3)
}

/// The mark stands at the end of the last row, or below it.
fn mark_rows(row: &RecordRow, room: u16) -> u16 {
    row.mark.as_ref().map_or(0, |mark| if mark_fits(row, &mark.text, room) { 0 } else { text::rows(&mark.text, room) })
}

fn mark_fits(row: &RecordRow, mark: &str, room: u16) -> bool {
    let last = text::wrap(&sentence(row), room).pop().unwrap_or_default();
    text::width(&last) + 3 + text::width(mark) <= room
}

fn one(pen: &mut Pen<'_>, area: Rect, row: &RecordRow, look: Look) {
    let indent = indent(row, area.width);
    if row.depth > 0 && indent >= 2 {
        pen.put((area.x + indent - 2, area.y), 1, "└", look.or(pen.theme.dim));
    }
    let area = Rect { x: area.x + indent, width: area.width - indent, ..area };
    let mut flow = Flow::new(area);
    let sentence = sentence(row);
    let below = mark_rows(row, area.width).min(area.height.saturating_sub(1));
    flow.hanging(pen, "", &sentence, look.or(pen.tone(row.text.tone)), area.height - below);
    if !row.who.is_empty() {
        let who = format!("{}:", row.who);
        if text::width(&who) <= area.width {
            pen.put((area.x, area.y), area.width, &who, look.or(pen.theme.title));
        }
    }
    if let Some(mark) = &row.mark {
        let style = look.or(pen.tone(mark.tone));
        if mark_fits(row, &mark.text, area.width) {
            let last = flow.area.y.saturating_sub(1);
            pen.put_right((area.right(), last), area.width, &mark.text, style);
        } else {
            flow.hanging(pen, "", &mark.text, style, flow.left());
        }
    }
}
