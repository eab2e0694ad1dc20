//! Floor 0. Everything that can happen in a meeting, in the journal's words: a field of theirs is for ever. One enum and one page, as every reader of a journal has to know all of it.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Serialize;

use crate::meeting::agenda::Base;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::TaskResult;
use crate::meeting::agenda::Threshold;
use crate::meeting::roster::Office;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::created::Created;
use crate::meeting::words::fact::Amendment;
use crate::meeting::words::fact::NewTime;
use crate::meeting::words::fact::Outcome;
use crate::meeting::words::fact::Owner;
use crate::meeting::words::fact::Pause;
use crate::meeting::words::fact::ScoreResult;
use crate::meeting::words::said::ActivityKind;
use crate::meeting::words::said::Board;
use crate::meeting::words::said::Class;
use crate::meeting::words::said::OpinionKind;
use crate::meeting::words::said::Seq;
use crate::meeting::words::said::Unheard;
use crate::meeting::words::said::Wish;

/// What has happened, as the journal keeps it: facts, never sentences of ours.
///
/// What is large and rare is boxed: a meeting keeps every event for as long as it is open, and each takes the room of the largest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Line 1: the whole plan; the file needs nothing beside it.
    Created(Box<Created>),
    /// A console opened the file.
    Opened {
        /// Name and version.
        program: String,
        /// The journal's format.
        format: u32,
        /// Which start of the machine.
        boot_id: String,
        /// The boot clock of this stamp.
        boot_ms: i64,
        /// The wall clock of this stamp.
        wall: DateTime<FixedOffset>,
        /// The last stamp at which an earlier console is known to have lived.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen_ms: Option<i64>,
    },
    /// The meeting began.
    Begun {},
    /// Who is here, from this stamp.
    Marked {
        /// Whom.
        who: Vec<PersonId>,
        /// Where.
        presence: Presence,
        /// Why absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Somebody came onto the roster.
    PersonAdded {
        /// With the id that was given.
        person: Box<Person>,
    },
    /// The roster was mended.
    PersonCorrected {
        /// The person as it now stands.
        person: Box<Person>,
    },
    /// An office was given.
    Appointed {
        /// Which.
        office: Office,
        /// To whom.
        who: PersonId,
    },
    /// A segment began to present.
    SegmentOpened {
        /// Which.
        segment: SegmentId,
        /// Who reviews himself in it, in order.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reviewers: Vec<PersonId>,
    },
    /// The members' time began.
    DiscussionOpened {
        /// Of which segment.
        segment: SegmentId,
        /// How much earlier the presentation had ended; the least time is owed from the press.
        #[serde(default, skip_serializing_if = "is_zero")]
        back_ms: Span,
    },
    /// The next reviewer's turn began to present.
    TurnOpened {
        /// Of which segment.
        segment: SegmentId,
        /// Whose.
        who: PersonId,
    },
    /// A discussion ended, or an item that has none.
    PartClosed {
        /// Of which segment.
        segment: SegmentId,
        /// How the pause was kept.
        pause: Pause,
        /// How much earlier it had ended.
        #[serde(default, skip_serializing_if = "is_zero")]
        back_ms: Span,
    },
    /// Those who waited when the item was left.
    NotHeard {
        /// In order.
        who: Vec<PersonId>,
        /// What becomes of them.
        then: Unheard,
    },
    /// The running phase got longer or shorter.
    Extended {
        /// With its sign.
        by_ms: Span,
    },
    /// The time that was left was shared out anew.
    Rebalanced {
        /// What got longer or shorter.
        times: Vec<NewTime>,
    },
    /// Everything stopped.
    Held {
        /// When it should go on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        back_at: Option<DateTime<FixedOffset>>,
    },
    /// It went on.
    Resumed {},
    /// Nobody saw the time from there to here.
    Unseen {
        /// The last stamp that was seen.
        from_ms: i64,
    },
    /// The newest unseen time does not count.
    GapTakenOut {},
    /// The newest unseen time counts.
    GapCounted {},
    /// A prompt was put on the room's screen by hand.
    PromptShown {
        /// From 1.
        n: usize,
    },
    /// Somebody came onto the list.
    Asked {
        /// Who.
        who: PersonId,
        /// In which class.
        class: Class,
        /// At which place, from 1.
        place: usize,
    },
    /// Somebody got the floor.
    SpeechStarted {
        /// Who.
        who: PersonId,
        /// In which class.
        class: Class,
        /// Its limit; guests have none.
        #[serde(rename = "limit_ms", default, skip_serializing_if = "Option::is_none")]
        limit: Option<Span>,
        /// A speech of the chair or the presenter in the discussion.
        #[serde(default, skip_serializing_if = "is_false")]
        answer: bool,
    },
    /// A point of order stopped the speech.
    SpeechInterrupted {},
    /// After the point of order it goes on.
    SpeechWentOn {},
    /// Its clock was stopped.
    SpeechPaused {},
    /// Its clock runs again.
    SpeechResumed {},
    /// It got longer or shorter.
    SpeechExtended {
        /// With its sign.
        by_ms: Span,
    },
    /// It ended.
    SpeechEnded {
        /// Whose.
        who: PersonId,
        /// Net time.
        net_ms: Span,
        /// Over its limit by this.
        #[serde(default, skip_serializing_if = "is_zero")]
        over_ms: Span,
        /// Thanked on the room's screen.
        #[serde(default, skip_serializing_if = "is_false")]
        thanked: bool,
    },
    /// Asked in turn, somebody had nothing to add.
    Passed {
        /// Who.
        who: PersonId,
    },
    /// Somebody came off the list.
    Withdrawn {
        /// Who.
        who: PersonId,
        /// Of which class.
        class: Class,
        /// Whose wish.
        wish: Wish,
    },
    /// Somebody waiting was moved by hand.
    Moved {
        /// Who.
        who: PersonId,
        /// From this place, from 1.
        from: usize,
        /// To this place.
        to: usize,
    },
    /// No more names.
    QueueClosed {},
    /// Names again.
    QueueOpened {},
    /// Who reviews himself was settled by hand.
    ReviewersChosen {
        /// In order.
        who: Vec<PersonId>,
        /// Why others than the rotation proposed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// A reviewer was put off and stays first.
    ReviewPutOff {
        /// Who.
        who: PersonId,
        /// Why.
        reason: String,
    },
    /// The facilitator's note.
    Noted {
        /// As typed.
        text: String,
    },
    /// Somebody's words.
    OpinionNoted {
        /// On which segment; none before the first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        segment: Option<SegmentId>,
        /// Whose.
        who: PersonId,
        /// As typed.
        text: String,
        /// Opinion, question or request.
        kind: OpinionKind,
    },
    /// A question was answered.
    Answered {
        /// The press of the question.
        opinion: Seq,
        /// Who answered.
        who: PersonId,
        /// As typed.
        text: String,
    },
    /// The chair concluded an item.
    Concluded {
        /// Which.
        segment: SegmentId,
        /// As typed.
        text: String,
    },
    /// Words were mended.
    Corrected {
        /// The press.
        seq: Seq,
        /// The right words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// The right speaker.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<PersonId>,
        /// The right kind.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kind: Option<OpinionKind>,
        /// The right deadline.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
    },
    /// A task was given.
    TaskAssigned {
        /// To whom; the first leads.
        who: Vec<Owner>,
        /// What.
        what: String,
        /// By when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<NaiveDate>,
        /// As it was typed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due_text: Option<String>,
        /// At which meeting it is reported.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        report_at: Option<String>,
    },
    /// What became of an earlier task.
    TaskReported {
        /// Its id among those handed on.
        task: String,
        /// What became of it.
        result: TaskResult,
        /// In words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// When the next meeting is.
    NextMeetingSet {
        /// The day.
        date: NaiveDate,
    },
    /// A question was put.
    VoteOpened {
        /// The agenda's vote, if it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        vote: Option<String>,
        /// In which segment; none in the lobby is impossible.
        segment: SegmentId,
        /// The question.
        question: String,
        /// Out of whom.
        base: Base,
        /// How much carries.
        threshold: Threshold,
        /// Ballot papers instead of hands.
        #[serde(default, skip_serializing_if = "is_false")]
        ballot: bool,
    },
    /// Counts were entered.
    Tallied {
        /// Tán thành.
        #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
        in_favour: Option<u32>,
        /// Không tán thành.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        against: Option<u32>,
        /// Không có ý kiến.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        abstain: Option<u32>,
        /// Spoiled.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        invalid: Option<u32>,
    },
    /// The verdict, with everything it rests on.
    VoteClosed {
        /// Counts, base and verdict.
        outcome: Outcome,
    },
    /// The vote does not count.
    VoteVoided {
        /// Why.
        reason: String,
        /// The press that opened it; the newest without it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        vote: Option<Seq>,
    },
    /// A line of the sheet was entered.
    Scored {
        /// Its number.
        criterion: String,
        /// Points; none where it does not apply.
        #[serde(default, rename = "points_tenths", skip_serializing_if = "Option::is_none")]
        points: Option<Tenths>,
        /// The level chosen, from 1.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<usize>,
        /// It does not apply.
        #[serde(default, skip_serializing_if = "is_false")]
        not_applicable: bool,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// Whose sheet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        judge: Option<PersonId>,
    },
    /// The score was locked.
    Sealed {
        /// What was locked.
        result: ScoreResult,
    },
    /// The lock was taken off.
    Unsealed {
        /// Why.
        reason: String,
    },
    /// The score was told to everybody.
    Announced {
        /// What was told.
        result: ScoreResult,
    },
    /// The next group of the announced sheet is on the room's screen.
    ScoreGroupShown {
        /// From 1.
        n: usize,
    },
    /// The minutes were adopted.
    MinutesAdopted {},
    /// A message is on the room's screen.
    MessageShown {
        /// As typed.
        text: String,
    },
    /// The message went.
    MessageCleared {},
    /// The room's screen was covered or uncovered.
    Blanked {
        /// Covered.
        on: bool,
    },
    /// A view was pinned on the room's screen.
    Pinned {
        /// Which.
        view: Board,
    },
    /// The pinned view was taken off.
    Unpinned {},
    /// The members were offered something to do.
    Offered {
        /// What.
        activity: ActivityKind,
        /// How long it lasts; the round has no end of its own.
        #[serde(rename = "lasts_ms", default, skip_serializing_if = "Option::is_none")]
        lasts: Option<Span>,
    },
    /// What was offered ended by hand.
    OfferEnded {},
    /// An item was left out.
    SegmentDropped {
        /// Which.
        segment: SegmentId,
        /// Why.
        reason: String,
    },
    /// An item was moved.
    SegmentMoved {
        /// Which.
        segment: SegmentId,
        /// Before which; at the end without it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<SegmentId>,
    },
    /// An item was put in.
    SegmentAdded {
        /// With its id and its least time.
        segment: Box<Segment>,
        /// Before which; at the end without it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<SegmentId>,
    },
    /// The meeting was broken off.
    Adjourned {
        /// Why.
        reason: String,
    },
    /// The meeting was closed.
    Closed {},
    /// The closing was taken back.
    Reopened {},
    /// A press was taken back; it stays in the journal.
    Undone {
        /// Which.
        seq: Seq,
    },
    /// The record was corrected after the meeting; what stood there stays in the journal.
    Amended {
        /// Who corrected it.
        by: String,
        /// Why.
        why: String,
        /// What.
        what: Amendment,
    },
}

/// One press: what happened at one moment, whole or not at all. One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1.
    pub seq: Seq,
    /// When it happened.
    pub at: Moment,
    /// What happened, in order.
    pub events: Vec<Event>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(value: &Span) -> bool {
    *value == Span::ZERO
}
