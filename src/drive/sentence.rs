//! Floor 5. A sentence in both languages, as programs get it: `{"vi": …, "en": …}`.

use serde::Serialize;

use crate::meeting::agenda::Language;

/// A sentence with figures or names in it, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// Tiếng Việt.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Sentence {
    /// Both languages of one sentence.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// Says it once in each language.
    pub fn of(say: impl Fn(Language) -> String) -> Self {
        Self { vi: say(Language::Vi), en: say(Language::En) }
    }
}
