//! Files that mean harm, or were damaged on the way: an answer, never a panic, never a wait, never all the memory.

use std::io::Cursor;
use std::io::Read;
use std::io::Write;

use nhip::tables::MOST_ROWS;
use nhip::tables::Unreadable;
use nhip::tables::understand_people;
use nhip::tables::understand_programme;
use proptest::prelude::*;
use zip::ZipArchive;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::UGLY;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("it can be packed");
        writer.write_all(bytes).expect("it can be packed");
    }
    writer.finish().expect("it can be packed").into_inner()
}

/// A file with one of its parts changed.
fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it can be packed");
    let (mut parts, mut found) = (Vec::new(), false);
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("it can be packed");
        let (own, mut content) = (part.name().expect("it can be packed").into_owned(), Vec::new());
        part.read_to_end(&mut content).expect("it can be packed");
        if own == name {
            found = true;
            content = change(String::from_utf8(content).expect("it can be packed")).into_bytes();
        }
        parts.push((own, content));
    }
    assert!(found, "{name}");
    packed(&parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect::<Vec<_>>())
}

fn ods(table: &str) -> Vec<u8> {
    let content =
        format!("<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">{table}");
    packed(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

#[test]
fn a_file_that_unfolds_to_more_than_a_list_is_refused() {
    let zeros = vec![b' '; 80 * 1024 * 1024];
    let bomb = packed(&[("xl/workbook.xml", &zeros)]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(understand_people(&bomb), Err(Unreadable::TooMuch));
}

#[test]
fn a_promise_of_texts_without_end_makes_no_room_for_them() {
    let promised = changed(UGLY[3].1, "xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + 13;
        format!("{}99999999999{}", &text[..at], &text[at..])
    });
    assert_eq!(understand_people(&promised), Err(Unreadable::Damaged));
}

#[test]
fn a_table_that_never_ends_and_rows_without_number_are_no_wait() {
    let head = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Họ tên</text:p></table:table-cell></table:table-row>";
    let row = |repeated: &str, columns: &str| {
        format!(
            "{head}<table:table-row table:number-rows-repeated=\"{repeated}\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{columns}\"><text:p>An</text:p></table:table-cell></table:table-row></table:table>"
        )
    };
    assert_eq!(understand_people(&ods(head)), Err(Unreadable::NoHeader), "cut off before its end");
    assert_eq!(understand_people(&ods(&row("99999999999999999999", "1"))), Err(Unreadable::TooManyRows));
    assert_eq!(understand_people(&ods(&row("1", "99999999999"))), Err(Unreadable::TooManyColumns));
    assert_eq!(understand_people(&ods(&row("3", "1"))).unwrap().found.len(), 3);
}

#[test]
fn rows_and_columns_beyond_the_most_are_refused() {
    let long = "Họ tên\n".to_owned() + &"Lê Văn An\n".repeat(MOST_ROWS);
    assert_eq!(understand_people(long.as_bytes()), Err(Unreadable::TooManyRows));
    let wide = format!("Họ tên{}\n", ";x".repeat(300));
    assert_eq!(understand_people(wide.as_bytes()), Err(Unreadable::TooManyColumns));
    let far = changed(UGLY[0].1, "xl/worksheets/sheet3.xml", |text| text.replace("r=\"A1\"", "r=\"XFD1048576\""));
    assert_eq!(understand_people(&far), Err(Unreadable::TooManyRows));
}

#[test]
fn a_ring_of_sectors_in_an_old_workbook_is_no_wait() {
    let mut ring = UGLY[1].1.to_vec();
    // Every sector of the first table of sectors is followed by itself.
    let table = 512 * (1 + usize::from(u16::from_le_bytes([ring[76], ring[77]])));
    for (at, entry) in (0_u32..128).zip(ring[table..table + 512].chunks_exact_mut(4)) {
        entry.copy_from_slice(&at.to_le_bytes());
    }
    assert_eq!(understand_people(&ring), Err(Unreadable::Damaged));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_get_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..2_000), start in 0_usize..4) {
        let starts: [&[u8]; 4] = [b"", b"PK\x03\x04", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"STT;H\xE1\xBB\x8D t\xC3\xAAn\n"];
        let whole = [starts[start], &bytes].concat();
        let _ = understand_people(&whole);
        let _ = understand_programme(&whole);
    }

    #[test]
    fn a_real_file_with_a_few_bytes_changed_or_cut_gets_an_answer(
        which in 0_usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = UGLY[which].1.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = understand_people(&bytes);
    }

    #[test]
    fn a_real_workbook_with_its_text_changed_gets_an_answer(
        part in 0_usize..5,
        at in any::<prop::sample::Index>(),
        length in 0_usize..40,
        with in "[<>/\"=a-z0-9 ]{0,12}",
    ) {
        let parts = [
            (0, "xl/workbook.xml"),
            (3, "xl/sharedStrings.xml"),
            (0, "xl/worksheets/sheet3.xml"),
            (0, "xl/styles.xml"),
            (2, "content.xml"),
        ];
        let (file, name) = parts[part];
        let bytes = changed(UGLY[file].1, name, |text| {
            let letters: Vec<char> = text.chars().collect();
            let from = at.index(letters.len());
            let to = (from + length).min(letters.len());
            letters[..from].iter().copied().chain(with.chars()).chain(letters[to..].iter().copied()).collect()
        });
        let _ = understand_people(&bytes);
    }
}
