//! Floor 5. Which meetings there are, told from their journals. A file that cannot be read is one of them and says so.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDateTime;

use super::disk::Disk;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::folders::Place;
use super::folders::Shelf;
use super::folders::offered_folders;
use super::lock::holder;
use super::lock::is_live;
use super::looking::read_journal;
use super::names::lock_path;
use crate::journal::End;
use crate::journal::Stage;
use crate::journal::ends_over;
use crate::journal::stage;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Created;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::order;

/// A journal that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub path: PathBuf,
    /// Its meeting, where line 1 could be read.
    pub meeting: Option<About>,
    /// How many lines are believed.
    pub entries: usize,
    /// Whether something was left out behind the last of them.
    pub end: End,
    /// Whether a console has it open.
    pub live: bool,
    /// Why it cannot be gone on with, if it cannot.
    pub fault: Option<Fault>,
}

/// What a journal says of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The meeting's own id; a copy in another folder has the same.
    pub id: String,
    /// The id of its body.
    pub body_id: String,
    /// The name of its body.
    pub body: String,
    /// Its title.
    pub title: String,
    /// For when its agenda planned it, on the wall of its place.
    pub planned: Option<NaiveDateTime>,
    /// By which clock it runs.
    pub clock: ClockKind,
    /// When its journal was made, on the wall.
    pub created: DateTime<FixedOffset>,
    /// When it began, on the wall.
    pub begun: Option<DateTime<FixedOffset>>,
    /// When it was last pressed, on the wall.
    pub pressed: DateTime<FixedOffset>,
    /// When a console was last known to be there, on the wall: never before the last press.
    pub left: DateTime<FixedOffset>,
    /// How far it has come, as far as it can be read.
    pub stage: Stage,
}

impl Found {
    /// The word for programs: `lobby`, `running`, `closed`, `adjourned` or `damaged`.
    pub fn state(&self) -> &'static str {
        match (&self.fault, &self.meeting) {
            (None, Some(meeting)) => meeting.stage.word(),
            (Some(_), _) | (None, None) => "damaged",
        }
    }

    /// Whether it is a meeting that can be gone on with and is not over.
    pub fn is_unfinished(&self) -> bool {
        self.fault.is_none() && self.meeting.as_ref().is_some_and(|meeting| meeting.stage.is_unfinished())
    }
}

/// The journals on one shelf, the newest name first. A folder that is not there holds none.
pub fn list(disk: &dyn Disk, data: &Path, shelf: Shelf) -> Vec<Found> {
    journals(&shelf.folder(data)).iter().map(|path| look_at(disk, path)).collect()
}

/// Those that may be gone on with. Of a meeting that is over only the last lines are read: there may be years of them.
pub fn list_unfinished(disk: &dyn Disk, data: &Path, shelf: Shelf) -> Vec<Found> {
    let mut paths = journals(&shelf.folder(data));
    paths.retain(|path| !is_over(disk, path));
    let found = paths.iter().map(|path| look_at(disk, path));
    found.filter(Found::is_unfinished).collect()
}

/// Whether the end of a journal shows that its meeting is over.
fn is_over(disk: &dyn Disk, path: &Path) -> bool {
    const TAIL: u64 = 8 * 1024;
    let Ok(file) = disk.open(path, How::Read) else { return false };
    let Ok(facts) = file.facts() else { return false };
    file.read_from(facts.len.saturating_sub(TAIL), TAIL).is_ok_and(|tail| ends_over(&tail))
}

/// Those that a console has open now. The others are not read: there may be years of them.
pub fn list_live(disk: &dyn Disk, data: &Path, shelf: Shelf) -> Vec<Found> {
    let mut paths = journals(&shelf.folder(data));
    paths.retain(|path| is_live(disk, path));
    paths.iter().map(|path| look_at(disk, path)).filter(|found| found.live).collect()
}

/// Where else a meeting goes on: copies of it in the other places that are offered when a disk is full, the longest first.
pub fn copies(disk: &dyn Disk, data: &Path, shelf: Shelf, id: &str) -> Vec<Found> {
    let elsewhere = offered_folders(data, shelf).into_iter().filter(|(place, _)| *place != Place::Data);
    let mut paths: Vec<PathBuf> = elsewhere.flat_map(|(_, folder)| journals(&folder)).collect();
    // Only what a console has written there is opened.
    paths.retain(|path| lock_path(path).is_file());
    let mut found: Vec<Found> = paths.iter().map(|path| look_at(disk, path)).collect();
    found.retain(|found| found.meeting.as_ref().is_some_and(|about| about.id == id));
    order::by_key(&mut found, |found| std::cmp::Reverse(found.entries));
    found
}

fn journals(folder: &Path) -> Vec<PathBuf> {
    let Ok(folder) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = folder.flatten().map(|one| one.path()).collect();
    paths.retain(|path| path.extension() == Some(OsStr::new("jsonl")));
    paths.sort_unstable_by(|one, other| other.cmp(one));
    paths
}

/// What one journal says.
pub fn look_at(disk: &dyn Disk, path: &Path) -> Found {
    let path = path.to_owned();
    match read_journal(disk, &path) {
        Err(fault) => Found { path, meeting: None, entries: 0, end: End::Whole, live: false, fault: Some(fault) },
        Ok(reading) => {
            let seen = holder(disk, &path).and_then(|holder| holder.seen);
            let meeting = about(&reading.entries).map(|mut about| {
                if let (Some(seen), Some(last)) = (seen, reading.entries.last()) {
                    about.left = about.left.max(last.at.wall_at(seen));
                }
                about
            });
            let empty = meeting.is_none().then(|| Fault::new(&path, Trouble::Empty));
            let fault = Fault::of_end(&path, reading.end).or(empty);
            let live = is_live(disk, &path);
            Found { meeting, entries: reading.entries.len(), end: reading.end, live, fault, path }
        }
    }
}

fn about(entries: &[Entry]) -> Option<About> {
    let (first, last) = (entries.first()?, entries.last()?);
    let created: &Created = first
        .events
        .iter()
        .find_map(|event| if let Event::Created(created) = event { Some(created.as_ref()) } else { None })?;
    let stage = stage(entries);
    let begun = entries.iter().rev().find(|entry| entry.events.contains(&Event::Begun {}));
    Some(About {
        id: created.id.clone(),
        body_id: created.agenda.body.id.clone(),
        body: created.agenda.body.name.clone(),
        title: created.agenda.title.clone(),
        planned: created.agenda.start,
        clock: created.clock,
        created: first.at.wall,
        begun: begun.filter(|_| stage != Stage::Lobby).map(|entry| entry.at.wall),
        pressed: last.at.wall,
        left: last.at.wall,
        stage,
    })
}
