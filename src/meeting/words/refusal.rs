//! Floor 0. Every way in which a meeting says no: facts, without words. It changes nothing and writes nothing.

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;
use crate::meeting::words::said::Seq;

/// The meeting says no, with the fact that explains it. It changes nothing and writes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Refusal {
    /// It has been closed or broken off.
    Over {
        /// Broken off rather than closed.
        adjourned: bool,
    },
    /// It has not begun.
    NotBegun {},
    /// It has begun already.
    AlreadyBegun {},
    /// Too few are here, and the agenda binds.
    NoQuorum {
        /// Members here.
        present: u32,
        /// Out of.
        of: u32,
        /// This many are needed.
        needed: u32,
    },
    /// Everything is stopped.
    OnHold {
        /// When it should go on.
        #[serde(skip_serializing_if = "Option::is_none")]
        back_at: Option<DateTime<FixedOffset>>,
    },
    /// Nothing is stopped.
    NotOnHold {},
    /// A vote is open.
    VoteOpen {
        /// Its question.
        question: String,
    },
    /// Somebody speaks.
    SomebodySpeaks {
        /// Who.
        who: PersonId,
    },
    /// The members' time has not lasted its least time.
    DiscussionTooShort {
        /// Still owed.
        #[serde(rename = "remaining_ms")]
        remaining: Span,
        /// When it will have passed, on the wall.
        until: DateTime<FixedOffset>,
    },
    /// The item's discussion has not been held at all.
    DiscussionOwed {
        /// Which item.
        segment: SegmentId,
    },
    /// A vote of this segment has no verdict yet.
    VoteOwed {
        /// The questions.
        questions: Vec<String>,
    },
    /// People wait before the planned time has passed.
    PeopleWaiting {
        /// In order.
        who: Vec<PersonId>,
        /// Of the planned time.
        #[serde(rename = "remaining_ms")]
        remaining: Span,
    },
    /// There is no next item; this is what closing still needs.
    LastSegment {
        /// In order.
        needs: Vec<Need>,
    },
    /// These items were neither held nor dropped.
    SegmentsLeft {
        /// In order.
        segments: Vec<SegmentId>,
    },
    /// The score has not been announced.
    ScoreNotAnnounced {},
    /// Nothing holds: there is nothing to override.
    NothingHolds {},
    /// The reason is no reason.
    ReasonTooShort {
        /// Letters and digits so far.
        letters: usize,
        /// Different words so far.
        words: usize,
    },
    /// A text is needed.
    EmptyText {},
    /// It is longer than can be kept.
    TextTooLong {
        /// Most letters.
        most: usize,
    },
    /// Only back to there.
    BackTooFar {
        /// At most this.
        #[serde(rename = "most_ms")]
        most: Span,
    },
    /// Only whole minutes, and not into the future.
    BackNotWholeMinutes {},
    /// No clock runs that could be extended.
    NoClock {},
    /// It would fall below the least time or the time used.
    ExtendTooFar {
        /// At most this may be taken.
        #[serde(rename = "most_ms")]
        most: Span,
    },
    /// Nothing may be taken while people wait.
    ExtendWhileWaiting {
        /// In order.
        who: Vec<PersonId>,
    },
    /// Nothing went by unseen, or it was answered.
    NoGap {},
    /// There is no such prompt.
    NoSuchPrompt {
        /// How many there are.
        of: usize,
    },
    /// No such person.
    UnknownPerson {
        /// As asked.
        who: String,
    },
    /// Several persons are called so.
    SeveralSuch {
        /// As asked.
        who: String,
        /// Their ids.
        ids: Vec<PersonId>,
    },
    /// Somebody is called so already and nothing tells the two apart.
    NameTaken {
        /// The name.
        name: String,
    },
    /// Not marked as being here.
    NotPresent {
        /// Who.
        who: PersonId,
        /// How they are marked.
        presence: Presence,
    },
    /// Already on the list in this class.
    AlreadyWaiting {
        /// Who.
        who: PersonId,
        /// At which place, from 1.
        place: usize,
    },
    /// Not on the list.
    NotWaiting {
        /// Who.
        who: PersonId,
    },
    /// Nobody waits.
    NobodyWaiting {},
    /// The list is closed; points of order only.
    ListClosed {},
    /// The list is closed or open already.
    ListAlready {
        /// Closed.
        closed: bool,
    },
    /// The list may not be closed yet.
    ListStaysOpen {
        /// Least time still owed.
        #[serde(rename = "remaining_ms")]
        remaining: Span,
    },
    /// There is no discussion now.
    NotDiscussing {},
    /// Has the floor already.
    AlreadySpeaking {
        /// Who.
        who: PersonId,
    },
    /// Nobody speaks.
    NobodySpeaks {},
    /// The clock of the speech is stopped, or runs, already.
    SpeechClockAlready {
        /// Stopped.
        paused: bool,
    },
    /// A guest's speech has no limit to change.
    SpeechHasNoLimit {
        /// Who.
        who: PersonId,
    },
    /// Has spoken or passed in this discussion.
    AlreadyHeard {
        /// Who.
        who: PersonId,
    },
    /// Just named: give them a moment.
    PassTooSoon {
        /// Still.
        #[serde(rename = "remaining_ms")]
        remaining: Span,
    },
    /// No such place in the list.
    NoSuchPlace {
        /// How many wait.
        of: usize,
    },
    /// Cannot review himself here.
    CannotReview {
        /// Who.
        who: PersonId,
    },
    /// Not among the reviewers of this meeting, or has reviewed.
    NotReviewing {
        /// Who.
        who: PersonId,
    },
    /// The self-review is over.
    ReviewOver {},
    /// No such item.
    UnknownSegment {
        /// As asked.
        segment: SegmentId,
    },
    /// The item has begun.
    SegmentBegun {
        /// Which.
        segment: SegmentId,
    },
    /// The discussion of a new item needs at least a minute, and its times must fit a day.
    TimesOutOfRange {},
    /// There is no such question, opinion, task or word in the journal.
    NothingThere {
        /// The press.
        seq: Seq,
    },
    /// Nothing would change.
    NothingToChange {},
    /// No task of that id was handed on.
    UnknownTask {
        /// As asked.
        task: String,
    },
    /// No vote is owed here; a question is needed.
    NoVoteOwed {},
    /// No fraction of a whole.
    ThresholdNotPossible {},
    /// No vote is open.
    NoVote {},
    /// More hands than may vote.
    TooManyVotes {
        /// Their sum.
        sum: u32,
        /// Who may.
        entitled: u32,
    },
    /// A figure is missing; not entered is not zero.
    VoteUndecidable {
        /// Which.
        missing: Vec<Missing>,
    },
    /// The ballot papers do not add up.
    BallotsDoNotAddUp {
        /// Their sum.
        sum: u32,
        /// Handed out.
        entitled: u32,
    },
    /// The agenda has no score.
    NoScore {},
    /// No such line.
    UnknownCriterion {
        /// As asked.
        criterion: String,
    },
    /// Points outside the line's range, steps or levels.
    PointsNotPossible {
        /// Which line.
        criterion: String,
        /// Most points.
        #[serde(rename = "max_tenths")]
        max: Tenths,
    },
    /// Say which judge's sheet this is.
    JudgeNeeded {},
    /// Not a judge of this meeting.
    NotAJudge {
        /// Who.
        who: PersonId,
    },
    /// Locked: take the lock off first.
    ScoreSealed {},
    /// Not locked.
    ScoreNotSealed {},
    /// Announced already, and unchanged since.
    ScoreAnnounced {},
    /// Lines without points, or without the reason that they owe.
    ScoreIncomplete {
        /// Lines without points.
        open: Vec<String>,
        /// Lines that owe a reason.
        reasons: Vec<String>,
    },
    /// Adopted already.
    MinutesAlreadyAdopted {},
    /// There is nothing to take back.
    NothingToUndo {},
    /// The room has been told: void or correct it instead.
    UndoTold {
        /// What it was told.
        told: Told,
    },
    /// A hold of more than a minute stands in the way.
    UndoBehindHold {},
    /// It would take time from a pause that has begun.
    UndoShortensPause {},
    /// More than ten minutes ago, or not closed at all.
    NotToReopen {},
    /// It is not over, or its closing can still be taken back: correct it there.
    NotToAmend {},
    /// It has been over for more than ten minutes: only corrections with a name and a reason are appended.
    AmendInstead {},
    /// A correction after the meeting says that somebody was here or absent, nothing finer.
    NotAnAttendance {
        /// As asked.
        presence: Presence,
    },
}

/// A figure of a vote that has not been entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Tán thành.
    For,
    /// Không tán thành.
    Against,
    /// Không có ý kiến.
    Abstain,
    /// Spoiled ballot papers.
    Invalid,
    /// Nobody to count out of.
    Base,
}

/// What the room has been told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// A verdict.
    Verdict,
    /// The score.
    Announcement,
    /// The end.
    Closing,
    /// The breaking off.
    Adjournment,
}

/// What closing still needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Items neither held nor dropped.
    Segments(Vec<SegmentId>),
    /// Somebody speaks.
    SpeechEnd(PersonId),
    /// A vote without verdict.
    Vote(String),
    /// The score announced.
    Announcement,
    /// A closing step not done; does not refuse.
    Step(ClosingStep),
    /// Nothing: `Close` is possible.
    Close,
}

/// A refusal and what else stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The first in the order of the rules.
    pub first: Refusal,
    /// The others.
    pub also: Vec<Refusal>,
}

impl From<Refusal> for Refused {
    fn from(first: Refusal) -> Self {
        Self { first, also: Vec::new() }
    }
}
