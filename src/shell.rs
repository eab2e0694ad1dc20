//! Floor 5. The loops of the two screens: keys and news in, presses to the writer, pictures to the painter.
//!
//! Four plain threads and no more: the main one owns the meeting; the writer owns the file; the painter owns the terminal's output; the
//! watcher waits for signals and ends the process. The room's process has a follower in the writer's place.

pub mod console;
mod painter;
pub mod room;
mod typed;
mod watcher;
mod writer;

use std::path::PathBuf;
use std::time::Duration;

use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::room::shown::until_next_second;
use crate::views::theme::ThemeName;

/// What both screens are started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Of the words before an agenda is known.
    pub language: Language,
    /// Given on the command line: it stands whatever the agenda says.
    pub said_language: Option<Language>,
    /// The theme to begin with.
    pub theme: ThemeName,
    /// Where meetings lie.
    pub data: PathBuf,
}

/// The shortest time between two pictures of a rehearsal that runs fast.
const SHORTEST: Duration = Duration::from_millis(50);

/// How long nothing on a screen changes by itself: to the next whole second of the wall clock, which a rehearsal reaches sooner.
fn waiting_time(now: Moment, speed: u32) -> Duration {
    let left = u64::try_from(until_next_second(now).ms()).unwrap_or(1000);
    let left = Duration::from_millis(left) / speed.max(1);
    if speed > 1 { left.max(SHORTEST) } else { left + Duration::from_millis(1) }
}
