//! Floor 5. Where the papers of a meeting go: a folder of their own among the user's documents, or for practice beside the rehearsals.

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::folders::Shelf;
use super::looking::LARGEST;
use super::outside::read_outside;
use super::outside::read_small;

/// The program's own folder among the user's documents.
const OURS: &str = "Nhip";
/// The folder of papers beside the rehearsals.
const PRACTICE: &str = "papers";
/// More folders of one name than this nobody has.
const MOST_ALIKE: u32 = 99;

/// The user's documents: what `--documents` says, else what `NHIP_DOCUMENTS` says, else what the desktop says, else `Documents` at home.
pub fn documents_folder(said: Option<&Path>, nhip_documents: Option<OsString>) -> Option<PathBuf> {
    let said = said.map(Path::to_owned);
    let named = || nhip_documents.filter(|text| !text.is_empty()).map(PathBuf::from);
    let folder = said.or_else(named).or_else(of_this_user)?;
    std::path::absolute(folder).ok()
}

fn of_this_user() -> Option<PathBuf> {
    let home = etcetera::home_dir().ok()?;
    let config = etcetera::base_strategy::choose_base_strategy().ok().map(|dirs| dirs.config_dir());
    let listed = config.map(|folder| read_small(&folder.join("user-dirs.dirs")));
    let chosen = listed.filter(|_| cfg!(target_os = "linux")).and_then(|text| of_user_dirs(&text, &home));
    Some(chosen.unwrap_or_else(|| home.join("Documents")))
}

/// The line `XDG_DOCUMENTS_DIR="$HOME/Tài liệu"` of the file that desktops keep: from the home folder, or from the root.
fn of_user_dirs(text: &str, home: &Path) -> Option<PathBuf> {
    let value = text.lines().rev().find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?;
    let value = value.trim().strip_prefix('"')?.strip_suffix('"')?;
    let plain = |text: &str| {
        let mut letters = text.chars();
        let mut out = String::new();
        while let Some(letter) = letters.next() {
            out.push(if letter == '\\' { letters.next()? } else { letter });
        }
        Some(out)
    };
    match value.strip_prefix("$HOME") {
        Some("") => Some(home.to_owned()),
        Some(rest) => Some(home.join(plain(rest.strip_prefix('/')?)?)),
        None => plain(value).map(PathBuf::from).filter(|path| path.is_absolute()),
    }
}

/// The folder in which papers lie, a folder for each meeting: practice never reaches the user's documents.
pub fn papers_shelf(documents: Option<&Path>, data: &Path, shelf: Shelf) -> PathBuf {
    match (shelf, documents) {
        (Shelf::Meetings, Some(documents)) => documents.join(OURS),
        (Shelf::Meetings, None) => data.join(PRACTICE),
        (Shelf::Rehearsals, _) => shelf.folder(data).join(PRACTICE),
    }
}

/// The folder for the papers of this meeting: of the name that it should have, unless the papers of another meeting lie there.
pub fn papers_place(shelf: &Path, name: &str, meeting: &str) -> PathBuf {
    let plain = shelf.join(name);
    let others = (2..=MOST_ALIKE).map(|n| shelf.join(format!("{name} ({n})")));
    let mut all = std::iter::once(plain.clone()).chain(others);
    all.find(|folder| !is_of_another(folder, meeting)).unwrap_or(plain)
}

/// The minutes for programs name their meeting.
fn is_of_another(folder: &Path, meeting: &str) -> bool {
    let Ok(files) = fs::read_dir(folder) else { return false };
    let minutes =
        files.flatten().map(|file| file.path()).filter(|path| path.extension().is_some_and(|end| end == "json"));
    let texts = minutes.filter_map(|path| read_outside(&path, LARGEST).ok());
    let mut texts = texts.filter_map(|bytes| String::from_utf8(bytes).ok()).peekable();
    texts.peek().is_some() && !texts.any(|text| text.contains(meeting))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documents_are_where_the_desktop_says() {
        let home = Path::new("/home/a");
        let of = |text: &str| of_user_dirs(text, home);
        assert_eq!(of("# x\nXDG_DOCUMENTS_DIR=\"$HOME/Tài liệu\"\n"), Some(PathBuf::from("/home/a/Tài liệu")));
        assert_eq!(of("XDG_DOCUMENTS_DIR=\"/srv/a \\\"b\\\"\""), Some(PathBuf::from("/srv/a \"b\"")));
        assert_eq!(of("XDG_DOCUMENTS_DIR=\"$HOME/\""), Some(PathBuf::from("/home/a/")));
        assert_eq!(of("XDG_DOCUMENTS_DIR=\"$HOME\""), Some(home.to_owned()));
        assert_eq!(of("XDG_DOCUMENTS_DIR=elsewhere"), None);
        assert_eq!(of("XDG_DOCUMENTS_DIR=\"elsewhere\""), None);
        assert_eq!(of(""), None);
        assert_eq!(documents_folder(Some(Path::new("/a")), Some("/b".into())), Some(PathBuf::from("/a")));
        assert_eq!(documents_folder(None, Some("/b".into())), Some(PathBuf::from("/b")));
    }

    #[test]
    fn practice_never_reaches_the_users_documents() {
        let (documents, data) = (Path::new("/home/a/Documents"), Path::new("/data"));
        let at = |shelf| papers_shelf(Some(documents), data, shelf);
        assert_eq!(at(Shelf::Meetings), Path::new("/home/a/Documents/Nhip"));
        assert!(at(Shelf::Rehearsals).starts_with("/data/rehearsals"));
    }

    #[test]
    fn two_meetings_of_one_day_have_a_folder_each() {
        let shelf = tempfile::tempdir().unwrap();
        let first = papers_place(shelf.path(), "A", "id-1");
        assert_eq!(first, shelf.path().join("A"));
        fs::create_dir(&first).unwrap();
        fs::write(first.join("Bien ban.json"), "{\"id\": \"id-1\"}").unwrap();
        assert_eq!(papers_place(shelf.path(), "A", "id-1"), first);
        assert_eq!(papers_place(shelf.path(), "A", "id-2"), shelf.path().join("A (2)"));
    }
}
