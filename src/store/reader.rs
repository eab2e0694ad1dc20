//! Floor 5. A reader that looks at a journal again and again and tells what is new in it. It holds no thread and waits for nothing.

use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use super::disk::Disk;
use super::disk::DiskFile;
use super::disk::Facts;
use super::disk::How;
use super::fault::Fault;
use super::fault::Trouble;
use super::lock::Pulse;
use super::looking::LARGEST;
use crate::journal::Follower;
use crate::journal::Stop;
use crate::meeting::words::Entry;

/// What a reader has to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// These presses came next. None: what was in the way is gone, and it can be read again.
    Entries(Vec<Entry>),
    /// It shrank or was replaced: this is all of it, in the place of everything that was told before.
    Restarted(Vec<Entry>),
    /// There is no file.
    Gone,
    /// Nothing further is believed for now, and why.
    Stopped(Fault),
    /// Whether a console is alive.
    Liveness(bool),
}

/// Looks at one journal.
#[derive(Debug)]
pub struct Reader {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    follower: Follower,
    open: Option<(Facts, Box<dyn DiskFile>)>,
    told: Told,
    fault: Option<Fault>,
    pulse: Pulse,
    alive: Option<bool>,
}

/// What the listener thinks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Nothing yet.
    Nothing,
    /// That there are presses.
    Presses,
    /// That there is no file.
    Gone,
}

/// The end of one look.
enum Seen {
    Gone,
    GoneOn(Vec<Entry>),
    Anew(Vec<Entry>),
}

impl Reader {
    /// A reader of this journal, which need not be there yet.
    pub fn new(disk: Arc<dyn Disk>, path: &Path) -> Self {
        Self {
            disk,
            path: path.to_owned(),
            follower: Follower::default(),
            open: None,
            told: Told::Nothing,
            fault: None,
            pulse: Pulse::default(),
            alive: None,
        }
    }

    /// What is new in the file.
    pub fn look(&mut self) -> Vec<News> {
        let (seen, fault) = match self.read_on() {
            Ok(seen) => (Some(seen), self.stopped()),
            Err(trouble) => (None, Some(Fault::new(&self.path, trouble))),
        };
        let mut news = Vec::new();
        match seen {
            Some(Seen::Gone) if self.told == Told::Gone => {}
            Some(Seen::Gone) => {
                self.told = Told::Gone;
                news.push(News::Gone);
            }
            Some(Seen::GoneOn(entries)) if entries.is_empty() && self.told != Told::Gone => {}
            Some(Seen::GoneOn(entries)) if self.told != Told::Gone => {
                self.told = Told::Presses;
                news.push(News::Entries(entries));
            }
            Some(Seen::GoneOn(entries) | Seen::Anew(entries)) => {
                self.told = Told::Presses;
                news.push(News::Restarted(entries));
            }
            None => {}
        }
        if fault != self.fault {
            if fault.is_none() && news.is_empty() {
                news.push(News::Entries(Vec::new()));
            }
            self.fault.clone_from(&fault);
            news.extend(fault.map(News::Stopped));
        }
        news
    }

    /// Whether a console is alive, where that has changed or was never told.
    pub fn liveness(&mut self) -> Option<News> {
        let alive = self.pulse.beats(self.disk.as_ref(), &self.path);
        let changed = self.alive != Some(alive);
        self.alive = Some(alive);
        changed.then_some(News::Liveness(alive))
    }

    /// Whether a console was alive when that was last looked at.
    pub fn has_a_live_console(&self) -> bool {
        self.alive == Some(true)
    }

    fn read_on(&mut self) -> Result<Seen, Trouble> {
        let Some(there) = self.disk.look(&self.path)? else {
            self.open = None;
            self.follower.start_again();
            return Ok(Seen::Gone);
        };
        let (first, same) = match &self.open {
            None => (true, false),
            Some((before, _)) => (false, before.id == there.id),
        };
        let file = match self.open.take() {
            Some((_, file)) if same && there.is_known() => file,
            Some(_) | None => self.disk.open(&self.path, How::Read)?,
        };
        let facts = file.facts()?;
        if facts.len > LARGEST {
            return Err(Trouble::TooLarge { most: LARGEST });
        }
        let seal = self.follower.seal().to_vec();
        let from = self.follower.believed() - seal.len() as u64;
        let bytes = file.read_from(from, LARGEST)?;
        let goes_on = (first || same).then(|| bytes.strip_prefix(seal.as_slice())).flatten();
        let seen = if let Some(rest) = goes_on {
            Seen::GoneOn(self.follower.feed(rest))
        } else {
            self.follower.start_again();
            Seen::Anew(self.follower.feed(&file.read_from(0, LARGEST)?))
        };
        self.open = Some((facts, file));
        Ok(seen)
    }

    fn stopped(&self) -> Option<Fault> {
        let trouble = match self.follower.stopped()? {
            Stop::DamagedAt { line } => Trouble::Damaged { line },
            Stop::Newer { format } => Trouble::Newer { format },
        };
        Some(Fault::new(&self.path, trouble))
    }
}
