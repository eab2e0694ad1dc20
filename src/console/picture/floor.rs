//! Floor 3. Who speaks and who waits, with symbols and words.

use super::now::countdown;
use crate::console::ctx::Ctx;
use crate::console::suggest;
use crate::console::suggest::Suggestion;
use crate::console::view::Clock;
use crate::console::view::ClockState;
use crate::console::view::Floor;
use crate::console::view::Line;
use crate::console::view::QueueRow;
use crate::console::view::SpeechRow;
use crate::console::view::Tone;
use crate::meeting::queue::ProposalReason;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Standing;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::state::Phase;
use crate::meeting::state::Speech;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::text::both;
use crate::text::console::desk as w;
use crate::text::console::speaking;
use crate::text::figures;
use crate::text::kinds;

/// Who speaks and who waits.
pub fn floor(ctx: &Ctx<'_>, round: bool) -> Floor {
    let meeting = ctx.meeting;
    let queue = meeting.queue();
    let selected = ctx.selected.min(queue.len().saturating_sub(1));
    let rows = queue
        .iter()
        .enumerate()
        .map(|(at, waiting)| {
            let standing = meeting.person(&waiting.who).map(|one| one.person.standing);
            let guest = (standing == Some(Standing::Guest)).then(|| kinds::standing(Standing::Guest).get(ctx.lang));
            let carried = waiting.carried.then(|| ctx.get(w::CARRIED));
            QueueRow {
                place: at + 1,
                name: meeting.name(&waiting.who).to_owned(),
                symbol: symbol(waiting.class),
                class: class(ctx, waiting.class),
                turns: turns(ctx, &waiting.who),
                remark: carried.or(guest).map(str::to_owned),
                selected: at == selected,
            }
        })
        .collect();
    Floor {
        title: ctx.get(if meeting.queue_is_closed() { w::FLOOR_CLOSED } else { w::FLOOR_TITLE }).to_owned(),
        speech: meeting.speech().map(|speech| row(ctx, speech, Standings::Running)),
        interrupted: meeting.interrupted().map(|speech| row(ctx, speech, Standings::Interrupted)),
        queue: rows,
        note: note(ctx),
        round: round_line(ctx, round),
    }
}

/// "lần đầu", "2 lượt".
fn turns(ctx: &Ctx<'_>, who: &PersonId) -> String {
    match usize::try_from(ctx.meeting.turns_of(who)).unwrap_or(usize::MAX) {
        0 => ctx.get(both::FIRST_TIME).to_owned(),
        n => both::turns(ctx.lang, n),
    }
}

/// Whether a speech runs or was stopped by a point of order.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standings {
    Running,
    Interrupted,
}

fn row(ctx: &Ctx<'_>, speech: &Speech, standing: Standings) -> SpeechRow {
    let figure = ctx.meeting.speech_clock(speech, ctx.at.moment.t);
    let clock = match figure.limit {
        Some(limit) => countdown(ctx.lang, limit - figure.used, ctx.meeting.agenda().speech.warning, figure.stopped),
        None => Clock {
            text: figures::clock_used(figure.used),
            state: if figure.stopped { ClockState::Stopped } else { ClockState::Used },
            label: ctx.voice(|voice| voice.say("đã nói", "so far")),
        },
    };
    SpeechRow {
        name: ctx.meeting.name(&speech.who).to_owned(),
        role: ctx.meeting.person(&speech.who).and_then(|one| one.person.role.clone()),
        class: class(ctx, speech.class),
        clock,
        step: figure.step,
        words: words(ctx, speech, standing, figure.step, figure.limit.map(|limit| figure.used - limit), figure.stopped),
    }
}

fn words(
    ctx: &Ctx<'_>,
    speech: &Speech,
    standing: Standings,
    step: SpeechStep,
    over: Option<Span>,
    stopped: bool,
) -> Option<String> {
    if standing == Standings::Interrupted {
        return Some(ctx.get(w::SPEECH_ASIDE).to_owned());
    }
    if let (SpeechStep::Over, Some(over)) = (step, over) {
        let enter = match suggest::suggestion(ctx) {
            its_own @ (Suggestion::Thank(_) | Suggestion::Invite(_) | Suggestion::Finish) => {
                suggest::label(ctx, &its_own)
            }
            Suggestion::SaveElsewhere
            | Suggestion::RollCall
            | Suggestion::Checks
            | Suggestion::Resume
            | Suggestion::Vote
            | Suggestion::Silence
            | Suggestion::Closing
            | Suggestion::Papers
            | Suggestion::Reports
            | Suggestion::Nothing => None,
        };
        // While a vote or a recess comes first, Enter is said there.
        return Some(match enter {
            Some(enter) => speaking::speech_over_keys(ctx.lang, over, &enter),
            None => speaking::speech_over(ctx.lang, over),
        });
    }
    if stopped {
        return Some(ctx.get(w::CLOCK_STOPPED).to_owned());
    }
    speech.answer.then(|| ctx.get(w::ANSWERS).to_owned())
}

fn class(ctx: &Ctx<'_>, class: Class) -> Option<String> {
    match class {
        Class::Order | Class::Reply => Some(kinds::class(class).get(ctx.lang).to_owned()),
        Class::Ordinary => None,
    }
}

const fn symbol(class: Class) -> Option<char> {
    match class {
        Class::Order => Some('!'),
        Class::Reply => Some('↩'),
        Class::Ordinary => None,
    }
}

/// A better order with its reason, or what to do while nobody waits.
fn note(ctx: &Ctx<'_>) -> Option<Line> {
    if let Some(proposal) = ctx.meeting.order_proposal() {
        let name = ctx.person(&proposal.who);
        let text = ctx.voice(|voice| match proposal.reason {
            ProposalReason::NotYetSpoken => voice.say(
                format!("Home: đưa {name} lên thứ {} (chưa phát biểu)", proposal.to),
                format!("Home: move {name} to place {} (not yet heard)", proposal.to),
            ),
            ProposalReason::LeastTime => voice.say(
                format!("Home: đưa {name} lên thứ {} (nói ít thời gian nhất)", proposal.to),
                format!("Home: move {name} to place {} (least time so far)", proposal.to),
            ),
        });
        return Some(Line::plain(text));
    }
    let empty = ctx.meeting.queue().is_empty() && ctx.meeting.is_running();
    empty.then(|| Line::quiet(ctx.get(w::NOBODY_WAITS)))
}

fn round_line(ctx: &Ctx<'_>, round: bool) -> Option<Line> {
    let discussing = matches!(ctx.meeting.phase(), Phase::Discussing { .. });
    if !round || !discussing {
        return None;
    }
    let n = ctx.meeting.round_left().count();
    let who = ctx.meeting.round_left().next().map(|who| ctx.person(who));
    let text = ctx.voice(|voice| match &who {
        Some(who) => {
            let all = voice.members(n);
            voice.say(format!("Mời lần lượt: {who}, còn {all}"), format!("Asking in turn: {who}, {all} left"))
        }
        None => ctx.get(w::ALL_ASKED).to_owned(),
    });
    Some(Line::new(Tone::Strong, text))
}
