//! Floor 1. The first line of a journal by itself: whose meeting it is, told without reading the rest.

use std::borrow::Cow;

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Deserialize;

use super::line::FORMAT;
use super::line::checks;
use super::line::line_at;
use crate::meeting::words::ClockKind;

/// What the first line says of its meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct First {
    /// The meeting's own id.
    pub id: String,
    /// By which clock it runs.
    pub clock: ClockKind,
    /// The id of its body.
    pub body_id: String,
    /// The name of its body.
    pub body: String,
    /// Its title.
    pub title: String,
    /// Its day: when the line was written, on the wall; of a script's meeting when it began, where that stands near.
    pub created: DateTime<FixedOffset>,
}

/// What the beginning of a file is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// The first line of a journal.
    Line(Box<First>),
    /// The line does not end here: more is needed.
    Longer,
    /// Nothing that can be told apart from here: it takes the whole file to say what it is.
    Unclear,
}

#[derive(Deserialize)]
struct Line<'a> {
    seq: u64,
    #[serde(borrow)]
    at: Cow<'a, str>,
    #[serde(borrow)]
    events: Vec<Happened<'a>>,
}

#[derive(Deserialize)]
struct Happened<'a> {
    #[serde(borrow, default)]
    created: Option<Created<'a>>,
}

#[derive(Deserialize)]
struct Created<'a> {
    format: u32,
    #[serde(borrow)]
    id: Cow<'a, str>,
    clock: ClockKind,
    #[serde(borrow)]
    agenda: Agenda<'a>,
}

#[derive(Deserialize)]
struct Agenda<'a> {
    #[serde(borrow)]
    title: Cow<'a, str>,
    #[serde(borrow)]
    body: Body<'a>,
}

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
}

/// What a file that begins with these bytes is taken for; most of the line is passed over, but its checksum is looked at.
pub fn beginning(bytes: &[u8]) -> Beginning {
    let Some(line) = line_at(bytes, 0) else { return Beginning::Longer };
    if !checks(line) {
        return Beginning::Unclear;
    }
    let Ok(line) = serde_json::from_slice::<Line<'_>>(line) else { return Beginning::Unclear };
    let created = line.events.into_iter().next().and_then(|event| event.created);
    let (Some(created), Ok(at)) = (created, DateTime::parse_from_rfc3339(&line.at)) else { return Beginning::Unclear };
    if line.seq != 1 || created.format > FORMAT {
        return Beginning::Unclear;
    }
    Beginning::Line(Box::new(First {
        id: created.id.into_owned(),
        clock: created.clock,
        body_id: created.agenda.body.id.into_owned(),
        body: created.agenda.body.name.into_owned(),
        title: created.agenda.title.into_owned(),
        // A script's first line carries the day of its agenda, whatever day it plays on.
        created: match created.clock {
            ClockKind::Script => begun(bytes).unwrap_or(at),
            ClockKind::Real | ClockKind::Rehearsal { .. } => at,
        },
    }))
}

/// When the meeting began, where the line that says so is among these bytes. What is no believed line is found out when it is read whole.
fn begun(bytes: &[u8]) -> Option<DateTime<FixedOffset>> {
    let begins = bytes.split(|byte| *byte == b'\n').skip(1).find_map(|line| {
        let line = std::str::from_utf8(line).ok()?;
        line.contains("{\"begun\":{}}").then_some(line)
    })?;
    let (_, at) = begins.split_once("\"at\":\"")?;
    DateTime::parse_from_rfc3339(at.split('"').next()?).ok()
}
