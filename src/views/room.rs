//! Floor 4. The room's screen: one picture, what lies over it, a head line and the strip.
//!
//! ```text
//!  Chi bộ Văn phòng · Sinh hoạt thường kỳ                            14:26
//! ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ THẢO LUẬN ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//! ▒▒                  3/8  Đánh giá công tác tháng 3                     ▒▒
//! ▒▒               Việc nào chưa đạt, vì sao?                            ▒▒
//! ▒▒                          Còn 11:41                                  ▒▒
//! ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//! ████│███▒▒▒│████▒┃░░░│····░░░│··    Dự kiến kết thúc 15:32, chậm 2 phút
//! ```
//! What gives way first where there is little room: strip, next speakers, prompt, title; never the clock, the phase, the time still owed, the reason of an early move.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use self::blocks::With;
use self::blocks::called;
use self::scene::Scene;
use self::wrap::shorten;
use self::wrap::wrap;
use super::look::Look;
use super::strip;
use super::theme::Theme;
use crate::room::ConsoleState;
use crate::room::Picture;
use crate::room::RoomMark;
use crate::room::RoomView;
use crate::text::both;
use crate::text::figures;
use crate::text::room;

mod blocks;
mod course;
mod members;
mod scene;
mod stack;
mod told;
pub mod wrap;

/// Fewest rows with a head line.
const LEAST_FOR_HEAD: u16 = 7;
/// Fewest rows with a line of when it ends.
const LEAST_FOR_END: u16 = 11;
/// Fewest rows with the strip.
const LEAST_FOR_STRIP: u16 = 13;
/// Rows that the picture keeps whatever lies over it.
const LEAST_PICTURE: u16 = 3;

/// Draws the room's screen over the whole area.
pub fn draw(area: Rect, buf: &mut Buffer, view: &RoomView, look: Look) {
    let theme = look.styles();
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let with = With::of(view, theme);
    let Some(scene) = scene(&with, view) else {
        ground(area, buf, theme.covered);
        return;
    };
    ground(area, buf, theme.base);
    let mut left = marks(area, buf, view, &with);
    if area.height >= LEAST_FOR_HEAD {
        left = head(left, buf, view, theme);
    }
    left = foot(area, left, buf, view, &with);
    left = overlays(left, buf, view, &with);
    scene.draw(left, buf, theme);
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

/// What every picture of such a meeting says, on a line that never goes.
fn marks(area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
    if view.marks.is_empty() {
        return area;
    }
    let word = |mark: &RoomMark| {
        let phrase = match mark {
            RoomMark::Rehearsal => both::REHEARSAL,
            RoomMark::Sample => both::SAMPLE,
            RoomMark::Script => both::SCRIPT,
        };
        phrase.get(with.lang())
    };
    let text = view.marks.iter().map(word).collect::<Vec<_>>().join(" · ");
    let (line, rest) = cut_top(area, 1);
    paint(line, buf, with.theme.mark);
    centred(line, buf, &text, with.theme.mark);
    rest
}

/// Whose meeting it is, what it is called, and the time of day.
fn head(area: Rect, buf: &mut Buffer, view: &RoomView, theme: &Theme) -> Rect {
    let (line, rest) = cut_top(area, 1);
    paint(line, buf, theme.bar);
    let time = figures::time(view.wall);
    let right = wide(&time).min(line.width);
    let title: Vec<&str> =
        [&view.body, &view.title].into_iter().map(String::as_str).filter(|t| !t.is_empty()).collect();
    let room = line.width.saturating_sub(right + 4);
    buf.set_stringn(line.x + 1, line.y, shorten(&title.join(" · "), room), usize::from(room), theme.bar);
    if line.width > right {
        buf.set_stringn(line.right() - right - 1, line.y, &time, usize::from(right), theme.bar);
    }
    rest
}

/// When it ends, and the strip; in one line where both fit.
fn foot(screen: Rect, area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
    if screen.height < LEAST_FOR_END {
        return area;
    }
    let words = view.ending.map_or_else(String::new, |end| with.end_time(&end));
    let Some(line) = view.strip.as_ref().filter(|_| screen.height >= LEAST_FOR_STRIP) else {
        if words.is_empty() {
            return area;
        }
        let (rest, line) = cut_bottom(area, 1);
        centred(line, buf, &words, with.theme.dim);
        return rest;
    };
    let is_beside = area.width >= wide(&words).saturating_add(24);
    let rows = if screen.height >= 40 { 2 } else { 1 };
    let mut rest = area;
    if !is_beside && !words.is_empty() {
        let (above, line) = cut_bottom(rest, 1);
        centred(line, buf, &words, with.theme.dim);
        rest = above;
    }
    let (above, below) = cut_bottom(rest, rows);
    let below = Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below };
    strip::draw(below, buf, line, if is_beside { &words } else { "" }, with.theme);
    above
}

/// What lies over the picture: why the chair moved on, a message, thanks, and that the console is away.
fn overlays(area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
    let mut rest = area;
    if let Some(reason) = &view.override_reason {
        let full = room::moved_early(with.lang(), reason);
        let fits = |text: &str| wrap(text, area.width.saturating_sub(2)).len() + 3 <= usize::from(area.height);
        rest = band(rest, buf, if fits(&full) { &full } else { reason }, with.theme.message, 2);
    }
    if let Some(message) = &view.message {
        rest = band(rest, buf, message, with.theme.message, LEAST_PICTURE);
    }
    if let Some(activity) = view.activity.filter(|_| rest.height > LEAST_PICTURE) {
        rest = band(
            rest,
            buf,
            &room::offered(with.lang(), activity.kind, activity.until),
            with.theme.title,
            LEAST_PICTURE,
        );
    }
    if let Some(name) = view.thanks.as_ref().filter(|_| rest.height > LEAST_PICTURE) {
        rest = band(rest, buf, &room::thanks(&with.voice, &called(name)), with.theme.title, LEAST_PICTURE);
    }
    let trouble = match view.console {
        ConsoleState::Alive => None,
        ConsoleState::Away => Some(room::CONSOLE_GONE),
        ConsoleState::Lost => Some(room::SOURCE_LOST),
    };
    if let Some(trouble) = trouble.filter(|_| view.picture != Picture::Waiting {} && rest.height > LEAST_PICTURE) {
        let (above, line) = cut_bottom(rest, 1);
        centred(line, buf, &shorten(trouble.get(with.lang()), line.width), with.theme.dim);
        rest = above;
    }
    rest
}

/// Words over the whole width, at the top; so many rows below them stay free.
fn band(area: Rect, buf: &mut Buffer, text: &str, style: Style, free: u16) -> Rect {
    let lines = wrap(text, area.width.saturating_sub(2).max(1));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(free));
    let (top, rest) = cut_top(area, rows);
    paint(top, buf, style);
    for (y, line) in (top.top()..top.bottom()).zip(&lines) {
        centred(Rect { y, height: 1, ..top }, buf, line, style);
    }
    rest
}

fn centred(line: Rect, buf: &mut Buffer, text: &str, style: Style) {
    if line.is_empty() {
        return;
    }
    let text = shorten(text, line.width);
    let width = wide(&text);
    buf.set_stringn(line.x + (line.width - width.min(line.width)) / 2, line.y, &text, usize::from(width), style);
}

fn paint(area: Rect, buf: &mut Buffer, style: Style) {
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.set_symbol(" ").set_style(style);
        }
    }
}

fn cut_top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

fn cut_bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: area.height - rows, ..area }, Rect { y: area.bottom() - rows, height: rows, ..area })
}

fn wide(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}
