//! Floor 3. Questions about who speaks: silence, the round, those who still wait, whose wish a withdrawal is.

use super::answer::Answer;
use super::answer::Parts;
use crate::action::Action;
use crate::console::ctx::Ctx;
use crate::console::port::SeenBy;
use crate::console::step::Round;
use crate::console::step::Step;
use crate::console::step::Then;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::why;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::meeting::words::Unheard;
use crate::meeting::words::Wish;
use crate::text::Phrase;
use crate::text::console::desk as w;

/// Whose wish it is that somebody is taken off the list.
pub fn wish(ctx: &Ctx<'_>, who: &PersonId) -> Parts {
    let answer =
        |label: Phrase, wish: Wish| Answer::press(ctx, ctx.get(label), Command::Withdraw { who: who.clone(), wish });
    let answers = vec![
        answer(w::WISH_OWN, Wish::Own),
        answer(w::WISH_WRITTEN, Wish::Written),
        answer(w::WISH_CHAIR, Wish::Chair),
        Answer::back(ctx, w::NO_LEAVE),
    ];
    (ctx.get(w::WISH).to_owned(), vec![Line::new(Tone::Strong, ctx.person(who))], answers)
}

/// Those who still wait when an item is left (`SCREENS.md` 2).
pub fn waiting(ctx: &Ctx<'_>, command: &Command) -> Parts {
    let names: Vec<PersonId> = ctx.meeting.queue().iter().map(|one| one.who.clone()).collect();
    let line = ctx.voice(|voice| {
        let who = voice.members(names.len());
        voice.say(format!("Còn {who} chưa được phát biểu:"), format!("{who} have not been heard:"))
    });
    let back = match command {
        Command::Next { back, .. } => *back,
        _ => None,
    };
    let leave =
        |label: Phrase, then: Unheard| Answer::press(ctx, ctx.get(label), Command::Next { back, waiting: Some(then) });
    let answers = vec![
        Answer::press(ctx, ctx.get(w::THREE_MORE), Command::Extend { by: Span::from_mins(3) }),
        leave(w::FIRST_NEXT, Unheard::FirstNext),
        leave(w::IN_WRITING, Unheard::Written),
        leave(w::MOVE_ON, Unheard::MoveOn),
        Answer::back(ctx, w::GO_BACK),
    ];
    let lines = vec![Line::new(Tone::Strong, line), Line::plain(ctx.voice(|voice| voice.people(&names)))];
    (ctx.get(w::STILL_WAITING).to_owned(), lines, answers)
}

/// What the console offers while nobody speaks; it never does any of it by itself.
pub fn silence(ctx: &Ctx<'_>) -> Parts {
    let act = |label: Phrase, action: Action| Answer {
        why_not: action.spec().intent.command(ctx.meeting).and_then(|command| match action {
            Action::Round => None,
            _ => why::why(ctx, &command),
        }),
        ..Answer::new(ctx.get(label), vec![Step::Close, Step::Do(action)])
    };
    let mut answers = vec![
        act(w::NEXT_PROMPT, Action::NextPrompt),
        act(w::THINK, Action::Think),
        act(w::PAIRS, Action::Pairs),
        act(w::IN_TURN, Action::Round),
    ];
    let silent = crate::console::said::silent(ctx).next();
    // Where those present look on, nobody is pointed at.
    if let Some(who) = silent.filter(|_| ctx.seen_by != SeenBy::This) {
        let label = ctx.voice(|voice| {
            let person = voice.person(who);
            voice.say(format!("Mời {person} (chưa phát biểu)"), format!("Ask {person} (has not spoken)"))
        });
        answers.push(Answer::press(ctx, label, Command::GiveFloor { who: Some(who.clone()) }));
    }
    (ctx.get(w::SILENCE).to_owned(), Vec::new(), answers)
}

/// The person named in the round.
pub fn turn(ctx: &Ctx<'_>) -> Parts {
    let Some(who) = ctx.meeting.round_left().next().cloned() else {
        let done = Answer::new(ctx.get(w::GO_BACK), vec![Step::Round(Round::End), Step::Close]);
        return (ctx.get(w::TURN).to_owned(), vec![Line::new(Tone::Good, ctx.get(w::ALL_ASKED))], vec![done]);
    };
    let name = ctx.person(&who);
    let named = ctx.voice(|voice| voice.say(format!("Mời {name}"), format!("{name}, please")));
    let n = ctx.meeting.round_left().count();
    let rest = ctx.voice(|voice| {
        let all = voice.members(n);
        voice.say(format!("còn {all}"), format!("{all} left"))
    });
    let pass = Command::Pass { who: who.clone() };
    let answers = vec![
        Answer::press(ctx, ctx.get(w::TURN_FLOOR), Command::GiveFloor { who: Some(who) }),
        Answer {
            why_not: why::why(ctx, &pass),
            ..Answer::new(ctx.get(w::TURN_PASS), vec![Step::Press(pass, Then::Stay)])
        },
        Answer::new(ctx.get(w::TURN_STOP), vec![Step::Round(Round::End), Step::Close]),
    ];
    (ctx.get(w::TURN).to_owned(), vec![Line::new(Tone::Strong, named), Line::quiet(rest)], answers)
}
