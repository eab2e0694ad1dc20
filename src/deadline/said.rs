//! Floor 1. What a deadline says, before it is laid on a calendar.

use chrono::Weekday;

use crate::names::fold;
use crate::names::same_name;

use super::vocabulary::SIX;
use super::vocabulary::Unit;
use super::vocabulary::When;
use super::vocabulary::day;
use super::vocabulary::english_month;
use super::vocabulary::english_weekday;
use super::vocabulary::is_ordinal_ending;
use super::vocabulary::month_number;
use super::vocabulary::number;
use super::vocabulary::quarter;
use super::vocabulary::unit;
use super::vocabulary::vietnamese_weekday;
use super::vocabulary::when;
use super::vocabulary::year;

/// A deadline in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// "15/4", "15 april 2018", "thứ Sáu, 13/04/2018".
    Date { day: u32, month: u32, year: Option<i32>, weekday: Option<Weekday> },
    /// "ngày 15", "ngày 15 tháng sau".
    Day { day: u32, when: Option<When>, weekday: Option<Weekday> },
    /// "hôm nay", "mai".
    InDays(u32),
    /// "sau 10 ngày".
    In { many: u32, unit: Unit },
    /// "thứ sáu", "thứ sáu tuần sau".
    Weekday { day: Weekday, week: Week },
    /// "cuối tháng", "cuối tháng sau".
    EndOf { unit: Unit, when: When },
    /// "cuối tháng 4".
    EndOfMonth { month: u32, year: Option<i32> },
    /// "cuối quý 2".
    EndOfQuarter { quarter: u32 },
    /// "kỳ sau".
    NextMeeting,
}

/// In which week a weekday lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Week {
    /// Whichever holds the next such day.
    Coming,
    /// From Monday before today.
    This,
    /// The one after.
    Next,
}

/// Longest text that can be a deadline, in characters.
const LONGEST: usize = 60;

/// Takes a text apart; none when it is no deadline.
pub fn understand(text: &str) -> Option<Said> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let tokens = tokens(text);
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let words = without_opening(&words);
    let (weekday, rest) = leading_weekday(words);
    if let Some(weekday) = weekday {
        let rest = without_opening(rest);
        return if rest.is_empty() {
            Some(Said::Weekday { day: weekday, week: Week::Coming })
        } else if let Some(week) = which_week(rest) {
            Some(Said::Weekday { day: weekday, week })
        } else {
            date(rest, Some(weekday))
        };
    }
    fixed(words).or_else(|| date(words, None)).or_else(|| ahead(words)).or_else(|| end(words))
}

/// Numbers, signs and words, folded; only "sáu" keeps its tone.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let lower = text.to_lowercase();
    for run in lower.split(|letter: char| letter.is_whitespace() || letter == ',') {
        let mut current = String::new();
        let mut digits = false;
        for letter in run.chars() {
            let is_digit = letter.is_ascii_digit();
            let is_sign = matches!(letter, '/' | '-' | '.');
            if is_sign || (is_digit != digits && !current.is_empty()) {
                tokens.extend((!current.is_empty()).then(|| std::mem::take(&mut current)));
            }
            digits = is_digit;
            if is_sign {
                tokens.push(letter.to_string());
            } else {
                current.push(letter);
            }
        }
        tokens.extend((!current.is_empty()).then_some(current));
    }
    while tokens.last().is_some_and(|last| last == ".") {
        tokens.pop();
    }
    tokens.into_iter().map(|token| if same_name(&token, SIX) { SIX.to_owned() } else { fold(&token) }).collect()
}

/// Leaves out "hạn", "trước", "đến", "by" and the like.
fn without_opening<'a, 'b>(mut words: &'a [&'b str]) -> &'a [&'b str] {
    const OPENINGS: &[&[&str]] = &[
        &["cham", "nhat"],
        &["muon", "nhat"],
        &["thoi", "han"],
        &["han"],
        &["truoc"],
        &["den"],
        &["vao"],
        &["xong"],
        &["due"],
        &["by"],
        &["before"],
        &["until"],
        &["on"],
        &["the"],
        &["at"],
    ];
    while let Some(opening) = OPENINGS.iter().find(|opening| words.starts_with(opening)) {
        words = &words[opening.len()..];
    }
    words
}

fn fixed(words: &[&str]) -> Option<Said> {
    const MEETINGS: [&str; 10] =
        ["ky", "buoi", "lan", "phien", "ky sinh hoat", "buoi sinh hoat", "ky hop", "buoi hop", "cuoc hop", "phien hop"];
    const NEXT: [&str; 3] = [" sau", " toi", " tiep theo"];
    let said = words.join(" ");
    match said.as_str() {
        "nay" | "hom nay" | "chieu nay" | "toi nay" | "trong hom nay" | "trong ngay hom nay" | "trong ngay"
        | "today" => return Some(Said::InDays(0)),
        "mai" | "ngay mai" | "sang mai" | "chieu mai" | "toi mai" | "tomorrow" => return Some(Said::InDays(1)),
        "mot" | "kia" | "ngay mot" | "ngay kia" | "day after tomorrow" => return Some(Said::InDays(2)),
        "next meeting" | "next session" => return Some(Said::NextMeeting),
        _ => {}
    }
    let meeting = NEXT.iter().find_map(|next| said.strip_suffix(next))?;
    MEETINGS.contains(&meeting).then_some(Said::NextMeeting)
}

/// Dates with a month, and days of a month.
fn date(words: &[&str], weekday: Option<Weekday>) -> Option<Said> {
    let told = |day, month, year| Some(Said::Date { day, month, year, weekday });
    let words = match words {
        ["ngay" | "mung" | "mong", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    match words {
        [y, "-", m, "-", d] if y.len() == 4 => return told(day(d)?, day(m)?, Some(year(y)?)),
        [d, sign @ ("/" | "-" | "."), m, again, y] if sign == again => return told(day(d)?, day(m)?, Some(year(y)?)),
        [d, "/" | "-" | ".", m] => return told(day(d)?, day(m)?, None),
        [d, "/" | "-" | ".", m, "nam", y] => return told(day(d)?, day(m)?, Some(year(y)?)),
        _ => {}
    }
    let vietnamese = match words {
        [d, "thang", which @ ("nay" | "sau" | "toi")] => {
            let when = if *which == "nay" { When::This } else { When::Next };
            return Some(Said::Day { day: day(d)?, when: Some(when), weekday });
        }
        [d, "thang", m] => Some((d, m, None)),
        [d, "thang", m, "nam" | "/" | "-" | ".", y] => Some((d, m, Some(y))),
        _ => None,
    };
    if let Some((d, m, y)) = vietnamese {
        let year = match y {
            Some(y) => Some(year(y)?),
            None => None,
        };
        return told(day(d).or_else(|| number(d).filter(|day| *day <= 10))?, month_number(m)?, year);
    }
    let plain: Vec<&str> = words.iter().copied().filter(|word| !matches!(*word, "of" | "the" | ".")).collect();
    let plain: Vec<&str> = match plain.as_slice() {
        [first, ending, rest @ ..] if is_ordinal_ending(ending) => [&[*first], rest].concat(),
        [first, second, ending, rest @ ..] if is_ordinal_ending(ending) => [&[*first, *second], rest].concat(),
        _ => plain,
    };
    match plain.as_slice() {
        [d] => Some(Said::Day { day: day(d)?, when: None, weekday }),
        [d, m] | [m, d] if day(d).is_some() => told(day(d)?, english_month(m)?, None),
        [d, m, y] | [m, d, y] if day(d).is_some() => told(day(d)?, english_month(m)?, Some(year(y)?)),
        _ => None,
    }
}

/// A weekday at the front, and what follows it.
fn leading_weekday<'a, 'b>(words: &'a [&'b str]) -> (Option<Weekday>, &'a [&'b str]) {
    match words {
        ["thu" | "t", which, rest @ ..] => (vietnamese_weekday(which), rest),
        ["chu", "nhat", rest @ ..] | ["cn", rest @ ..] => (Some(Weekday::Sun), rest),
        [name, rest @ ..] => (english_weekday(name), rest),
        [] => (None, words),
    }
}

/// The week that is named after a weekday.
fn which_week(words: &[&str]) -> Option<Week> {
    match words {
        ["nay" | "toi"] => Some(Week::Coming),
        ["tuan", "nay"] | ["this", "week"] => Some(Week::This),
        ["sau"] | ["tuan", "sau" | "toi"] | ["next", "week"] => Some(Week::Next),
        _ => None,
    }
}

fn ahead(words: &[&str]) -> Option<Said> {
    let (many, unit_word) = match words {
        ["sau", unit_word, "nua"] => (SIX, *unit_word),
        ["sau" | "trong" | "in" | "within" | "after", many, unit_word]
        | ["trong", "vong" | "thoi", many, unit_word]
        | ["trong" | "sau", many, unit_word, "nua" | "toi"]
        | [many, unit_word]
        | [many, unit_word, "nua" | "toi" | "sau"]
        | [many, unit_word, "from", "now" | "today"] => (*many, *unit_word),
        _ => return None,
    };
    Some(Said::In { many: number(many)?, unit: unit(unit_word)? })
}

/// Ends of weeks, months, quarters and years.
fn end(words: &[&str]) -> Option<Said> {
    match words {
        ["next", name] if english_weekday(name).is_some() => {
            Some(Said::Weekday { day: english_weekday(name)?, week: Week::Next })
        }
        ["this" | "coming", name] if english_weekday(name).is_some() => {
            Some(Said::Weekday { day: english_weekday(name)?, week: Week::Coming })
        }
        ["weekend"] | ["this", "weekend"] => Some(Said::EndOf { unit: Unit::Week, when: When::This }),
        ["next", "weekend"] => Some(Said::EndOf { unit: Unit::Week, when: When::Next }),
        ["end", "of", rest @ ..] => english_end(without_opening(rest)),
        ["next" | "this", name] => Some(Said::EndOf { unit: unit(name)?, when: when(words[0])? }),
        ["cuoi" | "het" | "trong", rest @ ..] => vietnamese_end(rest),
        ["tuan" | "thang" | "quy" | "nam", _, ..] => vietnamese_end(words),
        _ => None,
    }
}

fn english_end(words: &[&str]) -> Option<Said> {
    match words {
        [name] if english_month(name).is_some() => Some(Said::EndOfMonth { month: english_month(name)?, year: None }),
        [name] => Some(Said::EndOf { unit: unit(name)?, when: When::This }),
        [which @ ("this" | "next"), name] => Some(Said::EndOf { unit: unit(name)?, when: when(which)? }),
        [name, y] => Some(Said::EndOfMonth { month: english_month(name)?, year: Some(year(y)?) }),
        _ => None,
    }
}

fn vietnamese_end(words: &[&str]) -> Option<Said> {
    match words {
        [name] => Some(Said::EndOf { unit: unit(name)?, when: When::This }),
        [name, which] if when(which).is_some() => Some(Said::EndOf { unit: unit(name)?, when: when(which)? }),
        ["thang", m] => Some(Said::EndOfMonth { month: month_number(m)?, year: None }),
        ["thang", m, "nam" | "/" | "-", y] => Some(Said::EndOfMonth { month: month_number(m)?, year: Some(year(y)?) }),
        ["nam", y] => Some(Said::EndOfMonth { month: 12, year: Some(year(y)?) }),
        ["quy", q] => Some(Said::EndOfQuarter { quarter: quarter(q)? }),
        _ => None,
    }
}
