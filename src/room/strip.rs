//! Floor 2. The meeting to scale, as data for one line: who has the time, where now is, where the least length lies.

use serde::Serialize;

use crate::meeting::Meeting;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::schedule::Stretch;
use crate::meeting::schedule::When;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;

/// The whole meeting along one line. Places on it are lengths from its beginning, without holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// In order.
    pub pieces: Vec<Piece>,
    /// Where now is; none before the start and after the end.
    #[serde(rename = "now_ms", skip_serializing_if = "Option::is_none")]
    pub now: Option<Span>,
    /// Where the least length is reached; breaks do not count towards it.
    #[serde(rename = "floor_ms", skip_serializing_if = "Option::is_none")]
    pub floor: Option<Span>,
    /// How long the line is: everything on it fits.
    #[serde(rename = "whole_ms")]
    pub whole: Span,
}

/// One piece of the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Which item, from 0.
    pub item: usize,
    /// Whose time it is.
    pub whose: Whose,
    /// Behind, running, or ahead.
    pub when: When,
    /// As it went, or as it is planned.
    #[serde(rename = "length_ms")]
    pub length: Span,
    /// Of it, over the plan.
    #[serde(rename = "over_ms")]
    pub over: Span,
}

/// Whose time a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// Presenting.
    Presenter,
    /// The members' time.
    Members,
    /// A rest.
    Nobody,
}

impl Strip {
    /// The line of a meeting as it stands.
    pub fn of(meeting: &Meeting, now: Stamp) -> Self {
        let mut strip = Self::default();
        let mut counted = Span::ZERO;
        let mut total = Span::ZERO;
        let least = meeting.agenda().floor;
        for stretch in meeting.strip(now) {
            let rests = meeting.items().get(stretch.item).is_some_and(|item| item.plan.kind == SegmentKind::Break);
            let whose = match (rests, stretch.of_members) {
                (true, _) => Whose::Nobody,
                (false, true) => Whose::Members,
                (false, false) => Whose::Presenter,
            };
            if stretch.when == When::Now {
                strip.now = meeting.phase_clock(now).map(|clock| total + clock.used);
            }
            if !rests {
                let until = least.filter(|least| strip.floor.is_none() && counted + stretch.length >= *least);
                strip.floor = until.map(|least| total + (least - counted)).or(strip.floor);
                counted += stretch.length;
            }
            total += stretch.length;
            if stretch.length > Span::ZERO {
                let Stretch { item, when, length, over, .. } = stretch;
                strip.pieces.push(Piece { item, whose, when, length, over });
            }
        }
        if strip.floor.is_none() {
            strip.floor = least.map(|least| total + (least - counted));
        }
        strip.whole = total.max(strip.floor.unwrap_or(Span::ZERO)).max(meeting.agenda().length);
        strip
    }
}
