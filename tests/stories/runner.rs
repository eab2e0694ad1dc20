//! Reads a story, tells it to a session and holds every answer against what was expected.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use chrono::NaiveDateTime;
use nhip::agenda_file;
use nhip::agenda_file::Content;
use nhip::check;
use nhip::clock::machine;
use nhip::drive::Keep;
use nhip::drive::Session;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use serde::Deserialize;
use serde_json::Value;

/// The plan that a story runs on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Plan {
    story: String,
    agenda: String,
    #[serde(default)]
    start: Option<NaiveDateTime>,
    #[serde(default)]
    sheet: Option<String>,
    #[serde(default)]
    before: Before,
}

/// A row of a story.
struct Row {
    number: usize,
    /// What later rows call its line of the journal: `"$name"`.
    name: Option<String>,
    line: String,
    expect: Value,
}

/// A story.
pub struct Story {
    name: String,
    plan: Plan,
    rows: Vec<Row>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

impl Story {
    /// Reads one by its name.
    pub fn read(name: &str) -> Self {
        let text = fs::read_to_string(folder().join(name).with_extension("jsonl")).expect("the story is there");
        let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let (_, first) = lines.next().expect("a story has a first line");
        let plan: Plan = serde_json::from_str(first).unwrap_or_else(|error| panic!("{name}:1: {error}"));
        assert!(!plan.story.is_empty());
        let rows = lines.map(|(at, line)| row(name, at + 1, line)).collect();
        Self { name: name.to_owned(), plan, rows }
    }

    /// The plan as the session gets it.
    pub fn agenda(&self) -> Agenda {
        let beside = folder().join(&self.plan.agenda);
        let what = if beside.is_file() { beside.to_string_lossy().into_owned() } else { self.plan.agenda.clone() };
        let mut agenda = check::load(&what, Language::En).unwrap_or_else(|report| panic!("{report}"));
        agenda.start = self.plan.start.or(agenda.start);
        if let Some(sheet) = &self.plan.sheet {
            let bytes = fs::read(folder().join(sheet)).expect("the sheet is there");
            let reading = agenda_file::read_any(sheet, &bytes, &agenda_file::nothing_beside);
            match reading.found {
                Some(Content::Sheet(sheet)) => agenda.score = ScorePlan::Sheet(sheet),
                other => panic!("{other:?} {}", agenda_file::report(&reading.faults, Language::En)),
            }
        }
        agenda
    }

    /// What earlier meetings handed on.
    pub fn before(&self) -> Before {
        self.plan.before.clone()
    }

    /// Tells it in memory and gives the session as it ends.
    pub fn told(&self) -> Session {
        let session = Session::new(Keep::Memory, machine(), self.agenda(), self.before());
        let mut session = session.expect("memory takes everything");
        self.tell(&mut session);
        session
    }

    /// Tells it to a session.
    pub fn tell(&self, session: &mut Session) {
        let mut saved: Vec<(String, u64)> = Vec::new();
        for row in &self.rows {
            let before = session.meeting().seq();
            let named = |text: &str| {
                saved.iter().fold(text.to_owned(), |text, (name, seq)| text.replace(name, &seq.to_string()))
            };
            let (line, expect) = (named(&row.line), named(&row.expect.to_string()));
            let expect: Value = serde_json::from_str(&expect).expect("numbers are put in the place of names");
            let answer = session.line(line.as_bytes()).expect("a line that is not empty has an answer").line();
            let answer: Value = serde_json::from_str(&answer).expect("an answer is JSON");
            if let Err(why) = held(&answer, &expect) {
                panic!("{}.jsonl:{}: {why}\n  line:   {}\n  answer: {answer}", self.name, row.number, line);
            }
            if let (Some(name), Some(seq)) = (&row.name, answer["saved"].as_u64()) {
                saved.push((format!("\"${name}\""), seq));
            }
            let after = session.meeting().seq();
            let pressed = u64::from(answer.get("happened").is_some());
            assert!(after == before + pressed, "{}:{}: a press is one line", self.name, row.number);
        }
    }

    /// Kinds of refusal that stand in some row.
    pub fn refuses(&self) -> BTreeSet<String> {
        self.rows.iter().filter_map(|row| kind_of(row.expect.get("refused")?)).map(str::to_owned).collect()
    }
}

/// Every kind of refusal, from the page of words itself.
pub fn every_kind_of_refusal() -> BTreeSet<String> {
    let words = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/meeting/words/refusal.rs"));
    kinds_of_refusal(&words.expect("the page of words is there")).into_iter().collect()
}

fn row(name: &str, number: usize, line: &str) -> Row {
    let mut value: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}:{number}: {error}"));
    let expect = value.as_object_mut().and_then(|row| row.remove("expect")).unwrap_or(Value::Null);
    let named = value.as_object_mut().and_then(|row| row.remove("as"));
    let named = named.and_then(|named| named.as_str().map(str::to_owned));
    Row { number, name: named, line: value.to_string(), expect }
}

/// Whether an answer is what was expected.
fn held(answer: &Value, expect: &Value) -> Result<(), String> {
    let empty = serde_json::Map::new();
    let expect = expect.as_object().unwrap_or(&empty);
    if let Some(wanted) = expect.get("refused") {
        let refused = answer.get("refused").ok_or("it was not refused")?;
        return facts(refused, wanted);
    }
    if let Some(wanted) = expect.get("error") {
        return facts(answer.get("error").ok_or("it was no error")?, wanted);
    }
    if answer.get("show").is_none() && answer.get("happened").is_none() {
        return Err("it did not happen".to_owned());
    }
    for (key, wanted) in expect {
        match key.as_str() {
            "happened" => all_happened(&answer["happened"], wanted)?,
            "warnings" => {
                let kinds: Vec<Value> =
                    answer["warnings"].as_array().into_iter().flatten().map(|one| one["kind"].clone()).collect();
                if Value::from(kinds.clone()) != *wanted {
                    return Err(format!("expected the warnings {wanted}, not {}", Value::from(kinds)));
                }
            }
            "shows" => part_of(&answer["view"], wanted, "view")?,
            "says" => texts(wanted).try_for_each(|text| {
                if answer.to_string().contains(&quoted(text)) {
                    Ok(())
                } else {
                    Err(format!("it does not say {text:?}"))
                }
            })?,
            "hides" => texts(wanted).try_for_each(|text| {
                if answer.to_string().contains(&quoted(text)) { Err(format!("it says {text:?}")) } else { Ok(()) }
            })?,
            other => return Err(format!("a story knows no {other:?}")),
        }
    }
    Ok(())
}

fn texts(wanted: &Value) -> impl Iterator<Item = &str> {
    wanted.as_array().into_iter().flatten().chain(wanted.is_string().then_some(wanted)).filter_map(Value::as_str)
}

/// As it stands inside JSON.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().trim_matches('"').to_owned()
}

fn kind_of(wanted: &Value) -> Option<&str> {
    wanted.as_str().or_else(|| wanted.get("kind")?.as_str())
}

fn facts(answer: &Value, wanted: &Value) -> Result<(), String> {
    match wanted {
        Value::String(kind) if answer["kind"] == **kind => Ok(()),
        Value::String(kind) => Err(format!("expected {kind}, not {}", answer["kind"])),
        _ => part_of(answer, wanted, "answer"),
    }
}

fn all_happened(events: &Value, wanted: &Value) -> Result<(), String> {
    let (events, wanted) =
        (events.as_array().ok_or("it did not happen")?, wanted.as_array().ok_or("a list is expected")?);
    let names: Vec<&String> = events.iter().filter_map(|event| event.as_object()?.keys().next()).collect();
    if events.len() != wanted.len() {
        return Err(format!("expected {} events, not {names:?}", wanted.len()));
    }
    events.iter().zip(wanted).zip(names).try_for_each(|((event, wanted), name)| match wanted {
        Value::String(wanted) if wanted == name => Ok(()),
        Value::String(wanted) => Err(format!("expected {wanted}, not {name}")),
        _ => part_of(event, wanted, "event"),
    })
}

/// Whether all that is wanted is there: objects may hold more, everything else is equal.
fn part_of(found: &Value, wanted: &Value, path: &str) -> Result<(), String> {
    match (found, wanted) {
        (Value::Object(found), Value::Object(wanted)) => wanted.iter().try_for_each(|(key, wanted)| {
            let inside = format!("{path}.{key}");
            match found.get(key) {
                Some(found) => part_of(found, wanted, &inside),
                None if wanted.is_null() => Ok(()),
                None => Err(format!("{inside} is missing, expected {wanted}")),
            }
        }),
        (Value::Array(found), Value::Array(wanted)) if found.len() == wanted.len() => found
            .iter()
            .zip(wanted)
            .enumerate()
            .try_for_each(|(at, (found, wanted))| part_of(found, wanted, &format!("{path}[{at}]"))),
        _ if found == wanted => Ok(()),
        _ => Err(format!("{path} is {found}, expected {wanted}")),
    }
}

/// The kinds of refusal, from the page of words itself.
fn kinds_of_refusal(words: &str) -> Vec<String> {
    let (_, from) = words.split_once("pub enum Refusal {").expect("refusals are on that page");
    let (body, _) = from.split_once("\n}\n").expect("an enum ends");
    let names =
        body.lines().filter_map(|line| line.strip_prefix("    ")).filter(|line| line.starts_with(char::is_uppercase));
    names
        .map(|line| {
            let name = line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
            let mut kind = String::new();
            for letter in name.chars() {
                if letter.is_uppercase() && !kind.is_empty() {
                    kind.push('_');
                }
                kind.extend(letter.to_lowercase());
            }
            kind
        })
        .collect()
}
