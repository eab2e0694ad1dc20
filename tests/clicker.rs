//! The clicker: what its buttons send is learnt, works wherever the usual keys do, takes no text away, and is forgotten again.

mod door;
#[path = "console/seat.rs"]
mod seat;

use nhip::action::Action;
use nhip::action::key::Key;
use nhip::console::Console;
use nhip::console::Effect;
use nhip::console::Input;
use nhip::console::Saving;
use nhip::console::SeenBy;
use nhip::console::Settings;
use nhip::console::clicker::may_be;
use nhip::console::view::Panel;
use nhip::meeting::agenda::Language;
use nhip::text::console::lobby as w;

use seat::Seat;

const LANG: Language = Language::En;

fn seat_with(learnt: &[(Key, Action)]) -> Seat {
    let mut seat = seat::seat_in(door::history(door::two_items()), LANG);
    let settings = Settings { language: LANG, screen: SeenBy::Own, learnt: learnt.to_vec(), ..Settings::default() };
    let now = seat.history.entries[0].at;
    seat.console = Console::new(settings, Saving::Saved(now), Vec::new());
    seat
}

/// The check list with the clicker's panel on it: everybody is here, so Enter leads to the list.
fn learning(learnt: &[(Key, Action)]) -> Seat {
    let mut seat = seat_with(learnt);
    seat.keys(&[Key::F(2), Key::F(2), Key::Esc, Key::Enter, Key::End, Key::Enter]);
    assert_eq!(title(&seat), w::CLICKER_TITLE.get(LANG));
    seat
}

fn title(seat: &Seat) -> String {
    seat.view().panel.map_or_else(String::new, |panel| panel.title().to_owned())
}

fn learnt(seat: &Seat) -> Vec<(Key, Action)> {
    let learnt = seat.effects.iter().rev().find_map(|effect| match effect {
        Effect::Learnt(keys) => Some(keys.clone()),
        _ => None,
    });
    learnt.unwrap_or_default()
}

const UNUSUAL: [(Key, Action); 3] =
    [(Key::F(13), Action::Next), (Key::Left, Action::Undo), (Key::Char('b'), Action::Cover)];

#[test]
fn each_button_is_pressed_once_and_its_key_remembered() {
    let mut seat = learning(&[]);
    seat.keys(&[Key::F(13)]);
    assert_eq!(seat.notice(), w::BUTTON_LEARNT.get(LANG));
    seat.keys(&[Key::Left, Key::Char('b')]);
    assert_eq!(learnt(&seat), UNUSUAL);
    assert_eq!(title(&seat), w::TITLE.get(LANG), "the list stands below it");
    let Some(Panel::Question(list)) = seat.view().panel else { panic!("the list") };
    assert_eq!(list.choices[4].label, format!("✓ {} · {}", w::CLICKER.get(LANG), w::TICKED.get(LANG)));
    assert!(list.choices[4].detail.as_ref().is_some_and(|detail| detail.contains("F13")), "{:?}", list.choices[4]);
}

#[test]
fn a_learnt_button_works_in_every_panel() {
    for open in [Key::F(2), Key::F(8), Key::F(8), Key::Tab, Key::Char('?'), Key::Char(' '), Key::F(3), Key::F(4)] {
        let mut seat = seat_with(&UNUSUAL);
        seat.keys(&[Key::F(2), Key::F(2), Key::Esc, Key::F(13)]);
        assert!(seat.history.meeting.begun().is_some(), "it begins the meeting");
        let before = seat.presses();
        seat.keys(&[open]).at("01:00").keys(&[Key::F(13)]);
        assert_eq!(seat.presses(), before + 1, "it moves on with the panel of {open:?} open: {}", seat.notice());
        seat.keys(&[Key::Left]);
        assert!(title(&seat).contains("Undo") || seat.notice().contains("ndo"), "{}", title(&seat));
    }
}

#[test]
fn a_letter_that_covers_the_screen_types_wherever_a_text_is_typed() {
    let mut seat = seat_with(&UNUSUAL);
    seat.keys(&[Key::Char('b')]);
    assert!(seat.history.meeting.is_covered());
    seat.keys(&[Key::F(8), Key::F(8), Key::Char('b')]);
    assert!(!seat.history.meeting.is_covered(), "in a list without letters it is the button");
    seat.keys(&[Key::Esc, Key::Tab, Key::Char('b')]);
    let Some(Panel::More(more)) = seat.view().panel else { panic!("the list of actions") };
    assert_eq!(more.filter.text, "b");
    assert!(!seat.history.meeting.is_covered());
}

#[test]
fn no_key_that_types_chooses_or_closes_is_ever_a_button() {
    for action in Action::ALL.iter().copied() {
        for key in [Key::Enter, Key::Esc, Key::Tab, Key::Backspace, Key::Delete, Key::Char(' '), Key::Char('7')] {
            assert!(!may_be(key, action), "{key:?} {action:?}");
        }
        assert_eq!(may_be(Key::Char('b'), action), action == Action::Cover);
    }
    let mut seat = learning(&[]);
    seat.keys(&[Key::Char('n')]);
    assert_eq!(seat.notice(), w::BUTTON_TYPES.get(LANG));
    seat.keys(&[Key::Home]);
    assert_eq!(seat.notice(), w::BUTTON_TAKEN.get(LANG), "it accepts a better order already");
    seat.keys(&[Key::F(5)]);
    assert_eq!(seat.notice(), w::BUTTON_TAKEN.get(LANG));
    assert_eq!(title(&seat), w::CLICKER_TITLE.get(LANG), "a start button does not end it");
    // However they came into the file of the settings.
    let mut seat = seat_with(&[(Key::Enter, Action::Next), (Key::Char('a'), Action::Next), (Key::Home, Action::Quit)]);
    seat.keys(&[Key::Char('a')]);
    assert!(matches!(seat.view().panel, Some(Panel::More(_))), "a letter opens the list of actions");
    assert!(seat.history.meeting.begun().is_none());
}

#[test]
fn what_was_learnt_is_kept_when_it_is_ended_early_and_forgotten_when_asked() {
    let mut seat = learning(&[]);
    seat.keys(&[Key::F(13), Key::Esc]);
    assert_eq!(learnt(&seat), [(Key::F(13), Action::Next)]);
    seat.keys(&[Key::Enter, Key::Delete]);
    assert_eq!(learnt(&seat), []);
    assert_eq!(seat.notice(), w::FORGOTTEN.get(LANG));
    seat.keys(&[Key::Delete]);
    assert_eq!(seat.notice(), w::NOTHING_REMEMBERED.get(LANG));
    seat.keys(&[Key::Esc, Key::Esc, Key::F(13)]);
    assert!(seat.history.meeting.begun().is_none(), "it is an ordinary key again");
}

#[test]
fn a_new_clicker_takes_the_place_of_the_old_one() {
    let mut seat = learning(&UNUSUAL);
    seat.keys(&[Key::F(14), Key::PageUp, Key::Enter]);
    let now = [(Key::Left, Action::Undo), (Key::Char('b'), Action::Cover), (Key::F(14), Action::Next)];
    assert_eq!(learnt(&seat), now);
}

#[test]
fn a_held_button_moves_once() {
    let mut seat = seat_with(&UNUSUAL);
    seat.keys(&[Key::F(2), Key::F(2), Key::Esc, Key::F(13)]);
    let before = seat.presses();
    for _ in 0..20 {
        seat.wait_ms(500).input(Input::Repeat(Key::F(13)));
    }
    assert_eq!(seat.presses(), before);
}
