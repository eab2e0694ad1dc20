//! Floor 4. The room's screen: what those present see, and what can be done with it.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::pen::Pen;
use super::super::text;
use super::enter;
use super::question;
use crate::console::view::panel::RoomPanel;

/// Rows that it takes.
pub fn height(panel: &RoomPanel, room: u16) -> u16 {
    text::rows(&panel.sees.text, room).min(3) + 1 + question::choices_height(&panel.choices, room)
}

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, room: &RoomPanel) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &question::taken(room.choices.get(room.selected)));
    let most = (flow.left() / 2).min(3);
    flow.hanging(pen, "", &room.sees.text, pen.tone(room.sees.tone), most);
    if flow.left() > 4 {
        flow.gap();
    }
    question::choices(pen, flow.area, &room.choices, room.selected);
}
