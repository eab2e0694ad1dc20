//! Floor 0. How a press changes a meeting. Total: an event that finds nothing to change changes nothing.

use std::collections::HashMap;
use std::collections::HashSet;

use super::agenda::ClosingStep;
use super::agenda::Discuss;
use super::agenda::Segment;
use super::agenda::SegmentId;
use super::agenda::SegmentKind;
use super::queue;
use super::roster::Office;
use super::roster::Person;
use super::roster::PersonId;
use super::state::Answer;
use super::state::Attendee;
use super::state::Conclusion;
use super::state::End;
use super::state::GAP_ASKED;
use super::state::Gap;
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
use super::state::Speech;
use super::state::Tally;
use super::state::Task;
use super::state::Vote;
use super::state::Waiting;
use super::state::Withdrawal;
use super::time::Moment;
use super::time::Span;
use super::time::Stamp;
use super::words::Class;
use super::words::Created;
use super::words::Entry;
use super::words::Event;
use super::words::Pause;
use super::words::Seq;
use super::words::Unheard;
use super::words::Wish;

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
            if !meeting.fits(entry) {
                return Err(Misfit { line: entry.seq });
            }
            meeting.take(entry, undone.contains(&entry.seq));
        }
        Ok(meeting)
    }

    /// Whether a line can follow: its number, its stamp, and the people, items and presses that it names.
    pub fn fits(&self, entry: &Entry) -> bool {
        let follows = entry.seq == self.seq() + 1 && self.log.last().is_none_or(|last| entry.at.t >= last.at.t);
        follows && entry.events.iter().all(|event| self.knows(event))
    }

    fn knows(&self, event: &Event) -> bool {
        let person = |id: &PersonId| self.places.contains_key(id);
        let segment = |id: &SegmentId| self.items.iter().any(|item| item.plan.id == *id);
        match event {
            Event::Created(_) => false,
            Event::Marked { who, .. } | Event::NotHeard { who, .. } | Event::ReviewersChosen { who, .. } => {
                who.iter().all(person)
            }
            Event::Appointed { who, .. }
            | Event::Asked { who, .. }
            | Event::SpeechStarted { who, .. }
            | Event::SpeechEnded { who, .. }
            | Event::Passed { who }
            | Event::Withdrawn { who, .. }
            | Event::Moved { who, .. }
            | Event::ReviewPutOff { who, .. }
            | Event::OpinionNoted { who, .. }
            | Event::Answered { who, .. } => person(who),
            Event::PersonCorrected { person: mended } => person(&mended.id),
            Event::PersonAdded { person: added } => !person(&added.id),
            Event::SegmentOpened { segment: id, reviewers } => segment(id) && reviewers.iter().all(person),
            Event::TurnOpened { segment: id, who } => segment(id) && person(who),
            Event::DiscussionOpened { segment: id, .. }
            | Event::PartClosed { segment: id, .. }
            | Event::SegmentDropped { segment: id, .. }
            | Event::SegmentMoved { segment: id, .. }
            | Event::VoteOpened { segment: id, .. } => segment(id),
            Event::SegmentAdded { segment: added, .. } => !segment(&added.id),
            Event::Corrected { seq, .. } | Event::Undone { seq } => *seq >= 1 && *seq <= self.seq(),
            Event::Opened { .. }
            | Event::Begun {}
            | Event::Extended { .. }
            | Event::Held { .. }
            | Event::Resumed {}
            | Event::Unseen { .. }
            | Event::GapTakenOut {}
            | Event::GapCounted {}
            | Event::PromptShown { .. }
            | Event::SpeechInterrupted {}
            | Event::SpeechWentOn {}
            | Event::SpeechPaused {}
            | Event::SpeechResumed {}
            | Event::SpeechExtended { .. }
            | Event::QueueClosed {}
            | Event::QueueOpened {}
            | Event::Noted { .. }
            | Event::Concluded { .. }
            | Event::TaskAssigned { .. }
            | Event::TaskReported { .. }
            | Event::NextMeetingSet { .. }
            | Event::Tallied { .. }
            | Event::VoteClosed { .. }
            | Event::VoteVoided { .. }
            | Event::Scored { .. }
            | Event::Sealed { .. }
            | Event::Unsealed { .. }
            | Event::Announced { .. }
            | Event::MinutesAdopted {}
            | Event::MessageShown { .. }
            | Event::MessageCleared {}
            | Event::Blanked { .. }
            | Event::Adjourned { .. }
            | Event::Closed {}
            | Event::Reopened {} => true,
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
            spoken_here: Vec::new(),
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
            message: None,
            covered: false,
        }
    }

    fn happen(&mut self, seq: Seq, at: Moment, event: &Event) {
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
            Event::Extended { by_ms } => {
                let phase = self.phase;
                if let Some(part) = self.part_mut() {
                    part.extended += *by_ms;
                    match (phase, &mut part.discuss) {
                        (Phase::Presenting { .. }, _) => part.present += *by_ms,
                        (Phase::Discussing { .. }, Some(owed)) => owed.planned += *by_ms,
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
        }
    }

    fn part_mut(&mut self) -> Option<&mut Part> {
        self.items.get_mut(self.at).and_then(|item| item.parts.get_mut(self.part))
    }

    fn put_in(&mut self, item: Item, before: Option<&SegmentId>) {
        let place =
            before.and_then(|id| self.items.iter().position(|other| other.plan.id == *id)).unwrap_or(self.items.len());
        if self.begun.is_some() && place <= self.at {
            self.at += 1;
        }
        self.items.insert(place, item);
    }

    fn open_segment(&mut self, at: Moment, id: &SegmentId, reviewers: &[PersonId]) {
        let Some(place) = self.items.iter().position(|item| item.plan.id == *id) else { return };
        // A back-dated close of the item before: this one presents from there.
        let since = self.items.get(self.at).and_then(|item| item.parts.get(self.part)).and_then(|part| part.closed);
        let since = if self.items.get(self.at).is_some_and(|item| item.state == ItemState::Now) { since } else { None };
        if let Some(before) = self.items.get_mut(self.at).filter(|item| item.state == ItemState::Now) {
            before.state = ItemState::Held;
        }
        let opened = since.unwrap_or(at);
        self.at = place;
        self.part = 0;
        let item = &mut self.items[place];
        item.state = ItemState::Now;
        if !reviewers.is_empty() {
            item.parts = turns(&item.plan, reviewers);
        }
        self.begin_part(at, opened);
        self.queue_closed = false;
    }

    fn open_turn(&mut self, at: Moment, who: &PersonId) {
        let Some(item) = self.items.get(self.at) else { return };
        let Some(turn) = item.parts.iter().position(|part| part.reviewer.as_ref() == Some(who)) else { return };
        let since = item.parts.get(self.part).and_then(|part| part.closed);
        self.part = turn;
        self.begin_part(at, since.unwrap_or(at));
    }

    fn begin_part(&mut self, at: Moment, opened: Moment) {
        if let Some(part) = self.part_mut() {
            part.opened = Some(opened);
        }
        self.phase = Phase::Presenting { since: opened.t };
        self.last_change = at.t;
        self.new_round(at.t);
        self.quiet_since = None;
        self.override_note = self.override_note.take().filter(|(when, _)| when.t == at.t);
    }

    fn new_round(&mut self, at: Stamp) {
        self.passed.clear();
        self.spoken_here.clear();
        self.named_since = at;
    }

    fn open_discussion(&mut self, at: Moment, back: Span) {
        let began = at.plus(-back);
        let presented = match self.phase {
            Phase::Presenting { since } => self.net(since, began.t),
            Phase::Lobby | Phase::Discussing { .. } | Phase::Over => Span::ZERO,
        };
        if let Some(part) = self.part_mut() {
            part.presented = presented;
            part.discussing = Some(began);
        }
        self.phase = Phase::Discussing { since: began.t, owed_since: at.t };
        self.last_change = at.t;
        self.prompt = 0;
        self.new_round(at.t);
        self.quiet_since = None;
        self.note_quiet(at.t);
    }

    fn close_part(&mut self, at: Moment, pause: &Pause, back: Span) {
        let ended = at.plus(-back);
        let (phase, net) = match self.phase {
            Phase::Presenting { since } | Phase::Discussing { since, .. } => (self.phase, self.net(since, ended.t)),
            Phase::Lobby | Phase::Over => (self.phase, Span::ZERO),
        };
        if let Pause::Overridden { reason, .. } = pause {
            self.override_note = Some((at, reason.clone()));
        }
        if let Some(part) = self.part_mut() {
            match phase {
                Phase::Presenting { .. } => part.presented = net,
                Phase::Discussing { .. } => part.discussed = net,
                Phase::Lobby | Phase::Over => {}
            }
            part.closed = Some(ended);
            part.pause = Some(pause.clone());
        }
        self.last_change = at.t;
        self.quiet_since = None;
    }

    fn leave_unheard(&mut self, who: &[PersonId], then: Unheard) {
        if let Some(item) = self.items.get_mut(self.at) {
            item.not_heard.extend(who.iter().map(|id| (id.clone(), then)));
        }
        match then {
            Unheard::FirstNext => self.queue.iter_mut().for_each(|waiting| waiting.carried = true),
            Unheard::Written | Unheard::MoveOn => self.queue.clear(),
        }
    }

    fn resume(&mut self, at: Moment) {
        if let Some(hold) = self.hold.take() {
            self.holds.push((hold.since, at));
            self.lay_stops();
        }
        self.last_change = at.t;
    }

    fn went_by_unseen(&mut self, from: Stamp, at: Moment) {
        if !self.is_running() || self.hold.is_some() || at.t - from <= GAP_ASKED {
            return;
        }
        if let Phase::Discussing { .. } = self.phase
            && let Some(part) = self.part_mut()
        {
            part.unseen.push((from, at.t));
        }
        self.gaps.push(Gap { from, to: at, answer: None });
        self.lay_stops();
    }

    fn answer_gap(&mut self, answer: GapAnswer) {
        if let Some(gap) = self.gaps.last_mut() {
            gap.answer = Some(answer);
        }
        self.lay_stops();
    }

    /// Holds and unseen time that does not count, sorted and joined where they touch.
    fn lay_stops(&mut self) {
        let last = self.holds.last().map(|(from, to)| (from.t, to.t));
        if self.gaps.iter().all(|gap| !gap.is_out()) && self.stops.len() + 1 == self.holds.len() {
            self.stops.extend(last);
            return;
        }
        let held = self.holds.iter().map(|(from, to)| (from.t, to.t));
        let gone = self.gaps.iter().filter(|gap| gap.is_out()).map(|gap| (gap.from, gap.to.t));
        let mut all: Vec<(Stamp, Stamp)> = held.chain(gone).collect();
        all.sort_unstable();
        self.stops.clear();
        for (from, to) in all {
            match self.stops.last_mut() {
                Some(before) if from <= before.1 => before.1 = before.1.max(to),
                Some(_) | None => self.stops.push((from, to)),
            }
        }
    }

    /// Quiet is a discussion in which nobody speaks and nobody waits; prompts follow from how long it lasts.
    fn note_quiet(&mut self, at: Stamp) {
        let quiet = matches!(self.phase, Phase::Discussing { .. }) && self.speech.is_none() && self.queue.is_empty();
        match (quiet, self.quiet_since) {
            (true, None) => self.quiet_since = Some(at),
            (false, Some(_)) => {
                self.prompt = self.prompt_index(at).unwrap_or(self.prompt);
                self.quiet_since = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }

    /// Which prompt is on the room's screen, from 0; none where the item has no prompts or nothing is discussed.
    pub fn prompt_index(&self, now: Stamp) -> Option<usize> {
        let Phase::Discussing { .. } = self.phase else { return None };
        let prompts = self.items.get(self.at)?.plan.prompts.len();
        let by_silence = self.quiet_since.map_or(0, |since| self.net(since, now).ms() / PROMPT_AFTER.ms());
        let index = self.prompt.saturating_add(usize::try_from(by_silence).unwrap_or(0));
        prompts.checked_sub(1).map(|last| index.min(last))
    }

    fn start_speech(&mut self, seq: Seq, at: Moment, who: &PersonId, class: Class, limit: Option<Span>, answer: bool) {
        if let Some(place) = queue::place_of(&self.queue, who, class) {
            self.queue.remove(place);
        }
        let in_discussion = matches!(self.phase, Phase::Discussing { .. });
        if in_discussion && class != Class::Order && !self.spoken_here.contains(who) {
            self.spoken_here.push(who.clone());
        }
        self.speech = Some(Speech {
            seq,
            who: who.clone(),
            class,
            item: self.at,
            part: self.part,
            in_discussion,
            started: at,
            ended: None,
            limit,
            answer,
            thanked: false,
            gathered: Span::ZERO,
            running_since: Some(at.t),
        });
        self.last_change = at.t;
        self.note_quiet(at.t);
    }

    fn end_speech(&mut self, at: Moment, who: &PersonId, net: Span, thanked: bool) {
        let ends = |speech: &Option<Speech>| speech.as_ref().is_some_and(|speech| speech.who == *who);
        let ended = if ends(&self.speech) {
            self.speech.take()
        } else if ends(&self.interrupted) {
            self.interrupted.take()
        } else {
            None
        };
        let Some(mut speech) = ended else { return };
        speech.gathered = net;
        speech.running_since = None;
        speech.ended = Some(at);
        speech.thanked = thanked;
        if speech.in_discussion && speech.class != Class::Order {
            if let Some(place) = self.places.get(who) {
                self.people[*place].turns += 1;
            }
            let part = self.items.get_mut(speech.item).and_then(|item| item.parts.get_mut(speech.part));
            if let (true, Some(part)) = (speech.answer, part) {
                part.answered += net;
            }
        }
        if thanked {
            self.thanks = Some((at, who.clone()));
        }
        self.speeches.push(speech);
        self.last_change = at.t;
        self.named_since = at.t;
        self.note_quiet(at.t);
    }

    fn note_withdrawal(&mut self, at: Moment, who: &PersonId, wish: Wish) {
        if let Some((_, item)) = self.current() {
            let segment = item.plan.id.clone();
            self.withdrawals.push(Withdrawal { who: who.clone(), segment, wish, at });
        }
    }

    fn choose_reviewers(&mut self, who: &[PersonId], reason: Option<&String>) {
        self.chosen = Some((who.to_vec(), reason.cloned()));
        let now = self.at;
        if let Some(item) = self.items.get_mut(now)
            && item.state == ItemState::Now
            && item.plan.kind == SegmentKind::SelfReview
        {
            let kept = item.parts[..=self.part.min(item.parts.len() - 1)].to_vec();
            let fresh = turns(&item.plan, who);
            let ahead = fresh.into_iter().filter(|turn| kept.iter().all(|part| part.reviewer != turn.reviewer));
            item.parts = kept.iter().cloned().chain(ahead).collect();
        }
    }

    fn put_review_off(&mut self, who: &PersonId, reason: &str) {
        self.put_off.push((who.clone(), reason.to_owned()));
        if let Some((chosen, _)) = &mut self.chosen {
            chosen.retain(|id| id != who);
        }
        let part_now = self.part;
        let Some(item) = self.items.get_mut(self.at).filter(|item| item.state == ItemState::Now) else { return };
        let Some(turn) = item.parts.iter().position(|part| part.reviewer.as_ref() == Some(who)) else { return };
        if turn > part_now || item.parts.len() > part_now + 1 {
            item.parts.remove(turn);
        } else if let Some(part) = item.parts.get_mut(turn) {
            part.reviewer = None;
        }
    }

    fn correct(&mut self, event: &Event) {
        let Event::Corrected { seq, text, who, kind, due } = event else { return };
        let mend = |old: &mut String| {
            if let Some(text) = text {
                old.clone_from(text);
            }
        };
        let mend_who = |old: &mut PersonId| {
            if let Some(who) = who {
                old.clone_from(who);
            }
        };
        for opinion in &mut self.opinions {
            if opinion.seq == *seq {
                mend(&mut opinion.text);
                mend_who(&mut opinion.who);
                opinion.kind = kind.unwrap_or(opinion.kind);
            }
            for answer in opinion.answers.iter_mut().filter(|answer| answer.seq == *seq) {
                mend(&mut answer.text);
                mend_who(&mut answer.who);
            }
        }
        self.notes.iter_mut().filter(|note| note.seq == *seq).for_each(|note| mend(&mut note.text));
        self.conclusions.iter_mut().filter(|words| words.seq == *seq).for_each(|words| mend(&mut words.text));
        for task in self.tasks.iter_mut().filter(|task| task.seq == *seq) {
            mend(&mut task.what);
            task.due = due.or(task.due);
            if let Some(who) = who {
                task.who = vec![super::words::Owner::Person(who.clone())];
            }
        }
        let mut moved_turn: Option<(PersonId, PersonId)> = None;
        for speech in &mut self.speeches {
            if speech.seq == *seq
                && let Some(who) = who
            {
                if speech.in_discussion && speech.class != Class::Order {
                    moved_turn = Some((speech.who.clone(), who.clone()));
                }
                speech.who = who.clone();
            }
        }
        for speech in [&mut self.speech, &mut self.interrupted].into_iter().flatten() {
            if speech.seq == *seq {
                mend_who(&mut speech.who);
            }
        }
        if let Some((from, to)) = moved_turn {
            for (id, change) in [(from, -1_i64), (to, 1)] {
                if let Some(place) = self.places.get(&id) {
                    let one = &mut self.people[*place];
                    one.turns = u32::try_from((i64::from(one.turns) + change).max(0)).unwrap_or(u32::MAX);
                }
            }
        }
    }

    fn end(&mut self, at: Moment, adjourned: Option<String>) {
        let phase = self.phase;
        let closes_last = adjourned.is_none();
        if let (Phase::Presenting { since } | Phase::Discussing { since, .. }, true) = (phase, self.begun.is_some()) {
            let net = self.net(since, at.t);
            if let Some(part) = self.part_mut().filter(|part| part.closed.is_none()) {
                match phase {
                    Phase::Discussing { .. } => part.discussed = net,
                    Phase::Presenting { .. } | Phase::Lobby | Phase::Over => part.presented = net,
                }
                part.closed = Some(at);
            }
        }
        if closes_last && let Some(item) = self.items.get_mut(self.at) {
            item.state = ItemState::Held;
        }
        self.over = Some(End { at, adjourned, phase });
        self.phase = Phase::Over;
    }

    /// Undo never shortens a pause that has begun: what ran between the press and its undoing belonged to something else.
    fn do_not_credit(&mut self, seq: Seq, at: Moment) {
        let Phase::Discussing { owed_since, .. } = self.phase else { return };
        let Some(place) = usize::try_from(seq).ok().and_then(|seq| seq.checked_sub(1)) else { return };
        let Some(entry) = self.log.get(place) else { return };
        let stopped_the_pause = entry.events.iter().any(|event| {
            matches!(
                event,
                Event::PartClosed { .. } | Event::Held { .. } | Event::SegmentOpened { .. } | Event::TurnOpened { .. }
            )
        });
        if stopped_the_pause {
            let lost = self.net(entry.at.t.max(owed_since), at.t);
            if let Some(part) = self.part_mut() {
                part.uncredited += lost;
            }
        }
    }

    /// The closing steps of the agenda, each with whether it has been done.
    pub fn closing_steps(&self) -> Vec<(ClosingStep, bool)> {
        let done = |step: ClosingStep| match step {
            ClosingStep::Conclude => !self.conclusions.is_empty(),
            ClosingStep::Tasks => !self.tasks.is_empty(),
            ClosingStep::Votes => self.owed_votes_everywhere().is_empty(),
            ClosingStep::Score => self.sealed.is_some(),
            ClosingStep::Announce => self.announcement_stands,
            ClosingStep::Minutes => self.adopted.is_some(),
        };
        self.agenda().closing.iter().map(|step| (*step, done(*step))).collect()
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

/// The times of a self-review divided evenly; each turn owes its own least, never under one minute.
fn turns(plan: &Segment, reviewers: &[PersonId]) -> Vec<Part> {
    let n = reviewers.len();
    let discuss = owed(plan).map(|owed| {
        let least = owed.least.shared_by(n).max(Span::from_mins(1));
        Owed { planned: owed.planned.shared_by(n).max(least), least }
    });
    reviewers.iter().map(|who| Part::planned(plan.present.shared_by(n), discuss, Some(who.clone()))).collect()
}
