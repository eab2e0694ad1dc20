//! Floor 1. A whole journal read at once: what is believed of it, and how it ends.

use super::line::Chain;
use super::line::Verdict;
use super::line::line_at;
use crate::meeting::words::Entry;
use crate::meeting::words::Seq;

/// How every journal begins; a file that begins otherwise is not one that was cut short.
const BEGINNING: &[u8] = br#"{"seq":1,"#;

/// A journal as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What is believed.
    pub entries: Vec<Entry>,
    /// How many bytes that is.
    pub len: u64,
    /// What the next line must fit on.
    pub chain: Chain,
    /// What comes after it.
    pub end: End,
}

/// What follows the last line that is believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// Nothing.
    #[default]
    Whole,
    /// Half a line, zeros or rubbish: a press that was never acknowledged.
    Torn {
        /// Where it begins, in bytes.
        from: u64,
        /// How long it is.
        bytes: u64,
    },
    /// Damage inside: what comes after it cannot be trusted.
    DamagedAt {
        /// The line, from 1.
        line: Seq,
    },
    /// A newer program has written here.
    Newer {
        /// Its format.
        format: u32,
    },
    /// It never was a journal.
    Foreign,
}

/// Reads a whole journal. A line counts only with its newline: without it, it was never acknowledged.
pub fn read(bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let mut at = 0;
    let end = loop {
        let Some(line) = line_at(bytes, at) else { break tail(reading.chain, bytes, at) };
        match reading.chain.judge(line) {
            Verdict::Fits(entry) => {
                reading.chain.believe(&entry);
                reading.entries.push(entry);
                at += line.len() + 1;
            }
            Verdict::Newer(format) => break End::Newer { format },
            Verdict::Broken => break End::DamagedAt { line: reading.chain.next() },
            Verdict::Unchecked => break tail(reading.chain, bytes, at),
        }
    };
    reading.len = at as u64;
    reading.end = end;
    reading
}

/// What stands behind the last line that is believed, where nothing that checks follows at once.
fn tail(chain: Chain, bytes: &[u8], from: usize) -> End {
    let rest = &bytes[from..];
    if rest.is_empty() {
        return End::Whole;
    }
    if chain.is_followed_within(bytes, from) {
        return End::DamagedAt { line: chain.next() };
    }
    if from == 0 && !is_begun(rest) {
        return End::Foreign;
    }
    End::Torn { from: from as u64, bytes: rest.len() as u64 }
}

/// Whether this may be what is left of a first line.
fn is_begun(bytes: &[u8]) -> bool {
    let shorter = bytes.len().min(BEGINNING.len());
    bytes[..shorter] == BEGINNING[..shorter] || bytes.iter().all(|byte| *byte == 0)
}
