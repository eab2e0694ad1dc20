//! Floor 1. What cells of a list of people say: ticks, standings, marks in a note.

use unicode_normalization::char::is_combining_mark;

use super::super::headings::plain;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Standing;

/// What a note says that counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Marks.
    pub marks: Vec<Mark>,
    /// A standing.
    pub standing: Option<Standing>,
}

const STANDINGS: &[(&str, Standing)] = &[
    ("chinh thuc", Standing::Official),
    ("dang vien chinh thuc", Standing::Official),
    ("ct", Standing::Official),
    ("dvct", Standing::Official),
    ("official", Standing::Official),
    ("full member", Standing::Official),
    ("full", Standing::Official),
    ("du bi", Standing::Probationary),
    ("dang vien du bi", Standing::Probationary),
    ("db", Standing::Probationary),
    ("dvdb", Standing::Probationary),
    ("probationary", Standing::Probationary),
    ("tam thoi", Standing::Temporary),
    ("sinh hoat tam thoi", Standing::Temporary),
    ("sinh hoat tam", Standing::Temporary),
    ("temporary", Standing::Temporary),
    ("khach", Standing::Guest),
    ("khach moi", Standing::Guest),
    ("dai bieu", Standing::Guest),
    ("guest", Standing::Guest),
];

const MARKS: &[(&str, Mark)] = &[
    ("mien sinh hoat", Mark::Exempt),
    ("exempt", Mark::Exempt),
    ("biet phai", Mark::Seconded),
    ("chuyen tam", Mark::Seconded),
    ("dang sinh hoat noi khac", Mark::Seconded),
    ("chuyen sinh hoat tam", Mark::Seconded),
    ("seconded", Mark::Seconded),
    ("dinh chi", Mark::Suspended),
    ("suspended", Mark::Suspended),
    ("duoc bieu quyet", Mark::Votes),
    ("may vote", Mark::Votes),
];

/// The standing that a folded text names.
pub(super) fn standing(plain: &str) -> Option<Standing> {
    STANDINGS.iter().find(|(name, _)| *name == plain).map(|(_, standing)| *standing)
}

/// What a note says in words that the program knows: each of its parts begins with one of them, and none denies it.
pub(super) fn said(note: &str) -> Said {
    let mut said = Said::default();
    for part in note.split([';', ',', '.', '(', ')', '/']).map(plain) {
        let part = ["dang vien ", "duoc ", "dang bi ", "bi ", "dang "]
            .iter()
            .find_map(|before| {
                part.strip_prefix(before).filter(|rest| MARKS.iter().any(|(word, _)| rest.starts_with(word)))
            })
            .map_or_else(|| part.clone(), str::to_owned);
        let begins = |word: &str| part.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
        for (_, mark) in MARKS.iter().filter(|(word, _)| begins(word)) {
            if !said.marks.contains(mark) {
                said.marks.push(*mark);
            }
        }
        said.standing = said.standing.or_else(|| standing(&part));
    }
    said
}

/// Whether a cell is a tick, if it is one or its opposite.
pub(super) fn tick(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "x" | "✓" | "✔" | "☑" | "✗" | "✘" | "×" | "v" | "1" | "có" | "yes" | "y" | "true" | "đúng" | "*" | "+" => {
            Some(true)
        }
        "" | "0" | "-" | "–" | "—" | "không" | "no" | "n" | "false" | "sai" => Some(false),
        _ => None,
    }
}

/// Whether a cell is ticked; a word or a date in it counts too, as in "10/2017" under "Chính thức".
pub(super) fn ticked(text: &str) -> bool {
    tick(text).unwrap_or(true)
}

/// Whether a cell says that it says nothing.
pub(super) fn is_dash(text: &str) -> bool {
    text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '.' | '_' | ' '))
}

/// As much of a text as a line of a roster may have.
pub(super) fn line(text: String) -> String {
    const MOST: usize = 300;
    if text.chars().count() <= MOST { text } else { text.chars().take(MOST).collect::<String>().trim().to_owned() }
}

/// Whether a text can name somebody from meeting to meeting.
pub(super) fn is_id(text: &str) -> bool {
    let fits =
        |letter: char| letter.is_alphanumeric() || is_combining_mark(letter) || matches!(letter, '-' | '_' | '.');
    !text.is_empty() && !text.starts_with('.') && text.chars().count() <= 64 && text != "all" && text.chars().all(fits)
}
