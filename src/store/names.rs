//! Floor 5. The names of the files that stand beside a journal.

use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;

/// The lock of a journal. It is never removed, so it can never be held twice.
pub fn lock_path(journal: &Path) -> PathBuf {
    beside(journal, ".lock")
}

/// Where what follows the last line of a journal is set aside.
pub fn torn_path(journal: &Path) -> PathBuf {
    beside(journal, ".torn")
}

/// A file beside another: its whole name and an ending, so that no two journals share one.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(ending);
    path.with_file_name(name)
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}
