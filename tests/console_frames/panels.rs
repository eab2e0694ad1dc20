//! Every panel of the facilitator's screen, filled with the founding meeting's words.

use nhip::console::view::Check;
use nhip::console::view::CheckState;
use nhip::console::view::Line;
use nhip::console::view::Panel;
use nhip::console::view::Tone;
use nhip::console::view::panel::Choice;
use nhip::console::view::panel::ClosingPanel;
use nhip::console::view::panel::Field;
use nhip::console::view::panel::Figure;
use nhip::console::view::panel::Form;
use nhip::console::view::panel::ItemsPanel;
use nhip::console::view::panel::KeyRow;
use nhip::console::view::panel::Keys;
use nhip::console::view::panel::MinutesLine;
use nhip::console::view::panel::More;
use nhip::console::view::panel::MoreRow;
use nhip::console::view::panel::PickRow;
use nhip::console::view::panel::Picker;
use nhip::console::view::panel::Question;
use nhip::console::view::panel::ReadBack;
use nhip::console::view::panel::RecordRow;
use nhip::console::view::panel::Records;
use nhip::console::view::panel::Remark;
use nhip::console::view::panel::RollCall;
use nhip::console::view::panel::RollRow;
use nhip::console::view::panel::RoomPanel;
use nhip::console::view::panel::ScoreLine;
use nhip::console::view::panel::ScorePanel;
use nhip::console::view::panel::ScoreRow;
use nhip::console::view::panel::VotePanel;

use super::sample::PEOPLE;

fn strong(text: &str) -> Line {
    Line::new(Tone::Strong, text)
}

fn warn(text: &str) -> Line {
    Line::new(Tone::Warn, text)
}

fn choice(label: &str) -> Choice {
    Choice { label: label.to_owned(), why_not: None, detail: None }
}

fn field(label: &str, text: &str) -> Field {
    Field {
        label: label.to_owned(),
        text: text.to_owned(),
        cursor: text.len(),
        several_lines: false,
        active: false,
        hint: None,
        choices: vec![],
    }
}

fn active(label: &str, text: &str) -> Field {
    Field { active: true, ..field(label, text) }
}

pub fn undo() -> Panel {
    Panel::Question(Question {
        title: "Lùi".to_owned(),
        lines: vec![
            strong("Lùi lại việc «Sang phần thảo luận» lúc 14:12:05?"),
            Line::plain("Việc đó đã qua 14 phút. Đồng hồ sẽ chạy như chưa từng bấm."),
        ],
        choices: vec![choice("Thôi, để nguyên"), choice("Lùi lại")],
        selected: 0,
        enter: None,
    })
}

fn away() -> Panel {
    Panel::Question(Question {
        title: "Máy đã tắt".to_owned(),
        lines: vec![strong("Máy đã tắt 7 phút 12 giây. Trong lúc đó mọi người có họp tiếp không?")],
        choices: vec![
            Choice {
                detail: Some("đồng hồ thảo luận còn 4:29".to_owned()),
                ..choice("Có, vẫn họp: tính cả thời gian đó")
            },
            Choice {
                detail: Some("đồng hồ thảo luận còn 11:41".to_owned()),
                ..choice("Không, đã nghỉ: trừ thời gian đó")
            },
        ],
        selected: 1,
        enter: None,
    })
}

fn not_saved() -> Panel {
    Panel::Question(Question {
        title: "Chưa lưu được".to_owned(),
        lines: vec![
            Line::new(Tone::Alarm, "CHƯA LƯU từ 14:31:07: ổ đĩa đầy."),
            Line::plain(
                "Đồng hồ vẫn chạy. Những việc bấm từ lúc đó chưa được ghi; chọn nơi lưu khác thì ghi tiếp được ngay.",
            ),
        ],
        choices: vec![
            Choice { detail: Some("còn trống 12 GB".to_owned()), ..choice("USB: KINGSTON") },
            choice("Thư mục Tài liệu"),
            Choice { why_not: Some("ổ đĩa đầy".to_owned()), ..choice("Thử lại chỗ cũ") },
        ],
        selected: 0,
        enter: None,
    })
}

fn waiting_at_end() -> Panel {
    Panel::Question(Question {
        title: "Còn người chờ".to_owned(),
        lines: vec![strong("Còn 3 đồng chí chưa được phát biểu."), Line::plain("Trần Thị B, Lê Văn C, Khách mời Một")],
        choices: vec![
            choice("Thêm 3 phút"),
            choice("Nói đầu tiên ở phần sau"),
            choice("Gửi ý kiến bằng văn bản"),
            choice("Vẫn chuyển"),
        ],
        selected: 0,
        enter: None,
    })
}

fn over_early() -> Panel {
    Panel::Form(Form {
        title: "Chuyển sớm".to_owned(),
        lines: vec![Line::plain("Chuyển sớm: ghi lý do. Lý do sẽ hiện trên màn chiếu và ghi vào biên bản.")],
        fields: vec![Field {
            hint: Some(warn("Lý do cần ít nhất 10 ký tự, thành câu (mới có 6).")),
            ..active("Lý do", "mất đi")
        }],
        suggestions: vec![],
        so_far: vec![],
        enter: String::new(),
    })
}

fn task() -> Panel {
    let pick = |name: &str, detail: &str, selected| PickRow {
        name: name.to_owned(),
        detail: detail.to_owned(),
        state: Line::quiet("2 việc"),
        selected,
    };
    Panel::Form(Form {
        title: "Giao nhiệm vụ".to_owned(),
        lines: vec![Line::quiet("Ai làm? · Việc gì? · Hạn ngày nào?")],
        fields: vec![
            field("Ai làm?", "Trần Thị B (chủ trì), tổ Tổng hợp"),
            active(
                "Việc gì?",
                "Rà soát hồ sơ đảng viên, bổ sung phần còn thiếu của ba đồng chí mới chuyển đến, báo cáo chi ủy",
            ),
            Field {
                hint: Some(Line::new(Tone::Good, "Hạn: thứ Sáu, 13/04/2018 (còn 18 ngày)")),
                ..field("Hạn ngày nào?", "13/4")
            },
            Field {
                choices: vec!["kỳ sau".to_owned(), "kỳ sau nữa".to_owned()], ..field("Báo cáo ở", "kỳ sau")
            },
        ],
        suggestions: vec![pick("Triệu Đức Lân", "tổ Tổng hợp", true), pick("Đặng Thị Khuê", "tổ Tổng hợp", false)],
        so_far: vec![
            Line::plain("Lê Văn C – tổng hợp ý kiến góp ý báo cáo quý – 05/04/2018"),
            Line::plain("Tổ Quản trị – sửa hội trường – 20/04/2018"),
        ],
        enter: "ghi nhiệm vụ này, sẵn sàng cho việc tiếp".to_owned(),
    })
}

fn add_guest() -> Panel {
    Panel::Form(Form {
        title: "Thêm khách mời".to_owned(),
        lines: vec![],
        fields: vec![
            field("Họ tên", "Khách mời Bốn"),
            Field {
                choices: ["chính thức", "dự bị", "sinh hoạt tạm thời", "khách mời"].map(str::to_owned).to_vec(),
                ..active("Tư cách", "khách mời")
            },
            field("Chức vụ", ""),
        ],
        suggestions: vec![],
        so_far: vec![],
        enter: "thêm vào danh sách".to_owned(),
    })
}

pub fn roll_call(selected: usize) -> Panel {
    let mark = |at: usize| match at {
        3 => (Line::plain("Vắng có lý do"), '–', Some("đi công tác")),
        6 => (Line::plain("Đến muộn, lúc 14:07"), '✓', None),
        9 | 20 => (Line::new(Tone::Quiet, "Chưa điểm danh"), '·', None),
        11 => (warn("Vắng không lý do"), '×', None),
        _ => (Line::new(Tone::Good, "Có mặt"), '✓', None),
    };
    Panel::RollCall(RollCall {
        title: "Điểm danh: có mặt 18/22".to_owned(),
        rows: PEOPLE
            .iter()
            .enumerate()
            .map(|(at, (name, detail))| {
                let (mark, symbol, reason) = mark(at);
                RollRow {
                    name: (*name).to_owned(),
                    detail: (*detail).to_owned(),
                    mark,
                    symbol,
                    reason: reason.map(str::to_owned),
                }
            })
            .collect(),
        whole: None,
        selected: Some(selected),
        quorum: Line::new(Tone::Good, "Có mặt 18/22 đảng viên, quá nửa."),
        base: Line::plain("Biểu quyết tính trên 17: 20 chính thức, trừ 3. Cần từ 9 trở lên."),
        less: vec![
            "Phạm Văn D (vắng cả buổi, có lý do)".to_owned(),
            "Mai Văn Khoa (biệt phái)".to_owned(),
            "Cao Văn Tuệ (miễn sinh hoạt, vắng)".to_owned(),
        ],
        keys: vec![
            strong("Enter: có mặt"),
            Line::quiet("F2: tất cả có mặt"),
            Line::quiet("←→: lý do, đến muộn, về sớm"),
            Line::quiet("+: thêm khách mời"),
        ],
    })
}

pub fn picker() -> Panel {
    let row = |at: usize, state: Line| PickRow {
        name: PEOPLE[at].0.to_owned(),
        detail: PEOPLE[at].1.to_owned(),
        state,
        selected: false,
    };
    let mut rows = vec![
        row(4, Line::plain("chưa phát biểu")),
        row(8, Line::plain("chưa phát biểu")),
        row(16, Line::plain("chưa phát biểu")),
        row(1, Line::quiet("đang chờ, thứ 1")),
        row(2, Line::quiet("2 lượt")),
        row(3, warn("chưa điểm danh")),
    ];
    rows.extend((5..25).filter(|at| ![8, 16].contains(at)).map(|at| row(at, Line::quiet("1 lượt"))));
    Panel::Picker(Picker {
        title: "Xin phát biểu".to_owned(),
        filter: active("Tìm", "an"),
        rows,
        selected: 5,
        classes: vec![strong("lần lượt"), Line::plain("trao đổi lại"), Line::plain("ý kiến về thủ tục")],
        enter: warn("Đồng chí Phạm Văn D chưa được ghi có mặt. Enter: ghi có mặt lúc 14:07 và đăng ký."),
    })
}

pub fn remark() -> Panel {
    let text = "Báo cáo đã nêu rõ kết quả, nhưng phần hạn chế còn chung chung; đề nghị nêu tên việc và người chịu trách nhiệm.\nViệc số hóa hồ sơ chậm vì thiếu máy quét";
    Panel::Remark(Remark {
        title: "Ghi ý kiến".to_owned(),
        speaker: Some("Trần Thị B, Phó bí thư".to_owned()),
        kinds: vec![
            strong("Ý kiến"),
            Line::plain("Câu hỏi"),
            Line::plain("Kiến nghị"),
            Line::plain("Kết luận"),
            Line::plain("Ghi chú"),
        ],
        segment: "3 Đánh giá công tác tháng 3".to_owned(),
        text: Field { several_lines: true, ..active("", text) },
        question: None,
        draft: Some(Line::quiet("Câu đang viết dở đã được giữ lại.")),
        last: vec!["Lê Văn C: nhất trí với báo cáo; đề nghị bổ sung số liệu.".to_owned()],
    })
}

fn answer() -> Panel {
    Panel::Remark(Remark {
        title: "Trả lời câu hỏi".to_owned(),
        speaker: Some("Nguyễn Văn A, Bí thư".to_owned()),
        kinds: vec![],
        segment: "2 Điểm tin".to_owned(),
        text: Field { several_lines: true, ..active("Trả lời", "Trong tháng 4") },
        question: Some("Bao giờ có hướng dẫn mới về chế độ công tác phí?".to_owned()),
        draft: None,
        last: vec![],
    })
}

fn records() -> Panel {
    let row = |who: &str, text: &str, depth, mark: Option<Line>| RecordRow {
        who: who.to_owned(),
        text: Line::plain(text),
        depth,
        mark,
    };
    let mut rows = vec![
        row(
            "Lê Văn C",
            "Nhất trí với báo cáo; đề nghị bổ sung số liệu về tiếp dân và tách riêng phần việc của từng tổ để tiện theo dõi.",
            0,
            None,
        ),
        row("Trần Thị B", "Bao giờ có hướng dẫn mới về chế độ công tác phí?", 0, Some(warn("câu hỏi, chưa trả lời"))),
        row(
            "Hoàng Thị E",
            "Có được làm thêm giờ vào thứ Bảy không?",
            0,
            Some(Line::new(Tone::Good, "câu hỏi, đã trả lời")),
        ),
        row("Nguyễn Văn A", "Được, khi có kế hoạch duyệt trước.", 1, None),
        row("Kết luận", "Thống nhất đánh giá tháng 3; ba việc chưa đạt giao lại với hạn cụ thể.", 0, None),
        row("Nhiệm vụ", "Lê Văn C – tổng hợp ý kiến góp ý báo cáo quý", 0, Some(Line::plain("hạn 05/04/2018"))),
    ];
    rows.extend((1..20).map(|at| row("Ghi chú", &format!("Dòng ghi chú thứ {at}"), 0, None)));
    Panel::Records(Records {
        title: "Đã ghi trong buổi".to_owned(),
        rows,
        selected: 1,
        enter: Line::plain("Enter: trả lời câu hỏi này · Tab: sửa chữ"),
    })
}

pub fn hostile_records() -> Panel {
    let long = "rất dài ".repeat(400);
    let row = |depth| RecordRow { who: long.clone(), text: Line::plain(&long), depth, mark: Some(warn(&long)) };
    Panel::Records(Records {
        title: long.clone(),
        rows: (0..9).map(|at| row(at * 40)).collect(),
        selected: 4,
        enter: warn(&long),
    })
}

fn figure(label: &str, digits: &str, entered: bool) -> Figure {
    Figure { label: label.to_owned(), digits: digits.to_owned(), entered }
}

pub fn vote() -> Panel {
    Panel::Vote(VotePanel {
        title: "Biểu quyết 1/2".to_owned(),
        question: "Thông qua nhiệm vụ tháng 4 và việc giao nhiệm vụ cho các đồng chí".to_owned(),
        say: Some("Đồng chí nào tán thành, xin giơ tay.".to_owned()),
        figures: vec![
            figure("Tán thành", "12", false),
            figure("Không tán thành", "", false),
            figure("Không có ý kiến", "", false),
        ],
        all_for: Some(choice("Tất cả tán thành: 16/16 có mặt")),
        selected: 1,
        facts: vec![
            Line::plain("Biểu quyết tính trên 17: 20 chính thức, trừ 3. Cần từ 9 trở lên."),
            Line::quiet("Trừ: Phạm Văn D (vắng có lý do), Mai Văn Khoa (biệt phái), Cao Văn Tuệ (miễn, vắng)"),
            Line::plain("Được biểu quyết và có mặt: 16"),
        ],
        verdict: Line::plain("Chưa kết luận được: chưa nhập số không tán thành."),
        closed: false,
        word: None,
        enter: "nhập số này, sang dòng sau".to_owned(),
    })
}

fn vote_closed() -> Panel {
    Panel::Vote(VotePanel {
        title: "Biểu quyết 1/2".to_owned(),
        question: "Thông qua nhiệm vụ tháng 4 và việc giao nhiệm vụ cho các đồng chí".to_owned(),
        say: None,
        figures: vec![
            figure("Tán thành", "12", true),
            figure("Không tán thành", "3", true),
            figure("Không có ý kiến", "1", true),
        ],
        all_for: None,
        selected: 0,
        facts: vec![Line::plain("Tính trên 17: 20 chính thức, trừ 3. Cần từ 9 trở lên.")],
        verdict: Line::new(Tone::Good, "THÔNG QUA: 12/17 tán thành (70,6%), cần từ 9"),
        closed: true,
        word: Some("THÔNG QUA".to_owned()),
        enter: "xong".to_owned(),
    })
}

fn score_row(id: &str, title: &str, max: &str, points: Option<&str>, proposed: Option<&str>) -> ScoreRow {
    ScoreRow {
        id: id.to_owned(),
        title: title.to_owned(),
        group: false,
        max: max.to_owned(),
        points: points.map(str::to_owned),
        proposed: proposed.map(str::to_owned),
        mark: None,
    }
}

pub fn score() -> Panel {
    let group = |id: &str, title: &str, max: &str| ScoreRow { group: true, ..score_row(id, title, max, None, None) };
    Panel::Score(Box::new(ScorePanel {
        title: "Chấm điểm: khung 2025".to_owned(),
        rows: vec![
            group("1", "Công tác chuẩn bị", "5"),
            score_row("1.1", "Chi ủy họp trước, thống nhất nội dung", "5", Some("5"), None),
            group("2", "Số lượng đảng viên dự họp", "5"),
            score_row("2.1", "Tỷ lệ đảng viên có mặt từ 90% trở lên", "5", None, Some("5")),
            group("3", "Điều hành", "10"),
            score_row("3.1", "Đúng trình tự, đủ thời lượng", "5", Some("4,5"), None),
            ScoreRow {
                mark: Some(warn("thiếu lý do")),
                ..score_row("3.2", "Phát huy dân chủ, trên nửa số người dự phát biểu", "5", Some("3"), None)
            },
            group("4", "Nội dung sinh hoạt", "40"),
            score_row("4.1", "Thông tin thời sự", "5", None, None),
            ScoreRow {
                mark: Some(warn("chấm lệch 8")),
                ..score_row("4.2", "Đánh giá nhiệm vụ tháng, nêu rõ hạn chế và nguyên nhân", "25", Some("17"), None)
            },
            score_row("4.3", "Sinh hoạt chuyên đề", "10", Some("–"), None),
            group("5", "Tự phê bình và phê bình", "5"),
            score_row("5.1", "Có đảng viên tự phê bình theo lượt", "5", None, Some("5")),
            group("6", "Kết quả nhiệm vụ tháng trước", "30"),
            score_row("6.1", "Hoàn thành nhiệm vụ đã giao đúng hạn", "30", None, Some("27,5")),
            group("7", "Kết luận, nghị quyết", "5"),
            score_row("7.1", "Kết luận rõ người, rõ việc, rõ thời hạn", "5", None, None),
        ],
        selected: 6,
        line: ScoreLine {
            title: "3.2 Phát huy dân chủ, trên nửa số người dự phát biểu".to_owned(),
            max: "5".to_owned(),
            proposal: Line::plain("Đề xuất 5 điểm. Căn cứ: đã phát biểu 13/20 (65%)."),
            levels: vec![Line::plain("trên 50%: 5"), strong("dưới 50%: 3"), Line::plain("dưới 30%: 0")],
            entry: active("Điểm", "3"),
            reason: Some(Field { hint: Some(warn("Trừ 2 điểm: ghi lý do.")), ..field("Lý do", "") }),
            note: Some("Không có mức nào ứng với đúng 50%: chọn một mức và ghi lý do.".to_owned()),
        },
        total: Line::plain("34,5/65 điểm · còn 5 dòng · thiếu 1 lý do"),
        band: Some(Line::plain("xếp loại: chưa tính được")),
        judge: None,
        state: Line::quiet("Tab: lý do · →: mức cao hơn · Enter: nhận đề xuất"),
        warnings: vec![warn("Tiêu chí 4.2: các thành viên chấm lệch nhau 8 điểm.")],
        announced: false,
    }))
}

fn announced() -> Panel {
    let Panel::Score(mut score) = score() else { unreachable!("the sheet") };
    let next = "Đã công bố. Enter: biểu quyết";
    score.rows.push(score_row("", next, "", None, None));
    score.selected = score.rows.len() - 1;
    score.line = ScoreLine {
        title: next.to_owned(),
        max: String::new(),
        proposal: Line::new(Tone::Good, next),
        levels: Vec::new(),
        entry: field("", ""),
        reason: None,
        note: None,
    };
    score.total = Line::new(Tone::Good, "88 / 100");
    score.band = Some(strong("Khá"));
    score.state = Line::default();
    score.warnings = vec![Line::quiet("Kỳ trước, 26/02: 91 / 100, Tốt")];
    score.announced = true;
    Panel::Score(score)
}

pub fn read_back(mending: Option<Field>) -> Panel {
    let line = |text: &str, seq: Option<u64>| MinutesLine { text: text.to_owned(), seq };
    Panel::ReadBack(ReadBack {
        title: "Đọc và thông qua biên bản".to_owned(),
        lines: vec![
            line("BIÊN BẢN SINH HOẠT CHI BỘ THÁNG 3", None),
            line("", None),
            line("Thời gian: 14 giờ 00 phút, ngày 26 tháng 3 năm 2018. Địa điểm: phòng họp tầng 2.", None),
            line("Có mặt: 20/22 đảng viên (18 chính thức, 02 dự bị). Vắng có lý do: 01. Vắng không lý do: 01.", None),
            line("1. Điểm tin trong nước và thế giới", None),
            line(
                "Đồng chí Lê Văn C: nhất trí với báo cáo; đề nghị bổ sung số liệu về tiếp dân và tách riêng phần việc của từng tổ để tiện theo dõi.",
                Some(41),
            ),
            line("Đồng chí Trần Thị B hỏi: bao giờ có hướng dẫn mới về chế độ công tác phí?", Some(44)),
            line("Trả lời (đồng chí Nguyễn Văn A): trong tháng 4.", Some(52)),
            line("Kết luận: thống nhất đánh giá tháng 3; ba việc chưa đạt giao lại với hạn cụ thể.", Some(60)),
            line("2. Đánh giá công tác tháng 3", None),
            line("Chi bộ nghe đồng chí Nguyễn Văn A trình bày báo cáo (10 phút), thảo luận 13 phút.", None),
            line("Thời gian dành cho đảng viên được giữ đủ.", None),
            line("Biểu quyết: 12/17 tán thành (70,6%), thông qua.", None),
        ],
        cursor: 5,
        mending,
        enter: Line::plain("Enter: sửa câu này · F7: thông qua biên bản"),
    })
}

pub fn closing() -> Panel {
    let step =
        |text: &str, state, key: Option<&str>| Check { text: text.to_owned(), state, key: key.map(str::to_owned) };
    Panel::Closing(ClosingPanel {
        title: "Kết thúc".to_owned(),
        steps: vec![
            step("Kết luận", CheckState::Done, Some("F3")),
            step("Giao nhiệm vụ: 3 việc", CheckState::Done, Some("F4")),
            step("Biểu quyết: 2/2", CheckState::Done, Some("F6")),
            step("Chấm điểm: còn 5 dòng", CheckState::Owed, Some("F7")),
            step("Công bố điểm cho toàn thể", CheckState::Owed, Some("F7")),
            step("Đọc và thông qua biên bản", CheckState::Open, None),
        ],
        selected: 3,
        close: Choice {
            why_not: Some("Chưa kết thúc được: điểm chưa được công bố cho toàn thể.".to_owned()),
            ..choice("Kết thúc buổi sinh hoạt lúc 15:34")
        },
        warnings: vec![
            warn("Chưa đủ thời lượng: mới 84 phút, tối thiểu 90. Còn 6 phút cho ý kiến."),
            warn("Một câu hỏi chưa được trả lời."),
        ],
        enter: "Chấm điểm: còn 5 dòng".to_owned(),
    })
}

fn room() -> Panel {
    let not_now = |label: &str, why: &str| Choice { why_not: Some(why.to_owned()), ..choice(label) };
    Panel::Room(RoomPanel {
        title: "Màn chiếu".to_owned(),
        sees: strong("Đang ghim: chương trình"),
        choices: vec![
            choice("Mở màn chiếu (cửa sổ riêng)"),
            choice("Che màn chiếu"),
            not_now("Hiện nhóm điểm tiếp theo", "Không có nhóm điểm nào đang chờ hiện."),
            choice("Bỏ ghim chương trình"),
            choice("Ghim danh sách phát biểu"),
            choice("Tin nhắn"),
            not_now("Gỡ tin nhắn", "Không có gì thay đổi."),
            choice("Chiếu gợi ý tiếp theo"),
            choice("Suy nghĩ 1 phút"),
            choice("Trao đổi từng đôi 2 phút"),
            choice("Mời lần lượt"),
            not_now("Ghim kết luận mới nhất", "Chưa có kết luận nào."),
        ],
        selected: 3,
        keys: Line::quiet("Delete: gỡ những gì đang đặt trên màn chiếu · . che / mở"),
    })
}

fn items() -> Panel {
    let dropped = Choice { why_not: Some("đã họp xong".to_owned()), ..choice("1 Mở đầu (5)") };
    Panel::Items(ItemsPanel {
        title: "Chương trình".to_owned(),
        rows: vec![
            dropped,
            Choice { why_not: Some("đang họp".to_owned()), ..choice("3 Đánh giá công tác tháng 3 (10 + 13)") },
            choice("4 Học tập và làm theo Bác (10 + 5)"),
            choice("5 Nhiệm vụ tháng 4 (5 + 13)"),
        ],
        selected: 2,
        keys: vec![
            Line::plain("Delete: bỏ nội dung này (ghi lý do)"),
            Line::plain("Ctrl+↑↓: đổi thứ tự"),
            Line::plain("+: thêm nội dung"),
        ],
    })
}

pub fn more() -> Panel {
    let row = |label: &str, key: &str, why_not: Option<&str>| MoreRow {
        label: label.to_owned(),
        key: key.to_owned(),
        why_not: why_not.map(str::to_owned),
        help: "Danh sách người có mặt, người chưa phát biểu ở trên; Enter để thêm.".to_owned(),
    };
    Panel::More(More {
        title: "Việc khác".to_owned(),
        filter: active("Tìm", "d"),
        rows: vec![
            row("Xin phát biểu", "Space", None),
            row("Điểm danh", "F2", None),
            row("Ghi ý kiến, kết luận", "F3", None),
            row("Giao nhiệm vụ", "F4", None),
            row("Biểu quyết", "F6", None),
            row("Chấm điểm", "F7", None),
            row("Chốt điểm", "", Some("còn 5 dòng chưa chấm")),
            row("Công bố điểm", "", Some("chưa chốt")),
            row("Kết thúc buổi sinh hoạt", "", Some("điểm chưa được công bố cho toàn thể")),
            row("Chuyển sớm, có lý do", "Ctrl+O", None),
            row("Khóa danh sách phát biểu", "", Some("chưa hết thời gian tối thiểu (đến 14:28:49)")),
            row("Tạm nghỉ", "F9", None),
            row("Lùi", "Ctrl+Z", None),
            row("Đổi ngôn ngữ", "F12", None),
            row("Thoát", "Ctrl+Q", None),
        ],
        selected: 0,
        stray: None,
    })
}

fn more_stray() -> Panel {
    Panel::More(More {
        title: "Việc khác".to_owned(),
        filter: active("Tìm", "đề nghị xem lại"),
        rows: vec![],
        selected: 0,
        stray: Some(strong("Chữ vừa gõ chưa vào đâu cả. Enter: ghi thành ý kiến · Esc: bỏ")),
    })
}

fn keys(from: usize) -> Panel {
    let row = |key: &str, label: &str, help: &str| KeyRow {
        key: key.to_owned(),
        label: label.to_owned(),
        help: help.to_owned(),
    };
    let rows = vec![
        row(
            "→ PageDown",
            "Chuyển",
            "Từ trình bày sang thảo luận, từ thảo luận sang nội dung sau; giữ phím cũng chỉ chuyển một lần",
        ),
        row("Enter", "Mời · Xong lượt", "Việc màn hình đang gợi ý"),
        row("Space", "Xin phát biểu", "Danh sách người có mặt, chưa phát biểu ở trên"),
        row("↑ ↓", "Chọn trong danh sách chờ", ""),
        row("Ctrl+↑ ↓", "Đổi chỗ người chờ", ""),
        row("Delete", "Rút người được chọn", "Hỏi ý của ai"),
        row("+ −", "Thêm, bớt một phút", "Đồng hồ trong cùng"),
        row("Tab", "Việc khác", "Mọi việc làm được lúc này"),
        row("PageUp", "Lùi", "Hỏi trước; Enter để xác nhận"),
        row(".", "Che, mở màn chiếu", ""),
        row("F5 Esc", "Đóng bảng trên cùng", "Không làm gì khác"),
        row("F2", "Điểm danh", ""),
        row("F3", "Ghi ý kiến, kết luận", "Gắn với người đang nói"),
        row("F4", "Giao nhiệm vụ", ""),
        row("F6", "Biểu quyết", ""),
        row("F7", "Chấm điểm", ""),
        row("F8", "Màn chiếu", "Mở, che, lời nhắn, ghim"),
        row("F9", "Tạm nghỉ, họp tiếp", ""),
        row("Ctrl+O", "Chuyển sớm", "Phải ghi lý do"),
        row("Ctrl+Q", "Thoát", "Hỏi trước"),
    ];
    Panel::Keys(Keys {
        title: "Phím".to_owned(),
        rows,
        from,
        notes: vec![Line::quiet("Chữ cái không bao giờ làm gì ngay: chúng mở danh sách Việc khác.")],
    })
}

pub fn all() -> Vec<(&'static str, Panel)> {
    vec![
        ("undo", undo()),
        ("away", away()),
        ("place_to_save", not_saved()),
        ("waiting_at_end", waiting_at_end()),
        ("move_on_early", over_early()),
        ("task", task()),
        ("guest", add_guest()),
        ("roll_call", roll_call(11)),
        ("picker", picker()),
        ("remark", remark()),
        ("answer", answer()),
        ("records", records()),
        ("vote", vote()),
        ("vote_closed", vote_closed()),
        ("score", score()),
        ("announced", announced()),
        ("read_back", read_back(None)),
        (
            "mending",
            read_back(Some(active("Sửa câu này", "Đồng chí Lê Văn C: nhất trí với báo cáo; đề nghị bổ sung số liệu"))),
        ),
        ("closing", closing()),
        ("room", room()),
        ("items", items()),
        ("more", more()),
        ("more_stray", more_stray()),
        ("keys", keys(0)),
        ("keys_further", keys(6)),
    ]
}

/// Panels that are typed into, and what stands right before the cursor.
pub fn with_entries() -> Vec<(&'static str, Panel, &'static str)> {
    let middle =
        Field { cursor: "Đồng chí Lê".len(), ..active("Sửa câu này", "Đồng chí Lê Văn C: nhất trí") };
    vec![
        ("move_on_early", over_early(), "mất đi"),
        ("task", task(), "ủy"),
        ("picker", picker(), " an"),
        ("remark", remark(), "quét"),
        ("answer", answer(), "tháng 4"),
        ("score", score(), " 3"),
        ("mending", read_back(Some(middle)), " Đồng chí Lê"),
        ("more_stray", more_stray(), " đề nghị xem lại"),
        ("vote", vote(), "12"),
    ]
}
