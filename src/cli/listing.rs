//! Floor 5. `nhip list`: all meetings and rehearsals, the newest first.

use std::ffi::OsStr;
use std::io;
use std::io::BufWriter;
use std::io::Write;

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use super::arguments::Options;
use super::commands::say;
use super::commands::unwritten;
use super::exit::DONE;
use super::exit::NOT_WRITTEN;
use super::language::spoken;
use crate::clean::clean_line;
use crate::drive::answer::harmless;
use crate::drive::trouble;
use crate::meeting::agenda::Language;
use crate::store::Found;
use crate::store::Shelf;
use crate::store::data_folder;
use crate::store::list as shelf;
use crate::store::real_disk;

/// A meeting as programs get it.
#[derive(Serialize)]
struct Listed<'a> {
    file: String,
    body: Option<&'a str>,
    title: Option<&'a str>,
    date: Option<DateTime<FixedOffset>>,
    state: &'static str,
    live: bool,
    rehearsal: bool,
}

/// `nhip list [--json]`.
pub(super) fn list(options: &Options, json: bool) -> u8 {
    let lang = spoken(options);
    let data = match data_folder(options.data.as_deref(), std::env::var_os("NHIP_DATA")) {
        Ok(data) => data,
        Err(fault) => {
            say(&trouble::fault(lang, &fault));
            return NOT_WRITTEN;
        }
    };
    let disk = real_disk();
    let found: Vec<(Shelf, Found)> = [Shelf::Meetings, Shelf::Rehearsals]
        .into_iter()
        .flat_map(|kept| shelf(disk.as_ref(), &data, kept).into_iter().map(move |one| (kept, one)))
        .collect();
    let page = if json { as_json(&found) } else { as_lines(lang, &found) };
    let mut out = BufWriter::new(io::stdout().lock());
    match out.write_all(page.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => DONE,
        Err(error) => unwritten(options, &error),
    }
}

fn as_json(found: &[(Shelf, Found)]) -> String {
    let all: Vec<Listed<'_>> = found
        .iter()
        .map(|(kept, one)| {
            let meeting = one.meeting.as_ref();
            Listed {
                file: one.path.to_string_lossy().into_owned(),
                body: meeting.map(|meeting| meeting.body.as_str()),
                title: meeting.map(|meeting| meeting.title.as_str()),
                date: meeting.map(|meeting| meeting.begun.unwrap_or(meeting.created)),
                state: one.state(),
                live: one.live,
                rehearsal: *kept == Shelf::Rehearsals,
            }
        })
        .collect();
    harmless(&serde_json::to_string(&all).expect("a list is plain data")) + "\n"
}

fn as_lines(lang: Language, found: &[(Shelf, Found)]) -> String {
    if found.is_empty() {
        return match lang {
            Language::Vi => "Chưa có buổi họp nào.\n".to_owned(),
            Language::En => "There are no meetings yet.\n".to_owned(),
        };
    }
    found.iter().map(|(kept, one)| line(lang, *kept, one) + "\n").collect()
}

fn line(lang: Language, kept: Shelf, one: &Found) -> String {
    let name = one.path.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
    let date = one.meeting.as_ref().map(|meeting| meeting.begun.unwrap_or(meeting.created));
    let date = date.map_or_else(|| "—".to_owned(), |date| date.format("%d/%m/%Y %H:%M").to_string());
    let body = one.meeting.as_ref().map_or_else(String::new, |meeting| clean_line(&meeting.body));
    let mut marks = vec![state(lang, one.state())];
    if one.live {
        marks.push(match lang {
            Language::Vi => "đang mở",
            Language::En => "open",
        });
    }
    if kept == Shelf::Rehearsals {
        marks.push(match lang {
            Language::Vi => "tập dượt",
            Language::En => "rehearsal",
        });
    }
    format!("{date}  {}  {body}  {}", marks.join(", "), clean_line(&name))
}

fn state(lang: Language, word: &'static str) -> &'static str {
    let (vi, en) = match word {
        "lobby" => ("chờ khai mạc", "waiting to start"),
        "running" => ("còn dở", "unfinished"),
        "closed" => ("đã kết thúc", "closed"),
        "adjourned" => ("dừng giữa chừng", "broken off"),
        _ => ("hỏng", "damaged"),
    };
    match lang {
        Language::Vi => vi,
        Language::En => en,
    }
}
