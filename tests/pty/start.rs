//! The start screen: ↑ ↓ and Enter alone lead from it to a meeting, a rehearsal, and the papers of an earlier meeting.

use std::path::Path;

use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F12;
use crate::window::UP;
use crate::window::happened;
use crate::window::in_a_discussion;
use crate::window::journal;
use crate::window::plain;
use crate::window::setting;

/// An agenda lies prepared.
fn prepares(data: &Path, name: &str, file: &str) {
    let agendas = data.join("agendas");
    std::fs::create_dir_all(&agendas).unwrap();
    let (code, text) = plain(data, &["new", name]);
    assert_eq!(code, 0);
    std::fs::write(agendas.join(file), text).unwrap();
}

#[test]
fn without_arguments_the_lobby_is_one_enter_away() {
    let data = tempfile::tempdir().unwrap();
    let mut console = setting(data.path()).open(&[]);
    console.shows("► Start the meeting").shows("Chi bộ Văn phòng").shows("no earlier meetings");
    console.press(ENTER).shows("CHỜ KHAI MẠC");
    let names = happened(data.path(), &journal(data.path(), "meetings"));
    assert_eq!(names, ["created", "opened"]);
    console.press(F12).shows("WAITING TO START");
    assert_eq!(console.quit(), 0);
    console.is_whole();
}

#[test]
fn a_language_that_was_switched_on_the_start_screen_stays() {
    let data = tempfile::tempdir().unwrap();
    prepares(data.path(), "staff-45", "week.ron");
    let mut console = setting(data.path()).open(&[]);
    console.shows("► Start the meeting");
    console.press(F12).shows("► Bắt đầu buổi sinh hoạt").shows("Press F12 for English");
    console.press(ENTER).shows("CHỜ KHAI MẠC").shows("Weekly staff meeting");
    console.press(F12).shows("WAITING TO START");
    assert_eq!(console.quit(), 0);
}

#[test]
fn who_has_practised_is_back_on_the_start_screen() {
    let data = tempfile::tempdir().unwrap();
    let mut console = setting(data.path()).open(&[]);
    console.shows("► Start the meeting");
    console.press(DOWN).press(DOWN).press(ENTER).shows("TẬP DƯỢT").shows("CHỜ KHAI MẠC");
    console.press("\x11").shows("Thoát chương trình");
    console.press(DOWN).press(ENTER).shows("► Start the meeting");
    assert_eq!(console.press(UP).press(ENTER).ends(), 0);
    console.is_whole();
    assert!(!data.path().join("meetings").exists());
}

#[test]
fn the_papers_of_an_earlier_meeting_are_written_from_the_start_screen() {
    let data = tempfile::tempdir().unwrap();
    in_a_discussion(data.path()).kill();
    let documents = data.path().join("documents");
    let mut console = setting(data.path()).open(&["--documents", documents.to_str().unwrap()]);
    console.shows("► Go on with the").shows("unfinished; it was left at");
    console.press(DOWN).press(DOWN).press(DOWN).press(DOWN).press(ENTER).shows("━ Papers of earlier meetings");
    console.press(ENTER).shows("The papers lie in").shows("► Write all papers");
    console.press(ENTER).shows("The papers are in");
    let folder = std::fs::read_dir(documents.join("Nhip")).unwrap().next().unwrap().unwrap().path();
    let named = |ending: &str| {
        std::fs::read_dir(&folder)
            .unwrap()
            .flatten()
            .map(|one| one.path())
            .find(|path| path.extension().is_some_and(|one| one == ending))
    };
    assert!(std::fs::read_to_string(named("md").unwrap()).unwrap().contains("Weekly staff meeting"));
    assert!(named("html").is_some());
    console.press(DOWN).press(ENTER).shows("cannot open a folder from here");
    console.press(ESC).shows("━ Papers of earlier meetings");
    console.press(ESC).shows("► Go on with the");
    console.press(ENTER).shows("MEMBERS' TIME").shows("2/5");
}

#[test]
fn a_prepared_agenda_of_the_data_folder_is_what_a_meeting_begins_with() {
    let data = tempfile::tempdir().unwrap();
    prepares(data.path(), "staff-45", "week.ron");
    let mut console = setting(data.path()).open(&[]);
    console.shows("Weekly staff meeting");
    console.press(ENTER).shows("WAITING TO START");
    assert_eq!(console.quit(), 0);
    prepares(data.path(), "regular-60", "month.ron");
    let mut console = setting(data.path()).open(&[]);
    console.shows("2 agendas are prepared");
    console.press(ENTER).shows("━ Which agenda?").shows("Weekly staff meeting");
    console.press(ESC).shows("► Start the meeting");
    assert_eq!(console.press("\x11").ends(), 0);
}

#[test]
fn the_icon_on_the_desktop_is_made_by_one_word() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("Desktop")).unwrap();
    let (code, said) = plain(home.path(), &["desktop"]);
    assert_eq!(code, 0, "{said}");
    let entry = std::fs::read_to_string(home.path().join("Desktop/nhip.desktop")).unwrap();
    assert!(entry.contains("\nName[vi]=Nhịp\n") && entry.contains("\nExec="), "{entry}");
}
