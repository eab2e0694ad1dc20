//! Good files for every reader; `cargo test --test finds -- --ignored` writes them where the fuzzer looks.

use std::fs;
use std::io::Cursor;
use std::io::Read;
use std::path::Path;

use nhip::journal;
use serde_json::Value;
use serde_json::json;
use zip::ZipArchive;

use super::checks;

/// A reader by its name, what must hold of it, and what it may be given.
pub struct Reader {
    /// The name of its folder.
    pub name: &'static str,
    /// What must hold.
    pub check: fn(&[u8]),
    /// Good files.
    pub seeds: Vec<Vec<u8>>,
}

fn files(folder: &str, endings: &[&str]) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let is_one = |path: &Path| endings.iter().any(|ending| path.extension().is_some_and(|own| own == *ending));
    paths.iter().filter(|path| is_one(path)).map(|path| fs::read(path).expect("a file")).collect()
}

/// The events of a journal, as the reader of meetings takes them.
fn events(bytes: &[u8]) -> Vec<u8> {
    let mut before = None;
    let lines = journal::read(bytes).entries.into_iter().skip(1).map(|entry| {
        let now = entry.at.t.ms();
        let waited = before.replace(now).map_or(0, |before| now - before);
        json!({"after_ms": waited, "events": entry.events}).to_string()
    });
    lines.collect::<Vec<_>>().join("\n").into_bytes()
}

/// What was typed in a story, as lines for a meeting that is driven.
fn lines(bytes: &[u8]) -> Vec<u8> {
    let story = String::from_utf8_lossy(bytes);
    let asked = story.lines().filter_map(|line| {
        let line: Value = serde_json::from_str(line).ok()?;
        Some(json!({"at": line.get("at")?, "do": line.get("do")?}).to_string())
    });
    format!("1{}", asked.collect::<Vec<_>>().join("\n")).into_bytes()
}

/// A packed file as its parts.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).ok()?;
        let name = part.name().ok()?.into_owned();
        // Themes, styles and settings of printers are many bytes that nobody reads.
        if name.contains("theme") || name.contains("printer") || name.ends_with('/') {
            continue;
        }
        parts.extend_from_slice(format!("\u{1e}{name}\n").as_bytes());
        part.read_to_end(&mut parts).ok()?;
    }
    Some(parts)
}

/// Every reader.
pub fn readers() -> Vec<Reader> {
    let tables = files("tests/tables", &["xlsx", "xls", "ods", "csv"]);
    let sheets = files("agendas/sheets", &["ron"]);
    let agendas = [files("agendas", &["ron"]), files("tests/stories", &["ron"])].concat();
    let journals = files("tests/journals", &["jsonl"]);
    let stories = files("tests/stories", &["jsonl"]);
    let roster = b"[(id: \"an\", name: \"Nguy\xe1\xbb\x85n V\xc4\x83n An\", standing: Probationary, marks: [Exempt, Votes], role: \"B\xc3\xad th\xc6\xb0\"), (name: \"B\", group: \"T\xe1\xbb\x95 1\")]".to_vec();
    let csv =
        "TT;Họ và tên;Chức vụ;Tổ;Chính thức;Ghi chú\n1;Nguyễn Văn An;Bí thư;Tổ 1;x;\n2;Trần Thị Bình;;Tổ 2;;nghỉ\n";
    let programme = "No.,Item,Who,Time,Discussion\n1,Opening,Ann,5,\n2,News,Ben,\"10:00\",5 min\n";
    let texts = [
        "thứ sáu tuần sau",
        "15/4",
        "end of the month",
        "Nguyễn Thị Ánh Nguyệt ánh",
        "Lê\u{301}\u{323} \u{202e}abc\u{200d} \u{1b}[31m",
    ];
    vec![
        Reader {
            name: "agenda",
            check: checks::agenda,
            seeds: [agendas, sheets.clone(), vec![roster.clone()]].concat(),
        },
        Reader { name: "sheet", check: checks::sheet, seeds: sheets },
        Reader { name: "roster", check: checks::roster, seeds: vec![roster] },
        Reader { name: "journal", check: checks::journal, seeds: journals.clone() },
        Reader { name: "meeting", check: checks::meeting, seeds: journals.iter().map(|bytes| events(bytes)).collect() },
        Reader { name: "drive", check: checks::drive, seeds: stories.iter().map(|bytes| lines(bytes)).collect() },
        Reader {
            name: "parts",
            check: checks::parts,
            seeds: tables.iter().filter_map(|bytes| unpacked(bytes)).collect(),
        },
        Reader { name: "table", check: checks::table, seeds: [tables, vec![csv.into(), programme.into()]].concat() },
        Reader {
            name: "text",
            check: checks::text,
            seeds: texts.iter().map(|text| text.as_bytes().to_vec()).collect(),
        },
    ]
}

/// For the fuzzer: `.fuzz/corpus/READER/`.
#[test]
#[ignore = "writes files; run by hand before the fuzzer"]
fn the_fuzzer_begins_with_good_files() {
    for Reader { name, seeds, .. } in readers() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".fuzz/corpus").join(name);
        fs::create_dir_all(&folder).expect("a folder");
        for (n, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{n}")), seed).expect("a file");
        }
    }
}
