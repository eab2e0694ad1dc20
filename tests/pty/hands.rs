//! What hands, windows and other programs do to a terminal.

use crate::window::ESC;
use crate::window::F2;
use crate::window::F12;
use crate::window::NEXT;
use crate::window::Window;
use crate::window::happened;
use crate::window::journal;
use crate::window::setting;

fn lobby(data: &std::path::Path) -> Window {
    let console = setting(data).open(&["rehearse", "staff-45", "--lang", "en"]);
    console.shows("WAITING TO START");
    console
}

/// Everything but the line with the clock; elsewhere a minute may pass too.
fn picture(text: &str) -> Vec<String> {
    text.lines().skip(1).map(|line| line.trim_end().replace(|letter: char| letter.is_ascii_digit(), "0")).collect()
}

#[test]
fn the_language_is_switched_by_one_key_and_back() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    let before = picture(&console.picture());
    console.press(F12).shows("CHỜ KHAI MẠC").hides("WAITING");
    console.press(F12).shows("WAITING TO START").hides("CHỜ");
    console.until("the same picture", |seen| picture(&seen.text()) == before);
}

#[test]
fn next_pressed_twice_in_a_row_moves_once() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    console.press(F2).press(F2).shows("9 people: present");
    console.press(NEXT).press(NEXT).shows("1/5").shows("Pressed twice in a row");
    console.press(&NEXT.repeat(9)).press(F12).shows("ĐANG TRÌNH BÀY");
    let names = happened(data.path(), &journal(data.path(), "rehearsals"));
    assert_eq!(names.iter().filter(|name| *name == "segment_opened").count(), 1, "{names:?}");
}

#[test]
fn pasted_escape_codes_do_nothing_and_reach_no_terminal() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    let hostile = format!("\x1b[200~Chào \x1b]0;stolen\x07\x1b[41m\u{202e}{NEXT}{F2}\x11\x03\nbạn\r\n\x1b[201~");
    console.press(&hostile).shows("Chào").shows("bạn");
    console.press(ESC).hides("Chào");
    assert!(!console.text().contains("━ Roll call"));
    let wrote = String::from_utf8_lossy(&console.seen().bytes).into_owned();
    assert!(!wrote.contains("\x1b]0;stolen") && !wrote.contains('\u{202e}') && !wrote.contains("\x1b[41m"));
    console.press(F2).shows("━ Roll call");
    let names = happened(data.path(), &journal(data.path(), "rehearsals"));
    assert_eq!(names, ["created", "opened"]);
}

#[test]
fn after_a_storm_of_sizes_down_to_one_by_one_the_picture_is_right_again() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    let mut room = setting(data.path()).open(&["room", "--letters", "plain"]);
    room.shows("Weekly staff meeting");
    let sizes = [(1, 1), (200, 1), (1, 60), (2, 2), (80, 24), (0, 0), (3, 65), (240, 67), (20, 5), (119, 36)];
    for window in [&mut console, &mut room] {
        let before = picture(&window.picture());
        window.looks_away();
        for (columns, rows) in sizes.iter().cycle().take(300).copied().chain([(119, 36)]) {
            window.resize(columns, rows);
            window.within(std::time::Duration::from_millis(3), |_| false);
        }
        window.looks_at(120, 36);
        window.resize(120, 36);
        window.until("the same picture", |seen| picture(&seen.text()) == before);
    }
    console.press(F12).shows("CHỜ KHAI MẠC");
}

#[test]
fn a_terminal_that_did_not_read_for_a_while_shows_the_newest_picture() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    let glass = console.stalls();
    for _ in 0..51 {
        console.press(F12);
    }
    console.goes_on(glass);
    console.shows("CHỜ KHAI MẠC").hides("WAITING");
    console.press(F2).shows("━ Điểm danh");
}

#[test]
fn a_key_pressed_in_the_moment_of_a_new_size_does_not_lie_there_until_the_next() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    for turn in 0..60 {
        console.resize(if turn % 2 == 0 { 119 } else { 120 }, 36);
        std::thread::sleep(std::time::Duration::from_micros(turn * 40));
        console.press(F12).shows(if turn % 2 == 0 { "CHỜ KHAI MẠC" } else { "WAITING TO START" });
    }
}

#[test]
fn what_is_pasted_by_half_stops_no_clock() {
    let data = tempfile::tempdir().unwrap();
    let mut console = lobby(data.path());
    console.press("\x1b[200~by half");
    let (top, mut changes) = (|seen: &str| seen.lines().next().unwrap_or_default().to_owned(), 0);
    let mut before = top(&console.text());
    while changes < 2 {
        console.until_drawn("another second", |seen| top(seen) != before);
        before = top(&console.text());
        changes += 1;
    }
    console.press("\x1b[201~").press(F12).shows("CHỜ KHAI MẠC");
}
