//! Floor 1. Cells as workbooks store them: figures, ticks, moments and lengths of time.

use chrono::Days;
use chrono::NaiveDate;

use super::cell::Cell;

impl Cell {
    /// A number: whole ones without a point.
    pub fn number(number: f64) -> Self {
        let text = if !number.is_finite() {
            String::new()
        } else if number.fract() == 0.0 && number.abs() < 1e15 {
            format!("{number:.0}")
        } else {
            format!("{number}")
        };
        Self { text, days: None }
    }

    /// Yes is a tick, no is nothing.
    pub fn yes(yes: bool) -> Self {
        Self::text(if yes { "x" } else { "" })
    }

    /// A moment or a length of time, in days since the last of 1899.
    pub fn days(days: f64) -> Self {
        if !days.is_finite() || !(0.0..3_000_000.0).contains(&days) {
            return Self::number(days);
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range was looked at above")]
        let (whole, minutes) = (days.trunc() as u64, (days.fract() * 1440.0).round() as u64);
        let date = NaiveDate::from_ymd_opt(1899, 12, 30).and_then(|first| first.checked_add_days(Days::new(whole)));
        let text = match date.filter(|_| whole > 0) {
            Some(date) => date.format("%d/%m/%Y").to_string(),
            None => format!("{}:{:02}", minutes / 60, minutes % 60),
        };
        Self { text, days: Some(days) }
    }
}
