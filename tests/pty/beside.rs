//! The room's screen is a second process: it sees the console come, go and come back, whenever either is started.

use std::time::Duration;

use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::F12;
use crate::window::in_a_discussion;
use crate::window::journal;
use crate::window::setting;

const GONE: &str = "The console is away";

#[test]
fn the_room_says_within_two_seconds_that_the_console_has_gone_and_sees_it_come_back() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let room = setting(data.path()).open(&["room", "--letters", "plain"]);
    room.shows("Tasks of last week").hides(GONE);
    console.kill();
    assert!(room.within(Duration::from_secs(2), |seen| seen.text().contains(GONE)), "{}", room.text());
    let mut console = setting(data.path()).open(&["resume", "--lang", "en"]);
    console.shows("MEMBERS' TIME");
    room.hides(GONE).shows("Tasks of last week");
    console.press(F12).shows("THẢO LUẬN");
    assert!(!room.text().contains("THẢO LUẬN"), "the room keeps the agenda's language");
}

#[test]
fn a_room_that_was_there_first_takes_the_meeting_that_comes() {
    let data = tempfile::tempdir().unwrap();
    let room = setting(data.path()).open(&["room", "--letters", "plain", "--lang", "en"]);
    room.until("a picture", |seen| seen.screen().alternate_screen() && seen.text().contains(':'));
    let console = setting(data.path()).open(&["rehearse", "staff-45", "--lang", "en"]);
    console.shows("WAITING TO START");
    room.shows("Weekly staff meeting").shows("REHEARSAL");
}

#[test]
fn a_room_whose_console_is_gone_takes_the_next_real_meeting_but_no_practice() {
    let data = tempfile::tempdir().unwrap();
    let mut first = in_a_discussion(data.path());
    let room = setting(data.path()).open(&["room", "--letters", "plain"]);
    room.shows("Tasks of last week");
    first.kill();
    room.shows(GONE);
    let practice = setting(data.path()).open(&["rehearse", "--lang", "en"]);
    practice.shows("WAITING TO START");
    let mut next = setting(data.path()).open(&["regular-60", "--lang", "en"]);
    next.shows("unfinished");
    next.press(DOWN).press(ENTER).shows("WAITING TO START");
    room.hides("Tasks of last week").hides("TẬP DƯỢT").hides(GONE).shows("Chi bộ");
}

#[test]
fn a_room_that_was_given_a_file_stays_with_it() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let journal = journal(data.path(), "meetings");
    console.kill();
    let room = setting(data.path()).open(&["room", "--letters", "plain", journal.to_str().unwrap()]);
    room.shows("Tasks of last week").shows(GONE);
    let rooms: Vec<_> =
        (0..2).map(|_| setting(data.path()).open(&["room", "--letters", "plain", journal.to_str().unwrap()])).collect();
    for room in &rooms {
        room.shows("Tasks of last week");
    }
}
