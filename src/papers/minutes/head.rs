//! Floor 4. The head of the minutes: whose they are, what nobody may overlook, when and where.

use super::paper::Paper;
use crate::meeting::words::ClockKind;
use crate::papers::document::Block;
use crate::papers::document::Words;
use crate::text::papers as words;

/// Bodies, title, and what must be said before anything else; a meeting that was broken off begins with the reason.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let agenda = paper.meeting.agenda();
    let bodies = agenda.superior.iter().chain([&agenda.body.name]);
    let bodies: Vec<String> = bodies.filter(|body| !body.trim().is_empty()).cloned().collect();
    let mut blocks =
        vec![Block::Letterhead(bodies), Block::Title(vec![paper.say(words::MINUTES).to_owned(), agenda.title.clone()])];
    blocks.extend(notices(paper).into_iter().map(|notice| Block::Notice(notice.into())));
    blocks
}

fn notices(paper: &Paper<'_>) -> Vec<Words> {
    let meeting = paper.meeting;
    let mut notices = Vec::new();
    if let (Some(reason), Some(at)) = (meeting.adjourned(), meeting.ended()) {
        notices.push(Words::strong(words::adjourned(paper.voice, at.wall)).before(reason));
    }
    if meeting.agenda().sample {
        notices.push(Words::strong(paper.say(words::SAMPLE)));
    }
    match meeting.created().clock {
        ClockKind::Real => {}
        ClockKind::Script => notices.push(Words::strong(paper.say(words::SCRIPT))),
        ClockKind::Rehearsal { speed } => notices.push(Words::strong(words::rehearsal(paper.lang, speed))),
    }
    if meeting.begun().is_none() && meeting.ended().is_none() {
        notices.push(words::not_begun(paper.voice).into());
    } else if meeting.ended().is_none() {
        notices.push(words::so_far(paper.voice, paper.now.wall).into());
    }
    notices
}

/// When it began against the plan, how long it should last, and where.
pub(super) fn time_and_place(paper: &Paper<'_>) -> Vec<Block> {
    let agenda = paper.meeting.agenda();
    let began = match (paper.meeting.begun(), agenda.start) {
        (Some(begun), planned) => Some(words::began(paper.lang, begun.wall, planned)),
        (None, Some(planned)) => Some(words::will_begin(paper.lang, planned, paper.now.wall)),
        (None, None) => None,
    };
    let mut points: Vec<Words> = began.into_iter().map(Words::from).collect();
    points.push(words::planned_length(paper.lang, agenda.length, agenda.floor).into());
    points.push(Words::from(paper.say(words::PLACE)).before(Paper::typed(agenda.place.as_deref())));
    vec![Block::List(points.into_iter().map(Into::into).collect())]
}
