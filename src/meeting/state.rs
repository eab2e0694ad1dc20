//! Floor 0. What a meeting is at one moment: the fold of its journal, read by everybody, changed by `apply` alone.

use std::collections::HashMap;
use std::collections::HashSet;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use super::agenda::Agenda;
use super::agenda::Base;
use super::agenda::CarriedTask;
use super::agenda::Segment;
use super::agenda::SegmentId;
use super::agenda::SegmentKind;
use super::agenda::Threshold;
use super::laid::Screen;
use super::roster::Office;
use super::roster::Person;
use super::roster::PersonId;
use super::roster::Presence;
use super::sheet::Tenths;
use super::time::Moment;
use super::time::Span;
use super::time::Stamp;
use super::words::Class;
use super::words::Created;
use super::words::Entry;
use super::words::Event;
use super::words::OpinionKind;
use super::words::Outcome;
use super::words::Owner;
use super::words::Pause;
use super::words::ScoreResult;
use super::words::Seq;
use super::words::TaskResult;
use super::words::Unheard;
use super::words::Wish;

/// Where the meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before `Begin`.
    Lobby,
    /// The current item (or turn) presents.
    Presenting {
        /// From here; earlier than the press where `Next` was back-dated.
        since: Stamp,
    },
    /// The members' time of the current item (or turn).
    Discussing {
        /// The record of its beginning.
        since: Stamp,
        /// The press: the least time is owed from here.
        owed_since: Stamp,
    },
    /// Closed or broken off.
    Over,
}

/// A meeting: everything that its journal says, folded.
#[expect(clippy::struct_field_names, reason = "`next_meeting` is the term of the field")]
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    pub(crate) created: Created,
    /// Line 1.
    pub(crate) first: Moment,
    pub(crate) log: Vec<Entry>,
    pub(crate) undone: HashSet<Seq>,
    pub(crate) people: Vec<Attendee>,
    pub(crate) places: HashMap<PersonId, usize>,
    pub(crate) chair: Option<PersonId>,
    pub(crate) minute_taker: Option<PersonId>,
    pub(crate) score_follower: Option<PersonId>,
    pub(crate) phase: Phase,
    pub(crate) items: Vec<Item>,
    /// The current item, counted from 0.
    pub(crate) at: usize,
    /// The current turn of the current item, counted from 0.
    pub(crate) part: usize,
    pub(crate) begun: Option<Moment>,
    pub(crate) over: Option<End>,
    pub(crate) hold: Option<Hold>,
    pub(crate) holds: Vec<(Moment, Moment)>,
    /// Holds, and unseen time that does not count: sorted, apart from one another.
    pub(crate) stops: Vec<(Stamp, Stamp)>,
    pub(crate) gaps: Vec<Gap>,
    pub(crate) last_seen: Stamp,
    /// The last change of phase, speech or hold.
    pub(crate) last_change: Stamp,
    pub(crate) queue: Vec<Waiting>,
    pub(crate) queue_closed: bool,
    pub(crate) speech: Option<Speech>,
    pub(crate) interrupted: Option<Speech>,
    /// Speeches that have ended, in order.
    pub(crate) speeches: Vec<Speech>,
    /// Who said "nothing to add" in the current discussion, in order.
    pub(crate) passed: Vec<PersonId>,
    /// Who went away in the current discussion without having spoken or passed.
    pub(crate) gone_unasked: Vec<PersonId>,
    /// Since when the next person of the round may be taken as named.
    pub(crate) named_since: Stamp,
    /// Prompt on screen, from 0, before what silence adds.
    pub(crate) prompt: usize,
    /// Since when nobody speaks and nobody waits in this discussion.
    pub(crate) quiet_since: Option<Stamp>,
    pub(crate) override_note: Option<(Moment, String)>,
    pub(crate) thanks: Option<(Moment, PersonId)>,
    pub(crate) votes: Vec<Vote>,
    pub(crate) tasks: Vec<Task>,
    pub(crate) reports: Vec<Report>,
    pub(crate) opinions: Vec<Opinion>,
    pub(crate) notes: Vec<Note>,
    pub(crate) conclusions: Vec<Conclusion>,
    pub(crate) withdrawals: Vec<Withdrawal>,
    pub(crate) next_meeting: Option<NaiveDate>,
    pub(crate) chosen: Option<(Vec<PersonId>, Option<String>)>,
    pub(crate) put_off: Vec<(PersonId, String)>,
    pub(crate) lines: Vec<Line>,
    pub(crate) sealed: Option<ScoreResult>,
    pub(crate) announced: Vec<(Moment, ScoreResult)>,
    /// Whether the newest announcement still is the committee's score.
    pub(crate) announcement_stands: bool,
    pub(crate) unsealed: Vec<(Moment, String)>,
    pub(crate) adopted: Option<Moment>,
    pub(crate) message: Option<(Moment, String)>,
    pub(crate) covered: bool,
    pub(crate) screen: Screen,
}

/// How a meeting ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    pub at: Moment,
    /// Why it was broken off; none when it was closed.
    pub adjourned: Option<String>,
    /// Where it stood, for taking the closing back.
    pub phase: Phase,
}

/// One person in this meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// As the roster has them, mended.
    pub person: Person,
    /// Where they are.
    pub presence: Presence,
    /// Every mark with its moment and reason.
    pub marks: Vec<(Moment, Presence, Option<String>)>,
    /// Speeches in discussions so far, points of order not counted.
    pub turns: u32,
}

impl Attendee {
    /// Here at any time: here now, or left early.
    pub fn was_here(&self) -> bool {
        self.presence.is_here() || self.presence == Presence::Left
    }

    /// The newest mark, with its reason.
    pub fn last_mark(&self) -> Option<&(Moment, Presence, Option<String>)> {
        self.marks.last()
    }
}

/// How far an item has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemState {
    /// Not begun.
    Ahead,
    /// The current one.
    Now,
    /// Held.
    Held,
    /// Left out, with the reason.
    Dropped(String),
}

/// One item of the agenda as it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The plan.
    pub plan: Segment,
    /// How far it has come.
    pub state: ItemState,
    /// One, or one for each who reviews himself.
    pub parts: Vec<Part>,
    /// Those who waited when it was left.
    pub not_heard: Vec<(PersonId, Unheard)>,
    /// Put in while the meeting ran.
    pub added: bool,
}

/// Presenting and its discussion; an item has one, a self-review one for each turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Whose turn.
    pub reviewer: Option<PersonId>,
    /// Time to present, extensions included.
    pub present: Span,
    /// The members' time, if one is owed.
    pub discuss: Option<Owed>,
    /// When it began to present.
    pub opened: Option<Moment>,
    /// When the discussion began.
    pub discussing: Option<Moment>,
    /// When it ended.
    pub closed: Option<Moment>,
    /// How the pause ended.
    pub pause: Option<Pause>,
    /// Net time presented, once that has ended.
    pub presented: Span,
    /// Net time discussed, once that has ended.
    pub discussed: Span,
    /// Of the discussion, net time that belonged to speeches of chair and presenter.
    pub answered: Span,
    /// Time that does not count towards the least: something else was on meanwhile.
    pub uncredited: Span,
    /// Unseen time inside this discussion.
    pub unseen: Vec<(Stamp, Stamp)>,
    /// Minutes given to presenting or taken from it by hand.
    pub extended_present: Span,
    /// Minutes given to the members' time or taken from it by hand.
    pub extended_discuss: Span,
}

/// The enforced pause of one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    /// Planned, extensions included.
    pub planned: Span,
    /// Cannot be skipped.
    pub least: Span,
}

impl Part {
    pub(crate) fn planned(present: Span, discuss: Option<Owed>, reviewer: Option<PersonId>) -> Self {
        Self {
            reviewer,
            present,
            discuss,
            opened: None,
            discussing: None,
            closed: None,
            pause: None,
            presented: Span::ZERO,
            discussed: Span::ZERO,
            answered: Span::ZERO,
            uncredited: Span::ZERO,
            unseen: Vec::new(),
            extended_present: Span::ZERO,
            extended_discuss: Span::ZERO,
        }
    }
}

/// Everything is stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Since when.
    pub since: Moment,
    /// When it should go on.
    pub back_at: Option<DateTime<FixedOffset>>,
}

/// Time that nobody saw: the console was away, or the machine slept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The last stamp that was seen.
    pub from: Stamp,
    /// The first that was seen again.
    pub to: Moment,
    /// What was said of it.
    pub answer: Option<GapAnswer>,
}

/// What was said of unseen time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapAnswer {
    /// The meeting went on meanwhile.
    Counted,
    /// It rested.
    TakenOut,
}

/// Unseen time from which on the console asks.
pub const GAP_ASKED: Span = Span::from_secs(5);
/// Unseen time from which on it is a hold until it is counted.
pub const GAP_HOLD: Span = Span::from_mins(30);

impl Gap {
    /// How long nobody saw.
    pub fn length(&self) -> Span {
        self.to.t - self.from
    }

    /// Whether it is out of the meeting's time as things stand.
    pub fn is_out(&self) -> bool {
        match self.answer {
            Some(GapAnswer::Counted) => false,
            Some(GapAnswer::TakenOut) => true,
            None => self.length() > GAP_HOLD,
        }
    }
}

/// Somebody on the speakers' list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub who: PersonId,
    /// In which class.
    pub class: Class,
    /// Since when.
    pub asked: Moment,
    /// Was not heard on the item before.
    pub carried: bool,
    /// Was moved by hand and stays.
    pub moved: bool,
}

/// A speech, running or ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// The press that started it.
    pub seq: Seq,
    /// Who.
    pub who: PersonId,
    /// In which class.
    pub class: Class,
    /// In which item.
    pub item: usize,
    /// In which turn of it.
    pub part: usize,
    /// In the members' time.
    pub in_discussion: bool,
    /// When it began.
    pub started: Moment,
    /// When it ended.
    pub ended: Option<Moment>,
    /// Its limit, extensions included.
    pub limit: Option<Span>,
    /// Of the chair or the presenter.
    pub answer: bool,
    /// Thanked on the room's screen.
    pub thanked: bool,
    /// Net time gathered before `running_since`.
    pub gathered: Span,
    /// Since when its clock runs; none while stopped or interrupted.
    pub running_since: Option<Stamp>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// The press that opened it.
    pub seq: Seq,
    /// The agenda's vote, if it is one.
    pub plan: Option<String>,
    /// In which item.
    pub segment: SegmentId,
    /// The question.
    pub question: String,
    /// Out of whom.
    pub base: Base,
    /// How much carries.
    pub threshold: Threshold,
    /// Ballot papers.
    pub ballot: bool,
    /// When it was opened.
    pub opened: Moment,
    /// Counts so far.
    pub tally: Tally,
    /// The verdict and when.
    pub outcome: Option<(Moment, Outcome)>,
    /// Why it does not count.
    pub voided: Option<String>,
}

impl Vote {
    /// Neither decided nor void.
    pub fn is_open(&self) -> bool {
        self.outcome.is_none() && self.voided.is_none()
    }
}

/// Counts of a vote; not entered is not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tán thành.
    pub in_favour: Option<u32>,
    /// Không tán thành.
    pub against: Option<u32>,
    /// Không có ý kiến.
    pub abstain: Option<u32>,
    /// Spoiled.
    pub invalid: Option<u32>,
}

impl Tally {
    /// These figures, and what was entered before where one is left out.
    #[must_use]
    pub fn over(self, before: &Self) -> Self {
        Self {
            in_favour: self.in_favour.or(before.in_favour),
            against: self.against.or(before.against),
            abstain: self.abstain.or(before.abstain),
            invalid: self.invalid.or(before.invalid),
        }
    }

    /// Everything entered, added up.
    pub fn sum(&self) -> u32 {
        [self.in_favour, self.against, self.abstain, self.invalid].into_iter().flatten().fold(0, u32::saturating_add)
    }
}

/// A task given in this meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its press.
    pub seq: Seq,
    /// The first leads.
    pub who: Vec<Owner>,
    /// What.
    pub what: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The deadline as it was typed.
    pub due_text: Option<String>,
    /// At which meeting it is reported.
    pub report_at: Option<String>,
    /// When it was given.
    pub at: Moment,
}

/// What became of a task of an earlier meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Its press.
    pub seq: Seq,
    /// The task's id among those handed on.
    pub task: String,
    /// What became of it.
    pub result: TaskResult,
    /// In words.
    pub note: Option<String>,
}

/// What somebody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// Its press.
    pub seq: Seq,
    /// On which item; none before the first.
    pub segment: Option<SegmentId>,
    /// Whose.
    pub who: PersonId,
    /// As typed, mended.
    pub text: String,
    /// Opinion, question or request.
    pub kind: OpinionKind,
    /// Answers in order: press, who, text.
    pub answers: Vec<Answer>,
    /// When.
    pub at: Moment,
}

impl Opinion {
    /// A question without an answer.
    pub fn is_open_question(&self) -> bool {
        self.kind == OpinionKind::Question && self.answers.is_empty()
    }
}

/// An answer to a question or a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its press.
    pub seq: Seq,
    /// Who answered.
    pub who: PersonId,
    /// As typed, mended.
    pub text: String,
}

/// A note of the facilitator's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its press.
    pub seq: Seq,
    /// As typed, mended.
    pub text: String,
    /// On which item; none before the first.
    pub segment: Option<SegmentId>,
    /// When.
    pub at: Moment,
}

/// The chair's conclusion of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// Its press.
    pub seq: Seq,
    /// Which item.
    pub segment: SegmentId,
    /// As typed, mended.
    pub text: String,
}

/// Somebody taken off the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who.
    pub who: PersonId,
    /// In which item.
    pub segment: SegmentId,
    /// Whose wish.
    pub wish: Wish,
    /// When.
    pub at: Moment,
}

/// A line of the sheet as it was entered last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its press.
    pub seq: Seq,
    /// Its number.
    pub criterion: String,
    /// Points; none where it does not apply.
    pub points: Option<Tenths>,
    /// The level chosen, from 1.
    pub level: Option<usize>,
    /// It does not apply.
    pub not_applicable: bool,
    /// Why.
    pub reason: Option<String>,
    /// Whose sheet.
    pub judge: Option<PersonId>,
}

impl Meeting {
    /// The plan.
    pub fn agenda(&self) -> &Agenda {
        &self.created.agenda
    }

    /// Line 1: id, clock, what earlier meetings handed on.
    pub fn created(&self) -> &Created {
        &self.created
    }

    /// Where it stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The number of the newest press.
    pub fn seq(&self) -> Seq {
        self.log.last().map_or(0, |entry| entry.seq)
    }

    /// The newest press.
    pub fn last_entry(&self) -> Option<&Entry> {
        self.log.last()
    }

    /// Every press in order, undone ones included.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Whether a press was taken back.
    pub fn is_undone(&self, seq: Seq) -> bool {
        self.undone.contains(&seq)
    }

    /// Everybody, in the file's order, added people last.
    pub fn people(&self) -> &[Attendee] {
        &self.people
    }

    /// One person.
    pub fn person(&self, id: &PersonId) -> Option<&Attendee> {
        self.places.get(id).map(|place| &self.people[*place])
    }

    /// The name of a person, or the bare id of nobody.
    pub fn name<'a>(&'a self, id: &'a PersonId) -> &'a str {
        self.person(id).map_or(id.0.as_str(), |one| one.person.name.as_str())
    }

    /// Whether this person is here now.
    pub fn is_here(&self, id: &PersonId) -> bool {
        self.person(id).is_some_and(|one| one.presence.is_here())
    }

    /// Who holds an office.
    pub fn holder(&self, office: Office) -> Option<&PersonId> {
        match office {
            Office::Chair => self.chair.as_ref(),
            Office::Minutes => self.minute_taker.as_ref(),
            Office::Score => self.score_follower.as_ref(),
        }
    }

    /// The items in their present order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item of an id.
    pub fn item(&self, id: &SegmentId) -> Option<&Item> {
        self.items.iter().find(|item| item.plan.id == *id)
    }

    /// The current item with its place from 0; none in the lobby.
    pub fn current(&self) -> Option<(usize, &Item)> {
        match self.phase {
            Phase::Lobby => None,
            Phase::Presenting { .. } | Phase::Discussing { .. } | Phase::Over => {
                self.begun?;
                self.items.get(self.at).map(|item| (self.at, item))
            }
        }
    }

    /// The current turn of the current item.
    pub fn current_part(&self) -> Option<&Part> {
        self.current().and_then(|(_, item)| item.parts.get(self.part))
    }

    /// The place of the current turn, from 0.
    pub fn part_index(&self) -> usize {
        self.part
    }

    /// The item after the current one that is not left out; in the lobby the first.
    pub fn next_item(&self) -> Option<(usize, &Item)> {
        let from = if self.begun.is_some() { self.at + 1 } else { 0 };
        self.items.iter().enumerate().skip(from).find(|(_, item)| item.state == ItemState::Ahead)
    }

    /// When it began.
    pub fn begun(&self) -> Option<Moment> {
        self.begun
    }

    /// When it ended.
    pub fn ended(&self) -> Option<Moment> {
        self.over.as_ref().map(|end| end.at)
    }

    /// Closed, not broken off.
    pub fn is_closed(&self) -> bool {
        self.over.as_ref().is_some_and(|end| end.adjourned.is_none())
    }

    /// Why it was broken off.
    pub fn adjourned(&self) -> Option<&str> {
        self.over.as_ref().and_then(|end| end.adjourned.as_deref())
    }

    /// Begun and not over.
    pub fn is_running(&self) -> bool {
        self.begun.is_some() && self.over.is_none()
    }

    /// The hold, while everything is stopped.
    pub fn hold(&self) -> Option<&Hold> {
        self.hold.as_ref()
    }

    /// Every hold that has ended.
    pub fn holds(&self) -> &[(Moment, Moment)] {
        &self.holds
    }

    /// All unseen time.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// The newest unseen time that has not been answered for; an older one is asked about after it.
    pub fn open_gap(&self) -> Option<&Gap> {
        self.gaps.iter().rev().find(|gap| gap.answer.is_none()).filter(|_| self.over.is_none())
    }

    /// The speakers' list in order.
    pub fn queue(&self) -> &[Waiting] {
        &self.queue
    }

    /// Whether the list takes points of order only.
    pub fn queue_is_closed(&self) -> bool {
        self.queue_closed
    }

    /// The running speech.
    pub fn speech(&self) -> Option<&Speech> {
        self.speech.as_ref()
    }

    /// The speech that a point of order stopped.
    pub fn interrupted(&self) -> Option<&Speech> {
        self.interrupted.as_ref()
    }

    /// When phase, speech or hold last changed: nothing older is news.
    pub fn last_change(&self) -> Stamp {
        self.last_change
    }

    /// Speeches that have ended, in order.
    pub fn speeches(&self) -> &[Speech] {
        &self.speeches
    }

    /// Who had nothing to add in the current discussion.
    pub fn passed(&self) -> &[PersonId] {
        &self.passed
    }

    /// The reason of the newest early move and when.
    pub fn override_note(&self) -> Option<&(Moment, String)> {
        self.override_note.as_ref()
    }

    /// Who was thanked last and when.
    pub fn thanks(&self) -> Option<&(Moment, PersonId)> {
        self.thanks.as_ref()
    }

    /// All votes in order.
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// The open vote.
    pub fn open_vote(&self) -> Option<&Vote> {
        self.votes.last().filter(|vote| vote.is_open())
    }

    /// Tasks given, in order.
    pub fn tasks(&self) -> &[Task] {
        &self.tasks
    }

    /// Tasks of earlier meetings, each with what became of it.
    pub fn carried_tasks(&self) -> impl Iterator<Item = (&CarriedTask, Option<&Report>)> {
        self.created
            .before
            .tasks
            .iter()
            .map(|task| (task, self.reports.iter().rev().find(|report| report.task == task.id)))
    }

    /// What was said, in order.
    pub fn opinions(&self) -> &[Opinion] {
        &self.opinions
    }

    /// The facilitator's notes.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// Conclusions in order.
    pub fn conclusions(&self) -> &[Conclusion] {
        &self.conclusions
    }

    /// Who was taken off the list, and at whose wish.
    pub fn withdrawals(&self) -> &[Withdrawal] {
        &self.withdrawals
    }

    /// When the next meeting is, if it has been said.
    pub fn next_meeting(&self) -> Option<NaiveDate> {
        self.next_meeting
    }

    /// Who was put off from reviewing himself, and why.
    pub fn put_off(&self) -> &[(PersonId, String)] {
        &self.put_off
    }

    /// Who was chosen by hand to review himself, and why.
    pub fn chosen_reviewers(&self) -> Option<&(Vec<PersonId>, Option<String>)> {
        self.chosen.as_ref()
    }

    /// Lines of the sheet as they stand.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The locked score.
    pub fn sealed(&self) -> Option<&ScoreResult> {
        self.sealed.as_ref()
    }

    /// The announcement that stands.
    pub fn announcement(&self) -> Option<&(Moment, ScoreResult)> {
        self.announced.last().filter(|_| self.announcement_stands)
    }

    /// Every announcement that was ever made.
    pub fn announcements(&self) -> &[(Moment, ScoreResult)] {
        &self.announced
    }

    /// Each time the lock was taken off, and why.
    pub fn unsealings(&self) -> &[(Moment, String)] {
        &self.unsealed
    }

    /// When the minutes were adopted.
    pub fn adopted(&self) -> Option<Moment> {
        self.adopted
    }

    /// The message on the room's screen and since when.
    pub fn message(&self) -> Option<&(Moment, String)> {
        self.message.as_ref()
    }

    /// Whether the room's screen is covered.
    pub fn is_covered(&self) -> bool {
        self.covered
    }

    /// Speeches in discussions of one person so far.
    pub fn turns_of(&self, id: &PersonId) -> u32 {
        let running = [self.speech.as_ref(), self.interrupted.as_ref()]
            .into_iter()
            .flatten()
            .filter(|speech| speech.in_discussion && speech.class != Class::Order && speech.who == *id)
            .count();
        self.person(id).map_or(0, |one| one.turns) + u32::try_from(running).unwrap_or(u32::MAX)
    }

    /// Whether this item owes a discussion whatever the agenda says.
    pub fn owes_discussion(kind: SegmentKind) -> bool {
        match kind {
            SegmentKind::Content | SegmentKind::SelfReview | SegmentKind::Tasks => true,
            SegmentKind::Opening | SegmentKind::Closing | SegmentKind::Score | SegmentKind::Break => false,
        }
    }

    /// The events of a press, if it still stands.
    pub fn standing_events(&self, seq: Seq) -> Option<&[Event]> {
        let place = usize::try_from(seq).ok()?.checked_sub(1)?;
        self.log.get(place).filter(|_| !self.is_undone(seq)).map(|entry| entry.events.as_slice())
    }
}
