//! Floor 0. The speakers' list: its order, and what could be proposed about it.

use super::roster::PersonId;
use super::state::Attendee;
use super::state::Meeting;
use super::state::Speech;
use super::state::Waiting;
use super::words::Class;

/// A proposal to change the order, with its reason; one key accepts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Who would move.
    pub who: PersonId,
    /// To this place, from 1.
    pub to: usize,
    /// Why.
    pub reason: ProposalReason,
}

/// Why somebody should speak earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalReason {
    /// Has not spoken in this meeting, and somebody before them has.
    NotYetSpoken,
    /// Has had the least time, and somebody before them more.
    LeastTime,
}

/// How long a person of the round has been named before "nothing to add" is taken.
pub const PASS_AFTER: super::time::Span = super::time::Span::from_secs(3);

/// Where somebody of a class stands in the list, from 0.
pub fn place_of(queue: &[Waiting], who: &PersonId, class: Class) -> Option<usize> {
    queue.iter().position(|waiting| waiting.who == *who && waiting.class == class)
}

/// Where a newcomer comes in, from 0: behind the last of their own class, before the first of a lower one. Who was moved by hand stays.
pub fn place_for(queue: &[Waiting], class: Class) -> usize {
    let behind_own =
        queue.iter().rposition(|waiting| waiting.class == class && !waiting.moved).map_or(0, |place| place + 1);
    let lower = queue.iter().skip(behind_own).position(|waiting| waiting.class > class && !waiting.moved);
    lower.map_or(queue.len(), |place| behind_own + place)
}

impl Meeting {
    /// The first place of somebody in the list, from 0, in any class.
    pub fn waiting_place(&self, who: &PersonId) -> Option<usize> {
        self.queue.iter().position(|waiting| waiting.who == *who)
    }

    /// Who would get the floor now: the first waiting; while presenting the first point of order.
    pub fn first_waiting(&self) -> Option<&Waiting> {
        match self.phase {
            super::state::Phase::Discussing { .. } => self.queue.first(),
            super::state::Phase::Presenting { .. } => self.queue.iter().find(|waiting| waiting.class == Class::Order),
            super::state::Phase::Lobby | super::state::Phase::Over => None,
        }
    }

    /// Net time that somebody has spoken in discussions, the running speech not counted.
    pub fn time_of(&self, who: &PersonId) -> super::time::Span {
        self.person(who).map_or(super::time::Span::ZERO, |one| one.spoken)
    }

    /// A better order of the list, if there is one: first those who have not spoken, then those with the least time; within a class, and never over a hand move.
    pub fn order_proposal(&self) -> Option<Proposal> {
        for (place, waiting) in self.queue.iter().enumerate() {
            if waiting.moved {
                continue;
            }
            let turns = self.turns_of(&waiting.who);
            for (before, other) in self.queue.iter().enumerate().take(place) {
                if other.class != waiting.class || other.moved || other.carried {
                    continue;
                }
                let reason = if turns == 0 && self.turns_of(&other.who) > 0 {
                    ProposalReason::NotYetSpoken
                } else if turns > 0 && self.time_of(&waiting.who) < self.time_of(&other.who) {
                    ProposalReason::LeastTime
                } else {
                    continue;
                };
                return Some(Proposal { who: waiting.who.clone(), to: before + 1, reason });
            }
        }
        None
    }

    /// Those here who have neither spoken nor passed in this discussion, in the order in which the round names them.
    pub fn round_left(&self) -> impl Iterator<Item = &PersonId> {
        self.people
            .iter()
            .filter(|one| one.presence.is_here() && !self.is_heard(one))
            .map(|one| &one.person.id)
            .filter(|id| self.speech.as_ref().is_none_or(|speech| speech.who != **id))
    }

    /// Whether somebody has spoken or passed in this discussion. A floor that was given and taken back sooner than "nothing to add" could
    /// be taken is no speech for the round; points of order are none either.
    pub fn was_heard_here(&self, who: &PersonId) -> bool {
        self.person(who).is_some_and(|one| self.is_heard(one))
    }

    fn is_heard(&self, one: &Attendee) -> bool {
        one.heard == Some((self.at, self.part))
    }

    /// Whether whoever gave this speech, which has ended, has been heard by it in this discussion.
    pub(crate) fn counts_as_heard(&self, speech: &Speech) -> bool {
        (speech.item, speech.part) == (self.at, self.part)
            && speech.in_discussion
            && speech.class != Class::Order
            && speech.gathered >= PASS_AFTER
    }

    /// Everybody here has spoken or passed in this discussion, and nobody waits or speaks.
    ///
    /// The roll call cannot stand in for the round: who went away in this discussion before being asked was not asked, so the least time is
    /// owed; and while as many members are not marked as are here, nobody can say who everybody is. Not marked is not absence.
    pub fn everybody_was_asked(&self) -> bool {
        let here_are_more_than_unmarked = || {
            let members = self.people.iter().filter(|one| one.person.is_member());
            let unmarked = members.filter(|one| one.presence == super::roster::Presence::Unmarked).count();
            self.people.iter().filter(|one| one.presence.is_here()).count() > unmarked
        };
        matches!(self.phase, super::state::Phase::Discussing { .. })
            && self.queue.is_empty()
            && self.speech.is_none()
            && self.round_left().next().is_none()
            && here_are_more_than_unmarked()
            && self.gone_unasked.iter().all(|who| self.was_heard_here(who))
    }

    /// Members here now who have not spoken in any discussion of this meeting, in the roster's order.
    pub fn not_yet_spoken(&self) -> impl Iterator<Item = &PersonId> {
        self.people
            .iter()
            .filter(|one| one.presence.is_here() && one.person.is_member() && !self.has_spoken(one))
            .map(|one| &one.person.id)
    }

    /// In any discussion, this moment's included.
    fn has_spoken(&self, one: &Attendee) -> bool {
        one.turns > 0 || self.turns_running(&one.person.id) > 0
    }

    /// Different members with a speech in a discussion, out of the members who were here at any time.
    pub fn share_spoke(&self) -> (u32, u32) {
        let here = self.people.iter().filter(|one| one.person.is_member() && one.was_here());
        let (mut spoke, mut of) = (0, 0);
        for one in here {
            of += 1;
            spoke += u32::from(self.has_spoken(one));
        }
        (spoke, of)
    }

    /// Members who were here at any time, out of all members; the exempt are counted on neither side.
    pub fn share_present(&self) -> (u32, u32) {
        let (mut present, mut of) = (0, 0);
        for one in self.people.iter().filter(|one| one.person.is_member()) {
            if one.person.is(super::roster::Mark::Exempt) {
                continue;
            }
            of += 1;
            present += u32::from(one.was_here());
        }
        (present, of)
    }

    /// Members here now, out of all members.
    pub fn members_here(&self) -> (u32, u32) {
        let (mut here, mut of) = (0, 0);
        for one in self.people.iter().filter(|one| one.person.is_member()) {
            of += 1;
            here += u32::from(one.presence.is_here());
        }
        (here, of)
    }
}
