//! Claims about the programme sheet: what stands on it before there is a meeting, and the twelve keys on its back.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use chrono::NaiveDate;
use nhip::action::manual::TWELVE;
use nhip::agenda_file;
use nhip::agenda_file::nothing_beside;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::PastReview;
use nhip::papers;
use nhip::shell::prepare::printing::Printed;
use nhip::shell::prepare::printing::Printing;

use crate::golden::compare;
use crate::golden::lined;
use crate::letters;
use crate::letters::bare;

/// One of the program's own agendas, on a day.
fn own(name: &str) -> Agenda {
    let text = agenda_file::embedded::agenda(name).expect("an embedded agenda");
    let mut agenda = agenda_file::read(name, text.as_bytes(), &nothing_beside).found.expect("a sound agenda");
    agenda.start = day().and_hms_opt(14, 0, 0);
    agenda
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 4, 27).expect("there is such a day")
}

fn sheet(agenda: &Agenda) -> String {
    papers::markdown(&papers::programme(agenda, &Before::default()))
}

#[test]
fn the_programme_of_the_founding_meeting_is_the_same_as_ever() {
    let meeting = letters::founding();
    let made = papers::programme(meeting.agenda(), &meeting.created().before);
    compare("programme.md", &papers::markdown(&made));
    compare("programme.html", &papers::html(&made).expect("a page"));
    let file = papers::docx(&made).expect("a Word file");
    compare("programme.docx.xml", &lined(&letters::part(&file, "word/document.xml")));
    compare("programme-staff-45.md", &sheet(&own("staff-45")));
}

#[test]
fn every_item_stands_there_with_its_hours_and_the_sum_at_the_end() {
    let sheet = sheet(&own("model-90"));
    assert!(sheet.contains("| 1 | Mở đầu | Nguyễn Văn A | 14:00–14:05<br>5 phút | – |"), "{sheet}");
    assert!(sheet.contains("14:05–14:12<br>7 phút | 14:12–14:17<br>5 phút |"), "{sheet}");
    assert!(sheet.contains("| **Cộng: 90 phút** |  | **54 phút** | **36 phút** |"), "{sheet}");
    assert!(sheet.contains("- Thời gian: 14 giờ 00 phút, thứ Sáu, ngày 27 tháng 4 năm 2018"), "{sheet}");
}

#[test]
fn without_a_beginning_there_are_lengths_only_and_a_blank_for_the_hour() {
    let mut agenda = own("staff-45");
    agenda.start = None;
    let sheet = sheet(&agenda);
    assert!(sheet.contains("- Time: ……"), "{sheet}");
    assert!(sheet.contains("| 2 | Tasks of last week | Cara Sample | 4 minutes | 3 minutes |"), "{sheet}");
}

#[test]
fn a_meeting_over_midnight_and_one_of_seconds_have_their_hours() {
    let mut agenda = own("staff-45");
    agenda.start = day().and_hms_opt(23, 58, 30);
    let sheet = sheet(&agenda);
    assert!(sheet.contains("23:58:30–00:01:30<br>3 minutes"), "{sheet}");
}

#[test]
fn those_whose_turn_it_is_stand_beside_the_self_review() {
    let agenda = own("model-90");
    let done = |who: &str| PastReview {
        who: who.into(),
        on: NaiveDate::from_ymd_opt(2018, 3, 26).expect("there is such a day"),
        done: true,
    };
    let [first, second] = [&agenda.roster[0], &agenda.roster[1]];
    let said = |before: &Before| papers::markdown(&papers::programme(&agenda, before));
    assert!(said(&Before::default()).contains(&format!("{}, {}<br>(theo lượt)", first.name, second.name)));
    let before = Before { reviews: vec![done(&first.id.0), done(&second.id.0)], ..Before::default() };
    let [third, fourth] = [&agenda.roster[2], &agenda.roster[3]];
    assert!(said(&before).contains(&format!("{}, {}<br>(theo lượt)", third.name, fourth.name)));
}

#[test]
fn the_members_questions_are_on_the_sheet_and_what_is_the_chairs_alone_is_not() {
    for name in ["model-90", "regular-120", "staff-45"] {
        let mut agenda = own(name);
        for (n, item) in agenda.segments.iter_mut().enumerate() {
            item.notes = Some(format!("secret note {n}"));
            item.say = Some(format!("secret sentence {n}"));
        }
        let made = papers::programme(&agenda, &Before::default());
        let text = letters::of_docx(&papers::docx(&made).expect("a Word file"));
        assert!(!text.contains("secret"), "{text}");
        for prompt in agenda.segments.iter().flat_map(|item| &item.prompts) {
            assert!(text.contains(prompt.as_str()), "{prompt}");
        }
    }
}

#[test]
fn the_back_has_the_twelve_keys_of_the_table_on_a_page_of_its_own() {
    for (name, lang) in [("model-90", Language::Vi), ("staff-45", Language::En)] {
        let file = papers::docx(&papers::programme(&own(name), &Before::default())).expect("a Word file");
        let xml = letters::part(&file, "word/document.xml");
        assert_eq!(xml.matches("<w:pageBreakBefore").count(), 1);
        let back = xml.split_once("<w:pageBreakBefore").expect("the break").1;
        // Nothing but the keys stands behind the break, and nothing that is empty before it.
        let rows = back.matches("<w:cantSplit").count();
        assert_eq!(rows, 1 + TWELVE.len());
        let text = letters::of_docx(&file);
        for action in TWELVE {
            let spec = action.spec();
            assert!(!spec.keys.is_empty(), "{}", spec.id);
            let printed = action.keys_printed().replace(' ', "\n");
            let row = format!("{printed}\n{}\n{}\n", spec.label.get(lang), spec.help.get(lang));
            assert!(text.contains(&row), "{row} is not in {text}");
        }
    }
}

#[test]
fn every_form_of_the_sheet_says_the_same_and_obeys_nobody() {
    let mut hostile = own("model-90");
    hostile.title = "5 < 7 & \"x\" | y</w:t><script>alert(1)</script>\u{202e}đảo\u{1b}[31m".to_owned();
    hostile.segments[1].title = "a\n| b | c\n# d".to_owned();
    hostile.segments[1].prompts = vec!["<img src=x>\n---".to_owned(), String::new()];
    for agenda in [own("model-90"), own("staff-45"), own("regular-60"), hostile] {
        let made = papers::programme(&agenda, &Before::default());
        let (word, page) = (papers::docx(&made).expect("a Word file"), papers::html(&made).expect("a page"));
        assert_eq!(bare(&letters::of_docx(&word)), bare(&letters::of_html(&page)));
        assert!(!page.contains("<script") && !page.contains("<img"));
        assert!(!letters::part(&word, "word/document.xml").contains("<script"));
        assert!(!papers::markdown(&made).contains(['\u{202e}', '\u{1b}']));
    }
}

#[test]
fn the_same_agenda_gives_the_same_sheet_on_every_day() {
    let sheet = || papers::printable(&papers::programme(&own("model-90"), &Before::default()), "x").expect("files");
    assert_eq!(sheet(), sheet());
}

#[test]
fn a_sheet_that_somebody_changed_stays_until_it_is_asked_for_again() {
    let shelf = tempfile::tempdir().expect("there is room for a folder");
    let (agenda, before) = (own("model-90"), Before::default());
    let mut printing = Printing::new(shelf.path().join("Nhip"));
    let mut print = |agenda: &Agenda| printing.print(agenda, &before, day());
    let Printed::Written { files, folder } = print(&agenda) else { panic!("it is new") };
    assert_eq!(files, ["Chuong trinh.docx", "Chuong trinh.html"]);
    assert!(folder.ends_with("Nhip/2018-04-27 Chi bo Van phong"));
    for file in &files {
        let mode = fs::metadata(folder.join(file)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert!(matches!(print(&agenda), Printed::Stands { .. }));
    // What was written from here and not touched since is made anew.
    let mut later = agenda.clone();
    later.place = Some("Phòng họp số 2".to_owned());
    assert!(matches!(print(&later), Printed::Written { files, .. } if files.len() == 2));
    // What somebody changed is not.
    let html = folder.join("Chuong trinh.html");
    fs::write(&html, "mine").expect("it is writable");
    assert!(matches!(print(&agenda), Printed::Kept { files, .. } if files == ["Chuong trinh.html"]));
    assert_eq!(fs::read_to_string(&html).expect("it is there"), "mine");
    // Something else is done: what was offered is offered no more.
    printing.withdraw();
    assert!(matches!(printing.print(&agenda, &before, day()), Printed::Kept { .. }));
    assert_eq!(fs::read_to_string(&html).expect("it is there"), "mine");
    assert!(matches!(printing.print(&agenda, &before, day()), Printed::Written { .. }));
    assert!(fs::read_to_string(&html).expect("it is there").contains("CHƯƠNG TRÌNH"));
    assert!(matches!(printing.print(&agenda, &before, day()), Printed::Stands { .. }));
}

#[test]
fn a_sheet_is_written_by_a_command_for_its_owner_and_never_over_another() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let asked = |arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_nhip"));
        command.args(["agenda", "export"]).args(arguments).current_dir(folder.path());
        let done = command.env("HOME", folder.path()).env("NHIP_DATA", folder.path()).output().expect("it runs");
        done.status.code()
    };
    assert_eq!(asked(&["staff-45"]), Some(0));
    assert_eq!(asked(&["staff-45"]), Some(3));
    assert_eq!(asked(&["staff-45", "--force"]), Some(0));
    assert_eq!(asked(&["model-90", "-o", "a.html"]), Some(0));
    assert_eq!(asked(&["model-90", "-o", "a.md"]), Some(0));
    assert_eq!(asked(&["model-90", "-o", "a.json"]), Some(64));
    assert_eq!(asked(&["nothing", "-o", "b.md"]), Some(1));
    for name in ["staff-45.docx", "a.html", "a.md"] {
        let mode = fs::metadata(folder.path().join(name)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    assert!(fs::read_to_string(folder.path().join("a.md")).expect("it is text").starts_with("| ĐẢNG BỘ CƠ QUAN |"));
}
