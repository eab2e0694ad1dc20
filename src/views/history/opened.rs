//! Floor 4. One meeting: its strip to scale, planned against actual, and its journal as a story that scrolls.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::lines::put;
use super::lines::width;
use super::lines::wrap;
use crate::history::view::Opened;
use crate::history::view::Row;
use crate::views::strip;
use crate::views::theme::Theme;

/// Where the words of a press begin, behind the time of day.
const BEHIND_TIME: u16 = 7;

/// A line as it is drawn: at the left, at the right, and how.
struct Drawn {
    indent: u16,
    left: String,
    right: String,
    tone: Tone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Plain,
    Strong,
    Quiet,
}

/// Title, facts and strip, then what scrolls.
pub fn draw(area: Rect, buf: &mut Buffer, meeting: &Opened, theme: &Theme) {
    let above = above(area.height);
    if above > 0 {
        put(buf, area.x, area.y, area.width, &meeting.title, theme.title);
        put(buf, area.x, area.y + 1, area.width, &meeting.facts, theme.base);
        let line = Rect { y: area.y + 2, height: 1, ..area };
        strip::draw(line, buf, &meeting.strip, &meeting.strip_words, theme);
    }
    let inside = Rect { y: area.y + above, height: area.height - above, ..area };
    let lines = lines(inside.width, meeting);
    let seen = usize::from(inside.height);
    let first = meeting.offset.min(lines.len().saturating_sub(seen));
    for (row, line) in (0..inside.height).zip(lines.iter().skip(first)) {
        let style = style(line.tone, theme);
        let y = inside.y + row;
        let room = inside.width.saturating_sub(line.indent + width(&line.right) + u16::from(!line.right.is_empty()));
        put(buf, inside.x + line.indent, y, room, &line.left, style);
        put(buf, inside.right().saturating_sub(width(&line.right)), y, width(&line.right), &line.right, style);
    }
}

fn style(tone: Tone, theme: &Theme) -> Style {
    match tone {
        Tone::Plain => theme.base,
        Tone::Strong => theme.title,
        Tone::Quiet => theme.dim,
    }
}

/// Title, facts, strip and a blank stay where they are, if there is room for more than them.
fn above(height: u16) -> u16 {
    if height > 9 { 4 } else { 0 }
}

/// How many lines there are at this width, and how many are seen at once.
pub fn scrolled(wide: u16, rows: u16, meeting: &Opened) -> (usize, usize) {
    (lines(wide, meeting).len(), usize::from(rows.saturating_sub(above(rows))))
}

fn lines(wide: u16, meeting: &Opened) -> Vec<Drawn> {
    let plain = |left: String, tone: Tone| Drawn { indent: 0, left, right: String::new(), tone };
    let mut all = Vec::new();
    for row in &meeting.lines {
        match row {
            Row::Heading(left, right) => {
                all.push(Drawn { right: right.clone(), ..plain(left.clone(), Tone::Strong) });
            }
            Row::Item(left, right) => all.push(Drawn { right: right.clone(), ..plain(left.clone(), Tone::Plain) }),
            Row::Remark(text) => {
                let lines = wrap(text, wide.saturating_sub(2)).into_iter();
                all.extend(lines.map(|line| Drawn { indent: 2, ..plain(line, Tone::Quiet) }));
            }
            Row::Press { at, done, words, taken_back } => {
                let said = words.as_ref().map_or_else(|| done.clone(), |words| format!("{done}: {words}"));
                let tone = if *taken_back { Tone::Quiet } else { Tone::Plain };
                for (nth, line) in wrap(&said, wide.saturating_sub(BEHIND_TIME)).into_iter().enumerate() {
                    let time = if nth == 0 { format!("{at:<5}  ") } else { " ".repeat(usize::from(BEHIND_TIME)) };
                    all.push(plain(format!("{time}{line}"), tone));
                }
            }
            Row::Blank => all.push(plain(String::new(), Tone::Plain)),
        }
    }
    all
}
