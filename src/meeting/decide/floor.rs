//! Floor 0. The floor: requests, speeches, points of order, the round.

use super::answered::Answered;
use super::answered::refuse_in_order;
use crate::meeting::queue;
use crate::meeting::queue::PASS_AFTER;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Standing;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::state::Speech;
use crate::meeting::time::LONGEST;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Wish;

impl Meeting {
    pub(super) fn decide_pause_speech(&self) -> Answered {
        let speech = self.speech.as_ref().ok_or(Refusal::NobodySpeaks {})?;
        if speech.running_since.is_none() {
            return Err(Refusal::SpeechClockAlready { paused: true }.into());
        }
        Ok(vec![Event::SpeechPaused {}])
    }

    pub(super) fn decide_resume_speech(&self) -> Answered {
        let speech = self.speech.as_ref().ok_or(Refusal::NobodySpeaks {})?;
        if speech.running_since.is_some() {
            return Err(Refusal::SpeechClockAlready { paused: false }.into());
        }
        Ok(vec![Event::SpeechResumed {}])
    }

    pub(super) fn decide_end_speech(&self, now: Moment) -> Answered {
        let events = self.ending_speech(now, false);
        if events.is_empty() { Err(Refusal::NobodySpeaks {}.into()) } else { Ok(events) }
    }

    pub(super) fn decide_withdraw(&self, who: &PersonId, wish: Wish) -> Answered {
        self.running()?;
        let who = self.who(who)?.person.id.clone();
        let place = self.waiting_place(&who).ok_or_else(|| Refusal::NotWaiting { who: who.clone() })?;
        Ok(vec![Event::Withdrawn { who, class: self.queue[place].class, wish }])
    }

    pub(super) fn decide_move(&self, who: &PersonId, to: usize) -> Answered {
        self.running()?;
        let who = self.who(who)?.person.id.clone();
        let from = self.waiting_place(&who).ok_or_else(|| Refusal::NotWaiting { who: who.clone() })? + 1;
        if to == 0 || to > self.queue.len() {
            return Err(Refusal::NoSuchPlace { of: self.queue.len() }.into());
        }
        if to == from {
            return Err(Refusal::NothingToChange {}.into());
        }
        Ok(vec![Event::Moved { who, from, to }])
    }

    pub(super) fn decide_close_queue(&self, now: Moment) -> Answered {
        self.running()?;
        if self.queue_closed {
            return Err(Refusal::ListAlready { closed: true }.into());
        }
        if !self.is_discussing() {
            return Err(Refusal::NotDiscussing {}.into());
        }
        let remaining = self.least_left(now.t);
        if remaining > Span::ZERO {
            return Err(Refusal::ListStaysOpen { remaining }.into());
        }
        Ok(vec![Event::QueueClosed {}])
    }

    pub(super) fn decide_open_queue(&self) -> Answered {
        self.running()?;
        if self.queue_closed {
            Ok(vec![Event::QueueOpened {}])
        } else {
            Err(Refusal::ListAlready { closed: false }.into())
        }
    }

    pub(super) fn decide_ask(&self, who: &PersonId, class: Class) -> Answered {
        self.running()?;
        let who = self.who_is_here(who)?;
        if let Some(place) = queue::place_of(&self.queue, &who, class) {
            return Err(Refusal::AlreadyWaiting { who, place: place + 1 }.into());
        }
        if self.queue_closed && class != Class::Order {
            return Err(Refusal::ListClosed {}.into());
        }
        Ok(vec![Event::Asked { who, class, place: queue::place_for(&self.queue, class) + 1 }])
    }

    pub(super) fn decide_give_floor(&self, now: Moment, who: Option<&PersonId>) -> Answered {
        self.running()?;
        let presenting = matches!(self.phase, Phase::Presenting { .. });
        let who = who.map(|who| self.who_is_here(who)).transpose()?;
        let waiting = match &who {
            None => self.first_waiting(),
            Some(who) => self.queue.iter().find(|one| one.who == *who && (!presenting || one.class == Class::Order)),
        };
        let class = waiting.map_or(Class::Ordinary, |waiting| waiting.class);
        if class != Class::Order {
            refuse_in_order(self.vote_open().into_iter().collect())?;
            if presenting {
                return Err(Refusal::NotDiscussing {}.into());
            }
        }
        let who = who.or_else(|| waiting.map(|waiting| waiting.who.clone())).ok_or(Refusal::NobodyWaiting {})?;
        if let Some(speech) = &self.speech
            && speech.who == who
        {
            return Err(Refusal::AlreadySpeaking { who }.into());
        }
        if self.interrupted.as_ref().is_some_and(|speech| speech.who == who) && class != Class::Order {
            return Ok(self.ending_speech(now, false));
        }
        let mut events = Vec::new();
        match (&self.speech, class) {
            (Some(speech), Class::Order) if speech.class != Class::Order => events.push(Event::SpeechInterrupted {}),
            (Some(speech), Class::Order) => events.push(self.speech_ended(now, speech, false)),
            (Some(_), Class::Reply | Class::Ordinary) => events.extend(self.ends_of_speech(now)),
            (None, Class::Order | Class::Reply | Class::Ordinary) => {}
        }
        events.push(self.speech_started(who, class));
        Ok(events)
    }

    fn speech_started(&self, who: PersonId, class: Class) -> Event {
        let guest = self.person(&who).is_some_and(|one| one.person.standing == Standing::Guest);
        let presenter = self.current().and_then(|(_, item)| item.plan.presenter.as_ref());
        let reviewer = self.current_part().and_then(|part| part.reviewer.as_ref());
        let of_the_table = [self.chair.as_ref(), presenter, reviewer].contains(&Some(&who));
        let limit = (!guest).then_some(self.agenda().speech.limit);
        let answer = self.is_discussing() && class != Class::Order && of_the_table;
        Event::SpeechStarted { who, class, limit, answer }
    }

    fn speech_ended(&self, now: Moment, speech: &Speech, thanked: bool) -> Event {
        let clock = self.speech_clock(speech, now.t);
        let over_ms = clock.limit.map_or(Span::ZERO, |limit| (clock.used - limit).or_zero());
        Event::SpeechEnded { who: speech.who.clone(), net_ms: clock.used, over_ms, thanked }
    }

    /// Ends the running speech and the one it interrupted.
    pub(super) fn ends_of_speech(&self, now: Moment) -> Vec<Event> {
        [&self.speech, &self.interrupted]
            .into_iter()
            .flatten()
            .map(|speech| self.speech_ended(now, speech, false))
            .collect()
    }

    /// Ends the running speech; one that it interrupted goes on with its own clock.
    pub(super) fn ending_speech(&self, now: Moment, thanked: bool) -> Vec<Event> {
        let Some(speech) = &self.speech else { return Vec::new() };
        let ended = self.speech_ended(now, speech, thanked);
        let went_on = self.interrupted.as_ref().map(|_| Event::SpeechWentOn {});
        [ended].into_iter().chain(went_on).collect()
    }

    pub(super) fn decide_thank(&self, now: Moment) -> Answered {
        self.running()?;
        let mut events = self.ending_speech(now, true);
        if events.is_empty() {
            return Err(Refusal::NobodySpeaks {}.into());
        }
        if self.interrupted.is_none()
            && self.open_vote().is_none()
            && let Some(next) = self.first_waiting()
        {
            events.push(self.speech_started(next.who.clone(), next.class));
        }
        Ok(events)
    }

    pub(super) fn decide_extend_speech(&self, now: Moment, by: Span) -> Answered {
        let speech = self.speech.as_ref().ok_or(Refusal::NobodySpeaks {})?;
        let limit = speech.limit.ok_or_else(|| Refusal::SpeechHasNoLimit { who: speech.who.clone() })?;
        if by == Span::ZERO {
            return Err(Refusal::NothingToChange {}.into());
        }
        let most = (limit - self.speech_clock(speech, now.t).used).or_zero();
        if by.is_negative() && -by > most {
            return Err(Refusal::ExtendTooFar { most }.into());
        }
        if limit + by > LONGEST {
            return Err(Refusal::TimesOutOfRange {}.into());
        }
        Ok(vec![Event::SpeechExtended { by_ms: by }])
    }

    pub(super) fn decide_pass(&self, now: Moment, who: &PersonId) -> Answered {
        self.running()?;
        refuse_in_order(self.vote_open().into_iter().chain(self.somebody_speaks()).collect())?;
        if !self.is_discussing() {
            return Err(Refusal::NotDiscussing {}.into());
        }
        let who = self.who_is_here(who)?;
        if self.was_heard_here(&who) {
            return Err(Refusal::AlreadyHeard { who }.into());
        }
        if let Some(place) = self.waiting_place(&who) {
            return Err(Refusal::AlreadyWaiting { who, place: place + 1 }.into());
        }
        let remaining = PASS_AFTER - self.net(self.named_since, now.t);
        if remaining > Span::ZERO {
            return Err(Refusal::PassTooSoon { remaining }.into());
        }
        Ok(vec![Event::Passed { who }])
    }
}
