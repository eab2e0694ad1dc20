//! Floor 4. A table as an Excel workbook: words as words, figures as figures, days as days.

use chrono::Datelike;
use chrono::Timelike;
use rust_xlsxwriter::DocProperties;
use rust_xlsxwriter::ExcelDateTime;
use rust_xlsxwriter::Format;
use rust_xlsxwriter::FormatAlign;
use rust_xlsxwriter::FormatBorder;
use rust_xlsxwriter::Workbook;
use rust_xlsxwriter::Worksheet;
use rust_xlsxwriter::XlsxError;

use super::grid::Cell;
use super::grid::Grid;
use crate::clean::clean_line;
use crate::meeting::agenda::Language;

/// Most letters of a cell; Excel allows a few more.
const LONGEST: usize = 32_000;

/// Letters of the widest column; longer words stand on several lines.
const WIDEST: usize = 36;

/// The bytes of the file.
///
/// # Errors
/// When the workbook cannot be written; in words for a log.
pub fn xlsx(grid: &Grid) -> Result<Vec<u8>, String> {
    workbook(grid).map_err(|error| error.to_string())
}

fn workbook(grid: &Grid) -> Result<Vec<u8>, XlsxError> {
    let made = grid.as_of.to_utc();
    let year = u16::try_from(made.year().clamp(1900, 9999)).unwrap_or(1900);
    let (month, day) = (u8::try_from(made.month()).unwrap_or(1), u8::try_from(made.day()).unwrap_or(1));
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(grid.title).set_author("nhip").set_creation_datetime(&made));
    fill(book.add_worksheet(), grid)?;
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    let plain = || Format::new().set_font_name("Times New Roman").set_font_size(12).set_border(FormatBorder::Thin);
    let text = plain().set_text_wrap().set_align(FormatAlign::Top);
    let figure = plain().set_align(FormatAlign::Top);
    let points = figure.clone().set_num_format("0.0");
    let day = figure.clone().set_num_format(match grid.language {
        Language::Vi => "dd/mm/yyyy",
        Language::En => "yyyy-mm-dd",
    });
    let time = figure.clone().set_num_format("hh:mm:ss");
    let head = plain().set_bold().set_text_wrap().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
    sheet.set_name(grid.title)?;
    for (at, name) in (0..).zip(&grid.columns) {
        sheet.write_string_with_format(0, at, cut(name), &head)?;
        sheet.set_column_width(at, width(grid, usize::from(at)))?;
    }
    for (down, row) in (1..).zip(&grid.rows) {
        for (at, cell) in (0..).zip(row) {
            match cell {
                Cell::Empty => sheet.write_blank(down, at, &figure)?,
                Cell::Text(words) => sheet.write_string_with_format(down, at, cut(words), &text)?,
                Cell::Whole(n) => sheet.write_number_with_format(down, at, float(*n), &figure)?,
                Cell::Points(tenths) => sheet.write_number_with_format(down, at, float(tenths.0) / 10.0, &points)?,
                Cell::Day(date) => {
                    let year = u16::try_from(date.year().clamp(1900, 9999)).unwrap_or(1900);
                    let (month, of_month) =
                        (u8::try_from(date.month()).unwrap_or(1), u8::try_from(date.day()).unwrap_or(1));
                    sheet.write_datetime_with_format(down, at, ExcelDateTime::from_ymd(year, month, of_month)?, &day)?
                }
                Cell::Time(moment) => {
                    let hours = u16::try_from(moment.hour()).unwrap_or(0);
                    let mins = u8::try_from(moment.minute()).unwrap_or(0);
                    let at_time = ExcelDateTime::from_hms(hours, mins, f64::from(moment.second()))?;
                    sheet.write_datetime_with_format(down, at, at_time, &time)?
                }
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// As wide as its words need, within reason.
fn width(grid: &Grid, column: usize) -> f64 {
    let cells = grid.rows.iter().filter_map(|row| row.get(column));
    let longest = cells.map(|cell| match cell {
        Cell::Text(words) => words.chars().count(),
        Cell::Day(_) => 11,
        Cell::Time(_) => 9,
        Cell::Empty | Cell::Whole(_) | Cell::Points(_) => 6,
    });
    let name = grid.columns.get(column).map_or(0, |name| name.chars().count());
    let letters = longest.max().unwrap_or(0).clamp(name.clamp(5, 12), WIDEST);
    f64::from(u8::try_from(letters).unwrap_or(0)) + 2.0
}

fn cut(text: &str) -> String {
    clean_line(text).chars().take(LONGEST).collect()
}

/// Counts, seconds and tenths are far below where a float loses one.
#[expect(clippy::cast_precision_loss, reason = "whole numbers up to 2^53 are exact")]
fn float(n: i64) -> f64 {
    n.clamp(-(1 << 53), 1 << 53) as f64
}
