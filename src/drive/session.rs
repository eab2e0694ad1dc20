//! Floor 5. One meeting that is driven by lines: its clock, its journal and what it answers.
//!
//! A new journal's line 1 says by which clock the meeting runs, and only the first line that comes in shows whether a script sets it. So
//! `ready` promises that the journal is open and locked, and line 1 is written with the first line that asks for anything, or at the end of
//! input. Whoever dies between has been told nothing that is lost: a journal that is empty begins a meeting.

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
    stand: Stand,
    /// Whether lines carry `at`; none before the first.
    scripted: Option<bool>,
    /// Since when nothing is kept any more.
    failed: Option<Moment>,
}

#[derive(Debug)]
enum Stand {
    /// Line 1 is not written.
    Planned(Box<Created>),
    /// It runs.
    Open(Box<Running>),
}

#[derive(Debug)]
struct Running {
    meeting: Meeting,
    clock: Clock,
    /// The moment of `ready`.
    ready: Moment,
}

impl Session {
    /// A meeting that is about to begin.
    pub fn new(keep: Keep, source: Arc<dyn Source>, agenda: Agenda, before: Before) -> Self {
        let created = Created {
            format: FORMAT,
            id: new_meeting_id(),
            program: PROGRAM.to_owned(),
            clock: ClockKind::Real,
            agenda,
            before,
        };
        Self { keep, source, stand: Stand::Planned(Box::new(created)), scripted: None, failed: None }
    }

    /// A meeting that is gone on with: what its journal says, and that it was opened again.
    ///
    /// # Errors
    /// When its lines make no meeting, or the journal cannot be written.
    pub fn go_on(opening: Opening, source: Arc<dyn Source>) -> Result<Self, Fault> {
        let Opening { store, entries, seen, .. } = opening;
        let damaged = |line| Fault::new(store.path(), Trouble::Damaged { line });
        let meeting = Meeting::replay(&entries).map_err(|misfit| damaged(misfit.line))?;
        let clock = Clock::go_on(&entries, Arc::clone(&source));
        let scripted = match kind_of(&entries) {
            ClockKind::Real | ClockKind::Rehearsal { .. } => Some(false),
            ClockKind::Script => None,
        };
        let ready = clock.now();
        let opened = clock.opened(ready, seen);
        let running = Running { meeting, clock, ready };
        let mut session = Self {
            keep: Keep::Journal(Box::new(store)),
            source,
            stand: Stand::Open(Box::new(running)),
            scripted,
            failed: None,
        };
        session.press(ready, vec![opened])?;
        Ok(session)
    }

    /// The greeting.
    pub fn ready(&self) -> Answer {
        match &self.stand {
            Stand::Planned(created) => Answer::Ready { ready: 1, meeting: created.id.clone() },
            Stand::Open(running) => {
                Answer::Ready { ready: running.meeting.seq(), meeting: running.meeting.created().id.clone() }
            }
        }
    }

    /// The meeting, once it has a line 1.
    pub fn meeting(&self) -> Option<&Meeting> {
        match &self.stand {
            Stand::Planned(_) => None,
            Stand::Open(running) => Some(&running.meeting),
        }
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
        if let (Keep::Journal(store), Stand::Open(running)) = (&mut self.keep, &self.stand) {
            store.seen(running.clock.now().t);
        }
    }

    /// The end of input: a meeting of which nothing was asked stands all the same.
    ///
    /// # Errors
    /// When its line 1 cannot be written.
    pub fn end(&mut self) -> Result<(), Fault> {
        match self.stand {
            Stand::Planned(_) => self.start(None),
            Stand::Open(_) => Ok(()),
        }
    }

    fn asked(&mut self, request: Request) -> Result<Answer, LineFault> {
        let Request { at, want } = request;
        let now = self.now(at)?;
        match want {
            Want::Do { name, args } => self.command(now, name, &args),
            Want::Show(shown) => Ok(self.show(now, shown)),
        }
    }

    /// The moment of a line. The first one shows by which clock the meeting runs.
    fn now(&mut self, at: Option<Written>) -> Result<Moment, LineFault> {
        let has_at = at.is_some();
        if self.scripted.is_some_and(|scripted| scripted != has_at) {
            let real = self.meeting().is_some_and(|meeting| meeting.created().clock != ClockKind::Script);
            return Err(if real && has_at && !self.began_here() {
                LineFault::ClockIsReal
            } else {
                LineFault::AtOnSome
            });
        }
        let begins = matches!(self.stand, Stand::Planned(_));
        if begins {
            if let Some(at) = at {
                let start = self.script_start();
                let wall = at.wall(start, start).ok_or(LineFault::WrongAt)?;
                if wall < start.wall {
                    return Err(LineFault::AtEarlier { now: start.wall });
                }
            }
            self.start(has_at.then_some(ClockKind::Script)).map_err(|fault| LineFault::NotSaved { fault })?;
        }
        let Stand::Open(running) = &mut self.stand else { unreachable!("it has just been started") };
        let first = self.scripted.is_none();
        if first && !has_at && matches!(running.clock, Clock::Script(_)) {
            running.clock = Clock::run_on(running.ready, Arc::clone(&self.source));
        }
        let now = running.clock.now();
        let moment = match at {
            None => now,
            Some(at) => {
                let wall = at.wall(running.ready, now).ok_or(LineFault::WrongAt)?;
                running.clock.set(wall).map_err(|backwards| LineFault::AtEarlier { now: backwards.now })?
            }
        };
        self.scripted = Some(has_at);
        if let Keep::Journal(store) = &mut self.keep {
            store.seen(moment.t);
        }
        Ok(moment)
    }

    fn began_here(&self) -> bool {
        self.meeting().is_some_and(|meeting| {
            let opened = |entry: &&Entry| entry.events.iter().any(|event| matches!(event, Event::Opened { .. }));
            meeting.log().iter().filter(opened).count() == 1
        })
    }

    fn script_start(&self) -> Moment {
        let usual: DateTime<FixedOffset> =
            DateTime::parse_from_rfc3339(SCRIPT_STARTS).expect("the usual start is written as a moment");
        let planned = match &self.stand {
            Stand::Planned(created) => created.agenda.start,
            Stand::Open(_) => None,
        };
        let wall = planned.and_then(|start| start.and_local_timezone(*usual.offset()).single()).unwrap_or(usual);
        Moment { t: Stamp::ZERO, wall }
    }

    /// Writes line 1.
    fn start(&mut self, script: Option<ClockKind>) -> Result<(), Fault> {
        let clock = match script {
            Some(_) => Clock::Script(self.script_start()),
            None => Clock::begin(ClockKind::Real, Arc::clone(&self.source)),
        };
        let Stand::Planned(created) = &self.stand else { return Ok(()) };
        let mut created = created.clone();
        created.clock = script.unwrap_or(ClockKind::Real);
        let ready = clock.start();
        let opened = clock.opened(ready, None);
        let first = Entry { seq: 1, at: ready, events: vec![Event::Created(created), opened] };
        self.keep.append(&first)?;
        let meeting = Meeting::from_first(&first).expect("its first event creates it");
        self.stand = Stand::Open(Box::new(Running { meeting, clock, ready }));
        Ok(())
    }

    fn command(&mut self, now: Moment, name: &'static str, args: &Map<String, Value>) -> Result<Answer, LineFault> {
        let Stand::Open(running) = &self.stand else { unreachable!("a line has been timed") };
        let meeting = &running.meeting;
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
        let saved = self.press(now, events.clone()).map_err(|fault| {
            self.failed.get_or_insert(now);
            LineFault::NotSaved { fault }
        })?;
        Ok(Answer::Happened { happened: events, saved, warnings })
    }

    fn show(&self, now: Moment, shown: View) -> Answer {
        let Stand::Open(running) = &self.stand else { unreachable!("a line has been timed") };
        let failed = self.failed.zip(self.broken());
        Answer::Show { show: shown.word(), view: view(&running.meeting, now, shown, failed) }
    }

    /// Keeps a press and only then believes it.
    fn press(&mut self, at: Moment, events: Vec<Event>) -> Result<Seq, Fault> {
        let Stand::Open(running) = &mut self.stand else { unreachable!("only an open meeting is pressed") };
        let entry = Entry { seq: running.meeting.seq() + 1, at, events };
        self.keep.append(&entry)?;
        running.meeting.apply(&entry);
        Ok(entry.seq)
    }
}

impl Keep {
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
