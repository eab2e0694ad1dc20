//! Floor 5. An icon "Nhịp" for the desktop and its menu: a freedesktop entry that opens a window with the program in it.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::Path;
use std::path::PathBuf;

use super::window;
use super::window::Surroundings;
use crate::check;
use crate::check::Existing;
use crate::clean::clean_line;
use crate::meeting::agenda::Language;
use crate::store::read_small;
use crate::store::real_disk;
use crate::text::console::menu as w;

/// The icon.
const ICON: &str = include_str!("nhip.svg");
/// The name of the entry, in both folders.
const ENTRY: &str = "nhip.desktop";

/// Where the icon and the entries belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The user's data folder, `XDG_DATA_HOME`.
    pub data_home: PathBuf,
    /// The desktop's own folder, where there is one.
    pub desktop: Option<PathBuf>,
}

impl Places {
    /// Those of this person; none where the system keeps no such entries.
    pub fn of_this_person() -> Option<Self> {
        if cfg!(any(windows, target_os = "macos")) {
            return None;
        }
        let home = etcetera::home_dir().ok()?;
        let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let data_home = folder("XDG_DATA_HOME").unwrap_or_else(|| home.join(".local/share"));
        let config = folder("XDG_CONFIG_HOME").unwrap_or_else(|| home.join(".config"));
        let said = read_small(&config.join("user-dirs.dirs"));
        let desktop = desktop_folder(&said, &home).unwrap_or_else(|| home.join("Desktop"));
        Some(Self { data_home, desktop: Some(desktop).filter(|desktop| desktop.is_dir() && *desktop != home) })
    }

    /// The entry of the desktop's menu.
    pub fn entry(&self) -> PathBuf {
        self.data_home.join("applications").join(ENTRY)
    }

    fn icon(&self) -> PathBuf {
        self.data_home.join("icons/hicolor/scalable/apps/nhip.svg")
    }
}

/// `XDG_DESKTOP_DIR="$HOME/Màn hình nền"`, as the desktop writes it down.
fn desktop_folder(user_dirs: &str, home: &Path) -> Option<PathBuf> {
    let said = user_dirs.lines().find_map(|line| line.trim().strip_prefix("XDG_DESKTOP_DIR="))?;
    let said = said.trim().trim_matches('"');
    match said.strip_prefix("$HOME/") {
        Some(below) => Some(home.join(below)),
        None => Some(PathBuf::from(said)).filter(|path| path.is_absolute()),
    }
}

/// Makes the icon; says where it is, or why there is none.
///
/// # Errors
/// When it cannot be written, or the system keeps no such entries.
pub fn make(lang: Language, data: Option<&Path>) -> Result<String, String> {
    let shown = |path: &Path| clean_line(&path.display().to_string());
    let Some(places) = Places::of_this_person() else { return Err(w::LAUNCHER_NOT_HERE.get(lang).to_owned()) };
    match write(&places, &Surroundings::of_this_process(), data) {
        Ok(path) => Ok(w::launcher_written(lang, &shown(&path))),
        Err((path, error)) => Err(format!("{}: {}: {error}", w::LAUNCHER_NOT_WRITTEN.get(lang), shown(&path))),
    }
}

/// Writes the icon and its entries; answers where the person finds it.
///
/// # Errors
/// When one of them cannot be written, with which.
pub fn write(
    places: &Places,
    surroundings: &Surroundings,
    data: Option<&Path>,
) -> Result<PathBuf, (PathBuf, io::Error)> {
    let nhip = env::current_exe().map_err(|error| (PathBuf::from("nhip"), error))?;
    let icon = places.icon();
    let text = entry(&nhip, &icon, window::terminal(surroundings).as_ref(), data);
    put(&icon, ICON, 0o600)?;
    let entry = places.entry();
    put(&entry, &text, 0o700)?;
    let Some(desktop) = &places.desktop else { return Ok(entry) };
    let on_desktop = desktop.join(ENTRY);
    // File managers start what may be run; what may not they show as a text. It is its owner who runs it.
    put(&on_desktop, &text, 0o700)?;
    Ok(on_desktop)
}

fn put(path: &Path, text: &str, mode: u32) -> Result<(), (PathBuf, io::Error)> {
    let folder = path.parent().unwrap_or(Path::new(""));
    let written = real_disk()
        .make_folder(folder)
        .and_then(|()| check::write_whole(path, text.as_bytes(), Existing::Replace))
        .and_then(|()| allow(path, mode));
    written.map_err(|error| (path.to_owned(), error))
}

#[cfg(unix)]
fn allow(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn allow(_path: &Path, _mode: u32) -> io::Result<()> {
    Ok(())
}

/// The text of the entry. Without a known terminal the desktop is asked for one.
fn entry(nhip: &Path, icon: &Path, terminal: Option<&window::Terminal>, data: Option<&Path>) -> String {
    let mut words: Vec<OsString> = Vec::new();
    if let Some(terminal) = terminal {
        words.push(terminal.program.clone().into());
        words.extend(terminal.arguments.iter().cloned());
    }
    words.push(nhip.into());
    if let Some(data) = data {
        words.extend(["--data".into(), data.into()]);
    }
    let exec: Vec<String> = words.iter().map(|word| quoted(&word.to_string_lossy())).collect();
    let in_terminal = if terminal.is_some() { "false" } else { "true" };
    let lines = [
        "[Desktop Entry]".to_owned(),
        "Type=Application".to_owned(),
        "Version=1.0".to_owned(),
        "Name=Nhịp".to_owned(),
        "Name[vi]=Nhịp".to_owned(),
        "Name[en]=Nhịp".to_owned(),
        "GenericName=Meeting console".to_owned(),
        "GenericName[vi]=Điều hành buổi sinh hoạt".to_owned(),
        "Comment=Runs a formal meeting and keeps its time".to_owned(),
        "Comment[vi]=Điều hành buổi sinh hoạt và giữ nhịp thời gian".to_owned(),
        format!("Exec={}", exec.join(" ")),
        format!("TryExec={}", value(&nhip.to_string_lossy())),
        format!("Icon={}", value(&icon.to_string_lossy())),
        format!("Terminal={in_terminal}"),
        "Categories=Office;".to_owned(),
        "Keywords=meeting;agenda;minutes;".to_owned(),
        "Keywords[vi]=sinh hoạt;họp;chương trình;biên bản;".to_owned(),
        "StartupNotify=false".to_owned(),
    ];
    lines.join("\n") + "\n"
}

/// A value: its backslashes and line ends are written twice over.
fn value(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t").replace('\r', "\\r")
}

/// One word of the command: quoted where it has to be, then written as a value. A percent sign would be a field.
fn quoted(word: &str) -> String {
    let plain = |letter: char| letter.is_alphanumeric() || "/._-=+,:@".contains(letter);
    let word = word.replace('%', "%%");
    if !word.is_empty() && word.chars().all(|letter| plain(letter) || letter == '%') {
        return word;
    }
    let mut safe = String::from("\"");
    for letter in word.chars() {
        if matches!(letter, '"' | '`' | '$' | '\\') {
            safe.push('\\');
        }
        safe.push(letter);
    }
    safe.push('"');
    value(&safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<(&str, &str)> {
        text.lines().skip(1).map(|line| line.split_once('=').expect("a key and its value")).collect()
    }

    #[test]
    fn the_icon_has_every_key_that_a_desktop_asks_for_and_names_in_both_languages() {
        let terminal = window::Terminal {
            program: PathBuf::from("/usr/bin/xfce4-terminal"),
            arguments: vec!["--geometry=120x36".into(), "-x".into()],
        };
        let text = entry(Path::new("/opt/nhip"), Path::new("/icons/nhip.svg"), Some(&terminal), None);
        assert!(text.starts_with("[Desktop Entry]\n"));
        let keys = keys(&text);
        let of = |key: &str| keys.iter().find(|(name, _)| *name == key).map(|(_, value)| *value);
        assert_eq!(of("Type"), Some("Application"));
        assert_eq!(of("Name[vi]"), Some("Nhịp"));
        assert_eq!(of("Name[en]"), Some("Nhịp"));
        assert_eq!(of("Exec"), Some("/usr/bin/xfce4-terminal --geometry=120x36 -x /opt/nhip"));
        assert_eq!(of("Terminal"), Some("false"));
        assert!(of("Categories").is_some_and(|all| all.ends_with(';')));
        let mut names: Vec<&str> = keys.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        let before = names.len();
        names.dedup();
        assert_eq!(names.len(), before, "no key stands twice");
    }

    #[test]
    fn without_a_known_terminal_the_desktop_is_asked_for_one() {
        let text = entry(Path::new("/opt/nhip"), Path::new("/icons/nhip.svg"), None, Some(Path::new("/a b/100%$")));
        assert!(text.contains("\nTerminal=true\n"));
        assert!(text.contains("\nExec=/opt/nhip --data \"/a b/100%%\\\\$\"\n"), "{text}");
    }

    #[test]
    fn a_desktop_folder_in_the_persons_language_is_found() {
        let said = "# written by the desktop\nXDG_DESKTOP_DIR=\"$HOME/Màn hình nền\"\n";
        assert_eq!(desktop_folder(said, Path::new("/home/a")), Some(PathBuf::from("/home/a/Màn hình nền")));
        assert_eq!(desktop_folder("", Path::new("/home/a")), None);
    }

    #[test]
    fn the_icon_lies_in_the_menu_and_on_the_desktop() {
        let home = tempfile::tempdir().unwrap();
        let desktop = home.path().join("Desktop");
        fs::create_dir(&desktop).unwrap();
        let places = Places { data_home: home.path().join("share"), desktop: Some(desktop.clone()) };
        let shown = write(&places, &Surroundings::default(), None).expect("a folder of our own");
        assert_eq!(shown, desktop.join("nhip.desktop"));
        let text = fs::read_to_string(places.entry()).unwrap();
        assert_eq!(fs::read_to_string(shown).unwrap(), text);
        let icon =
            keys(&text).into_iter().find(|(name, _)| *name == "Icon").map(|(_, value)| value.to_owned()).unwrap();
        assert!(fs::read_to_string(icon).unwrap().contains("<svg"));
    }
}
