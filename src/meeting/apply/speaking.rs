//! Floor 0. How speeches begin and end, and how words are mended.

use crate::meeting::queue;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::state::Speech;
use crate::meeting::state::Withdrawal;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;
use crate::meeting::words::Wish;

impl Meeting {
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

    /// Who goes away in a discussion before being asked has not been asked.
    pub(super) fn note_going(&mut self, who: &PersonId, presence: Presence) {
        let goes = !presence.is_here() && self.is_here(who);
        if goes && matches!(self.phase, Phase::Discussing { .. }) && !self.was_heard_here(who) {
            self.gone_unasked.push(who.clone());
        }
    }

    pub(super) fn note_withdrawal(&mut self, at: Moment, who: &PersonId, wish: Wish) {
        if let Some((_, item)) = self.current() {
            let segment = item.plan.id.clone();
            self.withdrawals.push(Withdrawal { who: who.clone(), segment, wish, at });
        }
    }

    pub(super) fn correct(&mut self, event: &Event) {
        let Event::Corrected { seq, text, who, kind, due } = event else { return };
        let mend = |old: &mut String| {
            if let Some(text) = text {
                old.clone_from(text);
            }
        };
        let mend_who = |old: &mut PersonId| {
            if let Some(who) = who {
                old.clone_from(who);
            }
        };
        for opinion in &mut self.opinions {
            if opinion.seq == *seq {
                mend(&mut opinion.text);
                mend_who(&mut opinion.who);
                opinion.kind = kind.unwrap_or(opinion.kind);
            }
            for answer in opinion.answers.iter_mut().filter(|answer| answer.seq == *seq) {
                mend(&mut answer.text);
                mend_who(&mut answer.who);
            }
        }
        self.notes.iter_mut().filter(|note| note.seq == *seq).for_each(|note| mend(&mut note.text));
        self.conclusions.iter_mut().filter(|words| words.seq == *seq).for_each(|words| mend(&mut words.text));
        for task in self.tasks.iter_mut().filter(|task| task.seq == *seq) {
            mend(&mut task.what);
            task.due = due.or(task.due);
            if let Some(who) = who {
                task.who = vec![crate::meeting::words::Owner::Person(who.clone())];
            }
        }
        let mut moved_turn: Option<(PersonId, PersonId)> = None;
        for speech in &mut self.speeches {
            if speech.seq == *seq
                && let Some(who) = who
            {
                if speech.in_discussion && speech.class != Class::Order {
                    moved_turn = Some((speech.who.clone(), who.clone()));
                }
                speech.who = who.clone();
            }
        }
        for speech in [&mut self.speech, &mut self.interrupted].into_iter().flatten() {
            if speech.seq == *seq {
                mend_who(&mut speech.who);
            }
        }
        if let Some((from, to)) = moved_turn {
            for (id, change) in [(from, -1_i64), (to, 1)] {
                if let Some(place) = self.places.get(&id) {
                    let one = &mut self.people[*place];
                    one.turns = u32::try_from((i64::from(one.turns) + change).max(0)).unwrap_or(u32::MAX);
                }
            }
        }
    }
}
