//! Floor 1. Words of the console about decisions: votes, tasks, the score.

use chrono::NaiveDate;

use crate::meeting::agenda::Language;
use crate::meeting::sheet::Tenths;
use crate::text::dates::date;
use crate::text::dates::date_with_weekday;
use crate::text::dates::days_ahead;
use crate::text::figures::points_in_words;
use crate::text::phrase::phrases;
use crate::text::voice::Voice;
use crate::text::voice::quoted;

phrases! {
    TASK_ASK: "Ai làm? · Việc gì? · Hạn ngày nào?", "Who? · What? · By when?";
    TASK_WHO: "Ai làm?", "Who?";
    TASK_WHAT: "Việc gì?", "What?";
    TASK_DUE: "Hạn ngày nào?", "By when?";
    TASK_NO_DUE: "Không đặt thời hạn", "No due date";
    SCORE_JUDGEMENT: "Mục này do người chấm quyết định, không có đề xuất.", "This is a judgement; nothing is proposed.";
    SCORE_LOCK: "Chốt điểm", "Lock the score";
    SCORE_UNLOCK: "Mở chốt điểm", "Unlock the score";
    SCORE_ANNOUNCE: "Công bố điểm", "Announce the score";
    SCORE_AGREE_ANEW: "Thống nhất lại", "Agree anew";
    SCORE_KEEP_MEAN: "Lấy trung bình, ghi một câu", "Keep the mean, with one sentence";
    SCORE_EXPECTED: "tính theo dự kiến", "on the expected figure";
    SCORE_PROMISED: "hứa làm, kỳ sau sẽ hỏi lại", "promised; asked at the next meeting";
    SCORE_NOT_APPLICABLE: "không áp dụng", "not applicable";
    SCORE_NO_POINTS: "chưa có điểm", "no points yet";
    SCORE_EVIDENCE: "Căn cứ", "Evidence";
    SCORE_REASON: "Lý do trừ điểm", "Reason for points lost";
    SCORE_LEVEL: "Mức", "Level";
    VOTE_FOR: "Tán thành", "In favour";
    VOTE_AGAINST: "Không tán thành", "Against";
    VOTE_ABSTAIN: "Không có ý kiến", "Abstentions";
    VOTE_INVALID: "Phiếu không hợp lệ", "Invalid ballots";
    VOTE_QUESTION: "Biểu quyết việc gì?", "What is the vote on?";
    VOTE_VOID: "Hủy biểu quyết", "Declare the vote void";
    VOTE_VOID_ASK: "Hủy biểu quyết: ghi lý do.", "Declare the vote void: give the reason.";
    VOTE_NOT_ENTERED: "chưa nhập", "not entered";
    UNSEAL_ASK: "Mở chốt điểm: ghi lý do.", "Unlock the score: give the reason.";
    MEND_SENTENCE: "Sửa câu này", "Mend this sentence";
}

/// The line that fills the whole count.
pub fn vote_all_for(lang: Language, n: u32, of: u32) -> String {
    match lang {
        Language::Vi => format!("Tất cả tán thành: {n}/{of} có mặt"),
        Language::En => format!("All in favour: {n} of {of} present"),
    }
}

/// A deadline as it was understood.
pub fn task_due_read_back(lang: Language, due: NaiveDate, today: NaiveDate) -> String {
    let (day, ahead) = (date_with_weekday(lang, due), days_ahead(lang, due, today));
    match lang {
        Language::Vi => format!("Hạn: {day} ({ahead})"),
        Language::En => format!("Due {day} ({ahead})"),
    }
}

/// A deadline that is no date, and what is proposed instead.
pub fn task_due_vague(voice: &Voice<'_>, typed: &str, proposal: NaiveDate, next_meeting: Option<NaiveDate>) -> String {
    let day = date(voice.lang, proposal);
    let proposed = if next_meeting == Some(proposal) { format!("{}, {day}", voice.next_occasion()) } else { day };
    let typed = quoted(voice.lang, typed);
    voice.say(
        format!("{typed} chưa phải là thời hạn. Enter: {proposed}. Hoặc gõ ngày, ví dụ 15/4."),
        format!("{typed} is not a date. Enter: {proposed}. Or type a date, such as 15/4."),
    )
}

/// The points that the facts propose.
pub fn score_proposed(lang: Language, points: Tenths, evidence: &str) -> String {
    let points = points_in_words(lang, points);
    match lang {
        Language::Vi => format!("Đề xuất {points}. Căn cứ: {evidence}."),
        Language::En => format!("Proposed: {points}. Evidence: {evidence}."),
    }
}

/// No level of the line fits the fact.
pub fn score_no_level(lang: Language, value: &str) -> String {
    match lang {
        Language::Vi => format!("Không có mức nào ứng với đúng {value}. Chọn một mức và ghi lý do."),
        Language::En => format!("No level fits exactly {value}. Choose one and give the reason."),
    }
}

/// Points were lost and the reason is owed.
pub fn score_reason_needed(lang: Language, lost: Tenths) -> String {
    let lost = points_in_words(lang, lost);
    match lang {
        Language::Vi => format!("Trừ {lost}: ghi lý do."),
        Language::En => format!("{lost} lost: give the reason."),
    }
}

/// Judges are too far apart on a line.
pub fn score_differ(lang: Language, criterion: &str, by: Tenths) -> String {
    let by = points_in_words(lang, by);
    let choices = format!("{} · {}", SCORE_AGREE_ANEW.get(lang), SCORE_KEEP_MEAN.get(lang));
    match lang {
        Language::Vi => format!("Tiêu chí {criterion}: các thành viên chấm lệch nhau {by}. {choices}"),
        Language::En => format!("Criterion {criterion}: the judges are {by} apart. {choices}"),
    }
}

/// Asks before the score is told to everybody.
pub fn announce_ask(lang: Language, total: Tenths, band: &str) -> String {
    let total = points_in_words(lang, total);
    match lang {
        Language::Vi => format!("Công bố lên màn chiếu: {total}, xếp loại {band} (tự chấm)?"),
        Language::En => format!("Announce on the screen: {total}, {band} (own score)?"),
    }
}

/// Lines of the sheet that still have no points: "còn 3 tiêu chí chưa có điểm".
pub fn score_open_lines(lang: Language, n: usize) -> String {
    match (lang, n) {
        (Language::Vi, n) => format!("còn {n} tiêu chí chưa có điểm"),
        (Language::En, 1) => "1 criterion has no points yet".to_owned(),
        (Language::En, n) => format!("{n} criteria have no points yet"),
    }
}
