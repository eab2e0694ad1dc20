//! Floor 4. The topmost panel, in its frame. Each kind is drawn in a file of its own, in whatever area it is given.

mod closing;
mod enter;
mod form;
mod items;
mod keys;
mod more;
mod person;
pub mod picker;
pub mod question;
mod read_back;
mod records;
mod remark;
mod roll_call;
mod room;
mod score;
mod vote;

use ratatui::layout::Rect;

use super::pen::Edge;
use super::pen::Pen;
use crate::console::view::ConsoleView;
use crate::console::view::Panel;

/// Less than this leaves no room for a frame.
const LEAST_FRAMED: (u16, u16) = (30, 6);
/// Between the titles of panels that lie over one another.
const OVER: &str = " › ";

/// Rows that a short panel takes in a column of this width, with its frame; none for one that uses all there are.
pub fn height(panel: &Panel, width: u16) -> Option<u16> {
    let room = width.saturating_sub(4);
    let inside = match panel {
        Panel::Question(panel) => question::height(panel, room),
        Panel::Form(panel) => form::height(panel, room)?,
        Panel::Items(panel) => items::height(panel, room),
        Panel::Closing(panel) => closing::height(panel, room),
        Panel::RollCall(_)
        | Panel::Picker(_)
        | Panel::Remark(_)
        | Panel::Records(_)
        | Panel::Vote(_)
        | Panel::Score(_)
        | Panel::ReadBack(_)
        | Panel::Room(_)
        | Panel::More(_)
        | Panel::Keys(_) => return None,
    };
    Some(inside.saturating_add(2))
}

/// Draws the panel over the area; titles of those under it stand before its own.
pub fn draw(pen: &mut Pen<'_>, area: Rect, panel: &Panel, view: &ConsoleView) {
    if area.is_empty() {
        return;
    }
    pen.ground(area, pen.theme.base);
    let titles: Vec<&str> = view.under.iter().map(String::as_str).chain([title(panel)]).collect();
    let framed = area.width >= LEAST_FRAMED.0 && area.height >= LEAST_FRAMED.1;
    let inside = if framed { pen.frame(area, &titles.join(OVER), Edge::Heavy, pen.theme.title) } else { area };
    match panel {
        Panel::Question(panel) => question::draw(pen, inside, panel),
        Panel::Form(panel) => form::draw(pen, inside, panel),
        Panel::RollCall(panel) => roll_call::draw(pen, inside, panel),
        Panel::Picker(panel) => picker::draw(pen, inside, panel),
        Panel::Remark(panel) => remark::draw(pen, inside, panel),
        Panel::Records(panel) => records::draw(pen, inside, panel),
        Panel::Vote(panel) => vote::draw(pen, inside, panel),
        Panel::Score(panel) => score::draw(pen, inside, panel),
        Panel::ReadBack(panel) => read_back::draw(pen, inside, panel),
        Panel::Closing(panel) => closing::draw(pen, inside, panel),
        Panel::Room(panel) => room::draw(pen, inside, panel, &view.room),
        Panel::Items(panel) => items::draw(pen, inside, panel),
        Panel::More(panel) => more::draw(pen, inside, panel),
        Panel::Keys(panel) => keys::draw(pen, inside, panel),
    }
}

fn title(panel: &Panel) -> &str {
    match panel {
        Panel::Question(panel) => &panel.title,
        Panel::Form(panel) => &panel.title,
        Panel::RollCall(panel) => &panel.title,
        Panel::Picker(panel) => &panel.title,
        Panel::Remark(panel) => &panel.title,
        Panel::Records(panel) => &panel.title,
        Panel::Vote(panel) => &panel.title,
        Panel::Score(panel) => &panel.title,
        Panel::ReadBack(panel) => &panel.title,
        Panel::Closing(panel) => &panel.title,
        Panel::Room(panel) => &panel.title,
        Panel::Items(panel) => &panel.title,
        Panel::More(panel) => &panel.title,
        Panel::Keys(panel) => &panel.title,
    }
}
