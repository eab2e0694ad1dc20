//! Floor 5. `nhip history`: the same figures to programs as on the screen.

mod table;

use std::io;
use std::io::Write;

use serde::Serialize;

use super::arguments::HistoryForm;
use super::arguments::Options;
use super::arguments::Screen;
use super::commands::say;
use super::commands::unwritten;
use super::exit::DONE;
use super::exit::FAULTY;
use super::exit::NOT_WRITTEN;
use super::language::spoken;
use crate::drive::answer::harmless;
use crate::drive::trouble;
use crate::history::held::Held;
use crate::history::year::Member;
use crate::history::year::Year;
use crate::meeting::agenda::Language;
use crate::meeting::sheet::Tenths;
use crate::store::Shelf;
use crate::store::Years;
use crate::store::data_folder;
use crate::store::glance_at_all;
use crate::store::real_disk;

/// `nhip history [BODY]`: the screen to be opened, or the exit code once everything was written.
pub(super) fn history(
    options: &Options,
    body: Option<&str>,
    year: Option<i32>,
    form: HistoryForm,
) -> Result<Screen, u8> {
    let lang = spoken(options);
    let data = data_folder(options.data.as_deref(), std::env::var_os("NHIP_DATA")).map_err(|fault| {
        say(&trouble::fault(lang, &fault));
        NOT_WRITTEN
    })?;
    let disk = real_disk();
    let glances = glance_at_all(disk.as_ref(), &Shelf::Meetings.folder(&data));
    let bodies = glances.meetings.iter().rev().map(|glance| glance.first.body_id.clone());
    let bodies = bodies.fold(Vec::new(), |mut all: Vec<String>, one| {
        if !all.contains(&one) {
            all.push(one);
        }
        all
    });
    for fault in glances.skipped.iter().filter(|_| form != HistoryForm::Screen) {
        say(&trouble::passed_over(lang, fault));
    }
    let told = glances.skipped.len();
    let Some(mut years) = Years::of(glances, body) else {
        say(&nobody(lang, body, &bodies));
        return Err(FAULTY);
    };
    let known = years.years();
    if year.is_some_and(|year| !known.contains(&year)) {
        say(&no_such_year(lang, &known));
        return Err(FAULTY);
    }
    if form == HistoryForm::Screen {
        return Ok(Screen::History { years: Box::new(years), year });
    }
    let year = year.or(known.last().copied()).unwrap_or_default();
    while years.read_one(disk.as_ref(), year) {}
    for fault in &years.skipped[told..] {
        say(&trouble::passed_over(lang, fault));
    }
    let sum = Year::of(year, &years.meetings(year));
    let page = match form {
        HistoryForm::Csv => table::csv(&sum),
        HistoryForm::Json | HistoryForm::Screen => json(&years, &sum),
    };
    let mut out = io::stdout().lock();
    Err(match out.write_all(page.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => DONE,
        Err(error) => unwritten(options, &error),
    })
}

fn nobody(lang: Language, body: Option<&str>, bodies: &[String]) -> String {
    let Some(body) = body else {
        return match lang {
            Language::Vi => "Chưa có buổi họp nào.".to_owned(),
            Language::En => "There are no meetings yet.".to_owned(),
        };
    };
    let (body, there) = (crate::clean::clean_line(body), crate::clean::clean_line(&bodies.join(", ")));
    match lang {
        Language::Vi if bodies.is_empty() => "Chưa có buổi họp nào.".to_owned(),
        Language::En if bodies.is_empty() => "There are no meetings yet.".to_owned(),
        Language::Vi => format!("Không có buổi họp nào của «{body}». Có của: {there}"),
        Language::En => format!("There is no meeting of \"{body}\". There are those of: {there}"),
    }
}

fn no_such_year(lang: Language, years: &[i32]) -> String {
    let years = years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match lang {
        Language::Vi => format!("Năm đó không có buổi họp nào. Có các năm: {years}"),
        Language::En => format!("There is no meeting in that year. There are: {years}"),
    }
}

/// A year as programs get it.
#[derive(Serialize)]
struct Page<'a> {
    body: Body<'a>,
    year: i32,
    years: Vec<i32>,
    meetings: &'a [Held],
    members: &'a [Member],
    scores: Scores<'a>,
    skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Body<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Scores<'a> {
    sessions: u32,
    months: u32,
    mean_tenths: Option<Tenths>,
    bands: Vec<Band<'a>>,
    is_whole: bool,
    band: Option<&'a str>,
    within_reach: Option<&'a str>,
}

#[derive(Serialize)]
struct Band<'a> {
    band: &'a str,
    sessions: u32,
}

#[derive(Serialize)]
struct Skipped {
    file: String,
    why: String,
}

fn json(years: &Years, sum: &Year) -> String {
    let so_far = &sum.so_far;
    let page = Page {
        body: Body { id: &years.body_id, name: &years.body },
        year: sum.year,
        years: years.years(),
        meetings: &sum.meetings,
        members: &sum.members,
        scores: Scores {
            sessions: so_far.sessions,
            months: so_far.months,
            mean_tenths: so_far.mean,
            bands: so_far.bands.iter().map(|(band, sessions)| Band { band, sessions: *sessions }).collect(),
            is_whole: so_far.is_whole,
            band: so_far.band.as_deref(),
            within_reach: so_far.within_reach.as_deref(),
        },
        skipped: years
            .skipped
            .iter()
            .map(|fault| Skipped { file: fault.path.to_string_lossy().into_owned(), why: fault.trouble.to_string() })
            .collect(),
    };
    harmless(&serde_json::to_string(&page).expect("a year is plain data")) + "\n"
}
