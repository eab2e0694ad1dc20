//! Floor 5. The loops of the two screens: keys and news in, presses to the writer, pictures to the painter.
//!
//! Four plain threads and no more: the main one owns the meeting; the writer owns the file; the painter owns the terminal's output; the
//! watcher waits for signals and ends the process. The room's process has a follower in the writer's place.

mod canvas;
pub mod console;
pub mod opening;
mod painter;
pub mod room;
pub mod start;
mod typed;
mod watcher;
mod writer;

use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use crate::cli;
use crate::cli::Screen;
use crate::drive::trouble;
use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::meeting::words::ClockKind;
use crate::room::shown::until_next_second;
use crate::store::Fault;
use crate::store::data_folder;
use crate::term;
use crate::views::theme::ThemeName;

use opening::Opened;
use opening::Unopened;
use watcher::Watcher;

/// What both screens are started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Of the words before an agenda is known.
    pub language: Language,
    /// Given on the command line: it stands whatever the agenda says.
    pub said_language: Option<Language>,
    /// The theme to begin with.
    pub theme: ThemeName,
    /// Where meetings lie.
    pub data: PathBuf,
}

impl Options {
    /// From the command line and the surroundings.
    ///
    /// # Errors
    /// When nothing says where meetings lie.
    pub fn from_arguments(said: &cli::Options) -> Result<Self, Fault> {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let theme = match said.theme {
            Some(cli::ThemeName::Light) => ThemeName::Light,
            Some(cli::ThemeName::None) => ThemeName::None,
            None if no_color => ThemeName::None,
            Some(cli::ThemeName::Dark) | None => ThemeName::Dark,
        };
        let data = data_folder(said.data.as_deref(), std::env::var_os("NHIP_DATA"))?;
        Ok(Self { language: cli::spoken(said), said_language: said.lang, theme, data })
    }
}

/// Opens what needs a terminal; answers the exit code.
pub fn run(screen: Screen, said: &cli::Options) -> u8 {
    let lang = cli::spoken(said);
    let options = match Options::from_arguments(said) {
        Ok(options) => options,
        Err(fault) => return told(lang, &Unopened::Journal(fault)),
    };
    if let Some(code) = no_terminal(lang) {
        return code;
    }
    term::restore_on_panic();
    let ran = Watcher::start().and_then(|watcher| match screen {
        Screen::Start { agenda } => start_or_go_on(&options, &watcher, agenda.as_deref()),
        Screen::Resume { file } => resume(&options, &watcher, file),
        Screen::Room { file } => room::run(&options, &watcher, file),
        Screen::Rehearse { agenda, speed } => {
            let kind = ClockKind::Rehearsal { speed: speed.max(1) };
            opened(&options, &watcher, opening::begin(&options, agenda.as_deref(), kind))
        }
    });
    term::give_back();
    ran.unwrap_or_else(|error| {
        say(&match lang {
            Language::Vi => format!("Không dùng được cửa sổ này: {error}"),
            Language::En => format!("This window cannot be used: {error}"),
        });
        cli::NOT_WRITTEN
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
    Some(cli::NOT_WRITTEN)
}

fn start_or_go_on(options: &Options, watcher: &Watcher, agenda: Option<&str>) -> io::Result<u8> {
    let Some(found) = opening::unfinished(&options.data) else {
        return opened(options, watcher, opening::begin(options, agenda, ClockKind::Real));
    };
    let Some(about) = &found.meeting else { return Ok(cli::DONE) };
    match start::ask(options, watcher, about)? {
        start::Chosen::GoOn => go_on(options, watcher, &found.path),
        start::Chosen::New => opened(options, watcher, opening::begin(options, agenda, ClockKind::Real)),
        start::Chosen::Quit => Ok(cli::DONE),
    }
}

fn resume(options: &Options, watcher: &Watcher, file: Option<PathBuf>) -> io::Result<u8> {
    let file = file.or_else(|| opening::unfinished(&options.data).map(|found| found.path));
    let Some(file) = file else {
        say(match options.language {
            Language::Vi => "Không có buổi nào còn dở.",
            Language::En => "There is no unfinished meeting.",
        });
        return Ok(cli::FAULTY);
    };
    go_on(options, watcher, &file)
}

fn go_on(options: &Options, watcher: &Watcher, path: &Path) -> io::Result<u8> {
    match opening::go_on(path) {
        Ok((meeting, torn)) => {
            let code = opened(options, watcher, Ok(meeting))?;
            if let Some(torn) = torn {
                say(&trouble::set_aside(options.language, path, &torn));
            }
            Ok(code)
        }
        Err(unopened) => Ok(told(options.language, &unopened)),
    }
}

fn opened(options: &Options, watcher: &Watcher, meeting: Result<Opened, Unopened>) -> io::Result<u8> {
    let meeting = match meeting {
        Ok(meeting) => meeting,
        Err(unopened) => return Ok(told(options.language, &unopened)),
    };
    let path = console::run(options, watcher, meeting)?;
    if let Some(words) = opening::farewell(options.language, path.as_ref()) {
        say(&words);
    }
    Ok(cli::DONE)
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

/// The shortest time between two pictures of a rehearsal that runs fast.
const SHORTEST: Duration = Duration::from_millis(50);

/// How long nothing on a screen changes by itself: to the next whole second of the wall clock, which a rehearsal reaches sooner.
fn waiting_time(now: Moment, speed: u32) -> Duration {
    let left = u64::try_from(until_next_second(now).ms()).unwrap_or(1000);
    let left = Duration::from_millis(left) / speed.max(1);
    if speed > 1 { left.max(SHORTEST) } else { left + Duration::from_millis(1) }
}
