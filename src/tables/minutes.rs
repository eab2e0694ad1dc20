//! Floor 1. Lengths of time as programme sheets write them: "10", "10 phút", "10'", "0:10", "1 giờ 30", "14:00–14:10".

use crate::meeting::time::Span;

use super::cell::Cell;

/// What a cell of times says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// So long.
    Long(Span),
    /// From one time of day to another.
    Between(Span, Span),
    /// From this time of day on; how long is told by the next row.
    From(Span),
}

/// The longest that one item may take; what is longer is a mistake or no length.
const LONGEST: Span = Span::from_mins(8 * 60);

/// Under this hour a time of the form h:mm is a length.
const FIRST_HOUR: i64 = 5;

/// What a cell says; none where it is no time.
pub(super) fn time(cell: &Cell) -> Option<Time> {
    let time = match cell.days {
        #[expect(clippy::cast_possible_truncation, reason = "less than a day in minutes")]
        Some(days) if (0.0..1.0).contains(&days) => of_clock((days * 1440.0).round() as i64),
        Some(_) => return None,
        None => of_text(&cell.text)?,
    };
    let length = match time {
        Time::Long(length) => length,
        Time::Between(from, to) => to - from,
        Time::From(_) => return Some(time),
    };
    (length > Span::ZERO && length <= LONGEST).then_some(time)
}

fn of_clock(minutes: i64) -> Time {
    let span = Span::from_mins(minutes);
    if minutes < FIRST_HOUR * 60 { Time::Long(span) } else { Time::From(span) }
}

fn of_text(text: &str) -> Option<Time> {
    let low = text.to_lowercase().replace(['\u{2032}', '’'], "'");
    let low = low.trim().trim_start_matches("từ ").trim_start_matches("from ");
    let low = low.replace(" đến ", "-").replace(" to ", "-").replace(['–', '—', '→'], "-");
    if let Some((from, to)) = low.split_once('-') {
        let (from, to) = (moment(from)?, moment(to)?);
        return Some(Time::Between(from, to));
    }
    if let Some((hours, minutes)) = low.split_once(':') {
        let minutes = figure(hours)? * 60 + figure(minutes).filter(|minutes| *minutes < 60)?;
        return Some(of_clock(minutes));
    }
    length(&low).map(Time::Long).or_else(|| moment(&low).map(Time::From))
}

/// "14:00", "14h00", "14 giờ 30", "14h".
fn moment(text: &str) -> Option<Span> {
    let plain = text.replace("giờ", "h").replace("phút", "").replace([':', 'g'], "h");
    let (hours, minutes) = plain.split_once('h')?;
    let minutes = if minutes.trim().is_empty() { 0 } else { figure(minutes)? };
    let hours = figure(hours)?;
    (hours < 24 && minutes < 60).then(|| Span::from_mins(hours * 60 + minutes))
}

/// "10", "10 phút", "10'", "7,5 phút", "1h30", "1 giờ 30 phút", "90 giây".
fn length(text: &str) -> Option<Span> {
    let text = text.trim().trim_start_matches(['~', '≈']).trim_start_matches("khoảng").trim();
    // "phút" has an h in it too.
    let mut parts = ["giờ", "hours", "hour", "h"].into_iter().filter_map(|unit| text.split_once(unit));
    let hour = parts.find_map(|(hours, rest)| figure(hours).map(|hours| (hours, rest)));
    if let Some((hours, rest)) = hour.filter(|(hours, _)| *hours < FIRST_HOUR) {
        let rest = if rest.trim().is_empty() { Span::ZERO } else { minutes(rest)? };
        return Some(Span::from_mins(hours * 60) + rest);
    }
    if let Some(seconds) = text.strip_suffix("giây").or_else(|| text.strip_suffix("seconds")) {
        return figure(seconds).map(Span::from_secs);
    }
    minutes(text)
}

fn minutes(text: &str) -> Option<Span> {
    let text = text.trim();
    let units = ["phút", "ph", "p", "minutes", "minute", "mins", "min", "m", "'"];
    let figures = units.iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim();
    if let Some((whole, part)) = figures.split_once([',', '.']) {
        let tenth = part.parse::<i64>().ok().filter(|_| part.len() == 1)?;
        return figure(whole).map(|whole| Span::from_secs(whole * 60 + tenth * 6));
    }
    figure(figures).map(Span::from_mins)
}

fn figure(text: &str) -> Option<i64> {
    let text = text.trim();
    let plain = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_people_write_it() {
        let long = |text: &str| match time(&Cell::text(text)) {
            Some(Time::Long(span)) => Some(span.ms() / 1000),
            Some(Time::Between(from, to)) => Some((to - from).ms() / 1000),
            Some(Time::From(_)) | None => None,
        };
        for text in
            ["10", "10 phút", "10'", "10’", "0:10", "10p", "10 min", "14:00–14:10", "14h00 - 14h10", "từ 14h đến 14h10"]
        {
            assert_eq!(long(text), Some(600), "{text}");
        }
        assert_eq!(long("1 giờ 30 phút"), Some(5400));
        assert_eq!(long("1h30"), Some(5400));
        assert_eq!(long("7,5 phút"), Some(450));
        for text in ["", "x", "10-15", "0", "14:10-14:00", "99999", "10 phút 5", "14:00", "-5"] {
            assert_eq!(long(text), None, "{text}");
        }
        assert_eq!(time(&Cell::text("14h05")), Some(Time::From(Span::from_mins(845))));
        assert_eq!(
            time(&Cell { text: "0:10".to_owned(), days: Some(10.0 / 1440.0) }),
            Some(Time::Long(Span::from_mins(10)))
        );
    }
}
