//! Floor 4. Where those present see this very screen: the room's picture as the room's own code draws it, and one line below it.

use ratatui::layout::Rect;

use super::super::look::Letters;
use super::super::look::Look;
use super::super::room;
use super::flow::Flow;
use super::panel;
use super::pen::Pen;
use super::pen::heavier;
use super::text;
use crate::console::view::ConsoleView;
use crate::console::view::Digits;
use crate::console::view::OneScreen;
use crate::console::view::Tone;

/// Rows that the guard's sentence may take.
const MOST_ROWS: u16 = 4;
/// Rows that the room's picture keeps over an open panel.
const LEAST_PICTURE: u16 = 6;

/// Draws it: nothing of the console but what it is given here.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView, one: &OneScreen) {
    let mut flow = Flow::new(area);
    let room = area.width.saturating_sub(2);
    let words = what_keys_do(one, room);
    // What fails is said whole, with the way out at its end.
    let rows = match one.line.tone {
        Tone::Alarm => text::rows(&one.line.text, room).clamp(1, MOST_ROWS),
        Tone::Plain | Tone::Quiet | Tone::Strong | Tone::Good | Tone::Warn => u16::try_from(words.len()).unwrap_or(1),
    };
    let line = flow.take_bottom(rows);
    if let Some(guard) = &one.guard {
        let rows = text::rows(guard, area.width.saturating_sub(2)).min(MOST_ROWS);
        let place = flow.take_bottom(rows);
        pen.ground(place, pen.theme.message);
        let mut inside = Flow::new(inset(place));
        inside.text(pen, guard, heavier(pen.theme.message));
    }
    if let Some(open) = &one.panel {
        let most = flow.left().saturating_sub(LEAST_PICTURE).max(flow.left() / 2);
        let wanted = panel::height(open, area.width).unwrap_or(most);
        let place = flow.take_bottom(wanted.min(most));
        pen.ground(place, pen.theme.base);
        panel::draw(pen, place, open, view);
    }
    let letters = match pen.digits {
        Digits::Large => Letters::Auto,
        Digits::Plain => Letters::Plain,
    };
    let look = Look { letters, ..Look::of(pen.theme.name) };
    room::draw(flow.area, pen.buffer(), &view.room.view, look);
    if let Some(answer) = &one.answer {
        // Over the last row of the picture, its strip: the picture itself stays where it is.
        let rows = text::rows(&answer.text, area.width.saturating_sub(2)).clamp(1, MOST_ROWS / 2);
        let place = Flow::new(flow.area).take_bottom(rows);
        pen.ground(place, pen.theme.message);
        Flow::new(inset(place)).text(pen, &answer.text, pen.theme.message);
    }
    let style = match one.line.tone {
        Tone::Alarm | Tone::Warn => pen.theme.message,
        Tone::Plain | Tone::Quiet | Tone::Strong | Tone::Good => pen.theme.bar,
    };
    pen.ground(line, style);
    if one.line.tone == Tone::Alarm {
        Flow::new(inset(line)).text(pen, &one.line.text, style);
        return;
    }
    for (row, words) in (line.y..line.bottom()).zip(&words) {
        pen.put((line.x + 1, row), room, words, style);
    }
}

/// What → and Enter do, in one row; where that has no room for both, in two.
fn what_keys_do(one: &OneScreen, room: u16) -> Vec<String> {
    let Some(enter) = &one.enter else { return vec![one.line.text.clone()] };
    let both = format!("{} · {enter}", one.line.text);
    if text::width(&both) <= room { vec![both] } else { vec![one.line.text.clone(), enter.clone()] }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}
