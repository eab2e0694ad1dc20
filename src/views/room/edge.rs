//! Floor 4. Around the room's picture: what never leaves the screen, whose meeting it is with the time of day, the strip with the expected end.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::blocks::With;
use super::part::centred;
use super::part::cut_bottom;
use super::part::cut_top;
use super::part::head_style;
use super::part::paint;
use super::wrap::shorten;
use super::wrap::wide;
use crate::room::RoomMark;
use crate::room::RoomView;
use crate::text::both;
use crate::text::figures;
use crate::views::letters;
use crate::views::letters::Prefer;
use crate::views::look::Letters;
use crate::views::strip;

/// Fewest rows with a head line.
const LEAST_FOR_HEAD: u16 = 7;
/// Fewest rows with a line of when it ends.
const LEAST_FOR_END: u16 = 11;
/// Fewest rows with the strip.
const LEAST_FOR_STRIP: u16 = 13;
/// From so many rows on a plain line is too small for a wall: what stands at the edges is large too.
const LARGE_FROM: u16 = 50;
/// Rows of the time of day where it is large.
const CLOCK: u16 = 5;

/// What every picture of such a meeting says, on a line that never goes.
pub fn marks(area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
    if view.marks.is_empty() {
        return area;
    }
    let text = marked(view, with);
    let (line, rest) = cut_top(area, 1);
    paint(line, buf, with.theme.mark);
    centred(line, buf, &text, with.theme.mark);
    rest
}

fn marked(view: &RoomView, with: &With<'_>) -> String {
    let word = |mark: &RoomMark| {
        let phrase = match mark {
            RoomMark::Rehearsal => both::REHEARSAL,
            RoomMark::Sample => both::SAMPLE,
            RoomMark::Script => both::SCRIPT,
        };
        phrase.get(with.lang())
    };
    view.marks.iter().map(word).collect::<Vec<_>>().join(" · ")
}

/// Whose meeting it is, what it is called, and the time of day.
pub fn head(screen: Rect, area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
    if screen.height < LEAST_FOR_HEAD {
        return area;
    }
    let style = head_style(with.theme, with.look);
    let time = figures::time(view.wall);
    if let Some(rest) =
        Some(()).filter(|()| is_large(screen, with)).and_then(|()| large_head(area, buf, view, style, with))
    {
        return rest;
    }
    let (line, rest) = cut_top(area, 1);
    paint(line, buf, style);
    let right = wide(&time).min(line.width);
    let room = line.width.saturating_sub(right + 4);
    buf.set_stringn(line.x + 1, line.y, shorten(&title(view), room), usize::from(room), style);
    if line.width > right {
        buf.set_stringn(line.right() - right - 1, line.y, &time, usize::from(right), style);
    }
    rest
}

fn is_large(screen: Rect, with: &With<'_>) -> bool {
    screen.height >= LARGE_FROM && with.look.letters == Letters::Auto
}

/// The same in large letters, if they fit; of the names as much as does.
fn large_head(area: Rect, buf: &mut Buffer, view: &RoomView, style: Style, with: &With<'_>) -> Option<Rect> {
    let clock = letters::fit(&figures::time(view.wall), area.width / 4, CLOCK, 1, Prefer::FewestLines)?;
    let room = area.width.saturating_sub(clock.width + 8);
    let mut names = vec![title(view), view.title.clone(), view.body.clone()];
    if !view.marks.is_empty() {
        // A rehearsal says so in letters of that size too, before anything else.
        let marks = marked(view, with);
        for name in &mut names {
            *name = format!("{marks} · {name}");
        }
        names.push(marks);
    }
    let words = names.iter().find_map(|name| letters::quiet(name, room));
    let rows = words.as_ref().map_or(0, |words| words.height).max(clock.height);
    let (line, rest) = cut_top(area, rows);
    paint(line, buf, style);
    let middle = |height: u16| line.y + rows.saturating_sub(height) / 2;
    if let Some(words) = words {
        words.draw(Rect::new(line.x + 2, middle(words.height), words.width, words.height), buf, style, with.theme);
    }
    let x = line.right().saturating_sub(clock.width + 2);
    clock.draw(Rect::new(x, middle(clock.height), clock.width, clock.height), buf, style, with.theme);
    Some(rest)
}

/// Whose meeting it is, and what it is called.
fn title(view: &RoomView) -> String {
    let names = [&view.body, &view.title].into_iter().map(String::as_str).filter(|text| !text.is_empty());
    names.collect::<Vec<_>>().join(" · ")
}

/// When it ends, and the strip; in one line where both fit.
pub fn foot(screen: Rect, area: Rect, buf: &mut Buffer, view: &RoomView, with: &With<'_>) -> Rect {
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
    let mut rest = area;
    let mut beside = words.as_str();
    let large = || letters::quiet(&words, area.width.saturating_sub(4));
    if let Some(set) = Some(()).filter(|()| is_large(screen, with) && !words.is_empty()).and_then(|()| large()) {
        let (above, line) = cut_bottom(rest, set.height);
        let x = line.x + (line.width - set.width.min(line.width)) / 2;
        set.draw(Rect::new(x, line.y, set.width, set.height), buf, with.theme.base, with.theme);
        (rest, beside) = (above, "");
    } else if area.width < wide(&words).saturating_add(24) && !words.is_empty() {
        let (above, line) = cut_bottom(rest, 1);
        centred(line, buf, &words, with.theme.dim);
        (rest, beside) = (above, "");
    }
    let rows = match screen.height {
        ..40 => 1,
        40..56 => 2,
        56.. => 3,
    };
    let (above, below) = cut_bottom(rest, rows);
    let below = Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below };
    strip::draw(below, buf, line, beside, with.theme);
    above
}
