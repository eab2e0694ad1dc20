//! Floor 4. The room's screen: one picture, what lies over it, a head line and the strip.
//!
//! ```text
//!  Chi bộ Văn phòng · Sinh hoạt thường kỳ                            14:26
//! ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ THẢO LUẬN · 3/8 ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//! ▒▒                     Đánh giá công tác tháng 3                       ▒▒
//! ▒▒               Việc nào chưa đạt, vì sao?                            ▒▒
//! ▒▒                          Còn 11:41                                  ▒▒
//! ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//! ████│███▒▒▒│████▒┃░░░│····░░░│··    Dự kiến kết thúc 15:32, chậm 2 phút
//! ```
//! What gives way first where there is little room: strip, next speakers, prompt, title; never the clock, the phase, the time still owed, the reason of an early move.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use self::blocks::With;
use self::scene::Scene;
use self::stack::Lines;
use super::look::Look;
use super::look::Only;
use crate::room::Picture;
use crate::room::RoomView;

mod bars;
mod block;
mod blocks;
mod boards;
mod course;
mod edge;
mod list;
mod members;
mod over;
mod part;
mod scene;
mod stack;
mod told;
pub mod wrap;

/// Draws the room's screen over the whole area.
pub fn draw(area: Rect, buf: &mut Buffer, view: &RoomView, look: Look) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let with = With::of(view, look);
    let Some(scene) = scene(&with, view) else {
        ground(area, buf, with.theme.covered);
        return;
    };
    ground(area, buf, with.theme.base);
    let mut left = edge::marks(area, buf, view, &with);
    left = edge::head(area, left, buf, view, &with);
    left = edge::foot(area, left, buf, view, &with);
    left = over::draw(left, buf, view, &with);
    scene.draw(left, buf, look, Lines::of(area.height));
}

fn ground(area: Rect, buf: &mut Buffer, style: Style) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

/// The picture; none while the screen is covered.
fn scene(with: &With<'_>, view: &RoomView) -> Option<Scene> {
    if view.picture == (Picture::Covered {}) {
        return None;
    }
    match (with.look.only, view.pinned, &view.override_reason) {
        (Some(Only::Clock), ..) => return Some(boards::clock(with, view)),
        (Some(Only::Agenda), ..) if !view.agenda.is_empty() => return Some(boards::agenda(with, view)),
        (Some(Only::Queue), ..) if view.now.is_some() => return Some(boards::queue(with, view)),
        (_, _, Some(reason)) => return Some(course::moved_early(with, reason, view.now.as_ref())),
        (_, Some(board), None) => return Some(boards::pinned(with, view, board)),
        (Some(Only::Agenda | Only::Queue) | None, None, None) => {}
    }
    let scene = match &view.picture {
        Picture::Waiting {} => course::waiting(with),
        Picture::Lobby(lobby) => course::lobby(with, &view.title, lobby),
        Picture::Opening(opening) => course::opening(with, opening),
        Picture::Presenting(presenting) => course::presenting(with, presenting),
        Picture::Silence(silence) => members::silence(with, silence),
        Picture::Queue(queue) => members::queue(with, queue),
        Picture::Speaking(speaking) => members::speaking(with, speaking),
        Picture::PointOfOrder(order) => members::point_of_order(with, order),
        Picture::Recess(recess) => course::recess(with, recess, view.wall),
        Picture::VoteOpen(vote) => told::vote_open(with, vote),
        Picture::Verdict(verdict) => told::verdict(with, verdict),
        Picture::TasksGiven(tasks) => told::tasks_given(with, tasks),
        Picture::Scoring(scoring) => told::scoring(with, scoring),
        Picture::Announced(announced) => told::announced(with, announced),
        Picture::ReadingMinutes(reading) => told::reading_minutes(with, reading),
        Picture::Closed(closed) => told::closed(with, closed),
        Picture::Adjourned(adjourned) => told::adjourned(with, adjourned),
        Picture::Covered {} => return None,
    };
    Some(scene)
}
