//! Floor 1. Cells, rows and sheets as plain text, clean from the moment they are read.

use super::limits::Budget;
use super::limits::MOST_LETTERS;
use super::limits::within;
use super::unreadable::Unreadable;
use crate::agenda_file::visible_name;
use crate::clean::clean_line;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cell {
    /// On one line, without double spaces.
    pub text: String,
    /// Where the sheet says that it is a moment or a length of time: days, a fraction for the time of day.
    pub days: Option<f64>,
}

impl Cell {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self { text: tidy(text), days: None }
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A text as a name or a title is kept: NFC, nothing that hides, single spaces, one line, not endless.
pub(super) fn tidy(text: &str) -> String {
    let few: String = text.chars().take(MOST_LETTERS).collect();
    let plain = visible_name(&clean_line(&few)).replace('\u{FFFD}', "");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    /// As the program that made the sheet counts, from 1.
    pub number: usize,
    /// From column A.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The text of a cell; empty where there is none.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.as_str())
    }

    /// Whether no cell says anything.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }

    /// The texts of all cells that say something.
    pub fn said(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().filter(|cell| !cell.is_empty()).map(|cell| cell.text.as_str())
    }
}

/// One sheet; rows without any text are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sheet {
    /// None where a file is one sheet.
    pub name: Option<String>,
    /// Whether the workbook hides it.
    pub hidden: bool,
    /// From the top.
    pub rows: Vec<Row>,
}

impl Sheet {
    /// A sheet without rows.
    #[cfg(feature = "documents")]
    pub fn named(name: &str, hidden: bool) -> Self {
        Self { name: Some(tidy(name)), hidden, rows: Vec::new() }
    }

    /// Puts a cell in its place; rows and columns from 0. Empty ones take none.
    pub fn put(&mut self, budget: &mut Budget, row: usize, column: usize, cell: Cell) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        within(row, column)?;
        budget.take(cell.text.len())?;
        let at = match self.rows.last() {
            Some(last) if last.number == row + 1 => self.rows.len() - 1,
            _ => match self.rows.binary_search_by_key(&(row + 1), |row| row.number) {
                Ok(at) => at,
                Err(at) => {
                    self.rows.insert(at, Row { number: row + 1, cells: Vec::new() });
                    at
                }
            },
        };
        let cells = &mut self.rows[at].cells;
        if cells.len() <= column {
            budget.take((column + 1 - cells.len()) * size_of::<Cell>())?;
            cells.resize(column + 1, Cell::default());
        }
        cells[column] = cell;
        Ok(())
    }
}
