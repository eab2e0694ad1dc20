//! Floor 1. How a scoring sheet can fail to add up.

use crate::meeting::sheet::Tenths;

/// How a scoring sheet does not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetFault {
    /// No embedded sheet of that name, and no file.
    Unknown {
        /// As written.
        name: String,
        /// The sheet that is meant, perhaps.
        nearest: Option<String>,
    },
    /// The lines do not add up to the total.
    SumDiffers {
        /// Of the lines.
        sum: Tenths,
        /// As written.
        total: Tenths,
    },
    /// No lines.
    NoLines,
    /// A heading without lines.
    EmptyGroup,
    /// A line, a level or a step of no points.
    NoPoints,
    /// A choice without levels.
    NoLevels,
    /// A level above the line's maximum.
    LevelAboveMax {
        /// Of the level.
        points: Tenths,
        /// Of the line.
        max: Tenths,
    },
    /// No level reaches the line's maximum.
    MaxOutOfReach {
        /// Of the best level.
        best: Tenths,
        /// Of the line.
        max: Tenths,
    },
    /// A step that does not lead to the maximum.
    StepMissesMax {
        /// The step.
        step: Tenths,
        /// Of the line.
        max: Tenths,
    },
    /// A level has `when` but its line no figure to compare it with.
    WhenWithoutFigure,
    /// No value can lie within.
    WhenEmpty,
    /// Both `from` and `over`.
    TwoLowerEdges,
    /// No bands.
    NoBands,
    /// Two bands claim the same totals.
    BandsOverlap {
        /// The better band.
        upper: String,
        /// The other.
        lower: String,
    },
    /// Totals without a band.
    BandHole {
        /// From here.
        from: Tenths,
        /// Up to here.
        to: Tenths,
    },
    /// The last band does not begin at 0.
    BandsNotFromZero {
        /// But here.
        from: Tenths,
    },
    /// A band above what the lines can give.
    BandAboveTotal {
        /// It begins here.
        from: Tenths,
        /// What all lines give.
        total: Tenths,
    },
    /// Full marks demanded in a line that is not there.
    FullMarksUnknown {
        /// As written.
        id: String,
        /// The line that is meant, perhaps.
        nearest: Option<String>,
    },
    /// The last band cannot have conditions: no band is below it.
    FullMarksInLast,
    /// A band of the year asks for a mean that no session reaches.
    YearlyMeanTooHigh {
        /// As written.
        mean: Tenths,
        /// What all lines give.
        total: Tenths,
    },
    /// A band of the year names a band that the sheet does not have.
    YearlyBandUnknown {
        /// As written.
        name: String,
        /// The band that is meant, perhaps.
        nearest: Option<String>,
    },
    /// `count` without `of`, or `of` without `count`.
    YearlyCountAlone,
    /// A band of the year that every year reaches.
    YearlyAsksNothing,
}
