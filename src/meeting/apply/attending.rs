//! Floor 0. Who is here, who is on the roster, who holds an office.

use crate::meeting::apply::beginning::attendee;
use crate::meeting::roster::Office;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;

impl Meeting {
    pub(super) fn mark(&mut self, at: Moment, who: &[PersonId], presence: Presence, reason: Option<&String>) {
        for id in who {
            self.note_going(id, presence);
            if let Some(place) = self.places.get(id) {
                let one = &mut self.people[*place];
                one.presence = presence;
                one.marks.push((at, presence, reason.cloned()));
            }
            if !presence.is_here() {
                self.queue.retain(|waiting| waiting.who != *id);
            }
        }
        self.note_quiet(at.t);
    }

    /// Who goes away in a discussion before being asked has not been asked.
    fn note_going(&mut self, who: &PersonId, presence: Presence) {
        let goes = !presence.is_here() && self.is_here(who);
        if goes && matches!(self.phase, Phase::Discussing { .. }) && !self.was_heard_here(who) {
            self.gone_unasked.push(who.clone());
        }
    }

    pub(super) fn add_person(&mut self, person: &Person) {
        if !self.places.contains_key(&person.id) {
            self.places.insert(person.id.clone(), self.people.len());
            self.people.push(attendee(person.clone()));
        }
    }

    pub(super) fn correct_person(&mut self, person: &Person) {
        if let Some(place) = self.places.get(&person.id) {
            self.people[*place].person = person.clone();
        }
    }

    pub(super) fn appoint(&mut self, office: Office, who: &PersonId) {
        let who = Some(who.clone());
        match office {
            Office::Chair => self.chair = who,
            Office::Minutes => self.minute_taker = who,
            Office::Score => self.score_follower = who,
        }
    }
}
