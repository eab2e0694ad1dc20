//! Floor 4. The head of the minutes: whose they are, what nobody may overlook, when and where.

use crate::papers::document::Block;
use crate::papers::document::Marks;
use crate::papers::document::Words;
use crate::papers::head;
use crate::papers::scribe::Scribe;
use crate::text::capital;
use crate::text::dates;
use crate::text::papers as words;

/// Bodies, title with its month, and what must be said before anything else.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let agenda = scribe.meeting.agenda();
    let mut title = vec![scribe.say(words::MINUTES).to_owned(), agenda.title.clone()];
    title.extend(month(scribe));
    let mut blocks = vec![Block::Letterhead(head::letterhead(scribe)), Block::Title(title)];
    blocks.extend(head::notices(scribe));
    blocks
}

/// The month that a committee's meeting belongs to, where its title does not say it.
fn month(scribe: &Scribe<'_>) -> Option<String> {
    let named = scribe.meeting.agenda().title.to_lowercase().contains("tháng");
    let begun = scribe.meeting.begun().filter(|_| head::is_of_the_party(scribe) && !named)?;
    Some(capital(&dates::month_and_year(scribe.lang, begun.wall.date_naive())))
}

/// When it began against the plan, how long it should last, and where.
pub(super) fn time_and_place(scribe: &Scribe<'_>) -> Vec<Block> {
    let agenda = scribe.meeting.agenda();
    let began = match (scribe.meeting.begun(), agenda.start) {
        (Some(begun), planned) => Some(words::began(scribe.lang, begun.wall, planned)),
        (None, Some(planned)) => Some(words::will_begin(scribe.lang, planned, scribe.now.wall)),
        (None, None) => None,
    };
    let mut points: Vec<Words> = began.into_iter().map(Words::from).collect();
    points.push(words::planned_length(scribe.lang, agenda.length, agenda.floor).into());
    points.push(Words::from(scribe.say(words::PLACE)).before(Scribe::typed(agenda.place.as_deref())));
    vec![Block::List(Marks::Dashes, points.into_iter().map(Into::into).collect())]
}
