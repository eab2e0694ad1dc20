//! Floor 5. What can go wrong with a file: facts, with one plain sentence each for logs.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use chrono::DateTime;
use chrono::FixedOffset;

use crate::clean::clean_line;
use crate::journal::End;
use crate::journal::FORMAT;
use crate::meeting::words::Seq;

/// A file let us down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Which file or folder.
    pub path: PathBuf,
    /// How.
    pub trouble: Trouble,
}

/// How a file let us down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// No room, or no more room for this user.
    DiskFull,
    /// The system allows no longer file.
    FileLimit,
    /// The disk itself failed, or was taken away.
    NoAnswer,
    /// It lies where nothing can be written.
    ReadOnly,
    /// This user may not.
    NoPermission,
    /// There is no such file or folder.
    NotThere,
    /// There is one already.
    AlreadyThere,
    /// Another console writes it.
    InUse {
        /// Its process, if it could be read.
        pid: Option<u32>,
        /// Since when, if it could be read.
        since: Option<DateTime<FixedOffset>>,
    },
    /// Damage inside: reading stops at this line.
    Damaged {
        /// From 1.
        line: Seq,
    },
    /// A newer program wrote it.
    Newer {
        /// Its format.
        format: u32,
    },
    /// It is no journal and never was.
    NotAJournal,
    /// No meeting has begun in it: it is empty, or torn in its first line.
    Empty,
    /// A symbolic link; a journal is a file of its own.
    SymbolicLink,
    /// A folder.
    Folder,
    /// A device, a pipe or the like.
    NotAFile,
    /// Longer than any meeting.
    TooLarge {
        /// At most this many bytes are read or written.
        most: u64,
    },
    /// Somebody else removed, replaced or changed it while it was being written.
    Changed,
    /// The line would not be believed by whoever reads it; it has not been written.
    WouldNotRead,
    /// The system says something else.
    Other {
        /// Its number, where there is one.
        code: Option<i32>,
        /// What kind.
        kind: io::ErrorKind,
    },
}

/// What a trouble comes to for whoever started the program: one exit code each, and one word in the answers of `nhip drive`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Upshot {
    /// Damage inside.
    Damaged,
    /// For a newer program to read.
    Newer,
    /// No journal.
    NotAJournal,
    /// No meeting in it.
    Empty,
    /// Another console writes it.
    InUse,
    /// The system does not let it be read or written.
    Barred,
}

impl Trouble {
    /// What it comes to.
    pub const fn upshot(&self) -> Upshot {
        match self {
            Self::Damaged { .. } => Upshot::Damaged,
            Self::Newer { .. } => Upshot::Newer,
            Self::NotAJournal => Upshot::NotAJournal,
            Self::Empty => Upshot::Empty,
            Self::InUse { .. } => Upshot::InUse,
            Self::DiskFull
            | Self::FileLimit
            | Self::NoAnswer
            | Self::ReadOnly
            | Self::NoPermission
            | Self::NotThere
            | Self::AlreadyThere
            | Self::SymbolicLink
            | Self::Folder
            | Self::NotAFile
            | Self::TooLarge { .. }
            | Self::Changed
            | Self::WouldNotRead
            | Self::Other { .. } => Upshot::Barred,
        }
    }
}

impl Fault {
    /// This trouble with this file.
    pub fn new(path: &Path, trouble: impl Into<Trouble>) -> Self {
        Self { path: path.to_owned(), trouble: trouble.into() }
    }

    /// Why a journal that ends so cannot be gone on with, if it cannot.
    pub fn of_end(path: &Path, end: End) -> Option<Self> {
        let trouble = match end {
            End::Whole | End::Torn { .. } => return None,
            End::DamagedAt { line } => Trouble::Damaged { line },
            End::Newer { format } => Trouble::Newer { format },
            End::Foreign => Trouble::NotAJournal,
        };
        Some(Self::new(path, trouble))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        let code = error.raw_os_error();
        #[cfg(unix)]
        if code == Some(rustix::io::Errno::LOOP.raw_os_error()) {
            return Self::SymbolicLink;
        }
        #[cfg(unix)]
        {
            use rustix::io::Errno;
            let gone = [Errno::IO, Errno::NODEV, Errno::NXIO, Errno::STALE, Errno::NOTCONN];
            if gone.iter().any(|errno| code == Some(errno.raw_os_error())) {
                return Self::NoAnswer;
            }
        }
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::FileTooLarge => Self::FileLimit,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::PermissionDenied => Self::NoPermission,
            io::ErrorKind::NotFound => Self::NotThere,
            io::ErrorKind::AlreadyExists => Self::AlreadyThere,
            io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Self::Folder,
            kind => Self::Other { code, kind },
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DiskFull => f.write_str("the disk is full"),
            Self::FileLimit => f.write_str("the system allows no longer file"),
            Self::NoAnswer => f.write_str("the disk does not answer"),
            Self::ReadOnly => f.write_str("nothing can be written there"),
            Self::NoPermission => f.write_str("no permission"),
            Self::NotThere => f.write_str("there is no such file or folder"),
            Self::AlreadyThere => f.write_str("it exists already"),
            Self::InUse { pid, since } => {
                f.write_str("in use by another console")?;
                if let Some(pid) = pid {
                    write!(f, ", process {pid}")?;
                }
                since.map_or(Ok(()), |since| write!(f, ", since {}", since.format("%Y-%m-%d %H:%M:%S")))
            }
            Self::Damaged { line } => write!(f, "damaged inside, at line {line}"),
            Self::Newer { format } => {
                write!(f, "written by a newer program: format {format}, this one reads up to {FORMAT}")
            }
            Self::NotAJournal => f.write_str("not the journal of a meeting"),
            Self::Empty => f.write_str("no meeting has begun in it"),
            Self::SymbolicLink => f.write_str("a symbolic link, not a file"),
            Self::Folder => f.write_str("a folder stands where a file should, or a file where a folder should"),
            Self::NotAFile => f.write_str("a device or a pipe, not a file"),
            Self::TooLarge { most } => write!(f, "longer than {} MiB", most / (1024 * 1024)),
            Self::Changed => f.write_str("removed, replaced or changed by somebody else"),
            Self::WouldNotRead => f.write_str("this press would not be believed when read again"),
            Self::Other { code: Some(code), kind } => write!(f, "{kind} (error {code})"),
            Self::Other { code: None, kind } => write!(f, "{kind}"),
        }
    }
}

impl fmt::Display for Fault {
    /// The path without anything that could disturb a terminal, then the trouble.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", clean_line(&self.path.to_string_lossy()), self.trouble)
    }
}

impl Error for Fault {}
