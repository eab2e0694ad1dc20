//! Floor 4. The pictures of the members' time: the question, the list, who speaks. All of them stand in the hatched frame.

use super::block::Block;
use super::block::Rank;
use super::block::Stays;
use super::blocks::With;
use super::blocks::alarm;
use super::blocks::called;
use super::blocks::digits;
use super::scene::Alarm;
use super::scene::Frame;
use super::scene::Scene;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::words::Class;
use crate::room::picture::Discussing;
use crate::room::picture::ItemLine;
use crate::room::picture::MembersTime;
use crate::room::picture::PointOfOrder;
use crate::room::picture::Speaking;
use crate::room::picture::TurnClock;
use crate::text::both;
use crate::text::capital;
use crate::text::figures;
use crate::text::kinds;
use crate::text::room;

/// Nobody speaks and nobody waits: the question is the largest thing.
pub fn silence(with: &With<'_>, silence: &Discussing) -> Scene {
    let mut blocks = vec![with.item(&silence.item).ranked(Rank::Third)];
    let invites = invites(with, silence);
    match &silence.prompt {
        Some(prompt) => {
            blocks.push(with.headline(prompt.text.clone()).stays(Stays::Prompt));
            blocks.push(with.third(invites, Stays::Beside));
        }
        None => blocks.push(with.headline(invites).stays(Stays::Prompt)),
    }
    blocks.push(with.clock_small(silence.time.clock));
    blocks.push(with.owed(&silence.time));
    hatched(with, &silence.item, &silence.time, blocks)
}

/// People wait: the clock, and who comes next.
pub fn queue(with: &With<'_>, queue: &Discussing) -> Scene {
    let mut blocks = vec![with.item(&queue.item).ranked(Rank::Third)];
    blocks.extend(with.clock(queue.time.clock, Rank::Biggest, with.theme.members));
    blocks.push(with.owed(&queue.time));
    if let Some(prompt) = &queue.prompt {
        blocks.push(with.words(prompt.text.clone(), Stays::Beside).on_lines(2));
    }
    blocks.push(with.words(both::UP_NEXT.get(with.lang()), Stays::Spare));
    blocks.extend(with.next(&queue.next, queue.waiting));
    if queue.list_is_closed {
        blocks.push(with.words(room::LIST_CLOSED.get(with.lang()), Stays::Beside));
    }
    hatched(with, &queue.item, &queue.time, blocks)
}

fn invites(with: &With<'_>, discussing: &Discussing) -> String {
    let reviewer = discussing.turn.as_ref().and_then(|turn| turn.reviewer.as_ref());
    reviewer.map_or_else(|| room::invites(&with.voice), |who| room::remarks_for(&with.voice, &called(&who.name)))
}

/// Somebody speaks: the name, then the time of the turn.
pub fn speaking(with: &With<'_>, speaking: &Speaking) -> Scene {
    let mut blocks = vec![with.headline(with.person(&speaking.who)).on_lines(2)];
    let is_pressing =
        speaking.clock.as_ref().is_some_and(|clock| clock.limited.is_some() && clock.step != SpeechStep::Free);
    let beside = if is_pressing { Stays::Beside } else { Stays::Prompt };
    blocks.extend(speaking.who.role.as_ref().map(|role| with.third(role.clone(), beside)));
    match speaking.class {
        Class::Order | Class::Reply => {
            let class = kinds::class(speaking.class).get(with.lang());
            blocks.push(with.third(class, beside));
        }
        Class::Ordinary => {}
    }
    blocks.extend(speaking.clock.iter().flat_map(|clock| turn(with, clock)));
    if let Some(time) = &speaking.time {
        blocks.push(with.owed(time));
    }
    if !speaking.next.is_empty() {
        blocks.push(with.words(both::UP_NEXT.get(with.lang()), Stays::Spare));
    }
    blocks.extend(with.next(&speaking.next, speaking.next.len()).map(|next| next.ranked(Rank::Third)));
    blocks.extend(speaking.time.as_ref().and_then(|time| with.until(time)));
    framed(with, &speaking.item, speaking.time.as_ref(), blocks)
}

/// A point of order: whose, and who goes on afterwards.
pub fn point_of_order(with: &With<'_>, order: &PointOfOrder) -> Scene {
    let mut blocks = vec![
        with.third(both::POINT_OF_ORDER.get(with.lang()), Stays::Keep),
        with.headline(with.person(&order.who)).on_lines(2),
    ];
    blocks.extend(order.who.role.as_ref().map(|role| with.third(role.clone(), Stays::Beside)));
    blocks.extend(order.clock.iter().flat_map(|clock| turn(with, clock)));
    if let Some(resumes) = &order.resumes {
        let after = room::goes_on_after(&with.voice, &called(&resumes.who.name), resumes.left);
        blocks.push(with.third(capital(&after), Stays::Title));
    }
    if let Some(time) = &order.time {
        blocks.push(with.owed(time));
    }
    framed(with, &order.item, order.time.as_ref(), blocks)
}

/// The clock of a turn: left where there is a limit, spoken where there is none; near the limit with a word, past it in words alone.
fn turn(with: &With<'_>, clock: &TurnClock) -> Vec<Block> {
    let lang = with.lang();
    let second = |text: String, style| digits(text, Rank::Second, style);
    let mut blocks = match (clock.limited, clock.step) {
        (Some(limited), SpeechStep::Over) if limited.is_over() => {
            let over = with.second(capital(&room::speech_over(lang, limited.over)), Stays::Keep);
            vec![over.styled(with.theme.over)]
        }
        (Some(limited), SpeechStep::Warned | SpeechStep::Over) => {
            let nearly = with.third(room::NEARLY_UP.get(lang), Stays::Title).styled(with.theme.warn);
            vec![second(figures::clock_left(limited.left), with.theme.warn), nearly]
        }
        (Some(limited), SpeechStep::Free) => vec![second(figures::clock_left(limited.left), with.theme.members)],
        (None, _) => vec![second(figures::clock_used(clock.used), with.theme.members)],
    };
    if clock.is_stopped {
        blocks.push(with.third(room::CLOCK_STOPPED.get(lang), Stays::Title));
    }
    blocks
}

fn hatched(with: &With<'_>, item: &ItemLine, time: &MembersTime, blocks: Vec<Block>) -> Scene {
    let phase = with.phase_of(both::DISCUSSING, item);
    Scene { frame: Frame::Hatched, alarm: alarm(time.clock), phase, blocks }
}

fn framed(with: &With<'_>, item: &ItemLine, time: Option<&MembersTime>, blocks: Vec<Block>) -> Scene {
    match time {
        Some(time) => hatched(with, item, time, blocks),
        None => {
            let phase = with.phase_of(both::PRESENTING, item);
            Scene { frame: Frame::Plain, alarm: Alarm::Calm, phase, blocks }
        }
    }
}
