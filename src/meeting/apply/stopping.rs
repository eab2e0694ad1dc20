//! Floor 0. How time stops and goes on: holds, unseen time, silence.

use super::PROMPT_AFTER;
use crate::meeting::state::GAP_ASKED;
use crate::meeting::state::Gap;
use crate::meeting::state::GapAnswer;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;

impl Meeting {
    pub(super) fn resume(&mut self, at: Moment) {
        if let Some(hold) = self.hold.take() {
            self.holds.push((hold.since, at));
            self.lay_stops();
        }
        self.last_change = at.t;
    }

    pub(super) fn went_by_unseen(&mut self, from: Stamp, at: Moment) {
        if !self.is_running() || self.hold.is_some() || at.t - from <= GAP_ASKED {
            return;
        }
        if let Phase::Discussing { .. } = self.phase
            && let Some(part) = self.part_mut()
        {
            part.unseen.push((from, at.t));
        }
        self.gaps.push(Gap { from, to: at, answer: None });
        self.lay_stops();
    }

    pub(super) fn answer_gap(&mut self, answer: GapAnswer) {
        if let Some(gap) = self.gaps.iter_mut().rev().find(|gap| gap.answer.is_none()) {
            gap.answer = Some(answer);
        }
        self.lay_stops();
    }

    /// Holds and unseen time that does not count, sorted and joined where they touch.
    pub(super) fn lay_stops(&mut self) {
        let last = self.holds.last().map(|(from, to)| (from.t, to.t));
        if self.gaps.iter().all(|gap| !gap.is_out()) && self.stops.len() + 1 == self.holds.len() {
            self.stops.extend(last);
            return;
        }
        let held = self.holds.iter().map(|(from, to)| (from.t, to.t));
        let gone = self.gaps.iter().filter(|gap| gap.is_out()).map(|gap| (gap.from, gap.to.t));
        let mut all: Vec<(Stamp, Stamp)> = held.chain(gone).collect();
        all.sort_unstable();
        self.stops.clear();
        for (from, to) in all {
            match self.stops.last_mut() {
                Some(before) if from <= before.1 => before.1 = before.1.max(to),
                Some(_) | None => self.stops.push((from, to)),
            }
        }
    }

    /// Quiet is a discussion in which nobody speaks and nobody waits; prompts follow from how long it lasts.
    pub(super) fn note_quiet(&mut self, at: Stamp) {
        let quiet = matches!(self.phase, Phase::Discussing { .. }) && self.speech.is_none() && self.queue.is_empty();
        match (quiet, self.quiet_since) {
            (true, None) => self.quiet_since = Some(at),
            (false, Some(_)) => {
                self.prompt = self.prompt_index(at).unwrap_or(self.prompt);
                self.quiet_since = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }

    /// Which prompt is on the room's screen, from 0; none where the item has no prompts or nothing is discussed.
    pub fn prompt_index(&self, now: Stamp) -> Option<usize> {
        let Phase::Discussing { .. } = self.phase else { return None };
        let prompts = self.items.get(self.at)?.plan.prompts.len();
        let by_silence = self.quiet_since.map_or(0, |since| self.net(since, now).ms() / PROMPT_AFTER.ms());
        let index = self.prompt.saturating_add(usize::try_from(by_silence).unwrap_or(0));
        prompts.checked_sub(1).map(|last| index.min(last))
    }
}
