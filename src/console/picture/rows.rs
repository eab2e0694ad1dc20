//! Floor 3. The list of items with their planned and actual times.

use crate::console::ctx::Ctx;
use crate::console::view::AgendaRow;
use crate::console::view::Line;
use crate::console::view::RowState;
use crate::console::view::Tone;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Part;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::Pause;
use crate::text::console::desk as w;
use crate::text::figures;

/// All items.
pub fn rows(ctx: &Ctx<'_>) -> Vec<AgendaRow> {
    ctx.meeting.items().iter().enumerate().map(|(at, item)| row(ctx, at, item)).collect()
}

fn row(ctx: &Ctx<'_>, at: usize, item: &Item) -> AgendaRow {
    let discuss: Span = item.parts.iter().filter_map(|part| part.discuss).map(|owed| owed.planned).sum();
    let present: Span = item.parts.iter().map(|part| part.present).sum();
    AgendaRow {
        number: (at + 1).to_string(),
        title: item.plan.title.clone(),
        state: match &item.state {
            ItemState::Ahead => RowState::Ahead,
            ItemState::Now => RowState::Now,
            ItemState::Held => RowState::Held,
            ItemState::Dropped(_) => RowState::Dropped,
        },
        planned: both(short(present), (discuss > Span::ZERO).then(|| short(discuss))),
        actual: actual(ctx, item),
        remark: remark(ctx, item),
    }
}

fn both(present: String, discuss: Option<String>) -> String {
    match discuss {
        Some(discuss) => format!("{present} + {discuss}"),
        None => present,
    }
}

/// A plan in short: "10", "7:30".
fn short(span: Span) -> String {
    let secs = span.secs_up();
    if secs % 60 == 0 { (secs / 60).to_string() } else { figures::clock(secs) }
}

fn actual(ctx: &Ctx<'_>, item: &Item) -> Option<String> {
    if matches!(item.state, ItemState::Ahead | ItemState::Dropped(_)) {
        return None;
    }
    let (mut present, mut discuss) = (Span::ZERO, Span::ZERO);
    let mut discussed = false;
    for part in &item.parts {
        present += part.presented;
        discuss += part.discussed;
        discussed |= part.discussing.is_some();
    }
    if item.state == ItemState::Now {
        let used = ctx.meeting.phase_clock(ctx.at.moment.t).map_or(Span::ZERO, |clock| clock.used);
        match ctx.meeting.phase() {
            Phase::Presenting { .. } => present += used,
            Phase::Discussing { .. } => discuss += used,
            Phase::Lobby | Phase::Over => {}
        }
    }
    Some(both(figures::clock_used(present), discussed.then(|| figures::clock_used(discuss))))
}

fn remark(ctx: &Ctx<'_>, item: &Item) -> Option<Line> {
    if let ItemState::Dropped(reason) = &item.state {
        return Some(Line::quiet(format!("{}: {reason}", ctx.get(w::LEFT_OUT))));
    }
    let early = item.parts.iter().find_map(|part: &Part| match &part.pause {
        Some(Pause::Overridden { reason, .. }) => Some(reason),
        Some(Pause::NotOwed | Pause::Kept | Pause::AllAsked) | None => None,
    });
    early.map(|reason| Line::new(Tone::Warn, format!("{}: {reason}", ctx.get(w::MOVED_EARLY))))
}
