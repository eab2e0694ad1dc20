//! Floor 1. Characters: what may not stand in a text, how a name becomes an id, and which known word is meant.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::clean::visible;

/// A name that can be shown on a line: hostile characters replaced.
pub fn visible_name(text: &str) -> String {
    visible(text)
}

/// A text that can be shown within a sentence: hostile characters replaced, and cut where it is too long.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let few: String = text.chars().take(MOST).collect();
    let mut shown = visible(&few);
    if text.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// Letters without marks, in lower case: "Nguyễn Văn A" becomes "nguyen van a".
pub(super) fn folded(text: &str) -> String {
    let plain = |letter: char| match letter {
        'đ' | 'Đ' => 'd',
        other => other,
    };
    text.nfd().filter(|letter| !is_combining_mark(*letter)).map(plain).flat_map(char::to_lowercase).collect()
}

/// An id made from a name: "Nguyễn Văn A" becomes "nguyen-van-a".
pub(super) fn id_from(name: &str) -> String {
    const MOST: usize = 40;
    let folded = folded(name);
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut id = String::new();
    for word in words {
        if !id.is_empty() {
            if id.len() + word.len() >= MOST {
                break;
            }
            id.push('-');
        }
        id.extend(word.chars().take(MOST));
    }
    id
}

/// Whether a text can name something from meeting to meeting, in a command and in a file's name.
pub(super) fn is_id(text: &str) -> bool {
    let fits =
        |letter: char| letter.is_alphanumeric() || is_combining_mark(letter) || matches!(letter, '-' | '_' | '.');
    !text.is_empty() && !text.starts_with('.') && text.chars().count() <= 64 && text != "all" && text.chars().all(fits)
}

/// The known word that is most likely meant, if one is near enough.
pub(super) fn nearest<T: AsRef<str> + Clone>(word: &str, known: impl IntoIterator<Item = T>) -> Option<T> {
    let word = folded(word);
    let letters = word.chars().count();
    if letters == 0 || letters > 64 {
        return None;
    }
    let most = (letters / 3).clamp(1, 3);
    let near = |known: T| Some((distance(&word, &folded(known.as_ref())), known));
    let best = known.into_iter().filter_map(near).min_by_key(|(away, _)| *away)?;
    (best.0 <= most).then_some(best.1)
}

/// How many letters must be put in, left out, changed or exchanged with their neighbour.
fn distance(one: &str, other: &str) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().take(80).collect();
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, b) in other.iter().enumerate() {
            let changed = above[column] + usize::from(a != b);
            let mut least = changed.min(above[column + 1] + 1).min(now[column] + 1);
            if row > 0 && column > 0 && *a == other[column - 1] && one[row - 1] == *b {
                least = least.min(before[column - 1] + 1);
            }
            now.push(least);
        }
        before = above;
        above = now;
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_makes_an_id_without_marks() {
        assert_eq!(id_from("Nguyễn Văn A"), "nguyen-van-a");
        assert_eq!(id_from("Triệu Đức Lân"), "trieu-duc-lan");
        assert_eq!(id_from("  –  "), "");
    }

    #[test]
    fn the_word_that_is_meant_is_found() {
        assert_eq!(nearest("tilte", ["title", "body"]), Some("title"));
        assert_eq!(nearest("minute_taken", ["minute_taker"]), Some("minute_taker"));
        assert_eq!(nearest("xyz", ["title", "body"]), None);
    }
}
