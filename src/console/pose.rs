//! Floor 3. The questions of the console: what each asks, and what its answers lead to.

mod after;
mod answer;
mod choosing;
mod points;
mod sharing;
mod speaking;

use answer::Answer;
use answer::Parts;

pub use answer::Posed;

use super::after::unfinished;
use super::ctx::Ctx;
use super::port::Effect;
use super::port::Folder;
use super::step::Ask;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::Tone;
use super::why;
use crate::meeting::state::Phase;
use crate::meeting::words::Command;
use crate::meeting::words::Warning;
use crate::text::Phrase;
use crate::text::console::deciding;
use crate::text::console::desk as w;
use crate::text::console::start;
use crate::text::room;

/// A question as it stands at this moment.
pub fn pose(ctx: &Ctx<'_>, ask: &Ask) -> Posed {
    let (title, lines, answers) = match ask {
        Ask::Undo => undo(ctx),
        Ask::Quit => quit(ctx),
        Ask::Close => close(ctx),
        Ask::Announce => announce(ctx),
        Ask::Wish(who) => speaking::wish(ctx, who),
        Ask::Waiting(command) => speaking::waiting(ctx, command),
        Ask::Gap => gap(ctx),
        Ask::Warned(command, then) => warned(ctx, command, then),
        Ask::Where => place(ctx),
        Ask::Screen => sharing::screen(ctx),
        Ask::Rebalance => sharing::rebalance(ctx),
        Ask::Silence => speaking::silence(ctx),
        Ask::Turn => speaking::turn(ctx),
        Ask::Mark(who) => choosing::mark(ctx, who),
        Ask::Result(task) => choosing::result(ctx, task),
        Ask::Reports => choosing::reports(ctx),
        Ask::Stray(text) => choosing::stray(ctx, text),
        Ask::Judge => choosing::judge(ctx),
        Ask::Points(criterion, judge) => points::points(ctx, criterion, judge.as_ref()),
        Ask::Votes => choosing::votes(ctx),
        Ask::Item(segment) => choosing::item(ctx, segment),
        Ask::Message => message(ctx),
        Ask::Stick => after::stick_question(ctx),
        Ask::PapersAnew => after::anew_question(ctx),
        Ask::Reopen => after::reopen_question(ctx),
    };
    Posed { title, lines, answers }
}

/// What is to be known before a command: as it is now, for some of it can be mended while the question stands.
fn warned(ctx: &Ctx<'_>, command: &Command, then: &Then) -> Parts {
    let warnings = to_warn_of(command, ctx.meeting.warnings(ctx.at.moment, command));
    let mut said: Vec<Line> =
        warnings.iter().map(|warning| Line::new(Tone::Warn, super::said::warning_with_way(ctx, warning))).collect();
    if said.is_empty() {
        said.push(Line::new(Tone::Plain, ctx.get(w::NOTHING_TO_NOTE)));
    }
    let go_on = Answer::new(ctx.get(w::GO_ON), vec![Step::Close, Step::PressWarned(command.clone(), then.clone())]);
    (ctx.get(w::WARNED).to_owned(), said, vec![go_on, Answer::back(ctx, w::GO_BACK)])
}

/// Which of its warnings are said once before a command is given; people who wait are asked about in a question of their own.
pub fn to_warn_of(command: &Command, mut warnings: Vec<Warning>) -> Vec<Warning> {
    if matches!(command, Command::Next { .. }) {
        warnings.retain(|warning| !matches!(warning, Warning::PeopleNotHeard { .. }));
    }
    warnings
}

fn undo(ctx: &Ctx<'_>) -> Parts {
    let title = ctx.get(w::UNDO).to_owned();
    match ctx.meeting.undo_target(ctx.at.moment) {
        Ok(entry) => {
            let what = super::said::events(ctx, &entry.events);
            let line = start::undo_ask(ctx.lang, &what, entry.at.wall);
            let yes = Answer::press(ctx, ctx.get(w::YES_UNDO), Command::Undo {});
            (title, vec![Line::new(Tone::Strong, line)], vec![yes, Answer::back(ctx, w::NO_LEAVE)])
        }
        Err(refused) => {
            let line = Line::new(Tone::Warn, ctx.refusal(&refused));
            (title, vec![line], vec![Answer::back(ctx, w::GO_BACK)])
        }
    }
}

fn quit(ctx: &Ctx<'_>) -> Parts {
    let over = ctx.meeting.phase() == Phase::Over;
    let line = if over { ctx.get(w::QUIT_ASK_OVER).to_owned() } else { ctx.voice(start::quit_ask) };
    let mut lines = vec![Line::plain(line)];
    if over {
        lines.extend(unfinished(ctx));
    }
    let leave = Answer::new(ctx.get(w::QUIT), vec![Step::Close, Step::Effect(Effect::Quit)]);
    (ctx.get(w::QUIT).to_owned(), lines, vec![Answer::back(ctx, w::STAY), leave])
}

fn close(ctx: &Ctx<'_>) -> Parts {
    let command = Command::Close {};
    let held = ctx.meeting.held(ctx.at.moment.t);
    let asked = ctx.voice(|voice| start::close_ask(voice, ctx.at.moment.wall, held));
    let mut lines = vec![Line::new(Tone::Strong, asked)];
    let warnings = ctx.meeting.warnings(ctx.at.moment, &command);
    lines.extend(warnings.iter().map(|warning| Line::new(Tone::Warn, super::said::warning(ctx, warning))));
    let yes = Answer {
        why_not: why::why(ctx, &command),
        ..Answer::new(ctx.get(w::CLOSE), vec![Step::Close, Step::PressWarned(command, Then::Stay)])
    };
    (ctx.get(w::CLOSE).to_owned(), lines, vec![yes, Answer::back(ctx, w::NOT_YET)])
}

fn announce(ctx: &Ctx<'_>) -> Parts {
    let line = match ctx.meeting.sealed() {
        Some(result) => deciding::announce_ask(ctx.lang, result.total, &result.band),
        None => ctx.why_not_said(&Command::Announce {}).unwrap_or_default(),
    };
    let lines = vec![Line::new(Tone::Strong, line), Line::quiet(ctx.get(w::SCORE_ROOM_NOTE))];
    let yes = Answer::press(ctx, ctx.get(w::ANNOUNCE), Command::Announce {});
    (ctx.get(w::ANNOUNCE).to_owned(), lines, vec![yes, Answer::back(ctx, w::NO_LEAVE)])
}

/// What a room is often told, in its own language, under the place for a sentence of one's own.
fn message(ctx: &Ctx<'_>) -> Parts {
    let form = vec![Step::Close, Step::Open(Open::Form(Fill::Message))];
    let ready = [room::READY_PHONES, room::READY_LIST, room::READY_SEATS, room::READY_BRIEF].map(|phrase| {
        let text = phrase.get(ctx.meeting.agenda().language).to_owned();
        Answer::press(ctx, text.clone(), Command::Message { text })
    });
    let answers = std::iter::once(Answer::new(ctx.get(w::ROOM_TYPED), form)).chain(ready).collect();
    (ctx.get(w::ROOM_MESSAGE).to_owned(), Vec::new(), answers)
}

fn gap(ctx: &Ctx<'_>) -> Parts {
    let line = ctx
        .meeting
        .open_gap()
        .map_or_else(|| ctx.get(w::NO_GAP).to_owned(), |gap| start::away_ask(ctx.lang, gap.length()));
    let answers = vec![
        Answer::press(ctx, ctx.get(w::GAP_COUNT), Command::CountGap {}),
        Answer::press(ctx, ctx.get(w::GAP_OUT), Command::TakeOutGap {}),
    ];
    (ctx.get(w::GAP).to_owned(), vec![Line::new(Tone::Strong, line)], answers)
}

fn place(ctx: &Ctx<'_>) -> Parts {
    let answer = |label: Phrase, folder: Folder| {
        Answer::new(ctx.get(label), vec![Step::Close, Step::Effect(Effect::ChooseFolder(folder))])
    };
    let answers = vec![
        answer(w::WHERE_DATA, Folder::Data),
        answer(w::WHERE_HOME, Folder::Home),
        answer(w::WHERE_TEMPORARY, Folder::Temporary),
        Answer::new(ctx.get(w::WHERE_TYPED), vec![Step::Close, Step::Open(Open::Form(Fill::Folder))]),
    ];
    let mut lines = vec![super::said::saving(ctx)];
    lines.push(Line::plain(ctx.get(w::WHERE_HELP)));
    (ctx.get(w::WHERE).to_owned(), lines, answers)
}
