//! Floor 3. What every item would get so that the meeting ends on time, shown before it is taken; and who shares which screen.

use super::answer::Answer;
use super::answer::Parts;
use crate::console::ctx::Ctx;
use crate::console::port::SeenBy;
use crate::console::step::Step;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::rebalance::Rebalance;
use crate::meeting::rebalance::STEP;
use crate::meeting::rebalance::Share;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::text::Phrase;
use crate::text::console::sharing as w;
use crate::text::console::start;

/// The preview, one line an item, and the new end.
pub fn rebalance(ctx: &Ctx<'_>) -> Parts {
    let title = ctx.get(w::TITLE).to_owned();
    let leave = Answer::back(ctx, w::LEAVE);
    let now = ctx.at.moment;
    let Some(rebalance) = ctx.meeting.rebalance(now).filter(Rebalance::changes) else {
        return (title, vec![Line::plain(ctx.get(w::NOTHING_CHANGES))], vec![leave]);
    };
    let mut lines = items(ctx, &rebalance);
    let (ends, instead) = (now.wall_at(rebalance.ends), now.wall_at(rebalance.expected));
    let end = w::new_end(ctx.lang, ends, instead, rebalance.expected - rebalance.planned);
    lines.push(Line::new(Tone::Strong, end));
    if rebalance.ends - rebalance.planned >= STEP {
        lines.push(Line::new(Tone::Warn, ctx.get(w::LEASTS_STAND)));
    }
    let take = Answer::press(ctx, ctx.get(w::TAKE), Command::Rebalance {});
    (title, lines, vec![take, leave])
}

/// Which screen those present see.
pub fn screen(ctx: &Ctx<'_>) -> Parts {
    let answer = |label: Phrase, detail: Phrase, screen: SeenBy| Answer {
        detail: Some(ctx.get(detail).to_owned()),
        ..Answer::new(ctx.get(label), vec![Step::Close, Step::Screen(screen)])
    };
    let own = answer(start::WHICH_OWN, start::WHICH_OWN_HELP, SeenBy::Own);
    let this = answer(start::WHICH_THIS, start::WHICH_THIS_HELP, SeenBy::This);
    (ctx.get(start::WHICH_SCREEN).to_owned(), Vec::new(), vec![own, this])
}

fn items(ctx: &Ctx<'_>, rebalance: &Rebalance) -> Vec<Line> {
    let all = ctx.meeting.items().iter().enumerate();
    all.filter_map(|(at, item)| {
        let times = |of_members: bool| {
            let shares: Vec<&Share> =
                rebalance.shares.iter().filter(|one| one.item == at && one.of_members == of_members).collect();
            let sum = |of: fn(&Share) -> Span| shares.iter().map(|share| of(share)).sum::<Span>();
            (!shares.is_empty()).then(|| (sum(|share| share.planned), sum(|share| share.gets)))
        };
        let (present, discuss) = (times(false), times(true));
        let any = present.is_some() || discuss.is_some();
        let changes = [present, discuss].into_iter().flatten().any(|(from, to)| from != to);
        let tone = if changes { Tone::Plain } else { Tone::Quiet };
        any.then(|| Line::new(tone, w::item(ctx.lang, at + 1, &item.plan.title, present, discuss)))
    })
    .collect()
}
