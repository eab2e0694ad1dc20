//! Floor 0. Who reviews himself: the number from the size of the committee, the names in turn.

use chrono::Datelike;
use chrono::NaiveDate;

use super::agenda::PastReview;
use super::roster::PersonId;
use super::roster::Standing;
use super::state::Meeting;

/// One who could review himself, and why he stands where he stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub who: PersonId,
    /// Self-reviews this year.
    pub this_year: usize,
    /// The last one.
    pub last: Option<NaiveDate>,
    /// Was due earlier and was absent or put off: stays first.
    pub owed: bool,
}

impl Meeting {
    /// How many review themselves by the agenda's rule: official and probationary members count.
    pub fn review_number(&self) -> usize {
        let rule = self.agenda().self_review;
        let members = self
            .people
            .iter()
            .filter(|one| matches!(one.person.standing, Standing::Official | Standing::Probationary))
            .count();
        if members <= rule.up_to { rule.few } else { rule.many }
    }

    /// All who could review themselves, in turn: owed from before, fewest this year, longest ago, the roster's order.
    pub fn review_order(&self, year: i32) -> Vec<Candidate> {
        let past = &self.created.before.reviews;
        let mut order: Vec<Candidate> = self
            .people
            .iter()
            .filter(|one| one.person.may_review())
            .filter(|one| self.put_off.iter().all(|(who, _)| *who != one.person.id))
            .map(|one| candidate(&one.person.id, past, year))
            .collect();
        order.sort_by_key(|one| (!one.owed, one.this_year, one.last));
        order
    }

    /// Who reviews himself if the segment opened now: those chosen by hand who are here, then the rotation's, among those here.
    pub fn reviewers_now(&self, year: i32) -> Vec<PersonId> {
        let chosen: &[PersonId] = self.chosen.as_ref().map_or(&[], |(chosen, _)| chosen);
        let number = if chosen.is_empty() { self.review_number() } else { chosen.len() };
        let put_off = |id: &PersonId| self.put_off.iter().any(|(who, _)| who == id);
        let mut settled: Vec<PersonId> = chosen.iter().filter(|id| self.is_here(id) && !put_off(id)).cloned().collect();
        for one in self.review_order(year) {
            if settled.len() >= number {
                break;
            }
            if self.is_here(&one.who) && !settled.contains(&one.who) {
                settled.push(one.who);
            }
        }
        settled
    }

    /// The year in which the meeting began, or line 1 was written.
    pub fn year(&self) -> i32 {
        self.begun.unwrap_or(self.first).wall.year()
    }
}

fn candidate(who: &PersonId, past: &[PastReview], year: i32) -> Candidate {
    let own = past.iter().filter(|review| review.who == *who);
    let done = own.clone().filter(|review| review.done);
    let last = done.clone().map(|review| review.on).max();
    let owed = own.clone().any(|review| !review.done && last.is_none_or(|last| review.on > last));
    Candidate { who: who.clone(), this_year: done.filter(|review| review.on.year() == year).count(), last, owed }
}
