//! Floor 5. A file that somebody brings: read whole, never more than is allowed, and nothing is waited for.

use std::fs;
use std::fs::File;
use std::fs::Metadata;
use std::io;
use std::io::Read;
use std::path::Path;

use super::fault::Fault;
use super::fault::Trouble;

/// No small file is longer than this.
const SMALL: u64 = 256 * 1024;

/// What a small file of settings says; nothing where it is none, is longer than such files are, or cannot be read.
pub fn read_small(path: &Path) -> String {
    read_outside(path, SMALL).ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The bytes of a regular file, at most so many. It is looked at before it is opened, so that no pipe is waited for, and
/// again once it is open.
///
/// # Errors
/// When it is no regular file, is longer, or cannot be read.
pub fn read_outside(path: &Path, most: u64) -> Result<Vec<u8>, Fault> {
    let failed = |error: io::Error| Fault::new(path, error);
    let looked = |found: &Metadata| {
        if found.is_dir() {
            Err(Fault::new(path, Trouble::Folder))
        } else if !found.is_file() {
            Err(Fault::new(path, Trouble::NotAFile))
        } else if found.len() > most {
            Err(Fault::new(path, Trouble::TooLarge { most }))
        } else {
            Ok(())
        }
    };
    looked(&fs::metadata(path).map_err(failed)?)?;
    let file = File::open(path).map_err(failed)?;
    looked(&file.metadata().map_err(failed)?)?;
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
        return Err(Fault::new(path, Trouble::TooLarge { most }));
    }
    Ok(bytes)
}
