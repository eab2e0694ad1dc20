//! Floor 3. After the meeting, as it is shown: its papers, the stick, what is still owed and till when, how long it can go on after all.

use super::aftermath::PapersAre;
use super::aftermath::Sticks;
use super::ctx::Ctx;
use super::view::Check;
use super::view::CheckState;
use super::view::Hint;
use super::view::Line;
use super::view::Tone;
use crate::action::Action;
use crate::meeting::decide::REOPEN_WITHIN;
use crate::meeting::owed::Debt;
use crate::meeting::words::Command;
use crate::text::Phrase;
use crate::text::console::after as w;
use crate::text::console::start;
use crate::text::figures;

/// What is not finished when somebody leaves.
pub(super) fn unfinished(ctx: &Ctx<'_>) -> Vec<Line> {
    let unmade = matches!(ctx.after.papers, PapersAre::NotMade | PapersAre::BeingMade | PapersAre::Failed(_));
    let copying = matches!(ctx.after.sticks, Sticks::Copying(_));
    let lines = [(unmade, w::QUIT_UNMADE), (copying, w::QUIT_COPYING)];
    lines.into_iter().filter(|(is, _)| *is).map(|(_, phrase)| Line::new(Tone::Warn, ctx.get(phrase))).collect()
}

/// How the papers stand, how long the meeting was, until when it can go on after all.
pub(super) fn facts(ctx: &Ctx<'_>) -> Vec<Line> {
    let (meeting, now) = (ctx.meeting, ctx.at.moment);
    let mut facts = Vec::new();
    match &ctx.after.papers {
        PapersAre::NotMade => facts.push(Line::new(Tone::Strong, ctx.get(w::PAPERS_NOT_MADE))),
        PapersAre::BeingMade => facts.push(Line::plain(ctx.get(w::PAPERS_BEING_MADE))),
        PapersAre::Written { folder, .. } => {
            let due = meeting.owed().into_iter().find(|owed| !ctx.after.ticked.contains(&owed.debt.id()));
            facts.push(Line::new(Tone::Good, start::papers_ready(ctx.lang, due.and_then(|owed| owed.due))));
            facts.push(Line::quiet(folder.clone()));
        }
        PapersAre::Failed(why) => facts.push(Line::new(Tone::Warn, w::papers_failed(ctx.lang, why))),
    }
    if matches!(ctx.after.sticks, Sticks::Copying(_)) {
        facts.push(Line::new(Tone::Warn, ctx.get(w::STICK_BUSY)));
    }
    facts.extend(meeting.adjourned().map(Line::plain));
    let held = figures::minutes(ctx.lang, meeting.held(now.t).mins_down());
    facts.push(Line::plain(ctx.voice(|voice| voice.say(format!("Đã họp {held}"), format!("It lasted {held}")))));
    if meeting.decide(now, &Command::Reopen {}).is_ok()
        && let Some(end) = meeting.ended()
    {
        facts.push(Line::plain(w::reopens_until(ctx.lang, now.wall_at(end.t + REOPEN_WITHIN))));
    }
    facts
}

/// What is owed, each with its tick.
pub(super) fn owed(ctx: &Ctx<'_>) -> Vec<Check> {
    let one = |owed: crate::meeting::owed::Owed| {
        let done = ctx.after.ticked.contains(&owed.debt.id());
        let text = match &owed.debt {
            Debt::Promise { line, title } => w::promise(ctx.lang, line, title, owed.due),
            Debt::Report { to } => w::report(ctx.lang, to, owed.due),
        };
        Check { text, state: if done { CheckState::Done } else { CheckState::Open }, key: None }
    };
    ctx.meeting.owed().into_iter().map(one).collect()
}

/// Over what is owed.
pub(super) fn owed_heading(ctx: &Ctx<'_>) -> Line {
    Line::quiet(ctx.get(w::OWED))
}

/// When the next meeting is.
pub(super) fn next_meeting(ctx: &Ctx<'_>) -> Option<Line> {
    ctx.meeting.next_meeting().map(|day| Line::plain(w::next_meeting(ctx.lang, day)))
}

/// The keys of the closing screen.
pub(super) fn bar(ctx: &Ctx<'_>) -> Vec<Hint> {
    let hint =
        |key: &str, phrase: Phrase| Hint { key: key.to_owned(), label: ctx.get(phrase).to_owned(), enabled: true };
    let made = matches!(ctx.after.papers, PapersAre::Written { .. });
    let mut bar = vec![hint("F3", if made { w::HINT_FOLDER } else { w::HINT_MAKE }), hint("F4", w::HINT_STICK)];
    if super::more::why_not(ctx, Action::Reopen).is_none() {
        bar.push(hint("F9", w::REOPEN));
    }
    bar
}
