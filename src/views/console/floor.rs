//! Floor 4. The speakers: who has the floor, who was interrupted, who waits, how many have spoken.

use ratatui::layout::Rect;

use super::clock;
use super::flow::Flow;
use super::list;
use super::list::Focus;
use super::list::Look;
use super::pen::Edge;
use super::pen::Pen;
use super::text;
use super::words;
use crate::console::view::ConsoleView;
use crate::console::view::QueueRow;
use crate::console::view::SpeechRow;

/// Rows that the names of those who have not spoken take at most.
const SILENT_ROWS: u16 = 4;
/// The queue keeps at least so many rows.
const LEAST_QUEUE: u16 = 4;

/// Rows that a sentence about the list takes at most.
const SENTENCE_ROWS: u16 = 4;

/// Draws the speakers in a frame.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let inside = pen.frame(area, &view.floor.title, Edge::Thin, pen.theme.frame);
    let mut flow = Flow::new(inside);
    if let Some(speech) = &view.floor.speech {
        speaks(pen, &mut flow, view, "▶ ", speech);
    }
    if let Some(speech) = &view.floor.interrupted {
        speaks(pen, &mut flow, view, "‖ ", speech);
    }
    if let Some(round) = &view.floor.round {
        let rows = flow.left().saturating_sub(2 + LEAST_QUEUE).clamp(1, SENTENCE_ROWS);
        flow.hanging(pen, "", &round.text, pen.tone(round.tone), rows);
    }
    counts(pen, &mut flow, view);
    let heights = heights(&view.floor.queue, flow.area);
    let wanted = text::total(heights.iter().copied());
    let note = note_rows(view, inside.width);
    let least = wanted.min(LEAST_QUEUE);
    let rows = flow.left().saturating_sub(note).max(least).min(wanted);
    let selected = view.floor.queue.iter().position(|row| row.selected);
    let focus = match (&view.panel, selected) {
        // Under a panel keys mean the panel.
        (Some(_), at) => Focus::InSight(at.unwrap_or(0)),
        (None, at) => Focus::Selected(at.unwrap_or(usize::MAX)),
    };
    queue(pen, flow.take(rows), &view.floor.queue, &heights, focus);
    if rows > 0 && flow.left() > note {
        flow.gap();
    }
    if let Some(note) = &view.floor.note {
        flow.hanging(pen, "", &note.text, pen.tone(note.tone), SENTENCE_ROWS);
    }
}

fn speaks(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView, mark: &str, speech: &SpeechRow) {
    let style = clock::style(pen, view.now.moment, &speech.clock);
    let name = format!("{mark}{}", speech.name);
    flow.ends(pen, (&name, pen.theme.title), (&speech.clock.text, style));
    let about = [speech.class.as_deref(), speech.role.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if !about.is_empty() && flow.left() > LEAST_QUEUE + 3 {
        flow.hanging(pen, "  ", &about, pen.theme.dim, 2);
    }
}

fn counts(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let counts = &view.counts;
    let room = flow.area.width;
    let silent = format!("{}: {}", words::not_yet_spoken(pen.lang), counts.silent.join(", "));
    let note = note_rows(view, room);
    let spare = flow.left().saturating_sub(2 + LEAST_QUEUE + note);
    let silent_rows = match counts.silent.as_slice() {
        [] => 0,
        [_, ..] => text::rows(&silent, room).min(SILENT_ROWS).min(spare),
    };
    let mut lines: Vec<&str> =
        [counts.present.as_str(), &counts.spoken].into_iter().filter(|line| !line.is_empty()).collect();
    let both = lines.join(" · ");
    if text::width(&both) <= room {
        lines = vec![&both];
    }
    let rows = u16::try_from(lines.len()).unwrap_or(0);
    let mut below = Flow::new(flow.take_bottom(silent_rows + rows));
    if flow.left() > 2 * LEAST_QUEUE {
        let rule = flow.take_bottom(1);
        pen.rule(rule);
    }
    below.hanging(pen, "", &silent, pen.theme.dim, silent_rows);
    for line in lines {
        below.line(pen, line, pen.theme.base);
    }
}

fn note_rows(view: &ConsoleView, room: u16) -> u16 {
    view.floor.note.as_ref().map_or(0, |note| text::rows(&note.text, room).min(SENTENCE_ROWS))
}

/// Columns of the place in the queue, and before the name.
fn columns(rows: &[QueueRow]) -> [u16; 2] {
    let places = rows.iter().map(|row| text::width(&row.place.to_string())).max().unwrap_or(0);
    let signs = if rows.iter().any(|row| row.symbol.is_some()) { 2 } else { 0 };
    [places, places + 1 + signs]
}

/// Rows of each name: with all about it where there is room for all, else one.
fn heights(rows: &[QueueRow], area: Rect) -> Vec<u16> {
    let [_, indent] = columns(rows);
    let room = area.width.saturating_sub(list::INDENT + indent);
    let full: Vec<u16> = rows.iter().map(|row| height(row, room)).collect();
    if text::total(full.iter().copied()) <= area.height { full } else { vec![1; rows.len()] }
}

fn queue(pen: &mut Pen<'_>, area: Rect, rows: &[QueueRow], heights: &[u16], focus: Focus) {
    let columns = columns(rows);
    list::draw(pen, area, heights, focus, |pen, area, at, look| {
        if let Some(row) = rows.get(at) {
            waits(pen, area, row, columns, look);
        }
    });
}

/// What stands beside a name: class, turns, remark.
fn about(row: &QueueRow) -> String {
    let parts = [row.class.as_deref(), Some(row.turns.as_str()), row.remark.as_deref()];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn height(row: &QueueRow, room: u16) -> u16 {
    if text::width(&row.name) + 2 + text::width(&about(row)) <= room {
        1
    } else {
        1 + text::rows(&about(row), room).min(2)
    }
}

fn waits(pen: &mut Pen<'_>, area: Rect, row: &QueueRow, [places, indent]: [u16; 2], look: Look) {
    let plain = look.or(pen.theme.base);
    let place = row.place.to_string();
    let wide = text::width(&place);
    pen.put((area.x + places.saturating_sub(wide), area.y), wide, &place, plain);
    if let Some(symbol) = row.symbol {
        pen.put((area.x + places + 1, area.y), 1, &symbol.to_string(), look.or(pen.theme.warn));
    }
    let indent = indent.min(area.width);
    let mut flow = Flow::new(Rect { x: area.x + indent, width: area.width - indent, ..area });
    let name = look.or(pen.theme.title);
    let about = about(row);
    let room = flow.area.width;
    if area.height > 1 {
        flow.line(pen, &row.name, name);
        flow.text(pen, &about, look.or(pen.theme.dim));
    } else if text::width(&row.name) + 2 + text::width(&about) <= room {
        flow.ends(pen, (&row.name, name), (&about, look.or(pen.theme.dim)));
    } else if text::width(&row.name) + 2 + text::width(&row.turns) <= room {
        flow.ends(pen, (&row.name, name), (&row.turns, look.or(pen.theme.dim)));
    } else {
        flow.line(pen, &row.name, name);
    }
}
