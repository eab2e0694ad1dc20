//! Floor 5. The machine's two clocks, raw.

use std::fmt::Debug;
use std::sync::Arc;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::Local;
use chrono::SubsecRound;

/// Both clocks at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Milliseconds since the machine started, its sleep included.
    pub boot_ms: i64,
    /// The wall clock, in whole milliseconds.
    pub wall: DateTime<FixedOffset>,
}

/// Where raw readings come from, so that a test may make them up.
pub trait Source: Debug + Send + Sync {
    /// Both clocks now.
    fn tick(&self) -> Tick;

    /// Which start of the machine the boot clock counts from.
    fn boot_id(&self) -> &str;
}

#[derive(Debug)]
struct Machine {
    boot_id: String,
    #[cfg(not(target_os = "linux"))]
    started: std::time::Instant,
}

/// This machine. Where it has no name for its present start, the boot clock counts from here and no other process knows it.
pub fn machine() -> Arc<dyn Source> {
    Arc::new(Machine {
        boot_id: boot_id().unwrap_or_else(|| uuid::Uuid::new_v4().to_string()),
        #[cfg(not(target_os = "linux"))]
        started: std::time::Instant::now(),
    })
}

impl Source for Machine {
    fn tick(&self) -> Tick {
        Tick { boot_ms: self.boot_ms(), wall: Local::now().fixed_offset().trunc_subsecs(3) }
    }

    fn boot_id(&self) -> &str {
        &self.boot_id
    }
}

#[cfg(target_os = "linux")]
impl Machine {
    #[expect(clippy::unused_self, reason = "elsewhere it counts from when it was made")]
    fn boot_ms(&self) -> i64 {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        let since_start = std::time::Duration::try_from(now).unwrap_or_default();
        i64::try_from(since_start.as_millis()).unwrap_or(i64::MAX)
    }
}

#[cfg(not(target_os = "linux"))]
impl Machine {
    fn boot_ms(&self) -> i64 {
        i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

#[cfg(target_os = "linux")]
fn boot_id() -> Option<String> {
    let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let id = text.trim();
    (!id.is_empty()).then(|| id.to_owned())
}

#[cfg(not(target_os = "linux"))]
fn boot_id() -> Option<String> {
    None
}
