//! Floor 1. The words of papers that are tables for other programs: columns, and the names of the files.

use super::count;
use crate::meeting::agenda::Language;
use crate::meeting::words::Class;
use crate::text::kinds;
use crate::text::phrase::Phrase;
use crate::text::phrase::phrases;

phrases! {
    NUMBER: "TT", "No.";
    MEETING: "Buổi họp", "Meeting";
    DAY: "Ngày", "Date";
    WHAT: "Nhiệm vụ", "Task";
    LEAD: "Phụ trách chính", "Lead";
    WITH: "Phối hợp", "With";
    DUE: "Thời hạn", "By when";
    REPORT_AT: "Báo cáo tại", "Reported at";
    ITEM_NUMBER: "Nội dung số", "Item no.";
    ITEM: "Nội dung", "Item";
    PERSON: "Người phát biểu", "Person";
    GROUP: "Tổ, bộ phận", "Group";
    CLASS: "Loại", "Class";
    START: "Bắt đầu", "Start";
    NET_SECONDS: "Số giây (trừ lúc dừng)", "Net seconds";
    OVER_SECONDS: "Quá giờ (giây)", "Over the limit by (seconds)";
    ANSWER: "giải đáp", "answer";
    REVIEWER: "Người tự kiểm điểm", "Self-review of";
    PRESENT_PLANNED: "Trình bày: dự kiến (giây)", "Presenting: planned (seconds)";
    PRESENTED: "Trình bày: thực tế (giây)", "Presenting: actual (seconds)";
    DISCUSS_PLANNED: "Thảo luận: dự kiến (giây)", "Members' time: planned (seconds)";
    LEAST: "Thảo luận: tối thiểu (giây)", "Members' time: minimum (seconds)";
    DISCUSSED: "Thảo luận: thực tế (giây)", "Members' time: actual (seconds)";
    PAUSE: "Thời gian dành cho thảo luận", "Members' time kept";
    KEPT: "giữ đủ", "kept";
    LEFT_EARLY: "chuyển sớm", "left early";
    WHY: "Lý do", "Reason";
    UNIT: "Đơn vị", "Unit";
    PRESENT_OF: "Có mặt/tổng số", "Present/all";
    POINTS: "Điểm", "Points";
    REASONS_LOST: "Thuyết minh điểm trừ", "Reasons for points lost";
    REPORT: "Báo cáo", "Report";
    NOT_REAL: "Ghi chú", "Remark";
    REHEARSAL: "tập dượt, không phải buổi thật", "rehearsal, not a real meeting";
    SAMPLE: "bản mẫu, danh sách không thật", "sample, not a real roster";
}

// Names of files are written without marks, so that every system shows them; they are no phrases.

/// The minutes.
pub const FILE_MINUTES: Phrase = Phrase::new("Bien ban", "Minutes");
/// The draft of the resolution.
pub const FILE_RESOLUTION: Phrase = Phrase::new("Nghi quyet (du thao)", "Resolution (draft)");
/// The score sheet.
pub const FILE_SCORE: Phrase = Phrase::new("Bang diem", "Score sheet");
/// The tasks.
pub const FILE_TASKS: Phrase = Phrase::new("Nhiem vu", "Tasks");
/// The speeches.
pub const FILE_SPEECHES: Phrase = Phrase::new("Phat bieu", "Speeches");
/// Planned and actual times.
pub const FILE_TIMES: Phrase = Phrase::new("Thoi gian", "Times");
/// The rows for the superior body.
pub const FILE_REPORT: Phrase = Phrase::new("Bao cao cap tren", "Report");

/// The class of a speech; those of the chair and the presenter are answers.
pub fn class(lang: Language, class: Class, answer: bool) -> &'static str {
    let named = if answer && class != Class::Order { ANSWER } else { kinds::class(class) };
    named.get(lang)
}

/// "18/18", "3/3": as reports to a superior body write it.
pub fn present_of(present: u32, of: u32) -> String {
    format!("{present}/{of}")
}

/// What a program that keeps a calendar shows of a task: owner first.
pub fn task_line(lang: Language, who: &str, what: &str) -> String {
    let nobody = Phrase::new("(chưa có người phụ trách)", "(nobody named)");
    format!("{}: {what}", if who.is_empty() { nobody.get(lang) } else { who })
}

/// Where a task comes from.
pub fn task_from(lang: Language, title: &str, day: &str, place: usize) -> String {
    match lang {
        Language::Vi => format!("Nhiệm vụ {} của {title}, {day}", count(lang, place)),
        Language::En => format!("Task {} of {title}, {day}", count(lang, place)),
    }
}
