//! Floor 5. Where meetings lie, and what their files are called.

use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::path::PathBuf;

use chrono::DateTime;
use chrono::FixedOffset;
use etcetera::BaseStrategy;
use unicode_normalization::UnicodeNormalization;

use super::fault::Fault;
use super::fault::Trouble;

/// The longest part of a file's name that comes from a body's id, in bytes.
const LONGEST_BODY: usize = 60;

/// Meetings and rehearsals are kept apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shelf {
    /// Meetings.
    Meetings,
    /// Rehearsals.
    Rehearsals,
}

impl Shelf {
    /// Its folder under the data folder.
    pub fn folder(self, data: &Path) -> PathBuf {
        data.join(match self {
            Self::Meetings => "meetings",
            Self::Rehearsals => "rehearsals",
        })
    }
}

/// A place that is offered when the journal cannot be written where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The data folder's meetings.
    Data,
    /// The user's own folder.
    Home,
    /// The system's folder for temporary files.
    Temporary,
}

/// The data folder: what `--data` says, else what `NHIP_DATA` says, else the platform's own and `nhip` in it.
///
/// # Errors
/// When nothing is said and the user has no folder of his own.
pub fn data_folder(said: Option<&Path>, nhip_data: Option<OsString>) -> Result<PathBuf, Fault> {
    let said = said.map(Path::to_owned).or_else(|| nhip_data.filter(|text| !text.is_empty()).map(PathBuf::from));
    let folder = match said {
        Some(folder) => folder,
        None => etcetera::base_strategy::choose_native_strategy()
            .map_err(|_| Fault::new(Path::new("~"), Trouble::NotThere))?
            .data_dir()
            .join("nhip"),
    };
    std::path::absolute(&folder).map_err(|error| Fault::new(&folder, error))
}

/// Where a meeting can go on that cannot be written where it is; a typed folder is the person's own.
pub fn offered_folders(data: &Path, shelf: Shelf) -> Vec<(Place, PathBuf)> {
    let home = etcetera::home_dir().ok().map(|home| (Place::Home, home));
    let data = (Place::Data, shelf.folder(data));
    [Some(data), home, Some((Place::Temporary, env::temp_dir()))].into_iter().flatten().collect()
}

/// The name of a meeting's files: when it was begun and whose it is, `2026-01-05-1400-BODY`.
pub fn stem(wall: DateTime<FixedOffset>, body: &str) -> String {
    let mut name = String::new();
    for letter in body.nfc().map(|letter| if letter.is_alphanumeric() || letter == '_' { letter } else { '-' }) {
        if name.len() + letter.len_utf8() > LONGEST_BODY {
            break;
        }
        if !(letter == '-' && (name.is_empty() || name.ends_with('-'))) {
            name.push(letter);
        }
    }
    let body = name.trim_end_matches('-');
    format!("{}-{}", wall.format("%Y-%m-%d-%H%M"), if body.is_empty() { "meeting" } else { body })
}
