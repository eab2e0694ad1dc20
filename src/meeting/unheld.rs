//! Floor 0. A meeting of which nothing has been held: what its agenda and earlier meetings already answer, before there is a journal.

use super::agenda::Agenda;
use super::agenda::Before;
use super::state::Meeting;
use super::time::Moment;
use super::words::ClockKind;
use super::words::Created;
use super::words::Entry;
use super::words::Event;

impl Meeting {
    /// The meeting that this agenda would begin at that moment. It has no id and goes into no journal.
    ///
    /// # Panics
    /// Never: a first line that creates a meeting makes one.
    pub fn unheld(agenda: &Agenda, before: &Before, at: Moment) -> Self {
        let created = Created {
            format: 0,
            id: String::new(),
            program: String::new(),
            clock: ClockKind::Real,
            agenda: agenda.clone(),
            before: before.clone(),
        };
        let first = Entry { seq: 1, at, events: vec![Event::Created(Box::new(created))] };
        Self::from_first(&first).expect("a first line that creates a meeting makes one")
    }
}
