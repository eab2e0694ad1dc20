//! Floor 0. Whether an event fits the meeting that it is read into: a line that checks but does not fit is damage too.

use crate::meeting::agenda::SegmentId;
use crate::meeting::queue;
use crate::meeting::roster::PersonId;
use crate::meeting::state::ItemState;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::words::Amendment;
use crate::meeting::words::Class;
use crate::meeting::words::Event;

impl Meeting {
    /// Whether the people, items and presses that an event names are there.
    pub(super) fn knows(&self, event: &Event) -> bool {
        let person = |id: &PersonId| self.places.contains_key(id);
        let segment = |id: &SegmentId| self.items.iter().any(|item| item.plan.id == *id);
        let here = |id: &SegmentId| self.is_running() && self.current().is_some_and(|(_, item)| item.plan.id == *id);
        let waits = |who: &PersonId, class: Class| queue::place_of(&self.queue, who, class).is_some();
        // Only what hangs on presses of the course is asked for: they are taken back newest first, so what still stands was decided on what
        // still stands. Words, lines of the score and the program's own lines may outlive the press beside which they were written.
        match event {
            Event::Created(_) => false,
            Event::Marked { who, .. } | Event::NotHeard { who, .. } | Event::ReviewersChosen { who, .. } => {
                who.iter().all(person)
            }
            Event::Asked { who, class, .. } => self.is_running() && person(who) && !waits(who, *class),
            Event::Withdrawn { who, class, .. } => person(who) && waits(who, *class),
            Event::Moved { who, from, .. } => {
                person(who) && from.checked_sub(1).and_then(|from| self.queue.get(from)).is_some()
            }
            Event::SpeechStarted { who, .. } => self.is_running() && person(who),
            Event::SpeechEnded { who, .. } => {
                [&self.speech, &self.interrupted].into_iter().flatten().any(|speech| speech.who == *who)
            }
            Event::SpeechInterrupted {}
            | Event::SpeechPaused {}
            | Event::SpeechResumed {}
            | Event::SpeechExtended { .. } => self.speech.is_some(),
            Event::SpeechWentOn {} => self.interrupted.is_some(),
            Event::Passed { who } => person(who) && matches!(self.phase, Phase::Discussing { .. }),
            Event::Begun {} => self.begun.is_none(),
            Event::Extended { .. } | Event::Adjourned { .. } | Event::Closed {} => self.is_running(),
            Event::Rebalanced { times } => self.is_running() && times.iter().all(|time| segment(&time.segment)),
            Event::Held { .. } => self.is_running() && self.hold.is_none(),
            Event::Resumed {} => self.hold.is_some(),
            Event::Tallied { .. } | Event::VoteClosed { .. } => self.open_vote().is_some(),
            Event::VoteVoided { vote, .. } => self.vote_of(*vote).is_some_and(|vote| vote.voided.is_none()),
            Event::Reopened {} => self.is_closed(),
            Event::Scored { criterion, .. } => self.sheet().is_some_and(|sheet| sheet.criterion(criterion).is_some()),
            Event::Sealed { .. } | Event::Unsealed { .. } => self.sheet().is_some(),
            Event::Announced { result } => self.sealed.as_ref() == Some(result),
            Event::ScoreGroupShown { n } => self.sheet().is_some_and(|sheet| (1..=sheet.groups.len()).contains(n)),
            Event::TaskReported { task, .. } => self.created.before.tasks.iter().any(|carried| carried.id == *task),
            Event::Appointed { who, .. }
            | Event::ReviewPutOff { who, .. }
            | Event::OpinionNoted { who, .. }
            | Event::Answered { who, .. } => person(who),
            Event::PersonCorrected { person: mended } => person(&mended.id),
            Event::PersonAdded { person: added } => !person(&added.id),
            Event::SegmentOpened { segment: id, reviewers } => {
                self.items.iter().any(|item| item.plan.id == *id && item.state == ItemState::Ahead)
                    && reviewers.iter().all(person)
            }
            Event::TurnOpened { segment: id, who } => here(id) && person(who),
            Event::DiscussionOpened { segment: id, .. } => here(id) && matches!(self.phase, Phase::Presenting { .. }),
            Event::PartClosed { segment: id, .. } => here(id),
            Event::SegmentDropped { segment: id, .. }
            | Event::SegmentMoved { segment: id, .. }
            | Event::VoteOpened { segment: id, .. } => segment(id),
            Event::SegmentAdded { segment: added, .. } => !segment(&added.id),
            Event::Corrected { seq, .. } | Event::Undone { seq } => *seq > 1 && *seq <= self.seq(),
            Event::Amended { what, .. } => match what {
                Amendment::Words { seq, who, .. } => *seq > 1 && *seq <= self.seq() && who.as_ref().is_none_or(person),
                Amendment::Attendance { who, .. } => person(who),
                Amendment::Statement { .. } => true,
            },
            Event::Opened { .. }
            | Event::Unseen { .. }
            | Event::GapTakenOut {}
            | Event::GapCounted {}
            | Event::PromptShown { .. }
            | Event::QueueClosed {}
            | Event::QueueOpened {}
            | Event::Noted { .. }
            | Event::Concluded { .. }
            | Event::TaskAssigned { .. }
            | Event::NextMeetingSet { .. }
            | Event::MinutesAdopted {}
            | Event::MessageShown { .. }
            | Event::MessageCleared {}
            | Event::Blanked { .. }
            | Event::Pinned { .. }
            | Event::Unpinned {}
            | Event::Offered { .. }
            | Event::OfferEnded {} => true,
        }
    }
}
