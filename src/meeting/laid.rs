//! Floor 0. What the facilitator has laid on the room's screen: a pinned view, something offered to the members, the groups of the announced sheet.

use super::time::Moment;
use super::time::Span;
use super::time::Stamp;
use super::words::ActivityKind;
use super::words::Board;
use super::words::Event;

/// A minute to think lasts so long.
const THINK_LASTS: Span = Span::from_mins(1);
/// And two minutes with the neighbour so long.
const PAIRS_LAST: Span = Span::from_mins(2);

impl ActivityKind {
    /// How long it lasts; the round has no end of its own.
    pub fn lasts(self) -> Option<Span> {
        match self {
            Self::Think => Some(THINK_LASTS),
            Self::Pairs => Some(PAIRS_LAST),
            Self::Round => None,
        }
    }
}

/// What the members were offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Activity {
    /// What.
    pub kind: ActivityKind,
    /// When it is over by itself.
    pub until: Option<Stamp>,
}

/// What lies on the room's screen by hand, besides a message and the cover.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Screen {
    pub(crate) pinned: Option<Board>,
    pub(crate) activity: Option<Activity>,
    /// So many groups of the announced sheet have been shown.
    pub(crate) groups: usize,
    /// The announcement is being stepped through.
    pub(crate) telling: bool,
    /// The announcement, or the newest step of it.
    pub(crate) told: Option<Moment>,
}

impl Screen {
    /// A pinned view ends with the phase, at a vote, an announcement or a recess; an activity besides with the next prompt, and what is
    /// done in silence with the next speech.
    pub(super) fn happen(&mut self, at: Moment, event: &Event) {
        match event {
            Event::SegmentOpened { .. }
            | Event::TurnOpened { .. }
            | Event::DiscussionOpened { .. }
            | Event::VoteOpened { .. }
            | Event::Adjourned { .. }
            | Event::Closed {} => *self = Self { groups: self.groups, told: self.told, ..Self::default() },
            Event::Held { .. } => (self.pinned, self.activity) = (None, None),
            Event::Announced { .. } => *self = Self { telling: true, told: Some(at), ..Self::default() },
            Event::ScoreGroupShown { n } => {
                (self.groups, self.told, self.pinned) = (*n, Some(at), None);
            }
            Event::MinutesAdopted {} => self.telling = false,
            Event::Unsealed { .. } => (self.groups, self.telling) = (0, false),
            Event::Pinned { view } => self.pinned = Some(*view),
            Event::Unpinned {} => self.pinned = None,
            Event::Offered { activity, lasts } => {
                self.activity = Some(Activity { kind: *activity, until: lasts.map(|lasts| at.t + lasts) });
            }
            Event::PromptShown { .. } | Event::OfferEnded {} => self.activity = None,
            Event::SpeechStarted { .. } => {
                self.activity = self.activity.filter(|activity| activity.kind == ActivityKind::Round);
            }
            _ => {}
        }
    }
}
