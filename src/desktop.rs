//! Floor 5. What the program asks of the desktop around it: a window for the room, an icon, a folder to be shown, and not to sleep.
//! Nothing but the first and the third is started.

pub mod awake;
#[cfg(target_os = "linux")]
pub mod bus;
pub mod folder;
pub mod launcher;
pub mod window;

use std::ffi::OsStr;
use std::path::Path;
use std::path::PathBuf;

/// Where a program lies, looked for as a shell would.
fn found(program: &str, path: Option<&OsStr>) -> Option<PathBuf> {
    std::env::split_paths(path?).map(|folder| folder.join(program)).find(|file| is_program(file))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|facts| facts.is_file() && facts.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file() || file.with_extension("exe").is_file()
}
