//! Floor 1. Text with commas, semicolons or tabs, and what letters that are not UTF-8 are likely to be.

use csv::ReaderBuilder;

use super::cell::Cell;
use super::cell::Sheet;
use super::limits::Budget;
use super::unreadable::Foreign;
use super::unreadable::Letters;
use super::unreadable::Unreadable;

/// What Excel calls the same text in the old encodings of Vietnamese: the heading of every list of people.
const OLD_HEADINGS: &[(&str, Letters)] = &[
    ("H\u{e4} v\u{b5} t\u{aa}n", Letters::Tcvn3),
    ("H\u{e4} t\u{aa}n", Letters::Tcvn3),
    ("N\u{e9}i dung", Letters::Tcvn3),
    ("Ho\u{ef} va\u{f8} te\u{e2}n", Letters::Vni),
    ("Ho\u{ef} te\u{e2}n", Letters::Vni),
    ("No\u{e4}i dung", Letters::Vni),
    ("Ho\u{f2} v\u{e0} t\u{ea}n", Letters::Windows1258),
    ("Ho\u{f2} t\u{ea}n", Letters::Windows1258),
    ("N\u{f4}\u{f2}i dung", Letters::Windows1258),
];

/// The same text read with each of the signs that may stand between cells; which of them is meant is told by the header row.
pub(super) fn readings(bytes: &[u8]) -> Result<Vec<Result<Sheet, Unreadable>>, Unreadable> {
    let text = text_of(bytes)?;
    // Excel writes and reads a first line that names the sign.
    let said = text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n'));
    if let Some((mark, rest)) = said
        && let Some(mark @ (b';' | b',' | b'\t')) = mark.bytes().next()
    {
        return Ok(vec![sheet(rest, mark, 1)]);
    }
    Ok([b',', b';', b'\t'].into_iter().map(|mark| sheet(text, mark, 0)).collect())
}

fn sheet(text: &str, mark: u8, skipped: usize) -> Result<Sheet, Unreadable> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader =
        ReaderBuilder::new().delimiter(mark).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let (mut sheet, mut budget) = (Sheet::default(), Budget::new());
    let (mut line, mut at) = (0, 0);
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Damaged)?;
        // The reader's own lines are counted before the empty ones that it passes over.
        let start = record.position().map_or(0, csv::Position::byte);
        let before = text.get(at..usize::try_from(start).unwrap_or(usize::MAX)).unwrap_or("");
        let empty = text[at + before.len()..].bytes().take_while(|byte| *byte == b'\n').count();
        line += before.bytes().filter(|byte| *byte == b'\n').count() + empty;
        at += before.len() + empty;
        for (column, text) in record.iter().enumerate() {
            if !text.trim().is_empty() {
                sheet.put(&mut budget, line + skipped, column, Cell::text(text))?;
            }
        }
    }
    Ok(sheet)
}

fn text_of(bytes: &[u8]) -> Result<&str, Unreadable> {
    let start = bytes.trim_ascii_start();
    let begins = |mark: &[u8]| start.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    if begins(b"%PDF") {
        return Err(Unreadable::Foreign(Foreign::Pdf));
    }
    if begins(b"{\\rtf") {
        return Err(Unreadable::Foreign(Foreign::Document));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let start = bytes.trim_ascii_start();
    if [&b"<!doctype html"[..], b"<html", b"<table", b"<?xml"]
        .iter()
        .any(|mark| start.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)))
    {
        return Err(Unreadable::Foreign(Foreign::WebPage));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Unreadable::Letters(Letters::Utf16));
    }
    if bytes.contains(&0) {
        let zeros = bytes.iter().take(4096).filter(|byte| **byte == 0).count();
        let wide = zeros * 5 > bytes.len().min(4096) && bytes.iter().take(16).any(|byte| *byte == 0);
        return Err(if wide { Unreadable::Letters(Letters::Utf16) } else { Unreadable::Foreign(Foreign::Other) });
    }
    std::str::from_utf8(bytes).map_err(|_| {
        let latin: String = bytes.iter().take(65_536).map(|byte| char::from(*byte)).collect();
        let control = bytes.iter().take(4096).filter(|byte| **byte < 9 || (14..32).contains(*byte)).count();
        if control > 16 {
            Unreadable::Foreign(Foreign::Other)
        } else {
            Unreadable::Letters(old_letters(&latin).unwrap_or(Letters::Unknown))
        }
    })
}

/// The old encoding in which a text was written, told by the headings that such tables have.
pub(super) fn old_letters(text: &str) -> Option<Letters> {
    let low = text.to_lowercase();
    OLD_HEADINGS.iter().find(|(heading, _)| low.contains(&heading.to_lowercase())).map(|(_, letters)| *letters)
}
