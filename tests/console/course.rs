//! The course: beginning, the one key, the list, the roll call, undo, refusals.

use nhip::action::key::Key;
use nhip::console::Effect;
use nhip::console::Input;
use nhip::console::view::MomentKind;
use nhip::console::view::NoticeKind;
use nhip::console::view::panel::Panel;
use nhip::meeting::words::Event;

use crate::door::history;
use crate::door::two_items;
use crate::seat::lobby;
use crate::seat::seat;

#[test]
fn one_key_marks_everybody_and_one_begins() {
    let mut seat = lobby(two_items());
    assert_eq!(seat.view().now.moment, MomentKind::Lobby);
    seat.keys(&[Key::F(2), Key::F(2)]);
    assert_eq!(seat.happened(), ["marked"]);
    let Panel::RollCall(roll) = seat.panel() else { panic!("the roll call is open") };
    assert!(roll.title.ends_with("6/6 + 1 guest"), "{}", roll.title);
    seat.keys(&[Key::Esc, Key::Right]);
    assert_eq!(seat.happened(), ["begun", "segment_opened"]);
    assert_eq!(seat.view().now.moment, MomentKind::Presenting);
}

#[test]
fn beginning_with_people_not_marked_is_said_once_and_one_enter_goes_on() {
    let mut seat = lobby(two_items());
    seat.keys(&[Key::Right]);
    assert!(matches!(seat.panel(), Panel::Question(_)));
    assert_eq!(seat.presses(), 1);
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["begun", "segment_opened"]);
    assert!(seat.view().panel.is_none());
}

#[test]
fn a_warning_that_is_mended_while_its_question_stands_is_not_said_any_more() {
    let mut seat = lobby(two_items());
    seat.keys(&[Key::Right]);
    let Panel::Question(asked) = seat.panel() else { panic!("something is to be noted") };
    assert!(!asked.lines.iter().any(|line| line.text.contains("nothing left")), "{:?}", asked.lines);
    seat.keys(&[Key::F(2), Key::F(2), Key::Esc]);
    let Panel::Question(asked) = seat.panel() else { panic!("the question stands") };
    let said: Vec<_> = asked.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(said, ["There is nothing left to note."]);
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["begun", "segment_opened"]);
}

#[test]
fn the_line_says_what_the_key_will_do_before_it_is_pressed() {
    let mut seat = seat(history(two_items()).begun());
    assert_eq!(seat.view().next.text, "→ Go to item 2: Item one");
    seat.at("02:00").keys(&[Key::PageDown]);
    assert_eq!(seat.view().next.text, "→ Open the members' time (10 min)");
    seat.at("10:00").keys(&[Key::Right]);
    let next = seat.view().next;
    assert!(!next.allowed);
    assert!(next.text.contains("4 min"), "{}", next.text);
    seat.at("12:00").keys(&[Key::Right]);
    let view = seat.view();
    assert_eq!(view.notices[0].kind, NoticeKind::Refused);
    assert!(view.notices[0].text.contains("2 min"), "{}", view.notices[0].text);
    assert_eq!(seat.happened(), ["discussion_opened"]);
}

#[test]
fn a_second_next_within_400_ms_of_real_time_is_ignored_and_a_held_key_moves_once() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("02:00").key(Key::Right);
    let presses = seat.presses();
    seat.wait_ms(399).key(Key::Right);
    assert_eq!(seat.notice(), "Pressed twice in a row: the second was ignored.");
    seat.wait_ms(399).key(Key::PageDown);
    assert_eq!(seat.presses(), presses, "the ignored press renews the guard");
    for _ in 0..50 {
        seat.wait_ms(30).input(Input::Repeat(Key::Right));
    }
    assert_eq!(seat.presses(), presses);
    seat.wait_ms(400).key(Key::Right);
    assert_eq!(seat.happened(), ["discussion_opened"]);
}

#[test]
fn a_name_comes_onto_the_list_by_arrows_alone_and_enter_invites_and_finishes() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::Char(' '), Key::Down, Key::Enter]);
    assert_eq!(seat.happened(), ["asked"]);
    assert!(seat.view().panel.is_none());
    assert_eq!(seat.view().floor.queue[0].turns, "first time");
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["speech_started"]);
    assert!(seat.view().floor.speech.is_some());
    seat.at("11:00").keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["speech_ended"]);
}

#[test]
fn two_letters_find_a_person_and_space_never_chooses() {
    let mut agenda = two_items();
    agenda.roster[3].name = "Triệu Đức Lân".to_owned();
    let mut seat = seat(history(agenda).discussing());
    seat.keys(&[Key::Char(' ')]).types("lan ").keys(&[Key::Enter]);
    assert_eq!(seat.view().floor.queue[0].name, "Triệu Đức Lân");
}

#[test]
fn somebody_not_marked_is_marked_and_put_on_the_list_by_a_second_enter() {
    let mut history = history(two_items());
    history.happens("00:00", r#"{"mark": {"who": ["a", "b"], "presence": "present"}}"#);
    history.happens("00:00", r#"{"begin": {}}"#);
    let mut seat = seat(history);
    seat.at("01:00").keys(&[Key::Char(' ')]).types("person c").keys(&[Key::Enter]);
    assert_eq!(seat.presses(), 3, "the first Enter only says so: {}", seat.notice());
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.presses(), 5);
    assert!(matches!(seat.last_event(), Event::Asked { who, .. } if who.0 == "c"));
    assert!(seat.view().panel.is_none());
}

#[test]
fn a_waiting_person_is_moved_and_withdrawn_only_with_whose_wish_it_was() {
    let mut history = history(two_items()).discussing();
    for who in ["b", "c", "d"] {
        history.happens("10:01", &format!(r#"{{"ask": {{"who": "{who}"}}}}"#));
    }
    let mut seat = seat(history);
    seat.keys(&[Key::Down, Key::Down, Key::CtrlUp]);
    let names = |seat: &crate::seat::Seat| -> Vec<String> {
        seat.view().floor.queue.iter().map(|row| row.name.clone()).collect()
    };
    assert_eq!(names(&seat), ["Person b", "Person d", "Person c"]);
    assert!(seat.view().floor.queue[1].selected);
    seat.keys(&[Key::Delete]);
    assert!(matches!(seat.panel(), Panel::Question(_)));
    seat.keys(&[Key::Down, Key::Enter]);
    assert_eq!(seat.happened(), ["withdrawn"]);
    assert_eq!(names(&seat), ["Person b", "Person c"]);
}

#[test]
fn those_who_still_wait_are_named_before_an_item_is_left() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"ask": {"who": "b"}}"#);
    let mut seat = seat(history);
    seat.at("15:00").keys(&[Key::Right]);
    assert!(seat.notice().contains("Person b"), "{}", seat.notice());
    seat.at("20:30").keys(&[Key::Right]);
    let Panel::Question(question) = seat.panel() else { panic!("those waiting are asked about") };
    assert_eq!(question.choices.len(), 5);
    assert!(question.lines.iter().any(|line| line.text.contains("Person b")));
    seat.keys(&[Key::Down, Key::Enter]);
    assert_eq!(seat.happened(), ["part_closed", "not_heard", "segment_opened"]);
}

#[test]
fn the_clickers_left_button_asks_and_control_z_names_what_it_took_back() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("02:00").keys(&[Key::PageDown, Key::PageUp]);
    let Panel::Question(question) = seat.panel() else { panic!("it asks") };
    assert!(question.lines[0].text.starts_with("Undo"), "{}", question.lines[0].text);
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["undone"]);
    seat.keys(&[Key::Right]);
    seat.wait_ms(500).key(Key::Ctrl('z'));
    assert_eq!(seat.happened(), ["undone"]);
    assert!(seat.notice().starts_with("Undone"), "{}", seat.notice());
}

#[test]
fn the_clickers_keys_act_while_a_remark_is_typed_and_the_draft_is_kept() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"give_floor": {"who": "b"}}"#);
    let mut seat = seat(history);
    seat.keys(&[Key::F(3)]).types("half a sent");
    seat.wait_ms(500).key(Key::PageDown);
    assert_eq!(seat.view().notices[0].kind, NoticeKind::Refused, "somebody speaks");
    seat.wait_ms(500).key(Key::F(5));
    assert!(seat.view().panel.is_none());
    assert!(
        seat.effects
            .iter()
            .any(|effect| matches!(effect, Effect::SaveDrafts(drafts) if drafts[0].text == "half a sent"))
    );
    seat.keys(&[Key::F(3)]);
    let Panel::Remark(remark) = seat.panel() else { panic!("the entry is open again") };
    assert_eq!(remark.text.text, "half a sent");
    seat.types("ence").keys(&[Key::Enter]);
    assert!(
        matches!(seat.last_event(), Event::OpinionNoted { text, who, .. } if text == "half a sentence" && who.0 == "b")
    );
    let Panel::Remark(remark) = seat.panel() else { panic!("ready for the next") };
    assert_eq!(remark.text.text, "");
}

#[test]
fn a_task_that_is_left_half_written_comes_back_whole_with_the_key_that_was_named() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00").keys(&[Key::F(4)]).types("person b").keys(&[Key::Enter]);
    seat.types("buy chairs").keys(&[Key::Enter]).types("13/4").keys(&[Key::Esc]);
    assert!(seat.notice().contains("F4") && !seat.notice().contains("F3"), "{}", seat.notice());
    seat.keys(&[Key::F(4)]);
    let Panel::Form(form) = seat.panel() else { panic!("the task") };
    assert!(form.fields[0].label.contains("Person b"), "{}", form.fields[0].label);
    assert_eq!((form.fields[1].text.as_str(), form.fields[2].text.as_str()), ("buy chairs", "13/4"));
    seat.keys(&[Key::Tab, Key::Tab, Key::Enter]);
    assert!(matches!(seat.last_event(), Event::TaskAssigned { due: Some(_), .. }));
    seat.keys(&[Key::Esc, Key::F(4)]);
    let Panel::Form(form) = seat.panel() else { panic!("a new task") };
    assert!(form.fields.iter().all(|field| field.text.is_empty()), "what was saved is no draft");
}

#[test]
fn a_draft_is_said_to_come_back_by_what_brings_it_back() {
    let mut meeting = history(two_items()).discussing();
    meeting.happens("10:01", r#"{"give_floor": {"who": "b"}}"#);
    let mut seat = seat(meeting);
    seat.keys(&[Key::F(3)]).types("half").keys(&[Key::Esc]);
    assert!(seat.notice().contains("F3"), "{}", seat.notice());
    seat.keys(&[Key::F(4)]).types("person c").keys(&[Key::Enter]).types("call").keys(&[Key::Esc]);
    // Who spoke has ended; the remark is not the newest draft, and F3 is the remark all the same.
    seat.at("10:30").keys(&[Key::Enter, Key::Ctrl('o')]).types("no power").keys(&[Key::Esc]);
    assert!(seat.notice().contains("Ctrl+O"), "{}", seat.notice());
    seat.keys(&[Key::F(3)]);
    let Panel::Remark(remark) = seat.panel() else { panic!("{:?}", seat.panel()) };
    assert_eq!(remark.text.text, "half");
}

#[test]
fn one_speakers_draft_is_never_anothers() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"give_floor": {"who": "b"}}"#);
    history.happens("10:01", r#"{"ask": {"who": "c"}}"#);
    let mut seat = seat(history);
    seat.keys(&[Key::F(3)]).types("b says").keys(&[Key::Esc, Key::Enter, Key::F(3)]);
    let Panel::Remark(remark) = seat.panel() else { panic!("an entry") };
    assert_eq!((remark.speaker.as_deref(), remark.text.text.as_str()), (Some("Person c"), ""));
}

#[test]
fn a_letter_never_acts_but_opens_the_list_of_actions() {
    let mut seat = seat(history(two_items()).discussing());
    let presses = seat.presses();
    seat.types("đ");
    let Panel::More(more) = seat.panel() else { panic!("the list is open") };
    assert_eq!(more.filter.text, "đ");
    seat.key(Key::Backspace).types("adjourn");
    assert_eq!(seat.presses(), presses);
    seat.keys(&[Key::Esc]).key(Key::Backspace);
    assert!(seat.view().panel.is_none());
    assert_eq!(seat.presses(), presses);
}

#[test]
fn three_words_typed_into_nothing_are_offered_as_a_remark() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"give_floor": {"who": "b"}}"#);
    let mut seat = seat(history);
    seat.types("we should wait. And see");
    let Panel::More(more) = seat.panel() else { panic!("the list is open") };
    assert!(more.stray.is_some());
    assert!(!seat.history.meeting.is_covered(), "a full stop in a sentence covers nothing");
    seat.keys(&[Key::Enter, Key::Enter]);
    assert!(matches!(seat.last_event(), Event::OpinionNoted { text, .. } if text == "we should wait. And see"));
}

#[test]
fn the_round_asks_everybody_and_then_the_pause_counts_as_kept() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::Enter]);
    let Panel::Question(silence) = seat.panel() else { panic!("silence offers") };
    assert_eq!(silence.choices[3].label, "Ask in turn");
    seat.keys(&[Key::Down, Key::Down, Key::Down, Key::Enter]);
    for (n, clock) in ["10:05", "10:10", "10:15", "10:20", "10:25", "10:30", "10:35"].into_iter().enumerate() {
        seat.at(clock);
        if n == 0 {
            seat.keys(&[Key::Down]);
        }
        seat.keys(&[Key::Enter]);
        assert_eq!(seat.happened(), ["passed"], "{clock}: {}", seat.notice());
    }
    assert!(seat.view().panel.is_none());
    assert!(seat.view().next.allowed);
    seat.at("10:40").keys(&[Key::Right]);
    assert_eq!(seat.happened(), ["part_closed", "segment_opened"]);
}

#[test]
fn moving_on_early_needs_a_reason_in_words() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::Ctrl('o')]).types("power").keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["discussion_opened"]);
    let Panel::Form(form) = seat.panel() else { panic!("the form stays") };
    assert!(form.fields[0].hint.is_some());
    seat.types(" cut in the building").keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["part_closed", "segment_opened"]);
    assert!(seat.view().panel.is_none());
}

#[test]
fn a_recess_says_when_it_ends_and_one_key_goes_on() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::F(9)]).types("15:05").keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::Held { back_at: Some(_) }));
    let view = seat.view();
    assert_eq!(view.now.moment, MomentKind::Recess);
    assert_eq!(view.now.facts[0].text, "back at 15:05");
    seat.at("12:00").keys(&[Key::Enter]);
    assert_eq!(seat.happened(), ["resumed"]);
}

#[test]
fn what_could_not_be_saved_did_not_happen_and_keeps_its_words() {
    let mut history = history(two_items()).discussing();
    history.happens("10:01", r#"{"give_floor": {"who": "b"}}"#);
    let mut seat = seat(history);
    let presses = seat.presses();
    seat.disk_works = false;
    seat.keys(&[Key::F(3)]).types("kept words").keys(&[Key::Enter]);
    assert_eq!(seat.presses(), presses);
    assert_eq!(seat.view().notices[0].kind, NoticeKind::Fault);
    let Panel::Remark(remark) = seat.panel() else { panic!("the entry stays") };
    assert_eq!(remark.text.text, "kept words");
}
