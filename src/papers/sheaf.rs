//! Floor 4. All papers of a meeting at once, each with the name of its file. Nothing is written here, and no clock is read.

use std::fmt;

use super::csv::csv;
use super::document::Document;
use super::facts::Facts;
use super::facts::facts;
use super::grid;
use super::grid::Grid;
use super::json::json;
use super::markdown::markdown;
use super::minutes::minutes;
use super::resolution::resolution;
use super::score_sheet::score_sheet;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::text::Phrase;
use crate::text::papers::tables as words;

/// Whether this program was built with what writes Word, HTML, Excel and calendar files.
pub const HAS_DOCUMENTS: bool = cfg!(feature = "documents");

/// The bytes of a file and what it should be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Readable without marks, with its ending.
    pub file_name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// A form that the minutes can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// For Word and what opens its files.
    Docx,
    /// For a browser.
    Html,
    /// For people and version control.
    Markdown,
    /// For programs.
    Json,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Docx, Self::Json];

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The form that an ending stands for.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "docx" => Some(Self::Docx),
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// Why a paper could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmade {
    /// This program was built without this form.
    NotInThisBuild {
        /// The ending of its files.
        ending: &'static str,
    },
    /// The library that writes it says no, in its own words.
    Failed {
        /// The ending of its files.
        ending: &'static str,
        /// Why.
        reason: String,
    },
}

impl Unmade {
    /// In words.
    pub fn words(&self, lang: Language) -> String {
        match (self, lang) {
            (Self::NotInThisBuild { ending }, Language::Vi) => {
                format!(
                    "Bản chương trình này không có phần tài liệu nên không ghi được tệp .{ending}, chỉ ghi được .md, .json và .csv."
                )
            }
            (Self::NotInThisBuild { ending }, Language::En) => {
                format!(
                    "This build of the program has no documents: it writes .md, .json and .csv, and no .{ending} files."
                )
            }
            (Self::Failed { ending, reason }, Language::Vi) => format!("Không lập được tệp .{ending}: {reason}"),
            (Self::Failed { ending, reason }, Language::En) => format!("The .{ending} file cannot be made: {reason}"),
        }
    }
}

impl fmt::Display for Unmade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(Language::En))
    }
}

impl std::error::Error for Unmade {}

/// A document in one form; the figures are those of its meeting.
///
/// # Errors
/// When this build does not have the form, or the file cannot be put together.
pub fn in_form(form: Form, facts: &Facts, document: &Document) -> Result<Vec<u8>, Unmade> {
    alone(form, document).unwrap_or_else(|| Ok(json(facts, document).into_bytes()))
}

/// A document of which there are no figures; in JSON there is nothing to be written then.
pub fn alone(form: Form, document: &Document) -> Option<Result<Vec<u8>, Unmade>> {
    match form {
        Form::Markdown => Some(Ok(markdown(document).into_bytes())),
        Form::Docx => Some(made::docx(document)),
        Form::Html => Some(made::html(document)),
        Form::Json => None,
    }
}

/// Everything a secretary owes, from the meeting as it stands: the minutes in every form, the draft of the resolution, the score sheet
/// where the agenda keeps a score, the tasks where there are any, speeches and times, and the row for the superior body. A build without
/// documents makes them as text and CSV.
///
/// # Errors
/// When one of them cannot be put together.
pub fn all(meeting: &Meeting) -> Result<Vec<Paper>, Unmade> {
    let (facts, document) = (facts(meeting), minutes(meeting));
    let name = words::FILE_MINUTES.get(facts.language);
    let mut papers = Vec::new();
    for form in Form::ALL {
        if let Some(bytes) = if_built(in_form(form, &facts, &document))? {
            papers.push(Paper { file_name: format!("{name}.{}", form.ending()), bytes });
        }
    }
    papers.extend(others(meeting, &facts)?);
    Ok(papers)
}

/// A paper in the forms that are printed: for an office program, and for a browser. A build without documents makes it as text.
///
/// # Errors
/// When one of them cannot be put together.
pub fn printable(document: &Document, name: &str) -> Result<Vec<Paper>, Unmade> {
    let in_this_build = |form: Form| {
        let made = if_built(alone(form, document)?).transpose()?;
        Some(made.map(|bytes| Paper { file_name: format!("{name}.{}", form.ending()), bytes }))
    };
    let papers: Vec<Paper> =
        [Form::Docx, Form::Html].into_iter().filter_map(in_this_build).collect::<Result<_, _>>()?;
    if papers.is_empty() { in_this_build(Form::Markdown).into_iter().collect() } else { Ok(papers) }
}

/// The rows for the superior body as a file of this ending, `csv` or `xlsx`.
///
/// # Errors
/// When this build does not have it, there is no meeting, or the file cannot be put together.
pub fn report_file(ending: &'static str, meetings: &[Facts]) -> Result<Vec<u8>, Unmade> {
    let failed = |reason| Unmade::Failed { ending, reason };
    let Some(grid) = grid::report(meetings) else { return Err(failed("no meeting".to_owned())) };
    if ending == "xlsx" { made::xlsx(&grid) } else { csv(&grid).map_err(failed) }
}

/// The form in which an office goes on writing a paper: Word's, or text in a build without documents.
pub const TO_BE_EDITED: Form = if HAS_DOCUMENTS { Form::Docx } else { Form::Markdown };

fn others(meeting: &Meeting, facts: &Facts) -> Result<Vec<Paper>, Unmade> {
    let named = |name: Phrase, ending: &str, bytes: Vec<u8>| Paper {
        file_name: format!("{}.{ending}", name.get(facts.language)),
        bytes,
    };
    let edited = |name: Phrase, document: &Document| {
        in_form(TO_BE_EDITED, facts, document).map(|bytes| named(name, TO_BE_EDITED.ending(), bytes))
    };
    let table = |name: Phrase, grid: &Grid| {
        let bytes = csv(grid).map_err(|reason| Unmade::Failed { ending: "csv", reason })?;
        Ok(named(name, "csv", bytes))
    };
    let mut papers = vec![edited(words::FILE_RESOLUTION, &resolution(meeting))?];
    if let Some(sheet) = score_sheet(meeting) {
        papers.push(edited(words::FILE_SCORE, &sheet)?);
    }
    if !facts.tasks.is_empty() {
        papers.push(table(words::FILE_TASKS, &grid::tasks(facts))?);
    }
    papers.extend(made::calendar(facts).map(|calendar| named(words::FILE_TASKS, "ics", calendar.into_bytes())));
    papers.push(table(words::FILE_SPEECHES, &grid::speeches(facts))?);
    papers.push(table(words::FILE_TIMES, &grid::times(facts))?);
    for ending in ["csv", "xlsx"] {
        if let Some(bytes) = if_built(report_file(ending, std::slice::from_ref(facts)))? {
            papers.push(named(words::FILE_REPORT, ending, bytes));
        }
    }
    Ok(papers)
}

/// A paper, or none where this program was built without its form.
fn if_built(made: Result<Vec<u8>, Unmade>) -> Result<Option<Vec<u8>>, Unmade> {
    match made {
        Ok(bytes) => Ok(Some(bytes)),
        Err(Unmade::NotInThisBuild { .. }) => Ok(None),
        Err(failed) => Err(failed),
    }
}

#[cfg(feature = "documents")]
mod made {
    use super::Unmade;
    use crate::papers::document::Document;
    use crate::papers::grid::Grid;

    pub(super) use crate::papers::calendar::calendar;

    pub(super) fn docx(document: &Document) -> Result<Vec<u8>, Unmade> {
        crate::papers::docx::docx(document).map_err(failed("docx"))
    }

    pub(super) fn html(document: &Document) -> Result<Vec<u8>, Unmade> {
        crate::papers::html::html(document).map(String::into_bytes).map_err(failed("html"))
    }

    pub(super) fn xlsx(grid: &Grid) -> Result<Vec<u8>, Unmade> {
        crate::papers::xlsx::xlsx(grid).map_err(failed("xlsx"))
    }

    fn failed(ending: &'static str) -> impl Fn(String) -> Unmade {
        move |reason| Unmade::Failed { ending, reason }
    }
}

#[cfg(not(feature = "documents"))]
mod made {
    use super::Unmade;
    use crate::papers::document::Document;
    use crate::papers::facts::Facts;
    use crate::papers::grid::Grid;

    pub(super) fn docx(_: &Document) -> Result<Vec<u8>, Unmade> {
        Err(Unmade::NotInThisBuild { ending: "docx" })
    }

    pub(super) fn html(_: &Document) -> Result<Vec<u8>, Unmade> {
        Err(Unmade::NotInThisBuild { ending: "html" })
    }

    pub(super) fn xlsx(_: &Grid) -> Result<Vec<u8>, Unmade> {
        Err(Unmade::NotInThisBuild { ending: "xlsx" })
    }

    pub(super) const fn calendar(_: &Facts) -> Option<String> {
        None
    }
}
