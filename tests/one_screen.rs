//! Those present see this very screen: whatever is pressed, nothing private is drawn before somebody has said that the projector is off.

mod door;
#[path = "console/seat.rs"]
mod seat;

use nhip::action::Action;
use nhip::action::key::Key;
use nhip::console::Console;
use nhip::console::Effect;
use nhip::console::Folder;
use nhip::console::Saving;
use nhip::console::SeenBy;
use nhip::console::Settings;
use nhip::console::view::ConsoleView;
use nhip::console::view::Panel;
use nhip::console::view::Tone;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use nhip::views::console::draw;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use seat::Seat;

/// In every text that is not for those present.
const NEVER: &str = "Zq7never";

/// Who is missing and why, and who has not spoken, in words of either language.
const UNTOLD: &[&str] = &[
    "vắng có lý do",
    "vắng không lý do",
    "absent with",
    "(chưa phát biểu)",
    "(has not spoken)",
    "chưa được ghi có mặt",
    "not marked",
];

fn drawn(view: &ConsoleView, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf, view, Theme::of(ThemeName::Dark));
    let row = |y: u16| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>();
    (0..height).map(row).collect::<Vec<_>>().join("\n")
}

fn seen_by(screen: SeenBy, lang: Language) -> Seat {
    let mut agenda = door::with_score();
    for segment in &mut agenda.segments {
        segment.notes = Some(format!("{NEVER} notes"));
        segment.say = Some(format!("{NEVER} say"));
    }
    if let ScorePlan::Sheet(sheet) = &mut agenda.score {
        sheet.groups.iter_mut().flat_map(|group| &mut group.criteria).for_each(|line| line.title.push_str(NEVER));
    }
    let mut seat = seat::seat_in(door::history(agenda), lang);
    let settings = Settings { language: lang, screen, ..Settings::default() };
    let now = seat.history.entries[0].at;
    seat.console = Console::new(settings, Saving::Saved(now), Vec::new());
    seat
}

/// What those present see of it.
fn shown(seat: &Seat) -> String {
    drawn(&seat.view(), 100, 32)
}

#[test]
fn the_room_sees_its_own_picture_and_one_line() {
    let mut seat = seen_by(SeenBy::This, Language::Vi);
    seat.tick();
    let text = shown(&seat);
    assert!(!text.contains(NEVER) && !text.contains("Person a"), "{text}");
    assert!(text.lines().last().is_some_and(|line| line.contains('→')), "{text}");
}

#[test]
fn the_roll_call_opens_only_behind_the_guard_and_closes_with_the_phase() {
    let mut seat = seen_by(SeenBy::This, Language::Vi);
    seat.keys(&[Key::F(2)]);
    assert!(shown(&seat).contains("Tắt máy chiếu, rồi bấm Enter"), "{}", shown(&seat));
    assert!(!shown(&seat).contains("Person a"));
    let presses = seat.presses();
    seat.keys(&[Key::F(2), Key::Char('x'), Key::Down, Key::Delete]);
    assert_eq!(seat.presses(), presses, "behind the guard nothing is pressed unseen");
    seat.keys(&[Key::Enter]);
    assert!(shown(&seat).contains("Person a") && seat.view().one_screen.is_none());
    seat.keys(&[Key::F(2), Key::PageDown]);
    while matches!(seat.view().panel, Some(Panel::Question(_))) {
        seat.keys(&[Key::Enter]);
    }
    assert!(seat.view().one_screen.is_some(), "the start has closed it");
    assert!(seat.view().panel.is_none() && !shown(&seat).contains("Tắt máy chiếu"));
}

#[test]
fn on_one_screen_the_red_line_leads_to_another_place_through_the_guard() {
    for (opens, says) in [(vec![], "Enter: "), (vec![Key::F(2)], "Ctrl+S: "), (vec![Key::Tab], "Ctrl+S: ")] {
        let mut seat = seen_by(SeenBy::This, Language::Vi);
        let why = "không còn chỗ trống trên ổ đĩa của máy này".to_owned();
        seat.console.saving(Saving::Failed { since: door::at("00:00"), why });
        let way = if opens.is_empty() { Key::Enter } else { Key::Ctrl('s') };
        seat.keys(&opens);
        // However narrow the screen, the way out stands on it.
        let plain = drawn(&seat.view(), 80, 24).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            plain.contains("CHƯA LƯU từ") && plain.contains(&format!("{says}chọn nơi lưu khác")),
            "{}",
            shown(&seat)
        );
        seat.keys(&[way]);
        assert!(shown(&seat).contains("Tắt máy chiếu, rồi bấm Enter"), "{}", shown(&seat));
        seat.keys(&[Key::Enter, Key::Down, Key::Enter]);
        assert!(seat.effects.contains(&Effect::ChooseFolder(Folder::Home)), "{:?}", seat.effects);
    }
}

#[test]
fn with_a_screen_of_their_own_nothing_is_guarded_and_the_lobby_asks_once() {
    let mut seat = seen_by(SeenBy::NotAsked, Language::En);
    seat.tick();
    assert!(shown(&seat).contains("Which screen do those present see?"));
    seat.keys(&[Key::Enter]).tick();
    assert!(seat.effects.contains(&Effect::Screen(SeenBy::Own)));
    assert!(seat.view().panel.is_none() && seat.view().one_screen.is_none());
    let mut seat = seen_by(SeenBy::NotAsked, Language::En);
    seat.tick().keys(&[Key::Down, Key::Enter]);
    assert!(seat.effects.contains(&Effect::Screen(SeenBy::This)));
    assert!(seat.view().one_screen.is_some());
}

#[test]
fn the_question_of_the_lobby_does_not_stop_the_start() {
    let mut seat = seen_by(SeenBy::NotAsked, Language::En);
    seat.tick().keys(&[Key::F(2), Key::F(2), Key::PageDown]);
    while matches!(seat.view().panel, Some(Panel::Question(_))) {
        seat.keys(&[Key::Enter]);
    }
    assert!(seat.history.meeting.begun().is_some());
}

#[test]
fn the_five_checks_are_ticked_by_themselves_or_with_enter_and_none_stops_the_start() {
    let mut seat = seen_by(SeenBy::Own, Language::En);
    seat.keys(&[Key::F(2), Key::F(2), Key::Esc]);
    let checks = |seat: &Seat| -> Vec<String> {
        let done = |check: &nhip::console::view::Check| check.state == nhip::console::view::CheckState::Done;
        seat.view().aside.checks.iter().filter(|check| done(check)).map(|check| check.text.clone()).collect()
    };
    assert!(checks(&seat).iter().any(|line| line == "It is saved"), "{:?}", checks(&seat));
    seat.keys(&[Key::Enter]);
    assert!(shown(&seat).contains("ắ ằ ẳ ẵ ặ Đ Ở Ữ"), "{}", shown(&seat));
    seat.keys(&[Key::Enter, Key::Enter, Key::Enter, Key::Enter]);
    assert!(shown(&seat).contains("Press each button"), "the last one is the clicker:\n{}", shown(&seat));
    seat.keys(&[Key::PageDown, Key::Left, Key::Char('b')]);
    assert_eq!(checks(&seat).len(), 7, "{:?}", checks(&seat));
    let learnt = vec![(Key::Left, Action::Undo), (Key::Char('b'), Action::Cover)];
    assert!(seat.effects.contains(&Effect::Learnt(learnt)), "{:?}", seat.effects);
    seat.keys(&[Key::Esc, Key::Char('b')]);
    assert!(seat.history.meeting.is_covered());
}

#[test]
fn f8_in_the_lobby_opens_the_rooms_window_and_then_its_panel() {
    let mut seat = seen_by(SeenBy::Own, Language::En);
    seat.keys(&[Key::F(8)]);
    assert!(seat.effects.contains(&Effect::OpenRoom) && seat.view().panel.is_none());
    seat.keys(&[Key::F(8)]);
    assert!(matches!(seat.view().panel, Some(Panel::Room(_))));
}

/// The answer that stands over the last row of the picture, or, where → was refused, in the line itself.
fn answer(seat: &Seat) -> Option<String> {
    let view = seat.view();
    let one = view.one_screen.as_ref().expect("those present see this screen");
    let line = Some(&one.line).filter(|line| line.tone == Tone::Warn);
    let answer = one.answer.as_ref().or(line)?.text.clone();
    assert!(seat_shows(&view, &answer), "{answer}");
    Some(answer)
}

fn seat_shows(view: &ConsoleView, words: &str) -> bool {
    let flat = drawn(view, 100, 32).split_whitespace().collect::<Vec<_>>().join(" ");
    flat.contains(words)
}

fn discussing(lang: Language) -> Seat {
    let mut seat = seen_by(SeenBy::This, lang);
    seat.history = seat.history.clone().discussing();
    seat.at("10:10").tick();
    seat
}

#[test]
fn whoever_presses_a_key_that_is_refused_reads_why_for_a_few_seconds() {
    let mut seat = discussing(Language::En);
    assert_eq!(answer(&seat), None);
    seat.keys(&[Key::PageDown]);
    assert!(answer(&seat).is_some_and(|why| why.starts_with("→ Not yet: members still have")), "{:?}", answer(&seat));
    seat.keys(&[Key::F(11)]);
    assert!(seat_shows(&seat.view(), "→ Not yet"), "what → and Enter do stays below the answer");
    assert_eq!(answer(&seat).as_deref(), Some("This key does nothing. ?: all keys"));
    seat.history.happens("10:20", r#"{"ask":{"who":"b"}}"#);
    seat.history.happens("10:21", r#"{"give_floor":{}}"#);
    seat.at("10:30").keys(&[Key::PageDown]);
    assert!(
        answer(&seat).is_some_and(|why| why.contains("Person b") && why.contains("speaking")),
        "{:?}",
        answer(&seat)
    );
    seat.wait_ms(9000).tick();
    assert_eq!(answer(&seat), None, "it goes by itself");
}

#[test]
fn a_refusal_that_would_tell_who_is_missing_is_said_without_it() {
    let mut seat = seen_by(SeenBy::This, Language::En);
    for who in ["a", "b", "c", "d"] {
        seat.history
            .does(
                door::at("00:00"),
                &door::command(&format!(
                    r#"{{"mark":{{"who":["{who}"],"presence":"{}"}}}}"#,
                    if who == "d" { "unexcused" } else { "present" }
                )),
            )
            .expect("a mark");
    }
    seat.history.happens("00:10", r#"{"begin": {}}"#);
    seat.at("00:20").tick().keys(&[Key::Char(' ')]).types("person d").keys(&[Key::Enter]);
    assert_eq!(answer(&seat).as_deref(), Some("That cannot be done now."));
    assert!(!shown(&seat).contains("absent"), "{}", shown(&seat));
    let mut own = seen_by(SeenBy::Own, Language::En);
    own.history = seat.history.clone();
    own.at("00:20").tick().keys(&[Key::Char(' ')]).types("person d").keys(&[Key::Enter]);
    assert!(own.notice().contains("absent without reason"), "{}", own.notice());
}

#[test]
fn what_was_written_down_is_done_without_a_word_of_it() {
    let mut seat = discussing(Language::En);
    let note = door::command(&format!(r#"{{"note":{{"text":"{NEVER} note"}}}}"#));
    seat.history.does(door::at("10:20"), &note).expect("a note");
    seat.at("10:30").keys(&[Key::Ctrl('z')]);
    assert!(!shown(&seat).contains(NEVER), "{}", shown(&seat));
}

fn key() -> impl Strategy<Value = Key> {
    prop_oneof![
        6 => Just(Key::Enter),
        4 => Just(Key::PageDown),
        3 => select(vec![Key::Down, Key::Up, Key::Tab, Key::Esc, Key::Delete, Key::Right, Key::Left, Key::End]),
        4 => select(vec![2_u8, 3, 4, 6, 7, 8, 9]).prop_map(Key::F),
        3 => select(vec![' ', '+', '-', '.', '?', 'a', 'd', 'n', '1', '9']).prop_map(Key::Char),
        2 => select(vec!['o', 'z', 't', 's', 'q']).prop_map(Key::Ctrl),
        1 => Just(Key::PageUp),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn nothing_private_is_drawn_before_the_guard_is_lifted(
        keys in prop::collection::vec((key(), 0_u8..12), 1..50),
        lang in select(vec![Language::Vi, Language::En])
    ) {
        let mut seat = seen_by(SeenBy::This, lang);
        for (at, (key, other)) in keys.into_iter().enumerate() {
            seat.at(&format!("{:02}:{:02}", at * 41 / 60, at * 41 % 60)).tick();
            let now = door::at(&format!("{:02}:{:02}", at * 41 / 60, at * 41 % 60));
            let private = match other {
                0 => Some(format!(r#"{{"note":{{"text":"{NEVER} note"}}}}"#)),
                1 => Some(format!(r#"{{"opinion":{{"who":"b","text":"{NEVER} remark","kind":"question"}}}}"#)),
                2 => Some(format!(r#"{{"mark":{{"who":["c"],"presence":"excused","reason":"{NEVER} ill"}}}}"#)),
                3 => Some(r#"{"ask":{"who":"b"}}"#.to_owned()),
                4 => Some(r#"{"mark":{"who":"all","presence":"present"}}"#.to_owned()),
                _ => None,
            };
            if let Some(private) = private {
                let _refused_or_not = seat.history.does(now, &door::command(&private));
            }
            seat.keys(&[key]);
            let view = seat.view();
            let Some(one) = &view.one_screen else { continue };
            for (width, height) in [(100, 32), (80, 24), (40, 12)] {
                let text = drawn(&view, width, height);
                prop_assert!(!text.contains(NEVER) && !text.contains("Zq7"), "{key:?} {one:?}\n{text}");
                let told = UNTOLD.iter().find(|words| text.to_lowercase().contains(*words));
                prop_assert!(told.is_none(), "{key:?} tells {told:?}\n{text}");
            }
        }
    }
}
