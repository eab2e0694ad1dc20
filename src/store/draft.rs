//! Floor 5. Half-typed sentences, kept beside the journal for the console that comes back. They are nobody else's.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use super::disk::Disk;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::names::beside;

/// No draft is longer than this.
const LARGEST: u64 = 1024 * 1024;

/// Where the drafts of a journal lie.
pub fn draft_path(journal: &Path) -> PathBuf {
    beside(journal, ".draft")
}

/// The drafts that were kept; none where there are none.
///
/// # Errors
/// When they cannot be read, are too long, or are no text.
pub fn read_draft(disk: &dyn Disk, journal: &Path) -> Result<Option<String>, Fault> {
    let path = draft_path(journal);
    let file = match disk.open(&path, How::Read) {
        Ok(file) => file,
        Err(Trouble::NotThere) => return Ok(None),
        Err(trouble) => return Err(Fault::new(&path, trouble)),
    };
    let bytes = file.read_from(0, LARGEST + 1).map_err(|error| Fault::new(&path, error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(Fault::new(&path, Trouble::TooLarge { most: LARGEST }));
    }
    let text = String::from_utf8(bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData));
    text.map(Some).map_err(|error| Fault::new(&path, error))
}

/// Keeps the drafts: the old ones stand until the new ones are whole. An empty text takes them away.
///
/// # Errors
/// When they cannot be kept; the old ones then still stand.
pub fn write_draft(disk: &dyn Disk, journal: &Path, text: &str) -> Result<(), Fault> {
    let path = draft_path(journal);
    if text.is_empty() {
        return remove(disk, &path);
    }
    if text.len() as u64 > LARGEST {
        return Err(Fault::new(&path, Trouble::TooLarge { most: LARGEST }));
    }
    let new = beside(&path, ".new");
    remove(disk, &new)?;
    let file = disk.open(&new, How::New).map_err(|trouble| Fault::new(&new, trouble))?;
    let written = file.append_all(text.as_bytes()).and_then(|()| file.sync());
    drop(file);
    if let Err(error) = written.and_then(|()| disk.put_in_place(&new, &path)) {
        let _ = disk.remove(&new);
        return Err(Fault::new(&path, error));
    }
    Ok(())
}

fn remove(disk: &dyn Disk, path: &Path) -> Result<(), Fault> {
    match disk.remove(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Fault::new(path, error)),
        Ok(()) | Err(_) => Ok(()),
    }
}
