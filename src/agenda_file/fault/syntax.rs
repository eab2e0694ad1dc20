//! Floor 1. How a text can fail to be RON.

/// Why a text is no RON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// Two things follow each other without a comma.
    MissingComma(Slip),
    /// A field's name without a colon after it.
    MissingColon(Slip),
    /// A field's name was expected.
    NameExpected(Slip),
    /// A text without its closing quotation mark.
    UnclosedText,
    /// A comment without its end.
    UnclosedComment,
    /// A bracket that is never closed.
    Unclosed {
        /// Which.
        bracket: char,
    },
    /// A bracket closed by another kind.
    WrongBracket {
        /// What stands there.
        found: char,
        /// What would close the one that is open.
        wanted: char,
        /// The line in which that was opened.
        opened: usize,
    },
    /// A closing bracket without an opening one.
    Unopened {
        /// Which.
        bracket: char,
    },
    /// A character that begins nothing.
    Unexpected {
        /// Which.
        found: char,
    },
    /// A backslash with something after it that means nothing.
    BadEscape,
    /// No number.
    BadNumber,
    /// The file ends too soon.
    EndTooSoon,
    /// Something stands after the end.
    MoreAfterEnd,
    /// Brackets within brackets beyond all need.
    TooDeep,
    /// Anything else, in the reader's words.
    Other(String),
}

/// The slip of the hand that a syntax fault most likely is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// `10m` instead of `"10m"`.
    UnquotedDuration,
    /// A text without quotation marks.
    UnquotedText,
    /// A field's name in quotation marks.
    QuotedName,
    /// `=` instead of `:`.
    EqualsSign,
    /// `;` instead of `,`.
    Semicolon,
    /// The text before runs over several lines: its quotation mark is missing.
    TextOverLines {
        /// Where that text begins.
        line: usize,
    },
    /// A bracket was not closed: this would belong outside it.
    StillOpen {
        /// Where it was opened.
        line: usize,
    },
    /// Nothing that can be told.
    Unknown,
}
