//! Floor 1. The words of the papers beside the minutes: heads, the resolution, the score sheet, tables for other programs.

use chrono::NaiveDate;

use super::votes;
use crate::meeting::agenda::Language;
use crate::meeting::sheet::Tenths;
use crate::text::dates;
use crate::text::figures;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;

phrases! {
    PARTY: "ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM";
    NUMBER: "Số:", "No.:";
    MARK_SAMPLE: "BẢN MẪU", "SAMPLE";
    MARK_REHEARSAL: "TẬP DƯỢT", "REHEARSAL";
    ANNEX: "PHỤ LỤC", "ANNEX";
    SCORE_SHEET: "BẢNG TỰ CHẤM ĐIỂM", "SCORE SHEET";
    SHEET_ANNEXED: "Bảng chấm điểm kèm theo biên bản này.", "The score sheet is annexed to these minutes.";
    SECONDED: "đang sinh hoạt nơi khác", "seconded elsewhere";
    EXEMPT: "được miễn sinh hoạt", "exempt";
    SUSPENDED: "đang bị đình chỉ", "suspended";
    LIMITS: "Hạn chế cần khắc phục:", "To be mended:";
    SIGN_SCORE: "NGƯỜI THEO DÕI, CHẤM ĐIỂM", "SCORED BY";
    RESOLUTION: "NGHỊ QUYẾT", "RESOLUTION";
    DRAFT: "DỰ THẢO, lập từ diễn biến buổi họp; sửa và hoàn chỉnh trước khi ký.", "DRAFT, drawn up from the record of the meeting; to be completed before it is signed.";
    REVIEW: "ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ KỲ TRƯỚC", "REVIEW OF THE TASKS OF EARLIER MEETINGS";
    NEW_TASKS: "NHIỆM VỤ", "TASKS";
    ASSIGNMENT: "TỔ CHỨC THỰC HIỆN", "ASSIGNMENT";
    OWN_SCORE: "KẾT QUẢ TỰ CHẤM ĐIỂM", "OWN SCORE";
    STATE: "Tình trạng", "State";
    CONCLUSIONS: "Chủ trì kết luận:", "The chair concluded:";
    ALSO_CARRIED: "Các nội dung khác đã biểu quyết thông qua:", "Also carried:";
    RECIPIENTS: "Nơi nhận:", "To:";
    TO_REPORT: "(để báo cáo)", "(for report)";
    KEEP: "Lưu.", "File.";
    FOR_THE_BODY: "T/M", "FOR";
    SECRETARY: "BÍ THƯ", "SECRETARY";
    SIGN_AS_CHAIR: "CHỦ TRÌ", "CHAIR";
}

/// Behind the place at the head of a letter: ", ngày 26 tháng 3 năm 2018".
pub fn on_the_day(lang: Language, day: NaiveDate) -> String {
    format!(", {}", dates::date_document(lang, day))
}

/// With what a resolution begins: whose meeting it was, and how many were there.
pub fn preamble(voice: &Voice<'_>, body: &str, day: NaiveDate, present: u32, of: u32) -> String {
    let lang = voice.lang;
    let (date, present, of) = (dates::date_document(lang, day), votes(lang, present), votes(lang, of));
    let share = match lang {
        Language::Vi => format!("{present}/{of} {}", voice.one_member()),
        Language::En => format!("{present} of {of} members"),
    };
    voice.say(
        format!(
            "{}, {body} tổ chức {}, có mặt {share}. Sau khi thảo luận, {} thống nhất quyết nghị như sau:",
            crate::text::voice::capital(&date),
            voice.occasion,
            voice.occasion
        ),
        format!("On {date} {body} met, with {share} present. After discussion it was resolved:"),
    )
}

/// The vote on a resolution: "14/17 đồng chí tán thành, đạt tỷ lệ 82,4%."
pub fn adopted_by(voice: &Voice<'_>, in_favour: u32, base: u32) -> String {
    let lang = voice.lang;
    let (share, n, of) = (figures::percent(lang, in_favour, base), votes(lang, in_favour), votes(lang, base));
    voice.say(
        format!("{n}/{of} {} tán thành, đạt tỷ lệ {share}.", voice.one_member()),
        format!("{n} of {of} in favour, {share}."),
    )
}

/// Before the vote on a resolution, where nothing more needs to be said.
pub fn adopted(voice: &Voice<'_>) -> String {
    voice.say(format!("Nghị quyết được {} thông qua:", voice.occasion), "The resolution was adopted:")
}

/// Points out of the most that a group of lines can have: "36,5/40 điểm".
pub fn points_of(lang: Language, points: Tenths, out_of: Tenths) -> String {
    let (points, of) = (figures::points(lang, points), figures::points(lang, out_of));
    match lang {
        Language::Vi => format!("{points}/{of} điểm"),
        Language::En => format!("{points} of {of} points"),
    }
}

/// How many belong to the body by class, and of whom something else is said besides.
pub fn members_in_all(lang: Language, all: usize, classes: &[String], of_them: &[String]) -> String {
    let n = super::count(lang, all);
    let classes = classes.join(", ");
    let besides = match (lang, of_them.is_empty()) {
        (_, true) => String::new(),
        (Language::Vi, false) => format!("; trong đó {}", of_them.join(", ")),
        (Language::En, false) => format!("; of them {}", of_them.join(", ")),
    };
    match lang {
        Language::Vi => format!("Tổng số: {n} ({classes}{besides})"),
        Language::En => format!("Members in all: {n} ({classes}{besides})"),
    }
}
