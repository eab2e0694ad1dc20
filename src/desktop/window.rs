//! Floor 5. A new terminal window with the program in it: the first found of the usual ones, on its own from then on.

use std::env;
use std::ffi::OsStr;
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::thread;

use crate::console::ready::RoomSeen;

/// Columns and rows of a new window.
pub const SIZE: (u16, u16) = (120, 36);

/// What is known of the desktop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Where programs lie.
    pub path: Option<OsString>,
    /// Windows can be opened at all.
    pub has_desktop: bool,
}

impl Surroundings {
    /// Those of this process.
    pub fn of_this_process() -> Self {
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let has_desktop = cfg!(windows) || cfg!(target_os = "macos") || set("DISPLAY") || set("WAYLAND_DISPLAY");
        Self { path: env::var_os("PATH"), has_desktop }
    }
}

/// How a terminal is told its size and what to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kind {
    program: &'static str,
    /// Before the program: `{columns}` and `{rows}` stand for the size.
    arguments: &'static [&'static str],
}

/// The usual ones, the desktop's own choice first.
const KINDS: &[Kind] = &[
    Kind { program: "gnome-terminal", arguments: &["--geometry={columns}x{rows}", "--"] },
    Kind { program: "konsole", arguments: &["-p", "TerminalColumns={columns}", "-p", "TerminalRows={rows}", "-e"] },
    Kind { program: "xfce4-terminal", arguments: &["--geometry={columns}x{rows}", "-x"] },
    Kind { program: "mate-terminal", arguments: &["--geometry={columns}x{rows}", "-x"] },
    Kind {
        program: "kitty",
        arguments: &[
            "-o",
            "remember_window_size=no",
            "-o",
            "initial_window_width={columns}c",
            "-o",
            "initial_window_height={rows}c",
        ],
    },
    Kind {
        program: "alacritty",
        arguments: &["-o", "window.dimensions.columns={columns}", "-o", "window.dimensions.lines={rows}", "-e"],
    },
    Kind { program: "foot", arguments: &["--window-size-chars={columns}x{rows}"] },
    Kind {
        program: "wezterm",
        arguments: &["--config", "initial_cols={columns}", "--config", "initial_rows={rows}", "start", "--"],
    },
    Kind {
        program: "xterm",
        arguments: &["-u8", "-fa", "Monospace", "-fs", "10", "-geometry", "{columns}x{rows}", "-e"],
    },
];

/// What the desktop calls its terminal; it may be any of those above under another name.
const ALTERNATIVE: &str = "x-terminal-emulator";

/// A terminal that was found, with everything before the program that runs in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Where it lies.
    pub program: PathBuf,
    /// What stands before the program.
    pub arguments: Vec<OsString>,
}

/// The first found of the usual terminals.
pub fn terminal(surroundings: &Surroundings) -> Option<Terminal> {
    if !surroundings.has_desktop {
        return None;
    }
    if cfg!(windows) {
        let (columns, rows) = SIZE;
        let program = super::found("wt", surroundings.path.as_deref())?;
        return Some(Terminal { program, arguments: vec!["--size".into(), format!("{columns},{rows}").into()] });
    }
    let path = surroundings.path.as_deref();
    let chosen = super::found(ALTERNATIVE, path).map(|program| of_alternative(&program, path));
    let usual = || {
        KINDS.iter().find_map(|kind| {
            let program = super::found(kind.program, path)?;
            Some(Terminal { program, arguments: sized(kind) })
        })
    };
    chosen.or_else(usual)
}

/// The desktop's choice is a link to one of those that are known, perhaps in a wrapper, or takes `-e` as all of them promise.
fn of_alternative(program: &Path, path: Option<&OsStr>) -> Terminal {
    let real = program.canonicalize().unwrap_or_else(|_| program.to_owned());
    let name = real.file_name().and_then(OsStr::to_str).unwrap_or_default();
    let name = name.strip_suffix(".wrapper").unwrap_or(name);
    let known = KINDS.iter().find(|kind| name == kind.program);
    match known.and_then(|kind| super::found(kind.program, path).map(|program| (kind, program))) {
        Some((kind, program)) => Terminal { program, arguments: sized(kind) },
        None => Terminal { program: program.to_owned(), arguments: vec!["-e".into()] },
    }
}

fn sized(kind: &Kind) -> Vec<OsString> {
    let (columns, rows) = SIZE;
    let fill = |argument: &&str| {
        argument.replace("{columns}", &columns.to_string()).replace("{rows}", &rows.to_string()).into()
    };
    kind.arguments.iter().map(fill).collect()
}

/// Opens the room's screen of a meeting in a new window.
///
/// # Errors
/// When no terminal is there, or it does not start.
pub fn open_room(surroundings: &Surroundings, data: &Path, journal: &Path) -> io::Result<()> {
    let nhip = env::current_exe()?;
    let of_nhip: Vec<OsString> = vec!["room".into(), journal.into(), "--data".into(), data.into()];
    if cfg!(target_os = "macos") {
        return open_on_macos(&nhip, &of_nhip);
    }
    let terminal = terminal(surroundings).ok_or(io::ErrorKind::NotFound)?;
    let mut arguments = terminal.arguments;
    arguments.push(nhip.into());
    arguments.extend(of_nhip);
    start(&terminal.program, &arguments)
}

/// What a person types in another window to see the room's screen of the one meeting that runs: as short as it works there.
pub fn line_to_type(surroundings: &Surroundings, data: &Path, usual: Option<&Path>) -> String {
    let own = env::current_exe().ok();
    let by_name = super::found("nhip", surroundings.path.as_deref());
    let is_found =
        by_name.and_then(|path| path.canonicalize().ok()) == own.as_ref().and_then(|own| own.canonicalize().ok());
    let program = match own {
        Some(own) if !is_found => for_a_shell(&own),
        Some(_) | None => "nhip".to_owned(),
    };
    let folder = if Some(data) == usual { String::new() } else { format!(" --data {}", for_a_shell(data)) };
    format!("{program} room{folder}")
}

/// As it is typed into a shell.
fn for_a_shell(path: &Path) -> String {
    let text = path.to_string_lossy();
    let plain = |letter: char| letter.is_alphanumeric() || "/._-+,:@".contains(letter);
    if text.chars().all(plain) { text.into_owned() } else { format!("'{}'", text.replace('\'', "'\\''")) }
}

/// Whether another process of this program has the journal open: the room's screen, which reads it. Linux tells; elsewhere a person says.
#[cfg(target_os = "linux")]
pub fn room_of(journal: &Path) -> RoomSeen {
    let (Ok(journal), Ok(processes)) = (journal.canonicalize(), std::fs::read_dir("/proc")) else {
        return RoomSeen::Unknown;
    };
    let own = std::process::id().to_string();
    let ours = env::current_exe().ok();
    let shows = |process: &Path| {
        let Ok(open) = std::fs::read_dir(process.join("fd")) else { return false };
        std::fs::read_link(process.join("exe")).ok() == ours
            && open.flatten().any(|one| std::fs::read_link(one.path()).is_ok_and(|file| file == journal))
    };
    let others = processes.flatten().filter(|one| {
        let name = one.file_name();
        let name = name.to_string_lossy();
        name != own && name.bytes().all(|letter| letter.is_ascii_digit())
    });
    if others.map(|one| one.path()).any(|process| shows(&process)) { RoomSeen::Open } else { RoomSeen::No }
}

/// Whether another process of this program has the journal open: the room's screen, which reads it. Linux tells; elsewhere a person says.
#[cfg(not(target_os = "linux"))]
pub fn room_of(_journal: &Path) -> RoomSeen {
    RoomSeen::Unknown
}

/// macOS opens files, not commands: a small file that holds the one line.
fn open_on_macos(nhip: &Path, arguments: &[OsString]) -> io::Result<()> {
    let quoted = |text: &OsStr| format!("'{}'", text.to_string_lossy().replace('\'', "'\\''"));
    let words: Vec<String> =
        std::iter::once(nhip.as_os_str()).chain(arguments.iter().map(OsString::as_os_str)).map(quoted).collect();
    let file = env::temp_dir().join(format!("nhip-room-{}.command", std::process::id()));
    std::fs::write(&file, format!("#!/bin/sh\nexec {}\n", words.join(" ")))?;
    make_runnable(&file)?;
    start(Path::new("/usr/bin/open"), &["-a".into(), "Terminal".into(), file.into()])
}

#[cfg(unix)]
fn make_runnable(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(file, std::fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn make_runnable(_file: &Path) -> io::Result<()> {
    Ok(())
}

/// Starts a program that lives on by itself: with nothing of this terminal, and not in its group of processes, so that a closed
/// window or a Ctrl+C here is nothing there.
///
/// # Errors
/// When it does not start.
pub fn start(program: &Path, arguments: &[OsString]) -> io::Result<()> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    apart(&mut command);
    let mut child = command.spawn()?;
    // Somebody has to hear that it ended, or it stays in the system's list for as long as this program runs.
    thread::spawn(move || drop(child.wait()));
    Ok(())
}

#[cfg(unix)]
fn apart(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(not(unix))]
fn apart(_command: &mut Command) {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder in which these programs lie.
    #[cfg(unix)]
    fn folder(programs: &[&str]) -> tempfile::TempDir {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        for program in programs {
            let file = folder.path().join(program);
            std::fs::write(&file, "").unwrap();
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o755)).unwrap();
        }
        folder
    }

    #[cfg(unix)]
    #[test]
    fn the_first_of_the_usual_terminals_opens_the_window_and_without_a_desktop_none() {
        let folder = folder(&["xterm", "konsole"]);
        let there = Surroundings { path: Some(folder.path().into()), has_desktop: true };
        let found = terminal(&there).expect("one of the two");
        assert!(found.program.ends_with("konsole"));
        assert!(found.arguments.contains(&"TerminalColumns=120".into()));
        assert_eq!(found.arguments.last(), Some(&"-e".into()));
        assert_eq!(terminal(&Surroundings { has_desktop: false, ..there }), None);
    }

    #[test]
    fn the_line_to_type_is_short_and_stands_whatever_the_folder_is_called() {
        let nowhere = Surroundings::default();
        let usual = Path::new("/home/a/.local/share/nhip");
        let line = line_to_type(&nowhere, usual, Some(usual));
        assert!(line.starts_with('/') && line.ends_with(" room"), "{line}");
        let line = line_to_type(&nowhere, Path::new("/a b/Buổi's $họp"), Some(usual));
        assert!(line.ends_with(r" room --data '/a b/Buổi'\''s $họp'"), "{line}");
    }

    #[cfg(unix)]
    #[test]
    fn the_desktops_own_choice_comes_first_and_keeps_its_size_where_it_is_known() {
        let folder = folder(&["xfce4-terminal", "gnome-terminal"]);
        std::os::unix::fs::symlink(folder.path().join("xfce4-terminal"), folder.path().join(ALTERNATIVE)).unwrap();
        let there = Surroundings { path: Some(folder.path().into()), has_desktop: true };
        let found = terminal(&there).expect("the chosen one");
        assert!(found.program.ends_with("xfce4-terminal"));
        assert_eq!(found.arguments, ["--geometry=120x36", "-x"]);
    }
}
