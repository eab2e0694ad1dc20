//! Floor 0. How a press changes a meeting. Total: an event that finds nothing to change changes nothing.

mod amending;
mod attending;
mod beginning;
mod fitting;
mod going;
mod planning;
mod speaking;
mod stopping;

use std::collections::HashSet;

use crate::meeting::apply::beginning::item;
use crate::meeting::state::Answer;
use crate::meeting::state::Conclusion;
use crate::meeting::state::GapAnswer;
use crate::meeting::state::Hold;
use crate::meeting::state::Line;
use crate::meeting::state::Meeting;
use crate::meeting::state::Note;
use crate::meeting::state::Opinion;
use crate::meeting::state::Part;
use crate::meeting::state::Report;
use crate::meeting::state::Tally;
use crate::meeting::state::Task;
use crate::meeting::state::Vote;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;

/// Silence after which the next prompt shows by itself.
pub const PROMPT_AFTER: Span = Span::from_secs(90);

/// Why a journal's lines make no meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The first line that does not fit.
    pub line: Seq,
}

impl Meeting {
    /// A meeting from line 1 of its journal; none when that line does not begin one.
    pub fn from_first(entry: &Entry) -> Option<Self> {
        let Some(Event::Created(created)) = entry.events.first() else { return None };
        let mut meeting = Self::empty((**created).clone(), entry.at);
        meeting.apply(entry);
        Some(meeting)
    }

    /// The meeting that these lines make.
    ///
    /// # Errors
    /// Names the first line that does not fit.
    pub fn replay(entries: &[Entry]) -> Result<Self, Misfit> {
        Self::of(entries.to_vec())
    }

    /// The meeting that these lines make; they become its log.
    ///
    /// # Errors
    /// Names the first line that does not fit.
    pub fn of(entries: Vec<Entry>) -> Result<Self, Misfit> {
        match Self::as_far_as_it_fits(entries) {
            (Some(meeting), None) => Ok(meeting),
            (_, misfit) => Err(misfit.unwrap_or(Misfit { line: 1 })),
        }
    }

    /// The meeting that these lines make up to the first that does not fit, and which that is.
    pub fn as_far_as_it_fits(entries: Vec<Entry>) -> (Option<Self>, Option<Misfit>) {
        // What is taken back later is never folded at all: one pass, however often Undo was pressed.
        let undone: HashSet<Seq> = entries.iter().flat_map(|entry| &entry.events).filter_map(undone_seq).collect();
        let lines = entries.len();
        let mut entries = entries.into_iter();
        let Some(mut meeting) = entries.next().and_then(|first| Self::from_first(&first)) else {
            return (None, Some(Misfit { line: 1 }));
        };
        meeting.log.reserve_exact(lines);
        for entry in entries {
            let is_undone = undone.contains(&entry.seq);
            // What a press that was taken back names may have been taken back with it.
            if !meeting.follows(&entry) || !(is_undone || meeting.fits(&entry)) {
                return (Some(meeting), Some(Misfit { line: entry.seq }));
            }
            meeting.take(entry, is_undone);
        }
        (Some(meeting), None)
    }

    /// Whether a line can follow: its number, its stamp, and the people, items and presses that it names.
    pub fn fits(&self, entry: &Entry) -> bool {
        self.follows(entry) && entry.events.iter().all(|event| self.knows(event))
    }

    fn follows(&self, entry: &Entry) -> bool {
        entry.seq == self.seq() + 1 && self.log.last().is_none_or(|last| entry.at.t >= last.at.t)
    }

    /// Takes a press that has been saved.
    pub fn apply(&mut self, entry: &Entry) {
        let undoes: Vec<Seq> = entry.events.iter().filter_map(undone_seq).collect();
        if undoes.is_empty() {
            self.take(entry.clone(), false);
            return;
        }
        let mut log = std::mem::take(&mut self.log);
        log.push(entry.clone());
        let mut undone = std::mem::take(&mut self.undone);
        undone.extend(undoes);
        *self = Self::empty(self.created.clone(), self.first);
        for entry in log {
            let is_undone = undone.contains(&entry.seq);
            self.take(entry, is_undone);
        }
    }

    fn take(&mut self, entry: Entry, is_undone: bool) {
        if is_undone {
            self.undone.insert(entry.seq);
        } else {
            for event in &entry.events {
                self.happen(entry.seq, entry.at, event);
            }
        }
        self.last_seen = self.last_seen.max(entry.at.t);
        self.log.push(entry);
    }

    fn happen(&mut self, seq: Seq, at: Moment, event: &Event) {
        self.screen.happen(at, event);
        match event {
            Event::Created(_) => {}
            Event::Opened { seen_ms, .. } => {
                let seen = seen_ms.map_or(self.last_seen, Stamp::from_ms).max(self.last_seen).min(at.t);
                self.went_by_unseen(seen, at);
            }
            Event::Unseen { from_ms } => {
                let from = Stamp::from_ms(*from_ms).max(self.last_seen).min(at.t);
                self.went_by_unseen(from, at);
            }
            Event::GapTakenOut {} => self.answer_gap(GapAnswer::TakenOut),
            Event::GapCounted {} => self.answer_gap(GapAnswer::Counted),
            Event::Begun {} => {
                self.begun = Some(at);
                self.last_change = at.t;
            }
            Event::Marked { who, presence, reason } => self.mark(at, who, *presence, reason.as_ref()),
            Event::PersonAdded { person } => self.add_person(person),
            Event::PersonCorrected { person } => self.correct_person(person),
            Event::Appointed { office, who } => self.appoint(*office, who),
            Event::SegmentOpened { segment, reviewers } => self.open_segment(at, segment, reviewers),
            Event::TurnOpened { who, .. } => self.open_turn(at, who),
            Event::DiscussionOpened { back_ms, .. } => self.open_discussion(at, *back_ms),
            Event::PartClosed { pause, back_ms, .. } => self.close_part(at, pause, *back_ms),
            Event::NotHeard { who, then } => self.leave_unheard(who, *then),
            Event::Rebalanced { times } => times.iter().for_each(|time| self.share_anew(time)),
            Event::Extended { by_ms } => self.extend(*by_ms),
            Event::Held { back_at } => {
                self.hold = Some(Hold { since: at, back_at: *back_at });
                self.last_change = at.t;
            }
            Event::Resumed {} => self.resume(at),
            Event::PromptShown { n } => self.show_prompt(at, *n),
            Event::Asked { who, class, place } => self.put_on_list(at, who, *class, *place),
            Event::Withdrawn { who, class, wish } => self.take_off_list(at, who, *class, *wish),
            Event::Moved { from, to, .. } => self.move_in_list(*from, *to),
            Event::QueueClosed {} => self.queue_closed = true,
            Event::QueueOpened {} => self.queue_closed = false,
            Event::SpeechStarted { who, class, limit, answer } => {
                self.start_speech(seq, at, who, *class, *limit, *answer);
            }
            Event::SpeechInterrupted {} => self.interrupt_speech(at),
            Event::SpeechWentOn {} => self.go_on_with_speech(at),
            Event::SpeechPaused {} => self.pause_speech(at),
            Event::SpeechResumed {} => {
                if let Some(speech) = &mut self.speech {
                    speech.running_since = Some(at.t);
                    speech.stopped_since = None;
                }
            }
            Event::SpeechExtended { by_ms } => {
                if let Some(speech) = &mut self.speech {
                    speech.limit = speech.limit.map(|limit| limit + *by_ms);
                }
            }
            Event::SpeechEnded { who, net_ms, thanked, .. } => self.end_speech(at, who, *net_ms, *thanked),
            Event::Passed { who } => {
                self.passed.push(who.clone());
                self.note_heard(who);
                self.named_since = at.t;
            }
            Event::ReviewersChosen { who, reason } => self.choose_reviewers(who, reason.as_ref()),
            Event::ReviewPutOff { who, reason } => self.put_review_off(who, reason),
            Event::Noted { text } => {
                let segment = self.current().map(|(_, item)| item.plan.id.clone());
                self.notes.push(Note { seq, text: text.clone(), segment, at });
            }
            Event::OpinionNoted { segment, who, text, kind } => self.opinions.push(Opinion {
                seq,
                segment: segment.clone(),
                who: who.clone(),
                text: text.clone(),
                kind: *kind,
                answers: Vec::new(),
                at,
            }),
            Event::Answered { opinion, who, text } => {
                if let Some(asked) = self.opinions.iter_mut().find(|asked| asked.seq == *opinion) {
                    asked.answers.push(Answer { seq, who: who.clone(), text: text.clone() });
                }
            }
            Event::Concluded { segment, text } => {
                self.conclusions.push(Conclusion { seq, segment: segment.clone(), text: text.clone() });
            }
            Event::Corrected { .. } => self.correct(event),
            Event::TaskAssigned { who, what, due, due_text, report_at } => self.tasks.push(Task {
                seq,
                who: who.clone(),
                what: what.clone(),
                due: *due,
                due_text: due_text.clone(),
                report_at: report_at.clone(),
                at,
            }),
            Event::TaskReported { task, result, note } => {
                self.reports.push(Report { seq, task: task.clone(), result: *result, note: note.clone() });
            }
            Event::NextMeetingSet { date } => self.next_meeting = Some(*date),
            Event::VoteOpened { vote, segment, question, base, threshold, ballot } => self.votes.push(Vote {
                seq,
                plan: vote.clone(),
                segment: segment.clone(),
                question: question.clone(),
                base: *base,
                threshold: *threshold,
                ballot: *ballot,
                opened: at,
                tally: Tally::default(),
                outcome: None,
                voided: None,
            }),
            Event::Tallied { in_favour, against, abstain, invalid } => {
                if let Some(vote) = self.votes.last_mut().filter(|vote| vote.is_open()) {
                    let given =
                        Tally { in_favour: *in_favour, against: *against, abstain: *abstain, invalid: *invalid };
                    vote.tally = given.over(&vote.tally);
                }
            }
            Event::VoteClosed { outcome } => {
                if let Some(vote) = self.votes.last_mut() {
                    vote.outcome = Some((at, outcome.clone()));
                }
            }
            Event::VoteVoided { reason, vote } => {
                let place =
                    self.vote_of(*vote).and_then(|found| self.votes.iter().position(|one| one.seq == found.seq));
                if let Some(vote) = place.and_then(|place| self.votes.get_mut(place)) {
                    vote.voided = Some(reason.clone());
                }
            }
            Event::Scored { criterion, points, level, not_applicable, reason, judge } => self.enter_line(Line {
                seq,
                criterion: criterion.clone(),
                points: *points,
                level: *level,
                not_applicable: *not_applicable,
                reason: reason.clone(),
                judge: judge.clone(),
            }),
            Event::Sealed { result } => self.sealed = Some(result.clone()),
            Event::Unsealed { reason } => self.unseal(at, reason),
            Event::Announced { result } => {
                self.announced.push((at, result.clone()));
                self.announcement_stands = true;
            }
            Event::MinutesAdopted {} => self.adopted = Some(at),
            Event::MessageShown { text } => self.message = Some((at, text.clone())),
            Event::MessageCleared {} => self.message = None,
            Event::Blanked { on } => self.covered = *on,
            // Taken by the screen itself, above.
            Event::ScoreGroupShown { .. }
            | Event::Pinned { .. }
            | Event::Unpinned {}
            | Event::Offered { .. }
            | Event::OfferEnded {} => {}
            Event::SegmentDropped { segment, reason } => self.drop_item(segment, reason),
            Event::SegmentMoved { segment, before } => self.move_item(segment, before.as_ref()),
            Event::SegmentAdded { segment, before } => self.put_in(item((**segment).clone(), true), before.as_ref()),
            Event::Adjourned { reason } => self.end(at, Some(reason.clone())),
            Event::Closed {} => self.end(at, None),
            Event::Reopened {} => self.reopen(),
            Event::Undone { seq } => self.do_not_credit(*seq, at),
            Event::Amended { by, why, what } => self.amend(seq, at, by, why, what),
        }
    }

    fn part_mut(&mut self) -> Option<&mut Part> {
        self.items.get_mut(self.at).and_then(|item| item.parts.get_mut(self.part))
    }

    fn enter_line(&mut self, line: Line) {
        match self.lines.iter_mut().find(|old| old.criterion == line.criterion && old.judge == line.judge) {
            Some(old) => *old = line,
            None => self.lines.push(line),
        }
    }

    fn unseal(&mut self, at: Moment, reason: &str) {
        self.sealed = None;
        self.announcement_stands = false;
        self.unsealed.push((at, reason.to_owned()));
    }

    fn show_prompt(&mut self, at: Moment, n: usize) {
        self.prompt = n.saturating_sub(1);
        if self.quiet_since.is_some() {
            self.quiet_since = Some(at.t);
        }
    }
}

fn undone_seq(event: &Event) -> Option<Seq> {
    if let Event::Undone { seq } = event { Some(*seq) } else { None }
}
