//! The founding meeting on paper, compared letter by letter with what lies in `tests/papers/founding`. Written anew by `NHIP_PAPERS=write`.

use nhip::papers;

use crate::letters;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/papers/founding");

pub fn compare(name: &str, made: &str) {
    let path = format!("{FOLDER}/{name}");
    if std::env::var("NHIP_PAPERS").is_ok_and(|what| what == "write") {
        std::fs::write(&path, made).expect("a golden file");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    let golden = golden.replace("\r\n", "\n");
    let made = made.replace("\r\n", "\n");
    let differs = golden.lines().zip(made.lines()).enumerate().find(|(_, (golden, made))| golden != made);
    assert!(golden == made, "{name} differs; first at {differs:?}");
}

/// A part of a Word file with a line for each paragraph, row and cell, so that a difference can be read.
pub fn lined(xml: &str) -> String {
    ["<w:p ", "<w:tbl>", "<w:tr>", "<w:tr ", "<w:sectPr", "<w:style "]
        .iter()
        .fold(xml.to_owned(), |xml, tag| xml.replace(tag, &format!("\n{tag}")))
        + "\n"
}

#[test]
fn the_founding_meeting_has_the_same_papers_as_ever() {
    let meeting = letters::founding();
    for (name, file) in [
        ("minutes.md", "Bien ban.md"),
        ("minutes.html", "Bien ban.html"),
        ("minutes.json", "Bien ban.json"),
        ("tasks.csv", "Nhiem vu.csv"),
        ("tasks.ics", "Nhiem vu.ics"),
        ("speeches.csv", "Phat bieu.csv"),
        ("times.csv", "Thoi gian.csv"),
        ("report.csv", "Bao cao cap tren.csv"),
    ] {
        compare(name, &letters::text(&letters::paper(&meeting, file)));
    }
    compare("resolution.md", &papers::markdown(&papers::resolution(&meeting)));
    compare("score-sheet.md", &papers::markdown(&papers::score_sheet(&meeting).expect("it keeps a score")));
    let docx = letters::paper(&meeting, "Bien ban.docx");
    compare("minutes.docx.xml", &lined(&letters::part(&docx, "word/document.xml")));
    let resolution = letters::paper(&meeting, "Nghi quyet (du thao).docx");
    compare("resolution.docx.txt", &letters::of_docx(&resolution));
    let sheet = letters::paper(&meeting, "Bang diem.docx");
    compare("score-sheet.docx.txt", &letters::of_docx(&sheet));
    let report = letters::paper(&meeting, "Bao cao cap tren.xlsx");
    compare("report.xlsx.txt", &crate::tables::cells(report));
}

#[test]
fn the_same_meeting_gives_the_same_bytes() {
    let meeting = letters::founding();
    assert_eq!(papers::all(&meeting), papers::all(&meeting));
}
