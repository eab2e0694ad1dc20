//! Floor 5. What the room's process has read of its journal: the meeting that it makes, and what becomes of it when the file is cut,
//! replaced or taken away. What was read stands, and its clock goes on, until the file is whole again.

use std::sync::Arc;

use crate::clock::Clock;
use crate::clock::Source;
use crate::meeting::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;

/// What was read, and whether it still stands in the file.
#[derive(Debug, Default)]
pub struct Record {
    meeting: Option<Meeting>,
    clock: Option<Clock>,
    /// A console has opened it since the clock was set.
    was_opened: bool,
    file: File,
}

/// What stands in the file.
#[derive(Debug, Default)]
enum File {
    /// What was read.
    #[default]
    Whole,
    /// The same, with something in it or behind it that cannot be read.
    Broken,
    /// Something else: these lines, or none.
    Other(Vec<Entry>),
}

impl Record {
    /// The meeting, once its first line was read.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.meeting.as_ref()
    }

    /// The lines that are believed.
    fn entries(&self) -> &[Entry] {
        self.meeting.as_ref().map_or(&[], Meeting::log)
    }

    /// Whether the meeting was begun.
    pub fn has_begun(&self) -> bool {
        self.meeting.as_ref().is_some_and(|meeting| meeting.begun().is_some())
    }

    /// Whether the file no longer tells what it told. Of a meeting that is over nothing more is to come.
    pub fn is_lost(&self) -> bool {
        let is_whole = match self.file {
            File::Whole => true,
            File::Broken | File::Other(_) => false,
        };
        !is_whole && self.meeting.as_ref().is_some_and(|meeting| meeting.phase() != Phase::Over)
    }

    /// Now, by the meeting's own clock; none before there is one.
    pub fn now(&self) -> Option<Moment> {
        match self.clock.as_ref()? {
            // A script's clock stands at the newest line.
            Clock::Script(at) => Some(self.entries().last().map_or(*at, |last| last.at)),
            clock @ Clock::Runs(_) => Some(clock.now()),
        }
    }

    /// These lines came next. None: what could not be read is gone.
    pub fn goes_on(&mut self, entries: Vec<Entry>) {
        match &mut self.file {
            File::Whole | File::Broken => {
                self.file = File::Whole;
                self.believe(entries);
            }
            File::Other(there) => {
                there.extend(entries);
                self.may_be_whole();
            }
        }
    }

    /// The file begins anew, and this is all of it.
    pub fn begins_anew(&mut self, entries: Vec<Entry>) {
        self.file = File::Other(entries);
        self.may_be_whole();
    }

    /// There is no file.
    pub fn is_gone(&mut self) {
        self.file = File::Other(Vec::new());
    }

    /// Something in the file cannot be read.
    pub fn is_broken(&mut self) {
        if matches!(self.file, File::Whole) {
            self.file = File::Broken;
        }
    }

    /// Sets the clock where that is owed.
    pub fn keep_time(&mut self, source: &Arc<dyn Source>) {
        if self.meeting.is_some() && (self.clock.is_none() || std::mem::take(&mut self.was_opened)) {
            self.clock = Some(Clock::follow(self.entries(), Arc::clone(source)));
            self.was_opened = false;
        }
    }

    /// Takes what stands in the file, if it is this meeting again, or any where none runs.
    fn may_be_whole(&mut self) {
        let File::Other(there) = &self.file else { return };
        let same_id = match (&self.meeting, there.first().and_then(Meeting::from_first)) {
            (_, None) => return,
            (None, Some(_)) => true,
            (Some(here), Some(there)) => here.created().id == there.created().id,
        };
        let here = self.entries();
        let shared = there.iter().zip(here).take_while(|(a, b)| a == b).count();
        let has_all = shared == here.len();
        // A console that goes on with what is left of it has the last word.
        let is_gone_on_with = there.iter().skip(shared).any(is_opening);
        if (same_id && (has_all || is_gone_on_with))
            || (!same_id && !self.meeting.as_ref().is_some_and(Meeting::is_running))
        {
            let File::Other(there) = std::mem::take(&mut self.file) else { return };
            self.meeting = None;
            self.clock = None;
            self.believe(there);
        }
    }

    /// Takes lines that came next, up to the first with which the console would not go on either; what stands, stands.
    fn believe(&mut self, entries: Vec<Entry>) {
        self.was_opened |= entries.iter().any(is_opening);
        let Some(meeting) = &mut self.meeting else {
            if !entries.is_empty() {
                let (meeting, misfit) = Meeting::as_far_as_it_fits(entries);
                self.meeting = meeting;
                if misfit.is_some() {
                    self.file = File::Broken;
                }
            }
            return;
        };
        for entry in entries {
            if !meeting.fits(&entry) {
                self.file = File::Broken;
                return;
            }
            meeting.apply(&entry);
        }
    }
}

fn is_opening(entry: &Entry) -> bool {
    entry.events.iter().any(|event| matches!(event, Event::Opened { .. }))
}
