//! Floor 5. The only files that read clocks: the meeting's own clock, by the machine's, by a script, or N times faster for practice.
//!
//! Stamps come from the clock that counts while the machine sleeps and that nobody can set. The wall clock is for showing, and for the
//! one question that only it can answer: how long the machine was off.

mod machine;
mod reckoning;
mod running;

use std::sync::Arc;

use chrono::DateTime;
use chrono::FixedOffset;
use uuid::Uuid;

pub use machine::Source;
pub use machine::Tick;
pub use machine::machine;
pub use reckoning::kind_of;
pub use reckoning::starting_stamp;
pub use running::Pace;
pub use running::Running;

use crate::journal::FORMAT;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;

/// The name and the version of this program, as journals keep them.
pub const PROGRAM: &str = concat!("nhip ", env!("CARGO_PKG_VERSION"));

/// The clock of one meeting.
#[derive(Debug)]
pub enum Clock {
    /// It runs: at the pace of the world, or faster for practice.
    Runs(Running),
    /// It stands until a script sets it.
    Script(Moment),
}

/// A script's clock cannot be set back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Backwards {
    /// Where it stands.
    pub now: DateTime<FixedOffset>,
}

impl Clock {
    /// The clock of a new meeting, at stamp 0. A script's begins at the wall clock too, until it is set.
    pub fn begin(kind: ClockKind, source: Arc<dyn Source>) -> Self {
        match pace_of(kind) {
            Some(pace) => Self::Runs(Running::begin(source, pace)),
            None => Self::Script(Moment { t: Stamp::ZERO, wall: source.tick().wall }),
        }
    }

    /// The clock of a meeting that is gone on with: what passed while nobody was there has passed. A rehearsal and a script go on from
    /// where the journal stopped. `seen` is the last stamp at which an earlier console is known to have lived: what was on its screen then
    /// is not taken back, though the wall clock was set back while the machine was off.
    pub fn go_on(entries: &[Entry], seen: Option<Stamp>, source: Arc<dyn Source>) -> Self {
        let Some(last) = entries.last() else { return Self::begin(ClockKind::Real, source) };
        match pace_of(kind_of(entries)) {
            Some(Pace::Real) => {
                let t = starting_stamp(entries, &source.tick(), source.boot_id()).max(seen.unwrap_or(Stamp::ZERO));
                Self::Runs(Running::real_from(source, t))
            }
            Some(pace @ Pace::Practice { .. }) => Self::Runs(Running::from(source, last.at, pace)),
            None => Self::Script(last.at),
        }
    }

    /// The clock of a script's meeting that is gone on with without a script: it runs on from where the journal stopped.
    pub fn run_on(last: Moment, source: Arc<dyn Source>) -> Self {
        Self::Runs(Running::from(source, last, Pace::Practice { speed: 1 }))
    }

    /// The clock of a meeting that another process drives: it shows the same second as the console there.
    pub fn follow(entries: &[Entry], source: Arc<dyn Source>) -> Self {
        let Some(pace) = pace_of(kind_of(entries)) else { return Self::go_on(entries, None, source) };
        match reckoning::anchor(entries, source.boot_id()) {
            Some(anchor) if source.tick().boot_ms >= anchor.boot_ms => {
                Self::Runs(Running::beside(source, anchor.at, anchor.boot_ms, pace, newest(entries)))
            }
            Some(_) | None => Self::go_on(entries, None, source),
        }
    }

    /// Now, on both clocks. It never falls.
    pub fn now(&self) -> Moment {
        match self {
            Self::Runs(running) => running.now(),
            Self::Script(now) => *now,
        }
    }

    /// The moment from which it was started: for a new meeting that of line 1, at stamp 0.
    pub fn start(&self) -> Moment {
        match self {
            Self::Runs(running) => running.start(),
            Self::Script(now) => *now,
        }
    }

    /// Sets a script's clock; one that runs cannot be set and stays as it is.
    ///
    /// # Errors
    /// When it would go back.
    pub fn set(&mut self, wall: DateTime<FixedOffset>) -> Result<Moment, Backwards> {
        let now = self.now();
        match self {
            Self::Runs(_) => Ok(now),
            Self::Script(_) if wall < now.wall => Err(Backwards { now: now.wall }),
            Self::Script(at) => {
                let passed = Span::from_ms((wall - now.wall).num_milliseconds());
                *at = Moment { t: now.t + passed, wall };
                Ok(*at)
            }
        }
    }

    /// `opened`, as this console writes it at this moment. `seen` is the last stamp at which an earlier one is known to have lived.
    pub fn opened(&self, at: Moment, seen: Option<Stamp>) -> Event {
        let (boot_id, boot_ms) = match self {
            Self::Runs(running) => (running.boot_id().to_owned(), running.boot_ms_at(at.t)),
            Self::Script(_) => (String::new(), at.t.ms()),
        };
        Event::Opened {
            program: PROGRAM.to_owned(),
            format: FORMAT,
            boot_id,
            boot_ms,
            wall: at.wall,
            seen_ms: seen.map(|seen| seen.min(at.t).ms()),
        }
    }
}

/// A new meeting's random id.
pub fn new_meeting_id() -> String {
    Uuid::new_v4().to_string()
}

/// How it runs; a script's clock does not.
fn pace_of(kind: ClockKind) -> Option<Pace> {
    match kind {
        ClockKind::Real => Some(Pace::Real),
        ClockKind::Rehearsal { speed } => Some(Pace::Practice { speed: speed.into() }),
        ClockKind::Script => None,
    }
}

fn newest(entries: &[Entry]) -> Stamp {
    entries.last().map_or(Stamp::ZERO, |last| last.at.t)
}
