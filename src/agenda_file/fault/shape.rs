//! Floor 1. How a value can fail to be what belongs in its place.

/// What a value, or a record, stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Thing {
    Agenda,
    Body,
    Person,
    Segment,
    Discussion,
    Vote,
    Speech,
    ReviewRule,
    Quorum,
    Papers,
    Signatories,
    Sheet,
    Group,
    Criterion,
    Level,
    When,
    Band,
    Yearly,
    YearlyBand,
}

/// What belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `"…"`.
    Text,
    /// A whole number in this range.
    Number {
        /// Least.
        from: i64,
        /// Most.
        to: i64,
    },
    /// `true` or `false`.
    YesOrNo,
    /// `[ …, … ]`.
    List,
    /// `( name: value, … )`.
    Record(Thing),
    /// A word out of a few.
    Word,
    /// `"10m"`.
    Duration,
    /// `2.5`.
    Points,
    /// `"2018-03-26"`.
    Date,
    /// `"2018-03-26 14:00"`.
    Moment,
    /// A percentage from 0 to 100.
    Share,
    /// A discussion, `None` or `None("reason")`.
    Discussion,
    /// `Sheet("…")` or `None("reason")`.
    Score,
    /// A list of persons or the name of a file.
    Roster,
    /// `MoreThan(1, 2)` or `AtLeast(2, 3)`.
    Threshold,
    /// `YesNo`, `Range(0.5)` or `Levels([…])`.
    CriterionKind,
}

/// What stands in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    YesOrNo,
    /// `[ … ]`.
    List,
    /// `( … )`.
    Record,
    /// `{ … }`.
    Map,
    /// A bare word, perhaps with brackets after it.
    Word,
    /// `None` or `()`.
    Nothing,
}

/// How a value is not what belongs there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShapeFault {
    /// No field of that name belongs here.
    UnknownField {
        /// As written.
        name: String,
        /// The field that is meant, perhaps.
        nearest: Option<&'static str>,
        /// All that belong here.
        known: &'static [&'static str],
    },
    /// A field is missing.
    MissingField {
        /// Which.
        name: &'static str,
        /// Of what.
        of: Thing,
    },
    /// The same field twice.
    DoubleField {
        /// Which.
        name: String,
        /// The line of the first.
        first: usize,
    },
    /// Something else belongs here.
    Expected {
        /// What.
        wanted: Wanted,
        /// What stands there.
        found: Found,
    },
    /// No such word.
    UnknownWord {
        /// As written.
        word: String,
        /// The word that is meant, perhaps.
        nearest: Option<&'static str>,
        /// All that are known.
        known: Vec<&'static str>,
    },
    /// No length of time, or above a day.
    BadDuration {
        /// As written.
        text: String,
    },
    /// A length of time that must be above zero.
    NoDuration,
    /// No number of points.
    BadPoints {
        /// As written.
        text: String,
    },
    /// No day of the calendar, or no time of day.
    BadDate {
        /// As written.
        text: String,
        /// Which form belongs here.
        wanted: Wanted,
    },
    /// A number outside its range.
    OutOfRange {
        /// Least.
        from: i64,
        /// Most.
        to: i64,
    },
    /// A text is needed.
    EmptyText,
    /// Longer than a screen or a page can hold.
    TextTooLong {
        /// Most characters.
        most: usize,
    },
    /// A control character, a change of direction, or something that cannot be seen.
    BadCharacter {
        /// Its code point.
        code: u32,
    },
    /// No id: letters, digits, `-`, `_` and `.` only.
    BadId {
        /// As written.
        id: String,
    },
}
