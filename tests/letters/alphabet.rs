//! The letters themselves.

use std::fmt::Write as _;

use nhip::views::letters::Family;
use nhip::views::letters::Set;
use unicode_normalization::UnicodeNormalization;

use super::at;
use super::dots;
use super::drawn;
use super::faces;
use super::ink;
use super::is_as_kept;
use super::sizes;

const VOWELS: &str = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
const PLAIN: &str = "bcdfghjklmnpqrstvwxz";
const SIGNS: &str = "„“”‘’'\"()[]«»–—-/.,;:!?…·%+=&*#@№→";

/// All letters of Vietnamese with the rest of the plain alphabet, small ones first.
fn letters() -> Vec<char> {
    let small: Vec<char> = VOWELS.chars().chain(PLAIN.chars()).collect();
    let large = small.iter().flat_map(|letter| letter.to_uppercase()).collect::<Vec<char>>();
    small.into_iter().chain(large).collect()
}

/// Row by row the dots of a letter, as bits; it stands behind the highest and the lowest one, so that all pictures have one height.
fn picture(letter: char, before: u16, family: Family, rows: u16) -> Vec<u128> {
    let all = dots(&at(&format!("Ẳự{letter}"), family, rows));
    let bits = |row: &Vec<bool>| {
        row[usize::from(before) * 2 - 2..].iter().enumerate().map(|(x, ink)| u128::from(*ink) << x).sum()
    };
    all.iter().map(bits).collect()
}

fn differing(a: &[u128], b: &[u128]) -> u32 {
    assert_eq!(a.len(), b.len(), "one line is as high as the other");
    a.iter().zip(b).map(|(a, b)| (a ^ b).count_ones()).sum()
}

#[test]
fn there_are_134_letters_with_marks() {
    let marked = letters().into_iter().filter(|letter| !letter.is_ascii()).count();
    assert_eq!(marked, 134);
}

#[test]
fn no_two_letters_of_vietnamese_look_the_same_at_any_size() {
    for (family, rows) in faces() {
        let before = at("Ẳự", family, rows).width;
        let pictures: Vec<(char, Vec<u128>)> =
            letters().into_iter().map(|letter| (letter, picture(letter, before, family, rows))).collect();
        let pairs =
            pictures.iter().enumerate().flat_map(|(at, one)| pictures[at + 1..].iter().map(move |other| (one, other)));
        let marks = |letter: char| letter.to_string().nfd().count() > 1 || "đĐ".contains(letter);
        let distances = pairs.map(|(one, other)| (differing(&one.1, &other.1), one.0, other.0));
        let (marked, plain): (Vec<_>, Vec<_>) = distances.partition(|(_, one, other)| marks(*one) || marks(*other));
        let nearest = |among: &[(u32, char, char)]| among.iter().min().copied().expect("there are pairs");
        // So many dots is a mark, or the difference of two marks; and of letters without any the nearest are I and l, which is higher.
        let least = match family {
            Family::Outline => (u32::from(rows) / 2, 3),
            Family::Bold => (3, 4),
            Family::Light | Family::Digits => (2, 3),
        };
        assert!(nearest(&marked).0 >= least.0, "{family:?} at {rows} rows: {:?}", nearest(&marked));
        assert!(nearest(&plain).0 >= least.1, "{family:?} at {rows} rows: {:?}", nearest(&plain));
    }
}

#[test]
fn a_letter_looks_the_same_however_it_is_spelled() {
    for (family, rows) in faces() {
        for letter in letters() {
            let (one, parts): (String, String) =
                ([letter].into_iter().nfc().collect(), [letter].into_iter().nfd().collect());
            assert_eq!(Set::at(&one, family, rows), Set::at(&parts, family, rows), "{letter} at {rows} rows");
        }
    }
}

#[test]
fn everything_that_a_title_holds_has_a_shape_at_every_size() {
    let others = ('!'..='~').chain('¡'..='ÿ').filter(|sign| *sign != '\u{ad}');
    for (family, rows) in faces() {
        let signs = others.clone().chain(SIGNS.chars()).chain(letters());
        let missing: String = signs.filter(|sign| Set::at(&sign.to_string(), family, rows).is_none()).collect();
        assert!(missing.is_empty(), "{missing} in {family:?} at {rows} rows");
    }
}

#[test]
fn there_is_a_size_for_every_row_where_rows_are_dear() {
    let words: Vec<u16> = sizes(Family::Outline).collect();
    assert!((8..=16).all(|rows| words.contains(&rows)) && words[0] == 32);
    assert!(words.windows(2).all(|pair| pair[0] - pair[1] <= 2));
    assert!(sizes(Family::Digits).eq((5..=44).rev()));
    assert!(sizes(Family::Bold).eq([9, 8]) && sizes(Family::Light).eq([9, 8]));
}

#[test]
fn letters_never_touch_and_words_keep_a_gap() {
    for (family, rows) in faces() {
        let (h, hh) = (ink("H", family, rows), ink("HH", family, rows));
        let usual = hh - 2 * h;
        let mut nearest = (usize::MAX, usize::MAX);
        for sign in letters().into_iter().chain(SIGNS.chars()) {
            let own = ink(&sign.to_string(), family, rows);
            let after = ink(&format!("H{sign}"), family, rows) - h - own;
            let before = ink(&format!("{sign}H"), family, rows) - h - own;
            nearest = (nearest.0.min(after), nearest.1.min(before));
        }
        // The air between any two is that of the first before an H and of the second after one, less that between two H.
        let air = if rows < 12 { 1 } else { 2 };
        assert!(nearest.0 + nearest.1 >= usual + air, "{family:?} at {rows} rows: {nearest:?}, usually {usual}");
        let gap = ink("H H", family, rows) - 2 * h;
        assert!(gap >= 2 * usual && gap >= usual + 4, "{family:?} at {rows} rows: words {gap}, letters {usual}");
    }
}

#[test]
fn the_alphabet_is_as_a_reviewer_has_read_it() {
    let mut text = String::new();
    let lines = [
        "AÀÁẢÃẠ ĂẰẮẲẴẶ ÂẦẤẨẪẬ",
        "EÈÉẺẼẸ ÊỀẾỂỄỆ IÌÍỈĨỊ",
        "OÒÓỎÕỌ ÔỒỐỔỖỘ ƠỜỚỞỠỢ",
        "UÙÚỦŨỤ ƯỪỨỬỮỰ YỲÝỶỸỴ",
        "BCDĐFGHJKLMNPQRSTVWXZ",
        "aàáảãạ ăằắẳẵặ âầấẩẫậ",
        "eèéẻẽẹ êềếểễệ iìíỉĩị",
        "oòóỏõọ ôồốổỗộ ơờớởỡợ",
        "uùúủũụ ưừứửữự yỳýỷỹỵ",
        "bcdđfghjklmnpqrstvwxz",
        "0123456789 „“”‘’ ()[] «» –—-/",
        ".,;:!?…· % + = & * # @ № →",
    ];
    for (family, rows) in [
        (Family::Outline, 8),
        (Family::Outline, 9),
        (Family::Outline, 12),
        (Family::Bold, 8),
        (Family::Bold, 9),
        (Family::Light, 8),
    ] {
        for line in lines {
            let _ = writeln!(text, "── {family:?}, {rows} rows: {line}");
            for row in drawn(&at(line, family, rows)) {
                text.extend([row.trim_end(), "\n"]);
            }
        }
    }
    for rows in [5, 6, 7, 9] {
        let _ = writeln!(text, "── digits, {rows} rows");
        for row in drawn(&at("01234 56789 12:34 8,5 −+/%", Family::Digits, rows)) {
            text.extend([row.trim_end(), "\n"]);
        }
    }
    is_as_kept("letters", &text);
}
