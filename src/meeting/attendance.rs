//! Floor 0. How often somebody was absent lately: for the facilitator's eyes only.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::roster::Mark;
use super::roster::PersonId;
use super::roster::Presence;
use super::state::Attendee;
use super::state::Meeting;

/// Absent with reason so often running, or in so many months of one year, is worth a quiet word.
pub const WORTH_A_WORD: usize = 3;

/// How often somebody was absent, this meeting included as far as it is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Absences {
    /// Meetings running, absent with reason, up to the newest.
    pub excused_running: usize,
    /// Months of this year in which a meeting was missed.
    pub months: usize,
    /// Of the meetings missed this year, those without reason.
    pub unexcused: usize,
}

impl Absences {
    /// Whether the facilitator should see it.
    pub fn is_worth_a_word(self) -> bool {
        self.excused_running >= WORTH_A_WORD || self.months >= WORTH_A_WORD
    }
}

impl Meeting {
    /// How often somebody was absent lately.
    pub fn absences(&self, who: &PersonId) -> Absences {
        let today = self.begun().unwrap_or(self.first).wall.date_naive();
        let now = self.person(who).map_or(Presence::Unmarked, |one| one.presence);
        let mut absences = Absences::default();
        let past = &self.created.before.meetings;
        let running = past.iter().rev().take_while(|meeting| meeting.excused.contains(who)).count();
        absences.excused_running = match now {
            Presence::Excused => running + 1,
            Presence::Unmarked => running,
            Presence::Present | Presence::Online | Presence::Late | Presence::Left | Presence::Unexcused => 0,
        };
        let mut months = BTreeSet::new();
        for meeting in past.iter().filter(|meeting| meeting.on.year() == today.year()) {
            let unexcused = meeting.unexcused.contains(who);
            if unexcused || meeting.excused.contains(who) {
                months.insert(meeting.on.month());
            }
            absences.unexcused += usize::from(unexcused);
        }
        match now {
            Presence::Excused => drop(months.insert(today.month())),
            Presence::Unexcused => {
                months.insert(today.month());
                absences.unexcused += 1;
            }
            Presence::Unmarked | Presence::Present | Presence::Online | Presence::Late | Presence::Left => {}
        }
        absences.months = months.len();
        absences
    }

    /// Members of whom the facilitator should see it, in the roster's order.
    pub fn often_absent(&self) -> Vec<(PersonId, Absences)> {
        let excepted = |one: &Attendee| one.person.is(Mark::Exempt) || one.person.is(Mark::Seconded);
        let members = self.people().iter().filter(|one| one.person.is_member() && !excepted(one));
        let all = members.map(|one| (one.person.id.clone(), self.absences(&one.person.id)));
        all.filter(|(_, absences)| absences.is_worth_a_word()).collect()
    }
}
