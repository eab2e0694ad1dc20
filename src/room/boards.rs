//! Floor 2. What the room may look up whatever the picture: what is on, the whole agenda, who speaks and who waits, what was offered.
//!
//! Never here: how often somebody has spoken, and who has not.

use serde::Serialize;

use super::facts::AgendaRow;
use super::facts::Clock;
use super::facts::ItemLine;
use super::facts::Named;
use super::facts::RowState;
use super::facts::Wall;
use super::floor::Next;
use super::floor::StillOwed;
use super::items::is_held;
use super::items::item_line;
use super::items::still_owed;
use super::names::named;
use super::names::next_speakers;
use super::names::shown_text;
use crate::meeting::Meeting;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::ActivityKind;

/// What is on, whatever the picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NowOn {
    /// Which item.
    pub item: ItemLine,
    /// Whose time it is.
    pub phase: PhaseNow,
    /// Its clock.
    pub clock: Clock,
    /// Its planned length, extensions included.
    #[serde(rename = "planned_ms")]
    pub planned: Span,
    /// What cannot be skipped of the members' time; none once it has passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owed: Option<StillOwed>,
}

/// Whose time it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseNow {
    /// An item, or a turn of it, is presented; a rest of the agenda counts as such.
    Presenting,
    /// The members' time.
    Discussing,
}

/// Who speaks and who waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SpeakersList {
    /// Who has the floor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub speaking: Option<Named>,
    /// All who wait, in order.
    pub next: Vec<Next>,
    /// It takes points of order only.
    pub is_closed: bool,
}

impl SpeakersList {
    /// Nobody speaks, nobody waits, and the list is open.
    pub fn is_empty(&self) -> bool {
        self.speaking.is_none() && self.next.is_empty() && !self.is_closed
    }
}

/// What the members were offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Activity {
    /// What.
    pub kind: ActivityKind,
    /// When it is over; the round has no end of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Wall>,
}

/// What is on; none before the start and after the end.
pub fn now_on(meeting: &Meeting, now: Moment) -> Option<NowOn> {
    let phase = match meeting.phase() {
        Phase::Presenting { .. } => PhaseNow::Presenting,
        Phase::Discussing { .. } => PhaseNow::Discussing,
        Phase::Lobby | Phase::Over => return None,
    };
    let (place, _) = meeting.current()?;
    let clock = meeting.phase_clock(now.t)?;
    Some(NowOn {
        item: item_line(meeting, place),
        phase,
        clock: Clock::from_left(clock.left()),
        planned: clock.planned,
        owed: still_owed(meeting, now),
    })
}

/// The whole agenda as it is held: what was dropped is left out.
pub fn agenda(meeting: &Meeting) -> Vec<AgendaRow> {
    let over = meeting.ended().is_some();
    let state = |item: &Item| match item.state {
        ItemState::Now if over => RowState::Done,
        ItemState::Now => RowState::Now,
        ItemState::Held => RowState::Done,
        ItemState::Ahead | ItemState::Dropped(_) => RowState::Ahead,
    };
    let row = |(place, item): (usize, &Item)| AgendaRow {
        n: place + 1,
        title: shown_text(&item.plan.title),
        planned: item.plan.planned(),
        state: state(item),
    };
    meeting.items().iter().filter(|item| is_held(item)).enumerate().map(row).collect()
}

/// Who speaks and who waits; nobody before the start and after the end.
pub fn queue(meeting: &Meeting) -> SpeakersList {
    if !meeting.is_running() {
        return SpeakersList::default();
    }
    SpeakersList {
        speaking: meeting.speech().map(|speech| named(meeting, &speech.who)),
        next: next_speakers(meeting, usize::MAX),
        is_closed: meeting.queue_is_closed(),
    }
}

/// What the members were offered, while it is on.
pub fn activity(meeting: &Meeting, now: Moment) -> Option<Activity> {
    let offered = meeting.activity(now.t)?;
    Some(Activity { kind: offered.kind, until: offered.until.map(|until| now.wall_at(until)) })
}
