//! Floor 0. What is proposed on a line of the sheet, on what grounds, and whether the facts still carry what was entered.

use crate::meeting::roster::Presence;
use crate::meeting::score::evidence::Fact;
use crate::meeting::score::evidence::Proposal;
use crate::meeting::score::evidence::earned;
use crate::meeting::score::evidence::stands;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::Evidence;
use crate::meeting::state::Meeting;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Pause;
use crate::meeting::words::TaskResult;

impl Meeting {
    /// The fact behind a line, and whether it still lies ahead.
    pub fn fact(&self, evidence: Evidence, now: Stamp) -> (Fact, bool) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let running = self.over.is_none();
        match evidence {
            Evidence::MinutesHeld => {
                let held = self.ending(now).map_or(Span::ZERO, |ending| ending.net);
                (Fact::MinutesHeld { held, floor: self.agenda().floor.unwrap_or(Span::ZERO) }, running)
            }
            Evidence::SharePresent => {
                let (present, of) = self.share_present();
                (Fact::Present { present, of, unexcused: self.unexcused() }, false)
            }
            Evidence::NoUnexcused => (Fact::Unexcused { n: self.unexcused() }, false),
            Evidence::ShareSpoke => {
                let (spoke, of) = self.share_spoke();
                (Fact::Spoke { spoke, of }, false)
            }
            Evidence::PausesKept => {
                let ended = self.items.iter().flat_map(|item| &item.parts).filter_map(|part| part.pause.as_ref());
                let (mut kept, mut of) = (0, 0);
                for pause in ended {
                    match pause {
                        Pause::NotOwed => {}
                        Pause::Kept | Pause::AllAsked => (kept, of) = (kept + 1, of + 1),
                        Pause::Overridden { .. } => of += 1,
                    }
                }
                (Fact::Pauses { kept, of }, running)
            }
            Evidence::TasksGiven => {
                let complete = self.tasks.iter().filter(|task| task.due.is_some() && !task.who.is_empty()).count();
                (Fact::Tasks { complete: count(complete), of: count(self.tasks.len()) }, false)
            }
            Evidence::LastTasks => {
                let done = self
                    .carried_tasks()
                    .filter(|(_, report)| report.is_some_and(|report| report.result == TaskResult::Done))
                    .count();
                (Fact::LastTasks { done: count(done), of: count(self.created.before.tasks.len()) }, false)
            }
            Evidence::VotesCarried => {
                let plans = &self.agenda().votes;
                let carried = plans.iter().filter(|plan| {
                    let mut of_plan = self.votes.iter().rev().filter(|vote| vote.plan.as_deref() == Some(&plan.id));
                    of_plan.any(|vote| {
                        vote.voided.is_none() && vote.outcome.as_ref().is_some_and(|(_, outcome)| outcome.carried)
                    })
                });
                (Fact::Votes { carried: count(carried.count()), of: count(plans.len()) }, running)
            }
            Evidence::Concluded => {
                (Fact::Concluded { concluded: !self.conclusions.is_empty(), adopted: self.adopted.is_some() }, running)
            }
        }
    }

    fn unexcused(&self) -> u32 {
        let absent = self.people.iter().filter(|one| one.person.is_member() && one.presence == Presence::Unexcused);
        u32::try_from(absent.count()).unwrap_or(u32::MAX)
    }

    /// What could be entered in a line.
    pub fn proposal(&self, criterion: &Criterion, now: Stamp) -> Proposal {
        if criterion.only_with_theme && !self.agenda().theme {
            return Proposal::NotApplicable;
        }
        let Some(evidence) = criterion.evidence else { return Proposal::Judgement };
        let (fact, ahead) = self.fact(evidence, now);
        earned(criterion, fact, ahead)
    }

    /// A fact as it would stand for good if the meeting ended now: nothing lies ahead any more.
    fn settled(&self, evidence: Evidence, now: Stamp) -> Fact {
        match self.fact(evidence, now).0 {
            Fact::MinutesHeld { floor, .. } => Fact::MinutesHeld { held: self.held(now), floor },
            other => other,
        }
    }

    /// Lines whose points the facts no longer carry; what lies ahead is taken as it is expected.
    pub fn changed_evidence(&self, now: Stamp) -> Vec<String> {
        self.not_carried(|criterion| self.proposal(criterion, now))
    }

    /// Lines whose points the facts do not carry if the meeting ends now.
    pub fn changed_evidence_at_end(&self, now: Stamp) -> Vec<String> {
        let applies = |criterion: &Criterion| !criterion.only_with_theme || self.agenda().theme;
        self.not_carried(|criterion| match criterion.evidence.filter(|_| applies(criterion)) {
            Some(evidence) => earned(criterion, self.settled(evidence, now), false),
            None => Proposal::Judgement,
        })
    }

    fn not_carried(&self, proposal: impl Fn(&Criterion) -> Proposal) -> Vec<String> {
        let Some(sheet) = self.sheet() else { return Vec::new() };
        let changed = |criterion: &&Criterion| match proposal(criterion) {
            Proposal::Points { points, .. } => {
                let entered = self.lines.iter().filter(|line| line.criterion == criterion.id && !line.not_applicable);
                entered.filter_map(|line| line.points).any(|given| given > points)
            }
            Proposal::EvidenceOnly { fact, .. } => {
                let full =
                    self.lines.iter().any(|line| line.criterion == criterion.id && line.points == Some(criterion.max));
                let lay_ahead = matches!(fact, Fact::MinutesHeld { .. } | Fact::Concluded { .. });
                full && lay_ahead && stands(fact, false) == Some(false)
            }
            Proposal::Judgement | Proposal::NotApplicable | Proposal::NoLevelFits { .. } => false,
        };
        sheet.criteria().filter(changed).map(|criterion| criterion.id.clone()).collect()
    }
}
