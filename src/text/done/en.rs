//! Floor 1. What a press did, in English. Beside it stands the same list in Vietnamese: change both.

use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::meeting::words::ActivityKind;
use crate::meeting::words::Amendment;
use crate::meeting::words::Board;
use crate::meeting::words::Class;
use crate::meeting::words::Event;
use crate::meeting::words::Pause;
use crate::text::dates::date;
use crate::text::figures::used;
use crate::text::kinds::office;
use crate::text::kinds::opinion_kind;
use crate::text::kinds::presence;
use crate::text::kinds::task_result;
use crate::text::voice::Voice;

const EN: Language = Language::En;

pub fn event(voice: &Voice<'_>, event: &Event) -> String {
    let name = |who| voice.person(who);
    let item = |segment| voice.item(segment);
    match event {
        Event::Created(_) => "Set up the meeting".to_owned(),
        Event::Opened { .. } => "Open the program".to_owned(),
        Event::Begun {} => "Start the meeting".to_owned(),
        Event::Marked { who, presence: here, .. } => {
            format!("Roll call, {}: {}", one_or_many(voice, who), presence(*here).en)
        }
        Event::PersonAdded { person } => format!("Add {} to the roster", person.name),
        Event::PersonCorrected { person } => format!("Correct the entry of {}", person.name),
        Event::Appointed { office: to, who } => format!("Appoint {} as {}", name(who), office(*to).en),
        Event::SegmentOpened { segment, .. } => format!("Go to item {}", item(segment)),
        Event::DiscussionOpened { .. } => "Open the members' time".to_owned(),
        Event::TurnOpened { who, .. } => format!("Go to the self-review of {}", name(who)),
        Event::PartClosed { segment, pause: Pause::NotOwed | Pause::Kept | Pause::AllAsked, .. } => {
            format!("Finish item {}", item(segment))
        }
        Event::PartClosed { segment, pause: Pause::Overridden { .. }, .. } => {
            format!("Move on early from item {}", item(segment))
        }
        Event::NotHeard { who, .. } => format!("Record {} as not heard", one_or_many(voice, who)),
        Event::Rebalanced { .. } => "Share the time left anew".to_owned(),
        Event::Extended { by_ms } => more_or_less(*by_ms),
        Event::Held { .. } => "Recess".to_owned(),
        Event::Resumed {} => "Resume".to_owned(),
        Event::Unseen { .. } => "Record the time away".to_owned(),
        Event::GapTakenOut {} => "Take out the time away".to_owned(),
        Event::GapCounted {} => "Count the time away".to_owned(),
        Event::PromptShown { n } => format!("Show prompt {n}"),
        Event::Asked { who, class: Class::Ordinary, .. } => format!("Put {} on the list", name(who)),
        Event::Asked { who, class: Class::Reply, .. } => format!("Put {} on the list for a reply", name(who)),
        Event::Asked { who, class: Class::Order, .. } => {
            format!("Put {} on the list for a point of order", name(who))
        }
        Event::SpeechStarted { who, .. } => format!("Invite {}", name(who)),
        Event::SpeechInterrupted {} => "Interrupt the speaker for a point of order".to_owned(),
        Event::SpeechWentOn {} => "Let the speaker go on after a point of order".to_owned(),
        Event::SpeechPaused {} => "Stop the clock of the speaker".to_owned(),
        Event::SpeechResumed {} => "Restart the clock of the speaker".to_owned(),
        Event::SpeechExtended { by_ms } => format!("{} for the speaker", more_or_less(*by_ms)),
        Event::SpeechEnded { who, thanked: false, .. } => format!("Finish the turn of {}", name(who)),
        Event::SpeechEnded { who, thanked: true, .. } => format!("Thank {}", name(who)),
        Event::Passed { who } => format!("Record that {} has nothing to add", name(who)),
        Event::Withdrawn { who, .. } => format!("Take {} off the list", name(who)),
        Event::Moved { who, to, .. } => format!("Move {} to place {to}", name(who)),
        Event::QueueClosed {} => "Close the list".to_owned(),
        Event::QueueOpened {} => "Open the list again".to_owned(),
        Event::ReviewersChosen { who, .. } => format!("Choose for self-review: {}", voice.people(who)),
        Event::ReviewPutOff { who, .. } => format!("Put off the self-review of {}", name(who)),
        Event::Noted { .. } => "Note".to_owned(),
        Event::OpinionNoted { who, kind, .. } => format!("Record a {} by {}", opinion_kind(*kind).en, name(who)),
        Event::Answered { who, .. } => format!("Record an answer by {}", name(who)),
        Event::Concluded { segment, .. } => format!("Record the conclusion of item {}", item(segment)),
        Event::Corrected { seq, .. } => format!("Correct line {seq}"),
        Event::TaskAssigned { what, .. } => format!("Give out the task {}", voice.quoted(what)),
        Event::TaskReported { result, .. } => {
            format!("Record the result of an earlier task: {}", task_result(*result).en)
        }
        Event::NextMeetingSet { date: day } => format!("Set the next meeting: {}", date(EN, *day)),
        Event::VoteOpened { question, .. } => format!("Open the vote {}", voice.quoted(question)),
        Event::Tallied { .. } => "Enter the count".to_owned(),
        Event::VoteClosed { outcome } if outcome.carried => "Close the vote: carried".to_owned(),
        Event::VoteClosed { .. } => "Close the vote: not carried".to_owned(),
        Event::VoteVoided { .. } => "Declare the vote void".to_owned(),
        Event::Scored { criterion, .. } => format!("Score criterion {criterion}"),
        Event::Sealed { .. } => "Lock the score".to_owned(),
        Event::Unsealed { .. } => "Unlock the score".to_owned(),
        Event::Announced { .. } => "Announce the score".to_owned(),
        Event::MinutesAdopted {} => "Adopt the minutes".to_owned(),
        Event::MessageShown { .. } => "Show a message".to_owned(),
        Event::MessageCleared {} => "Take the message off".to_owned(),
        Event::Blanked { on: true } => "Cover the screen".to_owned(),
        Event::Blanked { on: false } => "Uncover the screen".to_owned(),
        Event::ScoreGroupShown { n } => format!("Show group {n} of the sheet"),
        Event::Pinned { view: Board::Agenda } => "Pin the agenda on the screen".to_owned(),
        Event::Pinned { view: Board::Queue } => "Pin the speakers' list on the screen".to_owned(),
        Event::Unpinned {} => "Take the pinned view off".to_owned(),
        Event::Offered { activity: ActivityKind::Think, .. } => "Give one minute to think".to_owned(),
        Event::Offered { activity: ActivityKind::Pairs, .. } => "Give two minutes to talk in pairs".to_owned(),
        Event::Offered { activity: ActivityKind::Round, .. } => "Ask in turn".to_owned(),
        Event::OfferEnded {} => "End thinking, talking or asking in turn".to_owned(),
        Event::SegmentDropped { segment, .. } => format!("Drop item {}", item(segment)),
        Event::SegmentMoved { segment, .. } => format!("Move item {}", item(segment)),
        Event::SegmentAdded { segment, .. } => format!("Add item {}", voice.quoted(&segment.title)),
        Event::Adjourned { .. } => "Break the meeting off".to_owned(),
        Event::Closed {} => "Close the meeting".to_owned(),
        Event::Reopened {} => "Reopen the meeting".to_owned(),
        Event::Undone { seq } => format!("Undo line {seq}"),
        Event::Amended { by, what: Amendment::Words { seq, .. }, .. } => format!("{by} corrects line {seq}"),
        Event::Amended { by, what: Amendment::Attendance { who, presence: here, .. }, .. } => {
            format!("{by} corrects the roll call: {} {}", voice.person(who), presence(*here).en)
        }
        Event::Amended { by, what: Amendment::Statement { text }, .. } => {
            format!("{by} corrects: {}", voice.quoted(text))
        }
    }
}

fn one_or_many(voice: &Voice<'_>, who: &[PersonId]) -> String {
    match who {
        [one] => voice.person(one),
        many => voice.members(many.len()),
    }
}

fn more_or_less(by: Span) -> String {
    if by.is_negative() { format!("Take away {}", used(EN, by.abs())) } else { format!("Add {}", used(EN, by)) }
}
