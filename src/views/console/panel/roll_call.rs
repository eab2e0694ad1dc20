//! Floor 4. Who is here: one row for each person, the count and the vote base live, with the names that make the difference.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::list::Look;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use crate::console::view::Line;
use crate::console::view::panel::RollCall;
use crate::console::view::panel::RollRow;

/// From this width on the count and the base stand beside the list.
const BESIDE: u16 = 84;
/// Columns for them there.
const SIDE: u16 = 30;
/// Between two columns.
const GAP: u16 = 2;
/// What somebody is says nothing in fewer columns.
const LEAST_DETAIL: u16 = 8;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, roll: &RollCall) {
    let mut flow = Flow::new(area);
    if area.width >= BESIDE {
        let side = Rect { x: area.right() - SIDE, width: SIDE, ..area };
        flow.area.width -= SIDE + GAP;
        beside(pen, side, roll);
    } else {
        above(pen, &mut flow, roll);
    }
    let room = flow.area.width.saturating_sub(list::INDENT);
    let names = roll.rows.iter().map(|row| text::width(&row.name)).max().unwrap_or(0).min(room * 2 / 5);
    let marks = roll.rows.iter().map(|row| text::width(&mark(row))).max().unwrap_or(0);
    let before = usize::from(roll.whole.is_some());
    let heights = vec![1; before + roll.rows.len()];
    let selected = roll.selected.map_or(0, |at| before + at);
    list::draw(pen, flow.area, &heights, Focus::Selected(selected), |pen, area, at, look| {
        match (&roll.whole, at.checked_sub(before)) {
            (Some(whole), None) => {
                pen.put((area.x, area.y), area.width, whole, look.or(pen.theme.title));
            }
            (_, person) => {
                if let Some(row) = person.and_then(|at| roll.rows.get(at)) {
                    one(pen, area, row, [names, marks], look);
                }
            }
        }
    });
}

fn less(pen: &Pen<'_>, roll: &RollCall) -> Option<String> {
    (!roll.less.is_empty()).then(|| format!("{}: {}", words::less(pen.lang), roll.less.join("; ")))
}

fn beside(pen: &mut Pen<'_>, area: Rect, roll: &RollCall) {
    let mut flow = Flow::new(area);
    flow.told(pen, &roll.quorum);
    flow.gap();
    flow.told(pen, &roll.base);
    if !roll.less.is_empty() {
        flow.line(pen, &format!("{}:", words::less(pen.lang)), pen.theme.dim);
        for name in &roll.less {
            flow.hanging(pen, "– ", name, pen.theme.base, u16::MAX);
        }
    }
    let keys: u16 = text::total(roll.keys.iter().map(|key| text::rows(&key.text, area.width)));
    let mut below = Flow::new(flow.take_bottom(keys));
    for key in &roll.keys {
        below.told(pen, key);
    }
}

fn above(pen: &mut Pen<'_>, flow: &mut Flow, roll: &RollCall) {
    let keys = roll.keys.iter().map(|key| key.text.as_str()).collect::<Vec<_>>().join(" · ");
    if flow.left() > 5 && !keys.is_empty() {
        let rows = if flow.left() > 20 { text::rows(&keys, flow.area.width) } else { 1 };
        let mut below = Flow::new(flow.take_bottom(rows));
        below.hanging(pen, "", &keys, pen.theme.dim, rows);
    }
    if flow.left() < 4 {
        return;
    }
    let mut lines = vec![roll.quorum.clone(), roll.base.clone()];
    lines.extend(less(pen, roll).map(Line::quiet));
    let mut top = Flow::new(flow.area);
    top.area.height = flow.left() / 2;
    let most = top.left();
    for line in &lines {
        let rows = text::rows(&line.text, top.area.width);
        if rows > 0 && top.left() > 0 {
            top.told(pen, line);
        }
    }
    flow.take(most - top.left());
    if flow.left() > 12 {
        let rule = flow.take(1);
        pen.rule(rule);
    }
}

fn one(pen: &mut Pen<'_>, area: Rect, row: &RollRow, [names, marks]: [u16; 2], look: Look) {
    let tone = look.or(pen.tone(row.mark.tone));
    pen.put((area.x, area.y), 1, &row.symbol.to_string(), tone);
    let x = area.x + GAP;
    pen.put((x, area.y), names.min(area.right().saturating_sub(x)), &row.name, look.or(pen.theme.base));
    let x = x + names + GAP;
    pen.put((x, area.y), area.right().saturating_sub(x), &mark(row), tone);
    let x = x + marks + GAP;
    let room = area.right().saturating_sub(x);
    if room >= LEAST_DETAIL {
        pen.put((x, area.y), room, &row.detail, look.or(pen.theme.dim));
    }
}

/// The mark, and the reason that was given.
fn mark(row: &RollRow) -> String {
    row.reason.as_ref().map_or_else(|| row.mark.text.clone(), |reason| format!("{} ({reason})", row.mark.text))
}
