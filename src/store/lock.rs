//! Floor 5. One writer: a lock that the system lets go of when its process dies, with who holds it and how long it was last alive.

use std::path::Path;
use std::thread;
use std::time::Duration;

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Deserialize;
use serde::Serialize;

use super::disk::Disk;
use super::disk::DiskFile;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::names::lock_path;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;

/// What is written is always this long, so that it goes over what stood there.
const WIDTH: usize = 128;
/// A reader that looks whether somebody is alive holds the lock for a moment; a console tries again this often.
const TRIES: u32 = 20;
/// And waits so long between.
const BETWEEN: Duration = Duration::from_millis(5);
/// "I am still here" is written at most this often.
const HEARTBEAT: Span = Span::from_secs(5);

/// Who holds a lock, or held it last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The console's process.
    pub pid: u32,
    /// Since when, on the wall.
    pub since: DateTime<FixedOffset>,
    /// The newest stamp at which it is known to have lived.
    #[serde(default, rename = "seen_ms")]
    pub seen: Option<Stamp>,
}

/// A lock that is held. It goes with the process, however that ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: Box<dyn DiskFile>,
    holder: Holder,
}

impl Lock {
    /// Takes the lock of a journal.
    pub(super) fn take(disk: &dyn Disk, journal: &Path, since: DateTime<FixedOffset>) -> Result<Self, Fault> {
        let path = lock_path(journal);
        let fault = |trouble: Trouble| Fault::new(&path, trouble);
        let file = disk.open(&path, How::Lock).map_err(fault)?;
        let mut tries = 0;
        while !file.try_lock().map_err(|error| fault(error.into()))? {
            tries += 1;
            if tries == TRIES {
                let held = read_holder(file.as_ref());
                let (pid, since) = (held.as_ref().map(|held| held.pid), held.map(|held| held.since));
                return Err(Fault::new(journal, Trouble::InUse { pid, since }));
            }
            thread::sleep(BETWEEN);
        }
        let seen = read_holder(file.as_ref()).and_then(|held| held.seen);
        Ok(Self { file, holder: Holder { pid: std::process::id(), since, seen } })
    }

    /// When whoever held it before was last known to live.
    pub(super) fn seen_before(&self) -> Option<Stamp> {
        self.holder.seen
    }

    /// Since when it is held.
    pub(super) fn since(&self) -> DateTime<FixedOffset> {
        self.holder.since
    }

    /// Writes who holds it, and the newest stamp that is known. It is a help and no promise: failing changes nothing.
    pub(super) fn sign(&mut self, seen: Option<Stamp>) {
        self.holder.seen = seen;
        let text = serde_json::to_string(&self.holder).unwrap_or_default();
        let _ = self.file.overwrite(format!("{text:<width$}\n", width = WIDTH - 1).as_bytes());
    }

    /// Says that this stamp was seen, if it has not been said for five seconds.
    pub(super) fn heartbeat(&mut self, now: Stamp) {
        if self.holder.seen.is_none_or(|seen| now - seen >= HEARTBEAT) {
            self.sign(Some(now));
        }
    }
}

/// Who writes this journal, or wrote it last.
pub fn holder(disk: &dyn Disk, journal: &Path) -> Option<Holder> {
    read_holder(disk.open(&lock_path(journal), How::Read).ok()?.as_ref())
}

/// Whether a console has this journal open now.
pub fn is_live(disk: &dyn Disk, journal: &Path) -> bool {
    Pulse::default().beats(disk, journal)
}

/// Looks again and again whether a console is alive, without opening anything anew: opening would wake everybody who watches the folder.
#[derive(Debug, Default)]
pub(super) struct Pulse {
    lock: Option<Box<dyn DiskFile>>,
}

impl Pulse {
    /// Whether it is alive now.
    pub(super) fn beats(&mut self, disk: &dyn Disk, journal: &Path) -> bool {
        let path = lock_path(journal);
        self.lock = same_or_anew(disk, &path, self.lock.take());
        self.lock.as_ref().is_some_and(|lock| matches!(lock.is_unlocked(), Ok(false)))
    }
}

/// The file that is open, if it is still the one that stands there, else that one.
fn same_or_anew(disk: &dyn Disk, path: &Path, open: Option<Box<dyn DiskFile>>) -> Option<Box<dyn DiskFile>> {
    let there = disk.look(path).ok().flatten()?;
    let same = open.filter(|file| there.is_known() && file.facts().is_ok_and(|facts| facts.id == there.id));
    same.or_else(|| disk.open(path, How::Read).ok())
}

fn read_holder(file: &dyn DiskFile) -> Option<Holder> {
    let bytes = file.read_from(0, WIDTH as u64).ok()?;
    serde_json::from_slice(bytes.split(|byte| *byte == b'\n').next()?).ok()
}
