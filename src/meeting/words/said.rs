//! Floor 0. The small words that commands and events share.

use serde::Deserialize;
use serde::Serialize;

/// The number of a press: its line in the journal, from 1.
pub type Seq = u64;

/// The class of a request to speak, first served first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Ý kiến về thủ tục.
    Order,
    /// Trao đổi lại.
    Reply,
    /// An ordinary request.
    #[default]
    Ordinary,
}

/// Whose wish a withdrawal was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// The person's own.
    Own,
    /// Will hand it in in writing.
    Written,
    /// The chair's.
    Chair,
}

/// What becomes of those who still wait when an item is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unheard {
    /// First in the next discussion.
    FirstNext,
    /// Asked to hand it in in writing.
    Written,
    /// Left unheard on this item; the minutes list them.
    MoveOn,
}

/// What somebody said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpinionKind {
    /// Ý kiến.
    #[default]
    Opinion,
    /// A question: answered, or open.
    Question,
    /// Kiến nghị.
    Request,
}

/// A view that can be pinned on the room's screen while the meeting runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Board {
    /// The whole agenda.
    Agenda,
    /// Who speaks and who waits.
    Queue,
}

/// What the members are offered while nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// A minute to think.
    Think,
    /// Two minutes with the neighbour.
    Pairs,
    /// Everybody is asked in turn.
    Round,
}
