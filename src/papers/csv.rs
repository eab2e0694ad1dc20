//! Floor 4. A table as CSV that a spreadsheet opens as it is meant.
//!
//! It begins with a byte order mark, for without one Excel does not take it for UTF-8. Where the comma is the decimal sign
//! (Vietnamese) Excel parts cells at semicolons, so there `;` stands between them, in English `,`. A text that a spreadsheet would take
//! for a formula gets an apostrophe before it.

use super::grid::Cell;
use super::grid::Grid;
use crate::clean::clean_line;
use crate::meeting::agenda::Language;
use crate::text::dates;
use crate::text::figures;

/// The bytes of the file.
///
/// # Errors
/// When the rows cannot be written; in words for a log.
pub fn csv(grid: &Grid) -> Result<Vec<u8>, String> {
    let between = match grid.language {
        Language::Vi => b';',
        Language::En => b',',
    };
    let mut out = csv::WriterBuilder::new()
        .delimiter(between)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    out.write_record(grid.columns.iter().map(|name| harmless(name))).map_err(|error| error.to_string())?;
    for row in &grid.rows {
        out.write_record(row.iter().map(|cell| written(grid.language, cell))).map_err(|error| error.to_string())?;
    }
    out.into_inner().map_err(|error| error.to_string())
}

fn written(lang: Language, cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Whole(n) => n.to_string(),
        Cell::Points(points) => figures::points(lang, *points),
        Cell::Day(day) => match lang {
            Language::Vi => dates::date(lang, *day),
            Language::En => day.to_string(),
        },
        Cell::Time(at) => figures::time_secs(*at),
    }
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn harmless(text: &str) -> String {
    let text = clean_line(text);
    let begins = |letter: char| matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if text.trim_start().starts_with(begins) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("  @SUM(A1)"), "'  @SUM(A1)");
        assert_eq!(harmless("\t+cmd"), "' +cmd");
        assert_eq!(harmless("-việc"), "'-việc");
        assert_eq!(harmless("việc = làm"), "việc = làm");
    }
}
