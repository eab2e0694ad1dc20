//! Floor 0. Everything that can be asked of a meeting. One enum and one page: what is here can be asked, what is not cannot.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::Deserializer;

use crate::meeting::agenda::Base;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::TaskResult;
use crate::meeting::agenda::Threshold;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::roster::Standing;
use crate::meeting::sheet::Tenths;
use crate::meeting::sheet::points_from_decimal;
use crate::meeting::time::Span;
use crate::meeting::time::optional_span_from_text;
use crate::meeting::time::span_from_text;
use crate::meeting::words::said::ActivityKind;
use crate::meeting::words::said::Board;
use crate::meeting::words::said::Class;
use crate::meeting::words::said::OpinionKind;
use crate::meeting::words::said::Seq;
use crate::meeting::words::said::Unheard;
use crate::meeting::words::said::Wish;

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
    /// Declare a vote void: the open one, or a verdict.
    VoidVote {
        /// Why.
        reason: String,
        /// The press that opened it; the newest without it.
        #[serde(default)]
        vote: Option<Seq>,
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
