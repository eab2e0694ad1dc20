//! Floor 1. What a syntax fault is in words of its own: where the reader stopped, and the slip that it most likely is.

use std::ops::Range;

use ron::Options;
use ron::error::Error;
use serde::de::IgnoredAny;

use super::fault::Slip;
use super::fault::SyntaxFault;
use super::mask::Trouble;
use super::mask::TroubleKind;
use super::mask::closing;
use super::mask::mask;
use super::page::Page;

/// Whether a page is RON at all; otherwise its one syntax fault is recorded.
pub(super) fn is_ron(page: &Page) -> bool {
    let Err(error) = Options::default().from_str::<IgnoredAny>(&page.mask.masked) else { return true };
    // The reader's own place, unless the brackets had stopped matching before.
    let stopped = page.byte_at(error.span.end.line, error.span.end.col).min(page.text().trim_end().len());
    let (at, fault) = match &page.mask.trouble {
        Some(trouble) if trouble.noticed <= stopped || stopped_at_end(page, stopped) => explain(page, trouble),
        _ => (one_character(page, stopped), translate(page, stopped, error.code)),
    };
    page.fault(at, fault);
    false
}

fn stopped_at_end(page: &Page, stopped: usize) -> bool {
    stopped >= page.text().trim_end().len()
}

fn one_character(page: &Page, at: usize) -> Range<usize> {
    at..at + page.text()[at..].chars().next().map_or(0, char::len_utf8)
}

fn explain(page: &Page, trouble: &Trouble) -> (Range<usize>, SyntaxFault) {
    let letter = |at: usize| page.text()[at..].chars().next().unwrap_or(' ');
    match trouble.kind {
        TroubleKind::Text { from } => (from..from + 1, SyntaxFault::UnclosedText),
        TroubleKind::Comment { from } => (from..from + 2, SyntaxFault::UnclosedComment),
        TroubleKind::Unclosed { from } => (from..from + 1, SyntaxFault::Unclosed { bracket: letter(from) }),
        TroubleKind::Unopened { at } => (at..at + 1, SyntaxFault::Unopened { bracket: letter(at) }),
        TroubleKind::WrongBracket { opened, at } => {
            let wanted = char::from(closing(page.text().as_bytes()[opened]));
            let fault = SyntaxFault::WrongBracket { found: letter(at), wanted, opened: page.line(opened) };
            (at..at + 1, fault)
        }
    }
}

fn translate(page: &Page, at: usize, error: Error) -> SyntaxFault {
    let slip = slip(page, at);
    match error {
        Error::ExpectedComma
        | Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedOptionEnd => SyntaxFault::MissingComma(slip),
        Error::ExpectedMapColon => SyntaxFault::MissingColon(slip),
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => {
            SyntaxFault::NameExpected(slip)
        }
        Error::ExpectedStringEnd => SyntaxFault::UnclosedText,
        Error::UnclosedBlockComment | Error::UnclosedLineComment => SyntaxFault::UnclosedComment,
        Error::UnexpectedChar(found) => SyntaxFault::Unexpected { found },
        Error::InvalidEscape(_) => SyntaxFault::BadEscape,
        Error::ExpectedFloat
        | Error::ExpectedInteger
        | Error::FloatUnderscore
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => SyntaxFault::BadNumber,
        Error::Eof => SyntaxFault::EndTooSoon,
        Error::TrailingCharacters => SyntaxFault::MoreAfterEnd,
        Error::ExceededRecursionLimit => SyntaxFault::TooDeep,
        other => SyntaxFault::Other(other.to_string()),
    }
}

/// Looks at what stands around a place where the reader stopped.
fn slip(page: &Page, at: usize) -> Slip {
    let (before, after) = page.text().split_at(at);
    let text_before =
        page.mask.texts.iter().rfind(|text| text.end <= at && page.text()[text.end..at].trim().is_empty());
    if let Some(text) = text_before {
        let first = page.line(text.start);
        if page.line(text.end) > first {
            return Slip::TextOverLines { line: first };
        }
    }
    let next = after.chars().next().unwrap_or(' ');
    match next {
        '=' => return Slip::EqualsSign,
        ';' => return Slip::Semicolon,
        '"' if text_before.is_none() => return Slip::QuotedName,
        _ => {}
    }
    let word_before = before.trim_end_matches([' ', '\t']);
    if next.is_alphabetic() && word_before.ends_with(|last: char| last.is_ascii_digit()) {
        return Slip::UnquotedDuration;
    }
    if next.is_alphanumeric() && word_before.ends_with(char::is_alphanumeric) {
        return Slip::UnquotedText;
    }
    if matches!(next, '(' | '[' | ':')
        && let Some(Trouble { kind: TroubleKind::Unclosed { from }, .. }) = mask(before).trouble
    {
        return Slip::StillOpen { line: page.line(from) };
    }
    Slip::Unknown
}
