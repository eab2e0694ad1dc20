//! Floor 4. The only place where colours are named: three themes of roles, made of the sixteen colours that every terminal has, and of
//! exact ones where the terminal announces them.
//!
//! What the sixteen look like is each terminal's affair. On a wall only pairs stand that keep 7:1 under all common palettes: of the inks
//! on black these are white, grey, bright yellow, green and cyan, on white black and blue. The console, which is read from near, asks
//! 4.5:1, so that there red may be red. `tests/theme.rs` has the palettes and computes the ratios.

use ratatui::buffer::Cell;
use ratatui::style::Color;
use ratatui::style::Modifier;
use ratatui::style::Style;

/// Which theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// Light letters on black: a dark room.
    #[default]
    Dark,
    /// Dark letters on white: a bright room.
    Light,
    /// No colours at all (`NO_COLOR`).
    None,
}

impl ThemeName {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Dark, Self::Light, Self::None];

    /// The name of a theme as it is written in arguments.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::None => "none",
        }
    }

    /// Reads `dark`, `light` or `none`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|name| name.id() == text)
    }

    /// The one after it; after the last the first.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::None,
            Self::None => Self::Dark,
        }
    }
}

/// How many colours a terminal announces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Depth {
    /// The sixteen that it names.
    #[default]
    Sixteen,
    /// All of them.
    Rgb,
}

/// Styles by role. Nothing is said by them alone: whoever uses one also says it in words or by shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which one this is.
    pub name: ThemeName,
    /// The ground: every cell begins with it.
    pub base: Style,
    /// Titles and the largest words.
    pub title: Style,
    /// What is read only when looked for.
    pub dim: Style,
    /// Lines around and between panels.
    pub frame: Style,
    /// Presenting: its clock, its part of the strip.
    pub presenting: Style,
    /// The members' time: its clock, its frame, its part of the strip.
    pub members: Style,
    /// Soon over; needs a look.
    pub warn: Style,
    /// Over.
    pub over: Style,
    /// Done, carried, saved.
    pub good: Style,
    /// The chosen line of a list.
    pub selected: Style,
    /// A bar along an edge: keys, head line.
    pub bar: Style,
    /// A message or a reason that lies over a picture.
    pub message: Style,
    /// Where now is on the strip.
    pub now: Style,
    /// Marks that never go: rehearsal, sample.
    pub mark: Style,
    /// The room's screen while it is covered: black in every room.
    pub covered: Style,
}

/// Never on black letters: many terminals show bold black as a pale grey.
const BOLD: Modifier = Modifier::BOLD;

const DARK: Theme = Theme {
    name: ThemeName::Dark,
    base: Style::new().fg(Color::Gray).bg(Color::Black),
    title: Style::new().fg(Color::White).bg(Color::Black).add_modifier(BOLD),
    dim: Style::new().fg(Color::Gray).bg(Color::Black),
    frame: Style::new().fg(Color::LightBlue).bg(Color::Black),
    presenting: Style::new().fg(Color::LightCyan).bg(Color::Black).add_modifier(BOLD),
    members: Style::new().fg(Color::LightGreen).bg(Color::Black).add_modifier(BOLD),
    warn: Style::new().fg(Color::LightYellow).bg(Color::Black).add_modifier(BOLD),
    over: Style::new().fg(Color::LightRed).bg(Color::Black).add_modifier(BOLD),
    good: Style::new().fg(Color::LightGreen).bg(Color::Black),
    selected: Style::new().fg(Color::Black).bg(Color::LightCyan).remove_modifier(BOLD),
    bar: Style::new().fg(Color::White).bg(Color::Blue),
    message: Style::new().fg(Color::Black).bg(Color::LightYellow).remove_modifier(BOLD),
    now: Style::new().fg(Color::White).bg(Color::Black).add_modifier(BOLD),
    mark: Style::new().fg(Color::Black).bg(Color::LightCyan).remove_modifier(BOLD),
    covered: Style::new().fg(Color::Black).bg(Color::Black),
};

/// No red of any palette keeps 7:1 on its black: what is over lights up.
const DARK_WALL: Theme = Theme { over: Style::new().fg(Color::White).bg(Color::Black).add_modifier(BOLD), ..DARK };

const LIGHT: Theme = Theme {
    name: ThemeName::Light,
    base: Style::new().fg(Color::Black).bg(Color::White),
    title: Style::new().fg(Color::Black).bg(Color::White).remove_modifier(BOLD),
    dim: Style::new().fg(Color::Black).bg(Color::White),
    frame: Style::new().fg(Color::DarkGray).bg(Color::White),
    presenting: Style::new().fg(Color::Blue).bg(Color::White).add_modifier(BOLD),
    members: Style::new().fg(Color::Blue).bg(Color::White).add_modifier(BOLD),
    warn: Style::new().fg(Color::Magenta).bg(Color::White).add_modifier(BOLD),
    over: Style::new().fg(Color::Red).bg(Color::White).add_modifier(BOLD),
    good: Style::new().fg(Color::Blue).bg(Color::White),
    selected: Style::new().fg(Color::White).bg(Color::Blue).add_modifier(BOLD),
    bar: Style::new().fg(Color::White).bg(Color::Blue),
    message: Style::new().fg(Color::White).bg(Color::Red).add_modifier(BOLD),
    now: Style::new().fg(Color::Black).bg(Color::White).remove_modifier(BOLD),
    mark: Style::new().fg(Color::Black).bg(Color::LightYellow).remove_modifier(BOLD),
    covered: Style::new().fg(Color::Black).bg(Color::Black),
};

/// A clock turns from blue to black when little is left, and the words beside it say the rest.
const LIGHT_WALL: Theme = Theme {
    warn: Style::new().fg(Color::Black).bg(Color::White).remove_modifier(BOLD),
    over: Style::new().fg(Color::Black).bg(Color::White).remove_modifier(BOLD),
    message: Style::new().fg(Color::White).bg(Color::Black).add_modifier(BOLD),
    ..LIGHT
};

/// A colour as it is written in hexadecimal.
const fn rgb(hex: u32) -> Color {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color::Rgb(red, green, blue)
}

const NIGHT: Color = rgb(0x000E_1116);
const SKY: Color = rgb(0x006C_D3F5);
const LEAF: Color = rgb(0x007B_E08F);
const SUN: Color = rgb(0x00FF_D75E);
const SNOW: Color = rgb(0x00FF_FFFF);

const DARK_RGB: Theme = Theme {
    name: ThemeName::Dark,
    base: Style::new().fg(rgb(0x00D6_DAE0)).bg(NIGHT),
    title: Style::new().fg(SNOW).bg(NIGHT).add_modifier(BOLD),
    dim: Style::new().fg(rgb(0x00B4_BAC4)).bg(NIGHT),
    frame: Style::new().fg(rgb(0x007C_8696)).bg(NIGHT),
    presenting: Style::new().fg(SKY).bg(NIGHT).add_modifier(BOLD),
    members: Style::new().fg(LEAF).bg(NIGHT).add_modifier(BOLD),
    warn: Style::new().fg(SUN).bg(NIGHT).add_modifier(BOLD),
    over: Style::new().fg(rgb(0x00FF_9B8F)).bg(NIGHT).add_modifier(BOLD),
    good: Style::new().fg(LEAF).bg(NIGHT),
    selected: Style::new().fg(NIGHT).bg(SKY).remove_modifier(BOLD),
    bar: Style::new().fg(SNOW).bg(rgb(0x001F_3A6B)),
    message: Style::new().fg(NIGHT).bg(SUN).remove_modifier(BOLD),
    now: Style::new().fg(SNOW).bg(NIGHT).add_modifier(BOLD),
    mark: Style::new().fg(NIGHT).bg(rgb(0x00E3_A6F0)).remove_modifier(BOLD),
    covered: Style::new().fg(Color::Black).bg(Color::Black),
};

const SEA: Color = rgb(0x000B_4A8F);
const FOREST: Color = rgb(0x000B_5A2A);
const INK: Color = rgb(0x0015_181D);

const LIGHT_RGB: Theme = Theme {
    name: ThemeName::Light,
    base: Style::new().fg(INK).bg(SNOW),
    title: Style::new().fg(rgb(0)).bg(SNOW).remove_modifier(BOLD),
    dim: Style::new().fg(rgb(0x004A_5058)).bg(SNOW),
    frame: Style::new().fg(rgb(0x006B_7380)).bg(SNOW),
    presenting: Style::new().fg(SEA).bg(SNOW).add_modifier(BOLD),
    members: Style::new().fg(FOREST).bg(SNOW).add_modifier(BOLD),
    warn: Style::new().fg(rgb(0x007A_3E00)).bg(SNOW).add_modifier(BOLD),
    over: Style::new().fg(rgb(0x009B_1414)).bg(SNOW).add_modifier(BOLD),
    good: Style::new().fg(FOREST).bg(SNOW),
    selected: Style::new().fg(SNOW).bg(SEA).add_modifier(BOLD),
    bar: Style::new().fg(SNOW).bg(rgb(0x0016_3A6B)),
    message: Style::new().fg(SNOW).bg(rgb(0x008A_1010)).add_modifier(BOLD),
    now: Style::new().fg(rgb(0)).bg(SNOW).remove_modifier(BOLD),
    mark: Style::new().fg(SNOW).bg(rgb(0x006A_1B7A)).add_modifier(BOLD),
    covered: Style::new().fg(Color::Black).bg(Color::Black),
};

const NONE: Theme = Theme {
    name: ThemeName::None,
    base: Style::new(),
    title: Style::new().add_modifier(BOLD),
    dim: Style::new(),
    frame: Style::new(),
    presenting: Style::new().add_modifier(BOLD),
    members: Style::new().add_modifier(BOLD),
    warn: Style::new().add_modifier(BOLD),
    over: Style::new().add_modifier(BOLD),
    good: Style::new(),
    selected: Style::new().add_modifier(Modifier::REVERSED),
    bar: Style::new().add_modifier(Modifier::REVERSED),
    message: Style::new().add_modifier(Modifier::REVERSED),
    now: Style::new().add_modifier(BOLD),
    mark: Style::new().add_modifier(Modifier::REVERSED),
    covered: Style::new(),
};

/// A style that stands out among others of its kind; black letters stay as they are, for many terminals show bold black as a pale grey.
pub fn heavier(style: Style) -> Style {
    match style.fg {
        Some(Color::Black) => style,
        Some(_) | None => style.add_modifier(BOLD),
    }
}

impl Theme {
    /// The theme of a name, in the colours that every terminal has, for a screen that is read from near.
    pub const fn of(name: ThemeName) -> &'static Self {
        Self::on_a_desk(name, Depth::Sixteen)
    }

    /// For a screen that is read from near.
    pub const fn on_a_desk(name: ThemeName, depth: Depth) -> &'static Self {
        match (name, depth) {
            (ThemeName::Dark, Depth::Sixteen) => &DARK,
            (ThemeName::Light, Depth::Sixteen) => &LIGHT,
            (ThemeName::Dark, Depth::Rgb) => &DARK_RGB,
            (ThemeName::Light, Depth::Rgb) => &LIGHT_RGB,
            (ThemeName::None, _) => &NONE,
        }
    }

    /// For a screen that is read from the back row: everything on it keeps 7:1, but for the lines that nobody reads.
    pub const fn on_a_wall(name: ThemeName, depth: Depth) -> &'static Self {
        match (name, depth) {
            (ThemeName::Dark, Depth::Sixteen) => &DARK_WALL,
            (ThemeName::Light, Depth::Sixteen) => &LIGHT_WALL,
            (ThemeName::Dark, Depth::Rgb) => &DARK_RGB,
            (ThemeName::Light, Depth::Rgb) => &LIGHT_RGB,
            (ThemeName::None, _) => &NONE,
        }
    }

    /// Fills one cell with the ink of a style: a blank on its colour, or a full block where there are no colours.
    pub fn fill(&self, cell: &mut Cell, style: Style) {
        match (self.name, style.fg) {
            (ThemeName::Dark | ThemeName::Light, Some(ink)) => {
                cell.set_symbol(" ").set_style(Style::new().fg(ink).bg(ink));
            }
            (ThemeName::None, _) | (ThemeName::Dark | ThemeName::Light, None) => {
                cell.set_symbol("█").set_style(style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_colour_is_no_colour() {
        let styles = [
            NONE.base,
            NONE.title,
            NONE.dim,
            NONE.frame,
            NONE.presenting,
            NONE.members,
            NONE.warn,
            NONE.over,
            NONE.good,
            NONE.selected,
            NONE.bar,
            NONE.message,
            NONE.now,
            NONE.mark,
            NONE.covered,
        ];
        assert!(styles.iter().all(|style| style.fg.is_none() && style.bg.is_none()));
    }

    #[test]
    fn black_letters_are_never_made_bold() {
        assert_eq!(heavier(LIGHT.title), LIGHT.title);
        assert!(heavier(DARK.title).add_modifier.contains(BOLD));
    }

    #[test]
    fn themes_are_known_by_their_names() {
        for name in ThemeName::ALL {
            assert_eq!(ThemeName::parse(name.id()), Some(name));
            assert_eq!(Theme::of(name).name, name);
        }
        assert_eq!(ThemeName::parse("pink"), None);
    }
}
