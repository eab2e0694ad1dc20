//! The guided rehearsal: six things, walked by keys alone on the real console; it waits for each, and nothing that is done otherwise hurts.
//!
//! `NHIP_FRAMES=write` writes the frames anew; read them before keeping them.

mod door;

#[path = "closing/kept.rs"]
mod kept;
#[path = "console/seat.rs"]
mod seat;

use nhip::action::key::Key;
use nhip::agenda_file;
use nhip::console::guide::Lesson;
use nhip::console::view::panel::Panel;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::meeting::state::Phase;
use nhip::meeting::time::Span;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Created;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;

use door::History;
use door::history;
use door::moment;
use door::two_items;
use kept::is_as_kept;
use seat::Seat;
use seat::seat;
use seat::seat_in;

fn practice_in(language: Language) -> Seat {
    let created = Created {
        format: 1,
        id: "test".into(),
        program: "test".into(),
        clock: ClockKind::Rehearsal { speed: 10 },
        agenda: agenda_file::practice(language),
        before: Before::default(),
    };
    let first = Entry { seq: 1, at: moment(Span::ZERO), events: vec![Event::Created(Box::new(created))] };
    let meeting = Meeting::from_first(&first).expect("line 1");
    let mut seat = seat_in(History { meeting, entries: vec![first] }, language);
    seat.console.begin_guide(&seat.history.meeting);
    seat
}

fn practice() -> Seat {
    practice_in(Language::En)
}

/// Half a second of a hand is five seconds of the meeting.
fn hand(seat: &mut Seat, clock: &str, keys: &[Key]) {
    seat.at(clock).keys(keys);
}

fn says(seat: &Seat) -> String {
    seat.view().guide.map_or_else(String::new, |line| line.text)
}

fn waits_for(seat: &Seat, lesson: Lesson, words: &str) {
    assert_eq!(seat.console.lesson(), Some(lesson), "{}", says(seat));
    assert!(says(seat).contains(words), "{}", says(seat));
}

/// Up to this lesson, by the keys that the line names.
fn up_to(seat: &mut Seat, lesson: Lesson) {
    let walk: [(&str, &[Key]); 5] = [
        ("00:10", &[Key::F(2), Key::F(2), Key::Esc]),
        ("00:20", &[Key::Right]),
        ("01:10", &[Key::Char(' '), Key::Enter]),
        ("01:30", &[Key::Enter, Key::Enter]),
        ("01:50", &[Key::Right]),
    ];
    for ((clock, keys), done) in walk.into_iter().zip(Lesson::ALL) {
        if done == lesson {
            return;
        }
        hand(seat, clock, keys);
        if done == Lesson::Discussion {
            hand(seat, "01:00", &[Key::Right]);
        }
    }
}

#[test]
fn six_things_are_learnt_by_keys_alone_each_named_before_it_is_pressed() {
    let mut seat = practice();
    waits_for(&seat, Lesson::AllPresent, "F2: open the roll call");
    hand(&mut seat, "00:10", &[Key::F(2)]);
    waits_for(&seat, Lesson::AllPresent, "F2 again");
    seat.keys(&[Key::F(2)]);
    waits_for(&seat, Lesson::Discussion, "Esc: close it");
    seat.keys(&[Key::Esc]);
    waits_for(&seat, Lesson::Discussion, "→: begin");
    hand(&mut seat, "00:20", &[Key::Right]);
    waits_for(&seat, Lesson::Discussion, "→: open the members' time");
    hand(&mut seat, "01:00", &[Key::Right]);
    waits_for(&seat, Lesson::Hand, "Space");
    hand(&mut seat, "01:10", &[Key::Char(' ')]);
    waits_for(&seat, Lesson::Hand, "Enter: on the list");
    seat.keys(&[Key::Enter]);
    waits_for(&seat, Lesson::Floor, "Enter: invite");
    hand(&mut seat, "01:30", &[Key::Enter]);
    waits_for(&seat, Lesson::Floor, "Enter: finished");
    seat.keys(&[Key::Enter]);
    waits_for(&seat, Lesson::Refused, "→: try it");
    hand(&mut seat, "01:50", &[Key::Right]);
    assert!(seat.notice().starts_with("Not yet"), "{}", seat.notice());
    waits_for(&seat, Lesson::Undo, "Ctrl+Z");
    hand(&mut seat, "01:55", &[Key::Ctrl('z')]);
    assert_eq!(seat.happened(), ["undone"]);
    assert_eq!(seat.console.lesson(), None);
    assert!(says(&seat).starts_with("All six are done!"));
    seat.keys(&[Key::Esc]);
    assert_eq!(says(&seat), "");
}

#[test]
fn an_older_step_is_asked_about_and_the_line_says_so() {
    let mut seat = practice();
    up_to(&mut seat, Lesson::Undo);
    hand(&mut seat, "04:00", &[Key::Ctrl('z')]);
    assert!(matches!(seat.panel(), Panel::Question(_)));
    waits_for(&seat, Lesson::Undo, "Enter: undo it");
    seat.keys(&[Key::Enter]);
    assert_eq!(seat.console.lesson(), None, "{}", seat.notice());
}

#[test]
fn each_lesson_waits_and_a_wrong_key_does_no_harm() {
    for lesson in Lesson::ALL {
        let mut seat = practice();
        up_to(&mut seat, lesson);
        assert_eq!(seat.console.lesson(), Some(lesson), "{}", says(&seat));
        let before = says(&seat);
        seat.keys(&[Key::F(11), Key::Left, Key::Up, Key::Home, Key::Ctrl('s'), Key::Char('x'), Key::Esc]);
        assert_eq!((seat.console.lesson(), says(&seat)), (Some(lesson), before), "no key of these is the one");
        seat.tick();
        assert_eq!(seat.console.lesson(), Some(lesson), "time alone teaches nothing");
    }
}

#[test]
fn it_is_left_at_any_time_and_the_practice_goes_on() {
    for lesson in Lesson::ALL {
        let mut seat = practice();
        up_to(&mut seat, lesson);
        seat.keys(&[Key::Esc]);
        assert_eq!((seat.console.lesson(), says(&seat).as_str()), (None, ""));
        assert!(seat.notice().starts_with("The guide is off"), "{}", seat.notice());
        let presses = seat.presses();
        seat.at("20:00").keys(&[Key::F(2), Key::F(2), Key::Esc]);
        assert!(seat.presses() >= presses, "the console is the same as before");
    }
}

#[test]
fn it_is_offered_again_with_the_keys_and_passes_over_what_is_done() {
    let mut seat = practice();
    up_to(&mut seat, Lesson::Hand);
    seat.keys(&[Key::Esc, Key::Char('?')]);
    let Panel::Keys(keys) = seat.panel() else { panic!("all keys") };
    assert!(keys.notes.iter().any(|note| note.text.contains("Enter: the guide")));
    seat.keys(&[Key::Enter]);
    assert!(seat.view().panel.is_none());
    waits_for(&seat, Lesson::Hand, "Space");
}

#[test]
fn a_real_meeting_has_no_guide() {
    let mut seat = seat(history(two_items()));
    seat.console.begin_guide(&seat.history.meeting);
    assert_eq!(seat.console.lesson(), None);
    seat.types("guide").keys(&[Key::Enter]);
    assert_eq!(seat.notice(), "The guide is for rehearsals only.");
    assert!(seat.view().guide.is_none());
}

#[test]
fn who_is_slow_may_move_on_and_is_led_to_the_next_item() {
    let mut seat = practice();
    up_to(&mut seat, Lesson::Refused);
    seat.at("30:00");
    waits_for(&seat, Lesson::Refused, "→: to the next item");
    seat.keys(&[Key::Right]);
    waits_for(&seat, Lesson::Refused, "then try → again");
    seat.at("30:10").keys(&[Key::Right]);
    waits_for(&seat, Lesson::Refused, "→: try it");
    seat.at("30:20").keys(&[Key::Right]);
    waits_for(&seat, Lesson::Undo, "Ctrl+Z");
    seat.at("30:25").keys(&[Key::Ctrl('z')]);
    assert_eq!(seat.console.lesson(), None, "{}", seat.notice());
}

#[test]
fn a_recess_a_panel_and_the_end_are_said_and_no_rule_is_bent() {
    let mut seat = practice();
    up_to(&mut seat, Lesson::Hand);
    seat.keys(&[Key::F(4)]);
    assert!(says(&seat).contains("Esc: close it"), "{}", says(&seat));
    seat.keys(&[Key::Esc, Key::F(9), Key::Enter]);
    assert!(seat.history.meeting.hold().is_some(), "{}", seat.notice());
    assert!(says(&seat).contains("F9: resume"), "{}", says(&seat));
    seat.at("02:00").keys(&[Key::F(9)]);
    waits_for(&seat, Lesson::Hand, "Space");
    seat.history.happens("03:00", r#"{"adjourn": {"reason": "The practice is over now"}}"#);
    seat.at("03:10");
    assert_eq!(seat.history.meeting.phase(), Phase::Over);
    assert!(says(&seat).contains("Ctrl+Q: quit"), "{}", says(&seat));
}

#[test]
fn the_agenda_of_the_guide_is_sound_and_small_in_both_languages() {
    for language in [Language::Vi, Language::En] {
        let agenda = agenda_file::practice(language);
        assert_eq!((agenda.language, agenda.segments.len()), (language, 3));
    }
}

#[test]
fn every_lesson_is_drawn_as_it_was_looked_at() {
    for (language, name) in [(Language::Vi, "vi"), (Language::En, "en")] {
        for lesson in Lesson::ALL {
            let mut seat = practice_in(language);
            up_to(&mut seat, lesson);
            is_as_kept("guide", &format!("{lesson:?}_{name}").to_lowercase(), &seat.view());
        }
        let mut seat = practice_in(language);
        up_to(&mut seat, Lesson::Undo);
        hand(&mut seat, "01:55", &[Key::Ctrl('z')]);
        is_as_kept("guide", &format!("finished_{name}"), &seat.view());
    }
}
