//! Floor 0. What a command brings with it and a person should hear once. A warning never refuses.

use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::vote::Verdict;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Command;
use crate::meeting::words::Event;
use crate::meeting::words::Warning;

impl Meeting {
    /// What should be said along with a command that is not refused.
    pub fn warnings(&self, now: Moment, command: &Command) -> Vec<Warning> {
        let Ok(events) = self.decide(now, command) else { return Vec::new() };
        events.iter().flat_map(|event| self.warnings_of(now, event)).collect()
    }

    fn warnings_of(&self, now: Moment, event: &Event) -> Vec<Warning> {
        match event {
            Event::Begun {} => self.warnings_of_begin(),
            Event::SegmentOpened { segment, reviewers } => {
                let reviews = self.item(segment).is_some_and(|item| item.plan.kind == SegmentKind::SelfReview);
                let (have, rule) = (reviewers.len(), self.review_number());
                let fewer = (reviews && have < rule).then_some(Warning::FewerReviewers { have, rule });
                fewer.into_iter().chain(self.tasks_not_reported()).collect()
            }
            Event::NotHeard { who, .. } => vec![Warning::PeopleNotHeard { who: who.clone() }],
            Event::VoteOpened { .. } if self.votes.is_empty() => self.unmarked().into_iter().collect(),
            Event::Sealed { .. } => {
                let differing = self.differing_lines();
                let differ = (!differing.is_empty()).then_some(Warning::JudgesDiffer { criteria: differing });
                self.unmarked().into_iter().chain(differ).collect()
            }
            Event::VoteClosed { outcome } if outcome.not_voting > 0 => {
                let figures = self.open_vote().is_some_and(|vote| {
                    matches!(self.verdict(vote), Verdict::Decided(_))
                        && vote.tally.against.is_some()
                        && vote.tally.abstain.is_some()
                });
                if figures { vec![Warning::DidNotVote { n: outcome.not_voting }] } else { Vec::new() }
            }
            Event::Closed {} => self.warnings_of_close(now),
            _ => Vec::new(),
        }
    }

    fn warnings_of_begin(&self) -> Vec<Warning> {
        let mut all = Vec::new();
        if self.agenda().sample && matches!(self.created.clock, ClockKind::Real) {
            all.push(Warning::Sample {});
        }
        let (present, of) = (self.entitled(), self.summoned_base().summoned);
        if present < self.agenda().quorum.threshold.needed(of) {
            all.push(Warning::QuorumLow { present, of });
        }
        all.extend(self.unmarked());
        all
    }

    fn unmarked(&self) -> Option<Warning> {
        let unmarked = self.people.iter().filter(|one| one.person.is_member() && one.presence == Presence::Unmarked);
        let who: Vec<PersonId> = unmarked.map(|one| one.person.id.clone()).collect();
        (!who.is_empty()).then_some(Warning::Unmarked { who })
    }

    /// Said when the segment that lists them is left.
    fn tasks_not_reported(&self) -> Option<Warning> {
        let leaves = self.current().is_some_and(|(_, item)| item.plan.kind == SegmentKind::Tasks);
        let n = self.carried_tasks().filter(|(_, report)| report.is_none()).count();
        (leaves && n > 0).then_some(Warning::TasksNotReported { n })
    }

    fn warnings_of_close(&self, now: Moment) -> Vec<Warning> {
        let mut all = Vec::new();
        let floor = self.agenda().floor.unwrap_or(Span::ZERO);
        let held = self.held(now.t);
        if held < floor {
            all.push(Warning::UnderFloor { held, floor });
        }
        if self.adopted.is_none() {
            all.push(Warning::MinutesNotAdopted {});
        }
        let n = self.tasks.iter().filter(|task| task.due.is_none()).count();
        if n > 0 {
            all.push(Warning::TasksWithoutDeadline { n });
        }
        let n = self.opinions.iter().filter(|opinion| opinion.is_open_question()).count();
        if n > 0 {
            all.push(Warning::OpenQuestions { n });
        }
        let segments = self.without_conclusion();
        if !segments.is_empty() {
            all.push(Warning::ConclusionsMissing { segments });
        }
        let n = self.carried_tasks().filter(|(_, report)| report.is_none()).count();
        if n > 0 {
            all.push(Warning::TasksNotReported { n });
        }
        let criteria = self.changed_evidence_at_end(now.t);
        if !criteria.is_empty() {
            all.push(Warning::EvidenceChanged { criteria });
        }
        all
    }
}
