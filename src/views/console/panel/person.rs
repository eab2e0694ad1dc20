//! Floor 4. A row of a person to choose: name, what he is, how far he is.

use ratatui::layout::Rect;

use super::super::list;
use super::super::list::Look;
use super::super::pen::Pen;
use super::super::text;
use crate::console::view::panel::PickRow;

/// Between two columns.
const GAP: u16 = 2;

/// Columns of the name and of the state, the same for all rows.
pub fn columns(rows: &[PickRow], room: u16) -> [u16; 2] {
    let room = room.saturating_sub(list::INDENT);
    let name = rows.iter().map(|row| text::width(&row.name)).max().unwrap_or(0).min(room / 2);
    let state = rows.iter().map(|row| text::width(&row.state.text)).max().unwrap_or(0);
    [name, state.min(room.saturating_sub(name + GAP))]
}

/// Draws the row: the state keeps its place, what he is gives way.
pub fn draw(pen: &mut Pen<'_>, area: Rect, row: &PickRow, [name, state]: [u16; 2], look: Look) {
    pen.put((area.x, area.y), name.min(area.width), &row.name, look.or(pen.theme.title));
    let x = area.x + name + GAP;
    let style = look.or(pen.tone(row.state.tone));
    pen.put((x, area.y), state.min(area.right().saturating_sub(x)), &row.state.text, style);
    let x = x + state + GAP;
    pen.put((x, area.y), area.right().saturating_sub(x), &row.detail, look.or(pen.theme.dim));
}
