//! Floor 0. Opening, counting, closing and voiding a vote.

use super::answered::Answered;
use super::answered::refuse_in_order;
use super::answered::text;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::Threshold;
use crate::meeting::agenda::VoteBy;
use crate::meeting::agenda::VotePlan;
use crate::meeting::state::Meeting;
use crate::meeting::state::Tally;
use crate::meeting::vote::Verdict;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Seq;

impl Meeting {
    pub(super) fn decide_tally(&self, given: Tally) -> Answered {
        let vote = self.open_vote().ok_or(Refusal::NoVote {})?;
        if given == Tally::default() {
            return Err(Refusal::NothingToChange {}.into());
        }
        let (sum, entitled) = (given.over(&vote.tally).sum(), self.entitled());
        if sum > entitled {
            return Err(Refusal::TooManyVotes { sum, entitled }.into());
        }
        let Tally { in_favour, against, abstain, invalid } = given;
        Ok(vec![Event::Tallied { in_favour, against, abstain, invalid }])
    }

    pub(super) fn decide_close_vote(&self) -> Answered {
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

    pub(super) fn decide_void_vote(&self, reason: &str, vote: Option<Seq>) -> Answered {
        self.running()?;
        let vote = vote.filter(|vote| self.votes.last().is_some_and(|last| last.seq != *vote));
        if self.vote_of(vote).is_none_or(|vote| vote.voided.is_some()) {
            return Err(Refusal::NoVote {}.into());
        }
        Ok(vec![Event::VoteVoided { reason: text(reason)?, vote }])
    }

    /// The agenda's votes of an item whose every verdict was declared void: a new one may be taken, and none is owed.
    fn voided_votes(&self, segment: &SegmentId) -> Vec<&VotePlan> {
        let taken = |plan: &VotePlan| {
            let mut all = self.votes.iter().filter(|vote| vote.plan.as_deref() == Some(plan.id.as_str())).peekable();
            all.peek().is_some() && all.all(|vote| vote.voided.is_some())
        };
        self.agenda().votes.iter().filter(|plan| plan.segment == *segment && taken(plan)).collect()
    }

    pub(super) fn decide_open_vote(
        &self,
        question: Option<&String>,
        base: Option<Base>,
        threshold: Option<Threshold>,
    ) -> Answered {
        self.running()?;
        refuse_in_order(self.vote_open().into_iter().collect())?;
        let here = self.items.get(self.at).ok_or(Refusal::NoVoteOwed {})?.plan.id.clone();
        // What is owed comes first; then what was declared void and can be taken anew.
        let mut open = self.owed_votes(self.at);
        open.extend(self.voided_votes(&here));
        let plan: Option<&VotePlan> = match question {
            None => Some(open.first().copied().ok_or(Refusal::NoVoteOwed {})?),
            Some(question) => open.iter().find(|plan| plan.question == question.trim()).copied(),
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
        Ok(vec![Event::VoteOpened {
            vote: plan.map(|plan| plan.id.clone()),
            segment: here,
            question,
            base,
            threshold,
            ballot,
        }])
    }
}
