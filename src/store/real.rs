//! Floor 5. The disk of this machine.

use std::fs;
use std::fs::File;
use std::fs::Metadata;
use std::fs::OpenOptions;
use std::fs::TryLockError;
use std::io;
use std::io::Read;
use std::io::Seek;
use std::io::SeekFrom;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use super::disk::Disk;
use super::disk::DiskFile;
use super::disk::Facts;
use super::disk::How;
use super::fault::Trouble;

/// The disk of this machine.
#[derive(Clone, Copy, Debug)]
pub struct RealDisk(());

/// The disk of this machine. From now on a file that may grow no further is an error and does not end the process.
pub fn real_disk() -> Arc<dyn Disk> {
    #[cfg(unix)]
    {
        static ONCE: std::sync::Once = std::sync::Once::new();
        ONCE.call_once(|| {
            let heard = Arc::new(std::sync::atomic::AtomicBool::new(false));
            // Where this fails, the signal ends the process as it would have without us: a crash like any other.
            drop(signal_hook::flag::register(signal_hook::consts::signal::SIGXFSZ, heard));
        });
    }
    Arc::new(RealDisk(()))
}

impl Disk for RealDisk {
    fn look(&self, path: &Path) -> Result<Option<Facts>, Trouble> {
        match fs::symlink_metadata(path) {
            Ok(found) => regular(&found).map(|()| Some(facts(&found))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn open(&self, path: &Path, how: How) -> Result<Box<dyn DiskFile>, Trouble> {
        // Looked at before it is opened, for opening a device may do something; looked at again once it is open.
        let existed = self.look(path)?.is_some();
        let mut options = OpenOptions::new();
        match how {
            How::Read => options.read(true),
            How::New => options.read(true).append(true).create_new(true),
            How::GoOn => options.read(true).append(true),
            How::Cut => options.write(true),
            How::Lock => options.read(true).write(true).create(true).truncate(false),
            How::Aside => options.append(true).create(true),
        };
        #[cfg(unix)]
        {
            use rustix::fs::OFlags;
            use std::os::unix::fs::OpenOptionsExt;
            let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
            options.mode(0o600).custom_flags(flags.bits().cast_signed());
        }
        let file = options.open(path)?;
        let found = file.metadata()?;
        regular(&found)?;
        match how {
            How::Read | How::Cut => {}
            How::New | How::GoOn | How::Lock | How::Aside => {
                let closed = for_the_owner(&file, &found);
                if !existed {
                    closed?;
                }
            }
        }
        Ok(Box::new(RealFile(file)))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn put_in_place(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let missing: Vec<&Path> =
            folder.ancestors().take_while(|one| !one.as_os_str().is_empty() && !one.is_dir()).collect();
        for one in missing.into_iter().rev() {
            match folder_for_the_owner(one) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && one.is_dir() => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some file systems sync no folders: there, nothing is owed.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            other => other,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug)]
struct RealFile(File);

impl DiskFile for RealFile {
    fn facts(&self) -> io::Result<Facts> {
        self.0.metadata().map(|found| facts(&found))
    }

    fn read_from(&self, at: u64, most: u64) -> io::Result<Vec<u8>> {
        let mut file = &self.0;
        let rest = self.0.metadata()?.len().saturating_sub(at).min(most);
        file.seek(SeekFrom::Start(at))?;
        let mut bytes = Vec::with_capacity(usize::try_from(rest).unwrap_or(0));
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn append(&self, bytes: &[u8]) -> io::Result<usize> {
        (&self.0).write(bytes)
    }

    fn overwrite(&self, bytes: &[u8]) -> io::Result<()> {
        let mut file = &self.0;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn cut(&self, len: u64) -> io::Result<()> {
        self.0.set_len(len)
    }

    fn try_lock(&self) -> io::Result<bool> {
        told(self.0.try_lock())
    }

    fn is_unlocked(&self) -> io::Result<bool> {
        let free = told(self.0.try_lock_shared())?;
        if free {
            self.0.unlock()?;
        }
        Ok(free)
    }

    fn can_wait(&self) -> bool {
        true
    }

    fn wait_until_unlocked(&self) -> io::Result<()> {
        while let Err(error) = self.0.lock_shared() {
            if error.kind() != io::ErrorKind::Interrupted {
                return Err(error);
            }
        }
        self.0.unlock()
    }
}

fn told(answer: Result<(), TryLockError>) -> io::Result<bool> {
    match answer {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

#[cfg(unix)]
fn facts(found: &Metadata) -> Facts {
    use std::os::unix::fs::MetadataExt;
    Facts { len: found.len(), links: found.nlink(), id: (found.dev(), found.ino()) }
}

#[cfg(not(unix))]
fn facts(found: &Metadata) -> Facts {
    Facts { len: found.len(), links: 1, id: (0, 0) }
}

fn regular(found: &Metadata) -> Result<(), Trouble> {
    let kind = found.file_type();
    if kind.is_file() {
        Ok(())
    } else if kind.is_symlink() {
        Err(Trouble::SymbolicLink)
    } else if kind.is_dir() {
        Err(Trouble::Folder)
    } else {
        Err(Trouble::NotAFile)
    }
}

#[cfg(unix)]
fn for_the_owner(file: &File, found: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if found.permissions().mode() & 0o777 == 0o600 {
        return Ok(());
    }
    file.set_permissions(fs::Permissions::from_mode(0o600))
}

#[cfg(unix)]
fn folder_for_the_owner(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    use std::os::unix::fs::PermissionsExt;
    fs::DirBuilder::new().mode(0o700).create(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it may fail")]
fn for_the_owner(_file: &File, _found: &Metadata) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn folder_for_the_owner(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}
