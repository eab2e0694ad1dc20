//! Floor 3. The whole screen as plain data, made from the meeting and the console's own state.

mod aside;
mod floor;
mod now;
pub mod room;
mod rows;

use super::after;
use super::ctx::Ctx;
use super::panels::Panel;
use super::port::Saving;
use super::said;
use super::suggest;
use super::suggest::Suggestion;
use super::view::ConsoleView;
use super::view::Counts;
use super::view::Digits;
use super::view::Header;
use super::view::Hint;
use super::view::Line;
use super::view::Notice;
use super::view::Strip;
use super::view::StripStretch;
use super::view::Theme;
use super::view::Tone;
use crate::action::Action;
use crate::meeting::schedule::When;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::ClockKind;
use crate::text::Phrase;
use crate::text::both;
use crate::text::console::desk as w;
use crate::text::figures;

/// More names of those who have not spoken than any screen has room for.
const NAMES: usize = 100;

/// The console's own state, as far as it is shown.
pub struct Shown<'a> {
    /// The theme that was chosen.
    pub theme: Theme,
    /// How large figures are drawn.
    pub digits: Digits,
    /// The open panels.
    pub panels: &'a [Panel],
    /// Answers, newest first.
    pub notices: Vec<Notice>,
    /// People are being asked in turn.
    pub round: bool,
}

/// The whole screen.
pub fn picture(ctx: &Ctx<'_>, shown: Shown<'_>) -> ConsoleView {
    let next = said::next_line(ctx);
    let panel = shown.panels.last().map(|panel| panel.view(ctx));
    let under = shown.panels.iter().rev().skip(1).rev().map(|panel| panel.view(ctx).title().to_owned()).collect();
    let bar = if panel.is_some() { panel_bar(ctx) } else { bar(ctx, next.allowed) };
    ConsoleView {
        language: ctx.lang,
        theme: shown.theme,
        digits: shown.digits,
        header: header(ctx),
        badges: badges(ctx),
        agenda: rows::rows(ctx),
        agenda_title: ctx.get(w::AGENDA_TITLE).to_owned(),
        now: now::now(ctx),
        next,
        aside: aside::aside(ctx),
        floor: floor::floor(ctx, shown.round),
        counts: counts(ctx),
        strip: strip(ctx),
        room: room::glance(ctx),
        bar,
        notices: shown.notices,
        panel,
        under,
        one_screen: None,
        guide: None,
    }
}

fn header(ctx: &Ctx<'_>) -> Header {
    let agenda = ctx.meeting.agenda();
    Header {
        body: agenda.body.name.clone(),
        title: agenda.title.clone(),
        wall: figures::time_secs(ctx.at.moment.wall),
        ending: ending(ctx),
        saved: said::saving(ctx),
    }
}

/// Expected end and lateness; under the least length what is still missing; before the start when it begins.
fn ending(ctx: &Ctx<'_>) -> Line {
    let now = ctx.at.moment;
    let Some(ending) = ctx.meeting.ending(now.t) else {
        let Some(start) = ctx.meeting.agenda().start else { return Line::default() };
        let ahead = start.signed_duration_since(now.wall.naive_local()).num_seconds();
        let text = both::lobby_starts(ctx.lang, Span::from_secs(ahead));
        return Line::new(if ahead > 0 { Tone::Plain } else { Tone::Warn }, text);
    };
    if ctx.meeting.phase() == Phase::Over {
        let time = figures::time(now.wall_at(ending.expected));
        return Line::plain(ctx.voice(|voice| voice.say(format!("xong lúc {time}"), format!("ended at {time}"))));
    }
    let at = figures::time(now.wall_at(ending.expected));
    let late = ending.late();
    let early_but_short = ending.under_floor > Span::ZERO;
    let said = if early_but_short {
        let left = figures::minutes(ctx.lang, ending.under_floor.mins_up());
        ctx.voice(|voice| {
            voice.say(format!("chưa đủ thời lượng: còn {left} cho ý kiến"), format!("under the minimum: {left} left"))
        })
    } else {
        figures::lateness(ctx.lang, late)
    };
    let tone = if early_but_short || late.mins_near() > 0 { Tone::Warn } else { Tone::Plain };
    Line::new(tone, ctx.voice(|voice| voice.say(format!("xong {at} · {said}"), format!("ends {at} · {said}"))))
}

fn badges(ctx: &Ctx<'_>) -> Vec<Line> {
    let mut badges = Vec::new();
    let mut badge = |tone: Tone, phrase: Phrase| badges.push(Line::new(tone, ctx.get(phrase)));
    if ctx.meeting.is_covered() {
        badge(Tone::Alarm, w::BADGE_COVERED);
    }
    if ctx.meeting.pinned().is_some() {
        badge(Tone::Warn, w::BADGE_PINNED);
    }
    match ctx.meeting.created().clock {
        ClockKind::Real => {}
        ClockKind::Script => badge(Tone::Warn, both::SCRIPT),
        ClockKind::Rehearsal { .. } => badge(Tone::Warn, both::REHEARSAL),
    }
    if ctx.meeting.agenda().sample {
        badge(Tone::Warn, both::SAMPLE);
    }
    badges
}

fn counts(ctx: &Ctx<'_>) -> Counts {
    let (here, of) = ctx.meeting.members_here();
    let (spoke, members) = ctx.meeting.share_spoke();
    let (present, spoken) = ctx.voice(|voice| {
        (
            voice.say(format!("có mặt {here}/{of}"), format!("present {here}/{of}")),
            voice.say(format!("đã phát biểu {spoke}/{members}"), format!("spoken {spoke}/{members}")),
        )
    });
    let begun = ctx.meeting.begun().is_some() && ctx.meeting.phase() != Phase::Over;
    let silent = said::silent(ctx).take(if begun { NAMES } else { 0 });
    let silent = silent.map(|who| ctx.meeting.name(who).to_owned()).collect();
    Counts { present, spoken, silent }
}

fn strip(ctx: &Ctx<'_>) -> Strip {
    let agenda = ctx.meeting.agenda();
    let now = ctx.at.moment.t;
    let strip = ctx.meeting.strip(now);
    let past: Span = strip.iter().filter(|stretch| stretch.when == When::Past).map(|stretch| stretch.length).sum();
    let used = ctx.meeting.phase_clock(now).map_or(Span::ZERO, |clock| clock.used);
    let stretches = strip
        .iter()
        .map(|stretch| StripStretch {
            item: stretch.item,
            of_members: stretch.of_members,
            length_ms: stretch.length.ms(),
            when: stretch.when,
            over_ms: stretch.over.ms(),
        })
        .collect();
    Strip {
        stretches,
        label: figures::mins(ctx.lang, agenda.length.mins_near()),
        planned_ms: agenda.length.ms(),
        floor_ms: agenda.floor.map(Span::ms),
        at_ms: ctx.meeting.begun().map(|_| (past + used).ms()),
    }
}

/// Keys that matter on the bare console, in the order in which they may be dropped from the right.
fn bar(ctx: &Ctx<'_>, next: bool) -> Vec<Hint> {
    let hint = |action: Action, phrase: Phrase| Hint {
        key: action.key().map_or_else(String::new, |key| key.printed().into_owned()),
        label: ctx.get(phrase).to_owned(),
        enabled: super::more::why_not(ctx, action).is_none(),
    };
    let suggestion = suggest::suggestion(ctx);
    let enter = suggest::label(ctx, &suggestion).map(|label| Hint { key: "Enter".to_owned(), label, enabled: true });
    let more = [hint(Action::More, w::HINT_MORE), hint(Action::Keys, w::HINT_KEYS)];
    let mut bar = Vec::new();
    match ctx.meeting.phase() {
        Phase::Over => {
            bar.extend(after::bar(ctx));
        }
        Phase::Lobby => {
            bar.push(Hint { enabled: next, ..hint(Action::Next, w::HINT_BEGIN) });
            match suggestion {
                Suggestion::RollCall => {}
                _ => bar.extend(enter),
            }
            bar.push(hint(Action::RollCall, w::HINT_ROLL));
        }
        Phase::Presenting { .. } | Phase::Discussing { .. } => {
            bar.push(Hint { enabled: next, ..hint(Action::Next, onward(ctx)) });
            bar.extend(enter);
            bar.push(hint(Action::Ask, w::HINT_ASK));
            bar.push(hint(Action::Remark, w::HINT_REMARK));
            bar.push(hint(Action::Recess, if ctx.meeting.hold().is_some() { w::HINT_RESUME } else { w::HINT_RECESS }));
        }
    }
    if matches!(ctx.saving, Saving::Failed { .. }) && ctx.meeting.phase() == Phase::Over {
        bar.insert(0, Hint { key: "Enter".to_owned(), label: ctx.get(w::HINT_WHERE).to_owned(), enabled: true });
    }
    bar.extend(more);
    bar
}

/// What → is called: it moves on, or steps through the announced sheet.
fn onward(ctx: &Ctx<'_>) -> Phrase {
    if ctx.meeting.group_to_show().is_some() { w::HINT_GROUP } else { w::HINT_NEXT }
}

/// In a panel: what closes, and the clicker's keys, which count everywhere; what Enter does is said in the panel.
fn panel_bar(ctx: &Ctx<'_>) -> Vec<Hint> {
    let hint =
        |key: &str, phrase: Phrase| Hint { key: key.to_owned(), label: ctx.get(phrase).to_owned(), enabled: true };
    vec![hint("Esc", w::HINT_CLOSE_PANEL), hint("PageDown", onward(ctx)), hint("PageUp", w::HINT_UNDO)]
}
