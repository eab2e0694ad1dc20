//! Floor 5. Preparing a meeting: from what the screen begins, its loop, and that everything typed there is kept.

mod alone;
pub mod files;
mod outside;
pub mod printing;
mod seen;

use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::PoisonError;
use std::time::Duration;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::console::theme_choice;
use super::console::theme_name;
use super::opening::Unopened;
use super::options::Options;
use super::pace::waiting_time;
use super::painter::Painter;
use super::plans::was_held;
use super::typed;
use super::watcher::Watcher;
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
use crate::clock::machine;
use crate::console::view::NoticeKind;
use crate::drive::earlier::handed_on;
use crate::drive::trouble;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::prepare::Effect;
use crate::prepare::Prepare;
use crate::prepare::Saved;
use crate::prepare::begin;
use crate::prepare::view::PrepareView;
use crate::store::Shelf;
use crate::store::list;
use crate::store::papers_shelf;
use crate::store::read_journal;
use crate::store::read_outside;
use crate::store::real_disk;
use crate::tables::MOST_BYTES;
use crate::term;
use crate::term::waiter;
use crate::text::prepare as words;
use crate::views;
use crate::views::theme::Theme;

use files::Filing;
use files::Unread;
use printing::Printing;
use seen::Outside;

/// What is typed is on the disk after this long.
const KEEP_EVERY_MS: i64 = 400;
/// What could not be written is tried again after this long, whether or not anything is pressed.
const TRY_EVERY_MS: i64 = 5000;

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

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The agenda, if a meeting can be held from it.
    pub agenda: Option<PathBuf>,
    /// What a person is told once the terminal is given back.
    pub told: Option<String>,
    /// What the start screen says of it.
    pub note: Option<(NoticeKind, String)>,
    /// The language that was switched to there, if it was.
    pub language: Option<Language>,
}

/// From what the screen begins.
struct Begun {
    prepare: Prepare,
    filing: Filing,
}

fn draw(area: Rect, buf: &mut Buffer, view: &PrepareView) -> Option<Position> {
    views::prepare::draw(area, buf, view, Theme::of(theme_name(view.theme)))
}

/// Runs the screen until it is left. The terminal stays taken: another screen may follow on it.
///
/// # Errors
/// When there is no terminal; inside, when the file that was named cannot be read.
pub fn run(options: &Options, watcher: &Watcher, which: &Which) -> io::Result<Result<Prepared, Unopened>> {
    let source = machine();
    let today = source.tick().wall.date_naive();
    let named_file = match which {
        Which::Named(name) => Some(name.as_str()),
        Which::Next | Which::Another => None,
    };
    let Some(_alone) = alone::alone(&options.data, named_file) else {
        return Ok(Err(Unopened::InUse(words::IN_USE.get(options.language).to_owned())));
    };
    let begun = match which {
        Which::Next => next(options, today),
        Which::Another => made(options, today),
        Which::Named(name) => match named(options, name, today) {
            Ok(begun) => begun,
            Err(unopened) => return Ok(Err(unopened)),
        },
    };
    let Begun { mut prepare, mut filing } = begun;
    let began_in = prepare.language();
    let (mut waiter, waker) = waiter()?;
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker);
    let mut shown = None;
    let mut found: Vec<PathBuf> = Vec::new();
    let mut printing = Printing::new(papers_shelf(options.documents.as_deref(), &options.data, Shelf::Meetings));
    let mut elsewhere = None;
    let mut kept = Kept::default();
    'working: loop {
        let tick = source.tick();
        let now = Moment { t: Stamp::from_ms(tick.boot_ms), wall: tick.wall };
        if kept.is_due(tick.boot_ms) {
            kept = keep(watcher, &mut prepare, &mut filing, today, tick.boot_ms);
        } else if !kept.due && prepare.is_sound() {
            take_in(&mut prepare, &mut filing);
        }
        let picture = prepare.view();
        if shown.as_ref() != Some(&picture) {
            painter.show(picture.clone());
            shown = Some(picture);
        }
        let woken = waiter.wait(kept.wait(tick.boot_ms).min(waiting_time(now, 1)));
        if woken.hung_up || painter.has_lost_the_terminal() {
            if kept.due {
                keep(watcher, &mut prepare, &mut filing, today, tick.boot_ms);
            }
            watcher.end_hung_up();
        }
        while woken.typed && crossterm::event::poll(Duration::ZERO)? {
            let Some(input) = typed::input(crossterm::event::read()?) else { continue };
            let effects = prepare.act(&input);
            if !effects.contains(&Effect::Print) {
                printing.withdraw();
            }
            for effect in effects {
                match effect {
                    Effect::Keep => kept.asked(),
                    // The view has it already.
                    Effect::Language(_) => {}
                    Effect::LookForTables(table) => {
                        found = outside::tables();
                        let shown = found
                            .iter()
                            .map(|path| outside::shown(prepare.language(), *tick.wall.offset(), path))
                            .collect();
                        prepare.tables(table, shown);
                    }
                    Effect::ReadTable(table, at) => {
                        if let Some(path) = found.get(at) {
                            let read = read_outside(path, MOST_BYTES);
                            let lang = prepare.language();
                            let read = read.map_err(|fault| trouble::trouble(lang, &fault.trouble));
                            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                            prepare.table(table, &name, read);
                        }
                    }
                    Effect::Print => printing.press(&mut prepare, today),
                    Effect::Leave => {
                        if kept.due || prepare.is_unsaved() {
                            kept = keep(watcher, &mut prepare, &mut filing, today, source.tick().boot_ms);
                        }
                        if !prepare.is_unsaved() {
                            break 'working;
                        }
                        prepare.cannot_leave();
                    }
                    Effect::Elsewhere => {
                        let agenda = prepare.agenda().clone();
                        match filing.keep_elsewhere(prepare.manuscript(), &agenda, today) {
                            Ok(path) => {
                                elsewhere = Some(path);
                                break 'working;
                            }
                            Err(fault) => {
                                let lang = prepare.language();
                                prepare.tell(NoticeKind::Fault, trouble::fault(lang, &fault));
                                prepare.cannot_leave();
                            }
                        }
                    }
                    Effect::Abandon => break 'working,
                }
            }
        }
    }
    painter.end();
    let switched = Some(prepare.language()).filter(|language| *language != began_in);
    Ok(Ok(Prepared { language: switched, ..prepared(&prepare, &filing, elsewhere.as_deref()) }))
}

/// Whether something is still to be written, and when.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    due: bool,
    failed: bool,
    at_ms: i64,
}

impl Kept {
    /// Something was changed.
    fn asked(&mut self) {
        self.due = true;
        self.failed = false;
    }

    fn left(self, now_ms: i64) -> i64 {
        let every = if self.failed { TRY_EVERY_MS } else { KEEP_EVERY_MS };
        (self.at_ms + every - now_ms).max(0)
    }

    fn is_due(self, now_ms: i64) -> bool {
        self.due && self.left(now_ms) == 0
    }

    fn wait(self, now_ms: i64) -> Duration {
        let left = u64::try_from(self.left(now_ms)).unwrap_or_default();
        if self.due { Duration::from_millis(left) } else { Duration::MAX }
    }
}

fn keep(watcher: &Watcher, prepare: &mut Prepare, filing: &mut Filing, today: NaiveDate, now_ms: i64) -> Kept {
    let saving = watcher.saving();
    let _held = saving.lock().unwrap_or_else(PoisonError::into_inner);
    let agenda = prepare.agenda().clone();
    let sound = prepare.is_sound();
    let paper = prepare.manuscript();
    let done = if sound { filing.keep(paper, &agenda, today) } else { filing.keep_draft(paper, &agenda, today) };
    let lang = prepare.language();
    let failed = done.is_err();
    match done {
        Ok(theirs) => {
            if prepare.is_unsaved() {
                prepare.tell(NoticeKind::Done, words::SAVED_AGAIN.get(lang).to_owned());
            }
            prepare.saved(if sound { Saved::Agenda } else { Saved::Draft });
            if let Some(theirs) = theirs {
                prepare.tell(NoticeKind::Told, words::theirs_kept(lang, &trouble::path(&theirs)));
            }
        }
        Err(fault) => {
            let why = trouble::trouble(lang, &fault.trouble);
            prepare.saved(Saved::Failed(why.clone()));
            prepare.tell(NoticeKind::Fault, words::not_kept(lang, &why));
        }
    }
    Kept { due: failed, failed, at_ms: now_ms }
}

/// What somebody else has written into the file meanwhile.
fn take_in(prepare: &mut Prepare, filing: &mut Filing) {
    match filing.look_outside() {
        Some(Outside::Changed(paper)) => prepare.takes_over(*paper),
        Some(Outside::Unreadable) => {
            prepare.tell(NoticeKind::Refused, words::OUTSIDE_UNREADABLE.get(prepare.language()).to_owned());
        }
        None => {}
    }
}

fn prepared(prepare: &Prepare, filing: &Filing, elsewhere: Option<&Path>) -> Prepared {
    let language = prepare.language();
    let shown = |path: &Path| trouble::path(path);
    let path = filing.path();
    let sound = prepare.is_sound() && !prepare.is_unsaved();
    let mut told = match (path, filing.draft()) {
        (Some(_), Some(draft)) if !sound => Some(words::draft_kept(language, &shown(&draft))),
        (Some(path), _) if sound => Some(words::kept(language, &shown(path), filing.before().map(shown).as_deref())),
        _ => None,
    };
    let mut note = (path.is_some() && sound).then(|| (NoticeKind::Done, words::KEPT_HERE.get(language).to_owned()));
    if let Some(path) = elsewhere {
        told = Some(words::kept_elsewhere(language, &shown(path)));
        note = told.clone().map(|told| (NoticeKind::Fault, told));
    }
    Prepared { agenda: path.filter(|_| sound).map(Path::to_owned), told, note, language: None }
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
    found.sort_by_key(|one| std::cmp::Reverse(one.meeting.as_ref().and_then(|about| about.begun)));
    found.into_iter().find_map(|one| {
        let begun = one.meeting?.begun?.date_naive();
        let entries = read_journal(disk.as_ref(), &one.path).ok()?.entries;
        Some((Meeting::of(entries).ok()?, begun))
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
