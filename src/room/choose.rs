//! Floor 2. Which picture the moment asks for.
//!
//! In this order: covered; over; not begun; stopped; a vote; a speech; what the room has just been told (a verdict, a task, the score), until a press moves the meeting on or a while has passed; the phase.

use chrono::NaiveDateTime;

use super::announced::announced;
use super::announced::score_line;
use super::boards;
use super::items::is_held;
use super::items::item_line;
use super::items::still_owed;
use super::names::named;
use super::names::next_speakers;
use super::names::shown_text;
use super::names::task_line;
use super::picture::Adjourned;
use super::picture::AgendaLine;
use super::picture::Asked;
use super::picture::Clock;
use super::picture::Closed;
use super::picture::Discussing;
use super::picture::Lobby;
use super::picture::MembersTime;
use super::picture::Opening;
use super::picture::Picture;
use super::picture::PointOfOrder;
use super::picture::Presenting;
use super::picture::Prompt;
use super::picture::ReadingMinutes;
use super::picture::Recess;
use super::picture::Resumes;
use super::picture::Scoring;
use super::picture::Speaking;
use super::picture::TasksGiven;
use super::picture::Then;
use super::picture::Turn;
use super::picture::TurnClock;
use super::picture::VerdictGiven;
use super::picture::VoteOpen;
use crate::meeting::Meeting;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Office;
use crate::meeting::schedule::PhaseClock;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Phase;
use crate::meeting::state::Speech;
use crate::meeting::state::Vote;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;

/// How long a verdict or a task stays when nothing moves the meeting on.
pub const TOLD_FOR: Span = Span::from_mins(1);
/// How long the announced score, or the newest group of it, stays before the next step of the closing shows.
pub const ANNOUNCED_FOR: Span = Span::from_mins(3);
/// So many of those who wait stand on the screen.
const NEXT_IN_QUEUE: usize = 3;
/// And so many while somebody speaks.
const NEXT_WHILE_SPEAKING: usize = 2;

/// The picture of this moment, which is a whole second of the wall clock.
pub fn picture(meeting: &Meeting, now: Moment) -> Picture {
    if meeting.is_covered() {
        return Picture::Covered {};
    }
    if let Some(over) = over(meeting) {
        return over;
    }
    let Some((place, item)) = meeting.current() else { return Picture::Lobby(lobby(meeting, now)) };
    stopped(meeting)
        .or_else(|| meeting.open_vote().map(|vote| Picture::VoteOpen(vote_open(meeting, vote))))
        .or_else(|| meeting.speech().map(|speech| speaking(meeting, now, place, speech)))
        .or_else(|| just_told(meeting, now))
        .unwrap_or_else(|| by_phase(meeting, now, place, item))
}

fn over(meeting: &Meeting) -> Option<Picture> {
    let ended = meeting.ended()?;
    if let Some(reason) = meeting.adjourned() {
        return Some(Picture::Adjourned(Adjourned { at: ended.wall, reason: shown_text(reason) }));
    }
    let (spoke, of) = meeting.share_spoke();
    let held = meeting.held(ended.t);
    let (tasks, score) = (meeting.tasks().len(), score_line(meeting));
    Some(Picture::Closed(Closed { at: ended.wall, held, spoke, of, tasks, score }))
}

fn lobby(meeting: &Meeting, now: Moment) -> Lobby {
    let on_the_wall = |start: NaiveDateTime| start.and_local_timezone(*now.wall.offset()).single();
    let start = meeting.agenda().start.and_then(on_the_wall);
    let starts_in = start.map(|start| Span::from_ms((start - now.wall).num_milliseconds()));
    let (present, of) = meeting.members_here();
    Lobby { start, starts_in, items: ahead(meeting), present, of }
}

/// A hold; or a long time that nobody saw, until the next press says what it was.
fn stopped(meeting: &Meeting) -> Option<Picture> {
    let recess = |back_at| Picture::Recess(Recess { back_at, title: None });
    if let Some(hold) = meeting.hold() {
        return Some(recess(hold.back_at));
    }
    let gap = meeting.open_gap().filter(|gap| gap.is_out())?;
    // That a console was opened once more is no press of anybody's.
    let opens = |entry: &Entry| entry.events.iter().all(|event| matches!(event, Event::Opened { .. }));
    let pressed = meeting.log().iter().rev().take_while(|entry| entry.at.t > gap.to.t).any(|entry| !opens(entry));
    (!pressed).then(|| recess(None))
}

fn vote_open(meeting: &Meeting, vote: &Vote) -> VoteOpen {
    let tally = &vote.tally;
    let asked = if vote.ballot {
        Asked::Ballots
    } else if tally.in_favour.is_none() {
        Asked::For
    } else if tally.against.is_none() {
        Asked::Against
    } else if tally.abstain.is_none() {
        Asked::Other
    } else {
        Asked::Nobody
    };
    let kind = meeting.item(&vote.segment).map(|item| item.plan.kind);
    let list = if kind == Some(SegmentKind::Closing) {
        meeting.tasks().iter().map(|task| task_line(meeting, task)).collect()
    } else {
        Vec::new()
    };
    let agenda = if kind == Some(SegmentKind::Opening) { boards::agenda(meeting) } else { Vec::new() };
    let score = if kind == Some(SegmentKind::Score) { score_line(meeting) } else { None };
    VoteOpen { question: shown_text(&vote.question), asked, list, agenda, score }
}

fn speaking(meeting: &Meeting, now: Moment, place: usize, speech: &Speech) -> Picture {
    let item = item_line(meeting, place);
    let who = named(meeting, &speech.who);
    let is_shown = meeting.agenda().speech.room_sees;
    let clock = is_shown.then(|| turn_clock(meeting, now, speech));
    let time = members_time(meeting, now);
    if speech.class == Class::Order {
        let resumes = meeting.interrupted().map(|stopped| Resumes {
            who: named(meeting, &stopped.who),
            left: turn_clock(meeting, now, stopped).limited.map(|clock| clock.left).filter(|_| is_shown),
        });
        return Picture::PointOfOrder(PointOfOrder { item, who, clock, resumes, time });
    }
    let next = next_speakers(meeting, NEXT_WHILE_SPEAKING);
    Picture::Speaking(Speaking { item, who, class: speech.class, clock, next, time })
}

fn turn_clock(meeting: &Meeting, now: Moment, speech: &Speech) -> TurnClock {
    let clock = meeting.speech_clock(speech, now.t);
    let limited = clock.limit.map(|limit| Clock::from_left(limit - clock.used));
    TurnClock { used: clock.used, limited, step: clock.step, is_stopped: clock.stopped }
}

/// What the room was told last, if nothing has moved the meeting on since and it is not long ago.
fn just_told(meeting: &Meeting, now: Moment) -> Option<Picture> {
    let fresh = |at: Moment, lasts: Span| at.t >= meeting.last_change() && now.t - at.t < lasts;
    let verdict = meeting.votes().last().filter(|vote| vote.voided.is_none()).and_then(|vote| {
        let (at, outcome) = vote.outcome.as_ref()?;
        let given = VerdictGiven {
            question: shown_text(&vote.question),
            carried: outcome.carried,
            in_favour: outcome.in_favour,
            against: outcome.against,
            abstain: outcome.abstain,
            not_voting: outcome.not_voting,
            invalid: outcome.invalid,
            base: outcome.base,
            needed: outcome.needed,
            by_ballot: vote.ballot,
        };
        fresh(*at, TOLD_FOR).then_some((*at, Picture::Verdict(given)))
    });
    let task = meeting.tasks().split_last().and_then(|(newest, before)| {
        let given = TasksGiven {
            newest: task_line(meeting, newest),
            before: before.iter().rev().map(|task| task_line(meeting, task)).collect(),
        };
        fresh(newest.at, TOLD_FOR).then_some((newest.at, Picture::TasksGiven(given)))
    });
    let score = meeting
        .score_told()
        .filter(|at| fresh(*at, ANNOUNCED_FOR) && !voted_since(meeting, *at))
        .and_then(|at| Some((at, Picture::Announced(announced(meeting)?))));
    let told = [verdict, task, score].into_iter().flatten();
    told.max_by_key(|(at, _)| at.t).map(|(_, picture)| picture)
}

fn voted_since(meeting: &Meeting, at: Moment) -> bool {
    meeting.votes().last().is_some_and(|vote| vote.opened.t >= at.t)
}

fn by_phase(meeting: &Meeting, now: Moment, place: usize, item: &Item) -> Picture {
    match meeting.phase() {
        Phase::Discussing { .. } => discussing(meeting, now, place),
        Phase::Lobby | Phase::Presenting { .. } | Phase::Over => presenting(meeting, now, place, item),
    }
}

fn presenting(meeting: &Meeting, now: Moment, place: usize, item: &Item) -> Picture {
    let left = meeting.phase_clock(now.t).map_or(Span::ZERO, PhaseClock::left);
    let clock = Clock::from_left(left);
    let lines = || item.plan.public.iter().map(|line| shown_text(line)).collect();
    match item.plan.kind {
        SegmentKind::Break => {
            let title = Some(shown_text(&item.plan.title)).filter(|title| !title.is_empty());
            Picture::Recess(Recess { back_at: Some(now.wall_at(now.t + left)), title })
        }
        SegmentKind::Opening => {
            Picture::Opening(Opening { item: item_line(meeting, place), lines: lines(), clock, agenda: ahead(meeting) })
        }
        SegmentKind::Score => {
            closing_step(meeting).unwrap_or_else(|| Picture::Presenting(plain(meeting, place, item, clock, lines())))
        }
        SegmentKind::Content | SegmentKind::SelfReview | SegmentKind::Tasks | SegmentKind::Closing => {
            Picture::Presenting(plain(meeting, place, item, clock, lines()))
        }
    }
}

fn plain(meeting: &Meeting, place: usize, item: &Item, clock: Clock, lines: Vec<String>) -> Presenting {
    let turn = turn(meeting, item);
    let presenter = item.plan.presenter.as_ref().filter(|_| turn.is_none()).map(|who| named(meeting, who));
    Presenting { item: item_line(meeting, place), presenter, turn, clock, then: then(meeting, item), lines }
}

/// What of the score or the minutes is on, in the agenda's order.
fn closing_step(meeting: &Meeting) -> Option<Picture> {
    let has_score = matches!(meeting.agenda().score, ScorePlan::Sheet(_));
    let on = meeting.closing_steps().into_iter().find(|(step, done)| match step {
        ClosingStep::Score | ClosingStep::Announce => has_score && meeting.announcement().is_none(),
        ClosingStep::Minutes => !done,
        ClosingStep::Conclude | ClosingStep::Tasks | ClosingStep::Votes => false,
    });
    match on {
        Some((ClosingStep::Minutes, _)) => {
            let reader = meeting.holder(Office::Minutes).map(|who| named(meeting, who));
            Some(Picture::ReadingMinutes(ReadingMinutes { reader, score: score_line(meeting) }))
        }
        Some((step, _)) => {
            let after = meeting.closing_steps().into_iter().skip_while(|(other, _)| *other != step).skip(1);
            let steps = after.filter(|(_, done)| !done).map(|(step, _)| step).collect();
            Some(Picture::Scoring(Scoring { steps, items: ahead(meeting) }))
        }
        None => announced(meeting).map(Picture::Announced),
    }
}

fn discussing(meeting: &Meeting, now: Moment, place: usize) -> Picture {
    let Some((item, time)) = meeting.items().get(place).zip(members_time(meeting, now)) else {
        return Picture::Covered {};
    };
    let prompts = &item.plan.prompts;
    let prompt = meeting.prompt_index(now.t).and_then(|index| {
        prompts.get(index).map(|text| Prompt { n: index + 1, of: prompts.len(), text: shown_text(text) })
    });
    let discussing = Discussing {
        item: item_line(meeting, place),
        turn: turn(meeting, item),
        time,
        prompt,
        next: next_speakers(meeting, NEXT_IN_QUEUE),
        waiting: meeting.queue().len(),
        list_is_closed: meeting.queue_is_closed(),
    };
    if meeting.queue().is_empty() { Picture::Silence(discussing) } else { Picture::Queue(discussing) }
}

fn members_time(meeting: &Meeting, now: Moment) -> Option<MembersTime> {
    let Phase::Discussing { .. } = meeting.phase() else { return None };
    let left = meeting.phase_clock(now.t)?.left();
    Some(MembersTime {
        clock: Clock::from_left(left),
        until: (left > Span::ZERO).then(|| now.wall_at(now.t + left)),
        owed: still_owed(meeting, now),
    })
}

fn turn(meeting: &Meeting, item: &Item) -> Option<Turn> {
    if item.plan.kind != SegmentKind::SelfReview {
        return None;
    }
    let n = meeting.part_index();
    let reviewer = item.parts.get(n)?.reviewer.as_ref().map(|who| named(meeting, who));
    Some(Turn { reviewer, n: n + 1, of: item.parts.len() })
}

fn then(meeting: &Meeting, item: &Item) -> Then {
    let part = meeting.part_index();
    if let Some(owed) = item.parts.get(part).and_then(|part| part.discuss) {
        return Then::Discussion { planned: owed.planned };
    }
    if part + 1 < item.parts.len() {
        return Then::Item { title: shown_text(&item.plan.title) };
    }
    meeting.next_item().map_or(Then::End {}, |(_, item)| Then::Item { title: shown_text(&item.plan.title) })
}

fn ahead(meeting: &Meeting) -> Vec<AgendaLine> {
    let line = |(place, item): (usize, &Item)| AgendaLine {
        n: place + 1,
        title: shown_text(&item.plan.title),
        planned: item.plan.planned(),
    };
    let held = meeting.items().iter().filter(|item| is_held(item)).enumerate();
    held.filter(|(_, item)| item.state == ItemState::Ahead).map(line).collect()
}
