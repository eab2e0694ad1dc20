//! Floor 3. The guided rehearsal: six things, one after another, each waited for.
//!
//! The guide presses nothing and forbids nothing. It looks at the meeting, which goes by its own rules under the real console, and says in
//! one line what happens in the room and which key answers it. Whatever else is done meanwhile, the line follows.

use crate::meeting::Meeting;
use crate::meeting::roster::Presence;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Command;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;
use crate::text::Phrase;
use crate::text::console::guide as w;

/// One of the six things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// Everybody is marked in one go.
    AllPresent,
    /// → begins, and opens the members' time.
    Discussion,
    /// A raised hand comes on the list.
    Hand,
    /// Somebody is given the floor, and ends.
    Floor,
    /// → is refused, and says why.
    Refused,
    /// A step is taken back.
    Undo,
}

impl Lesson {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [Self::AllPresent, Self::Discussion, Self::Hand, Self::Floor, Self::Refused, Self::Undo];
}

/// What lies over the bare console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Nothing.
    Nothing,
    /// The roll call.
    RollCall,
    /// The list of those who could speak.
    People,
    /// The question whether a step is taken back.
    UndoAsked,
    /// Something else.
    Other,
}

/// How far somebody has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guide {
    place: usize,
    /// The newest press when this lesson began.
    since: Seq,
    /// → was refused in this lesson.
    refused: bool,
}

impl Guide {
    /// From the first lesson; those that the meeting has left behind are passed over.
    pub fn new(meeting: &Meeting) -> Self {
        let mut guide = Self { place: 0, since: meeting.seq(), refused: false };
        guide.looks(meeting);
        guide
    }

    /// The lesson that is waited for; none once all are done.
    pub fn lesson(&self) -> Option<Lesson> {
        Lesson::ALL.get(self.place).copied()
    }

    /// Its number, from 1.
    pub fn number(&self) -> usize {
        self.place + 1
    }

    /// → was pressed, and the meeting did not move.
    pub fn next_was_refused(&mut self, meeting: &Meeting) {
        if self.lesson() == Some(Lesson::Refused) {
            self.refused = true;
            self.looks(meeting);
        }
    }

    /// Looks at the meeting: what is done is done.
    pub fn looks(&mut self, meeting: &Meeting) {
        while let Some(lesson) = self.lesson()
            && self.is_done(meeting, lesson)
        {
            self.place += 1;
            self.since = meeting.seq();
            self.refused = false;
        }
    }

    fn is_done(&self, meeting: &Meeting, lesson: Lesson) -> bool {
        match lesson {
            Lesson::AllPresent => {
                meeting.people().iter().all(|one| !one.person.is_member() || one.presence != Presence::Unmarked)
            }
            Lesson::Discussion => matches!(meeting.phase(), Phase::Discussing { .. }),
            Lesson::Hand => !meeting.queue().is_empty() || meeting.speech().is_some(),
            Lesson::Floor => {
                meeting.speech().is_none() && self.happened(meeting, |event| matches!(event, Event::SpeechEnded { .. }))
            }
            Lesson::Refused => self.refused,
            Lesson::Undo => self.happened(meeting, |event| matches!(event, Event::Undone { .. })),
        }
    }

    /// Whether such a thing has happened since this lesson began.
    fn happened(&self, meeting: &Meeting, such: impl Fn(&Event) -> bool) -> bool {
        let new = meeting.log().iter().rev().take_while(|entry| entry.seq > self.since);
        new.flat_map(|entry| &entry.events).any(such)
    }

    /// What happens in the room now, and which key answers it.
    pub fn says(&self, meeting: &Meeting, now: Moment, over: Over) -> Phrase {
        if meeting.phase() == Phase::Over {
            return w::OVER;
        }
        let Some(lesson) = self.lesson() else { return w::FINISHED };
        match (lesson, over) {
            (Lesson::AllPresent, Over::RollCall) => return w::SEATED_ROLL,
            (Lesson::Hand, Over::People) => return w::HAND_LIST,
            (Lesson::Undo, Over::People) => return w::SLIP_FIRST,
            (Lesson::Undo, Over::UndoAsked) => return w::SLIP_ASKED,
            (_, Over::Nothing) => {}
            (_, Over::RollCall | Over::People | Over::UndoAsked | Over::Other) => return w::CLOSE_PANEL,
        }
        if meeting.hold().is_some() {
            return w::ON_HOLD;
        }
        if meeting.open_vote().is_some() {
            return w::VOTING;
        }
        let discusses = matches!(meeting.phase(), Phase::Discussing { .. });
        match lesson {
            Lesson::AllPresent => w::SEATED,
            Lesson::Discussion | Lesson::Hand | Lesson::Floor | Lesson::Refused if meeting.phase() == Phase::Lobby => {
                w::BEGIN
            }
            Lesson::Refused if !discusses => w::AGAIN,
            Lesson::Discussion | Lesson::Hand | Lesson::Floor if !discusses => w::PRESENTED,
            Lesson::Discussion => w::PRESENTED,
            Lesson::Floor if meeting.speech().is_some() => w::FINISH,
            Lesson::Floor if !meeting.queue().is_empty() => w::INVITE,
            Lesson::Hand | Lesson::Floor => w::HAND,
            Lesson::Refused if meeting.decide(now, &Command::Next { back: None, waiting: None }).is_ok() => w::ALLOWED,
            Lesson::Refused => w::IMPATIENT,
            Lesson::Undo if meeting.undo_target(now).is_ok() => w::SLIP,
            Lesson::Undo => w::SLIP_FIRST,
        }
    }
}

/// Whether this is a rehearsal.
pub fn is_practice(meeting: &Meeting) -> bool {
    match meeting.created().clock {
        ClockKind::Rehearsal { .. } => true,
        ClockKind::Real | ClockKind::Script => false,
    }
}
