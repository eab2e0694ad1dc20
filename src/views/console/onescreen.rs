//! Floor 4. Where those present see this very screen: the room's picture as the room's own code draws it, and one line below it.

use ratatui::layout::Rect;

use super::super::look::Look;
use super::super::room;
use super::flow::Flow;
use super::panel;
use super::pen::Pen;
use super::pen::heavier;
use super::text;
use crate::console::view::ConsoleView;
use crate::console::view::OneScreen;
use crate::console::view::Tone;

/// Rows that the guard's sentence may take.
const MOST_ROWS: u16 = 4;
/// Rows that the room's picture keeps over an open panel.
const LEAST_PICTURE: u16 = 6;

/// Draws it: nothing of the console but what it is given here.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView, one: &OneScreen) {
    let mut flow = Flow::new(area);
    // What fails is said whole, with the way out at its end.
    let rows = match one.line.tone {
        Tone::Alarm => text::rows(&one.line.text, area.width.saturating_sub(2)).clamp(1, MOST_ROWS),
        Tone::Plain | Tone::Quiet | Tone::Strong | Tone::Good | Tone::Warn => 1,
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
    let look = Look::of(pen.theme.name);
    room::draw(flow.area, pen.buffer(), &view.room.view, look);
    let style = match one.line.tone {
        Tone::Alarm => pen.theme.message,
        Tone::Plain | Tone::Quiet | Tone::Strong | Tone::Good | Tone::Warn => pen.theme.bar,
    };
    pen.ground(line, style);
    if rows > 1 {
        Flow::new(inset(line)).text(pen, &one.line.text, style);
    } else {
        pen.put((line.x + 1, line.y), line.width.saturating_sub(2), &one.line.text, style);
    }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}
