//! Floor 2. One meeting in a row of figures.

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use crate::meeting::Meeting;
use crate::meeting::agenda::PastScore;
use crate::meeting::time::Span;
use crate::meeting::words::Pause;
use crate::meeting::words::TaskResult;

/// One meeting in a row of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Held {
    /// The meeting's own id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it began.
    pub begun: DateTime<FixedOffset>,
    /// How it stands: closed, broken off, or neither.
    pub state: State,
    /// Net length.
    #[serde(rename = "length_ms")]
    pub length: Span,
    /// Members who were here.
    pub present: u32,
    /// Out of these.
    pub members: u32,
    /// Different members who spoke in a discussion.
    pub spoke: u32,
    /// Out of these.
    pub spoke_of: u32,
    /// Pauses that were kept.
    pub pauses_kept: u32,
    /// Pauses that were ended early, with a reason.
    pub pauses_overridden: u32,
    /// Tasks that were given.
    pub tasks_given: u32,
    /// Tasks of earlier meetings that were done.
    pub tasks_done: u32,
    /// Out of these.
    pub tasks_carried: u32,
    /// Corrections made afterwards.
    pub amendments: u32,
    /// What was announced.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<PastScore>,
}

/// How a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It was closed.
    Closed,
    /// It was broken off.
    Adjourned,
    /// It was left, neither closed nor broken off.
    Unfinished,
}

impl State {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Adjourned => "adjourned",
            Self::Unfinished => "unfinished",
        }
    }
}

impl Held {
    /// The row of a meeting; none where it has not begun.
    pub fn of(meeting: &Meeting) -> Option<Self> {
        let begun = meeting.begun()?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let last = meeting.ended().or(meeting.last_entry().map(|entry| entry.at)).unwrap_or(begun);
        let state = match (meeting.is_closed(), meeting.adjourned()) {
            (true, _) => State::Closed,
            (false, Some(_)) => State::Adjourned,
            (false, None) => State::Unfinished,
        };
        let (present, members) = meeting.share_present();
        let (spoke, spoke_of) = meeting.share_spoke();
        let pauses = || meeting.items().iter().flat_map(|item| &item.parts).filter_map(|part| part.pause.as_ref());
        let kept = pauses().filter(|pause| matches!(pause, Pause::Kept | Pause::AllAsked)).count();
        let overridden = pauses().filter(|pause| matches!(pause, Pause::Overridden { .. })).count();
        let done = meeting
            .carried_tasks()
            .filter(|(_, report)| report.is_some_and(|report| report.result == TaskResult::Done))
            .count();
        Some(Self {
            id: meeting.created().id.clone(),
            title: meeting.agenda().title.clone(),
            begun: begun.wall,
            state,
            length: meeting.held(last.t),
            present,
            members,
            spoke,
            spoke_of,
            pauses_kept: count(kept),
            pauses_overridden: count(overridden),
            tasks_given: count(meeting.tasks().len()),
            tasks_done: count(done),
            tasks_carried: count(meeting.carried_tasks().count()),
            amendments: count(meeting.amendments().len()),
            score: meeting.in_few_facts().and_then(|facts| facts.score),
        })
    }
}
