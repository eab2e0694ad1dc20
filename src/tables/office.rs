//! Floor 1. What office programs write: Excel's and `LibreOffice`'s workbooks, read by libraries, bounded and apart.

use std::cell::Cell;
use std::cell::RefCell;
use std::panic;
use std::sync::Once;
use std::sync::mpsc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use super::cell::Sheet;
use super::excel;
use super::old_excel;
use super::open_document;
use super::unreadable::Unreadable;
use super::zipped::Packed;
use super::zipped::unpack;

thread_local! {
    /// Whether a library reads a stranger's file in this thread.
    static READS: Cell<bool> = const { Cell::new(false) };
    /// To whom such a thread answers.
    static ANSWER: RefCell<Option<Sender<Result<Sheets, Unreadable>>>> = const { RefCell::new(None) };
}

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
    break_quietly();
    let (tell, told) = mpsc::channel();
    let bytes = bytes.to_vec();
    let reader = thread::Builder::new().spawn(move || {
        READS.set(true);
        ANSWER.set(Some(tell));
        let read = read(&bytes);
        answer(read);
    });
    match reader {
        Ok(_) => told.recv_timeout(PATIENCE).unwrap_or(Err(Unreadable::Damaged)),
        Err(_) => Err(Unreadable::TooMuch),
    }
}

/// Answers whoever waits for this thread.
fn answer(read: Result<Sheets, Unreadable>) {
    if let Some(tell) = ANSWER.take() {
        // Nobody listens any more when the patience is over.
        drop(tell.send(read));
    }
}

/// A break in such a thread is an answer, and no news for the screen. In a release build the thread stays there for good: a program that could
/// clear up behind it would be an eighth larger.
fn break_quietly() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |broken| {
            if READS.get() {
                answer(Err(Unreadable::Damaged));
                // Where a break would end the program, this thread goes no further. It stays inside this hook: after it none can be set.
                while cfg!(panic = "abort") {
                    thread::park();
                }
            } else {
                told(broken);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_that_breaks_is_an_answer_again_and_again() {
        for _ in 0..3 {
            let read = apart(b"", |_| panic!("a library breaks"));
            assert!(matches!(read, Err(Unreadable::Damaged)));
        }
        assert!(apart(b"", |_| Ok(Vec::new())).is_ok_and(|sheets| sheets.is_empty()));
    }
}
