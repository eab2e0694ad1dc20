//! Floor 0. The rules that an agenda sets: speeches, self-reviews, votes, quorum, score, the steps of closing.

use serde::Deserialize;
use serde::Serialize;

use crate::meeting::agenda::item::SegmentId;
use crate::meeting::sheet::Sheet;
use crate::meeting::time::Span;

/// Limits of a speech; guests and the superior committee have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeechRule {
    /// After this it is over.
    #[serde(rename = "limit_ms")]
    pub limit: Span,
    /// This long before the limit it is warned.
    #[serde(rename = "warning_ms")]
    pub warning: Span,
    /// The room sees the clock of a turn; otherwise only whose turn it is.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub room_sees: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_yes(value: &bool) -> bool {
    *value
}

/// How many members review themselves, by the size of the committee (`DOMAIN.md` 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewRule {
    /// Up to this many members …
    pub up_to: usize,
    /// … this many review themselves,
    pub few: usize,
    /// and this many in a larger committee.
    pub many: usize,
}

impl Default for ReviewRule {
    fn default() -> Self {
        Self { up_to: 12, few: 1, many: 2 }
    }
}

/// A vote that the agenda foresees in a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VotePlan {
    /// Unique in its agenda.
    pub id: String,
    /// The segment that may not be left without its verdict.
    pub segment: SegmentId,
    /// What is put to the vote.
    pub question: String,
    /// Counted out of whom.
    pub base: Base,
    /// How many carry it.
    pub threshold: Threshold,
    /// By hands or by ballot papers.
    #[serde(default)]
    pub by: VoteBy,
}

/// How a vote is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteBy {
    /// Giơ tay.
    #[default]
    Hands,
    /// Bỏ phiếu kín: the papers must add up.
    Ballot,
}

/// Out of whom a vote is counted (`DOMAIN.md` 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Official members summoned, less the listed exclusions.
    Summoned,
    /// Those entitled and present.
    Present,
    /// Votes cast: for, against and no opinion.
    Cast,
}

/// How much of the base carries a question; whole numbers only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    /// More than this fraction.
    MoreThan(u32, u32),
    /// At least this fraction.
    AtLeast(u32, u32),
}

impl Threshold {
    /// The smallest count out of `base` that reaches it: more than half of 9 is 5, two thirds of 10 is 7.
    pub fn needed(self, base: u32) -> u32 {
        let (over, under) = match self {
            Self::MoreThan(over, under) | Self::AtLeast(over, under) => (u64::from(over), u64::from(under.max(1))),
        };
        let product = u64::from(base) * over;
        let needed = match self {
            Self::MoreThan(..) => product / under + 1,
            Self::AtLeast(..) => product.div_ceil(under),
        };
        u32::try_from(needed).unwrap_or(u32::MAX)
    }
}

/// The scoring sheet of a meeting, or why it has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScorePlan {
    /// No score, no announcement, and no word of it.
    None(String),
    /// Scored by this sheet.
    Sheet(Box<Sheet>),
}

/// What closing a meeting consists of, in the agenda's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClosingStep {
    /// Kết luận.
    Conclude,
    /// Giao nhiệm vụ.
    Tasks,
    /// Biểu quyết.
    Votes,
    /// Chấm điểm.
    Score,
    /// Công bố điểm.
    Announce,
    /// Đọc và thông qua biên bản.
    Minutes,
}

/// How many of those who may vote should be here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quorum {
    /// Of the members summoned.
    pub threshold: Threshold,
    /// Whether `Begin` is refused below it; otherwise it is a warning.
    pub binding: bool,
}

impl Default for Quorum {
    fn default() -> Self {
        Self { threshold: Threshold::MoreThan(1, 2), binding: false }
    }
}
