//! Floor 1. Words of the papers, above all of the minutes (`DOMAIN.md` 5 and 7).

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use crate::meeting::agenda::Language;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;
use crate::meeting::words::Outcome;
use crate::meeting::words::Pause;

use super::dates::date_document;
use super::figures::count_document;
use super::figures::left;
use super::figures::minutes;
use super::figures::percent;
use super::figures::points;
use super::figures::points_in_words;
use super::figures::time_document;
use super::figures::used;
use super::phrase::phrases;
use super::voice::Voice;

phrases! {
    PARTY: "ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIETNAM";
    MINUTES: "BIÊN BẢN", "MINUTES";
    TIME: "Thời gian", "Time";
    PLACE: "Địa điểm", "Place";
    ATTENDANCE: "Thành phần", "Attendance";
    SUMMONED: "Triệu tập", "Summoned";
    PRESENT: "Có mặt", "Present";
    ONLINE: "Trực tuyến", "Online";
    EXCUSED: "Vắng có lý do", "Absent with reason";
    UNEXCUSED: "Vắng không lý do", "Absent without reason";
    UNMARKED: "Chưa điểm danh", "Not marked";
    LATE: "Đến muộn", "Late";
    LEFT_EARLY: "Về sớm", "Left early";
    OFFICIAL: "Chính thức", "Full members";
    PROBATIONARY: "Dự bị", "Probationary";
    TEMPORARY: "Sinh hoạt tạm thời", "Temporary";
    EXEMPT: "Miễn sinh hoạt", "Exempt";
    GUESTS: "Đại biểu, khách mời", "Guests";
    CHAIR: "Chủ trì", "Chair";
    MINUTE_TAKER: "Thư ký", "Minute-taker";
    CONTENT: "Nội dung", "Items";
    PRESENTED_BY: "Trình bày", "Presented by";
    OPINIONS: "Ý kiến phát biểu", "Remarks";
    QUESTION: "Câu hỏi", "Question";
    ANSWER: "Giải đáp", "Answer";
    REQUEST: "Kiến nghị", "Request";
    UNANSWERED: "chưa được giải đáp", "not answered";
    CONCLUSION: "Kết luận", "Conclusion";
    NO_CONCLUSION: "Không ghi kết luận", "No conclusion recorded";
    NOT_HEARD: "Đã đăng ký nhưng chưa được phát biểu", "Asked to speak and not heard";
    SELF_REVIEWS: "Tự kiểm điểm", "Self-reviews";
    TASKS: "Giao nhiệm vụ", "Tasks";
    EARLIER_TASKS: "Kết quả nhiệm vụ kỳ trước", "Results of earlier tasks";
    OWNER: "Người phụ trách", "Responsible";
    LEADS: "chủ trì thực hiện", "leads";
    TASK: "Nhiệm vụ", "Task";
    DEADLINE: "Thời hạn", "Due";
    NO_DEADLINE: "chưa có thời hạn", "no due date";
    RESULT: "Kết quả", "Result";
    VOTES: "Biểu quyết", "Votes";
    VOIDED: "Không tính, vì", "Void, because";
    SCORE_SHEET: "Bảng chấm điểm", "Score sheet";
    CRITERION: "Tiêu chí", "Criterion";
    MAXIMUM: "Điểm tối đa", "Maximum";
    POINTS: "Điểm tự chấm", "Own points";
    REASON: "Lý do trừ điểm", "Reason for points lost";
    TOTAL: "Tổng điểm", "Total";
    BAND: "Xếp loại", "Band";
    HELD_DOWN: "Hạ một mức vì chưa đạt điểm tối đa ở tiêu chí", "One band lower for want of full marks in criterion";
    LIMITS: "Hạn chế cần khắc phục", "Limits to mend";
    NOT_ANNOUNCED: "Điểm chưa được công bố.", "The score has not been announced.";
    ANNOUNCED: "Điểm đã được công bố cho toàn thể.", "The score was announced to all.";
    OWN_SCORE: "Đây là điểm tự chấm; mức xếp loại chính thức do cấp trên quyết định.",
        "This is an own score; the superior committee decides the official band.";
    READ_AND_ADOPTED: "Biên bản đã được đọc lại và thông qua.", "The minutes were read back and adopted.";
    NOT_ADOPTED: "Biên bản chưa được thông qua.", "The minutes have not been adopted.";
    DROPPED: "Không thực hiện nội dung này, vì", "This item was left out, because";
    ADDED: "nội dung bổ sung", "added item";
    PLANNED: "Dự kiến", "Planned";
    ACTUAL: "Thực tế", "Actual";
    PRESENTING: "trình bày", "presenting";
    DISCUSSION: "thảo luận", "members' time";
    RECESSES: "Tạm nghỉ", "Recesses";
    UNFINISHED: "Bản tạm, chưa kết thúc", "Provisional: the meeting is not closed";
    SAMPLE: "BẢN MẪU – không phải buổi thật", "SAMPLE – not a real meeting";
    REHEARSAL: "TẬP DƯỢT – không phải buổi thật", "REHEARSAL – not a real meeting";
    SCRIPT: "Buổi do kịch bản chạy, giờ không phải giờ thật", "Run by a script; the times are not real";
    CORRECTIONS: "Đính chính", "Corrections";
    NOBODY: "không có", "none";
    NEXT_MEETING: "Kỳ sau", "Next meeting";
    PAUSE_ALL_ASKED: "đã mời hết, không còn ý kiến", "everyone was asked; nothing more to add";
    PAUSE_KEPT: "giữ đủ thời gian thảo luận", "members' time kept";
    SIGN_MINUTE_TAKER: "THƯ KÝ", "MINUTE-TAKER";
    SIGN_CHAIR: "CHỦ TRÌ", "CHAIR";
}

/// A count of members: "02 đồng chí", "2 people".
pub fn members(voice: &Voice<'_>, n: usize) -> String {
    match voice.lang {
        Language::Vi => format!("{} {}", count_document(voice.lang, n), voice.one_member()),
        Language::En => voice.members(n),
    }
}

/// When the meeting began: "14 giờ 00 phút, ngày 26 tháng 3 năm 2018".
pub fn began(lang: Language, at: DateTime<FixedOffset>) -> String {
    moment(lang, at)
}

/// A moment with its day.
pub fn moment(lang: Language, at: DateTime<FixedOffset>) -> String {
    format!("{}, {}", time_document(lang, at), date_document(lang, at.date_naive()))
}

/// The last sentence: when it ended.
pub fn ended(voice: &Voice<'_>, at: DateTime<FixedOffset>) -> String {
    let at = moment(voice.lang, at);
    voice.say(format!("{} kết thúc vào hồi {at}.", voice.occasion_first()), format!("The meeting closed at {at}."))
}

/// The first sentence of a meeting that was broken off.
pub fn broken_off(voice: &Voice<'_>, at: DateTime<FixedOffset>, reason: &str) -> String {
    let at = moment(voice.lang, at);
    voice.say(
        format!("{} dừng giữa chừng lúc {at}, vì: {reason}", voice.occasion_first()),
        format!("The meeting was broken off at {at}, because: {reason}"),
    )
}

/// How the pause of an item was kept; nothing where there is none.
pub fn pause(lang: Language, pause: &Pause) -> Option<String> {
    match (lang, pause) {
        (_, Pause::NotOwed) => None,
        (lang, Pause::Kept) => Some(PAUSE_KEPT.get(lang).to_owned()),
        (lang, Pause::AllAsked) => Some(PAUSE_ALL_ASKED.get(lang).to_owned()),
        (Language::Vi, Pause::Overridden { reason, owed_ms }) => {
            Some(format!("chủ trì quyết định chuyển sớm, còn {}, vì: {reason}", left(lang, *owed_ms)))
        }
        (Language::En, Pause::Overridden { reason, owed_ms }) => {
            Some(format!("the chair moved on early, {} still owed, because: {reason}", left(lang, *owed_ms)))
        }
    }
}

/// The result of a vote: "12/17 đồng chí tán thành, đạt tỷ lệ 70,6%; …".
pub fn vote(voice: &Voice<'_>, outcome: &Outcome) -> String {
    let lang = voice.lang;
    let Outcome { in_favour, against, abstain, invalid, not_voting, base, needed, .. } = outcome;
    let share = percent(lang, *in_favour, *base);
    let mut parts = vec![voice.say(
        format!("{in_favour}/{base} {} tán thành, đạt tỷ lệ {share}", voice.one_member()),
        format!("{in_favour} of {base} in favour ({share})"),
    )];
    let mut also = |n: Option<u32>, vi: &str, en: &str| {
        if let Some(n) = n {
            parts.push(voice.say(format!("{vi}: {n}"), format!("{en}: {n}")));
        }
    };
    also(*against, "không tán thành", "against");
    also(*abstain, "không có ý kiến", "abstentions");
    also(*invalid, "phiếu không hợp lệ", "invalid ballots");
    also((*not_voting > 0).then_some(*not_voting), "không biểu quyết", "did not vote");
    also(Some(*needed), "cần từ", "needed");
    parts.push(if outcome.carried {
        voice.say("thông qua", "carried")
    } else {
        voice.say("không thông qua", "not carried")
    });
    parts.join("; ")
}

/// Points out of a maximum: "4,5/5".
pub fn points_of(lang: Language, have: Tenths, out_of: Tenths) -> String {
    format!("{}/{}", points(lang, have), points(lang, out_of))
}

/// The total with its band: "92,5 điểm, xếp loại Tốt".
pub fn total_and_band(lang: Language, total: Tenths, band: &str) -> String {
    let total = points_in_words(lang, total);
    match lang {
        Language::Vi => format!("{total}, xếp loại {band}"),
        Language::En => format!("{total}, {band}"),
    }
}

/// A deadline: "trước ngày" is never written, for the day itself still counts.
pub fn due(lang: Language, day: NaiveDate) -> String {
    date_document(lang, day)
}

/// Planned and actual times of a part: "dự kiến 10 phút, thực tế 11 phút 4 giây".
pub fn planned_and_actual(lang: Language, planned: Span, actual: Span) -> String {
    let (planned, actual) = (minutes(lang, planned.mins_up()), used(lang, actual));
    match lang {
        Language::Vi => format!("dự kiến {planned}, thực tế {actual}"),
        Language::En => format!("planned {planned}, actual {actual}"),
    }
}
