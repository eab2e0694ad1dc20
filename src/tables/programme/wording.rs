//! Floor 1. What the words of a programme mean: titles and totals, kinds of items, who presents.

use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Person;
use crate::names::Rank;
use crate::names::matches;
use crate::names::same_name;
use crate::tables::cell::Row;
use crate::tables::headings::plain;

/// As much of a text as a line of an agenda may have.
pub(super) fn short(text: &str) -> String {
    text.chars().take(400).collect::<String>().trim().to_owned()
}

pub(super) fn is_run(row: &Row) -> bool {
    let said: Vec<&str> = row.said().map(|text| text.trim_matches(['(', ')', '[', ']', '.'])).collect();
    said.len() > 1 && said.iter().enumerate().all(|(at, text)| text.parse() == Ok(at + 1))
}

pub(super) fn is_end(title: &str) -> bool {
    let low = title.to_lowercase();
    ["người lập", "nơi nhận", "t/m ", "tm. ", "ngày ", "prepared by"].iter().any(|word| low.starts_with(word))
        || (low.contains("ngày") && low.contains("tháng") && low.contains("năm") && low.contains(','))
}

pub(super) fn is_title(text: &str) -> bool {
    let plain = plain(text);
    let words =
        ["chuong trinh", "sinh hoat", "cuoc hop", "hop ", "hoi nghi", "agenda", "meeting", "programme", "ke hoach"];
    !is_body(text) && words.iter().any(|word| plain.contains(word))
}

/// "Chương trình sinh hoạt" is the programme of a "sinh hoạt".
pub(super) fn without_word(title: &str) -> String {
    const WORD: &str = "chương trình ";
    let cut = title.char_indices().nth(WORD.chars().count()).map(|(at, _)| title.split_at(at));
    let rest = cut.filter(|(word, rest)| word.to_lowercase() == WORD && rest.chars().count() > 5).map(|(_, rest)| rest);
    rest.map_or_else(|| title.to_owned(), crate::text::capital)
}

pub(super) fn is_body(text: &str) -> bool {
    let plain = plain(text);
    plain.split(' ').count() <= 8
        && ["chi bo ", "to dang ", "phong ", "ban "].iter().any(|word| plain.starts_with(word))
}

/// "1. Mở đầu" and "I) Mở đầu" without their figures.
pub(super) fn without_figure(text: &str) -> &str {
    match text.split_once(' ') {
        Some((figure, rest))
            if figure.ends_with(['.', ')', ':'])
                && figure.len() <= 5
                && figure[..figure.len() - 1]
                    .chars()
                    .all(|letter| letter.is_ascii_digit() || "IVX".contains(letter)) =>
        {
            rest.trim()
        }
        _ => text,
    }
}

/// What a title tells of the kind of its item.
pub(super) fn kind(title: &str) -> SegmentKind {
    const WORDS: &[(&str, SegmentKind)] = &[
        ("nghi giai lao", SegmentKind::Break),
        ("giai lao", SegmentKind::Break),
        ("break", SegmentKind::Break),
        ("cham diem", SegmentKind::Score),
        ("cong bo diem", SegmentKind::Score),
        ("danh gia buoi sinh hoat", SegmentKind::Score),
        ("scoring", SegmentKind::Score),
        ("score", SegmentKind::Score),
        ("tu kiem diem", SegmentKind::SelfReview),
        ("tu phe binh", SegmentKind::SelfReview),
        ("self review", SegmentKind::SelfReview),
        ("nhiem vu thang truoc", SegmentKind::Tasks),
        ("nhiem vu ky truoc", SegmentKind::Tasks),
        ("nghi quyet thang truoc", SegmentKind::Tasks),
        ("nghi quyet ky truoc", SegmentKind::Tasks),
        ("last meeting s tasks", SegmentKind::Tasks),
        ("open tasks", SegmentKind::Tasks),
        ("ket luan", SegmentKind::Closing),
        ("be mac", SegmentKind::Closing),
        ("conclusion", SegmentKind::Closing),
        ("closing", SegmentKind::Closing),
        ("mo dau", SegmentKind::Opening),
        ("khai mac", SegmentKind::Opening),
        ("on dinh to chuc", SegmentKind::Opening),
        ("tuyen bo ly do", SegmentKind::Opening),
        ("gioi thieu dai bieu", SegmentKind::Opening),
        ("opening", SegmentKind::Opening),
        ("welcome", SegmentKind::Opening),
    ];
    let plain = format!(" {} ", plain(title));
    let found = WORDS.iter().find(|(word, _)| plain.contains(&format!(" {word} ")));
    found.map_or(SegmentKind::Content, |(_, kind)| *kind)
}

/// A presenter without how he is addressed and without what stands behind his name.
pub(crate) fn bare(said: &str) -> &str {
    let name = said.split([',', ';', '(', '–', '-']).next().unwrap_or("").trim();
    let words =
        ["đồng chí ", "đ/c ", "đ.c ", "đc ", "ông ", "bà ", "anh ", "chị ", "mr. ", "ms. ", "mr ", "ms ", "mrs "];
    let cut = words.iter().find_map(|word| {
        let start = name.get(..word.len())?;
        (start.to_lowercase() == *word).then(|| name[word.len()..].trim())
    });
    cut.unwrap_or(name)
}

/// Whom a programme means by what it writes: by whole name, by role, by given name, each only where it is one alone.
pub fn whose<'a>(said: &str, roster: &'a [Person]) -> Option<&'a Person> {
    let name = bare(said);
    let wanted = plain(name);
    let holds =
        |person: &Person| person.role.as_deref().is_some_and(|role| role.split(',').any(|role| plain(role) == wanted));
    one(roster, |person| same_name(&person.name, name))
        .or_else(|| one(roster, holds))
        .or_else(|| one(roster, |person| matches(name, &person.name) == Some(Rank::Whole)))
        .filter(|_| !wanted.is_empty())
}

fn one(roster: &[Person], is: impl Fn(&Person) -> bool) -> Option<&Person> {
    let mut found = roster.iter().filter(|person| is(person));
    found.next().filter(|_| found.next().is_none())
}
