//! Who reviews himself: the rotation's with their reason in one line, or others with one of the chair's.

use nhip::action::key::Key;
use nhip::console::view::panel::Panel;
use nhip::meeting::words::Event;

use crate::door::history;
use crate::door::with_review_and_vote;
use crate::seat::seat;

#[test]
fn others_than_those_in_turn_are_chosen_with_a_reason_only() {
    let mut seat = seat(history(with_review_and_vote()).begun());
    seat.at("01:00").keys(&[Key::Tab]).types("choose who reviews").keys(&[Key::Enter]);
    let Panel::Picker(picker) = seat.panel() else { panic!("{}", seat.notice()) };
    assert!(picker.rows.iter().any(|row| row.detail == "has not reviewed this year"), "{:?}", picker.rows);
    // The last in turn, and nobody else.
    seat.keys(&[Key::End, Key::Enter, Key::End, Key::Enter]);
    assert!(matches!(seat.panel(), Panel::Form(_)));
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.notice(), "Others than those in turn: give the reason.");
    seat.types("Asked to be first").keys(&[Key::Enter]);
    assert!(
        matches!(seat.last_event(), Event::ReviewersChosen { reason: Some(reason), .. } if reason == "Asked to be first"),
        "{}",
        seat.notice()
    );
}

#[test]
fn those_in_turn_need_no_reason() {
    let mut seat = seat(history(with_review_and_vote()).begun());
    seat.at("01:00").keys(&[Key::Tab]).types("choose who reviews").keys(&[Key::Enter]);
    seat.keys(&[Key::Home, Key::Enter, Key::Enter]);
    assert!(matches!(seat.panel(), Panel::Form(_)), "{}", seat.notice());
    seat.keys(&[Key::Enter]);
    assert!(matches!(seat.last_event(), Event::ReviewersChosen { reason: None, .. }), "{}", seat.notice());
}
