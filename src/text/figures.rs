//! Floor 1. Numbers, lengths of time and times of day in words and figures, in both languages.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::SubsecRound;
use chrono::Timelike;

use crate::meeting::agenda::Language;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;

use super::phrase::Phrase;

/// Letters and digits that the reason for moving on early needs (`DESIGN.md` 3).
pub const REASON_LETTERS: usize = 10;

/// Whole seconds in words: "1 phút 20 giây", "1 min 20 s"; parts that are nothing are left out.
pub fn seconds(lang: Language, secs: i64) -> String {
    let all = secs.unsigned_abs();
    let (hours, mins, secs) = (all / 3600, all / 60 % 60, all % 60);
    let [hour, min, sec] = match lang {
        Language::Vi => ["giờ", "phút", "giây"],
        Language::En => ["h", "min", "s"],
    };
    let parts: Vec<String> = [(hours, hour), (mins, min), (secs, sec)]
        .into_iter()
        .filter(|(n, unit)| *n > 0 || (all == 0 && *unit == sec))
        .map(|(n, unit)| format!("{n} {unit}"))
        .collect();
    parts.join(" ")
}

/// A time that is left or owed, rounded up: never "0" while any of it remains.
pub fn left(lang: Language, span: Span) -> String {
    seconds(lang, span.or_zero().secs_up())
}

/// A time that has been used or is over, rounded down.
pub fn used(lang: Language, span: Span) -> String {
    seconds(lang, span.or_zero().secs_down())
}

/// Minutes in full words: "12 phút", "12 minutes", "1 minute".
pub fn minutes(lang: Language, n: i64) -> String {
    count(lang, n, "phút", "minute", "minutes")
}

/// Minutes in short: "13 phút", "13 min".
pub fn mins(lang: Language, n: i64) -> String {
    match lang {
        Language::Vi => format!("{n} phút"),
        Language::En => format!("{n} min"),
    }
}

/// A number with its noun; English has a plural.
pub fn count(lang: Language, n: i64, vi: &str, one: &str, many: &str) -> String {
    match lang {
        Language::Vi => format!("{n} {vi}"),
        Language::En if n == 1 => format!("1 {one}"),
        Language::En => format!("{n} {many}"),
    }
}

/// A count of things as a signed number, for [`count`].
pub fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Whole seconds as a clock: `4:41`, `1:02:03`; below zero with a sign.
pub fn clock(secs: i64) -> String {
    let sign = if secs < 0 { "-" } else { "" };
    let all = secs.unsigned_abs();
    let (hours, mins, secs) = (all / 3600, all / 60 % 60, all % 60);
    if hours > 0 { format!("{sign}{hours}:{mins:02}:{secs:02}") } else { format!("{sign}{mins}:{secs:02}") }
}

/// A time that is left as a clock, rounded up.
pub fn clock_left(span: Span) -> String {
    clock(span.secs_up())
}

/// A time that has been used as a clock, rounded down.
pub fn clock_used(span: Span) -> String {
    clock(span.secs_down())
}

/// The time of day: `14:29`.
pub fn time(at: DateTime<FixedOffset>) -> String {
    format!("{}:{:02}", two(at.hour()), at.minute())
}

/// The time of day with seconds: `14:31:10`.
pub fn time_secs(at: DateTime<FixedOffset>) -> String {
    format!("{}:{:02}:{:02}", two(at.hour()), at.minute(), at.second())
}

/// The first whole second at which a moment has passed, for "allowed from".
pub fn time_secs_up(at: DateTime<FixedOffset>) -> String {
    let whole = at.trunc_subsecs(0);
    time_secs(if whole < at { whole.checked_add_signed(chrono::Duration::seconds(1)).unwrap_or(whole) } else { whole })
}

/// The first whole minute at which a moment has passed, for "may move on from 14:29".
pub fn time_up(at: DateTime<FixedOffset>) -> String {
    let over = i64::from(at.second()) * 1000 + i64::from(at.timestamp_subsec_millis().min(999));
    let wait = if over == 0 { 0 } else { 60_000 - over };
    time(at.checked_add_signed(chrono::Duration::milliseconds(wait)).unwrap_or(at))
}

/// The time of day in papers: "14 giờ 30 phút"; `14:30` in English.
pub fn time_document(lang: Language, at: DateTime<FixedOffset>) -> String {
    match lang {
        Language::Vi => format!("{} giờ {} phút", two(at.hour()), two(at.minute())),
        Language::En => time(at),
    }
}

fn two(n: u32) -> String {
    format!("{n:02}")
}

/// How late something is, in whole minutes to the nearest: "chậm 2 phút", "sớm 2 phút", "đúng giờ".
pub fn lateness(lang: Language, late: Span) -> String {
    let mins = late.mins_near();
    match (lang, mins) {
        (Language::Vi, 0) => "đúng giờ".to_owned(),
        (Language::En, 0) => "on time".to_owned(),
        (Language::Vi, 1..) => format!("chậm {mins} phút"),
        (Language::Vi, _) => format!("sớm {} phút", -mins),
        (Language::En, 1..) => format!("{} late", minutes(lang, mins)),
        (Language::En, _) => format!("{} early", minutes(lang, -mins)),
    }
}

/// How long ago, in the largest unit: "7 phút trước", "7 minutes ago".
pub fn ago(lang: Language, span: Span) -> String {
    let mins = span.or_zero().mins_down();
    let said = match mins {
        0 => return Phrase::new("vừa xong", "just now").get(lang).to_owned(),
        1..60 => minutes(lang, mins),
        60..1440 => count(lang, mins / 60, "giờ", "hour", "hours"),
        _ => count(lang, mins / 1440, "ngày", "day", "days"),
    };
    match lang {
        Language::Vi => format!("{said} trước"),
        Language::En => format!("{said} ago"),
    }
}

/// A count in papers, with a zero before numbers under ten: "02".
pub fn count_document(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi => format!("{n:02}"),
        Language::En => n.to_string(),
    }
}

/// Tenths with the language's decimal sign, and without it where the tenth is zero: "92,5", "90".
pub fn points(lang: Language, points: Tenths) -> String {
    decimal(lang, &points.to_string())
}

/// Points with their noun: "92,5 điểm", "92.5 points", "1 point".
pub fn points_in_words(lang: Language, tenths: Tenths) -> String {
    let figure = points(lang, tenths);
    match lang {
        Language::Vi => format!("{figure} điểm"),
        Language::En if tenths == Tenths::whole(1) => format!("{figure} point"),
        Language::En => format!("{figure} points"),
    }
}

/// A share to one decimal, exact from whole numbers, halves up: "95,2%"; of nothing it is a dash.
pub fn percent(lang: Language, part: u32, whole: u32) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let (part, whole) = (i64::from(part), i64::from(whole));
    thousandths(lang, (part * 2000 + whole) / (2 * whole))
}

/// A share that is kept in thousandths: 952 is "95,2%".
pub fn thousandths(lang: Language, share: i64) -> String {
    format!("{}%", points(lang, Tenths(share)))
}

fn decimal(lang: Language, figure: &str) -> String {
    match lang {
        Language::Vi => figure.replace('.', ","),
        Language::En => figure.to_owned(),
    }
}

/// A place in a row: "thứ 2", "2nd".
pub fn ordinal(lang: Language, n: usize) -> String {
    match lang {
        Language::Vi if n == 1 => "thứ nhất".to_owned(),
        Language::Vi => format!("thứ {n}"),
        Language::En => {
            let ending = match (n % 10, n % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{n}{ending}")
        }
    }
}
