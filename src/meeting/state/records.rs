//! Floor 0. What a meeting keeps of people and words: who is here, who waits and speaks, votes, opinions, tasks, lines of the sheet.

use chrono::NaiveDate;

use crate::meeting::agenda::Base;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::Threshold;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Class;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Outcome;
use crate::meeting::words::Owner;
use crate::meeting::words::Seq;
use crate::meeting::words::TaskResult;
use crate::meeting::words::Wish;

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
    /// Their net time.
    pub spoken: Span,
    /// The newest discussion, by item and turn, in which this person spoke or had nothing to add.
    pub heard: Option<(usize, usize)>,
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
    /// Since when its clock is stopped by hand; it is started by hand again.
    pub stopped_since: Option<Stamp>,
    /// Since when its clock runs; none while stopped or interrupted.
    pub running_since: Option<Stamp>,
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
