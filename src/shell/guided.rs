//! Floor 5. The guided rehearsal: a small meeting on the real console, with a line that says what happens and which key answers it.

use std::path::Path;

use super::opening;
use super::opening::Opened;
use super::opening::Unopened;
use super::options::Options;
use crate::agenda_file;
use crate::meeting::words::ClockKind;
use crate::store::Shelf;
use crate::store::list;
use crate::store::real_disk;

/// So many times faster than the world a guided rehearsal runs.
pub const SPEED: u32 = 10;

/// Whether nobody has held or practised a meeting here yet: then the start screen offers the guide.
pub fn is_first_start(data: &Path) -> bool {
    [Shelf::Meetings, Shelf::Rehearsals].into_iter().all(|shelf| list(real_disk().as_ref(), data, shelf).is_empty())
}

/// The guided rehearsal, ready to begin.
///
/// # Errors
/// When its journal cannot be written.
pub fn begin(options: &Options, speed: u32) -> Result<Opened, Unopened> {
    let kind = ClockKind::Rehearsal { speed: speed.max(1) };
    opening::begin(options, agenda_file::practice(options.language), kind)
}
