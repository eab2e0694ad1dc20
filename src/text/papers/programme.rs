//! Floor 1. The words of the programme sheet, which is printed before the meeting, and of its back.

use chrono::Datelike;
use chrono::NaiveDateTime;
use chrono::NaiveTime;
use chrono::Timelike;

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::dates;
use crate::text::figures;
use crate::text::phrase::Phrase;
use crate::text::phrase::phrases;

phrases! {
    PROGRAMME: "CHƯƠNG TRÌNH", "AGENDA";
    BEGINS: "Thời gian:", "Time:";
    NUMBER: "STT", "No.";
    ITEM: "Nội dung", "Item";
    WHO: "Người thực hiện", "Who";
    PRESENT: "Thời gian", "Time";
    DISCUSS: "Thảo luận", "Members' time";
    EXPECTED: "(theo lượt)", "(by rotation)";
    PROMPTS: "Gợi ý thảo luận", "Questions for the members";
    KEYS: "MƯỜI HAI PHÍM ĐIỀU HÀNH", "TWELVE KEYS THAT RUN THE MEETING";
    KEYS_NOTE: "Mỗi phím một việc, lúc nào cũng vậy. Bút bấm chuyển trang: nút tới là PageDown, nút lùi là PageUp.", "One key, one thing, at every moment. A clicker's forward button is PageDown, its back button PageUp.";
    KEY: "Phím", "Key";
    DOES: "Việc", "What it does";
}

/// What the file is called; without marks, so that every system shows it.
pub const FILE: Phrase = Phrase::new("Chuong trinh", "Agenda");

/// When it begins: "14 giờ 00 phút, thứ Hai, ngày 26 tháng 3 năm 2018".
pub fn begins(lang: Language, start: NaiveDateTime) -> String {
    let (day, time) = (start.date(), start.and_utc().fixed_offset());
    let (time, weekday) = (figures::time_document(lang, time), dates::weekday(day.weekday()).get(lang));
    let date = dates::date_document(lang, day);
    match lang {
        Language::Vi => format!("{time}, {weekday}, {date}"),
        Language::En => format!("{time}, {weekday} {date}"),
    }
}

/// Two times of day in a cell: `14:00–14:05`.
pub fn from_to(from: NaiveTime, to: NaiveTime) -> String {
    format!("{}–{}", clock(from), clock(to))
}

/// `14:05`; with its seconds where it has some.
fn clock(at: NaiveTime) -> String {
    at.format(if at.second() == 0 { "%H:%M" } else { "%H:%M:%S" }).to_string()
}

/// A length of time as it is planned: "10 phút", "1 phút 30 giây".
pub fn length(lang: Language, span: Span) -> String {
    if span.ms() % 60_000 == 0 { figures::minutes(lang, span.mins_near()) } else { figures::used(lang, span) }
}

/// How long it is in all.
pub fn sum(lang: Language, all: Span) -> String {
    match lang {
        Language::Vi => format!("Cộng: {}", length(lang, all)),
        Language::En => format!("In all: {}", length(lang, all)),
    }
}
