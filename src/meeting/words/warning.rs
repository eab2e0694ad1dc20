//! Floor 0. What a person should hear once before a press; it never refuses.

use serde::Serialize;

use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;

/// What a command brings with it and a person should hear once; it never refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// Too few are here.
    QuorumLow {
        /// Here, and may vote.
        present: u32,
        /// Of those summoned who vote.
        of: u32,
    },
    /// Nobody has been marked yet, or some not.
    Unmarked {
        /// Who.
        who: Vec<PersonId>,
    },
    /// A sample roster runs a real meeting.
    Sample {},
    /// People were left unheard.
    PeopleNotHeard {
        /// In order.
        who: Vec<PersonId>,
    },
    /// Fewer review themselves than the rule says.
    FewerReviewers {
        /// Who do.
        have: usize,
        /// By the rule.
        rule: usize,
    },
    /// Hands missing: recorded as not voting.
    DidNotVote {
        /// How many.
        n: u32,
    },
    /// Below the least length.
    UnderFloor {
        /// Held so far.
        #[serde(rename = "held_ms")]
        held: Span,
        /// The least.
        #[serde(rename = "floor_ms")]
        floor: Span,
    },
    /// The minutes were not adopted.
    MinutesNotAdopted {},
    /// Tasks without a deadline.
    TasksWithoutDeadline {
        /// How many.
        n: usize,
    },
    /// Questions without an answer.
    OpenQuestions {
        /// How many.
        n: usize,
    },
    /// Items without a conclusion.
    ConclusionsMissing {
        /// Which.
        segments: Vec<SegmentId>,
    },
    /// Tasks of the last meeting without a result.
    TasksNotReported {
        /// How many.
        n: usize,
    },
    /// Judges are more than a fifth apart.
    JudgesDiffer {
        /// On which lines.
        criteria: Vec<String>,
    },
    /// The facts have changed since these points were given.
    EvidenceChanged {
        /// On which lines.
        criteria: Vec<String>,
    },
}
