//! Floor 4. Corrections that were made after the meeting: who, when, what and why. Those of private notes stay private.

use super::document::Block;
use super::document::Level;
use super::document::Marks;
use super::document::Point;
use super::scribe::Scribe;
use crate::meeting::words::Amendment;
use crate::text::papers::amended as words;

/// Below the signatures, for it came after them; nothing where nothing was corrected.
pub(super) fn blocks(scribe: &Scribe<'_>) -> Vec<Block> {
    let meeting = scribe.meeting;
    let is_private = |what: &Amendment| match what {
        Amendment::Words { seq, .. } => meeting.notes().iter().any(|note| note.seq == *seq),
        Amendment::Attendance { .. } | Amendment::Statement { .. } => false,
    };
    let made = meeting.amendments().iter().filter(|one| !is_private(&one.what));
    let points: Vec<Point> = made.map(|one| words::amended(scribe.voice, one).into()).collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(Level::Section, scribe.say(words::AMENDMENTS).into()), Block::List(Marks::Dashes, points)]
}
