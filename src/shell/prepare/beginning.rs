//! Floor 5. From what the preparing screen begins: a file that is named, one that is being prepared, the last meeting's, a model.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::super::console::theme_choice;
use super::super::opening::Unopened;
use super::super::options::Options;
use super::super::plans::was_held;
use super::files;
use super::files::Filing;
use super::files::Unread;
use crate::agenda_file;
use crate::agenda_file::Fault as AgendaFault;
use crate::agenda_file::FaultKind;
use crate::agenda_file::Faults;
use crate::agenda_file::embedded;
use crate::agenda_file::fault::FileFault;
use crate::agenda_file::nothing_beside;
use crate::agenda_file::visible_name;
use crate::agenda_file::writing;
use crate::agenda_file::writing::Manuscript;
use crate::console::view::NoticeKind;
use crate::drive::earlier::handed_on;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::order;
use crate::prepare::Prepare;
use crate::prepare::Saved;
use crate::prepare::begin;
use crate::store::Shelf;
use crate::store::list;
use crate::store::read_journal;
use crate::store::real_disk;
use crate::text::prepare as words;

/// What is prepared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// The next meeting: one that is being prepared, else one made from the last meeting, else one from a model.
    Next,
    /// One more, made from the last meeting, else from a model.
    Another,
    /// A file, or a model by its name.
    Named(String),
}

/// From what the screen begins.
pub struct Begun {
    /// The screen.
    pub prepare: Prepare,
    /// Where it is kept.
    pub filing: Filing,
}

/// Begins on what is named.
///
/// # Errors
/// When the file that was named cannot be read.
pub fn begin(options: &Options, which: &Which, today: NaiveDate) -> Result<Begun, Unopened> {
    match which {
        Which::Next => Ok(next(options, today)),
        Which::Another => Ok(made(options, today)),
        Which::Named(name) => named(options, name, today),
    }
}

/// A file that was named, or a model by its name.
fn named(options: &Options, name: &str, today: NaiveDate) -> Result<Begun, Unopened> {
    let theme = theme_choice(options.theme);
    if embedded::agenda(name).is_some()
        && let Some(paper) = begin::model(name, today)
    {
        let agenda = paper.review().agenda;
        let lang = options.said_language.unwrap_or(agenda.language);
        let before = handed(options, &agenda.body.id);
        let filing = Filing::new(&options.data, &agenda);
        return Ok(Begun { prepare: Prepare::new(lang, theme, paper, before, today), filing });
    }
    let path = std::path::absolute(name).unwrap_or_else(|_| PathBuf::from(name));
    match files::open(&path) {
        Ok((paper, is_draft)) => Ok(go_on(options, path, paper, is_draft, today)),
        Err(unread) => Err(Unopened::Plan(report(options.language, name, unread))),
    }
}

fn report(lang: Language, name: &str, unread: Unread) -> String {
    let faults = match unread {
        Unread::Text(faults) => faults,
        Unread::File(fault) => {
            let fault = match fault {
                FileFault::NotFound { .. } => FileFault::NotFound { nearest: agenda_file::nearest_embedded(name) },
                other => other,
            };
            let kind = FaultKind::File(fault);
            Faults::one(AgendaFault { file: visible_name(name), line: 1, column: 1, kind, excerpt: None })
        }
    };
    agenda_file::report(&faults, lang)
}

fn go_on(options: &Options, path: PathBuf, paper: Manuscript, is_draft: bool, today: NaiveDate) -> Begun {
    let agenda = paper.review().agenda;
    let lang = options.said_language.unwrap_or(agenda.language);
    let before = handed(options, &agenda.body.id);
    let filing = Filing::of(&options.data, path).watching(&paper);
    let mut prepare = Prepare::new(lang, theme_choice(options.theme), paper, before, today);
    if is_draft {
        prepare.saved(Saved::Draft);
        prepare.tell(NoticeKind::Told, words::DRAFT_BACK.get(lang).to_owned());
    } else {
        prepare.saved(Saved::Agenda);
    }
    Begun { prepare, filing }
}

fn handed(options: &Options, body: &str) -> Before {
    let beside = Shelf::Meetings.folder(&options.data).join("new");
    handed_on(real_disk().as_ref(), &beside, body).before
}

/// The next meeting.
fn next(options: &Options, today: NaiveDate) -> Begun {
    let mut unreadable = None;
    if let Some((path, paper, is_draft)) = under_way(options, today, &mut unreadable) {
        return go_on(options, path, paper, is_draft, today);
    }
    let mut begun = made(options, today);
    if let Some(told) = unreadable {
        begun.prepare.tell(NoticeKind::Refused, told);
    }
    begun
}

/// One that is made anew.
fn made(options: &Options, today: NaiveDate) -> Begun {
    match last(options) {
        Some(last) => from_last(options, &last, today),
        None => {
            let (lang, theme) = (options.language, theme_choice(options.theme));
            let prepare = Prepare::from_model(lang, theme, Before::default(), today);
            let filing = Filing::new(&options.data, prepare.agenda());
            Begun { prepare, filing }
        }
    }
}

/// The last meeting's agenda as the next one would begin with it; none where there was no meeting.
pub fn carried(options: &Options, today: NaiveDate) -> Option<Agenda> {
    let begun = from_last(options, &last(options)?, today);
    begun.prepare.is_sound().then(|| begun.prepare.agenda().clone())
}

/// An agenda that has not been held, or a draft, whose day has not passed: the nearest day first.
fn under_way(
    options: &Options,
    today: NaiveDate,
    unreadable: &mut Option<String>,
) -> Option<(PathBuf, Manuscript, bool)> {
    let drafts = files::paths(&options.data, "draft").into_iter().map(|path| path.with_extension(""));
    let mut all: Vec<PathBuf> = files::paths(&options.data, "ron").into_iter().chain(drafts).collect();
    all.sort();
    all.dedup();
    let held = list(real_disk().as_ref(), &options.data, Shelf::Meetings);
    let mut found = Vec::new();
    for path in all {
        match files::open(&path) {
            Ok((paper, is_draft)) => {
                let review = paper.review();
                let day = review.agenda.start.map(|start| start.date());
                let is_to_mend = !review.is_sound() && day.is_none();
                let is_ahead = day.is_some_and(|day| day >= today) && !was_held(&held, &review.agenda);
                if is_draft || is_to_mend || is_ahead {
                    found.push((day, path, paper, is_draft));
                }
            }
            Err(Unread::Text(faults)) => {
                if let Some(fault) = faults.listed.first() {
                    let said = agenda_file::fault_words(fault, options.language);
                    *unreadable = Some(words::unreadable(options.language, &fault.file, fault.line, &said));
                }
            }
            Err(Unread::File(_)) => {}
        }
    }
    found.into_iter().min_by_key(|(day, ..)| *day).map(|(_, path, paper, is_draft)| (path, paper, is_draft))
}

/// The newest meeting that was begun, and on which day.
fn last(options: &Options) -> Option<(Meeting, NaiveDate)> {
    let disk = real_disk();
    let mut found = list(disk.as_ref(), &options.data, Shelf::Meetings);
    found.retain(|one| one.meeting.as_ref().is_some_and(|about| about.begun.is_some()));
    order::by_key(&mut found, |one| std::cmp::Reverse(one.meeting.as_ref().and_then(|about| about.begun)));
    found.into_iter().find_map(|one| {
        let begun = one.meeting?.begun?.date_naive();
        let entries = read_journal(disk.as_ref(), &one.path).ok()?.entries;
        Some((Meeting::replay(&entries).ok()?, begun))
    })
}

/// Carries the last meeting's agenda over: its own file where it was prepared here, so that what a person wrote there stays.
fn from_last(options: &Options, (meeting, held): &(Meeting, NaiveDate), today: NaiveDate) -> Begun {
    let agenda: &Agenda = meeting.agenda();
    let own = files::all(&options.data).into_iter().find(|filed| filed.agenda == *agenda);
    let own = own.and_then(|filed| files::open(&filed.path).ok()).map(|(paper, _)| paper);
    let sheet = writing::sheet_beside(agenda);
    let look = |name: &str| match &sheet {
        Some((own, text)) if own == name => {
            Ok(agenda_file::Beside { name: name.to_owned(), bytes: text.clone().into_bytes() })
        }
        Some(_) | None => nothing_beside(name),
    };
    let filing = Filing::new(&options.data, agenda);
    let written = || Manuscript::open("agenda.ron", &writing::agenda(agenda), &look).ok();
    let lang = options.said_language.unwrap_or(agenda.language);
    let theme = theme_choice(options.theme);
    let before = handed(options, &agenda.body.id);
    let Some(mut paper) = own.or_else(written) else {
        return Begun { prepare: Prepare::from_model(lang, theme, before, today), filing };
    };
    begin::after(&mut paper, *held, meeting.next_meeting(), today);
    let mut prepare = Prepare::new(lang, theme, paper, before, today);
    prepare.tell(NoticeKind::Told, words::begun_from(lang, &agenda.title));
    Begun { prepare, filing }
}
