//! Floor 5. Beginning a meeting, and going on with one: the journal, its clock, and what earlier meetings hand on.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use super::options::Options;
use crate::check;
use crate::check::Existing;
use crate::clock::Clock;
use crate::clock::PROGRAM;
use crate::clock::machine;
use crate::clock::new_meeting_id;
use crate::drive::earlier::Handed;
use crate::drive::earlier::handed_on;
use crate::drive::trouble;
use crate::journal::FORMAT;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Created;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::order;
use crate::papers;
use crate::store;
use crate::store::Fault;
use crate::store::Found;
use crate::store::Opening;
use crate::store::Shelf;
use crate::store::Store;
use crate::store::Torn;
use crate::store::Trouble;
use crate::store::Wanted;
use crate::store::Written;
use crate::store::copies;
use crate::store::list_unfinished;
use crate::store::papers_place;
use crate::store::papers_shelf;
use crate::store::real_disk;
use crate::store::stem;
use crate::text::console::after::NO_DOCUMENTS;

/// A meeting that is open for writing.
#[derive(Debug)]
pub struct Opened {
    /// The meeting.
    pub meeting: Meeting,
    /// Its clock.
    pub clock: Clock,
    /// Its journal.
    pub store: Store,
    /// The line that says so, where it is still to be saved.
    pub owed: Option<Entry>,
    /// Where it stands among the others.
    pub shelf: Shelf,
    /// Journals that were passed over when earlier meetings were looked for.
    pub skipped: Vec<Fault>,
}

/// Why a meeting could not be opened.
#[derive(Debug)]
pub enum Unopened {
    /// The agenda has faults; this is the report.
    Plan(String),
    /// The journal.
    Journal(Fault),
    /// Another window has it; what a person is told.
    InUse(String),
}

impl Unopened {
    /// What a person is told.
    pub fn words(&self, lang: Language) -> String {
        match self {
            Self::Plan(words) | Self::InUse(words) => words.clone(),
            Self::Journal(fault) => trouble::fault(lang, fault),
        }
    }

    /// The exit code that says it too.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Plan(_) => crate::cli::exit::FAULTY,
            Self::Journal(fault) => crate::cli::code_of(fault),
            Self::InUse(_) => crate::cli::exit::NOT_WRITTEN,
        }
    }
}

/// The agenda that is named, or the model.
///
/// # Errors
/// When it has faults; the report says which.
pub fn plan(options: &Options, agenda: Option<&str>) -> Result<Agenda, Unopened> {
    let name = agenda.unwrap_or(crate::agenda_file::embedded::DEFAULT);
    check::load(name, options.language).map_err(Unopened::Plan)
}

/// Begins a meeting on a journal of its own.
///
/// # Errors
/// When the journal cannot be written.
///
/// # Panics
/// Never: line 1 has just been made.
pub fn begin(options: &Options, agenda: Agenda, kind: ClockKind) -> Result<Opened, Unopened> {
    let (disk, source) = (real_disk(), machine());
    let shelf = match kind {
        ClockKind::Rehearsal { .. } => Shelf::Rehearsals,
        ClockKind::Real | ClockKind::Script => Shelf::Meetings,
    };
    let Handed { before, skipped } = match shelf {
        Shelf::Meetings => handed_on(disk.as_ref(), &shelf.folder(&options.data).join("new"), &agenda.body.id),
        Shelf::Rehearsals => Handed::default(),
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
    Ok(Opened { meeting, clock, store, owed: None, shelf, skipped })
}

/// Goes on with a meeting; what followed its last line was set aside. The line that says so is owed: the console saves it beside its
/// first picture, which waits for no disk.
///
/// # Errors
/// When it is in use or damaged, or may not be written.
pub fn go_on(path: &Path) -> Result<(Opened, Option<Torn>), Unopened> {
    let (disk, source) = (real_disk(), machine());
    let opening = Store::open(&disk, path, Wanted::Begun, source.tick().wall).map_err(Unopened::Journal)?;
    let Opening { store, entries, torn, seen } = opening;
    let damaged = |line| Unopened::Journal(Fault::new(path, Trouble::Damaged { line }));
    let meeting = Meeting::of(entries).map_err(|misfit| damaged(misfit.line))?;
    let clock = Clock::go_on(meeting.log(), seen, source);
    let at = clock.now();
    let (shelf, seen) = match meeting.created().clock {
        ClockKind::Real => (Shelf::Meetings, seen),
        ClockKind::Script => (Shelf::Meetings, None),
        ClockKind::Rehearsal { .. } => (Shelf::Rehearsals, None),
    };
    let owed = Some(Entry { seq: meeting.seq() + 1, at, events: vec![clock.opened(at, seen)] });
    Ok((Opened { meeting, clock, store, owed, shelf, skipped: Vec::new() }, torn))
}

/// Meetings that are neither over nor open in another console, the one pressed last first.
pub fn unfinished(data: &Path) -> Vec<Found> {
    let mut found = list_unfinished(real_disk().as_ref(), data, Shelf::Meetings);
    found.retain(|found| !found.live && found.entries > 1);
    order::by_key(&mut found, |found| std::cmp::Reverse(found.meeting.as_ref().map(|about| about.pressed)));
    // A full disk may have sent a meeting elsewhere: the longest copy is the meeting.
    let longest = |one: Found| {
        let id = one.meeting.as_ref().map(|about| about.id.clone()).unwrap_or_default();
        let elsewhere = copies(real_disk().as_ref(), data, Shelf::Meetings, &id).into_iter().next();
        match elsewhere.filter(|copy| copy.entries > one.entries) {
            Some(copy) => Some(copy).filter(|copy| copy.is_unfinished() && !copy.live),
            None => Some(one),
        }
    };
    found.into_iter().filter_map(longest).collect()
}

/// Writes a text whole or not at all, in the place of an older one.
///
/// # Errors
/// When it cannot be written.
pub fn write_whole(path: &Path, text: &str) -> Result<(), Fault> {
    check::write_whole(path, text.as_bytes(), Existing::Replace).map_err(|error| Fault::new(path, error))
}

/// The folder of a real meeting's papers, among the user's documents.
pub fn papers_folder(options: &Options, meeting: &Meeting) -> PathBuf {
    let shelf = papers_shelf(options.documents.as_deref(), &options.data, Shelf::Meetings);
    papers_place(&shelf, &papers::folder_name(&papers::facts(meeting)), &meeting.created().id)
}

/// Writes all papers of an earlier meeting into their folder; those that lie there already are kept.
///
/// # Errors
/// When they cannot be made or written: why, in words.
pub fn write_papers(options: &Options, meeting: &Meeting) -> Result<Written, String> {
    let lang = options.language;
    let made = papers::all(meeting).map_err(|unmade| unmade.words(lang))?;
    let folder = papers_folder(options, meeting);
    store::write_papers(real_disk().as_ref(), &folder, &made, Existing::Keep)
        .map_err(|fault| trouble::fault(lang, &fault))
}

/// What was written, and in a build without documents why there is no more of it.
pub fn with_what_is_missing(lang: Language, told: String) -> String {
    if papers::HAS_DOCUMENTS { told } else { format!("{told} {}", NO_DOCUMENTS.get(lang)) }
}

/// Where a meeting lies, said once the terminal is given back.
pub fn farewell(lang: Language, path: Option<&PathBuf>) -> Option<String> {
    let path = trouble::path(path?);
    Some(match lang {
        Language::Vi => format!("Mọi việc đã được lưu trong {path}"),
        Language::En => format!("Everything is saved in {path}"),
    })
}
