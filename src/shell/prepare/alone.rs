//! Floor 5. One preparing screen at a time: two that write the same file would take it from each other.

use std::path::Path;
use std::path::PathBuf;

use super::files::folder;
use crate::agenda_file::embedded;
use crate::store::DiskFile;
use crate::store::How;
use crate::store::real_disk;

/// Held while the screen is open; it goes with the process, however that ends.
#[derive(Debug)]
pub struct Alone {
    _lock: Option<Box<dyn DiskFile>>,
}

/// Takes the lock, for a file that is named or for those in the data folder; none where another window has it. Where nothing can be
/// written there is nothing to be guarded.
pub fn alone(data: &Path, named: Option<&str>) -> Option<Alone> {
    let folder = folder(data);
    let disk = real_disk();
    let lock =
        disk.make_folder(&folder).ok().and_then(|()| disk.open(&folder.join(name(&folder, named)), How::Lock).ok());
    match lock.as_ref().map(|lock| lock.try_lock()) {
        Some(Ok(false)) => None,
        Some(Ok(true) | Err(_)) | None => Some(Alone { _lock: lock }),
    }
}

/// All in the data folder have one lock; a file elsewhere has its own.
fn name(folder: &Path, named: Option<&str>) -> String {
    let elsewhere = named.filter(|name| embedded::agenda(name).is_none()).and_then(|name| {
        let path = std::path::absolute(name).unwrap_or_else(|_| PathBuf::from(name));
        let path = path.canonicalize().unwrap_or(path);
        (path.parent() != folder.canonicalize().ok().as_deref()).then_some(path)
    });
    match elsewhere {
        Some(path) => format!(".prepare-{:08x}.lock", crc32fast::hash(path.as_os_str().as_encoded_bytes())),
        None => ".prepare.lock".to_owned(),
    }
}
