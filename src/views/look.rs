//! Floor 4. How the room's picture is drawn, whatever it shows: what was asked for when the screen was started, and whether the picture is new.

use super::theme::Depth;
use super::theme::Theme;
use super::theme::ThemeName;

/// Whether words are drawn large.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Letters {
    /// Where there is room for them.
    #[default]
    Auto,
    /// Never: every text stands in plain bold, the clock too.
    Plain,
}

impl Letters {
    /// The other of the two.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Auto => Self::Plain,
            Self::Plain => Self::Auto,
        }
    }
}

/// The one thing that a further projector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Only {
    /// The clock of what is on.
    Clock,
    /// The agenda, with what is on.
    Agenda,
    /// Who speaks, and the whole speakers' list.
    Queue,
}

/// Whether the picture is another one than a moment ago.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Beat {
    /// It has stood for a while.
    #[default]
    Steady,
    /// It is new: for less than 300 ms its head line says so. The clock is never hidden by it.
    Fresh,
}

/// How the room's picture is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// The colours.
    pub theme: ThemeName,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// Large letters.
    pub letters: Letters,
    /// One thing only.
    pub only: Option<Only>,
    /// A new picture.
    pub beat: Beat,
}

impl Look {
    /// The look of a theme, with everything else as it comes.
    pub fn of(theme: ThemeName) -> Self {
        Self { theme, ..Self::default() }
    }

    /// The styles of its theme.
    pub fn styles(self) -> &'static Theme {
        Theme::on_a_wall(self.theme, self.depth)
    }
}
