//! Floor 4. What papers and their folders are called: readable without marks, and allowed on every system.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::facts::Facts;
use crate::meeting::agenda::Agenda;

/// Most letters of a folder's name.
const LONGEST: usize = 80;

/// Names that Windows keeps for devices, whatever follows behind a dot.
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The folder of a meeting's papers: the day and whose it was, "2018-03-26 Chi bo Van phong".
pub fn folder_name(facts: &Facts) -> String {
    let planned = facts.planned_start.map(|start| start.date());
    let day = facts.began.map(|began| began.date_naive()).or(planned).unwrap_or_else(|| facts.as_of.date_naive());
    named(day, &facts.body, &facts.body_id)
}

/// The folder of the papers of a meeting that is still to be held; where the agenda has no day, under today's.
pub fn planned_folder_name(agenda: &Agenda, today: NaiveDate) -> String {
    let day = agenda.start.map_or(today, |start| start.date());
    named(day, &agenda.body.name, &agenda.body.id)
}

fn named(day: NaiveDate, body: &str, id: &str) -> String {
    let body = if body.trim().is_empty() { id } else { body };
    safe_name(&format!("{} {body}", day.format("%Y-%m-%d")))
}

/// A text as the name of a file or folder: marks folded, letters, digits and a few signs kept, no separators, no name of a device.
pub fn safe_name(text: &str) -> String {
    let mut name = String::new();
    for letter in text.nfd().filter(|letter| !is_combining_mark(*letter)) {
        let letter = match letter {
            'đ' => 'd',
            'Đ' => 'D',
            letter if letter.is_ascii_alphanumeric() || "-_().,".contains(letter) => letter,
            letter if letter.is_alphanumeric() => letter,
            _ => ' ',
        };
        if letter == ' ' && (name.is_empty() || name.ends_with(' ')) {
            continue;
        }
        if name.chars().count() == LONGEST {
            break;
        }
        name.push(letter);
    }
    let name = name.trim_matches([' ', '.']);
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    if name.is_empty() || RESERVED.contains(&stem.as_str()) { format!("_{name}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::safe_name;

    #[test]
    fn a_name_can_be_read_without_marks_and_stands_on_every_system() {
        assert_eq!(safe_name("2018-03-26 Chi bộ Văn phòng"), "2018-03-26 Chi bo Van phong");
        assert_eq!(safe_name("Đảng bộ/Cơ quan: \"số 1\"?"), "Dang bo Co quan so 1");
        assert_eq!(safe_name("../../etc/passwd"), "etc passwd");
        assert_eq!(safe_name("con"), "_con");
        assert_eq!(safe_name("NUL .txt"), "_NUL .txt");
        assert_eq!(safe_name("tên. . "), "ten");
        assert_eq!(safe_name(" \u{202e}/ "), "_");
        assert_eq!(safe_name(&"ă".repeat(500)).len(), 80);
    }
}
