//! Floor 4. All keys in columns, with what they do and what that is good for.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use super::enter;
use crate::console::view::panel::KeyRow;
use crate::console::view::panel::Keys;

/// From this width on there are two columns of keys.
const TWO: u16 = 130;
/// Narrower than this the help would take more rows than it is worth: more keys are shown instead.
const HELP: u16 = 30;
/// Between two columns.
const GAP: u16 = 2;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, keys: &Keys) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &keys.notes);
    if flow.left() == 0 {
        return;
    }
    let all = keys.rows.len();
    let columns: u16 = if area.width >= TWO { 2 } else { 1 };
    let wide = (flow.area.width - GAP * (columns - 1)) / columns;
    let widths =
        Widths { key: widest(keys, |row| &row.key).min(wide / 3), label: widest(keys, |row| &row.label).min(wide / 2) };
    let from = keys.from.min(all.saturating_sub(1));
    if from > 0 && flow.left() > 2 {
        let words = words::above(pen.lang, from);
        flow.line(pen, &words, pen.theme.dim);
    }
    let mut rest = &keys.rows[from..];
    let needed = |rows: &[KeyRow], room: u16| text::total(rows.iter().map(|row| height(row, widths, room)));
    let mut place = flow.area;
    let mut count = false;
    if needed(rest, wide) > place.height.saturating_mul(columns) && place.height > 2 {
        place.height -= 1;
        count = true;
    }
    for column in 0..columns {
        let mut down = Flow::new(Rect { x: place.x + column * (wide + GAP), width: wide, ..place });
        while let [row, after @ ..] = rest {
            let rows = height(row, widths, wide);
            if rows > down.left() && down.left() < place.height {
                break;
            }
            if down.left() == 0 {
                break;
            }
            one(pen, down.take(rows), row, widths);
            rest = after;
        }
    }
    if count && !rest.is_empty() {
        let last = (place.x, place.bottom());
        let words = words::below(pen.lang, rest.len());
        pen.put(last, place.width, &words, pen.theme.dim);
    }
}

/// Widths of the columns.
#[derive(Clone, Copy, Debug)]
struct Widths {
    key: u16,
    label: u16,
}

fn widest(keys: &Keys, cell: fn(&KeyRow) -> &str) -> u16 {
    keys.rows.iter().map(|row| text::width(cell(row))).max().unwrap_or(0)
}

fn help_room(widths: Widths, room: u16) -> u16 {
    room.saturating_sub(widths.key + widths.label + 2 * GAP)
}

fn height(row: &KeyRow, widths: Widths, room: u16) -> u16 {
    let room = help_room(widths, room);
    if room < HELP { 1 } else { text::rows(&row.help, room).max(text::rows(&row.label, widths.label)).max(1) }
}

fn one(pen: &mut Pen<'_>, area: Rect, row: &KeyRow, widths: Widths) {
    pen.put((area.x, area.y), widths.key, &row.key, pen.theme.title);
    let x = area.x + widths.key + GAP;
    let room = help_room(widths, area.width);
    let label = if room < HELP { area.right().saturating_sub(x) } else { widths.label };
    let mut words = Flow::new(Rect { x, width: label, ..area });
    words.hanging(pen, "", &row.label, pen.theme.base, area.height);
    if room >= HELP {
        let mut help = Flow::new(Rect { x: x + label + GAP, width: room, ..area });
        help.hanging(pen, "", &row.help, pen.theme.dim, area.height);
    }
}
