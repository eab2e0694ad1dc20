//! Floor 2. Names and words of files and journals on their way to the room: cleaned once more, whatever let them in.

use super::picture::Named;
use super::picture::Next;
use super::picture::TaskLine;
use crate::clean::clean_line;
use crate::meeting::Meeting;
use crate::meeting::roster::PersonId;
use crate::meeting::state::Task;
use crate::meeting::state::Waiting;
use crate::meeting::words::Owner;

/// A text of one line, safe for a terminal.
pub fn shown_text(text: &str) -> String {
    clean_line(text).trim().to_owned()
}

/// Somebody by name and role.
pub fn named(meeting: &Meeting, who: &PersonId) -> Named {
    let role = meeting.person(who).and_then(|one| one.person.role.as_deref());
    Named { name: shown_text(meeting.name(who)), role: role.map(shown_text).filter(|role| !role.is_empty()) }
}

/// The first of those who wait.
pub fn next_speakers(meeting: &Meeting, most: usize) -> Vec<Next> {
    let next = |waiting: &Waiting| Next { who: named(meeting, &waiting.who), class: waiting.class };
    meeting.queue().iter().take(most).map(next).collect()
}

/// A task in words that the room may read.
pub fn task_line(meeting: &Meeting, task: &Task) -> TaskLine {
    let owner = |owner: &Owner| match owner {
        Owner::Person(who) => shown_text(meeting.name(who)),
        Owner::Group(group) => shown_text(group),
    };
    TaskLine { who: task.who.iter().map(owner).collect(), what: shown_text(&task.what), due: task.due }
}
