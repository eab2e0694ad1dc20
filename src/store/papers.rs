//! Floor 5. Papers on the disk: each whole or not at all, for their owner only, and none over another unless that was asked for.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use super::disk::Disk;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::names::folder_of;
use crate::check::Existing;
use crate::papers::Paper;

/// What became of papers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Those that stand there now.
    pub written: Vec<PathBuf>,
    /// Those in whose place there was a file already, which was left as it is.
    pub kept: Vec<PathBuf>,
}

/// Writes papers into a folder, which is made for the owner only if it is missing. What stands there under such a name stays, unless it
/// is to be replaced.
///
/// # Errors
/// At the first that cannot be written, with its name; those before it are whole, and nothing half written is left.
pub fn write_papers(disk: &dyn Disk, folder: &Path, papers: &[Paper], existing: Existing) -> Result<Written, Fault> {
    disk.make_folder(folder).map_err(|error| Fault::new(folder, error))?;
    let mut became = Written::default();
    for paper in papers {
        let path = folder.join(&paper.file_name);
        if write_paper(disk, &path, &paper.bytes, existing)? {
            became.written.push(path);
        } else {
            became.kept.push(path);
        }
    }
    Ok(became)
}

/// Writes one file beside its place first, so that at no moment half of it stands there; false where one is kept.
///
/// # Errors
/// When it cannot be written; then nothing half written is left.
pub fn write_paper(disk: &dyn Disk, path: &Path, bytes: &[u8], existing: Existing) -> Result<bool, Fault> {
    let fault = |trouble: Trouble| Fault::new(path, trouble);
    match (disk.look(path).map_err(fault)?, existing) {
        (Some(_), Existing::Keep) => return Ok(false),
        (Some(_), Existing::Replace) | (None, Existing::Keep | Existing::Replace) => {}
    }
    let draft = draft_of(path).ok_or_else(|| fault(io::Error::from(io::ErrorKind::InvalidFilename).into()))?;
    let written = write_new(disk, &draft, bytes).and_then(|()| disk.put_in_place(&draft, path).map_err(Trouble::from));
    if let Err(trouble) = written {
        let _ = disk.remove(&draft);
        return Err(fault(trouble));
    }
    disk.sync_folder(folder_of(path)).map_err(|error| fault(error.into()))?;
    Ok(true)
}

fn write_new(disk: &dyn Disk, draft: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let file = disk.open(draft, How::New)?;
    file.append_all(bytes)?;
    file.sync()?;
    Ok(())
}

/// A name beside another that nobody has: hidden, and never the same twice.
fn draft_of(path: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(path.file_name()?);
    name.push(format!(".{}.part", uuid::Uuid::new_v4().simple()));
    Some(path.with_file_name(name))
}
