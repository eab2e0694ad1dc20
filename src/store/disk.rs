//! Floor 5. What the store asks of a disk, so that a test may put one in its place that fails at every point.

use std::fmt::Debug;
use std::io;
use std::path::Path;

use super::fault::Trouble;

/// How a file is opened. None follows a symbolic link, and only regular files are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// To read.
    Read,
    /// A file that must not exist yet: to append and to read.
    New,
    /// A file that exists: to append and to read.
    GoOn,
    /// A file that exists: to cut it shorter.
    Cut,
    /// Made if it is missing: to write at its beginning, and to lock.
    Lock,
    /// Made if it is missing: to append.
    Aside,
}

/// What is known of an open file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Bytes.
    pub len: u64,
    /// How many names it has; none when it was removed or replaced.
    pub links: u64,
    /// Which file it is, on which device; all zero where the system does not say.
    pub id: (u64, u64),
}

impl Facts {
    /// Whether the system says which file it is.
    pub fn is_known(self) -> bool {
        self.id != (0, 0)
    }
}

/// A disk.
pub trait Disk: Debug + Send + Sync {
    /// What stands there, if anything does.
    ///
    /// # Errors
    /// When it is no regular file, or cannot be looked at.
    fn look(&self, path: &Path) -> Result<Option<Facts>, Trouble>;

    /// Opens a file; what it makes is for its owner only, whatever the umask.
    fn open(&self, path: &Path, how: How) -> Result<Box<dyn DiskFile>, Trouble>;

    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Puts a file in the place of another, whole.
    fn put_in_place(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Makes a folder and those above it, for the owner only; one that exists is left as it is.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Makes the names in a folder durable.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// An open file.
pub trait DiskFile: Debug + Send + Sync {
    /// What is known of it.
    fn facts(&self) -> io::Result<Facts>;

    /// Bytes from a place on, at most so many.
    fn read_from(&self, at: u64, most: u64) -> io::Result<Vec<u8>>;

    /// One write at the end; it may be cut short, and says by how much.
    fn append(&self, bytes: &[u8]) -> io::Result<usize>;

    /// Writes all of it at the end: one write, and the rest where the system took only a part.
    fn append_all(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match self.append(bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Writes at the beginning, over what stands there.
    fn overwrite(&self, bytes: &[u8]) -> io::Result<()>;

    /// Makes the bytes durable.
    fn sync(&self) -> io::Result<()>;

    /// Cuts it to this length.
    fn cut(&self, len: u64) -> io::Result<()>;

    /// Takes the lock for one writer; false where somebody holds it.
    fn try_lock(&self) -> io::Result<bool>;

    /// Looks whether the lock is free, taking it for a moment as readers do; false where a writer holds it.
    fn is_unlocked(&self) -> io::Result<bool>;

    /// Whether one can wait here until a writer lets go of the lock.
    fn can_wait(&self) -> bool {
        false
    }

    /// Waits until no writer holds the lock, taking it for a moment as readers do.
    ///
    /// # Errors
    /// Where one cannot wait.
    fn wait_until_unlocked(&self) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}
