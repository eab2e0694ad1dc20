//! Floor 0. Taking back the newest press of the course.

use super::answered::Answered;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::NewTime;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Told;

/// A press older than this is asked about before it is taken back.
pub const UNDO_ASKS_AFTER: Span = Span::from_secs(30);
/// A hold older than this is not taken back: its time would fall into the pause that it stopped.
const HOLD_STAYS_AFTER: Span = Span::from_mins(1);

/// What a press means for taking it back.
enum Kind {
    /// Moving, floor, holds, marks, votes before their verdict.
    Course,
    /// The room has been told.
    Told(Told),
    /// Words, messages, the score's lines, the program's own lines: skipped.
    Aside,
}

impl Meeting {
    /// The press that `Undo` would take back.
    ///
    /// # Errors
    /// Why there is none.
    pub fn undo_target(&self, now: Moment) -> Result<&Entry, Refused> {
        for entry in self.log.iter().rev() {
            if self.is_undone(entry.seq) {
                continue;
            }
            match entry.events.iter().map(kind).fold(Kind::Aside, weightier) {
                Kind::Aside => {}
                Kind::Told(told) => return Err(Refusal::UndoTold { told }.into()),
                Kind::Course => {
                    self.may_undo(now, entry)?;
                    return Ok(entry);
                }
            }
        }
        Err(Refusal::NothingToUndo {}.into())
    }

    pub(super) fn decide_undo(&self, now: Moment) -> Answered {
        self.undo_target(now).map(|entry| vec![Event::Undone { seq: entry.seq }])
    }

    fn may_undo(&self, now: Moment, entry: &Entry) -> Result<(), Refused> {
        for event in &entry.events {
            match event {
                Event::Held { .. } if now.t - entry.at.t > HOLD_STAYS_AFTER => {
                    return Err(Refusal::UndoBehindHold {}.into());
                }
                Event::Extended { by_ms } if !by_ms.is_negative() && self.is_discussing() => {
                    self.may_extend(now, -*by_ms).map_err(|_| Refusal::UndoShortensPause {})?;
                }
                Event::Rebalanced { times } if self.is_discussing() => {
                    let here = |time: &&NewTime| {
                        time.part == self.part_index()
                            && self.current().is_some_and(|(_, item)| item.plan.id == time.segment)
                    };
                    let by: Span = times.iter().filter(here).map(|time| time.discuss_by_ms).sum();
                    if by > Span::ZERO {
                        self.may_extend(now, -by).map_err(|_| Refusal::UndoShortensPause {})?;
                    }
                }
                // Somebody who has waited that long is no slip of the finger: taking him off asks whose wish it was.
                Event::Asked { who, .. }
                    if self.is_discussing()
                        && now.t - entry.at.t > UNDO_ASKS_AFTER
                        && self.waiting_place(who).is_some() =>
                {
                    return Err(Refusal::UndoShortensPause {}.into());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn weightier(so_far: Kind, next: Kind) -> Kind {
    match (so_far, next) {
        (Kind::Told(told), _) | (_, Kind::Told(told)) => Kind::Told(told),
        (Kind::Course, _) | (_, Kind::Course) => Kind::Course,
        (Kind::Aside, Kind::Aside) => Kind::Aside,
    }
}

fn kind(event: &Event) -> Kind {
    match event {
        Event::Begun {}
        | Event::Marked { .. }
        | Event::SegmentOpened { .. }
        | Event::DiscussionOpened { .. }
        | Event::TurnOpened { .. }
        | Event::PartClosed { .. }
        | Event::NotHeard { .. }
        | Event::Extended { .. }
        | Event::Rebalanced { .. }
        | Event::Held { .. }
        | Event::Resumed {}
        | Event::Asked { .. }
        | Event::SpeechStarted { .. }
        | Event::SpeechInterrupted {}
        | Event::SpeechWentOn {}
        | Event::SpeechPaused {}
        | Event::SpeechResumed {}
        | Event::SpeechExtended { .. }
        | Event::SpeechEnded { .. }
        | Event::Passed { .. }
        | Event::Withdrawn { .. }
        | Event::Moved { .. }
        | Event::QueueClosed {}
        | Event::QueueOpened {}
        | Event::ReviewersChosen { .. }
        | Event::ReviewPutOff { .. }
        | Event::VoteOpened { .. }
        | Event::Tallied { .. }
        | Event::SegmentDropped { .. }
        | Event::SegmentMoved { .. }
        | Event::SegmentAdded { .. } => Kind::Course,
        // A void vote stays void: what it voids may have been told, and a new one is taken instead.
        Event::VoteClosed { .. } | Event::VoteVoided { .. } => Kind::Told(Told::Verdict),
        Event::Announced { .. } => Kind::Told(Told::Announcement),
        Event::Closed {} => Kind::Told(Told::Closing),
        Event::Adjourned { .. } => Kind::Told(Told::Adjournment),
        Event::Created(_)
        | Event::Opened { .. }
        | Event::PersonAdded { .. }
        | Event::PersonCorrected { .. }
        | Event::Appointed { .. }
        | Event::Unseen { .. }
        | Event::GapTakenOut {}
        | Event::GapCounted {}
        | Event::PromptShown { .. }
        | Event::Noted { .. }
        | Event::OpinionNoted { .. }
        | Event::Answered { .. }
        | Event::Concluded { .. }
        | Event::Corrected { .. }
        | Event::Amended { .. }
        | Event::TaskAssigned { .. }
        | Event::TaskReported { .. }
        | Event::NextMeetingSet { .. }
        | Event::Scored { .. }
        | Event::Sealed { .. }
        | Event::Unsealed { .. }
        | Event::MinutesAdopted {}
        | Event::MessageShown { .. }
        | Event::MessageCleared {}
        | Event::Blanked { .. }
        | Event::ScoreGroupShown { .. }
        | Event::Pinned { .. }
        | Event::Unpinned {}
        | Event::Offered { .. }
        | Event::OfferEnded {}
        | Event::Reopened {}
        | Event::Undone { .. } => Kind::Aside,
    }
}
