//! Floor 1. Deadlines as they are said: "15/4", "thứ sáu", "cuối tháng", "kỳ sau", "in 10 days".
//!
//! What is read is shown back as a date with its weekday, so a reading may be bold; what is no date gets one proposed.

use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;
use chrono::Weekday;

mod said;
mod vocabulary;

use said::Said;
use said::Week;
use vocabulary::Unit;
use vocabulary::When;

/// What was typed is no date, or one that has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vague {
    /// The next meeting's date; without one the same day of the next month.
    pub proposal: NaiveDate,
}

/// Longest time ahead that counts as a deadline, in days.
const FURTHEST: i64 = 3660;

/// Reads a deadline in Vietnamese, with or without marks, or in English.
///
/// Dates without a year and days without a month are the next such day, today included; weekdays lie after today. A week
/// ends on Sunday; "tháng sau" and "next month" mean its last day.
///
/// # Errors
/// [`Vague`] when the text is no date, or when the date has passed.
pub fn read(text: &str, today: NaiveDate, next_meeting: Option<NaiveDate>) -> Result<NaiveDate, Vague> {
    let ahead = next_meeting.filter(|date| *date > today);
    let vague = Vague { proposal: ahead.or_else(|| today.checked_add_months(Months::new(1))).unwrap_or(today) };
    said::understand(text)
        .and_then(|said| date_of(said, today, ahead))
        .filter(|date| *date >= today && (*date - today).num_days() <= FURTHEST)
        .ok_or(vague)
}

fn date_of(said: Said, today: NaiveDate, next_meeting: Option<NaiveDate>) -> Option<NaiveDate> {
    match said {
        Said::Date { day, month, year: Some(year), weekday } => {
            NaiveDate::from_ymd_opt(year, month, day).filter(|date| weekday.is_none_or(|named| named == date.weekday()))
        }
        Said::Date { day, month, year: None, weekday } => (0..9)
            .filter_map(|later| NaiveDate::from_ymd_opt(today.year().checked_add(later)?, month, day))
            .find(|date| *date >= today)
            .filter(|date| weekday.is_none_or(|named| named == date.weekday())),
        Said::Day { day, when, weekday } => match when {
            None => (0..14)
                .filter_map(|later| first_of_month(today)?.checked_add_months(Months::new(later))?.with_day(day))
                .find(|date| *date >= today),
            Some(when) => month_of(today, when)?.with_day(day),
        }
        .filter(|date| weekday.is_none_or(|named| named == date.weekday())),
        Said::InDays(days) => today.checked_add_days(Days::new(u64::from(days))),
        Said::In { many, unit } => later(today, many, unit),
        Said::Weekday { day, week } => weekday(today, day, week),
        Said::EndOf { unit, when } => end_of(today, unit, when),
        Said::EndOfMonth { month, year: Some(year) } => last_of_month(NaiveDate::from_ymd_opt(year, month, 1)?),
        Said::EndOfMonth { month, year: None } => (0..2)
            .filter_map(|later| last_of_month(NaiveDate::from_ymd_opt(today.year().checked_add(later)?, month, 1)?))
            .find(|date| *date >= today),
        Said::EndOfQuarter { quarter } => (0..2)
            .filter_map(|later| {
                last_of_month(NaiveDate::from_ymd_opt(today.year().checked_add(later)?, quarter * 3, 1)?)
            })
            .find(|date| *date >= today),
        Said::NextMeeting => next_meeting,
    }
}

fn later(today: NaiveDate, many: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Day => today.checked_add_days(Days::new(u64::from(many))),
        Unit::Week => today.checked_add_days(Days::new(u64::from(many) * 7)),
        Unit::Month => today.checked_add_months(Months::new(many)),
        Unit::Quarter => today.checked_add_months(Months::new(many.checked_mul(3)?)),
        Unit::Year => today.checked_add_months(Months::new(many.checked_mul(12)?)),
    }
}

fn weekday(today: NaiveDate, day: Weekday, week: Week) -> Option<NaiveDate> {
    let monday = monday_of(today)?;
    let within = u64::from(day.num_days_from_monday());
    match week {
        Week::Coming => {
            (1..=7).filter_map(|days| today.checked_add_days(Days::new(days))).find(|date| date.weekday() == day)
        }
        Week::This => monday.checked_add_days(Days::new(within)),
        Week::Next => monday.checked_add_days(Days::new(within + 7)),
    }
}

fn end_of(today: NaiveDate, unit: Unit, when: When) -> Option<NaiveDate> {
    let months = match (unit, when) {
        (Unit::Day, When::This) => return Some(today),
        (Unit::Day, When::Next) => return today.checked_add_days(Days::new(1)),
        (Unit::Week, When::This) => return monday_of(today)?.checked_add_days(Days::new(6)),
        (Unit::Week, When::Next) => return monday_of(today)?.checked_add_days(Days::new(13)),
        (Unit::Month, _) => return last_of_month(month_of(today, when)?),
        (Unit::Quarter, When::This) => 2 - today.month0() % 3,
        (Unit::Quarter, When::Next) => 5 - today.month0() % 3,
        (Unit::Year, When::This) => 11 - today.month0(),
        (Unit::Year, When::Next) => 23 - today.month0(),
    };
    last_of_month(first_of_month(today)?.checked_add_months(Months::new(months))?)
}

fn monday_of(date: NaiveDate) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday())))
}

fn first_of_month(date: NaiveDate) -> Option<NaiveDate> {
    date.with_day(1)
}

fn last_of_month(date: NaiveDate) -> Option<NaiveDate> {
    first_of_month(date)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// The first day of this month or the next.
fn month_of(today: NaiveDate, when: When) -> Option<NaiveDate> {
    let months = match when {
        When::This => 0,
        When::Next => 1,
    };
    first_of_month(today)?.checked_add_months(Months::new(months))
}
