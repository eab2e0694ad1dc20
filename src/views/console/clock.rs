//! Floor 4. A running figure, large where there is room, and always with the word that says which way it counts.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::large;
use super::pen::Pen;
use super::words;
use crate::console::view::Clock;
use crate::console::view::ClockState;
use crate::console::view::Digits;
use crate::console::view::MomentKind;

/// The style of a clock; its words say the same.
pub fn style(pen: &Pen<'_>, moment: MomentKind, clock: &Clock) -> Style {
    match clock.state {
        ClockState::Left | ClockState::Used => phase(pen, moment),
        ClockState::Near => pen.theme.warn,
        ClockState::Over => pen.theme.over,
        ClockState::Stopped => pen.theme.title,
    }
}

/// The style of a phase.
pub const fn phase(pen: &Pen<'_>, moment: MomentKind) -> Style {
    match moment {
        MomentKind::Discussing => pen.theme.members,
        MomentKind::Lobby | MomentKind::Presenting => pen.theme.presenting,
        MomentKind::Recess | MomentKind::Closed | MomentKind::Adjourned => pen.theme.title,
    }
}

/// The words beside a large clock.
pub fn label(pen: &Pen<'_>, clock: &Clock) -> String {
    match clock.state {
        ClockState::Near => format!("{}, {}", clock.label, words::nearly_over(pen.lang)),
        ClockState::Left | ClockState::Over | ClockState::Used | ClockState::Stopped => clock.label.clone(),
    }
}

/// The clock in one row.
pub fn in_words(pen: &Pen<'_>, clock: &Clock) -> String {
    match clock.state {
        ClockState::Near => format!("{} {} ({})", clock.label, clock.text, words::nearly_over(pen.lang)),
        ClockState::Left | ClockState::Over | ClockState::Used | ClockState::Stopped => {
            format!("{} {}", clock.label, clock.text)
        }
    }
}

/// Rows that the clock takes when it is drawn as large as the width and so many rows allow.
pub fn rows(clock: &Clock, digits: Digits, width: u16, most: u16) -> u16 {
    match digits {
        Digits::Large => large::figure(width, most, &clock.text).map_or(1, |set| set.height),
        Digits::Plain => 1,
    }
}

/// Draws the clock as large as it fits, in the middle of the area.
pub fn draw(pen: &mut Pen<'_>, area: Rect, clock: &Clock, style: Style) -> Rect {
    figure(pen, area, &clock.text, style)
}

/// Draws a figure as large as it fits, in the middle of the area.
pub fn figure(pen: &mut Pen<'_>, area: Rect, text: &str, style: Style) -> Rect {
    let theme = pen.theme;
    let height = match pen.digits {
        Digits::Large => area.height,
        Digits::Plain => area.height.min(1),
    };
    let y = area.y + (area.height - height) / 2;
    large::draw(Rect { y, height, ..area }, pen.buffer(), text, style, theme)
}
