//! Floor 3. What is typed in a field and what the agenda file writes for it: minutes, days, times of day.

use chrono::NaiveDate;
use chrono::NaiveTime;

use crate::agenda_file::writing::written;
use crate::deadline;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;

/// Minutes as they are typed: "10", "7,5", "7:30", "1h30", "90s"; what says nothing is written as it was typed.
pub fn minutes_written(typed: &str) -> String {
    minutes(typed).map_or_else(|| typed.trim().to_owned(), written)
}

/// How long that is.
pub fn minutes(typed: &str) -> Option<Span> {
    let plain: String = typed.trim().to_lowercase().replace("phút", "").replace("min", "").replace('\'', "");
    let plain = plain.trim();
    if let Some((mins, secs)) = plain.split_once(':') {
        let (mins, secs): (i64, i64) = (whole(mins)?, whole(secs)?);
        return (secs < 60).then(|| Span::from_secs(mins * 60 + secs));
    }
    if let Some((mins, tenths)) = plain.split_once([',', '.']) {
        let (mins, tenths) = (whole(mins)?, if tenths.trim().len() == 1 { whole(tenths)? } else { return None });
        return Some(Span::from_secs(mins * 60 + tenths * 6));
    }
    whole(plain).map(Span::from_mins).or_else(|| Span::parse(plain).ok().filter(|span| !span.is_negative()))
}

fn whole(text: &str) -> Option<i64> {
    let text = text.trim();
    let is_number = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

/// A length of time as a field shows it: "10", "7,5", "7:20"; what is no length of time as it is written.
pub fn minutes_shown(lang: Language, written: &str) -> String {
    Span::parse(written).map_or_else(|_| written.to_owned(), |span| span_shown(lang, span))
}

/// The same of a length of time.
pub fn span_shown(lang: Language, span: Span) -> String {
    let secs = span.secs_down();
    match (secs % 60, lang) {
        (0, _) => (secs / 60).to_string(),
        (30, Language::Vi) => format!("{},5", secs / 60),
        (30, Language::En) => format!("{}.5", secs / 60),
        (rest, _) => format!("{}:{rest:02}", secs / 60),
    }
}

/// A time of day as it is typed: "14:00", "14h30", "14 giờ", "2pm"; written "14:00".
pub fn hour_written(typed: &str) -> String {
    hour(typed).map_or_else(|| typed.trim().to_owned(), |time| time.format("%H:%M").to_string())
}

fn hour(typed: &str) -> Option<NaiveTime> {
    let plain = typed.trim().to_lowercase();
    let (plain, later) = match plain.strip_suffix("pm") {
        Some(rest) => (rest.trim().to_owned(), 12),
        None => (plain.strip_suffix("am").unwrap_or(&plain).trim().to_owned(), 0),
    };
    let plain = plain.replace("giờ", "h").replace("phút", "").replace(['g', 'h', '.'], ":").replace(' ', "");
    let (hours, mins) = plain.split_once(':').unwrap_or((&plain, ""));
    let mins = if mins.is_empty() { 0 } else { whole(mins)? };
    let hours = whole(hours)?;
    let hours = if later == 12 && hours < 12 { hours + 12 } else { hours };
    NaiveTime::from_hms_opt(u32::try_from(hours).ok()?, u32::try_from(mins).ok()?, 0)
}

/// A day as it is typed: "27/4", "thứ sáu", "27/04/2018"; a whole date may have passed.
pub fn day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    let typed = typed.trim();
    let whole = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"];
    let whole = whole.into_iter().find_map(|form| NaiveDate::parse_from_str(typed, form).ok());
    whole.filter(|day| day.format("%Y").to_string().len() == 4).or_else(|| deadline::read(typed, today, None).ok())
}

/// A day as a field shows it, to be typed over.
pub fn day_shown(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_typed_as_they_are_said() {
        for (typed, written) in [
            ("10", "10m"),
            (" 7,5 ", "7m30s"),
            ("7.5", "7m30s"),
            ("7:20", "7m20s"),
            ("90s", "1m30s"),
            ("5 phút", "5m"),
            ("1h", "60m"),
        ] {
            assert_eq!(minutes_written(typed), written);
        }
        for wrong in ["", "lâu", "-5", "7:90", "5,25", "99999"] {
            assert_eq!(minutes_written(wrong), wrong);
        }
        assert_eq!(minutes_shown(Language::Vi, "7m30s"), "7,5");
        assert_eq!(minutes_shown(Language::Vi, "1h30m"), "90");
        assert_eq!(minutes_shown(Language::Vi, "lâu"), "lâu");
    }

    #[test]
    fn times_of_day_are_typed_as_they_are_said() {
        for (typed, written) in [
            ("14:00", "14:00"),
            ("14h30", "14:30"),
            ("8 giờ", "08:00"),
            ("14g", "14:00"),
            ("2pm", "14:00"),
            ("9", "09:00"),
        ] {
            assert_eq!(hour_written(typed), written);
        }
        assert_eq!(hour_written("25h"), "25h");
    }

    #[test]
    fn days_are_typed_as_they_are_said() {
        let today = NaiveDate::from_ymd_opt(2018, 3, 28).unwrap();
        assert_eq!(day("27/4", today), NaiveDate::from_ymd_opt(2018, 4, 27));
        assert_eq!(day("26/03/2018", today), NaiveDate::from_ymd_opt(2018, 3, 26));
        assert_eq!(day("thứ sáu", today), NaiveDate::from_ymd_opt(2018, 3, 30));
        assert_eq!(day("sớm", today), None);
    }
}
