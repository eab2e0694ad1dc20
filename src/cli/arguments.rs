//! Floor 5. What may be typed behind `nhip`, and what it means.

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap_complete::Shell;

use crate::check::Existing;
use crate::meeting::agenda::Language;
#[cfg(feature = "documents")]
use crate::tables::Order;

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
    /// Prepare a meeting: its day, items, times and people, on a screen that writes the agenda file itself
    Prepare {
        /// An agenda file or the name of one of the program's own; without it the next meeting
        agenda: Option<String>,
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
    /// Members from a spreadsheet, and to one
    #[cfg(feature = "documents")]
    #[command(subcommand)]
    Roster(RosterWay),
    /// An agenda from a programme sheet
    #[cfg(feature = "documents")]
    #[command(subcommand)]
    Agenda(AgendaWay),
    /// Print the completions for a shell
    Completions {
        /// bash, zsh, fish, elvish or powershell
        #[arg(value_enum, hide_possible_values = true)]
        shell: Shell,
    },
}

/// How a new file is taken.
#[cfg(feature = "documents")]
#[derive(Debug, Args)]
struct Taking {
    /// Where to; without it the name of the source with another ending, in this folder
    #[arg(short = 'o', long, value_name = "OUT")]
    out: Option<PathBuf>,
    /// Do not ask. Where nobody can be asked, -o is consent as well, and without either nothing is written
    #[arg(long)]
    yes: bool,
    /// Write over a file that exists
    #[arg(long)]
    force: bool,
}

#[cfg(feature = "documents")]
#[derive(Debug, Subcommand)]
enum RosterWay {
    /// Read members from .xlsx, .xls, .ods or .csv, show what was understood, ask, and write a roster file
    Import {
        /// The spreadsheet
        file: PathBuf,
        #[command(flatten)]
        taking: Taking,
    },
    /// Write a list to be printed and signed, for Excel or as CSV
    Export {
        /// An agenda or roster file, or the name of one of the program's own
        source: String,
        /// Where to: .xlsx or .csv; without it the name of the source with .xlsx, in this folder
        #[arg(short = 'o', long, value_name = "OUT.xlsx")]
        out: Option<PathBuf>,
        /// By given name, or as the file has them: name or file
        #[arg(
            long,
            value_enum,
            default_value = "name",
            value_name = "name|file",
            hide_possible_values = true,
            hide_default_value = true
        )]
        order: OrderName,
        /// Write over a file that exists
        #[arg(long)]
        force: bool,
    },
}

#[cfg(feature = "documents")]
#[derive(Debug, Subcommand)]
enum AgendaWay {
    /// Read a programme (No., item, who, time, discussion) from .xlsx, .xls, .ods or .csv, and write an agenda file
    Import {
        /// The spreadsheet
        file: PathBuf,
        /// Whose ids the presenters get: a roster or agenda file, or a spreadsheet
        #[arg(long, value_name = "FILE")]
        roster: Option<String>,
        #[command(flatten)]
        taking: Taking,
    },
}

#[cfg(feature = "documents")]
#[derive(Clone, Copy, Debug, ValueEnum)]
enum OrderName {
    Name,
    File,
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
    /// Prepare a meeting.
    Prepare {
        /// A file or an embedded name; the next meeting without it.
        agenda: Option<String>,
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

/// Whether a person is asked before a file is written.
#[cfg(feature = "documents")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Consent {
    /// In a terminal; elsewhere a named file is consent.
    Asked,
    /// Given beforehand.
    Given,
}

/// Where a new file goes, and what stands in its way.
#[cfg(feature = "documents")]
#[derive(Debug)]
pub(super) struct Into {
    /// As named; without it under the source's name in the current folder.
    pub out: Option<PathBuf>,
    /// A file of that name.
    pub existing: Existing,
}

/// What was asked for.
#[derive(Debug)]
pub(super) enum Asked {
    Screen(Screen),
    Check {
        files: Vec<PathBuf>,
    },
    New {
        name: String,
        out: Option<PathBuf>,
        existing: Existing,
    },
    List {
        json: bool,
    },
    Journal {
        file: PathBuf,
    },
    Minutes {
        file: Option<PathBuf>,
        out: Option<PathBuf>,
        existing: Existing,
    },
    Drive {
        agenda: Option<String>,
        journal: Option<PathBuf>,
    },
    #[cfg(feature = "documents")]
    ImportRoster {
        file: PathBuf,
        into: Into,
        consent: Consent,
    },
    #[cfg(feature = "documents")]
    ExportRoster {
        source: String,
        into: Into,
        order: Order,
    },
    #[cfg(feature = "documents")]
    ImportAgenda {
        file: PathBuf,
        roster: Option<String>,
        into: Into,
        consent: Consent,
    },
    Completions {
        shell: Shell,
    },
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
            Some(Way::Prepare { agenda }) => Asked::Screen(Screen::Prepare { agenda }),
            Some(Way::Room { file }) => Asked::Screen(Screen::Room { file }),
            Some(Way::Rehearse { agenda, speed }) => Asked::Screen(Screen::Rehearse { agenda, speed }),
            Some(Way::List { json }) => Asked::List { json },
            Some(Way::Check { files }) => Asked::Check { files },
            Some(Way::New { name, out, force }) => Asked::New { name, out, existing: existing(force) },
            Some(Way::Minutes { file, out, force }) => Asked::Minutes { file, out, existing: existing(force) },
            Some(Way::Drive { agenda, journal }) => Asked::Drive { agenda, journal },
            Some(Way::Journal { file }) => Asked::Journal { file },
            Some(Way::Desktop) => Asked::Desktop,
            #[cfg(feature = "documents")]
            Some(Way::Roster(RosterWay::Import { file, taking })) => {
                let (into, consent) = taking.meant();
                Asked::ImportRoster { file, into, consent }
            }
            #[cfg(feature = "documents")]
            Some(Way::Roster(RosterWay::Export { source, out, order, force })) => {
                let order = match order {
                    OrderName::Name => Order::Name,
                    OrderName::File => Order::File,
                };
                Asked::ExportRoster { source, into: Into { out, existing: existing(force) }, order }
            }
            #[cfg(feature = "documents")]
            Some(Way::Agenda(AgendaWay::Import { file, roster, taking })) => {
                let (into, consent) = taking.meant();
                Asked::ImportAgenda { file, roster, into, consent }
            }
            Some(Way::Completions { shell }) => Asked::Completions { shell },
        };
        (Options { lang, theme, data }, asked)
    }
}

#[cfg(feature = "documents")]
impl Taking {
    fn meant(self) -> (Into, Consent) {
        let consent = if self.yes { Consent::Given } else { Consent::Asked };
        (Into { out: self.out, existing: existing(self.force) }, consent)
    }
}

fn existing(force: bool) -> Existing {
    if force { Existing::Replace } else { Existing::Keep }
}
