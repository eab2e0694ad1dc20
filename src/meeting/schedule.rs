//! Floor 0. Time: every figure is a subtraction of stamps; nothing counts ticks.

use super::agenda::SegmentKind;
use super::state::ItemState;
use super::state::Meeting;
use super::state::Owed;
use super::state::Part;
use super::state::Phase;
use super::state::Speech;
use super::time::Moment;
use super::time::Span;
use super::time::Stamp;

/// The clock of the running phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseClock {
    /// Extensions included.
    pub planned: Span,
    /// Net, without holds.
    pub used: Span,
}

impl PhaseClock {
    /// Below zero it is overtime.
    pub fn left(self) -> Span {
        self.planned - self.used
    }
}

/// The clock of a speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechClock {
    /// Net.
    pub used: Span,
    /// Extensions included; guests have none.
    pub limit: Option<Span>,
    /// Which of the three steps it has reached.
    pub step: SpeechStep,
    /// Stopped by hand, by a hold or by a point of order.
    pub stopped: bool,
}

/// The three steps of a speech's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeechStep {
    /// Within its limit, or without one.
    Free,
    /// The limit is near.
    Warned,
    /// Past it.
    Over,
}

/// When the meeting will end, as things stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Actual start + length.
    pub planned: Stamp,
    /// Now + what is left of this phase + everything planned after it.
    pub expected: Stamp,
    /// Net length at the expected end, without holds and breaks.
    pub net: Span,
    /// How much the net length will lie under the floor; zero where it does not.
    pub under_floor: Span,
}

impl Ending {
    /// Positive when late.
    pub fn late(self) -> Span {
        self.expected - self.planned
    }
}

/// One stretch of the strip of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Which item, from 0.
    pub item: usize,
    /// Presenting or the members' time.
    pub of_members: bool,
    /// How long: as it went, or as it is planned.
    pub length: Span,
    /// Behind, running, or ahead.
    pub when: When,
    /// By how much it went or goes over its plan.
    pub over: Span,
}

/// Where a stretch lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// Behind.
    Past,
    /// Running.
    Now,
    /// Ahead.
    Ahead,
}

impl Meeting {
    /// Net time between two stamps: without holds, and without unseen time that does not count.
    pub fn net(&self, from: Stamp, to: Stamp) -> Span {
        if to <= from {
            return Span::ZERO;
        }
        let mut stopped = Span::ZERO;
        let overlap = |a: Stamp, b: Stamp| (b.min(to) - a.max(from)).or_zero();
        for (a, b) in self.stops.iter().rev() {
            if *b <= from {
                break;
            }
            stopped += overlap(*a, *b);
        }
        if let Some(hold) = &self.hold {
            stopped += overlap(hold.since.t, to);
        }
        to - from - stopped
    }

    /// The clock of the running phase; none before the start and after the end.
    pub fn phase_clock(&self, now: Stamp) -> Option<PhaseClock> {
        let part = self.items.get(self.at)?.parts.get(self.part)?;
        match self.phase {
            Phase::Presenting { since } => Some(PhaseClock { planned: part.present, used: self.net(since, now) }),
            Phase::Discussing { since, .. } => Some(PhaseClock {
                planned: part.discuss.map_or(Span::ZERO, |owed| owed.planned),
                used: self.net(since, now),
            }),
            Phase::Lobby | Phase::Over => None,
        }
    }

    /// The least time that the members are still owed in this discussion; zero once it has passed.
    pub fn least_left(&self, now: Stamp) -> Span {
        match self.phase {
            Phase::Discussing { owed_since, .. } => {
                let Some(part) = self.items.get(self.at).and_then(|item| item.parts.get(self.part)) else {
                    return Span::ZERO;
                };
                let least = part.discuss.map_or(Span::ZERO, |owed| owed.least);
                (least - (self.net(owed_since, now) - part.uncredited)).or_zero()
            }
            Phase::Lobby | Phase::Presenting { .. } | Phase::Over => Span::ZERO,
        }
    }

    /// When the least time will have passed, on the wall, if nothing stops meanwhile.
    pub fn may_move_at(&self, now: Moment) -> Option<Moment> {
        match self.phase {
            Phase::Discussing { .. } => Some(now.plus(self.least_left(now.t))),
            Phase::Lobby | Phase::Presenting { .. } | Phase::Over => None,
        }
    }

    /// The clock of a speech that runs, is stopped, or was interrupted.
    pub fn speech_clock(&self, speech: &Speech, now: Stamp) -> SpeechClock {
        let used = speech.gathered + speech.running_since.map_or(Span::ZERO, |since| self.net(since, now));
        let warning = self.agenda().speech.warning;
        let step = match speech.limit {
            Some(limit) if used > limit => SpeechStep::Over,
            Some(limit) if used >= limit - warning => SpeechStep::Warned,
            Some(_) | None => SpeechStep::Free,
        };
        SpeechClock { used, limit: speech.limit, step, stopped: speech.running_since.is_none() || self.hold.is_some() }
    }

    /// Net length held so far, without breaks: what the floor counts.
    pub fn held(&self, now: Stamp) -> Span {
        let Some(begun) = self.begun else { return Span::ZERO };
        let until = self.over.as_ref().map_or(now, |end| end.at.t.min(now));
        let breaks: Span = self
            .items
            .iter()
            .filter(|item| item.plan.kind == SegmentKind::Break)
            .flat_map(|item| &item.parts)
            .filter_map(|part| part.opened.map(|from| self.net(from.t, part.closed.map_or(until, |end| end.t))))
            .sum();
        (self.net(begun.t, until) - breaks).or_zero()
    }

    /// Everything planned after the running phase.
    pub fn planned_after(&self) -> Span {
        self.planned_after_where(|_| true)
    }

    fn planned_after_where(&self, counts: impl Fn(SegmentKind) -> bool) -> Span {
        let whole = |part: &Part| part.present + part.discuss.map_or(Span::ZERO, |owed: Owed| owed.planned);
        let mut sum = Span::ZERO;
        if self.begun.is_some()
            && let Some(item) = self.items.get(self.at)
            && counts(item.plan.kind)
        {
            if let (Phase::Presenting { .. }, Some(part)) = (self.phase, item.parts.get(self.part)) {
                sum += part.discuss.map_or(Span::ZERO, |owed| owed.planned);
            }
            sum += item.parts.iter().skip(self.part + 1).map(whole).sum();
        }
        let ahead = self.items.iter().filter(|item| item.state == ItemState::Ahead && counts(item.plan.kind));
        sum + ahead.flat_map(|item| &item.parts).map(whole).sum()
    }

    /// When it will end; none before the start.
    pub fn ending(&self, now: Stamp) -> Option<Ending> {
        let begun = self.begun?;
        let planned = begun.t + self.agenda().length;
        let floor = self.agenda().floor.unwrap_or(Span::ZERO);
        if let Some(end) = &self.over {
            let net = self.held(end.at.t);
            return Some(Ending { planned, expected: end.at.t, net, under_floor: (floor - net).or_zero() });
        }
        let left = self.phase_clock(now).map_or(Span::ZERO, |clock| clock.left().or_zero());
        let expected = now + left + self.planned_after();
        let in_break = self.items.get(self.at).is_some_and(|item| item.plan.kind == SegmentKind::Break);
        let net = self.held(now)
            + if in_break { Span::ZERO } else { left }
            + self.planned_after_where(|kind| kind != SegmentKind::Break);
        Some(Ending { planned, expected, net, under_floor: (floor - net).or_zero() })
    }

    /// The strip: every stretch of presenting and of the members' time, in order and to scale. Items left out have none.
    pub fn strip(&self, now: Stamp) -> Vec<Stretch> {
        let mut strip = Vec::new();
        for (place, item) in self.items.iter().enumerate() {
            if matches!(item.state, ItemState::Dropped(_)) {
                continue;
            }
            for (turn, part) in item.parts.iter().enumerate() {
                let running = item.state == ItemState::Now && turn == self.part && self.over.is_none();
                let (present_when, discuss_when) = match (running, self.phase) {
                    (true, Phase::Presenting { .. }) => (When::Now, When::Ahead),
                    (true, Phase::Discussing { .. }) => (When::Past, When::Now),
                    _ if part.closed.is_some() => (When::Past, When::Past),
                    _ => (When::Ahead, When::Ahead),
                };
                let stretch = |of_members: bool, when: When, planned: Span, went: Span| {
                    let length = match when {
                        When::Past => went,
                        When::Now => planned.max(went),
                        When::Ahead => planned,
                    };
                    let over = if when == When::Ahead { Span::ZERO } else { (went - planned).or_zero() };
                    Stretch { item: place, of_members, length, when, over }
                };
                let used = self.phase_clock(now).map_or(Span::ZERO, |clock| clock.used);
                let went = |when: When, ended: Span| if when == When::Now { used } else { ended };
                strip.push(stretch(false, present_when, part.present, went(present_when, part.presented)));
                if let Some(owed) = part.discuss {
                    strip.push(stretch(true, discuss_when, owed.planned, went(discuss_when, part.discussed)));
                }
            }
        }
        strip
    }

    /// Net time that has belonged to the members so far, in all discussions.
    pub fn members_time(&self, now: Stamp) -> Span {
        let ended: Span = self.items.iter().flat_map(|item| &item.parts).map(|part| part.discussed).sum();
        match self.phase {
            Phase::Discussing { since, .. } => ended + self.net(since, now),
            Phase::Lobby | Phase::Presenting { .. } | Phase::Over => ended,
        }
    }
}
