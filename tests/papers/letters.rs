//! What a reader sees of a file: the letters of a Word file or a page, without what only a machine reads.

use std::io::Cursor;
use std::io::Read;

use nhip::meeting::Meeting;
use nhip::papers;

/// One part of a Word or Excel file.
pub fn part(file: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut text = String::new();
    archive.by_name(name).expect("the part").read_to_string(&mut text).expect("text");
    text
}

/// The names of the parts.
pub fn parts(file: &[u8]) -> Vec<String> {
    let archive = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    archive.file_names().map(|name| name.expect("a name").into_owned()).collect()
}

/// The letters of a Word file, a line a paragraph.
pub fn of_docx(file: &[u8]) -> String {
    let xml = part(file, "word/document.xml").replace("</w:p>", "\n").replace("<w:br", "\n<w:br");
    unescaped(&without_tags(&xml))
}

/// The letters of a page, without its head and the mark across it.
pub fn of_html(page: &str) -> String {
    let body = page.split_once("<body>").expect("a body").1;
    let body = match body.split_once("<div class=\"mark\">") {
        Some((before, rest)) => format!("{before}{}", rest.split_once("</div>").expect("its end").1),
        None => body.to_owned(),
    };
    unescaped(&without_tags(&body.replace("<br>", "\n").replace("</p>", "\n")))
}

pub fn without_tags(text: &str) -> String {
    let mut letters = String::new();
    let mut in_tag = false;
    for letter in text.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => letters.push(letter),
            _ => {}
        }
    }
    letters
}

fn unescaped(text: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&")];
    named.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Letters and digits alone, for comparing forms that part words in their own ways.
pub fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Every number with its decimal sign.
pub fn numbers(text: &str) -> Vec<String> {
    let pieces = text.split(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.');
    let trimmed = pieces.map(|piece| piece.trim_matches([',', '.']).to_owned());
    trimmed.filter(|piece| !piece.is_empty()).collect()
}

/// The paper of this name.
pub fn paper(meeting: &Meeting, name: &str) -> Vec<u8> {
    let all = papers::all(meeting).expect("papers");
    let names: Vec<&str> = all.iter().map(|paper| paper.file_name.as_str()).collect();
    let found = all.iter().find(|paper| paper.file_name == name);
    found.unwrap_or_else(|| panic!("{name} is not among {names:?}")).bytes.clone()
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// The founding meeting.
pub fn founding() -> Meeting {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/journals/v1-founding.jsonl");
    let bytes = std::fs::read(path).expect("the journal");
    Meeting::replay(&nhip::journal::read(&bytes).entries).expect("a meeting")
}

/// What a file's name ends with.
pub fn ending(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or_default()
}
