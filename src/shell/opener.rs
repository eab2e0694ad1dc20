//! Floor 5. A folder, shown by the desktop's own file manager. Beside the room's window nothing else is ever started.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use std::thread;

/// Whether something was found that shows folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It was started.
    Yes,
    /// There is none, or no desktop.
    No,
}

/// The program of this system that shows a folder.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer.exe"
} else {
    "xdg-open"
};

/// Has a folder shown.
pub fn show(folder: &Path) -> Shown {
    let said = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let has_desktop = cfg!(any(windows, target_os = "macos")) || said("DISPLAY") || said("WAYLAND_DISPLAY");
    let program = found(OPENER, env::var_os("PATH").as_deref()).filter(|_| has_desktop);
    match program.map(|program| start(&program, folder)) {
        Some(Ok(())) => Shown::Yes,
        Some(Err(_)) | None => Shown::No,
    }
}

/// Where a program lies, looked for as a shell would.
fn found(program: &str, path: Option<&OsStr>) -> Option<PathBuf> {
    env::split_paths(path?).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Starts it apart: it writes nothing on this terminal and reads nothing from it, and lives on when the program is left.
fn start(program: &Path, folder: &Path) -> io::Result<()> {
    let mut command = Command::new(program);
    command.arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        command.process_group(0);
    }
    let mut child = command.spawn()?;
    // It is waited for beside, so that nothing of it stays behind.
    thread::spawn(move || drop(child.wait()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_where_a_shell_would_find_it() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(found("xdg-open", Some(folder.path().as_os_str())), None);
        let program = folder.path().join("xdg-open");
        std::fs::write(&program, "").unwrap();
        assert_eq!(found("xdg-open", Some(folder.path().as_os_str())), Some(program));
        assert_eq!(found("xdg-open", None), None);
    }
}
