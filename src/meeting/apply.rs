//! Floor 0. How a press changes a meeting. Total: an event that finds nothing to change changes nothing.

mod amending;
mod going;
mod speaking;
mod stopping;

use std::collections::HashMap;
use std::collections::HashSet;

use super::agenda::Discuss;
use super::agenda::Segment;
use super::agenda::SegmentId;
use super::laid::Screen;
use super::queue;
use super::roster::Office;
use super::roster::Person;
use super::roster::PersonId;
use super::state::Answer;
use super::state::Attendee;
use super::state::Conclusion;
use super::state::GapAnswer;
use super::state::Hold;
use super::state::Item;
use super::state::ItemState;
use super::state::Line;
use super::state::Meeting;
use super::state::Note;
use super::state::Opinion;
use super::state::Owed;
use super::state::Part;
use super::state::Phase;
use super::state::Report;
use super::state::Tally;
use super::state::Task;
use super::state::Vote;
use super::state::Waiting;
use super::time::Moment;
use super::time::Span;
use super::time::Stamp;
use super::words::Amendment;
use super::words::Class;
use super::words::Created;
use super::words::Entry;
use super::words::Event;
use super::words::Seq;

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
        let (first, rest) = entries.split_first().ok_or(Misfit { line: 1 })?;
        let mut meeting = Self::from_first(first).ok_or(Misfit { line: 1 })?;
        // What is taken back later is never folded at all: one pass, however often Undo was pressed.
        let undone: HashSet<Seq> = entries.iter().flat_map(|entry| &entry.events).filter_map(undone_seq).collect();
        for entry in rest {
            let is_undone = undone.contains(&entry.seq);
            // What a press that was taken back names may have been taken back with it.
            if !meeting.follows(entry) || !(is_undone || meeting.fits(entry)) {
                return Err(Misfit { line: entry.seq });
            }
            meeting.take(entry, is_undone);
        }
        Ok(meeting)
    }

    /// Whether a line can follow: its number, its stamp, and the people, items and presses that it names.
    pub fn fits(&self, entry: &Entry) -> bool {
        self.follows(entry) && entry.events.iter().all(|event| self.knows(event))
    }

    fn follows(&self, entry: &Entry) -> bool {
        entry.seq == self.seq() + 1 && self.log.last().is_none_or(|last| entry.at.t >= last.at.t)
    }

    fn knows(&self, event: &Event) -> bool {
        let person = |id: &PersonId| self.places.contains_key(id);
        let segment = |id: &SegmentId| self.items.iter().any(|item| item.plan.id == *id);
        let here = |id: &SegmentId| self.is_running() && self.current().is_some_and(|(_, item)| item.plan.id == *id);
        let waits = |who: &PersonId, class: Class| queue::place_of(&self.queue, who, class).is_some();
        // Only what hangs on presses of the course is asked for: they are taken back newest first, so what still stands was decided on what
        // still stands. Words, lines of the score and the program's own lines may outlive the press beside which they were written.
        match event {
            Event::Created(_) => false,
            Event::Marked { who, .. } | Event::NotHeard { who, .. } | Event::ReviewersChosen { who, .. } => {
                who.iter().all(person)
            }
            Event::Asked { who, class, .. } => self.is_running() && person(who) && !waits(who, *class),
            Event::Withdrawn { who, class, .. } => person(who) && waits(who, *class),
            Event::Moved { who, from, .. } => {
                person(who) && from.checked_sub(1).and_then(|from| self.queue.get(from)).is_some()
            }
            Event::SpeechStarted { who, .. } => self.is_running() && person(who),
            Event::SpeechEnded { who, .. } => {
                [&self.speech, &self.interrupted].into_iter().flatten().any(|speech| speech.who == *who)
            }
            Event::SpeechInterrupted {}
            | Event::SpeechPaused {}
            | Event::SpeechResumed {}
            | Event::SpeechExtended { .. } => self.speech.is_some(),
            Event::SpeechWentOn {} => self.interrupted.is_some(),
            Event::Passed { who } => person(who) && matches!(self.phase, Phase::Discussing { .. }),
            Event::Begun {} => self.begun.is_none(),
            Event::Extended { .. } | Event::Adjourned { .. } | Event::Closed {} => self.is_running(),
            Event::Rebalanced { times } => self.is_running() && times.iter().all(|time| segment(&time.segment)),
            Event::Held { .. } => self.is_running() && self.hold.is_none(),
            Event::Resumed {} => self.hold.is_some(),
            Event::Tallied { .. } | Event::VoteClosed { .. } => self.open_vote().is_some(),
            Event::VoteVoided { .. } => self.votes.last().is_some_and(|vote| vote.voided.is_none()),
            Event::Reopened {} => self.is_closed(),
            Event::Scored { criterion, .. } => self.sheet().is_some_and(|sheet| sheet.criterion(criterion).is_some()),
            Event::Sealed { .. } | Event::Unsealed { .. } => self.sheet().is_some(),
            Event::Announced { result } => self.sealed.as_ref() == Some(result),
            Event::ScoreGroupShown { n } => self.sheet().is_some_and(|sheet| (1..=sheet.groups.len()).contains(n)),
            Event::TaskReported { task, .. } => self.created.before.tasks.iter().any(|carried| carried.id == *task),
            Event::Appointed { who, .. }
            | Event::ReviewPutOff { who, .. }
            | Event::OpinionNoted { who, .. }
            | Event::Answered { who, .. } => person(who),
            Event::PersonCorrected { person: mended } => person(&mended.id),
            Event::PersonAdded { person: added } => !person(&added.id),
            Event::SegmentOpened { segment: id, reviewers } => {
                self.items.iter().any(|item| item.plan.id == *id && item.state == ItemState::Ahead)
                    && reviewers.iter().all(person)
            }
            Event::TurnOpened { segment: id, who } => here(id) && person(who),
            Event::DiscussionOpened { segment: id, .. } => here(id) && matches!(self.phase, Phase::Presenting { .. }),
            Event::PartClosed { segment: id, .. } => here(id),
            Event::SegmentDropped { segment: id, .. }
            | Event::SegmentMoved { segment: id, .. }
            | Event::VoteOpened { segment: id, .. } => segment(id),
            Event::SegmentAdded { segment: added, .. } => !segment(&added.id),
            Event::Corrected { seq, .. } | Event::Undone { seq } => *seq > 1 && *seq <= self.seq(),
            Event::Amended { what, .. } => match what {
                Amendment::Words { seq, who, .. } => *seq > 1 && *seq <= self.seq() && who.as_ref().is_none_or(person),
                Amendment::Attendance { who, .. } => person(who),
                Amendment::Statement { .. } => true,
            },
            Event::Opened { .. }
            | Event::Unseen { .. }
            | Event::GapTakenOut {}
            | Event::GapCounted {}
            | Event::PromptShown { .. }
            | Event::QueueClosed {}
            | Event::QueueOpened {}
            | Event::Noted { .. }
            | Event::Concluded { .. }
            | Event::TaskAssigned { .. }
            | Event::NextMeetingSet { .. }
            | Event::MinutesAdopted {}
            | Event::MessageShown { .. }
            | Event::MessageCleared {}
            | Event::Blanked { .. }
            | Event::Pinned { .. }
            | Event::Unpinned {}
            | Event::Offered { .. }
            | Event::OfferEnded {} => true,
        }
    }

    /// Takes a press that has been saved.
    pub fn apply(&mut self, entry: &Entry) {
        let undoes: Vec<Seq> = entry.events.iter().filter_map(undone_seq).collect();
        if undoes.is_empty() {
            self.take(entry, false);
            return;
        }
        let mut log = std::mem::take(&mut self.log);
        log.push(entry.clone());
        let mut undone = std::mem::take(&mut self.undone);
        undone.extend(undoes);
        *self = Self::empty(self.created.clone(), self.first);
        for entry in &log {
            self.take(entry, undone.contains(&entry.seq));
        }
    }

    fn take(&mut self, entry: &Entry, is_undone: bool) {
        if is_undone {
            self.undone.insert(entry.seq);
        } else {
            for event in &entry.events {
                self.happen(entry.seq, entry.at, event);
            }
        }
        self.last_seen = self.last_seen.max(entry.at.t);
        self.log.push(entry.clone());
    }

    fn empty(created: Created, first: Moment) -> Self {
        let agenda = &created.agenda;
        let people: Vec<Attendee> = agenda.roster.iter().cloned().map(attendee).collect();
        let places: HashMap<PersonId, usize> =
            people.iter().enumerate().map(|(place, one)| (one.person.id.clone(), place)).collect();
        let items = agenda.segments.iter().cloned().map(|plan| item(plan, false)).collect();
        Self {
            chair: agenda.chair.clone(),
            minute_taker: agenda.minute_taker.clone(),
            score_follower: agenda.score_follower.clone(),
            next_meeting: agenda.next_meeting,
            first,
            people,
            places,
            items,
            created,
            log: Vec::new(),
            undone: HashSet::new(),
            phase: Phase::Lobby,
            at: 0,
            part: 0,
            begun: None,
            over: None,
            hold: None,
            holds: Vec::new(),
            stops: Vec::new(),
            gaps: Vec::new(),
            last_seen: Stamp::ZERO,
            last_change: Stamp::ZERO,
            queue: Vec::new(),
            queue_closed: false,
            speech: None,
            interrupted: None,
            speeches: Vec::new(),
            passed: Vec::new(),
            gone_unasked: Vec::new(),
            named_since: Stamp::ZERO,
            prompt: 0,
            quiet_since: None,
            override_note: None,
            thanks: None,
            votes: Vec::new(),
            tasks: Vec::new(),
            reports: Vec::new(),
            opinions: Vec::new(),
            notes: Vec::new(),
            conclusions: Vec::new(),
            withdrawals: Vec::new(),
            chosen: None,
            put_off: Vec::new(),
            lines: Vec::new(),
            sealed: None,
            announced: Vec::new(),
            announcement_stands: false,
            unsealed: Vec::new(),
            adopted: None,
            amendments: Vec::new(),
            message: None,
            covered: false,
            screen: Screen::default(),
        }
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
            Event::Marked { who, presence, reason } => {
                for id in who {
                    self.note_going(id, *presence);
                    if let Some(place) = self.places.get(id) {
                        let one = &mut self.people[*place];
                        one.presence = *presence;
                        one.marks.push((at, *presence, reason.clone()));
                    }
                    if !presence.is_here() {
                        self.queue.retain(|waiting| waiting.who != *id);
                    }
                }
                self.note_quiet(at.t);
            }
            Event::PersonAdded { person } => {
                if !self.places.contains_key(&person.id) {
                    self.places.insert(person.id.clone(), self.people.len());
                    self.people.push(attendee(person.clone()));
                }
            }
            Event::PersonCorrected { person } => {
                if let Some(place) = self.places.get(&person.id) {
                    self.people[*place].person = person.clone();
                }
            }
            Event::Appointed { office, who } => {
                let who = Some(who.clone());
                match office {
                    Office::Chair => self.chair = who,
                    Office::Minutes => self.minute_taker = who,
                    Office::Score => self.score_follower = who,
                }
            }
            Event::SegmentOpened { segment, reviewers } => self.open_segment(at, segment, reviewers),
            Event::TurnOpened { who, .. } => self.open_turn(at, who),
            Event::DiscussionOpened { back_ms, .. } => self.open_discussion(at, *back_ms),
            Event::PartClosed { pause, back_ms, .. } => self.close_part(at, pause, *back_ms),
            Event::NotHeard { who, then } => self.leave_unheard(who, *then),
            Event::Rebalanced { times } => times.iter().for_each(|time| self.share_anew(time)),
            Event::Extended { by_ms } => {
                let phase = self.phase;
                if let Some(part) = self.part_mut() {
                    match (phase, &mut part.discuss) {
                        (Phase::Presenting { .. }, _) => {
                            part.present += *by_ms;
                            part.extended_present += *by_ms;
                        }
                        (Phase::Discussing { .. }, Some(owed)) => {
                            owed.planned += *by_ms;
                            part.extended_discuss += *by_ms;
                        }
                        (Phase::Discussing { .. }, None) | (Phase::Lobby | Phase::Over, _) => {}
                    }
                }
            }
            Event::Held { back_at } => {
                self.hold = Some(Hold { since: at, back_at: *back_at });
                self.last_change = at.t;
            }
            Event::Resumed {} => self.resume(at),
            Event::PromptShown { n } => {
                self.prompt = n.saturating_sub(1);
                if self.quiet_since.is_some() {
                    self.quiet_since = Some(at.t);
                }
            }
            Event::Asked { who, class, place } => {
                let waiting = Waiting { who: who.clone(), class: *class, asked: at, carried: false, moved: false };
                let place = place.saturating_sub(1).min(self.queue.len());
                self.queue.insert(place, waiting);
                self.note_quiet(at.t);
            }
            Event::Withdrawn { who, class, wish } => {
                if let Some(place) = queue::place_of(&self.queue, who, *class) {
                    self.queue.remove(place);
                }
                self.note_withdrawal(at, who, *wish);
                self.note_quiet(at.t);
            }
            Event::Moved { from, to, .. } => {
                if *from >= 1 && *from <= self.queue.len() {
                    let mut waiting = self.queue.remove(from - 1);
                    waiting.moved = true;
                    let to = to.saturating_sub(1).min(self.queue.len());
                    self.queue.insert(to, waiting);
                }
            }
            Event::QueueClosed {} => self.queue_closed = true,
            Event::QueueOpened {} => self.queue_closed = false,
            Event::SpeechStarted { who, class, limit, answer } => {
                self.start_speech(seq, at, who, *class, *limit, *answer);
            }
            Event::SpeechInterrupted {} => {
                let gathered = self.speech.as_ref().map(|speech| self.speech_clock(speech, at.t).used);
                if let (Some(mut speech), Some(gathered)) = (self.speech.take(), gathered) {
                    speech.gathered = gathered;
                    speech.running_since = None;
                    self.interrupted = Some(speech);
                }
            }
            Event::SpeechWentOn {} => {
                self.speech = self.interrupted.take().map(|mut speech| {
                    speech.running_since = Some(at.t);
                    speech
                });
                self.last_change = at.t;
                self.note_quiet(at.t);
            }
            Event::SpeechPaused {} => {
                let used = self.speech.as_ref().map(|speech| self.speech_clock(speech, at.t).used);
                if let (Some(speech), Some(used)) = (&mut self.speech, used) {
                    speech.gathered = used;
                    speech.running_since = None;
                }
            }
            Event::SpeechResumed {} => {
                if let Some(speech) = &mut self.speech {
                    speech.running_since = Some(at.t);
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
            Event::VoteVoided { reason } => {
                if let Some(vote) = self.votes.last_mut() {
                    vote.voided = Some(reason.clone());
                }
            }
            Event::Scored { criterion, points, level, not_applicable, reason, judge } => {
                let line = Line {
                    seq,
                    criterion: criterion.clone(),
                    points: *points,
                    level: *level,
                    not_applicable: *not_applicable,
                    reason: reason.clone(),
                    judge: judge.clone(),
                };
                match self.lines.iter_mut().find(|old| old.criterion == line.criterion && old.judge == line.judge) {
                    Some(old) => *old = line,
                    None => self.lines.push(line),
                }
            }
            Event::Sealed { result } => self.sealed = Some(result.clone()),
            Event::Unsealed { reason } => {
                self.sealed = None;
                self.announcement_stands = false;
                self.unsealed.push((at, reason.clone()));
            }
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
            Event::SegmentDropped { segment, reason } => {
                if let Some(item) = self.items.iter_mut().find(|item| item.plan.id == *segment) {
                    item.state = ItemState::Dropped(reason.clone());
                }
            }
            Event::SegmentMoved { segment, before } => {
                if let Some(from) = self.items.iter().position(|item| item.plan.id == *segment) {
                    let moved = self.items.remove(from);
                    if from < self.at {
                        self.at -= 1;
                    }
                    self.put_in(moved, before.as_ref());
                }
            }
            Event::SegmentAdded { segment, before } => self.put_in(item(segment.clone(), true), before.as_ref()),
            Event::Adjourned { reason } => self.end(at, Some(reason.clone())),
            Event::Closed {} => self.end(at, None),
            Event::Reopened {} => {
                if let Some(end) = self.over.take() {
                    self.phase = end.phase;
                    if let Some(item) = self.items.get_mut(self.at) {
                        item.state = ItemState::Now;
                    }
                    if let Some(part) = self.part_mut() {
                        part.closed = None;
                        part.pause = None;
                    }
                }
            }
            Event::Undone { seq } => self.do_not_credit(*seq, at),
            Event::Amended { by, why, what } => self.amend(seq, at, by, why, what),
        }
    }

    fn part_mut(&mut self) -> Option<&mut Part> {
        self.items.get_mut(self.at).and_then(|item| item.parts.get_mut(self.part))
    }
}

fn undone_seq(event: &Event) -> Option<Seq> {
    if let Event::Undone { seq } = event { Some(*seq) } else { None }
}

fn attendee(person: Person) -> Attendee {
    Attendee { person, presence: super::roster::Presence::Unmarked, marks: Vec::new(), turns: 0 }
}

fn item(plan: Segment, added: bool) -> Item {
    let part = Part::planned(plan.present, owed(&plan), None);
    Item { plan, state: ItemState::Ahead, parts: vec![part], not_heard: Vec::new(), added }
}

fn owed(plan: &Segment) -> Option<Owed> {
    match plan.discuss {
        Discuss::None(_) => None,
        Discuss::Held { planned, least } => Some(Owed { planned, least }),
    }
}
