//! Floor 4. A line of a check list: done, owed or open by its sign and, where owed, by a word.

use ratatui::layout::Rect;

use super::flow::Flow;
use super::flow::hanging_rows;
use super::list::Look;
use super::pen::Pen;
use super::text;
use super::words;
use crate::console::view::Check;
use crate::console::view::CheckState;

/// Rows that the line takes.
pub fn rows(pen: &Pen<'_>, check: &Check, room: u16) -> u16 {
    hanging_rows(sign(check.state), &sentence(pen, check), room.saturating_sub(key_columns(check)))
}

/// Draws the line, its key at the right end.
pub fn draw(pen: &mut Pen<'_>, area: Rect, check: &Check, look: Look) {
    let style = look.or(match check.state {
        CheckState::Done => pen.theme.good,
        CheckState::Owed => pen.theme.warn,
        CheckState::Open => pen.theme.base,
    });
    let key = check.key.as_deref().unwrap_or("");
    pen.put_right((area.right(), area.y), text::width(key), key, look.or(pen.theme.title));
    let mut flow = Flow::new(Rect { width: area.width.saturating_sub(key_columns(check)), ..area });
    flow.hanging(pen, sign(check.state), &sentence(pen, check), style, area.height);
}

fn sentence(pen: &Pen<'_>, check: &Check) -> String {
    match check.state {
        CheckState::Owed => format!("{} ({})", check.text, words::owed(pen.lang)),
        CheckState::Done | CheckState::Open => check.text.clone(),
    }
}

fn key_columns(check: &Check) -> u16 {
    check.key.as_ref().map_or(0, |key| text::width(key) + 2)
}

const fn sign(state: CheckState) -> &'static str {
    match state {
        CheckState::Done => "✓ ",
        CheckState::Owed => "! ",
        CheckState::Open => "○ ",
    }
}
