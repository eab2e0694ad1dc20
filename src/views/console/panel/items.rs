//! Floor 4. The items of the agenda, to be dropped, moved or added to; the keys that change the selected one stand below.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::pen::Pen;
use super::enter;
use super::question;
use crate::console::view::panel::ItemsPanel;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, items: &ItemsPanel) {
    let mut flow = Flow::new(area);
    enter::foot(pen, &mut flow, &items.keys);
    question::choices(pen, flow.area, &items.rows, items.selected);
}
