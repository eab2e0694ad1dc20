//! Floor 4. The roster as a table: one person a row, the chosen cell with the cursor in it, and what can be done with the whole of it.

use ratatui::layout::Position;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

use super::rows;
use crate::console::view::Tone;
use crate::console::view::panel::Field;
use crate::prepare::view::PersonView;
use crate::prepare::view::Table;
use crate::views::console::flow::Flow;
use crate::views::console::list;
use crate::views::console::list::Focus;
use crate::views::console::pen::Pen;
use crate::views::console::pen::heavier;
use crate::views::console::text;

/// Between two columns.
const GAP: u16 = 1;
/// The columns into which something is typed: name, role, group.
const TEXTS: [usize; 3] = [0, 3, 4];
/// What is typed into its cell has this much room, if there is any.
const TYPED: u16 = 16;
/// And this much where the table is broad: a long name, a role, a group.
const AMPLE: [u16; 3] = [24, 16, 16];

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, table: &Table) {
    let mut flow = Flow::new(area);
    let widths = widths(table, area.width.saturating_sub(list::INDENT));
    let head = flow.take(1);
    cells(pen, Rect { x: head.x + list::INDENT, ..head }, &table.columns, &widths, None);
    let columns = rows::columns(&table.under.rows, flow.area);
    let people = table.people.len();
    let of_people = table.people.iter().map(|one| 1 + u16::try_from(one.below.len()).unwrap_or(0));
    let under = table.under.rows.iter().map(|row| rows::height(row, columns, area.width, 0));
    let mut heights: Vec<u16> = of_people.chain(under).collect();
    // A blank row stands between the people and what is done with them.
    if let Some(first) = heights.get_mut(people) {
        *first += 1;
    }
    let in_sight = table.selected.map_or_else(|| people + table.under.selected.unwrap_or(0), |(row, _)| row);
    list::draw(pen, flow.area, &heights, Focus::InSight(in_sight), |pen, area, at, _| {
        if let Some(one) = table.people.get(at) {
            person(pen, area, table, one, at, &widths);
        } else if let Some(row) = table.under.rows.get(at - people) {
            let mut flow = Flow::new(area);
            if at == people {
                flow.gap();
            }
            rows::one(pen, flow.area, row, columns, table.under.selected == Some(at - people), 0);
        }
    });
}

fn person(pen: &mut Pen<'_>, area: Rect, table: &Table, one: &PersonView, at: usize, widths: &[u16]) {
    let mut flow = Flow::new(area);
    let row = flow.take(1);
    let place = Rect { x: row.x + list::INDENT, width: row.width.saturating_sub(list::INDENT), ..row };
    let column = table.selected.filter(|(row, _)| *row == at).map(|(_, column)| column);
    if column.is_some() {
        pen.put((row.x, row.y), 1, list::MARK, pen.theme.title);
    }
    cells(pen, place, &one.cells, widths, column);
    if let (Some(column), Some(field)) = (column, &table.field) {
        let x = place.x + widths.iter().take(column).map(|wide| wide + GAP).sum::<u16>();
        let width = widths.get(column).copied().unwrap_or(0).min(place.right().saturating_sub(x));
        typed(pen, Rect { x, width, ..place }, field);
    }
    for line in &one.below {
        let mark = if line.tone == Tone::Warn { "    ! " } else { "      " };
        flow.hanging(pen, mark, &line.text, pen.tone(line.tone), 1);
    }
}

fn cells(pen: &mut Pen<'_>, row: Rect, cells: &[String], widths: &[u16], chosen: Option<usize>) {
    if row.height == 0 {
        return;
    }
    let mut x = row.x;
    for (at, (cell, wide)) in cells.iter().zip(widths).enumerate() {
        let wide = (*wide).min(row.right().saturating_sub(x));
        let style = match chosen {
            Some(column) if column == at => {
                pen.ground(Rect { x, width: wide, ..row }, pen.theme.selected);
                pen.theme.selected
            }
            Some(_) => heavier(pen.theme.base),
            None => pen.theme.base,
        };
        let is_choice = chosen == Some(at) && is_choice(at);
        let words = if is_choice { format!("‹{cell}›") } else { cell.clone() };
        pen.put((x, row.y), wide, &words, style);
        x += wide + GAP;
    }
}

/// The part of a text that fits, with the cursor in it.
fn typed(pen: &mut Pen<'_>, cell: Rect, field: &Field) {
    if cell.width == 0 {
        return;
    }
    let style = pen.theme.selected;
    pen.ground(cell, style);
    let before = field.text.get(..field.cursor).unwrap_or(&field.text);
    let mut from = 0;
    for (at, grapheme) in before.grapheme_indices(true) {
        if text::width(&before[from..]) < cell.width {
            break;
        }
        from = at + grapheme.len();
    }
    let shown = &field.text[from..];
    let room = cell.width;
    let mut kept = 0;
    for (at, grapheme) in shown.grapheme_indices(true) {
        if text::width(&shown[..at + grapheme.len()]) > room {
            break;
        }
        kept = at + grapheme.len();
    }
    pen.put((cell.x, cell.y), room, &shown[..kept], style);
    let column = text::width(&before[from..]).min(room - 1);
    pen.cursor = Some(Position::new(cell.x + column, cell.y));
}

/// Columns of which the cells are chosen with ← and →.
const fn is_choice(at: usize) -> bool {
    matches!(at, 1 | 2 | 5)
}

/// How wide each column is: the short ones as wide as their widest cell; of the rest a name gets most, then a group, then a role.
fn widths(table: &Table, room: u16) -> Vec<u16> {
    let mut widths: Vec<u16> = (0..table.columns.len())
        .map(|at| {
            let cells = table.people.iter().filter_map(|one| one.cells.get(at));
            let widest = cells.map(|cell| text::width(cell)).max().unwrap_or(0);
            let brackets = if is_choice(at) { 2 } else { 0 };
            (widest + brackets).max(table.columns.get(at).map_or(0, |head| text::width(head)))
        })
        .collect();
    let gaps = GAP * u16::try_from(widths.len().saturating_sub(1)).unwrap_or(0);
    let short: u16 = widths.iter().enumerate().filter(|(at, _)| !is_text(*at)).map(|(_, wide)| *wide).sum();
    let left = room.saturating_sub(short + gaps);
    let wanted = TEXTS.map(|at| widths.get(at).copied().unwrap_or(0));
    // A text is typed into its cell: where there is room, enough for a long name with the cursor behind it.
    let with = |leasts: [u16; 3]| std::array::from_fn(|at| (wanted[at] + 1).max(leasts[at]));
    let enough = [with(AMPLE), with([TYPED; 3])].into_iter().find(|texts: &[u16; 3]| texts.iter().sum::<u16>() <= left);
    let [name, _, group] = with([TYPED; 3]);
    let shared = enough.unwrap_or_else(|| {
        let name = name.min(left / 2);
        let group = group.min((left - name) / 2);
        [name, left - name - group, group]
    });
    for (at, share) in TEXTS.into_iter().zip(shared) {
        if let Some(wide) = widths.get_mut(at) {
            *wide = share;
        }
    }
    widths
}

fn is_text(at: usize) -> bool {
    TEXTS.contains(&at)
}
