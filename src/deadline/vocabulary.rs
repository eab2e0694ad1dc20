//! Floor 1. The words that deadlines are made of, folded: numbers, units, months, weekdays.

use chrono::Weekday;

/// This week or month, or the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    This,
    Next,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// The word six where it was typed with its tone; without, "sau" is "after" or "next".
pub const SIX: &str = "sáu";

pub fn number(word: &str) -> Option<u32> {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return (word.len() <= 4).then(|| word.parse().ok()).flatten();
    }
    Some(match word {
        "mot" | "one" | "a" | "an" => 1,
        "hai" | "two" => 2,
        "ba" | "three" => 3,
        "bon" | "tu" | "four" => 4,
        "nam" | "five" => 5,
        SIX | "six" => 6,
        "bay" | "seven" => 7,
        "tam" | "eight" => 8,
        "chin" | "nine" => 9,
        "muoi" | "ten" => 10,
        _ => return None,
    })
}

pub fn digits(word: &str, from: usize, to: usize) -> Option<u32> {
    ((from..=to).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| word.parse().ok())
        .flatten()
}

pub fn day(word: &str) -> Option<u32> {
    digits(word, 1, 2).filter(|day| (1..=31).contains(day))
}

/// A year in four digits, or in two of this century.
pub fn year(word: &str) -> Option<i32> {
    let year = digits(word, 4, 4).or_else(|| digits(word, 2, 2).map(|year| year + 2000))?;
    i32::try_from(year).ok()
}

pub fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "ngay" | "hom" | "day" | "days" => Unit::Day,
        "tuan" | "week" | "weeks" => Unit::Week,
        "thang" | "month" | "months" => Unit::Month,
        "quy" | "quarter" | "quarters" => Unit::Quarter,
        "nam" | "year" | "years" => Unit::Year,
        _ => return None,
    })
}

pub fn month_number(word: &str) -> Option<u32> {
    match word {
        "gieng" => Some(1),
        "chap" => Some(12),
        word => number(word).filter(|month| (1..=12).contains(month)),
    }
}

pub fn english_month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let whole = MONTHS.iter().position(|month| *month == word);
    let short = MONTHS.iter().position(|month| month[..3] == *word || (word == "sept" && *month == "september"));
    whole.or(short).and_then(|place| u32::try_from(place + 1).ok())
}

pub fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

pub fn vietnamese_weekday(which: &str) -> Option<Weekday> {
    Some(match which {
        "hai" | "2" => Weekday::Mon,
        "ba" | "3" => Weekday::Tue,
        "tu" | "4" => Weekday::Wed,
        "nam" | "5" => Weekday::Thu,
        SIX | "sau" | "6" => Weekday::Fri,
        "bay" | "7" => Weekday::Sat,
        _ => return None,
    })
}

pub fn english_weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "mon" | "monday" => Weekday::Mon,
        "tue" | "tues" | "tuesday" => Weekday::Tue,
        "wed" | "wednesday" => Weekday::Wed,
        "thur" | "thurs" | "thursday" => Weekday::Thu,
        "fri" | "friday" => Weekday::Fri,
        "sat" | "saturday" => Weekday::Sat,
        "sun" | "sunday" => Weekday::Sun,
        _ => return None,
    })
}

pub fn when(word: &str) -> Option<When> {
    match word {
        "nay" | "this" => Some(When::This),
        "sau" | "toi" | "next" => Some(When::Next),
        _ => None,
    }
}

pub fn quarter(word: &str) -> Option<u32> {
    match word {
        "i" | "1" | "mot" => Some(1),
        "ii" | "2" | "hai" => Some(2),
        "iii" | "3" | "ba" => Some(3),
        "iv" | "4" | "tu" => Some(4),
        _ => None,
    }
}
