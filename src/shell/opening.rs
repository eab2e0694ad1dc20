//! Floor 5. Beginning a meeting, and going on with one: the journal, its clock, and what earlier meetings hand on.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use super::Options;
use crate::check;
use crate::check::Existing;
use crate::clock::Clock;
use crate::clock::PROGRAM;
use crate::clock::machine;
use crate::clock::new_meeting_id;
use crate::drive::trouble;
use crate::journal::FORMAT;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Created;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::store::Fault;
use crate::store::Found;
use crate::store::Opening;
use crate::store::Shelf;
use crate::store::Store;
use crate::store::Torn;
use crate::store::Trouble;
use crate::store::Wanted;
use crate::store::copies;
use crate::store::list;
use crate::store::read_journal;
use crate::store::real_disk;
use crate::store::stem;

/// Earlier meetings that are read for what they hand on: two years of monthly ones.
const EARLIER: usize = 24;

/// A meeting that is open for writing.
#[derive(Debug)]
pub struct Opened {
    /// The meeting.
    pub meeting: Meeting,
    /// Its clock.
    pub clock: Clock,
    /// Its journal.
    pub store: Store,
    /// Where it stands among the others.
    pub shelf: Shelf,
}

/// Why a meeting could not be opened.
#[derive(Debug)]
pub enum Unopened {
    /// The agenda has faults; this is the report.
    Plan(String),
    /// The journal.
    Journal(Fault),
}

impl Unopened {
    /// What a person is told.
    pub fn words(&self, lang: Language) -> String {
        match self {
            Self::Plan(report) => report.clone(),
            Self::Journal(fault) => trouble::fault(lang, fault),
        }
    }

    /// The exit code that says it too.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Plan(_) => crate::cli::FAULTY,
            Self::Journal(fault) => crate::cli::code_of(fault),
        }
    }
}

/// Begins a meeting on a journal of its own.
///
/// # Errors
/// When the agenda has faults or the journal cannot be written.
///
/// # Panics
/// Never: line 1 has just been made.
pub fn begin(options: &Options, agenda: Option<&str>, kind: ClockKind) -> Result<Opened, Unopened> {
    let name = agenda.unwrap_or(crate::agenda_file::embedded::DEFAULT);
    let agenda = check::load(name, options.language).map_err(Unopened::Plan)?;
    let (disk, source) = (real_disk(), machine());
    let shelf = match kind {
        ClockKind::Rehearsal { .. } => Shelf::Rehearsals,
        ClockKind::Real | ClockKind::Script => Shelf::Meetings,
    };
    let before = match shelf {
        Shelf::Meetings => handed_on(&options.data, &agenda),
        Shelf::Rehearsals => Before::default(),
    };
    let clock = Clock::begin(kind, Arc::clone(&source));
    let at = clock.start();
    let name = stem(at.wall, &agenda.body.id);
    let mut store = Store::begin(&disk, &shelf.folder(&options.data), &name, at.wall).map_err(Unopened::Journal)?;
    let created =
        Created { format: FORMAT, id: new_meeting_id(), program: PROGRAM.to_owned(), clock: kind, agenda, before };
    let events = vec![Event::Created(Box::new(created)), clock.opened(at, None)];
    let first = Entry { seq: 1, at, events };
    store.append(&first).map_err(Unopened::Journal)?;
    let meeting = Meeting::from_first(&first).expect("line 1 has just been made");
    Ok(Opened { meeting, clock, store, shelf })
}

/// What earlier meetings of the same body hand on. One that cannot be read hands nothing on.
fn handed_on(data: &Path, agenda: &Agenda) -> Before {
    let disk = real_disk();
    let mut found = list(disk.as_ref(), data, Shelf::Meetings);
    let real = |found: &Found| {
        found.meeting.as_ref().is_some_and(|about| about.body_id == agenda.body.id && about.clock == ClockKind::Real)
    };
    found.retain(real);
    found.sort_by_key(|found| found.meeting.as_ref().and_then(|about| about.begun));
    let newest = found.len().saturating_sub(EARLIER);
    let replayed = |found: &Found| Meeting::replay(&read_journal(disk.as_ref(), &found.path).ok()?.entries).ok();
    let earlier: Vec<Meeting> = found[newest..].iter().filter_map(replayed).collect();
    Before::after(&earlier)
}

/// Goes on with a meeting; what followed its last line was set aside.
///
/// # Errors
/// When it is in use, damaged, or cannot be written.
pub fn go_on(path: &Path) -> Result<(Opened, Option<Torn>), Unopened> {
    let (disk, source) = (real_disk(), machine());
    let opening = Store::open(&disk, path, Wanted::Begun, source.tick().wall).map_err(Unopened::Journal)?;
    let Opening { mut store, entries, torn, seen } = opening;
    let damaged = |line| Unopened::Journal(Fault::new(path, Trouble::Damaged { line }));
    let mut meeting = Meeting::replay(&entries).map_err(|misfit| damaged(misfit.line))?;
    let clock = Clock::go_on(&entries, source);
    let at = clock.now();
    let (shelf, seen) = match meeting.created().clock {
        ClockKind::Real => (Shelf::Meetings, seen),
        ClockKind::Script => (Shelf::Meetings, None),
        ClockKind::Rehearsal { .. } => (Shelf::Rehearsals, None),
    };
    let opened = Entry { seq: meeting.seq() + 1, at, events: vec![clock.opened(at, seen)] };
    store.append(&opened).map_err(Unopened::Journal)?;
    meeting.apply(&opened);
    Ok((Opened { meeting, clock, store, shelf }, torn))
}

/// The newest meeting that is neither over nor open in another console.
pub fn unfinished(data: &Path) -> Option<Found> {
    let mut found = list(real_disk().as_ref(), data, Shelf::Meetings);
    found.retain(|found| found.is_unfinished() && !found.live && found.entries > 1);
    let newest = found.into_iter().max_by_key(|found| found.meeting.as_ref().map(|about| about.pressed))?;
    // A full disk may have sent it elsewhere: the longest copy is the meeting.
    let id = newest.meeting.as_ref().map(|about| about.id.clone()).unwrap_or_default();
    let elsewhere = copies(real_disk().as_ref(), data, Shelf::Meetings, &id).into_iter().next();
    let Some(copy) = elsewhere.filter(|copy| copy.entries > newest.entries) else { return Some(newest) };
    Some(copy).filter(|copy| copy.is_unfinished() && !copy.live)
}

/// Writes a text whole or not at all, in the place of an older one.
///
/// # Errors
/// When it cannot be written.
pub fn write_whole(path: &Path, text: &str) -> Result<(), Fault> {
    check::write_whole(path, text.as_bytes(), Existing::Replace).map_err(|error| Fault::new(path, error))
}

/// Where a meeting lies, said once the terminal is given back.
pub fn farewell(lang: Language, path: Option<&PathBuf>) -> Option<String> {
    let path = trouble::path(path?);
    Some(match lang {
        Language::Vi => format!("Mọi việc đã được lưu trong {path}"),
        Language::En => format!("Everything is saved in {path}"),
    })
}
