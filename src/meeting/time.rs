//! Floor 0. Moments and lengths of time: whole milliseconds, subtracted, never counted.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;
use std::ops::AddAssign;
use std::ops::Neg;
use std::ops::Sub;

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;

/// A length of time in whole milliseconds; negative where something is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(i64);

/// The longest length that an agenda or a command may state: one day.
pub const LONGEST: Span = Span::from_mins(24 * 60);

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// From whole milliseconds.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// From whole seconds.
    pub const fn from_secs(secs: i64) -> Self {
        Self(secs * 1000)
    }

    /// From whole minutes.
    pub const fn from_mins(mins: i64) -> Self {
        Self::from_secs(mins * 60)
    }

    /// Whole milliseconds.
    pub const fn ms(self) -> i64 {
        self.0
    }

    /// Whole seconds, as a time that is *used* is shown: rounded down.
    pub const fn secs_down(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Whole seconds, as a time that is *left* is shown: rounded up.
    pub const fn secs_up(self) -> i64 {
        -self.0.saturating_neg().div_euclid(1000)
    }

    /// Whole minutes, rounded down.
    pub const fn mins_down(self) -> i64 {
        self.0.div_euclid(60_000)
    }

    /// Whole minutes, rounded up.
    pub const fn mins_up(self) -> i64 {
        -self.0.saturating_neg().div_euclid(60_000)
    }

    /// Whole minutes, to the nearest, halves up.
    pub const fn mins_near(self) -> i64 {
        self.0.saturating_add(30_000).div_euclid(60_000)
    }

    /// Never below zero.
    #[must_use]
    pub fn or_zero(self) -> Self {
        self.max(Self::ZERO)
    }

    /// Without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// Whether it is below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The `n`th share of this length when it is divided evenly; `n` below 1 counts as 1.
    #[must_use]
    pub fn shared_by(self, n: usize) -> Self {
        Self(self.0 / i64::try_from(n.max(1)).unwrap_or(i64::MAX))
    }

    /// Reads `"10m"`, `"1h30m"`, `"90s"`, `"-2m"`, `"+90s"`: hours, minutes and seconds, in this order, each at most once.
    ///
    /// # Errors
    /// When the text is anything else, or longer than a day.
    pub fn parse(text: &str) -> Result<Self, NotASpan> {
        let text = text.trim();
        let (sign, rest) = match text.as_bytes().first() {
            Some(b'-') => (-1, &text[1..]),
            Some(b'+') => (1, &text[1..]),
            _ => (1, text),
        };
        let mut total: i64 = 0;
        let mut number: Option<i64> = None;
        let mut units = "hms".chars().collect::<Vec<_>>();
        for letter in rest.chars() {
            if let Some(digit) = letter.to_digit(10) {
                let grown = number.unwrap_or(0) * 10 + i64::from(digit);
                if grown > 100_000 {
                    return Err(NotASpan);
                }
                number = Some(grown);
                continue;
            }
            let place = units.iter().position(|unit| *unit == letter).ok_or(NotASpan)?;
            let each = match letter {
                'h' => 3_600_000,
                'm' => 60_000,
                _ => 1000,
            };
            total += number.take().ok_or(NotASpan)? * each;
            units.drain(..=place);
        }
        if number.is_some() || units.len() == 3 || total > LONGEST.0 {
            return Err(NotASpan);
        }
        Ok(Self(sign * total))
    }
}

/// The text is no length of time such as `"10m"`, `"1h30m"` or `"90s"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotASpan;

impl fmt::Display for Span {
    /// As agenda files write it: `1h30m`, `10m`, `90s` becomes `1m30s`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.0.unsigned_abs() / 1000;
        let (hours, mins, secs) = (all / 3600, all / 60 % 60, all % 60);
        if self.0 < 0 {
            f.write_str("-")?;
        }
        if hours > 0 {
            write!(f, "{hours}h")?;
        }
        if mins > 0 {
            write!(f, "{mins}m")?;
        }
        if secs > 0 || all == 0 {
            write!(f, "{secs}s")?;
        }
        Ok(())
    }
}

impl Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Span {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Span {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Span {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Span {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

/// A moment on the meeting's own clock: whole milliseconds since line 1 of its journal. It counts while the machine sleeps and never falls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(i64);

impl Stamp {
    /// Line 1.
    pub const ZERO: Self = Self(0);

    /// From whole milliseconds since line 1.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms)
    }

    /// Whole milliseconds since line 1.
    pub const fn ms(self) -> i64 {
        self.0
    }
}

impl Add<Span> for Stamp {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl Sub<Span> for Stamp {
    type Output = Self;
    fn sub(self, span: Span) -> Self {
        Self(self.0.saturating_sub(span.0))
    }
}

impl Sub for Stamp {
    type Output = Span;
    fn sub(self, other: Self) -> Span {
        Span(self.0.saturating_sub(other.0))
    }
}

/// One moment on both clocks: the stamp, from which every figure is derived, and the wall clock, for showing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// On the meeting's own clock.
    pub t: Stamp,
    /// On the wall.
    pub wall: DateTime<FixedOffset>,
}

impl Moment {
    /// What the wall clock shows at another stamp, reckoned from this moment.
    pub fn wall_at(self, stamp: Stamp) -> DateTime<FixedOffset> {
        let away = (stamp - self.t).ms();
        let away = chrono::Duration::try_milliseconds(away);
        away.and_then(|away| self.wall.checked_add_signed(away)).unwrap_or(self.wall)
    }

    /// This moment and a while later, on both clocks.
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        let t = self.t + span;
        Self { t, wall: self.wall_at(t) }
    }
}

/// Reads a length from the text of a command, as `"-2m"`.
///
/// # Errors
/// When the text is no length of time.
pub fn span_from_text<'de, D: Deserializer<'de>>(from: D) -> Result<Span, D::Error> {
    let text = String::deserialize(from)?;
    Span::parse(&text).map_err(|NotASpan| {
        serde::de::Error::custom(format!("`{text}` is not a length of time such as \"90s\", \"10m\" or \"-2m\""))
    })
}

/// Reads a length that may be left out.
///
/// # Errors
/// When there is a text and it is no length of time.
pub fn optional_span_from_text<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Span>, D::Error> {
    let Some(text) = Option::<String>::deserialize(from)? else { return Ok(None) };
    Span::parse(&text).map(Some).map_err(|NotASpan| {
        serde::de::Error::custom(format!("`{text}` is not a length of time such as \"90s\", \"10m\" or \"-2m\""))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_agendas_write_them() {
        assert_eq!(Span::parse("10m"), Ok(Span::from_mins(10)));
        assert_eq!(Span::parse("1h30m"), Ok(Span::from_mins(90)));
        assert_eq!(Span::parse("90s"), Ok(Span::from_secs(90)));
        assert_eq!(Span::parse("-2m"), Ok(Span::from_mins(-2)));
        for wrong in ["", "10", "m", "10x", "5m1h", "1h1h", "25h", "1 m", "--2m", "999999999999999999s"] {
            assert_eq!(Span::parse(wrong), Err(NotASpan), "{wrong}");
        }
    }

    #[test]
    fn left_is_rounded_up_and_used_down() {
        assert_eq!(Span::from_ms(1).secs_up(), 1);
        assert_eq!(Span::from_ms(999).secs_down(), 0);
        assert_eq!(Span::from_ms(-1).secs_up(), 0);
        assert_eq!(Span::from_ms(-1).secs_down(), -1);
    }
}
