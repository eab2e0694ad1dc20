//! Floor 0. What every remaining presentation and discussion would get so that the meeting ends on time: in proportion, to whole half
//! minutes, never under a least and never under what is used.
//!
//! Half minutes are given out one by one, each to the stretch that is furthest behind its share (the divisors of Sainte-Laguë). So the
//! shares are in proportion, a plan that fits already comes out unchanged, and with more time nobody ever gets less.

use super::agenda::SegmentId;
use super::agenda::SegmentKind;
use super::state::Item;
use super::state::ItemState;
use super::state::Meeting;
use super::state::Part;
use super::state::Phase;
use super::time::LONGEST;
use super::time::Moment;
use super::time::Span;
use super::time::Stamp;
use super::words::NewTime;

/// Times are given in these.
pub const STEP: Span = Span::from_secs(30);
/// A presentation keeps at least this, or its whole plan where that is shorter.
const LEAST_PRESENTATION: Span = Span::from_mins(1);
/// The members' time of a self-review that lies ahead keeps this for each of its two turns.
const LEAST_OF_TURNS: Span = Span::from_mins(2);

/// Presenting, or the members' time, of one part of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Which item, from 0.
    pub item: usize,
    /// Which of its parts, from 0.
    pub part: usize,
    /// The members' time.
    pub of_members: bool,
    /// What it has now.
    pub planned: Span,
    /// What of it is used.
    pub used: Span,
    /// What it cannot go below.
    pub lowest: Span,
    /// What it would get.
    pub gets: Span,
}

/// A new sharing out of the time that is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rebalance {
    /// Everything that is left, in order.
    pub shares: Vec<Share>,
    /// When the meeting would end.
    pub ends: Stamp,
    /// When it would end as things stand.
    pub expected: Stamp,
    /// When it should.
    pub planned: Stamp,
}

impl Rebalance {
    /// Whether anything would change.
    pub fn changes(&self) -> bool {
        self.shares.iter().any(|share| share.gets != share.planned)
    }
}

impl Meeting {
    /// What every remaining presentation and discussion would get so that the meeting ends on time; none before the start and after the
    /// end.
    pub fn rebalance(&self, now: Moment) -> Option<Rebalance> {
        if !self.is_running() {
            return None;
        }
        let ending = self.ending(now.t)?;
        let mut shares = self.shares_left(now.t);
        let late = ending.late();
        if late <= Span::ZERO && late > -STEP && ending.under_floor == Span::ZERO {
            // On time to the half minute: a second press would only move roundings about.
            return Some(Rebalance {
                shares,
                ends: ending.expected,
                expected: ending.expected,
                planned: ending.planned,
            });
        }
        let breaks = self.breaks_left(now.t);
        let free = (ending.planned - now.t - breaks).or_zero();
        // The least length is counted without breaks, and comes before the end on time.
        let floor = self.agenda().floor.unwrap_or(Span::ZERO);
        let owed = (floor - self.held(now.t)).or_zero();
        let used: Span = shares.iter().map(|share| share.used).sum();
        // No meeting lasts longer than a day, whatever its file claims.
        let most = steps_down(LONGEST);
        let units =
            if free < owed { steps_up(owed + used) } else { steps_down(free + used).max(steps_up(owed + used)) };
        share_out(&mut shares, units.min(most));
        let left: Span = shares.iter().map(|share| share.gets - share.used).sum();
        Some(Rebalance { shares, ends: now.t + left + breaks, expected: ending.expected, planned: ending.planned })
    }

    /// Until when the running item may last if everything after it keeps its plan and the meeting ends on time.
    pub fn item_may_last_until(&self, now: Moment) -> Option<Stamp> {
        let (_, item) = self.current()?;
        let ending = self.ending(now.t)?;
        let of_part = |part: &Part| part.present + part.discuss.map_or(Span::ZERO, |owed| owed.planned);
        let rest_of_item: Span = item.parts.iter().skip(self.part_index() + 1).map(of_part).sum();
        let own = match self.phase() {
            Phase::Presenting { .. } => self.current_part().and_then(|part| part.discuss).map(|owed| owed.planned),
            Phase::Discussing { .. } | Phase::Lobby | Phase::Over => None,
        };
        let after = self.planned_after() - rest_of_item - own.unwrap_or(Span::ZERO);
        Some(ending.planned - after.or_zero())
    }

    /// What changes, for the record.
    pub(crate) fn new_times(&self, rebalance: &Rebalance) -> Vec<NewTime> {
        let mut times: Vec<NewTime> = Vec::new();
        for share in &rebalance.shares {
            let by = share.gets - share.planned;
            let Some(segment) = self.items().get(share.item).map(|item| &item.plan.id) else { continue };
            if by == Span::ZERO {
                continue;
            }
            let place = times.iter().position(|time| time.segment == *segment && time.part == share.part);
            let place = place.unwrap_or_else(|| {
                times.push(new_time(segment, share.part));
                times.len() - 1
            });
            if share.of_members {
                times[place].discuss_by_ms = by;
            } else {
                times[place].present_by_ms = by;
            }
        }
        times
    }

    /// Everything that is left and can be longer or shorter. What is over its time already has nothing left to share.
    fn shares_left(&self, now: Stamp) -> Vec<Share> {
        let mut shares = Vec::new();
        for (at, item) in self.items().iter().enumerate() {
            let first = match item.state {
                ItemState::Ahead => 0,
                ItemState::Now => self.part_index(),
                ItemState::Held | ItemState::Dropped(_) => continue,
            };
            if item.plan.kind == SegmentKind::Break {
                continue;
            }
            for part in first..item.parts.len() {
                let runs = item.state == ItemState::Now && part == self.part_index();
                shares.extend(self.shares_of(now, (at, item), part, runs));
            }
        }
        shares.retain(|share| share.planned > share.used);
        shares
    }

    fn shares_of(&self, now: Stamp, (at, item): (usize, &Item), place: usize, runs: bool) -> Vec<Share> {
        let Some(part) = item.parts.get(place) else { return Vec::new() };
        let used = self.phase_clock(now).map_or(Span::ZERO, |clock| clock.used);
        let (presents, discusses) = match (runs, self.phase()) {
            (true, Phase::Presenting { .. }) => (true, false),
            (true, Phase::Discussing { .. }) => (false, true),
            (true, Phase::Lobby | Phase::Over) | (false, _) => (false, false),
        };
        let mut shares = Vec::new();
        if !discusses {
            let used = if presents { used } else { Span::ZERO };
            let lowest = part.present.min(LEAST_PRESENTATION).max(used);
            let planned = part.present;
            shares.push(Share { item: at, part: place, of_members: false, planned, used, lowest, gets: planned });
        }
        if let Some(owed) = part.discuss {
            let turns = item.plan.kind == SegmentKind::SelfReview && item.state == ItemState::Ahead;
            let least = if turns { owed.least.max(LEAST_OF_TURNS.min(owed.planned)) } else { owed.least };
            let used = if discusses { used } else { Span::ZERO };
            // Nothing is taken from those who wait.
            let lowest = if discusses && !self.queue().is_empty() { owed.planned } else { least.max(used) };
            let planned = owed.planned;
            shares.push(Share { item: at, part: place, of_members: true, planned, used, lowest, gets: planned });
        }
        shares
    }

    fn breaks_left(&self, now: Stamp) -> Span {
        let of = |item: &Item| match item.state {
            ItemState::Ahead => item.parts.iter().map(|part| part.present).sum(),
            ItemState::Now => self.phase_clock(now).map_or(Span::ZERO, |clock| clock.left().or_zero()),
            ItemState::Held | ItemState::Dropped(_) => Span::ZERO,
        };
        self.items().iter().filter(|item| item.plan.kind == SegmentKind::Break).map(of).sum()
    }
}

fn new_time(segment: &SegmentId, part: usize) -> NewTime {
    NewTime { segment: segment.clone(), part, present_by_ms: Span::ZERO, discuss_by_ms: Span::ZERO }
}

fn steps_down(span: Span) -> i64 {
    span.or_zero().ms() / STEP.ms()
}

fn steps_up(span: Span) -> i64 {
    steps_down(span + STEP - Span::from_ms(1))
}

/// Gives out this many half minutes in all. Where the leasts alone are more, everybody gets his least and no more.
fn share_out(shares: &mut [Share], units: i64) {
    let mut given: Vec<i64> = shares.iter().map(|share| steps_up(share.lowest)).collect();
    let mut left = units - given.iter().sum::<i64>();
    let unused: Vec<i64> = shares.iter().map(|share| (share.planned - share.used).or_zero().ms()).collect();
    let behind = |given: &[i64], at: usize| -> (i128, i128) {
        let had = given[at] - steps_down(shares[at].used);
        (i128::from(unused[at]), i128::from(2 * had.max(0) + 1))
    };
    while left > 0 && !shares.is_empty() {
        let mut first = 0;
        for at in 1..shares.len() {
            let ((ours, by), (best, best_by)) = (behind(&given, at), behind(&given, first));
            let (ours, best) = (ours * best_by, best * by);
            // Between equals the members come first.
            if ours > best || (ours == best && shares[at].of_members && !shares[first].of_members) {
                first = at;
            }
        }
        given[first] += 1;
        left -= 1;
    }
    for (share, units) in shares.iter_mut().zip(given) {
        share.gets = Span::from_ms(units * STEP.ms());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(planned: i64, lowest: i64) -> Share {
        let mins = Span::from_mins;
        Share {
            item: 0,
            part: 0,
            of_members: true,
            planned: mins(planned),
            used: Span::ZERO,
            lowest: mins(lowest),
            gets: Span::ZERO,
        }
    }

    fn gets(mut shares: Vec<Share>, minutes: i64) -> Vec<i64> {
        share_out(&mut shares, minutes * 2);
        shares.iter().map(|share| share.gets.ms() / STEP.ms()).collect()
    }

    #[test]
    fn a_plan_that_fits_comes_out_unchanged() {
        assert_eq!(gets(vec![share(10, 0), share(5, 0), share(3, 0)], 18), [20, 10, 6]);
    }

    #[test]
    fn half_the_time_is_half_of_each_and_twice_is_twice() {
        assert_eq!(gets(vec![share(10, 0), share(4, 0)], 7), [10, 4]);
        assert_eq!(gets(vec![share(10, 0), share(4, 0)], 28), [40, 16]);
    }

    #[test]
    fn who_stands_on_his_least_gives_nothing_and_the_others_share_the_rest() {
        assert_eq!(gets(vec![share(10, 8), share(10, 1)], 12), [16, 8]);
        assert_eq!(gets(vec![share(10, 8), share(10, 6)], 5), [16, 12], "the leasts stand whatever is left");
    }
}
