//! Floor 4. The pictures of the course: waiting, lobby, opening, presenting, recess.

use super::block::Block;
use super::block::Rank;
use super::block::Stays;
use super::blocks::With;
use super::blocks::alarm;
use super::blocks::digits;
use super::blocks::full;
use super::scene::Alarm;
use super::scene::Frame;
use super::scene::Scene;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::time::Span;
use crate::room::NowOn;
use crate::room::Wall;
use crate::room::picture::Lobby;
use crate::room::picture::Opening;
use crate::room::picture::Presenting;
use crate::room::picture::Recess;
use crate::room::picture::Then;
use crate::text::both;
use crate::text::capital;
use crate::text::figures;
use crate::text::kinds;
use crate::text::room;

/// No meeting yet.
pub fn waiting(with: &With<'_>) -> Scene {
    Scene::open(vec![
        with.headline(both::LOBBY.get(with.lang())),
        with.third(room::WAITING_FOR_MEETING.get(with.lang()), Stays::Title),
        with.third(room::MOVE_WINDOW.get(with.lang()), Stays::Beside),
    ])
}

/// Before the start: what, when, and who is here in figures.
pub fn lobby(with: &With<'_>, title: &str, lobby: &Lobby) -> Scene {
    let lang = with.lang();
    let mut blocks = vec![with.headline(title)];
    match lobby.start {
        Some(start) => {
            blocks.push(with.second(room::starts_at(lang, start), Stays::Keep).on_lines(1));
            // In the minute that it is due, the time of day says enough.
            let ahead = lobby.starts_in.filter(|ahead| *ahead > Span::ZERO || *ahead <= Span::from_mins(-1));
            blocks.extend(ahead.map(|ahead| with.words(both::lobby_starts(lang, ahead), Stays::Title)));
        }
        None => blocks.push(with.second(both::LOBBY.get(lang), Stays::Keep).on_lines(1)),
    }
    blocks.push(with.words(capital(&present(lang, lobby)), Stays::Title));
    blocks.push(with.agenda(&lobby.items));
    Scene::open(blocks)
}

fn present(lang: Language, lobby: &Lobby) -> String {
    let figure = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    both::present_of(lang, figure(lobby.present), figure(lobby.of))
}

/// The opening: its steps in words, and what is to come.
pub fn opening(with: &With<'_>, opening: &Opening) -> Scene {
    let mut blocks = vec![with.headline(opening.item.title.clone())];
    blocks.extend(opening.lines.iter().map(|line| with.third(line.clone(), Stays::Title)));
    blocks.push(with.clock_small(opening.clock));
    blocks.push(with.agenda(&opening.agenda));
    let phase = with.phase_of(kinds::segment_kind(SegmentKind::Opening), &opening.item);
    Scene { frame: Frame::Plain, alarm: alarm(opening.clock), phase, blocks }
}

/// Presenting: the time left; a self-review: whose.
pub fn presenting(with: &With<'_>, presenting: &Presenting) -> Scene {
    let lang = with.lang();
    let mut blocks = Vec::new();
    let reviewer = presenting.turn.as_ref().and_then(|turn| turn.reviewer.as_ref());
    let mut rank = Rank::Biggest;
    if let Some(reviewer) = reviewer {
        blocks.push(with.headline(with.person(reviewer)).on_lines(2));
        rank = Rank::Second;
    }
    blocks.extend(with.clock(presenting.clock, rank, with.theme.presenting));
    match reviewer {
        Some(_) => blocks.push(with.item(&presenting.item).ranked(Rank::Third)),
        None => blocks.push(with.item(&presenting.item)),
    }
    if let Some(turn) = &presenting.turn {
        blocks.push(with.words(room::review_turn(lang, turn.n, turn.of), Stays::Title));
    }
    if let Some(presenter) = &presenting.presenter {
        let by = format!("{}: {}", both::PRESENTER.get(lang), with.voice.named(&full(presenter)));
        blocks.push(with.third(by, Stays::Prompt));
    }
    blocks.extend(presenting.lines.iter().map(|line| with.words(line.clone(), Stays::Beside)));
    blocks.extend(then(with, presenting));
    let phase = with.phase_of(both::PRESENTING, &presenting.item);
    Scene { frame: Frame::Plain, alarm: alarm(presenting.clock), phase, blocks }
}

fn then(with: &With<'_>, presenting: &Presenting) -> Option<Block> {
    let lang = with.lang();
    match &presenting.then {
        Then::Discussion { planned } if presenting.clock.is_over() => {
            Some(with.words(capital(&room::discussion_stays(lang, *planned)), Stays::Title))
        }
        Then::Discussion { planned } => Some(with.words(capital(&both::then_discussion(lang, *planned)), Stays::Next)),
        Then::Item { title } => Some(with.words(room::then_item(lang, title), Stays::Next)),
        Then::End {} => None,
    }
}

/// Everything is stopped: when it goes on, and what time it is.
pub fn recess(with: &With<'_>, recess: &Recess, wall: Wall) -> Scene {
    let lang = with.lang();
    let mut blocks = match (&recess.title, recess.back_at) {
        (Some(title), Some(back)) => {
            vec![with.headline(title.clone()), with.second(room::back_at(lang, back), Stays::Keep)]
        }
        (Some(title), None) => vec![with.headline(title.clone())],
        (None, Some(back)) => vec![with.headline(both::recess(lang, Some(back)))],
        (None, None) => vec![with.headline(both::recess(lang, None))],
    };
    let wall = digits(figures::time(wall), Rank::Second, with.theme.title);
    blocks.push(wall.stays(Stays::Prompt));
    Scene::open(blocks)
}

/// Why the chair has just moved on early; what is on now with its clock.
pub fn moved_early(with: &With<'_>, reason: &str, on: Option<&NowOn>) -> Scene {
    let lang = with.lang();
    let mut blocks = vec![with.third(room::CHAIR_MOVES_EARLY.get(lang), Stays::Prompt), with.headline(reason)];
    let mut phase = String::new();
    if let Some(NowOn { item, clock, .. }) = on {
        // The reason is the largest, for as long as it stands.
        blocks.push(with.item(item).ranked(Rank::Third));
        blocks.push(with.clock_small(*clock));
        phase = with.phase_of(both::PRESENTING, item);
    }
    Scene { frame: Frame::Plain, alarm: Alarm::Calm, phase, blocks }
}
