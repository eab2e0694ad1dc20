//! Floor 4. The bottom of the screen: answers to what was pressed, the meeting to scale, the bar of keys.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::strip;
use super::flow::Flow;
use super::pen::Pen;
use super::pen::heavier;
use super::text;
use super::words;
use crate::console::view::Hint;
use crate::console::view::Line;
use crate::console::view::Notice;
use crate::console::view::NoticeKind;
use crate::console::view::Strip;
use crate::meeting::time::Span;
use crate::room;
use crate::room::strip::Piece;
use crate::room::strip::Whose;

/// Between two keys of the bar, and where not all fit.
const BETWEEN: [&str; 2] = ["   ", "  "];
/// Where not every key fits, keys go from the right, whole; only labels longer than this, with long names, are cut after a word.
const LABELS: [u16; 2] = [u16::MAX, 36];

/// Rows that the answers want.
pub fn notice_rows(notices: &[Notice], width: u16, most: u16) -> u16 {
    let room = width.saturating_sub(4);
    text::total(notices.iter().map(|notice| text::rows(&notice.text, room))).min(most)
}

/// Draws the answers, the newest first, as many as there is room for.
pub fn notices(pen: &mut Pen<'_>, area: Rect, notices: &[Notice]) {
    let mut flow = Flow::new(area);
    for notice in notices {
        if flow.left() == 0 {
            return;
        }
        let (mark, style) = look(pen, notice.kind);
        let rows = text::rows(&notice.text, area.width.saturating_sub(4));
        let place = flow.take(rows);
        pen.ground(place, style);
        Flow::new(place).hanging(pen, mark, &notice.text, style, rows);
    }
}

const fn look(pen: &Pen<'_>, kind: NoticeKind) -> (&'static str, Style) {
    match kind {
        NoticeKind::Done => (" ✓ ", pen.theme.good),
        NoticeKind::Told => (" · ", pen.theme.title),
        NoticeKind::Refused => (" × ", pen.theme.message),
        NoticeKind::Fault => (" ! ", pen.theme.message),
    }
}

/// Most rows that the guide may take.
const GUIDE_ROWS: u16 = 2;

/// Draws the line of a guided rehearsal at the bottom of what is left.
pub fn guide(pen: &mut Pen<'_>, flow: &mut Flow, line: Option<&Line>) {
    let Some(line) = line else { return };
    let width = flow.area.width.saturating_sub(4);
    let rows = text::rows(&line.text, width).min(GUIDE_ROWS);
    let place = flow.take_bottom(rows);
    let style = heavier(pen.theme.message);
    pen.ground(place, style);
    Flow::new(place).hanging(pen, " ► ", &line.text, style, rows);
}

/// Draws the meeting to scale.
pub fn to_scale(pen: &mut Pen<'_>, area: Rect, strip: &Strip) {
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let theme = pen.theme;
    strip::draw(area, pen.buffer(), &line(strip), &strip.label, theme);
}

fn line(strip: &Strip) -> room::Strip {
    let mut whole = strip.planned_ms.max(strip.floor_ms.unwrap_or(0));
    whole = whole.max(strip.stretches.iter().fold(0, |sum: i64, stretch| sum.saturating_add(stretch.length_ms)));
    room::Strip {
        pieces: strip
            .stretches
            .iter()
            .map(|stretch| Piece {
                item: stretch.item,
                whose: if stretch.of_members { Whose::Members } else { Whose::Presenter },
                when: stretch.when,
                length: Span::from_ms(stretch.length_ms),
                over: Span::from_ms(stretch.over_ms),
            })
            .collect(),
        now: strip.at_ms.map(Span::from_ms),
        floor: strip.floor_ms.map(Span::from_ms),
        whole: Span::from_ms(whole),
    }
}

/// What leads to all keys: it is the last to give way.
const ALL_KEYS: &str = "?";

/// Draws the bar: keys from the left as long as they fit, so that the last ones go first; all keys stay.
pub fn bar(pen: &mut Pen<'_>, row: Rect, hints: &[Hint]) {
    if row.height == 0 {
        return;
    }
    let style = pen.theme.bar;
    pen.ground(row, style);
    let room = row.width.saturating_sub(2);
    let words = |hint: &Hint, longest: Option<u16>| match (hint.enabled, longest) {
        (true, longest) => text::cut_after_a_word(&hint.label, longest.unwrap_or(u16::MAX)),
        (false, None) => format!("{} ({})", hint.label, words::not_now(pen.lang)),
        // What it would do stands in the line about →.
        (false, Some(_)) => format!("({})", words::not_now(pen.lang)),
    };
    let wide = |hint: &Hint, label: &str| text::width(&hint.key) + 1 + text::width(label);
    let (stays, hints) = match hints.split_last() {
        Some((last, rest)) if last.key == ALL_KEYS => (Some(last), rest),
        Some(_) | None => (None, hints),
    };
    let kept = |between: &str| stays.map_or(0, |last| wide(last, &last.label) + text::width(between));
    let fitting = |longest: Option<u16>, between: &str| {
        let mut used = kept(between);
        let mut count = 0;
        for hint in hints {
            used += wide(hint, &words(hint, longest));
            if used > room {
                break;
            }
            used += text::width(between);
            count += 1;
        }
        count
    };
    let [roomy, close] = BETWEEN;
    let (longest, between) = if fitting(None, roomy) == hints.len() {
        (None, roomy)
    } else if fitting(None, close) == hints.len() {
        (None, close)
    } else {
        let most = LABELS.into_iter().map(|longest| fitting(Some(longest), close)).max();
        (LABELS.into_iter().find(|longest| Some(fitting(Some(*longest), close)) == most), close)
    };
    let labels: Vec<String> = hints.iter().map(|hint| words(hint, longest)).collect();
    let mut x = row.x + 1;
    let end = row.x + 1 + room;
    for (at, (hint, label)) in hints.iter().zip(&labels).enumerate() {
        if at > 0 && x + wide(hint, label) + kept(between) > end {
            break;
        }
        let pieces = [(hint.key.as_str(), heavier(style)), (" ", style), (label.as_str(), style)];
        x += pen.pieces((x, row.y), end.saturating_sub(x), &pieces) + text::width(between);
    }
    if let Some(last) = stays {
        let pieces = [(last.key.as_str(), heavier(style)), (" ", style), (last.label.as_str(), style)];
        pen.pieces((x, row.y), end.saturating_sub(x), &pieces);
    }
}
