//! Floor 0. Votes: bases, thresholds and verdicts, in whole numbers.

use super::agenda::Base;
use super::roster::Mark;
use super::roster::PersonId;
use super::roster::Presence;
use super::roster::Standing;
use super::state::ItemState;
use super::state::Meeting;
use super::state::Vote;
use super::words::Missing;
use super::words::Outcome;
use super::words::Seq;

/// Why a member is not counted in the base of those summoned (`DOMAIN.md` 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excluded {
    /// Works and votes elsewhere.
    Seconded,
    /// May not vote.
    Suspended,
    /// Exempt, and absent.
    ExemptAbsent,
    /// Absent for the whole meeting with an accepted reason.
    ExcusedAbsent,
}

/// The base of those summoned, with the names that make the difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummonedBase {
    /// All who vote by membership.
    pub summoned: u32,
    /// Who is not counted, and why.
    pub less: Vec<(PersonId, Excluded)>,
}

impl SummonedBase {
    /// Counted out of this.
    pub fn base(&self) -> u32 {
        self.summoned.saturating_sub(u32::try_from(self.less.len()).unwrap_or(u32::MAX))
    }
}

/// How a vote stands, as far as it has been entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A figure is missing.
    Undecidable(Vec<Missing>),
    /// It can be drawn.
    Decided(Outcome),
}

impl Meeting {
    /// The base of those summoned as things stand: official members and temporary ones who vote, less the listed exclusions.
    pub fn summoned_base(&self) -> SummonedBase {
        let mut base = SummonedBase { summoned: 0, less: Vec::new() };
        for one in &self.people {
            let person = &one.person;
            let votes = match person.standing {
                Standing::Official => true,
                Standing::Temporary => person.is(Mark::Votes),
                Standing::Probationary | Standing::Guest => false,
            };
            if !votes {
                continue;
            }
            base.summoned += 1;
            let why = if person.is(Mark::Seconded) {
                Some(Excluded::Seconded)
            } else if person.is(Mark::Suspended) {
                Some(Excluded::Suspended)
            } else if person.is(Mark::Exempt) && !one.was_here() {
                Some(Excluded::ExemptAbsent)
            } else if one.presence == Presence::Excused {
                Some(Excluded::ExcusedAbsent)
            } else {
                None
            };
            base.less.extend(why.map(|why| (person.id.clone(), why)));
        }
        base
    }

    /// Who may vote and is here.
    pub fn entitled(&self) -> u32 {
        let here = self.people.iter().filter(|one| one.presence.is_here() && one.person.may_vote());
        u32::try_from(here.count()).unwrap_or(u32::MAX)
    }

    /// The vote that a press opened; the newest without one.
    pub fn vote_of(&self, seq: Option<Seq>) -> Option<&Vote> {
        match seq {
            Some(seq) => self.votes.iter().find(|vote| vote.seq == seq),
            None => self.votes.last(),
        }
    }

    /// The votes that were not declared void, the newest first.
    pub fn standing_votes(&self) -> impl Iterator<Item = &Vote> {
        self.votes.iter().rev().filter(|vote| vote.voided.is_none())
    }

    /// What a vote is counted out of, as things stand; none while the figures it needs are missing.
    pub fn base_of(&self, vote: &Vote) -> Result<u32, Vec<Missing>> {
        match vote.base {
            Base::Summoned => Ok(self.summoned_base().base()),
            Base::Present => Ok(self.entitled()),
            Base::Cast => {
                let tally = &vote.tally;
                let figures = [
                    (tally.in_favour, Missing::For),
                    (tally.against, Missing::Against),
                    (tally.abstain, Missing::Abstain),
                ];
                let missing: Vec<Missing> =
                    figures.iter().filter(|(figure, _)| figure.is_none()).map(|(_, name)| *name).collect();
                if missing.is_empty() {
                    Ok(figures.iter().filter_map(|(figure, _)| *figure).fold(0, u32::saturating_add))
                } else {
                    Err(missing)
                }
            }
        }
    }

    /// The verdict if the vote were closed now.
    pub fn verdict(&self, vote: &Vote) -> Verdict {
        let tally = &vote.tally;
        let mut missing = Vec::new();
        if tally.in_favour.is_none() {
            missing.push(Missing::For);
        }
        let base = self.base_of(vote);
        if let Err(figures) = &base {
            missing.extend(figures.iter().filter(|figure| **figure != Missing::For));
        }
        if vote.ballot {
            let papers = [
                (tally.against, Missing::Against),
                (tally.abstain, Missing::Abstain),
                (tally.invalid, Missing::Invalid),
            ];
            for (figure, name) in papers {
                if figure.is_none() && !missing.contains(&name) {
                    missing.push(name);
                }
            }
        }
        if base == Ok(0) {
            missing.push(Missing::Base);
        }
        let (Some(in_favour), Ok(base), true) = (tally.in_favour, base, missing.is_empty()) else {
            return Verdict::Undecidable(missing);
        };
        let entitled = self.entitled();
        let needed = vote.threshold.needed(base);
        Verdict::Decided(Outcome {
            in_favour,
            against: tally.against,
            abstain: tally.abstain,
            invalid: tally.invalid,
            not_voting: entitled.saturating_sub(tally.sum()),
            entitled,
            base,
            needed,
            carried: in_favour >= needed,
        })
    }

    /// The agenda's votes of an item that have neither a verdict nor been declared void, by place of the item.
    pub fn owed_votes(&self, item: usize) -> Vec<&super::agenda::VotePlan> {
        let Some(item) = self.items.get(item) else { return Vec::new() };
        self.agenda()
            .votes
            .iter()
            .filter(|plan| plan.segment == item.plan.id)
            .filter(|plan| {
                !self.votes.iter().any(|vote| vote.plan.as_deref() == Some(plan.id.as_str()) && !vote.is_open())
            })
            .collect()
    }

    /// All votes still owed by items that were not left out.
    pub fn owed_votes_everywhere(&self) -> Vec<&super::agenda::VotePlan> {
        (0..self.items.len())
            .filter(|place| !matches!(self.items[*place].state, ItemState::Dropped(_)))
            .flat_map(|place| self.owed_votes(place))
            .collect()
    }
}
