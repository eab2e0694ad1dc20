//! Floor 5. A folder, shown by the desktop's own file manager.

use std::path::Path;

use super::window;

/// Whether something was found that shows folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It was started.
    Yes,
    /// There is none.
    No,
}

/// Has a folder shown.
pub fn show(folder: &Path) -> Shown {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let surroundings = window::Surroundings::of_this_process();
    if !surroundings.has_desktop {
        return Shown::No;
    }
    let Some(program) = super::found(opener, surroundings.path.as_deref()) else { return Shown::No };
    match window::start(&program, &[folder.as_os_str().to_owned()]) {
        Ok(()) => Shown::Yes,
        Err(_) => Shown::No,
    }
}
