//! Floor 5. What is remembered from meeting to meeting beside the journals: keys of an unusual clicker, and which screen those present see.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use super::opening::write_whole;
use crate::action::Action;
use crate::action::key::Key;
use crate::store::Trouble;
use crate::store::read_outside;

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// The id of the meeting of which it was said, and whether those present see the console's own screen.
    pub screen: Option<(String, bool)>,
    /// Keys as they are printed, and the ids of what they do.
    clicker: Vec<(String, String)>,
    /// Whether the file could be read.
    #[serde(skip)]
    pub file: FileIs,
}

/// How the file was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FileIs {
    /// Read, or not there yet.
    #[default]
    Sound,
    /// Nothing could be made of it.
    Damaged,
}

/// A longer file is none of ours.
const MOST: u64 = 64 * 1024;

fn file(data: &Path) -> PathBuf {
    data.join("settings.json")
}

/// Where a damaged file is put before a new one is written.
fn aside(data: &Path) -> PathBuf {
    data.join("settings.damaged.json")
}

impl Kept {
    /// What lies in the data folder; nothing where it cannot be read, for nothing of it is needed.
    pub fn read(data: &Path) -> Self {
        let damaged = || Self { file: FileIs::Damaged, ..Self::default() };
        match read_outside(&file(data), MOST) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_else(|_| damaged()),
            Err(fault) if fault.trouble == Trouble::NotThere => Self::default(),
            Err(_) => damaged(),
        }
    }

    /// Writes it down. Where it cannot be written it holds for this meeting only.
    pub fn write(&mut self, data: &Path) {
        if self.file == FileIs::Damaged {
            let _ = fs::rename(file(data), aside(data));
            self.file = FileIs::Sound;
        }
        if let Ok(text) = serde_json::to_string_pretty(self) {
            let _ = write_whole(&file(data), &(text + "\n"));
        }
    }

    /// The keys of the clicker.
    pub fn learnt(&self) -> Vec<(Key, Action)> {
        let action = |id: &str| Action::ALL.iter().copied().find(|action| action.spec().id == id);
        self.clicker.iter().filter_map(|(key, id)| Some((Key::of_printed(key)?, action(id)?))).collect()
    }

    /// Remembers the keys of the clicker.
    pub fn learns(&mut self, learnt: &[(Key, Action)]) {
        let one = |(key, action): &(Key, Action)| (key.printed().into_owned(), action.spec().id.to_owned());
        self.clicker = learnt.iter().map(one).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_clicker_sends_is_known_again_at_the_next_meeting() {
        let data = tempfile::tempdir().unwrap();
        let learnt = vec![(Key::Left, Action::Undo), (Key::Char('b'), Action::Cover), (Key::F(11), Action::Next)];
        let mut kept = Kept { screen: Some(("m".to_owned(), true)), ..Kept::default() };
        kept.learns(&learnt);
        kept.write(data.path());
        assert_eq!(Kept::read(data.path()), kept);
        assert_eq!(Kept::read(data.path()).learnt(), learnt);
        fs::write(data.path().join("settings.json"), "{not at all").unwrap();
        let mut damaged = Kept::read(data.path());
        assert_eq!(damaged, Kept { file: FileIs::Damaged, ..Kept::default() });
        damaged.learns(&learnt);
        damaged.write(data.path());
        assert_eq!(Kept::read(data.path()).learnt(), learnt);
        let aside = fs::read_to_string(data.path().join("settings.damaged.json")).unwrap();
        assert_eq!(aside, "{not at all", "what could not be read is not lost");
    }
}
