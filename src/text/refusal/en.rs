//! Floor 1. Refusals in English. Beside it stands the same list in Vietnamese: change both.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::roster::Presence;
use crate::meeting::time::Span;
use crate::meeting::words::Missing;
use crate::meeting::words::Need;
use crate::meeting::words::Refusal;
use crate::meeting::words::Told;
use crate::text::figures::REASON_LETTERS;
use crate::text::figures::count;
use crate::text::figures::left;
use crate::text::figures::many;
use crate::text::figures::ordinal;
use crate::text::figures::points;
use crate::text::figures::time;
use crate::text::figures::time_secs_up;
use crate::text::figures::used;
use crate::text::kinds::missing;
use crate::text::kinds::need;
use crate::text::kinds::presence as presence_words;
use crate::text::voice::Voice;

use super::attempt::Attempt;

const EN: Language = Language::En;

pub fn refusal(voice: &Voice<'_>, attempt: Attempt, refusal: &Refusal, now: DateTime<FixedOffset>) -> String {
    let name = |who| voice.person(who);
    let head = head(attempt);
    match refusal {
        Refusal::Over { adjourned: false } => "The meeting is closed; only corrections can be made.".to_owned(),
        Refusal::Over { adjourned: true } => "The meeting was broken off; only corrections can be made.".to_owned(),
        Refusal::NotBegun {} => "The meeting has not begun. →: start it.".to_owned(),
        Refusal::AlreadyBegun {} => "The meeting has begun already.".to_owned(),
        Refusal::NoQuorum { present, of, needed } => {
            format!("Cannot start yet: {present} of {of} are here, {needed} needed. F2: roll call.")
        }
        Refusal::OnHold { back_at: Some(at) } => format!("In recess until {}. F9: resume.", time(*at)),
        Refusal::OnHold { back_at: None } => "In recess. F9: resume.".to_owned(),
        Refusal::NotOnHold {} => "There is no recess now. F9: recess.".to_owned(),
        Refusal::VoteOpen { question } => {
            format!("A vote is open: {}. F6: enter the count and close it first.", voice.quoted(question))
        }
        Refusal::SomebodySpeaks { who } => format!("{head}: {} is speaking. Enter when finished.", name(who)),
        Refusal::DiscussionTooShort { remaining, until } => {
            format!("{head}: members still have {} (until {}).", left(EN, *remaining), time_secs_up(*until))
        }
        Refusal::DiscussionOwed { segment } => {
            format!("{head}: the members' time of {} is to be held. →: open it.", voice.item(segment))
        }
        Refusal::VoteOwed { questions } => votes_owed(voice, head, questions),
        Refusal::PeopleWaiting { who, .. } => match who.first() {
            Some(next) => format!(
                "{head}: {} waiting to speak. Enter: invite {}.",
                count(EN, many(who.len()), "", "person is", "people are"),
                name(next)
            ),
            None => format!("{head}: people are waiting to speak. Enter: invite the next."),
        },
        Refusal::LastSegment { needs } => last_segment(voice, needs),
        Refusal::SegmentsLeft { segments } => format!(
            "Cannot close yet: {} been neither held nor dropped: {}. →: go to the next · Tab: drop it, with a reason.",
            count(EN, many(segments.len()), "", "item has", "items have"),
            voice.items(segments)
        ),
        Refusal::ScoreNotAnnounced {} => {
            "Cannot close yet: the score has not been announced to all. → Announce it".to_owned()
        }
        Refusal::NothingHolds {} => "There is nothing to wait for: → moves on.".to_owned(),
        Refusal::ReasonTooShort { letters, .. } if *letters < REASON_LETTERS => {
            format!("The reason needs at least {REASON_LETTERS} characters, in words ({letters} so far).")
        }
        Refusal::ReasonTooShort { words, .. } => {
            format!("The reason needs two different words ({words} so far).")
        }
        Refusal::EmptyText {} => "Nothing has been typed. Type it, then press Enter.".to_owned(),
        Refusal::TextTooLong { most } => format!("Too long: {most} characters at most. Make it several sentences."),
        Refusal::BackTooFar { most } if most.ms() < 1000 => {
            "It cannot be set back: something else has just happened.".to_owned()
        }
        Refusal::BackTooFar { most } => {
            format!("It can be set back by {} at most: something else happened before.", used(EN, *most))
        }
        Refusal::BackNotWholeMinutes {} => "Set it back by whole minutes only, such as 2 min.".to_owned(),
        Refusal::NoClock {} => "No clock is running that could get more time or less.".to_owned(),
        Refusal::ExtendTooFar { most } if *most < Span::from_secs(1) => {
            "No time can be taken: it has been used or belongs to the members.".to_owned()
        }
        Refusal::ExtendTooFar { most } => {
            format!("{} at most can be taken: the rest has been used or belongs to the members.", used(EN, *most))
        }
        Refusal::ExtendWhileWaiting { who } => format!(
            "No time can be taken: {} waiting to speak.",
            count(EN, many(who.len()), "", "person is", "people are")
        ),
        Refusal::NoGap {} => "There is no missed time left to settle.".to_owned(),
        Refusal::NoSuchPrompt { of: 0 } => "This item has no prompts.".to_owned(),
        Refusal::NoSuchPrompt { of } => {
            format!("This item has only {}.", count(EN, many(*of), "", "prompt", "prompts"))
        }
        Refusal::UnknownPerson { who } => format!("Nobody on the roster is {}. F2: add a guest.", voice.quoted(who)),
        Refusal::SeveralSuch { who, ids } => format!(
            "{} people answer to {}: {}. Choose one.",
            ids.len(),
            voice.quoted(who),
            ids.iter().map(|id| format!("{} ({id})", (voice.name)(id))).collect::<Vec<_>>().join(", ")
        ),
        Refusal::NameTaken { name } => {
            format!("{} is on the roster already. Add a role to tell them apart.", voice.quoted(name))
        }
        Refusal::NotPresent { who, presence } => format!(
            "{} {}. {}",
            name(who),
            match presence {
                Presence::Unmarked => "is not marked present",
                Presence::Left => "has left early",
                Presence::Excused => "is marked absent with reason",
                Presence::Unexcused => "is marked absent without reason",
                Presence::Present | Presence::Online | Presence::Late => "is not here now",
            },
            match attempt {
                Attempt::Ask => format!("Enter: present since {}, and on the list.", time(now)),
                Attempt::MoveOn | Attempt::Close | Attempt::Other => "F2: roll call.".to_owned(),
            }
        ),
        Refusal::AlreadyWaiting { who, place } => {
            format!("{} is already on the list ({}).", name(who), ordinal(EN, *place))
        }
        Refusal::NotWaiting { who } => format!("{} is not on the list of speakers.", name(who)),
        Refusal::NobodyWaiting {} => "Nobody has asked to speak. Space: ask to speak.".to_owned(),
        Refusal::ListClosed {} => "The list is closed; points of order only.".to_owned(),
        Refusal::ListAlready { closed: true } => "The list is closed already.".to_owned(),
        Refusal::ListAlready { closed: false } => "The list is open.".to_owned(),
        Refusal::ListStaysOpen { remaining } => {
            format!("The list stays open: members still have {}.", left(EN, *remaining))
        }
        Refusal::NotDiscussing {} => "It is not members' time now; points of order only.".to_owned(),
        Refusal::AlreadySpeaking { who } => format!("{} is speaking already.", name(who)),
        Refusal::NobodySpeaks {} => "Nobody is speaking. Enter: invite somebody.".to_owned(),
        Refusal::SpeechClockAlready { paused: true } => "The speaker's clock is stopped already.".to_owned(),
        Refusal::SpeechClockAlready { paused: false } => "The speaker's clock is running.".to_owned(),
        Refusal::SpeechHasNoLimit { who } => format!("{} has no time limit.", name(who)),
        Refusal::AlreadyHeard { who } => format!("{} has spoken or been asked in this part.", name(who)),
        Refusal::PassTooSoon { remaining } => format!("Only just invited: wait {} more.", left(EN, *remaining)),
        Refusal::NoSuchPlace { of } => {
            format!("Only {} waiting.", count(EN, many(*of), "", "person is", "people are"))
        }
        Refusal::CannotReview { who } => format!("{} takes no turn at self-review this time.", name(who)),
        Refusal::NotReviewing { who } => {
            format!("{} is not on the self-review list, or has finished.", name(who))
        }
        Refusal::ReviewOver {} => "The self-reviews are over.".to_owned(),
        Refusal::UnknownSegment { segment } => {
            format!("There is no item {} on the agenda.", voice.quoted(&segment.0))
        }
        Refusal::SegmentBegun { segment } => {
            format!("Item {} has begun; it can be neither dropped nor moved.", voice.item(segment))
        }
        Refusal::TimesOutOfRange {} => {
            "This length is not possible: members' time is 1 minute or more, and all of it a day at most.".to_owned()
        }
        Refusal::NothingThere { seq } => format!("Line {seq} holds no such remark, note or task."),
        Refusal::NothingToChange {} => "Nothing would change.".to_owned(),
        Refusal::UnknownTask { task } => {
            format!("There is no task {} among those carried over.", voice.quoted(task))
        }
        Refusal::NoVoteOwed {} => "This item has no vote prepared. F6: type the question.".to_owned(),
        Refusal::ThresholdNotPossible {} => {
            "There is no such share. Choose another, such as more than half, or 2/3 or more.".to_owned()
        }
        Refusal::NoVote {} => "No vote is open. F6: vote.".to_owned(),
        Refusal::TooManyVotes { sum, entitled } => {
            format!("{}, but {entitled} may vote. Count again.", count(EN, i64::from(*sum), "", "hand", "hands"))
        }
        Refusal::VoteUndecidable { missing } => undecidable(missing),
        Refusal::BallotsDoNotAddUp { sum, entitled } => {
            format!(
                "{} counted, {entitled} handed out. Count again.",
                count(EN, i64::from(*sum), "", "ballot", "ballots")
            )
        }
        Refusal::NoScore {} => "This meeting is not scored.".to_owned(),
        Refusal::UnknownCriterion { criterion } => {
            format!("There is no criterion {} on the sheet.", voice.quoted(criterion))
        }
        Refusal::PointsNotPossible { criterion, max } => {
            format!("Criterion {criterion} cannot have these points (maximum {}).", points(EN, *max))
        }
        Refusal::JudgeNeeded {} => "Choose the judge first: each has a sheet of their own.".to_owned(),
        Refusal::NotAJudge { who } => format!("{} is not a judge of this meeting.", name(who)),
        Refusal::ScoreSealed {} => "The score is locked. Unlock it, with a reason, to change it.".to_owned(),
        Refusal::ScoreNotSealed {} => "The score is not locked. F7: lock it.".to_owned(),
        Refusal::ScoreAnnounced {} => "The score has been announced already.".to_owned(),
        Refusal::ScoreIncomplete { open, reasons } => score_incomplete(open, reasons),
        Refusal::MinutesAlreadyAdopted {} => "The minutes have been adopted already.".to_owned(),
        Refusal::NothingToUndo {} => "There is nothing to undo.".to_owned(),
        Refusal::UndoTold { told } => match told {
            Told::Verdict => "A result that has been told is not undone. Declare the vote void, with a reason.",
            Told::Announcement => "What has been announced is not undone. Correct it, with a reason.",
            Told::Closing => "A closed meeting is not undone. Tab: reopen it, within 10 minutes.",
            Told::Adjournment => "A meeting that was broken off is not undone. Correct it, with a reason.",
        }
        .to_owned(),
        Refusal::UndoBehindHold {} => "Nothing before a recess of more than 1 minute is undone.".to_owned(),
        Refusal::UndoShortensPause {} => "Not undone: it would shorten members' time that has begun.".to_owned(),
        Refusal::NotToReopen {} => "It cannot be reopened: only within 10 minutes of closing.".to_owned(),
        Refusal::NotToAmend {} => {
            "A later correction is for a meeting that has been over for 10 minutes; until then it is mended there."
                .to_owned()
        }
        Refusal::AmendInstead {} => {
            "Over for more than 10 minutes: only a correction with a name and a reason can be added.".to_owned()
        }
        Refusal::NotAnAttendance { presence: given } => {
            format!("\"{}\" cannot be entered afterwards: only present, online or absent.", presence_words(*given).en)
        }
    }
}

fn head(attempt: Attempt) -> &'static str {
    match attempt {
        Attempt::MoveOn | Attempt::Ask | Attempt::Other => "Not yet",
        Attempt::Close => "Cannot close yet",
    }
}

fn votes_owed(voice: &Voice<'_>, head: &str, questions: &[String]) -> String {
    let named = questions.iter().map(|question| voice.quoted(question)).collect::<Vec<_>>().join(", ");
    match questions.len() {
        0 | 1 => format!("{head}: the vote {named} is to be taken. F6: vote."),
        n => format!("{head}: {n} votes are to be taken: {named}. F6: vote."),
    }
}

fn last_segment(voice: &Voice<'_>, needs: &[Need]) -> String {
    let needs: Vec<String> = needs.iter().filter(|one| **one != Need::Close).map(|one| need(voice, one)).collect();
    if needs.is_empty() {
        "This is the last item. Tab: close the meeting.".to_owned()
    } else {
        format!("This is the last item. Before closing: {}.", needs.join("; "))
    }
}

fn undecidable(figures: &[Missing]) -> String {
    if figures.contains(&Missing::Base) {
        return "Undecided: there is nobody who may vote.".to_owned();
    }
    let named = figures.iter().map(|one| missing(*one).en).collect::<Vec<_>>().join(", ");
    match figures.len() {
        0 | 1 => format!("Undecided: {named} has not been entered."),
        _ => format!("Undecided: {named} have not been entered."),
    }
}

fn score_incomplete(open: &[String], reasons: &[String]) -> String {
    let criteria = |n: usize| if n == 1 { "criterion" } else { "criteria" };
    let mut parts = Vec::new();
    if !open.is_empty() {
        parts.push(format!("no points yet for {} {}", criteria(open.len()), open.join(", ")));
    }
    if !reasons.is_empty() {
        parts.push(format!("no reason yet for points lost in {} {}", criteria(reasons.len()), reasons.join(", ")));
    }
    format!("Cannot lock yet: {}. F7: score.", parts.join("; "))
}
