//! Floor 3. What is to be mended in a prepared agenda before a meeting can be held from it.

use crate::meeting::agenda::Language;
use crate::text::console::menu as w;

/// What is to be mended in an agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// So many places.
    Places(usize),
    /// Nothing can be made of it, from this line on.
    Unreadable {
        /// From 1.
        line: usize,
    },
}

impl Mend {
    /// In words.
    pub fn words(self, lang: Language) -> String {
        match self {
            Self::Places(places) => w::places_to_mend(lang, places),
            Self::Unreadable { line } => w::unreadable(lang, line),
        }
    }
}
