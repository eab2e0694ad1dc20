//! Floor 5. The known word that looks most like one that is not known.

/// The known word that is a slip of the finger away from this one, if there is one.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed: Vec<char> = typed.chars().take(64).flat_map(char::to_lowercase).collect();
    let most = (typed.len() / 3).clamp(1, 3);
    known
        .into_iter()
        .map(|word| (distance(&typed, word), word))
        .filter(|(away, _)| *away <= most)
        .min_by_key(|(away, _)| *away)
        .map(|(_, word)| word)
}

/// Letters to put in, take out or exchange.
fn distance(typed: &[char], word: &str) -> usize {
    let mut row: Vec<usize> = (0..=typed.len()).collect();
    for (above, letter) in word.chars().enumerate() {
        let mut before = row[0];
        row[0] = above + 1;
        for (at, other) in typed.iter().enumerate() {
            let changed = before + usize::from(*other != letter);
            before = row[at + 1];
            row[at + 1] = changed.min(before + 1).min(row[at] + 1);
        }
    }
    row[typed.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_its_word() {
        let known = ["next", "note", "give_floor", "close"];
        assert_eq!(nearest("nxet", known), None);
        assert_eq!(nearest("nex", known), Some("next"));
        assert_eq!(nearest("give_flor", known), Some("give_floor"));
        assert_eq!(nearest("NOTE", known), Some("note"));
        assert_eq!(nearest("adjourn", known), None);
        assert_eq!(nearest("", known), None);
    }
}
