//! Floor 4. The facilitator's screen, drawn from plain data. It formats and places, decides nothing and changes nothing.
//!
//! ```text
//!  head line: body, wall clock, expected end, saved mark       never covered
//! ┌ items ───────┐┌ now ──────────────────┐┌ speakers ─────┐
//! │ planned,     ││ phase, large clock    ││ who speaks,   │
//! │ actual       ││ → what the key does   ││ who waits     │  → is never covered
//! │              ││ prompts, offers       ││ counts        │  panels open from here down
//! └──────────────┘└───────────────────────┘└───────────────┘
//!  answers
//!  the meeting to scale
//!  bar: keys that matter now                                   never covered
//! ```

mod agenda;
mod aside;
mod check;
mod clock;
pub(super) mod field;
mod floor;
pub(super) mod flow;
pub(super) mod foot;
mod head;
pub(super) mod list;
mod onescreen;
pub(super) mod panel;
pub(super) mod pen;
mod preview;
mod small;
mod stage;
mod start;
pub(super) mod text;
mod whole;
pub(super) mod words;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::theme::Theme;
use crate::console::view::ConsoleView;
use crate::console::view::StartView;
use pen::Pen;

/// From this size on the screen is drawn whole; below it shrinks to what matters most.
const WHOLE: (u16, u16) = (80, 24);

/// Draws the facilitator's screen; returns where the terminal's cursor must stand.
pub fn draw(area: Rect, buf: &mut Buffer, view: &ConsoleView, theme: &Theme) -> Option<Position> {
    let area = area.intersection(buf.area);
    let mut pen = Pen::new(buf, theme, view.language);
    pen.digits = view.digits;
    pen.ground(area, theme.base);
    if area.is_empty() {
        return None;
    }
    if let Some(one) = &view.one_screen {
        onescreen::draw(&mut pen, area, view, one);
    } else if area.width < WHOLE.0 || area.height < WHOLE.1 {
        small::draw(&mut pen, area, view);
    } else {
        whole::draw(&mut pen, area, view);
    }
    pen.cursor
}

/// Draws the screen before there is a meeting; returns where the terminal's cursor must stand.
pub fn draw_start(area: Rect, buf: &mut Buffer, view: &StartView, theme: &Theme) -> Option<Position> {
    let area = area.intersection(buf.area);
    let mut pen = Pen::new(buf, theme, view.language);
    pen.ground(area, theme.base);
    if area.is_empty() {
        return None;
    }
    start::draw(&mut pen, area, view);
    pen.cursor
}
