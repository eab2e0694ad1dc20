//! Floor 1. How a plan can break a rule of meetings, and what somebody should look at.

use super::shape::Thing;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::time::Span;

/// An office, or the presenting of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Post {
    Chair,
    MinuteTaker,
    ScoreFollower,
    Judge,
    Presenter,
}

/// How a plan breaks a rule of meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanFault {
    /// No items.
    NoSegments,
    /// This kind of item owes the members a discussion.
    OwesDiscussion {
        /// Which kind.
        kind: SegmentKind,
    },
    /// The least time of an owed discussion is under a minute.
    LeastTooShort {
        /// As written.
        least: Span,
    },
    /// More is owed than is planned.
    LeastOverPlanned {
        /// Least.
        least: Span,
        /// Planned.
        planned: Span,
    },
    /// A break has no discussion.
    BreakDiscusses,
    /// The same id twice.
    DoubleId {
        /// Of what.
        thing: Thing,
        /// Which.
        id: String,
        /// The line of the first.
        first: usize,
    },
    /// The same closing step, judge or mark twice.
    Twice {
        /// Which.
        word: String,
    },
    /// Nobody of this id is on the roster.
    NotOnRoster {
        /// For what.
        post: Post,
        /// As written.
        id: String,
        /// The id that is meant, perhaps.
        nearest: Option<String>,
    },
    /// A vote names an item that is not there.
    UnknownSegment {
        /// As written.
        id: String,
        /// The id that is meant, perhaps.
        nearest: Option<String>,
    },
    /// Nobody on the roster may vote.
    NobodyMayVote,
    /// A fraction with a zero in it.
    ThresholdZero,
    /// A fraction that nobody can reach.
    ThresholdOutOfReach,
    /// The warning comes before the speech has begun.
    WarningOverLimit {
        /// Warned this long before the limit.
        warning: Span,
        /// The limit.
        limit: Span,
    },
    /// Sections that minutes cannot do without.
    SectionsMissing {
        /// Which, as files write them.
        words: Vec<&'static str>,
    },
}

/// What somebody should look at, though the meeting can be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The parts do not add up to the length.
    PartsDiffer {
        /// Of the parts.
        sum: Span,
        /// As written.
        length: Span,
    },
    /// The length without breaks is under the floor.
    UnderFloor {
        /// Without breaks.
        length: Span,
        /// The least.
        floor: Span,
    },
    /// The same name twice, and neither role nor group tells the two apart.
    SameName {
        /// Which.
        name: String,
        /// The line of the first.
        first: usize,
    },
    /// An id was made from a name, and changes with it.
    IdFromName {
        /// Of what.
        thing: Thing,
        /// What was made.
        id: String,
    },
    /// The levels do not stand from the best to the last.
    LevelsNotInOrder,
}
