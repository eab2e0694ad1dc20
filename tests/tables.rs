//! Tables from outside: real files of other programs, ugly ones, hostile ones, and what comes back from a printed roster.
//!
//! `tests/tables/ugly.xlsx`, `english.xlsx`, `programme.xlsx` and `times.xlsx` were written by openpyxl, `ugly.xls`,
//! `ugly.ods` and `ugly-libre.xlsx` by `LibreOffice` from the first of them; none of them by a library that is part of the program.

#![cfg(feature = "documents")]

#[path = "tables/asking.rs"]
mod asking;
#[path = "tables/hostile.rs"]
mod hostile;
#[path = "tables/printed.rs"]
mod printed;

use nhip::agenda_file;
use nhip::agenda_file::Content;
use nhip::agenda_file::nothing_beside;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::Standing;
use nhip::meeting::time::Span;
use nhip::tables;
use nhip::tables::People;
use nhip::tables::Unreadable;
use nhip::tables::people::Reason;
use nhip::tables::people::Remark;
use nhip::tables::people::Trait;
use nhip::tables::programme::Gap;
use nhip::tables::programme::whose;
use nhip::tables::understand_people;
use nhip::tables::understand_programme;
use nhip::tables::unreadable::Foreign;
use nhip::tables::unreadable::Letters;
use nhip::text::tables::people_report;
use nhip::text::tables::programme_report;
use nhip::text::tables::unreadable;

/// The same list as four programs and forms have it.
const UGLY: [(&str, &[u8]); 4] = [
    ("ugly.xlsx", include_bytes!("tables/ugly.xlsx")),
    ("ugly.xls", include_bytes!("tables/ugly.xls")),
    ("ugly.ods", include_bytes!("tables/ugly.ods")),
    ("ugly-libre.xlsx", include_bytes!("tables/ugly-libre.xlsx")),
];
const ENGLISH: &[u8] = include_bytes!("tables/english.xlsx");
const PROGRAMME: &[u8] = include_bytes!("tables/programme.xlsx");
const TIMES: &[u8] = include_bytes!("tables/times.xlsx");

fn people(text: &str) -> People {
    understand_people(text.as_bytes()).expect("a table")
}

fn names(people: &People) -> Vec<&str> {
    people.found.iter().map(|found| found.person.name.as_str()).collect()
}

#[test]
fn an_ugly_list_is_understood_alike_from_excel_old_excel_and_libreoffice() {
    let read: Vec<People> = UGLY.iter().map(|(name, bytes)| understand_people(bytes).expect(name)).collect();
    assert_eq!(read[0], read[1]);
    assert_eq!(read[0], read[2]);
    assert_eq!(read[0], read[3]);
    let people = &read[0];
    assert_eq!((people.sheet.as_deref(), people.hidden, people.others), (Some("Danh sách 2018"), false, 2));
    assert_eq!(people.header, 5);
    let expected = [
        "Nguyễn Văn A",
        "Trần Thị Bích",
        "Lê Văn Công",
        "Tống Văn Tổng",
        "Đỗ Thị Hoà",
        "Nguyễn Văn A",
        "Phạm \"Tí\" O'Hara",
    ];
    assert_eq!(names(people), expected);
    let ids: Vec<&str> = people.found.iter().map(|found| found.person.id.0.as_str()).collect();
    assert_eq!(ids[0], "nguyen-van-a");
    assert_eq!(ids[5], "nguyen-van-a-2");
    let of = |at: usize| &people.found[at].person;
    assert_eq!(of(1).role.as_deref(), Some("Phó Bí thư"));
    assert_eq!((of(3).role.as_deref(), of(3).marks.as_slice()), (None, &[Mark::Seconded][..]));
    assert_eq!(of(4).marks, [Mark::Exempt]);
    assert_eq!(of(5).standing, Standing::Probationary);
    assert_eq!(of(6).marks, [Mark::Suspended]);
    let skipped: Vec<(usize, Reason)> = people.skipped.iter().map(|skipped| (skipped.row, skipped.reason)).collect();
    let expected = [
        (7, Reason::ColumnNumbers),
        (16, Reason::NoName),
        (17, Reason::NotAName),
        (18, Reason::Total),
        (20, Reason::Signature),
        (21, Reason::Signature),
        (22, Reason::AfterTheEnd),
    ];
    assert_eq!(skipped, expected);
    assert_eq!(people.empty, 2);
    assert_eq!(people.remarks, [(14, Remark::SameName { first: 8 }), (15, Remark::NoStanding)]);
}

#[test]
fn parts_of_a_list_give_those_below_their_group_or_their_standing() {
    let people = understand_people(ENGLISH).unwrap();
    assert_eq!(names(&people), ["Ann Sample", "Ben Sample", "Ida Sample"]);
    let of = |at: usize| &people.found[at].person;
    assert_eq!(of(0).group.as_deref(), Some("Unit Management"));
    assert_eq!(of(0).marks, [Mark::Exempt]);
    assert_eq!(of(1).standing, Standing::Probationary);
    assert_eq!((of(2).standing, of(2).group.as_deref()), (Standing::Guest, None));
    let by_standing = self::people("STT;Họ tên\nI;Đảng viên chính thức\n1;Lê Văn A\nII;Đảng viên dự bị\n2;Lê Văn B\n");
    assert_eq!(by_standing.found[0].person.standing, Standing::Official);
    assert_eq!(by_standing.found[1].person.standing, Standing::Probationary);
}

#[test]
fn commas_semicolons_and_tabs_are_told_apart_with_and_without_a_mark_and_whatever_the_line_ends() {
    for mark in [",", ";", "\t"] {
        for end in ["\n", "\r\n", "\r"] {
            for bom in ["", "\u{FEFF}"] {
                let lines = [
                    ["STT", "Họ và tên", "Chức vụ", "Chính thức/Dự bị", "Tổ"],
                    ["1", "Nguyễn  Văn A ", "\"Bí thư; Chánh Văn phòng, A\"", "Chính thức", "Tổ 1"],
                    ["", "", "", "", ""],
                    ["2", "Trần Thị B", "-", "DỰ BỊ", "Tổ 2"],
                ];
                let text = bom.to_owned() + &lines.map(|line| line.join(mark)).join(end);
                let people = people(&text);
                assert_eq!(names(&people), ["Nguyễn Văn A", "Trần Thị B"], "{text:?}");
                assert_eq!(people.found[0].person.role.as_deref(), Some("Bí thư; Chánh Văn phòng, A"));
                assert_eq!(people.found[1].person.standing, Standing::Probationary);
                assert_eq!((people.found[1].row, people.empty), (4, 1));
            }
        }
    }
    assert_eq!(names(&people("sep=;\nHọ tên;Tổ\nLê Văn A;1\n")), ["Lê Văn A"]);
    assert_eq!(people("Họ tên,Tổ\n\n\n\"Lê\nVăn A\",1\nLê Văn B,1\n").found[1].row, 6);
}

#[test]
fn names_in_two_columns_are_one_name() {
    assert_eq!(names(&people("Họ;Tên;Tổ\nNguyễn Văn;An;1\n")), ["Nguyễn Văn An"]);
    assert_eq!(
        names(&people("STT;Họ và tên;;Tổ\n1;Nguyễn Văn;An;1\n2;Lê Thị;Bình;1\n")),
        ["Nguyễn Văn An", "Lê Thị Bình"]
    );
    assert_eq!(names(&people("First name,Last name\nAnn,Sample\n")), ["Ann Sample"]);
    assert_eq!(names(&people("Tên;Tổ\nNguyễn Văn An;1\n")), ["Nguyễn Văn An"]);
}

#[test]
fn what_is_not_clear_is_said_and_never_gives_a_vote_by_itself() {
    let people = people("STT;Họ tên;Chính thức;Dự bị;Khách mời\n1;A B;x;x;\n2;C D;;;x\n3;E F;;;\n");
    assert_eq!(people.found[0].person.standing, Standing::Probationary);
    assert_eq!(people.found[1].person.standing, Standing::Guest);
    let expected = [(2, Remark::TwoStandings { taken: Standing::Probationary }), (4, Remark::NoStanding)];
    assert_eq!(people.remarks, expected);
    let people = self::people("Họ tên;Loại\nA B;học viên\n");
    assert_eq!(people.remarks, [(2, Remark::UnknownStanding { said: "học viên".to_owned() })]);
    let twice = self::people("Họ tên;Mã\nA B;ab\nC D;ab\nE F;a b\n");
    let ids: Vec<&str> = twice.found.iter().map(|found| found.person.id.0.as_str()).collect();
    assert_eq!(ids, ["ab", "c-d", "e-f"]);
    assert_eq!(twice.remarks.len(), 2);
}

#[test]
fn other_letters_are_refused_with_advice() {
    let table = "STT;Họ và tên\r\n1;Lê Văn Đạt\r\n";
    let utf16: Vec<u8> = [0xFEFF].into_iter().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let unmarked = &utf16[2..];
    let latin = |text: &str| text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect::<Vec<u8>>();
    let cases = [
        (utf16.clone(), Letters::Utf16),
        (unmarked.to_vec(), Letters::Utf16),
        (latin("STT;Ho\u{f2} v\u{e0} t\u{ea}n\n1;L\u{ea} V\u{e3}n A\n"), Letters::Windows1258),
        (latin("STT;H\u{e4} v\u{b5} t\u{aa}n\n1;L\u{aa} V\u{a8}n A\n"), Letters::Tcvn3),
        (latin("STT;Ho\u{ef} va\u{f8} te\u{e2}n\n1;Le\u{e2} Va\u{ea}n A\n"), Letters::Vni),
        ("STT;H\u{e4} v\u{b5} t\u{aa}n\n1;L\u{aa} V\u{a8}n A\n".as_bytes().to_vec(), Letters::Tcvn3),
        (b"STT;\xC8\xC9\n".to_vec(), Letters::Unknown),
    ];
    for (bytes, letters) in cases {
        assert_eq!(understand_people(&bytes), Err(Unreadable::Letters(letters)));
        assert!(unreadable(Language::Vi, Unreadable::Letters(letters)).contains("CSV UTF-8"));
        assert!(unreadable(Language::En, Unreadable::Letters(letters)).contains("CSV UTF-8"));
    }
}

#[test]
fn what_is_no_table_is_named() {
    let cases: [(&[u8], Unreadable); 6] = [
        (b"  \n", Unreadable::Empty),
        (b"%PDF-1.7", Unreadable::Foreign(Foreign::Pdf)),
        (b"<html><table><td>STT</td></table>", Unreadable::Foreign(Foreign::WebPage)),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Unreadable::Foreign(Foreign::Other)),
        (b"PK\x03\x04 but no more", Unreadable::Damaged),
        (b"a,b\n1,2\n", Unreadable::NoHeader),
    ];
    for (bytes, why) in cases {
        assert_eq!(understand_people(bytes), Err(why));
    }
}

#[test]
fn the_file_that_is_written_is_sound_and_says_the_same() {
    for (name, bytes) in UGLY.into_iter().chain([("english.xlsx", ENGLISH)]) {
        let people = understand_people(bytes).unwrap();
        for lang in [Language::Vi, Language::En] {
            let text = tables::roster_file(lang, &people.found);
            let reading = agenda_file::read_any("roster.ron", text.as_bytes(), &nothing_beside);
            assert_eq!(reading.found, Some(Content::Roster(people.roster())), "{name}: {text}");
            let report = people_report(lang, name, &people);
            assert!(people.skipped.iter().all(|skipped| report.contains(&skipped.said)), "{report}");
        }
    }
}

#[test]
fn a_programme_becomes_an_agenda_that_can_be_held_and_marks_its_gaps() {
    let programme = understand_programme(PROGRAMME).unwrap();
    assert_eq!(programme.title.as_deref(), Some("SINH HOẠT CHI BỘ THÁNG 3 NĂM 2018"));
    assert_eq!(programme.body.as_deref(), Some("CHI BỘ VĂN PHÒNG"));
    let roster = agenda_file::embedded_agenda("model-90").unwrap().roster;
    let expected = [Gap::NotOnRoster(1), Gap::Present(5), Gap::Discuss(5), Gap::NotOnRoster(5), Gap::Nobody(7)];
    assert_eq!(programme.gaps(&roster), expected);
    for (lang, mark) in [(Language::Vi, "// CẦN ĐIỀN:"), (Language::En, "// TO FILL:")] {
        let text = tables::agenda_file(lang, &programme, &roster);
        assert!(text.matches(mark).count() >= expected.len(), "{text}");
        let reading = agenda_file::read("agenda.ron", text.as_bytes(), &nothing_beside);
        assert_eq!(reading.faults.errors(), 0, "{text}");
        let agenda = reading.found.unwrap();
        assert_eq!(agenda.roster, roster);
        let kinds: Vec<SegmentKind> = agenda.segments.iter().map(|segment| segment.kind).collect();
        let expected = [
            SegmentKind::Opening,
            SegmentKind::Content,
            SegmentKind::Content,
            SegmentKind::SelfReview,
            SegmentKind::Break,
            SegmentKind::Content,
            SegmentKind::Closing,
            SegmentKind::Score,
        ];
        assert_eq!(kinds, expected);
        let minutes: Vec<i64> = agenda.segments.iter().map(|segment| segment.present.mins_up()).collect();
        assert_eq!(minutes, [5, 7, 10, 10, 10, 5, 8, 9]);
        let held = Discuss::Held { planned: Span::from_mins(13), least: Span::from_mins(4) };
        assert_eq!(agenda.segments[2].discuss, held);
        assert_eq!(agenda.segments[0].public, ["Nêu mục đích", "Điểm danh"]);
        let presenters: Vec<Option<&str>> =
            agenda.segments.iter().map(|segment| segment.presenter.as_ref().map(|id| id.0.as_str())).collect();
        assert_eq!(presenters, [Some("a"), None, Some("b"), None, None, None, Some("a"), None]);
        let alone = tables::agenda_file(lang, &programme, &[]);
        let alone = agenda_file::read("agenda.ron", alone.as_bytes(), &nothing_beside).found.unwrap();
        assert!(alone.sample && alone.roster.len() == 5);
        assert!(programme_report(lang, "programme.xlsx", &programme, &roster).contains("Người Lạ"));
    }
}

#[test]
fn times_of_day_become_lengths() {
    let programme = understand_programme(TIMES).unwrap();
    let minutes: Vec<Option<i64>> = programme.items.iter().map(|item| item.present.map(Span::mins_up)).collect();
    assert_eq!(minutes, [Some(10), Some(30), None]);
    assert_eq!(programme.begins, Some(Span::from_mins(14 * 60)));
    let slots = "STT;Nội dung;Thời gian;Thảo luận\n1;Báo cáo;14:00–14:30;10 phút\n2;Bế mạc;14h30 - 14h40;\n";
    let programme = understand_programme(slots.as_bytes()).unwrap();
    let minutes: Vec<Option<i64>> = programme.items.iter().map(|item| item.present.map(Span::mins_up)).collect();
    assert_eq!(minutes, [Some(20), Some(10)]);
}

#[test]
fn a_presenter_is_found_by_name_role_or_given_name_and_never_guessed() {
    let roster = agenda_file::embedded_agenda("model-90").unwrap().roster;
    let id = |said| whose(said, &roster).map(|person| person.id.0.as_str());
    assert_eq!(id("Đ/c Nguyễn Văn A - Bí thư"), Some("a"));
    assert_eq!(id("đồng chí Lân"), Some("lan"));
    assert_eq!(id("Phó Bí thư"), Some("b"));
    assert_eq!(id("Tổ trưởng"), None, "there are three of them");
    assert_eq!(id(""), None);
    assert_eq!(id("Chi ủy"), None);
}

#[test]
fn columns_are_called_as_spreadsheets_call_them() {
    let people = people(&format!("{}Họ tên\nAn\n", ";".repeat(27)));
    let name = people.columns.iter().find(|column| column.meaning == Some(Trait::Name)).unwrap();
    assert_eq!(name.letter(), "AB");
}
