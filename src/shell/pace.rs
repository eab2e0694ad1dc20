//! Floor 5. How long a screen may sleep.

use std::time::Duration;

use crate::meeting::time::Moment;
use crate::room::shown::until_next_second;

/// The shortest time between two pictures of a rehearsal that runs fast.
const SHORTEST: Duration = Duration::from_millis(50);

/// How long nothing on a screen changes by itself: to the next whole second of the wall clock, which a rehearsal reaches sooner.
pub(super) fn waiting_time(now: Moment, speed: u32) -> Duration {
    let left = u64::try_from(until_next_second(now).ms()).unwrap_or(1000);
    let left = Duration::from_millis(left) / speed.max(1);
    if speed > 1 { left.max(SHORTEST) } else { left + Duration::from_millis(1) }
}
