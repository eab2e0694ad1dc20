//! Claims about `papers: (…)` in an agenda: a body words its papers itself, and what it cannot mean is told with line and column.

use nhip::agenda_file;
use nhip::agenda_file::FaultKind;
use nhip::agenda_file::fault::PlanFault;
use nhip::agenda_file::fault::ShapeFault;
use nhip::agenda_file::nothing_beside;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::PaperSection;
use nhip::papers;

use crate::letters;
use crate::room;
use crate::room::voted;

fn with_papers(written: &str) -> String {
    let text = agenda_file::embedded::agenda("staff-45").expect("an embedded agenda");
    let end = text.trim_end().strip_suffix(')').expect("its last bracket");
    format!("{end}    papers: {written},\n)\n")
}

fn read(written: &str) -> Result<Agenda, Vec<FaultKind>> {
    let reading = agenda_file::read("hop.ron", with_papers(written).as_bytes(), &nothing_beside);
    reading.found.ok_or_else(|| reading.faults.listed.into_iter().map(|fault| fault.kind).collect())
}

#[test]
fn a_body_words_its_papers_itself() {
    let agenda = read(
        r#"(
        letterhead_left: ["ỦY BAN", "Khu phố 6"],
        letterhead_right: ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
        signatories: (minutes: "NGƯỜI GHI", chair: "TRƯỞNG BAN", resolution: ["TM. BAN", "TRƯỞNG BAN"]),
        sections: [Closing, Attendance, Proceedings, TimeAndPlace, Votes],
        recipients: ["Các hộ dân"],
    )"#,
    )
    .expect("a sound agenda");
    let mut meeting = room::agenda();
    meeting.papers = agenda.papers;
    let room = voted(meeting, 12);
    let seen = letters::of_docx(&papers::docx(&papers::minutes(&room.meeting)).unwrap());
    assert!(seen.starts_with("ỦY BAN\nKhu phố 6\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập"), "{seen}");
    assert!(seen.contains("NGƯỜI GHI\n") && seen.contains("TRƯỞNG BAN\n") && !seen.contains("THƯ KÝ\n"));
    let at = |words: &str| seen.find(words).unwrap_or_else(|| panic!("{words} is not in {seen}"));
    assert!(at("II. Thành phần dự") < at("III. Nội dung và diễn biến"));
    assert!(at("IV. Thời gian, địa điểm") < at("V. Biểu quyết"));
    assert!(!seen.contains("Chấm điểm\n") && !seen.contains("PHỤ LỤC"));
    let draft = letters::of_docx(&papers::docx(&papers::resolution(&room.meeting)).unwrap());
    assert!(draft.contains("TM. BAN\nTRƯỞNG BAN\n") && draft.contains("- Các hộ dân"));
}

#[test]
fn what_a_body_cannot_mean_is_told() {
    let missing = |words: &[&'static str]| vec![FaultKind::Plan(PlanFault::SectionsMissing { words: words.to_vec() })];
    assert_eq!(read("(sections: [TimeAndPlace, Attendance, Votes, Closing])").unwrap_err(), missing(&["Proceedings"]));
    assert_eq!(
        read("(sections: [TimeAndPlace, Attendance, Proceedings, Votes, Votes, Closing])").unwrap_err(),
        [FaultKind::Plan(PlanFault::Twice { word: "Votes".to_owned() })]
    );
    assert!(matches!(
        read("(sections: [Time])").unwrap_err().as_slice(),
        [FaultKind::Shape(ShapeFault::UnknownWord { .. })]
    ));
    assert!(matches!(
        read("(letterhead: [\"X\"])").unwrap_err().as_slice(),
        [FaultKind::Shape(ShapeFault::UnknownField { .. })]
    ));
    assert!(matches!(
        read("(recipients: [\"\u{202e}\"])").unwrap_err().as_slice(),
        [FaultKind::Shape(ShapeFault::BadCharacter { .. })]
    ));
    assert!(matches!(
        read("(signatories: (chairs: \"X\"))").unwrap_err().as_slice(),
        [FaultKind::Shape(ShapeFault::UnknownField { nearest: Some("chair"), .. })]
    ));
}

#[test]
fn the_commented_lines_of_the_embedded_agendas_are_sound() {
    for name in ["model-90", "regular-60", "regular-120", "staff-45"] {
        let text = agenda_file::embedded::agenda(name).expect("an embedded agenda");
        let (before, papers) = text.split_once("    // papers: (\n").expect("the commented section");
        let papers: String =
            papers.lines().map(|line| line.trim_start().trim_start_matches("// ").to_owned() + "\n").collect();
        let told = format!("{before}papers: (\n{papers}");
        let reading = agenda_file::read(name, told.as_bytes(), &nothing_beside);
        let agenda = reading.found.unwrap_or_else(|| panic!("{name}: {:?}", reading.faults.listed));
        assert!(agenda.papers.letterhead_left.is_some() && agenda.papers.recipients.is_some(), "{name}");
        assert_eq!(agenda.papers.sections.map(|all| all[2]), Some(PaperSection::LastTasks), "{name}");
    }
}
