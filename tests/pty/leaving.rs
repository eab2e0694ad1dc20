//! However the program ends, the window is whole if there still is one, and no process is left.

use std::time::Duration;

use rustix::process::Signal;

use crate::window::F2;
use crate::window::F12;
use crate::window::QUIT;
use crate::window::Setting;
use crate::window::Tie;
use crate::window::happened;
use crate::window::in_a_discussion;
use crate::window::journal;
use crate::window::plain;
use crate::window::setting;

/// What a person who closed a window would not notice.
const AT_ONCE: Duration = Duration::from_secs(2);
/// The other screen, on which nothing that the shell has shown is lost.
const OTHER_SCREEN: &str = "\x1b[?1049h";

#[test]
fn who_quits_has_a_whole_terminal_and_is_told_where_the_meeting_lies() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    assert!(console.is_raw() && console.seen().screen().alternate_screen());
    assert_eq!(console.quit(), 0);
    console.is_whole();
    console.shows("Everything is saved in").shows(".jsonl");
    assert_eq!(plain(data.path(), &["list", "--json"]).1.matches("running").count(), 1);
}

#[test]
fn a_meeting_that_nobody_has_touched_leaves_nothing_behind() {
    let data = tempfile::tempdir().unwrap();
    let mut console = setting(data.path()).open(&["staff-45", "--lang", "en"]);
    console.shows("WAITING TO START");
    assert_eq!(console.quit(), 0);
    console.is_whole();
    assert_eq!(std::fs::read_dir(data.path().join("meetings")).unwrap().count(), 0);
}

#[test]
fn who_leaves_the_rooms_screen_has_a_whole_terminal() {
    let data = tempfile::tempdir().unwrap();
    let mut room = setting(data.path()).open(&["room", "--letters", "plain", "--lang", "en"]);
    room.until("on the other screen", |seen| seen.screen().alternate_screen() && seen.text().contains(':'));
    assert_eq!(room.press(QUIT).ends(), 0);
    room.is_whole();
}

#[test]
fn a_signal_ends_both_screens_and_leaves_the_terminal_whole() {
    let data = tempfile::tempdir().unwrap();
    let mut console = setting(data.path()).open(&["rehearse", "staff-45", "--lang", "en"]);
    console.shows("WAITING TO START");
    let mut room = setting(data.path()).open(&["room", "--letters", "plain"]);
    room.shows("Weekly staff meeting");
    let mut second = setting(data.path()).open(&["room", "--letters", "plain"]);
    second.shows("Weekly staff meeting");
    let ends = [(&mut second, Signal::HUP, 129), (&mut room, Signal::INT, 130), (&mut console, Signal::TERM, 143)];
    for (window, signal, code) in ends {
        window.signal(signal);
        assert_eq!(window.ends(), code);
        window.is_whole();
    }
}

#[test]
fn a_faulty_agenda_is_told_on_the_shells_own_screen() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("bad.ron"), "(title: \"No end").unwrap();
    let mut console = setting(data.path()).open(&["bad.ron", "--lang", "en"]);
    assert_eq!(console.ends(), 1);
    console.shows("bad.ron:1:");
    console.is_whole();
    assert!(!String::from_utf8_lossy(&console.seen().bytes).contains(OTHER_SCREEN));
}

#[test]
fn a_faulty_agenda_is_told_before_anything_is_asked() {
    let data = tempfile::tempdir().unwrap();
    in_a_discussion(data.path()).kill();
    std::fs::write(data.path().join("bad.ron"), "(title: \"No end").unwrap();
    let mut console = setting(data.path()).open(&["bad.ron", "--lang", "en"]);
    assert_eq!(console.ends(), 1);
    console.is_whole();
    console.shows("bad.ron:1:");
}

#[test]
fn without_a_terminal_it_says_so_and_what_to_use() {
    let data = tempfile::tempdir().unwrap();
    for arguments in
        [&["--lang", "en"][..], &["room", "--letters", "plain", "--lang", "en"], &["rehearse", "--lang", "en"]]
    {
        let (code, said) = plain(data.path(), arguments);
        assert_eq!(code, 3);
        assert!(said.contains("needs a terminal") && said.contains("nhip drive"), "{said}");
    }
    let mut console = Setting { term: "dumb", ..setting(data.path()) }.open(&["--lang", "en"]);
    assert_eq!(console.ends(), 3);
    console.shows("needs a terminal");
    console.is_whole();
    assert!(!console.seen().bytes.contains(&0x1b));
}

#[test]
fn a_closed_window_leaves_no_process() {
    let data = tempfile::tempdir().unwrap();
    for tie in [Tie::Signal, Tie::HangUpOnly] {
        let window = || Setting { tie, ..setting(data.path()) };
        let mut console = window().open(&["rehearse", "staff-45", "--lang", "en"]);
        console.shows("WAITING TO START");
        let mut room = window().open(&["room", "--letters", "plain"]);
        room.shows("Weekly staff meeting");
        room.close();
        assert_eq!(room.ends_within(AT_ONCE), Some(129));
        console.press(F2).shows("━ Roll call");
        console.press(F2).shows("9 people: present");
        console.close();
        assert_eq!(console.ends_within(AT_ONCE), Some(129));
        let journal = journal(data.path(), "rehearsals");
        assert!(happened(data.path(), &journal).contains(&"marked".to_owned()), "what was shown as done is there");
        std::fs::remove_file(journal).unwrap();
    }
}

#[test]
fn a_terminal_that_has_stopped_reading_keeps_neither_the_meeting_nor_the_program() {
    let data = tempfile::tempdir().unwrap();
    let mut console = setting(data.path()).open(&["rehearse", "staff-45", "--lang", "en"]);
    console.shows("WAITING TO START");
    let glass = console.stalls();
    for _ in 0..50 {
        console.press(F12);
    }
    console.press(F2).press(F2);
    let journal = journal(data.path(), "rehearsals");
    let marked = || happened(data.path(), &journal).contains(&"marked".to_owned());
    assert!((0..1000).any(|_| marked()), "a press is saved though nobody sees it");
    console.signal(Signal::TERM);
    assert_eq!(console.ends_within(AT_ONCE), Some(143));
    assert!(!console.is_raw());
    drop(glass);
}
