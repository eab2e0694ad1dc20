//! Floor 4. The minutes, read out: plain text with air between the lines, the sentence under the cursor marked.

use ratatui::layout::Rect;

use super::super::field;
use super::super::field::Label;
use super::super::field::Shape;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::pen::Pen;
use super::super::text;
use super::enter;
use crate::console::view::panel::ReadBack;

/// Lines are no longer than this: longer ones are hard to read out.
const WIDEST: u16 = 92;
/// With at least so many rows there is an empty one after each line.
const AIRY: u16 = 16;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, minutes: &ReadBack) {
    let width = area.width.min(WIDEST);
    let area = Rect { x: area.x + (area.width - width) / 2, width, ..area };
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &[enter::sentence(&minutes.enter)]);
    if let Some(mending) = &minutes.mending {
        let wanted = text::rows(&mending.text, area.width.saturating_sub(4)) + 2;
        let rows = wanted.min((flow.left() * 2 / 3).max(1));
        let mut below = Flow::new(flow.take_bottom(rows));
        field::draw(pen, &mut below, mending, Shape { label: Label::Above, rows });
        if flow.left() > 4 {
            let rule = flow.take_bottom(1);
            pen.rule(rule);
        }
    }
    let room = area.width.saturating_sub(list::INDENT);
    let air = u16::from(flow.left() >= AIRY);
    let heights: Vec<u16> = minutes
        .lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let empty = |at: usize| minutes.lines.get(at).is_none_or(|line| line.text.is_empty());
            text::rows(&line.text, room) + if empty(at) || empty(at + 1) { 0 } else { air }
        })
        .collect();
    list::draw(pen, flow.area, &heights, Focus::InSight(minutes.cursor), |pen, area, at, _| {
        let Some(line) = minutes.lines.get(at) else { return };
        let chosen = at == minutes.cursor;
        let style = if chosen { pen.theme.selected } else { pen.theme.base };
        let rows = text::rows(&line.text, room).min(area.height);
        if chosen {
            pen.ground(Rect { height: rows, ..area }, style);
            pen.put((area.x, area.y), 1, list::MARK, style);
        }
        let mut words = Flow::new(Rect { x: area.x + list::INDENT.min(area.width), width: room, ..area });
        words.hanging(pen, "", &line.text, style, rows);
    });
}
