//! The room's screen from the facilitator's seat: the preview, covering, messages, pinning, stepping through the announced sheet.

use nhip::action::key::Key;
use nhip::console::view::panel::Panel;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::words::Board;
use nhip::meeting::words::Event;
use nhip::room::Picture;

use crate::door::History;
use crate::door::history;
use crate::door::two_items;
use crate::door::with_score;
use crate::seat::Seat;
use crate::seat::seat;

/// The sheet in two groups, announced while item one is discussed.
fn announced() -> History {
    let mut agenda = with_score();
    let ScorePlan::Sheet(sheet) = &mut agenda.score else { panic!("it has a sheet") };
    let mut second = sheet.groups[0].clone();
    second.criteria = sheet.groups[0].criteria.split_off(1);
    (second.id, second.title) = ("2".to_owned(), "Conduct".to_owned());
    sheet.groups.push(second);
    let mut history = history(agenda).discussing();
    for line in [
        r#"{"score": {"criterion": 1, "points": 5}}"#,
        r#"{"score": {"criterion": 2, "points": 10}}"#,
        r#"{"score": {"criterion": 3, "level": 1}}"#,
        r#"{"seal": {}}"#,
        r#"{"announce": {}}"#,
    ] {
        history.happens("14:00", line);
    }
    history
}

/// Selects the line of the panel that begins so, and takes it.
fn takes<'a>(seat: &'a mut Seat, label: &str) -> &'a mut Seat {
    let Panel::Room(room) = seat.panel() else { panic!("the room's screen") };
    let at = room.choices.iter().position(|choice| choice.label.starts_with(label));
    let at = at.unwrap_or_else(|| panic!("{label} is not among {:?}", room.choices));
    seat.keys(&[Key::Home]).keys(&vec![Key::Down; at]).keys(&[Key::Enter])
}

#[test]
fn the_preview_is_what_the_room_sees_at_the_same_second() {
    let mut seat = seat(history(two_items()).discussing());
    for clock in ["10:10", "10:30", "12:00"] {
        seat.at(clock);
        assert_eq!(seat.view().room.view, seat.room());
    }
    assert_eq!(seat.view().room.next.as_deref(), Some("After →: 3. Item two"));
}

#[test]
fn covered_the_console_says_so_and_shows_black() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::Char('.')]);
    assert_eq!(seat.happened(), ["blanked"]);
    let view = seat.view();
    assert_eq!(view.room.view.picture, Picture::Covered {});
    assert_eq!(view.room.covered.as_deref(), Some("SCREEN IS COVERED"));
    assert!(view.badges.iter().any(|badge| badge.text == "SCREEN IS COVERED"));
    seat.keys(&[Key::F(8), Key::Char('.')]);
    assert!(seat.view().room.covered.is_none(), "the same key in the panel uncovers it");
}

#[test]
fn what_comes_next_is_said_before_it_is_pressed_and_each_press_shows_one_group() {
    let mut seat = seat(announced());
    seat.at("14:10");
    assert_eq!(seat.view().next.text, "→ Show group 1 of 2: All");
    assert!(seat.view().next.allowed);
    assert_eq!(seat.view().bar[0].label, "next group");
    seat.keys(&[Key::Right]);
    assert_eq!(seat.happened(), ["score_group_shown"]);
    assert_eq!(seat.view().next.text, "→ Show group 2 of 2: Conduct");
    assert_eq!(seat.view().room.next.as_deref(), Some("After →: Show group 2 of 2: Conduct"));
    seat.at("14:20").keys(&[Key::F(8), Key::Enter]);
    assert_eq!(seat.last_event(), Event::ScoreGroupShown { n: 2 }, "the panel offers it first");
    seat.at("14:30");
    assert!(seat.view().next.text.starts_with("→ Go to item 3"), "{}", seat.view().next.text);
}

#[test]
fn in_the_panel_the_clickers_key_and_the_arrow_step_too() {
    let mut seat = seat(announced());
    seat.at("14:10").keys(&[Key::F(8), Key::Right]);
    assert_eq!(seat.last_event(), Event::ScoreGroupShown { n: 1 });
    seat.at("14:20").keys(&[Key::PageDown]);
    assert_eq!(seat.last_event(), Event::ScoreGroupShown { n: 2 });
    assert!(matches!(seat.panel(), Panel::Room(_)), "the panel stays");
}

#[test]
fn a_view_is_pinned_and_unpinned_and_its_end_is_said() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::F(8)]);
    takes(&mut seat, "Pin the agenda");
    assert_eq!(seat.room().pinned, Some(Board::Agenda));
    let Panel::Room(room) = seat.panel() else { panic!("the panel stays") };
    assert_eq!(room.sees.text, "Pinned: the agenda");
    assert!(seat.view().badges.iter().any(|badge| badge.text == "PINNED"));
    assert_eq!(seat.view().aside.on_screen, ["Pinned: the agenda"]);
    takes(&mut seat, "Unpin the agenda");
    assert_eq!(seat.room().pinned, None);
    assert!(!seat.notice().contains("no longer pinned"), "who unpins knows it");
    takes(&mut seat, "Pin the speakers");
    seat.keys(&[Key::Esc]).at("16:00").keys(&[Key::Right]);
    assert!(seat.happened().contains(&"segment_opened".to_owned()));
    assert!(seat.notice().contains("no longer pinned"), "{}", seat.notice());
}

#[test]
fn a_message_is_ready_and_one_key_takes_off_what_lies_on_the_screen() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::F(8)]);
    takes(&mut seat, "Message");
    assert!(matches!(seat.panel(), Panel::Question(_)));
    seat.keys(&[Key::Down, Key::Enter]);
    assert_eq!(seat.room().message.as_deref(), Some("Please silence your phones."));
    takes(&mut seat, "Pin the agenda");
    takes(&mut seat, "One minute to think");
    assert_eq!(seat.view().aside.on_screen.len(), 3);
    for left in [2, 1, 0] {
        seat.keys(&[Key::Delete]);
        assert_eq!(seat.view().aside.on_screen.len(), left, "{}", seat.notice());
    }
    seat.keys(&[Key::Delete]);
    assert_eq!(seat.notice(), "Nothing lies on the screen.");
}

#[test]
fn a_sentence_of_ones_own_is_typed_first_of_all() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::F(8)]);
    takes(&mut seat, "Message");
    seat.keys(&[Key::Enter]).types("Tea is ready").keys(&[Key::Enter]);
    assert_eq!(seat.room().message.as_deref(), Some("Tea is ready"));
}

#[test]
fn asking_in_turn_is_on_the_screen_until_it_is_stopped() {
    let mut seat = seat(history(two_items()).discussing());
    seat.at("10:10").keys(&[Key::F(8)]);
    takes(&mut seat, "Ask in turn");
    assert!(seat.room().activity.is_some(), "{}", seat.notice());
    let Panel::Question(turn) = seat.panel() else { panic!("the first is named") };
    let stop = turn.choices.iter().position(|choice| choice.label.starts_with("Stop")).expect("it can be stopped");
    seat.keys(&vec![Key::Down; stop]).keys(&[Key::Enter]);
    assert!(seat.room().activity.is_none());
}

#[test]
fn everything_of_the_screen_is_found_among_all_that_can_be_done() {
    let mut seat = seat(announced());
    seat.at("14:10");
    for (words, happened) in [
        ("pin the agenda", "pinned"),
        ("pin the speakers", "pinned"),
        ("unpin", "unpinned"),
        ("next group", "score_group_shown"),
        ("one minute to think", "offered"),
        ("end thinking", "offer_ended"),
    ] {
        seat.keys(&[Key::Tab]).types(words).keys(&[Key::Enter]);
        assert_eq!(seat.happened(), [happened], "{words}: {}", seat.notice());
    }
}
