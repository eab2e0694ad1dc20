//! Floor 5. What may be typed behind `nhip`, and what it means.

use std::path::PathBuf;

use clap::Args;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use clap_complete::Shell;

use super::length::Length;
use super::length::length;
use crate::check::Existing;
use crate::meeting::agenda::Language;
use crate::papers::Form;
use crate::store::Years;
#[cfg(feature = "documents")]
use crate::tables::Order;

/// A console that runs a formal meeting: it holds the members' time, keeps the speakers' list, counts votes and announces the score
#[derive(Debug, Parser)]
#[command(name = "nhip", bin_name = "nhip", version)]
pub(super) struct Cli {
    /// An agenda file, or model-90 (when left out), regular-60, regular-120, staff-45
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
    /// The clock and words on both screens: large where there is room (auto), or never (plain)
    #[arg(long, global = true, value_enum, value_name = "auto|plain", hide_possible_values = true)]
    letters: Option<Letters>,
    /// The folder that meetings are kept in; without it `NHIP_DATA`, else the system's own
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// The folder for documents, into which papers go; without it `NHIP_DOCUMENTS`, else the user's own
    #[arg(long, global = true, value_name = "DIR")]
    documents: Option<PathBuf>,
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
        /// One thing only, for a second projector: clock, agenda or queue
        #[arg(long, value_enum, value_name = "clock|agenda|queue", hide_possible_values = true)]
        only: Option<Only>,
        /// No mark at the moment when the picture becomes another one
        #[arg(long)]
        calm: bool,
        /// Ring once when the members' time opens, when its least length has passed, and when a presentation or a turn is over time
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
        /// An agenda file or the name of one of the program's own
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
        /// An agenda file or the name of one of the program's own
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

/// What is corrected after a meeting, as far as it was said; the rest is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Correction {
    /// Who corrects
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    /// The number of the line whose words are corrected
    #[arg(long, value_name = "N", conflicts_with = "person")]
    pub line: Option<u64>,
    /// The right words of that line; without a line the correction itself
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Who said it, or answers for the task
    #[arg(long, value_name = "NAME", requires = "line")]
    pub speaker: Option<String>,
    /// The right deadline of the task
    #[arg(long, value_name = "DATE", requires = "line")]
    pub due: Option<String>,
    /// Whose presence is corrected
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// present, online, excused or unexcused
    #[arg(long, value_name = "MARK", requires = "person", value_enum, hide_possible_values = true)]
    pub presence: Option<Here>,
    /// Why the person was absent
    #[arg(long, value_name = "TEXT", requires = "person")]
    pub reason: Option<String>,
}

/// Whether somebody was here, as it may be entered afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Here {
    /// Here.
    Present,
    /// Here from elsewhere.
    Online,
    /// Absent with reason.
    Excused,
    /// Absent without.
    Unexcused,
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

/// Whether words are drawn large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Letters {
    /// Where there is room.
    Auto,
    /// Never.
    Plain,
}

/// The one thing that a further projector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// The clock.
    Clock,
    /// The agenda.
    Agenda,
    /// The speakers' list.
    Queue,
}

/// What was said of the room's screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Projected {
    /// One thing only.
    pub only: Option<Only>,
    /// A new picture comes without a mark.
    pub is_calm: bool,
    /// The bell was wanted.
    pub rings: bool,
}

/// What was said whichever way in was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The language of the console.
    pub lang: Option<Language>,
    /// The colours.
    pub theme: Option<ThemeName>,
    /// Large letters.
    pub letters: Option<Letters>,
    /// The data folder.
    pub data: Option<PathBuf>,
    /// The folder for documents.
    pub documents: Option<PathBuf>,
}

/// In which form the history is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HistoryForm {
    Screen,
    Json,
    Csv,
}

/// What needs a terminal.
#[derive(Debug)]
pub enum Screen {
    /// Begin a meeting, asking first if an unfinished one exists.
    Start {
        /// A file or an embedded name; the model without it.
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
        /// How it is shown.
        how: Projected,
    },
    /// Show whether the room's screen can be read from the back row.
    Wall {
        /// How far the back row is from the picture.
        depth: Option<Length>,
        /// How high the picture is.
        screen: Option<Length>,
    },
    /// Look back.
    History {
        /// The meetings of a body.
        years: Box<Years>,
        /// The year to begin with; the newest without it.
        year: Option<i32>,
    },
    /// Practise.
    Rehearse {
        /// A file or an embedded name; the model without it.
        agenda: Option<String>,
        /// So many times faster.
        speed: u32,
    },
    /// Practise with a guide.
    Guided {
        /// So many times faster, where it was said.
        speed: Option<u32>,
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
        wanted: WantedPapers,
        existing: Existing,
    },
    Report {
        files: Vec<PathBuf>,
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
    Amend {
        file: PathBuf,
        said: Box<Correction>,
    },
    History {
        body: Option<String>,
        year: Option<i32>,
        form: HistoryForm,
    },
    Completions {
        shell: Shell,
    },
}

/// Which papers of a meeting.
#[derive(Debug)]
pub(super) enum WantedPapers {
    /// The minutes in one form.
    Minutes { format: Option<Form>, out: Option<PathBuf> },
    /// All of them into a folder.
    All(PathBuf),
}

/// A form of the minutes as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormName {
    Docx,
    Html,
    Md,
    Json,
}

impl FormName {
    fn form(self) -> Form {
        match self {
            Self::Docx => Form::Docx,
            Self::Html => Form::Html,
            Self::Md => Form::Markdown,
            Self::Json => Form::Json,
        }
    }
}

impl Cli {
    /// An agenda that stands before another way in, where it means nothing.
    pub(super) fn stray(&self) -> Option<&str> {
        self.agenda.as_deref().filter(|_| self.way.is_some())
    }

    /// What was meant.
    pub(super) fn meant(self) -> (Options, Asked) {
        let Said { lang, theme, letters, data, documents } = self.options;
        let lang = lang.map(|lang| match lang {
            Lang::Vi => Language::Vi,
            Lang::En => Language::En,
        });
        let asked = match self.way {
            None => Asked::Screen(Screen::Start { agenda: self.agenda }),
            Some(Way::Resume { file }) => Asked::Screen(Screen::Resume { file }),
            Some(Way::Room { check: true, depth, screen, .. }) => Asked::Screen(Screen::Wall { depth, screen }),
            Some(Way::Room { file, only, calm, bell, .. }) => {
                Asked::Screen(Screen::Room { file, how: Projected { only, is_calm: calm, rings: bell } })
            }
            Some(Way::Rehearse { guided: true, speed, .. }) => Asked::Screen(Screen::Guided { speed }),
            Some(Way::Rehearse { agenda, speed, .. }) => {
                Asked::Screen(Screen::Rehearse { agenda, speed: speed.unwrap_or(1) })
            }
            Some(Way::List { json }) => Asked::List { json },
            Some(Way::Check { files }) => Asked::Check { files },
            Some(Way::New { name, out, force }) => Asked::New { name, out, existing: existing(force) },
            Some(Way::Minutes { file, format, out, all, force }) => {
                let format = format.map(FormName::form);
                let wanted = all.map_or_else(|| WantedPapers::Minutes { format, out }, WantedPapers::All);
                Asked::Minutes { file, wanted, existing: existing(force) }
            }
            Some(Way::Report { files, out, force }) => Asked::Report { files, out, existing: existing(force) },
            Some(Way::Drive { agenda, journal }) => Asked::Drive { agenda, journal },
            Some(Way::Journal { file }) => Asked::Journal { file },
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
            Some(Way::History { body, year, json, csv }) => {
                let form = match (json, csv) {
                    (true, _) => HistoryForm::Json,
                    (false, true) => HistoryForm::Csv,
                    (false, false) => HistoryForm::Screen,
                };
                Asked::History { body, year, form }
            }
            Some(Way::Amend { file, said }) => Asked::Amend { file, said },
            Some(Way::Completions { shell }) => Asked::Completions { shell },
        };
        (Options { lang, theme, letters, data, documents }, asked)
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
