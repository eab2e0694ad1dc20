//! Floor 1. What a press did, in a few words: for undo, which names what it will take back, and for the list of presses.

use crate::meeting::agenda::Language;
use crate::meeting::words::Event;

use super::voice::Voice;

mod en;
mod vi;

/// A press by its most telling event: "Sang phần thảo luận", "Mời đồng chí Lê Văn C"; nothing for a press without events.
pub fn command_done(voice: &Voice<'_>, events: &[Event]) -> String {
    let Some(event) = events.iter().max_by_key(|event| telling(event)) else { return String::new() };
    match voice.lang {
        Language::Vi => vi::event(voice, event),
        Language::En => en::event(voice, event),
    }
}

/// How much an event says of the press that it belongs to; among equals the last one speaks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Telling {
    /// Comes with something else: a speech ends because another begins.
    Follows,
    /// Is what was asked for.
    Deed,
    /// Moves the whole meeting on, whatever ends with it.
    Course,
    /// Begins the meeting, whatever item opens with it.
    Start,
}

fn telling(event: &Event) -> Telling {
    match event {
        Event::Opened { .. }
        | Event::PartClosed { .. }
        | Event::NotHeard { .. }
        | Event::Unseen { .. }
        | Event::SpeechInterrupted {}
        | Event::SpeechWentOn {}
        | Event::SpeechEnded { .. }
        | Event::Withdrawn { .. }
        | Event::MessageCleared {}
        | Event::Unpinned {}
        | Event::OfferEnded {} => Telling::Follows,
        Event::Marked { .. }
        | Event::PersonAdded { .. }
        | Event::PersonCorrected { .. }
        | Event::Appointed { .. }
        | Event::Extended { .. }
        | Event::Rebalanced { .. }
        | Event::Held { .. }
        | Event::Resumed {}
        | Event::GapTakenOut {}
        | Event::GapCounted {}
        | Event::PromptShown { .. }
        | Event::Asked { .. }
        | Event::SpeechStarted { .. }
        | Event::SpeechPaused {}
        | Event::SpeechResumed {}
        | Event::SpeechExtended { .. }
        | Event::Passed { .. }
        | Event::Moved { .. }
        | Event::QueueClosed {}
        | Event::QueueOpened {}
        | Event::ReviewersChosen { .. }
        | Event::ReviewPutOff { .. }
        | Event::Noted { .. }
        | Event::OpinionNoted { .. }
        | Event::Answered { .. }
        | Event::Concluded { .. }
        | Event::Corrected { .. }
        | Event::TaskAssigned { .. }
        | Event::TaskReported { .. }
        | Event::NextMeetingSet { .. }
        | Event::VoteOpened { .. }
        | Event::Tallied { .. }
        | Event::VoteClosed { .. }
        | Event::VoteVoided { .. }
        | Event::Scored { .. }
        | Event::Sealed { .. }
        | Event::Unsealed { .. }
        | Event::Announced { .. }
        | Event::MinutesAdopted {}
        | Event::MessageShown { .. }
        | Event::Blanked { .. }
        | Event::ScoreGroupShown { .. }
        | Event::Pinned { .. }
        | Event::Offered { .. }
        | Event::SegmentDropped { .. }
        | Event::SegmentMoved { .. }
        | Event::SegmentAdded { .. }
        | Event::Amended { .. }
        | Event::Undone { .. } => Telling::Deed,
        Event::Begun {} => Telling::Start,
        Event::Created(_)
        | Event::SegmentOpened { .. }
        | Event::DiscussionOpened { .. }
        | Event::TurnOpened { .. }
        | Event::Adjourned { .. }
        | Event::Closed {}
        | Event::Reopened {} => Telling::Course,
    }
}
