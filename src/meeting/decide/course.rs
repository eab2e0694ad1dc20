//! Floor 0. The course: beginning, moving on, the enforced pause, holds, extensions, the end.

use std::collections::HashSet;

use chrono::DateTime;
use chrono::FixedOffset;

use super::answered::Answered;
use super::answered::refuse_in_order;
use super::answered::text;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::PersonId;
use crate::meeting::state::GAP_ASKED;
use crate::meeting::state::ItemState;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::time::LONGEST;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Event;
use crate::meeting::words::Need;
use crate::meeting::words::Pause;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Unheard;

/// How long the reason of an early move stays on the room's screen.
pub const OVERRIDE_SHOWN: Span = Span::from_secs(15);
/// How long after closing it can be taken back.
pub const REOPEN_WITHIN: Span = Span::from_mins(10);
/// Letters and digits that a reason for moving on early needs, in two different words.
const REASON_LETTERS: usize = 10;

impl Meeting {
    pub(super) fn decide_begin(&self, now: Moment) -> Answered {
        if self.begun.is_some() {
            return Err(Refusal::AlreadyBegun {}.into());
        }
        let quorum = self.agenda().quorum;
        let base = self.summoned_base().summoned;
        let (present, needed) = (self.entitled(), quorum.threshold.needed(base));
        if quorum.binding && present < needed {
            return Err(Refusal::NoQuorum { present, of: base, needed }.into());
        }
        let mut events = vec![Event::Begun {}];
        events.extend(self.opening_of_next(now));
        Ok(events)
    }

    /// The event that opens the item after the current one.
    fn opening_of_next(&self, now: Moment) -> Option<Event> {
        let (_, item) = self.next_item()?;
        let reviewers = match item.plan.kind {
            SegmentKind::SelfReview => {
                let year = if self.begun.is_some() { self.year() } else { chrono::Datelike::year(&now.wall) };
                self.reviewers_now(year)
            }
            SegmentKind::Opening
            | SegmentKind::Content
            | SegmentKind::Tasks
            | SegmentKind::Closing
            | SegmentKind::Score
            | SegmentKind::Break => Vec::new(),
        };
        Some(Event::SegmentOpened { segment: item.plan.id.clone(), reviewers })
    }

    /// What stands in the way of `Next`, in the order of the rules, holds left out.
    pub(super) fn in_the_way_of_next(&self, now: Moment) -> Vec<Refusal> {
        let mut all: Vec<Refusal> = self.vote_open().into_iter().chain(self.somebody_speaks()).collect();
        if !self.leads_to_discussion() {
            all.extend(self.least_time(now));
            all.extend(self.vote_owed_here());
            all.extend(self.people_waiting(now));
        }
        all
    }

    /// Whether `Next` opens the members' time of this part.
    fn leads_to_discussion(&self) -> bool {
        matches!(self.phase, Phase::Presenting { .. }) && self.current_part().is_some_and(|part| part.discuss.is_some())
    }

    fn least_time(&self, now: Moment) -> Option<Refusal> {
        let remaining = self.least_left(now.t);
        let owed = remaining > Span::ZERO && !self.everybody_was_asked();
        owed.then(|| Refusal::DiscussionTooShort { remaining, until: now.plus(remaining).wall })
    }

    fn vote_owed_here(&self) -> Option<Refusal> {
        let turns_ahead = self.current().is_some_and(|(_, item)| self.part + 1 < item.parts.len());
        if turns_ahead {
            return None;
        }
        let owed = self.owed_votes(self.at);
        let questions: Vec<String> = owed.iter().map(|plan| plan.question.clone()).collect();
        (!questions.is_empty()).then_some(Refusal::VoteOwed { questions })
    }

    fn people_waiting(&self, now: Moment) -> Option<Refusal> {
        let remaining = self.phase_clock(now.t).map_or(Span::ZERO, super::super::schedule::PhaseClock::left);
        let wait = self.is_discussing() && !self.queue.is_empty() && remaining > Span::ZERO;
        wait.then(|| Refusal::PeopleWaiting { who: self.waiting_names(), remaining })
    }

    fn waiting_names(&self) -> Vec<PersonId> {
        let mut seen = HashSet::new();
        self.queue.iter().map(|waiting| &waiting.who).filter(|who| seen.insert(*who)).cloned().collect()
    }

    pub(super) fn decide_next(&self, now: Moment, back: Option<Span>, waiting: Option<Unheard>) -> Answered {
        if self.begun.is_none() {
            return self.decide_begin(now);
        }
        let mut all: Vec<Refusal> = self.vote_open().into_iter().chain(self.somebody_speaks()).collect();
        // Who back-dates, or says what becomes of those who wait, means to move on.
        if let (Some(n), None, None) = (self.group_to_show(), back, waiting) {
            refuse_in_order(all)?;
            return Ok(vec![Event::ScoreGroupShown { n }]);
        }
        let back = back.unwrap_or(Span::ZERO);
        if self.leads_to_discussion() {
            refuse_in_order(all)?;
            self.may_go_back(now, back)?;
            let segment = self.items[self.at].plan.id.clone();
            return Ok(vec![Event::DiscussionOpened { segment, back_ms: back }]);
        }
        all.extend(self.least_time(now));
        all.extend(self.vote_owed_here());
        all.extend(self.people_waiting(now));
        let onward = self.onward(now);
        if onward.is_empty() {
            all.push(Refusal::LastSegment { needs: self.closing_needs(now) });
            all.rotate_right(1);
        }
        refuse_in_order(all)?;
        self.may_go_back(now, back)?;
        let pause = self.pause_kept(now);
        Ok(self.leaving(pause, back, waiting).into_iter().chain(onward).collect())
    }

    /// The next turn of this item, or the next item; nothing after the last.
    fn onward(&self, now: Moment) -> Vec<Event> {
        let next_turn = self.items.get(self.at).and_then(|item| {
            let who = item.parts.get(self.part + 1)?.reviewer.clone()?;
            Some(Event::TurnOpened { segment: item.plan.id.clone(), who })
        });
        next_turn.or_else(|| self.opening_of_next(now)).into_iter().collect()
    }

    fn pause_kept(&self, now: Moment) -> Pause {
        if !self.is_discussing() {
            Pause::NotOwed
        } else if self.least_left(now.t) > Span::ZERO {
            Pause::AllAsked
        } else {
            Pause::Kept
        }
    }

    fn leaving(&self, pause: Pause, back: Span, waiting: Option<Unheard>) -> Vec<Event> {
        let Some(item) = self.items.get(self.at) else { return Vec::new() };
        let mut events = vec![Event::PartClosed { segment: item.plan.id.clone(), pause, back_ms: back }];
        if self.is_discussing() {
            events.extend(self.not_heard(waiting.unwrap_or(Unheard::MoveOn)));
        }
        events
    }

    /// Those who still wait, by name; nothing where nobody does.
    fn not_heard(&self, then: Unheard) -> Option<Event> {
        (!self.queue.is_empty()).then(|| Event::NotHeard { who: self.waiting_names(), then })
    }

    /// Back-dating is by whole minutes, never before the last change of phase, speech or hold, and never into a pause that was still owed.
    fn may_go_back(&self, now: Moment, back: Span) -> Result<(), Refused> {
        if back == Span::ZERO {
            return Ok(());
        }
        if back.is_negative() || back.ms() % 60_000 != 0 {
            return Err(Refusal::BackNotWholeMinutes {}.into());
        }
        let most = self.most_back(now.t);
        if back > most { Err(Refusal::BackTooFar { most }.into()) } else { Ok(()) }
    }

    /// How far `Next` may be back-dated.
    pub fn most_back(&self, now: Stamp) -> Span {
        let since_change = (now - self.last_change).or_zero();
        match self.phase {
            Phase::Presenting { .. } => since_change,
            Phase::Discussing { owed_since, .. } => {
                let Some((part, owed)) = self.current_part().and_then(|part| Some((part, part.discuss?))) else {
                    return since_change;
                };
                let past_least = (self.net(owed_since, now) - part.uncredited - owed.least).or_zero();
                let past_planned = self.phase_clock(now).map_or(Span::ZERO, |clock| (-clock.left()).or_zero());
                let most = since_change.min(past_least);
                if self.queue.is_empty() { most } else { most.min(past_planned) }
            }
            Phase::Lobby | Phase::Over => Span::ZERO,
        }
    }

    pub(super) fn decide_override(&self, now: Moment, reason: &str) -> Answered {
        self.running()?;
        let mut all: Vec<Refusal> = self.vote_open().into_iter().chain(self.somebody_speaks()).collect();
        all.extend(self.vote_owed_here().filter(|_| self.is_discussing()));
        refuse_in_order(all)?;
        let holds = self.least_time(now).is_some() || self.people_waiting(now).is_some();
        if !holds {
            return Err(Refusal::NothingHolds {}.into());
        }
        let onward = self.onward(now);
        if onward.is_empty() {
            return Err(Refusal::LastSegment { needs: self.closing_needs(now) }.into());
        }
        let reason = text(reason)?;
        let letters = reason.chars().filter(|letter| letter.is_alphanumeric()).count();
        let words: HashSet<String> = reason
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        if letters < REASON_LETTERS || words.len() < 2 {
            return Err(Refusal::ReasonTooShort { letters, words: words.len() }.into());
        }
        let pause = Pause::Overridden { reason, owed_ms: self.least_left(now.t) };
        Ok(self.leaving(pause, Span::ZERO, None).into_iter().chain(onward).collect())
    }

    pub(super) fn decide_extend(&self, now: Moment, by: Span) -> Answered {
        self.running()?;
        if by == Span::ZERO {
            return Err(Refusal::NothingToChange {}.into());
        }
        if self.speech.is_some() {
            return self.decide_extend_speech(now, by);
        }
        self.may_extend(now, by)?;
        Ok(vec![Event::Extended { by_ms: by }])
    }

    pub(super) fn decide_rebalance(&self, now: Moment) -> Answered {
        self.running()?;
        let rebalance = self.rebalance(now).ok_or(Refusal::NoClock {})?;
        let times = self.new_times(&rebalance);
        if times.is_empty() {
            return Err(Refusal::NothingToChange {}.into());
        }
        Ok(vec![Event::Rebalanced { times }])
    }

    /// Minutes never change `least`, never bring the plan below it or below the time used, and are not taken while somebody waits.
    pub(super) fn may_extend(&self, now: Moment, by: Span) -> Result<(), Refused> {
        let clock = self.phase_clock(now.t).ok_or(Refusal::NoClock {})?;
        if clock.planned + by > LONGEST {
            return Err(Refusal::TimesOutOfRange {}.into());
        }
        if !by.is_negative() {
            return Ok(());
        }
        let lowest = if self.is_discussing() {
            if !self.queue.is_empty() {
                return Err(Refusal::ExtendWhileWaiting { who: self.waiting_names() }.into());
            }
            let least = self.current_part().and_then(|part| part.discuss).map_or(Span::ZERO, |owed| owed.least);
            least.max(clock.used)
        } else {
            clock.used
        };
        let most = (clock.planned - lowest).or_zero();
        if -by > most { Err(Refusal::ExtendTooFar { most }.into()) } else { Ok(()) }
    }

    pub(super) fn decide_hold(&self, back_at: Option<DateTime<FixedOffset>>) -> Answered {
        self.running()?;
        refuse_in_order(self.vote_open().into_iter().collect())?;
        Ok(vec![Event::Held { back_at }])
    }

    pub(super) fn decide_resume(&self) -> Answered {
        if self.hold.is_none() {
            return Err(Refusal::NotOnHold {}.into());
        }
        Ok(vec![Event::Resumed {}])
    }

    pub(super) fn decide_gap(&self, event: Event) -> Answered {
        if self.open_gap().is_none() { Err(Refusal::NoGap {}.into()) } else { Ok(vec![event]) }
    }

    pub(super) fn decide_unseen(&self, now: Moment, from_ms: i64) -> Answered {
        let from = Stamp::from_ms(from_ms).max(self.last_seen);
        if !self.is_running() || self.hold.is_some() || now.t - from <= GAP_ASKED {
            return Err(Refusal::NoGap {}.into());
        }
        Ok(vec![Event::Unseen { from_ms: from.ms() }])
    }

    pub(super) fn decide_prompt(&self, n: usize) -> Answered {
        if !self.is_discussing() {
            return Err(Refusal::NotDiscussing {}.into());
        }
        let of = self.current().map_or(0, |(_, item)| item.plan.prompts.len());
        if n == 0 || n > of { Err(Refusal::NoSuchPrompt { of }.into()) } else { Ok(vec![Event::PromptShown { n }]) }
    }

    pub(super) fn decide_adjourn(&self, now: Moment, reason: &str) -> Answered {
        self.running()?;
        let reason = text(reason)?;
        let not_heard = self.not_heard(Unheard::MoveOn);
        Ok(self.ends_of_speech(now).into_iter().chain(not_heard).chain([Event::Adjourned { reason }]).collect())
    }

    /// What stands in the way of `Close`, in the order of the rules, holds left out.
    pub(super) fn in_the_way_of_close(&self, now: Moment) -> Vec<Refusal> {
        let mut all: Vec<Refusal> = self.vote_open().into_iter().chain(self.somebody_speaks()).collect();
        all.extend(self.least_time(now));
        let here = self.current().map(|(_, item)| item.plan.id.clone());
        if self.leads_to_discussion() {
            all.extend(here.map(|segment| Refusal::DiscussionOwed { segment }));
        }
        let left = self.segments_left();
        if !left.is_empty() {
            all.push(Refusal::SegmentsLeft { segments: left });
        }
        let owed: Vec<String> = self.owed_votes_everywhere().iter().map(|plan| plan.question.clone()).collect();
        if !owed.is_empty() {
            all.push(Refusal::VoteOwed { questions: owed });
        }
        if self.sheet().is_some() && !self.announcement_stands {
            all.push(Refusal::ScoreNotAnnounced {});
        }
        all.extend(self.people_waiting(now));
        all
    }

    fn segments_left(&self) -> Vec<crate::meeting::agenda::SegmentId> {
        let turns_left = |place: usize| place == self.at && self.part + 1 < self.items[place].parts.len();
        self.items
            .iter()
            .enumerate()
            .filter(|(place, item)| {
                item.state == ItemState::Ahead || (item.state == ItemState::Now && turns_left(*place))
            })
            .map(|(_, item)| item.plan.id.clone())
            .collect()
    }

    pub(super) fn decide_close(&self, now: Moment) -> Answered {
        self.running()?;
        refuse_in_order(self.in_the_way_of_close(now))?;
        let pause = self.pause_kept(now);
        let mut events = self.leaving(pause, Span::ZERO, None);
        // There is no next item to which those who asked outside a discussion could be carried.
        if !self.is_discussing() {
            events.extend(self.not_heard(Unheard::MoveOn));
        }
        events.push(Event::Closed {});
        Ok(events)
    }

    pub(super) fn decide_reopen(&self, now: Moment) -> Answered {
        let recent = self.over.as_ref().is_some_and(|end| end.adjourned.is_none() && now.t - end.at.t <= REOPEN_WITHIN);
        if recent { Ok(vec![Event::Reopened {}]) } else { Err(Refusal::NotToReopen {}.into()) }
    }

    /// What closing still needs: first what refuses, then the steps that only warn, then `Close` itself where nothing refuses.
    pub fn closing_needs(&self, now: Moment) -> Vec<Need> {
        let mut needs = Vec::new();
        let mut left = self.segments_left();
        if self.leads_to_discussion() {
            left.extend(self.current().map(|(_, item)| item.plan.id.clone()));
        }
        if !left.is_empty() {
            needs.push(Need::Segments(left));
        }
        needs.extend(self.speech.as_ref().map(|speech| Need::SpeechEnd(speech.who.clone())));
        needs.extend(self.open_vote().map(|vote| Need::Vote(vote.question.clone())));
        let open = self.open_vote().and_then(|vote| vote.plan.as_deref());
        let owed = self.owed_votes_everywhere();
        needs.extend(
            owed.iter().filter(|plan| Some(plan.id.as_str()) != open).map(|plan| Need::Vote(plan.question.clone())),
        );
        if self.sheet().is_some() && !self.announcement_stands {
            needs.push(Need::Announcement);
        }
        let refused = !self.in_the_way_of_close(now).is_empty();
        for (step, done) in self.closing_steps() {
            let named_already = matches!(step, ClosingStep::Votes | ClosingStep::Announce);
            let scored_at_all = self.sheet().is_some() || !matches!(step, ClosingStep::Score);
            if !done && !named_already && scored_at_all {
                needs.push(Need::Step(step));
            }
        }
        if !refused {
            needs.push(Need::Close);
        }
        needs
    }
}
