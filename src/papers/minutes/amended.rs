//! Floor 4. Corrections that were made after the meeting: who, when, what and why. Those of private notes stay private.

use super::paper::Paper;
use crate::meeting::words::Amendment;
use crate::papers::document::Block;
use crate::papers::document::Level;
use crate::papers::document::Point;
use crate::text::papers::amended as words;

/// Below the signatures, for it came after them; nothing where nothing was corrected.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let meeting = paper.meeting;
    let is_private = |what: &Amendment| match what {
        Amendment::Words { seq, .. } => meeting.notes().iter().any(|note| note.seq == *seq),
        Amendment::Attendance { .. } | Amendment::Statement { .. } => false,
    };
    let made = meeting.amendments().iter().filter(|one| !is_private(&one.what));
    let points: Vec<Point> = made.map(|one| words::amended(paper.voice, one).into()).collect();
    if points.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(Level::Section, paper.say(words::AMENDMENTS).into()), Block::List(points)]
}
