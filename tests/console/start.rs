//! Before the meeting, and what the facilitator sets for himself.

use nhip::action::key::Key;
use nhip::console::Effect;
use nhip::console::Folder;
use nhip::console::Input;
use nhip::console::Saving;
use nhip::console::Settings;
use nhip::console::start::Screen;
use nhip::console::start::Start;
use nhip::console::start::Started;
use nhip::console::start::Unfinished;
use nhip::console::view::NoticeKind;
use nhip::console::view::Tone;
use nhip::console::view::panel::Panel;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Span;

use crate::door;
use crate::door::history;
use crate::door::two_items;
use crate::seat::Seat;
use crate::seat::lobby;
use crate::seat::seat;
use crate::seat::seat_in;

#[test]
fn an_unfinished_meeting_is_asked_about_before_anything_else() {
    let left = door::two_o_clock();
    let unfinished = Unfinished { title: "March".to_owned(), day: left.date_naive(), left, since: Span::from_mins(7) };
    let settings = Settings { language: Language::En, ..Settings::default() };
    let mut start = Start::new(settings, &two_items(), vec![unfinished]);
    let view = start.view(left);
    assert!(view.menu.lines[0].text.contains("unfinished"), "{}", view.menu.lines[0].text);
    assert_eq!(start.act(&Input::Press(Key::Enter)), Some(Started::Resume(0)));
    assert_eq!(start.act(&Input::Press(Key::Down)), None);
    assert_eq!(start.act(&Input::Press(Key::Enter)), Some(Started::Meeting));
    assert_eq!(start.act(&Input::Press(Key::Esc)), None, "a clicker's button does not leave");
    assert_eq!(start.act(&Input::Press(Key::Ctrl('q'))), Some(Started::Quit));
}

#[test]
fn the_language_changes_on_the_console_alone() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::F(12)]);
    assert!(seat.effects.contains(&Effect::Language(Language::Vi)));
    assert_eq!(seat.view().now.phase, "Thảo luận");
    assert_eq!(seat.history.meeting.agenda().language, Language::En);
}

#[test]
fn not_saved_is_never_silent_and_enter_leads_to_another_place() {
    let mut seat = seat_in(history(two_items()).discussing(), Language::Vi);
    let since = door::at("10:00");
    seat.console.saving(Saving::Failed { since, why: "ổ đĩa đầy".to_owned() });
    let saved = seat.view().header.saved;
    assert_eq!(saved.tone, Tone::Alarm);
    assert!(saved.text.starts_with("CHƯA LƯU từ 14:10:00: ổ đĩa đầy"), "{}", saved.text);
    seat.keys(&[Key::Enter, Key::Down, Key::Enter]);
    assert!(seat.effects.contains(&Effect::ChooseFolder(Folder::Home)));
}

#[test]
fn from_every_panel_the_red_line_names_a_key_that_leads_to_another_place() {
    let failed = || {
        let mut seat = seat(history(two_items()).discussing());
        seat.console.saving(Saving::Failed { since: door::at("10:00"), why: "disk full".to_owned() });
        seat
    };
    let chosen = |seat: &mut Seat| {
        let said = seat.view().header.saved.text;
        assert!(said.ends_with("disk full"), "{:?} {said}", seat.view().panel);
        seat.keys(&[Key::Down, Key::Enter]);
        assert!(seat.effects.contains(&Effect::ChooseFolder(Folder::Home)), "{:?}", seat.effects);
    };
    let mut seat = failed();
    assert!(seat.view().header.saved.text.ends_with("Enter: choose another place"));
    seat.keys(&[Key::Enter]);
    chosen(&mut seat);
    // Lists, a text that is being typed, the list of everything, the keys.
    let panels: [&[Key]; 5] =
        [&[Key::F(2)], &[Key::F(3), Key::Enter, Key::Char('h')], &[Key::Tab], &[Key::Char('?')], &[Key::F(9)]];
    for keys in panels {
        let mut seat = failed();
        seat.keys(keys);
        assert!(seat.view().panel.is_some(), "{keys:?}");
        let said = seat.view().header.saved.text;
        assert!(said.ends_with("Ctrl+S: choose another place"), "{keys:?}: {said}");
        seat.keys(&[Key::Ctrl('s')]);
        chosen(&mut seat);
    }
    // A second press while the place is typed asks nothing twice.
    let mut seat = failed();
    seat.keys(&[Key::F(2), Key::Ctrl('s'), Key::Ctrl('s'), Key::Esc, Key::Esc]);
    assert!(seat.view().panel.is_none());
}

#[test]
fn leaving_is_asked_and_staying_is_the_default() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::Ctrl('c')]);
    assert!(seat.notice().contains("Ctrl+Q"), "{}", seat.notice());
    seat.keys(&[Key::Ctrl('q'), Key::Enter]);
    assert!(!seat.effects.contains(&Effect::Quit));
    seat.keys(&[Key::Ctrl('q'), Key::Down, Key::Enter]);
    assert!(seat.effects.contains(&Effect::Quit));
}

#[test]
fn the_bell_rings_once_when_a_clock_runs_over_and_only_when_it_is_on() {
    let mut seat = seat(history(two_items()).begun());
    seat.at("02:10").tick();
    assert!(!seat.effects.contains(&Effect::Ring));
    seat.types("bell").keys(&[Key::Enter]);
    seat.effects.clear();
    seat.keys(&[Key::Right]).at("11:00").tick().tick();
    assert_eq!(seat.effects.iter().filter(|effect| **effect == Effect::Ring).count(), 1);
}

#[test]
fn answers_go_away_by_themselves() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::Right]);
    assert_eq!(seat.view().notices[0].kind, NoticeKind::Refused);
    seat.at("10:30").tick();
    assert!(seat.view().notices.is_empty());
}

#[test]
fn what_is_not_possible_is_greyed_out_with_the_meetings_own_reason() {
    let mut seat = seat(history(two_items()).discussing());
    seat.keys(&[Key::Tab]).types("adopt");
    let Panel::More(more) = seat.view().panel.expect("the list") else { panic!("the list") };
    assert!(more.rows[0].why_not.is_none(), "{:?}", more.rows[0]);
    seat.keys(&[Key::Delete]).types("unlock");
    let Panel::More(more) = seat.view().panel.expect("the list") else { panic!("the list") };
    assert!(more.rows[0].why_not.is_some());
    let presses = seat.presses();
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.presses(), presses);
    assert_eq!(seat.view().notices[0].kind, NoticeKind::Refused);
}

#[test]
fn a_start_that_is_days_away_is_said_in_words_and_not_counted_down() {
    for (days, counts) in [(0, true), (3, false), (-3, false)] {
        let mut agenda = two_items();
        let soon = door::two_o_clock().naive_local() + chrono::TimeDelta::minutes(10);
        agenda.start = Some(soon + chrono::TimeDelta::days(days));
        let view = seat(history(agenda)).view();
        assert_eq!(view.now.clock.is_some(), counts, "{days} days away");
        assert!(
            view.header.ending.text.contains(if counts { "minutes" } else { "days" }),
            "{}",
            view.header.ending.text
        );
    }
}

#[test]
fn the_roll_call_names_only_keys_that_do_something_on_the_selected_row() {
    let mut seat = lobby(two_items());
    let keys = |seat: &Seat| {
        let Panel::RollCall(roll) = seat.panel() else { panic!("the roll call: {:?}", seat.panel()) };
        roll.keys.into_iter().map(|line| line.text).collect::<Vec<_>>()
    };
    seat.keys(&[Key::F(2)]);
    assert_eq!(keys(&seat), ["Enter: mark everyone present", "↓: one by one", "Tab: add a guest"]);
    seat.keys(&[Key::Down]);
    assert!(keys(&seat).contains(&"→: absent, left early, online…".to_owned()), "{:?}", keys(&seat));
    seat.keys(&[Key::Right]);
    assert!(matches!(seat.panel(), Panel::Question(_)), "{:?}", seat.panel());
}
