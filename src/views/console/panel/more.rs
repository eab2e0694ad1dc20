//! Floor 4. Everything that can be done now; what cannot says why.

use ratatui::layout::Rect;

use super::super::field;
use super::super::field::Label;
use super::super::field::Shape;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::list::Look;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use super::enter;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::More;
use crate::console::view::panel::MoreRow;

/// Between two columns.
const GAP: u16 = 2;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, more: &More) {
    let mut flow = Flow::new(area);
    let selected = more.rows.get(more.selected);
    let mut about: Vec<Line> = more.stray.iter().cloned().collect();
    about.extend(selected.and_then(|row| row.why_not.as_ref()).map(|why| Line::new(Tone::Warn, why)));
    about.extend(selected.filter(|row| !row.help.is_empty()).map(|row| Line::quiet(&row.help)));
    enter::foot(pen, &mut flow, &about);
    field::draw(pen, &mut flow, &more.filter, Shape { label: Label::Before, rows: 1 });
    if flow.left() > 8 {
        flow.gap();
    }
    if more.rows.is_empty() {
        flow.line(pen, words::nothing_found(pen.lang), pen.theme.dim);
        return;
    }
    let keys = more.rows.iter().map(|row| text::width(&row.key)).max().unwrap_or(0);
    let labels = more.rows.iter().map(|row| text::width(&row.label)).max().unwrap_or(0);
    let heights = vec![1; more.rows.len()];
    list::draw(pen, flow.area, &heights, Focus::Selected(more.selected), |pen, area, at, look| {
        if let Some(row) = more.rows.get(at) {
            one(pen, area, row, [keys, labels], look);
        }
    });
}

fn one(pen: &mut Pen<'_>, area: Rect, row: &MoreRow, [keys, labels]: [u16; 2], look: Look) {
    let keys = keys.min(area.width / 3);
    let labels = labels.min(area.width.saturating_sub(keys + GAP));
    pen.put((area.x, area.y), keys, &row.key, look.or(pen.theme.title));
    let x = area.x + keys + GAP;
    let own = if row.why_not.is_some() { pen.theme.dim } else { pen.theme.base };
    pen.put((x, area.y), labels, &row.label, look.or(own));
    let Some(why) = &row.why_not else { return };
    let x = x + labels + GAP;
    let why = format!("× {why}");
    if area.right().saturating_sub(x) >= 8 {
        pen.put((x, area.y), area.right() - x, &why, look.or(pen.theme.dim));
    } else {
        pen.put_right((area.right(), area.y), 2, " ×", look.or(pen.theme.dim));
    }
}
