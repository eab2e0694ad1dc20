//! Floor 4. The room's screen: its picture as large as fits, what lies on it, what can be done with it, what comes next.

use ratatui::layout::Rect;

use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::pen::Pen;
use super::super::preview;
use super::super::text;
use super::enter;
use super::question;
use crate::console::view::Glance;
use crate::console::view::panel::RoomPanel;

/// Over the list the picture takes the whole width, unless it would be flatter than this many columns a row.
const FLATTEST: u16 = 6;
/// Rows of the list that stay in sight under the picture.
const LEAST_LIST: u16 = 6;
/// Columns and rows of the smallest picture that is worth its place, with its frame and what comes next.
const LEAST_PICTURE: (u16, u16) = (30, 9);

/// Where the picture and the list stand.
enum Place {
    Above { picture: Rect, list: Rect },
    Beside { picture: Rect, list: Rect },
    ListOnly(Rect),
}

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, room: &RoomPanel, glance: &Glance) {
    let mut flow = Flow::new(area);
    let mut foot = question::taken(room.choices.get(room.selected));
    if flow.left() > 8 {
        foot.push(room.keys.clone());
    }
    enter::foot(pen, &mut flow, &foot);
    let most = (flow.left() / 3).min(2);
    flow.hanging(pen, "", &room.sees.text, pen.tone(room.sees.tone), most);
    match place(flow.area, room) {
        Place::Above { picture, list } | Place::Beside { picture, list } => {
            preview::draw(pen, picture, glance, "");
            choices(pen, list, room);
        }
        Place::ListOnly(list) => choices(pen, list, room),
    }
}

fn place(area: Rect, room: &RoomPanel) -> Place {
    let wanted = u16::try_from(room.choices.len()).unwrap_or(u16::MAX);
    let under = wanted.min(LEAST_LIST.max(area.height / 4));
    let rows = area.height.saturating_sub(under);
    if rows >= LEAST_PICTURE.1 && rows.saturating_mul(FLATTEST) >= area.width && area.width >= LEAST_PICTURE.0 {
        let picture = Rect { height: rows, ..area };
        return Place::Above { picture, list: Rect { y: area.y + rows, height: under, ..area } };
    }
    let widest = room.choices.iter().map(|choice| text::width(&choice.label)).max().unwrap_or(0);
    let listed = (widest + list::INDENT + 2).min(area.width / 2);
    let left = area.width.saturating_sub(listed + 1);
    if left >= LEAST_PICTURE.0 && area.height >= LEAST_PICTURE.1 {
        let picture = Rect { x: area.x + listed + 1, width: left, ..area };
        return Place::Beside { picture, list: Rect { width: listed, ..area } };
    }
    Place::ListOnly(area)
}

/// One row each: why something cannot be done now is said at the foot, where it is selected.
fn choices(pen: &mut Pen<'_>, area: Rect, room: &RoomPanel) {
    let heights = vec![1; room.choices.len()];
    list::draw(pen, area, &heights, Focus::Selected(room.selected), |pen, area, at, look| {
        let Some(choice) = room.choices.get(at) else { return };
        let (own, mark) = if choice.why_not.is_some() { (pen.theme.dim, " ×") } else { (pen.theme.base, "") };
        let label = text::cut(&choice.label, area.width.saturating_sub(text::width(mark)));
        pen.put((area.x, area.y), area.width, &format!("{label}{mark}"), look.or(own));
    });
}
