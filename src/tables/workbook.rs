//! Floor 1. A file to its sheets: which kind it is, told by its first bytes, and the reading of it, bounded.

use std::panic;
use std::sync::Once;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::cell::Sheet;
use super::compound;
use super::excel;
use super::limits::MOST_BYTES;
use super::old_excel;
use super::open_document;
use super::plain;
use super::unreadable::Unreadable;
use super::zipped::Packed;
use super::zipped::unpack;

/// What is in a file.
pub(super) enum Workbook {
    /// Sheets, visible ones first; the first that has a header row is meant.
    Sheets(Vec<Result<Sheet, Unreadable>>),
    /// One text, read with each sign that may stand between cells; the one that understands most columns is meant.
    Readings(Vec<Result<Sheet, Unreadable>>),
}

/// The thread in which a library reads a stranger's file.
const READER: &str = "table";

/// A file within the bounds is read in a fraction of this.
const PATIENCE: Duration = Duration::from_secs(20);

/// The sheets of a file.
pub(super) fn open(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
        return Err(Unreadable::TooMuch);
    }
    if bytes.starts_with(b"PK") {
        return match unpack(bytes)? {
            Packed::Excel => apart(bytes, excel::new_sheets).map(Workbook::Sheets),
            Packed::OpenDocument(content) => open_document::sheets(&content).map(Workbook::Sheets),
        };
    }
    if bytes.starts_with(compound::SIGNATURE) {
        old_excel::look_over(bytes)?;
        return apart(bytes, excel::old_sheets).map(Workbook::Sheets);
    }
    plain::readings(bytes).map(Workbook::Readings)
}

type Sheets = Vec<Result<Sheet, Unreadable>>;

/// Reads in a thread of its own: a library that breaks on a damaged file, or never comes back from it, ends nothing else.
fn apart(bytes: &[u8], read: fn(&[u8]) -> Result<Sheets, Unreadable>) -> Result<Sheets, Unreadable> {
    quietly();
    let (tell, told) = mpsc::channel();
    let bytes = bytes.to_vec();
    let reader = thread::Builder::new().name(READER.to_owned()).spawn(move || {
        // Nobody listens any more when the patience is over.
        drop(tell.send(read(&bytes)));
    });
    match reader {
        Ok(_) => told.recv_timeout(PATIENCE).unwrap_or(Err(Unreadable::Damaged)),
        Err(_) => Err(Unreadable::TooMuch),
    }
}

/// A break in that thread is an answer, not news for the screen.
fn quietly() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |broken| {
            if thread::current().name() != Some(READER) {
                told(broken);
            }
        }));
    });
}
