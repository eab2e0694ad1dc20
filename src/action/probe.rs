//! Floor 2. The commands with which the meeting is asked whether an action can be done now.
#![expect(clippy::unnecessary_wraps, reason = "every row of the table has the same shape")]

use crate::meeting::Meeting;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::roster::Standing;
use crate::meeting::state::GapAnswer;
use crate::meeting::state::ItemState;
use crate::meeting::time::Span;
use crate::meeting::words::ActivityKind;
use crate::meeting::words::Board;
use crate::meeting::words::Class;
use crate::meeting::words::Command;
use crate::meeting::words::TaskResult;
use crate::meeting::words::Whom;
use crate::meeting::words::Wish;

/// A text that no rule about texts refuses.
const WORDS: &str = "vì có việc đột xuất";

pub(super) fn next(_: &Meeting) -> Option<Command> {
    Some(Command::Next { back: None, waiting: None })
}

pub(super) fn override_next(_: &Meeting) -> Option<Command> {
    Some(Command::Override { reason: WORDS.to_owned() })
}

pub(super) fn rebalance(_: &Meeting) -> Option<Command> {
    Some(Command::Rebalance {})
}

pub(super) fn recess(meeting: &Meeting) -> Option<Command> {
    Some(if meeting.hold().is_some() { Command::Resume {} } else { Command::Hold { back_at: None } })
}

pub(super) fn minute_more(_: &Meeting) -> Option<Command> {
    Some(Command::Extend { by: Span::from_mins(1) })
}

pub(super) fn minute_less(_: &Meeting) -> Option<Command> {
    Some(Command::Extend { by: Span::from_mins(-1) })
}

pub(super) fn ask(meeting: &Meeting) -> Option<Command> {
    let free = meeting.people().iter().filter(|one| one.presence.is_here()).map(|one| &one.person.id);
    let who = free.clone().find(|id| meeting.waiting_place(id).is_none()).or_else(|| free.clone().next());
    let who = who.or_else(|| meeting.people().first().map(|one| &one.person.id))?;
    Some(Command::Ask { who: who.clone(), class: Class::Order })
}

pub(super) fn invite(_: &Meeting) -> Option<Command> {
    Some(Command::GiveFloor { who: None })
}

pub(super) fn finish(_: &Meeting) -> Option<Command> {
    Some(Command::EndSpeech {})
}

pub(super) fn thank(_: &Meeting) -> Option<Command> {
    Some(Command::Thank {})
}

pub(super) fn speech_clock(meeting: &Meeting) -> Option<Command> {
    let stopped = meeting.speech().is_some_and(|speech| speech.running_since.is_none());
    Some(if stopped { Command::ResumeSpeech {} } else { Command::PauseSpeech {} })
}

pub(super) fn list_lock(meeting: &Meeting) -> Option<Command> {
    Some(if meeting.queue_is_closed() { Command::OpenQueue {} } else { Command::CloseQueue {} })
}

pub(super) fn take_order(meeting: &Meeting) -> Option<Command> {
    meeting.order_proposal().map(|proposal| Command::Move { who: proposal.who, to: proposal.to })
}

pub(super) fn withdraw(meeting: &Meeting) -> Option<Command> {
    let who = meeting.queue().first().map(|waiting| waiting.who.clone()).or_else(|| anybody(meeting))?;
    Some(Command::Withdraw { who, wish: Wish::Own })
}

pub(super) fn move_in_list(meeting: &Meeting) -> Option<Command> {
    match meeting.queue() {
        [_, .., last] => Some(Command::Move { who: last.who.clone(), to: 1 }),
        [] | [_] => Some(Command::Move { who: anybody(meeting)?, to: 2 }),
    }
}

pub(super) fn prompt(meeting: &Meeting) -> Option<Command> {
    let of = meeting.current().map_or(0, |(_, item)| item.plan.prompts.len());
    Some(Command::ShowPrompt { n: of.min(1) })
}

pub(super) fn think(_: &Meeting) -> Option<Command> {
    Some(Command::Offer { activity: Some(ActivityKind::Think) })
}

pub(super) fn pairs(_: &Meeting) -> Option<Command> {
    Some(Command::Offer { activity: Some(ActivityKind::Pairs) })
}

pub(super) fn message(_: &Meeting) -> Option<Command> {
    Some(Command::Message { text: WORDS.to_owned() })
}

pub(super) fn clear_message(_: &Meeting) -> Option<Command> {
    Some(Command::ClearMessage {})
}

/// `Next`, while it steps through the announced sheet.
pub(super) fn reveal(meeting: &Meeting) -> Option<Command> {
    meeting.group_to_show().map(|_| Command::Next { back: None, waiting: None })
}

pub(super) fn pin_agenda(_: &Meeting) -> Option<Command> {
    Some(Command::Pin { view: Some(Board::Agenda) })
}

pub(super) fn pin_queue(_: &Meeting) -> Option<Command> {
    Some(Command::Pin { view: Some(Board::Queue) })
}

pub(super) fn unpin(_: &Meeting) -> Option<Command> {
    Some(Command::Pin { view: None })
}

pub(super) fn end_offer(_: &Meeting) -> Option<Command> {
    Some(Command::Offer { activity: None })
}

pub(super) fn pin(meeting: &Meeting) -> Option<Command> {
    let words = meeting.conclusions().last()?.text.clone();
    Some(Command::Message { text: words })
}

pub(super) fn round(meeting: &Meeting) -> Option<Command> {
    let who = meeting.round_left().next().cloned().or_else(|| anybody(meeting))?;
    Some(Command::GiveFloor { who: Some(who) })
}

pub(super) fn undo(_: &Meeting) -> Option<Command> {
    Some(Command::Undo {})
}

pub(super) fn cover(meeting: &Meeting) -> Option<Command> {
    Some(Command::Blank { on: !meeting.is_covered() })
}

pub(super) fn mark(meeting: &Meeting) -> Option<Command> {
    let one = meeting.people().first()?;
    let presence = if one.presence.is_here() { Presence::Unmarked } else { Presence::Present };
    Some(Command::Mark { who: Whom::These(vec![one.person.id.clone()]), presence, reason: None })
}

pub(super) fn add_person(_: &Meeting) -> Option<Command> {
    Some(Command::AddPerson { name: "\u{2014}".to_owned(), standing: Standing::Guest, role: None })
}

pub(super) fn correct_person(meeting: &Meeting) -> Option<Command> {
    let who = anybody(meeting)?;
    Some(Command::CorrectPerson { who, name: Some("\u{2014}".to_owned()), standing: None, role: None, group: None })
}

pub(super) fn appoint_chair(meeting: &Meeting) -> Option<Command> {
    appoint(meeting, Office::Chair)
}

pub(super) fn appoint_minutes(meeting: &Meeting) -> Option<Command> {
    appoint(meeting, Office::Minutes)
}

pub(super) fn appoint_score(meeting: &Meeting) -> Option<Command> {
    appoint(meeting, Office::Score)
}

fn appoint(meeting: &Meeting, office: Office) -> Option<Command> {
    let other = meeting.people().iter().map(|one| &one.person.id).find(|id| meeting.holder(office) != Some(*id))?;
    Some(Command::Appoint { office, who: other.clone() })
}

pub(super) fn reviewers(meeting: &Meeting) -> Option<Command> {
    let able = meeting.people().iter().filter(|one| one.person.may_review());
    let who = able.clone().find(|one| one.presence.is_here()).or_else(|| able.clone().next())?;
    Some(Command::ChooseReviewers { who: vec![who.person.id.clone()], reason: None })
}

pub(super) fn put_off(meeting: &Meeting) -> Option<Command> {
    let now = meeting.current_part().and_then(|part| part.reviewer.clone());
    let who = now.or_else(|| meeting.reviewers_now(meeting.year()).first().cloned()).or_else(|| anybody(meeting))?;
    Some(Command::PutOffReview { who, reason: WORDS.to_owned() })
}

pub(super) fn note(_: &Meeting) -> Option<Command> {
    Some(Command::Note { text: WORDS.to_owned() })
}

pub(super) fn remark(meeting: &Meeting) -> Option<Command> {
    let speaking = meeting.speech().map(|speech| speech.who.clone());
    let here = || meeting.people().iter().find(|one| one.was_here()).map(|one| one.person.id.clone());
    let who = speaking.or_else(here).or_else(|| anybody(meeting))?;
    Some(Command::Opinion {
        who,
        text: WORDS.to_owned(),
        kind: crate::meeting::words::OpinionKind::Opinion,
        segment: None,
    })
}

pub(super) fn conclude(_: &Meeting) -> Option<Command> {
    Some(Command::Conclude { text: WORDS.to_owned(), segment: None })
}

pub(super) fn task(meeting: &Meeting) -> Option<Command> {
    let who = vec![anybody(meeting)?];
    Some(Command::Assign { who, what: WORDS.to_owned(), due: None, due_text: None, report_at: None })
}

pub(super) fn report(meeting: &Meeting) -> Option<Command> {
    let task = meeting.carried_tasks().next().map_or_else(String::new, |(task, _)| task.id.clone());
    Some(Command::ReportTask { task, result: TaskResult::Done, note: None })
}

pub(super) fn next_meeting(meeting: &Meeting) -> Option<Command> {
    let after = meeting.next_meeting().and_then(|day| day.succ_opt());
    after.map(|date| Command::NextMeeting { date })
}

pub(super) fn vote(meeting: &Meeting) -> Option<Command> {
    Some(match meeting.open_vote() {
        Some(_) => Command::Tally { in_favour: Some(0), against: None, abstain: None, invalid: None },
        None => Command::OpenVote { question: Some(WORDS.to_owned()), base: None, threshold: None },
    })
}

pub(super) fn void_vote(meeting: &Meeting) -> Option<Command> {
    let vote = meeting.standing_votes().next().map(|vote| vote.seq);
    Some(Command::VoidVote { reason: WORDS.to_owned(), vote })
}

/// The sheet can be looked at while it is locked; it needs a meeting and a sheet.
pub(super) fn score(meeting: &Meeting) -> Option<Command> {
    if meeting.sealed().is_some() {
        return None;
    }
    let criterion = meeting.sheet().and_then(|sheet| sheet.criteria().next());
    let criterion = criterion.map_or_else(String::new, |criterion| criterion.id.clone());
    let judge = meeting.sheets().first().copied().flatten().cloned();
    Some(Command::Score { criterion, points: None, level: None, not_applicable: Some(true), reason: None, judge })
}

pub(super) fn seal(_: &Meeting) -> Option<Command> {
    Some(Command::Seal {})
}

pub(super) fn unseal(_: &Meeting) -> Option<Command> {
    Some(Command::Unseal { reason: WORDS.to_owned() })
}

pub(super) fn announce(_: &Meeting) -> Option<Command> {
    Some(Command::Announce {})
}

pub(super) fn adopt(_: &Meeting) -> Option<Command> {
    Some(Command::AdoptMinutes {})
}

pub(super) fn close(_: &Meeting) -> Option<Command> {
    Some(Command::Close {})
}

pub(super) fn reopen(_: &Meeting) -> Option<Command> {
    Some(Command::Reopen {})
}

pub(super) fn adjourn(_: &Meeting) -> Option<Command> {
    Some(Command::Adjourn { reason: WORDS.to_owned() })
}

pub(super) fn items(meeting: &Meeting) -> Option<Command> {
    let ahead = meeting.items().iter().find(|item| item.state == ItemState::Ahead);
    ahead.map_or_else(
        || {
            let minute = Span::from_mins(1);
            let title = WORDS.to_owned();
            Some(Command::AddSegment { title, presenter: None, present: minute, discuss: minute, before: None })
        },
        |item| Some(Command::Drop { segment: item.plan.id.clone(), reason: WORDS.to_owned() }),
    )
}

pub(super) fn gap(meeting: &Meeting) -> Option<Command> {
    let out = meeting.open_gap().is_some_and(|gap| gap.answer == Some(GapAnswer::TakenOut));
    Some(if out { Command::CountGap {} } else { Command::TakeOutGap {} })
}

fn anybody(meeting: &Meeting) -> Option<PersonId> {
    meeting.people().first().map(|one| one.person.id.clone())
}
