//! Floor 4. The only place where colours are named: three themes of roles, made of the sixteen colours that every terminal has.

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
    frame: Style::new().fg(Color::DarkGray).bg(Color::Black),
    presenting: Style::new().fg(Color::LightCyan).bg(Color::Black).add_modifier(BOLD),
    members: Style::new().fg(Color::LightGreen).bg(Color::Black).add_modifier(BOLD),
    warn: Style::new().fg(Color::LightYellow).bg(Color::Black).add_modifier(BOLD),
    over: Style::new().fg(Color::LightRed).bg(Color::Black).add_modifier(BOLD),
    good: Style::new().fg(Color::LightGreen).bg(Color::Black),
    selected: Style::new().fg(Color::Black).bg(Color::LightCyan).remove_modifier(BOLD),
    bar: Style::new().fg(Color::White).bg(Color::Blue),
    message: Style::new().fg(Color::Black).bg(Color::LightYellow).remove_modifier(BOLD),
    now: Style::new().fg(Color::White).bg(Color::Black).add_modifier(BOLD),
    mark: Style::new().fg(Color::Black).bg(Color::LightMagenta).remove_modifier(BOLD),
    covered: Style::new().fg(Color::Black).bg(Color::Black),
};

const LIGHT: Theme = Theme {
    name: ThemeName::Light,
    base: Style::new().fg(Color::Black).bg(Color::White),
    title: Style::new().fg(Color::Black).bg(Color::White).remove_modifier(BOLD),
    dim: Style::new().fg(Color::DarkGray).bg(Color::White),
    frame: Style::new().fg(Color::DarkGray).bg(Color::White),
    presenting: Style::new().fg(Color::Blue).bg(Color::White).add_modifier(BOLD),
    members: Style::new().fg(Color::Green).bg(Color::White).add_modifier(BOLD),
    warn: Style::new().fg(Color::Magenta).bg(Color::White).add_modifier(BOLD),
    over: Style::new().fg(Color::Red).bg(Color::White).add_modifier(BOLD),
    good: Style::new().fg(Color::Green).bg(Color::White),
    selected: Style::new().fg(Color::White).bg(Color::Blue).add_modifier(BOLD),
    bar: Style::new().fg(Color::White).bg(Color::Blue),
    message: Style::new().fg(Color::White).bg(Color::Red).add_modifier(BOLD),
    now: Style::new().fg(Color::Black).bg(Color::White).remove_modifier(BOLD),
    mark: Style::new().fg(Color::White).bg(Color::Magenta).add_modifier(BOLD),
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

impl Theme {
    /// The theme of a name.
    pub const fn of(name: ThemeName) -> &'static Self {
        match name {
            ThemeName::Dark => &DARK,
            ThemeName::Light => &LIGHT,
            ThemeName::None => &NONE,
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
    fn themes_are_known_by_their_names() {
        for name in ThemeName::ALL {
            assert_eq!(ThemeName::parse(name.id()), Some(name));
            assert_eq!(Theme::of(name).name, name);
        }
        assert_eq!(ThemeName::parse("pink"), None);
    }
}
