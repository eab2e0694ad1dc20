//! Floor 1. Members from a sheet: which row is a person, and what it says of him.

use std::collections::HashMap;
use std::collections::HashSet;

use super::headings::Column;
use super::headings::Headed;
use super::headings::find_header;
use super::headings::plain;
use super::unreadable::Unreadable;
use super::workbook;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Standing;
use crate::names::make_id;
use rows::Kind;
use rows::Lines;

mod rows;
mod traits;
mod values;

pub use traits::Reason;
pub use traits::Trait;
pub use values::Said;

/// One person, and where he stands in the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The row, from 1.
    pub row: usize,
    /// As the roster has them.
    pub person: Person,
    /// What the sheet notes besides.
    pub note: Option<String>,
}

/// A row that is no person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The row, from 1.
    pub row: usize,
    /// What it says, cut short.
    pub said: String,
    /// Why.
    pub reason: Reason,
}

/// What a person should look at, though the row was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// The same name stands in an earlier row; the ids tell them apart.
    SameName {
        /// That row.
        first: usize,
    },
    /// What is said of the standing is not known; taken as official.
    UnknownStanding {
        /// As written.
        said: String,
    },
    /// Two standings are ticked; this one was taken, which votes the least.
    TwoStandings {
        /// Taken.
        taken: Standing,
    },
    /// None of the standings is ticked; taken as official.
    NoStanding,
    /// The id cannot be used or is another's; one was made from the name.
    OtherId {
        /// As written.
        said: String,
    },
}

/// Members as they were understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct People {
    /// The sheet's name, where there are several.
    pub sheet: Option<String>,
    /// Whether the workbook hides that sheet.
    pub hidden: bool,
    /// Other sheets, not looked at further.
    pub others: usize,
    /// The header row, from 1.
    pub header: usize,
    /// Every column with a heading, used or not.
    pub columns: Vec<Column<Trait>>,
    /// In the sheet's order.
    pub found: Vec<Found>,
    /// Rows that are no persons.
    pub skipped: Vec<Skipped>,
    /// Empty rows among the others.
    pub empty: usize,
    /// What should be looked at, with its row.
    pub remarks: Vec<(usize, Remark)>,
}

impl People {
    /// The roster.
    pub fn roster(&self) -> Vec<Person> {
        self.found.iter().map(|found| found.person.clone()).collect()
    }

    /// How many of them have this standing.
    pub fn count(&self, standing: Standing) -> usize {
        self.found.iter().filter(|found| found.person.standing == standing).count()
    }
}

/// Reads members from the bytes of a file: `.xlsx`, `.xls`, `.ods` or CSV, told apart by what is in them.
///
/// # Errors
/// When the file gives no table at all; a table without a single person is none.
pub fn understand_people(bytes: &[u8]) -> Result<People, Unreadable> {
    let mut headed = find_header::<Trait>(workbook::open(bytes)?)?;
    settle_names(&mut headed);
    let mut reading = Reading { remarks: Vec::new(), names: HashMap::new(), ids: HashSet::new() };
    let (mut found, mut skipped) = (Vec::new(), Vec::new());
    let mut lines = Lines::new(&headed);
    for row in headed.rows() {
        match lines.kind(row) {
            Kind::Person { name, standing, group } => {
                let person = reading.person(&headed, row, name, standing, group);
                found.push(person);
            }
            Kind::None(reason) => {
                skipped.push(Skipped { row: row.number, said: short(row), reason });
            }
        }
    }
    let last = headed.sheet.rows.last().map_or(0, |row| row.number);
    let first = headed.sheet.rows.get(headed.below - 1).map_or(0, |row| row.number);
    let empty = (last - first).saturating_sub(headed.rows().len());
    let heads = headed.sheet.rows.get(headed.at).map_or(1, |row| row.number);
    Ok(People {
        sheet: headed.sheet.name,
        hidden: headed.sheet.hidden,
        others: headed.others,
        header: heads,
        columns: headed.columns,
        found,
        skipped,
        empty,
        remarks: reading.remarks,
    })
}

/// A row in a few words.
fn short(row: &super::cell::Row) -> String {
    const MOST: usize = 60;
    let whole = row.said().collect::<Vec<_>>().join(" · ");
    if whole.chars().count() <= MOST { whole } else { whole.chars().take(MOST).chain(['…']).collect() }
}

/// What the headings alone do not say: "Tên" by itself is the whole name, and "Họ và tên" may be merged over two columns.
fn settle_names(headed: &mut Headed<Trait>) {
    let has = |headed: &Headed<Trait>, wanted| headed.place(wanted).is_some();
    if !has(headed, Trait::Family) && !has(headed, Trait::Name) {
        rename(headed, Trait::Given, Some(Trait::Name));
    }
    if has(headed, Trait::Name) {
        let both = has(headed, Trait::Family) && has(headed, Trait::Given);
        let unused = if both { [Trait::Name, Trait::Name] } else { [Trait::Family, Trait::Given] };
        for meaning in unused {
            rename(headed, meaning, None);
        }
    }
    let Some(name) = headed.place(Trait::Name) else { return };
    let next = name + 1;
    if headed.columns.iter().any(|column| column.place == next) {
        return;
    }
    let named = headed.rows().iter().filter(|row| !row.text(name).is_empty());
    let (all, continued) = named.fold((0, 0), |(all, continued), row| {
        let rest = row.text(next);
        let is_word = !rest.is_empty() && rest.chars().all(|letter| letter.is_alphabetic() || letter == ' ');
        (all + 1, continued + usize::from(is_word && values::tick(rest).is_none()))
    });
    if all > 0 && continued * 2 > all {
        let at = headed.columns.partition_point(|column| column.place < next);
        let column = Column { place: next, heading: String::new(), meaning: Some(Trait::NameRest) };
        headed.columns.insert(at, column);
    }
}

fn rename(headed: &mut Headed<Trait>, from: Trait, to: Option<Trait>) {
    for column in headed.columns.iter_mut().filter(|column| column.meaning == Some(from)) {
        column.meaning = to;
    }
}

/// What is kept while rows are read.
struct Reading {
    remarks: Vec<(usize, Remark)>,
    names: HashMap<String, usize>,
    ids: HashSet<String>,
}

impl Reading {
    fn person(
        &mut self,
        headed: &Headed<Trait>,
        row: &super::cell::Row,
        name: String,
        part: Option<Standing>,
        group_of_part: Option<&str>,
    ) -> Found {
        let number = row.number;
        let note = headed.text(row, Trait::Note);
        let Said { marks, standing: noted } = values::said(&note);
        let standing = self.standing(headed, row).or(noted).or(part).unwrap_or_default();
        let mut person = Person { name, standing, ..Person::default() };
        let ticked = [
            (Trait::Exempt, Mark::Exempt),
            (Trait::Seconded, Mark::Seconded),
            (Trait::Suspended, Mark::Suspended),
            (Trait::Votes, Mark::Votes),
        ];
        for (column, mark) in ticked {
            let by_tick = headed.place(column).is_some_and(|place| values::ticked(row.text(place)));
            let votes_by_standing = mark == Mark::Votes && standing != Standing::Temporary;
            if (by_tick || marks.contains(&mark)) && !votes_by_standing {
                person.marks.push(mark);
            }
        }
        let some = |text: String| (!text.is_empty() && !values::is_dash(&text)).then_some(text);
        person.role = some(headed.text(row, Trait::Role)).map(values::line);
        let group = some(headed.text(row, Trait::Group));
        person.group = group.or_else(|| group_of_part.map(str::to_owned)).map(values::line);
        self.tell_same_name(number, &person.name);
        person.id = self.id(headed, row, &person.name);
        Found { row: number, person, note: some(note) }
    }

    fn tell_same_name(&mut self, number: usize, name: &str) {
        let likeness = name.to_lowercase();
        if let Some(first) = self.names.get(&likeness) {
            self.remarks.push((number, Remark::SameName { first: *first }));
        } else {
            self.names.insert(likeness, number);
        }
    }

    fn id(&mut self, headed: &Headed<Trait>, row: &super::cell::Row, name: &str) -> PersonId {
        let said = headed.text(row, Trait::Id);
        let usable = values::is_id(&said) && !self.ids.contains(&said);
        if !said.is_empty() && !usable {
            self.remarks.push((row.number, Remark::OtherId { said: said.clone() }));
        }
        let id = if usable { said } else { make_id(name, |id| self.ids.contains(id)) };
        self.ids.insert(id.clone());
        PersonId(id)
    }

    fn standing(&mut self, headed: &Headed<Trait>, row: &super::cell::Row) -> Option<Standing> {
        // From the one that votes the least, for of two ticks that one is taken.
        const TICKS: [(Trait, Standing); 4] = [
            (Trait::Guest, Standing::Guest),
            (Trait::Temporary, Standing::Temporary),
            (Trait::Probationary, Standing::Probationary),
            (Trait::Official, Standing::Official),
        ];
        let mut remark = |remark| self.remarks.push((row.number, remark));
        let ticks: Vec<Standing> = TICKS
            .into_iter()
            .filter(|(column, _)| headed.place(*column).is_some_and(|place| values::ticked(row.text(place))))
            .map(|(_, standing)| standing)
            .collect();
        if let Some(taken) = ticks.first() {
            if ticks.len() > 1 {
                remark(Remark::TwoStandings { taken: *taken });
            }
            return Some(*taken);
        }
        let written = headed.text(row, Trait::Standing);
        if !written.is_empty() {
            let known = values::standing(&plain(&written));
            if known.is_none() && !values::is_dash(&written) {
                remark(Remark::UnknownStanding { said: written });
            }
            return known;
        }
        if headed.place(Trait::Official).is_some() && headed.place(Trait::Probationary).is_some() {
            remark(Remark::NoStanding);
        }
        None
    }
}
