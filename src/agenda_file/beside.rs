//! Floor 1. The files that an agenda names: asked for by name, opened by somebody else.

use super::fault::Encoding;
use super::fault::FaultKind;
use super::fault::FileFault;
use super::fault::LARGEST;

/// A file that an agenda names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its name as a person would type it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// How a file that an agenda names is come by.
pub type Look<'a> = &'a dyn Fn(&str) -> Result<Beside, FileFault>;

/// For agendas that have nothing beside them.
///
/// # Errors
/// Always.
pub fn nothing_beside(_: &str) -> Result<Beside, FileFault> {
    Err(FileFault::NotFound { nearest: None })
}

/// The text of a file, or why it is none and at which byte.
///
/// # Errors
/// Above 4 MiB, and where it is not UTF-8.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, (usize, FaultKind)> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > LARGEST) {
        return Err((0, FaultKind::File(FileFault::TooLarge)));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
        let encoding = if utf16 { Encoding::Utf16 } else { Encoding::Unknown };
        (error.valid_up_to(), FaultKind::File(FileFault::NotUtf8(encoding)))
    })
}
