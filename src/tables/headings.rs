//! Floor 1. Which row names the columns, and which column is what.

use super::cell::Row;
use super::cell::Sheet;
use super::plain::old_letters;
use super::unreadable::Unreadable;
use super::workbook::Workbook;
use crate::names::fold;
use crate::order;

/// What a column can be.
pub(super) trait Meaning: Copy + PartialEq + 'static {
    /// Its usual names, folded: lower case, without marks, letters and digits only.
    const NAMES: &'static [(&'static str, Self)];
    /// How many columns a header row names at least.
    const LEAST: usize;
    /// Whether a row that names these columns is the header row.
    fn suffice(found: &[Self]) -> bool;
    /// Whether several columns may be the same, read one behind the other.
    fn repeats(self) -> bool;
}

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<M> {
    /// From 0.
    pub place: usize,
    /// As the sheet calls it.
    pub heading: String,
    /// What it is; none where it is not used.
    pub meaning: Option<M>,
}

impl<M> Column<M> {
    /// As spreadsheets call it: A, B, …, Z, AA.
    pub fn letter(&self) -> String {
        let mut letters = Vec::new();
        let mut left = self.place + 1;
        while left > 0 {
            let low = (left - 1) % 26;
            letters.insert(0, char::from(b'A' + u8::try_from(low).unwrap_or(0)));
            left = (left - 1) / 26;
        }
        letters.into_iter().collect()
    }
}

/// A sheet with its header row found.
pub(super) struct Headed<M> {
    /// All of it.
    pub sheet: Sheet,
    /// How many other sheets the workbook has.
    pub others: usize,
    /// The columns that have a heading.
    pub columns: Vec<Column<M>>,
    /// Where the header row stands among the rows.
    pub at: usize,
    /// The first row behind it.
    pub below: usize,
}

impl<M: Meaning> Headed<M> {
    /// The column that is this, if there is one; the first of several.
    pub fn place(&self, meaning: M) -> Option<usize> {
        self.places(meaning).next()
    }

    /// The columns that are this.
    pub fn places(&self, meaning: M) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |column| column.meaning == Some(meaning)).map(|column| column.place)
    }

    /// The text of the column that is this; of several, all that say something.
    pub fn text(&self, row: &Row, meaning: M) -> String {
        self.places(meaning).map(|place| row.text(place)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Rows behind the header row.
    pub fn rows(&self) -> &[Row] {
        self.sheet.rows.get(self.below..).unwrap_or_default()
    }

    /// Rows above the header row.
    pub fn above(&self) -> &[Row] {
        self.sheet.rows.get(..self.at).unwrap_or_default()
    }

    /// Whether a row is the header row once more, as printed lists have it on each page.
    pub fn repeats_header(&self, row: &Row) -> bool {
        self.sheet.rows.get(self.at).is_some_and(|header| !row.is_empty() && header.cells == row.cells)
    }
}

/// How far down a header row is looked for.
const DEEPEST: usize = 60;

/// The sheet that is meant, with its header row.
pub(super) fn find_header<M: Meaning>(book: Workbook) -> Result<Headed<M>, Unreadable> {
    match book {
        Workbook::Readings(readings) => {
            let fault = readings.iter().find_map(|reading| reading.as_ref().err().copied());
            let sheets: Vec<Sheet> = readings.into_iter().flatten().collect();
            let old = sheets.iter().find_map(old);
            let found = sheets.into_iter().filter_map(|sheet| in_sheet(sheet, 0));
            let known = |headed: &Headed<M>| {
                let known = headed.columns.iter().filter(|column| column.meaning.is_some()).count();
                (known, headed.columns.len())
            };
            // Of equals the first, and the comma comes first.
            let best = found.reduce(|best, other| if known(&other) > known(&best) { other } else { best });
            best.ok_or_else(|| old.or(fault).unwrap_or(Unreadable::NoHeader))
        }
        Workbook::Sheets(sheets) => {
            let others = sheets.len().saturating_sub(1);
            let mut why = Unreadable::NoHeader;
            for sheet in sheets {
                match sheet {
                    Ok(sheet) => {
                        // A visible sheet that cannot be read is never passed over for one that nobody sees.
                        if sheet.hidden && why != Unreadable::NoHeader {
                            break;
                        }
                        let old = old(&sheet);
                        if let Some(headed) = in_sheet(sheet, others) {
                            return Ok(headed);
                        }
                        why = old.unwrap_or(why);
                    }
                    Err(fault) => why = fault,
                }
            }
            Err(why)
        }
    }
}

/// Letters of old fonts in a sheet that has no header row that can be read.
fn old(sheet: &Sheet) -> Option<Unreadable> {
    let rows = sheet.rows.iter().take(DEEPEST);
    rows.flat_map(Row::said).find_map(old_letters).map(Unreadable::Letters)
}

fn in_sheet<M: Meaning>(sheet: Sheet, others: usize) -> Option<Headed<M>> {
    let at = sheet.rows.iter().take(DEEPEST).position(|row| {
        let found: Vec<M> = row.cells.iter().filter_map(|cell| meaning(&cell.text)).collect();
        M::suffice(&found) && (found.len() >= M::LEAST || row.said().count() == 1 && M::LEAST == 1)
    })?;
    let mut headings: Vec<(String, Option<M>)> =
        sheet.rows[at].cells.iter().map(|cell| (cell.text.clone(), meaning(&cell.text))).collect();
    let mut below = at + 1;
    if let Some(second) = sheet.rows.get(below).filter(|row| is_second_row(&headings, row)) {
        headings.resize(headings.len().max(second.cells.len()), (String::new(), None));
        for (heading, cell) in headings.iter_mut().zip(&second.cells).filter(|(_, cell)| !cell.is_empty()) {
            heading.1 = meaning(&cell.text).or(heading.1);
            heading.0 = if heading.0.is_empty() { cell.text.clone() } else { format!("{} {}", heading.0, cell.text) };
        }
        below += 1;
    }
    let mut columns: Vec<Column<M>> = Vec::new();
    for (place, (heading, meant)) in headings.into_iter().enumerate().filter(|(_, (heading, _))| !heading.is_empty()) {
        let taken = |meant: &M| !meant.repeats() && columns.iter().any(|column| column.meaning == Some(*meant));
        let meaning = meant.filter(|meant| !taken(meant));
        columns.push(Column { place, heading, meaning });
    }
    Some(Headed { sheet, others, columns, at, below })
}

/// A row under the header row that names what a merged heading above it is made of.
fn is_second_row<M: Meaning>(headings: &[(String, Option<M>)], row: &Row) -> bool {
    let known = |place: usize| headings.get(place).and_then(|(_, meaning)| *meaning);
    let names = |place: usize| meaning::<M>(row.text(place)).is_some();
    let said: Vec<usize> = (0..row.cells.len()).filter(|place| !row.text(*place).is_empty()).collect();
    // Where a person stands the column of names says something that is no heading.
    said.iter().any(|place| names(*place) && known(*place).is_none_or(|_| headings[*place].0 != row.text(*place)))
        && said.iter().all(|place| names(*place) || known(*place).is_none())
}

/// What a heading means.
pub(super) fn meaning<M: Meaning>(heading: &str) -> Option<M> {
    if heading.is_empty() || heading.contains(';') || heading.chars().count() > 60 {
        return None;
    }
    let exact = |text: &str| M::NAMES.iter().find(|(name, _)| *name == text).map(|(_, meaning)| *meaning);
    let whole = plain(heading);
    let outside = plain(heading.split(['(', '[']).next().unwrap_or(""));
    let begins = || {
        let longer = M::NAMES.iter().filter(|(name, _)| name.contains(' '));
        let mut begun: Vec<_> =
            longer.filter(|(name, _)| whole.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '))).collect();
        order::by_key(&mut begun, |(name, _)| name.len());
        begun.last().map(|(_, meaning)| *meaning)
    };
    exact(&whole).or_else(|| exact(&outside)).or_else(begins)
}

/// Folded, with everything but letters and digits as a space.
pub(super) fn plain(text: &str) -> String {
    let folded: String = fold(text).chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}
