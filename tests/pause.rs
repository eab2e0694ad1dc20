//! The enforced pause: what holds it, the two ways on, and every way round it that is closed.

mod door;

use door::at;
use door::history;
use door::mins;
use door::names;
use door::secs;
use door::two_items;
use door::with_review_and_vote;
use nhip::meeting::state::Phase;
use nhip::meeting::time::Span;
use nhip::meeting::words::Refusal;

const NEXT: &str = r#"{"next": {}}"#;
const UNDO: &str = r#"{"undo": {}}"#;

#[test]
fn the_room_may_not_skip_a_discussion() {
    let mut history = history(two_items()).discussing();
    let refused = history.refused("13:59", NEXT);
    assert_eq!(refused.first, Refusal::DiscussionTooShort { remaining: secs(1), until: at("14:00").wall });
    assert_eq!(names(&history.happens("14:00", NEXT)), ["part_closed", "segment_opened"]);
}

#[test]
fn time_on_hold_does_not_count_towards_the_least_time() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"hold": {}}"#);
    assert_eq!(history.refuses("20:00", NEXT), "on_hold");
    history.happens("20:00", r#"{"resume": {}}"#);
    assert_eq!(history.refuses("22:59", NEXT), "discussion_too_short");
    history.happens("23:00", NEXT);
}

#[test]
fn who_wants_to_speak_is_heard_until_the_planned_time_has_passed() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"ask": {"who": "b"}}"#);
    assert_eq!(history.refuses("19:59", NEXT), "people_waiting");
    let events = history.happens("20:00", NEXT);
    assert_eq!(names(&events), ["part_closed", "not_heard", "segment_opened"]);
    assert_eq!(history.meeting.items()[1].not_heard.len(), 1);
    assert!(history.meeting.queue().is_empty());
}

#[test]
fn who_was_not_heard_can_be_first_next_time() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"ask": {"who": "b"}}"#);
    history.happens("20:00", r#"{"next": {"waiting": "first_next"}}"#);
    assert!(history.meeting.queue()[0].carried);
}

#[test]
fn when_everybody_was_asked_the_pause_was_kept() {
    let mut history = history(two_items()).discussing();
    history.happens("10:05", r#"{"give_floor": {"who": "b"}}"#);
    history.happens("10:20", r#"{"end_speech": {}}"#);
    for (clock, who) in [("10:23", "a"), ("10:26", "c"), ("10:29", "d"), ("10:32", "e"), ("10:35", "f")] {
        history.happens(clock, &format!(r#"{{"pass": {{"who": "{who}"}}}}"#));
        assert_eq!(history.refuses(clock, NEXT), "discussion_too_short");
    }
    assert_eq!(history.refuses("10:36", r#"{"pass": {"who": "g"}}"#), "pass_too_soon");
    history.happens("10:38", r#"{"pass": {"who": "g"}}"#);
    let events = history.happens("10:38", NEXT);
    assert_eq!(serde_json::to_value(&events[0]).unwrap()["part_closed"]["pause"], "all_asked");
}

#[test]
fn moving_on_early_needs_a_reason_in_words_and_moves_on_by_itself() {
    let mut history = history(two_items()).discussing();
    for poor in ["", "power", "..........", "aaaaaaaaaaaa", "cut cut cut cut"] {
        let refused = history.refuses("11:00", &format!(r#"{{"override": {{"reason": "{poor}"}}}}"#));
        assert!(["reason_too_short", "empty_text"].contains(&refused.as_str()), "{poor}: {refused}");
    }
    let events = history.happens("11:00", r#"{"override": {"reason": "power cut in the building"}}"#);
    assert_eq!(names(&events), ["part_closed", "segment_opened"]);
    assert_eq!(serde_json::to_value(&events[0]).unwrap()["part_closed"]["pause"]["overridden"]["owed_ms"], 180_000);
}

#[test]
fn nothing_is_overridden_where_nothing_holds() {
    let mut history = history(two_items()).discussing();
    let reason = r#"{"override": {"reason": "we are all agreed here"}}"#;
    assert_eq!(history.refuses("14:00", reason), "nothing_holds");
    history.happens("14:01", r#"{"give_floor": {"who": "b"}}"#);
    assert_eq!(history.refuses("14:01", reason), "somebody_speaks");
}

#[test]
fn a_back_dated_next_owes_the_least_time_in_full_from_the_press() {
    let mut history = history(two_items()).begun();
    history.happens("02:00", NEXT);
    history.happens("15:00", r#"{"next": {"back": "5m"}}"#);
    assert_eq!(history.meeting.phase(), Phase::Discussing { since: at("10:00").t, owed_since: at("15:00").t });
    assert_eq!(history.refuses("18:59", NEXT), "discussion_too_short");
    assert_eq!(history.meeting.items()[1].parts[0].presented, mins(8));
    history.happens("19:00", NEXT);
}

#[test]
fn a_discussion_is_not_back_dated_into_its_own_least_time() {
    let mut history = history(two_items()).discussing();
    assert_eq!(history.refused("14:30", r#"{"next": {"back": "1m"}}"#).first, Refusal::BackTooFar { most: secs(30) });
    assert_eq!(history.refuses("14:30", r#"{"next": {"back": "30s"}}"#), "back_not_whole_minutes");
    history.happens("15:00", r#"{"next": {"back": "1m"}}"#);
    assert_eq!(history.meeting.items()[1].parts[0].discussed, mins(4));
    assert_eq!(history.meeting.phase(), Phase::Presenting { since: at("14:00").t });
}

#[test]
fn minutes_are_never_taken_from_the_least_time_or_from_those_who_wait() {
    let mut history = history(two_items()).discussing();
    assert_eq!(history.refused("10:30", r#"{"extend": {"by": "-7m"}}"#).first, Refusal::ExtendTooFar { most: mins(6) });
    assert_eq!(history.refused("18:00", r#"{"extend": {"by": "-3m"}}"#).first, Refusal::ExtendTooFar { most: mins(2) });
    history.happens("18:00", r#"{"ask": {"who": "b"}}"#);
    assert_eq!(history.refuses("18:00", r#"{"extend": {"by": "-1m"}}"#), "extend_while_waiting");
    history.happens("18:00", r#"{"extend": {"by": "2m"}}"#);
    assert_eq!(history.refuses("18:30", UNDO), "undo_shortens_pause");
    assert_eq!(history.refuses("21:59", NEXT), "people_waiting");
}

#[test]
fn the_list_closes_only_after_the_least_time() {
    let mut history = history(two_items()).discussing();
    assert_eq!(history.refuses("13:59", r#"{"close_queue": {}}"#), "list_stays_open");
    history.happens("14:00", r#"{"close_queue": {}}"#);
    assert_eq!(history.refuses("14:01", r#"{"ask": {"who": "b"}}"#), "list_closed");
    history.happens("14:01", r#"{"ask": {"who": "b", "class": "order"}}"#);
}

#[test]
fn taking_back_a_move_does_not_pay_the_pause_with_another_items_time() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"override": {"reason": "power cut in the building"}}"#);
    history.happens("18:00", UNDO);
    assert_eq!(history.meeting.least_left(at("18:00").t), mins(3));
    assert_eq!(history.refuses("20:59", NEXT), "discussion_too_short");
    history.happens("21:00", NEXT);
}

#[test]
fn taking_back_a_hold_does_not_pay_the_pause_with_the_rest() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"hold": {}}"#);
    history.happens("11:50", UNDO);
    assert_eq!(history.refuses("14:49", NEXT), "discussion_too_short");
    history.happens("14:50", NEXT);
}

#[test]
fn undo_stops_at_a_hold_of_more_than_a_minute() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"hold": {}}"#);
    assert_eq!(history.refuses("12:01", UNDO), "undo_behind_hold");
    history.happens("12:30", r#"{"resume": {}}"#);
    history.happens("12:31", UNDO);
    assert!(history.meeting.hold().is_some(), "the hold goes on as if it had not been lifted");
    assert_eq!(history.refuses("12:32", UNDO), "undo_behind_hold");
}

#[test]
fn undo_gives_the_clocks_back_as_if_the_press_had_not_happened() {
    let mut history = history(two_items()).discussing();
    history.happens("14:00", NEXT);
    history.happens("14:20", UNDO);
    assert_eq!(history.meeting.phase_clock(at("14:20").t).unwrap().used, secs(260));
    history.happens("14:21", UNDO);
    assert_eq!(history.meeting.phase(), Phase::Presenting { since: at("02:00").t });
    history.happens("14:30", NEXT);
    assert_eq!(history.refuses("18:29", NEXT), "discussion_too_short");
}

#[test]
fn closing_is_refused_while_an_item_was_neither_held_nor_dropped() {
    let mut history = history(two_items()).discussing();
    let refused = history.refused("12:00", r#"{"close": {}}"#);
    assert_eq!(door::kind(&refused.first), "discussion_too_short");
    let also: Vec<String> = refused.also.iter().map(door::kind).collect();
    assert_eq!(also, ["segments_left"]);
    history.happens("14:00", r#"{"drop": {"segment": "two", "reason": "the speaker is ill"}}"#);
    history.happens("14:00", NEXT);
    assert_eq!(names(&history.happens("16:00", r#"{"close": {}}"#)), ["part_closed", "closed"]);
}

#[test]
fn the_last_item_says_what_closing_still_needs() {
    let mut history = history(with_review_and_vote()).discussing();
    history.happens("14:00", NEXT);
    for (clock, _) in [("17:00", 0), ("18:00", 0), ("21:00", 0), ("22:00", 0)] {
        history.happens(clock, NEXT);
    }
    let refused = history.refused("23:00", NEXT);
    assert_eq!(door::kind(&refused.first), "last_segment");
    assert!(refused.also.iter().any(|one| door::kind(one) == "vote_owed"));
}

#[test]
fn each_turn_of_a_self_review_owes_its_own_discussion() {
    let mut history = history(with_review_and_vote()).discussing();
    history.happens("14:00", NEXT);
    let reviewers: Vec<_> =
        history.meeting.items()[2].parts.iter().map(|part| part.reviewer.clone().unwrap().0).collect();
    assert_eq!(reviewers, ["a", "b"]);
    history.happens("17:00", NEXT);
    assert_eq!(history.refuses("17:59", NEXT), "discussion_too_short");
    assert_eq!(names(&history.happens("18:00", NEXT)), ["part_closed", "turn_opened"]);
    history.happens("21:00", NEXT);
    assert_eq!(history.refuses("21:59", NEXT), "discussion_too_short");
    assert_eq!(names(&history.happens("22:00", NEXT)), ["part_closed", "segment_opened"]);
}

#[test]
fn with_nobody_to_review_the_discussion_is_still_owed() {
    let mut history = history(with_review_and_vote());
    history.happens("00:00", r#"{"mark": {"who": ["g"], "presence": "present"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    history.happens("02:00", NEXT);
    history.happens("10:00", NEXT);
    history.happens("14:00", NEXT);
    history.happens("20:00", NEXT);
    assert_eq!(history.refuses("21:59", NEXT), "discussion_too_short");
    history.happens("22:00", NEXT);
}

#[test]
fn an_unprepared_reviewer_is_put_off_and_the_next_one_begins() {
    let mut history = history(with_review_and_vote()).discussing();
    history.happens("14:00", NEXT);
    let events = history.happens("14:10", r#"{"put_off_review": {"who": "a", "reason": "not prepared"}}"#);
    assert_eq!(names(&events), ["review_put_off", "turn_opened"]);
    let events = history.happens("14:20", r#"{"put_off_review": {"who": "b", "reason": "not prepared either"}}"#);
    assert_eq!(names(&events), ["review_put_off", "discussion_opened"]);
    assert_eq!(history.refuses("15:19", NEXT), "discussion_too_short");
    history.happens("16:20", NEXT);
}

#[test]
fn unseen_time_counts_unless_it_is_taken_out_and_long_absence_is_a_hold() {
    let mut short = history(two_items()).discussing();
    short.takes(at("13:00"), vec![nhip::meeting::words::Event::Unseen { from_ms: at("11:00").t.ms() }]);
    assert!(short.meeting.open_gap().is_some());
    assert_eq!(short.meeting.least_left(at("13:00").t), mins(1), "what passed counts");
    let mut taken = short.clone();
    taken.happens("13:00", r#"{"take_out_gap": {}}"#);
    assert_eq!(taken.meeting.least_left(at("13:00").t), mins(3));
    assert_eq!(taken.refuses("13:00", r#"{"count_gap": {}}"#), "no_gap");

    let mut long = history(two_items()).discussing();
    long.takes(at("45:00"), vec![nhip::meeting::words::Event::Unseen { from_ms: at("11:00").t.ms() }]);
    assert_eq!(long.meeting.least_left(at("45:00").t), mins(3), "more than half an hour is a hold");
    long.happens("45:00", r#"{"count_gap": {}}"#);
    assert_eq!(long.meeting.least_left(at("45:00").t), Span::ZERO);
}

#[test]
fn one_press_is_one_step_and_the_lobbys_next_begins() {
    let mut history = history(two_items());
    history.happens("00:00", r#"{"mark": {"who": "all", "presence": "present"}}"#);
    assert_eq!(names(&history.happens("00:01", NEXT)), ["begun", "segment_opened"]);
    assert_eq!(history.refuses("00:02", r#"{"begin": {}}"#), "already_begun");
}

#[test]
fn the_roll_call_does_not_stand_in_for_asking() {
    let mut history = history(two_items()).discussing();
    history.happens("10:05", r#"{"pass": {"who": "a"}}"#);
    for presence in ["left", "excused", "unexcused", "unmarked"] {
        let mut sent_away = history.clone();
        let mark = format!(r#"{{"mark": {{"who": ["b", "c", "d", "e", "f", "g"], "presence": "{presence}"}}}}"#);
        sent_away.happens("10:10", &mark);
        assert_eq!(sent_away.refuses("10:20", NEXT), "discussion_too_short", "{presence}");
        sent_away.happens("14:00", NEXT);
    }
}

#[test]
fn nobody_can_say_that_all_were_asked_while_the_roll_was_not_taken() {
    let mut history = history(two_items());
    history.happens("00:00", r#"{"mark": {"who": "a", "presence": "present"}}"#);
    for clock in ["00:00", "02:00", "10:00"] {
        history.happens(clock, NEXT);
    }
    history.happens("10:05", r#"{"pass": {"who": "a"}}"#);
    assert_eq!(history.refuses("10:06", NEXT), "discussion_too_short");
}

#[test]
fn a_floor_given_and_taken_back_at_once_is_not_having_been_asked() {
    let mut history = history(two_items()).discussing();
    for (second, who) in ["a", "b", "c", "d", "e", "f", "g"].iter().enumerate() {
        let clock = format!("10:{:02}", 2 * second);
        history.happens(&clock, &format!(r#"{{"give_floor": {{"who": "{who}"}}}}"#));
    }
    history.happens("10:14", r#"{"end_speech": {}}"#);
    assert_eq!(history.refuses("10:14", NEXT), "discussion_too_short");
    assert_eq!(history.meeting.round_left().count(), 7);
}

#[test]
fn who_has_waited_a_while_is_not_taken_off_by_undo() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"ask": {"who": "b"}}"#);
    assert_eq!(history.refuses("11:31", UNDO), "undo_shortens_pause");
    history.happens("11:30", UNDO);
    assert!(history.meeting.queue().is_empty());
}

#[test]
fn a_closed_list_opens_again_for_the_next_turn() {
    let mut history = history(with_review_and_vote()).begun();
    for clock in ["02:00", "10:00", "14:00", "17:00"] {
        history.happens(clock, NEXT);
    }
    history.happens("18:00", r#"{"close_queue": {}}"#);
    history.happens("18:00", NEXT);
    assert!(!history.meeting.queue_is_closed());
    history.happens("21:00", NEXT);
    history.happens("21:01", r#"{"ask": {"who": "d"}}"#);
}

#[test]
fn fewer_turns_share_the_whole_of_the_self_review() {
    let mut history = history(with_review_and_vote()).begun();
    for clock in ["02:00", "10:00", "14:00"] {
        history.happens(clock, NEXT);
    }
    let first = history.meeting.current_part().unwrap().reviewer.clone().unwrap();
    let second = history.meeting.current().unwrap().1.parts[1].reviewer.clone().unwrap();
    for who in [first, second] {
        let mut fewer = history.clone();
        fewer.happens("14:10", &format!(r#"{{"put_off_review": {{"who": "{who}", "reason": "not ready"}}}}"#));
        assert_eq!(fewer.meeting.current_part().unwrap().present, mins(6), "{who}");
        fewer.happens("17:00", NEXT);
        assert_eq!(fewer.refuses("18:59", NEXT), "discussion_too_short", "{who}");
        fewer.happens("19:00", NEXT);
    }
}

#[test]
fn who_is_put_off_is_followed_by_the_next_in_turn() {
    let mut history = history(with_review_and_vote());
    history.happens("00:00", r#"{"mark": {"who": "all", "presence": "present"}}"#);
    history.happens("00:00", r#"{"choose_reviewers": {"who": ["e"]}}"#);
    history.happens("00:00", r#"{"put_off_review": {"who": "e", "reason": "not ready"}}"#);
    assert_eq!(history.meeting.reviewers_now(2018), ["a".into()]);
    history.happens("00:01", r#"{"choose_reviewers": {"who": ["e"]}}"#);
    assert_eq!(history.meeting.reviewers_now(2018), ["e".into()]);
}

#[test]
fn the_last_item_names_what_else_stands_in_the_way_in_the_order_of_the_rules() {
    let mut agenda = two_items();
    agenda.segments[3] = door::segment("end", nhip::meeting::agenda::SegmentKind::Closing, 3, Some((5, 2)));
    let mut history = history(agenda).begun();
    for clock in ["02:00", "10:00", "14:00", "19:00", "21:00", "24:00"] {
        history.happens(clock, NEXT);
    }
    history.happens("24:10", r#"{"ask": {"who": "c"}}"#);
    history.happens("24:11", r#"{"give_floor": {"who": "b"}}"#);
    let refused = history.refused("24:20", NEXT);
    let also: Vec<String> = refused.also.iter().map(door::kind).collect();
    assert_eq!(door::kind(&refused.first), "last_segment");
    assert_eq!(also, ["somebody_speaks", "discussion_too_short", "people_waiting"]);
}

#[test]
fn minutes_given_are_told_apart_by_what_they_were_given_to() {
    let mut history = history(two_items()).begun();
    history.happens("02:00", NEXT);
    history.happens("03:00", r#"{"extend": {"by": "2m"}}"#);
    history.happens("12:00", NEXT);
    history.happens("12:30", r#"{"extend": {"by": "-3m"}}"#);
    let part = history.meeting.current_part().unwrap();
    assert_eq!((part.extended_present, part.extended_discuss), (mins(2), mins(-3)));
}

#[test]
fn an_older_gap_is_asked_about_after_a_newer_one() {
    let mut history = history(two_items()).discussing();
    history.happens("50:00", r#"{"notice_gap": {"from_ms": 660000}}"#);
    history.happens("51:00", r#"{"notice_gap": {"from_ms": 3040000}}"#);
    history.happens("51:00", r#"{"count_gap": {}}"#);
    assert_eq!(history.meeting.open_gap().unwrap().from, at("11:00").t);
    history.happens("51:01", r#"{"count_gap": {}}"#);
    assert_eq!(history.refuses("51:02", r#"{"count_gap": {}}"#), "no_gap");
    assert_eq!(history.meeting.least_left(at("51:02").t), Span::ZERO);
}
