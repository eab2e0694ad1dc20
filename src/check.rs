//! Floor 5. Agenda files on the disk: `nhip check`, `nhip new`, and the agenda with which a meeting starts.

use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::io;
use std::io::ErrorKind;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use crate::agenda_file;
use crate::agenda_file::Beside;
use crate::agenda_file::Content;
use crate::agenda_file::Fault;
use crate::agenda_file::FaultKind;
use crate::agenda_file::Faults;
use crate::agenda_file::Reading;
use crate::agenda_file::embedded;
use crate::agenda_file::fault::FileFault;
use crate::agenda_file::fault::LARGEST;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;

/// What `nhip check` ends with: no faults.
pub const SOUND: u8 = 0;
/// What `nhip check` ends with: at least one error.
pub const FAULTY: u8 = 1;

/// Checks files, writes every fault of each and its closing lines, and says how the program should end.
///
/// Without `language` each report speaks the agenda's language, or `otherwise` where there is none.
///
/// # Errors
/// When `out` takes nothing more; a closed pipe is for the caller to pass over.
pub fn check(
    files: &[PathBuf],
    language: Option<Language>,
    otherwise: Language,
    out: &mut dyn Write,
) -> io::Result<u8> {
    let mut ends = SOUND;
    for file in files {
        let name = shown(file);
        let reading = read_file(file, |bytes, look| agenda_file::read_any(&name, bytes, look));
        let spoken = match &reading.found {
            Some(Content::Agenda(agenda)) => agenda.language,
            Some(Content::Roster(_) | Content::Sheet(_)) | None => otherwise,
        };
        let language = language.unwrap_or(spoken);
        out.write_all(agenda_file::report(&reading.faults, language).as_bytes())?;
        out.write_all(verdict(&name, &reading, language).as_bytes())?;
        if reading.found.is_none() {
            ends = FAULTY;
        }
    }
    out.flush()?;
    Ok(ends)
}

fn verdict(name: &str, reading: &Reading<Content>, language: Language) -> String {
    let (errors, warnings) = (reading.faults.errors(), reading.faults.warnings());
    let counted = match language {
        Language::Vi => format!("{name}: {errors} lỗi, {warnings} cảnh báo\n"),
        Language::En => format!("{name}: {}, {}\n", several(errors, "error"), several(warnings, "warning")),
    };
    let rest = match (&reading.found, language) {
        (Some(Content::Agenda(agenda)), _) => agenda_file::summary(agenda, language),
        (Some(Content::Roster(people)), Language::Vi) => format!("  Danh sách {} người.\n", people.len()),
        (Some(Content::Roster(people)), Language::En) => format!("  A roster of {} people.\n", people.len()),
        (Some(Content::Sheet(sheet)), Language::Vi) => {
            format!("  Phiếu chấm điểm {} tiêu chí, tổng {} điểm.\n", sheet.criteria().count(), sheet.total)
        }
        (Some(Content::Sheet(sheet)), Language::En) => {
            format!("  A scoring sheet of {} lines and {} points.\n", sheet.criteria().count(), sheet.total)
        }
        (None, Language::Vi) => "  Chưa dùng được: hãy sửa các lỗi trên rồi kiểm tra lại.\n".to_owned(),
        (None, Language::En) => "  It cannot be used yet: mend the errors above and check again.\n".to_owned(),
    };
    counted + &rest
}

fn several(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// Reads the agenda for a meeting: one that is part of the program by its name, else a file.
pub fn open(what: &str) -> Reading<Agenda> {
    if let Some(text) = embedded::agenda(what) {
        return agenda_file::read(what, text.as_bytes(), &agenda_file::nothing_beside);
    }
    let path = Path::new(what);
    let mut reading = read_file(path, |bytes, look| agenda_file::read(&shown(path), bytes, look));
    if let [Fault { kind: FaultKind::File(FileFault::NotFound { nearest }), .. }] = reading.faults.listed.as_mut_slice()
    {
        *nearest = agenda_file::nearest_embedded(what);
    }
    reading
}

/// Reads the agenda for a meeting, or says in words why it cannot be held from it.
///
/// # Errors
/// The report of all faults.
pub fn load(what: &str, language: Language) -> Result<Agenda, String> {
    let Reading { found, faults } = open(what);
    found.ok_or_else(|| agenda_file::report(&faults, language))
}

/// Reads whatever a file holds; an agenda or a sheet that is part of the program by its name.
pub fn open_any(what: &str) -> Reading<Content> {
    if let Some(text) = embedded::agenda(what).or_else(|| embedded::sheet(what)) {
        return agenda_file::read_any(what, text.as_bytes(), &agenda_file::nothing_beside);
    }
    let path = Path::new(what);
    read_file(path, |bytes, look| agenda_file::read_any(&shown(path), bytes, look))
}

/// Reads one file, and gives it those that it names, which lie beside it.
fn read_file<T>(path: &Path, read: impl FnOnce(&[u8], agenda_file::Look<'_>) -> Reading<T>) -> Reading<T> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let look = |name: &str| {
        let path = folder.join(name);
        bytes_of(&path).map(|bytes| Beside { name: shown(&path), bytes })
    };
    match bytes_of(path) {
        Ok(bytes) => read(&bytes, &look),
        Err(fault) => {
            let kind = FaultKind::File(fault);
            let fault = Fault { file: shown(path), line: 1, column: 1, kind, excerpt: None };
            Reading { found: None, faults: Faults::one(fault) }
        }
    }
}

/// The bytes of a regular file. It is looked at before it is opened, so that no pipe is waited for, and again once it
/// is open; no more is read than is allowed, whatever its length says.
pub fn bytes_of(path: &Path) -> Result<Vec<u8>, FileFault> {
    let is_regular = |metadata: &fs::Metadata| {
        if metadata.is_file() { Ok(()) } else { Err(FileFault::NotRegular) }
    };
    is_regular(&fs::metadata(path).map_err(|error| fault_of(&error))?)?;
    let file = File::open(path).map_err(|error| fault_of(&error))?;
    let metadata = file.metadata().map_err(|error| fault_of(&error))?;
    is_regular(&metadata)?;
    if metadata.len() > LARGEST {
        return Err(FileFault::TooLarge);
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| fault_of(&error))?;
    if bytes.len() as u64 > LARGEST { Err(FileFault::TooLarge) } else { Ok(bytes) }
}

fn fault_of(error: &io::Error) -> FileFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileFault::NotFound { nearest: None },
        ErrorKind::IsADirectory => FileFault::NotRegular,
        _ => FileFault::Unreadable { reason: error.to_string() },
    }
}

fn shown(path: &Path) -> String {
    agenda_file::visible_name(&path.to_string_lossy())
}

/// What becomes of a file that is in the way of a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced, whole.
    Replace,
}

/// Why no new file was written.
#[derive(Debug)]
pub enum NotWritten {
    /// Nothing of that name is part of the program.
    Unknown {
        /// As asked.
        name: String,
        /// What is meant, perhaps.
        nearest: Option<String>,
    },
    /// There is a file already, and it stays.
    Exists {
        /// Which.
        path: PathBuf,
    },
    /// The system says no.
    Failed {
        /// Where; none for the standard output.
        path: Option<PathBuf>,
        /// Why.
        error: io::Error,
    },
}

impl NotWritten {
    /// How the program should end: 64 for a wrong name, 3 where nothing can be written.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Unknown { .. } => 64,
            Self::Exists { .. } | Self::Failed { .. } => 3,
        }
    }

    /// In words, with what to do.
    pub fn words(&self, language: Language) -> String {
        let names = || {
            let all = embedded::AGENDAS.iter().chain(embedded::SHEETS);
            all.map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
        };
        let plain = |name: &str| agenda_file::visible_name(name);
        let place = |path: &Option<PathBuf>| path.as_deref().map(shown).unwrap_or_default();
        match (self, language) {
            (Self::Unknown { name, nearest: Some(near) }, Language::Vi) => {
                format!("Không có mẫu «{}»; có phải «{near}»? Các mẫu có sẵn: {}.", plain(name), names())
            }
            (Self::Unknown { name, nearest: Some(near) }, Language::En) => {
                format!("There is no \"{}\"; perhaps \"{near}\"? There are: {}.", plain(name), names())
            }
            (Self::Unknown { name, nearest: None }, Language::Vi) => {
                format!("Không có mẫu «{}». Các mẫu có sẵn: {}.", plain(name), names())
            }
            (Self::Unknown { name, nearest: None }, Language::En) => {
                format!("There is no \"{}\". There are: {}.", plain(name), names())
            }
            (Self::Exists { path }, Language::Vi) => {
                format!(
                    "Đã có tệp {}; tệp đó được giữ nguyên. Chọn tên khác, hoặc thêm --force để ghi đè.",
                    shown(path)
                )
            }
            (Self::Exists { path }, Language::En) => {
                format!("{} exists and was left as it is. Choose another name, or add --force.", shown(path))
            }
            (Self::Failed { path, error }, Language::Vi) => format!("Không ghi được {}: {error}", place(path)),
            (Self::Failed { path, error }, Language::En) => format!("{} cannot be written: {error}", place(path)),
        }
    }
}

/// Writes a commented copy of an agenda or a sheet that is part of the program: to `path`, or to `out` without one.
///
/// # Errors
/// When there is none of that name, when a file is in the way, or when it cannot be written; then nothing is left behind.
pub fn new(name: &str, path: Option<&Path>, existing: Existing, out: &mut dyn Write) -> Result<(), NotWritten> {
    let Some(text) = embedded::agenda(name).or_else(|| embedded::sheet(name)) else {
        let nearest = agenda_file::nearest_embedded(name);
        return Err(NotWritten::Unknown { name: name.to_owned(), nearest });
    };
    let Some(path) = path else {
        let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        return written.map_err(|error| NotWritten::Failed { path: None, error });
    };
    write_whole(path, text.as_bytes(), existing).map_err(|error| match (error.kind(), existing) {
        (ErrorKind::AlreadyExists, Existing::Keep) => NotWritten::Exists { path: path.to_owned() },
        _ => NotWritten::Failed { path: Some(path.to_owned()), error },
    })
}

/// Writes a file beside its place first, so that at no moment half of it stands there. A new one is for its owner only, whatever the umask.
///
/// # Errors
/// When it exists and is to be kept, or cannot be written.
pub fn write_whole(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    if existing == Existing::Keep && fs::symlink_metadata(path).is_ok() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let name = path.file_name().ok_or_else(|| io::Error::from(ErrorKind::InvalidFilename))?;
    let mut draft_name = std::ffi::OsString::from(".");
    draft_name.push(name);
    draft_name.push(format!(".{}.part", uuid::Uuid::new_v4().simple()));
    let draft = path.with_file_name(draft_name);
    // Whoever gave rights to the one that stood there keeps them.
    let stood = match existing {
        Existing::Replace => fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file),
        Existing::Keep => None,
    };
    let written = write_new(&draft, bytes, stood.as_ref()).and_then(|()| match existing {
        Existing::Replace => fs::rename(&draft, path),
        Existing::Keep => put_in_place(&draft, path, bytes),
    });
    if written.is_err() || existing == Existing::Keep {
        // What could not be put in place, or was linked there, has no use under this name.
        drop(fs::remove_file(&draft));
    }
    written
}

/// A link appears whole and never over a file; where a file system has none, a file that did not exist is written.
fn put_in_place(draft: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::hard_link(draft, path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) => write_new(path, bytes, None),
    }
}

fn write_new(path: &Path, bytes: &[u8], like: Option<&fs::Metadata>) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    give_rights(&file, like);
    file.write_all(bytes)?;
    file.sync_all()
}

/// Where the file system knows no rights there are none to give.
#[cfg(unix)]
fn give_rights(file: &File, like: Option<&fs::Metadata>) {
    use std::os::unix::fs::PermissionsExt;
    let mode = like.map_or(0o600, |like| like.permissions().mode() & 0o777);
    let _ = file.set_permissions(fs::Permissions::from_mode(mode));
}

#[cfg(not(unix))]
fn give_rights(_file: &File, _like: Option<&fs::Metadata>) {}
