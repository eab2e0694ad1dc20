//! Floor 0. Words: notes, opinions, answers, conclusions, corrections, tasks, messages.

use super::Answered;
use super::optional_text;
use super::text;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::words::Command;
use crate::meeting::words::Event;
use crate::meeting::words::Owner;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;

impl Meeting {
    pub(super) fn decide_sayings(&self, _now: Moment, command: &Command) -> Answered {
        let event = match command {
            Command::Note { text: typed } => Event::Noted { text: text(typed)? },
            Command::Opinion { who, text: typed, kind } => {
                self.running()?;
                let one = self.who(who)?;
                if !one.was_here() {
                    return Err(Refusal::NotPresent { who: one.person.id.clone(), presence: one.presence }.into());
                }
                let who = one.person.id.clone();
                let segment = self.current().map(|(_, item)| item.plan.id.clone());
                Event::OpinionNoted { segment, who, text: text(typed)?, kind: *kind }
            }
            Command::Answer { opinion, who, text: typed } => {
                let who = self.who(who)?.person.id.clone();
                if self.opinions.iter().all(|asked| asked.seq != *opinion) {
                    return Err(Refusal::NothingThere { seq: *opinion }.into());
                }
                Event::Answered { opinion: *opinion, who, text: text(typed)? }
            }
            Command::Conclude { text: typed, segment } => {
                self.running()?;
                let current = self.current().map(|(_, item)| item.plan.id.clone());
                let segment = segment.clone().or(current).ok_or(Refusal::NotBegun {})?;
                if self.item(&segment).is_none() {
                    return Err(Refusal::UnknownSegment { segment }.into());
                }
                Event::Concluded { segment, text: text(typed)? }
            }
            Command::Correct { .. } => self.decide_correct(command)?,
            Command::Assign { who, what, due, due_text, report_at } => {
                self.running()?;
                let who = who.iter().map(|who| self.owner(who)).collect::<Result<Vec<Owner>, Refused>>()?;
                if who.is_empty() {
                    return Err(Refusal::EmptyText {}.into());
                }
                let (due_text, report_at) = (optional_text(due_text.as_ref())?, optional_text(report_at.as_ref())?);
                Event::TaskAssigned { who, what: text(what)?, due: *due, due_text, report_at }
            }
            Command::ReportTask { task, result, note } => {
                if self.created.before.tasks.iter().all(|carried| carried.id != *task) {
                    return Err(Refusal::UnknownTask { task: task.clone() }.into());
                }
                Event::TaskReported { task: task.clone(), result: *result, note: optional_text(note.as_ref())? }
            }
            Command::NextMeeting { date } => {
                if self.next_meeting == Some(*date) {
                    return Err(Refusal::NothingToChange {}.into());
                }
                Event::NextMeetingSet { date: *date }
            }
            Command::AdoptMinutes {} => {
                self.running()?;
                if self.adopted.is_some() {
                    return Err(Refusal::MinutesAlreadyAdopted {}.into());
                }
                Event::MinutesAdopted {}
            }
            Command::Message { text: typed } => Event::MessageShown { text: text(typed)? },
            Command::ClearMessage {} => {
                if self.message.is_none() {
                    return Err(Refusal::NothingToChange {}.into());
                }
                Event::MessageCleared {}
            }
            Command::Blank { on } => {
                if self.covered == *on {
                    return Err(Refusal::NothingToChange {}.into());
                }
                Event::Blanked { on: *on }
            }
            _ => unreachable!("only words are handed here"),
        };
        Ok(vec![event])
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

    fn decide_correct(&self, command: &Command) -> Result<Event, Refused> {
        let Command::Correct { seq, text: words, who, kind, due } = command else {
            unreachable!("only corrections are handed here")
        };
        let Some(events) = self.standing_events(*seq) else { return Err(Refusal::NothingThere { seq: *seq }.into()) };
        let mendable = events.iter().any(|event| match event {
            Event::Noted { .. } | Event::Concluded { .. } => words.is_some() && who.is_none(),
            Event::OpinionNoted { .. } => words.is_some() || who.is_some() || kind.is_some(),
            Event::Answered { .. } => words.is_some() || who.is_some(),
            Event::TaskAssigned { .. } => words.is_some() || who.is_some() || due.is_some(),
            Event::SpeechStarted { .. } => who.is_some() && words.is_none(),
            _ => false,
        });
        if !mendable {
            return Err(Refusal::NothingThere { seq: *seq }.into());
        }
        let who = who.as_ref().map(|who| self.who(who).map(|one| one.person.id.clone())).transpose()?;
        let text = words.as_ref().map(|words| text(words)).transpose()?;
        Ok(Event::Corrected { seq: *seq, text, who, kind: *kind, due: *due })
    }
}
