//! Floor 5. Spreadsheets that a person may mean: the newest ones where files arrive, and on sticks.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use chrono::DateTime;
use chrono::FixedOffset;

use crate::drive::trouble;
use crate::meeting::agenda::Language;
use crate::order;
use crate::prepare::TableFile;
use crate::store::read_small;
use crate::text::dates;

/// So many are offered.
const MOST: usize = 40;
/// So many names of a folder are looked at.
const MOST_NAMES: usize = 5000;
const ENDINGS: [&str; 4] = ["xlsx", "xls", "ods", "csv"];
/// Folders where files arrive: how the desktop names them, and what they are called where it says nothing.
const FOLDERS: [(&str, &str); 3] =
    [("XDG_DOWNLOAD_DIR", "Downloads"), ("XDG_DESKTOP_DIR", "Desktop"), ("XDG_DOCUMENTS_DIR", "Documents")];
/// Where sticks appear; below these is a folder for each user.
const STICKS: [&str; 2] = ["/media", "/run/media"];

/// Spreadsheets in those folders, the newest first.
pub fn tables() -> Vec<PathBuf> {
    let home = etcetera::home_dir().unwrap_or_default();
    let said = read_small(&home.join(".config/user-dirs.dirs"));
    let user = std::env::var_os("USER").unwrap_or_default();
    let mut folders: Vec<PathBuf> = FOLDERS.iter().map(|(name, usual)| folder(&home, &said, name, usual)).collect();
    for sticks in STICKS {
        let mounted = fs::read_dir(Path::new(sticks).join(&user)).into_iter().flatten().flatten();
        folders.extend(mounted.map(|one| one.path()));
    }
    in_folders(&folders)
}

/// Spreadsheets in folders, the newest first.
fn in_folders(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in folders {
        let names = fs::read_dir(folder).into_iter().flatten().flatten().take(MOST_NAMES);
        for path in names.map(|one| one.path()).filter(|path| is_table(path)) {
            let modified =
                fs::metadata(&path).ok().filter(fs::Metadata::is_file).and_then(|about| about.modified().ok());
            found.extend(modified.map(|modified| (modified, path)));
        }
    }
    order::by(&mut found, |one, other| other.cmp(one));
    found.dedup();
    found.into_iter().take(MOST).map(|(_, path)| path).collect()
}

fn is_table(path: &Path) -> bool {
    let ending = path.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase).unwrap_or_default();
    // What an open spreadsheet keeps beside itself is none.
    let is_lock = path.file_name().and_then(OsStr::to_str).is_none_or(|name| name.starts_with(['.', '~']));
    ENDINGS.contains(&ending.as_str()) && !is_lock
}

/// A folder by its name in the desktop's own list: `XDG_DOWNLOAD_DIR="$HOME/Tải xuống"`.
fn folder(home: &Path, said: &str, name: &str, usual: &str) -> PathBuf {
    let named = said.lines().find_map(|line| line.trim().strip_prefix(name)?.strip_prefix('='));
    match named.map(|value| value.trim_matches('"')) {
        Some(value) => value.strip_prefix("$HOME/").map_or_else(|| PathBuf::from(value), |below| home.join(below)),
        None => home.join(usual),
    }
}

/// How a file is listed: its name, its folder and its day.
pub fn shown(lang: Language, offset: FixedOffset, path: &Path) -> TableFile {
    let modified = fs::metadata(path).ok().and_then(|about| about.modified().ok());
    let secs = modified
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
        .and_then(|since| i64::try_from(since.as_secs()).ok());
    let day = secs.and_then(|secs| DateTime::from_timestamp(secs, 0)).map(|at| at.with_timezone(&offset).date_naive());
    let folder = trouble::path(path.parent().unwrap_or(Path::new("")));
    let day = day.map(|day| format!(" · {}", dates::date(lang, day))).unwrap_or_default();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    TableFile { name, place: format!("{folder}{day}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_found_by_the_desktops_own_names() {
        let said = "# x\nXDG_DOWNLOAD_DIR=\"$HOME/Tải xuống\"\nXDG_DESKTOP_DIR=\"/srv/desk\"\n";
        let home = Path::new("/home/hoa");
        assert_eq!(folder(home, said, "XDG_DOWNLOAD_DIR", "Downloads"), Path::new("/home/hoa/Tải xuống"));
        assert_eq!(folder(home, said, "XDG_DESKTOP_DIR", "Desktop"), Path::new("/srv/desk"));
        assert_eq!(folder(home, said, "XDG_DOCUMENTS_DIR", "Documents"), Path::new("/home/hoa/Documents"));
    }

    #[test]
    fn only_spreadsheets_are_offered() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.xlsx", "b.CSV", "c.docx", "~$a.xlsx", ".~lock.a.xlsx#", "d.ods"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let mut names: Vec<String> = in_folders(&[folder.path().to_owned(), PathBuf::from("/nowhere")])
            .iter()
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names, ["a.xlsx", "b.CSV", "d.ods"]);
    }
}
