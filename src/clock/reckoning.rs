//! Floor 5. What time it is in a meeting that was left: told from its journal and one look at the machine's clocks.

use super::machine::Tick;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;

/// A stamp and what the boot clock and the wall showed at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) at: Moment,
    pub(super) boot_ms: i64,
}

/// The newest `opened`, if it counts from this start of the machine.
pub(super) fn anchor(entries: &[Entry], this_boot: &str) -> Option<Anchor> {
    let opened = |entry: &Entry| {
        entry.events.iter().rev().find_map(|event| {
            if let Event::Opened { boot_id, boot_ms, wall, .. } = event {
                Some((boot_id == this_boot, Anchor { at: Moment { t: entry.at.t, wall: *wall }, boot_ms: *boot_ms }))
            } else {
                None
            }
        })
    };
    entries.iter().rev().find_map(opened).and_then(|(same, anchor)| same.then_some(anchor))
}

/// The stamp of now, for a meeting that is gone on with. On the same start of the machine its boot clock says it; after another start the
/// wall clock says how long it was off, never a negative time.
pub fn starting_stamp(entries: &[Entry], now: &Tick, this_boot: &str) -> Stamp {
    let Some(last) = entries.last() else { return Stamp::ZERO };
    let by_boot = anchor(entries, this_boot)
        .filter(|anchor| now.boot_ms >= anchor.boot_ms)
        .map(|anchor| anchor.at.t + Span::from_ms(now.boot_ms.saturating_sub(anchor.boot_ms)));
    let by_wall = || last.at.t + Span::from_ms((now.wall - last.at.wall).num_milliseconds()).or_zero();
    by_boot.unwrap_or_else(by_wall).max(last.at.t)
}

/// By which clock a meeting runs.
pub fn kind_of(entries: &[Entry]) -> ClockKind {
    let created = |event: &Event| if let Event::Created(created) = event { Some(created.clock) } else { None };
    entries.first().and_then(|first| first.events.iter().find_map(created)).unwrap_or_default()
}
