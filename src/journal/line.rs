//! Floor 1. One line of the journal: how it is written, and what a line that was found may be taken for.

use std::fmt;
use std::io::BufRead;

use chrono::DateTime;
use chrono::SecondsFormat;
use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_json::Value;

use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;

/// The journal's format: this program reads it and every lower one.
pub const FORMAT: u32 = 1;

/// What stands before the checksum; the checksum is over the bytes before this.
const BEFORE_CRC: &[u8] = br#","crc":""#;
/// What stands after it.
const AFTER_CRC: &[u8] = br#""}"#;
/// Eight lower-case hex digits.
const CRC_DIGITS: usize = 8;

/// The digits as they are written.
const HEX: &[u8; 16] = b"0123456789abcdef";

/// The line as it is written.
#[derive(Serialize)]
struct Written<'a> {
    seq: Seq,
    t: Stamp,
    at: &'a str,
    events: &'a [Event],
}

/// The line as it is read; the checksum has been looked at before.
#[derive(Deserialize)]
struct Found<'a> {
    seq: Seq,
    t: Stamp,
    at: &'a str,
    #[serde(deserialize_with = "events")]
    events: Vec<Event>,
}

/// As much of a line as any program of this family has written, ever.
#[derive(Deserialize)]
struct Numbered {
    seq: Seq,
    #[serde(default)]
    events: Vec<Value>,
}

/// The line of an entry, with its newline. The wall clock is written to the millisecond.
#[expect(clippy::missing_panics_doc, reason = "it cannot: events are plain data")]
pub fn line(entry: &Entry) -> String {
    let at = entry.at.wall.to_rfc3339_opts(SecondsFormat::Millis, false);
    let written = Written { seq: entry.seq, t: entry.at.t, at: &at, events: &entry.events };
    let mut text = serde_json::to_string(&written).expect("events are plain data with names for keys");
    text.pop();
    let crc = crc32fast::hash(text.as_bytes());
    text + &format!(",\"crc\":\"{crc:08x}\"}}\n")
}

/// What a line must fit on: the last one that was believed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// Its number; 0 before the first line.
    seq: Seq,
    /// Its stamp.
    t: Stamp,
}

/// What a line is taken for.
#[derive(Debug)]
pub(super) enum Verdict {
    /// It checks and goes on from the line before.
    Fits(Entry),
    /// The checksum is missing or wrong, or it is a line that stood earlier once more: as if nothing stood there.
    Unchecked,
    /// It checks and yet cannot be what comes next: something is lost or was written by other hands.
    Broken,
    /// A newer program wrote it.
    Newer(u32),
}

impl Chain {
    /// The number of the line that comes next.
    pub fn next(self) -> Seq {
        self.seq + 1
    }

    /// The stamp below which no further line may fall.
    pub fn newest(self) -> Stamp {
        self.t
    }

    /// Whether this line, with its newline, would be believed by whoever reads it.
    pub fn takes(self, line: &str) -> bool {
        line.strip_suffix('\n').is_some_and(|line| matches!(self.judge(line.as_bytes()), Verdict::Fits(_)))
    }

    /// Goes on behind this entry.
    pub fn believe(&mut self, entry: &Entry) {
        *self = Self { seq: entry.seq, t: entry.at.t };
    }

    /// What this line, without its newline, is taken for.
    pub(super) fn judge(self, line: &[u8]) -> Verdict {
        if !checks(line) {
            return Verdict::Unchecked;
        }
        let Some(entry) = entry(line) else { return self.judge_strange(line) };
        if entry.seq <= self.seq {
            return Verdict::Unchecked;
        }
        if let Some(format) = entry.events.iter().filter_map(format_of).max().filter(|format| *format > FORMAT) {
            return Verdict::Newer(format);
        }
        let created = entry.events.iter().filter(|event| matches!(event, Event::Created(_))).count();
        let begins = matches!(entry.events.first(), Some(Event::Created(_)));
        let in_its_place = if self.seq == 0 { begins && created == 1 } else { created == 0 };
        if entry.seq != self.next() || entry.at.t < self.t || !in_its_place {
            return Verdict::Broken;
        }
        Verdict::Fits(entry)
    }

    /// A line that checks but says what this program cannot read.
    fn judge_strange(self, line: &[u8]) -> Verdict {
        let Ok(numbered) = serde_json::from_slice::<Numbered>(line) else { return Verdict::Broken };
        if numbered.seq <= self.seq {
            return Verdict::Unchecked;
        }
        let named = |event: &Value, key| event.get(key)?.get("format")?.as_u64();
        let formats =
            numbered.events.iter().filter_map(|event| named(event, "created").or_else(|| named(event, "opened")));
        match formats.max().map(|format| u32::try_from(format).unwrap_or(u32::MAX)) {
            Some(format) if format > FORMAT => Verdict::Newer(format),
            Some(_) | None => Verdict::Broken,
        }
    }

    /// Whether a line that counts stands somewhere behind this place.
    pub(super) fn is_followed_within(self, bytes: &[u8], mut at: usize) -> bool {
        while let Some(line) = line_at(bytes, at) {
            if self.is_followed_by(line) {
                return true;
            }
            at += line.len() + 1;
        }
        false
    }

    /// Whether this line, without its newline, is proof that lines before it were lost.
    fn is_followed_by(self, line: &[u8]) -> bool {
        checks(line) && serde_json::from_slice::<Numbered>(line).map_or(true, |numbered| numbered.seq > self.seq)
    }
}

/// The line that begins here, without its newline; none where the newline is missing.
pub(super) fn line_at(bytes: &[u8], at: usize) -> Option<&[u8]> {
    let rest = bytes.get(at..)?;
    let mut behind = rest;
    // What the library uses to find a line's end looks at many bytes at once.
    behind.skip_until(b'\n').ok()?;
    rest[..rest.len() - behind.len()].strip_suffix(b"\n")
}

/// Whether the line ends with the checksum of what stands before it.
pub(super) fn checks(line: &[u8]) -> bool {
    let Some(rest) = line.strip_suffix(AFTER_CRC) else { return false };
    let Some((rest, digits)) = rest.split_last_chunk::<CRC_DIGITS>() else { return false };
    let Some(body) = rest.strip_suffix(BEFORE_CRC) else { return false };
    let crc = crc32fast::hash(body);
    digits.iter().rev().enumerate().all(|(place, digit)| *digit == HEX[(crc >> (4 * place) & 0xf) as usize])
}

fn entry(line: &[u8]) -> Option<Entry> {
    let found: Found<'_> = serde_json::from_str(std::str::from_utf8(line).ok()?).ok()?;
    let wall = DateTime::parse_from_rfc3339(found.at).ok()?;
    Some(Entry { seq: found.seq, at: Moment { t: found.t, wall }, events: found.events })
}

/// Reads events into no more room than they take: most lines hold one, and a meeting keeps every line for as long as it is open.
fn events<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Event>, D::Error> {
    struct Events;

    impl<'de> Visitor<'de> for Events {
        type Value = Vec<Event>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("events")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut found: A) -> Result<Vec<Event>, A::Error> {
            let Some(first) = found.next_element()? else { return Ok(Vec::new()) };
            let mut events = vec![first];
            while let Some(event) = found.next_element()? {
                events.push(event);
            }
            events.shrink_to_fit();
            Ok(events)
        }
    }

    from.deserialize_seq(Events)
}

/// The format that the event names, if it is one that does.
fn format_of(event: &Event) -> Option<u32> {
    if let Event::Created(created) = event {
        Some(created.format)
    } else if let Event::Opened { format, .. } = event {
        Some(*format)
    } else {
        None
    }
}
