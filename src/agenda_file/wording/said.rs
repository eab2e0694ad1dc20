//! Floor 1. What is said of a fault.

/// A fault in words; what belongs there may be empty.
pub struct Said {
    /// What is wrong.
    pub what: String,
    /// What belongs there.
    pub wanted: String,
    /// How to mend it.
    pub mend: String,
}

/// Puts the three together.
pub fn said(what: impl Into<String>, wanted: impl Into<String>, mend: impl Into<String>) -> Said {
    Said { what: what.into(), wanted: wanted.into(), mend: mend.into() }
}
