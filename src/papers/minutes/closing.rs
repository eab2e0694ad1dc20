//! Floor 4. The end of the minutes: when it closed, how long it lasted, whether they were adopted, who signs.

use super::paper::Paper;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::roster::Office;
use crate::papers::document::Block;
use crate::papers::document::Point;
use crate::papers::document::Signature;
use crate::text::Phrase;
use crate::text::papers as words;

/// When it ended against the plan, its length, the minutes themselves, the next meeting.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let meeting = paper.meeting;
    let mut points: Vec<Point> = Vec::new();
    if let (Some(end), Some(ending)) = (meeting.ended(), meeting.ending(paper.now.t)) {
        if meeting.is_closed() {
            let planned = end.wall_at(ending.planned);
            points.push(words::ended(paper.voice, end.wall, planned, ending.late()).into());
        }
        points.push(words::lasted(paper.lang, ending.net, ending.under_floor).into());
    }
    let owed = meeting.agenda().closing.contains(&ClosingStep::Minutes);
    match meeting.adopted() {
        Some(at) => points.push(words::adopted(paper.lang, at.wall).into()),
        None if owed && meeting.begun().is_some() => points.push(paper.say(words::ADOPTED_NOT).into()),
        None => {}
    }
    points.extend(meeting.next_meeting().map(|day| Point::from(words::next_meeting(paper.voice, day))));
    if points.is_empty() { Vec::new() } else { vec![Block::List(points)] }
}

/// Minute-taker left, chair right.
pub(super) fn signatures(paper: &Paper<'_>) -> Block {
    let signs = |office: Office, name: Phrase| Signature {
        office: paper.say(name).to_owned(),
        how: paper.say(words::SIGN_HOW).to_owned(),
        name: paper.meeting.holder(office).map(|who| paper.meeting.name(who).to_owned()),
    };
    Block::Signatures(vec![signs(Office::Minutes, words::SIGN_MINUTE_TAKER), signs(Office::Chair, words::SIGN_CHAIR)])
}
