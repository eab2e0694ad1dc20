//! Floor 5. From the arguments of a line to a command: typed text made harmless, names to ids, deadlines to dates.

use chrono::NaiveDate;
use serde_json::Map;
use serde_json::Value;

use super::moment::Written;
use super::moment::day;
use super::table::Kind;
use super::table::command;
use crate::clean::clean_line;
use crate::clean::clean_text;
use crate::deadline;
use crate::meeting::Meeting;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::words::Command;
use crate::meeting::words::Refusal;
use crate::names::same_name;

/// A command, and why it cannot be asked as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// What is asked.
    pub command: Command,
    /// What must be answered first, unless the meeting refuses everything just now.
    pub stop: Option<Stop>,
}

/// What must be answered before a command can be asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// The meeting's own no.
    Refused(Refusal),
    /// What was typed is no date.
    DueVague {
        /// As it was typed.
        said: String,
        /// A date that may have been meant.
        proposal: NaiveDate,
    },
}

/// Makes the command; none only where the table of commands and the commands have come apart.
pub fn prepare(meeting: &Meeting, now: Moment, name: &str, args: &Map<String, Value>) -> Option<Prepared> {
    let spec = command(name)?;
    let mut work = Work { meeting, now, stop: None };
    let mut made = Map::new();
    for (name, value) in args {
        let arg = spec.arg(name)?;
        if arg.kind == Kind::Deadline
            && let Some(said) = value.as_str()
            && spec.arg("due_text").is_some()
            && !args.contains_key("due_text")
        {
            made.insert("due_text".to_owned(), Value::String(clean_line(said)));
        }
        made.insert(name.clone(), work.value(arg.kind, value));
    }
    if matches!(work.stop, Some(Stop::DueVague { .. })) {
        made.remove("due");
    }
    let mut command = Map::new();
    command.insert(name.to_owned(), Value::Object(made));
    let command = serde_json::from_value(Value::Object(command)).ok()?;
    Some(Prepared { command, stop: work.stop })
}

struct Work<'a> {
    meeting: &'a Meeting,
    now: Moment,
    stop: Option<Stop>,
}

impl Work<'_> {
    fn value(&mut self, kind: Kind, value: &Value) -> Value {
        if let Value::Array(many) = value
            && matches!(kind, Kind::Whom | Kind::People | Kind::Owners)
        {
            return Value::Array(many.iter().map(|one| self.value(kind, one)).collect());
        }
        let Value::String(typed) = value else { return value.clone() };
        match kind {
            Kind::Whom if typed == "all" => value.clone(),
            Kind::Person | Kind::Whom | Kind::People => Value::String(self.person(typed)),
            Kind::Owners => Value::String(self.owner(typed)),
            Kind::Line | Kind::Segment | Kind::Number => Value::String(clean_line(typed)),
            Kind::Text => Value::String(clean_text(typed)),
            Kind::Moment => {
                let wall = Written::read(typed).and_then(|written| written.wall(self.now, self.now));
                wall.map_or(Value::Null, |wall| Value::String(wall.to_rfc3339()))
            }
            Kind::Day => day(typed).map_or(Value::Null, |day| Value::String(day.to_string())),
            Kind::Deadline => self.deadline(typed),
            Kind::Span
            | Kind::Points
            | Kind::Count
            | Kind::Place
            | Kind::Stamp
            | Kind::YesNo
            | Kind::Word(_)
            | Kind::Threshold => value.clone(),
        }
    }

    /// The id of somebody; what was typed where nobody or several are called so.
    fn person(&mut self, asked: &str) -> String {
        let asked = clean_line(asked);
        match self.called(&asked).as_slice() {
            [] => asked,
            [one] => one.0.clone(),
            several => {
                let refusal = Refusal::SeveralSuch { who: asked.clone(), ids: several.to_vec() };
                self.stop.get_or_insert(Stop::Refused(refusal));
                asked
            }
        }
    }

    /// The id of somebody, or a group as the roster writes it.
    fn owner(&mut self, asked: &str) -> String {
        let typed = clean_line(asked);
        if self.called(&typed).is_empty() {
            let mut groups = self.meeting.people().iter().filter_map(|one| one.person.group.as_deref());
            if let Some(group) = groups.find(|group| same_name(group, &typed)) {
                return group.to_owned();
            }
        }
        self.person(asked)
    }

    /// Whose id this is, or who are called so.
    fn called(&self, asked: &str) -> Vec<PersonId> {
        let id = PersonId(asked.to_owned());
        if self.meeting.person(&id).is_some() {
            return vec![id];
        }
        let people = self.meeting.people().iter().map(|one| &one.person);
        people.filter(|one| same_name(&one.name, asked)).map(|one| one.id.clone()).collect()
    }

    fn deadline(&mut self, typed: &str) -> Value {
        let said = clean_line(typed);
        let next = self.meeting.next_meeting();
        match deadline::read(&said, self.now.wall.date_naive(), next) {
            Ok(due) => Value::String(due.to_string()),
            Err(vague) => {
                self.stop.get_or_insert(Stop::DueVague { said, proposal: vague.proposal });
                Value::Null
            }
        }
    }
}
