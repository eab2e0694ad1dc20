//! Floor 1. What office programs write: Excel's and `LibreOffice`'s workbooks, read by libraries, bounded and apart.

use std::panic;
use std::sync::Once;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::cell::Sheet;
use super::excel;
use super::old_excel;
use super::open_document;
use super::unreadable::Unreadable;
use super::zipped::Packed;
use super::zipped::unpack;

/// The thread in which a library reads a stranger's file.
const READER: &str = "table";

/// A file within the bounds is read in a fraction of this.
const PATIENCE: Duration = Duration::from_secs(20);

/// The sheets of a file that begins as a workbook does.
pub(super) fn sheets(bytes: &[u8]) -> Result<Sheets, Unreadable> {
    if bytes.starts_with(b"PK") {
        return match unpack(bytes)? {
            Packed::Excel => apart(bytes, excel::new_sheets),
            Packed::OpenDocument(content) => open_document::sheets(&content),
        };
    }
    old_excel::look_over(bytes)?;
    apart(bytes, excel::old_sheets)
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
