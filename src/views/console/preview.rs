//! Floor 4. The room's screen in small: drawn by the same code as the room's own, at the size that is there.

use ratatui::layout::Rect;

use super::super::look::Look;
use super::super::room;
use super::pen::Edge;
use super::pen::Pen;
use super::text;
use crate::console::view::Glance;

/// A smaller screen than this says nothing.
const LEAST: (u16, u16) = (24, 5);
/// Rows of a screen for so many of its columns: those of a terminal on a wall.
const SHAPE: (u16, u16) = (3, 10);
/// Rows around the screen: its frame, and what comes next.
const AROUND: u16 = 3;

/// Rows for a screen as wide as the area, out of those that can be spared; none where it would say nothing.
pub fn height(width: u16, spare: u16) -> Option<u16> {
    let inner = width.saturating_sub(2);
    let shaped = (inner * SHAPE.0 / SHAPE.1).max(LEAST.1);
    let rows = shaped.min(spare.saturating_sub(AROUND));
    (inner >= LEAST.0 && rows >= LEAST.1).then_some(rows + AROUND)
}

/// Draws it in a frame with its title, and under it what comes next.
pub fn draw(pen: &mut Pen<'_>, area: Rect, glance: &Glance, title: &str) {
    if area.width < 4 || area.height < AROUND + 1 {
        return;
    }
    let framed = Rect { height: area.height - 1, ..area };
    pen.frame(framed, title, Edge::Thin, pen.theme.frame);
    picture(pen, Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: framed.height - 2 }, glance);
    if let Some(next) = &glance.next {
        pen.put((area.x + 1, framed.bottom()), area.width - 2, next, pen.theme.dim);
    }
}

/// The screen itself; covered it is black here too, and says that it is.
fn picture(pen: &mut Pen<'_>, area: Rect, glance: &Glance) {
    let look = Look::of(pen.theme.name);
    room::draw(area, pen.buffer(), &glance.view, look);
    if let Some(covered) = &glance.covered {
        let banner = text::cut(&format!(" {covered} "), area.width);
        let wide = text::width(&banner).min(area.width);
        let x = area.x + (area.width - wide) / 2;
        pen.put((x, area.y + area.height / 2), wide, &banner, pen.theme.message);
    }
}
