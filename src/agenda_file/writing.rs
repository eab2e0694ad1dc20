//! Floor 1. Agenda files as they are changed: one value after another in the text itself, so that comments, order and whatever else a
//! person wrote there stay as they are.
//!
//! Every change is tried on a copy: a text that could no longer be read is never the answer. `value` says how a value is written, `edit`
//! where, `outline` what stands where, `whole` and `sheet` write files anew.

mod edit;
mod outline;
mod place;
mod sheet;
mod value;
mod whole;

pub use outline::Outline;
pub use place::Place;
pub use place::Step;
pub use sheet::sheet;
pub use value::Value;
pub use value::written;
pub use whole::agenda;
pub use whole::person;
pub use whole::segment;
pub use whole::sheet_beside;

use super::beside::Beside;
use super::beside::Look;
use super::fault::Fault;
use super::fault::FaultKind;
use super::fault::FileFault;
use super::fault::Severity;
use super::fault::ShapeFault;
use super::page::Faults;
use super::page::Page;
use super::people;
use super::plan;
use super::reading::whole as whole_value;
use super::syntax::is_ron;
use super::wording::words;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;

/// The byte order mark.
const MARK: char = '\u{FEFF}';

/// An agenda file that is being changed, with the files that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manuscript {
    name: String,
    text: String,
    /// A byte order mark stands before the text.
    marked: bool,
    roster: Option<Beside>,
    others: Vec<Beside>,
}

/// A fault and the value that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The value; the whole agenda where it stands in a file that is not changed here.
    pub place: Place,
    /// What is wrong.
    pub fault: Fault,
}

impl Noted {
    /// Whether a meeting cannot be held with it.
    pub fn is_error(&self) -> bool {
        self.fault.severity() == Severity::Error
    }

    /// What is wrong, in one sentence.
    pub fn words(&self, language: Language) -> String {
        crate::text::capital(&words(&self.fault.kind, language).what)
    }
}

/// What a manuscript says now, and all that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The plan; patched up where there are faults.
    pub agenda: Agenda,
    /// What stands where.
    pub outline: Outline,
    /// Errors and warnings.
    pub faults: Vec<Noted>,
}

impl Review {
    /// Whether a meeting can be held from it.
    pub fn is_sound(&self) -> bool {
        !self.faults.iter().any(Noted::is_error)
    }
}

impl Manuscript {
    /// Takes a file and those that it names.
    ///
    /// # Errors
    /// Where the text cannot be read at all, with the place: nothing can be changed in it then.
    pub fn open(name: &str, text: &str, look: Look<'_>) -> Result<Self, Faults> {
        let page = Page::new(name, text);
        if !is_ron(&page) {
            return Err(page.into_faults());
        }
        if whole_value(&page).and_then(super::leaf::Leaf::fields).is_none() {
            // What is no record has its fault from the reading.
            drop(whole_value(&page).and_then(|leaf| plan::agenda(leaf, look)));
            return Err(page.into_faults());
        }
        let named = std::cell::RefCell::new(Vec::new());
        let keeping = |asked: &str| {
            let found = look(asked)?;
            named.borrow_mut().push((asked.to_owned(), found.clone()));
            Ok(found)
        };
        let outline = Outline::of(&page);
        if let Some(leaf) = whole_value(&page) {
            drop(plan::agenda(leaf, &keeping));
        }
        let beside = outline.text(&Place::of("roster")).filter(|_| outline.count(&Place::of("roster")).is_none());
        let mut roster = None;
        let mut others = Vec::new();
        for (asked, Beside { name, bytes }) in named.into_inner() {
            let is_list = String::from_utf8(bytes.clone()).ok().is_some_and(|text| {
                let page = Page::new(&name, &text);
                is_ron(&page) && whole_value(&page).and_then(super::leaf::Leaf::elements).is_some()
            });
            let kept = Beside { name: asked.clone(), bytes };
            if beside == Some(asked.as_str()) && is_list {
                roster = Some(kept);
            } else {
                others.push(kept);
            }
        }
        let marked = text.starts_with(MARK);
        Ok(Self { name: name.to_owned(), text: page.text().to_owned(), marked, roster, others })
    }

    /// The text of the agenda file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The same as its file has it, with the byte order mark that some editors put before it.
    pub fn file_text(&self) -> String {
        if self.marked { format!("{MARK}{}", self.text) } else { self.text.clone() }
    }

    /// The roster where it stands in a file of its own: by what name the agenda knows it, and its text.
    pub fn roster(&self) -> Option<(&str, &str)> {
        let beside = self.roster.as_ref()?;
        Some((beside.name.as_str(), std::str::from_utf8(&beside.bytes).ok()?))
    }

    /// What it says, and all that is wrong with it.
    pub fn review(&self) -> Review {
        let page = Page::new(&self.name, &self.text);
        let mut outline = Outline::of(&page);
        let look = |asked: &str| {
            let all = self.roster.iter().chain(&self.others);
            all.clone().find(|one| one.name == asked).cloned().ok_or(FileFault::NotFound { nearest: None })
        };
        let read = whole_value(&page).and_then(|leaf| plan::agenda(leaf, &look));
        let agenda = read.expect("a manuscript is a record; every change of it is read again");
        let mut listed = page.into_faults().listed;
        let mut of_roster = Vec::new();
        if let Some((name, text)) = self.roster() {
            let page = Page::new(name, text);
            outline.graft(Outline::of(&page), &Place::of("roster"));
            of_roster = listed.extract_if(.., |fault| fault.file == name).collect();
        }
        let page = Page::new(&self.name, &self.text);
        let mut faults: Vec<Noted> =
            listed.into_iter().map(|fault| self.noted(&page, &outline, fault, &Place::whole())).collect();
        if let Some((name, text)) = self.roster() {
            let page = Page::new(name, text);
            let root = Place::of("roster");
            faults.extend(of_roster.into_iter().map(|fault| self.noted(&page, &outline, fault, &root)));
        }
        Review { agenda, outline, faults }
    }

    fn noted(&self, page: &Page, outline: &Outline, fault: Fault, root: &Place) -> Noted {
        let is_here = fault.file == self.name || !root.is_whole();
        let at = page.byte_at(fault.line, fault.column);
        let mut place = if is_here { outline.at(root, at) } else { Place::whole() };
        if let FaultKind::Shape(ShapeFault::MissingField { name, .. }) = &fault.kind {
            place = place.field(name);
        }
        Noted { place, fault }
    }

    /// Puts a value in its place, instead of the one that stands there or as a new field; says whether that could be done.
    pub fn put(&mut self, place: &Place, value: &Value) -> bool {
        self.change(place, |text, place| edit::put(text, place, value))
    }

    /// Takes a field or an element away.
    pub fn remove(&mut self, place: &Place) -> bool {
        self.change(place, edit::remove)
    }

    /// Puts a new element in a list, before the one that stands at `at`.
    pub fn insert(&mut self, list: &Place, at: usize, value: &Value) -> bool {
        self.change(list, |text, list| edit::insert(text, list, at, value))
    }

    /// Moves an element of a list to another place, with the comments above it.
    pub fn shift(&mut self, list: &Place, from: usize, to: usize) -> bool {
        self.change(list, |text, list| edit::shift(text, list, from, to))
    }

    fn change(&mut self, place: &Place, change: impl FnOnce(&str, &Place) -> Option<String>) -> bool {
        let beside = self.roster().and_then(|(_, text)| Some((text.to_owned(), place.below("roster")?)));
        if let Some((text, place)) = beside {
            let plain = text.strip_prefix(MARK).unwrap_or(&text);
            let Some(changed) = change(plain, &place) else { return false };
            let mark = &text[..text.len() - plain.len()];
            if let Some(roster) = &mut self.roster {
                roster.bytes = format!("{mark}{}", with_line_ends_of(plain, changed)).into_bytes();
            }
            return true;
        }
        match change(&self.text, place) {
            Some(text) => {
                self.text = with_line_ends_of(&self.text, text);
                true
            }
            None => false,
        }
    }
}

/// A changed text of which the lines end as they all did before the change.
fn with_line_ends_of(before: &str, after: String) -> String {
    let bare = |text: &str| text.matches('\n').count() - text.matches("\r\n").count();
    if before.contains("\r\n") && bare(before) == 0 && bare(&after) > 0 {
        return after.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    after
}

/// The people of a roster in a file of its own; none where it cannot be read.
pub fn roster_of(name: &str, text: &str) -> Option<Vec<crate::meeting::roster::Person>> {
    let page = Page::new(name, text);
    if is_ron(&page) { whole_value(&page).and_then(people::roster) } else { None }
}
