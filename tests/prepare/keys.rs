//! What a person does at the screen, by keys alone.

use nhip::action::key::Key;
use nhip::agenda_file;
use nhip::agenda_file::embedded;
use nhip::agenda_file::writing::Place;
use nhip::console::Input;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::Standing;
use nhip::meeting::time::Span;
use nhip::prepare::Effect;
use nhip::prepare::view::Body;
use nhip::prepare::view::RowKind;
use proptest::prelude::*;

use super::hand::Hand;

/// A word as Telex sends it: letters, and Backspaces with what takes their place.
fn telex(hand: &mut Hand, burst: &str) {
    let keys: Vec<Key> = burst.chars().map(|sign| if sign == '<' { Key::Backspace } else { Key::Char(sign) }).collect();
    hand.press(&keys);
}

#[test]
fn from_an_empty_data_folder_to_an_agenda_by_keys_alone() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Ngày").type_on("27/4").press(&[Key::Enter]);
    hand.type_over("14h30").press(&[Key::Enter]);
    hand.press(&vec![Key::Backspace; 30]);
    telex(&mut hand, "Ho<ôi<<ội tru<ưo<<ương<<<ờng tầng 2");
    hand.press(&[Key::Enter]);
    // The real people, in the place of the invented ones.
    hand.go("Danh sách").press(&[Key::Enter]).go("Bỏ hết tên giả").press(&[Key::Enter, Key::Enter]);
    telex(&mut hand, "Nguye<ên<<ễn Thi<ị Hoa");
    hand.press(&[Key::Tab, Key::Tab, Key::Tab]).type_on("Bí thư").press(&[Key::Down]);
    for name in ["Trần Văn Minh", "Đỗ Thị Ánh", "Lê Quốc Ấn"] {
        hand.go("Thêm một người").press(&[Key::Enter]).type_on(name).press(&[Key::Down]);
    }
    hand.press(&[Key::Up]).press(&[Key::Tab, Key::Right, Key::Esc]);
    hand.go("Chủ trì").press(&[Key::Enter]).go("Nguyễn Thị Hoa").press(&[Key::Enter]);
    hand.go("Thư ký").press(&[Key::Enter]).type_on("anh").go("Đỗ Thị Ánh").press(&[Key::Enter]);
    hand.go("Xong").press(&[Key::Enter]);
    assert!(hand.effects.ends_with(&[Effect::Keep, Effect::Leave]), "{:?}", hand.told());
    let agenda = hand.agenda();
    assert_eq!(agenda.title, "Sinh hoạt chi bộ thường kỳ tháng 4 năm 2026");
    assert_eq!(agenda.start.unwrap().to_string(), "2026-04-27 14:30:00");
    assert_eq!(agenda.place.as_deref(), Some("Hội trường tầng 2"));
    let names: Vec<&str> = agenda.roster.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Thị Hoa", "Trần Văn Minh", "Đỗ Thị Ánh", "Lê Quốc Ấn"]);
    let ids: Vec<&str> = agenda.roster.iter().map(|one| one.id.0.as_str()).collect();
    assert_eq!(ids, ["nguyen-thi-hoa", "tran-van-minh", "do-thi-anh", "le-quoc-an"]);
    assert_eq!(agenda.roster[3].standing, Standing::Probationary);
    assert_eq!(agenda.roster[0].role.as_deref(), Some("Bí thư"));
    assert_eq!(agenda.chair.unwrap().0, "nguyen-thi-hoa");
    assert_eq!(agenda.minute_taker.unwrap().0, "do-thi-anh");
    assert!(!agenda.sample);
    let reading = agenda_file::read("x", hand.screen.manuscript().text().as_bytes(), &agenda_file::nothing_beside);
    assert!(reading.faults.listed.is_empty(), "{:?}", reading.faults.listed);
}

#[test]
fn the_sum_follows_every_letter_and_one_key_fits_it_to_the_length() {
    let mut hand = Hand::with_nothing(Language::Vi);
    assert_eq!(hand.screen.view().sum.text, "90 phút, vừa đủ; các đồng chí nói 36 phút, 40%");
    hand.go("Điểm tin").press(&[Key::Enter]).go("Trình bày (phút)").type_over("5");
    assert_eq!(hand.screen.view().sum.text, "88 phút, còn thiếu 2 phút; các đồng chí nói 36 phút, 41%");
    hand.press(&[Key::Ctrl('t')]);
    assert_eq!(hand.screen.view().sum.text, "90 phút, vừa đủ; các đồng chí nói 38 phút, 42%");
    assert!(hand.told().starts_with("Đã thêm 2 phút"), "{}", hand.told());
    hand.press(&[Key::Ctrl('z')]);
    assert!(hand.screen.view().sum.text.contains("còn thiếu 2 phút"));
    hand.press(&[Key::Ctrl('z')]);
    assert!(hand.screen.view().sum.text.contains("vừa đủ"));
    assert_eq!(hand.agenda().segments[1].present, Span::from_mins(7));
}

#[test]
fn a_day_can_be_typed_where_it_brings_the_row_of_the_month_above_it() {
    let mut hand = Hand::with_nothing(Language::En);
    hand.go("Day").type_on("Friday");
    assert_eq!(hand.chosen(), "Day");
    hand.press(&[Key::Enter]).type_over("9:30");
    let start = hand.agenda().start.expect("a day and an hour");
    assert_eq!(start.to_string(), "2026-04-03 09:30:00");
}

#[test]
fn the_programme_sheet_is_asked_for_by_a_row_or_a_key_once_nothing_is_to_be_mended() {
    for lang in [Language::Vi, Language::En] {
        let mut hand = Hand::with_nothing(lang);
        hand.press(&[Key::F(3)]);
        assert_eq!(hand.effects, [Effect::Print]);
        hand.go(nhip::text::prepare::PRINT.get(lang)).press(&[Key::Enter]);
        assert_eq!(hand.effects, [Effect::Print, Effect::Print]);
        hand.press(&[Key::Up; 40]).go(nhip::text::prepare::LENGTH.get(lang)).type_over("x").press(&[Key::F(3)]);
        assert_eq!(hand.told(), nhip::text::prepare::PRINT_FAULTY.get(lang));
        assert_eq!(hand.effects.iter().filter(|effect| **effect == Effect::Print).count(), 2);
    }
}

#[test]
fn a_fault_is_a_sentence_under_its_field_and_leaving_with_it_asks() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Điểm tin").press(&[Key::Enter]).go("Thảo luận (phút)").type_over("1");
    hand.press(&[Key::Down]);
    assert_eq!(hand.below(), ["Tối thiểu 2 phút nhưng chỉ dự kiến 1 phút"]);
    hand.press(&[Key::Up]).type_over("");
    assert_eq!(hand.below(), ["Nội dung này phải dành thời gian thảo luận, ít nhất 1 phút."]);
    assert!(!hand.screen.is_sound());
    hand.press(&[Key::Esc, Key::Esc]);
    assert!(matches!(hand.screen.view().body, Body::Question(_)));
    assert!(!hand.effects.contains(&Effect::Leave));
    hand.go("Giữ bản nháp").press(&[Key::Enter]);
    assert_eq!(hand.effects.last(), Some(&Effect::Leave));
}

#[test]
fn figures_and_days_are_typed_over_and_texts_are_added_to() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Ngày").type_on("27/4").press(&[Key::Enter]).type_on("15h").press(&[Key::Enter]).type_on(", nhà B");
    hand.press(&[Key::Enter, Key::Backspace]).type_on("5").press(&[Key::Down]);
    let agenda = hand.agenda();
    assert_eq!(agenda.start.unwrap().to_string(), "2026-04-27 15:00:00");
    assert_eq!(agenda.place.as_deref(), Some("Phòng họp số 1, nhà B"));
    assert_eq!(agenda.length, Span::from_mins(95));
}

#[test]
fn the_month_carries_the_texts_that_name_it() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Tháng").press(&[Key::Right]);
    let agenda = hand.agenda();
    assert_eq!(agenda.title, "Sinh hoạt chi bộ thường kỳ tháng 5 năm 2026");
    assert_eq!(agenda.segments[2].title, "Đánh giá công tác tháng 5");
    assert_eq!(agenda.segments[4].title, "Nhiệm vụ tháng 6, giải đáp ý kiến thảo luận");
    assert!(agenda.votes[0].question.contains("nhiệm vụ tháng 6"));
    hand.press(&[Key::Left]);
    assert_eq!(hand.agenda().title, "Sinh hoạt chi bộ thường kỳ tháng 4 năm 2026");
}

#[test]
fn items_are_moved_left_out_added_and_deleted() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Điểm tin").press(&[Key::CtrlDown]);
    assert_eq!(hand.agenda().segments[2].id.0, "diem-tin");
    assert_eq!(hand.chosen(), "Điểm tin trong nước và thế giới");
    hand.press(&[Key::Delete]);
    assert_eq!(hand.agenda().segments.len(), 6);
    hand.press(&[Key::Delete]);
    assert_eq!(hand.agenda().segments.len(), 7);
    hand.press(&[Key::Char('+'), Key::Char('-'), Key::Char('-')]);
    assert_eq!(hand.agenda().segments[2].discuss.planned(), Span::from_mins(4));
    hand.go("Thêm một nội dung").press(&[Key::Enter]).type_on("Góp ý văn kiện").press(&[Key::Enter]);
    let agenda = hand.agenda();
    let new = &agenda.segments[5];
    assert_eq!((new.title.as_str(), new.kind), ("Góp ý văn kiện", SegmentKind::Content));
    assert_eq!(new.discuss, Discuss::Held { planned: Span::from_mins(5), least: Span::from_mins(2) });
    hand.go("Thêm câu gợi ý").type_on("Đồng ý điểm nào?").press(&[Key::Enter]).type_on("Sửa gì?").press(&[Key::Enter]);
    assert_eq!(hand.agenda().segments[5].prompts, ["Đồng ý điểm nào?", "Sửa gì?"]);
    hand.go("Câu gợi ý 1").type_over("").press(&[Key::Down]);
    assert_eq!(hand.agenda().segments[5].prompts, ["Sửa gì?"]);
    hand.go("Xóa hẳn").press(&[Key::Enter, Key::Down, Key::Enter]);
    assert_eq!(hand.agenda().segments.len(), 7);
    for _ in 0..20 {
        hand.press(&[Key::Ctrl('z')]);
    }
    assert_eq!(hand.told(), "Không còn gì để lùi.");
    assert_eq!(hand.agenda(), Hand::with_nothing(Language::Vi).agenda());
}

#[test]
fn whoever_goes_from_the_roster_goes_from_where_he_was_named() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Danh sách")
        .press(&[Key::Enter])
        .press(&[Key::Up; 40])
        .press(&[Key::BackTab, Key::Enter])
        .go("Xóa khỏi danh sách")
        .press(&[Key::Enter]);
    let Body::Question(question) = hand.screen.view().body else { panic!("it is asked") };
    let said = &question.lines[0].text;
    assert!(said.contains("đồng chí Nguyễn Văn A") && said.contains("Chủ trì") && said.contains("Mở đầu"), "{said}");
    hand.press(&[Key::Down, Key::Enter]);
    let agenda = hand.agenda();
    assert_eq!((agenda.roster.len(), agenda.chair), (24, None));
    assert!(agenda.segments.iter().all(|item| item.presenter.as_ref().is_none_or(|who| who.0 != "a")));
}

#[test]
fn the_roster_is_sorted_by_the_given_name_on_the_screen_alone() {
    let mut hand = Hand::with_nothing(Language::Vi);
    let filed = hand.agenda();
    hand.go("Danh sách").press(&[Key::Enter]).go("Xếp theo").press(&[Key::Right]).press(&[Key::Up; 40]);
    let Body::Table(table) = hand.screen.view().body else { panic!("the roster") };
    let names: Vec<&str> = table.people.iter().take(5).map(|one| one.cells[0].as_str()).collect();
    assert_eq!(names, ["Nguyễn Văn A", "Trần Thị B", "Lê Văn C", "Phạm Văn D", "Đoàn Văn Đ"]);
    hand.press(&[Key::Down, Key::Down, Key::Down, Key::Down]).type_over("Đoàn Văn Đạt").press(&[Key::Tab]);
    assert_eq!(hand.agenda().roster[22].name, "Đoàn Văn Đạt");
    assert_eq!(hand.agenda().roster[0], filed.roster[0]);
}

#[test]
fn what_a_person_wrote_in_the_file_by_hand_stays() {
    let source = embedded::agenda("model-90")
        .unwrap()
        .replace("    chair: \"a\", // chủ trì", "    chair: \"a\", // bác A, nhớ gọi trước");
    let mut hand = Hand::on_file(Language::Vi, &source);
    hand.go("Ngày").type_on("27/4").press(&[Key::Enter]);
    hand.go("Thư ký").press(&[Key::Enter]).go("Phạm Văn D").press(&[Key::Enter]);
    let expected = source
        .replace(
            "    place: \"Phòng họp số 1\",\n",
            "    place: \"Phòng họp số 1\",\n    start: \"2026-04-27 14:00\",\n",
        )
        .replace("minute_taker: \"c\"", "minute_taker: \"d\"");
    assert_eq!(hand.screen.manuscript().text(), expected);
}

#[test]
fn fields_that_the_screen_does_not_know_stay_and_are_told() {
    let source =
        embedded::agenda("model-90").unwrap().replace("    language: Vi,", "    mau_nen: \"xanh\",\n    language: Vi,");
    let mut hand = Hand::on_file(Language::Vi, &source);
    assert!(!hand.screen.is_sound());
    hand.go("Địa điểm").type_over("Hội trường");
    assert!(hand.screen.manuscript().text().contains("mau_nen: \"xanh\""));
    let told = hand
        .rows()
        .into_iter()
        .any(|row| matches!(&row.kind, RowKind::Value { value, .. } if value.text.contains("mau_nen")));
    assert!(told);
}

#[test]
fn tasks_still_open_and_those_due_for_self_review_are_shown() {
    let mut hand = Hand::on_file(Language::Vi, embedded::agenda("model-90").unwrap());
    let due = hand.rows().into_iter().find_map(|row| match row.kind {
        RowKind::Value { label, value } if label == "Đến lượt tự kiểm điểm" => Some(value.text),
        _ => None,
    });
    assert_eq!(due.as_deref(), Some("Nguyễn Văn A, Trần Thị B"));
    hand.go("Nhiệm vụ kỳ trước").press(&[Key::Enter]);
    let Body::Lines { lines, .. } = hand.screen.view().body else { panic!("the tasks") };
    assert_eq!(lines[0].text, "Trần Thị B: Rà soát hồ sơ quý I (hạn 15/04/2026)");
}

#[test]
fn a_last_meeting_is_carried_over_to_the_next_month() {
    use nhip::prepare::begin;
    let source = embedded::agenda("model-90").unwrap();
    let mut paper = agenda_file::writing::Manuscript::open("x", source, &agenda_file::nothing_beside).unwrap();
    assert!(paper.put(&Place::of("start"), &agenda_file::writing::Value::text("2018-03-26 15:30")));
    let day = |text: &str| text.parse().unwrap();
    let mut known = paper.clone();
    begin::after(&mut known, day("2018-03-26"), Some(day("2018-04-27")), day("2018-04-20"));
    let agenda = known.review().agenda;
    assert_eq!(agenda.start.unwrap().to_string(), "2018-04-27 15:30:00");
    assert_eq!(agenda.title, "Sinh hoạt chi bộ thường kỳ tháng 4 năm 2018");
    let mut stale = paper.clone();
    begin::after(&mut stale, day("2026-10-26"), Some(day("2026-11-27")), day("2026-11-02"));
    assert_eq!(stale.review().agenda.title, "Sinh hoạt chi bộ thường kỳ tháng 11 năm 2026");
    let mut unknown = paper.clone();
    begin::after(&mut unknown, day("2018-03-26"), None, day("2018-04-02"));
    assert_eq!(unknown.review().agenda.start.unwrap().to_string(), "2018-04-26 15:30:00");
    let mut late = paper;
    begin::after(&mut late, day("2018-03-26"), None, day("2018-06-28"));
    assert_eq!(late.review().agenda.title, "Sinh hoạt chi bộ thường kỳ tháng 6 năm 2018");
    assert_eq!(late.review().agenda.start, None);
}

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        4 => Just(Key::Down),
        2 => Just(Key::Up),
        4 => Just(Key::Enter),
        2 => Just(Key::Tab),
        1 => Just(Key::Esc),
        1 => Just(Key::PageDown),
        1 => Just(Key::PageUp),
        1 => Just(Key::Left),
        2 => Just(Key::Right),
        1 => Just(Key::Home),
        1 => Just(Key::End),
        1 => Just(Key::Delete),
        2 => Just(Key::Backspace),
        1 => Just(Key::CtrlDown),
        1 => Just(Key::Ctrl('t')),
        1 => Just(Key::Ctrl('z')),
        1 => Just(Key::F(12)),
        3 => prop_oneof![Just('ă'), Just('5'), Just(' '), Just('\u{301}'), Just('"'), Just('+'), Just('\\')].prop_map(Key::Char),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_the_file_can_be_read_and_everything_can_be_taken_back(keys in proptest::collection::vec(any_key(), 1..50)) {
        let mut hand = Hand::with_nothing(Language::Vi);
        let first = hand.screen.manuscript().clone();
        for key in keys {
            drop(hand.screen.act(&Input::Press(key)));
        }
        drop(hand.screen.view());
        let text = hand.screen.manuscript().text().to_owned();
        let again = agenda_file::writing::Manuscript::open("x", &text, &agenda_file::nothing_beside);
        prop_assert!(again.is_ok(), "{}", text);
        for _ in 0..400 {
            hand.press(&[Key::Ctrl('z')]);
            if hand.told().starts_with("Không còn") || hand.told().starts_with("Nothing") {
                break;
            }
        }
        prop_assert_eq!(hand.screen.manuscript(), &first);
    }
}

#[test]
fn a_roster_is_taken_from_a_spreadsheet_after_it_was_shown_and_those_known_keep_their_ids() {
    use nhip::prepare::Table;
    use nhip::prepare::TableFile;
    let mut hand = Hand::on_file(Language::Vi, embedded::agenda("model-90").unwrap());
    hand.go("Danh sách").press(&[Key::Enter]).go("Lấy danh sách từ tệp").press(&[Key::Enter]);
    assert_eq!(hand.effects.last(), Some(&Effect::LookForTables(Table::Roster)));
    let file = TableFile { name: "dang-vien.csv".to_owned(), place: "/home/hoa/Tải xuống".to_owned() };
    hand.screen.tables(Table::Roster, vec![file]);
    hand.press(&[Key::Enter]);
    assert_eq!(hand.effects.last(), Some(&Effect::ReadTable(Table::Roster, 0)));
    let csv = "STT,Họ và tên,Chức vụ,Đảng viên\n1,Trần Thị B,Bí thư,Chính thức\n2,Lý Văn Mới,,Dự bị\n";
    hand.screen.table(Table::Roster, "dang-vien.csv", Ok(csv.as_bytes().to_vec()));
    let Body::Lines { lines, .. } = hand.screen.view().body else { panic!("what was understood") };
    assert!(lines.iter().any(|line| line.text.contains("Lý Văn Mới")), "{lines:?}");
    let before = hand.screen.manuscript().clone();
    hand.press(&[Key::Esc]);
    assert_eq!(hand.screen.manuscript(), &before);
    hand.screen.table(Table::Roster, "dang-vien.csv", Ok(csv.as_bytes().to_vec()));
    hand.press(&[Key::Enter]);
    let agenda = hand.agenda();
    let people: Vec<(&str, &str)> = agenda.roster.iter().map(|one| (one.id.0.as_str(), one.name.as_str())).collect();
    assert_eq!(people, [("b", "Trần Thị B"), ("ly-van-moi", "Lý Văn Mới")]);
    assert_eq!((agenda.chair, agenda.sample), (None, false));
    assert_eq!(agenda.segments[2].presenter.as_ref().map(|who| who.0.as_str()), Some("b"));
    hand.press(&[Key::Ctrl('z')]);
    assert_eq!(hand.screen.manuscript(), &before);
}

#[test]
fn a_programme_is_taken_from_a_spreadsheet_and_its_gaps_are_left_to_be_filled() {
    use nhip::prepare::Table;
    let mut hand = Hand::on_file(Language::Vi, embedded::agenda("model-90").unwrap());
    let csv = "STT,Nội dung,Người thực hiện,Thời gian,Thảo luận\n1,Mở đầu,Trần Thị B,5 phút,\n\
               2,Điểm tin trong nước và thế giới,Phạm Văn D,6 phút,4 phút\n3,Góp ý quy chế,,,\n4,Kết luận,Nguyễn Văn A,8 phút,\n";
    hand.screen.tables(Table::Programme, Vec::new());
    hand.screen.table(Table::Programme, "ct.csv", Ok(csv.as_bytes().to_vec()));
    hand.press(&[Key::Enter]);
    assert!(!hand.screen.is_sound());
    let agenda = hand.screen.agenda().clone();
    let titles: Vec<&str> = agenda.segments.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["Mở đầu", "Điểm tin trong nước và thế giới", "Góp ý quy chế", "Kết luận"]);
    assert_eq!(agenda.segments[1].id.0, "diem-tin");
    assert_eq!(agenda.segments[1].prompts.len(), 3);
    assert_eq!(agenda.segments[1].present, Span::from_mins(6));
    assert_eq!(agenda.votes.len(), 1);
    hand.go("Góp ý quy chế").press(&[Key::Enter]).go("Trình bày (phút)");
    assert_eq!(hand.below(), ["Ghi số phút. Ví dụ: 10 hoặc 7,5."]);
    hand.type_over("5").press(&[Key::Enter]).type_over("7").press(&[Key::Enter]);
    assert!(hand.screen.is_sound());
    hand.screen.table(Table::Roster, "x.csv", Ok(b"\x00\x01\x02".to_vec()));
    assert!(!hand.told().is_empty());
}

fn cell(hand: &Hand, row: usize, column: usize) -> String {
    let Body::Table(table) = hand.screen.view().body else { panic!("the roster") };
    table.people[row].cells[column].clone()
}

#[test]
fn the_vote_of_a_temporary_member_is_chosen_in_its_column_and_for_others_it_is_said_where_it_comes_from() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Danh sách").press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::Tab, Key::Right, Key::Right]);
    assert_eq!((cell(&hand, 0, 1), cell(&hand, 0, 5)), ("tạm thời".to_owned(), "–".to_owned()));
    hand.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Tab, Key::Right]);
    assert_eq!(cell(&hand, 0, 5), "có");
    assert_eq!(hand.agenda().roster[0].marks, [Mark::Votes]);
    // The mark that gives the vote is not touched by the others.
    hand.press(&[Key::BackTab, Key::BackTab, Key::BackTab, Key::Right]);
    assert_eq!(hand.agenda().roster[0].marks, [Mark::Exempt, Mark::Votes]);
    assert_eq!((cell(&hand, 0, 2), cell(&hand, 0, 5)), ("miễn".to_owned(), "có".to_owned()));
    hand.press(&[Key::Down, Key::Tab, Key::Tab, Key::Tab, Key::Right]);
    assert!(hand.told().contains("theo tư cách"), "{}", hand.told());
    assert_eq!(hand.agenda().roster[1].marks, []);
}

#[test]
fn a_person_can_be_exempt_and_seconded_at_once() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Danh sách").press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::Tab, Key::Tab]);
    hand.press(&[Key::Right, Key::Right, Key::Right]);
    assert_eq!(hand.agenda().roster[0].marks, [Mark::Exempt, Mark::Seconded]);
    assert_eq!(cell(&hand, 0, 2), "miễn, biệt phái");
}

#[test]
fn who_stays_to_mend_it_stands_in_the_field_that_is_wrong() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Điểm tin").press(&[Key::Enter]).go("Thảo luận (phút)").type_over("").press(&[Key::Esc]);
    hand.go("Tên buổi").press(&[Key::Esc]);
    assert_eq!(hand.chosen(), "Ở lại sửa");
    hand.press(&[Key::Enter]);
    assert_eq!(hand.chosen(), "Thảo luận (phút)");
    hand.type_on("5").press(&[Key::Esc]);
    assert!(hand.screen.is_sound());
    // A person without a name is found on the roster.
    hand.go("Danh sách").press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::Down, Key::Down]).type_over("");
    hand.press(&[Key::Esc]).press(&[Key::Esc]).press(&[Key::Enter]);
    let Body::Table(table) = hand.screen.view().body else { panic!("the roster") };
    assert_eq!(table.selected, Some((2, 0)));
}

#[test]
fn a_fault_of_an_item_is_said_once_and_in_the_screens_words() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Điểm tin").press(&[Key::Enter]).go("Trình bày (phút)").type_over("").press(&[Key::Esc]);
    let said: Vec<String> = hand.rows().iter().flat_map(|row| row.below.iter().map(|line| line.text.clone())).collect();
    assert_eq!(said.iter().filter(|line| *line == "Chưa ghi số phút.").count(), 1, "{said:?}");
    assert!(said.iter().all(|line| !line.contains("«»")), "{said:?}");
}

#[test]
fn what_cannot_be_written_is_not_left_behind_without_a_question() {
    use nhip::prepare::Saved;
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Địa điểm").type_over("Hội trường");
    hand.screen.saved(Saved::Failed("ổ đĩa đầy".to_owned()));
    hand.press(&[Key::Esc]);
    assert_eq!(hand.effects.pop(), Some(Effect::Leave), "the shell tries once more");
    hand.screen.cannot_leave();
    hand.screen.cannot_leave();
    let Body::Question(question) = hand.screen.view().body else { panic!("it is asked") };
    let labels: Vec<&str> = question.choices.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels.len(), 4, "{labels:?}");
    assert!(labels[0].starts_with("Lưu lại"), "the harmless one is chosen: {labels:?}");
    hand.press(&[Key::Esc]);
    assert!(matches!(hand.screen.view().body, Body::Rows(_)), "asked once, it is closed once");
    for (answer, effect) in [("Lưu lại", Effect::Leave), ("Lưu tạm", Effect::Elsewhere), ("Ra, bỏ", Effect::Abandon)]
    {
        hand.screen.cannot_leave();
        hand.go(answer).press(&[Key::Enter]);
        assert_eq!(hand.effects.last(), Some(&effect));
    }
    assert!(hand.screen.is_unsaved());
}

#[test]
fn another_version_of_the_file_is_taken_in_and_can_be_taken_back() {
    let mut hand = Hand::on_file(Language::Vi, embedded::agenda("model-90").unwrap());
    hand.go("Địa điểm").type_over("Hội trường");
    let own = hand.screen.manuscript().clone();
    let mut theirs = own.clone();
    assert!(theirs.put(&Place::of("title"), &agenda_file::writing::Value::text("Họp bất thường")));
    hand.screen.takes_over(theirs);
    assert_eq!(hand.agenda().title, "Họp bất thường");
    assert!(hand.told().contains("nơi khác"), "{}", hand.told());
    hand.press(&[Key::Ctrl('z')]);
    assert_eq!(hand.screen.manuscript(), &own);
}

#[test]
fn an_item_that_was_added_and_left_at_once_is_none() {
    let mut hand = Hand::with_nothing(Language::Vi);
    let before = hand.agenda();
    hand.go("Thêm một nội dung").press(&[Key::Enter, Key::Esc]);
    assert_eq!(hand.agenda(), before);
    assert!(hand.told().contains("không được thêm"), "{}", hand.told());
    hand.go("Thêm một nội dung").press(&[Key::Enter]).go("Trình bày (phút)").type_over("3").press(&[Key::Esc]);
    assert_eq!(hand.agenda().segments.len(), before.segments.len() + 1, "what somebody typed in stays");
}

#[test]
fn a_month_that_is_not_that_of_the_day_is_pointed_out() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Ngày").type_on("5/6").go("Tháng");
    assert!(hand.below().iter().any(|line| line.contains("tháng 6")), "{:?}", hand.below());
    hand.press(&[Key::Right, Key::Right]);
    assert_eq!(hand.below(), Vec::<String>::new());
}

#[test]
fn whose_turn_it_is_to_review_himself_is_shown_with_the_reason() {
    let hand = Hand::on_file(Language::Vi, embedded::agenda("model-90").unwrap());
    let row = hand
        .rows()
        .into_iter()
        .find(|row| matches!(&row.kind, RowKind::Value { label, .. } if label == "Đến lượt tự kiểm điểm"));
    let said: Vec<String> = row.expect("there is such an item").below.into_iter().map(|line| line.text).collect();
    assert_eq!(said[..2], ["Nguyễn Văn A: chưa tự kiểm điểm năm nay.", "Trần Thị B: chưa tự kiểm điểm năm nay."]);
}

#[test]
fn the_gaps_of_a_programme_are_gone_to_at_once() {
    use nhip::prepare::Table;
    let mut hand = Hand::on_file(Language::Vi, embedded::agenda("model-90").unwrap());
    hand.go("Lấy chương trình");
    let csv = "STT,Nội dung,Người thực hiện,Thời gian,Thảo luận\n1,Mở đầu,Trần Thị B,5 phút,\n2,Góp ý quy chế,,,\n3,Kết luận,,8 phút,\n";
    hand.screen.tables(Table::Programme, Vec::new());
    hand.screen.table(Table::Programme, "ct.csv", Ok(csv.as_bytes().to_vec()));
    hand.press(&[Key::Enter]);
    assert_eq!(hand.chosen(), "Góp ý quy chế");
    assert!(hand.told().contains("2 chỗ phải điền"), "{}", hand.told());
    hand.press(&[Key::Ctrl('z')]);
    assert!(hand.told().contains("Lấy chương trình"), "{}", hand.told());
}

#[test]
fn the_bar_says_what_enter_does_on_the_selected_row_and_names_the_key_that_prints() {
    let mut hand = Hand::with_nothing(Language::En);
    let named = |hand: &Hand, key: &str| {
        let bar = hand.screen.view().bar;
        bar.into_iter().find(|hint| hint.key == key).map_or_else(String::new, |hint| hint.label)
    };
    assert_eq!(named(&hand, "F3"), "print");
    hand.go(nhip::text::prepare::LENGTH.en);
    assert_eq!(named(&hand, "Enter"), "next");
    hand.go(nhip::text::prepare::PRINT.en);
    assert_eq!(named(&hand, "Enter"), "do it");
}
