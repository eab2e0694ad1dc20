//! Floor 2. All that the room may know, as plain data: what is not here cannot reach the attendees' screen.
//!
//! Never here: notes, who has not spoken, proposals, figures of the score before it was announced, reasons for points lost, reasons of absence, counts of a vote in progress, paths of files.

use serde::Serialize;

use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::ClockKind;

mod announced;
pub mod boards;
mod choose;
pub mod facts;
pub mod floor;
mod items;
mod names;
pub mod picture;
pub mod score;
pub mod shown;
pub mod strip;
pub mod told;

pub use crate::meeting::words::ActivityKind;
pub use crate::meeting::words::Board;
pub use boards::Activity;
pub use boards::NowOn;
pub use boards::PhaseNow;
pub use boards::SpeakersList;
pub use facts::AgendaRow;
pub use facts::RowState;
pub use picture::Picture;
pub use picture::Wall;
pub use shown::shown_now;
pub use strip::Strip;

/// How long the reason of an early move stays on the screen.
pub const OVERRIDE_SHOWN: Span = Span::from_secs(15);
/// How long thanks stay on the screen.
pub const THANKS_SHOWN: Span = Span::from_secs(6);

/// Whether the console that runs the meeting can be seen to live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsoleState {
    /// It runs.
    Alive,
    /// It has gone; the clocks go on.
    Away,
    /// The record that the screen follows was cut or replaced; the clocks go on from what was read.
    Lost,
}

/// The room's screen at one whole second of the wall clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomView {
    /// The language of the room.
    pub language: Language,
    /// How members are addressed; empty for the bare name.
    pub address: String,
    /// The noun for such a meeting.
    pub occasion: String,
    /// Whose meeting it is; empty before there is one.
    pub body: String,
    /// What the meeting is called; empty before there is one.
    pub title: String,
    /// The wall clock.
    pub wall: Wall,
    /// What the moment asks for.
    pub picture: Picture,
    /// What is on, whatever the picture; none before the start, after the end and while covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<NowOn>,
    /// The whole agenda as it is held; empty while covered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaRow>,
    /// Who speaks and who waits; empty before the start, after the end and while covered.
    #[serde(skip_serializing_if = "SpeakersList::is_empty")]
    pub queue: SpeakersList,
    /// What the facilitator has pinned: it stands in the picture's place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pinned: Option<Board>,
    /// What the members were offered, while it is on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
    /// The meeting to scale; none before there is one, and while covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strip: Option<Strip>,
    /// When it will end; none unless it runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ending: Option<EndTime>,
    /// What never leaves the screen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<RoomMark>,
    /// The console.
    pub console: ConsoleState,
    /// Why the chair has just moved on early.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub override_reason: Option<String>,
    /// Who has just been thanked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thanks: Option<String>,
    /// The message to the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// What every picture of such a meeting says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RoomMark {
    /// A rehearsal.
    Rehearsal,
    /// The sample roster.
    Sample,
    /// Times were given by a script.
    Script,
}

/// When the meeting will end, as things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EndTime {
    /// On the wall.
    pub expected: Wall,
    /// After the planned end; below zero before it.
    #[serde(rename = "late_ms")]
    pub late: Span,
    /// How much the length at the expected end will lie under the least length; zero where it does not.
    #[serde(rename = "under_floor_ms")]
    pub under_floor: Span,
}

impl RoomView {
    /// What the room may know of a meeting at this moment.
    pub fn of(meeting: &Meeting, now: Moment, console: ConsoleState) -> Self {
        let now = shown_now(now);
        let agenda = meeting.agenda();
        let picture = choose::picture(meeting, now);
        let is_seen = picture != Picture::Covered {};
        let shown = |text: &str| names::shown_text(text);
        let fresh = |at: Moment, lasts: Span| is_seen && now.t - at.t < lasts;
        let override_note = meeting.override_note().filter(|(at, _)| fresh(*at, OVERRIDE_SHOWN));
        let thanks = meeting.thanks().filter(|(at, _)| fresh(*at, THANKS_SHOWN));
        Self {
            language: agenda.language,
            address: shown(&agenda.address),
            occasion: shown(&agenda.occasion),
            body: shown(&agenda.body.name),
            title: shown(&agenda.title),
            wall: now.wall,
            picture,
            now: boards::now_on(meeting, now).filter(|_| is_seen),
            agenda: if is_seen { boards::agenda(meeting) } else { Vec::new() },
            queue: if is_seen { boards::queue(meeting) } else { SpeakersList::default() },
            pinned: meeting.pinned().filter(|_| is_seen),
            activity: boards::activity(meeting, now).filter(|_| is_seen),
            strip: is_seen.then(|| Strip::of(meeting, now.t)),
            ending: end_time(meeting, now).filter(|_| is_seen),
            marks: marks(meeting),
            console,
            override_reason: override_note.map(|(_, reason)| shown(reason)),
            thanks: thanks.map(|(_, who)| shown(meeting.name(who))),
            message: meeting.message().filter(|_| is_seen).map(|(_, text)| shown(text)),
        }
    }

    /// The room before there is a meeting.
    pub fn waiting(language: Language, wall: Wall) -> Self {
        Self {
            language,
            address: String::new(),
            occasion: String::new(),
            body: String::new(),
            title: String::new(),
            wall,
            picture: Picture::Waiting {},
            now: None,
            agenda: Vec::new(),
            queue: SpeakersList::default(),
            pinned: None,
            activity: None,
            strip: None,
            ending: None,
            marks: Vec::new(),
            console: ConsoleState::Away,
            override_reason: None,
            thanks: None,
            message: None,
        }
    }
}

fn marks(meeting: &Meeting) -> Vec<RoomMark> {
    let clock = match meeting.created().clock {
        ClockKind::Real => None,
        ClockKind::Script => Some(RoomMark::Script),
        ClockKind::Rehearsal { .. } => Some(RoomMark::Rehearsal),
    };
    clock.into_iter().chain(meeting.agenda().sample.then_some(RoomMark::Sample)).collect()
}

fn end_time(meeting: &Meeting, now: Moment) -> Option<EndTime> {
    let ending = meeting.ending(now.t).filter(|_| meeting.is_running())?;
    Some(EndTime { expected: now.wall_at(ending.expected), late: ending.late(), under_floor: ending.under_floor })
}
