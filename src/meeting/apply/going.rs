//! Floor 0. How the course goes: items, turns, discussions, reviewers, the end.

use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::PersonId;
use crate::meeting::state::End;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Meeting;
use crate::meeting::state::Owed;
use crate::meeting::state::Part;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Event;
use crate::meeting::words::Pause;
use crate::meeting::words::Seq;
use crate::meeting::words::Unheard;

impl Meeting {
    pub(super) fn open_segment(&mut self, at: Moment, id: &SegmentId, reviewers: &[PersonId]) {
        let Some(place) = self.items.iter().position(|item| item.plan.id == *id) else { return };
        // A back-dated close of the item before: this one presents from there.
        let since = self.items.get(self.at).and_then(|item| item.parts.get(self.part)).and_then(|part| part.closed);
        let since = if self.items.get(self.at).is_some_and(|item| item.state == ItemState::Now) { since } else { None };
        if let Some(before) = self.items.get_mut(self.at).filter(|item| item.state == ItemState::Now) {
            before.state = ItemState::Held;
        }
        let opened = since.unwrap_or(at);
        self.at = place;
        self.part = 0;
        let item = &mut self.items[place];
        item.state = ItemState::Now;
        if !reviewers.is_empty() {
            item.parts = turns(&item.plan, reviewers);
        }
        self.begin_part(at, opened);
    }

    pub(super) fn open_turn(&mut self, at: Moment, who: &PersonId) {
        let Some(item) = self.items.get(self.at) else { return };
        let Some(turn) = item.parts.iter().position(|part| part.reviewer.as_ref() == Some(who)) else { return };
        let since = item.parts.get(self.part).and_then(|part| part.closed);
        self.part = turn;
        self.begin_part(at, since.unwrap_or(at));
    }

    pub(super) fn begin_part(&mut self, at: Moment, opened: Moment) {
        if let Some(part) = self.part_mut() {
            part.opened = Some(opened);
        }
        self.phase = Phase::Presenting { since: opened.t };
        self.last_change = at.t;
        self.new_round(at.t);
        self.quiet_since = None;
        // The list closes only after a least time, and the next one has not begun.
        self.queue_closed = false;
        self.override_note = self.override_note.take().filter(|(when, _)| when.t == at.t);
    }

    pub(super) fn new_round(&mut self, at: Stamp) {
        self.passed.clear();
        self.gone_unasked.clear();
        self.named_since = at;
    }

    pub(super) fn open_discussion(&mut self, at: Moment, back: Span) {
        let began = at.plus(-back);
        let presented = match self.phase {
            Phase::Presenting { since } => self.net(since, began.t),
            Phase::Lobby | Phase::Discussing { .. } | Phase::Over => Span::ZERO,
        };
        if let Some(part) = self.part_mut() {
            part.presented = presented;
            part.discussing = Some(began);
        }
        self.phase = Phase::Discussing { since: began.t, owed_since: at.t };
        self.last_change = at.t;
        self.prompt = 0;
        self.new_round(at.t);
        self.quiet_since = None;
        self.note_quiet(at.t);
    }

    pub(super) fn close_part(&mut self, at: Moment, pause: &Pause, back: Span) {
        let ended = at.plus(-back);
        let (phase, net) = match self.phase {
            Phase::Presenting { since } | Phase::Discussing { since, .. } => (self.phase, self.net(since, ended.t)),
            Phase::Lobby | Phase::Over => (self.phase, Span::ZERO),
        };
        if let Pause::Overridden { reason, .. } = pause {
            self.override_note = Some((at, reason.clone()));
        }
        if let Some(part) = self.part_mut() {
            match phase {
                Phase::Presenting { .. } => part.presented = net,
                Phase::Discussing { .. } => part.discussed = net,
                Phase::Lobby | Phase::Over => {}
            }
            part.closed = Some(ended);
            part.pause = Some(pause.clone());
        }
        self.last_change = at.t;
        self.quiet_since = None;
    }

    pub(super) fn leave_unheard(&mut self, who: &[PersonId], then: Unheard) {
        if let Some(item) = self.items.get_mut(self.at) {
            item.not_heard.extend(who.iter().map(|id| (id.clone(), then)));
        }
        match then {
            Unheard::FirstNext => self.queue.iter_mut().for_each(|waiting| waiting.carried = true),
            Unheard::Written | Unheard::MoveOn => self.queue.clear(),
        }
    }

    pub(super) fn end(&mut self, at: Moment, adjourned: Option<String>) {
        // Broken off in a recess: that ends with it.
        if self.hold.is_some() {
            self.resume(at);
        }
        let phase = self.phase;
        let closes_last = adjourned.is_none();
        if let (Phase::Presenting { since } | Phase::Discussing { since, .. }, true) = (phase, self.begun.is_some()) {
            let net = self.net(since, at.t);
            if let Some(part) = self.part_mut().filter(|part| part.closed.is_none()) {
                match phase {
                    Phase::Discussing { .. } => part.discussed = net,
                    Phase::Presenting { .. } | Phase::Lobby | Phase::Over => part.presented = net,
                }
                part.closed = Some(at);
            }
        }
        if closes_last && let Some(item) = self.items.get_mut(self.at) {
            item.state = ItemState::Held;
        }
        self.over = Some(End { at, adjourned, phase });
        self.phase = Phase::Over;
    }

    /// Undo never shortens a pause that has begun: what ran between the press and its undoing belonged to something else.
    pub(super) fn do_not_credit(&mut self, seq: Seq, at: Moment) {
        let Phase::Discussing { owed_since, .. } = self.phase else { return };
        let Some(place) = usize::try_from(seq).ok().and_then(|seq| seq.checked_sub(1)) else { return };
        let Some(entry) = self.log.get(place) else { return };
        let stopped_the_pause = entry.events.iter().any(|event| {
            matches!(
                event,
                Event::PartClosed { .. } | Event::Held { .. } | Event::SegmentOpened { .. } | Event::TurnOpened { .. }
            )
        });
        if stopped_the_pause {
            let lost = self.net(entry.at.t.max(owed_since), at.t);
            if let Some(part) = self.part_mut() {
                part.uncredited += lost;
            }
        }
    }

    pub(super) fn choose_reviewers(&mut self, who: &[PersonId], reason: Option<&String>) {
        self.chosen = Some((who.to_vec(), reason.cloned()));
        // Who is chosen after being put off is prepared after all.
        self.put_off.retain(|(id, _)| !who.contains(id));
        let now = self.at;
        if let Some(item) = self.items.get_mut(now)
            && item.state == ItemState::Now
            && item.plan.kind == SegmentKind::SelfReview
        {
            let kept = item.parts[..=self.part.min(item.parts.len() - 1)].to_vec();
            let fresh = turns(&item.plan, who);
            let ahead = fresh.into_iter().filter(|turn| kept.iter().all(|part| part.reviewer != turn.reviewer));
            item.parts = kept.iter().cloned().chain(ahead).collect();
            divide_anew(item);
        }
    }

    pub(super) fn put_review_off(&mut self, who: &PersonId, reason: &str) {
        self.put_off.push((who.clone(), reason.to_owned()));
        let part_now = self.part;
        let Some(item) = self.items.get_mut(self.at).filter(|item| item.state == ItemState::Now) else { return };
        let Some(turn) = item.parts.iter().position(|part| part.reviewer.as_ref() == Some(who)) else { return };
        if turn > part_now || item.parts.len() > part_now + 1 {
            item.parts.remove(turn);
            divide_anew(item);
        } else if let Some(part) = item.parts.get_mut(turn) {
            part.reviewer = None;
        }
    }

    /// The closing steps of the agenda, each with whether it has been done.
    pub fn closing_steps(&self) -> Vec<(ClosingStep, bool)> {
        let done = |step: ClosingStep| match step {
            ClosingStep::Conclude => !self.conclusions.is_empty(),
            ClosingStep::Tasks => !self.tasks.is_empty(),
            ClosingStep::Votes => self.owed_votes_everywhere().is_empty(),
            ClosingStep::Score => self.sealed.is_some(),
            ClosingStep::Announce => self.announcement_stands,
            ClosingStep::Minutes => self.adopted.is_some(),
        };
        self.agenda().closing.iter().map(|step| (*step, done(*step))).collect()
    }

    pub(super) fn reopen(&mut self) {
        if let Some(end) = self.over.take() {
            self.phase = end.phase;
            if let Some(item) = self.items.get_mut(self.at) {
                item.state = ItemState::Now;
            }
            if let Some(part) = self.part_mut() {
                part.closed = None;
                part.pause = None;
            }
        }
    }
}

/// The times of a self-review divided evenly; each turn owes its own least, never under one minute.
fn turns(plan: &Segment, reviewers: &[PersonId]) -> Vec<Part> {
    let (present, discuss) = shares(plan, reviewers.len());
    reviewers.iter().map(|who| Part::planned(present, discuss, Some(who.clone()))).collect()
}

/// What one of `n` turns gets.
fn shares(plan: &Segment, n: usize) -> (Span, Option<Owed>) {
    let discuss = super::beginning::owed(plan).map(|owed| {
        let least = owed.least.shared_by(n).max(Span::from_mins(1));
        Owed { planned: owed.planned.shared_by(n).max(least), least }
    });
    (plan.present.shared_by(n), discuss)
}

/// The item's times are for all turns together: while none of them has been discussed, fewer turns share the whole of it, and the members'
/// time does not shrink with the number of reviewers.
fn divide_anew(item: &mut Item) {
    if item.parts.iter().any(|part| part.discussing.is_some()) {
        return;
    }
    let (present, discuss) = shares(&item.plan, item.parts.len());
    for part in &mut item.parts {
        let extended = part.extended_discuss;
        part.present = present + part.extended_present;
        part.discuss = discuss.map(|owed| Owed { planned: owed.planned + extended, ..owed });
    }
}
