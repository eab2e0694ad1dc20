//! The founding meeting at several moments, as the facilitator's screen gets it: values written by hand.

use nhip::console::view::AgendaRow;
use nhip::console::view::Aside;
use nhip::console::view::Check;
use nhip::console::view::CheckState;
use nhip::console::view::Clock;
use nhip::console::view::ClockState;
use nhip::console::view::ConsoleView;
use nhip::console::view::Counts;
use nhip::console::view::Digits;
use nhip::console::view::Floor;
use nhip::console::view::Header;
use nhip::console::view::Hint;
use nhip::console::view::Line;
use nhip::console::view::MomentKind;
use nhip::console::view::NextLine;
use nhip::console::view::Notice;
use nhip::console::view::NoticeKind;
use nhip::console::view::Now;
use nhip::console::view::QueueRow;
use nhip::console::view::RowState;
use nhip::console::view::SpeechRow;
use nhip::console::view::StartView;
use nhip::console::view::Strip;
use nhip::console::view::StripStretch;
use nhip::console::view::Theme;
use nhip::console::view::Tone;
use nhip::console::view::panel::Choice;
use nhip::console::view::panel::Question;
use nhip::meeting::agenda::Language;
use nhip::meeting::schedule::SpeechStep;
use nhip::meeting::schedule::When;

use super::glance;

pub const PEOPLE: [(&str, &str); 25] = [
    ("Nguyễn Văn A", "Bí thư, chính thức"),
    ("Trần Thị B", "Phó bí thư, chính thức"),
    ("Lê Văn C", "Chi ủy viên, chính thức"),
    ("Phạm Văn D", "Chính thức"),
    ("Hoàng Thị E", "Chính thức"),
    ("Vũ Thị Thanh Hương", "Chính thức, tổ Hành chính"),
    ("Triệu Đức Lân", "Chính thức, tổ Tổng hợp"),
    ("Đặng Thị Khuê", "Chính thức, tổ Tổng hợp"),
    ("Bùi Quốc Ưng", "Chính thức, tổ Quản trị"),
    ("Đỗ Ngọc Ẩn", "Chính thức, tổ Quản trị"),
    ("Hồ Thị Mỹ Duyên", "Chính thức, tổ Hành chính"),
    ("Ngô Văn Giàu", "Chính thức, tổ Hành chính"),
    ("Dương Thị Hòa", "Chính thức"),
    ("Lý Văn Thụy", "Chính thức"),
    ("Đinh Thị Quỳnh Như", "Chính thức"),
    ("Mai Văn Khoa", "Chính thức"),
    ("Tô Thị Ỷ", "Chính thức"),
    ("Trịnh Văn Phú", "Chính thức"),
    ("Phan Thị Diễm", "Chính thức"),
    ("Cao Văn Tuệ", "Chính thức"),
    ("Lương Thị Xuân", "Dự bị"),
    ("Hà Văn Yên", "Dự bị"),
    ("Khách mời Một", "Khách mời"),
    ("Khách mời Hai", "Khách mời"),
    ("Khách mời Ba", "Khách mời"),
];

const VI_ITEMS: [&str; 8] = [
    "Mở đầu",
    "Điểm tin trong nước và thế giới",
    "Đánh giá công tác tháng 3 và nhiệm vụ trọng tâm",
    "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
    "Nhiệm vụ tháng 4: thảo luận và giải đáp",
    "Kết luận, giao nhiệm vụ",
    "Biểu quyết",
    "Chấm điểm và kết thúc",
];

const EN_ITEMS: [&str; 8] = [
    "Opening",
    "News at home and abroad",
    "Review of March and the key tasks",
    "Studying and following Hồ Chí Minh's ideology, morality and style",
    "Tasks of April: discussion and answers",
    "Conclusion and tasks",
    "Votes",
    "Score and close",
];

fn agenda(lang: Language) -> Vec<AgendaRow> {
    let titles = match lang {
        Language::Vi => VI_ITEMS,
        Language::En => EN_ITEMS,
    };
    let planned = ["5", "7 + 5", "10 + 13", "10 + 5", "5 + 13", "4", "4", "9"];
    let actual = [Some("5:02"), Some("7:40 + 5:00"), Some("10:00 + 1:19"), None, None, None, None, None];
    titles
        .iter()
        .enumerate()
        .map(|(at, title)| AgendaRow {
            number: (at + 1).to_string(),
            title: (*title).to_owned(),
            state: match at {
                0 | 1 => RowState::Held,
                2 => RowState::Now,
                _ => RowState::Ahead,
            },
            planned: planned[at].to_owned(),
            actual: actual[at].map(str::to_owned),
            remark: (at == 1).then(|| match lang {
                Language::Vi => Line::new(Tone::Warn, "còn 1 câu hỏi chưa trả lời"),
                Language::En => Line::new(Tone::Warn, "1 question open"),
            }),
        })
        .collect()
}

fn strip() -> Strip {
    let mins = [
        (5, false),
        (8, false),
        (5, true),
        (10, false),
        (13, true),
        (10, false),
        (5, true),
        (5, false),
        (13, true),
        (8, false),
        (9, false),
    ];
    let items = [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7];
    Strip {
        stretches: mins
            .iter()
            .zip(items)
            .enumerate()
            .map(|(at, ((mins, of_members), item))| StripStretch {
                item,
                of_members: *of_members,
                length_ms: mins * 60_000,
                when: match at {
                    0..=3 => When::Past,
                    4 => When::Now,
                    _ => When::Ahead,
                },
                over_ms: if at == 1 { 60_000 } else { 0 },
            })
            .collect(),
        label: "90 phút".to_owned(),
        planned_ms: 90 * 60_000,
        floor_ms: Some(90 * 60_000),
        at_ms: Some(29 * 60_000 + 19_000),
    }
}

fn waits(place: usize, name: &str, turns: &str) -> QueueRow {
    QueueRow {
        place,
        name: name.to_owned(),
        symbol: None,
        class: None,
        turns: turns.to_owned(),
        remark: None,
        selected: place == 1,
    }
}

fn hint(key: &str, label: &str, enabled: bool) -> Hint {
    Hint { key: key.to_owned(), label: label.to_owned(), enabled }
}

fn clock(text: &str, state: ClockState, label: &str) -> Clock {
    Clock { text: text.to_owned(), state, label: label.to_owned() }
}

/// The members' time of the third item; nobody speaks, three wait.
pub fn discussion(lang: Language) -> ConsoleView {
    let vi = ConsoleView {
        language: Language::Vi,
        theme: Theme::Dark,
        digits: Digits::Large,
        header: Header {
            body: "Chi bộ Văn phòng".to_owned(),
            title: "Sinh hoạt thường kỳ tháng 3".to_owned(),
            wall: "14:26:08".to_owned(),
            ending: Line::new(Tone::Warn, "xong 15:32 · chậm 2 phút"),
            saved: Line::new(Tone::Good, "Đã lưu 14:26:08"),
        },
        badges: vec![],
        agenda: agenda(lang),
        agenda_title: "Chương trình".to_owned(),
        now: Now {
            moment: MomentKind::Discussing,
            title: "3/8  Đánh giá công tác tháng 3 và nhiệm vụ trọng tâm".to_owned(),
            phase: "Thảo luận".to_owned(),
            who: None,
            clock: Some(clock("11:41", ClockState::Left, "còn")),
            facts: vec![Line::new(Tone::Plain, "được chuyển từ 14:28:49")],
            until: None,
        },
        next: NextLine {
            text: "→ Chưa chuyển được: còn 2 phút 41 giây dành cho thảo luận (đến 14:28:49).".to_owned(),
            allowed: false,
        },
        aside: Aside {
            prompt: Some("Gợi ý 2/3: việc nào chưa đạt, vì sao?".to_owned()),
            prompts: vec!["Tháng 4 cần tập trung vào việc nào, ai nhận?".to_owned()],
            offers: vec![],
            say: None,
            notes: vec!["Nhắc tổ Tổng hợp về báo cáo quý I (hạn 5/4).".to_owned()],
            checks: vec![Check {
                text: "Biểu quyết: nhiệm vụ tháng 4".to_owned(),
                state: CheckState::Owed,
                key: Some("F6".to_owned()),
            }],
            on_screen: vec![],
        },
        floor: Floor {
            title: "Phát biểu".to_owned(),
            speech: None,
            interrupted: None,
            queue: vec![
                waits(1, "Trần Thị B", "lần đầu"),
                waits(2, "Lê Văn C", "2 lượt"),
                QueueRow { remark: Some("khách mời".to_owned()), ..waits(3, "Khách mời Một", "lần đầu") },
            ],
            note: None,
            round: None,
        },
        counts: Counts {
            present: "có mặt 20/22".to_owned(),
            spoken: "đã phát biểu 13/20".to_owned(),
            silent: [
                "Hoàng Thị E",
                "Bùi Quốc Ưng",
                "Tô Thị Ỷ",
                "Lương Thị Xuân",
                "Đỗ Ngọc Ẩn",
                "Hà Văn Yên",
                "Cao Văn Tuệ",
            ]
            .map(str::to_owned)
            .to_vec(),
        },
        strip: strip(),
        room: glance::discussion(lang),
        bar: vec![
            hint("→", "Sang nội dung 4", false),
            hint("Enter", "Mời đồng chí Trần Thị B", true),
            hint("Space", "Xin phát biểu", true),
            hint("F3", "Ghi ý kiến", true),
            hint("F9", "Tạm nghỉ", true),
            hint("Tab", "Việc khác", true),
            hint("?", "Phím", true),
        ],
        notices: vec![],
        panel: None,
        under: vec![],
        one_screen: None,
        guide: None,
    };
    match lang {
        Language::Vi => vi,
        Language::En => english(vi),
    }
}

fn english(vi: ConsoleView) -> ConsoleView {
    ConsoleView {
        language: Language::En,
        header: Header {
            body: "Office committee".to_owned(),
            title: "Regular meeting of March".to_owned(),
            ending: Line::new(Tone::Warn, "ends 15:32 · 2 minutes late"),
            saved: Line::new(Tone::Good, "Saved 14:26:08"),
            ..vi.header
        },
        agenda_title: "Agenda".to_owned(),
        now: Now {
            title: "3/8  Review of March and the key tasks".to_owned(),
            phase: "Members' time".to_owned(),
            clock: Some(clock("11:41", ClockState::Left, "left")),
            facts: vec![Line::plain("may move on from 14:28:49")],
            ..vi.now
        },
        next: NextLine {
            text: "→ Not yet: members still have 2 min 41 s (until 14:28:49).".to_owned(),
            allowed: false,
        },
        aside: Aside {
            prompt: Some("Prompt 2/3: what was not reached, and why?".to_owned()),
            prompts: vec!["What comes first in April, and who takes it?".to_owned()],
            notes: vec!["Remind the drafting group of the quarter's report (due 5 April).".to_owned()],
            checks: vec![Check {
                text: "Vote: tasks of April".to_owned(),
                state: CheckState::Owed,
                key: Some("F6".to_owned()),
            }],
            ..vi.aside
        },
        floor: Floor {
            title: "Speakers".to_owned(),
            queue: vec![waits(1, "Trần Thị B", "first time"), waits(2, "Lê Văn C", "2 turns")],
            ..vi.floor
        },
        counts: Counts {
            present: "20 of 22 present".to_owned(),
            spoken: "13 of 20 have spoken".to_owned(),
            ..vi.counts
        },
        strip: Strip { label: "90 minutes".to_owned(), ..vi.strip },
        bar: vec![
            hint("→", "Go to item 4", false),
            hint("Enter", "Invite Trần Thị B", true),
            hint("Space", "Ask to speak", true),
            hint("F3", "Remark", true),
            hint("Tab", "More", true),
            hint("?", "Keys", true),
        ],
        ..vi
    }
}

/// Somebody speaks and is over his turn; another was interrupted.
pub fn speaking(lang: Language) -> ConsoleView {
    let base = discussion(lang);
    ConsoleView {
        floor: Floor {
            speech: Some(SpeechRow {
                name: "Vũ Thị Thanh Hương".to_owned(),
                role: Some("Tổ trưởng tổ Hành chính".to_owned()),
                class: None,
                clock: clock("1:12", ClockState::Over, "quá"),
                step: SpeechStep::Over,
                words: Some("Quá 1 phút. Enter: cảm ơn, mời Trần Thị B · +: thêm 1 phút".to_owned()),
            }),
            interrupted: Some(SpeechRow {
                name: "Lê Văn C".to_owned(),
                role: None,
                class: None,
                clock: clock("1:40", ClockState::Stopped, "dừng, còn"),
                step: SpeechStep::Free,
                words: None,
            }),
            queue: vec![
                waits(1, "Trần Thị B", "lần đầu"),
                QueueRow {
                    symbol: Some('↩'),
                    class: Some("Trao đổi lại".to_owned()),
                    ..waits(2, "Lê Văn C", "2 lượt")
                },
                QueueRow { remark: Some("khách mời".to_owned()), ..waits(3, "Khách mời Một", "lần đầu") },
            ],
            note: Some(Line::new(Tone::Quiet, "Chưa phát biểu nên nói trước: Hoàng Thị E. Ctrl+O: xếp lại")),
            ..base.floor
        },
        next: NextLine {
            text: "→ Chưa chuyển được: đồng chí Vũ Thị Thanh Hương đang phát biểu. Enter khi nói xong.".to_owned(),
            allowed: false,
        },
        ..base
    }
}

fn presenting() -> ConsoleView {
    let base = discussion(Language::Vi);
    ConsoleView {
        badges: vec![Line::new(Tone::Strong, "TẬP DƯỢT")],
        now: Now {
            moment: MomentKind::Presenting,
            phase: "Đang trình bày".to_owned(),
            who: Some("Nguyễn Văn A, Bí thư".to_owned()),
            clock: Some(clock("2:15", ClockState::Over, "quá giờ")),
            facts: vec![
                Line::new(Tone::Warn, "Có thể mời chuyển sang thảo luận."),
                Line::plain("thảo luận vẫn đủ 13 phút"),
            ],
            ..base.now
        },
        next: NextLine { text: "→ Sang phần thảo luận (13 phút)".to_owned(), allowed: true },
        floor: Floor { queue: vec![], note: Some(Line::quiet("Chưa có ai đăng ký.")), ..base.floor },
        aside: Aside {
            say: Some("Xin mời đồng chí Bí thư trình bày báo cáo đánh giá công tác tháng 3.".to_owned()),
            prompts: vec![
                "Việc nào chưa đạt, vì sao?".to_owned(),
                "Tháng 4 cần tập trung vào việc nào, ai nhận?".to_owned(),
            ],
            ..base.aside
        },
        notices: vec![Notice { text: "Đã cho thêm 1 phút.".to_owned(), kind: NoticeKind::Done }],
        ..base
    }
}

fn silence() -> ConsoleView {
    let base = discussion(Language::Vi);
    ConsoleView {
        now: Now { clock: Some(clock("0:48", ClockState::Near, "còn")), facts: vec![], ..base.now },
        next: NextLine {
            text: "→ Sang nội dung 4: Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh".to_owned(),
            allowed: true,
        },
        floor: Floor {
            queue: vec![],
            note: Some(Line::quiet("Chưa có ai đăng ký.")),
            round: Some(Line::new(Tone::Strong, "Mời lần lượt: Hoàng Thị E (còn 6)")),
            ..base.floor
        },
        aside: Aside {
            offers: vec![
                Line::new(
                    Tone::Strong,
                    "Chưa có ai đăng ký. Gợi ý tiếp · Suy nghĩ 1 phút · Trao đổi từng đôi · Mời lần lượt",
                ),
                Line::plain("Có thể mời đồng chí Hoàng Thị E (chưa phát biểu)."),
            ],
            on_screen: vec!["Giải lao sau nội dung này".to_owned()],
            ..base.aside
        },
        bar: vec![
            hint("→", "Sang nội dung 4", true),
            hint("Enter", "Mời đồng chí Hoàng Thị E", true),
            hint("Space", "Xin phát biểu", true),
            hint("Tab", "Việc khác", true),
        ],
        ..base
    }
}

fn lobby() -> ConsoleView {
    let base = discussion(Language::Vi);
    let check = |text: &str, state, key: &str| Check { text: text.to_owned(), state, key: Some(key.to_owned()) };
    ConsoleView {
        badges: vec![Line::new(Tone::Strong, "BẢN MẪU")],
        header: Header { ending: Line::plain("bắt đầu 14:00"), ..base.header },
        agenda: base
            .agenda
            .into_iter()
            .map(|row| AgendaRow { state: RowState::Ahead, actual: None, remark: None, ..row })
            .collect(),
        now: Now {
            moment: MomentKind::Lobby,
            title: "Sinh hoạt thường kỳ tháng 3".to_owned(),
            phase: "Chờ khai mạc".to_owned(),
            who: None,
            clock: Some(clock("12:00", ClockState::Left, "khai mạc sau")),
            facts: vec![Line::new(
                Tone::Warn,
                "Đây là danh sách mẫu. Hãy thay bằng danh sách thật trước khi bắt đầu buổi thật.",
            )],
            until: None,
        },
        next: NextLine { text: "→ Bắt đầu buổi sinh hoạt".to_owned(), allowed: true },
        aside: Aside {
            checks: vec![
                check("Điểm danh: có mặt 18/22", CheckState::Open, "F2"),
                check("Màn chiếu đã mở", CheckState::Done, "F8"),
                check("Người ghi biên bản: Trần Thị B", CheckState::Done, "Tab"),
                check("Người theo dõi chấm điểm", CheckState::Owed, "Tab"),
                check("Nhiệm vụ kỳ trước: 3 việc cần hỏi kết quả", CheckState::Open, "F4"),
            ],
            ..Aside::default()
        },
        floor: Floor {
            queue: vec![], note: Some(Line::quiet("Nhận đăng ký phát biểu từ khi bắt đầu.")), ..base.floor
        },
        counts: Counts { present: "có mặt 18/22".to_owned(), spoken: String::new(), silent: vec![] },
        strip: Strip { at_ms: None, ..base.strip },
        bar: vec![
            hint("→", "Bắt đầu", true),
            hint("F2", "Điểm danh", true),
            hint("F8", "Màn chiếu", true),
            hint("Tab", "Việc khác", true),
            hint("?", "Phím", true),
        ],
        ..base
    }
}

fn recess() -> ConsoleView {
    let base = discussion(Language::Vi);
    ConsoleView {
        badges: vec![Line::new(Tone::Strong, "MÀN CHIẾU ĐANG CHE")],
        now: Now {
            moment: MomentKind::Recess,
            phase: "Tạm nghỉ".to_owned(),
            clock: Some(clock("4:10", ClockState::Used, "đã nghỉ")),
            facts: vec![Line::plain("họp tiếp lúc 15:05"), Line::quiet("thảo luận dừng ở 11:41")],
            ..base.now
        },
        next: NextLine {
            text: "→ Chưa chuyển được: đang tạm nghỉ. F9: họp tiếp.".to_owned(), allowed: false
        },
        ..base
    }
}

fn closed() -> ConsoleView {
    let base = discussion(Language::Vi);
    ConsoleView {
        now: Now {
            moment: MomentKind::Closed,
            title: "Sinh hoạt thường kỳ tháng 3".to_owned(),
            phase: "Đã kết thúc".to_owned(),
            who: None,
            clock: None,
            facts: vec![
                Line::plain("Kết thúc lúc 15:34, đã họp 94 phút."),
                Line::plain("Lấy lại được đến 15:44 (Ctrl+Z)."),
            ],
            until: None,
        },
        next: NextLine { text: "→ Buổi sinh hoạt đã kết thúc.".to_owned(), allowed: false },
        agenda: base
            .agenda
            .into_iter()
            .map(|row| AgendaRow { state: RowState::Held, actual: Some(row.planned.clone()), ..row })
            .collect(),
        aside: Aside {
            offers: vec![Line::new(
                Tone::Strong,
                "Giấy tờ đã sẵn sàng. F3: mở thư mục · F4: chép ra USB. Hạn nộp: thứ Tư, 28/03/2018",
            )],
            ..Aside::default()
        },
        floor: Floor { queue: vec![], ..base.floor },
        counts: Counts { silent: vec![], ..base.counts },
        bar: vec![hint("F3", "mở thư mục", true), hint("F4", "chép ra USB", true), hint("Tab", "Việc khác", true)],
        ..base
    }
}

/// What was pressed, and why not.
pub fn refusal() -> Vec<Notice> {
    vec![Notice {
        text: "Chưa chuyển được: còn 2 đồng chí chờ phát biểu. Enter: mời đồng chí Trần Thị B.".to_owned(),
        kind: NoticeKind::Refused,
    }]
}

pub fn moments() -> Vec<(&'static str, ConsoleView)> {
    vec![
        ("lobby", lobby()),
        ("presenting_over", presenting()),
        ("discussion", discussion(Language::Vi)),
        ("discussion_en", discussion(Language::En)),
        ("silence", silence()),
        ("speaking", speaking(Language::Vi)),
        (
            "covered",
            ConsoleView {
                badges: vec![Line::new(Tone::Alarm, "MÀN CHIẾU ĐANG CHE")],
                room: glance::covered(Language::Vi),
                ..discussion(Language::Vi)
            },
        ),
        ("refused", ConsoleView { notices: refusal(), ..discussion(Language::Vi) }),
        ("recess", recess()),
        ("closed", closed()),
    ]
}

/// Clean text of unreasonable length, combining marks that have no letter of their own, and wide letters.
pub fn hostile() -> ConsoleView {
    let base = speaking(Language::Vi);
    let long = "Nguyễn Phúc Công Tằng Tôn Nữ Thị Thanh Huyền Trân Châu Báu Ngọc Diệp ".repeat(4);
    let unbroken = "Đ".repeat(300);
    let stacked = "Z\u{324}\u{301}\u{303}a\u{316}\u{302}\u{31b}l\u{327}go\u{328}\u{304} 会議の書記 ".repeat(20);
    ConsoleView {
        header: Header { body: long.clone(), title: unbroken.clone(), ..base.header },
        now: Now { title: stacked.clone(), who: Some(long.clone()), ..base.now },
        agenda: base
            .agenda
            .into_iter()
            .map(|row| AgendaRow { title: stacked.clone(), remark: Some(Line::plain(&unbroken)), ..row })
            .collect(),
        floor: Floor {
            title: long.clone(),
            speech: base.floor.speech.map(|speech| SpeechRow {
                name: stacked.clone(),
                role: Some(unbroken.clone()),
                ..speech
            }),
            interrupted: base.floor.interrupted.map(|speech| SpeechRow { name: unbroken.clone(), ..speech }),
            queue: (1..40).map(|place| QueueRow { selected: place == 20, ..waits(place, &long, &unbroken) }).collect(),
            note: Some(Line::plain(&stacked)),
            round: Some(Line::plain(&long)),
        },
        counts: Counts { silent: vec![long.clone(), stacked.clone(), unbroken.clone()], ..base.counts },
        aside: Aside { prompt: Some(stacked), notes: vec![unbroken.clone()], say: Some(long), ..base.aside },
        ..base
    }
}

fn choice(label: &str) -> Choice {
    Choice { label: label.to_owned(), why_not: None, detail: None }
}

pub fn starts() -> Vec<(&'static str, StartView)> {
    let start = StartView {
        language: Language::Vi,
        theme: Theme::Dark,
        heading: vec![Line::new(Tone::Strong, "Chi bộ Văn phòng"), Line::plain("Sinh hoạt thường kỳ tháng 3")],
        wall: "13:41:20".to_owned(),
        menu: Question {
            title: "nhịp".to_owned(),
            lines: vec![],
            choices: vec![
                choice("Bắt đầu buổi sinh hoạt"),
                choice("Chuẩn bị buổi sắp tới"),
                choice("Tập dượt (để riêng, không tính là buổi thật)"),
                Choice {
                    why_not: Some("chưa có buổi nào trước đây".to_owned()), ..choice("Giấy tờ các buổi trước")
                },
                choice("Thoát chương trình"),
            ],
            selected: 0,
            enter: None,
        },
        bar: vec![hint("↑ ↓", "chọn", true), hint("Enter", "làm", true), hint("F12", "English", true)],
        notices: vec![],
    };
    let unfinished = StartView {
        menu: Question {
            title: "Buổi còn dở".to_owned(),
            lines: vec![Line::new(
                Tone::Strong,
                "Buổi sinh hoạt tháng 3 còn dở, dừng lúc 14:26 (7 phút trước). Họp tiếp?",
            )],
            choices: vec![choice("Họp tiếp"), choice("Bắt đầu buổi mới")],
            selected: 0,
            enter: None,
        },
        notices: vec![Notice { text: "Máy đã tắt 7 phút 12 giây.".to_owned(), kind: NoticeKind::Told }],
        ..start.clone()
    };
    vec![("start", start), ("start_unfinished", unfinished)]
}
