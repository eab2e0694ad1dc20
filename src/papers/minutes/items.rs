//! Floor 4. What happened, item by item: who presented, how the members' time was held, what was said, and the recesses.

use super::said;
use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::state::Gap;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Part;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::Pause;
use crate::papers::document::Block;
use crate::papers::document::Level;
use crate::papers::document::Marks;
use crate::papers::document::Point;
use crate::papers::document::Words;
use crate::papers::scribe::Scribe;
use crate::text::papers as papers_words;
use crate::text::papers::course as words;

/// Every item in order, then what stood outside them.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if scribe.meeting.begun().is_none() {
        return said::outside_items(scribe);
    }
    let mut reviews_told = false;
    for (place, item) in scribe.meeting.items().iter().enumerate() {
        blocks.push(heading(scribe, place, item));
        match &item.state {
            ItemState::Dropped(reason) => {
                blocks.push(Block::paragraph(Words::from(scribe.say(words::DROPPED)).before(reason.as_str())));
            }
            ItemState::Ahead => blocks.push(Block::paragraph(scribe.say(words::NOT_HELD))),
            ItemState::Now | ItemState::Held => {
                if !item.plan.public.is_empty() {
                    blocks.push(Block::List(
                        Marks::Dashes,
                        item.plan.public.iter().map(|line| line.as_str().into()).collect(),
                    ));
                }
                if item.state == ItemState::Now && scribe.meeting.ended().is_none() {
                    blocks.push(Block::paragraph(scribe.say(words::GOING_ON)));
                }
                let parts = item.parts.iter().enumerate();
                blocks.extend(parts.flat_map(|(turn, part)| part_blocks(scribe, place, item, turn, part)));
            }
        }
        if item.plan.kind == SegmentKind::SelfReview && !reviews_told {
            reviews_told = true;
            blocks.extend(put_off(scribe));
        }
        blocks.extend(said::on_item(scribe, place, item));
    }
    blocks.extend(said::outside_items(scribe));
    blocks.extend(stops(scribe));
    blocks
}

fn heading(scribe: &Scribe<'_>, place: usize, item: &Item) -> Block {
    let mut title = words::numbered(place + 1, &item.plan.title);
    if item.added {
        title = format!("{title} ({})", scribe.say(words::ADDED));
    }
    Block::Heading(Level::Item, title.into())
}

/// One turn: presenting, then its discussion.
fn part_blocks(scribe: &Scribe<'_>, place: usize, item: &Item, turn: usize, part: &Part) -> Vec<Block> {
    let is_running = scribe.meeting.ended().is_none() && item.state == ItemState::Now;
    let is_current = is_running
        && scribe.meeting.part_index() == turn
        && scribe.meeting.current().is_some_and(|(current, _)| current == place);
    let running = if is_current { scribe.meeting.phase_clock(scribe.now.t).map(|clock| clock.used) } else { None };
    let (presenting, discussing) = match scribe.meeting.phase() {
        Phase::Presenting { .. } => (running, None),
        Phase::Discussing { .. } => (None, running),
        Phase::Lobby | Phase::Over => (None, None),
    };
    let mut blocks = Vec::new();
    let presented = presenting.unwrap_or(part.presented);
    let time = words::used_of(scribe.lang, presented, part.present, part.extended_present);
    blocks.extend(opened(scribe, item, part, &time));
    if let Some(owed) = part.discuss {
        if part.discussing.is_some() {
            let used = discussing.unwrap_or(part.discussed);
            let time = words::used_of(scribe.lang, used, owed.planned, part.extended_discuss);
            blocks.extend(discussion(scribe, part, used, &time));
        } else if part.opened.is_some() && !is_running {
            blocks.push(Block::paragraph(scribe.say(words::NOT_DISCUSSED)));
        }
    } else if let Discuss::None(Some(reason)) = &item.plan.discuss {
        blocks.push(Block::paragraph(Words::from(scribe.say(words::NO_DISCUSSION)).before(reason.as_str())));
    }
    blocks
}

/// Who presented, reviewed himself, or that the meeting rested.
fn opened(scribe: &Scribe<'_>, item: &Item, part: &Part, time: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    match (item.plan.kind, &part.reviewer) {
        (SegmentKind::SelfReview, Some(who)) => {
            let who = scribe.voice.person(who);
            let said = match part.opened {
                Some(_) => words::reviewed(scribe.voice, &who, time),
                None => words::not_reviewed(scribe.voice, &who),
            };
            blocks.push(Block::paragraph(said));
        }
        (SegmentKind::SelfReview, None) => {
            blocks.push(Block::paragraph(scribe.say(words::NO_REVIEW)));
            if scribe.meeting.put_off().is_empty() {
                blocks.push(Block::paragraph(scribe.say(words::NOBODY_TO_REVIEW)));
            }
        }
        (SegmentKind::Break, _) => blocks.push(Block::paragraph(words::rested(scribe.lang, time))),
        (
            SegmentKind::Opening
            | SegmentKind::Content
            | SegmentKind::Tasks
            | SegmentKind::Closing
            | SegmentKind::Score,
            _,
        ) => {
            let who = item.plan.presenter.as_ref().map(|who| scribe.voice.person(who));
            blocks.push(Block::paragraph(words::presented(scribe.voice, who.as_deref(), time)));
        }
    }
    blocks
}

/// How long the members had, how the pause ended, and what went by unseen beside it.
fn discussion(scribe: &Scribe<'_>, part: &Part, used: Span, time: &str) -> Vec<Block> {
    let mut said = words::discussed(scribe.lang, time);
    let mut reason = None;
    match &part.pause {
        Some(Pause::Kept) => said = format!("{said} {}", scribe.say(words::KEPT)),
        Some(Pause::AllAsked) => said = format!("{said} {}", scribe.say(words::ALL_ASKED)),
        Some(Pause::Overridden { reason: typed, owed_ms }) => {
            reason = Some(Words::strong(words::moved_early(scribe.lang, *owed_ms)).before(typed.as_str()));
        }
        Some(Pause::NotOwed) | None => {}
    }
    if part.answered > Span::ZERO {
        let own = (used - part.answered).or_zero();
        said = format!("{said} {}", words::members_own(scribe.lang, part.answered, own));
    }
    let unseen = scribe.meeting.gaps().iter().filter(|gap| part.unseen.contains(&(gap.from, gap.to.t)));
    let unseen = unseen.map(|gap| Block::paragraph(words::unseen_in_discussion(scribe.lang, &gap_words(scribe, gap))));
    [Block::paragraph(said)].into_iter().chain(unseen).chain(reason.map(Block::paragraph)).collect()
}

/// Why others than the rotation's reviewed themselves, and who was put off.
fn put_off(scribe: &Scribe<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((_, Some(reason))) = scribe.meeting.chosen_reviewers() {
        blocks.push(Block::paragraph(Words::from(scribe.say(words::REVIEWERS_CHOSEN)).before(reason.as_str())));
    }
    let put_off = scribe.meeting.put_off().iter().map(|(who, reason)| {
        let who = words::put_off(scribe.voice, &scribe.voice.person(who));
        Block::paragraph(Words::from(who).before(reason.as_str()))
    });
    blocks.extend(put_off);
    blocks
}

/// Recesses, and time that nobody saw.
fn stops(scribe: &Scribe<'_>) -> Vec<Block> {
    let meeting = scribe.meeting;
    let mut rests: Vec<Point> = meeting
        .holds()
        .iter()
        .map(|(from, to)| {
            let when = papers_words::from_to(scribe.lang, from.wall, to.wall);
            let when = crate::text::capital(&when);
            format!("{when} ({})", papers_words::length(scribe.lang, to.t - from.t)).into()
        })
        .collect();
    rests.extend(
        meeting.hold().map(|hold| Point::from(words::still_resting(scribe.lang, hold.since.wall, hold.back_at))),
    );
    let unseen: Vec<Point> =
        meeting.gaps().iter().map(|gap| crate::text::capital(&gap_words(scribe, gap)).into()).collect();
    let mut blocks = Vec::new();
    for (heading, points) in [(words::RECESSES, rests), (words::UNSEEN, unseen)] {
        if !points.is_empty() {
            blocks.push(Block::Heading(Level::Item, scribe.say(heading).into()));
            blocks.push(Block::List(Marks::Dashes, points));
        }
    }
    blocks
}

fn gap_words(scribe: &Scribe<'_>, gap: &Gap) -> String {
    let when = papers_words::from_to(scribe.lang, gap.to.wall_at(gap.from), gap.to.wall);
    words::unseen(scribe.lang, &when, gap.length(), gap.is_out(), gap.answer)
}
