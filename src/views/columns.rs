//! Floor 4. How many columns a text takes.

use unicode_width::UnicodeWidthStr;

/// No screen is wider; so widths may be added without a thought.
const WIDEST: u16 = 4000;

/// Columns that a text takes.
pub fn width(text: &str) -> u16 {
    let columns = if is_even(text) { text.chars().count() } else { text.width() };
    u16::try_from(columns).unwrap_or(WIDEST).min(WIDEST)
}

/// Whether every letter of the text stands by itself in one column, as nearly all do that are drawn: then nothing has to be looked up.
pub fn is_even(text: &str) -> bool {
    text.chars().all(stands_alone)
}

/// Letters of Vietnamese and English with every mark on them, the usual signs, and what frames and bars are drawn with.
const fn stands_alone(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}'
        | '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25fc}' | '\u{2713}')
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn what_stands_alone_is_a_letter_of_one_column_beside_any_other() {
        let alone: Vec<char> = ('\0'..=char::MAX).filter(|letter| stands_alone(*letter)).collect();
        for letter in "Ợ ộ Ữ đ Đ ỹ – … «» · → ▶ █ ╔ ✓".chars() {
            assert!(alone.contains(&letter), "{letter}");
        }
        for letter in ["e\u{301}", "語", "▶\u{fe0f}", "\u{200d}", "\n", "\u{ad}", "\u{202e}"] {
            assert!(!is_even(letter), "{letter:?}");
        }
        let text: String = alone.iter().collect();
        assert_eq!(text.graphemes(true).count(), alone.len());
        for letter in alone {
            assert_eq!(letter.to_string().width(), 1, "{letter:?}");
            let around = format!("a{letter}{letter}あ");
            assert_eq!((around.graphemes(true).count(), around.width()), (4, 5), "{letter:?}");
        }
    }
}
