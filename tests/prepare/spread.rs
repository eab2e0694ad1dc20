//! Fitting the members' time to the length of a meeting.

use nhip::meeting::time::Span;
use nhip::prepare::spread::Part;
use nhip::prepare::spread::spread;
use proptest::prelude::*;

fn parts(all: &[(i64, i64)]) -> Vec<Part> {
    all.iter()
        .map(|(planned, least)| Part { planned: Span::from_mins(*planned), least: Span::from_mins(*least) })
        .collect()
}

fn minutes(all: &[Span]) -> Vec<i64> {
    all.iter().map(|span| span.mins_down()).collect()
}

#[test]
fn the_longest_discussion_gets_the_most() {
    let model = parts(&[(5, 2), (13, 4), (5, 2), (13, 4)]);
    assert_eq!(minutes(&spread(&model, Span::from_mins(2))), [5, 14, 5, 14]);
    assert_eq!(minutes(&spread(&model, Span::from_mins(9))), [6, 17, 6, 16]);
    assert_eq!(minutes(&spread(&model, Span::from_mins(-6))), [4, 11, 4, 11]);
    assert_eq!(minutes(&spread(&model, Span::from_mins(-60))), [2, 4, 2, 4]);
    assert_eq!(minutes(&spread(&model, Span::ZERO)), [5, 13, 5, 13]);
    assert!(spread(&[], Span::from_mins(3)).is_empty());
}

#[test]
fn half_minutes_are_given_where_whole_ones_do_not_add_up() {
    let model = parts(&[(5, 2), (5, 2)]);
    let given = spread(&model, Span::from_secs(90));
    assert_eq!(given, [Span::from_secs(360), Span::from_secs(330)]);
}

fn any_parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (1_i64..40, 0_i64..20).prop_map(|(planned, least)| Part {
        planned: Span::from_secs(planned * 30),
        least: Span::from_secs((least * 30).min(planned * 30)),
    });
    proptest::collection::vec(part, 1..9)
}

proptest! {
    #[test]
    fn the_sum_is_met_where_the_leasts_allow_it_and_no_least_is_touched(parts in any_parts(), missing in -80_i64..80) {
        let missing = Span::from_secs(missing * 30);
        let new = spread(&parts, missing);
        let slack: Span = parts.iter().map(|part| part.planned - part.least).sum();
        let changed: Span = new.iter().zip(&parts).map(|(new, part)| *new - part.planned).sum();
        prop_assert_eq!(changed, missing.max(-slack));
        for (new, part) in new.iter().zip(&parts) {
            prop_assert!(*new >= part.least);
            prop_assert!(new.ms() % 30_000 == 0);
            let same_way = if missing.is_negative() { *new <= part.planned } else { *new >= part.planned };
            prop_assert!(same_way);
        }
    }

    #[test]
    fn what_is_given_is_in_proportion_to_within_a_step(parts in any_parts(), missing in 1_i64..80) {
        let missing = Span::from_secs(missing * 30);
        let new = spread(&parts, missing);
        let planned: i64 = parts.iter().map(|part| part.planned.ms()).sum();
        for (new, part) in new.iter().zip(&parts) {
            let share = missing.ms() * part.planned.ms() / planned;
            let given = (*new - part.planned).ms();
            prop_assert!((given - share).abs() <= 60_000, "{given} for a share of {share}");
        }
    }

    #[test]
    fn spreading_twice_changes_nothing_more(parts in any_parts(), missing in -80_i64..80) {
        let new = spread(&parts, Span::from_secs(missing * 30));
        let again: Vec<Part> = new.iter().zip(&parts).map(|(new, part)| Part { planned: *new, least: part.least }).collect();
        prop_assert_eq!(spread(&again, Span::ZERO), new);
    }
}
