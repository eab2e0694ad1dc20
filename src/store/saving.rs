//! Floor 5. The one who writes a journal: a line in, synced, an answer out.
//!
//! `append` answers yes only when the whole line is durable, and, for a file that was opened just now, its name too. After the first
//! failure the file is cut back once to the last line that was acknowledged, and from then on nothing is written to it.

use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::DateTime;
use chrono::FixedOffset;

use super::disk::Disk;
use super::disk::DiskFile;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::lock::Lock;
use super::looking::LARGEST;
use super::looking::all_of;
use super::names::beside;
use super::names::folder_of;
use super::names::torn_path;
use crate::journal::Chain;
use crate::journal::End;
use crate::journal::line;
use crate::journal::read;
use crate::meeting::time::Stamp;
use crate::meeting::words::Entry;

/// So many names are tried where one is taken.
const NAMES: u32 = 99;

/// A journal that is open for writing, under its lock.
#[derive(Debug)]
pub struct Store {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    file: Box<dyn DiskFile>,
    id: (u64, u64),
    lock: Lock,
    /// Everything that was acknowledged, byte for byte: what a copy in another folder is made of.
    saved: Vec<u8>,
    chain: Chain,
    /// What is still owed before the next yes.
    name: Name,
    broken: Option<Fault>,
}

/// Whether the file's name is durable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    /// Its folder must be synced.
    Owed,
    /// It is.
    Durable,
}

/// Which file is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A meeting that has begun.
    Begun,
    /// A meeting that has begun, or a place for one: missing, empty, or torn in its first line.
    BegunOrPlace,
}

/// A journal as it was opened.
#[derive(Debug)]
pub struct Opening {
    /// To write it.
    pub store: Store,
    /// What is believed; nothing where a meeting may begin.
    pub entries: Vec<Entry>,
    /// What followed it and was set aside.
    pub torn: Option<Torn>,
    /// The last stamp at which an earlier console is known to have lived; never before the last entry.
    pub seen: Option<Stamp>,
}

/// What followed the last line and was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    /// Where it is now.
    pub path: PathBuf,
    /// How long it was.
    pub bytes: u64,
}

impl Store {
    /// Opens a journal to write it. `since` is now on the wall, for whoever finds it locked.
    ///
    /// # Errors
    /// When it is in use, damaged, newer than this program, no journal or no regular file, or the disk says no. Then nothing was changed.
    pub fn open(
        disk: &Arc<dyn Disk>,
        path: &Path,
        wanted: Wanted,
        since: DateTime<FixedOffset>,
    ) -> Result<Opening, Fault> {
        let fault = |trouble: Trouble| Fault::new(path, trouble);
        let how = match (disk.look(path).map_err(fault)?.is_some(), wanted) {
            (true, Wanted::Begun | Wanted::BegunOrPlace) => How::GoOn,
            (false, Wanted::BegunOrPlace) => How::New,
            (false, Wanted::Begun) => return Err(fault(Trouble::NotThere)),
        };
        let lock = Lock::take(disk.as_ref(), path, since)?;
        let file = disk.open(path, how).map_err(fault)?;
        let mut bytes = all_of(file.as_ref()).map_err(fault)?;
        let reading = read(&bytes);
        if let Some(fault) = Fault::of_end(path, reading.end) {
            return Err(fault);
        }
        if reading.entries.is_empty() && wanted == Wanted::Begun {
            return Err(fault(Trouble::Empty));
        }
        let saved = usize::try_from(reading.len).unwrap_or(bytes.len()).min(bytes.len());
        let torn = match reading.end {
            End::Torn { bytes: length, .. } => {
                set_aside(disk.as_ref(), path, &bytes[saved..])?;
                cut_tail(disk.as_ref(), path, reading.len).map_err(fault)?;
                Some(Torn { path: torn_path(path), bytes: length })
            }
            End::Whole | End::DamagedAt { .. } | End::Newer { .. } | End::Foreign => None,
        };
        bytes.truncate(saved);
        let newest = reading.entries.last().map(|last| last.at.t);
        let seen = newest.map(|newest| lock.seen_before().map_or(newest, |seen| seen.max(newest)));
        let id = file.facts().map_err(|error| fault(error.into()))?.id;
        let (disk, path) = (Arc::clone(disk), path.to_owned());
        let mut store =
            Self { disk, path, file, id, lock, saved: bytes, chain: reading.chain, name: Name::Owed, broken: None };
        store.lock.sign(seen);
        Ok(Opening { store, entries: reading.entries, torn, seen })
    }

    /// Makes the file of a new meeting in a folder, which is made too, under this name or, where it is taken, with `-2`, `-3` behind it.
    ///
    /// # Errors
    /// When the disk says no. The file stays empty until its first line has been appended.
    pub fn begin(disk: &Arc<dyn Disk>, folder: &Path, stem: &str, since: DateTime<FixedOffset>) -> Result<Self, Fault> {
        let (path, lock, file) = new_file(disk.as_ref(), folder, stem, ".jsonl", since)?;
        let id = file.facts().map_err(|error| Fault::new(&path, error))?.id;
        let (chain, name) = (Chain::default(), Name::Owed);
        let disk = Arc::clone(disk);
        let mut store = Self { disk, path, file, id, lock, saved: Vec::new(), chain, name, broken: None };
        store.lock.sign(None);
        Ok(store)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the next entry must fit on: its number, and the stamp that it may not fall below.
    pub fn chain(&self) -> Chain {
        self.chain
    }

    /// Why nothing is written here any more, if something failed.
    pub fn broken(&self) -> Option<&Fault> {
        self.broken.as_ref()
    }

    /// Writes one press: one write, synced, then yes.
    ///
    /// # Errors
    /// When it is not durable. From then on every further one is refused with the same fault.
    pub fn append(&mut self, entry: &Entry) -> Result<(), Fault> {
        if let Some(fault) = &self.broken {
            return Err(fault.clone());
        }
        let line = line(entry);
        if !self.chain.takes(&line) {
            return Err(Fault::new(&self.path, Trouble::WouldNotRead));
        }
        if let Err(trouble) = self.put(line.as_bytes()) {
            let fault = Fault::new(&self.path, trouble);
            self.broken = Some(fault.clone());
            self.cut_back();
            return Err(fault);
        }
        self.saved.extend_from_slice(line.as_bytes());
        self.chain.believe(entry);
        Ok(())
    }

    /// Takes back line 1 of a meeting in which nothing has happened, so that it can be written anew. A crash between leaves an empty file,
    /// which begins a meeting.
    ///
    /// # Errors
    /// When more than line 1 stands there, or the disk says no; then nothing more is written.
    pub fn begin_anew(&mut self) -> Result<(), Fault> {
        if let Some(fault) = &self.broken {
            return Err(fault.clone());
        }
        if self.chain.next() > 2 {
            return Err(Fault::new(&self.path, Trouble::WouldNotRead));
        }
        if let Err(trouble) = cut_tail(self.disk.as_ref(), &self.path, 0) {
            let fault = Fault::new(&self.path, trouble);
            self.broken = Some(fault.clone());
            return Err(fault);
        }
        self.saved.clear();
        self.chain = Chain::default();
        Ok(())
    }

    /// Says that this stamp was seen, at most every five seconds: after a crash it tells how long nobody was there.
    pub fn seen(&mut self, now: Stamp) {
        self.lock.heartbeat(now);
    }

    /// Goes on in a new file in another folder, with a copy of everything that was acknowledged.
    ///
    /// # Errors
    /// When the copy is not durable; then everything stays as it was.
    pub fn move_to(&mut self, folder: &Path) -> Result<(), Fault> {
        let stem = self.path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        let ending = self.path.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
        let since = self.lock.since();
        let (path, mut lock, file) = new_file(self.disk.as_ref(), folder, &stem, &ending, since)?;
        let written = file
            .append_all(&self.saved)
            .and_then(|()| file.sync())
            .and_then(|()| self.disk.sync_folder(folder_of(&path)))
            .and_then(|()| file.facts());
        let facts = match written {
            Ok(facts) => facts,
            Err(error) => {
                let _ = self.disk.remove(&path);
                return Err(Fault::new(&path, error));
            }
        };
        lock.sign(self.lock.seen_before());
        (self.path, self.lock, self.file, self.id) = (path, lock, file, facts.id);
        (self.name, self.broken) = (Name::Durable, None);
        Ok(())
    }

    fn put(&mut self, line: &[u8]) -> Result<(), Trouble> {
        let saved = self.saved.len() as u64;
        let facts = self.file.facts()?;
        if facts.len != saved || facts.links == 0 {
            return Err(Trouble::Changed);
        }
        if saved + line.len() as u64 > LARGEST {
            return Err(Trouble::TooLarge { most: LARGEST });
        }
        self.file.append_all(line)?;
        self.file.sync()?;
        match self.name {
            Name::Owed => self.disk.sync_folder(folder_of(&self.path))?,
            Name::Durable => {}
        }
        self.name = Name::Durable;
        Ok(())
    }

    /// Cuts off what was not acknowledged, through a new descriptor, once; a file that is not ours any more is left alone.
    fn cut_back(&self) {
        let saved = self.saved.len() as u64;
        let Ok(file) = self.disk.open(&self.path, How::Cut) else { return };
        let changed = self.broken.as_ref().is_some_and(|fault| fault.trouble == Trouble::Changed);
        if !changed && file.facts().is_ok_and(|facts| facts.id == self.id && facts.len > saved) {
            let _ = file.cut(saved).and_then(|()| file.sync());
        }
    }
}

/// Puts what follows the last line where it can be looked at, behind what lies there.
fn set_aside(disk: &dyn Disk, journal: &Path, tail: &[u8]) -> Result<(), Fault> {
    let path = torn_path(journal);
    let fault = |error: io::Error| Fault::new(&path, error);
    let file = disk.open(&path, How::Aside).map_err(|trouble| Fault::new(&path, trouble))?;
    file.append_all(tail).and_then(|()| file.sync()).map_err(fault)?;
    disk.sync_folder(folder_of(&path)).map_err(fault)
}

fn cut_tail(disk: &dyn Disk, journal: &Path, len: u64) -> Result<(), Trouble> {
    let file = disk.open(journal, How::Cut)?;
    file.cut(len)?;
    file.sync()?;
    Ok(())
}

/// A new file under the first name that is free, and its lock.
fn new_file(
    disk: &dyn Disk,
    folder: &Path,
    stem: &str,
    ending: &str,
    since: DateTime<FixedOffset>,
) -> Result<(PathBuf, Lock, Box<dyn DiskFile>), Fault> {
    disk.make_folder(folder).map_err(|error| Fault::new(folder, error))?;
    let first = folder.join(stem);
    for n in 1..=NAMES {
        let ending = if n == 1 { ending.to_owned() } else { format!("-{n}{ending}") };
        let path = beside(&first, &ending);
        if disk.look(&path) != Ok(None) {
            continue;
        }
        let lock = match Lock::take(disk, &path, since) {
            Ok(lock) => lock,
            Err(Fault { trouble: Trouble::InUse { .. }, .. }) => continue,
            Err(fault) => return Err(fault),
        };
        match disk.open(&path, How::New) {
            Ok(file) => return Ok((path, lock, file)),
            Err(Trouble::AlreadyThere) => {}
            Err(trouble) => return Err(Fault::new(&path, trouble)),
        }
    }
    Err(Fault::new(&first, Trouble::AlreadyThere))
}
