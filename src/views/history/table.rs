//! Floor 4. Rows under headings: the columns that matter least give way, the selected row is always seen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::lines::put;
use super::lines::width;
use crate::history::view::Align;
use crate::history::view::Table;
use crate::views::theme::Theme;

/// Between two columns.
const BETWEEN: u16 = 2;

/// Draws headings and rows.
pub fn draw(area: Rect, buf: &mut Buffer, table: &Table, theme: &Theme) {
    if area.height < 2 {
        return;
    }
    let shown = columns(area.width, table);
    let rows = usize::from(area.height - 1);
    let first = match table.selected {
        Some(selected) => (selected + 1).saturating_sub(rows),
        None => table.offset.min(table.rows.len().saturating_sub(rows)),
    };
    let heading: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    line(area, buf, 0, &shown, table, &heading, theme.title);
    for (at, row) in table.rows.iter().enumerate().skip(first).take(rows) {
        let y = u16::try_from(at - first + 1).unwrap_or(u16::MAX);
        let style = if table.selected == Some(at) { theme.selected } else { theme.base };
        let place = Rect { y: area.y + y, height: 1, ..area };
        buf.set_style(place, style);
        line(area, buf, y, &shown, table, row, style);
    }
}

/// Columns that fit, each with its width.
fn columns(room: u16, table: &Table) -> Vec<(usize, u16)> {
    let wide = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|text| width(text));
        cells.chain([width(&table.columns[at].title)]).max().unwrap_or(0)
    };
    let mut all: Vec<(usize, u16)> = (0..table.columns.len()).map(|at| (at, wide(at))).collect();
    let taken = |all: &[(usize, u16)]| all.iter().map(|(_, wide)| wide + BETWEEN).sum::<u16>();
    while taken(&all) > room + BETWEEN && all.len() > 1 {
        let next = all.iter().map(|(at, _)| *at).max_by_key(|at| (table.columns[*at].gives_way, *at));
        match next.filter(|at| table.columns[*at].gives_way > 0) {
            Some(next) => all.retain(|(at, _)| *at != next),
            None => break,
        }
    }
    // What still does not fit is taken from the widest words.
    let over = taken(&all).saturating_sub(room + BETWEEN);
    if let Some(widest) = all.iter_mut().max_by_key(|(_, wide)| *wide) {
        widest.1 = widest.1.saturating_sub(over).max(4);
    }
    all
}

fn line(
    area: Rect,
    buf: &mut Buffer,
    y: u16,
    shown: &[(usize, u16)],
    table: &Table,
    texts: &[String],
    style: ratatui::style::Style,
) {
    let mut x = area.x;
    for (at, wide) in shown {
        let Some(text) = texts.get(*at) else { continue };
        let pad = match table.columns[*at].align {
            Align::Left => 0,
            Align::Right => wide.saturating_sub(width(text)),
        };
        if x < area.right() {
            put(buf, x + pad, area.y + y, (wide - pad).min(area.right().saturating_sub(x + pad)), text, style);
        }
        x = x.saturating_add(wide + BETWEEN);
    }
}
