//! Floor 1. Words of sharing the time that is left: the preview, the offer, and how long an item may last.

use crate::text::capital;
use chrono::DateTime;
use chrono::FixedOffset;

use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::figures::clock;
use crate::text::figures::lateness;
use crate::text::figures::time;
use crate::text::phrase::phrases;

phrases! {
    TITLE: "Chia lại thời gian còn lại", "Share the time left anew";
    TAKE: "Chia lại như trên", "Share it like this";
    LEAVE: "Để nguyên", "Leave it as it is";
    NOTHING_CHANGES: "Không có gì để chia lại.", "There is nothing to share anew.";
    LEASTS_STAND: "Mọi phần đã ở mức tối thiểu; không rút ngắn thêm được.", "Everything stands at its minimum; no more can be taken.";
}

/// A time in short: "10", "7:30".
pub fn short(span: Span) -> String {
    let secs = span.secs_up();
    if secs % 60 == 0 { (secs / 60).to_string() } else { clock(secs) }
}

/// What one item has and would get: each before and after, presenting and members' time.
pub fn item(
    lang: Language,
    number: usize,
    title: &str,
    present: Option<(Span, Span)>,
    discuss: Option<(Span, Span)>,
) -> String {
    let change = |(from, to): (Span, Span)| {
        if from == to { short(from) } else { format!("{} → {}", short(from), short(to)) }
    };
    let (presents, discusses) = match lang {
        Language::Vi => ("trình bày", "thảo luận"),
        Language::En => ("presenting", "members' time"),
    };
    let parts: Vec<String> = [(presents, present), (discusses, discuss)]
        .into_iter()
        .filter_map(|(what, times)| times.map(|times| format!("{what} {}", change(times))))
        .collect();
    format!("{number}. {title}: {}", parts.join(", "))
}

/// When it would end, and when it ends as things stand.
pub fn new_end(lang: Language, ends: DateTime<FixedOffset>, instead: DateTime<FixedOffset>, late: Span) -> String {
    let (ends, instead, late) = (time(ends), time(instead), lateness(lang, late));
    match lang {
        Language::Vi => format!("Kết thúc {ends}, thay vì {instead} ({late})."),
        Language::En => format!("Ends at {ends} instead of {instead} ({late})."),
    }
}

/// Offers to share the time anew.
pub fn offer(lang: Language, key: &str, late: Span) -> String {
    let late = capital(&lateness(lang, late));
    match lang {
        Language::Vi => format!("{late}. {key}: chia lại thời gian"),
        Language::En => format!("{late}. {key}: share the time anew"),
    }
}

/// Until when the running item may last; where that has passed, since when it should be over.
pub fn item_until(
    lang: Language,
    now: DateTime<FixedOffset>,
    until: DateTime<FixedOffset>,
    planned: DateTime<FixedOffset>,
) -> String {
    let (has_passed, until, planned) = (until < now, time(until), time(planned));
    match (lang, has_passed) {
        (Language::Vi, false) => format!("Kết thúc {planned} thì nội dung này đến {until}"),
        (Language::En, false) => format!("To end at {planned}, this item lasts until {until}"),
        (Language::Vi, true) => format!("Kết thúc {planned} thì nội dung này phải xong từ {until}"),
        (Language::En, true) => format!("To end at {planned}, this item was over at {until}"),
    }
}

/// The same in short, beside what → will do.
pub fn item_until_short(lang: Language, now: DateTime<FixedOffset>, until: DateTime<FixedOffset>) -> String {
    let (has_passed, until) = (until < now, time(until));
    match (lang, has_passed) {
        (Language::Vi, false) => format!("nội dung này đến {until}"),
        (Language::En, false) => format!("this item until {until}"),
        (Language::Vi, true) => format!("phải xong từ {until}"),
        (Language::En, true) => format!("over since {until}"),
    }
}
