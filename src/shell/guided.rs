//! Floor 5. The guided rehearsal: a small meeting on the real console, with a line that says what happens and which key answers it.

use super::opening;
use super::opening::Opened;
use super::opening::Unopened;
use super::options::Options;
use crate::agenda_file;
use crate::meeting::words::ClockKind;

/// So many times faster than the world a guided rehearsal runs.
pub const SPEED: u32 = 10;

/// The guided rehearsal, ready to begin.
///
/// # Errors
/// When its journal cannot be written.
pub fn begin(options: &Options, speed: u32) -> Result<Opened, Unopened> {
    let kind = ClockKind::Rehearsal { speed: speed.max(1) };
    opening::begin(options, agenda_file::practice(options.language), kind)
}
