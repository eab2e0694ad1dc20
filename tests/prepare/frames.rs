//! What each page of the screen looks like, in both languages, at two sizes.
//!
//! `NHIP_FRAMES=write` writes the frames anew; read them before keeping them.

use std::fs;
use std::path::Path;

use nhip::action::key::Key;
use nhip::agenda_file;
use nhip::agenda_file::embedded;
use nhip::agenda_file::writing;
use nhip::agenda_file::writing::Place;
use nhip::agenda_file::writing::Value;
use nhip::meeting::agenda::Language;
use nhip::meeting::roster::Person;
use nhip::meeting::roster::PersonId;
use nhip::prepare::Saved;
use nhip::prepare::Table;
use nhip::prepare::TableFile;
use nhip::views::prepare::draw;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::hand::Hand;

fn drawn(hand: &Hand, width: u16, height: u16, theme: ThemeName) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let cursor = draw(area, &mut buf, &hand.screen.view(), Theme::of(theme));
    (buf, cursor)
}

fn frame(buf: &Buffer, cursor: Option<Position>) -> String {
    let area = buf.area;
    let row = |y| {
        let row: String = (0..area.width).map(|x| buf[(x, y)].symbol()).collect();
        row.trim_end().to_owned() + "\n"
    };
    let cursor = cursor.map_or_else(String::new, |at| format!("cursor: column {}, row {}\n", at.x, at.y));
    (0..area.height).map(row).collect::<String>() + &cursor
}

const PEOPLE: &str = "STT,Họ và tên,Chức vụ,Tư cách,Tổ\n1,Trần Thị B,Bí thư,Chính thức,Tổ 1\n\
                      2,Lý Văn Mới,,Dự bị,Tổ 2\n3,Đỗ Thị Ánh,Thủ quỹ,Chính thức,Tổ 2\n4,,,Chính thức,\n";
const PROGRAMME: &str = "STT,Nội dung,Người thực hiện,Thời gian,Thảo luận\n1,Mở đầu,Trần Thị B,5 phút,\n\
                         2,Góp ý quy chế làm việc,Phạm Văn D,,\n3,Nhiệm vụ tháng 5,Người Lạ,10 phút,15 phút\n4,Kết luận,,8 phút,\n";

fn files() -> Vec<TableFile> {
    let file = |name: &str, place: &str| TableFile { name: name.to_owned(), place: place.to_owned() };
    vec![
        file("danh-sach-dang-vien.xlsx", "/home/hoa/Tải xuống · 01/04/2026"),
        file("Bản sao của danh sách cuối cùng (2) đã sửa theo góp ý.csv", "/media/hoa/USB · 12/03/2026"),
        file("chuong-trinh.ods", "/home/hoa/Tài liệu · 02/01/2026"),
    ]
}

/// The model with as many people as a large committee has.
fn sixty(lang: Language) -> String {
    let name = match lang {
        Language::Vi => "model-90",
        Language::En => "staff-45",
    };
    let mut agenda = agenda_file::embedded_agenda(name).expect("it is part of the program");
    for n in agenda.roster.len()..60 {
        let given = ["An", "Ánh", "Ấn", "Đạt", "Dũng", "Ước", "Yến"][n % 7];
        let name = format!("Nguyễn Thị Minh {given} {n}");
        agenda.roster.push(Person { id: PersonId(format!("n-{n}")), name, ..Person::default() });
    }
    writing::agenda(&agenda)
}

/// The model with names as long as they come, wide letters and letters that combine.
fn long(lang: Language) -> String {
    let mut agenda =
        agenda_file::read("x", sixty(lang).as_bytes(), &agenda_file::nothing_beside).found.expect("it is sound");
    "Sinh hoạt chuyên đề “Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh” kết hợp tổng kết năm và kiểm điểm tập thể, cá nhân".clone_into(&mut agenda.title);
    agenda.segments[1].title.clone_from(&agenda.title);
    "会議の議事 và những nội dung khác, e\u{301}tude x\u{323}\u{302}".clone_into(&mut agenda.segments[2].title);
    "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Thảo Nguyên".clone_into(&mut agenda.roster[0].name);
    "山田 太郎".clone_into(&mut agenda.roster[1].name);
    agenda.roster[0].role =
        Some("Phó Bí thư Đảng ủy, Phó Giám đốc phụ trách tổ chức, hành chính và quản trị".to_owned());
    writing::agenda(&agenda)
}

fn pages(lang: Language) -> Vec<(&'static str, Hand)> {
    let (source, first_item, add) = match lang {
        Language::Vi => ("model-90", "Đánh giá", "Thêm một người"),
        Language::En => ("staff-45", "Reports", "Add a person"),
    };
    let open = || {
        let mut hand = Hand::on_file(lang, embedded::agenda(source).expect("it is part of the program"));
        hand.type_on("27/4");
        hand
    };
    let [roster, chair, present, tasks, done, import] = match lang {
        Language::Vi => ["Danh sách", "Chủ trì", "Trình bày (phút)", "Nhiệm vụ kỳ trước", "Xong", "Lấy danh sách"],
        Language::En => ["Roster", "Chair", "Presenting (minutes)", "Tasks still open", "Done", "Take the roster"],
    };
    let with = |keys: &dyn Fn(&mut Hand)| {
        let mut hand = open();
        keys(&mut hand);
        hand
    };
    let item = |hand: &mut Hand| {
        let at = first_item;
        let found = hand.rows().into_iter().any(|row| format!("{row:?}").contains(at));
        let title = if found { at.to_owned() } else { hand.agenda().segments[2].title.clone() };
        hand.go(&title);
    };
    vec![
        ("first", Hand::with_nothing(lang)),
        ("meeting", open()),
        ("meeting_item", with(&|hand| item(hand))),
        (
            "meeting_end",
            with(&|hand| {
                hand.go(done);
            }),
        ),
        (
            "item",
            with(&|hand| {
                item(hand);
                hand.press(&[Key::Enter]);
            }),
        ),
        (
            "item_fault",
            with(&|hand| {
                item(hand);
                hand.press(&[Key::Enter]).go(present).type_over("x");
            }),
        ),
        (
            "roster",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::Down]);
            }),
        ),
        (
            "roster_choice",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::Tab, Key::Right]);
            }),
        ),
        (
            "roster_end",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).go(add);
            }),
        ),
        (
            "roster_person",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::BackTab, Key::Enter]);
            }),
        ),
        (
            "people",
            with(&|hand| {
                hand.go(chair).press(&[Key::Enter]);
            }),
        ),
        (
            "tasks",
            with(&|hand| {
                hand.go(tasks).press(&[Key::Enter]);
            }),
        ),
        (
            "leave",
            with(&|hand| {
                hand.press(&[Key::Up, Key::Up]).type_over("").press(&[Key::Esc]);
            }),
        ),
        ("roster_sixty", {
            let mut hand = Hand::on_file(lang, &sixty(lang));
            hand.go(roster).press(&[Key::Enter]).press(&[Key::PageDown, Key::PageDown]);
            hand
        }),
        (
            "roster_vote",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).press(&[Key::Up; 40]);
                hand.press(&[Key::Tab, Key::Right, Key::Right, Key::Tab, Key::Tab, Key::Tab, Key::Tab]);
            }),
        ),
        (
            "tables",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).go(import).press(&[Key::Enter]);
                hand.screen.tables(Table::Roster, files());
            }),
        ),
        (
            "tables_none",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).go(import).press(&[Key::Enter]);
                hand.screen.tables(Table::Roster, Vec::new());
            }),
        ),
        (
            "understood_people",
            with(&|hand| {
                hand.go(roster).press(&[Key::Enter]).go(import).press(&[Key::Enter]);
                hand.screen.tables(Table::Roster, files());
                hand.screen.table(Table::Roster, "danh-sach.csv", Ok(PEOPLE.as_bytes().to_vec()));
            }),
        ),
        (
            "understood_programme",
            with(&|hand| {
                hand.screen.tables(Table::Programme, files());
                hand.screen.table(Table::Programme, "chuong-trinh.csv", Ok(PROGRAMME.as_bytes().to_vec()));
            }),
        ),
        (
            "programme_taken",
            with(&|hand| {
                hand.screen.tables(Table::Programme, files());
                hand.screen.table(Table::Programme, "chuong-trinh.csv", Ok(PROGRAMME.as_bytes().to_vec()));
                hand.press(&[Key::Enter]);
            }),
        ),
        (
            "not_saved",
            with(&|hand| {
                let why = match lang {
                    Language::Vi => "ổ đĩa đầy",
                    Language::En => "the disk is full",
                };
                hand.screen.saved(Saved::Failed(why.to_owned()));
                hand.screen.cannot_leave();
            }),
        ),
        (
            "from_outside",
            with(&|hand| {
                let mut theirs = hand.screen.manuscript().clone();
                assert!(theirs.put(&Place::of("place"), &Value::text("Hội trường tầng 2")));
                hand.screen.saved(Saved::Agenda);
                hand.screen.takes_over(theirs);
            }),
        ),
        ("long_names", {
            let mut hand = Hand::on_file(lang, &long(lang));
            hand.type_on("27/4");
            hand
        }),
        ("long_roster", {
            let mut hand = Hand::on_file(lang, &long(lang));
            hand.go(roster).press(&[Key::Enter]).press(&[Key::Up; 40]).press(&[Key::End]);
            hand
        }),
        (
            "fitted",
            with(&|hand| {
                item(hand);
                hand.press(&[Key::Enter]).go(present).type_over("8").press(&[Key::Esc, Key::Ctrl('t')]);
            }),
        ),
    ]
}

#[test]
fn every_page_is_drawn_as_it_was_looked_at() {
    for (lang, short) in [(Language::Vi, "vi"), (Language::En, "en")] {
        for (name, hand) in pages(lang) {
            for (width, height) in [(80, 24), (120, 36)] {
                let (buf, cursor) = drawn(&hand, width, height, ThemeName::None);
                let frame = frame(&buf, cursor);
                let name = format!("{name}_{short}_{width}x{height}");
                let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/frames/prepare/{name}.txt"));
                if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
                    fs::write(&path, &frame).expect("the folder of the frames is there");
                }
                let kept = fs::read_to_string(&path).unwrap_or_default();
                assert_eq!(kept.replace('\r', ""), frame, "{name} is not drawn as it was");
            }
        }
    }
}

#[test]
fn the_sum_and_the_saved_mark_are_in_sight_on_every_page_and_nothing_panics_at_any_size() {
    for (name, hand) in pages(Language::Vi) {
        let view = hand.screen.view();
        for (width, height) in [(80, 24), (120, 36), (240, 67)] {
            let (buf, cursor) = drawn(&hand, width, height, ThemeName::Dark);
            let frame = frame(&buf, cursor);
            assert!(frame.contains(&view.sum.text), "{name}: {frame}");
            assert!(frame.contains(&view.saved.text), "{name}: {frame}");
        }
        for (width, height) in [(0, 0), (1, 1), (5, 3), (20, 5), (40, 10), (79, 7), (400, 2)] {
            for theme in ThemeName::ALL {
                let (_, cursor) = drawn(&hand, width, height, theme);
                assert!(cursor.is_none_or(|at| at.x < width && at.y < height), "{name} at {width}×{height}");
            }
        }
    }
}

#[test]
fn the_cursor_stands_right_after_what_was_typed() {
    let mut hand = Hand::with_nothing(Language::Vi);
    hand.go("Địa điểm").type_over("Hội trường Ắ");
    for (width, height) in [(80, 24), (120, 36), (40, 12)] {
        let (buf, cursor) = drawn(&hand, width, height, ThemeName::Dark);
        let at = cursor.expect("something is typed");
        let row: String = (0..at.x).map(|x| buf[(x, at.y)].symbol()).collect();
        assert!(row.ends_with("Hội trường Ắ"), "{row:?} at {width}×{height}");
    }
    hand.go("Danh sách").press(&[Key::Enter]).press(&[Key::Up; 40]).type_over("Một cái tên dài hơn ô của nó rất nhiều");
    let (buf, cursor) = drawn(&hand, 80, 24, ThemeName::Dark);
    let at = cursor.expect("a name is typed");
    let row: String = (0..at.x).map(|x| buf[(x, at.y)].symbol()).collect();
    assert!(row.ends_with("rất nhiều"), "{row:?}");
}
