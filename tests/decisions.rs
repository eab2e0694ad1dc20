//! The list, votes, tasks, people and the score: claims about the room.

mod door;

use door::History;
use door::at;
use door::history;
use door::mins;
use door::names;
use door::secs;
use door::two_items;
use door::with_review_and_vote;
use door::with_score;
use nhip::meeting::agenda::Base;
use nhip::meeting::agenda::Threshold;
use nhip::meeting::queue::ProposalReason;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::PersonId;
use nhip::meeting::roster::Presence;
use nhip::meeting::roster::Standing;
use nhip::meeting::schedule::SpeechStep;
use nhip::meeting::score::Fact;
use nhip::meeting::score::Proposal;
use nhip::meeting::sheet::Tenths;
use nhip::meeting::time::Span;
use nhip::meeting::vote::Excluded;
use nhip::meeting::words::Event;
use nhip::meeting::words::Missing;
use nhip::meeting::words::Refusal;
use nhip::meeting::words::Warning;

fn ask(history: &mut History, clock: &str, who: &str, class: &str) {
    history.happens(clock, &format!(r#"{{"ask": {{"who": "{who}", "class": "{class}"}}}}"#));
}

fn waiting(history: &History) -> String {
    history.meeting.queue().iter().map(|waiting| waiting.who.0.as_str()).collect()
}

#[test]
fn a_newcomer_goes_before_the_first_of_a_lower_class_and_behind_his_own() {
    let mut history = history(two_items()).discussing();
    for (who, class) in [("b", "ordinary"), ("c", "reply"), ("d", "ordinary"), ("e", "order"), ("f", "reply")] {
        ask(&mut history, "10:01", who, class);
    }
    assert_eq!(waiting(&history), "ecfbd");
    history.happens("10:02", r#"{"move": {"who": "d", "to": 1}}"#);
    assert_eq!(waiting(&history), "decfb", "a hand move stays");
    assert_eq!(
        history.refused("10:03", r#"{"ask": {"who": "b"}}"#).first,
        Refusal::AlreadyWaiting { who: "b".into(), place: 5 }
    );
    ask(&mut history, "10:03", "b", "order");
    assert_eq!(waiting(&history), "debcfb", "once a class");
}

#[test]
fn only_who_is_here_may_ask_and_guests_may_speak_without_a_limit() {
    let mut history = history(two_items());
    history.happens("00:00", r#"{"mark": {"who": ["a", "g"], "presence": "present"}}"#);
    assert_eq!(history.refuses("00:00", r#"{"ask": {"who": "g"}}"#), "not_begun");
    history.happens("00:00", r#"{"begin": {}}"#);
    let refused = history.refused("01:00", r#"{"ask": {"who": "b"}}"#).first;
    assert_eq!(refused, Refusal::NotPresent { who: "b".into(), presence: Presence::Unmarked });
    ask(&mut history, "01:00", "g", "ordinary");
    history.happens("02:00", r#"{"next": {}}"#);
    assert_eq!(history.refuses("03:00", r#"{"give_floor": {}}"#), "not_discussing");
    history.happens("10:00", r#"{"next": {}}"#);
    history.happens("10:05", r#"{"give_floor": {}}"#);
    let speech = history.meeting.speech().expect("the guest speaks").clone();
    assert_eq!((speech.who, speech.limit), ("g".into(), None));
    assert_eq!(history.refuses("20:00", r#"{"extend_speech": {"by": "1m"}}"#), "speech_has_no_limit");
}

#[test]
fn a_point_of_order_stops_a_speech_which_goes_on_with_its_own_clock() {
    let mut history = history(two_items()).discussing();
    history.happens("10:00", r#"{"give_floor": {"who": "b"}}"#);
    ask(&mut history, "11:00", "c", "order");
    assert_eq!(names(&history.happens("11:00", r#"{"give_floor": {}}"#)), ["speech_interrupted", "speech_started"]);
    ask(&mut history, "11:10", "d", "order");
    assert_eq!(
        names(&history.happens("11:20", r#"{"give_floor": {}}"#)),
        ["speech_ended", "speech_started"],
        "they do not nest"
    );
    assert_eq!(names(&history.happens("12:00", r#"{"end_speech": {}}"#)), ["speech_ended", "speech_went_on"]);
    let speech = history.meeting.speech().expect("b goes on").clone();
    assert_eq!(history.meeting.speech_clock(&speech, at("12:30").t).used, secs(90));
    assert_eq!(history.meeting.turns_of(&"c".into()), 0, "a point of order is no turn");
}

#[test]
fn a_speech_is_warned_then_over_and_never_cut() {
    let mut history = history(two_items()).discussing();
    history.happens("10:00", r#"{"give_floor": {"who": "b"}}"#);
    let step = |history: &History, clock: &str| {
        history.meeting.speech_clock(history.meeting.speech().expect("b speaks"), at(clock).t).step
    };
    assert_eq!(step(&history, "12:29"), SpeechStep::Free);
    assert_eq!(step(&history, "12:30"), SpeechStep::Warned);
    assert_eq!(step(&history, "13:01"), SpeechStep::Over);
    history.happens("13:01", r#"{"pause_speech": {}}"#);
    history.happens("15:00", r#"{"resume_speech": {}}"#);
    history.happens("15:00", r#"{"extend": {"by": "1m"}}"#);
    assert_eq!(step(&history, "15:10"), SpeechStep::Free);
    assert_eq!(step(&history, "15:29"), SpeechStep::Warned);
    ask(&mut history, "15:30", "c", "ordinary");
    let events = history.happens("16:00", r#"{"thank": {}}"#);
    assert!(
        matches!(&events[0], Event::SpeechEnded { net_ms, over_ms, thanked: true, .. } if *net_ms == secs(241) && *over_ms == secs(1))
    );
    assert_eq!(history.meeting.speech().map(|speech| speech.who.clone()), Some(PersonId::from("c")));
}

#[test]
fn speeches_of_the_chair_are_answers_and_the_order_is_proposed_with_its_reason() {
    let mut history = history(two_items()).discussing();
    history.happens("10:00", r#"{"give_floor": {"who": "a"}}"#);
    assert!(history.meeting.speech().expect("the chair").answer);
    history.happens("11:00", r#"{"end_speech": {}}"#);
    ask(&mut history, "11:00", "a", "ordinary");
    ask(&mut history, "11:01", "b", "ordinary");
    let proposal = history.meeting.order_proposal().expect("b has not spoken");
    assert_eq!((proposal.who, proposal.to, proposal.reason), ("b".into(), 1, ProposalReason::NotYetSpoken));
}

#[test]
fn who_leaves_is_off_the_list_and_his_speech_ends_at_that_stamp() {
    let mut history = history(two_items()).discussing();
    history.happens("10:00", r#"{"give_floor": {"who": "b"}}"#);
    ask(&mut history, "10:10", "b", "reply");
    let events = history.happens("11:00", r#"{"mark": {"who": "b", "presence": "left"}}"#);
    assert_eq!(names(&events), ["speech_ended", "marked"]);
    assert!(history.meeting.queue().is_empty() && history.meeting.speech().is_none());
    assert_eq!(history.meeting.share_present(), (6, 6), "present at any time");
}

#[test]
fn after_the_start_present_is_late_and_not_marked_is_not_absence() {
    let mut history = history(two_items());
    history.happens("00:00", r#"{"mark": {"who": ["a", "b"], "presence": "present"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    history.happens("07:00", r#"{"mark": {"who": "c", "presence": "present"}}"#);
    assert_eq!(history.meeting.person(&"c".into()).unwrap().presence, Presence::Late);
    assert_eq!(history.meeting.person(&"d".into()).unwrap().presence, Presence::Unmarked);
    assert_eq!(history.refuses("08:00", r#"{"mark": {"who": "c", "presence": "late"}}"#), "nothing_to_change");
}

/// 22 = 20 official + 2 probationary; one seconded elsewhere, one exempt and absent, one excused all meeting, one absent without reason.
fn worked_example() -> History {
    let mut agenda = with_review_and_vote();
    agenda.roster = door::roster(22);
    for place in [20, 21] {
        agenda.roster[place].standing = Standing::Probationary;
    }
    agenda.roster[10].marks = vec![Mark::Seconded];
    agenda.roster[11].marks = vec![Mark::Exempt];
    let mut history = history(agenda);
    let here: Vec<String> = history
        .meeting
        .people()
        .iter()
        .map(|one| one.person.id.0.clone())
        .enumerate()
        .filter(|(place, _)| ![10, 11, 12, 13].contains(place))
        .map(|(_, id)| format!("\"{id}\""))
        .collect();
    history.happens("00:00", &format!(r#"{{"mark": {{"who": [{}], "presence": "present"}}}}"#, here.join(",")));
    history.happens("00:00", r#"{"mark": {"who": "m", "presence": "excused", "reason": "ill"}}"#);
    history.happens("00:00", r#"{"mark": {"who": "n", "presence": "unexcused"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    history
}

#[test]
fn the_worked_example_of_the_field_needs_nine_of_seventeen() {
    let mut history = worked_example();
    let base = history.meeting.summoned_base();
    assert_eq!((base.summoned, base.base()), (20, 17));
    assert_eq!(
        base.less,
        [("k".into(), Excluded::Seconded), ("l".into(), Excluded::ExemptAbsent), ("m".into(), Excluded::ExcusedAbsent)]
    );
    assert_eq!(history.meeting.entitled(), 16);
    history.happens("01:00", r#"{"open_vote": {"question": "Agreed?"}}"#);
    assert_eq!(
        history.refused("01:00", r#"{"close_vote": {}}"#).first,
        Refusal::VoteUndecidable { missing: vec![Missing::For] }
    );
    assert_eq!(
        history.refused("01:00", r#"{"tally": {"for": 16, "against": 2}}"#).first,
        Refusal::TooManyVotes { sum: 18, entitled: 16 }
    );
    history.happens("01:00", r#"{"tally": {"for": 12, "against": 3, "abstain": 0}}"#);
    for refused in [r#"{"next": {}}"#, r#"{"hold": {}}"#, r#"{"give_floor": {"who": "b"}}"#, r#"{"close": {}}"#] {
        assert_eq!(history.refuses("01:00", refused), "vote_open", "{refused}");
    }
    let warnings = history.meeting.warnings(at("01:00"), &door::command(r#"{"close_vote": {}}"#));
    assert_eq!(warnings, [Warning::DidNotVote { n: 1 }]);
    let events = history.happens("01:00", r#"{"close_vote": {}}"#);
    let Event::VoteClosed { outcome } = &events[0] else { panic!("{events:?}") };
    assert_eq!((outcome.in_favour, outcome.base, outcome.needed, outcome.carried), (12, 17, 9, true));
    assert_eq!(history.refuses("01:01", r#"{"undo": {}}"#), "undo_told");
    history.happens("01:02", r#"{"void_vote": {"reason": "hands were counted twice"}}"#);
    assert_eq!(history.refuses("01:02", r#"{"void_vote": {"reason": "again"}}"#), "no_vote");
}

#[test]
fn majorities_are_exact() {
    let half = Threshold::MoreThan(1, 2);
    for (base, needed) in [(3, 2), (4, 3), (8, 5), (9, 5), (15, 8), (20, 11), (31, 16)] {
        assert_eq!(half.needed(base), needed, "more than half of {base}");
    }
    let two_thirds = Threshold::AtLeast(2, 3);
    for (base, needed) in [(3, 2), (4, 3), (5, 4), (10, 7), (19, 13), (20, 14), (28, 19)] {
        assert_eq!(two_thirds.needed(base), needed, "two thirds of {base}");
    }
}

#[test]
fn votes_cast_need_every_figure_and_not_entered_is_not_zero() {
    let mut history = history(two_items()).begun();
    history.happens(
        "01:00",
        r#"{"open_vote": {"question": "Agreed?", "base": "cast", "threshold": {"at_least": [2, 3]}}}"#,
    );
    history.happens("01:00", r#"{"tally": {"for": 3}}"#);
    let refused = history.refused("01:00", r#"{"close_vote": {}}"#).first;
    assert_eq!(refused, Refusal::VoteUndecidable { missing: vec![Missing::Against, Missing::Abstain] });
    history.happens("01:00", r#"{"tally": {"against": 2, "abstain": 0}}"#);
    let events = history.happens("01:00", r#"{"close_vote": {}}"#);
    let Event::VoteClosed { outcome } = &events[0] else { panic!("{events:?}") };
    assert_eq!((outcome.base, outcome.needed, outcome.carried, outcome.not_voting), (5, 4, false, 1));
    assert_eq!(history.meeting.votes()[0].base, Base::Cast);
}

#[test]
fn a_vote_that_the_agenda_names_is_owed_before_its_item_is_left() {
    let mut history = history(with_review_and_vote());
    history.happens("00:00", r#"{"mark": {"who": "all", "presence": "present"}}"#);
    for segment in ["one", "review"] {
        history.happens("00:00", &format!(r#"{{"drop": {{"segment": "{segment}", "reason": "no time today"}}}}"#));
    }
    history.happens("00:00", r#"{"add_segment": {"title": "Later", "present": "1m", "discuss": "2m"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    history.happens("02:00", r#"{"next": {}}"#);
    assert_eq!(history.refuses("03:00", r#"{"next": {}}"#), "vote_owed");
    history.happens("03:00", r#"{"open_vote": {}}"#);
    history.happens("03:00", r#"{"void_vote": {"reason": "put off to next month"}}"#);
    history.happens("03:00", r#"{"next": {}}"#);
    assert_eq!(history.meeting.items().last().unwrap().parts[0].discuss.unwrap().least, mins(2));
}

fn score(history: &mut History, line: &str, rest: &str) {
    history.happens("15:00", &format!(r#"{{"score": {{"criterion": "{line}", {rest}}}}}"#));
}

#[test]
fn the_score_is_entered_locked_announced_and_only_then_the_meeting_closes() {
    let mut history = history(with_score()).discussing();
    for (clock, who) in [("10:00", "a"), ("10:10", "b"), ("10:20", "c")] {
        history.happens(clock, &format!(r#"{{"give_floor": {{"who": "{who}"}}}}"#));
    }
    history.happens("10:30", r#"{"end_speech": {}}"#);
    let sheet = history.meeting.sheet().expect("a sheet").clone();
    let half = history.meeting.proposal(sheet.criterion("3").unwrap(), at("10:30").t);
    assert_eq!(
        half,
        Proposal::NoLevelFits { fact: Fact::Spoke { spoke: 3, of: 6 }, ahead: false },
        "exactly half is in no level"
    );
    assert_eq!(history.meeting.proposal(sheet.criterion("2").unwrap(), at("10:30").t), Proposal::Judgement);
    assert!(
        matches!(history.meeting.proposal(sheet.criterion("1").unwrap(), at("10:30").t), Proposal::Points { points, .. } if points == Tenths::whole(5))
    );
    score(&mut history, "1", r#""points": 5"#);
    score(&mut history, "2", r#""points": 9.5"#);
    score(&mut history, "3", r#""level": 1"#);
    let refused = history.refused("15:00", r#"{"seal": {}}"#).first;
    assert_eq!(refused, Refusal::ScoreIncomplete { open: vec![], reasons: vec!["2".into(), "3".into()] });
    score(&mut history, "2", r#""points": 9.5, "reason": "one report came late""#);
    score(&mut history, "3", r#""level": 1, "reason": "half of them, and two wrote""#);
    assert_eq!(history.refuses("15:00", r#"{"announce": {}}"#), "score_not_sealed");
    history.happens("15:00", r#"{"seal": {}}"#);
    assert_eq!(history.refuses("15:00", r#"{"score": {"criterion": "1", "points": 4}}"#), "score_sealed");
    history.happens("15:00", r#"{"next": {}}"#);
    history.happens("20:00", r#"{"next": {}}"#);
    history.happens("22:00", r#"{"next": {}}"#);
    assert_eq!(history.refuses("25:00", r#"{"close": {}}"#), "score_not_announced");
    history.happens("25:00", r#"{"announce": {}}"#);
    let (_, result) = history.meeting.announcement().expect("announced");
    assert_eq!((result.total, result.band.as_str()), (Tenths(195), "Good"));
    assert_eq!(history.refuses("25:00", r#"{"undo": {}}"#), "undo_told");
    history.happens("25:30", r#"{"unseal": {"reason": "the vote did not carry it"}}"#);
    assert!(history.meeting.announcement().is_none());
    assert_eq!(history.refuses("25:30", r#"{"close": {}}"#), "score_not_announced");
    history.happens("26:00", r#"{"score": {"criterion": "1", "points": 4.5, "reason": "two came late"}}"#);
    history.happens("26:00", r#"{"seal": {}}"#);
    history.happens("26:00", r#"{"announce": {}}"#);
    let (_, result) = history.meeting.announcement().expect("announced again");
    assert_eq!((result.total, result.band.as_str()), (Tenths(190), "Fair"), "full marks are missing in line 1");
    assert_eq!(result.held_down_by, ["1"]);
    assert_eq!(history.meeting.announcements().len(), 2, "every announcement stays on record");
    history.happens("27:00", r#"{"close": {}}"#);
    assert_eq!(history.refuses("37:01", r#"{"reopen": {}}"#), "not_to_reopen");
    history.happens("37:00", r#"{"reopen": {}}"#);
    assert!(history.meeting.is_running());
}

#[test]
fn points_outside_the_form_are_not_possible() {
    let history = history(with_score()).begun();
    for wrong in [r#""points": 5.5"#, r#""points": 4.7"#, r#""level": 1"#] {
        let json = format!(r#"{{"score": {{"criterion": "1", {wrong}}}}}"#);
        assert_eq!(history.refuses("01:00", &json), "points_not_possible", "{wrong}");
    }
    assert_eq!(history.refuses("01:00", r#"{"score": {"criterion": "3", "points": 3}}"#), "points_not_possible");
    assert_eq!(history.refuses("01:00", r#"{"score": {"criterion": "7", "points": 3}}"#), "unknown_criterion");
}

#[test]
fn several_judges_score_apart_and_their_mean_counts() {
    let mut agenda = with_score();
    agenda.judges = vec!["a".into(), "b".into()];
    let mut history = history(agenda).begun();
    assert_eq!(history.refuses("01:00", r#"{"score": {"criterion": "1", "points": 5}}"#), "judge_needed");
    assert_eq!(history.refuses("01:00", r#"{"score": {"criterion": "1", "points": 5, "judge": "c"}}"#), "not_a_judge");
    for (judge, second) in [("a", "10"), ("b", "7.5")] {
        score(&mut history, "1", &format!(r#""points": 5, "judge": "{judge}""#));
        score(&mut history, "2", &format!(r#""points": {second}, "judge": "{judge}", "reason": "as seen""#));
        score(&mut history, "3", &format!(r#""level": 2, "judge": "{judge}", "reason": "as seen""#));
    }
    assert_eq!(history.meeting.differing_lines(), ["2"]);
    let result = history.meeting.score_now().expect("a sheet");
    assert_eq!(result.total, Tenths(178), "17.75, halves up");
    assert_eq!(result.lines[1].points, Some(Tenths(88)));
}

#[test]
fn what_does_not_apply_is_left_out_and_the_rest_scaled() {
    let mut history = history(with_score()).begun();
    score(&mut history, "1", r#""points": 5"#);
    score(&mut history, "2", r#""points": 5, "reason": "half""#);
    score(&mut history, "3", r#""not_applicable": true, "reason": "nobody was asked""#);
    assert_eq!(history.meeting.score_now().expect("a sheet").total, Tenths(133), "10 of 15 on a scale of 20");
}

#[test]
fn words_are_corrected_and_the_journal_keeps_both() {
    let mut history = history(two_items()).discussing();
    history.happens("10:10", r#"{"opinion": {"who": "b", "text": "the road are bad", "kind": "question"}}"#);
    let seq = history.meeting.seq();
    history
        .happens("10:20", &format!(r#"{{"answer": {{"opinion": {seq}, "who": "a", "text": "it will be mended"}}}}"#));
    history.happens("10:30", &format!(r#"{{"correct": {{"seq": {seq}, "text": "the road is bad", "who": "c"}}}}"#));
    let opinion = &history.meeting.opinions()[0];
    assert_eq!((opinion.text.as_str(), opinion.who.0.as_str(), opinion.answers.len()), ("the road is bad", "c", 1));
    assert_eq!(history.refuses("10:40", r#"{"correct": {"seq": 1, "text": "no"}}"#), "nothing_there");
    history.happens("10:50", r#"{"hold": {}}"#);
    history.happens("10:51", r#"{"opinion": {"who": "b", "text": "words go on during a recess"}}"#);
}

#[test]
fn tasks_go_to_people_and_groups_of_the_roster() {
    let mut agenda = two_items();
    agenda.roster[2].group = Some("Group 1".into());
    let mut history = history(agenda).begun();
    history.happens(
        "01:00",
        r#"{"assign": {"who": ["b", "Group 1"], "what": "mend the road", "due": "2018-04-15", "due_text": "15/4"}}"#,
    );
    history.happens("01:00", r#"{"assign": {"who": "Person c", "what": "report", "report_at": "April"}}"#);
    assert_eq!(history.refuses("01:00", r#"{"assign": {"who": ["Group 9"], "what": "nothing"}}"#), "unknown_person");
    assert_eq!(history.meeting.tasks().len(), 2);
}

#[test]
fn the_reviewers_are_those_who_have_waited_longest() {
    let mut agenda = with_review_and_vote();
    agenda.roster[1].marks = vec![Mark::Exempt];
    let mut history = history(agenda);
    let order: String = history.meeting.review_order(2018).iter().map(|one| one.who.0.clone()).collect();
    assert_eq!(order, "acdef", "the exempt and guests do not review themselves");
    history.happens("00:00", r#"{"put_off_review": {"who": "a", "reason": "has been ill"}}"#);
    history.happens("00:00", r#"{"choose_reviewers": {"who": ["f"], "reason": "volunteers"}}"#);
    assert_eq!(history.refuses("00:00", r#"{"choose_reviewers": {"who": ["b"]}}"#), "cannot_review");
    history.happens("00:00", r#"{"mark": {"who": "all", "presence": "present"}}"#);
    let now: String = history.meeting.reviewers_now(2018).iter().map(|one| one.0.clone()).collect();
    assert_eq!(now, "f");
}

#[test]
fn the_end_is_reckoned_and_the_minimum_length_is_watched() {
    let history = history(two_items()).discussing();
    let ending = history.meeting.ending(at("16:00").t).expect("it runs");
    assert_eq!(ending.late(), Span::ZERO);
    assert_eq!(history.meeting.ending(at("25:00").t).expect("it runs").late(), mins(5));
    assert_eq!(ending.under_floor, Span::ZERO);
    let warnings = {
        let mut early = history.clone();
        early.happens("14:00", r#"{"next": {}}"#);
        early.happens("15:00", r#"{"next": {}}"#);
        early.happens("17:00", r#"{"next": {}}"#);
        early.meeting.warnings(at("18:00"), &door::command(r#"{"close": {}}"#))
    };
    assert!(warnings.contains(&Warning::UnderFloor { held: mins(18), floor: mins(30) }));
    assert!(warnings.contains(&Warning::MinutesNotAdopted {}));
}

#[test]
fn a_meeting_broken_off_is_over_and_says_why() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"give_floor": {"who": "b"}}"#);
    assert_eq!(
        names(&history.happens("12:00", r#"{"adjourn": {"reason": "power cut in the building"}}"#)),
        ["speech_ended", "adjourned"]
    );
    assert_eq!(history.meeting.adjourned(), Some("power cut in the building"));
    for over in
        [r#"{"next": {}}"#, r#"{"hold": {}}"#, r#"{"mark": {"who": "c", "presence": "left"}}"#, r#"{"close": {}}"#]
    {
        assert_eq!(history.refuses("12:01", over), "over", "{over}");
    }
    assert_eq!(history.refuses("12:01", r#"{"undo": {}}"#), "undo_told");
}

#[test]
fn prompts_follow_from_silence() {
    let mut history = history(two_items()).discussing();
    assert_eq!(history.meeting.prompt_index(at("11:29").t), Some(0));
    assert_eq!(history.meeting.prompt_index(at("11:30").t), Some(1));
    ask(&mut history, "11:40", "b", "ordinary");
    assert_eq!(history.meeting.prompt_index(at("15:00").t), Some(1), "nobody is silent");
    history.happens("15:00", r#"{"give_floor": {}}"#);
    history.happens("16:00", r#"{"end_speech": {}}"#);
    assert_eq!(history.meeting.prompt_index(at("17:29").t), Some(1));
    assert_eq!(history.meeting.prompt_index(at("17:30").t), Some(2));
    assert_eq!(history.meeting.prompt_index(at("40:00").t), Some(2), "the last stays");
    history.happens("18:00", r#"{"show_prompt": {"n": 1}}"#);
    assert_eq!(history.meeting.prompt_index(at("18:10").t), Some(0));
}

#[test]
fn voiding_stays_and_never_reaches_an_earlier_verdict() {
    let mut history = history(two_items()).begun();
    history.happens("02:00", r#"{"next": {}}"#);
    history.happens("02:01", r#"{"open_vote": {"question": "First?"}}"#);
    history.happens("02:02", r#"{"tally": {"for": 6}}"#);
    history.happens("02:03", r#"{"close_vote": {}}"#);
    history.happens("02:04", r#"{"open_vote": {"question": "Second?"}}"#);
    history.happens("02:05", r#"{"void_vote": {"reason": "wrong question"}}"#);
    assert_eq!(history.refuses("02:06", r#"{"undo": {}}"#), "undo_told");
    assert!(history.meeting.votes()[0].voided.is_none());
}

#[test]
fn a_vote_of_the_agenda_that_was_voided_can_be_taken_anew() {
    let mut history = history(with_review_and_vote()).begun();
    for segment in ["one", "review"] {
        history.happens("00:01", &format!(r#"{{"drop": {{"segment": "{segment}", "reason": "no time"}}}}"#));
    }
    history.happens("02:00", r#"{"next": {}}"#);
    history.happens("02:01", r#"{"open_vote": {}}"#);
    history.happens("02:02", r#"{"tally": {"for": 2}}"#);
    history.happens("02:03", r#"{"close_vote": {}}"#);
    assert_eq!(history.refuses("02:03", r#"{"open_vote": {}}"#), "no_vote_owed");
    history.happens("02:04", r#"{"void_vote": {"reason": "counted wrong"}}"#);
    history.happens("02:05", r#"{"open_vote": {}}"#);
    assert_eq!(history.meeting.open_vote().unwrap().plan.as_deref(), Some("v"));
}

#[test]
fn the_score_is_not_announced_over_an_open_vote_or_on_hold() {
    let mut history = history(with_score()).begun();
    for (line, points) in [("1", 5), ("2", 10), ("3", 5)] {
        score(&mut history, line, &format!(r#""points": {points}"#));
    }
    history.happens("30:00", r#"{"seal": {}}"#);
    history.happens("30:01", r#"{"open_vote": {"question": "Shall we?"}}"#);
    assert_eq!(history.refuses("30:02", r#"{"announce": {}}"#), "vote_open");
    history.happens("30:03", r#"{"void_vote": {"reason": "too early"}}"#);
    history.happens("30:04", r#"{"hold": {}}"#);
    assert_eq!(history.refuses("30:05", r#"{"announce": {}}"#), "on_hold");
    history.happens("30:06", r#"{"resume": {}}"#);
    history.happens("30:07", r#"{"announce": {}}"#);
}

#[test]
fn an_opinion_finished_later_is_filed_under_its_own_item() {
    let mut history = history(two_items()).discussing();
    history.happens("14:00", r#"{"next": {}}"#);
    history.happens("14:01", r#"{"opinion": {"who": "b", "text": "Begin earlier", "segment": "one"}}"#);
    history.happens("14:02", r#"{"opinion": {"who": "b", "text": "And here"}}"#);
    let filed: Vec<_> = history.meeting.opinions().iter().map(|one| one.segment.clone().unwrap().0).collect();
    assert_eq!(filed, ["one", "two"]);
    let nowhere = r#"{"opinion": {"who": "b", "text": "Lost", "segment": "nowhere"}}"#;
    assert_eq!(history.refuses("14:03", nowhere), "unknown_segment");
}

#[test]
fn thanking_when_nobody_waits_just_ends_the_speech() {
    let mut history = history(two_items()).discussing();
    history.happens("10:05", r#"{"give_floor": {"who": "b"}}"#);
    assert_eq!(names(&history.happens("10:30", r#"{"thank": {}}"#)), ["speech_ended"]);
    assert!(history.meeting.speech().is_none() && history.meeting.thanks().is_some());
}

#[test]
fn a_line_that_is_out_of_place_does_not_fit_the_meeting() {
    let history = history(two_items()).discussing();
    for nonsense in [
        r#"{"speech_started": {"who": "nobody", "class": "ordinary"}}"#,
        r#"{"speech_ended": {"who": "b", "net_ms": 1}}"#,
        r#"{"speech_went_on": {}}"#,
        r#"{"begun": {}}"#,
        r#"{"resumed": {}}"#,
        r#"{"discussion_opened": {"segment": "one"}}"#,
        r#"{"segment_opened": {"segment": "open"}}"#,
        r#"{"part_closed": {"segment": "two", "pause": "kept"}}"#,
        r#"{"tallied": {"for": 3}}"#,
        r#"{"vote_voided": {"reason": "none"}}"#,
        r#"{"withdrawn": {"who": "b", "class": "ordinary", "wish": "own"}}"#,
        r#"{"reopened": {}}"#,
        r#"{"undone": {"seq": 1}}"#,
    ] {
        let events = vec![serde_json::from_str(nonsense).unwrap()];
        let entry = nhip::meeting::words::Entry { seq: history.meeting.seq() + 1, at: at("11:00"), events };
        assert!(!history.meeting.fits(&entry), "{nonsense}");
    }
}
