//! Floor 0. What is laid on the room's screen by hand while the meeting runs.

use super::answered::Answered;
use super::answered::refuse_in_order;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::words::ActivityKind;
use crate::meeting::words::Board;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;

impl Meeting {
    /// A vote is the room's own business: nothing is pinned over it.
    pub(super) fn decide_pin(&self, view: Option<Board>) -> Answered {
        self.running()?;
        if self.pinned() == view {
            return Err(Refusal::NothingToChange {}.into());
        }
        match view {
            Some(view) => {
                refuse_in_order(self.vote_open().into_iter().collect())?;
                Ok(vec![Event::Pinned { view }])
            }
            None => Ok(vec![Event::Unpinned {}]),
        }
    }

    /// Offered in the members' time; what is done in silence, while nobody speaks.
    pub(super) fn decide_offer(&self, now: Moment, activity: Option<ActivityKind>) -> Answered {
        let Some(activity) = activity else {
            let on = self.activity(now.t).ok_or(Refusal::NothingToChange {});
            return on.map(|_| vec![Event::OfferEnded {}]).map_err(Into::into);
        };
        let speaks = match activity {
            ActivityKind::Think | ActivityKind::Pairs => self.somebody_speaks(),
            ActivityKind::Round => None,
        };
        refuse_in_order(self.vote_open().into_iter().chain(speaks).collect())?;
        if !self.is_discussing() {
            return Err(Refusal::NotDiscussing {}.into());
        }
        Ok(vec![Event::Offered { activity, lasts: activity.lasts() }])
    }
}
