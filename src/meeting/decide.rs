//! Floor 0. What the meeting answers when it is asked: events, or a refusal with its reason. Changes nothing.
//!
//! Refusals are looked for in one order, the first is named and the others are listed: over; on hold; vote open; somebody speaks; least time; vote owed; people waiting.

mod ballot;
mod course;
mod floor;
mod plan;
mod sayings;
mod scoring;
mod undo;
mod warn;

pub use course::OVERRIDE_SHOWN;
pub use course::REOPEN_WITHIN;
pub use floor::PASS_AFTER;
pub use undo::UNDO_ASKS_AFTER;

use super::roster::PersonId;
use super::roster::Presence;
use super::state::Attendee;
use super::state::Meeting;
use super::state::Phase;
use super::time::Moment;
use super::words::Command;
use super::words::Event;
use super::words::Refusal;
use super::words::Refused;

/// Most letters of a typed text.
pub const LONGEST_TEXT: usize = 10_000;

/// The answer to a command.
pub type Answered = Result<Vec<Event>, Refused>;

impl Meeting {
    /// What would happen, or why it may not.
    ///
    /// # Errors
    /// The refusal that comes first in the order of the rules, with the others that stand in the way.
    pub fn decide(&self, now: Moment, command: &Command) -> Answered {
        if let Some(end) = &self.over {
            let over = Refusal::Over { adjourned: end.adjourned.is_some() };
            let recent = now.t - end.at.t <= REOPEN_WITHIN;
            return match command {
                Command::Correct { .. } => self.decide_sayings(now, command),
                Command::Note { .. } if recent => self.decide_sayings(now, command),
                Command::Reopen {} => self.decide_reopen(now),
                Command::Undo {} => self.decide_undo(now),
                _ => Err(over.into()),
            };
        }
        if let Some(hold) = &self.hold
            && !goes_on_hold(command)
        {
            let first = Refusal::OnHold { back_at: hold.back_at };
            return Err(Refused { first, also: self.also_in_the_way(now, command) });
        }
        match command {
            Command::Begin {} => self.decide_begin(now),
            Command::Next { back, waiting } => self.decide_next(now, *back, *waiting),
            Command::Override { reason } => self.decide_override(now, reason),
            Command::Extend { by } => self.decide_extend(now, *by),
            Command::Hold { back_at } => self.decide_hold(*back_at),
            Command::Resume {} => self.decide_resume(),
            Command::TakeOutGap {} => self.decide_gap(Event::GapTakenOut {}),
            Command::CountGap {} => self.decide_gap(Event::GapCounted {}),
            Command::NoticeGap { from_ms } => self.decide_unseen(now, *from_ms),
            Command::ShowPrompt { n } => self.decide_prompt(*n),
            Command::Adjourn { reason } => self.decide_adjourn(now, reason),
            Command::Close {} => self.decide_close(now),
            Command::Reopen {} => self.decide_reopen(now),
            Command::Undo {} => self.decide_undo(now),
            Command::Ask { .. }
            | Command::GiveFloor { .. }
            | Command::PauseSpeech {}
            | Command::ResumeSpeech {}
            | Command::ExtendSpeech { .. }
            | Command::EndSpeech {}
            | Command::Thank {}
            | Command::Pass { .. }
            | Command::Withdraw { .. }
            | Command::Move { .. }
            | Command::CloseQueue {}
            | Command::OpenQueue {} => self.decide_floor(now, command),
            Command::Note { .. }
            | Command::Opinion { .. }
            | Command::Answer { .. }
            | Command::Conclude { .. }
            | Command::Correct { .. }
            | Command::Assign { .. }
            | Command::ReportTask { .. }
            | Command::NextMeeting { .. }
            | Command::AdoptMinutes {}
            | Command::Message { .. }
            | Command::ClearMessage {}
            | Command::Blank { .. } => self.decide_sayings(now, command),
            Command::OpenVote { .. } | Command::Tally { .. } | Command::CloseVote {} | Command::VoidVote { .. } => {
                self.decide_ballot(command)
            }
            Command::Score { .. } | Command::Seal {} | Command::Unseal { .. } | Command::Announce {} => {
                self.decide_scoring(now, command)
            }
            Command::Mark { .. }
            | Command::AddPerson { .. }
            | Command::CorrectPerson { .. }
            | Command::Appoint { .. }
            | Command::ChooseReviewers { .. }
            | Command::PutOffReview { .. }
            | Command::Drop { .. }
            | Command::MoveSegment { .. }
            | Command::AddSegment { .. } => self.decide_plan(now, command),
        }
    }

    /// What else stands in the way of moving on while the meeting is on hold.
    fn also_in_the_way(&self, now: Moment, command: &Command) -> Vec<Refusal> {
        match command {
            Command::Next { .. } => self.in_the_way_of_next(now),
            Command::Close {} => self.in_the_way_of_close(now),
            _ => Vec::new(),
        }
    }

    /// Refuses before the start.
    fn running(&self) -> Result<(), Refused> {
        if self.begun.is_some() { Ok(()) } else { Err(Refusal::NotBegun {}.into()) }
    }

    fn vote_open(&self) -> Option<Refusal> {
        self.open_vote().map(|vote| Refusal::VoteOpen { question: vote.question.clone() })
    }

    fn somebody_speaks(&self) -> Option<Refusal> {
        self.speech.as_ref().map(|speech| Refusal::SomebodySpeaks { who: speech.who.clone() })
    }

    fn is_discussing(&self) -> bool {
        matches!(self.phase, Phase::Discussing { .. })
    }

    /// A person by id, or by a name that only one person has.
    fn who(&self, asked: &PersonId) -> Result<&Attendee, Refused> {
        if let Some(one) = self.person(asked) {
            return Ok(one);
        }
        let mut called = self.people.iter().filter(|one| one.person.name == asked.0);
        match (called.next(), called.next()) {
            (Some(one), None) => Ok(one),
            (Some(first), Some(second)) => {
                let ids = [first, second].into_iter().chain(called).map(|one| one.person.id.clone()).collect();
                Err(Refusal::SeveralSuch { who: asked.0.clone(), ids }.into())
            }
            (None, _) => Err(Refusal::UnknownPerson { who: asked.0.clone() }.into()),
        }
    }

    /// A person who is here.
    fn who_is_here(&self, asked: &PersonId) -> Result<PersonId, Refused> {
        let one = self.who(asked)?;
        let who = one.person.id.clone();
        match one.presence {
            Presence::Present | Presence::Online | Presence::Late => Ok(who),
            presence @ (Presence::Unmarked | Presence::Left | Presence::Excused | Presence::Unexcused) => {
                Err(Refusal::NotPresent { who, presence }.into())
            }
        }
    }
}

/// The first refusal is named, the others are listed.
fn refuse_in_order(all: Vec<Refusal>) -> Result<(), Refused> {
    let mut all = all.into_iter();
    match all.next() {
        None => Ok(()),
        Some(first) => Err(Refused { first, also: all.collect() }),
    }
}

/// A typed text: not empty, not too long; kept as typed but for space around it.
fn text(typed: &str) -> Result<String, Refused> {
    let kept = typed.trim();
    if kept.is_empty() {
        return Err(Refusal::EmptyText {}.into());
    }
    if kept.chars().count() > LONGEST_TEXT {
        return Err(Refusal::TextTooLong { most: LONGEST_TEXT }.into());
    }
    Ok(kept.to_owned())
}

fn optional_text(typed: Option<&String>) -> Result<Option<String>, Refused> {
    match typed {
        Some(typed) if !typed.trim().is_empty() => text(typed).map(Some),
        Some(_) | None => Ok(None),
    }
}

/// On hold only these work: going on, marks, requests, words, tasks, messages, blank and taking back; people and offices at any moment.
fn goes_on_hold(command: &Command) -> bool {
    match command {
        Command::Resume {}
        | Command::Mark { .. }
        | Command::AddPerson { .. }
        | Command::CorrectPerson { .. }
        | Command::Appoint { .. }
        | Command::TakeOutGap {}
        | Command::CountGap {}
        | Command::NoticeGap { .. }
        | Command::Ask { .. }
        | Command::Withdraw { .. }
        | Command::Note { .. }
        | Command::Opinion { .. }
        | Command::Answer { .. }
        | Command::Conclude { .. }
        | Command::Correct { .. }
        | Command::Assign { .. }
        | Command::ReportTask { .. }
        | Command::NextMeeting { .. }
        | Command::Message { .. }
        | Command::ClearMessage {}
        | Command::Blank { .. }
        | Command::Undo {} => true,
        Command::Begin {}
        | Command::Next { .. }
        | Command::Override { .. }
        | Command::Extend { .. }
        | Command::Hold { .. }
        | Command::ShowPrompt { .. }
        | Command::GiveFloor { .. }
        | Command::PauseSpeech {}
        | Command::ResumeSpeech {}
        | Command::ExtendSpeech { .. }
        | Command::EndSpeech {}
        | Command::Thank {}
        | Command::Pass { .. }
        | Command::Move { .. }
        | Command::CloseQueue {}
        | Command::OpenQueue {}
        | Command::ChooseReviewers { .. }
        | Command::PutOffReview { .. }
        | Command::OpenVote { .. }
        | Command::Tally { .. }
        | Command::CloseVote {}
        | Command::VoidVote { .. }
        | Command::Score { .. }
        | Command::Seal {}
        | Command::Unseal { .. }
        | Command::Announce {}
        | Command::AdoptMinutes {}
        | Command::Drop { .. }
        | Command::MoveSegment { .. }
        | Command::AddSegment { .. }
        | Command::Adjourn { .. }
        | Command::Close {}
        | Command::Reopen {} => false,
    }
}
