//! The preparing screen in a real window: what was typed outlives the process, two windows do not write over each other, and nothing is
//! left behind where nothing can be written.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::UP;
use crate::window::plain;
use crate::window::setting;

fn prepared(data: &Path) -> Vec<PathBuf> {
    let folder = fs::read_dir(data.join("agendas")).into_iter().flatten().flatten().map(|one| one.path());
    let mut files: Vec<PathBuf> =
        folder.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    files.sort();
    files
}

#[test]
fn what_was_typed_outlives_a_process_that_is_killed_in_the_middle_of_a_word() {
    let data = tempfile::tempdir().unwrap();
    let mut window = setting(data.path()).open(&["prepare", "--lang", "en"]);
    window.shows("From the model");
    window.press(DOWN).press("  of the whole office").shows("of the whole office");
    window.until("saved", |seen| seen.text().lines().next().is_some_and(|head| head.trim_end().ends_with("  saved")));
    window.press(DOWN).press("Friday").shows("Friday ");
    window.until("on the disk", |_| {
        prepared(data.path())
            .first()
            .is_some_and(|file| fs::read_to_string(file).is_ok_and(|text| text.contains("    start: ")))
    });
    window.kill();
    let files = prepared(data.path());
    assert_eq!(files.len(), 1, "{files:?}");
    assert!(fs::read_to_string(&files[0]).unwrap().contains("of the whole office"));
    assert_eq!(plain(data.path(), &["check", files[0].to_str().unwrap()]).0, 0);
    // The lock went with the process.
    let mut again = setting(data.path()).open(&["prepare", "--lang", "en"]);
    again.shows("of the whole office");
    assert_eq!(again.press(ESC).ends(), 0);
}

#[test]
fn a_second_window_is_told_that_the_screen_is_open_and_goes_on_once_it_is_closed() {
    let data = tempfile::tempdir().unwrap();
    let mut first = setting(data.path()).open(&["prepare", "--lang", "en"]);
    first.shows("From the model");
    let mut second = setting(data.path()).open(&["--lang", "en"]);
    second.shows("► Start the meeting");
    second.press(DOWN).press(ENTER).shows("is open in another window");
    second.shows("► Start the meeting");
    assert_eq!(first.press(ESC).ends(), 0);
    second.press(DOWN).press(ENTER).shows("From the model");
    second.press(ESC).shows("► Start the meeting");
    assert_eq!(second.press(UP).press(ENTER).ends(), 0);
    second.is_whole();
}

#[test]
fn what_another_program_writes_into_the_file_is_taken_in() {
    let data = tempfile::tempdir().unwrap();
    let (_, text) = plain(data.path(), &["new", "staff-45"]);
    let file = data.path().join("week.ron");
    fs::write(&file, &text).unwrap();
    let mut window = setting(data.path()).open(&["prepare", "week.ron", "--lang", "en"]);
    window.shows("Weekly staff meeting");
    fs::write(&file, text.replace("Weekly staff meeting", "Extraordinary meeting")).unwrap();
    window.shows("The file was changed elsewhere").shows("Extraordinary meeting");
    assert_eq!(window.press(ESC).ends(), 0);
    assert!(fs::read_to_string(&file).unwrap().contains("Extraordinary meeting"));
}

#[test]
fn where_nothing_can_be_written_nobody_leaves_without_a_question_and_no_meeting_ends_the_program() {
    let folder = tempfile::tempdir().unwrap();
    // A file stands where the data folder should be: nothing can be made there, whoever one is.
    let data = folder.path().join("in-the-way");
    fs::write(&data, "").unwrap();
    let mut window = setting(folder.path()).open(&["--lang", "en", "--data", data.to_str().unwrap()]);
    window.shows("► Start the meeting");
    window.press(ENTER).shows("in-the-way").shows("► Start the meeting");
    window.press(DOWN).press(ENTER).shows("From the model");
    window.press(DOWN).press(" of the office").shows("NOT SAVED");
    window.press(ESC).shows("► Try to save once more");
    window.press(ENTER).press(DOWN).shows("► Save it in another folder");
    window.press(UP).shows("► Try to save once more");
    fs::remove_file(&data).unwrap();
    window.press(ENTER).shows("► Start the meeting").shows("The agenda is saved.");
    assert_eq!(prepared(&data).len(), 1);
    assert_eq!(window.press(UP).press(ENTER).ends(), 0);
    window.is_whole();
}
