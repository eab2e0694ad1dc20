//! Floor 5. Moments as a script or a person writes them: "+90s", "14:02:10", or RFC 3339.

use chrono::DateTime;
use chrono::Days;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveTime;
use chrono::TimeZone;

use crate::meeting::time::Moment;
use crate::meeting::time::Span;

/// A moment as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// So long after a beginning.
    After(Span),
    /// The next such time of day.
    Clock(NaiveTime),
    /// This very moment.
    Exactly(DateTime<FixedOffset>),
}

impl Written {
    /// Reads one; none where the text is no moment.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(span) = text.strip_prefix('+').filter(|rest| !rest.starts_with(['+', '-'])) {
            return Span::parse(span).ok().map(Self::After);
        }
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Some(Self::Exactly(at));
        }
        let time = ["%H:%M:%S%.f", "%H:%M"].iter().find_map(|form| NaiveTime::parse_from_str(text, form).ok())?;
        Some(Self::Clock(time))
    }

    /// The wall clock of this moment, with `beginning` for what counts from there; a time of day is the next such one from `now`.
    pub fn wall(self, beginning: Moment, now: Moment) -> Option<DateTime<FixedOffset>> {
        match self {
            Self::After(span) => Some(beginning.plus(span).wall),
            Self::Exactly(at) => Some(at.with_timezone(now.wall.offset())),
            Self::Clock(time) => {
                let on = |day: NaiveDate| now.wall.offset().from_local_datetime(&day.and_time(time)).single();
                let today = now.wall.date_naive();
                on(today).filter(|at| *at >= now.wall).or_else(|| today.checked_add_days(Days::new(1)).and_then(on))
            }
        }
    }
}

/// Reads a day: ISO, or day/month/year.
pub fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let year_has_four_digits = text.len() == 10;
    ["%Y-%m-%d", "%d/%m/%Y"]
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())
        .filter(|_| year_has_four_digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::time::Stamp;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    #[test]
    fn a_bare_time_of_day_is_the_next_such_moment() {
        let beginning = Moment { t: Stamp::ZERO, wall: at("2026-01-05T23:00:00+07:00") };
        let now = beginning.plus(Span::from_mins(30));
        let wall = |text| Written::read(text).unwrap().wall(beginning, now).unwrap();
        assert_eq!(wall("+90s"), at("2026-01-05T23:01:30+07:00"));
        assert_eq!(wall("23:30"), at("2026-01-05T23:30:00+07:00"));
        assert_eq!(wall("23:30:10"), at("2026-01-05T23:30:10+07:00"));
        assert_eq!(wall("00:10:00"), at("2026-01-06T00:10:00+07:00"));
        assert_eq!(wall("2026-01-05T17:00:00Z"), at("2026-01-06T00:00:00+07:00"));
        for wrong in ["", "90s", "+", "+-90s", "++90s", "25:00", "14", "2026-01-05", "noon"] {
            assert_eq!(Written::read(wrong), None, "{wrong}");
        }
    }
}
