//! Floor 1. The words of papers: heads, attendance, closing. Counts under ten have a zero in Vietnamese papers (`DOMAIN.md` 6).

use chrono::DateTime;
use chrono::Datelike;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveDateTime;

use super::dates;
use super::figures;
use super::phrase::phrases;
use super::voice::Voice;
use super::voice::capital;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;

pub mod amended;
pub mod course;
pub mod files;
pub mod programme;
pub mod results;
pub mod tables;

phrases! {
    MINUTES: "BIÊN BẢN", "MINUTES";
    SAMPLE: "BẢN MẪU: danh sách người dự chỉ để làm mẫu, chưa phải danh sách thật.", "SAMPLE: the roster is an example, not the real one.";
    SCRIPT: "Giờ ghi ở đây do kịch bản cho, không phải giờ thật.", "The times given here come from a script, not from a real clock.";
    TIME_AND_PLACE: "Thời gian, địa điểm", "Time and place";
    ATTENDANCE: "Thành phần dự", "Attendance";
    PROCEEDINGS: "Nội dung và diễn biến", "Proceedings";
    LAST_TASKS: "Kết quả nhiệm vụ kỳ trước", "Tasks of earlier meetings";
    TASKS: "Giao nhiệm vụ", "Tasks given";
    VOTES: "Biểu quyết", "Votes";
    SCORE: "Chấm điểm", "Score";
    CLOSING: "Kết thúc", "Closing";
    PLACE: "Địa điểm:", "Place:";
    CHAIR: "Chủ trì:", "Chair:";
    MINUTE_TAKER: "Thư ký:", "Minute-taker:";
    SCORE_FOLLOWER: "Theo dõi, chấm điểm:", "Follows and scores the meeting:";
    OFFICIAL: "Chính thức", "Full members";
    PROBATIONARY: "Dự bị", "Probationary members";
    TEMPORARY: "Sinh hoạt tạm thời", "Temporary members";
    GUESTS: "Khách mời", "Guests";
    LATE: "Đến muộn", "Late";
    LEFT_EARLY: "Về sớm", "Left early";
    AWAY: "Ra ngoài rồi trở lại", "Left and came back";
    ONLINE: "Dự trực tuyến", "Online";
    EXCUSED: "Vắng có lý do", "Absent with reason";
    UNEXCUSED: "Vắng không lý do", "Absent without reason";
    UNMARKED: "Chưa điểm danh", "Not marked";
    ADOPTED_NOT: "Biên bản chưa được đọc và thông qua.", "The minutes have not been read and adopted.";
    SIGN_MINUTE_TAKER: "THƯ KÝ", "MINUTE-TAKER";
    SIGN_CHAIR: "CHỦ TRÌ", "CHAIR";
    SIGN_HOW: "(Ký, ghi rõ họ tên)", "(Signature and full name)";
}

/// A count as papers write it: "02", "12", and a plain zero.
pub fn count(lang: Language, n: usize) -> String {
    if n == 0 { "0".to_owned() } else { figures::count_document(lang, n) }
}

/// A count of votes as papers write it.
pub fn votes(lang: Language, n: u32) -> String {
    count(lang, usize::try_from(n).unwrap_or(usize::MAX))
}

/// A length of time as it was used, to the second.
pub fn length(lang: Language, span: Span) -> String {
    figures::used(lang, span)
}

/// Said of a rehearsal, so many times faster than a meeting.
pub fn rehearsal(lang: Language, speed: u32) -> String {
    match (lang, speed) {
        (Language::Vi, 0..=1) => "TẬP DƯỢT: không phải buổi thật.".to_owned(),
        (Language::En, 0..=1) => "REHEARSAL: not a real meeting.".to_owned(),
        (Language::Vi, _) => format!("TẬP DƯỢT (đồng hồ chạy nhanh gấp {speed} lần): không phải buổi thật."),
        (Language::En, _) => format!("REHEARSAL (the clock ran {speed} times faster): not a real meeting."),
    }
}

/// Said of a meeting that has not begun.
pub fn not_begun(voice: &Voice<'_>) -> String {
    voice.say(format!("{} chưa bắt đầu.", voice.occasion_first()), "The meeting has not begun.")
}

/// Said of a meeting that is not over.
pub fn so_far(voice: &Voice<'_>, at: DateTime<FixedOffset>) -> String {
    let time = figures::time_document(voice.lang, at);
    voice.say(
        format!("Biên bản ghi đến {time}: {} chưa kết thúc.", voice.occasion),
        format!("Minutes as of {time}: the meeting is not over."),
    )
}

/// With what the minutes of a meeting that was broken off begin; the reason follows.
pub fn adjourned(voice: &Voice<'_>, at: DateTime<FixedOffset>) -> String {
    let time = figures::time_document(voice.lang, at);
    voice.say(
        format!("{} dừng giữa chừng lúc {time}. Lý do:", voice.occasion_first()),
        format!("The meeting was broken off at {time}. Reason:"),
    )
}

/// When it began, against the plan.
pub fn began(lang: Language, at: DateTime<FixedOffset>, planned: Option<NaiveDateTime>) -> String {
    let (time, day) = (figures::time_document(lang, at), dates::date_document(lang, at.date_naive()));
    let planned = planned.map_or_else(String::new, |planned| {
        let on_the_day = planned.date() == at.date_naive();
        let wall = planned.and_local_timezone(*at.offset()).single();
        let when = wall.map_or_else(String::new, |wall| figures::time_document(lang, wall));
        match (lang, on_the_day) {
            (Language::Vi, true) => format!(" (dự kiến {when})"),
            (Language::En, true) => format!(" (planned: {when})"),
            (Language::Vi, false) => format!(" (dự kiến {when}, {})", dates::date_document(lang, planned.date())),
            (Language::En, false) => format!(" (planned: {when}, {})", dates::date_document(lang, planned.date())),
        }
    });
    match lang {
        Language::Vi => format!("Bắt đầu lúc {time}, {day}{planned}."),
        Language::En => format!("Began at {time} on {day}{planned}."),
    }
}

/// When it is planned to begin.
pub fn will_begin(lang: Language, planned: NaiveDateTime, near: DateTime<FixedOffset>) -> String {
    let day = dates::date_document(lang, planned.date());
    let time = planned.and_local_timezone(*near.offset()).single();
    let time = time.map_or_else(String::new, |wall| figures::time_document(lang, wall));
    match lang {
        Language::Vi => format!("Dự kiến bắt đầu lúc {time}, {day}."),
        Language::En => format!("Planned to begin at {time} on {day}."),
    }
}

/// The length and the least length by the plan.
pub fn planned_length(lang: Language, length: Span, floor: Option<Span>) -> String {
    let length = figures::minutes(lang, length.mins_near());
    let floor = floor.map(|floor| figures::minutes(lang, floor.mins_up()));
    match (lang, floor) {
        (Language::Vi, None) => format!("Thời lượng dự kiến: {length}."),
        (Language::En, None) => format!("Planned length: {length}."),
        (Language::Vi, Some(floor)) => format!("Thời lượng dự kiến: {length}; tối thiểu: {floor}."),
        (Language::En, Some(floor)) => format!("Planned length: {length}; minimum length: {floor}."),
    }
}

/// How many of a class were present.
pub fn present_of(lang: Language, class: &str, present: usize, of: usize) -> String {
    let (present, of) = (count(lang, present), count(lang, of));
    match lang {
        Language::Vi => format!("{class}: có mặt {present}/{of}"),
        Language::En => format!("{class}: {present} of {of} present"),
    }
}

/// The share of members present; the exempt are named behind it where there are any.
pub fn share_present(lang: Language, present: u32, of: u32) -> String {
    let share = figures::percent(lang, present, of);
    let (present, of) = (votes(lang, present), votes(lang, of));
    match lang {
        Language::Vi => format!("Tỷ lệ có mặt: {present}/{of} ({share})"),
        Language::En => format!("Share present: {present} of {of} ({share})"),
    }
}

/// Who is not counted in the share.
pub fn not_counted(lang: Language, names: &str) -> String {
    match lang {
        Language::Vi => format!("không tính người được miễn sinh hoạt: {names}"),
        Language::En => format!("without the exempt: {names}"),
    }
}

/// A heading of people with their number.
pub fn so_many(lang: Language, what: &str, n: usize) -> String {
    format!("{what} ({})", count(lang, n))
}

/// A time of day behind a name: "lúc 14 giờ 07 phút".
pub fn at_time(lang: Language, at: DateTime<FixedOffset>) -> String {
    let time = figures::time_document(lang, at);
    match lang {
        Language::Vi => format!("lúc {time}"),
        Language::En => format!("at {time}"),
    }
}

/// From one time of day to another.
pub fn from_to(lang: Language, from: DateTime<FixedOffset>, to: DateTime<FixedOffset>) -> String {
    let (from, to) = (figures::time_document(lang, from), figures::time_document(lang, to));
    match lang {
        Language::Vi => format!("từ {from} đến {to}"),
        Language::En => format!("from {from} to {to}"),
    }
}

/// The minutes were read and adopted.
pub fn adopted(lang: Language, at: DateTime<FixedOffset>) -> String {
    let time = figures::time_document(lang, at);
    match lang {
        Language::Vi => format!("Biên bản đã được đọc lại và thông qua lúc {time}."),
        Language::En => format!("The minutes were read back and adopted at {time}."),
    }
}

/// When it ended, against the plan.
pub fn ended(voice: &Voice<'_>, at: DateTime<FixedOffset>, planned: DateTime<FixedOffset>, late: Span) -> String {
    let lang = voice.lang;
    let (time, day) = (figures::time_document(lang, at), dates::date_document(lang, at.date_naive()));
    let (planned, lateness) = (figures::time_document(lang, planned), figures::lateness(lang, late));
    voice.say(
        format!("{} kết thúc lúc {time}, {day} (dự kiến {planned}, {lateness}).", voice.occasion_first()),
        format!("The meeting closed at {time} on {day} (planned: {planned}, {lateness})."),
    )
}

/// How long it lasted without holds and breaks, and what is missing to the least length.
pub fn lasted(lang: Language, net: Span, under: Span) -> String {
    let length = figures::minutes(lang, net.mins_down());
    let missing = figures::minutes(lang, under.mins_up());
    match (lang, under > Span::ZERO) {
        (Language::Vi, false) => format!("Tổng thời gian họp: {length} (không tính thời gian nghỉ)."),
        (Language::En, false) => format!("Total length: {length} (without recesses)."),
        (Language::Vi, true) => {
            format!("Tổng thời gian họp: {length} (không tính thời gian nghỉ), thiếu {missing} so với tối thiểu.")
        }
        (Language::En, true) => {
            format!("Total length: {length} (without recesses), {missing} under the minimum length.")
        }
    }
}

/// When the next meeting is.
pub fn next_meeting(voice: &Voice<'_>, day: NaiveDate) -> String {
    let date = dates::date_document(voice.lang, day);
    let weekday = dates::weekday(day.weekday());
    voice.say(
        format!("{}: {}, {date}.", capital(&voice.next_occasion()), weekday.vi),
        format!("Next meeting: {} {date}.", weekday.en),
    )
}
