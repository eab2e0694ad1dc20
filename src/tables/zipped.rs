//! Floor 1. Packed files: what they unfold to is counted before anybody reads it, and what a reader would believe is checked.

use std::borrow::Cow;
use std::io::Cursor;
use std::io::Read;

use zip::ZipArchive;

use super::limits::MOST_PARTS;
use super::limits::MOST_UNPACKED;
use super::unreadable::Foreign;
use super::unreadable::Unreadable;

/// What a packed file is.
pub(super) enum Packed {
    /// Excel.
    Excel,
    /// `LibreOffice`, with the text of its content.
    OpenDocument(Vec<u8>),
}

/// Unpacks every part once, within bounds, and says what the whole is.
pub(super) fn unpack(bytes: &[u8]) -> Result<Packed, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(Unreadable::TooMuch);
    }
    let mut left = MOST_UNPACKED;
    let (mut names, mut content) = (Vec::new(), None);
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|_| Unreadable::Damaged)?;
        let (name, said) = (part.name().map(Cow::into_owned).map_err(|_| Unreadable::Damaged)?, part.size());
        let mut text = Vec::new();
        part.take(left + 1).read_to_end(&mut text).map_err(|_| Unreadable::Damaged)?;
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        left = left.checked_sub(length).ok_or(Unreadable::TooMuch)?;
        if length != said || promises_more(&text) || is_wide(&text) {
            return Err(Unreadable::Damaged);
        }
        if name == "content.xml" {
            content = Some(text);
        }
        names.push(name);
    }
    let has = |wanted: &str| names.iter().any(|name| name.replace('\\', "/").eq_ignore_ascii_case(wanted));
    if has("xl/workbook.xml") {
        return Ok(Packed::Excel);
    }
    match content {
        Some(content) if is_spreadsheet(&content) => Ok(Packed::OpenDocument(content)),
        _ if has("xl/workbook.bin") => Err(Unreadable::Foreign(Foreign::BinaryWorkbook)),
        Some(_) => Err(Unreadable::Foreign(Foreign::Document)),
        None if has("word/document.xml") => Err(Unreadable::Foreign(Foreign::Document)),
        None => Err(Unreadable::Foreign(Foreign::Other)),
    }
}

/// A reader makes room for as many texts as a part says that it has: no part has more of them than bytes.
fn promises_more(text: &[u8]) -> bool {
    const WORD: &[u8] = b"uniqueCount";
    let mut rest = text;
    while let Some(at) = rest.windows(WORD.len()).position(|window| window == WORD) {
        rest = &rest[at + WORD.len()..];
        let figures = rest.iter().skip_while(|byte| byte.is_ascii_whitespace() || b"='\"+".contains(byte));
        let figures: String =
            figures.take(20).take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
        if !figures.is_empty() && figures.parse::<usize>().map_or(true, |count| count > text.len()) {
            return true;
        }
    }
    false
}

/// Text of two bytes a letter, in which nothing could be looked for.
fn is_wide(text: &[u8]) -> bool {
    [&[0xFE, 0xFF][..], &[0xFF, 0xFE], &[0, b'<'], b"<\0"].iter().any(|mark| text.starts_with(mark))
}

fn is_spreadsheet(content: &[u8]) -> bool {
    const WORD: &[u8] = b"office:spreadsheet";
    content.windows(WORD.len()).any(|window| window == WORD)
}
