//! Floor 4. Tasks for a calendar: an entry a task on the day it is due, with a reminder a week before; a task without a day is a thing
//! to do without one. Nobody is invited: the journal knows no addresses.

use chrono::Duration;
use chrono::NaiveDate;
use icalendar::Alarm;
use icalendar::Calendar;
use icalendar::Component;
use icalendar::Event;
use icalendar::EventLike;
use icalendar::Property;
use icalendar::Todo;
use icalendar::Trigger;

use super::facts::Facts;
use super::facts::TaskFacts;
use super::grid::remark;
use crate::text::dates;
use crate::text::papers::results;
use crate::text::papers::tables as words;

/// A reminder stands so long before the day.
const BEFORE: Duration = Duration::days(7);

/// The text of the file; none without tasks, for a calendar must have an entry.
pub fn calendar(facts: &Facts) -> Option<String> {
    if facts.tasks.is_empty() {
        return None;
    }
    let mut calendar = Calendar::empty();
    for (name, value) in [("VERSION", "2.0"), ("PRODID", "-//nhip//nhip//EN"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    for (place, task) in facts.tasks.iter().enumerate() {
        let entry = Entry::of(facts, place, task);
        match task.due {
            Some(due) => calendar.push(entry.on(facts, due)),
            None => calendar.push(entry.some_day(facts)),
        };
    }
    Some(without_stamps_of_alarms(&calendar.to_string()))
}

/// What a calendar shows of a task: the owner in words, the meeting below.
struct Entry {
    uid: String,
    summary: String,
    description: String,
}

impl Entry {
    fn of(facts: &Facts, place: usize, task: &TaskFacts) -> Self {
        let (lead, others) = task.who.split_first().map_or(("", &[][..]), |(lead, others)| (lead.as_str(), others));
        let who =
            if lead.is_empty() { String::new() } else { results::owners(facts.language, lead, &others.join(", ")) };
        let mut summary = words::task_line(facts.language, &who, &task.what);
        let day = facts.began.unwrap_or(facts.as_of).date_naive();
        let mut description =
            words::task_from(facts.language, &facts.title, &dates::date(facts.language, day), place + 1);
        if let Some(remark) = remark(facts) {
            let remark = remark.get(facts.language);
            summary = format!("[{remark}] {summary}");
            description = format!("{description}\n{remark}");
        }
        Self { uid: format!("{}-{}@nhip", facts.id, task.id), summary, description }
    }

    /// All day on the day that it is due; without an end it is that one day.
    fn on(&self, facts: &Facts, due: NaiveDate) -> Event {
        let reminder = Alarm::display(&self.summary, Trigger::before_start(BEFORE))
            .add_property("UID", format!("{}-before", self.uid))
            .done();
        Event::with_uid(&self.uid)
            .timestamp(facts.as_of.to_utc())
            .summary(&self.summary)
            .description(&self.description)
            .starts(due)
            .add_property("TRANSP", "TRANSPARENT")
            .alarm(reminder)
            .done()
    }

    fn some_day(&self, facts: &Facts) -> Todo {
        Todo::with_uid(&self.uid)
            .timestamp(facts.as_of.to_utc())
            .summary(&self.summary)
            .description(&self.description)
            .done()
    }
}

/// The library stamps a reminder with the time at which it is written, which reminders do not have; without it the same meeting gives
/// the same file.
fn without_stamps_of_alarms(text: &str) -> String {
    let mut in_alarm = false;
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive("\r\n") {
        match line.trim_end() {
            "BEGIN:VALARM" => in_alarm = true,
            "END:VALARM" => in_alarm = false,
            _ => {}
        }
        if !(in_alarm && line.starts_with("DTSTAMP:")) {
            kept.push_str(line);
        }
    }
    kept
}
