//! Floor 2. The moment that screens show: the last whole second of the wall clock, so that all clocks step together.
//!
//! Every figure of a picture is asked for this one moment. From one whole second to the next each of them changes by exactly one second, whatever fraction of a second lies in the stamps behind it, and all change at the same instant on both screens. The moment shown is never after the real one: what is left is shown as at least what it is, so no screen says 0:00 while a rule still refuses.

use crate::meeting::time::Moment;
use crate::meeting::time::Span;

/// The whole second of the wall clock in which `now` lies, on both clocks.
#[must_use]
pub fn shown_now(now: Moment) -> Moment {
    now.plus(-past_the_second(now))
}

/// How long until the next whole second of the wall clock, when the picture changes again; never zero.
pub fn until_next_second(now: Moment) -> Span {
    Span::from_secs(1) - past_the_second(now)
}

fn past_the_second(now: Moment) -> Span {
    // A leap second reads as more than 999 milliseconds.
    Span::from_ms(i64::from(now.wall.timestamp_subsec_millis() % 1000))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::meeting::time::Stamp;

    fn at(t: i64, wall: &str) -> Moment {
        Moment { t: Stamp::from_ms(t), wall: DateTime::parse_from_rfc3339(wall).unwrap() }
    }

    #[test]
    fn all_clocks_step_at_the_whole_second_of_the_wall() {
        let now = at(10_250, "2026-01-05T14:00:10.750+07:00");
        assert_eq!(shown_now(now), at(9_500, "2026-01-05T14:00:10+07:00"));
        assert_eq!(until_next_second(now), Span::from_ms(250));
        assert_eq!(shown_now(shown_now(now)), shown_now(now));
        assert_eq!(until_next_second(shown_now(now)), Span::from_secs(1));
    }
}
