//! Floor 4. The pictures of the members' time: the question, the list, who speaks. All of them stand in the hatched frame.

use super::blocks::With;
use super::blocks::called;
use super::blocks::digits;
use super::scene::Frame;
use super::scene::Scene;
use super::stack::Block;
use super::stack::Content;
use super::stack::Size;
use super::stack::Stays;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::words::Class;
use crate::room::picture::Discussing;
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
    let mut blocks = vec![with.item(&silence.item)];
    let invites = invites(with, silence);
    match &silence.prompt {
        Some(prompt) => {
            blocks.push(Block { stays: Stays::Prompt, ..with.headline(prompt.text.clone()) });
            blocks.push(with.words(invites, Stays::Beside));
        }
        None => blocks.push(Block { stays: Stays::Prompt, ..with.headline(invites) }),
    }
    blocks.push(with.clock_small(silence.time.clock));
    blocks.extend(with.owed(&silence.time));
    Scene { frame: hatched(with), blocks }
}

/// People wait: the clock, and who comes next.
pub fn queue(with: &With<'_>, queue: &Discussing) -> Scene {
    let mut blocks = vec![with.item(&queue.item)];
    blocks.extend(with.clock(queue.time.clock, Size::Biggest, with.theme.members));
    blocks.extend(with.owed(&queue.time));
    if let Some(prompt) = &queue.prompt {
        blocks.push(with.words(prompt.text.clone(), Stays::Prompt));
    }
    blocks.push(with.words(both::UP_NEXT.get(with.lang()), Stays::Spare));
    blocks.extend(with.next(&queue.next, queue.waiting));
    if queue.list_is_closed {
        blocks.push(with.words(room::LIST_CLOSED.get(with.lang()), Stays::Beside));
    }
    Scene { frame: hatched(with), blocks }
}

fn invites(with: &With<'_>, discussing: &Discussing) -> String {
    let reviewer = discussing.turn.as_ref().and_then(|turn| turn.reviewer.as_ref());
    reviewer.map_or_else(|| room::invites(&with.voice), |who| room::remarks_for(&with.voice, &called(&who.name)))
}

/// Somebody speaks: the name, then the time of the turn.
pub fn speaking(with: &With<'_>, speaking: &Speaking) -> Scene {
    let mut blocks = vec![with.headline(with.person(&speaking.who))];
    blocks.extend(speaking.who.role.as_ref().map(|role| with.words(role.clone(), Stays::Prompt)));
    match speaking.class {
        Class::Order | Class::Reply => {
            let class = kinds::class(speaking.class).get(with.lang());
            blocks.push(with.words(class, Stays::Prompt));
        }
        Class::Ordinary => {}
    }
    blocks.extend(speaking.clock.iter().flat_map(|clock| turn(with, clock)));
    blocks.extend(speaking.time.as_ref().and_then(|time| with.owed(time)));
    if !speaking.next.is_empty() {
        blocks.push(with.words(both::UP_NEXT.get(with.lang()), Stays::Spare));
    }
    blocks.extend(with.next(&speaking.next, speaking.next.len()));
    blocks.extend(speaking.time.as_ref().and_then(|time| with.until(time)));
    Scene { frame: frame(with, speaking.time.as_ref()), blocks }
}

/// A point of order: whose, and who goes on afterwards.
pub fn point_of_order(with: &With<'_>, order: &PointOfOrder) -> Scene {
    let mut blocks = vec![with.headline(room::point_of_order_by(&with.voice, &called(&order.who.name)))];
    blocks.extend(order.who.role.as_ref().map(|role| with.words(role.clone(), Stays::Beside)));
    blocks.extend(order.clock.iter().flat_map(|clock| turn(with, clock)));
    if let Some(resumes) = &order.resumes {
        let after = room::goes_on_after(&with.voice, &called(&resumes.who.name), resumes.left);
        blocks.push(with.words(capital(&after), Stays::Title));
    }
    blocks.extend(order.time.as_ref().and_then(|time| with.owed(time)));
    Scene { frame: frame(with, order.time.as_ref()), blocks }
}

/// The clock of a turn: left where there is a limit, spoken where there is none; past the limit words.
fn turn(with: &With<'_>, clock: &TurnClock) -> Vec<Block> {
    let lang = with.lang();
    let words = |text: String, style| Block { content: Content::Words(text), style, stays: Stays::Keep };
    let digits = |text: String| digits(text, Size::Second, with.theme.members);
    let mut blocks = match (clock.limited, clock.step) {
        (Some(limited), SpeechStep::Over) if limited.is_over() => {
            vec![Block { style: with.theme.over, ..with.headline(capital(&room::speech_over(lang, limited.over))) }]
        }
        (Some(limited), SpeechStep::Warned | SpeechStep::Over) => {
            let nearly = words(room::NEARLY_UP.get(lang).to_owned(), with.theme.warn);
            vec![digits(figures::clock_left(limited.left)), Block { stays: Stays::Title, ..nearly }]
        }
        (Some(limited), SpeechStep::Free) => vec![digits(figures::clock_left(limited.left))],
        (None, _) => vec![digits(figures::clock_used(clock.used))],
    };
    if clock.is_stopped {
        blocks.push(with.words(room::CLOCK_STOPPED.get(lang), Stays::Title));
    }
    blocks
}

fn hatched(with: &With<'_>) -> Frame {
    Frame::Hatched(with.phase(both::DISCUSSING))
}

fn frame(with: &With<'_>, time: Option<&MembersTime>) -> Frame {
    time.map_or_else(|| Frame::Plain(with.phase(both::PRESENTING)), |_| hatched(with))
}
