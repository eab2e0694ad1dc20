//! Floor 0. How words are mended while the meeting runs, and how a correction after it changes the record: the last state stands, and
//! what stood before it is kept beside it.

use crate::meeting::amended::Amended;
use crate::meeting::amended::Was;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Meeting;
use crate::meeting::state::Speech;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Amendment;
use crate::meeting::words::Class;
use crate::meeting::words::Event;
use crate::meeting::words::Owner;
use crate::meeting::words::Seq;

impl Meeting {
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
                task.who = vec![Owner::Person(who.clone())];
            }
        }
        let mut moved_turn: Option<(PersonId, PersonId, Span)> = None;
        for speech in &mut self.speeches {
            if speech.seq == *seq
                && let Some(who) = who
            {
                if speech.in_discussion && speech.class != Class::Order {
                    moved_turn = Some((speech.who.clone(), who.clone(), speech.gathered));
                }
                speech.who = who.clone();
            }
        }
        for speech in [&mut self.speech, &mut self.interrupted].into_iter().flatten() {
            if speech.seq == *seq {
                mend_who(&mut speech.who);
            }
        }
        if let Some((from, to, net)) = moved_turn {
            for (id, change, time) in [(from, -1_i64, -net), (to, 1, net)] {
                let speaks = |speech: &Speech| speech.who == id && self.counts_as_heard(speech);
                let is_heard = self.passed.contains(&id) || self.speeches.iter().any(speaks);
                if let Some(place) = self.places.get(&id) {
                    let one = &mut self.people[*place];
                    one.turns = u32::try_from((i64::from(one.turns) + change).max(0)).unwrap_or(u32::MAX);
                    one.spoken += time;
                    one.heard = is_heard.then_some((self.at, self.part));
                }
            }
        }
    }

    /// Corrections that were made after the meeting, in order: who, when, why, what, and what stood there before.
    pub fn amendments(&self) -> &[Amended] {
        &self.amendments
    }

    pub(super) fn amend(&mut self, seq: Seq, at: Moment, by: &str, why: &str, what: &Amendment) {
        let was = match what {
            Amendment::Words { seq, .. } => self.stood(*seq),
            Amendment::Attendance { who, .. } => {
                Was { presence: self.person(who).map(|one| (who.clone(), one.presence)), ..Was::default() }
            }
            Amendment::Statement { .. } => Was::default(),
        };
        match what {
            Amendment::Words { seq, text, who, kind, due } => {
                let (text, who) = (text.clone(), who.clone());
                self.correct(&Event::Corrected { seq: *seq, text, who, kind: *kind, due: *due });
            }
            Amendment::Attendance { who, presence, reason } => {
                self.amend_attendance(at, who, *presence, reason.as_ref());
            }
            Amendment::Statement { .. } => {}
        }
        self.amendments.push(Amended { seq, at, by: by.to_owned(), why: why.to_owned(), what: what.clone(), was });
    }

    /// Whoever was here was so from the beginning: the moment of the correction is none of the meeting's.
    fn amend_attendance(&mut self, at: Moment, who: &PersonId, presence: Presence, reason: Option<&String>) {
        let from = self.begun.unwrap_or(at);
        if let Some(place) = self.places.get(who) {
            let one = &mut self.people[*place];
            one.presence = presence;
            one.marks.push((from, presence, reason.cloned()));
        }
    }

    /// What a press says as things stand.
    fn stood(&self, seq: Seq) -> Was {
        let person = |who: &PersonId| vec![Owner::Person(who.clone())];
        let mut was = Was::default();
        for opinion in &self.opinions {
            if opinion.seq == seq {
                was = Was {
                    text: Some(opinion.text.clone()),
                    who: person(&opinion.who),
                    kind: Some(opinion.kind),
                    ..Was::default()
                };
            }
            if let Some(answer) = opinion.answers.iter().find(|answer| answer.seq == seq) {
                was = Was { text: Some(answer.text.clone()), who: person(&answer.who), ..Was::default() };
            }
        }
        if let Some(note) = self.notes.iter().find(|note| note.seq == seq) {
            was.text = Some(note.text.clone());
        }
        if let Some(words) = self.conclusions.iter().find(|words| words.seq == seq) {
            was.text = Some(words.text.clone());
        }
        if let Some(task) = self.tasks.iter().find(|task| task.seq == seq) {
            was = Was { text: Some(task.what.clone()), who: task.who.clone(), due: task.due, ..Was::default() };
        }
        if let Some(speech) = self.speeches.iter().find(|speech| speech.seq == seq) {
            was.who = person(&speech.who);
        }
        was
    }
}
