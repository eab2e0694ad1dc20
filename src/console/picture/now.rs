//! Floor 3. What is going on now, with the one large clock.

use crate::action::Action;
use crate::console::after;
use crate::console::ctx::Ctx;
use crate::console::view::Clock;
use crate::console::view::ClockState;
use crate::console::view::Line;
use crate::console::view::MomentKind;
use crate::console::view::Now;
use crate::console::view::Tone;
use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::text::Phrase;
use crate::text::capital;
use crate::text::console::desk as w;
use crate::text::console::sharing;
use crate::text::figures;
use crate::text::room;

/// Late by more than this, sharing the time anew is offered.
const LATE: Span = Span::from_mins(3);
/// With this much or less left a clock is near its end.
const NEAR: Span = Span::from_mins(1);
/// Nearer to the start than this a clock counts down to it; farther away the heading says it in words.
const COUNTED: Span = Span::from_mins(120);

/// What is going on now.
pub fn now(ctx: &Ctx<'_>) -> Now {
    let (moment, phase) = kind(ctx);
    let items = ctx.meeting.items().len();
    let over = ctx.meeting.phase() == Phase::Over;
    let title = match ctx.meeting.current().filter(|_| !over) {
        Some((at, item)) => format!("{}/{items}  {}", at + 1, item.plan.title),
        None => ctx.meeting.agenda().title.clone(),
    };
    Now {
        moment,
        title,
        phase: ctx.get(phase).to_owned(),
        who: who(ctx),
        clock: clock(ctx),
        facts: facts(ctx),
        until: until(ctx).map(|until| until.1),
    }
}

fn kind(ctx: &Ctx<'_>) -> (MomentKind, Phrase) {
    let meeting = ctx.meeting;
    match meeting.phase() {
        Phase::Over if meeting.is_closed() => (MomentKind::Closed, w::CLOSED),
        Phase::Over => (MomentKind::Adjourned, w::ADJOURNED),
        Phase::Lobby => (MomentKind::Lobby, w::LOBBY),
        Phase::Presenting { .. } | Phase::Discussing { .. } if meeting.hold().is_some() => {
            (MomentKind::Recess, w::RECESS)
        }
        Phase::Presenting { .. } => (MomentKind::Presenting, w::PRESENTING),
        Phase::Discussing { .. } => (MomentKind::Discussing, w::DISCUSSING),
    }
}

/// Who reviews himself or presents, with role.
fn who(ctx: &Ctx<'_>) -> Option<String> {
    let (_, item) = ctx.meeting.current().filter(|_| ctx.meeting.phase() != Phase::Over)?;
    let part = ctx.meeting.current_part()?;
    let who: &PersonId = part.reviewer.as_ref().or(item.plan.presenter.as_ref())?;
    let role = ctx.meeting.person(who).and_then(|one| one.person.role.as_ref());
    let name = ctx.meeting.name(who);
    let turn = (item.parts.len() > 1).then(|| format!(" ({}/{})", ctx.meeting.part_index() + 1, item.parts.len()));
    Some(format!("{name}{}{}", role.map(|role| format!(", {role}")).unwrap_or_default(), turn.unwrap_or_default()))
}

/// The clock of what has a plan: left, or over it.
pub fn countdown(lang: Language, left: Span, near: Span, stopped: bool) -> Clock {
    let over = left.secs_up() < 0;
    let say = |phrase: Phrase| phrase.get(lang).to_owned();
    let (secs, label) = if over {
        ((-left).secs_down(), say(Phrase::new("quá giờ", "over by")))
    } else {
        (left.secs_up(), say(Phrase::new("còn", "left")))
    };
    let state = if stopped {
        ClockState::Stopped
    } else if over {
        ClockState::Over
    } else if left <= near {
        ClockState::Near
    } else {
        ClockState::Left
    };
    Clock { text: figures::clock(secs), state, label }
}

fn clock(ctx: &Ctx<'_>) -> Option<Clock> {
    let now = ctx.at.moment;
    if let Some(hold) = ctx.meeting.hold() {
        let label = ctx.voice(|voice| voice.say("đã nghỉ", "recess for"));
        return Some(Clock { text: figures::clock_used(now.t - hold.since.t), state: ClockState::Stopped, label });
    }
    match ctx.meeting.phase() {
        Phase::Presenting { .. } | Phase::Discussing { .. } => {
            ctx.meeting.phase_clock(now.t).map(|clock| countdown(ctx.lang, clock.left(), NEAR, false))
        }
        Phase::Lobby => {
            let start = ctx.meeting.agenda().start?;
            let ahead = start.signed_duration_since(now.wall.naive_local()).num_milliseconds();
            (ahead.abs() < COUNTED.ms()).then(|| countdown(ctx.lang, Span::from_ms(ahead), NEAR, false))
        }
        Phase::Over => None,
    }
}

fn facts(ctx: &Ctx<'_>) -> Vec<Line> {
    let now = ctx.at.moment;
    let meeting = ctx.meeting;
    let mut facts = Vec::new();
    if let Some(hold) = meeting.hold() {
        if let Some(at) = hold.back_at {
            let time = figures::time(at);
            let text = ctx.voice(|voice| voice.say(format!("họp tiếp lúc {time}"), format!("back at {time}")));
            facts.push(Line::new(if now.wall > at { Tone::Warn } else { Tone::Plain }, text));
        }
        facts.extend(until(ctx).map(|(text, _)| Line::quiet(text)));
        return facts;
    }
    if let Some(clock) = meeting.phase_clock(now.t)
        && clock.left().secs_up() < 0
    {
        // The clock above counts the seconds.
        facts.push(Line::new(Tone::Warn, capital(&room::over_minutes(ctx.lang, -clock.left()))));
        if matches!(meeting.phase(), Phase::Presenting { .. })
            && let Some(owed) = meeting.current_part().and_then(|part| part.discuss)
        {
            let minutes = figures::mins(ctx.lang, owed.planned.mins_near());
            let text = ctx.voice(|voice| {
                voice.say(
                    format!("Có thể mời chuyển sang thảo luận (vẫn đủ {minutes})"),
                    format!("You might open the members' time (still {minutes})"),
                )
            });
            facts.push(Line::plain(text));
        }
    }
    match meeting.phase() {
        Phase::Presenting { .. } => {
            if let Some(owed) = meeting.current_part().and_then(|part| part.discuss) {
                let minutes = figures::mins(ctx.lang, owed.planned.mins_near());
                let text = ctx.voice(|voice| {
                    voice.say(format!("sau đó: thảo luận {minutes}"), format!("then members' time, {minutes}"))
                });
                facts.push(Line::quiet(text));
            }
        }
        Phase::Discussing { .. } => {
            if meeting.least_left(now.t) > Span::ZERO && !meeting.everybody_was_asked() {
                let from = meeting.may_move_at(now).map_or_else(String::new, |at| figures::time_up(at.wall));
                let text =
                    ctx.voice(|voice| voice.say(format!("Được chuyển từ {from}"), format!("May move on from {from}")));
                facts.push(Line::plain(text));
            } else if meeting.speech().is_none() && meeting.queue().is_empty() {
                facts.push(Line::new(Tone::Good, ctx.get(w::MAY_MOVE_NOW)));
            }
        }
        Phase::Over => {
            facts.extend(after::facts(ctx));
        }
        Phase::Lobby => {}
    }
    facts.extend(until(ctx).map(|(text, _)| Line::quiet(text)));
    facts.extend(late(ctx));
    let unseen: Span =
        meeting.current_part().map_or(Span::ZERO, |part| part.unseen.iter().map(|(from, to)| *to - *from).sum());
    if unseen > Span::ZERO {
        let long = figures::used(ctx.lang, unseen);
        let text = ctx.voice(|voice| voice.say(format!("trong đó máy tắt {long}"), format!("of it {long} unseen")));
        facts.push(Line::new(Tone::Warn, text));
    }
    facts
}

/// Until when the running item may last if the meeting ends on time; whole, and in short.
fn until(ctx: &Ctx<'_>) -> Option<(String, String)> {
    let (now, meeting) = (ctx.at.moment, ctx.meeting);
    match meeting.phase() {
        Phase::Presenting { .. } | Phase::Discussing { .. } => {}
        Phase::Lobby | Phase::Over => return None,
    }
    let until = now.wall_at(meeting.item_may_last_until(now)?);
    let planned = now.wall_at(meeting.ending(now.t)?.planned);
    let wall = now.wall;
    Some((sharing::item_until(ctx.lang, wall, until, planned), sharing::item_until_short(ctx.lang, wall, until)))
}

/// When the meeting runs late: what would bring it back, in words. It is offered, and never done by itself.
fn late(ctx: &Ctx<'_>) -> Option<Line> {
    let now = ctx.at.moment;
    let ending = ctx.meeting.ending(now.t).filter(|ending| ending.late() > LATE)?;
    let brings = ctx.meeting.rebalance(now).is_some_and(|new| new.changes() && new.ends < new.expected);
    let text = sharing::offer(ctx.lang, &Action::Rebalance.keys_printed(), ending.late());
    brings.then(|| Line::new(Tone::Warn, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_clock_says_zero_while_something_is_left() {
        let clock = countdown(Language::Vi, Span::from_ms(1), Span::ZERO, false);
        assert_eq!((clock.text.as_str(), clock.state), ("0:01", ClockState::Left));
        let over = countdown(Language::Vi, Span::from_ms(-61_000), Span::ZERO, false);
        assert_eq!((over.text.as_str(), over.state), ("1:01", ClockState::Over));
    }
}
