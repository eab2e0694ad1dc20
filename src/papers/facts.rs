//! Floor 4. The figures of a meeting, as programs read them and as every table is made from them. What the papers may not say stands
//! here neither: no note, no score before its announcement, no judge's own sheet.

mod course;
mod results;
mod texts;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveDateTime;
use serde::Serialize;

pub use course::ItemFacts;
pub use course::SpeechFacts;
pub use course::TurnFacts;
pub use results::GroupFacts;
pub use results::LineFacts;
pub use results::ScoreFacts;
pub use results::TaskFacts;
pub use results::VoteFacts;

pub(super) use results::reasons;

use crate::clean::clean_line;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Office;
use crate::meeting::roster::Presence;
use crate::meeting::roster::Standing;
use crate::meeting::time::Span;
use crate::meeting::words::ClockKind;
use texts::cleaned;
use texts::name;

/// A meeting in figures. Texts are safe for every form of paper; lengths of time are whole milliseconds, points whole tenths.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// The meeting's own id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The body's id, stable from meeting to meeting.
    pub body_id: String,
    /// The body's name.
    pub body: String,
    /// The superior body.
    pub superior: Option<String>,
    /// Where it was held.
    pub place: Option<String>,
    /// Of the papers.
    pub language: Language,
    /// By which clock it ran.
    pub clock: ClockKind,
    /// The roster is only an example.
    pub sample: bool,
    /// Up to here the figures go: the newest press.
    pub as_of: DateTime<FixedOffset>,
    /// When it should begin.
    pub planned_start: Option<NaiveDateTime>,
    /// When it began.
    pub began: Option<DateTime<FixedOffset>>,
    /// When it ended.
    pub ended: Option<DateTime<FixedOffset>>,
    /// Closed, not broken off.
    pub closed: bool,
    /// Why it was broken off.
    pub broken_off: Option<String>,
    /// When its minutes were adopted.
    pub minutes_adopted: Option<DateTime<FixedOffset>>,
    /// When the next one is.
    pub next_meeting: Option<NaiveDate>,
    /// Planned length.
    #[serde(rename = "length_ms")]
    pub length: Span,
    /// Least length.
    #[serde(rename = "floor_ms")]
    pub floor: Option<Span>,
    /// Length without holds and breaks, once it is over.
    #[serde(rename = "held_ms")]
    pub held: Option<Span>,
    /// Who led it.
    pub chair: Option<String>,
    /// Who wrote it down.
    pub minute_taker: Option<String>,
    /// Who followed it to score it.
    pub score_follower: Option<String>,
    /// Members present at any time.
    pub present: u32,
    /// Out of these.
    pub present_out_of: u32,
    /// Everybody.
    pub people: Vec<PersonFacts>,
    /// The items in order.
    pub items: Vec<ItemFacts>,
    /// Speeches in order.
    pub speeches: Vec<SpeechFacts>,
    /// Tasks that earlier meetings handed on.
    pub last_tasks: Vec<TaskFacts>,
    /// Tasks given.
    pub tasks: Vec<TaskFacts>,
    /// Votes in order.
    pub votes: Vec<VoteFacts>,
    /// The score, once it was announced.
    pub score: Option<ScoreFacts>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonFacts {
    /// Stable from meeting to meeting.
    pub id: String,
    /// As printed.
    pub name: String,
    /// Official, probationary, temporary or guest.
    pub standing: Standing,
    /// Exempt and the like.
    pub marks: Vec<Mark>,
    /// What they are.
    pub role: Option<String>,
    /// Where they belong.
    pub group: Option<String>,
    /// Here, late, left, absent.
    pub presence: Presence,
    /// Why they are absent.
    pub reason: Option<String>,
    /// Turns in discussions.
    pub turns: u32,
}

/// The figures of a meeting as it stands.
pub fn facts(meeting: &Meeting) -> Facts {
    let agenda = meeting.agenda();
    let now = meeting.last_entry().map_or(meeting.first, |entry| entry.at);
    let (present, present_out_of) = meeting.share_present();
    let holder = |office: Office| meeting.holder(office).map(|who| name(meeting, who));
    Facts {
        id: clean_line(&meeting.created().id),
        title: clean_line(&agenda.title),
        body_id: clean_line(&agenda.body.id),
        body: clean_line(&agenda.body.name),
        superior: cleaned(agenda.superior.as_deref()),
        place: cleaned(agenda.place.as_deref()),
        language: agenda.language,
        clock: meeting.created().clock,
        sample: agenda.sample,
        as_of: now.wall,
        planned_start: agenda.start,
        began: meeting.begun().map(|at| at.wall),
        ended: meeting.ended().map(|at| at.wall),
        closed: meeting.is_closed(),
        broken_off: cleaned(meeting.adjourned()),
        minutes_adopted: meeting.adopted().map(|at| at.wall),
        next_meeting: meeting.next_meeting(),
        length: agenda.length,
        floor: agenda.floor,
        held: meeting.ended().and(meeting.ending(now.t)).map(|ending| ending.net),
        chair: holder(Office::Chair),
        minute_taker: holder(Office::Minutes),
        score_follower: holder(Office::Score),
        present,
        present_out_of,
        people: people(meeting),
        items: course::items(meeting, now),
        speeches: course::speeches(meeting),
        last_tasks: results::last_tasks(meeting),
        tasks: results::tasks(meeting),
        votes: results::votes(meeting),
        score: results::score(meeting),
    }
}

fn people(meeting: &Meeting) -> Vec<PersonFacts> {
    let one = |one: &crate::meeting::state::Attendee| PersonFacts {
        id: clean_line(&one.person.id.0),
        name: clean_line(&one.person.name),
        standing: one.person.standing,
        marks: one.person.marks.clone(),
        role: cleaned(one.person.role.as_deref()),
        group: cleaned(one.person.group.as_deref()),
        presence: one.presence,
        reason: cleaned(one.last_mark().and_then(|(_, _, reason)| reason.as_deref())),
        turns: meeting.turns_of(&one.person.id),
    };
    meeting.people().iter().map(one).collect()
}
