//! Floor 1. What is said of a fault.

/// A fault in words.
pub struct Said {
    /// What is wrong.
    pub what: String,
    /// What stands under the place itself.
    pub hint: Hint,
    /// How to mend it.
    pub mend: String,
}

/// What can be said at the place of a fault.
pub enum Hint {
    /// Nothing.
    None,
    /// This belongs there.
    Belongs(String),
    /// This was meant, perhaps; a question.
    Perhaps(String),
}

impl From<&str> for Hint {
    fn from(belongs: &str) -> Self {
        Self::from(belongs.to_owned())
    }
}

impl From<String> for Hint {
    fn from(belongs: String) -> Self {
        if belongs.is_empty() { Self::None } else { Self::Belongs(belongs) }
    }
}

/// Puts the three together.
pub fn said(what: impl Into<String>, hint: impl Into<Hint>, mend: impl Into<String>) -> Said {
    Said { what: what.into(), hint: hint.into(), mend: mend.into() }
}
