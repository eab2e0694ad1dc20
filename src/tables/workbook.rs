//! Floor 1. A file to its sheets: which kind it is, told by its first bytes.

use super::cell::Sheet;
use super::limits::MOST_BYTES;
use super::plain;
use super::unreadable::Unreadable;

/// What is in a file.
pub(super) enum Workbook {
    /// Sheets, visible ones first; the first that has a header row is meant.
    Sheets(Vec<Result<Sheet, Unreadable>>),
    /// One text, read with each sign that may stand between cells; the one that understands most columns is meant.
    Readings(Vec<Result<Sheet, Unreadable>>),
}

/// How packed workbooks begin.
const PACKED: &[u8] = b"PK";
/// How the compound files begin, in which Excel kept workbooks until 2003.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The sheets of a file.
pub(super) fn open(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
        return Err(Unreadable::TooMuch);
    }
    if bytes.starts_with(PACKED) || bytes.starts_with(COMPOUND) {
        return office(bytes).map(Workbook::Sheets);
    }
    plain::readings(bytes).map(Workbook::Readings)
}

#[cfg(feature = "documents")]
fn office(bytes: &[u8]) -> Result<Vec<Result<Sheet, Unreadable>>, Unreadable> {
    super::office::sheets(bytes)
}

#[cfg(not(feature = "documents"))]
fn office(_: &[u8]) -> Result<Vec<Result<Sheet, Unreadable>>, Unreadable> {
    Err(Unreadable::NotInThisBuild)
}
