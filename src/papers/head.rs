//! Floor 4. What stands above every paper: whose it is, what nobody may overlook, and the mark across its pages.

use super::document::Block;
use super::document::Letterhead;
use super::document::Words;
use super::scribe::Scribe;
use crate::meeting::agenda::Language;
use crate::meeting::words::ClockKind;
use crate::text::papers as words;
use crate::text::papers::files;

/// Whose paper it is: as the agenda words it, else superior body and body, for a party committee in the form of its papers.
pub(super) fn letterhead(scribe: &Scribe<'_>) -> Letterhead {
    let agenda = scribe.meeting.agenda();
    let plan = &agenda.papers;
    Letterhead {
        left: plan.letterhead_left.clone().unwrap_or_else(|| usual_left(scribe)),
        right: plan.letterhead_right.clone().unwrap_or_else(|| usual_right(scribe)),
        number: None,
        dated: None,
    }
}

/// The same with the number and the day that a paper has when it is sent out; both are for the office to fill in, but the day is known.
pub(super) fn letterhead_of_a_letter(scribe: &Scribe<'_>) -> Letterhead {
    let day = scribe.meeting.begun().unwrap_or(scribe.now).wall.date_naive();
    let dated = Words::blank().then(files::on_the_day(scribe.lang, day));
    Letterhead {
        number: Some(Words::from(scribe.say(files::NUMBER)).before(Words::blank())),
        dated: Some(dated),
        ..letterhead(scribe)
    }
}

fn usual_left(scribe: &Scribe<'_>) -> Vec<String> {
    let agenda = scribe.meeting.agenda();
    let bodies = agenda.superior.iter().chain([&agenda.body.name]).filter(|body| !body.trim().is_empty());
    if is_of_the_party(scribe) {
        bodies.map(|body| body.to_uppercase()).chain(["*".to_owned()]).collect()
    } else {
        bodies.cloned().collect()
    }
}

fn usual_right(scribe: &Scribe<'_>) -> Vec<String> {
    if is_of_the_party(scribe) { vec![scribe.say(files::PARTY).to_owned()] } else { Vec::new() }
}

/// Whether this is a committee of the party, by the way its members are addressed.
pub(super) fn is_of_the_party(scribe: &Scribe<'_>) -> bool {
    scribe.lang == Language::Vi && scribe.voice.is_of_comrades()
}

/// What must be said before anything else; a meeting that was broken off begins with the reason.
pub(super) fn notices(scribe: &Scribe<'_>) -> Vec<Block> {
    let meeting = scribe.meeting;
    let mut notices = Vec::new();
    if let (Some(reason), Some(at)) = (meeting.adjourned(), meeting.ended()) {
        notices.push(Words::strong(words::adjourned(scribe.voice, at.wall)).before(reason));
    }
    if meeting.agenda().sample {
        notices.push(Words::strong(scribe.say(words::SAMPLE)));
    }
    match meeting.created().clock {
        ClockKind::Real => {}
        ClockKind::Script => notices.push(Words::strong(scribe.say(words::SCRIPT))),
        ClockKind::Rehearsal { speed } => notices.push(Words::strong(words::rehearsal(scribe.lang, speed))),
    }
    if meeting.begun().is_none() && meeting.ended().is_none() {
        notices.push(words::not_begun(scribe.voice).into());
    } else if meeting.ended().is_none() {
        notices.push(words::so_far(scribe.voice, scribe.now.wall).into());
    }
    notices.into_iter().map(|notice| Block::Notice(notice.into())).collect()
}
