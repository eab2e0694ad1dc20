//! Floor 5. A journal read once, without disturbing whoever writes it.

use std::path::Path;

use super::disk::Disk;
use super::disk::DiskFile;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use crate::journal::Reading;
use crate::journal::read;

/// No journal is longer than this: 256 MiB, more than a thousand meetings.
pub const LARGEST: u64 = 256 * 1024 * 1024;

/// Reads a journal and says what is believed of it and how it ends.
///
/// # Errors
/// When it cannot be opened or read, is no regular file or too large. Damage is no error here: it is the reading's end.
pub fn read_journal(disk: &dyn Disk, path: &Path) -> Result<Reading, Fault> {
    let bytes = disk.open(path, How::Read).and_then(|file| all_of(file.as_ref()));
    bytes.map(|bytes| read(&bytes)).map_err(|trouble| Fault::new(path, trouble))
}

/// All bytes of a file that is not too large.
pub(super) fn all_of(file: &dyn DiskFile) -> Result<Vec<u8>, Trouble> {
    let too_large = Trouble::TooLarge { most: LARGEST };
    if file.facts()?.len > LARGEST {
        return Err(too_large);
    }
    let bytes = file.read_from(0, LARGEST + 1)?;
    if bytes.len() as u64 > LARGEST { Err(too_large) } else { Ok(bytes) }
}
