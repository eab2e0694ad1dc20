//! Claims about tables: rows a spreadsheet reads as they are meant, and formulas that nobody typed on purpose.

use std::io::Cursor;

use calamine::Data;
use calamine::Reader;
use calamine::Xlsx;
use nhip::papers;
use nhip::papers::grid;
use serde_json::json;

use crate::letters;
use crate::room::Room;
use crate::room::agenda;
use crate::room::enter_the_score;
use crate::room::in_english;
use crate::room::voted;
use crate::room::without_a_score;

/// The cells of the first sheet, a line a row.
pub fn cells(file: Vec<u8>) -> String {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).expect("a workbook");
    let sheet = book.worksheet_range_at(0).expect("a sheet").expect("its cells");
    let row = |row: &[Data]| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
    sheet.rows().map(|cells| row(cells) + "\n").collect()
}

fn csv(grid: &grid::Grid) -> String {
    letters::text(&papers::csv(grid).expect("rows"))
}

#[test]
fn a_table_opens_in_a_spreadsheet_of_its_language() {
    let facts = papers::facts(&letters::founding());
    let text = csv(&grid::report(std::slice::from_ref(&facts)).unwrap());
    assert!(text.starts_with("\u{feff}TT;Đơn vị;Có mặt/tổng số;Ngày;Điểm;Tốt;Khá;Trung bình;Kém;Thuyết minh điểm trừ"));
    assert!(text.contains("1;Chi bộ Văn phòng;18/21;26/03/2018;79,5;;x;;;"), "{text}");
    let room = voted(in_english(agenda()), 12);
    let text = csv(&grid::times(&papers::facts(&room.meeting)));
    assert!(text.starts_with("\u{feff}Item no.,Item,"), "{text}");
    assert!(text.contains("2,Điểm tin,,14:02:00,420,420,300,120,360,kept,\r\n"), "{text}");
}

#[test]
fn a_typed_formula_is_words_in_every_cell() {
    let mut agenda = agenda();
    agenda.roster[3].name = "=cmd|'/c calc'!A1".to_owned();
    agenda.roster[3].group = Some("@SUM(1)".to_owned());
    let mut room = Room::of(agenda);
    room.discussing();
    room.does(json!({"give_floor": {"who": "p4"}}));
    room.at(600).does(json!({"end_speech": {}}));
    room.does(json!({"assign": {"who": "p4", "what": "+1; \"hai\"\n-2"}}));
    let facts = papers::facts(&room.meeting);
    let speeches = csv(&grid::speeches(&facts));
    assert!(speeches.contains(";'=cmd|'/c calc'!A1;'@SUM(1);"), "{speeches}");
    let tasks = csv(&grid::tasks(&facts));
    assert!(tasks.contains(";\"'+1; \"\"hai\"\" -2\";'=cmd|"), "{tasks}");
    let workbook = papers::xlsx(&grid::tasks(&facts)).expect("a workbook");
    assert!(cells(workbook).contains("| +1; \"hai\" -2 | =cmd|'/c calc'!A1 |"));
}

#[test]
fn the_report_has_a_row_a_meeting_and_a_cross_under_its_band() {
    let mut other = voted(agenda(), 12);
    enter_the_score(&mut other);
    other.does(json!({"announce": {}}));
    let unscored = voted(without_a_score(agenda()), 12);
    let meetings =
        [papers::facts(&letters::founding()), papers::facts(&other.meeting), papers::facts(&unscored.meeting)];
    let grid = grid::report(&meetings).unwrap();
    let rows = cells(papers::xlsx(&grid).expect("a workbook"));
    let rows: Vec<&str> = rows.lines().collect();
    assert!(rows[0].contains("| Tốt | Khá | Trung bình | Kém | Hạng Nhất | Hạng Nhì |"), "{}", rows[0]);
    assert!(rows[1].contains("| 79.5 |  | x |  |  |  |  |"), "{}", rows[1]);
    assert!(rows[2].starts_with("2 | Chi bộ Văn phòng | 18/21 |"), "{}", rows[2]);
    assert!(rows[2].contains("| 9.5 |  |  |  |  |  | x | 1.1: khai mạc chậm một phút |"), "{}", rows[2]);
    assert!(rows[3].contains("|  |  |  |  |  |  |  |  |"), "{}", rows[3]);
}

#[test]
fn a_speech_over_its_limit_says_by_how_much() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.does(json!({"give_floor": {"who": "p4"}}));
    room.at(740).does(json!({"end_speech": {}}));
    let text = csv(&grid::speeches(&papers::facts(&room.meeting)));
    assert!(text.contains("2;Điểm tin;Nguyễn Văn Dũng;;Phát biểu;14:09:00;200;20\r\n"), "{text}");
}

#[test]
fn a_task_is_a_day_in_the_calendar_with_a_reminder_a_week_before() {
    let mut room = Room::of(agenda());
    room.discussing();
    room.does(json!({"assign": {"who": ["p4", "p5"], "what": "Lập kế hoạch; gửi, báo cáo", "due": "2018-04-13"}}));
    room.does(json!({"assign": {"who": "p6", "what": "Sửa phòng họp"}}));
    let text = papers::calendar(&papers::facts(&room.meeting)).expect("two tasks");
    assert!(text.lines().all(|line| line.len() <= 75) && text.ends_with("END:VCALENDAR\r\n"));
    let text = text.replace("\r\n ", "");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains("DTSTART;VALUE=DATE:20180413\r\n") && !text.contains("DTEND"), "{text}");
    assert!(
        text.contains(
            "SUMMARY:Nguyễn Văn Dũng (phụ trách chính)\\; phối hợp: Nguyễn Văn Em: Lập kế hoạch\\; gửi\\, báo cáo\r\n"
        ),
        "{text}"
    );
    assert!(text.contains("BEGIN:VALARM\r\n") && text.contains("-PT604800S"), "{text}");
    assert!(text.contains("BEGIN:VTODO\r\n") && text.contains("SUMMARY:Nguyễn Văn Giang: Sửa phòng họp\r\n"), "{text}");
    assert!(!text.contains('@') || text.matches("@nhip").count() == text.matches('@').count(), "no addresses");
    assert_eq!(papers::calendar(&papers::facts(&Room::of(agenda()).meeting)), None);
}
