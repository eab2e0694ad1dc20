//! Floor 5. The ways in without a screen.

use std::io;
use std::io::BufReader;
use std::io::BufWriter;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;

use serde::Serialize;

use super::arguments::Options;
use super::exit::DAMAGED;
use super::exit::DONE;
use super::exit::FAULTY;
use super::exit::NOT_WRITTEN;
use super::language::of_locale;
use super::language::spoken;
use crate::agenda_file::embedded;
use crate::check;
use crate::check::Existing;
use crate::clock::machine;
use crate::desktop::launcher;
use crate::drive;
use crate::drive::Keep;
use crate::drive::Session;
use crate::drive::answer::harmless;
use crate::drive::answer::unopened;
use crate::drive::earlier::handed_on;
use crate::drive::pipe::Stopped;
use crate::drive::trouble;
use crate::journal::End;
use crate::meeting::Meeting;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Before;
use crate::meeting::agenda::Language;
use crate::meeting::time::Stamp;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;
use crate::store::Fault;
use crate::store::Opening;
use crate::store::Store;
use crate::store::Trouble;
use crate::store::Upshot;
use crate::store::Wanted;
use crate::store::read_journal;
use crate::store::real_disk;

/// `nhip check FILE…`.
pub(super) fn check(options: &Options, files: &[PathBuf]) -> u8 {
    let otherwise = of_locale(|name| std::env::var_os(name));
    let mut out = BufWriter::new(io::stdout().lock());
    match check::check(files, options.lang, otherwise, &mut out) {
        Ok(code) => code,
        Err(error) => unwritten(options, &error),
    }
}

/// `nhip new NAME`.
pub(super) fn new(options: &Options, name: &str, out: Option<&Path>, existing: Existing) -> u8 {
    match check::new(name, out, existing, &mut io::stdout().lock()) {
        Ok(()) => DONE,
        Err(check::NotWritten::Failed { path: None, error }) => unwritten(options, &error),
        Err(why) => {
            say(&why.words(spoken(options)));
            why.exit_code()
        }
    }
}

/// A line of the journal as it is printed.
#[derive(Serialize)]
struct Printed<'a> {
    seq: Seq,
    t: Stamp,
    at: String,
    events: &'a [Event],
}

/// `nhip journal FILE`.
pub(super) fn journal(options: &Options, file: &Path) -> u8 {
    let lang = spoken(options);
    let reading = match read_journal(real_disk().as_ref(), file) {
        Ok(reading) => reading,
        Err(fault) => {
            say(&trouble::fault(lang, &fault));
            return FAULTY;
        }
    };
    let misfit = Meeting::replay(&reading.entries).err().filter(|_| !reading.entries.is_empty());
    let believed = match misfit {
        Some(misfit) => usize::try_from(misfit.line.saturating_sub(1)).unwrap_or(0),
        None => reading.entries.len(),
    };
    if let Err(error) = print(reading.entries.iter().take(believed)) {
        return unwritten(options, &error);
    }
    if let Some(misfit) = misfit {
        say(&trouble::fault(lang, &Fault::new(file, Trouble::Damaged { line: misfit.line })));
        return DAMAGED;
    }
    if let Some(fault) = Fault::of_end(file, reading.end) {
        say(&trouble::fault(lang, &fault));
        return DAMAGED;
    }
    match reading.end {
        End::Torn { bytes, .. } => {
            say(&torn_words(lang, file, bytes));
            FAULTY
        }
        End::Whole if reading.entries.is_empty() => {
            say(&trouble::fault(lang, &Fault::new(file, Trouble::Empty)));
            DONE
        }
        End::Whole | End::DamagedAt { .. } | End::Newer { .. } | End::Foreign => DONE,
    }
}

fn print<'a>(entries: impl Iterator<Item = &'a Entry>) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for Entry { seq, at, events } in entries {
        let at_wall = at.wall.to_rfc3339_opts(chrono::SecondsFormat::Millis, false);
        let line = serde_json::to_string(&Printed { seq: *seq, t: at.t, at: at_wall, events })?;
        writeln!(out, "{}", harmless(&line))?;
    }
    out.flush()
}

pub(super) fn torn_words(lang: Language, file: &Path, bytes: u64) -> String {
    let file = trouble::path(file);
    match lang {
        Language::Vi => format!("{file}: bỏ qua {bytes} byte dở dang ở cuối; việc đó chưa từng được báo là đã lưu"),
        Language::En => {
            format!("{file}: {bytes} torn bytes at the end were left out; they were never said to be saved")
        }
    }
}

/// `nhip drive [AGENDA]`.
pub(super) fn drive(options: &Options, agenda: Option<&str>, journal: Option<&Path>) -> u8 {
    let lang = spoken(options);
    let plan = || check::load(agenda.unwrap_or(embedded::DEFAULT), lang);
    let source = machine();
    let opened = match journal {
        None => {
            let begun = |agenda| Session::new(Keep::Memory, source, agenda, Before::default());
            plan().map_err(Unopened::Plan).and_then(|agenda| begun(agenda).map_err(Unopened::Journal))
        }
        Some(journal) => open(lang, journal, plan),
    };
    let mut session = match opened {
        Ok(session) => session,
        Err(Unopened::Plan(report)) => {
            say(report.trim_end());
            return FAULTY;
        }
        Err(Unopened::Journal(fault)) => {
            let line = unopened(&fault).line() + "\n";
            // Nobody may be listening; the exit code says it too.
            drop(io::stdout().write_all(line.as_bytes()));
            say(&trouble::fault(lang, &fault));
            return code_of(&fault);
        }
    };
    match drive::run(&mut session, BufReader::new(io::stdin()), io::stdout()) {
        Ok(()) | Err(Stopped::NobodyListens) if session.broken().is_some() => NOT_WRITTEN,
        Ok(()) | Err(Stopped::NobodyListens) => DONE,
        Err(Stopped::Stream(error)) => unwritten(options, &error),
    }
}

/// `nhip desktop`.
pub(super) fn desktop(options: &Options) -> u8 {
    // The window that the icon opens starts elsewhere: a folder that was said has to be whole.
    let data = options.data.as_deref().map(|data| std::path::absolute(data).unwrap_or_else(|_| data.to_owned()));
    match launcher::make(spoken(options), data.as_deref()) {
        Ok(told) => {
            say(&told);
            DONE
        }
        Err(why) => {
            say(&why);
            NOT_WRITTEN
        }
    }
}

/// Why there is no session.
enum Unopened {
    Plan(String),
    Journal(Fault),
}

fn open(lang: Language, path: &Path, plan: impl Fn() -> Result<Agenda, String>) -> Result<Session, Unopened> {
    let (disk, source) = (real_disk(), machine());
    let plan = || plan().map_err(Unopened::Plan);
    // A faulty agenda must leave no empty file behind.
    let is_there = disk.look(path).map_err(|trouble| Unopened::Journal(Fault::new(path, trouble)))?.is_some();
    let agenda = if is_there { None } else { Some(plan()?) };
    let opening = Store::open(&disk, path, Wanted::BegunOrPlace, source.tick().wall).map_err(Unopened::Journal)?;
    if let Some(torn) = &opening.torn {
        say(&trouble::set_aside(lang, path, torn));
    }
    if !opening.entries.is_empty() {
        return Session::go_on(opening, source).map_err(Unopened::Journal);
    }
    let agenda = agenda.map_or_else(plan, Ok)?;
    let Opening { store, .. } = opening;
    let handed = handed_on(disk.as_ref(), path, &agenda.body.id);
    for fault in &handed.skipped {
        say(&trouble::passed_over(lang, fault));
    }
    Session::new(Keep::Journal(Box::new(store)), source, agenda, handed.before).map_err(Unopened::Journal)
}

/// The exit code of a journal that cannot be opened or written.
pub fn code_of(fault: &Fault) -> u8 {
    match fault.trouble.upshot() {
        Upshot::Damaged | Upshot::Newer | Upshot::NotAJournal => DAMAGED,
        Upshot::Empty => FAULTY,
        Upshot::InUse | Upshot::Barred => NOT_WRITTEN,
    }
}

/// Says something to the person, if anybody listens.
pub(super) fn say(words: &str) {
    drop(writeln!(io::stderr(), "{words}"));
}

/// The screen or a pipe takes nothing more: a closed pipe is no error.
pub(super) fn unwritten(options: &Options, error: &io::Error) -> u8 {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return DONE;
    }
    say(&match spoken(options) {
        Language::Vi => format!("Không ghi ra được: {error}"),
        Language::En => format!("Cannot write: {error}"),
    });
    NOT_WRITTEN
}
