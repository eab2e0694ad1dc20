//! A small sound agenda and sheet, and ways to break one place of them.

use nhip::agenda_file;
use nhip::agenda_file::Beside;
use nhip::agenda_file::FaultKind;
use nhip::agenda_file::Reading;
use nhip::agenda_file::embedded;
use nhip::agenda_file::fault::FileFault;
use nhip::agenda_file::fault::Found;
use nhip::agenda_file::fault::ShapeFault;
use nhip::agenda_file::fault::Wanted;
use nhip::agenda_file::nothing_beside;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::sheet::Sheet;

/// A small sound agenda; each test breaks one place of it.
pub const SMALL: &str = r#"(
    title: "Họp tổ",
    body: (id: "to-1", name: "Tổ 1"),
    length: "20m",
    floor: "20m",
    roster: [
        (id: "an", name: "Nguyễn Văn A", role: "Tổ trưởng"),
        (id: "binh", name: "Trần Thị B", standing: Temporary, marks: [Votes]),
    ],
    chair: "an",
    judges: ["an", "binh"],
    speech: (limit: "3m", warning: "30s"),
    segments: [
        (id: "mo", title: "Mở đầu", kind: Opening, present: "2m"),
        (id: "viec", title: "Việc", kind: Content, presenter: "an", present: "5m", discuss: (planned: "6m", least: "2m")),
        (id: "nghi", title: "Nghỉ", kind: Break, present: "0m"),
        (id: "cu", title: "Việc cũ", kind: Tasks, present: "7m", discuss: None("kỳ đầu")),
    ],
    votes: [(id: "v", segment: "viec", question: "Đồng ý?", base: Present, threshold: MoreThan(1, 2))],
    score: Sheet("phieu.ron"),
    closing: [Conclude, Votes],
)
"#;

pub const SHEET: &str = r#"(
    id: "phieu",
    title: "Phiếu",
    total: 20,
    groups: [
        (id: "1", title: "Một", criteria: [
            (id: "1.1", title: "Dự họp", max: 10, kind: Levels([
                (title: "Nhiều", points: 10, when: (over: 50)),
                (title: "Ít", points: 5, when: (below: 50)),
            ]), evidence: ShareSpoke),
            (id: "1.2", title: "Biên bản", max: 5, kind: YesNo),
            (id: "1.3", title: "Nền nếp", max: 5, kind: Range(0.5)),
        ]),
    ],
    bands: [
        (title: "Tốt", from: 18, full_marks_in: ["1.1"]),
        (title: "Khá", from: 10, below: 18),
        (title: "Kém", from: 0, below: 10),
    ],
)
"#;

pub fn with_sheet(sheet: &str, name: &str) -> Result<Beside, FileFault> {
    match name {
        "phieu.ron" => Ok(Beside { name: "thu-muc/phieu.ron".to_owned(), bytes: sheet.as_bytes().to_vec() }),
        "nguoi.ron" => Ok(Beside {
            name: "thu-muc/nguoi.ron".to_owned(),
            bytes: b"[\n    (id: \"an\", name: \"A\", standin: Guest),\n    (id: \"binh\", name: \"B\"),\n]".to_vec(),
        }),
        "ong.ron" => Err(FileFault::NotRegular),
        _ => Err(FileFault::NotFound { nearest: None }),
    }
}

pub fn read(text: &str) -> Reading<Agenda> {
    agenda_file::read("hop.ron", text.as_bytes(), &|name| with_sheet(SHEET, name))
}

pub fn read_with_sheet(sheet: &str) -> Reading<Agenda> {
    agenda_file::read("hop.ron", SMALL.as_bytes(), &|name| with_sheet(sheet, name))
}

pub fn told<T>(reading: &Reading<T>) -> Vec<(String, FaultKind)> {
    let faults = &reading.faults.listed;
    faults.iter().map(|fault| (format!("{}:{}:{}", fault.file, fault.line, fault.column), fault.kind.clone())).collect()
}

/// Puts `with` in the place of `what`; `‹` in it says where the fault stands, and is taken out.
pub fn broken(sound: &str, what: &str, with: &str) -> (String, String) {
    assert_eq!(sound.matches(what).count(), 1, "{what} stands once in the sound file");
    let marked = sound.replace(what, with);
    let (before, _) = marked.split_once('‹').expect("the place of the fault is marked");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (marked.replace('‹', ""), format!("{line}:{column}"))
}

#[track_caller]
pub fn agenda_is_told(what: &str, with: &str, kind: impl Into<FaultKind>) {
    let (text, place) = broken(SMALL, what, with);
    assert_eq!(told(&read(&text)), [(format!("hop.ron:{place}"), kind.into())], "{with}");
}

pub fn expected(wanted: Wanted, found: Found) -> ShapeFault {
    ShapeFault::Expected { wanted, found }
}

pub fn sheet_of(agenda: &Agenda) -> &Sheet {
    match &agenda.score {
        ScorePlan::Sheet(sheet) => sheet,
        ScorePlan::None(reason) => panic!("it has a sheet, not {reason}"),
    }
}

pub fn embedded_agenda(name: &str) -> Agenda {
    let text = embedded::agenda(name).expect("it is part of the program");
    let reading = agenda_file::read(name, text.as_bytes(), &nothing_beside);
    assert_eq!(told(&reading), [], "{name}");
    reading.found.expect("it has no faults")
}
