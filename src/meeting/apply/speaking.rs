//! Floor 0. Who waits and who speaks: the list, and how speeches begin, stop and end.

use crate::meeting::queue;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::state::Speech;
use crate::meeting::state::Waiting;
use crate::meeting::state::Withdrawal;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::meeting::words::Seq;
use crate::meeting::words::Wish;

impl Meeting {
    pub(super) fn put_on_list(&mut self, at: Moment, who: &PersonId, class: Class, place: usize) {
        let waiting = Waiting { who: who.clone(), class, asked: at, carried: false, moved: false };
        let place = place.saturating_sub(1).min(self.queue.len());
        self.queue.insert(place, waiting);
        self.note_quiet(at.t);
    }

    pub(super) fn take_off_list(&mut self, at: Moment, who: &PersonId, class: Class, wish: Wish) {
        if let Some(place) = queue::place_of(&self.queue, who, class) {
            self.queue.remove(place);
        }
        self.note_withdrawal(at, who, wish);
        self.note_quiet(at.t);
    }

    fn note_withdrawal(&mut self, at: Moment, who: &PersonId, wish: Wish) {
        if let Some((_, item)) = self.current() {
            let segment = item.plan.id.clone();
            self.withdrawals.push(Withdrawal { who: who.clone(), segment, wish, at });
        }
    }

    pub(super) fn move_in_list(&mut self, from: usize, to: usize) {
        if from >= 1 && from <= self.queue.len() {
            let mut waiting = self.queue.remove(from - 1);
            waiting.moved = true;
            let to = to.saturating_sub(1).min(self.queue.len());
            self.queue.insert(to, waiting);
        }
    }

    pub(super) fn start_speech(
        &mut self,
        seq: Seq,
        at: Moment,
        who: &PersonId,
        class: Class,
        limit: Option<Span>,
        answer: bool,
    ) {
        if let Some(place) = queue::place_of(&self.queue, who, class) {
            self.queue.remove(place);
        }
        let in_discussion = matches!(self.phase, Phase::Discussing { .. });
        self.speech = Some(Speech {
            seq,
            who: who.clone(),
            class,
            item: self.at,
            part: self.part,
            in_discussion,
            started: at,
            ended: None,
            limit,
            answer,
            thanked: false,
            gathered: Span::ZERO,
            stopped_since: None,
            running_since: Some(at.t),
        });
        self.last_change = at.t;
        self.note_quiet(at.t);
    }

    pub(super) fn end_speech(&mut self, at: Moment, who: &PersonId, net: Span, thanked: bool) {
        let ends = |speech: &Option<Speech>| speech.as_ref().is_some_and(|speech| speech.who == *who);
        let ended = if ends(&self.speech) {
            self.speech.take()
        } else if ends(&self.interrupted) {
            self.interrupted.take()
        } else {
            None
        };
        let Some(mut speech) = ended else { return };
        speech.gathered = net;
        speech.running_since = None;
        speech.ended = Some(at);
        speech.thanked = thanked;
        if speech.in_discussion && speech.class != Class::Order {
            if let Some(place) = self.places.get(who) {
                self.people[*place].turns += 1;
                self.people[*place].spoken += net;
            }
            if self.counts_as_heard(&speech) {
                self.note_heard(who);
            }
            let part = self.items.get_mut(speech.item).and_then(|item| item.parts.get_mut(speech.part));
            if let (true, Some(part)) = (speech.answer, part) {
                part.answered += net;
            }
        }
        if thanked {
            self.thanks = Some((at, who.clone()));
        }
        self.speeches.push(speech);
        self.last_change = at.t;
        self.named_since = at.t;
        self.note_quiet(at.t);
    }

    /// This person has been heard in the current discussion.
    pub(super) fn note_heard(&mut self, who: &PersonId) {
        let here = (self.at, self.part);
        if let Some(place) = self.places.get(who) {
            self.people[*place].heard = Some(here);
        }
    }

    pub(super) fn interrupt_speech(&mut self, at: Moment) {
        let gathered = self.speech.as_ref().map(|speech| self.speech_clock(speech, at.t).used);
        if let (Some(mut speech), Some(gathered)) = (self.speech.take(), gathered) {
            speech.gathered = gathered;
            speech.running_since = None;
            self.interrupted = Some(speech);
        }
    }

    pub(super) fn go_on_with_speech(&mut self, at: Moment) {
        self.speech = self.interrupted.take().map(|mut speech| {
            speech.running_since = speech.stopped_since.is_none().then_some(at.t);
            speech
        });
        self.last_change = at.t;
        self.note_quiet(at.t);
    }

    pub(super) fn pause_speech(&mut self, at: Moment) {
        let used = self.speech.as_ref().map(|speech| self.speech_clock(speech, at.t).used);
        if let (Some(speech), Some(used)) = (&mut self.speech, used) {
            speech.gathered = used;
            speech.running_since = None;
            speech.stopped_since = Some(at.t);
        }
    }
}
