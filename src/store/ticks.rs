//! Floor 5. What was owed after a meeting and has been done since: ticks in a small file beside the journal.
//!
//! Not a line of the journal: minutes that have been signed do not change when somebody uploads them, and from ten minutes after the
//! closing only corrections are appended, each of which every paper names. A lost tick costs one press.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Deserialize;
use serde::Serialize;

use super::disk::Disk;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::names::beside;
use super::papers::write_paper;
use crate::check::Existing;

/// No list of ticks is longer than this.
const LARGEST: u64 = 64 * 1024;

/// When what was done, by its [`id`](crate::meeting::owed::Debt::id).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticks {
    done: BTreeMap<String, DateTime<FixedOffset>>,
}

impl Ticks {
    /// When this was done.
    pub fn done(&self, id: &str) -> Option<DateTime<FixedOffset>> {
        self.done.get(id).copied()
    }

    /// The ids of all that was done.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.done.keys().map(String::as_str)
    }

    /// Ticks what is not ticked, and takes away a tick that is there.
    pub fn turn(&mut self, id: &str, now: DateTime<FixedOffset>) {
        if self.done.remove(id).is_none() {
            self.done.insert(id.to_owned(), now);
        }
    }
}

/// Where the ticks of a journal lie.
pub fn ticks_path(journal: &Path) -> PathBuf {
    beside(journal, ".owed")
}

/// The ticks that were made; none where there are none, or where they cannot be read as such.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn read_ticks(disk: &dyn Disk, journal: &Path) -> Result<Ticks, Fault> {
    let path = ticks_path(journal);
    let file = match disk.open(&path, How::Read) {
        Ok(file) => file,
        Err(Trouble::NotThere) => return Ok(Ticks::default()),
        Err(trouble) => return Err(Fault::new(&path, trouble)),
    };
    let bytes = file.read_from(0, LARGEST).map_err(|error| Fault::new(&path, error))?;
    Ok(serde_json::from_slice(&bytes).unwrap_or_default())
}

/// Writes the ticks, whole or not at all.
///
/// # Errors
/// When they cannot be written; then the older ones stand.
pub fn write_ticks(disk: &dyn Disk, journal: &Path, ticks: &Ticks) -> Result<(), Fault> {
    let path = ticks_path(journal);
    let text = serde_json::to_string(ticks).map_err(|error| Fault::new(&path, io::Error::other(error)))?;
    write_paper(disk, &path, (text + "\n").as_bytes(), Existing::Replace).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::real::real_disk;

    #[test]
    fn a_tick_is_kept_beside_the_journal_and_can_be_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("a.jsonl");
        let disk = real_disk();
        let now = DateTime::parse_from_rfc3339("2018-03-28T08:00:00+07:00").unwrap();
        let mut ticks = read_ticks(disk.as_ref(), &journal).unwrap();
        ticks.turn("line 8.3", now);
        write_ticks(disk.as_ref(), &journal, &ticks).unwrap();
        let read = read_ticks(disk.as_ref(), &journal).unwrap();
        assert_eq!(read.done("line 8.3"), Some(now));
        ticks.turn("line 8.3", now);
        write_ticks(disk.as_ref(), &journal, &ticks).unwrap();
        assert_eq!(read_ticks(disk.as_ref(), &journal).unwrap(), Ticks::default());
        std::fs::write(ticks_path(&journal), "{nothing").unwrap();
        assert_eq!(read_ticks(disk.as_ref(), &journal).unwrap(), Ticks::default());
    }
}
