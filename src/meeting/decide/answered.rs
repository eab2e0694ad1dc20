//! Floor 0. How every answer is put: refusals in their order, texts as they are kept.

use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;

/// Most letters of a typed text.
pub const LONGEST_TEXT: usize = 10_000;

/// The answer to a command.
pub type Answered = Result<Vec<Event>, Refused>;

/// The first refusal is named, the others are listed.
pub(super) fn refuse_in_order(all: Vec<Refusal>) -> Result<(), Refused> {
    let mut all = all.into_iter();
    match all.next() {
        None => Ok(()),
        Some(first) => Err(Refused { first, also: all.collect() }),
    }
}

/// A typed text: not empty, not too long; kept as typed but for space around it.
pub(super) fn text(typed: &str) -> Result<String, Refused> {
    let kept = typed.trim();
    if kept.is_empty() {
        return Err(Refusal::EmptyText {}.into());
    }
    if kept.chars().count() > LONGEST_TEXT {
        return Err(Refusal::TextTooLong { most: LONGEST_TEXT }.into());
    }
    Ok(kept.to_owned())
}

pub(super) fn optional_text(typed: Option<&String>) -> Result<Option<String>, Refused> {
    match typed {
        Some(typed) if !typed.trim().is_empty() => text(typed).map(Some),
        Some(_) | None => Ok(None),
    }
}
