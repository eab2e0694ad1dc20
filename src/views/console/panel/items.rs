//! Floor 4. The items of the agenda, to be dropped, moved or added to; the keys that change the selected one stand below.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::pen::Pen;
use super::super::text;
use super::enter;
use super::question;
use crate::console::view::panel::ItemsPanel;

/// Rows that it takes.
pub fn height(items: &ItemsPanel, room: u16) -> u16 {
    question::choices_height(&items.rows, room)
        .saturating_add(text::total(items.keys.iter().map(|key| text::rows(&key.text, room))))
}

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, items: &ItemsPanel) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &items.keys);
    question::choices(pen, flow.area, &items.rows, items.selected);
}
