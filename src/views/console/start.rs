//! Floor 4. The screen before there is a meeting: what would be run, and the menu or the question.

use ratatui::layout::Rect;

use super::flow::Flow;
use super::foot;
use super::panel;
use super::pen::Edge;
use super::pen::Pen;
use super::pen::heavier;
use super::text;
use crate::console::view::StartView;

/// The menu is no wider than this.
const WIDEST: u16 = 90;

/// Draws the screen.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &StartView) {
    let mut flow = Flow::new(area);
    if area.height > 6 {
        let head = flow.take(1);
        pen.ground(head, pen.theme.bar);
        pen.put((head.x + 1, head.y), head.width.saturating_sub(2), "nhịp", heavier(pen.theme.bar));
        pen.put_right((head.right() - 1, head.y), head.width.saturating_sub(8), &view.wall, heavier(pen.theme.bar));
    }
    if area.height > 3 {
        foot::bar(pen, flow.take_bottom(1), &view.bar);
    }
    let answers = foot::notice_rows(&view.notices, area.width, 4).min(flow.left() / 2);
    foot::notices(pen, flow.take_bottom(answers), &view.notices);
    let left = flow.area;
    let width = left.width.min(WIDEST);
    let inner = width.saturating_sub(4);
    let heading: u16 = text::total(view.heading.iter().map(|line| text::rows(&line.text, inner)));
    let menu = panel::question::height(&view.menu, inner);
    let wanted = heading + menu + 5;
    let top = left.height.saturating_sub(wanted) / 3;
    flow.take(top);
    let x = left.x + (left.width - width) / 2;
    let mut flow = Flow::new(Rect { x, width, ..flow.area });
    if flow.left() > menu + 2 {
        let rows = flow.take((heading + 2).min(flow.left() - menu - 2));
        let mut inside = Flow::new(Rect { x: rows.x + 2, width: inner, ..rows });
        for line in &view.heading {
            inside.told(pen, line);
        }
    }
    let framed = flow.left() >= 5;
    let place = flow.take(if framed { (menu + 2).min(flow.left()) } else { flow.left() });
    let inside = if framed { pen.frame(place, &view.menu.title, Edge::Heavy, pen.theme.title) } else { place };
    panel::question::draw(pen, inside, &view.menu);
}
