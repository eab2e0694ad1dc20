//! Floor 1. Every way in which the meeting says no, in words: what, until when, and which key lifts it.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::words::Command;
use crate::meeting::words::Refusal;

use super::voice::Voice;

mod attempt;
mod en;
mod vi;

use attempt::Attempt;

/// A refusal as one sentence or two, where what was attempted is to move on, or to ask to speak.
///
/// `now` is the wall clock, for keys that would act at this moment.
pub fn refusal(voice: &Voice<'_>, refusal: &Refusal, now: DateTime<FixedOffset>) -> String {
    let attempt = if matches!(refusal, Refusal::NotPresent { .. }) { Attempt::Ask } else { Attempt::MoveOn };
    say(voice, attempt, refusal, now)
}

/// A refusal of this command: `Close` could not close, and only `Ask` offers to put somebody on the list.
pub fn refusal_of(voice: &Voice<'_>, command: &Command, refusal: &Refusal, now: DateTime<FixedOffset>) -> String {
    say(voice, Attempt::of(command), refusal, now)
}

fn say(voice: &Voice<'_>, attempt: Attempt, refusal: &Refusal, now: DateTime<FixedOffset>) -> String {
    match voice.lang {
        Language::Vi => vi::refusal(voice, attempt, refusal, now),
        Language::En => en::refusal(voice, attempt, refusal, now),
    }
}
