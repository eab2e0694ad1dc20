//! Floor 5. What stood in a prepared agenda's files when they were read or written last, so that somebody else's changes are noticed.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use crate::agenda_file::fault::LARGEST;
use crate::agenda_file::writing::Manuscript;
use crate::store::read_outside;

/// What somebody else has done to a file.
#[derive(Debug)]
pub enum Outside {
    /// It says something else now.
    Changed(Box<Manuscript>),
    /// It cannot be read any more.
    Unreadable,
}

/// What stands in a file and in the roster beside it, and when each was written.
#[derive(Debug)]
pub struct Seen {
    agenda: Vec<u8>,
    roster: Option<(String, Vec<u8>)>,
    stamps: Vec<Option<(u128, u64)>>,
}

impl Seen {
    /// What stands there now.
    pub fn of(path: &Path, paper: &Manuscript) -> Option<Self> {
        let roster = paper.roster().map(|(name, _)| name.to_owned());
        let roster =
            roster.map(|name| (name.clone(), read_outside(&path.with_file_name(&name), LARGEST).unwrap_or_default()));
        let mut seen = Self { agenda: read_outside(path, LARGEST).ok()?, roster, stamps: Vec::new() };
        seen.stamps = seen.stamps_now(path);
        Some(seen)
    }

    /// The files, and what stood in each.
    pub fn files<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = (PathBuf, &'a Vec<u8>)> {
        let roster = self.roster.iter().map(|(name, bytes)| (path.with_file_name(name), bytes));
        std::iter::once((path.to_owned(), &self.agenda)).chain(roster)
    }

    fn stamps_now(&self, path: &Path) -> Vec<Option<(u128, u64)>> {
        let stamp = |path: PathBuf| {
            let about = fs::metadata(path).ok()?;
            let written = about.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            Some((written.as_nanos(), about.len()))
        };
        self.files(path).map(|(path, _)| stamp(path)).collect()
    }

    /// Whether the files were written since; asked once for each writing.
    pub fn has_other_stamps(&mut self, path: &Path) -> bool {
        let now = self.stamps_now(path);
        std::mem::replace(&mut self.stamps, now.clone()) != now
    }

    /// Whether they say something else now.
    pub fn differs(&self, path: &Path) -> bool {
        self.files(path).any(|(path, bytes)| read_outside(&path, LARGEST).is_ok_and(|now| now != *bytes))
    }
}
