//! Floor 4. The head line: whose meeting, fixed marks, the wall clock, the expected end, and the saved mark, which is always whole.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::flow::Flow;
use super::pen::Pen;
use super::pen::heavier;
use super::text;
use crate::console::view::ConsoleView;
use crate::console::view::Line;
use crate::console::view::Tone;

/// Columns between two parts of the line.
const GAP: u16 = 3;
/// Fewer columns for the expected end than these say nothing.
const LEAST_ENDING: u16 = 24;
/// Fewer columns for the name of the body than these say nothing.
const LEAST_NAME: u16 = 12;
/// The program's own name, where there is room.
const PROGRAM: &str = "nhịp";

/// Draws the head line, and rows of their own for marks that do not fit in it.
pub fn draw(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let head = flow.take(1);
    pen.ground(head, pen.theme.bar);
    let room = head.width.saturating_sub(2);
    let saved = text::width(&view.header.saved.text);
    let wall = text::width(&view.header.wall);
    let mut free = room;
    if saved <= room {
        saved_mark(pen, head, &view.header.saved);
        free -= saved;
    } else {
        let mark = Line::new(view.header.saved.tone, &view.header.saved.text);
        let style = saved_style(pen, mark.tone);
        let rows = flow.take(text::rows(&mark.text, room).min(3));
        pen.ground(rows, style);
        let mut inside = Flow::new(Rect { x: rows.x + 1, width: room, ..rows });
        inside.text(pen, &mark.text, style);
    }
    let mut right = head.x + 1 + free;
    let ending = text::width(&view.header.ending.text);
    let words = text::cut_after_a_word(&view.header.ending.text, free.saturating_sub(wall + 2 * GAP));
    let shown = text::width(&words);
    if shown > 0 && shown >= ending.min(LEAST_ENDING) {
        free -= shown + GAP;
        right -= GAP;
        let style = ending_style(pen, view.header.ending.tone);
        pen.put_right((right, head.y), shown, &words, style);
        right -= shown;
    }
    if free >= wall + GAP {
        free -= wall + GAP;
        right -= GAP;
        pen.put_right((right, head.y), wall, &view.header.wall, heavier(pen.theme.bar));
    }
    let left = Rect { x: head.x + 1, width: free.saturating_sub(GAP), ..head };
    let badges: u16 = text::total(view.badges.iter().map(|badge| text::width(&badge.text) + 3));
    if badges > 0 && badges + LEAST_NAME > left.width {
        name(pen, left, view);
        let row = flow.take(1);
        marks(pen, Rect { x: row.x + 1, width: row.width.saturating_sub(1), ..row }, &view.badges);
    } else {
        let used = marks(pen, left, &view.badges);
        name(pen, Rect { x: left.x + used, width: left.width - used, ..left }, view);
    }
}

/// The saved mark at the right end of a row.
pub fn saved_mark(pen: &mut Pen<'_>, row: Rect, saved: &Line) {
    let style = saved_style(pen, saved.tone);
    let right = row.right().saturating_sub(1);
    pen.put_right((right, row.y), row.width.saturating_sub(2), &saved.text, style);
}

fn saved_style(pen: &Pen<'_>, tone: Tone) -> Style {
    match tone {
        Tone::Plain | Tone::Quiet | Tone::Strong | Tone::Good => pen.theme.bar,
        Tone::Warn | Tone::Alarm => pen.theme.message,
    }
}

fn ending_style(pen: &Pen<'_>, tone: Tone) -> Style {
    match tone {
        Tone::Plain | Tone::Quiet | Tone::Good => pen.theme.bar,
        Tone::Strong | Tone::Warn | Tone::Alarm => heavier(pen.theme.bar),
    }
}

/// Fixed marks side by side, the most important first; returns how many columns they took.
pub fn marks(pen: &mut Pen<'_>, area: Rect, badges: &[Line]) -> u16 {
    let mut used = 0;
    for badge in badges {
        let words = format!(" {} ", badge.text);
        used += pen.put((area.x + used, area.y), area.width.saturating_sub(used), &words, pen.theme.mark);
        used = (used + 1).min(area.width);
    }
    used
}

fn name(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    if area.width < LEAST_NAME {
        return;
    }
    let style = pen.theme.bar;
    let whole = format!("{} · {}", view.header.body, view.header.title);
    let named = text::width(PROGRAM) + 2;
    let words = if text::width(&whole) <= area.width { &whole } else { &view.header.body };
    let mut pieces = vec![(words.as_str(), heavier(style))];
    if named + text::width(words) <= area.width {
        pieces.insert(0, ("  ", style));
        pieces.insert(0, (PROGRAM, style));
    }
    pen.pieces((area.x, area.y), area.width, &pieces);
}
