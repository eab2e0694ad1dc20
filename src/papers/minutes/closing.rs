//! Floor 4. The end of the minutes: when it closed, how long it lasted, whether they were adopted, who signs.

use crate::meeting::agenda::ClosingStep;
use crate::meeting::roster::Office;
use crate::papers::document::Block;
use crate::papers::document::Marks;
use crate::papers::document::Point;
use crate::papers::scribe::Scribe;
use crate::text::Phrase;
use crate::text::papers as words;

/// When it ended against the plan, its length, the minutes themselves, the next meeting.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let meeting = scribe.meeting;
    let mut points: Vec<Point> = Vec::new();
    if let (Some(end), Some(ending)) = (meeting.ended(), meeting.ending(scribe.now.t)) {
        if meeting.is_closed() {
            let planned = end.wall_at(ending.planned);
            points.push(words::ended(scribe.voice, end.wall, planned, ending.late()).into());
        }
        points.push(words::lasted(scribe.lang, ending.net, ending.under_floor).into());
    }
    let owed = meeting.agenda().closing.contains(&ClosingStep::Minutes);
    match meeting.adopted() {
        Some(at) => points.push(words::adopted(scribe.lang, at.wall).into()),
        None if owed && meeting.begun().is_some() => points.push(scribe.say(words::ADOPTED_NOT).into()),
        None => {}
    }
    points.extend(meeting.next_meeting().map(|day| Point::from(words::next_meeting(scribe.voice, day))));
    if points.is_empty() { Vec::new() } else { vec![Block::List(Marks::Dashes, points)] }
}

/// Minute-taker left, chair right.
pub(super) fn signatures(scribe: &Scribe<'_>) -> Block {
    let plan = &scribe.meeting.agenda().papers;
    let signs = |office: Office, named: Option<&String>, usual: Phrase| {
        let named = named.cloned().unwrap_or_else(|| scribe.say(usual).to_owned());
        scribe.signature(vec![named], scribe.meeting.holder(office))
    };
    Block::Signatures(vec![
        signs(Office::Minutes, plan.minutes_signed_as.as_ref(), words::SIGN_MINUTE_TAKER),
        signs(Office::Chair, plan.chair_signs_as.as_ref(), words::SIGN_CHAIR),
    ])
}
