//! Floor 0. Opening, counting, closing and voiding a vote.

use super::Answered;
use super::refuse_in_order;
use super::text;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::Threshold;
use crate::meeting::agenda::VoteBy;
use crate::meeting::agenda::VotePlan;
use crate::meeting::state::Meeting;
use crate::meeting::state::Tally;
use crate::meeting::vote::Verdict;
use crate::meeting::words::Command;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;

impl Meeting {
    pub(super) fn decide_ballot(&self, command: &Command) -> Answered {
        self.running()?;
        match command {
            Command::OpenVote { question, base, threshold } => {
                self.decide_open_vote(question.as_ref(), *base, *threshold)
            }
            Command::Tally { in_favour, against, abstain, invalid } => {
                let vote = self.open_vote().ok_or(Refusal::NoVote {})?;
                let given = Tally { in_favour: *in_favour, against: *against, abstain: *abstain, invalid: *invalid };
                if given == Tally::default() {
                    return Err(Refusal::NothingToChange {}.into());
                }
                let old = &vote.tally;
                let all = Tally {
                    in_favour: given.in_favour.or(old.in_favour),
                    against: given.against.or(old.against),
                    abstain: given.abstain.or(old.abstain),
                    invalid: given.invalid.or(old.invalid),
                };
                let (sum, entitled) = (all.sum(), self.entitled());
                if sum > entitled {
                    return Err(Refusal::TooManyVotes { sum, entitled }.into());
                }
                Ok(vec![Event::Tallied {
                    in_favour: *in_favour,
                    against: *against,
                    abstain: *abstain,
                    invalid: *invalid,
                }])
            }
            Command::CloseVote {} => {
                let vote = self.open_vote().ok_or(Refusal::NoVote {})?;
                // Somebody may have left since the hands were counted.
                let (sum, entitled) = (vote.tally.sum(), self.entitled());
                if sum > entitled {
                    return Err(Refusal::TooManyVotes { sum, entitled }.into());
                }
                match self.verdict(vote) {
                    Verdict::Undecidable(missing) => Err(Refusal::VoteUndecidable { missing }.into()),
                    Verdict::Decided(_) if vote.ballot && sum != entitled => {
                        Err(Refusal::BallotsDoNotAddUp { sum, entitled }.into())
                    }
                    Verdict::Decided(outcome) => Ok(vec![Event::VoteClosed { outcome }]),
                }
            }
            Command::VoidVote { reason } => {
                if self.votes.last().is_none_or(|vote| vote.voided.is_some()) {
                    return Err(Refusal::NoVote {}.into());
                }
                Ok(vec![Event::VoteVoided { reason: text(reason)? }])
            }
            _ => unreachable!("only the commands of a vote are handed here"),
        }
    }

    fn decide_open_vote(
        &self,
        question: Option<&String>,
        base: Option<Base>,
        threshold: Option<Threshold>,
    ) -> Answered {
        refuse_in_order(self.vote_open().into_iter().collect())?;
        let owed = self.owed_votes(self.at);
        let plan: Option<&VotePlan> = match question {
            None => Some(owed.first().copied().ok_or(Refusal::NoVoteOwed {})?),
            Some(question) => owed.iter().find(|plan| plan.question == question.trim()).copied(),
        };
        let usual = self.agenda().votes.first();
        let asked = plan.or(usual);
        let base = base.or(asked.map(|plan| plan.base)).unwrap_or(Base::Present);
        let threshold = threshold.or(plan.map(|plan| plan.threshold)).unwrap_or(Threshold::MoreThan(1, 2));
        let (over, under) = match threshold {
            Threshold::MoreThan(over, under) | Threshold::AtLeast(over, under) => (over, under),
        };
        let possible = under > 0 && over <= under && !matches!(threshold, Threshold::MoreThan(..) if over == under);
        if !possible {
            return Err(Refusal::ThresholdNotPossible {}.into());
        }
        let question = match (question, plan) {
            (Some(question), _) => text(question)?,
            (None, Some(plan)) => plan.question.clone(),
            (None, None) => return Err(Refusal::NoVoteOwed {}.into()),
        };
        let ballot = plan.is_some_and(|plan| plan.by == VoteBy::Ballot);
        let segment = self.items[self.at].plan.id.clone();
        Ok(vec![Event::VoteOpened {
            vote: plan.map(|plan| plan.id.clone()),
            segment,
            question,
            base,
            threshold,
            ballot,
        }])
    }
}
