//! Floor 5. What was meant by what was typed.

use std::path::PathBuf;

use clap_complete::Shell;

use crate::check::Existing;
use crate::cli::arguments::choices::Correction;
use crate::cli::arguments::choices::Letters;
use crate::cli::arguments::choices::Only;
use crate::cli::arguments::choices::ThemeName;
use crate::cli::length::Length;
use crate::meeting::agenda::Language;
use crate::papers::Form;
use crate::store::Years;
use crate::tables::Order;

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
pub(crate) enum HistoryForm {
    Screen,
    Json,
    Csv,
}

/// What needs a terminal.
#[derive(Debug)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Consent {
    /// In a terminal; elsewhere a named file is consent.
    Asked,
    /// Given beforehand.
    Given,
}

/// Where a new file goes, and what stands in its way.
#[derive(Debug)]
pub(crate) struct Into {
    /// As named; without it under the source's name in the current folder.
    pub out: Option<PathBuf>,
    /// A file of that name.
    pub existing: Existing,
}

/// What was asked for.
#[derive(Debug)]
pub(crate) enum Asked {
    Screen(Screen),
    Check { files: Vec<PathBuf> },
    New { name: String, out: Option<PathBuf>, existing: Existing },
    List { json: bool },
    Journal { file: PathBuf },
    Minutes { file: Option<PathBuf>, wanted: WantedPapers, existing: Existing },
    Report { files: Vec<PathBuf>, out: Option<PathBuf>, existing: Existing },
    Drive { agenda: Option<String>, journal: Option<PathBuf> },
    ImportRoster { file: PathBuf, into: Into, consent: Consent },
    ExportRoster { source: String, into: Into, order: Order },
    ImportAgenda { file: PathBuf, roster: Option<String>, into: Into, consent: Consent },
    ExportAgenda { source: String, into: Into },
    Amend { file: PathBuf, said: Box<Correction> },
    History { body: Option<String>, year: Option<i32>, form: HistoryForm },
    Completions { shell: Shell },
    Desktop,
}

/// Which papers of a meeting.
#[derive(Debug)]
pub(crate) enum WantedPapers {
    /// The minutes in one form.
    Minutes { format: Option<Form>, out: Option<PathBuf> },
    /// All of them into a folder.
    All(PathBuf),
}
