//! Floor 3. Sentences of the console that are made from the meeting: what a press was, what → does, who has not spoken.

use super::ctx::Ctx;
use super::ctx::Way;
use super::picture::room;
use super::port::Saving;
use super::view::Line;
use super::view::NextLine;
use super::view::Tone;
use crate::action::Action;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::meeting::words::Event;
use crate::meeting::words::Need;
use crate::meeting::words::Pause;
use crate::meeting::words::Refusal;
use crate::meeting::words::Warning;
use crate::text::console::desk as w;
use crate::text::console::start;
use crate::text::figures;
use crate::text::kinds;

/// A warning in words.
pub fn warning(ctx: &Ctx<'_>, warning: &Warning) -> String {
    ctx.voice(|voice| crate::text::warning(voice, warning))
}

/// What mends what a warning says, where one panel does.
pub const fn mends(warning: &Warning) -> Option<Action> {
    match warning {
        Warning::TasksWithoutDeadline { .. } | Warning::OpenQuestions { .. } => Some(Action::Records),
        Warning::ConclusionsMissing { .. } => Some(Action::Conclude),
        Warning::TasksNotReported { .. } => Some(Action::Reports),
        Warning::QuorumLow { .. }
        | Warning::Unmarked { .. }
        | Warning::Sample {}
        | Warning::PeopleNotHeard { .. }
        | Warning::FewerReviewers { .. }
        | Warning::DidNotVote { .. }
        | Warning::UnderFloor { .. }
        | Warning::MinutesNotAdopted {}
        | Warning::JudgesDiffer { .. }
        | Warning::EvidenceChanged { .. } => None,
    }
}

/// A warning before another command than the end: with the key behind which it is mended.
pub fn warning_with_way(ctx: &Ctx<'_>, one: &Warning) -> String {
    let said = warning(ctx, one);
    match mends(one) {
        Some(action) => format!("{said} {}: {}.", Action::More.keys_printed(), action.spec().label.get(ctx.lang)),
        None => said,
    }
}

/// The saved mark.
pub fn saving(ctx: &Ctx<'_>) -> Line {
    match ctx.saving {
        Saving::Saved(at) => Line::quiet(start::saved(ctx.lang, at.wall)),
        Saving::Writing => Line::plain(ctx.get(start::SAVING)),
        Saving::Failed { since, why } => {
            Line::new(Tone::Alarm, start::not_saved(ctx.lang, since.wall, why, key_to_elsewhere(ctx).as_deref()))
        }
    }
}

/// The key that leads to another place from where the hands are: Enter is a panel's own, where one is open.
fn key_to_elsewhere(ctx: &Ctx<'_>) -> Option<String> {
    match ctx.way {
        Way::Enter => Some("Enter".to_owned()),
        Way::Open => None,
        Way::Key => Action::Saved.spec().keys.first().map(|bound| bound.key.printed().into_owned()),
    }
}

/// The number and title of an item.
fn item(ctx: &Ctx<'_>, id: &SegmentId) -> (usize, String) {
    let place = ctx.meeting.items().iter().position(|item| item.plan.id == *id);
    let title = place.and_then(|at| ctx.meeting.items().get(at)).map(|item| item.plan.title.clone());
    (place.map_or(0, |at| at + 1), title.unwrap_or_else(|| id.0.clone()))
}

/// What → will do, or why it cannot.
pub fn next_line(ctx: &Ctx<'_>) -> NextLine {
    if ctx.meeting.phase() == Phase::Over {
        let text = match ctx.meeting.adjourned() {
            Some(reason) => format!("{}: {reason}", ctx.get(w::ADJOURNED)),
            None => ctx.get(w::CLOSED).to_owned(),
        };
        return NextLine { text: format!("→ {text}"), allowed: false };
    }
    match ctx.meeting.decide(ctx.at.moment, &Command::Next { back: None, waiting: None }) {
        Ok(events) => NextLine { text: format!("→ {}", onward(ctx, &events)), allowed: true },
        Err(refused) => {
            let text = match &refused.first {
                Refusal::LastSegment { needs } => last_segment(ctx, needs),
                _ => ctx.refusal(&refused),
            };
            NextLine { text: format!("→ {text}"), allowed: false }
        }
    }
}

/// In the last item: what closing still needs, or that it can be closed.
fn last_segment(ctx: &Ctx<'_>, needs: &[Need]) -> String {
    if needs.first() == Some(&Need::Close) {
        return ctx.voice(|voice| {
            voice.say(
                format!("Nội dung cuối. Có thể kết thúc {} (→ mở các bước kết thúc)", voice.occasion),
                "The last item. The meeting can be closed (→ opens the closing steps)",
            )
        });
    }
    ctx.voice(|voice| {
        let needs: Vec<String> =
            needs.iter().filter(|need| **need != Need::Close).map(|need| kinds::need(voice, need)).collect();
        let all = needs.join("; ");
        voice.say(
            format!("Nội dung cuối. Để kết thúc còn: {all}"),
            format!("The last item. To close it still needs: {all}"),
        )
    })
}

/// What a press was.
pub fn events(ctx: &Ctx<'_>, events: &[Event]) -> String {
    if let [Event::Undone { seq }] = events
        && let Some(entry) = ctx.meeting.log().iter().find(|entry| entry.seq == *seq)
    {
        return ctx.voice(|voice| {
            let what = voice.quoted(&crate::text::command_done(voice, &entry.events));
            voice.say(format!("Lùi lại: {what}"), format!("Undone: {what}"))
        });
    }
    ctx.voice(|voice| {
        let done = crate::text::command_done(voice, events);
        match events.iter().find_map(reason_of_early_move) {
            Some(reason) => {
                let reason = voice.quoted(reason);
                voice.say(format!("{done}; chuyển sớm: {reason}"), format!("{done}; early: {reason}"))
            }
            None => done,
        }
    })
}

fn reason_of_early_move(event: &Event) -> Option<&str> {
    match event {
        Event::PartClosed { pause: Pause::Overridden { reason, .. }, .. } => Some(reason),
        _ => None,
    }
}

/// What moving on leads to.
fn onward(ctx: &Ctx<'_>, events: &[Event]) -> String {
    let begins = events.iter().any(|event| matches!(event, Event::Begun {}));
    let said = events.iter().rev().find_map(|event| match event {
        Event::SegmentOpened { segment, .. } => {
            let (number, title) = item(ctx, segment);
            Some(ctx.voice(|voice| {
                if begins {
                    voice.say(format!("Bắt đầu {}: {title}", voice.occasion), format!("Start the meeting: {title}"))
                } else {
                    voice.say(format!("Sang nội dung {number}: {title}"), format!("Go to item {number}: {title}"))
                }
            }))
        }
        Event::DiscussionOpened { .. } => {
            let planned = ctx.meeting.current_part().and_then(|part| part.discuss).map(|owed| owed.planned);
            let minutes = figures::mins(ctx.lang, planned.map_or(0, Span::mins_near));
            Some(ctx.voice(|voice| {
                voice.say(format!("Sang phần thảo luận ({minutes})"), format!("Open the members' time ({minutes})"))
            }))
        }
        Event::ScoreGroupShown { n } => Some(room::show_group(ctx, *n)),
        Event::TurnOpened { who, .. } => {
            let name = ctx.person(who);
            Some(ctx.voice(|voice| {
                voice.say(format!("Sang lượt tự kiểm điểm của {name}"), format!("Go to the self-review of {name}"))
            }))
        }
        _ => None,
    });
    said.unwrap_or_else(|| self::events(ctx, events))
}

/// Members here who have not spoken yet and do not wait, most useful first: the chair last.
pub fn silent<'a>(ctx: &Ctx<'a>) -> impl Iterator<Item = &'a PersonId> + use<'a> {
    let meeting = ctx.meeting;
    let chair = meeting.holder(crate::meeting::roster::Office::Chair);
    let silent = || {
        meeting.not_yet_spoken().filter(|who| meeting.waiting_place(who).is_none() && !meeting.passed().contains(who))
    };
    silent().filter(move |who| Some(*who) != chair).chain(silent().filter(move |who| Some(*who) == chair))
}

/// How a person is marked, with the minute where one belongs to it.
pub fn mark(ctx: &Ctx<'_>, who: &PersonId) -> Line {
    let Some(one) = ctx.meeting.person(who) else { return Line::default() };
    let word = crate::text::capital(kinds::presence(one.presence).get(ctx.lang));
    let time = one.last_mark().map(|(at, _, _)| figures::time(at.wall));
    match (one.presence, time) {
        (Presence::Late | Presence::Left, Some(time)) => {
            Line::plain(ctx.voice(|voice| voice.say(format!("{word}, lúc {time}"), format!("{word}, at {time}"))))
        }
        (Presence::Unmarked, _) => Line::new(Tone::Warn, word),
        (Presence::Present | Presence::Online, _) => Line::new(Tone::Good, word),
        (Presence::Late | Presence::Left | Presence::Excused | Presence::Unexcused, _) => Line::plain(word),
    }
}
