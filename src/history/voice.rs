//! Floor 2. How a meeting's people and items are named in a sentence.

use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::text::Voice;

/// Says something about a meeting, in a language of the reader's.
pub fn with_voice<R>(meeting: &Meeting, lang: Language, say: impl FnOnce(&Voice<'_>) -> R) -> R {
    let agenda = meeting.agenda();
    let name = |id: &PersonId| meeting.name(id).to_owned();
    let title = |id: &SegmentId| meeting.item(id).map_or_else(|| id.0.clone(), |item| item.plan.title.clone());
    say(&Voice { lang, address: &agenda.address, occasion: &agenda.occasion, name: &name, title: &title })
}
