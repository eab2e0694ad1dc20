//! Floor 5. The loops of the two screens: keys and news in, presses to the writer, pictures to the painter.
//!
//! Three plain threads: the main one owns the meeting and draws; the writer owns the file; the watcher waits for signals and ends the
//! process. The room's process has a follower in the writer's place. Where a terminal does not read on, a helper of the painter waits for
//! it: nobody else does. Two more stand beside the loop: one asks the desktop not to sleep and holds its promise, and once a meeting is
//! over a clerk writes its papers.

mod bell;
mod canvas;
mod clerk;
pub mod console;
mod earlier;
mod ending;
pub mod guided;
pub mod history;
mod ink;
mod kept;
mod menu;
pub mod opening;
pub mod options;
mod pace;
mod painter;
mod plans;
pub mod prepare;
mod record;
pub mod room;
mod scene;
pub mod start;
mod typed;
mod vigil;
mod wall;
mod watcher;
mod writer;

use std::io;
use std::path::Path;
use std::path::PathBuf;

use crate::cli;
use crate::cli::Screen;
use crate::console::start::Started;
use crate::console::view::NoticeKind;
use crate::drive::trouble;
use crate::meeting::agenda::Language;
use crate::meeting::words::ClockKind;
use crate::store::About;
use crate::store::Torn;
use crate::term;

use console::Lead;
use menu::Led;
use opening::Opened;
use opening::Unopened;
use options::Options;
use watcher::Watcher;

/// Opens what needs a terminal; answers the exit code.
pub fn run(screen: Screen, said: &cli::Options) -> u8 {
    let lang = cli::spoken(said);
    let options = match Options::from_arguments(said) {
        Ok(options) => options,
        Err(fault) => return told(lang, &Unopened::Journal(fault)),
    };
    if let Screen::Wall { depth, screen } = &screen
        && let Some(code) = wall::told(&options, *depth, *screen)
    {
        return code;
    }
    if let Some(code) = no_terminal(lang) {
        return code;
    }
    let ran = Watcher::start().and_then(|watcher| match screen {
        Screen::Start { agenda: None } => start_screen(&options, &watcher),
        Screen::Start { agenda: Some(agenda) } => start_or_go_on(&options, &watcher, &agenda),
        Screen::Prepare { agenda } => prepare_next(&options, &watcher, agenda),
        Screen::Resume { file } => resume(&options, &watcher, file),
        Screen::Room { file, how } => room::run(&options, &watcher, file, how),
        Screen::Wall { depth, screen } => wall::run(&options, &watcher, depth, screen),
        Screen::History { years, year } => history::run(&options, &watcher, *years, year),
        Screen::Rehearse { agenda, speed } => {
            let kind = ClockKind::Rehearsal { speed: speed.max(1) };
            let begun =
                opening::plan(&options, agenda.as_deref()).and_then(|plan| opening::begin(&options, plan, kind));
            opened(&options, &watcher, begun)
        }
        Screen::Guided { speed } => practise_with_guide(&options, &watcher, speed.unwrap_or(guided::SPEED)),
    });
    term::give_back();
    ran.unwrap_or_else(|error| {
        say(&match lang {
            Language::Vi => format!("Không dùng được cửa sổ này: {error}"),
            Language::En => format!("This window cannot be used: {error}"),
        });
        cli::exit::NOT_WRITTEN
    })
}

/// A screen needs a window that reads and shows.
fn no_terminal(lang: Language) -> Option<u8> {
    use std::io::IsTerminal;
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    if io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb {
        return None;
    }
    say(match lang {
        Language::Vi => "nhịp cần một cửa sổ dòng lệnh (terminal). Không có màn hình thì dùng: nhip drive --help",
        Language::En => "nhip needs a terminal window. Without a screen use: nhip drive --help",
    });
    Some(cli::exit::NOT_WRITTEN)
}

/// The start screen; who has practised or prepared is back on it, and so is whoever could not begin: why stands there.
fn start_screen(options: &Options, watcher: &Watcher) -> io::Result<u8> {
    let mut options = options.clone();
    let mut note = None;
    loop {
        let (begun, again) = match menu::run(&mut options, watcher, note.take())? {
            Led::Resume(path) => match opening::go_on(&path) {
                Ok((meeting, torn)) => return gone_on(&options, watcher, &path, meeting, torn),
                Err(unopened) => (Err(unopened), Again::No),
            },
            Led::Meeting(agenda) => (opening::begin(&options, *agenda, ClockKind::Real), Again::No),
            Led::Rehearse(agenda) => {
                let kind = ClockKind::Rehearsal { speed: menu::REHEARSAL_SPEED };
                (opening::begin(&options, *agenda, kind), Again::Yes)
            }
            Led::Guided => (guided::begin(&options, guided::SPEED), Again::Guided),
            Led::Prepare(which) => {
                match prepare::run(&options, watcher, &which)? {
                    Ok(prepared) => {
                        prepared.language.into_iter().for_each(|language| start::speaks(&mut options, language));
                        note = prepared.note;
                    }
                    Err(unopened) => note = Some((NoticeKind::Fault, menu::first_line(&unopened, &options))),
                }
                continue;
            }
            Led::Quit => return Ok(cli::exit::DONE),
        };
        match (begun, again) {
            (Err(unopened), _) => note = Some((NoticeKind::Fault, menu::first_line(&unopened, &options))),
            (Ok(practice), Again::Yes) => drop(console::run(&options, watcher, practice)?),
            (Ok(practice), Again::Guided) => drop(console::run_with(&options, watcher, practice, Lead::Guided)?),
            (begun, Again::No) => return opened(&options, watcher, begun),
        }
    }
}

/// Whether the start screen comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Again {
    Yes,
    Guided,
    No,
}

fn start_or_go_on(options: &Options, watcher: &Watcher, agenda: &str) -> io::Result<u8> {
    let plan = match opening::plan(options, Some(agenda)) {
        Ok(plan) => plan,
        Err(unopened) => return Ok(told(options.language, &unopened)),
    };
    let found = opening::unfinished(&options.data);
    let abouts: Vec<&About> = found.iter().filter_map(|found| found.meeting.as_ref()).collect();
    let started = if abouts.is_empty() { Started::Meeting } else { start::ask(options, watcher, &plan, &abouts)? };
    match started {
        Started::Resume(place) => match found.get(place) {
            Some(found) => go_on(options, watcher, &found.path),
            None => Ok(cli::exit::DONE),
        },
        Started::Meeting => opened(options, watcher, opening::begin(options, plan, ClockKind::Real)),
        Started::Quit => Ok(cli::exit::DONE),
    }
}

fn prepare_next(options: &Options, watcher: &Watcher, agenda: Option<String>) -> io::Result<u8> {
    let which = agenda.map_or(prepare::Which::Next, prepare::Which::Named);
    match prepare::run(options, watcher, &which)? {
        Ok(prepared) => {
            let Some(told) = &prepared.told else { return Ok(cli::exit::DONE) };
            say(told);
            Ok(if prepared.agenda.is_some() { cli::exit::DONE } else { cli::exit::FAULTY })
        }
        Err(unopened) => Ok(told(options.language, &unopened)),
    }
}

fn resume(options: &Options, watcher: &Watcher, file: Option<PathBuf>) -> io::Result<u8> {
    let file = file.or_else(|| opening::unfinished(&options.data).into_iter().next().map(|found| found.path));
    let Some(file) = file else {
        say(match options.language {
            Language::Vi => "Không có buổi nào còn dở.",
            Language::En => "There is no unfinished meeting.",
        });
        return Ok(cli::exit::FAULTY);
    };
    go_on(options, watcher, &file)
}

fn go_on(options: &Options, watcher: &Watcher, path: &Path) -> io::Result<u8> {
    match opening::go_on(path) {
        Ok((meeting, torn)) => gone_on(options, watcher, path, meeting, torn),
        Err(unopened) => Ok(told(options.language, &unopened)),
    }
}

fn gone_on(options: &Options, watcher: &Watcher, path: &Path, meeting: Opened, torn: Option<Torn>) -> io::Result<u8> {
    let code = opened(options, watcher, Ok(meeting))?;
    if let Some(torn) = torn {
        say(&trouble::set_aside(options.language, path, &torn));
    }
    Ok(code)
}

fn opened(options: &Options, watcher: &Watcher, meeting: Result<Opened, Unopened>) -> io::Result<u8> {
    opened_with(options, watcher, meeting, Lead::Alone)
}

/// The guided rehearsal, from its beginning until it is left.
fn practise_with_guide(options: &Options, watcher: &Watcher, speed: u32) -> io::Result<u8> {
    opened_with(options, watcher, guided::begin(options, speed), Lead::Guided)
}

/// Runs the console on what was opened, with or without the guide, and says where it lies once it is left.
fn opened_with(options: &Options, watcher: &Watcher, meeting: Result<Opened, Unopened>, lead: Lead) -> io::Result<u8> {
    let meeting = match meeting {
        Ok(meeting) => meeting,
        Err(unopened) => return Ok(told(options.language, &unopened)),
    };
    let path = console::run_with(options, watcher, meeting, lead)?;
    if let Some(words) = opening::farewell(options.language, path.as_ref()) {
        say(&words);
    }
    Ok(cli::exit::DONE)
}

fn told(lang: Language, unopened: &Unopened) -> u8 {
    say(unopened.words(lang).trim_end());
    unopened.exit_code()
}

/// Says something to the person, if anybody listens; below what the shell has shown before, never on the other screen.
fn say(words: &str) {
    use std::io::Write;
    term::give_back();
    drop(writeln!(io::stderr(), "{words}"));
}
