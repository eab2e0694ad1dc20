//! Floor 1. A journal read while it grows: whole checked lines come out, half ones wait.

use super::line::Chain;
use super::line::Verdict;
use super::line::line_at;
use crate::meeting::words::Entry;
use crate::meeting::words::Seq;

/// The length of a line's end: its checksum, two marks and the newline. It tells one line from another.
const SEAL: usize = 11;

/// Reads a journal from the start as its bytes arrive, and notices when they are no longer the same journal.
#[derive(Clone, Debug, Default)]
pub struct Follower {
    chain: Chain,
    /// Bytes that are believed.
    believed: u64,
    /// Their last few.
    seal: Vec<u8>,
    stop: Option<Stop>,
}

/// Why nothing further is believed, however much is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Damage inside.
    DamagedAt {
        /// The line, from 1.
        line: Seq,
    },
    /// A newer program has written here.
    Newer {
        /// Its format.
        format: u32,
    },
}

impl Follower {
    /// Takes all that now stands behind what is believed and gives back the presses that are whole there. What is not believed is to be
    /// given again each time: the writer may have cut it off and written something else there.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Entry> {
        self.stop = None;
        let mut entries = Vec::new();
        let mut used = 0;
        while self.stop.is_none()
            && let Some(line) = line_at(bytes, used)
        {
            let after = used + line.len() + 1;
            match self.chain.judge(line) {
                Verdict::Fits(entry) => {
                    self.chain.believe(&entry);
                    entries.push(entry);
                    used = after;
                }
                Verdict::Newer(format) => self.stop = Some(Stop::Newer { format }),
                Verdict::Broken => self.stop = Some(Stop::DamagedAt { line: self.chain.next() }),
                Verdict::Unchecked => {
                    if self.chain.is_followed_within(bytes, after) {
                        self.stop = Some(Stop::DamagedAt { line: self.chain.next() });
                    }
                    break;
                }
            }
        }
        if used > 0 {
            self.seal = bytes[used.saturating_sub(SEAL)..used].to_vec();
        }
        self.believed += used as u64;
        entries
    }

    /// How many bytes are believed: the next are read from here.
    pub fn believed(&self) -> u64 {
        self.believed
    }

    /// The last few bytes that are believed. Where others stand in their place, the journal was replaced.
    pub fn seal(&self) -> &[u8] {
        &self.seal
    }

    /// Why it stopped at what it was given last, if it did.
    pub fn stopped(&self) -> Option<Stop> {
        self.stop
    }

    /// Begins from the first byte: the journal shrank or was replaced.
    pub fn start_again(&mut self) {
        *self = Self::default();
    }
}
