//! Floor 5. One meeting that is driven by lines: its clock, its journal and what it answers.
//!
//! Line 1 says by which clock the meeting runs, and only the first line that comes in shows whether a script sets it. `ready` promises a
//! meeting that stands, so line 1 is written before it, for the real clock; where the first line carries `at`, nothing has happened yet, and
//! line 1 is written anew for the script.

use std::sync::Arc;

use chrono::DateTime;
use chrono::FixedOffset;
use serde_json::Map;
use serde_json::Value;

use super::answer::Answer;
use super::answer::Refused as Told;
use super::answer::Vague;
use super::answer::Warned;
use super::answer::Why;
use super::answer::kind;
use super::fault::LineFault;
use super::moment::Written;
use super::prepare::Stop;
use super::prepare::prepare;
use super::request;
use super::request::Request;
use super::request::View;
use super::request::Want;
use super::sentence::Sentence;
use super::views::refusal_text;
use super::views::vague_text;
use super::views::view;
use super::views::warning_text;
use crate::clock::Clock;
use crate::clock::PROGRAM;
use crate::clock::Source;
use crate::clock::kind_of;
use crate::clock::new_meeting_id;
use crate::journal::FORMAT;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Created;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Seq;
use crate::store::Fault;
use crate::store::Opening;
use crate::store::Store;
use crate::store::Trouble;

/// When a script begins whose agenda says nothing of it.
const SCRIPT_STARTS: &str = "2026-01-05T14:00:00+07:00";

/// Where presses are kept.
#[derive(Debug)]
pub enum Keep {
    /// Nowhere but here.
    Memory,
    /// In a journal.
    Journal(Box<Store>),
}

/// A meeting that is driven by lines.
#[derive(Debug)]
pub struct Session {
    keep: Keep,
    source: Arc<dyn Source>,
    meeting: Meeting,
    clock: Clock,
    /// The moment of `ready`.
    ready: Moment,
    lines: Lines,
    /// Since when nothing is kept any more.
    failed: Option<Moment>,
}

/// Whether lines carry `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    /// The first will show it, of a meeting that begins.
    New,
    /// The first will show it, of a script's meeting that is gone on with.
    Script,
    /// All do.
    Timed,
    /// None does.
    Untimed,
    /// None may: the journal was begun by the real clock.
    Real,
}

impl Session {
    /// A meeting that begins: its line 1 is written.
    ///
    /// # Errors
    /// When the journal cannot be written.
    pub fn new(mut keep: Keep, source: Arc<dyn Source>, agenda: Agenda, before: Before) -> Result<Self, Fault> {
        let created = Created {
            format: FORMAT,
            id: new_meeting_id(),
            program: PROGRAM.to_owned(),
            clock: ClockKind::Real,
            agenda,
            before,
        };
        let clock = Clock::begin(ClockKind::Real, Arc::clone(&source));
        let meeting = keep.begin(created, &clock)?;
        let ready = clock.start();
        Ok(Self { keep, source, meeting, clock, ready, lines: Lines::New, failed: None })
    }

    /// A meeting that is gone on with: what its journal says, and that it was opened again.
    ///
    /// # Errors
    /// When its lines make no meeting, or the journal cannot be written.
    pub fn go_on(opening: Opening, source: Arc<dyn Source>) -> Result<Self, Fault> {
        let Opening { store, entries, seen, .. } = opening;
        let damaged = |line| Fault::new(store.path(), Trouble::Damaged { line });
        let meeting = Meeting::of(entries).map_err(|misfit| damaged(misfit.line))?;
        let clock = Clock::go_on(meeting.log(), seen, Arc::clone(&source));
        let lines = match kind_of(meeting.log()) {
            ClockKind::Real | ClockKind::Rehearsal { .. } => Lines::Real,
            ClockKind::Script => Lines::Script,
        };
        let ready = clock.now();
        let opened = clock.opened(ready, seen);
        let keep = Keep::Journal(Box::new(store));
        let mut session = Self { keep, source, meeting, clock, ready, lines, failed: None };
        session.press(ready, vec![opened])?;
        Ok(session)
    }

    /// The greeting.
    pub fn ready(&self) -> Answer {
        Answer::Ready { ready: self.meeting.seq(), meeting: self.meeting.created().id.clone() }
    }

    /// The meeting.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// Why nothing is kept any more, if something failed.
    pub fn broken(&self) -> Option<&Fault> {
        match &self.keep {
            Keep::Memory => None,
            Keep::Journal(store) => store.broken(),
        }
    }

    /// Answers one line; nothing where it is empty.
    pub fn line(&mut self, line: &[u8]) -> Option<Answer> {
        let answer = match request::read(line) {
            Ok(None) => return None,
            Ok(Some(request)) => self.asked(request),
            Err(fault) => Err(fault),
        };
        Some(answer.unwrap_or_else(|fault| Answer::erred(&fault)))
    }

    /// The answer to a line that was longer than any may be.
    pub fn too_long(&self) -> Answer {
        Answer::erred(&LineFault::TooLong { most: request::LONGEST_LINE })
    }

    /// Nothing is asked, and the program is alive.
    pub fn alive(&mut self) {
        if let Keep::Journal(store) = &mut self.keep {
            store.seen(self.clock.now().t);
        }
    }

    fn asked(&mut self, request: Request) -> Result<Answer, LineFault> {
        let Request { at, want } = request;
        let now = match at {
            Some(at) => self.timed(at)?,
            None => self.untimed()?,
        };
        if let Keep::Journal(store) = &mut self.keep {
            store.seen(now.t);
        }
        match want {
            Want::Do { name, args } => self.command(now, name, &args),
            Want::Show(shown) => Ok(self.show(now, shown)),
        }
    }

    /// The moment of a line that carries `at`.
    fn timed(&mut self, at: Written) -> Result<Moment, LineFault> {
        let (ready, now) = match self.lines {
            Lines::New => (self.script_start(), self.script_start()),
            Lines::Script | Lines::Timed => (self.ready, self.clock.now()),
            Lines::Untimed => return Err(LineFault::AtOnSome),
            Lines::Real => return Err(LineFault::ClockIsReal),
        };
        let wall = at.wall(ready, now).ok_or(LineFault::WrongAt)?;
        if wall < now.wall {
            return Err(LineFault::AtEarlier { now: now.wall });
        }
        if self.lines == Lines::New {
            self.begin_as_script(ready).map_err(|fault| self.not_saved(ready, fault))?;
        }
        self.lines = Lines::Timed;
        self.clock.set(wall).map_err(|backwards| LineFault::AtEarlier { now: backwards.now })
    }

    /// The moment of a line that does not.
    fn untimed(&mut self) -> Result<Moment, LineFault> {
        self.lines = match self.lines {
            Lines::Timed => return Err(LineFault::AtOnSome),
            Lines::Real => Lines::Real,
            Lines::New | Lines::Untimed => Lines::Untimed,
            Lines::Script => {
                self.clock = Clock::run_on(self.ready, Arc::clone(&self.source));
                Lines::Untimed
            }
        };
        Ok(self.clock.now())
    }

    fn script_start(&self) -> Moment {
        let usual: DateTime<FixedOffset> =
            DateTime::parse_from_rfc3339(SCRIPT_STARTS).expect("the usual start is written as a moment");
        let planned = self.meeting.agenda().start;
        let wall = planned.and_then(|start| start.and_local_timezone(*usual.offset()).single()).unwrap_or(usual);
        Moment { t: Stamp::ZERO, wall }
    }

    /// Writes line 1 anew: a script sets the clock.
    fn begin_as_script(&mut self, start: Moment) -> Result<(), Fault> {
        let clock = Clock::Script(start);
        let created = Created { clock: ClockKind::Script, ..self.meeting.created().clone() };
        if let Keep::Journal(store) = &mut self.keep {
            store.begin_anew()?;
        }
        self.meeting = self.keep.begin(created, &clock)?;
        (self.clock, self.ready) = (clock, start);
        Ok(())
    }

    fn not_saved(&mut self, at: Moment, fault: Fault) -> LineFault {
        self.failed.get_or_insert(at);
        LineFault::NotSaved { fault }
    }

    fn command(&mut self, now: Moment, name: &'static str, args: &Map<String, Value>) -> Result<Answer, LineFault> {
        let meeting = &self.meeting;
        let prepared = prepare(meeting, now, name, args).ok_or(LineFault::NotACommand)?;
        let decided = meeting.decide(now, &prepared.command);
        let events = match (decided, prepared.stop) {
            (Err(refused), Some(stop)) if comes_first(&refused) => {
                drop(stop);
                return Ok(told(meeting, now, refused));
            }
            (_, Some(Stop::Refused(refusal))) => return Ok(told(meeting, now, refusal.into())),
            (_, Some(Stop::DueVague { said, proposal })) => {
                let text = vague_text(meeting, &said, proposal);
                let why = Why::Vague(Vague::DueVague { said, proposal });
                return Ok(Answer::Refused { refused: Told { why, also: Vec::new(), text } });
            }
            (Err(refused), None) => return Ok(told(meeting, now, refused)),
            (Ok(events), None) => events,
        };
        let warnings = meeting.warnings(now, &prepared.command);
        let warnings: Vec<Warned> =
            warnings.into_iter().map(|warning| Warned { text: warning_text(meeting, &warning), warning }).collect();
        let saved = self.press(now, events.clone()).map_err(|fault| self.not_saved(now, fault))?;
        Ok(Answer::Happened { happened: events, saved, warnings })
    }

    fn show(&self, now: Moment, shown: View) -> Answer {
        let failed = self.failed.zip(self.broken());
        Answer::Show { show: shown.word(), view: view(&self.meeting, now, shown, failed) }
    }

    /// Keeps a press and only then believes it.
    fn press(&mut self, at: Moment, events: Vec<Event>) -> Result<Seq, Fault> {
        let entry = Entry { seq: self.meeting.seq() + 1, at, events };
        self.keep.append(&entry)?;
        self.meeting.apply(&entry);
        Ok(entry.seq)
    }
}

impl Keep {
    /// Writes line 1.
    fn begin(&mut self, created: Created, clock: &Clock) -> Result<Meeting, Fault> {
        let at = clock.start();
        let first = Entry { seq: 1, at, events: vec![Event::Created(Box::new(created)), clock.opened(at, None)] };
        self.append(&first)?;
        Ok(Meeting::from_first(&first).expect("its first event creates it"))
    }

    fn append(&mut self, entry: &Entry) -> Result<(), Fault> {
        match self {
            Self::Memory => Ok(()),
            Self::Journal(store) => store.append(entry),
        }
    }
}

/// Whether this is refused whoever is named: then nobody needs to be told apart.
fn comes_first(refused: &Refused) -> bool {
    matches!(refused.first, Refusal::Over { .. } | Refusal::OnHold { .. } | Refusal::NotBegun {})
}

fn told(meeting: &Meeting, now: Moment, refused: Refused) -> Answer {
    let text: Sentence = refusal_text(meeting, now, &refused.first);
    let also = refused.also.iter().map(kind).collect();
    Answer::Refused { refused: Told { why: Why::Meeting(refused.first), also, text } }
}
