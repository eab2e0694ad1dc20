//! Floor 4. What may be pinned in the picture's place, and what a further projector shows alone: the agenda, the speakers' list, the clock.

use super::block::Block;
use super::block::Content;
use super::block::Rank;
use super::block::Row;
use super::block::Stays;
use super::blocks::With;
use super::blocks::alarm;
use super::blocks::digits;
use super::blocks::full;
use super::list;
use super::scene::Frame;
use super::scene::Scene;
use crate::meeting::words::Class;
use crate::room::AgendaRow;
use crate::room::Board;
use crate::room::NowOn;
use crate::room::PhaseNow;
use crate::room::RoomView;
use crate::room::RowState;
use crate::room::picture::Next;
use crate::text::both;
use crate::text::figures;
use crate::text::kinds;
use crate::text::room;

/// What stands on the screen as long as it is pinned: the board, and the clock in one line.
pub fn pinned(with: &With<'_>, view: &RoomView, board: Board) -> Scene {
    match board {
        Board::Agenda => agenda(with, view),
        Board::Queue => queue(with, view),
    }
}

/// The whole agenda: what is done, what is on, what is to come.
pub fn agenda(with: &With<'_>, view: &RoomView) -> Scene {
    let mut blocks = Vec::new();
    blocks.extend(agenda_list(with, &view.agenda).map(|list| list.stays(Stays::Keep).ranked(Rank::Biggest)));
    blocks.extend(view.now.as_ref().map(|on| clock_line(with, on)));
    with_phase(with, view.now.as_ref(), with.phase(room::AGENDA), blocks)
}

/// The agenda as a list with marks; none of nothing.
pub fn agenda_list(with: &With<'_>, agenda: &[AgendaRow]) -> Option<Block> {
    let seen = agenda.iter().position(|row| row.state == RowState::Now).unwrap_or(0);
    let row = |row: &AgendaRow| Row {
        mark: match row.state {
            RowState::Done => "✓",
            RowState::Now => list::NOW,
            RowState::Ahead => " ",
        },
        text: format!("{}  {}", row.n, row.title),
        figure: figures::mins(with.lang(), row.planned.mins_near()),
        ..Row::default()
    };
    let rows: Vec<Row> = agenda.iter().map(row).collect();
    let board = with.list(rows, Stays::Beside);
    (!agenda.is_empty()).then(|| Block { content: seen_in(board.content, seen), ..board })
}

fn seen_in(content: Content, seen: usize) -> Content {
    match content {
        Content::List { rows, .. } => Content::List { rows, seen },
        Content::Words { .. } | Content::Digits(_) | Content::Bars { .. } => content,
    }
}

/// Who speaks, and all who wait.
pub fn queue(with: &With<'_>, view: &RoomView) -> Scene {
    let lang = with.lang();
    let list = &view.queue;
    let mut blocks = Vec::new();
    match &list.speaking {
        Some(who) => {
            blocks.push(with.third(both::SPEAKING.get(lang), Stays::Prompt));
            blocks.push(with.headline(with.person(who)).on_lines(2));
        }
        None if list.next.is_empty() => {
            // While somebody presents nobody is invited to speak.
            let is_open = view.now.as_ref().is_some_and(|on| on.phase == PhaseNow::Discussing);
            let text = if is_open { room::invites(&with.voice) } else { room::SPEAKERS.get(lang).to_owned() };
            blocks.push(with.headline(text));
        }
        None => {}
    }
    let row = |(place, next): (usize, &Next)| Row {
        mark: "",
        text: format!("{}  {}", place + 1, full(&next.who)),
        brief: format!("{}  {}", place + 1, next.who.name),
        figure: match next.class {
            Class::Ordinary => String::new(),
            Class::Order | Class::Reply => kinds::class(next.class).get(lang).to_lowercase(),
        },
    };
    let rows: Vec<Row> = list.next.iter().enumerate().map(row).collect();
    if !rows.is_empty() {
        blocks.push(with.words(both::UP_NEXT.get(lang), Stays::Spare));
        let rank = if list.speaking.is_some() { Rank::Third } else { Rank::Biggest };
        blocks.push(with.list(rows, Stays::Keep).ranked(rank));
    }
    if list.is_closed {
        blocks.push(with.words(room::LIST_CLOSED.get(lang), Stays::Title));
    }
    blocks.extend(view.now.as_ref().map(|on| clock_line(with, on)));
    with_phase(with, view.now.as_ref(), with.phase(room::SPEAKERS), blocks)
}

/// The clock of what is on, and nothing beside it but what it is; the time of day while nothing is on.
pub fn clock(with: &With<'_>, view: &RoomView) -> Scene {
    let Some(on) = &view.now else {
        return Scene::open(vec![
            with.second(view.title.clone(), Stays::Beside),
            digits(figures::time(view.wall), Rank::Biggest, with.theme.title),
        ]);
    };
    let style = match on.phase {
        PhaseNow::Presenting => with.theme.presenting,
        PhaseNow::Discussing => with.theme.members,
    };
    let mut blocks = with.clock(on.clock, Rank::Biggest, style);
    blocks.push(with.item(&on.item));
    with_phase(with, Some(on), String::new(), blocks)
}

fn clock_line(with: &With<'_>, on: &NowOn) -> Block {
    with.clock_small(on.clock).ranked(Rank::Second)
}

/// The frame of whose time it is; the board's own name where nothing is on.
fn with_phase(with: &With<'_>, on: Option<&NowOn>, name: String, blocks: Vec<Block>) -> Scene {
    match on {
        None => Scene { phase: name, ..Scene::open(blocks) },
        Some(on) => {
            let (frame, phase) = match on.phase {
                PhaseNow::Presenting => (Frame::Plain, both::PRESENTING),
                PhaseNow::Discussing => (Frame::Hatched, both::DISCUSSING),
            };
            Scene { frame, alarm: alarm(on.clock), phase: with.phase_of(phase, &on.item), blocks }
        }
    }
}
