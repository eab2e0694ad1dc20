//! Floor 1. Agenda files: RON text to a plan, with every fault of a file found in one run.
//!
//! A file is read in two steps. First its loose shape: records that keep unknown names, with every value a slice of the
//! text, so that its place is known. Then each value by itself; what is wrong is recorded and the reading goes on. Only a
//! syntax fault hides what follows it. No file is opened here: those that an agenda names are asked for by name.
//!
//! Floors within: `fault`, `mask`, `characters`, `page` → `leaf`, `value`, `record`, `ids` → `people`, `segments`,
//! `sheet`, `bands` → `plan`; `wording` and `report` put faults into words.

mod bands;
pub mod beside;
mod characters;
pub mod embedded;
pub mod fault;
mod ids;
mod leaf;
mod mask;
mod page;
mod papers;
mod people;
mod plan;
mod reading;
mod record;
mod report;
mod segments;
mod sheet;
mod summary;
mod syntax;
mod value;
mod wording;
mod yearly;

pub use beside::Beside;
pub use beside::Look;
pub use beside::nothing_beside;
pub use characters::visible_name;
pub use fault::Fault;
pub use fault::FaultKind;
pub use fault::Severity;
pub use page::Faults;
pub use reading::Reading;
pub use report::report;
pub use summary::Shares;
pub use summary::shares;
pub use summary::summary;

use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::meeting::roster::Person;
use crate::meeting::sheet::Sheet;

/// What a file holds, told by its first look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// An agenda, with all that it names.
    Agenda(Box<Agenda>),
    /// A roster by itself.
    Roster(Vec<Person>),
    /// A scoring sheet by itself.
    Sheet(Box<Sheet>),
}

/// Reads an agenda from the bytes of a file; `look` brings those that it names.
pub fn read(name: &str, bytes: &[u8], look: Look<'_>) -> Reading<Agenda> {
    Reading::new(reading::read_page(name, bytes, |leaf| plan::agenda(leaf, look)))
}

/// Reads an agenda, a roster or a sheet, whichever the file holds.
pub fn read_any(name: &str, bytes: &[u8], look: Look<'_>) -> Reading<Content> {
    Reading::new(reading::read_page(name, bytes, |leaf| {
        if leaf.elements().is_some() {
            return people::roster(leaf).map(Content::Roster);
        }
        let names: Vec<&str> = leaf.fields().unwrap_or_default().into_iter().map(|(name, _)| name).collect();
        if names.iter().any(|name| matches!(*name, "groups" | "bands")) && !names.contains(&"segments") {
            return sheet::sheet(leaf).map(Box::new).map(Content::Sheet);
        }
        plan::agenda(leaf, look).map(Box::new).map(Content::Agenda)
    }))
}

/// The agenda of that name that is part of the program.
///
/// # Panics
/// Never: a test reads every embedded agenda.
pub fn embedded_agenda(name: &str) -> Option<Agenda> {
    let text = embedded::agenda(name)?;
    Some(read(name, text.as_bytes(), &nothing_beside).found.expect("every embedded agenda is sound; a test reads them"))
}

/// The small agenda of the guided rehearsal.
///
/// # Panics
/// Never: a test reads it in both languages.
pub fn practice(language: Language) -> Agenda {
    let reading = read("practice", embedded::practice(language).as_bytes(), &nothing_beside);
    reading.found.expect("the agenda of the guided rehearsal is sound; a test reads it")
}

/// The embedded agenda or sheet that is most likely meant by a name.
pub fn nearest_embedded(name: &str) -> Option<String> {
    let all = embedded::AGENDAS.iter().chain(embedded::SHEETS);
    characters::nearest(name, all.map(|(name, _)| (*name).to_owned()))
}
