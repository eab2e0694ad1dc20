//! What is seldom done: a timed message, a back-dated step, breaking off and going on, people put in and put off.

use nhip::action::key::Key;
use nhip::console::Effect;
use nhip::console::view::panel::Panel;
use nhip::meeting::words::ActivityKind;
use nhip::meeting::words::Event;

use crate::door::history;
use crate::door::two_items;
use crate::door::with_review_and_vote;
use crate::seat::Seat;
use crate::seat::lobby;
use crate::seat::seat;

/// Finds an action by its words in the list "more" and takes it.
fn does<'a>(seat: &'a mut Seat, words: &str) -> &'a mut Seat {
    seat.keys(&[Key::Tab]).types(words).keys(&[Key::Enter])
}

#[test]
fn a_minute_to_think_is_on_the_screen_with_its_end_and_goes_by_itself() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10");
    does(&mut seat, "one minute to think");
    assert_eq!(seat.happened(), ["offered"], "{}", seat.notice());
    let on = |seat: &Seat| seat.room().activity;
    let offered = on(&seat).expect("it is on");
    assert_eq!(offered.kind, ActivityKind::Think);
    assert!(offered.until.is_some());
    seat.at("11:00");
    assert!(on(&seat).is_some(), "the minute is not over");
    seat.at("11:20").tick();
    assert!(on(&seat).is_none() && seat.effects.is_empty(), "it goes without a press");
}

#[test]
fn a_message_of_ones_own_stays_until_it_is_taken_off() {
    let mut history = history(two_items()).discussing();
    history.happens("10:05", r#"{"message": {"text": "Tea is ready"}}"#);
    let mut seat = seat(history);
    seat.at("20:00").tick();
    assert!(seat.effects.is_empty(), "{:?}", seat.effects);
}

#[test]
fn the_key_that_moves_on_says_in_a_panel_how_to_move_from_there() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::F(8), Key::Right]);
    assert!(matches!(seat.panel(), Panel::Room(_)), "{:?}", seat.panel());
    assert!(seat.notice().contains("PageDown"), "{}", seat.notice());
}

#[test]
fn an_unfinished_sentence_is_filed_under_the_item_on_which_it_was_begun() {
    let mut history = history(two_items()).discussing();
    history.happens("10:05", r#"{"give_floor": {"who": "b"}}"#);
    let mut seat = seat(history);
    seat.at("10:10").keys(&[Key::F(3)]).types("half a sen").keys(&[Key::Esc, Key::Enter]);
    seat.at("15:00").keys(&[Key::Right]);
    assert!(seat.happened().contains(&"segment_opened".to_owned()), "{}", seat.notice());
    seat.at("16:00").keys(&[Key::F(3)]);
    let Panel::Remark(pen) = seat.panel() else { panic!("it goes on: {}", seat.notice()) };
    assert_eq!((pen.segment.as_str(), pen.text.text.as_str()), ("Item one", "half a sen"));
    seat.types("tence").keys(&[Key::Enter]);
    let Event::OpinionNoted { segment, text, .. } = seat.last_event() else { panic!("{}", seat.notice()) };
    assert_eq!((segment, text.as_str()), (Some("one".into()), "half a sentence"));
    let Panel::Remark(pen) = seat.panel() else { panic!("ready for the next") };
    assert_eq!(pen.segment, "Item two", "what is begun now belongs to what is on now");
}

#[test]
fn after_the_meeting_was_broken_off_no_item_is_on() {
    let mut history = history(two_items()).discussing();
    history.happens("11:00", r#"{"adjourn": {"reason": "The lights went out"}}"#);
    assert_eq!(seat(history).view().now.title, "Staff");
}

#[test]
fn a_step_that_was_forgotten_is_taken_some_minutes_ago() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("05:00");
    does(&mut seat, "move on, some minutes");
    assert!(matches!(seat.panel(), Panel::Form(_)));
    seat.keys(&[Key::Backspace]).types("2").keys(&[Key::Enter]);
    assert!(seat.happened().contains(&"segment_opened".to_owned()), "{} {:?}", seat.notice(), seat.happened());
    assert!(seat.view().panel.is_none());
}

#[test]
fn breaking_off_asks_for_the_reason_and_the_screen_offers_the_papers() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:30");
    does(&mut seat, "break the meeting off");
    assert!(matches!(seat.panel(), Panel::Form(_)), "{}", seat.notice());
    seat.types("The building is without power").keys(&[Key::Enter]);
    if seat.view().panel.is_some() {
        seat.keys(&[Key::Enter]);
    }
    assert_eq!(seat.happened(), ["adjourned"], "{}", seat.notice());
    let bar = seat.view().bar;
    assert!(bar.iter().any(|hint| hint.key == "F3" && hint.label == "make the papers"), "{bar:?}");
    assert!(bar.iter().all(|hint| hint.key != "F9"), "what was broken off is not taken back");
    seat.keys(&[Key::F(3)]);
    assert!(seat.effects.contains(&Effect::OpenPapers));
}

#[test]
fn a_guest_comes_in_by_name_and_a_guest_who_is_not_marked_holds_nothing_up() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("01:00");
    does(&mut seat, "add a person");
    seat.types("Zoe").keys(&[Key::Enter, Key::Enter, Key::Enter]);
    assert_eq!(seat.happened(), ["marked"], "who is added at the door is here: {}", seat.notice());
    let guest = seat.history.meeting.people().last().expect("somebody was added").clone();
    assert!(guest.person.name == "Zoe" && guest.presence.is_here());
    assert!(seat.view().panel.is_none());
}

#[test]
fn a_reviewer_is_put_off_with_a_reason() {
    let mut seat = seat(history(with_review_and_vote()).begun());
    seat.at("01:00");
    does(&mut seat, "put a self-review off");
    assert!(matches!(seat.panel(), Panel::Picker(_)), "{}", seat.notice());
    seat.keys(&[Key::Enter]);
    assert!(matches!(seat.panel(), Panel::Form(_)));
    seat.types("Abroad until April").keys(&[Key::Enter]);
    assert!(seat.happened().iter().any(|name| name.contains("put_off")), "{} {:?}", seat.notice(), seat.happened());
}

#[test]
fn a_refusal_that_was_overtaken_is_no_longer_shown() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::Right]);
    assert!(seat.notice().starts_with("Not yet"), "{}", seat.notice());
    seat.keys(&[Key::Char('+')]);
    assert!(seat.view().notices.iter().all(|notice| !notice.text.starts_with("Not yet")));
}

#[test]
fn a_refusal_names_what_is_left_now_and_goes_with_its_reason() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::Right]);
    let before = seat.notice();
    assert!(before.starts_with("Not yet"), "{before}");
    seat.at("10:14");
    assert_eq!(format!("→ {}", seat.notice()), seat.view().next.text, "the notice and the line say the same");
    assert_ne!(seat.notice(), before);
    seat.keys(&[Key::Right]);
    let refusals = seat.view().notices.iter().filter(|notice| notice.text.starts_with("Not yet")).count();
    assert_eq!(refusals, 1, "asked again, it is answered once");
    seat.at("30:00");
    assert!(seat.view().notices.iter().all(|notice| !notice.text.starts_with("Not yet")));
}

#[test]
fn the_foot_of_a_form_says_what_enter_does_in_the_room() {
    let mut seat = seat(history(with_review_and_vote()).begun());
    let foot = |seat: &Seat| match seat.panel() {
        Panel::Form(form) => form.enter,
        other => panic!("a form: {other:?}"),
    };
    seat.at("01:00").keys(&[Key::F(9)]);
    assert_eq!(foot(&seat), "Enter: begin the recess");
    seat.keys(&[Key::Esc, Key::F(6), Key::Enter]);
    assert_eq!(foot(&seat), "Enter: open the vote");
}

#[test]
fn the_roll_call_says_what_enter_does_on_the_row_that_is_selected() {
    let mut seat = lobby(two_items());
    let enter = |seat: &Seat| match seat.panel() {
        Panel::RollCall(roll) => roll.keys[0].text.clone(),
        other => panic!("the roll call: {other:?}"),
    };
    seat.keys(&[Key::F(2)]);
    assert_eq!(enter(&seat), "Enter: mark everyone present");
    seat.keys(&[Key::Enter, Key::Home]);
    assert_eq!(enter(&seat), "Enter: done, close the roll call");
    seat.keys(&[Key::Down]);
    assert_eq!(enter(&seat), "Enter: present / not");
}
