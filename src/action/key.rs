//! Floor 2. Keys as the console knows them; which library reads them is the shell's affair.

use std::borrow::Cow;

/// One key, with what was held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter, digit or sign as the input method delivers it; a space too.
    Char(char),
    /// Enter.
    Enter,
    /// Tab.
    Tab,
    /// Shift+Tab.
    BackTab,
    /// Esc.
    Esc,
    /// Backspace, and Ctrl+H.
    Backspace,
    /// Delete.
    Delete,
    /// ←
    Left,
    /// →
    Right,
    /// ↑
    Up,
    /// ↓
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// The clicker's left button.
    PageUp,
    /// The clicker's right button.
    PageDown,
    /// F1 to F12.
    F(u8),
    /// Ctrl and a letter, in lower case.
    Ctrl(char),
    /// Ctrl+↑
    CtrlUp,
    /// Ctrl+↓
    CtrlDown,
}

/// Keys that are printed by a name of their own.
const NAMED: [Key; 18] = [
    Key::Char(' '),
    Key::Char('-'),
    Key::Enter,
    Key::Tab,
    Key::BackTab,
    Key::Esc,
    Key::Backspace,
    Key::Delete,
    Key::Left,
    Key::Right,
    Key::Up,
    Key::Down,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::CtrlUp,
    Key::CtrlDown,
];

impl Key {
    /// The key that is printed like this.
    pub fn of_printed(text: &str) -> Option<Self> {
        if let Some(key) = NAMED.into_iter().find(|key| key.printed() == text) {
            return Some(key);
        }
        if let Some(number) = text.strip_prefix('F').and_then(|number| number.parse().ok()) {
            return Some(Self::F(number));
        }
        let mut letters = text.strip_prefix("Ctrl+").unwrap_or(text).chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
        Some(if text.starts_with("Ctrl+") { Self::Ctrl(letter.to_ascii_lowercase()) } else { Self::Char(letter) })
    }

    /// As the bar, the help and the README print it.
    pub fn printed(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Char(' ') => "Space",
            Self::Char('-') => "−",
            Self::Char(letter) => return Cow::Owned(letter.to_string()),
            Self::Enter => "Enter",
            Self::Tab => "Tab",
            Self::BackTab => "Shift+Tab",
            Self::Esc => "Esc",
            Self::Backspace => "Backspace",
            Self::Delete => "Delete",
            Self::Left => "←",
            Self::Right => "→",
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Home => "Home",
            Self::End => "End",
            Self::PageUp => "PageUp",
            Self::PageDown => "PageDown",
            Self::F(number) => return Cow::Owned(format!("F{number}")),
            Self::Ctrl(letter) => return Cow::Owned(format!("Ctrl+{}", letter.to_ascii_uppercase())),
            Self::CtrlUp => "Ctrl+↑",
            Self::CtrlDown => "Ctrl+↓",
        })
    }
}

/// Where a key means its action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// On the bare console only.
    Bare,
    /// In panels as well, but not while a text is typed.
    Lists,
    /// Everywhere, text entry included.
    Everywhere,
}

/// A key and where it means its action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The key.
    pub key: Key,
    /// Where.
    pub scope: Scope,
}

/// On the bare console only.
pub const fn bare(key: Key) -> Bound {
    Bound { key, scope: Scope::Bare }
}

/// In panels as well, but not while a text is typed.
pub const fn lists(key: Key) -> Bound {
    Bound { key, scope: Scope::Lists }
}

/// Everywhere.
pub const fn everywhere(key: Key) -> Bound {
    Bound { key, scope: Scope::Everywhere }
}
