//! How the lobby looks, and a screen that those present see too: its check list in every state, the window's panel, the clicker, each
//! moment of the one screen with its guard and its answers, in both languages and at two sizes.
//!
//! `NHIP_FRAMES=write` writes the frames anew; read them before keeping them.

mod door;
#[path = "console/seat.rs"]
mod seat;

use std::fs;
use std::path::Path;

use nhip::action::Action;
use nhip::action::key::Key;
use nhip::console::Console;
use nhip::console::Saving;
use nhip::console::SeenBy;
use nhip::console::Settings;
use nhip::console::ready::Awake;
use nhip::console::ready::RoomSeen;
use nhip::console::view::ConsoleView;
use nhip::console::view::NoticeKind;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Span;
use nhip::text::console::start;
use nhip::views::console::draw;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use seat::Seat;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];
const TONGUES: [(Language, &str); 2] = [(Language::Vi, "vi"), (Language::En, "en")];
const ALL_HERE: [Key; 3] = [Key::F(2), Key::F(2), Key::Esc];

fn agenda(lang: Language) -> Agenda {
    let name = match lang {
        Language::Vi => "model-90",
        Language::En => "staff-45",
    };
    let mut agenda = nhip::check::open(name).found.expect("the embedded ones are sound");
    agenda.start = Some(door::two_o_clock().naive_local() + chrono::Duration::minutes(5));
    agenda
}

fn seat_seen_by(screen: SeenBy, lang: Language, learnt: Vec<(Key, Action)>) -> Seat {
    let mut seat = seat::seat_in(door::history(agenda(lang)), lang);
    let settings = Settings { language: lang, screen, learnt, ..Settings::default() };
    let now = seat.history.entries[0].at;
    seat.console = Console::new(settings, Saving::Saved(now), Vec::new());
    seat
}

fn own(lang: Language) -> Seat {
    let mut seat = seat_seen_by(SeenBy::Own, lang, Vec::new());
    seat.console.room_is(RoomSeen::No);
    seat.console.awake_is(Awake::No);
    seat
}

/// The room's window is open, and the desktop has promised.
fn found(lang: Language) -> Seat {
    let mut seat = own(lang);
    seat.console.room_is(RoomSeen::Open);
    seat.console.awake_is(Awake::Promised);
    seat
}

fn this(lang: Language) -> Seat {
    let mut seat = seat_seen_by(SeenBy::This, lang, Vec::new());
    seat.console.awake_is(Awake::Promised);
    seat
}

fn rows(view: &ConsoleView, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf, view, Theme::of(ThemeName::None));
    let row = |y: u16| (0..width).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned();
    (0..height).map(row).collect::<Vec<_>>().join("\n") + "\n"
}

fn is_as_kept(name: &str, frame: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/frames/lobby/{name}.txt"));
    if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
        fs::write(&path, frame).expect("the folder of the frames is there");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept.replace('\r', ""), frame, "{name} is not drawn as it was");
}

fn are_as_kept(moments: fn(Language) -> Vec<(&'static str, Seat)>) {
    for (lang, tongue) in TONGUES {
        for (name, seat) in moments(lang) {
            for (width, height) in SIZES {
                is_as_kept(&format!("{name}_{tongue}_{width}x{height}"), &rows(&seat.view(), width, height));
            }
        }
    }
}

/// The lobby of a console that its facilitator alone sees.
fn lobby(lang: Language) -> Vec<(&'static str, Seat)> {
    let made = |mut seat: Seat, keys: &[Key]| {
        seat.at("01:00").keys(keys);
        seat.tick();
        seat
    };
    let to_checks = [&ALL_HERE[..], &[Key::Enter]].concat();
    let mut ticked = own(lang);
    ticked.console.awake_is(Awake::SleepOnly);
    let by_hand = [&to_checks[..], &[Key::Enter, Key::Enter, Key::Enter, Key::Enter, Key::Up, Key::Up]].concat();
    let mut late = own(lang);
    late.at("11:00").keys(&ALL_HERE).wait_ms(9000).tick();
    let learnt = vec![(Key::Left, Action::Undo), (Key::Char('b'), Action::Cover)];
    let clicker = [&to_checks[..], &[Key::End, Key::Enter]].concat();
    let mut opening = own(lang);
    opening.at("01:00").keys(&[Key::F(8)]);
    let now = opening.now();
    opening.console.tell(now, NoticeKind::Done, start::room_opens(lang));
    let mut to_type = own(lang);
    to_type.at("01:00").keys(&[Key::F(8)]);
    let now = to_type.now();
    to_type.console.tell(now, NoticeKind::Told, start::open_room(lang, "/opt/nhip/nhip room"));
    vec![
        ("which_screen", {
            let mut seat = seat_seen_by(SeenBy::NotAsked, lang, Vec::new());
            seat.at("01:00").tick();
            seat
        }),
        ("open", made(own(lang), &[])),
        ("open_all_here", made(own(lang), &ALL_HERE)),
        ("overdue", late),
        ("found", made(found(lang), &ALL_HERE)),
        ("checks_open", made(own(lang), &to_checks)),
        ("checks_found", made(found(lang), &to_checks)),
        ("checks_by_hand", made(ticked, &by_hand)),
        ("window_opens", opening),
        ("window_to_type", to_type),
        ("window_panel", made(own(lang), &[Key::F(8), Key::F(8)])),
        ("clicker", made(own(lang), &clicker)),
        ("clicker_learnt", made(own(lang), &[&clicker[..], &[Key::F(13), Key::Left]].concat())),
        ("clicker_remembered", made(seat_seen_by(SeenBy::Own, lang, learnt), &clicker)),
    ]
}

/// Every moment of the one screen.
fn one_screen(lang: Language) -> Vec<(&'static str, Seat)> {
    let until = |clock: &str, keys: &[Key]| {
        let mut seat = this(lang);
        seat.history.happens("00:30", r#"{"mark": {"who": "all", "presence": "present"}}"#);
        seat.history.happens("01:00", r#"{"begin": {}}"#);
        for minute in [3, 12] {
            let now = door::moment(Span::from_mins(minute));
            let next = door::command(r#"{"next": {}}"#);
            seat.history.does(now, &next).expect("the first item has no discussion");
        }
        seat.at(clock).tick().keys(keys).tick();
        seat
    };
    let name = |n: usize| this(lang).history.meeting.people()[n].person.id.to_string();
    let ask = |seat: &mut Seat, clock: &str, n: usize| {
        seat.history.happens(clock, &format!(r#"{{"ask": {{"who": "{}"}}}}"#, name(n)));
    };
    let mut before = this(lang);
    before.at("01:00").tick();
    let mut presenting = this(lang);
    presenting.history.happens("00:30", r#"{"mark": {"who": "all", "presence": "present"}}"#);
    presenting.history.happens("01:00", r#"{"begin": {}}"#);
    presenting.history.happens("03:00", r#"{"next": {}}"#);
    presenting.at("04:00").tick();
    let mut queue = until("12:10", &[]);
    ask(&mut queue, "12:15", 2);
    ask(&mut queue, "12:20", 3);
    queue.at("12:30").tick();
    let mut speaking = until("12:10", &[]);
    ask(&mut speaking, "12:15", 2);
    ask(&mut speaking, "12:20", 3);
    speaking.at("12:30").keys(&[Key::Enter]).wait_ms(9000).at("13:00").tick();
    let mut speaking_refused = until("12:10", &[]);
    ask(&mut speaking_refused, "12:15", 2);
    speaking_refused.at("12:30").keys(&[Key::Enter]).at("13:00").keys(&[Key::PageDown]).tick();
    let mut recess = until("12:10", &[]);
    recess.history.happens("12:30", r#"{"hold": {}}"#);
    recess.at("13:00").tick();
    vec![
        ("one_lobby", before),
        ("one_lobby_guard", {
            let mut seat = this(lang);
            seat.at("01:00").keys(&[Key::F(2)]).tick();
            seat
        }),
        ("one_presenting", presenting),
        ("one_silence", until("12:10", &[])),
        ("one_refused", until("12:10", &[Key::PageDown])),
        ("one_unknown_key", until("12:10", &[Key::F(11)])),
        ("one_guard", until("12:10", &[Key::F(3)])),
        ("one_picker", until("12:10", &[Key::Char(' ')])),
        ("one_more", until("12:10", &[Key::Tab])),
        ("one_room", until("12:10", &[Key::F(8)])),
        ("one_queue", queue),
        ("one_speaking", speaking),
        ("one_speaking_refused", speaking_refused),
        ("one_recess", recess),
    ]
}

#[test]
fn the_lobby_looks_as_it_was_looked_at() {
    are_as_kept(lobby);
}

#[test]
fn the_one_screen_looks_as_it_was_looked_at() {
    are_as_kept(one_screen);
}

#[test]
fn what_is_done_by_itself_by_hand_and_not_yet_differs_by_a_word() {
    let shown = |name: &str| {
        let all = lobby(Language::En);
        let seat = &all.iter().find(|(one, _)| *one == name).expect("it is one of them").1;
        rows(&seat.view(), 120, 36)
    };
    assert!(shown("checks_open").contains("○ The room's screen is open"));
    assert!(shown("checks_found").contains("✓ The room's screen is open · found by itself"));
    assert!(shown("checks_by_hand").contains("✓ The room's screen is open · ticked by hand"));
    assert!(shown("checks_found").contains("✓ The computer promises: no sleep, no screen saver · found by itself"));
    assert!(shown("open").contains("ắ ằ ẳ ẵ ặ Đ Ở Ữ"));
}

#[test]
fn half_a_window_draws_all_of_them() {
    for (_, seat) in one_screen(Language::Vi).into_iter().chain(lobby(Language::En)) {
        let view = seat.view();
        for (width, height) in [(0, 0), (1, 1), (2, 6), (9, 3), (20, 5), (40, 2), (40, 12), (60, 1), (60, 15)] {
            rows(&view, width, height);
        }
    }
}
