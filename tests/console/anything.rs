//! Whatever is pressed: nothing panics, every picture can be made, a letter on the bare console never acts.

use nhip::action::Action;
use nhip::action::key::Key;
use nhip::action::key::Scope;
use nhip::console::Input;
use nhip::meeting::agenda::Language;
use proptest::prelude::*;

use crate::door::history;
use crate::door::with_review_and_vote;
use crate::door::with_score;
use crate::seat::seat_in;

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        4 => prop::sample::select(vec![
            Key::Enter, Key::Tab, Key::BackTab, Key::Esc, Key::Backspace, Key::Delete, Key::Left, Key::Right, Key::Up,
            Key::Down, Key::Home, Key::End, Key::PageUp, Key::PageDown, Key::CtrlUp, Key::CtrlDown,
        ]),
        2 => (1_u8..=12).prop_map(Key::F),
        2 => prop::sample::select(vec!['z', 's', 'o', 'q', 'c', 'j', 'h']).prop_map(Key::Ctrl),
        4 => prop::sample::select("ad đềư.,?+-=_ 0159\u{301}\u{200d}x".chars().collect::<Vec<_>>()).prop_map(Key::Char),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_keys_leave_a_whole_picture(keys in prop::collection::vec((any_key(), 0_u64..90), 1..120), score in any::<bool>()) {
        let agenda = if score { with_score() } else { with_review_and_vote() };
        let language = if score { Language::En } else { Language::Vi };
        let mut seat = seat_in(history(agenda), language);
        let mut secs = 0;
        for (key, wait) in keys {
            secs += wait;
            seat.at(&format!("{}:{}", secs / 60, secs % 60));
            let before = seat.presses();
            let bare = seat.view().panel.is_none();
            seat.key(key);
            seat.tick();
            let view = seat.view();
            prop_assert!(!view.next.text.is_empty());
            serde_json::to_string(&view).expect("plain data");
            if bare && matches!(key, Key::Char(letter) if letter.is_alphanumeric()) {
                prop_assert_eq!(seat.presses(), before);
            }
        }
    }

    #[test]
    fn any_paste_is_kept_harmless(text in "\\PC{0,40}|[\u{0}-\u{1f}a-z\u{202e}]{0,40}") {
        let mut seat = seat_in(history(with_score()).discussing(), Language::Vi);
        seat.input(Input::Paste(text));
        let shown = serde_json::to_string(&seat.view().panel).expect("plain data");
        let harmless = !shown.contains('\u{202e}') && !shown.contains("\\u001b");
        prop_assert!(harmless);
    }
}

#[test]
fn no_key_means_two_things_in_one_place() {
    let mut seen: Vec<(Key, Scope, &str)> = Vec::new();
    for action in Action::ALL {
        for bound in action.spec().keys {
            let twice = seen.iter().find(|(key, ..)| *key == bound.key);
            assert!(twice.is_none(), "{:?}: {} and {}", bound.key, twice.expect("found").2, action.spec().id);
            seen.push((bound.key, bound.scope, action.spec().id));
        }
    }
}

#[test]
fn no_letter_and_no_digit_is_a_key() {
    for action in Action::ALL {
        for bound in action.spec().keys {
            assert!(!matches!(bound.key, Key::Char(sign) if sign.is_alphanumeric()), "{}", action.spec().id);
        }
    }
}

#[test]
fn every_action_is_listed_once_and_has_words_in_both_languages() {
    let mut ids: Vec<&str> = Action::ALL.iter().map(|action| action.spec().id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count);
    for action in Action::ALL {
        let spec = action.spec();
        for language in [Language::Vi, Language::En] {
            assert!(!spec.label.get(language).is_empty() && !spec.help.get(language).is_empty(), "{}", spec.id);
        }
    }
}
