//! After a crash, a stop and a closed lid: what was shown as saved is there, and every clock reads as if the program had never stopped.

use rustix::process::Signal;

use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F12;
use crate::window::QUIT;
use crate::window::UP;
use crate::window::happened;
use crate::window::in_a_discussion;
use crate::window::journal;
use crate::window::setting;

/// A time of day, or a time used, in seconds.
fn secs(text: &str) -> Option<u32> {
    text.split(':').try_fold(0, |sum, part| Some(sum * 60 + part.parse::<u32>().ok()?))
}

/// The wall clock, and how long the members' time has lasted, as the agenda's column says it: `0:03 + 0:05`.
fn clocks(text: &str) -> (u32, u32) {
    let wall = text.lines().next().unwrap().split_whitespace().find_map(|word| secs(word).filter(|_| word.len() == 8));
    let mut lines = text.lines().skip_while(|line| !line.contains('▶'));
    let used = lines.find_map(|line| {
        let (_, after) =
            line.chars().take(31).collect::<String>().split_once(" + ").map(|(a, b)| (a.len(), b.to_owned()))?;
        secs(after.trim_end_matches([' ', '│']))
    });
    (wall.unwrap_or_else(|| panic!("a wall clock:\n{text}")), used.unwrap_or_else(|| panic!("a time used:\n{text}")))
}

/// From when on one may move on, as the line above says it.
fn owed_until(text: &str) -> String {
    let (_, after) = text.split_once("May move on from ").unwrap_or_else(|| panic!("a time owed:\n{text}"));
    after.split_whitespace().next().unwrap().to_owned()
}

#[test]
fn a_crash_in_a_discussion_loses_nothing_and_stops_no_clock() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let before = console.picture();
    console.kill();
    let journal = journal(data.path(), "meetings");
    let names = happened(data.path(), &journal);
    assert!(names.ends_with(&["discussion_opened".to_owned()]), "{names:?}");
    let again = setting(data.path()).open(&["resume", "--lang", "en"]);
    again.shows("MEMBERS' TIME").shows("2/5").shows("present 8/8");
    let after = again.picture();
    assert_eq!(owed_until(&before), owed_until(&after));
    let ((wall, used), (later, more)) = (clocks(&before), clocks(&after));
    assert!((later - wall).abs_diff(more - used) <= 1, "{before}\n{after}");
}

#[test]
fn a_new_start_asks_about_the_unfinished_meeting_first() {
    let data = tempfile::tempdir().unwrap();
    in_a_discussion(data.path()).kill();
    let mut console = setting(data.path()).open(&["staff-45", "--lang", "en"]);
    console.shows("is unfinished; it was left at").shows("Go on with it?").shows("The office");
    console.press(F12).shows("còn dở");
    console.press(F12).shows("is unfinished");
    console.press(ENTER).shows("MEMBERS' TIME").shows("2/5");
    assert_eq!(console.quit(), 0);
    console.is_whole();
    journal(data.path(), "meetings");
}

#[test]
fn the_first_question_can_be_left_and_a_new_meeting_begun() {
    let data = tempfile::tempdir().unwrap();
    in_a_discussion(data.path()).kill();
    let mut console = setting(data.path()).open(&["staff-45", "--lang", "en"]);
    console.shows("is unfinished");
    assert_eq!(console.press(QUIT).ends(), 0);
    console.is_whole();
    let mut console = setting(data.path()).open(&["staff-45", "--lang", "en"]);
    console.shows("is unfinished");
    console.press(DOWN).press(UP).press(DOWN).press(ENTER).shows("WAITING TO START").hides("unfinished");
    console.signal(Signal::TERM);
    assert_eq!(console.ends(), 143);
    console.is_whole();
}

#[test]
fn a_second_console_is_refused_and_told_who_writes() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    let journal = journal(data.path(), "meetings");
    let mut second = setting(data.path()).open(&["resume", journal.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(second.ends(), 3);
    second.is_whole();
    second.shows(&console.pid());
    console.press(F12).shows("THẢO LUẬN");
}

#[test]
fn who_stops_the_program_has_the_shell_and_then_the_picture_again() {
    let data = tempfile::tempdir().unwrap();
    let mut console = in_a_discussion(data.path());
    for _ in 0..3 {
        console.signal(Signal::TSTP);
        console.until("handed over", |seen| !seen.screen().alternate_screen() && !seen.screen().hide_cursor());
        console.until("stopped", |_| console.is_stopped());
        assert!(!console.is_raw());
        console.signal(Signal::CONT);
        console.until("back", |seen| seen.screen().alternate_screen());
        console.shows("MEMBERS' TIME").shows("2/5").shows("Speakers");
        assert!(console.is_raw());
    }
    console.press("?").shows("━ Keys");
    console.press(ESC).hides("━ Keys");
    assert_eq!(console.quit(), 0);
    console.is_whole();
}
