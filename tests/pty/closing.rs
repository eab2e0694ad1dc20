//! After the end: the papers lie where a person looks for them, and on a stick.

use std::fs;
use std::path::Path;

use crate::window::DOWN;
use crate::window::END;
use crate::window::ENTER;
use crate::window::F2;
use crate::window::Window;
use crate::window::plain;
use crate::window::setting;

const F3: &str = "\x1bOR";
const F4: &str = "\x1bOS";

/// A meeting of two items that owe no discussion.
const AGENDA: &str = r#"(
    title: "Short meeting",
    body: (id: "staff", name: "Văn phòng"),
    superior: "The board",
    language: En, occasion: "meeting", address: "",
    length: "10m",
    roster: [(id: "a", name: "Ann A"), (id: "b", name: "Ben B")],
    chair: "a",
    segments: [
        (id: "one", kind: Opening, title: "Opening", present: "2m", discuss: None("no discussion")),
        (id: "two", kind: Closing, title: "Conclusion", present: "2m", discuss: None("no discussion")),
    ],
    score: None("no score here"),
)"#;

fn closed(data: &Path, arguments: &[&str]) -> Window {
    fs::write(data.join("a.ron"), AGENDA).unwrap();
    let agenda = data.join("a.ron").display().to_string();
    let all: Vec<&str> = arguments.iter().map(|one| if *one == "a.ron" { agenda.as_str() } else { *one }).collect();
    let mut console = setting(data).open(&all);
    console.shows("0/2");
    // A real meeting asks first which screen those present see; practice does not.
    if console.within(std::time::Duration::from_millis(600), |seen| seen.text().contains("► Their own")) {
        console.press(ENTER).hides("► Their own");
    }
    console.press(F2).shows("━ Roll call");
    console.press(F2).shows("2/2");
    console.press("\x1b").hides("━ Roll call");
    console.next().shows("1/2");
    console.next().shows("2/2  Conclusion");
    console.next().shows("━ Closing steps");
    console.press(END).press(ENTER).shows("Close the meeting at");
    console.press(ENTER);
    for _ in 0..3 {
        if console.within(std::time::Duration::from_millis(600), |seen| seen.text().contains("CLOSED")) {
            break;
        }
        console.press(ENTER);
    }
    console.shows("CLOSED");
    console
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_closed_meeting_leaves_its_papers_among_the_documents_and_on_a_stick() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    fs::create_dir_all(data.join("media/KINGSTON")).unwrap();
    let documents = data.join("docs").display().to_string();
    let mut console = closed(data, &["a.ron", "--lang", "en", "--documents", &documents]);
    console.press(F3).shows("written to").shows("F3: open the folder");
    let folder = data.join("docs/Nhip").join(&names(&data.join("docs/Nhip"))[0]);
    assert!(folder.to_string_lossy().ends_with(" Van phong"), "readable without marks: {}", folder.display());
    let papers = names(&folder);
    assert!(
        papers.iter().any(|name| Path::new(name).extension().is_some_and(|ending| ending == "md")) && papers.len() > 3,
        "{papers:?}"
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
    console.press(F3).shows("cannot open the folder by itself");
    console.press(F4).shows("KINGSTON");
    console.press(ENTER).shows("Eject the stick");
    assert_eq!(names(&data.join("media/KINGSTON/Nhip").join(folder.file_name().unwrap())), papers);
    console.press(F4).shows("KINGSTON");
    console.press(DOWN).press(ENTER).shows("KINGSTON");
    console.press("\x1b");
    assert_eq!(console.quit(), 0);
    assert_eq!(plain(data, &["list"]).0, 0);
}

#[test]
fn practice_leaves_nothing_among_the_documents() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut console = closed(data, &["rehearse", "a.ron", "--lang", "en"]);
    console.press(F3).shows("written to");
    assert!(!data.join("Documents").exists());
    assert_eq!(names(&data.join("rehearsals/papers")).len(), 1);
    assert_eq!(console.quit(), 0);
}

#[test]
fn the_guide_leads_the_first_steps_of_somebody_who_practises() {
    let data = tempfile::tempdir().unwrap();
    let mut console = setting(data.path()).open(&["rehearse", "--guided", "--lang", "en"]);
    console.shows("Practice 1/6").shows("F2: open the roll call");
    console.press(F2).shows("F2 again");
    console.press(F2).shows("Practice 2/6");
    console.press("\x1b").shows("→: begin");
    console.next().shows("→: open the members' time");
    console.next().shows("Practice 3/6");
    console.press("\x1b").shows("The guide is off").hides("Practice 3/6");
    assert_eq!(console.quit(), 0);
}
