//! Floor 5. USB sticks: which are there, and papers copied to one so that it may be taken out.

use std::fs;
use std::fs::File;
use std::fs::OpenOptions;
use std::io;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use super::fault::Fault;
use super::fault::Trouble;
use super::looking::LARGEST;
use super::outside::read_outside;
use crate::order;

/// The program's own folder on a stick.
const OURS: &str = "Nhip";
/// The ending of a file that is not whole yet.
const DRAFT: &str = ".part";
/// More folders of one name than this nobody has.
const MOST_ALIKE: u32 = 99;

/// A medium that can be taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stick {
    /// What the desktop calls it.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
}

/// What has been copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The folder on the stick.
    pub folder: PathBuf,
    /// How many files are there now.
    pub files: usize,
}

/// The sticks that are there, by name. `NHIP_MEDIA` names a folder whose folders count as sticks, in the place of those that systems use.
pub fn sticks() -> Vec<Stick> {
    match std::env::var_os("NHIP_MEDIA").filter(|folder| !folder.is_empty()) {
        Some(folder) => under(Path::new(&folder), |_, _| true),
        None => of_this_system(),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn of_this_system() -> Vec<Stick> {
    let user = std::env::var_os("USER").or_else(|| std::env::var_os("LOGNAME")).unwrap_or_default();
    let of_user = |folder: &str| Some(Path::new(folder).join(&user)).filter(|_| !user.is_empty());
    let folders = [of_user("/media"), of_user("/run/media"), Some("/media".into()), Some("/mnt".into())];
    let mut found: Vec<Stick> = folders.into_iter().flatten().flat_map(|folder| under(&folder, is_mounted)).collect();
    found.dedup_by(|one, other| one.path == other.path);
    found
}

#[cfg(target_os = "macos")]
fn of_this_system() -> Vec<Stick> {
    // The disk that the system runs from is listed there too, as a link.
    under(Path::new("/Volumes"), is_mounted)
}

#[cfg(windows)]
fn of_this_system() -> Vec<Stick> {
    let letters = ('D'..='Z').map(|letter| format!("{letter}:\\"));
    let there = letters.filter(|drive| Path::new(drive).is_dir());
    there.map(|drive| Stick { path: PathBuf::from(&drive), name: drive }).collect()
}

#[cfg(not(any(unix, windows)))]
fn of_this_system() -> Vec<Stick> {
    Vec::new()
}

/// Whether another file system begins there.
#[cfg(unix)]
fn is_mounted(folder: &Path, one: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    matches!((folder.metadata(), one.symlink_metadata()), (Ok(folder), Ok(one)) if folder.dev() != one.dev())
}

fn under(folder: &Path, is_one: impl Fn(&Path, &Path) -> bool) -> Vec<Stick> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let all = files.flatten().filter(|file| file.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut found: Vec<Stick> = all
        .map(|file| Stick { name: file.file_name().to_string_lossy().into_owned(), path: file.path() })
        .filter(|stick| is_one(folder, &stick.path))
        .collect();
    order::by(&mut found, |one, other| one.name.cmp(&other.name));
    found
}

/// Copies the files of a folder of papers to a stick, each whole and on the medium before the next. What lies there already is never
/// changed: where it differs, the copy goes into a folder of its own.
///
/// # Errors
/// At the first that cannot be read or written, with its name.
pub fn copy_to_stick(papers: &Path, stick: &Path) -> Result<Copied, Fault> {
    let fault = |path: &Path| {
        let path = path.to_owned();
        move |error: io::Error| Fault::new(&path, error)
    };
    let name = papers.file_name().ok_or_else(|| Fault::new(papers, Trouble::NotThere))?;
    let mut files = Vec::new();
    for file in fs::read_dir(papers).map_err(fault(papers))? {
        let file = file.map_err(fault(papers))?;
        if file.file_type().is_ok_and(|kind| kind.is_file()) {
            files.push((file.file_name(), read_outside(&file.path(), LARGEST)?));
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Fault::new(papers, Trouble::NotThere));
    }
    let ours = stick.join(OURS);
    let others = (2..=MOST_ALIKE).map(|n| {
        let mut other = name.to_owned();
        other.push(format!(" ({n})"));
        ours.join(other)
    });
    let folder = std::iter::once(ours.join(name)).chain(others).find(|folder| takes(folder, &files));
    let folder = folder.ok_or_else(|| Fault::new(&ours.join(name), Trouble::AlreadyThere))?;
    fs::create_dir_all(&folder).map_err(fault(&folder))?;
    for (name, bytes) in &files {
        let path = folder.join(name);
        if path.symlink_metadata().is_err() {
            put(&path, bytes).map_err(fault(&path))?;
        }
    }
    for one in [folder.as_path(), ours.as_path(), stick] {
        sync_folder(one).map_err(fault(one))?;
    }
    Ok(Copied { folder, files: files.len() })
}

/// Whether nothing in this folder would have to be changed.
fn takes(folder: &Path, files: &[(std::ffi::OsString, Vec<u8>)]) -> bool {
    files.iter().all(|(name, bytes)| match read_outside(&folder.join(name), bytes.len() as u64) {
        Ok(there) => there == *bytes,
        Err(fault) => matches!(fault.trouble, Trouble::NotThere),
    })
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut draft = path.as_os_str().to_owned();
    draft.push(DRAFT);
    let draft = PathBuf::from(draft);
    // Left by a copy that was broken off.
    let _ = fs::remove_file(&draft);
    let written = OpenOptions::new().write(true).create_new(true).open(&draft).and_then(|mut file: File| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&draft, path));
    if placed.is_err() {
        let _ = fs::remove_file(&draft);
    }
    placed
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        // Some file systems sync no folders: there, nothing is owed.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        other => other,
    }
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn papers() -> (tempfile::TempDir, PathBuf) {
        let place = tempfile::tempdir().unwrap();
        let papers = place.path().join("2018-03-26 A");
        fs::create_dir(&papers).unwrap();
        fs::write(papers.join("Bien ban.md"), "một").unwrap();
        fs::write(papers.join("Bao cao.csv"), "hai").unwrap();
        (place, papers)
    }

    #[test]
    fn a_copy_is_whole_and_a_second_one_changes_nothing() {
        let (_place, papers) = papers();
        let stick = tempfile::tempdir().unwrap();
        let copied = copy_to_stick(&papers, stick.path()).unwrap();
        assert_eq!(copied, Copied { folder: stick.path().join("Nhip/2018-03-26 A"), files: 2 });
        assert_eq!(fs::read_to_string(copied.folder.join("Bien ban.md")).unwrap(), "một");
        assert_eq!(fs::read_dir(&copied.folder).unwrap().count(), 2, "nothing half written is left");
        assert_eq!(copy_to_stick(&papers, stick.path()).unwrap(), copied);
    }

    #[test]
    fn what_somebody_changed_on_the_stick_is_kept_beside_the_new_copy() {
        let (_place, papers) = papers();
        let stick = tempfile::tempdir().unwrap();
        let first = copy_to_stick(&papers, stick.path()).unwrap();
        fs::write(first.folder.join("Bien ban.md"), "sửa tay").unwrap();
        let second = copy_to_stick(&papers, stick.path()).unwrap();
        assert_eq!(second.folder, stick.path().join("Nhip/2018-03-26 A (2)"));
        assert_eq!(fs::read_to_string(first.folder.join("Bien ban.md")).unwrap(), "sửa tay");
    }

    #[test]
    fn a_stick_that_is_gone_or_no_folder_is_a_fault_and_no_papers_are_no_copy() {
        let (place, papers) = papers();
        assert!(copy_to_stick(&papers, &place.path().join("2018-03-26 A/Bien ban.md")).is_err());
        assert!(copy_to_stick(&place.path().join("none"), place.path()).is_err());
    }

    #[test]
    fn only_folders_on_another_file_system_are_sticks() {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir(place.path().join("b")).unwrap();
        fs::create_dir(place.path().join("a")).unwrap();
        fs::write(place.path().join("c"), "").unwrap();
        let names = |found: Vec<Stick>| found.into_iter().map(|stick| stick.name).collect::<Vec<_>>();
        assert_eq!(names(under(place.path(), |_, _| true)), ["a", "b"]);
        #[cfg(unix)]
        assert_eq!(names(under(place.path(), is_mounted)), [""; 0]);
    }
}
