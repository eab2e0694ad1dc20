//! Floor 5. What may be typed behind `nhip`, and what it means.

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap_complete::Shell;

use crate::check::Existing;
use crate::meeting::agenda::Language;

/// A console that runs a formal meeting: it holds the members' time, keeps the speakers' list, counts votes and announces the score
#[derive(Debug, Parser)]
#[command(name = "nhip", bin_name = "nhip", version)]
pub(super) struct Cli {
    /// An agenda file, or model-90, regular-60, regular-120, staff-45; without it the start screen
    agenda: Option<String>,
    #[command(flatten)]
    options: Said,
    #[command(subcommand)]
    way: Option<Way>,
}

/// What may stand with every way in.
#[derive(Debug, Args)]
struct Said {
    /// The language of the console: vi or en
    #[arg(long, global = true, value_enum, value_name = "vi|en", hide_possible_values = true)]
    lang: Option<Lang>,
    /// The colours: dark, light, or none
    #[arg(long, global = true, value_enum, value_name = "dark|light|none", hide_possible_values = true)]
    theme: Option<ThemeName>,
    /// The folder that meetings are kept in; without it `NHIP_DATA`, else the system's own
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Way {
    /// Go on with a meeting that was left
    Resume {
        /// Its journal; without it the newest unfinished one
        file: Option<PathBuf>,
    },
    /// Show the room's screen; it cannot write
    Room {
        /// The journal; without it the meeting whose console is alive
        file: Option<PathBuf>,
    },
    /// Practise: the real console with time running faster, kept apart from real meetings
    Rehearse {
        /// An agenda file or the name of one of the program's own
        agenda: Option<String>,
        /// How many times faster than the world
        #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=3600), hide_default_value = true)]
        speed: u32,
    },
    /// List all meetings, the newest first
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Check agenda, roster and sheet files, and report every fault of each
    Check {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Write a commented copy of an agenda or a sheet of the program's own
    New {
        /// Which: model-90, regular-60, regular-120, staff-45, or a sheet
        name: String,
        /// Where to; without it to the screen
        #[arg(short = 'o', long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// Write over a file that exists
        #[arg(long)]
        force: bool,
    },
    /// Write the minutes as Markdown
    Minutes {
        /// The journal; without it that of the newest meeting
        file: Option<PathBuf>,
        /// Where to; without it to the screen
        #[arg(short = 'o', long, value_name = "OUT.md")]
        out: Option<PathBuf>,
        /// Write over a file that exists
        #[arg(long)]
        force: bool,
    },
    /// Run a meeting without a screen: a JSON object a line in, one a line back
    Drive {
        /// An agenda file or the name of one of the program's own
        agenda: Option<String>,
        /// The journal to begin or to go on with; without it nothing is kept
        #[arg(long, value_name = "FILE")]
        journal: Option<PathBuf>,
    },
    /// Print what is believed of a journal, a JSON object a line
    Journal {
        /// The journal
        file: PathBuf,
    },
    /// Put an icon on the desktop that opens the program in a window of its own
    Desktop,
    /// Print the completions for a shell
    Completions {
        /// bash, zsh, fish, elvish or powershell
        #[arg(value_enum, hide_possible_values = true)]
        shell: Shell,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Lang {
    Vi,
    En,
}

/// A set of colours by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// For dark rooms.
    Dark,
    /// For bright rooms.
    Light,
    /// Without colours.
    None,
}

/// What was said whichever way in was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of the console.
    pub lang: Option<Language>,
    /// The colours.
    pub theme: Option<ThemeName>,
    /// The data folder.
    pub data: Option<PathBuf>,
}

/// What needs a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Begin a meeting, asking first if an unfinished one exists.
    Start {
        /// A file or an embedded name; the start screen without it.
        agenda: Option<String>,
    },
    /// Go on with a meeting.
    Resume {
        /// Its journal; the newest unfinished one without it.
        file: Option<PathBuf>,
    },
    /// Follow a meeting.
    Room {
        /// Its journal; without it the one whose console is alive.
        file: Option<PathBuf>,
    },
    /// Practise.
    Rehearse {
        /// A file or an embedded name; the model without it.
        agenda: Option<String>,
        /// So many times faster.
        speed: u32,
    },
}

/// What was asked for.
#[derive(Debug)]
pub(super) enum Asked {
    Screen(Screen),
    Check { files: Vec<PathBuf> },
    New { name: String, out: Option<PathBuf>, existing: Existing },
    List { json: bool },
    Journal { file: PathBuf },
    Minutes { file: Option<PathBuf>, out: Option<PathBuf>, existing: Existing },
    Drive { agenda: Option<String>, journal: Option<PathBuf> },
    Completions { shell: Shell },
    Desktop,
}

impl Cli {
    /// An agenda that stands before another way in, where it means nothing.
    pub(super) fn stray(&self) -> Option<&str> {
        self.agenda.as_deref().filter(|_| self.way.is_some())
    }

    /// What was meant.
    pub(super) fn meant(self) -> (Options, Asked) {
        let Said { lang, theme, data } = self.options;
        let lang = lang.map(|lang| match lang {
            Lang::Vi => Language::Vi,
            Lang::En => Language::En,
        });
        let asked = match self.way {
            None => Asked::Screen(Screen::Start { agenda: self.agenda }),
            Some(Way::Resume { file }) => Asked::Screen(Screen::Resume { file }),
            Some(Way::Room { file }) => Asked::Screen(Screen::Room { file }),
            Some(Way::Rehearse { agenda, speed }) => Asked::Screen(Screen::Rehearse { agenda, speed }),
            Some(Way::List { json }) => Asked::List { json },
            Some(Way::Check { files }) => Asked::Check { files },
            Some(Way::New { name, out, force }) => Asked::New { name, out, existing: existing(force) },
            Some(Way::Minutes { file, out, force }) => Asked::Minutes { file, out, existing: existing(force) },
            Some(Way::Drive { agenda, journal }) => Asked::Drive { agenda, journal },
            Some(Way::Journal { file }) => Asked::Journal { file },
            Some(Way::Desktop) => Asked::Desktop,
            Some(Way::Completions { shell }) => Asked::Completions { shell },
        };
        (Options { lang, theme, data }, asked)
    }
}

fn existing(force: bool) -> Existing {
    if force { Existing::Replace } else { Existing::Keep }
}
