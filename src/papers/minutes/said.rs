//! Floor 4. What was said on an item: who spoke, opinions by name with their answers, conclusions, and those not heard.

use crate::meeting::roster::PersonId;
use crate::meeting::state::Item;
use crate::meeting::state::Opinion;
use crate::meeting::state::Speech;
use crate::meeting::words::Class;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Unheard;
use crate::meeting::words::Wish;
use crate::papers::document::Block;
use crate::papers::document::Level;
use crate::papers::document::Marks;
use crate::papers::document::Point;
use crate::papers::document::Sentence;
use crate::papers::document::Words;
use crate::papers::scribe::Scribe;
use crate::text::Phrase;
use crate::text::papers::course as words;

/// Speeches, opinions, conclusions, and who was not heard.
pub(super) fn on_item(scribe: &Scribe<'_>, place: usize, item: &Item) -> Vec<Block> {
    let id = &item.plan.id;
    let mut blocks = speeches(scribe, place);
    let opinions = scribe.meeting.opinions().iter().filter(|opinion| opinion.segment.as_ref() == Some(id));
    blocks.extend(opinion_list(scribe, opinions.collect()));
    for conclusion in scribe.meeting.conclusions().iter().filter(|conclusion| conclusion.segment == *id) {
        let said = Words::strong(scribe.say(words::CHAIR_CONCLUDES)).before(conclusion.text.as_str());
        blocks.push(Block::Paragraph(Sentence::of_press(said, conclusion.seq)));
    }
    for then in [Unheard::FirstNext, Unheard::Written, Unheard::MoveOn] {
        let who = item.not_heard.iter().filter(|(_, became)| *became == then).map(|(who, _)| who);
        let names = scribe.everybody(once(who));
        if !names.is_empty() {
            blocks.push(Block::paragraph(words::not_heard(scribe.lang, &names, then)));
        }
    }
    for wish in [Wish::Written, Wish::Chair] {
        let withdrawn = scribe.meeting.withdrawals().iter().filter(|one| one.segment == *id && one.wish == wish);
        let names = scribe.everybody(once(withdrawn.map(|one| &one.who)));
        if !names.is_empty() {
            blocks.push(Block::paragraph(words::withdrew(scribe.lang, &names, wish)));
        }
    }
    blocks
}

/// Opinions and conclusions that belong to no item of the agenda.
pub(super) fn outside_items(scribe: &Scribe<'_>) -> Vec<Block> {
    let meeting = scribe.meeting;
    let opinions = meeting
        .opinions()
        .iter()
        .filter(|opinion| opinion.segment.as_ref().is_none_or(|id| meeting.item(id).is_none()))
        .collect();
    let list = opinion_list(scribe, opinions);
    let conclusions = meeting.conclusions().iter().filter(|conclusion| meeting.item(&conclusion.segment).is_none());
    let conclusions = conclusions.map(|conclusion| {
        let said = Words::strong(scribe.say(words::CONCLUSION)).before(conclusion.text.as_str());
        Block::Paragraph(Sentence::of_press(said, conclusion.seq))
    });
    let said: Vec<Block> = list.into_iter().chain(conclusions).collect();
    if said.is_empty() {
        return said;
    }
    let heading = Block::Heading(Level::Item, scribe.say(words::BEFORE_ITEMS).into());
    [heading].into_iter().chain(said).collect()
}

fn once<'a>(who: impl Iterator<Item = &'a PersonId>) -> Vec<&'a PersonId> {
    let mut once: Vec<&PersonId> = Vec::new();
    for id in who {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    once
}

/// How many spoke and who; answers and points of order by themselves.
fn speeches(scribe: &Scribe<'_>, place: usize) -> Vec<Block> {
    let all: Vec<&Speech> = scribe.meeting.speeches().iter().filter(|speech| speech.item == place).collect();
    let of = |wanted: Kind| {
        let of_kind = || all.iter().filter(|speech| kind(speech) == wanted).map(|speech| &speech.who);
        let speakers = once(of_kind());
        let turns = |who: &PersonId| of_kind().filter(|id| *id == who).count();
        let names: Vec<String> =
            speakers.iter().map(|who| words::turns_of(scribe.lang, &scribe.voice.person(who), turns(who))).collect();
        (of_kind().count(), speakers.len(), names.join(", "))
    };
    let mut blocks = Vec::new();
    let (turns, speakers, names) = of(Kind::Remark);
    if turns > 0 {
        blocks.push(Block::paragraph(format!("{} {names}.", words::speeches(scribe.lang, turns, speakers))));
    }
    let (turns, _, names) = of(Kind::Answer);
    if turns > 0 {
        blocks.push(Block::paragraph(format!("{} {names}.", words::answers(scribe.lang, turns))));
    }
    let (turns, _, names) = of(Kind::Order);
    if turns > 0 {
        blocks.push(Block::paragraph(format!("{} {names}.", scribe.say(words::ORDER))));
    }
    blocks
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Remark,
    Answer,
    Order,
}

fn kind(speech: &Speech) -> Kind {
    match (speech.class, speech.answer) {
        (Class::Order, _) => Kind::Order,
        (Class::Reply | Class::Ordinary, true) => Kind::Answer,
        (Class::Reply | Class::Ordinary, false) => Kind::Remark,
    }
}

fn opinion_list(scribe: &Scribe<'_>, opinions: Vec<&Opinion>) -> Vec<Block> {
    if opinions.is_empty() {
        return Vec::new();
    }
    let heading = Block::paragraph(Words::strong(format!("{}:", scribe.say(words::OPINIONS))));
    let points = opinions.into_iter().map(|opinion| point(scribe, opinion)).collect();
    vec![heading, Block::List(Marks::Dashes, points)]
}

/// An opinion by name, its answers under it; a question without one says so.
fn point(scribe: &Scribe<'_>, opinion: &Opinion) -> Point {
    let by_name = |who: &PersonId, does: Option<Phrase>, text: &str| {
        let does = does.map_or_else(|| ": ".to_owned(), |does| format!(" {}: ", scribe.say(does)));
        Words::strong(scribe.voice.person_first(who)).then(does).then(text)
    };
    let said = by_name(&opinion.who, words::says(opinion.kind), &opinion.text);
    let answers = opinion.answers.iter().map(|answer| {
        let said = by_name(&answer.who, Some(words::ANSWERS), &answer.text);
        Sentence::of_press(said, answer.seq)
    });
    let open = match opinion.kind {
        OpinionKind::Question if opinion.is_open_question() => Some(Words::strong(scribe.say(words::OPEN_QUESTION))),
        OpinionKind::Question | OpinionKind::Opinion | OpinionKind::Request => None,
    };
    Point { sentence: Sentence::of_press(said, opinion.seq), under: answers.chain(open.map(Sentence::from)).collect() }
}
