//! Floor 1. Sheets of `LibreOffice`, read here: an `.ods` says how often a row or a cell is repeated, and a reader that believes
//! it, or that waits for the end of a table that never ends, can be kept busy for ever.

use std::borrow::Cow;
use std::collections::HashSet;

use chrono::NaiveDate;
use chrono::NaiveDateTime;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::BytesStart;
use quick_xml::events::Event;

use super::cell::Cell;
use super::cell::Sheet;
use super::limits::Budget;
use super::limits::MOST_COLUMNS;
use super::limits::MOST_LETTERS;
use super::limits::MOST_ROWS;
use super::limits::MOST_SHEETS;
use super::unreadable::Unreadable;
use crate::order;

/// The sheets of a content, those that are hidden last.
pub(super) fn sheets(content: &[u8]) -> Result<Vec<Result<Sheet, Unreadable>>, Unreadable> {
    let text = std::str::from_utf8(content).map_err(|_| Unreadable::Damaged)?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = false;
    let mut book = Book::default();
    loop {
        match reader.read_event().map_err(|_| Unreadable::Damaged)? {
            Event::Start(tag) => book.open(&tag),
            Event::Empty(tag) => {
                book.open(&tag);
                book.close(tag.name().as_ref());
            }
            Event::End(tag) => book.close(tag.name().as_ref()),
            Event::Text(text) => book.text(&text.xml10_content()),
            Event::CData(text) => book.text(&text.xml10_content()),
            Event::GeneralRef(named) => match named.resolve_char_ref() {
                Ok(Some(letter)) => book.text(letter.encode_utf8(&mut [0; 4])),
                Ok(None) | Err(_) => book.text(resolve_xml_entity(&named).unwrap_or("")),
            },
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => break,
        }
    }
    let mut sheets = book.sheets;
    order::by_key(&mut sheets, |sheet| sheet.as_ref().is_ok_and(|sheet| sheet.hidden));
    Ok(sheets)
}

struct Book {
    sheets: Vec<Result<Sheet, Unreadable>>,
    budget: Budget,
    style: String,
    hidden_styles: HashSet<String>,
    /// The table that is open, until it goes wrong.
    table: Option<Result<Sheet, Unreadable>>,
    tables_open: usize,
    notes_open: usize,
    row: usize,
    rows_repeated: usize,
    column: usize,
    cell: Option<OpenCell>,
    cells: Vec<(usize, usize, Cell)>,
}

#[derive(Default)]
struct OpenCell {
    text: String,
    value: Option<Cell>,
    repeated: usize,
    paragraphs: usize,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            sheets: Vec::new(),
            budget: Budget::new(),
            style: String::new(),
            hidden_styles: HashSet::new(),
            table: None,
            tables_open: 0,
            notes_open: 0,
            row: 0,
            rows_repeated: 1,
            column: 0,
            cell: None,
            cells: Vec::new(),
        }
    }
}

impl Book {
    fn open(&mut self, tag: &BytesStart<'_>) {
        match tag.name().as_ref() {
            "style:style" => self.style = said(tag, "style:name").unwrap_or_default(),
            "style:table-properties"
                if said(tag, "table:display").as_deref() == Some("false") && self.hidden_styles.len() < 1_000 =>
            {
                self.hidden_styles.insert(self.style.clone());
            }
            "table:table" => {
                self.tables_open += 1;
                if self.tables_open == 1 && self.sheets.len() < MOST_SHEETS {
                    let hidden = said(tag, "table:style-name").is_some_and(|style| self.hidden_styles.contains(&style));
                    self.table = Some(Ok(Sheet::named(&said(tag, "table:name").unwrap_or_default(), hidden)));
                    self.row = 0;
                }
            }
            "office:annotation" => self.notes_open += 1,
            _ if self.tables_open != 1 || self.notes_open > 0 => {}
            "table:table-row" => {
                self.rows_repeated = count(tag, "table:number-rows-repeated");
                self.column = 0;
                self.cells.clear();
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let repeated = count(tag, "table:number-columns-repeated");
                self.cell = Some(OpenCell { value: value(tag), repeated, ..OpenCell::default() });
            }
            "text:p" => {
                if let Some(cell) = &mut self.cell {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            "text:s" | "text:tab" | "text:line-break" => self.text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.tables_open != 1 || self.notes_open > 0 {
            return;
        }
        if let Some(cell) = &mut self.cell
            && cell.paragraphs > 0
            && cell.text.len() < MOST_LETTERS * 4
        {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, tag: &str) {
        match tag {
            "table:table" => {
                self.tables_open = self.tables_open.saturating_sub(1);
                if self.tables_open == 0 {
                    self.sheets.extend(self.table.take());
                    self.cell = None;
                }
            }
            "office:annotation" => self.notes_open = self.notes_open.saturating_sub(1),
            _ if self.tables_open != 1 || self.notes_open > 0 => {}
            "table:table-cell" | "table:covered-table-cell" => self.close_cell(),
            "table:table-row" => self.close_row(),
            _ => {}
        }
    }

    fn close_cell(&mut self) {
        let Some(open) = self.cell.take() else { return };
        let cell = open.value.unwrap_or_else(|| Cell::text(&open.text));
        if !cell.is_empty() {
            // One beyond the most is enough to be refused.
            for at in 0..open.repeated.min(MOST_COLUMNS + 1) {
                self.cells.push((self.row, self.column.saturating_add(at), cell.clone()));
                if self.cells.len() > MOST_COLUMNS + 1 {
                    break;
                }
            }
        }
        self.column = self.column.saturating_add(open.repeated);
    }

    fn close_row(&mut self) {
        if !self.cells.is_empty()
            && let Some(Ok(sheet)) = &mut self.table
        {
            let repeated = self.rows_repeated.min(MOST_ROWS + 1);
            let all = (0..repeated).flat_map(|more| self.cells.iter().map(move |cell| (more, cell)));
            let mut put = Ok(());
            for (more, (row, column, cell)) in all {
                put = sheet.put(&mut self.budget, row.saturating_add(more), *column, cell.clone());
                if put.is_err() {
                    break;
                }
            }
            if let Err(fault) = put {
                self.table = Some(Err(fault));
            }
        }
        self.cells.clear();
        self.row = self.row.saturating_add(self.rows_repeated);
    }
}

fn said(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok().flatten()?;
    attribute.normalized_value(XmlVersion::Explicit1_0).ok().map(Cow::into_owned)
}

fn count(tag: &BytesStart<'_>, name: &str) -> usize {
    said(tag, name).map_or(1, |count| count.parse().unwrap_or(usize::MAX)).max(1)
}

/// What a cell says of itself, where that is no text.
fn value(tag: &BytesStart<'_>) -> Option<Cell> {
    match said(tag, "office:value-type")?.as_str() {
        "float" | "currency" | "percentage" => {
            said(tag, "office:value").and_then(|number| number.parse().ok()).map(Cell::number)
        }
        "boolean" => said(tag, "office:boolean-value").map(|yes| Cell::yes(yes == "true")),
        "date" => said(tag, "office:date-value").and_then(|date| days_of_date(&date)).map(Cell::days),
        "time" => said(tag, "office:time-value").and_then(|time| days_of_time(&time)).map(Cell::days),
        "string" => said(tag, "office:string-value").map(|text| Cell::text(&text)),
        _ => None,
    }
}

/// `2018-03-26` or `2018-03-26T14:00:00`.
fn days_of_date(text: &str) -> Option<f64> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map(|date| date.and_hms_opt(0, 0, 0));
    let moment = date.ok().flatten().or_else(|| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S%.f").ok())?;
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?.and_hms_opt(0, 0, 0)?;
    let seconds = i32::try_from((moment - first).num_minutes()).ok()?;
    Some(f64::from(seconds) / 1440.0)
}

/// `PT00H10M00S`.
fn days_of_time(text: &str) -> Option<f64> {
    let rest = text.strip_prefix("PT")?;
    let (hours, rest) = rest.split_once('H')?;
    let (minutes, _) = rest.split_once('M')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    Some(f64::from(hours.min(100_000)) / 24.0 + f64::from(minutes.min(100_000)) / 1440.0)
}
