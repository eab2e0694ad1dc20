//! Floor 3. The questions of the closing screen: which stick, papers anew, going on after all.

use super::answer::Answer;
use super::answer::Parts;
use crate::console::aftermath::Sticks;
use crate::console::ctx::Ctx;
use crate::console::port::Effect;
use crate::console::step::Step;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::decide::REOPEN_WITHIN;
use crate::meeting::words::Command;
use crate::text::console::after as w;
use crate::text::console::desk;

/// Which stick?
pub fn stick_question(ctx: &Ctx<'_>) -> Parts {
    let title = ctx.get(w::STICK_TITLE).to_owned();
    let back = Answer::back(ctx, desk::GO_BACK);
    let again = Answer::new(ctx.get(w::STICK_AGAIN), vec![Step::Effect(Effect::FindSticks)]);
    let (phrase, answers) = match &ctx.after.sticks {
        Sticks::Looking => (w::STICK_LOOKING, vec![back]),
        Sticks::Copying(_) => (w::STICK_BUSY, vec![back]),
        Sticks::Found(names) if names.is_empty() => (w::STICK_NONE, vec![again, back]),
        Sticks::Found(names) => {
            let copy = |(at, name): (usize, &String)| {
                Answer::new(name.clone(), vec![Step::Close, Step::Effect(Effect::CopyPapers(at))])
            };
            (w::STICK_WHICH, names.iter().enumerate().map(copy).chain([again, back]).collect())
        }
    };
    (title, vec![Line::new(Tone::Strong, ctx.get(phrase))], answers)
}

/// In the place of what stands there?
pub fn anew_question(ctx: &Ctx<'_>) -> Parts {
    let anew = Answer::new(ctx.get(w::PAPERS_ANEW), vec![Step::Close, Step::Effect(Effect::PapersAnew)]);
    let line = Line::new(Tone::Strong, ctx.get(w::PAPERS_ANEW_ASK));
    (ctx.get(w::PAPERS_ANEW).to_owned(), vec![line], vec![Answer::back(ctx, w::PAPERS_KEEP), anew])
}

/// Go on after all?
pub fn reopen_question(ctx: &Ctx<'_>) -> Parts {
    let until = ctx.meeting.ended().map(|end| ctx.at.moment.wall_at(end.t + REOPEN_WITHIN));
    let asked = until.map_or_else(String::new, |until| w::reopen_ask(ctx.lang, until));
    let yes = Answer::press(ctx, ctx.get(w::REOPEN), Command::Reopen {});
    (ctx.get(w::REOPEN).to_owned(), vec![Line::new(Tone::Strong, asked)], vec![Answer::back(ctx, w::REOPEN_NO), yes])
}
