//! Floor 4. The course of a meeting in figures: items against their plan, and speeches.

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use super::texts::cleaned;
use super::texts::name;
use crate::clean::clean_line;
use crate::meeting::Meeting;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Part;
use crate::meeting::state::Phase;
use crate::meeting::state::Speech;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::meeting::words::Pause;
use crate::order;

/// One item as it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemFacts {
    /// As the screens count, from 1.
    pub number: usize,
    /// What the room reads.
    pub title: String,
    /// What it is for.
    pub kind: SegmentKind,
    /// Who presents.
    pub presenter: Option<String>,
    /// Begun at all.
    pub held: bool,
    /// Why it was left out.
    pub left_out: Option<String>,
    /// One, or one for each who reviewed himself.
    pub turns: Vec<TurnFacts>,
}

/// Presenting and its discussion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnFacts {
    /// Who reviewed himself.
    pub reviewer: Option<String>,
    /// When it began.
    pub opened: Option<DateTime<FixedOffset>>,
    /// Time to present, extensions included.
    #[serde(rename = "present_planned_ms")]
    pub present_planned: Span,
    /// Net time presented.
    #[serde(rename = "presented_ms")]
    pub presented: Span,
    /// The members' time, extensions included; none where there is none.
    #[serde(rename = "discuss_planned_ms")]
    pub discuss_planned: Option<Span>,
    /// What could not be skipped.
    #[serde(rename = "least_ms")]
    pub least: Option<Span>,
    /// Net time discussed.
    #[serde(rename = "discussed_ms")]
    pub discussed: Option<Span>,
    /// Of it, time of the chair and the presenter.
    #[serde(rename = "answered_ms")]
    pub answered: Span,
    /// Held or everybody asked; false where it was left early, none where it did not end.
    pub pause_kept: Option<bool>,
    /// Why it was left early.
    pub left_early: Option<String>,
    /// What was still owed then.
    #[serde(rename = "owed_ms")]
    pub owed: Option<Span>,
}

/// One speech that has ended; they stand in the order in which they began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpeechFacts {
    /// The number of the item, from 1.
    pub item: usize,
    /// Its title.
    pub title: String,
    /// Whose.
    pub name: String,
    /// Where they belong.
    pub group: Option<String>,
    /// In which class.
    pub class: Class,
    /// Of the chair or the presenter.
    pub answer: bool,
    /// In the members' time.
    pub in_discussion: bool,
    /// When it began.
    pub started: DateTime<FixedOffset>,
    /// Net time.
    #[serde(rename = "spoke_ms")]
    pub spoke: Span,
    /// Its limit, extensions included.
    #[serde(rename = "limit_ms")]
    pub limit: Option<Span>,
    /// Over the limit by this.
    #[serde(rename = "over_ms")]
    pub over: Span,
}

pub(super) fn items(meeting: &Meeting, now: Moment) -> Vec<ItemFacts> {
    meeting.items().iter().enumerate().map(|(place, item)| one(meeting, now, place, item)).collect()
}

fn one(meeting: &Meeting, now: Moment, place: usize, item: &Item) -> ItemFacts {
    let (held, left_out) = match &item.state {
        ItemState::Ahead => (false, None),
        ItemState::Now | ItemState::Held => (true, None),
        ItemState::Dropped(reason) => (false, Some(clean_line(reason))),
    };
    ItemFacts {
        number: place + 1,
        title: clean_line(&item.plan.title),
        kind: item.plan.kind,
        presenter: item.plan.presenter.as_ref().map(|who| name(meeting, who)),
        held,
        left_out,
        turns: item.parts.iter().enumerate().map(|(n, part)| turn(meeting, now, (place, n), part)).collect(),
    }
}

/// A turn; the one that runs is read from the clock.
fn turn(meeting: &Meeting, now: Moment, at: (usize, usize), part: &Part) -> TurnFacts {
    let is_current = meeting.ended().is_none()
        && meeting.current().is_some_and(|(place, _)| place == at.0)
        && meeting.part_index() == at.1;
    let running = meeting.phase_clock(now.t).filter(|_| is_current).map(|clock| clock.used);
    let (presented, discussed) = match meeting.phase() {
        Phase::Presenting { .. } => (running, None),
        Phase::Discussing { .. } => (None, running),
        Phase::Lobby | Phase::Over => (None, None),
    };
    let (pause_kept, left_early, owed) = match &part.pause {
        Some(Pause::Kept | Pause::AllAsked) => (Some(true), None, None),
        Some(Pause::Overridden { reason, owed_ms }) => (Some(false), cleaned(Some(reason)), Some(*owed_ms)),
        Some(Pause::NotOwed) | None => (None, None, None),
    };
    TurnFacts {
        reviewer: part.reviewer.as_ref().map(|who| name(meeting, who)),
        opened: part.opened.map(|at| at.wall),
        present_planned: part.present,
        presented: presented.unwrap_or(part.presented),
        discuss_planned: part.discuss.map(|owed| owed.planned),
        least: part.discuss.map(|owed| owed.least),
        discussed: part.discussing.map(|_| discussed.unwrap_or(part.discussed)),
        answered: part.answered,
        pause_kept,
        left_early,
        owed,
    }
}

pub(super) fn speeches(meeting: &Meeting) -> Vec<SpeechFacts> {
    let one = |speech: &Speech| SpeechFacts {
        item: speech.item + 1,
        title: meeting.items().get(speech.item).map_or_else(String::new, |item| clean_line(&item.plan.title)),
        name: name(meeting, &speech.who),
        group: meeting.person(&speech.who).and_then(|one| cleaned(one.person.group.as_deref())),
        class: speech.class,
        answer: speech.answer,
        in_discussion: speech.in_discussion,
        started: speech.started.wall,
        spoke: speech.gathered,
        limit: speech.limit,
        over: speech.limit.map_or(Span::ZERO, |limit| (speech.gathered - limit).or_zero()),
    };
    let mut by_start: Vec<&Speech> = meeting.speeches().iter().collect();
    order::by_key(&mut by_start, |speech| speech.started.t);
    by_start.into_iter().map(one).collect()
}
