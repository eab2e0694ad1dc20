//! Whatever a file holds, the reader ends and tells.

use nhip::agenda_file;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::report;
use nhip::meeting::agenda::Language;
use proptest::prelude::*;

use crate::rig::SHEET;
use crate::rig::SMALL;
use crate::rig::read;
use crate::rig::with_sheet;

#[test]
fn thousands_of_faults_are_counted_and_read_in_reasonable_time() {
    let text = format!("({})", "x: 1, ".repeat(100_000));
    let reading = read(&text);
    assert_eq!(reading.faults.listed.len(), 500);
    assert!(reading.faults.unlisted_errors > 99_000);
    assert_eq!(reading.found, None);
    assert!(report(&reading.faults, Language::En).len() < 1_000_000);
}

proptest! {
    #[test]
    fn no_bytes_whatever_stop_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let reading = agenda_file::read_any("x", &bytes, &nothing_beside);
        prop_assert!(reading.found.is_some() || !reading.faults.listed.is_empty());
        report(&reading.faults, Language::Vi);
    }

    #[test]
    fn no_scrap_of_an_agenda_stops_the_reader(
        cut in 0usize..2000,
        length in 0usize..60,
        scrap in "[\\(\\)\\[\\]{}\",:'/*a-zNS\u{300}ệ\u{202e}\r\n0-9.\\\\ -]{0,12}",
        which in 0usize..2,
    ) {
        let (agenda, sheet) = if which == 0 { (torn(SMALL, cut, length, &scrap), SHEET.to_owned()) }
            else { (SMALL.to_owned(), torn(SHEET, cut, length, &scrap)) };
        let reading = agenda_file::read("x", agenda.as_bytes(), &|name| with_sheet(&sheet, name));
        prop_assert!(reading.found.is_some() || !reading.faults.listed.is_empty());
        let words = report(&reading.faults, Language::Vi) + &report(&reading.faults, Language::En);
        let moves = words.chars().any(|letter| matches!(letter, '\u{202e}' | '\r'));
        prop_assert!(!moves, "a report never moves a cursor");
        for fault in &reading.faults.listed {
            prop_assert!(fault.line >= 1 && fault.column >= 1);
        }
    }
}

/// A text with some of its characters replaced.
fn torn(text: &str, cut: usize, length: usize, scrap: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let from = cut % letters.len();
    let to = (from + length).min(letters.len());
    letters[..from].iter().copied().chain(scrap.chars()).chain(letters[to..].iter().copied()).collect()
}
