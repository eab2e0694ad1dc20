//! Words, tasks, votes, the score and the end.

use nhip::action::key::Key;
use nhip::console::Effect;
use nhip::console::view::CheckState;
use nhip::console::view::panel::MinutesLine;
use nhip::console::view::panel::Panel;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::CarriedTask;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::words::Event;
use nhip::meeting::words::OpinionKind;

use crate::door::history;
use crate::door::history_after;
use crate::door::two_items;
use crate::door::with_review_and_vote;
use crate::door::with_score;
use crate::seat::Seat;
use crate::seat::seat;

fn key(seat: &mut Seat, key: Key) -> &mut Seat {
    seat.keys(&[key])
}

#[test]
fn one_enter_fills_all_for_and_a_second_draws_the_verdict() {
    let mut seat = seat(history(with_review_and_vote()).begun());
    seat.at("01:00").keys(&[Key::F(6)]);
    let Panel::Question(votes) = seat.panel() else { panic!("which vote") };
    assert!(votes.choices[0].label.starts_with("Another"), "nothing is owed in the opening: {votes:?}");
    seat.keys(&[Key::Enter]).types("Adopt the agenda?").keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["vote_opened"]);
    let Panel::Vote(vote) = seat.panel() else { panic!("the vote is open") };
    assert_eq!(vote.all_for.expect("offered").label, "All in favour: 6 of 6 present");
    seat.keys(&[Key::Enter, Key::Enter]);
    let Event::VoteClosed { outcome } = seat.last_event() else { panic!("{:?}", seat.last_event()) };
    assert!(outcome.carried && outcome.in_favour == 6);
    let Panel::Vote(vote) = seat.panel() else { panic!("the verdict is shown") };
    assert!(vote.closed && vote.verdict.text.starts_with("CARRIED"), "{}", vote.verdict.text);
}

#[test]
fn hands_are_counted_figure_by_figure_and_too_many_are_told_with_the_sum() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").keys(&[Key::F(6), Key::Enter]).types("Now?").keys(&[Key::Enter]);
    seat.types("4").keys(&[Key::Enter]).types("9").keys(&[Key::Enter]);
    assert!(seat.notice().contains("13"), "{}", seat.notice());
    seat.keys(&[Key::Delete]).types("1").keys(&[Key::Enter]).types("0").keys(&[Key::Enter]);
    let Panel::Vote(vote) = seat.panel() else { panic!("a vote") };
    assert_eq!(vote.figures.iter().map(|one| one.digits.as_str()).collect::<Vec<_>>(), ["4", "1", "0"]);
    key(&mut seat, Key::Enter);
    assert!(matches!(seat.panel(), Panel::Question(_)), "one raised no hand: said once");
    key(&mut seat, Key::Enter);
    assert_eq!(seat.happened(), ["vote_closed"]);
}

#[test]
fn nobody_is_said_to_have_kept_a_hand_down_before_the_last_question_is_asked() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").keys(&[Key::F(6), Key::Enter]).types("Now?").keys(&[Key::Enter]);
    let verdict = |seat: &Seat| match seat.panel() {
        Panel::Vote(vote) => vote.verdict.text,
        other => panic!("the vote is open: {other:?}"),
    };
    let told = "raised no hand";
    seat.types("4").keys(&[Key::Enter]);
    assert!(!verdict(&seat).contains(told), "against is not asked yet: {}", verdict(&seat));
    seat.types("1").keys(&[Key::Enter]);
    assert!(verdict(&seat).contains(told), "the last is being counted: {}", verdict(&seat));
    seat.types("0").keys(&[Key::Enter]);
    assert!(verdict(&seat).contains(told), "all are counted: {}", verdict(&seat));
    seat.keys(&[Key::Up, Key::Up]);
    assert!(verdict(&seat).contains(told), "all are counted, wherever the row is: {}", verdict(&seat));
}

#[test]
fn an_older_verdict_is_chosen_from_a_list_to_be_declared_void() {
    let mut meeting = history(two_items()).begun();
    for (clock, question) in [("01:00", "First?"), ("02:00", "Second?")] {
        meeting.happens(clock, &format!(r#"{{"open_vote": {{"question": "{question}"}}}}"#));
        meeting.happens(clock, r#"{"tally": {"for": 6}}"#);
        meeting.happens(clock, r#"{"close_vote": {}}"#);
    }
    let first = meeting.meeting.votes()[0].seq;
    let mut seat = seat(meeting);
    seat.at("03:00").keys(&[Key::F(6), Key::Down, Key::Down, Key::Enter]);
    let Panel::Form(form) = seat.panel() else { panic!("why") };
    assert_eq!(form.lines[0].text, "First?");
    seat.types("two hands counted twice").keys(&[Key::Enter]);
    let Event::VoteVoided { vote, .. } = seat.last_event() else { panic!("{:?}", seat.last_event()) };
    assert_eq!(vote, Some(first));
}

#[test]
fn a_task_is_who_what_and_a_date_read_back() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").keys(&[Key::F(4)]).types("person b").keys(&[Key::Enter]);
    seat.types("buy chairs").keys(&[Key::Enter]).types("13/4");
    let Panel::Form(form) = seat.panel() else { panic!("the form") };
    assert_eq!(form.fields[2].hint.as_ref().expect("read back").text, "Due Friday 13 April 2018 (in 18 days)");
    seat.keys(&[Key::Enter]);
    let Event::TaskAssigned { what, due, .. } = seat.last_event() else { panic!("{}", seat.notice()) };
    assert_eq!((what.as_str(), due.expect("a day").to_string().as_str()), ("buy chairs", "2018-04-13"));
    let Panel::Form(form) = seat.panel() else { panic!("ready for the next") };
    assert_eq!(form.so_far.len(), 1);
    assert!(form.fields.iter().all(|field| field.text.is_empty()));
}

#[test]
fn what_is_no_date_gets_one_proposed_and_the_next_enter_takes_it() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").keys(&[Key::F(4), Key::Enter]).types("call").keys(&[Key::Enter]).types("soon");
    let Panel::Form(form) = seat.panel() else { panic!("the form") };
    let hint = form.fields[2].hint.as_ref().expect("a proposal").text.clone();
    assert!(hint.contains("is not a date"), "{hint}");
    let proposed = form.enter.strip_prefix("Enter: save, due ").expect("the foot says what is saved");
    assert!(hint.contains(&format!("Enter: {proposed}.")), "«{hint}» and «{}»", form.enter);
    seat.keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::TaskAssigned { due: Some(_), .. }), "what was in sight is taken");
}

#[test]
fn where_no_date_is_typed_enter_first_says_which_it_would_take() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").keys(&[Key::F(4), Key::Enter]).types("call").keys(&[Key::Enter]);
    let foot = |seat: &Seat| match seat.panel() {
        Panel::Form(form) => form.enter,
        other => panic!("the form: {other:?}"),
    };
    assert_eq!(foot(&seat), "Enter: propose a date");
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["begun", "segment_opened"]);
    assert!(foot(&seat).starts_with("Enter: save, due "), "{}", foot(&seat));
    seat.keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::TaskAssigned { due: Some(_), .. }));
}

#[test]
fn a_question_is_answered_and_its_words_are_mended() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"opinion": {"who": "b", "text": "How much?", "kind": "question"}}"#);
    let mut seat = seat(history);
    seat.types("see").keys(&[Key::Enter]);
    let Panel::Records(records) = seat.panel() else { panic!("the records: {:?}", seat.panel()) };
    assert_eq!(records.rows[0].mark.as_ref().expect("open").text, "not answered");
    seat.keys(&[Key::Enter, Key::Enter]).types("Ten.").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Answered { text, .. } if text == "Ten."));
    seat.keys(&[Key::Up, Key::Enter]).types(" Now?").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Corrected { text: Some(text), .. } if text == "How much? Now?"));
    seat.keys(&[Key::Up, Key::Tab]);
    assert!(matches!(seat.last_event(), Event::Corrected { kind: Some(OpinionKind::Request), .. }));
}

#[test]
fn the_sheet_is_entered_line_by_line_locked_and_announced() {
    let mut seat = seat(history(with_score()).begun());
    seat.at("01:00").keys(&[Key::F(7)]);
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    assert!(sheet.line.proposal.text.starts_with("Proposed: 5 points"), "{}", sheet.line.proposal.text);
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["scored"]);
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    assert!(sheet.line.title.starts_with('2'), "on to the next line");
    seat.types("8.5");
    assert!(!seat.history.meeting.is_covered(), "a decimal point covers nothing");
    seat.keys(&[Key::Enter]);
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    assert!(sheet.line.reason.expect("a reason is owed").active);
    seat.types("two came late").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Scored { reason: Some(_), points: Some(points), .. } if points.0 == 85));
    seat.types("1").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Scored { level: Some(1), .. }));
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["sealed"], "{}", seat.notice());
    seat.keys(&[Key::Enter, Key::Enter]);
    assert_eq!(seat.happened(), ["announced"], "{}", seat.notice());
    // Once it is announced the last row leads to what comes next, not to the announcement again.
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    let last = sheet.rows.last().map(|row| row.title.clone()).unwrap_or_default();
    assert_eq!(last, "Announced. Enter: the closing steps");
    seat.keys(&[Key::Enter]);
    let Panel::Closing(closing) = seat.panel() else { panic!("the closing steps, not {:?}", seat.panel()) };
    assert!(closing.steps.get(closing.selected).is_none_or(|step| step.state != CheckState::Done), "{closing:?}");
}

#[test]
fn points_typed_where_a_judgement_is_asked_for_are_the_points() {
    let mut seat = seat(history(with_score()).begun());
    seat.at("01:00").keys(&[Key::F(7), Key::Enter, Key::Enter]);
    let Panel::Question(question) = seat.panel() else { panic!("a judgement: {:?}", seat.panel()) };
    assert!(question.choices[0].label.starts_with("In full"), "{question:?}");
    seat.types("8").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Scored { points: Some(points), .. } if points.0 == 80));
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    let reason = sheet.line.reason.expect("a reason is owed");
    assert!(reason.active && reason.hint.expect("said").text.contains("2 points"));
    assert!(sheet.line.entry.hint.is_none(), "what Enter does with points is not said while a reason is typed");
}

#[test]
fn what_is_missing_before_the_sheet_can_be_locked_is_gone_to() {
    let mut seat = seat(history(with_score()).begun());
    seat.at("01:00").keys(&[Key::F(7), Key::Enter]).types("8").keys(&[Key::Enter, Key::Enter]);
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    assert!(sheet.line.title.starts_with('3'), "the reason was left for later: {}", sheet.line.title);
    seat.types("1").keys(&[Key::Enter]);
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    assert_eq!(sheet.line.title, "Not to be locked yet. Enter: to what is missing");
    seat.keys(&[Key::Enter]);
    assert!(seat.notice().contains('2'), "{}", seat.notice());
    let Panel::Score(sheet) = seat.panel() else { panic!("the sheet") };
    assert!(sheet.line.title.starts_with('2') && sheet.line.reason.is_some_and(|reason| reason.active));
    seat.types("two came late").keys(&[Key::Enter, Key::End, Key::Down]);
    assert!(matches!(seat.last_event(), Event::Scored { reason: Some(_), .. }));
}

#[test]
fn in_the_last_item_the_one_key_opens_the_closing_list_and_closing_is_its_own_press() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("14:00").keys(&[Key::Right]);
    seat.at("19:00").keys(&[Key::Right]);
    seat.at("25:00").keys(&[Key::Right]);
    assert_eq!(seat.happened(), ["part_closed", "segment_opened"]);
    seat.at("30:00").keys(&[Key::Right]);
    let Panel::Closing(closing) = seat.panel() else { panic!("the closing list") };
    assert!(closing.close.why_not.is_none(), "{closing:?}");
    assert_eq!(closing.enter, closing.steps[closing.selected].text);
    seat.keys(&[Key::End]);
    let Panel::Closing(closing) = seat.panel() else { panic!("the closing list") };
    assert_eq!(closing.enter, "Close the meeting");
    seat.keys(&[Key::Enter]);
    assert!(matches!(seat.panel(), Panel::Question(_)));
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["part_closed", "closed"]);
    assert!(!seat.view().next.allowed);
    assert!(seat.view().panel.is_none(), "nothing lies over what comes now");
}

#[test]
fn what_closing_warns_of_and_a_panel_mends_is_gone_to_from_the_closing_list() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"opinion": {"who": "b", "text": "Are there chairs?", "kind": "question"}}"#);
    let mut seat = seat(history);
    seat.at("14:00").keys(&[Key::Right]);
    seat.at("19:00").keys(&[Key::Right]);
    seat.at("25:00").keys(&[Key::Right]);
    seat.at("30:00").keys(&[Key::Right]);
    let Panel::Closing(closing) = seat.panel() else { panic!("the closing list") };
    let row = closing.steps.iter().position(|step| step.text == "1 question has no answer yet.").expect("its row");
    assert_ne!(closing.selected, row, "nobody is led to it who only presses Enter");
    assert!(closing.warnings.iter().all(|line| !line.text.contains("question")), "it is said once: {closing:?}");
    for _ in closing.selected..row {
        seat.keys(&[Key::Down]);
    }
    let Panel::Closing(closing) = seat.panel() else { panic!("the closing list") };
    assert_eq!((closing.selected, closing.enter.as_str()), (row, "See, answer, mend what is written"));
    seat.keys(&[Key::Enter]);
    assert!(matches!(seat.panel(), Panel::Records(_)), "{:?}", seat.panel());
}

#[test]
fn a_task_of_last_month_without_a_result_is_warned_of_with_the_way_to_it() {
    let mut agenda = two_items();
    agenda.segments[1].kind = SegmentKind::Tasks;
    let task: CarriedTask = serde_json::from_str(r#"{"id": "t", "what": "Chairs", "who": ["Member b"]}"#).unwrap();
    let before = Before { tasks: vec![task], ..Before::default() };
    let mut seat = seat(history_after(agenda, before).discussing());
    seat.at("20:00").keys(&[Key::Right]);
    let Panel::Question(question) = seat.panel() else { panic!("it is asked: {:?}", seat.panel()) };
    let said: Vec<&str> = question.lines.iter().map(|line| line.text.as_str()).collect();
    let way = "1 earlier task has no result yet. Tab: Last meeting's tasks: results.";
    assert!(said.contains(&way), "{said:?}");
}

#[test]
fn the_minutes_are_read_mended_where_the_cursor_stands_and_adopted() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"opinion": {"who": "b", "text": "Chairs are short."}}"#);
    let seq = history.meeting.seq();
    let mut seat = seat(history);
    seat.types("read").keys(&[Key::Enter]);
    assert!(seat.effects.contains(&Effect::Minutes), "{:?}", seat.effects);
    let line = |text: &str, seq| MinutesLine { text: text.to_owned(), seq };
    seat.console.show_minutes(vec![line("MINUTES", None), line("Person b: Chairs are short.", Some(seq))]);
    seat.keys(&[Key::Tab, Key::Enter]).types(" Ten.").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Corrected { text: Some(text), .. } if text == "Chairs are short. Ten."));
    seat.keys(&[Key::End, Key::Enter]);
    assert_eq!(seat.happened(), ["minutes_adopted"]);
}

#[test]
fn an_item_that_has_not_begun_is_moved_dropped_and_put_in() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").types("change the agenda");
    let Panel::More(more) = seat.panel() else { panic!("the list") };
    assert!(more.stray.is_none(), "these words name an action");
    seat.keys(&[Key::Enter, Key::CtrlDown]);
    assert_eq!(seat.happened(), ["segment_moved"]);
    seat.keys(&[Key::Delete]).types("not ready").keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["segment_dropped"]);
    seat.keys(&[Key::Tab]).types("Roof").keys(&[Key::Enter, Key::Enter, Key::Enter]);
    assert_eq!(seat.happened(), ["segment_added"], "{}", seat.notice());
}

#[test]
fn unseen_time_is_asked_about_once() {
    let mut history = history(two_items()).discussing();
    history.takes(crate::door::at("13:00"), vec![Event::Unseen { from_ms: 601_000 }]);
    let mut seat = seat(history);
    seat.tick().tick();
    let Panel::Question(question) = seat.panel() else { panic!("it asks") };
    assert!(question.lines[0].text.contains("2 min 59 s"), "{}", question.lines[0].text);
    seat.keys(&[Key::Down, Key::Enter]);
    assert_eq!(seat.happened(), ["gap_taken_out"]);
    assert!(seat.tick().view().panel.is_none());
}
