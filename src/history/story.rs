//! Floor 2. One meeting as it went: planned against actual, and its journal as a story.

use super::voice::with_voice;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::time::Span;
use crate::meeting::words::Amendment;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Pause;
use crate::text;
use crate::text::Voice;
use crate::text::figures;
use crate::text::history as w;

/// An item against its plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// Its number and title.
    pub title: String,
    /// Presenting and discussion as planned.
    pub planned: (Span, Span),
    /// As they went.
    pub actual: (Span, Span),
    /// Kept, ended early with this reason, left out.
    pub remark: Option<String>,
}

/// Every item of a meeting against its plan.
pub fn against_plan(lang: Language, meeting: &Meeting) -> Vec<Against> {
    meeting.items().iter().enumerate().map(|(at, item)| against(lang, at, item)).collect()
}

fn against(lang: Language, at: usize, item: &Item) -> Against {
    let actual = item.parts.iter().fold((Span::ZERO, Span::ZERO), |(presented, discussed), part| {
        (presented + part.presented, discussed + part.discussed)
    });
    let early = item.parts.iter().find_map(|part| match &part.pause {
        Some(Pause::Overridden { reason, .. }) => Some(w::moved_early(lang, reason)),
        Some(Pause::Kept | Pause::AllAsked | Pause::NotOwed) | None => None,
    });
    let remark = match &item.state {
        ItemState::Dropped(reason) => Some(w::dropped(lang, reason)),
        ItemState::Ahead => Some(w::NOT_HELD.get(lang).to_owned()),
        ItemState::Now | ItemState::Held => early,
    };
    Against {
        title: format!("{} {}", at + 1, item.plan.title),
        planned: (item.plan.present, item.plan.discuss.planned()),
        actual,
        remark,
    }
}

/// A press of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// When, on the wall.
    pub at: String,
    /// What was done.
    pub done: String,
    /// What was said with it, if anything was.
    pub words: Option<String>,
    /// Whether it was taken back.
    pub taken_back: bool,
}

/// The journal as a story: what each press did. The program's own lines are left out.
pub fn story(lang: Language, meeting: &Meeting) -> Vec<Told> {
    let own = |event: &Event| matches!(event, Event::Created(_) | Event::Opened { .. });
    with_voice(meeting, lang, |voice| {
        let told = |entry: &Entry| {
            let events: Vec<Event> = entry.events.iter().filter(|event| !own(event)).cloned().collect();
            (!events.is_empty()).then(|| Told {
                at: figures::time(entry.at.wall),
                done: text::done::command_done(voice, &events),
                words: events.iter().find_map(|event| said(voice, event)),
                taken_back: meeting.is_undone(entry.seq),
            })
        };
        meeting.log().iter().filter_map(told).collect()
    })
}

/// Words that a press carries besides what it did.
fn said(voice: &Voice<'_>, event: &Event) -> Option<String> {
    let quoted = |text: &String| Some(voice.quoted(text));
    match event {
        Event::OpinionNoted { text, .. }
        | Event::Answered { text, .. }
        | Event::Concluded { text, .. }
        | Event::Noted { text }
        | Event::MessageShown { text } => quoted(text),
        Event::Adjourned { reason }
        | Event::SegmentDropped { reason, .. }
        | Event::ReviewPutOff { reason, .. }
        | Event::VoteVoided { reason, .. }
        | Event::Unsealed { reason } => quoted(reason),
        Event::PartClosed { pause: Pause::Overridden { reason, .. }, .. } => quoted(reason),
        Event::TaskReported { note, .. } => note.as_ref().and_then(quoted),
        Event::ReviewersChosen { reason, .. } | Event::Marked { reason, .. } => reason.as_ref().and_then(quoted),
        Event::Amended { why, what: Amendment::Words { text: Some(text), .. }, .. } => {
            Some(format!("{} ({why})", voice.quoted(text)))
        }
        Event::Amended { why, .. } => Some(format!("({why})")),
        _ => None,
    }
}
