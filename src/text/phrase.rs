//! Floor 1. One fixed text in both languages, and the table that such texts are written in.

use crate::meeting::agenda::Language;

/// One fixed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Tiếng Việt.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Phrase {
    /// Both languages of one text.
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// In this language.
    pub const fn get(self, lang: Language) -> &'static str {
        match lang {
            Language::Vi => self.vi,
            Language::En => self.en,
        }
    }
}

/// Writes phrases as a table, one a line, documents each with its two texts, and lists all of them in `ALL`.
macro_rules! phrases {
    ($($name:ident: $vi:literal, $en:literal;)*) => {
        $(
            #[doc = concat!($vi, " · ", $en)]
            pub const $name: $crate::text::phrase::Phrase = $crate::text::phrase::Phrase::new($vi, $en);
        )*

        /// All phrases of this file, by name.
        pub const ALL: &[(&str, $crate::text::phrase::Phrase)] = &[$((stringify!($name), $name)),*];
    };
}
pub(crate) use phrases;
