//! Rules where they meet, and at their edges: who ends, who waits, who is away, what is said along with a press.

mod door;

use chrono::NaiveDate;
use door::History;
use door::at;
use door::command;
use door::history;
use door::kind;
use door::mins;
use door::names;
use door::secs;
use door::segment;
use door::two_items;
use door::with_review_and_vote;
use door::with_score;
use nhip::meeting::agenda::PastReview;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::roster::Presence;
use nhip::meeting::roster::Standing;
use nhip::meeting::words::Event;
use nhip::meeting::words::Refusal;
use nhip::meeting::words::Told;
use nhip::meeting::words::Warning;

fn warned(history: &History, clock: &str, json: &str) -> Vec<Warning> {
    history.meeting.warnings(at(clock), &command(json))
}

fn speaks(history: &mut History, clock: &str, who: &str, class: &str) {
    history.happens(clock, &format!(r#"{{"ask": {{"who": "{who}", "class": "{class}"}}}}"#));
    history.happens(clock, &format!(r#"{{"give_floor": {{"who": "{who}"}}}}"#));
}

/// Closing, presenting, with nothing owed before it.
fn closing() -> History {
    let mut history = history(two_items()).discussing();
    history.happens("20:00", r#"{"next": {}}"#);
    history.happens("25:00", r#"{"next": {}}"#);
    history.happens("30:00", r#"{"next": {}}"#);
    history
}

#[test]
fn a_speech_stopped_by_hand_stays_stopped_after_a_point_of_order() {
    let mut history = history(two_items()).discussing();
    speaks(&mut history, "10:00", "b", "ordinary");
    history.happens("11:00", r#"{"pause_speech": {}}"#);
    speaks(&mut history, "12:00", "c", "order");
    history.happens("13:00", r#"{"end_speech": {}}"#);
    let clock = |history: &History, when: &str| {
        let speech = history.meeting.speech().expect("b has the floor");
        (history.meeting.speech_clock(speech, at(when).t).used, speech.running_since.is_none())
    };
    assert_eq!(clock(&history, "15:00"), (mins(1), true));
    history.happens("15:00", r#"{"resume_speech": {}}"#);
    speaks(&mut history, "16:00", "d", "order");
    history.happens("17:00", r#"{"end_speech": {}}"#);
    assert_eq!(clock(&history, "18:00"), (mins(3), false), "one that ran runs again");
}

#[test]
fn points_of_order_do_not_nest() {
    let mut history = history(two_items()).discussing();
    speaks(&mut history, "10:00", "b", "ordinary");
    speaks(&mut history, "10:30", "c", "order");
    history.happens("11:00", r#"{"ask": {"who": "b", "class": "order"}}"#);
    let happened = names(&history.happens("11:00", r#"{"give_floor": {}}"#));
    assert_eq!(happened, ["speech_ended", "speech_started"]);
    assert_eq!(names(&history.happens("11:30", r#"{"end_speech": {}}"#)), ["speech_ended", "speech_went_on"]);
    let speech = history.meeting.speech().expect("the speech that was interrupted first");
    assert_eq!((speech.who.0.as_str(), history.meeting.speech_clock(speech, at("12:00").t).used), ("b", mins(1)));
}

#[test]
fn who_still_waits_when_the_meeting_ends_is_named() {
    let mut ends = closing();
    ends.happens("31:00", r#"{"ask": {"who": "b"}}"#);
    assert!(warned(&ends, "33:00", r#"{"close": {}}"#).contains(&Warning::PeopleNotHeard { who: vec!["b".into()] }));
    assert_eq!(names(&ends.happens("33:00", r#"{"close": {}}"#)), ["part_closed", "not_heard", "closed"]);
    assert_eq!(ends.meeting.items()[3].not_heard[0].0, "b".into());

    let mut breaks_off = history(two_items()).discussing();
    speaks(&mut breaks_off, "10:00", "c", "ordinary");
    breaks_off.happens("11:00", r#"{"ask": {"who": "d"}}"#);
    let happened = names(&breaks_off.happens("12:00", r#"{"adjourn": {"reason": "power cut"}}"#));
    assert_eq!(happened, ["speech_ended", "not_heard", "adjourned"]);
}

#[test]
fn who_asks_outside_a_discussion_is_carried_into_the_next_one() {
    let mut history = history(two_items()).begun();
    history.happens("01:00", r#"{"ask": {"who": "b"}}"#);
    assert_eq!(names(&history.happens("02:00", r#"{"next": {}}"#)), ["part_closed", "segment_opened"]);
    history.happens("10:00", r#"{"next": {}}"#);
    assert_eq!(history.meeting.queue()[0].who, "b".into());
}

#[test]
fn too_few_are_those_who_may_vote_out_of_those_who_were_summoned() {
    let mut agenda = two_items();
    for person in &mut agenda.roster[2..6] {
        person.standing = Standing::Probationary;
    }
    let mut history = history(agenda);
    history.happens("00:00", r#"{"mark": {"who": ["a", "c", "d", "e", "f"], "presence": "present"}}"#);
    let warnings = warned(&history, "00:00", r#"{"begin": {}}"#);
    assert_eq!(warnings[0], Warning::QuorumLow { present: 1, of: 2 });
}

#[test]
fn two_who_are_called_alike_are_told_apart_by_their_roles() {
    let mut history = history(two_items());
    let taken = Refusal::NameTaken { name: "Person b".into() };
    let rename = r#"{"correct_person": {"who": "c", "name": "Person b"}}"#;
    assert_eq!(history.refused("00:00", rename).first, taken);
    history.happens("00:00", r#"{"correct_person": {"who": "c", "name": "Person b", "role": "Treasurer"}}"#);
    history.happens("00:00", r#"{"correct_person": {"who": "c", "standing": "guest"}}"#);
    let add = r#"{"add_person": {"name": "Person b", "standing": "guest"}}"#;
    assert_eq!(history.refused("00:00", add).first, taken);
}

#[test]
fn somebody_named_twice_is_marked_once() {
    let mut history = history(two_items()).begun();
    history.happens("01:00", r#"{"mark": {"who": ["b"], "presence": "excused"}}"#);
    history.happens("05:00", r#"{"mark": {"who": ["b", "Person b"], "presence": "present"}}"#);
    let b = history.meeting.person(&"b".into()).expect("b");
    assert_eq!((b.presence, b.marks.len()), (Presence::Late, 3));
}

fn judged(who: &str, line: &str) -> String {
    let points = if line == "2" { 10 } else { 5 };
    format!(r#"{{"score": {{"criterion": "{line}", "points": {points}, "judge": "{who}", "reason": "as seen"}}}}"#)
}

#[test]
fn a_judge_who_is_away_does_not_keep_the_meeting_from_its_score() {
    let mut agenda = with_score();
    agenda.judges = vec!["a".into(), "b".into(), "c".into()];
    let mut history = history(agenda).begun();
    for line in ["1", "2", "3"] {
        history.happens("01:00", &judged("a", line));
        history.happens("01:00", &judged("c", line));
    }
    history.happens("01:00", &judged("b", "1"));
    assert_eq!(history.refuses("02:00", r#"{"seal": {}}"#), "score_incomplete");
    history.happens("03:00", r#"{"mark": {"who": ["b", "c"], "presence": "left"}}"#);
    let count: Vec<&str> = history.meeting.sheets().into_iter().flatten().map(|id| id.0.as_str()).collect();
    assert_eq!(count, ["a", "c"], "half a sheet does not count, a whole one does");
    history.happens("04:00", r#"{"seal": {}}"#);
}

#[test]
fn where_no_judge_is_left_one_sheet_is_agreed() {
    let mut agenda = with_score();
    agenda.judges = vec!["b".into()];
    let mut history = history(agenda).begun();
    let line = r#"{"score": {"criterion": "2", "points": 10}}"#;
    assert_eq!(history.refuses("01:00", line), "judge_needed");
    history.happens("02:00", r#"{"mark": {"who": "b", "presence": "excused"}}"#);
    history.happens("03:00", line);
    assert_eq!(history.meeting.sheets(), [None]);
}

#[test]
fn an_older_verdict_is_voided_by_naming_it_and_the_newer_one_stands() {
    let mut history = history(two_items()).begun();
    for (open, question) in [("02:00", "First?"), ("03:00", "Second?")] {
        history.happens(open, &format!(r#"{{"open_vote": {{"question": "{question}"}}}}"#));
        history.happens(open, r#"{"tally": {"for": 6}}"#);
        history.happens(open, r#"{"close_vote": {}}"#);
    }
    let (first, second) = (history.meeting.votes()[0].seq, history.meeting.votes()[1].seq);
    let void = |seq: u64| format!(r#"{{"void_vote": {{"reason": "miscounted", "vote": {seq}}}}}"#);
    let happened = history.happens("04:00", &void(first));
    assert_eq!(happened, [Event::VoteVoided { reason: "miscounted".into(), vote: Some(first) }]);
    let stands: Vec<bool> = history.meeting.votes().iter().map(|vote| vote.voided.is_none()).collect();
    assert_eq!(stands, [false, true]);
    assert_eq!(history.refuses("04:01", &void(first)), "no_vote");
    assert_eq!(history.refuses("04:01", &void(1)), "no_vote", "no vote was opened there");
    assert_eq!(
        history.happens("05:00", &void(second)),
        [Event::VoteVoided { reason: "miscounted".into(), vote: None }]
    );
    assert_eq!(history.refuses("05:01", r#"{"void_vote": {"reason": "again"}}"#), "no_vote");
}

#[test]
fn an_open_vote_keeps_everything_else_waiting_but_a_point_of_order() {
    let mut history = history(two_items()).discussing();
    history.happens("10:00", r#"{"ask": {"who": "b"}}"#);
    history.happens("19:00", r#"{"open_vote": {"question": "Agreed?"}}"#);
    for waits in [
        r#"{"next": {}}"#,
        r#"{"hold": {}}"#,
        r#"{"give_floor": {}}"#,
        r#"{"give_floor": {"who": "c"}}"#,
        r#"{"close": {}}"#,
    ] {
        assert_eq!(history.refuses("21:00", waits), "vote_open", "{waits}");
    }
    speaks(&mut history, "21:00", "c", "order");
    assert_eq!(names(&history.happens("21:30", r#"{"thank": {}}"#)), ["speech_ended"], "nobody is invited over a vote");
}

#[test]
fn refusals_come_in_one_order_and_the_others_are_listed() {
    let mut agenda = with_review_and_vote();
    agenda.votes[0].segment = "one".into();
    let mut history = history(agenda).discussing();
    history.happens("10:00", r#"{"ask": {"who": "b"}}"#);
    speaks(&mut history, "10:10", "c", "ordinary");
    let kinds = |history: &History, clock: &str| {
        let refused = history.refused(clock, r#"{"next": {}}"#);
        [&refused.first].into_iter().chain(&refused.also).map(kind).collect::<Vec<String>>()
    };
    let rest = ["discussion_too_short", "vote_owed", "people_waiting"];
    assert_eq!(kinds(&history, "10:20"), ["somebody_speaks", rest[0], rest[1], rest[2]]);
    history.happens("10:20", r#"{"open_vote": {}}"#);
    assert_eq!(kinds(&history, "10:21"), ["vote_open", "somebody_speaks", rest[0], rest[1], rest[2]]);
    history.happens("10:22", r#"{"tally": {"for": 6}}"#);
    history.happens("10:22", r#"{"close_vote": {}}"#);
    history.happens("10:23", r#"{"hold": {}}"#);
    assert_eq!(kinds(&history, "10:24"), ["on_hold", "somebody_speaks", rest[0], rest[2]]);
}

#[test]
fn on_hold_people_words_and_the_screen_go_on_and_nothing_else() {
    let mut history = history(with_score()).discussing();
    history.happens("11:00", r#"{"hold": {}}"#);
    for goes in [
        r#"{"resume": {}}"#,
        r#"{"mark": {"who": "b", "presence": "left"}}"#,
        r#"{"add_person": {"name": "New", "standing": "guest"}}"#,
        r#"{"appoint": {"office": "minutes", "who": "b"}}"#,
        r#"{"ask": {"who": "b"}}"#,
        r#"{"note": {"text": "x"}}"#,
        r#"{"opinion": {"who": "b", "text": "x"}}"#,
        r#"{"conclude": {"text": "x"}}"#,
        r#"{"assign": {"who": "b", "what": "x"}}"#,
        r#"{"message": {"text": "x"}}"#,
        r#"{"blank": {"on": true}}"#,
        r#"{"undo": {}}"#,
    ] {
        assert!(history.meeting.decide(at("11:30"), &command(goes)).is_ok(), "{goes}");
    }
    for rests in [
        r#"{"next": {}}"#,
        r#"{"override": {"reason": "there is no time left"}}"#,
        r#"{"extend": {"by": "1m"}}"#,
        r#"{"give_floor": {"who": "b"}}"#,
        r#"{"pass": {"who": "b"}}"#,
        r#"{"open_vote": {"question": "x"}}"#,
        r#"{"score": {"criterion": "2", "points": 10}}"#,
        r#"{"seal": {}}"#,
        r#"{"announce": {}}"#,
        r#"{"drop": {"segment": "two", "reason": "x"}}"#,
        r#"{"close": {}}"#,
        r#"{"hold": {}}"#,
    ] {
        assert_eq!(history.refuses("11:30", rests), "on_hold", "{rests}");
    }
}

#[test]
fn minutes_go_to_the_innermost_clock() {
    let mut history = history(two_items()).discussing();
    assert_eq!(names(&history.happens("10:00", r#"{"extend": {"by": "1m"}}"#)), ["extended"]);
    speaks(&mut history, "10:00", "b", "ordinary");
    assert_eq!(names(&history.happens("10:30", r#"{"extend": {"by": "1m"}}"#)), ["speech_extended"]);
    assert_eq!(history.meeting.speech().and_then(|speech| speech.limit), Some(mins(4)));
}

#[test]
fn what_the_room_was_told_is_not_taken_back() {
    let told = |history: &History, clock: &str| match history.refused(clock, r#"{"undo": {}}"#).first {
        Refusal::UndoTold { told } => told,
        other => panic!("{other:?}"),
    };
    let mut ends = closing();
    ends.happens("31:00", r#"{"open_vote": {"question": "Agreed?"}}"#);
    ends.happens("31:00", r#"{"tally": {"for": 6}}"#);
    ends.happens("31:10", r#"{"close_vote": {}}"#);
    assert_eq!(told(&ends, "31:11"), Told::Verdict);
    ends.happens("32:00", r#"{"close": {}}"#);
    assert_eq!(told(&ends, "32:01"), Told::Closing);
    ends.happens("33:00", r#"{"reopen": {}}"#);
    assert_eq!(told(&ends, "33:01"), Told::Closing, "what was before the closing stays as it was told");
    ends.happens("34:00", r#"{"ask": {"who": "b"}}"#);
    ends.happens("34:05", r#"{"undo": {}}"#);
    let mut breaks_off = history(two_items()).begun();
    breaks_off.happens("01:00", r#"{"adjourn": {"reason": "power cut"}}"#);
    assert_eq!(told(&breaks_off, "01:01"), Told::Adjournment);
}

#[test]
fn closing_is_taken_back_within_ten_minutes_and_corrected_after() {
    let mut history = closing();
    history.happens("33:00", r#"{"close": {}}"#);
    let amend = r#"{"amend": {"by": "a", "why": "misheard", "text": "b was here"}}"#;
    assert_eq!(history.refuses("43:00", amend), "not_to_amend");
    assert!(history.meeting.decide(at("43:00"), &command(r#"{"reopen": {}}"#)).is_ok());
    assert_eq!(history.refuses("43:01", r#"{"reopen": {}}"#), "not_to_reopen");
    assert_eq!(history.refuses("43:01", r#"{"note": {"text": "late"}}"#), "over");
    history.happens("43:01", amend);
}

#[test]
fn closing_says_once_what_is_missing_and_refuses_nothing() {
    let mut history = closing();
    history.happens("31:00", r#"{"assign": {"who": "b", "what": "Write the plan"}}"#);
    history.happens("31:00", r#"{"opinion": {"who": "c", "text": "When?", "kind": "question"}}"#);
    let warnings = warned(&history, "31:00", r#"{"close": {}}"#);
    assert_eq!(
        warnings,
        [
            Warning::MinutesNotAdopted {},
            Warning::TasksWithoutDeadline { n: 1 },
            Warning::OpenQuestions { n: 1 },
            Warning::ConclusionsMissing { segments: vec!["one".into(), "two".into()] },
        ]
    );
    let question = history.meeting.opinions()[0].seq;
    history.happens("31:10", &format!(r#"{{"answer": {{"opinion": {question}, "who": "a", "text": "In May."}}}}"#));
    let task = history.meeting.tasks()[0].seq;
    history.happens("31:20", &format!(r#"{{"correct": {{"seq": {task}, "due": "2018-04-15"}}}}"#));
    for segment in ["one", "two"] {
        history.happens("31:30", &format!(r#"{{"conclude": {{"text": "Agreed.", "segment": "{segment}"}}}}"#));
    }
    history.happens("31:40", r#"{"adopt_minutes": {}}"#);
    assert_eq!(warned(&history, "31:50", r#"{"close": {}}"#), []);
    history.happens("31:50", r#"{"close": {}}"#);
}

#[test]
fn a_break_counts_for_the_wall_and_not_for_the_least_length() {
    let mut agenda = two_items();
    agenda.segments.insert(1, segment("rest", SegmentKind::Break, 10, None));
    let mut history = history(agenda).begun();
    history.happens("02:00", r#"{"next": {}}"#);
    history.happens("12:00", r#"{"next": {}}"#);
    assert_eq!(history.meeting.held(at("13:00").t), mins(3));
    let ending = history.meeting.ending(at("12:00").t).expect("it runs");
    assert_eq!((ending.net, ending.late()), (mins(33), mins(10)), "lateness counts the wall");
}

#[test]
fn not_marked_is_asked_again_before_the_first_vote_and_before_the_score_is_locked() {
    let mut history = history(with_score());
    history.happens("00:00", r#"{"mark": {"who": ["a", "b", "c", "d", "e"], "presence": "present"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    let unmarked = [Warning::Unmarked { who: vec!["f".into()] }];
    let open = r#"{"open_vote": {"question": "Agreed?"}}"#;
    assert_eq!(warned(&history, "01:00", open), unmarked);
    history.happens("01:00", open);
    history.happens("01:00", r#"{"tally": {"for": 5}}"#);
    history.happens("01:10", r#"{"close_vote": {}}"#);
    assert_eq!(warned(&history, "01:20", open), [], "before the first only");
    for (line, points) in [("1", 4), ("2", 10), ("3", 2)] {
        history.happens(
            "02:00",
            &format!(r#"{{"score": {{"criterion": "{line}", "points": {points}, "reason": "as seen"}}}}"#),
        );
    }
    assert_eq!(warned(&history, "02:10", r#"{"seal": {}}"#), unmarked);
}

#[test]
fn who_was_due_and_absent_stays_first_then_the_fewest_this_year_then_the_longest_ago() {
    let mut agenda = with_review_and_vote();
    agenda.self_review.many = 4;
    let mut history = history(agenda);
    let review = |who: &str, year: i32, month: u32, done: bool| PastReview {
        who: who.into(),
        on: NaiveDate::from_ymd_opt(year, month, 1).expect("a day"),
        done,
    };
    let mut entry = history.entries[0].clone();
    let Event::Created(created) = &mut entry.events[0] else { panic!("line 1") };
    created.before.reviews = vec![
        review("b", 2017, 5, true),
        review("c", 2017, 3, true),
        review("a", 2018, 1, true),
        review("d", 2018, 1, false),
        review("f", 2017, 4, true),
    ];
    history.meeting = nhip::meeting::Meeting::from_first(&entry).expect("line 1");
    let order: String = history.meeting.review_order(2018).into_iter().map(|one| one.who.0).collect();
    assert_eq!(order, "decfba");
}

#[test]
fn nothing_to_add_is_taken_three_seconds_after_somebody_was_named() {
    let mut history = history(two_items()).discussing();
    let refused = history.refused("10:02", r#"{"pass": {"who": "b"}}"#).first;
    assert_eq!(refused, Refusal::PassTooSoon { remaining: secs(1) });
    history.happens("10:03", r#"{"pass": {"who": "b"}}"#);
    assert_eq!(history.refuses("10:05", r#"{"pass": {"who": "c"}}"#), "pass_too_soon");
}

#[test]
fn a_recess_stops_the_speech_and_the_phase() {
    let mut history = history(two_items()).discussing();
    speaks(&mut history, "10:00", "b", "ordinary");
    history.happens("11:00", r#"{"hold": {}}"#);
    history.happens("16:00", r#"{"resume": {}}"#);
    let speech = history.meeting.speech().expect("b has the floor").clone();
    assert_eq!(history.meeting.speech_clock(&speech, at("17:00").t).used, mins(2));
    assert_eq!(history.meeting.phase_clock(at("17:00").t).expect("it runs").used, mins(2));
}

#[test]
fn judges_who_differ_and_facts_that_changed_are_said_and_refuse_nothing() {
    let mut agenda = with_score();
    agenda.judges = vec!["a".into(), "b".into()];
    let mut history = history(agenda).begun();
    for (judge, second) in [("a", 10), ("b", 7)] {
        history.happens("01:00", &judged(judge, "1"));
        history.happens("01:00", &judged(judge, "3"));
        history.happens(
            "01:00",
            &format!(
                r#"{{"score": {{"criterion": "2", "points": {second}, "judge": "{judge}", "reason": "as seen"}}}}"#
            ),
        );
    }
    let differ = Warning::JudgesDiffer { criteria: vec!["2".into()] };
    assert_eq!(warned(&history, "01:10", r#"{"seal": {}}"#), [differ]);
    history.happens("01:10", r#"{"seal": {}}"#);
    history.happens("01:20", r#"{"announce": {}}"#);
    for minute in ["02:00", "10:00", "20:00", "25:00", "30:00"] {
        history.happens(minute, r#"{"next": {"back": "0m"}}"#);
    }
    // Nobody spoke, so what was given for speaking is not carried by the facts.
    let warnings = warned(&history, "33:00", r#"{"close": {}}"#);
    assert!(warnings.contains(&Warning::EvidenceChanged { criteria: vec!["3".into()] }), "{warnings:?}");
}

#[test]
fn fewer_reviewers_than_the_rule_says_are_said() {
    let mut history = history(with_review_and_vote());
    history.happens("00:00", r#"{"mark": {"who": ["a"], "presence": "present"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    history.happens("02:00", r#"{"next": {}}"#);
    history.happens("10:00", r#"{"next": {}}"#);
    let warnings = warned(&history, "20:00", r#"{"next": {}}"#);
    assert_eq!(warnings, [Warning::FewerReviewers { have: 1, rule: 2 }]);
}
