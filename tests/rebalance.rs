//! The time that is left, shared out anew: what holds whatever happened before, and what comes out in cases that can be reckoned by hand.

mod door;
#[path = "rebalance/frames.rs"]
mod frames;
#[path = "closing/kept.rs"]
mod kept;
#[path = "rebalance/known.rs"]
mod known;
#[path = "console/seat.rs"]
mod seat;

use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::rebalance::Rebalance;
use nhip::meeting::rebalance::STEP;
use nhip::meeting::state::Phase;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::words::Command;
use nhip::meeting::words::Event;
use nhip::meeting::words::Refusal;
use proptest::prelude::*;

use door::History;
use door::mins;
use door::secs;

/// Opening 2; `one` 8+10 least 4; `two` 5+5 least 2; closing 3: 33 minutes, without a least length.
fn plan() -> Agenda {
    Agenda { length: mins(33), floor: None, ..door::two_items() }
}

fn shared(history: &History, clock: &str) -> Rebalance {
    history.meeting.rebalance(door::at(clock)).expect("it runs")
}

/// In half minutes, in order.
fn gets(rebalance: &Rebalance) -> Vec<i64> {
    rebalance.shares.iter().map(|share| share.gets.ms() / STEP.ms()).collect()
}

#[test]
fn a_meeting_that_runs_on_time_keeps_its_plan() {
    let history = door::history(plan()).begun();
    let new = shared(&history, "00:30");
    assert!(!new.changes(), "{new:?}");
    assert_eq!(history.refuses("00:30", r#"{"rebalance":{}}"#), "nothing_to_change");
}

#[test]
fn what_is_late_comes_off_everything_in_proportion_and_the_meeting_ends_on_time() {
    let mut history = door::history(plan()).begun();
    // The opening takes 2 + 14 minutes: 17 are left for a plan of 31.
    history.happens("16:00", r#"{"next":{}}"#);
    let new = shared(&history, "16:00");
    assert_eq!(new.ends, new.planned);
    assert_eq!(gets(&new), [9, 11, 5, 6, 3], "{new:?}");
    assert_eq!((new.expected - new.planned).ms(), mins(14).ms());
    history.happens("16:00", r#"{"rebalance":{}}"#);
    let ending = history.meeting.ending(door::at("16:00").t).expect("it runs");
    assert_eq!(ending.late(), Span::ZERO);
}

#[test]
fn what_is_early_is_given_to_everything_in_proportion() {
    let mut history = door::history(plan()).begun();
    history.happens("01:00", r#"{"next":{}}"#);
    let new = shared(&history, "01:00");
    assert_eq!(new.ends, new.planned);
    assert_eq!(gets(&new).iter().sum::<i64>(), 64);
    assert!(new.shares.iter().all(|share| share.gets >= share.planned));
}

#[test]
fn when_even_the_leasts_are_too_much_the_meeting_ends_late_and_says_so() {
    let mut history = door::history(plan()).begun();
    history.happens("30:00", r#"{"next":{}}"#);
    let new = shared(&history, "30:00");
    // A minute each to present and for the closing, the leasts of 4 and 2 minutes: 9 minutes where 3 are left.
    assert_eq!(gets(&new), [2, 8, 2, 4, 2]);
    assert_eq!(new.ends - new.planned, mins(6));
}

#[test]
fn the_least_length_comes_before_the_end_on_time() {
    let mut history = door::history(Agenda { floor: Some(mins(33)), ..plan() }).begun();
    history.happens("01:00", r#"{"next":{}}"#);
    history.happens("02:00", r#"{"hold":{}}"#);
    history.happens("12:00", r#"{"resume":{}}"#);
    let new = shared(&history, "12:00");
    history.happens("12:00", r#"{"rebalance":{}}"#);
    let ending = history.meeting.ending(door::at("12:00").t).expect("it runs");
    assert_eq!(ending.under_floor, Span::ZERO);
    assert!(new.ends > new.planned, "ten minutes of recess are no meeting");
}

#[test]
fn nothing_is_taken_from_a_discussion_in_which_people_wait() {
    let mut history = door::history(plan()).begun();
    history.happens("06:00", r#"{"next":{}}"#);
    history.happens("20:00", r#"{"next":{}}"#);
    history.happens("20:10", r#"{"ask":{"who":"b"}}"#);
    let new = shared(&history, "20:10");
    assert_eq!(new.shares[0].gets, mins(10), "{new:?}");
    assert!(new.shares[1..].iter().any(|share| share.gets < share.planned));
}

#[test]
fn how_long_the_running_item_may_last_is_the_end_less_what_comes_after_it() {
    let mut history = door::history(plan()).begun();
    history.happens("06:00", r#"{"next":{}}"#);
    // 33 minutes less 5 + 5 and 3.
    let until = |history: &History, clock: &str| history.meeting.item_may_last_until(door::at(clock)).expect("it runs");
    assert_eq!(until(&history, "07:00"), door::at("20:00").t);
    history.happens("14:00", r#"{"next":{}}"#);
    assert_eq!(until(&history, "15:00"), door::at("20:00").t);
}

#[test]
fn a_break_keeps_its_length() {
    let mut agenda = plan();
    agenda.length = mins(43);
    agenda.segments.insert(2, door::segment("rest", SegmentKind::Break, 10, None));
    let mut history = door::history(agenda).begun();
    history.happens("10:00", r#"{"next":{}}"#);
    let new = shared(&history, "10:00");
    assert!(new.shares.iter().all(|share| share.item != 2));
    assert_eq!(new.ends, new.planned);
}

fn rehearsed(steps: &[(i64, u8)]) -> (History, Moment) {
    let mut history = door::history(plan()).begun();
    let mut now = door::moment(Span::ZERO);
    for (wait, what) in steps {
        now = now.plus(secs(*wait));
        let command = match what {
            0 | 1 => Command::Next { back: None, waiting: None },
            2 => Command::Extend { by: mins(2) },
            3 => Command::Hold { back_at: None },
            4 => Command::Resume {},
            5 => door::command(r#"{"ask":{"who":"b"}}"#),
            6 => Command::Rebalance {},
            _ => Command::Undo {},
        };
        let _refused_or_not = history.does(now, &command);
    }
    (history, now)
}

proptest! {
    #[test]
    fn the_shares_sum_up_and_none_is_under_a_least_or_under_what_is_used(
        steps in prop::collection::vec((0_i64..400, 0_u8..8), 0..12)
    ) {
        let (history, now) = rehearsed(&steps);
        let Some(new) = history.meeting.rebalance(now) else { return Ok(()) };
        for share in &new.shares {
            prop_assert!(share.gets >= share.lowest, "{share:?}");
            prop_assert!(share.gets >= share.used, "{share:?}");
            prop_assert!(!new.changes() || share.gets.ms() % STEP.ms() == 0, "{share:?}");
        }
        let lowest: i64 = new.shares.iter().map(|share| (share.lowest.ms() + STEP.ms() - 1) / STEP.ms()).sum();
        let gets: i64 = new.shares.iter().map(|share| share.gets.ms() / STEP.ms()).sum();
        // On time to the half minute, or everybody stands on his least.
        let late = new.ends - new.planned;
        prop_assert!(new.shares.is_empty() || gets == lowest || (late <= Span::ZERO && late > -STEP), "{new:?}");
    }

    #[test]
    fn with_more_time_nobody_gets_less(steps in prop::collection::vec((0_i64..400, 0_u8..8), 0..12), more in 1_i64..30) {
        let (history, now) = rehearsed(&steps);
        let Some(new) = history.meeting.rebalance(now) else { return Ok(()) };
        let longer = Agenda { length: plan().length + mins(more), ..plan() };
        let mut other = door::history(longer).begun();
        for entry in history.entries.iter().skip(other.entries.len()) {
            other.takes(entry.at, entry.events.clone());
        }
        prop_assume!(new.changes());
        let Some(with_more) = other.meeting.rebalance(now) else { return Ok(()) };
        for (less, more) in new.shares.iter().zip(&with_more.shares) {
            prop_assert!(more.gets >= less.gets, "{less:?} {more:?}");
        }
    }

    #[test]
    fn taking_the_sharing_back_gives_every_plan_back(steps in prop::collection::vec((0_i64..400, 0_u8..6), 0..10)) {
        let (mut history, now) = rehearsed(&steps);
        let before = history.meeting.clone();
        let Ok(events) = history.does(now, &Command::Rebalance {}) else { return Ok(()) };
        let shared = matches!(events.as_slice(), [Event::Rebalanced { .. }]);
        prop_assert!(shared);
        prop_assert!(!history.meeting.rebalance(now).expect("it runs").changes(), "once is enough");
        // What a running discussion got while people wait is theirs, as with minutes that are given by hand.
        let discussing = matches!(history.meeting.phase(), Phase::Discussing { .. });
        match history.does(now, &Command::Undo {}) {
            Ok(_) => {}
            Err(refused) => {
                prop_assert!(discussing && refused.first == Refusal::UndoShortensPause {}, "{refused:?}");
                return Ok(());
            }
        }
        prop_assert_eq!(before.items(), history.meeting.items());
        prop_assert_eq!(before.ending(now.t), history.meeting.ending(now.t));
    }
}
