//! Claims about forms: what a Word file and a page are made of, and that no two forms say something else.

use nhip::meeting::words::ClockKind;
use nhip::papers;
use serde_json::Value;
use serde_json::json;

use crate::letters;
use crate::letters::bare;
use crate::letters::numbers;
use crate::letters::part;
use crate::room::Room;
use crate::room::agenda;
use crate::room::enter_the_score;
use crate::room::in_english;
use crate::room::voted;

fn docx(room: &Room) -> Vec<u8> {
    papers::docx(&papers::minutes(&room.meeting)).expect("a Word file")
}

fn html(room: &Room) -> String {
    papers::html(&papers::minutes(&room.meeting)).expect("a page")
}

fn announced() -> Room {
    let mut room = voted(agenda(), 12);
    enter_the_score(&mut room);
    room.does(json!({"announce": {}}));
    room
}

#[test]
fn a_word_file_has_the_paper_margins_letters_and_indent_of_the_office() {
    let room = announced();
    let xml = part(&docx(&room), "word/document.xml");
    for layout in [
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"",
        "w:top=\"1134\"",
        "w:bottom=\"1134\"",
        "w:left=\"1701\"",
        "w:right=\"850\"",
        "<w:titlePg",
        "w:firstLine=\"567\"",
        "<w:jc w:val=\"both\"",
        "<w:tblHeader />",
        "<w:cantSplit",
    ] {
        assert!(xml.contains(layout), "{layout}");
    }
    let styles = part(&docx(&room), "word/styles.xml");
    assert!(styles.contains("w:ascii=\"Times New Roman\"") && styles.contains("<w:sz w:val=\"28\""), "{styles}");
    assert!(styles.contains("<w:lang w:val=\"vi-VN\""), "{styles}");
    let core = part(&docx(&room), "docProps/core.xml");
    assert!(core.contains("<dc:title>BIÊN BẢN: Sinh hoạt chi bộ thường kỳ tháng 3 năm 2018</dc:title>"), "{core}");
    assert!(core.contains("2018-03-26T07:15:00Z"), "{core}");
}

#[test]
fn the_page_number_stands_in_the_middle_above_from_the_second_page_on() {
    let file = docx(&announced());
    let headers: Vec<String> = letters::parts(&file)
        .into_iter()
        .filter(|name| name.starts_with("word/header"))
        .map(|name| part(&file, &name))
        .collect();
    assert_eq!(headers.len(), 2);
    assert_eq!(headers.iter().filter(|header| header.contains("PAGE")).count(), 1);
    let numbered = headers.iter().find(|header| header.contains("PAGE")).unwrap();
    assert!(numbered.contains("<w:jc w:val=\"center\""));
}

#[test]
fn a_rehearsal_says_so_across_every_page_of_every_form() {
    let rehearsal = ClockKind::Rehearsal { speed: 10 };
    for (room, mark) in [
        (Room::with(agenda(), rehearsal, nhip::meeting::agenda::Before::default()), "TẬP DƯỢT"),
        (Room::with(in_english(agenda()), rehearsal, nhip::meeting::agenda::Before::default()), "REHEARSAL"),
    ] {
        let file = docx(&room);
        for header in letters::parts(&file).into_iter().filter(|name| name.starts_with("word/header")) {
            assert!(part(&file, &header).contains(&format!("string=\"{mark}\"")), "{header}");
        }
        assert!(html(&room).contains(&format!("<div class=\"mark\">{mark}</div>")));
        assert!(room.paper().contains(mark));
        let all = papers::all(&room.meeting).expect("papers");
        let remark = if mark == "TẬP DƯỢT" { "tập dượt" } else { "rehearsal" };
        for table in all.iter().filter(|paper| letters::ending(&paper.file_name) == "csv") {
            let text = letters::text(&table.bytes);
            assert!(text.lines().count() == 1 || text.contains(remark), "{}", table.file_name);
        }
        let json: Value =
            serde_json::from_str(&papers::json(&papers::facts(&room.meeting), &papers::minutes(&room.meeting)))
                .unwrap();
        assert_eq!(json["document"]["mark"], mark);
    }
    let real = docx(&announced());
    assert!(!part(&real, "word/header1.xml").contains("v:textpath"));
}

#[test]
fn a_committee_has_its_head_in_two_columns_and_another_body_has_none_of_it() {
    let file = docx(&announced());
    let seen = letters::of_docx(&file);
    assert!(seen.starts_with("ĐẢNG BỘ CƠ QUAN\nCHI BỘ VĂN PHÒNG\n*\nĐẢNG CỘNG SẢN VIỆT NAM\n"), "{seen}");
    assert!(part(&file, "word/document.xml").contains("<w:u w:val=\"single\""));
    let mut board = agenda();
    board.address = "ông (bà)".to_owned();
    let room = voted(board, 12);
    assert!(!letters::of_docx(&docx(&room)).contains("ĐẢNG CỘNG SẢN"));
    let english = letters::of_docx(&docx(&voted(in_english(agenda()), 12)));
    assert!(english.starts_with("Đảng bộ cơ quan\nChi bộ Văn phòng\n"), "{english}");
}

#[test]
fn every_form_says_the_same_words_and_figures() {
    let mut hostile = announced();
    hostile.does(json!({"opinion": {"who": "p4", "text": "5 < 7 & \"x\" > 'y'\n</w:t><script>alert(1)</script>\u{202e}đảo\u{1b}[31m"}}));
    for room in [announced(), hostile, voted(in_english(agenda()), 8), Room::of(agenda())] {
        let word = letters::of_docx(&docx(&room));
        let page = letters::of_html(&html(&room));
        assert_eq!(bare(&word), bare(&page));
        assert!(!html(&room).contains("<script") && !part(&docx(&room), "word/document.xml").contains("<script"));
        let json: Value =
            serde_json::from_str(&papers::json(&papers::facts(&room.meeting), &papers::minutes(&room.meeting)))
                .unwrap();
        let mut said = String::new();
        every_text(&json["document"], &mut said);
        let known = numbers(&said);
        for number in numbers(&word) {
            assert!(known.contains(&number), "{number} is not in the JSON form");
        }
    }
}

fn every_text(value: &Value, said: &mut String) {
    match value {
        Value::String(text) => {
            said.push_str(text);
            said.push('\n');
        }
        Value::Array(all) => all.iter().for_each(|one| every_text(one, said)),
        Value::Object(all) => all.values().for_each(|one| every_text(one, said)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn the_figures_of_the_founding_meeting_are_the_same_in_every_paper() {
    let meeting = letters::founding();
    let json: Value = serde_json::from_slice(&letters::paper(&meeting, "Bien ban.json")).unwrap();
    let facts = &json["meeting"];
    assert_eq!(facts["score"]["total_tenths"], 795);
    assert_eq!((&facts["votes"][0]["outcome"]["for"], &facts["votes"][0]["outcome"]["base"]), (&json!(14), &json!(17)));
    assert_eq!((&facts["present"], &facts["present_out_of"]), (&json!(18), &json!(21)));
    let word = |name: &str| letters::of_docx(&letters::paper(&meeting, name));
    let (minutes, resolution) = (word("Bien ban.docx"), word("Nghi quyet (du thao).docx"));
    let (sheet, report) = (word("Bang diem.docx"), letters::text(&letters::paper(&meeting, "Bao cao cap tren.csv")));
    for paper in [&minutes, &resolution, &sheet, &report] {
        assert!(paper.contains("79,5"), "{paper}");
    }
    assert!(minutes.contains("Tán thành 14/17 (82,4%)"));
    assert!(resolution.contains("14/17 đồng chí tán thành, đạt tỷ lệ 82,4%."));
    assert!(minutes.contains("18/21") && resolution.contains("có mặt 18/21 đồng chí") && report.contains(";18/21;"));
    let groups = facts["score"]["groups"].as_array().unwrap();
    let points: i64 = groups.iter().map(|group| group["points_tenths"].as_i64().unwrap()).sum();
    assert_eq!(points, 795);
    assert!(resolution.contains("a) Điều hành: 17/30 điểm") && resolution.contains("b) Nội dung: 47,5/50 điểm"));
    let tasks = facts["tasks"].as_array().unwrap();
    let csv = letters::text(&letters::paper(&meeting, "Nhiem vu.csv"));
    let calendar = letters::text(&letters::paper(&meeting, "Nhiem vu.ics")).replace("\r\n ", "");
    for task in tasks {
        let what = task["what"].as_str().unwrap();
        for paper in [&minutes, &resolution, &csv, &calendar] {
            assert!(paper.contains(what), "{what}");
        }
    }
}

#[test]
fn a_page_stands_by_itself_and_runs_nothing() {
    let page = html(&announced());
    for outside in ["<script", "<link", "<img", "http://", "https://", "url(", "@import", "onload"] {
        assert!(!page.contains(outside), "{outside}");
    }
    for layout in [
        "@page { size: A4; margin: 20mm 15mm 20mm 30mm;",
        "@page :first { @top-center { content: none; } }",
        "\"Times New Roman\", \"Liberation Serif\", Tinos, serif",
        "text-indent: 10mm",
        "<html lang=\"vi\">",
    ] {
        assert!(page.contains(layout), "{layout}");
    }
    assert!(html(&voted(in_english(agenda()), 12)).contains("<html lang=\"en\">"));
}

#[test]
fn lists_count_with_the_letters_of_vietnamese_papers() {
    let letters: Vec<String> =
        (0..25).map(|place| papers::document::letter(nhip::meeting::agenda::Language::Vi, place)).collect();
    assert_eq!(letters[..10].join(" "), "a b c d đ e g h i k");
    assert_eq!(letters[22..].join(" "), "y aa bb");
    assert_eq!(papers::document::letter(nhip::meeting::agenda::Language::En, 5), "f");
}

#[test]
fn a_resolution_leaves_blanks_where_nothing_is_known_and_names_no_vote_that_failed() {
    let draft = |room: &Room| letters::of_docx(&papers::docx(&papers::resolution(&room.meeting)).expect("a Word file"));
    let carried = draft(&voted(agenda(), 12));
    assert!(carried.contains("Nghị quyết được buổi sinh hoạt thông qua: 12/17 đồng chí tán thành, đạt tỷ lệ 70,6%."));
    assert!(carried.contains("Điểm chưa được công bố."));
    assert!(carried.contains("T/M CHI BỘ\nBÍ THƯ\n") && carried.contains("Nguyễn Văn An"));
    assert!(carried.contains("Số: ………") && carried.contains("………, ngày 26 tháng 3 năm 2018"));
    let failed = draft(&voted(agenda(), 8));
    assert!(failed.contains("thông qua: ………"), "{failed}");
    let mut deputy = agenda();
    deputy.roster[0].role = Some("Phó Bí thư".to_owned());
    assert!(!draft(&voted(deputy, 12)).contains("Nguyễn Văn An\n"));
    let english = draft(&voted(in_english(agenda()), 12));
    assert!(english.contains("12 of 17 in favour, 70.6%.") && english.contains("RESOLUTION\n"));
}
