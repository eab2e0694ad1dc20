//! Floor 1. How far a meeting has come, told from its journal alone.

use std::collections::BTreeSet;

use super::line::checks;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// It has not begun.
    Lobby,
    /// It has begun.
    Running,
    /// It was closed.
    Closed,
    /// It was broken off.
    Adjourned,
}

impl Stage {
    /// The word for programs.
    pub fn word(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Running => "running",
            Self::Closed => "closed",
            Self::Adjourned => "adjourned",
        }
    }

    /// Whether it may be gone on with as a meeting.
    pub fn is_unfinished(self) -> bool {
        match self {
            Self::Lobby | Self::Running => true,
            Self::Closed | Self::Adjourned => false,
        }
    }
}

/// How far the meeting of this journal has come. Presses that were taken back do not count.
pub fn stage(entries: &[Entry]) -> Stage {
    let undone: BTreeSet<Seq> = entries.iter().flat_map(|entry| &entry.events).filter_map(undone).collect();
    let stands = entries.iter().filter(|entry| !undone.contains(&entry.seq)).flat_map(|entry| &entry.events);
    stands.filter_map(reached).next_back().unwrap_or(Stage::Lobby)
}

fn undone(event: &Event) -> Option<Seq> {
    if let Event::Undone { seq } = event { Some(*seq) } else { None }
}

fn reached(event: &Event) -> Option<Stage> {
    if matches!(event, Event::Begun {} | Event::Reopened {}) {
        Some(Stage::Running)
    } else if matches!(event, Event::Closed {}) {
        Some(Stage::Closed)
    } else if matches!(event, Event::Adjourned { .. }) {
        Some(Stage::Adjourned)
    } else {
        None
    }
}

/// Whether the last lines of a journal alone show that its meeting is over. No means only that it takes the whole file to say.
///
/// A text that somebody typed cannot be mistaken for an event: its quotation marks are written with a backslash.
pub fn ends_over(tail: &[u8]) -> bool {
    let Some(tail) = tail.strip_suffix(b"\n") else { return false };
    for line in tail.rsplit(|byte| *byte == b'\n') {
        let Ok(text) = std::str::from_utf8(line) else { return false };
        let changes = ["{\"reopened\":{}}", "{\"undone\":{", "{\"begun\":{}}", "{\"created\":{"];
        if !checks(line) || changes.iter().any(|change| text.contains(change)) {
            return false;
        }
        if text.contains("{\"closed\":{}}") || text.contains("{\"adjourned\":{") {
            return true;
        }
    }
    false
}
