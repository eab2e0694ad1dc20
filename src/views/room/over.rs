//! Floor 4. What lies over the picture for a while: a message, what the members were offered, thanks, and that the console is away.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::blocks::With;
use super::blocks::called;
use super::part::centred;
use super::part::cut_bottom;
use super::part::cut_top;
use super::part::paint;
use super::wrap::shorten;
use super::wrap::wrap;
use crate::room::ConsoleState;
use crate::room::Picture;
use crate::room::RoomView;
use crate::text::room;
use crate::views::letters;
use crate::views::letters::Prefer;
use crate::views::look::Letters;

/// Rows that the picture keeps whatever lies over it.
const LEAST_PICTURE: u16 = 3;
/// Rows that the picture keeps where a message is set in large letters.
const LEAST_BELOW_LARGE: u16 = 14;
/// From so many rows on a line at the bottom is large too.
const LEAST_ABOVE_LARGE: u16 = 40;
/// Rows of large letters in a band.
const LARGEST_BAND: u16 = 12;

/// Draws it, and answers what is left for the picture.
pub fn draw(area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
    let mut rest = area;
    if let Some(message) = &view.message {
        rest = band(rest, buf, message, with.theme.message, with);
    }
    if let Some(activity) = view.activity.filter(|_| rest.height > LEAST_PICTURE) {
        rest = band(rest, buf, &room::offered(with.lang(), activity.kind, activity.until), with.theme.message, with);
    }
    if let Some(name) = view.thanks.as_ref().filter(|_| rest.height > LEAST_PICTURE) {
        rest = band(rest, buf, &room::thanks(&with.voice, &called(name)), with.theme.title, with);
    }
    let trouble = match view.console {
        ConsoleState::Alive => None,
        ConsoleState::Away => Some(room::CONSOLE_GONE),
        ConsoleState::Lost => Some(room::SOURCE_LOST),
    };
    let trouble = trouble.filter(|_| view.picture != Picture::Waiting {} && rest.height > LEAST_PICTURE);
    if let Some(trouble) = trouble {
        rest = line_below(rest, buf, trouble.get(with.lang()), with);
    }
    rest
}

/// Words on a line at the bottom; in large letters where the picture above keeps enough and plain ones would be too small.
fn line_below(area: Rect, buf: &mut Buffer, text: &str, with: &With<'_>) -> Rect {
    let may_be_large = area.height >= LEAST_ABOVE_LARGE && with.look.letters == Letters::Auto;
    let set = may_be_large.then(|| letters::quiet(text, area.width.saturating_sub(4))).flatten();
    let (above, line) = cut_bottom(area, set.as_ref().map_or(1, |set| set.height));
    match set {
        Some(set) => {
            let x = line.x + (line.width - set.width.min(line.width)) / 2;
            set.draw(Rect::new(x, line.y, set.width, set.height), buf, with.theme.base, with.theme);
        }
        None => centred(line, buf, &shorten(text, line.width), with.theme.dim),
    }
    above
}

/// Words over the whole width, at the top; large where the picture below keeps enough.
fn band(area: Rect, buf: &mut Buffer, text: &str, style: Style, with: &With<'_>) -> Rect {
    let spare = area.height.saturating_sub(LEAST_BELOW_LARGE).min(LARGEST_BAND);
    let fit = |rows, lines| letters::fit(text, area.width.saturating_sub(4), rows, lines, Prefer::FewestLines);
    let on_two = area.height.saturating_sub(LEAST_BELOW_LARGE).min(area.height / 3);
    let large = || fit(spare, 1).or_else(|| fit(on_two, 2));
    if let Some(set) = Some(()).filter(|()| with.look.letters == Letters::Auto).and_then(|()| large()) {
        let (top, rest) = cut_top(area, set.height);
        paint(top, buf, style);
        let x = top.x + (top.width - set.width.min(top.width)) / 2;
        set.draw(Rect::new(x, top.y, set.width, set.height), buf, style, with.theme);
        return rest;
    }
    let lines = wrap(text, area.width.saturating_sub(2).max(1));
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(LEAST_PICTURE));
    let (top, rest) = cut_top(area, rows);
    paint(top, buf, style);
    for (y, line) in (top.top()..top.bottom()).zip(&lines) {
        centred(Rect { y, height: 1, ..top }, buf, line, style);
    }
    rest
}
