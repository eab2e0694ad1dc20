//! What is known to go wrong with timers that give later items less when earlier ones ran over, told as stories.
//!
//! Gathered from public reports about such programs: `OnlyT` (its adaptive mode: 73, 223, 268, 388, 425, 467, 524, 532, 540) and
//! `Ontime` (its offsets and expected ends: 815, 986, 1318, 2104). Each story says what the room is owed instead.

use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::rebalance::Rebalance;
use nhip::meeting::rebalance::STEP;
use nhip::meeting::time::Span;

use crate::door;
use crate::door::History;
use crate::door::mins;
use crate::gets;
use crate::plan;
use crate::shared;

const NEXT: &str = r#"{"next":{}}"#;
const SHARE: &str = r#"{"rebalance":{}}"#;

/// How far from its end on time the meeting would end, as things stand.
fn late(history: &History, clock: &str) -> Span {
    history.meeting.ending(door::at(clock).t).expect("it runs").late()
}

fn is_on_time(late: Span) -> bool {
    late <= Span::ZERO && late > -STEP
}

fn of_item(rebalance: &Rebalance, item: usize) -> Vec<Span> {
    rebalance.shares.iter().filter(|share| share.item == item).map(|share| share.gets).collect()
}

/// Six items alike, and a closing.
fn six() -> Agenda {
    let mut agenda = plan();
    agenda.segments.truncate(1);
    let more = (1..=6).map(|n| door::segment(&format!("item-{n}"), SegmentKind::Content, 7, Some((6, 2))));
    agenda.segments.extend(more);
    agenda.segments.push(door::segment("closing", SegmentKind::Closing, 5, None));
    agenda.votes.clear();
    agenda.length = mins(2 + 6 * 13 + 5);
    agenda
}

#[test]
fn nothing_is_shared_anew_by_itself_however_late_it_gets() {
    let mut history = door::history(plan()).begun();
    let before: Vec<_> = history.meeting.items().iter().map(|item| item.parts.clone()).collect();
    history.happens("16:00", NEXT);
    history.happens("29:00", NEXT);
    let planned = |history: &History| -> Vec<_> {
        history
            .meeting
            .items()
            .iter()
            .map(|item| {
                item.parts.iter().map(|part| (part.present, part.discuss.map(|owed| owed.planned))).collect::<Vec<_>>()
            })
            .collect()
    };
    let after = planned(&history);
    let first: Vec<Vec<_>> = before
        .iter()
        .map(|parts| parts.iter().map(|part| (part.present, part.discuss.map(|owed| owed.planned))).collect())
        .collect();
    assert_eq!(first, after, "a plan that changes under people's hands is no plan");
    assert!(late(&history, "29:00") > mins(3));
}

#[test]
fn a_second_overrun_after_the_sharing_is_shared_too_and_no_later_item_has_its_full_time_back() {
    // Reported: an item ran over and the next was cut; when that one ran over as well, the last was given all its time again.
    let mut history = door::history(six()).begun();
    history.happens("02:00", NEXT);
    history.happens("16:00", NEXT);
    history.happens("20:00", NEXT);
    history.happens("20:00", SHARE);
    let first = shared(&history, "20:00");
    history.happens("34:00", NEXT);
    let second = shared(&history, "34:00");
    assert!(second.ends == second.planned, "{second:?}");
    for item in 3..=7 {
        let (had, gets) = (of_item(&first, item), of_item(&second, item));
        assert!(
            gets.iter().copied().sum::<Span>() < had.iter().copied().sum::<Span>(),
            "item {item}: {had:?} {gets:?}"
        );
        assert!(gets.iter().zip(&had).all(|(gets, had)| gets <= had), "item {item}: {had:?} {gets:?}");
    }
}

#[test]
fn more_than_a_quarter_of_an_hour_late_is_no_reason_to_give_up() {
    // Reported: beyond fifteen minutes the schedule was taken for abandoned, and everything had its full time.
    let mut history = door::history(six()).begun();
    history.happens("24:00", NEXT);
    let new = shared(&history, "24:00");
    assert!(new.changes());
    assert!(is_on_time(new.ends - new.planned), "{new:?}");
}

#[test]
fn every_item_that_lies_ahead_gives_its_part_and_not_only_the_last() {
    let mut history = door::history(six()).begun();
    history.happens("14:00", NEXT);
    let new = shared(&history, "14:00");
    assert!(new.shares.iter().all(|share| share.gets < share.planned), "{new:?}");
    let lost: Vec<i64> = new
        .shares
        .iter()
        .filter(|share| share.item < 7)
        .map(|share| (share.planned - share.gets).ms() / STEP.ms())
        .collect();
    let (least, most) = (lost.iter().min().copied().unwrap_or(0), lost.iter().max().copied().unwrap_or(0));
    assert!(most - least <= 2, "alike to half a minute a stretch: {lost:?}");
}

#[test]
fn what_was_set_by_hand_is_what_is_shared_and_stays_until_the_next_press() {
    // Reported: a time that the operator had set was passed over for the one that had been worked out before.
    let mut history = door::history(plan()).begun();
    history.happens("16:00", NEXT);
    history.happens("16:00", SHARE);
    let worked_out = shared(&history, "16:00").shares[0].planned;
    history.happens("16:10", r#"{"extend":{"by":"2m"}}"#);
    let by_hand = shared(&history, "16:10").shares[0].planned;
    assert_eq!(by_hand, worked_out + mins(2));
    history.happens("17:00", r#"{"ask":{"who":"b"}}"#);
    assert_eq!(shared(&history, "17:00").shares[0].planned, by_hand, "it is not changed by what else happens");
    let new = shared(&history, "17:00");
    assert!(is_on_time(new.ends - new.planned) || gets(&new).iter().sum::<i64>() > 0);
    history.happens("17:00", SHARE);
    assert!(is_on_time(late(&history, "17:00")), "{:?}", shared(&history, "17:00"));
}

#[test]
fn an_item_that_was_dropped_is_counted_no_more() {
    // Reported: skipped elements were still counted for the end.
    let mut history = door::history(six()).begun();
    history.happens("02:00", NEXT);
    let with = late(&history, "02:00");
    history.happens("03:00", r#"{"drop":{"segment":"item-4","reason":"báo cáo viên đi công tác"}}"#);
    assert_eq!(late(&history, "03:00"), with - mins(13));
    let new = shared(&history, "03:00");
    assert!(new.shares.iter().all(|share| share.item != 4), "{new:?}");
    assert_eq!(new.ends, new.planned, "the thirteen minutes are everybody's");
    assert!(new.shares.iter().all(|share| share.gets >= share.planned), "{new:?}");
}

#[test]
fn what_is_over_is_not_counted_and_what_runs_keeps_what_it_has_used() {
    let mut history = door::history(six()).begun();
    history.happens("02:00", NEXT);
    history.happens("09:00", NEXT);
    history.happens("24:00", NEXT);
    let new = shared(&history, "29:30");
    assert!(new.shares.iter().all(|share| share.item >= 2), "{new:?}");
    assert!(new.shares[0].gets >= mins(5) + STEP, "five and a half minutes are gone: {new:?}");
    // Run over its whole plan it has nothing to give, and takes nothing.
    let over = shared(&history, "35:00");
    assert!(over.shares.iter().all(|share| (share.item, share.of_members) != (2, false)), "{over:?}");
}

#[test]
fn pressing_it_again_and_again_moves_nothing_and_no_rounding_adds_up() {
    let mut history = door::history(six()).begun();
    let mut clock = 2 * 60;
    for round in 0..13 {
        let now = format!("{:02}:{:02}", clock / 60, clock % 60);
        history.happens(&now, NEXT);
        let _refused_when_on_time = history.does(door::at(&now), &door::command(SHARE));
        assert_eq!(history.refuses(&now, SHARE), "nothing_to_change", "round {round}");
        let stands_on_leasts =
            shared(&history, &now).shares.iter().all(|share| share.gets <= share.lowest.max(STEP + STEP));
        assert!(is_on_time(late(&history, &now)) || stands_on_leasts, "round {round}: {:?}", late(&history, &now));
        // Seventeen seconds over what it now has: never a whole step.
        let has = shared(&history, &now).shares.first().map_or(Span::ZERO, |share| share.planned - share.used);
        clock += has.secs_up() + 17;
    }
}

#[test]
fn an_item_without_a_minute_of_its_own_gets_none_and_breaks_nothing() {
    let mut agenda = six();
    agenda.segments[3].present = Span::ZERO;
    let mut history = door::history(agenda).begun();
    history.happens("20:00", NEXT);
    let new = shared(&history, "20:00");
    let none = new.shares.iter().find(|share| share.item == 3 && !share.of_members);
    assert!(none.is_none_or(|share| share.gets == Span::ZERO), "{new:?}");
    assert!(is_on_time(new.ends - new.planned), "{new:?}");
}

#[test]
fn who_begins_late_is_not_late() {
    // Reported: the start was taken from the plan, or moved to the quarter of an hour, and all items were cut at once.
    let mut history = door::history(plan());
    history.happens("12:00", r#"{"mark": {"who": "all", "presence": "present"}}"#);
    history.happens("12:00", r#"{"begin": {}}"#);
    assert_eq!(late(&history, "12:00"), Span::ZERO);
    assert!(!shared(&history, "12:00").changes());
}

#[test]
fn a_recess_makes_late_and_is_shared_by_all_but_the_breaks() {
    let mut agenda = six();
    agenda.segments.insert(4, door::segment("rest", SegmentKind::Break, 10, None));
    agenda.length += mins(10);
    let mut history = door::history(agenda).begun();
    history.happens("02:00", NEXT);
    history.happens("03:00", r#"{"hold":{}}"#);
    history.happens("11:00", r#"{"resume":{}}"#);
    assert_eq!(late(&history, "11:00"), mins(8));
    let new = shared(&history, "11:00");
    assert!(is_on_time(new.ends - new.planned), "{new:?}");
    assert!(new.shares.iter().all(|share| share.item != 4), "the rest that was promised is had");
}

#[test]
fn what_the_next_item_would_get_is_known_before_it_begins() {
    // Reported: the time that was worked out showed only once the part had been started.
    let mut history = door::history(six()).begun();
    history.happens("10:00", NEXT);
    let seen = of_item(&shared(&history, "10:00"), 2);
    history.happens("10:00", SHARE);
    let item = &history.meeting.items()[2];
    let planned = [item.parts[0].present, item.parts[0].discuss.expect("it is discussed").planned];
    assert_eq!(seen, planned, "the preview is what is taken");
}

#[test]
fn early_and_late_are_one_rule_and_an_early_end_is_nobodys_duty() {
    let mut history = door::history(six()).begun();
    history.happens("00:30", NEXT);
    history.happens("04:00", NEXT);
    assert!(late(&history, "04:00") < Span::ZERO);
    let new = shared(&history, "04:00");
    assert!(new.shares.iter().all(|share| share.gets >= share.planned), "{new:?}");
    assert_eq!(new.ends, new.planned);
}
