//! Floor 1. A roster as a sheet to be printed and signed, as rows and as CSV; reading it gives the same roster back.

use crate::meeting::agenda::Language;
use crate::meeting::roster::Person;
use crate::names::sort_key;
use crate::text::Phrase;
use crate::text::capital;
use crate::text::kinds;

/// In which order people stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By given name, as Vietnamese lists are sorted.
    #[default]
    Name,
    /// As the file has them.
    File,
}

/// The headings, and how wide their columns are. The last one keeps the ids and is hidden when printed.
pub(super) const COLUMNS: [(Phrase, f64); 8] = [
    (Phrase::new("STT", "No."), 5.5),
    (Phrase::new("Họ và tên", "Full name"), 28.0),
    (Phrase::new("Chức vụ", "Role"), 30.0),
    (Phrase::new("Chính thức/Dự bị", "Full/Probationary"), 18.0),
    (Phrase::new("Tổ", "Group"), 18.0),
    (Phrase::new("Ghi chú", "Note"), 24.0),
    (Phrase::new("Ký tên", "Signature"), 18.0),
    (Phrase::new("Mã", "Id"), 14.0),
];

/// A person a row, in the order of the columns.
pub(super) fn rows(lang: Language, people: &[Person], order: Order) -> Vec<[String; 8]> {
    let mut people: Vec<&Person> = people.iter().collect();
    match order {
        Order::Name => people.sort_by_cached_key(|person| sort_key(&person.name)),
        Order::File => {}
    }
    let row = |(at, person): (usize, &Person)| {
        let marks: Vec<&str> = person.marks.iter().map(|mark| kinds::mark(*mark).get(lang)).collect();
        [
            (at + 1).to_string(),
            person.name.clone(),
            person.role.clone().unwrap_or_default(),
            capital(kinds::standing(person.standing).get(lang)),
            person.group.clone().unwrap_or_default(),
            marks.join("; "),
            String::new(),
            person.id.0.clone(),
        ]
    };
    people.into_iter().enumerate().map(row).collect()
}

/// As CSV for Excel: UTF-8 with a mark at its head, CRLF.
///
/// # Panics
/// Never: writing into memory cannot fail.
pub fn csv(lang: Language, people: &[Person], order: Order) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{FEFF}".as_bytes().to_vec());
    let written = "memory takes everything";
    writer.write_record(COLUMNS.map(|(heading, _)| heading.get(lang))).expect(written);
    for row in rows(lang, people, order) {
        // A space before what Excel would take for a formula; reading takes it away again.
        let row = row.map(|text| if text.starts_with(['=', '+', '-', '@']) { format!(" {text}") } else { text });
        writer.write_record(row).expect(written);
    }
    writer.into_inner().expect(written)
}
