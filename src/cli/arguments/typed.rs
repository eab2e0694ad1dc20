//! Floor 5. What may be typed behind `nhip`: the ways in, their options, and the words of `--help`.

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap_complete::Shell;

use crate::cli::arguments::choices::Correction;
use crate::cli::arguments::choices::Letters;
use crate::cli::arguments::choices::Only;
use crate::cli::arguments::choices::ThemeName;
use crate::cli::length::Length;
use crate::cli::length::length;
use crate::papers::Form;

/// A console that runs a formal meeting: it holds the members' time, keeps the speakers' list, counts votes and announces the score
#[derive(Debug, Parser)]
#[command(name = "nhip", bin_name = "nhip", version)]
pub(crate) struct Cli {
    /// An agenda file, or model-90, regular-60, regular-120, staff-45; without it the start screen
    pub(super) agenda: Option<String>,
    #[command(flatten)]
    pub(super) options: Said,
    #[command(subcommand)]
    pub(super) way: Option<Way>,
}

/// No comments: the help would show the marks around the names.
const HELP_DATA: &str = "The folder that meetings are kept in; without it NHIP_DATA, else the system's own";
const HELP_DOCUMENTS: &str =
    "The folder for documents, into which papers go; without it NHIP_DOCUMENTS, else the user's own";

/// What may stand with every way in.
#[derive(Debug, Args)]
pub(super) struct Said {
    /// The language of the console: vi or en
    #[arg(long, global = true, value_enum, value_name = "vi|en", hide_possible_values = true)]
    pub(super) lang: Option<Lang>,
    /// The colours: dark, light, or none
    #[arg(long, global = true, value_enum, value_name = "dark|light|none", hide_possible_values = true)]
    pub(super) theme: Option<ThemeName>,
    /// The clock and words on both screens: large where there is room (auto), or never (plain)
    #[arg(long, global = true, value_enum, value_name = "auto|plain", hide_possible_values = true)]
    pub(super) letters: Option<Letters>,
    #[arg(long, global = true, value_name = "DIR", help = HELP_DATA)]
    pub(super) data: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", help = HELP_DOCUMENTS)]
    pub(super) documents: Option<PathBuf>,
}

/// Each way is put together when it is gone: every start of the program would pay for all.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Way {
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
        /// One thing only, for a second projector: clock, agenda or queue
        #[arg(long, value_enum, value_name = "clock|agenda|queue", hide_possible_values = true)]
        only: Option<Only>,
        /// No mark at the moment when the picture becomes another one
        #[arg(long)]
        calm: bool,
        /// Ring once when the members' time opens, when its minimum is over, and when a presentation or a turn is over time
        #[arg(long)]
        bell: bool,
        /// Show whether this window can be read from the back row, and what to change; in a pipe as text, with 1 where it cannot
        #[arg(long, conflicts_with_all = ["file", "only", "calm", "bell"])]
        check: bool,
        /// How far the back row is from the picture; without it 12m
        #[arg(long, value_name = "12m", value_parser = length, requires = "check")]
        depth: Option<Length>,
        /// How high the picture on the wall is; without it 2m
        #[arg(long, value_name = "2m", value_parser = length, requires = "check")]
        screen: Option<Length>,
    },
    /// Practise: the real console with time running faster, kept apart from real meetings
    Rehearse {
        /// An agenda file or the name of one of the program's own; without it model-90
        agenda: Option<String>,
        /// How many times faster than the world
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3600))]
        speed: Option<u32>,
        /// With a guide: three short items, six things to learn, ten times faster
        #[arg(long, conflicts_with = "agenda")]
        guided: bool,
    },
    /// List all meetings, the newest first
    List {
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Look back on the meetings of a body: the year, its scores, its members, one meeting as it went
    History {
        /// The body's id or name; without it that of the newest meeting
        body: Option<String>,
        /// Which year; without it the newest
        #[arg(long, value_name = "YYYY")]
        year: Option<i32>,
        /// As JSON
        #[arg(long, conflicts_with = "csv")]
        json: bool,
        /// The meetings of the year as CSV
        #[arg(long)]
        csv: bool,
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
    /// Write the minutes, or all papers of a meeting
    Minutes {
        /// The journal; without it that of the newest meeting
        file: Option<PathBuf>,
        /// docx, html, md or json; without it by the ending of OUT, else md
        #[arg(long, value_enum, value_name = "docx|html|md|json", hide_possible_values = true)]
        format: Option<FormName>,
        /// Where to; without it to the screen
        #[arg(short = 'o', long, value_name = "OUT")]
        out: Option<PathBuf>,
        /// All papers into this folder: minutes, resolution, score sheet, tasks, speeches, report
        #[arg(long, value_name = "DIR", conflicts_with_all = ["format", "out"])]
        all: Option<PathBuf>,
        /// Write over files that exist
        #[arg(long)]
        force: bool,
    },
    /// Write the rows that a superior body asks for, a meeting a row
    Report {
        /// The journals; without any that of the newest meeting
        #[arg(value_name = "FILE")]
        files: Vec<PathBuf>,
        /// OUT.csv or OUT.xlsx; without it as CSV to the screen
        #[arg(short = 'o', long, value_name = "OUT")]
        out: Option<PathBuf>,
        /// Write over a file that exists
        #[arg(long)]
        force: bool,
    },
    /// Run a meeting without a screen: a JSON object a line in, one a line back
    Drive {
        /// An agenda file or the name of one of the program's own; without it model-90
        agenda: Option<String>,
        /// The journal to begin or to go on with; without it nothing is kept
        #[arg(long, value_name = "FILE")]
        journal: Option<PathBuf>,
    },
    /// Correct the record of a meeting that is over: appended with a name and a reason, nothing that stands is changed
    Amend {
        /// The journal
        file: PathBuf,
        #[command(flatten)]
        said: Box<Correction>,
    },
    /// Print what is believed of a journal, a JSON object a line
    Journal {
        /// The journal
        file: PathBuf,
    },
    /// Put an icon on the desktop that opens the program in a window of its own
    Desktop,
    /// Members from a spreadsheet, and to one
    #[command(subcommand)]
    Roster(RosterWay),
    /// An agenda from a programme sheet, and to one
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
#[derive(Debug, Args)]
pub(super) struct Taking {
    /// Where to; without it the name of the source with another ending, in this folder
    #[arg(short = 'o', long, value_name = "OUT")]
    pub(super) out: Option<PathBuf>,
    /// Do not ask. Where nobody can be asked, -o is consent as well, and without either nothing is written
    #[arg(long)]
    pub(super) yes: bool,
    /// Write over a file that exists
    #[arg(long)]
    pub(super) force: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum RosterWay {
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
        /// Where to: .xlsx or .csv; without it the name of the source with .xlsx, in this folder (.csv in a build without documents)
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

#[derive(Debug, Subcommand)]
pub(super) enum AgendaWay {
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
    /// Write the programme sheet to be printed before the meeting, with the twelve keys on its back
    Export {
        /// An agenda file, or the name of one of the program's own
        source: String,
        /// Where to: .docx, .html or .md; without it the name of the source with .docx, in this folder (.md in a build without documents)
        #[arg(short = 'o', long, value_name = "OUT.docx")]
        out: Option<PathBuf>,
        /// Write over a file that exists
        #[arg(long)]
        force: bool,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum OrderName {
    Name,
    File,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Lang {
    Vi,
    En,
}

/// A form of the minutes as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormName {
    Docx,
    Html,
    Md,
    Json,
}

impl FormName {
    pub(super) fn form(self) -> Form {
        match self {
            Self::Docx => Form::Docx,
            Self::Html => Form::Html,
            Self::Md => Form::Markdown,
            Self::Json => Form::Json,
        }
    }
}
