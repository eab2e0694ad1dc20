//! Floor 0. Everything that can be asked of a meeting, everything that can happen in it, and every way in which it says no.
//!
//! Commands are imperatives, events past, refusals a fact. Events are the journal's words: a field of theirs is for ever.

pub use super::agenda::TaskResult;

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;

use super::agenda::Agenda;
use super::agenda::Base;
use super::agenda::Before;
use super::agenda::ClosingStep;
use super::agenda::Segment;
use super::agenda::SegmentId;
use super::agenda::Threshold;
use super::roster::Office;
use super::roster::Person;
use super::roster::PersonId;
use super::roster::Presence;
use super::roster::Standing;
use super::sheet::Tenths;
use super::sheet::points_from_decimal;
use super::time::Moment;
use super::time::Span;
use super::time::optional_span_from_text;
use super::time::span_from_text;

/// The number of a press: its line in the journal, from 1.
pub type Seq = u64;

/// What may be asked of a meeting. `decide` answers with events or with a refusal.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// Open the meeting: the first segment begins to present.
    Begin {},
    /// Set who is here.
    Mark {
        /// One, several, or all who are not marked yet.
        who: Whom,
        /// Where they are.
        presence: Presence,
        /// Why they are absent.
        #[serde(default)]
        reason: Option<String>,
    },
    /// Put somebody on the roster.
    AddPerson {
        /// As written.
        name: String,
        /// Membership.
        standing: Standing,
        /// Role, if any.
        #[serde(default)]
        role: Option<String>,
    },
    /// Mend what the roster says of somebody.
    CorrectPerson {
        /// Who.
        who: PersonId,
        /// The right name.
        #[serde(default)]
        name: Option<String>,
        /// The right membership.
        #[serde(default)]
        standing: Option<Standing>,
        /// The right role.
        #[serde(default)]
        role: Option<String>,
        /// The right group.
        #[serde(default)]
        group: Option<String>,
    },
    /// Give somebody an office.
    Appoint {
        /// Which.
        office: Office,
        /// Whom.
        who: PersonId,
    },
    /// Move on: the one key.
    Next {
        /// How long ago it should have been pressed; whole minutes.
        #[serde(default, deserialize_with = "optional_span_from_text")]
        back: Option<Span>,
        /// What becomes of those who still wait when an item is left.
        #[serde(default)]
        waiting: Option<Unheard>,
    },
    /// Move on early, with a reason that the room and the minutes show.
    Override {
        /// Typed; at least 10 letters or digits in two different words.
        reason: String,
    },
    /// Give minutes to the innermost running clock, or take them.
    Extend {
        /// With its sign.
        #[serde(deserialize_with = "span_from_text")]
        by: Span,
    },
    /// Share the time that is left out anew, so that the meeting ends on time.
    Rebalance {},
    /// Stop the meeting: recess, power cut.
    Hold {
        /// When it goes on.
        #[serde(default)]
        back_at: Option<DateTime<FixedOffset>>,
    },
    /// Go on after a hold.
    Resume {},
    /// Take the unseen time out of the meeting.
    TakeOutGap {},
    /// Count the unseen time.
    CountGap {},
    /// The console was away while the meeting ran (suspend, a stopped process): the console's own, not a person's.
    NoticeGap {
        /// The last moment that was seen, milliseconds on the meeting's clock.
        from_ms: i64,
    },
    /// Put a prompt on the room's screen.
    ShowPrompt {
        /// From 1.
        n: usize,
    },
    /// Put somebody on the speakers' list.
    Ask {
        /// Who.
        who: PersonId,
        /// In which class.
        #[serde(default)]
        class: Class,
    },
    /// Give the floor: to the first waiting, or to anybody who may speak.
    GiveFloor {
        /// Whom; without it the first waiting.
        #[serde(default)]
        who: Option<PersonId>,
    },
    /// Stop the clock of the speech.
    PauseSpeech {},
    /// Let the clock of the speech run again.
    ResumeSpeech {},
    /// Give the speech more time, or take it.
    ExtendSpeech {
        /// With its sign.
        #[serde(deserialize_with = "span_from_text")]
        by: Span,
    },
    /// The speech is finished.
    EndSpeech {},
    /// Thank on screen, and give the floor to the next.
    Thank {},
    /// "Nothing to add", when asked in turn.
    Pass {
        /// Who.
        who: PersonId,
    },
    /// Take somebody off the speakers' list.
    Withdraw {
        /// Who.
        who: PersonId,
        /// Whose wish it was.
        wish: Wish,
    },
    /// Move a waiting person by hand.
    Move {
        /// Who.
        who: PersonId,
        /// To this place, from 1.
        to: usize,
    },
    /// Take no more names; points of order only.
    CloseQueue {},
    /// Take names again.
    OpenQueue {},
    /// Settle who reviews himself.
    ChooseReviewers {
        /// In order.
        #[serde(deserialize_with = "one_or_many")]
        who: Vec<PersonId>,
        /// Why others than the rotation proposes.
        #[serde(default)]
        reason: Option<String>,
    },
    /// Put an unprepared reviewer off; he stays first.
    PutOffReview {
        /// Who.
        who: PersonId,
        /// Why.
        reason: String,
    },
    /// A note of the facilitator's; never on the room's screen.
    Note {
        /// As typed.
        text: String,
    },
    /// What somebody said on the item.
    Opinion {
        /// Who.
        who: PersonId,
        /// As typed.
        text: String,
        /// An opinion unless it says otherwise.
        #[serde(default)]
        kind: OpinionKind,
        /// On which item; the current one without it.
        #[serde(default)]
        segment: Option<SegmentId>,
    },
    /// Answer a question or a request.
    Answer {
        /// The press of the question.
        opinion: Seq,
        /// Who answers.
        who: PersonId,
        /// As typed.
        text: String,
    },
    /// The chair's conclusion of the item.
    Conclude {
        /// As typed.
        text: String,
        /// Of which item; the current one without it.
        #[serde(default)]
        segment: Option<SegmentId>,
    },
    /// Mend words that stand in the journal; what stood there stays on record.
    Correct {
        /// The press that is mended.
        seq: Seq,
        /// The right words.
        #[serde(default)]
        text: Option<String>,
        /// The right speaker.
        #[serde(default)]
        who: Option<PersonId>,
        /// The right kind of opinion.
        #[serde(default)]
        kind: Option<OpinionKind>,
        /// The right deadline of a task.
        #[serde(default)]
        due: Option<NaiveDate>,
    },
    /// Give a task to persons or groups; the first leads.
    Assign {
        /// Persons by id, or names of groups.
        #[serde(deserialize_with = "one_or_many")]
        who: Vec<PersonId>,
        /// What is to be done.
        what: String,
        /// By when.
        #[serde(default)]
        due: Option<NaiveDate>,
        /// The deadline as it was typed.
        #[serde(default)]
        due_text: Option<String>,
        /// The meeting at which it is reported.
        #[serde(default)]
        report_at: Option<String>,
    },
    /// Say what became of a task of an earlier meeting.
    ReportTask {
        /// Its id among those handed on.
        #[serde(deserialize_with = "text_or_number")]
        task: String,
        /// What became of it.
        result: TaskResult,
        /// In words.
        #[serde(default)]
        note: Option<String>,
    },
    /// Say when the next meeting is.
    NextMeeting {
        /// The day.
        date: NaiveDate,
    },
    /// Put a question to the vote: the next that the segment owes, or one of its own.
    OpenVote {
        /// Without it the next that is owed.
        #[serde(default)]
        question: Option<String>,
        /// Without it the agenda's.
        #[serde(default)]
        base: Option<Base>,
        /// Without it the agenda's.
        #[serde(default)]
        threshold: Option<Threshold>,
    },
    /// Enter counts; a figure that is left out stays as it was.
    Tally {
        /// Tán thành.
        #[serde(default, rename = "for")]
        in_favour: Option<u32>,
        /// Không tán thành.
        #[serde(default)]
        against: Option<u32>,
        /// Không có ý kiến.
        #[serde(default)]
        abstain: Option<u32>,
        /// Spoiled ballot papers.
        #[serde(default)]
        invalid: Option<u32>,
    },
    /// Draw the verdict; it is not opened again.
    CloseVote {},
    /// Declare the open vote, or the last verdict, void.
    VoidVote {
        /// Why.
        reason: String,
    },
    /// Enter one line of the sheet.
    Score {
        /// Its number.
        #[serde(deserialize_with = "text_or_number")]
        criterion: String,
        /// Points.
        #[serde(default, deserialize_with = "points_from_decimal")]
        points: Option<Tenths>,
        /// A level of the line, from 1, best first.
        #[serde(default)]
        level: Option<usize>,
        /// It does not apply this time.
        #[serde(default)]
        not_applicable: Option<bool>,
        /// Why points are lost, or why this level.
        #[serde(default)]
        reason: Option<String>,
        /// Whose sheet, where the agenda names judges.
        #[serde(default)]
        judge: Option<PersonId>,
    },
    /// Lock the score.
    Seal {},
    /// Take the lock off again.
    Unseal {
        /// Why.
        reason: String,
    },
    /// Tell the score to everybody, as the committee's own.
    Announce {},
    /// The minutes were read back and adopted.
    AdoptMinutes {},
    /// Put a message on the room's screen.
    Message {
        /// As typed.
        text: String,
    },
    /// Take the message off.
    ClearMessage {},
    /// Cover or uncover the room's screen.
    Blank {
        /// Covered.
        on: bool,
    },
    /// Pin a view on the room's screen, or take it off.
    Pin {
        /// Which; none takes it off.
        #[serde(default)]
        view: Option<Board>,
    },
    /// Offer the members something to do while nobody speaks, or end it.
    Offer {
        /// What; none ends it.
        #[serde(default)]
        activity: Option<ActivityKind>,
    },
    /// Leave out an item that has not begun.
    Drop {
        /// Which.
        segment: SegmentId,
        /// Why.
        reason: String,
    },
    /// Move an item that has not begun.
    MoveSegment {
        /// Which.
        segment: SegmentId,
        /// Before which; at the end without it.
        #[serde(default)]
        before: Option<SegmentId>,
    },
    /// Put in an item of substance.
    AddSegment {
        /// What the room reads.
        title: String,
        /// Who presents.
        #[serde(default)]
        presenter: Option<PersonId>,
        /// Time to present.
        #[serde(deserialize_with = "span_from_text")]
        present: Span,
        /// Time to discuss, at least a minute.
        #[serde(deserialize_with = "span_from_text")]
        discuss: Span,
        /// Before which; at the end without it.
        #[serde(default)]
        before: Option<SegmentId>,
    },
    /// Break the meeting off: over, not closed.
    Adjourn {
        /// Why.
        reason: String,
    },
    /// End the meeting.
    Close {},
    /// Take the closing back, within ten minutes.
    Reopen {},
    /// Take back the newest press of the course.
    Undo {},
    /// Correct the record when closing can no longer be taken back: words of a press, who was here, or a statement.
    Amend {
        /// Who corrects.
        by: String,
        /// Why.
        why: String,
        /// The press whose words are mended.
        #[serde(default)]
        seq: Option<Seq>,
        /// The right words of that press; without one the statement itself.
        #[serde(default)]
        text: Option<String>,
        /// The right speaker of that press; without one whose presence is corrected.
        #[serde(default)]
        who: Option<PersonId>,
        /// The right kind of opinion.
        #[serde(default)]
        kind: Option<OpinionKind>,
        /// The right deadline of a task.
        #[serde(default)]
        due: Option<NaiveDate>,
        /// Whether the person was here.
        #[serde(default)]
        presence: Option<Presence>,
        /// Why the person was absent.
        #[serde(default)]
        reason: Option<String>,
    },
}

/// Whom a mark is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// All who are not marked yet.
    All,
    /// These.
    These(Vec<PersonId>),
}

impl<'de> Deserialize<'de> for Whom {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let who = one_or_many(from)?;
        Ok(if who.iter().any(|one| one.0 == "all") { Self::All } else { Self::These(who) })
    }
}

/// The class of a request to speak, first served first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Ý kiến về thủ tục.
    Order,
    /// Trao đổi lại.
    Reply,
    /// An ordinary request.
    #[default]
    Ordinary,
}

/// Whose wish a withdrawal was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// The person's own.
    Own,
    /// Will hand it in in writing.
    Written,
    /// The chair's.
    Chair,
}

/// What becomes of those who still wait when an item is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unheard {
    /// First in the next discussion.
    FirstNext,
    /// Asked to hand it in in writing.
    Written,
    /// Left unheard on this item; the minutes list them.
    MoveOn,
}

/// What somebody said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpinionKind {
    /// Ý kiến.
    #[default]
    Opinion,
    /// A question: answered, or open.
    Question,
    /// Kiến nghị.
    Request,
}

/// A view that can be pinned on the room's screen while the meeting runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Board {
    /// The whole agenda.
    Agenda,
    /// Who speaks and who waits.
    Queue,
}

/// What the members are offered while nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActivityKind {
    /// A minute to think.
    Think,
    /// Two minutes with the neighbour.
    Pairs,
    /// Everybody is asked in turn.
    Round,
}

/// What has happened, as the journal keeps it: facts, never sentences of ours.
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
        person: Person,
    },
    /// The roster was mended.
    PersonCorrected {
        /// The person as it now stands.
        person: Person,
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
        segment: Segment,
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

/// What is corrected after a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Amendment {
    /// The words of a press.
    Words {
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
    /// Whether somebody was here. Verdicts and scores that were told stay as they were told.
    Attendance {
        /// Who.
        who: PersonId,
        /// Was here, or was absent.
        presence: Presence,
        /// Why absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Anything else, in words.
    Statement {
        /// As typed.
        text: String,
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

/// What line 1 of a journal holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// The journal's format.
    pub format: u32,
    /// The meeting's own random id.
    pub id: String,
    /// Name and version of the program.
    pub program: String,
    /// By which clock it runs.
    pub clock: ClockKind,
    /// The plan.
    pub agenda: Agenda,
    /// What earlier meetings handed on.
    #[serde(default)]
    pub before: Before,
}

/// By which clock a meeting runs; every paper says so where it is not the real one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockKind {
    /// A meeting.
    #[default]
    Real,
    /// Times were given by a script.
    Script,
    /// A rehearsal, so many times faster.
    Rehearsal {
        /// At least 1.
        speed: u32,
    },
}

/// How the enforced pause of an item ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    /// The item has none.
    NotOwed,
    /// At least the least time was held.
    Kept,
    /// Everybody was asked and nobody had more to say: kept.
    AllAsked,
    /// Moved on early, with the chair's reason.
    Overridden {
        /// As typed.
        reason: String,
        /// Least time that was still owed.
        owed_ms: Span,
    },
}

/// What one part of an item got or gave when the time that was left was shared out anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewTime {
    /// Which item.
    pub segment: SegmentId,
    /// Which of its parts, from 0; an item has one, a self-review that runs one for each turn.
    #[serde(default)]
    pub part: usize,
    /// On presenting, with its sign.
    #[serde(default)]
    pub present_by_ms: Span,
    /// On the members' time, with its sign.
    #[serde(default)]
    pub discuss_by_ms: Span,
}

/// Who answers for a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// One person.
    Person(PersonId),
    /// A group of the roster.
    Group(String),
}

/// The result of a vote, with all that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Tán thành.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Không tán thành; not entered is not zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<u32>,
    /// Không có ý kiến.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstain: Option<u32>,
    /// Spoiled ballot papers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u32>,
    /// Entitled and present who raised no hand.
    pub not_voting: u32,
    /// Who might vote and was here.
    pub entitled: u32,
    /// Counted out of this.
    pub base: u32,
    /// This many carry.
    pub needed: u32,
    /// Whether it carried.
    pub carried: bool,
}

/// A score as it was locked or announced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreResult {
    /// Points of every line in order; none where it does not apply and is left out.
    pub lines: Vec<LineScore>,
    /// The total.
    #[serde(rename = "total_tenths")]
    pub total: Tenths,
    /// What the total is out of.
    #[serde(rename = "out_of_tenths")]
    pub out_of: Tenths,
    /// Its band.
    pub band: String,
    /// Lines without full marks that took it down a band.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub held_down_by: Vec<String>,
}

/// Points of one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineScore {
    /// The line's number.
    pub criterion: String,
    /// Its points, of all judges the mean, halves up.
    #[serde(rename = "points_tenths", default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Tenths>,
}

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

/// What a command brings with it and a person should hear once; it never refuses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Warning {
    /// Too few are here.
    QuorumLow {
        /// Members here.
        present: u32,
        /// Out of.
        of: u32,
    },
    /// Nobody has been marked yet, or some not.
    Unmarked {
        /// Who.
        who: Vec<PersonId>,
    },
    /// A sample roster runs a real meeting.
    Sample {},
    /// People were left unheard.
    PeopleNotHeard {
        /// In order.
        who: Vec<PersonId>,
    },
    /// Fewer review themselves than the rule says.
    FewerReviewers {
        /// Who do.
        have: usize,
        /// By the rule.
        rule: usize,
    },
    /// Hands missing: recorded as not voting.
    DidNotVote {
        /// How many.
        n: u32,
    },
    /// Below the least length.
    UnderFloor {
        /// Held so far.
        #[serde(rename = "held_ms")]
        held: Span,
        /// The least.
        #[serde(rename = "floor_ms")]
        floor: Span,
    },
    /// The minutes were not adopted.
    MinutesNotAdopted {},
    /// Tasks without a deadline.
    TasksWithoutDeadline {
        /// How many.
        n: usize,
    },
    /// Questions without an answer.
    OpenQuestions {
        /// How many.
        n: usize,
    },
    /// Items without a conclusion.
    ConclusionsMissing {
        /// Which.
        segments: Vec<SegmentId>,
    },
    /// Tasks of the last meeting without a result.
    TasksNotReported {
        /// How many.
        n: usize,
    },
    /// Judges are more than a fifth apart.
    JudgesDiffer {
        /// On which lines.
        criteria: Vec<String>,
    },
    /// The facts have changed since these points were given.
    EvidenceChanged {
        /// On which lines.
        criteria: Vec<String>,
    },
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(value: &Span) -> bool {
    *value == Span::ZERO
}

fn one_or_many<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<PersonId>, D::Error> {
    match serde_json::Value::deserialize(from)? {
        serde_json::Value::String(one) => Ok(vec![PersonId(one)]),
        serde_json::Value::Array(many) => many
            .into_iter()
            .map(|one| match one {
                serde_json::Value::String(one) => Ok(PersonId(one)),
                other => Err(serde::de::Error::custom(format!("`{other}` is no name or id of a person"))),
            })
            .collect(),
        other => Err(serde::de::Error::custom(format!("`{other}` is no name or id of a person, and no list of them"))),
    }
}

fn text_or_number<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    match serde_json::Value::deserialize(from)? {
        serde_json::Value::String(text) => Ok(text),
        serde_json::Value::Number(number) => Ok(number.to_string()),
        other => Err(serde::de::Error::custom(format!("`{other}` is neither a text nor a number"))),
    }
}
