//! Floor 1. Looking back: words of the history's screens.

use chrono::NaiveDate;

use crate::meeting::agenda::Language;
use crate::meeting::agenda::PastScore;
use crate::meeting::attendance::Absences;
use crate::meeting::rotation::Candidate;
use crate::meeting::sheet::Tenths;
use crate::meeting::yearly::YearSoFar;
use crate::text::dates;
use crate::text::figures;
use crate::text::phrase::Phrase;

/// Looking back.
pub const LOOKING_BACK: Phrase = Phrase::new("Nhìn lại", "Looking back");
/// Day.
pub const DAY: Phrase = Phrase::new("Ngày", "Day");
/// Length.
pub const LENGTH: Phrase = Phrase::new("Dài", "Length");
/// Present.
pub const PRESENT: Phrase = Phrase::new("Có mặt", "Present");
/// Spoke.
pub const SPOKE: Phrase = Phrase::new("Phát biểu", "Spoke");
/// Pauses.
pub const PAUSES: Phrase = Phrase::new("Giữ giờ", "Pauses");
/// Early.
pub const EARLY: Phrase = Phrase::new("Sớm", "Early");
/// Score.
pub const SCORE: Phrase = Phrase::new("Điểm", "Score");
/// Band.
pub const BAND: Phrase = Phrase::new("Xếp loại", "Band");
/// Member.
pub const MEMBER: Phrase = Phrase::new("Họ và tên", "Name");
/// Reviewed.
pub const REVIEWED: Phrase = Phrase::new("Tự kiểm điểm", "Reviewed");
/// Tasks done.
pub const TASKS_DONE: Phrase = Phrase::new("Việc xong", "Tasks done");
/// Tasks given.
pub const TASKS_GIVEN: Phrase = Phrase::new("Được giao", "Given");
/// Item.
pub const ITEM: Phrase = Phrase::new("Nội dung", "Item");
/// Planned.
pub const PLANNED: Phrase = Phrase::new("Dự kiến", "Planned");
/// Actual.
pub const ACTUAL: Phrase = Phrase::new("Thực tế", "Actual");
/// Story.
pub const STORY: Phrase = Phrase::new("Diễn biến", "How it went");
/// Not held.
pub const NOT_HELD: Phrase = Phrase::new("không tiến hành", "not held");
/// Taken back.
pub const TAKEN_BACK: Phrase = Phrase::new("(đã lùi)", "(taken back)");
/// Members.
pub const MEMBERS: Phrase = Phrase::new("Đảng viên, thành viên", "Members");
/// Nothing.
pub const NOTHING: Phrase = Phrase::new("Chưa có buổi họp nào.", "There are no meetings yet.");
/// Legend score.
pub const LEGEND_SCORE: Phrase = Phrase::new("điểm", "score");
/// Legend spoke.
pub const LEGEND_SPOKE: Phrase = Phrase::new("tỷ lệ phát biểu", "share who spoke");
/// Reading.
pub const READING: Phrase = Phrase::new("đang đọc…", "reading…");
/// Adjourned.
pub const ADJOURNED: Phrase = Phrase::new("dừng giữa chừng", "broken off");
/// Unfinished.
pub const UNFINISHED: Phrase = Phrase::new("chưa kết thúc", "not closed");
/// Keys.
pub const KEYS: Phrase = Phrase::new("Các phím", "Keys");
/// Key open.
pub const KEY_OPEN: Phrase = Phrase::new("Xem buổi", "Open");
/// Key year.
pub const KEY_YEAR: Phrase = Phrase::new("Năm khác", "Other year");
/// Key members.
pub const KEY_MEMBERS: Phrase = Phrase::new("Từng người", "Members");
/// Key meetings.
pub const KEY_MEETINGS: Phrase = Phrase::new("Các buổi", "Meetings");
/// Key back.
pub const KEY_BACK: Phrase = Phrase::new("Quay lại", "Back");
/// Key leave.
pub const KEY_LEAVE: Phrase = Phrase::new("Thoát", "Quit");
/// Key other.
pub const KEY_OTHER: Phrase = Phrase::new("Buổi khác", "Other meeting");
/// Key scroll.
pub const KEY_SCROLL: Phrase = Phrase::new("Cuộn", "Scroll");
/// Help select.
pub const HELP_SELECT: Phrase = Phrase::new("Chọn, cuộn từng dòng", "Select, scroll by a line");
/// Help page.
pub const HELP_PAGE: Phrase = Phrase::new("Cả trang", "A page");
/// Help ends.
pub const HELP_ENDS: Phrase = Phrase::new("Đầu, cuối", "First, last");
/// Help side.
pub const HELP_SIDE: Phrase = Phrase::new(
    "Năm trước, năm sau; khi xem một buổi: buổi trước, buổi sau",
    "The year before, after; in a meeting: the meeting before, after",
);
/// Help open.
pub const HELP_OPEN: Phrase = Phrase::new("Mở buổi được chọn", "Open the selected meeting");
/// Help tab.
pub const HELP_TAB: Phrase = Phrase::new("Các buổi, hoặc từng người", "The meetings, or the members");
/// Help back.
pub const HELP_BACK: Phrase = Phrase::new("Quay lại; ở trang đầu: thoát", "Back; on the first page: quit");
/// Help language.
pub const HELP_LANGUAGE: Phrase = Phrase::new("Đổi ngôn ngữ (Việt/Anh)", "Change language (vi/en)");

/// "chuyển sớm: …"
pub fn moved_early(lang: Language, reason: &str) -> String {
    match lang {
        Language::Vi => format!("chuyển sớm: {reason}"),
        Language::En => format!("moved on early: {reason}"),
    }
}

/// "không tiến hành: …"
pub fn dropped(lang: Language, reason: &str) -> String {
    format!("{}: {reason}", NOT_HELD.get(lang))
}

/// "92,5 điểm – Tốt"
pub fn score(lang: Language, score: &PastScore) -> String {
    format!("{} – {}", figures::points_in_words(lang, score.total), score.band)
}

/// "3 buổi · bình quân 92,5 · Tốt 2, Khá 1 · năm 2018 còn có thể đạt: Tốt"
pub fn year_so_far(lang: Language, year: &YearSoFar, meetings: usize) -> String {
    let mut parts = vec![figures::count(lang, figures::many(meetings), "buổi", "meeting", "meetings")];
    parts.extend(mean(lang, year.mean));
    let bands: Vec<String> =
        year.bands.iter().filter(|(_, n)| *n > 0).map(|(title, n)| format!("{title} {n}")).collect();
    if !bands.is_empty() {
        parts.push(bands.join(", "));
    }
    parts.extend(yearly(lang, year));
    parts.join(" · ")
}

fn mean(lang: Language, mean: Option<Tenths>) -> Option<String> {
    let figure = figures::points(lang, mean?);
    Some(match lang {
        Language::Vi => format!("bình quân {figure}"),
        Language::En => format!("mean {figure}"),
    })
}

/// What the year is called once its last month was held; before that, the best that it can still be called.
pub fn yearly(lang: Language, year: &YearSoFar) -> Option<String> {
    let (band, reach, of) = (year.band.as_ref()?, year.within_reach.as_ref()?, year.year);
    Some(match (lang, year.is_whole) {
        (Language::Vi, true) => format!("xếp loại năm {of}: {band}"),
        (Language::En, true) => format!("the year {of}: {band}"),
        (Language::Vi, false) => format!("năm {of} còn có thể: {reach}"),
        (Language::En, false) => format!("{of} can still be: {reach}"),
    })
}

/// "kỳ trước 26/02/2018: 92,5 điểm – Tốt"
pub fn last_score(lang: Language, on: NaiveDate, last: &PastScore) -> String {
    let (day, said) = (dates::date(lang, on), score(lang, last));
    match lang {
        Language::Vi => format!("kỳ trước {day}: {said}"),
        Language::En => format!("last meeting, {day}: {said}"),
    }
}

/// Why somebody is proposed to review himself, in one line.
pub fn why_reviews(lang: Language, candidate: &Candidate) -> String {
    let last = candidate.last.map(|day| dates::date(lang, day));
    match (lang, candidate.owed, candidate.this_year, last) {
        (Language::Vi, true, _, _) => "đến lượt từ kỳ trước mà vắng hoặc hoãn".to_owned(),
        (Language::En, true, _, _) => "was due before, and was absent or put off".to_owned(),
        (Language::Vi, false, 0, None) => "chưa tự kiểm điểm năm nay".to_owned(),
        (Language::En, false, 0, None) => "has not reviewed this year".to_owned(),
        (Language::Vi, false, 0, Some(day)) => format!("chưa tự kiểm điểm năm nay, gần nhất {day}"),
        (Language::En, false, 0, Some(day)) => format!("has not reviewed this year, last on {day}"),
        (Language::Vi, false, n, last) => format!("năm nay đã {n} lần, gần nhất {}", last.unwrap_or_default()),
        (Language::En, false, n, last) => {
            format!(
                "{} this year, last on {}",
                figures::count(lang, figures::many(n), "", "time", "times"),
                last.unwrap_or_default()
            )
        }
    }
}

/// How often somebody was absent, for the facilitator: "vắng có lý do 3 kỳ liền", "vắng 3 tháng trong năm, 1 lần không lý do".
pub fn often_absent(lang: Language, absences: Absences) -> String {
    use crate::meeting::attendance::WORTH_A_WORD;
    let Absences { excused_running, months, unexcused } = absences;
    let mut parts = Vec::new();
    if excused_running >= WORTH_A_WORD {
        parts.push(match lang {
            Language::Vi => format!("vắng có lý do {excused_running} kỳ liền"),
            Language::En => format!("excused {excused_running} times running"),
        });
    }
    if months >= WORTH_A_WORD {
        let without = match (lang, unexcused) {
            (_, 0) => String::new(),
            (Language::Vi, n) => format!(", {n} lần không lý do"),
            (Language::En, n) => format!(", {n} without reason"),
        };
        parts.push(match lang {
            Language::Vi => format!("vắng {months} tháng trong năm{without}"),
            Language::En => format!("absent in {months} months this year{without}"),
        });
    }
    parts.join("; ")
}

/// Journals that were passed over, by name.
pub fn skipped(lang: Language, n: usize, first: &str) -> String {
    match (lang, n) {
        (Language::Vi, 1) => format!("Bỏ qua {first}"),
        (Language::Vi, n) => format!("Bỏ qua {n} tệp; {first}"),
        (Language::En, 1) => format!("Passed over: {first}"),
        (Language::En, n) => format!("{n} files passed over; {first}"),
    }
}
