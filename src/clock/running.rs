//! Floor 5. A clock that runs by the machine's boot clock, at the pace of the world or faster.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::sync::atomic::Ordering;

use super::machine::Source;
use super::machine::Tick;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;

/// A clock that runs.
#[derive(Debug)]
pub struct Running {
    source: Arc<dyn Source>,
    pace: Pace,
    start: Moment,
    boot_ms: i64,
    /// The newest stamp that was given out.
    newest: AtomicI64,
}

/// How fast it runs, and what the wall shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// As the world; the wall is the world's.
    Real,
    /// For practice, so many times faster; the wall runs along with it.
    Practice {
        /// At least 1.
        speed: i64,
    },
}

impl Running {
    /// From stamp 0, now.
    pub(super) fn begin(source: Arc<dyn Source>, pace: Pace) -> Self {
        let tick = source.tick();
        let start = Moment { t: Stamp::ZERO, wall: tick.wall };
        Self::beside(source, start, tick.boot_ms, pace, Stamp::ZERO)
    }

    /// At the pace of the world, from this stamp, now.
    pub(super) fn real_from(source: Arc<dyn Source>, t: Stamp) -> Self {
        let tick = source.tick();
        Self::beside(source, Moment { t, wall: tick.wall }, tick.boot_ms, Pace::Real, t)
    }

    /// From this moment on both clocks, now.
    pub(super) fn from(source: Arc<dyn Source>, at: Moment, pace: Pace) -> Self {
        let boot_ms = source.tick().boot_ms;
        Self::beside(source, at, boot_ms, pace, at.t)
    }

    /// Beside another clock that stood at this moment when the boot clock showed this; never before the newest stamp that is known.
    pub(super) fn beside(source: Arc<dyn Source>, start: Moment, boot_ms: i64, pace: Pace, newest: Stamp) -> Self {
        Self { source, pace, start, boot_ms, newest: AtomicI64::new(newest.ms()) }
    }

    /// Now.
    pub(super) fn now(&self) -> Moment {
        let Tick { boot_ms, wall } = self.source.tick();
        let elapsed = boot_ms.saturating_sub(self.boot_ms).max(0);
        let t = self.start.t + Span::from_ms(elapsed.saturating_mul(self.speed()));
        let t = Stamp::from_ms(self.newest.fetch_max(t.ms(), Ordering::Relaxed).max(t.ms()));
        match self.pace {
            Pace::Real => Moment { t, wall },
            Pace::Practice { .. } => Moment { t, wall: self.start.wall_at(t) },
        }
    }

    /// Where it was started.
    pub(super) fn start(&self) -> Moment {
        self.start
    }

    /// Which start of the machine it counts from.
    pub(super) fn boot_id(&self) -> &str {
        self.source.boot_id()
    }

    /// What the boot clock shows at a stamp.
    pub(super) fn boot_ms_at(&self, t: Stamp) -> i64 {
        self.boot_ms.saturating_add((t - self.start.t).ms() / self.speed())
    }

    fn speed(&self) -> i64 {
        match self.pace {
            Pace::Real => 1,
            Pace::Practice { speed } => speed.max(1),
        }
    }
}
