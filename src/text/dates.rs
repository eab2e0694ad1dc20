//! Floor 1. Dates: on screens `13/04/2018` with the weekday, in papers "ngày 13 tháng 4 năm 2018" (`DOMAIN.md` 6).

use chrono::Datelike;
use chrono::NaiveDate;
use chrono::Weekday;

use crate::meeting::agenda::Language;

use super::figures::count;
use super::phrase::Phrase;

/// A weekday.
pub const fn weekday(day: Weekday) -> Phrase {
    match day {
        Weekday::Mon => Phrase::new("thứ Hai", "Monday"),
        Weekday::Tue => Phrase::new("thứ Ba", "Tuesday"),
        Weekday::Wed => Phrase::new("thứ Tư", "Wednesday"),
        Weekday::Thu => Phrase::new("thứ Năm", "Thursday"),
        Weekday::Fri => Phrase::new("thứ Sáu", "Friday"),
        Weekday::Sat => Phrase::new("thứ Bảy", "Saturday"),
        Weekday::Sun => Phrase::new("Chủ nhật", "Sunday"),
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn english_month(date: NaiveDate) -> &'static str {
    usize::try_from(date.month0()).ok().and_then(|month| MONTHS.get(month)).copied().unwrap_or("")
}

/// On screens: `13/04/2018`, "13 April 2018".
pub fn date(lang: Language, date: NaiveDate) -> String {
    match lang {
        Language::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
        Language::En => format!("{} {} {}", date.day(), english_month(date), date.year()),
    }
}

/// On screens, with its weekday: "thứ Sáu, 13/04/2018", "Friday 13 April 2018".
pub fn date_with_weekday(lang: Language, day: NaiveDate) -> String {
    let name = weekday(day.weekday()).get(lang);
    match lang {
        Language::Vi => format!("{name}, {}", date(lang, day)),
        Language::En => format!("{name} {}", date(lang, day)),
    }
}

/// In papers: "ngày 05 tháng 02 năm 2026"; a zero before days under ten and before the first two months only.
pub fn date_document(lang: Language, day: NaiveDate) -> String {
    match lang {
        Language::Vi => format!("ngày {:02} tháng {} năm {}", day.day(), month_document(day), day.year()),
        Language::En => date(lang, day),
    }
}

fn month_document(day: NaiveDate) -> String {
    match day.month() {
        month @ 1..=2 => format!("{month:02}"),
        month => month.to_string(),
    }
}

/// "tháng 3", "March".
pub fn month(lang: Language, day: NaiveDate) -> String {
    match lang {
        Language::Vi => format!("tháng {}", day.month()),
        Language::En => english_month(day).to_owned(),
    }
}

/// "tháng 3 năm 2018", "March 2018"; in papers the first two months with a zero.
pub fn month_and_year(lang: Language, day: NaiveDate) -> String {
    match lang {
        Language::Vi => format!("tháng {} năm {}", month_document(day), day.year()),
        Language::En => format!("{} {}", english_month(day), day.year()),
    }
}

/// How far a day lies ahead: "còn 18 ngày", "in 18 days"; passed, "quá hạn 2 ngày", "2 days overdue".
pub fn days_ahead(lang: Language, day: NaiveDate, today: NaiveDate) -> String {
    let days = (day - today).num_days();
    let said = count(lang, days.abs(), "ngày", "day", "days");
    match (lang, days) {
        (Language::Vi, 0) => "hôm nay".to_owned(),
        (Language::En, 0) => "today".to_owned(),
        (Language::Vi, 1..) => format!("còn {said}"),
        (Language::Vi, _) => format!("quá hạn {said}"),
        (Language::En, 1..) => format!("in {said}"),
        (Language::En, _) => format!("{said} overdue"),
    }
}
