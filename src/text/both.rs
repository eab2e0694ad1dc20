//! Floor 1. Words that both screens show: where the meeting stands, its clocks, its verdicts, what kind of meeting it is.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Outcome;

use super::figures::count;
use super::figures::lateness;
use super::figures::minutes;
use super::figures::percent;
use super::figures::time;
use super::figures::time_up;
use super::figures::used;
use super::phrase::Phrase;
use super::phrase::phrases;
use super::voice::Voice;

phrases! {
    LOBBY: "Chờ khai mạc", "Waiting to start";
    PRESENTING: "Đang trình bày", "Presenting";
    DISCUSSING: "Thảo luận", "Members' time";
    RECESS: "Tạm nghỉ", "Recess";
    CLOSED: "Đã kết thúc", "Closed";
    ADJOURNED: "Đã dừng giữa chừng", "Broken off";
    MAY_MOVE_NOW: "Có thể chuyển nội dung", "May move on";
    SPEAKING: "Đang phát biểu", "Speaking";
    UP_NEXT: "Tiếp theo", "Next";
    POINT_OF_ORDER: "Ý kiến về thủ tục", "Point of order";
    REPLY: "Trao đổi lại", "Reply";
    FIRST_TIME: "lần đầu", "first time";
    PASSED: "Không có ý kiến thêm", "Nothing to add";
    ALL_ASKED: "Đã mời hết, không còn ý kiến.", "Everyone has been asked; nothing more to add.";
    MINUTES_READ_BACK: "Đọc và thông qua biên bản", "Reading and adopting the minutes";
    CARRIED: "THÔNG QUA", "CARRIED";
    NOT_CARRIED: "KHÔNG THÔNG QUA", "NOT CARRIED";
    REHEARSAL: "TẬP DƯỢT", "REHEARSAL";
    SAMPLE: "BẢN MẪU", "SAMPLE";
    SCRIPT: "Buổi do kịch bản chạy", "Run by a script";
    EXAMPLE_SHEET: "Bảng điểm ví dụ, không phải mẫu đang áp dụng", "An example sheet, not a form in force";
    MINUTES_SHORT: "phút", "min";
    QUESTION: "Gợi ý thảo luận", "For discussion";
    TASKS_GIVEN: "Nhiệm vụ đã giao", "Tasks given";
    NO_DEADLINE: "chưa có thời hạn", "no due date";
    GUESTS: "Khách mời", "Guests";
    CHAIR: "Chủ trì", "Chair";
    MINUTE_TAKER: "Thư ký", "Minute-taker";
    PRESENTER: "Trình bày", "Presented by";
    TOTAL: "Tổng điểm", "Total";
    BAND: "Xếp loại", "Band";
    CRITERION: "Tiêu chí", "Criterion";
    MAXIMUM: "Điểm tối đa", "Maximum";
    POINTS: "Điểm", "Points";
}

/// What is said of a meeting that the real clock does not run; nothing of a real one.
pub const fn clock_kind(kind: ClockKind) -> Option<Phrase> {
    match kind {
        ClockKind::Real => None,
        ClockKind::Script => Some(SCRIPT),
        ClockKind::Rehearsal { .. } => Some(REHEARSAL),
    }
}

/// "Thảo luận 13 phút", for the line that says what follows.
pub fn then_discussion(lang: Language, planned: Span) -> String {
    let said = minutes(lang, planned.mins_up());
    match lang {
        Language::Vi => format!("sau đó: thảo luận {said}"),
        Language::En => format!("then: members' time, {said}"),
    }
}

/// From when the meeting may move on.
pub fn may_move_from(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("Được chuyển từ {}", time_up(at)),
        Language::En => format!("May move on from {}", time_up(at)),
    }
}

/// How long the start is away, or overdue.
pub fn lobby_starts(lang: Language, ahead: Span) -> String {
    if ahead > Span::ZERO { lobby_starts_in(lang, ahead) } else { lobby_overdue(lang, ahead.abs()) }
}

/// How long the start is away.
pub fn lobby_starts_in(lang: Language, ahead: Span) -> String {
    let said = away(lang, ahead.mins_up());
    match lang {
        Language::Vi => format!("Khai mạc sau {said}"),
        Language::En => format!("Starts in {said}"),
    }
}

/// How long the start is overdue.
pub fn lobby_overdue(lang: Language, over: Span) -> String {
    let said = away(lang, over.mins_down().max(1));
    match lang {
        Language::Vi => format!("Đã quá giờ khai mạc {said}"),
        Language::En => format!("{said} past the starting time"),
    }
}

/// A length that may be days: in minutes up to two hours, from two days on in days.
fn away(lang: Language, mins: i64) -> String {
    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;
    let hours = |n| count(lang, n, "giờ", "hour", "hours");
    let (first, rest) = if mins < 2 * HOUR {
        return minutes(lang, mins);
    } else if mins < 2 * DAY {
        (hours(mins / HOUR), (mins % HOUR > 0).then(|| minutes(lang, mins % HOUR)))
    } else {
        let over = mins % DAY / HOUR;
        (count(lang, mins / DAY, "ngày", "day", "days"), (over > 0).then(|| hours(over)))
    };
    rest.map_or_else(|| first.clone(), |rest| format!("{first} {rest}"))
}

/// A clock that ran out.
pub fn over_time(lang: Language, over: Span) -> String {
    match lang {
        Language::Vi => format!("Quá giờ {}", used(lang, over)),
        Language::En => format!("Over by {}", used(lang, over)),
    }
}

/// When the meeting is expected to end, and how late that is.
pub fn expected_end(lang: Language, at: DateTime<FixedOffset>, late: Span) -> String {
    match lang {
        Language::Vi => format!("Dự kiến kết thúc {}, {}", time(at), lateness(lang, late)),
        Language::En => format!("Expected end {}, {}", time(at), lateness(lang, late)),
    }
}

/// The same in the title line: "xong 15:32 · chậm 2 phút".
pub fn expected_end_short(lang: Language, at: DateTime<FixedOffset>, late: Span) -> String {
    match lang {
        Language::Vi => format!("xong {} · {}", time(at), lateness(lang, late)),
        Language::En => format!("ends {} · {}", time(at), lateness(lang, late)),
    }
}

/// Turns that somebody has had.
pub fn turns(lang: Language, n: usize) -> String {
    match (lang, n) {
        (Language::Vi, n) => format!("{n} lượt"),
        (Language::En, 1) => "1 turn".to_owned(),
        (Language::En, n) => format!("{n} turns"),
    }
}

/// Who is here out of all: "có mặt 20/22".
pub fn present_of(lang: Language, present: usize, of: usize) -> String {
    match lang {
        Language::Vi => format!("có mặt {present}/{of}"),
        Language::En => format!("present {present}/{of}"),
    }
}

/// A place among items: "Nội dung 4: Học tập".
pub fn item_numbered(lang: Language, n: usize, title: &str) -> String {
    match lang {
        Language::Vi => format!("Nội dung {n}: {title}"),
        Language::En => format!("Item {n}: {title}"),
    }
}

/// Everything is stopped, and when it goes on.
pub fn recess(lang: Language, back_at: Option<DateTime<FixedOffset>>) -> String {
    match (lang, back_at) {
        (Language::Vi, Some(at)) => format!("Tạm nghỉ, họp tiếp lúc {}", time(at)),
        (Language::En, Some(at)) => format!("Recess until {}", time(at)),
        (lang, None) => RECESS.get(lang).to_owned(),
    }
}

/// A verdict with what it rests on: "THÔNG QUA: 12/17 tán thành (70,6%), cần từ 9".
pub fn verdict(lang: Language, outcome: &Outcome) -> String {
    let Outcome { in_favour, base, needed, .. } = outcome;
    let word = verdict_word(outcome).get(lang);
    let share = if outcome.carried { format!(" ({})", percent(lang, *in_favour, *base)) } else { String::new() };
    match lang {
        Language::Vi => format!("{word}: {in_favour}/{base} tán thành{share}, cần từ {needed}"),
        Language::En => format!("{word}: {in_favour} of {base} in favour{share}, {needed} needed"),
    }
}

/// The word that a verdict begins with.
pub const fn verdict_word(outcome: &Outcome) -> Phrase {
    if outcome.carried { CARRIED } else { NOT_CARRIED }
}

/// The figures under a verdict: "12/17 tán thành, cần từ 9".
pub fn verdict_figures(lang: Language, outcome: &Outcome) -> String {
    let Outcome { in_favour, base, needed, .. } = outcome;
    match lang {
        Language::Vi => format!("{in_favour}/{base} tán thành, cần từ {needed}"),
        Language::En => format!("{in_favour} of {base} in favour, {needed} needed"),
    }
}

/// Asks for the hands in favour.
pub fn vote_for_ask(voice: &Voice<'_>) -> String {
    voice.say(format!("{} tán thành, xin giơ tay.", voice.which_member()), "All those in favour?")
}

/// Asks for the hands against.
pub fn vote_against_ask(voice: &Voice<'_>) -> String {
    voice.say(format!("{} không tán thành?", voice.which_member()), "Against?")
}

/// Asks for those with no opinion.
pub fn vote_abstain_ask(voice: &Voice<'_>) -> String {
    voice.say(format!("{} không có ý kiến?", voice.which_member()), "Abstentions?")
}
