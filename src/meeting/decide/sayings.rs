//! Floor 0. Words: notes, opinions, answers, conclusions, corrections, tasks, messages.

use chrono::NaiveDate;

use super::answered::Answered;
use super::answered::optional_text;
use super::answered::text;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::words::Event;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Owner;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Seq;
use crate::meeting::words::TaskResult;

/// What is to stand in the place of words, as it was asked.
pub(super) struct Mending<'a> {
    pub text: Option<&'a String>,
    pub who: Option<&'a PersonId>,
    pub kind: Option<OpinionKind>,
    pub due: Option<NaiveDate>,
}

/// The same, once it is known that it may.
pub(super) struct Mended {
    pub text: Option<String>,
    pub who: Option<PersonId>,
    pub kind: Option<OpinionKind>,
    pub due: Option<NaiveDate>,
}

impl Meeting {
    /// Words are filed under the item that they were said on: a sentence that is finished later names its own.
    pub(super) fn decide_opinion(
        &self,
        who: &PersonId,
        typed: &str,
        kind: OpinionKind,
        segment: Option<&SegmentId>,
    ) -> Answered {
        self.running()?;
        let one = self.who(who)?;
        if !one.was_here() {
            return Err(Refusal::NotPresent { who: one.person.id.clone(), presence: one.presence }.into());
        }
        let who = one.person.id.clone();
        if let Some(asked) = segment.filter(|asked| self.item(asked).is_none()) {
            return Err(Refusal::UnknownSegment { segment: asked.clone() }.into());
        }
        let segment = segment.cloned().or_else(|| self.current().map(|(_, item)| item.plan.id.clone()));
        Ok(vec![Event::OpinionNoted { segment, who, text: text(typed)?, kind }])
    }

    pub(super) fn decide_answer(&self, opinion: Seq, who: &PersonId, typed: &str) -> Answered {
        let who = self.who(who)?.person.id.clone();
        if self.opinions.iter().all(|asked| asked.seq != opinion) {
            return Err(Refusal::NothingThere { seq: opinion }.into());
        }
        Ok(vec![Event::Answered { opinion, who, text: text(typed)? }])
    }

    pub(super) fn decide_conclude(&self, typed: &str, segment: Option<&SegmentId>) -> Answered {
        self.running()?;
        let current = self.current().map(|(_, item)| item.plan.id.clone());
        let segment = segment.cloned().or(current).ok_or(Refusal::NotBegun {})?;
        if self.item(&segment).is_none() {
            return Err(Refusal::UnknownSegment { segment }.into());
        }
        Ok(vec![Event::Concluded { segment, text: text(typed)? }])
    }

    pub(super) fn decide_assign(
        &self,
        who: &[PersonId],
        what: &str,
        due: Option<NaiveDate>,
        due_text: Option<&String>,
        report_at: Option<&String>,
    ) -> Answered {
        self.running()?;
        let who = who.iter().map(|who| self.owner(who)).collect::<Result<Vec<Owner>, Refused>>()?;
        if who.is_empty() {
            return Err(Refusal::EmptyText {}.into());
        }
        let (due_text, report_at) = (optional_text(due_text)?, optional_text(report_at)?);
        Ok(vec![Event::TaskAssigned { who, what: text(what)?, due, due_text, report_at }])
    }

    pub(super) fn decide_report_task(&self, task: &str, result: TaskResult, note: Option<&String>) -> Answered {
        if self.created.before.tasks.iter().all(|carried| carried.id != task) {
            return Err(Refusal::UnknownTask { task: task.to_owned() }.into());
        }
        Ok(vec![Event::TaskReported { task: task.to_owned(), result, note: optional_text(note)? }])
    }

    pub(super) fn decide_next_meeting(&self, date: NaiveDate) -> Answered {
        if self.next_meeting == Some(date) {
            return Err(Refusal::NothingToChange {}.into());
        }
        Ok(vec![Event::NextMeetingSet { date }])
    }

    pub(super) fn decide_adopt_minutes(&self) -> Answered {
        self.running()?;
        if self.adopted.is_some() {
            return Err(Refusal::MinutesAlreadyAdopted {}.into());
        }
        Ok(vec![Event::MinutesAdopted {}])
    }

    pub(super) fn decide_clear_message(&self) -> Answered {
        if self.message.is_none() {
            Err(Refusal::NothingToChange {}.into())
        } else {
            Ok(vec![Event::MessageCleared {}])
        }
    }

    pub(super) fn decide_blank(&self, on: bool) -> Answered {
        if self.covered == on { Err(Refusal::NothingToChange {}.into()) } else { Ok(vec![Event::Blanked { on }]) }
    }

    /// A person by id or name, or a group of the roster by its name.
    fn owner(&self, asked: &PersonId) -> Result<Owner, Refused> {
        match self.who(asked) {
            Ok(one) => Ok(Owner::Person(one.person.id.clone())),
            Err(refused) => {
                let group =
                    self.people.iter().filter_map(|one| one.person.group.as_ref()).find(|group| **group == asked.0);
                group.cloned().map(Owner::Group).ok_or(refused)
            }
        }
    }

    pub(super) fn decide_correct(&self, now: Moment, seq: Seq, mending: &Mending<'_>) -> Answered {
        if self.is_shut(now) {
            return Err(Refusal::AmendInstead {}.into());
        }
        let Mended { text, who, kind, due } = self.mended(seq, mending)?;
        Ok(vec![Event::Corrected { seq, text, who, kind, due }])
    }

    /// What may stand in the place of the words of a press.
    pub(super) fn mended(&self, seq: Seq, mending: &Mending<'_>) -> Result<Mended, Refused> {
        let Mending { text: words, who, kind, due } = *mending;
        let Some(events) = self.standing_events(seq) else { return Err(Refusal::NothingThere { seq }.into()) };
        let mendable = events.iter().any(|event| match event {
            Event::Noted { .. } | Event::Concluded { .. } => words.is_some() && who.is_none(),
            Event::OpinionNoted { .. } => words.is_some() || who.is_some() || kind.is_some(),
            Event::Answered { .. } => words.is_some() || who.is_some(),
            Event::TaskAssigned { .. } => words.is_some() || who.is_some() || due.is_some(),
            Event::SpeechStarted { .. } => who.is_some() && words.is_none(),
            _ => false,
        });
        if !mendable {
            return Err(Refusal::NothingThere { seq }.into());
        }
        let who = who.map(|who| self.who(who).map(|one| one.person.id.clone())).transpose()?;
        let text = words.map(|words| text(words)).transpose()?;
        Ok(Mended { text, who, kind, due })
    }
}
