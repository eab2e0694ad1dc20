//! Floor 1. The roster to be printed and signed, as Excel's workbook.

use rust_xlsxwriter::Format;
use rust_xlsxwriter::FormatAlign;
use rust_xlsxwriter::FormatBorder;
use rust_xlsxwriter::Workbook;
use rust_xlsxwriter::XlsxError;

use super::printed::COLUMNS;
use super::printed::Order;
use super::printed::rows;
use crate::meeting::agenda::Language;
use crate::meeting::roster::Person;
use crate::text::Phrase;

const TITLE: Phrase = Phrase::new("DANH SÁCH", "ROSTER");
const SHEET: Phrase = Phrase::new("Danh sách", "Roster");

/// The column of the ids.
const IDS: u16 = 7;

/// The last line, that says how many there are.
fn count_line(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => format!("Danh sách này có {n} người."),
        Language::En => format!("Total: {n}"),
    }
}

/// As an Excel workbook: A4, the header row on every page, a column to sign in.
///
/// # Errors
/// When the library refuses a text, which no roster that was read has.
pub fn xlsx(lang: Language, body: Option<&str>, people: &[Person], order: Order) -> Result<Vec<u8>, XlsxError> {
    const HEADER: u32 = 3;
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET.get(lang))?;
    let font = || Format::new().set_font_name("Times New Roman").set_font_size(13);
    let cell = || font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter).set_text_wrap();
    let middle = cell().set_align(FormatAlign::Center);
    let head = middle.clone().set_bold();
    let title = font().set_bold().set_font_size(16).set_align(FormatAlign::Center);
    let under = font().set_align(FormatAlign::Center);
    for (place, (_, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(place, width)?;
    }
    sheet.merge_range(0, 0, 0, IDS - 1, TITLE.get(lang), &title)?;
    sheet.set_row_height(0, 24)?;
    if let Some(body) = body {
        sheet.merge_range(1, 0, 1, IDS - 1, body, &under)?;
    }
    for (place, (heading, _)) in (0_u16..).zip(COLUMNS) {
        sheet.write_string_with_format(HEADER, place, heading.get(lang), &head)?;
    }
    sheet.set_row_height(HEADER, 24)?;
    let rows = rows(lang, people, order);
    let mut at = HEADER;
    for (number, row) in (1_u32..).zip(&rows) {
        at += 1;
        sheet.set_row_height(at, 24)?;
        for (place, text) in (0_u16..).zip(row) {
            match place {
                0 => sheet.write_number_with_format(at, place, f64::from(number), &middle)?,
                3 => sheet.write_string_with_format(at, place, text, &middle)?,
                _ => sheet.write_string_with_format(at, place, text, &cell())?,
            };
        }
    }
    sheet.write_string_with_format(at + 2, 0, count_line(lang, rows.len()), &font().set_italic())?;
    sheet.set_column_hidden(IDS)?;
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    sheet.set_paper_size(9);
    sheet.set_landscape();
    sheet.set_margins(0.8, 0.6, 0.8, 0.8, 0.4, 0.4);
    sheet.set_print_center_horizontally(true);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet.set_print_area(0, 0, at + 2, IDS - 1)?;
    sheet.set_footer("&C&P/&N");
    book.save_to_buffer()
}
