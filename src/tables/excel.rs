//! Floor 1. Excel workbooks, by a library: values as they were stored, never computed.

use std::io::Cursor;

use calamine::Data;
use calamine::DataRef;
use calamine::Reader;
use calamine::SheetType;
use calamine::SheetVisible;
use calamine::Xls;
use calamine::XlsError;
use calamine::Xlsx;
use calamine::XlsxError;

use super::cell::Cell;
use super::cell::Sheet;
use super::limits::Budget;
use super::limits::MOST_SHEETS;
use super::unreadable::Unreadable;
use crate::order;

/// The sheets of an `.xlsx`, those that are hidden last; `unpack` has counted it before.
pub(super) fn new_sheets(bytes: &[u8]) -> Result<Vec<Result<Sheet, Unreadable>>, Unreadable> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|fault| of_new(&fault))?;
    let listed = listed(book.sheets_metadata());
    let mut budget = Budget::new();
    Ok(listed.iter().map(|(name, hidden)| new_sheet(&mut book, name, *hidden, &mut budget)).collect())
}

fn new_sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    hidden: bool,
    budget: &mut Budget,
) -> Result<Sheet, Unreadable> {
    let mut sheet = Sheet::named(name, hidden);
    let mut cells = book.worksheet_cells_reader(name).map_err(|fault| of_new(&fault))?;
    while let Some(cell) = cells.next_cell().map_err(|fault| of_new(&fault))? {
        let (row, column) = cell.get_position();
        let value = match cell.get_value() {
            DataRef::Empty | DataRef::Error(_) => continue,
            DataRef::Int(number) => Cell::text(&number.to_string()),
            DataRef::Float(number) => Cell::number(*number),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::text(text),
            DataRef::SharedString(text) => Cell::text(text),
            DataRef::Bool(yes) => Cell::yes(*yes),
            DataRef::DateTime(moment) => Cell::days(moment.as_f64()),
        };
        sheet.put(budget, place(row), place(column), value)?;
    }
    Ok(sheet)
}

/// The sheets of an `.xls`; `old_excel` has looked at it before.
pub(super) fn old_sheets(bytes: &[u8]) -> Result<Vec<Result<Sheet, Unreadable>>, Unreadable> {
    let mut book = Xls::new(Cursor::new(bytes)).map_err(|fault| of_old(&fault))?;
    let listed = listed(book.sheets_metadata());
    let mut budget = Budget::new();
    let mut sheet = |name: &str, hidden| {
        let mut sheet = Sheet::named(name, hidden);
        let range = book.worksheet_range(name).map_err(|fault| of_old(&fault))?;
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let value = match value {
                Data::Empty | Data::Error(_) => continue,
                Data::Int(number) => Cell::text(&number.to_string()),
                Data::Float(number) => Cell::number(*number),
                Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::text(text),
                Data::Bool(yes) => Cell::yes(*yes),
                Data::DateTime(moment) => Cell::days(moment.as_f64()),
            };
            sheet.put(&mut budget, place(top) + row, place(left) + column, value)?;
        }
        Ok(sheet)
    };
    Ok(listed.iter().map(|(name, hidden)| sheet(name, *hidden)).collect())
}

/// Names of the sheets with cells, visible ones first.
fn listed(all: &[calamine::Sheet]) -> Vec<(String, bool)> {
    let sheets = all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).take(MOST_SHEETS);
    let mut listed: Vec<(String, bool)> =
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect();
    order::by_key(&mut listed, |(_, hidden)| *hidden);
    listed
}

fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn of_new(fault: &XlsxError) -> Unreadable {
    match fault {
        XlsxError::Password => Unreadable::Password,
        // The library's own list, which may grow.
        _ => Unreadable::Damaged,
    }
}

fn of_old(fault: &XlsError) -> Unreadable {
    match fault {
        XlsError::Password => Unreadable::Password,
        // The library's own list, which may grow.
        _ => Unreadable::Damaged,
    }
}
