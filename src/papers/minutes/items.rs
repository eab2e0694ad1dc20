//! Floor 4. What happened, item by item: who presented, how the members' time was held, what was said, and the recesses.

use super::paper::Paper;
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
use crate::papers::document::Point;
use crate::papers::document::Words;
use crate::text::papers as papers_words;
use crate::text::papers::course as words;

/// Every item in order, then what stood outside them.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if paper.meeting.begun().is_none() {
        return said::outside_items(paper);
    }
    let mut reviews_told = false;
    for (place, item) in paper.meeting.items().iter().enumerate() {
        blocks.push(heading(paper, place, item));
        match &item.state {
            ItemState::Dropped(reason) => {
                blocks.push(Block::paragraph(Words::from(paper.say(words::DROPPED)).before(reason.as_str())));
            }
            ItemState::Ahead => blocks.push(Block::paragraph(paper.say(words::NOT_HELD))),
            ItemState::Now | ItemState::Held => {
                if !item.plan.public.is_empty() {
                    blocks.push(Block::List(item.plan.public.iter().map(|line| line.as_str().into()).collect()));
                }
                if item.state == ItemState::Now && paper.meeting.ended().is_none() {
                    blocks.push(Block::paragraph(paper.say(words::GOING_ON)));
                }
                let parts = item.parts.iter().enumerate();
                blocks.extend(parts.flat_map(|(turn, part)| part_blocks(paper, place, item, turn, part)));
            }
        }
        if item.plan.kind == SegmentKind::SelfReview && !reviews_told {
            reviews_told = true;
            blocks.extend(put_off(paper));
        }
        blocks.extend(said::on_item(paper, place, item));
    }
    blocks.extend(said::outside_items(paper));
    blocks.extend(stops(paper));
    blocks
}

fn heading(paper: &Paper<'_>, place: usize, item: &Item) -> Block {
    let mut title = words::numbered(place + 1, &item.plan.title);
    if item.added {
        title = format!("{title} ({})", paper.say(words::ADDED));
    }
    Block::Heading(Level::Item, title.into())
}

/// One turn: presenting, then its discussion.
fn part_blocks(paper: &Paper<'_>, place: usize, item: &Item, turn: usize, part: &Part) -> Vec<Block> {
    let is_running = paper.meeting.ended().is_none() && item.state == ItemState::Now;
    let is_current = is_running
        && paper.meeting.part_index() == turn
        && paper.meeting.current().is_some_and(|(current, _)| current == place);
    let running = if is_current { paper.meeting.phase_clock(paper.now.t).map(|clock| clock.used) } else { None };
    let (presenting, discussing) = match paper.meeting.phase() {
        Phase::Presenting { .. } => (running, None),
        Phase::Discussing { .. } => (None, running),
        Phase::Lobby | Phase::Over => (None, None),
    };
    let mut blocks = Vec::new();
    let presented = presenting.unwrap_or(part.presented);
    let time = words::used_of(paper.lang, presented, part.present, part.extended_present);
    blocks.extend(opened(paper, item, part, &time));
    if let Some(owed) = part.discuss {
        if part.discussing.is_some() {
            let used = discussing.unwrap_or(part.discussed);
            let time = words::used_of(paper.lang, used, owed.planned, part.extended_discuss);
            blocks.extend(discussion(paper, part, used, &time));
        } else if part.opened.is_some() && !is_running {
            blocks.push(Block::paragraph(paper.say(words::NOT_DISCUSSED)));
        }
    } else if let Discuss::None(Some(reason)) = &item.plan.discuss {
        blocks.push(Block::paragraph(Words::from(paper.say(words::NO_DISCUSSION)).before(reason.as_str())));
    }
    blocks
}

/// Who presented, reviewed himself, or that the meeting rested.
fn opened(paper: &Paper<'_>, item: &Item, part: &Part, time: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    match (item.plan.kind, &part.reviewer) {
        (SegmentKind::SelfReview, Some(who)) => {
            let who = paper.voice.person(who);
            let said = match part.opened {
                Some(_) => words::reviewed(paper.voice, &who, time),
                None => words::not_reviewed(paper.voice, &who),
            };
            blocks.push(Block::paragraph(said));
        }
        (SegmentKind::SelfReview, None) => {
            blocks.push(Block::paragraph(paper.say(words::NO_REVIEW)));
            if paper.meeting.put_off().is_empty() {
                blocks.push(Block::paragraph(paper.say(words::NOBODY_TO_REVIEW)));
            }
        }
        (SegmentKind::Break, _) => blocks.push(Block::paragraph(words::rested(paper.lang, time))),
        (
            SegmentKind::Opening
            | SegmentKind::Content
            | SegmentKind::Tasks
            | SegmentKind::Closing
            | SegmentKind::Score,
            _,
        ) => {
            let who = item.plan.presenter.as_ref().map(|who| paper.voice.person(who));
            blocks.push(Block::paragraph(words::presented(paper.voice, who.as_deref(), time)));
        }
    }
    blocks
}

/// How long the members had, how the pause ended, and what went by unseen beside it.
fn discussion(paper: &Paper<'_>, part: &Part, used: Span, time: &str) -> Vec<Block> {
    let mut said = words::discussed(paper.lang, time);
    let mut reason = None;
    match &part.pause {
        Some(Pause::Kept) => said = format!("{said} {}", paper.say(words::KEPT)),
        Some(Pause::AllAsked) => said = format!("{said} {}", paper.say(words::ALL_ASKED)),
        Some(Pause::Overridden { reason: typed, owed_ms }) => {
            reason = Some(Words::strong(words::moved_early(paper.lang, *owed_ms)).before(typed.as_str()));
        }
        Some(Pause::NotOwed) | None => {}
    }
    if part.answered > Span::ZERO {
        let own = (used - part.answered).or_zero();
        said = format!("{said} {}", words::members_own(paper.lang, part.answered, own));
    }
    let unseen = paper.meeting.gaps().iter().filter(|gap| part.unseen.contains(&(gap.from, gap.to.t)));
    let unseen = unseen.map(|gap| Block::paragraph(words::unseen_in_discussion(paper.lang, &gap_words(paper, gap))));
    [Block::paragraph(said)].into_iter().chain(unseen).chain(reason.map(Block::paragraph)).collect()
}

/// Why others than the rotation's reviewed themselves, and who was put off.
fn put_off(paper: &Paper<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    if let Some((_, Some(reason))) = paper.meeting.chosen_reviewers() {
        blocks.push(Block::paragraph(Words::from(paper.say(words::REVIEWERS_CHOSEN)).before(reason.as_str())));
    }
    let put_off = paper.meeting.put_off().iter().map(|(who, reason)| {
        let who = words::put_off(paper.voice, &paper.voice.person(who));
        Block::paragraph(Words::from(who).before(reason.as_str()))
    });
    blocks.extend(put_off);
    blocks
}

/// Recesses, and time that nobody saw.
fn stops(paper: &Paper<'_>) -> Vec<Block> {
    let meeting = paper.meeting;
    let mut rests: Vec<Point> = meeting
        .holds()
        .iter()
        .map(|(from, to)| {
            let when = papers_words::from_to(paper.lang, from.wall, to.wall);
            let when = crate::text::capital(&when);
            format!("{when} ({})", papers_words::length(paper.lang, to.t - from.t)).into()
        })
        .collect();
    rests.extend(
        meeting.hold().map(|hold| Point::from(words::still_resting(paper.lang, hold.since.wall, hold.back_at))),
    );
    let unseen: Vec<Point> =
        meeting.gaps().iter().map(|gap| crate::text::capital(&gap_words(paper, gap)).into()).collect();
    let mut blocks = Vec::new();
    for (heading, points) in [(words::RECESSES, rests), (words::UNSEEN, unseen)] {
        if !points.is_empty() {
            blocks.push(Block::Heading(Level::Item, paper.say(heading).into()));
            blocks.push(Block::List(points));
        }
    }
    blocks
}

fn gap_words(paper: &Paper<'_>, gap: &Gap) -> String {
    let when = papers_words::from_to(paper.lang, gap.to.wall_at(gap.from), gap.to.wall);
    words::unseen(paper.lang, &when, gap.length(), gap.is_out(), gap.answer)
}
