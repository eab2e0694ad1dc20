//! Floor 0. What the course of a meeting is made of: its phase, its items with their pauses, holds, and time that nobody saw.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Segment;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Pause;
use crate::meeting::words::Unheard;

/// Where the meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before `Begin`.
    Lobby,
    /// The current item (or turn) presents.
    Presenting {
        /// From here; earlier than the press where `Next` was back-dated.
        since: Stamp,
    },
    /// The members' time of the current item (or turn).
    Discussing {
        /// The record of its beginning.
        since: Stamp,
        /// The press: the least time is owed from here.
        owed_since: Stamp,
    },
    /// Closed or broken off.
    Over,
}

/// How a meeting ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    pub at: Moment,
    /// Why it was broken off; none when it was closed.
    pub adjourned: Option<String>,
    /// Where it stood, for taking the closing back.
    pub phase: Phase,
}

/// How far an item has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Not begun.
    Ahead,
    /// The current one.
    Now,
    /// Held.
    Held,
    /// Left out, with the reason.
    Dropped(String),
}

/// One item of the agenda as it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The plan.
    pub plan: Segment,
    /// How far it has come.
    pub state: ItemState,
    /// One, or one for each who reviews himself.
    pub parts: Vec<Part>,
    /// Those who waited when it was left.
    pub not_heard: Vec<(PersonId, Unheard)>,
    /// Put in while the meeting ran.
    pub added: bool,
}

/// Presenting and its discussion; an item has one, a self-review one for each turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Whose turn.
    pub reviewer: Option<PersonId>,
    /// Time to present, extensions included.
    pub present: Span,
    /// The members' time, if one is owed.
    pub discuss: Option<Owed>,
    /// When it began to present.
    pub opened: Option<Moment>,
    /// When the discussion began.
    pub discussing: Option<Moment>,
    /// When it ended.
    pub closed: Option<Moment>,
    /// How the pause ended.
    pub pause: Option<Pause>,
    /// Net time presented, once that has ended.
    pub presented: Span,
    /// Net time discussed, once that has ended.
    pub discussed: Span,
    /// Of the discussion, net time that belonged to speeches of chair and presenter.
    pub answered: Span,
    /// Time that does not count towards the least: something else was on meanwhile.
    pub uncredited: Span,
    /// Unseen time inside this discussion.
    pub unseen: Vec<(Stamp, Stamp)>,
    /// Minutes given to presenting or taken from it by hand.
    pub extended_present: Span,
    /// Minutes given to the members' time or taken from it by hand.
    pub extended_discuss: Span,
}

/// The enforced pause of one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Planned, extensions included.
    pub planned: Span,
    /// Cannot be skipped.
    pub least: Span,
}

impl Part {
    pub(crate) fn planned(present: Span, discuss: Option<Owed>, reviewer: Option<PersonId>) -> Self {
        Self {
            reviewer,
            present,
            discuss,
            opened: None,
            discussing: None,
            closed: None,
            pause: None,
            presented: Span::ZERO,
            discussed: Span::ZERO,
            answered: Span::ZERO,
            uncredited: Span::ZERO,
            unseen: Vec::new(),
            extended_present: Span::ZERO,
            extended_discuss: Span::ZERO,
        }
    }
}

/// Everything is stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Since when.
    pub since: Moment,
    /// When it should go on.
    pub back_at: Option<DateTime<FixedOffset>>,
}

/// Time that nobody saw: the console was away, or the machine slept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The last stamp that was seen.
    pub from: Stamp,
    /// The first that was seen again.
    pub to: Moment,
    /// What was said of it.
    pub answer: Option<GapAnswer>,
}

/// What was said of unseen time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapAnswer {
    /// The meeting went on meanwhile.
    Counted,
    /// It rested.
    TakenOut,
}

/// Unseen time from which on the console asks.
pub const GAP_ASKED: Span = Span::from_secs(5);

/// Unseen time from which on it is a hold until it is counted.
pub const GAP_HOLD: Span = Span::from_mins(30);

impl Gap {
    /// How long nobody saw.
    pub fn length(&self) -> Span {
        self.to.t - self.from
    }

    /// Whether it is out of the meeting's time as things stand.
    pub fn is_out(&self) -> bool {
        match self.answer {
            Some(GapAnswer::Counted) => false,
            Some(GapAnswer::TakenOut) => true,
            None => self.length() > GAP_HOLD,
        }
    }
}
