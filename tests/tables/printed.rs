//! A roster that was printed and is read again is the same roster.

use std::io::Cursor;
use std::io::Read;

use nhip::agenda_file::embedded;
use nhip::agenda_file::embedded_agenda;
use nhip::meeting::agenda::Language;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::Person;
use nhip::meeting::roster::Standing;
use nhip::names::sort_key;
use nhip::tables::Order;
use nhip::tables::csv;
use nhip::tables::understand_people;
use nhip::tables::xlsx;

fn rosters() -> Vec<Vec<Person>> {
    let mut rosters: Vec<Vec<Person>> = embedded::AGENDAS
        .iter()
        .map(|(name, _)| embedded_agenda(name).expect("it is part of the program").roster)
        .collect();
    rosters.push(vec![
        Person {
            id: "x".into(),
            name: "=Trần \"Tí\"; O'Hara, Đỗ".to_owned(),
            standing: Standing::Temporary,
            marks: vec![Mark::Exempt, Mark::Seconded, Mark::Suspended, Mark::Votes],
            role: Some("+84, Bí thư; Tổ trưởng".to_owned()),
            group: Some("@Tổ 1".to_owned()),
        },
        Person { id: "an".into(), name: "Lê An".to_owned(), ..Person::default() },
    ]);
    rosters
}

#[test]
fn a_printed_roster_reads_back_as_it_was() {
    for roster in rosters() {
        for lang in [Language::Vi, Language::En] {
            for order in [Order::File, Order::Name] {
                let mut expected = roster.clone();
                if order == Order::Name {
                    expected.sort_by_cached_key(|person| sort_key(&person.name));
                }
                let book = xlsx(lang, Some("Chi bộ Văn phòng"), &roster, order).unwrap();
                for bytes in [book, csv(lang, &roster, order)] {
                    let people = understand_people(&bytes).unwrap();
                    assert_eq!(people.roster(), expected, "{lang:?} {order:?}");
                    assert_eq!(people.remarks, []);
                }
            }
        }
    }
}

#[test]
fn a_printed_roster_is_a4_with_its_header_on_every_page_and_no_formula() {
    let book = xlsx(Language::Vi, None, &rosters().pop().unwrap(), Order::File).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("paperSize=\"9\"") && !sheet.contains("<f>"), "{sheet}");
    assert!(part("xl/workbook.xml").contains("Print_Titles"));
    let text = String::from_utf8(csv(Language::Vi, &rosters().pop().unwrap(), Order::File)).unwrap();
    assert!(text.contains("\" =Trần"), "{text}");
}
