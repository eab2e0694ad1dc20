//! Floor 3. The month that a meeting is called by, and texts that name it carried over to another one.

use chrono::Datelike;
use chrono::NaiveDate;

use crate::meeting::agenda::Language;
use crate::order;
use crate::text::capital;
use crate::text::dates;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0))
    }

    /// From a year and a month from 1.
    fn from(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Self::of)
    }

    /// So many months later.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months).clamp(12, 9999 * 12))
    }

    /// How many months this one lies after another.
    pub const fn after(self, other: Self) -> i32 {
        self.0.saturating_sub(other.0)
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        let month = u32::try_from(self.0.rem_euclid(12)).unwrap_or(0) + 1;
        NaiveDate::from_ymd_opt(self.0.div_euclid(12), month, 1).unwrap_or_default()
    }
}

/// One month named in a text.
struct Named {
    from: usize,
    to: usize,
    month: u32,
    year: Option<i32>,
}

/// The month that a title names with its year.
pub fn named(lang: Language, text: &str) -> Option<Month> {
    all(lang, text).into_iter().find_map(|one| Month::from(one.year?, one.month))
}

/// A text in which this month, the one before and the one after have become those of another month.
pub fn carried(lang: Language, text: &str, from: Month, to: Month) -> String {
    let mut carried = String::new();
    let mut done = 0;
    for one in all(lang, text) {
        let near = (-1..=1).map(|away| from.plus(away)).find(|near| {
            let day = near.first_day();
            day.month() == one.month && one.year.is_none_or(|year| year == day.year())
        });
        let Some(near) = near else { continue };
        let then = near.plus(to.0 - from.0).first_day();
        carried.push_str(&text[done..one.from]);
        let written = &text[one.from..one.to];
        let named = match lang {
            Language::Vi => {
                let word: String = written.chars().take_while(|letter| !letter.is_ascii_digit()).collect();
                let between: String = written[word.len()..].chars().skip_while(char::is_ascii_digit).collect();
                let zero = written[word.len()..].starts_with('0') && then.month() < 10;
                let between = between.trim_end_matches(|letter: char| letter.is_ascii_digit());
                let year = one.year.map(|_| then.year().to_string()).unwrap_or_default();
                format!("{word}{}{}{between}{year}", if zero { "0" } else { "" }, then.month())
            }
            Language::En => {
                let year = one.year.map(|_| format!(" {}", then.year())).unwrap_or_default();
                format!("{}{year}", capital(&dates::month(lang, then)))
            }
        };
        carried.push_str(&named);
        done = one.to;
    }
    carried + &text[done..]
}

fn all(lang: Language, text: &str) -> Vec<Named> {
    match lang {
        Language::Vi => vietnamese(text),
        Language::En => english(text),
    }
}

/// "tháng 3", "Tháng 03/2018", "tháng 3 năm 2018".
fn vietnamese(text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    for word in ["tháng ", "Tháng ", "THÁNG "] {
        for (from, _) in text.match_indices(word) {
            let digits_at = from + word.len();
            let digits = digits(&text[digits_at..]);
            let Some(month) = digits.parse().ok().filter(|month| (1..=12).contains(month)) else { continue };
            let end = digits_at + digits.len();
            let year = [" năm ", "/", "-", " NĂM "].into_iter().find_map(|between| {
                let rest = text[end..].strip_prefix(between)?;
                Some((between.len(), year(rest)?))
            });
            let to = end + year.map_or(0, |(between, _)| between + 4);
            found.push(Named { from, to, month, year: year.map(|(_, year)| year) });
        }
    }
    order::by_key(&mut found, |one| one.from);
    found
}

/// "March", "March 2018".
fn english(text: &str) -> Vec<Named> {
    let mut found = Vec::new();
    for month in 1..=12 {
        let Some(day) = NaiveDate::from_ymd_opt(2000, month, 1) else { continue };
        let name = dates::month(Language::En, day);
        for (from, _) in text.match_indices(&name) {
            let end = from + name.len();
            let alone = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
            if !alone(text[..from].chars().next_back()) || !alone(text[end..].chars().next()) {
                continue;
            }
            let year = text[end..].strip_prefix(' ').and_then(year);
            found.push(Named { from, to: end + year.map_or(0, |_| 5), month, year });
        }
    }
    order::by_key(&mut found, |one| one.from);
    found
}

fn digits(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    &text[..end]
}

fn year(text: &str) -> Option<i32> {
    let digits = digits(text);
    if digits.len() == 4 { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: i32, month: u32) -> Month {
        Month::from(year, month).unwrap()
    }

    #[test]
    fn the_months_around_this_one_are_carried_over_and_others_stay() {
        let carried = |text| carried(Language::Vi, text, month(2018, 3), month(2018, 4));
        assert_eq!(carried("Sinh hoạt tháng 3 năm 2018"), "Sinh hoạt tháng 4 năm 2018");
        assert_eq!(carried("Việc tháng 2, Nhiệm vụ tháng 4"), "Việc tháng 3, Nhiệm vụ tháng 5");
        assert_eq!(
            carried("Cách mạng tháng 8, tháng 13, tháng 3 năm 1930"),
            "Cách mạng tháng 8, tháng 13, tháng 3 năm 1930"
        );
        assert_eq!(named(Language::Vi, "họp tháng 12/2025"), Some(month(2025, 12)));
    }

    #[test]
    fn a_year_goes_over_with_its_month() {
        let carried = carried(Language::Vi, "tháng 12/2025, tháng 1, tháng 01", month(2025, 12), month(2026, 1));
        assert_eq!(carried, "tháng 1/2026, tháng 2, tháng 02");
        let english = super::carried(Language::En, "March 2018; marching in April", month(2018, 3), month(2018, 12));
        assert_eq!(english, "December 2018; marching in January");
    }
}
