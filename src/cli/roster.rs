//! Floor 5. `nhip roster import`, `nhip roster export`, `nhip agenda import`: tables in and out.

use std::path::Path;
use std::path::PathBuf;

use super::arguments::Consent;
use super::arguments::Into;
use super::arguments::Options;
use super::commands::say;
use super::exit::FAULTY;
use super::exit::NOT_WRITTEN;
use super::exit::WRONG_ARGUMENTS;
use super::language::spoken;
use crate::agenda_file;
use crate::agenda_file::Content;
use crate::check;
use crate::drive::trouble;
use crate::meeting::agenda::Language;
use crate::meeting::roster::Person;
use crate::papers::HAS_DOCUMENTS;
use crate::papers::Unmade;
use crate::store::Fault;
use crate::store::read_outside;
use crate::tables;
use crate::tables::MOST_BYTES;
use crate::tables::Order;
use crate::tables::Unreadable;
use crate::text::Phrase;
use crate::text::tables as words;
use taking::Offer;
use taking::put;
use taking::take;

mod taking;

/// `nhip roster import FILE`.
pub(super) fn import_roster(options: &Options, file: &Path, into: Into, consent: Consent) -> u8 {
    let lang = spoken(options);
    let people = match bytes_of(file).and_then(|bytes| tables::understand_people(&bytes).map_err(Trouble::Table)) {
        Ok(people) => people,
        Err(why) => return unread(lang, file, &why),
    };
    let report = words::people_report(lang, &trouble::path(file), &people);
    let nobody = people.found.is_empty().then_some(words::NOBODY);
    let text = tables::roster_file(lang, &people.found);
    take(options, Offer { report, text, nothing: nobody, default: renamed(file, "ron"), into, consent })
}

/// `nhip agenda import FILE`.
pub(super) fn import_agenda(options: &Options, file: &Path, roster: Option<&str>, into: Into, consent: Consent) -> u8 {
    let lang = spoken(options);
    let people = match roster.map_or_else(|| Ok(Vec::new()), |roster| people_of(lang, roster)) {
        Ok(people) => people,
        Err(code) => return code,
    };
    let read = bytes_of(file).and_then(|bytes| tables::understand_programme(&bytes).map_err(Trouble::Table));
    let programme = match read {
        Ok(programme) => programme,
        Err(why) => return unread(lang, file, &why),
    };
    let report = words::programme_report(lang, &trouble::path(file), &programme, &people);
    let nothing = programme.items.is_empty().then_some(words::NO_ITEM);
    let text = tables::agenda_file(lang, &programme, &people);
    take(options, Offer { report, text, nothing, default: renamed(file, "ron"), into, consent })
}

/// `nhip roster export SOURCE`: as the name says; without one for Excel, or as CSV in a build without documents.
pub(super) fn export_roster(options: &Options, source: &str, into: Into, order: Order) -> u8 {
    let lang = options.lang;
    let spoken = spoken(options);
    let (people, body, of_source) = match content_of(spoken, source) {
        Ok(Content::Agenda(agenda)) => (agenda.roster, Some(agenda.body.name), Some(agenda.language)),
        Ok(Content::Roster(people)) => (people, None, None),
        Ok(Content::Sheet(_)) => {
            say(Phrase::new(
                "Đây là phiếu chấm điểm, không có danh sách.",
                "This is a scoring sheet; it has no roster.",
            )
            .get(spoken));
            return FAULTY;
        }
        Err(code) => return code,
    };
    let out = into.out.unwrap_or_else(|| renamed(Path::new(source), if HAS_DOCUMENTS { "xlsx" } else { "csv" }));
    let written = lang.or(of_source).unwrap_or(spoken);
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let bytes = match ending.as_deref() {
        Some("csv") => tables::csv(written, &people, order),
        Some("xlsx") => match workbook(written, body.as_deref(), &people, order) {
            Ok(bytes) => bytes,
            Err(unmade) => {
                say(&unmade.words(spoken));
                return NOT_WRITTEN;
            }
        },
        Some(_) | None => {
            say(Phrase::new("Tên tệp phải kết thúc bằng .xlsx hoặc .csv.", "The name must end in .xlsx or .csv.")
                .get(spoken));
            return WRONG_ARGUMENTS;
        }
    };
    put(options, &out, &bytes, into.existing)
}

#[cfg(feature = "documents")]
fn workbook(lang: Language, body: Option<&str>, people: &[Person], order: Order) -> Result<Vec<u8>, Unmade> {
    tables::xlsx(lang, body, people, order)
        .map_err(|error| Unmade::Failed { ending: "xlsx", reason: error.to_string() })
}

#[cfg(not(feature = "documents"))]
fn workbook(_: Language, _: Option<&str>, _: &[Person], _: Order) -> Result<Vec<u8>, Unmade> {
    Err(Unmade::NotInThisBuild { ending: "xlsx" })
}

/// Why there is no table.
enum Trouble {
    File(Fault),
    Table(Unreadable),
}

fn bytes_of(file: &Path) -> Result<Vec<u8>, Trouble> {
    read_outside(file, MOST_BYTES).map_err(Trouble::File)
}

fn unread(lang: Language, file: &Path, why: &Trouble) -> u8 {
    say(&match why {
        Trouble::File(fault) => trouble::fault(lang, fault),
        Trouble::Table(why) => format!("{}: {}", trouble::path(file), words::unreadable(lang, *why)),
    });
    FAULTY
}

/// The people of a roster or agenda file, or of a table.
fn people_of(lang: Language, source: &str) -> Result<Vec<Person>, u8> {
    let path = Path::new(source);
    let is_table = ["xlsx", "xls", "ods", "csv", "txt"]
        .iter()
        .any(|ending| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending)));
    if is_table {
        let read = bytes_of(path).and_then(|bytes| tables::understand_people(&bytes).map_err(Trouble::Table));
        return read.map(|people| people.roster()).map_err(|why| unread(lang, path, &why));
    }
    match content_of(lang, source)? {
        Content::Agenda(agenda) => Ok(agenda.roster),
        Content::Roster(people) => Ok(people),
        Content::Sheet(_) => Ok(Vec::new()),
    }
}

fn content_of(lang: Language, source: &str) -> Result<Content, u8> {
    let reading = check::open_any(source);
    reading.found.ok_or_else(|| {
        say(agenda_file::report(&reading.faults, lang).trim_end());
        FAULTY
    })
}

/// The name of a file with another ending, in the current folder.
pub(super) fn renamed(file: &Path, ending: &str) -> PathBuf {
    let name = file.file_stem().map_or_else(|| PathBuf::from("roster"), PathBuf::from);
    let mut name = name.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}
