//! Floor 0. What the meeting answers when it is asked: events, or a refusal with its reason. Changes nothing.
//!
//! Refusals are looked for in one order, the first is named and the others are listed: over; on hold; vote open; somebody speaks; least time; vote owed; people waiting.

mod amend;
mod answered;
mod ballot;
mod course;
mod floor;
mod plan;
mod sayings;
mod scoring;
mod screen;
mod undo;
mod warn;

pub use super::queue::PASS_AFTER;
pub use answered::Answered;
pub use answered::LONGEST_TEXT;
pub use course::OVERRIDE_SHOWN;
pub use course::REOPEN_WITHIN;
pub use undo::UNDO_ASKS_AFTER;

use super::roster::PersonId;
use super::roster::Presence;
use super::state::Attendee;
use super::state::Meeting;
use super::state::Phase;
use super::state::Tally;
use super::time::Moment;
use super::words::Command;
use super::words::Event;
use super::words::Refusal;
use super::words::Refused;

use amend::Asked;
use sayings::Mending;
use scoring::Given;

impl Meeting {
    /// What would happen, or why it may not.
    ///
    /// # Errors
    /// The refusal that comes first in the order of the rules, with the others that stand in the way.
    pub fn decide(&self, now: Moment, command: &Command) -> Answered {
        if let Some(end) = &self.over {
            let recent = now.t - end.at.t <= REOPEN_WITHIN;
            let words = matches!(command, Command::Note { .. }) && recent;
            let still = matches!(
                command,
                Command::Correct { .. } | Command::Amend { .. } | Command::Reopen {} | Command::Undo {}
            );
            if !words && !still {
                return Err(Refusal::Over { adjourned: end.adjourned.is_some() }.into());
            }
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
            Command::Rebalance {} => self.decide_rebalance(now),
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
            Command::Amend { by, why, seq, text, who, kind, due, presence, reason } => {
                let mending = Mending { text: text.as_ref(), who: who.as_ref(), kind: *kind, due: *due };
                let (seq, presence, reason) = (*seq, *presence, reason.as_ref());
                self.decide_amend(now, &Asked { by, why, seq, mending, presence, reason })
            }
            Command::Ask { who, class } => self.decide_ask(who, *class),
            Command::GiveFloor { who } => self.decide_give_floor(now, who.as_ref()),
            Command::PauseSpeech {} => self.decide_pause_speech(),
            Command::ResumeSpeech {} => self.decide_resume_speech(),
            Command::ExtendSpeech { by } => self.decide_extend_speech(now, *by),
            Command::EndSpeech {} => self.decide_end_speech(now),
            Command::Thank {} => self.decide_thank(now),
            Command::Pass { who } => self.decide_pass(now, who),
            Command::Withdraw { who, wish } => self.decide_withdraw(who, *wish),
            Command::Move { who, to } => self.decide_move(who, *to),
            Command::CloseQueue {} => self.decide_close_queue(now),
            Command::OpenQueue {} => self.decide_open_queue(),
            Command::Note { text } => Ok(vec![Event::Noted { text: answered::text(text)? }]),
            Command::Opinion { who, text, kind, segment } => self.decide_opinion(who, text, *kind, segment.as_ref()),
            Command::Answer { opinion, who, text } => self.decide_answer(*opinion, who, text),
            Command::Conclude { text, segment } => self.decide_conclude(text, segment.as_ref()),
            Command::Correct { seq, text, who, kind, due } => self.decide_correct(
                now,
                *seq,
                &Mending { text: text.as_ref(), who: who.as_ref(), kind: *kind, due: *due },
            ),
            Command::Assign { who, what, due, due_text, report_at } => {
                self.decide_assign(who, what, *due, due_text.as_ref(), report_at.as_ref())
            }
            Command::ReportTask { task, result, note } => self.decide_report_task(task, *result, note.as_ref()),
            Command::NextMeeting { date } => self.decide_next_meeting(*date),
            Command::AdoptMinutes {} => self.decide_adopt_minutes(),
            Command::Message { text } => Ok(vec![Event::MessageShown { text: answered::text(text)? }]),
            Command::ClearMessage {} => self.decide_clear_message(),
            Command::Blank { on } => self.decide_blank(*on),
            Command::Pin { view } => self.decide_pin(*view),
            Command::Offer { activity } => self.decide_offer(now, *activity),
            Command::OpenVote { question, base, threshold } => {
                self.decide_open_vote(question.as_ref(), *base, *threshold)
            }
            Command::Tally { in_favour, against, abstain, invalid } => {
                let given = Tally { in_favour: *in_favour, against: *against, abstain: *abstain, invalid: *invalid };
                self.decide_tally(given)
            }
            Command::CloseVote {} => self.decide_close_vote(),
            Command::VoidVote { reason, vote } => self.decide_void_vote(reason, *vote),
            Command::Score { criterion, points, level, not_applicable, reason, judge } => {
                let given = Given { points: *points, level: *level, not_applicable: not_applicable.unwrap_or(false) };
                self.decide_score(criterion, given, reason.as_ref(), judge.as_ref())
            }
            Command::Seal {} => self.decide_seal(now),
            Command::Unseal { reason } => self.decide_unseal(reason),
            Command::Announce {} => self.decide_announce(),
            Command::Mark { who, presence, reason } => self.decide_mark(now, who, *presence, reason.as_ref()),
            Command::AddPerson { name, standing, role } => self.decide_add_person(name, *standing, role.as_ref()),
            Command::CorrectPerson { who, name, standing, role, group } => {
                self.decide_correct_person(who, name.as_ref(), *standing, role.as_ref(), group.as_ref())
            }
            Command::Appoint { office, who } => self.decide_appoint(*office, who),
            Command::ChooseReviewers { who, reason } => self.decide_reviewers(who, reason.as_ref()),
            Command::PutOffReview { who, reason } => self.decide_put_off(who, reason),
            Command::Drop { segment, reason } => self.decide_drop(segment, reason),
            Command::MoveSegment { segment, before } => self.decide_move_segment(segment, before.as_ref()),
            Command::AddSegment { title, presenter, present, discuss, before } => {
                self.decide_add_segment(title, presenter.as_ref(), *present, *discuss, before.as_ref())
            }
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
        | Command::Amend { .. }
        | Command::Assign { .. }
        | Command::ReportTask { .. }
        | Command::NextMeeting { .. }
        | Command::Message { .. }
        | Command::ClearMessage {}
        | Command::Blank { .. }
        | Command::Pin { .. }
        | Command::Adjourn { .. }
        | Command::Undo {} => true,
        Command::Begin {}
        | Command::Next { .. }
        | Command::Override { .. }
        | Command::Extend { .. }
        | Command::Rebalance {}
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
        | Command::Offer { .. }
        | Command::Close {}
        | Command::Reopen {} => false,
    }
}
