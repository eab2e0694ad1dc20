//! Floor 5. Earlier meetings: a folder of journals is the only store. Whose they are is told from their first lines; only those that are wanted
//! are read whole. A file that cannot be read is told by name and passed over.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use super::disk::Disk;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::looking::LARGEST;
use super::looking::read_journal;
use crate::journal::Beginning;
use crate::journal::First;
use crate::journal::beginning;
use crate::meeting::Meeting;
use crate::meeting::words::ClockKind;
use crate::order;

/// So much is read of a file at first: the longest first line of the program's own agendas fits in it.
const FIRST: u64 = 48 * 1024;

/// A meeting as its first line tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// Its journal.
    pub path: PathBuf,
    /// How long that is, in bytes.
    pub bytes: u64,
    /// What the line says.
    pub first: First,
}

/// All meetings of a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Glances {
    /// In the order of their making, oldest first; rehearsals are left out, and of a meeting with several copies the longest is here.
    pub meetings: Vec<Glance>,
    /// Files that are passed over, by name.
    pub skipped: Vec<Fault>,
}

impl Glances {
    /// Those of one body.
    pub fn of_body<'a>(&'a self, body: &'a str) -> impl DoubleEndedIterator<Item = &'a Glance> {
        self.meetings.iter().filter(move |glance| glance.first.body_id == body)
    }
}

/// Looks at the first line of every journal in a folder. One that is not there holds none.
pub fn glance_at_all(disk: &dyn Disk, folder: &Path) -> Glances {
    let Ok(inside) = fs::read_dir(folder) else { return Glances::default() };
    let mut paths: Vec<PathBuf> = inside.flatten().map(|one| one.path()).collect();
    paths.retain(|path| path.extension() == Some(OsStr::new("jsonl")));
    paths.sort_unstable();
    let mut glances = Glances::default();
    let mut places: HashMap<String, usize> = HashMap::new();
    for path in paths {
        match glance_at(disk, &path) {
            Ok(glance) if matches!(glance.first.clock, ClockKind::Rehearsal { .. }) => {}
            Ok(glance) => match places.get(&glance.first.id) {
                Some(place) if glances.meetings[*place].bytes >= glance.bytes => {}
                Some(place) => glances.meetings[*place] = glance,
                None => {
                    places.insert(glance.first.id.clone(), glances.meetings.len());
                    glances.meetings.push(glance);
                }
            },
            Err(fault) => glances.skipped.push(fault),
        }
    }
    order::by(&mut glances.meetings, |one, other| {
        one.first.created.cmp(&other.first.created).then_with(|| one.path.cmp(&other.path))
    });
    glances
}

/// Looks at the first line of one journal.
///
/// # Errors
/// When it is no journal, or nothing has begun in it, or it cannot be read.
pub fn glance_at(disk: &dyn Disk, path: &Path) -> Result<Glance, Fault> {
    let fault = |trouble: Trouble| Fault::new(path, trouble);
    let file = disk.open(path, How::Read).map_err(fault)?;
    let bytes = file.facts().map_err(|error| fault(error.into()))?.len;
    let read = |most: u64| file.read_from(0, most).map_err(|error| fault(error.into()));
    let mut told = beginning(&read(FIRST)?);
    if told == Beginning::Longer && (FIRST..=LARGEST).contains(&bytes) {
        told = beginning(&read(bytes)?);
    }
    match told {
        Beginning::Line(first) => Ok(Glance { path: path.to_owned(), bytes, first: *first }),
        Beginning::Longer | Beginning::Unclear => {
            let reading = read_journal(disk, path)?;
            Err(Fault::of_end(path, reading.end).unwrap_or_else(|| fault(Trouble::Empty)))
        }
    }
}

/// The whole meeting. What is torn at the end was never acknowledged and is left out.
///
/// # Errors
/// When the journal is damaged, or cannot be read.
pub fn read_meeting(disk: &dyn Disk, path: &Path) -> Result<Meeting, Fault> {
    let reading = read_journal(disk, path)?;
    if let Some(fault) = Fault::of_end(path, reading.end) {
        return Err(fault);
    }
    if reading.entries.is_empty() {
        return Err(Fault::new(path, Trouble::Empty));
    }
    Meeting::of(reading.entries).map_err(|misfit| Fault::new(path, Trouble::Damaged { line: misfit.line }))
}
