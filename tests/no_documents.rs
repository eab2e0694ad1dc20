//! Claims about a build without documents: every paper still comes, as text and tables, and what is missing is said in both languages.
//! `cargo test --no-default-features --test no_documents`
#![cfg(not(feature = "documents"))]

use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::papers;
use nhip::papers::Form;
use nhip::papers::Unmade;
use nhip::tables::Unreadable;
use nhip::tables::understand_people;
use nhip::text::tables::unreadable;

#[path = "minutes/room.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod room;

use room::agenda;
use room::voted;

#[test]
fn every_paper_of_a_meeting_still_comes() {
    let room = voted(agenda(), 12);
    let names: Vec<String> = papers::all(&room.meeting).unwrap().into_iter().map(|paper| paper.file_name).collect();
    for name in ["Bien ban.md", "Bien ban.json", "Nghi quyet (du thao).md"] {
        assert!(names.iter().any(|one| one == name), "{name} in {names:?}");
    }
    let endings: Vec<&str> = names.iter().filter_map(|name| name.rsplit('.').next()).collect();
    assert!(endings.iter().all(|ending| ["md", "json", "csv"].contains(ending)), "{names:?}");
    assert!(endings.iter().filter(|ending| **ending == "csv").count() >= 3, "{names:?}");
}

#[test]
fn the_programme_is_printed_as_text() {
    let sheets = papers::printable(&papers::programme(&agenda(), &Before::default()), "x").unwrap();
    assert_eq!(sheets.iter().map(|sheet| sheet.file_name.as_str()).collect::<Vec<_>>(), ["x.md"]);
}

#[test]
fn what_cannot_be_written_is_said_in_both_languages() {
    let document = papers::programme(&agenda(), &Before::default());
    for (form, ending) in [(Form::Docx, "docx"), (Form::Html, "html")] {
        let unmade = papers::alone(form, &document).unwrap().unwrap_err();
        assert_eq!(unmade, Unmade::NotInThisBuild { ending });
        assert!(unmade.words(Language::Vi).contains("không có phần tài liệu"));
        assert!(unmade.words(Language::En).contains("no documents"));
    }
    let room = voted(agenda(), 12);
    let rows = [papers::facts(&room.meeting)];
    assert_eq!(papers::report_file("xlsx", &rows), Err(Unmade::NotInThisBuild { ending: "xlsx" }));
    assert!(papers::report_file("csv", &rows).is_ok());
}

#[test]
fn a_workbook_is_refused_with_advice_and_a_csv_is_read() {
    let workbook = understand_people(b"PK\x03\x04").unwrap_err();
    assert_eq!(workbook, Unreadable::NotInThisBuild);
    assert!(unreadable(Language::Vi, workbook).contains("CSV UTF-8"));
    assert!(unreadable(Language::En, workbook).contains("no documents"));
    let people = understand_people("Họ và tên,Chức vụ\nNguyễn Văn An,Bí thư\n".as_bytes()).unwrap();
    assert_eq!(people.found.len(), 1);
}
