//! Hostile text made harmless, and plain text left alone.

use nhip::clean::clean_line;
use nhip::clean::clean_text;
use nhip::clean::suspicious;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

/// Text that tries something, beside text that does not.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<char>().prop_map(|letter| letter.to_string()),
        "[a-zăâđêôơư ]{1,4}",
        prop::sample::select(vec![
            "\u{1b}[31m",
            "\u{1b}]0;x\u{7}",
            "\u{1b}",
            "\u{9b}1m",
            "\u{202e}",
            "\u{200b}",
            "\u{200d}",
            "\u{200c}",
            "\u{301}",
            "\u{323}",
            "\u{344}",
            "\u{fe0f}",
            "\u{e0041}",
            "\r\n",
            "\r",
            "\n",
            "\t",
            "ب",
            "क",
            "\u{94d}",
            "\u{93c}",
            "\u{2028}",
            "\u{9c}",
            "\u{90}",
            "\u{1100}",
            "\u{1161}",
            "\u{11a8}",
            "\u{f900}",
            "\u{fdd0}",
            "\u{e000}",
            "Ệ",
            "\u{212b}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// A tab is nothing that passes unseen: beside it everything is looked at one by one.
    #[test]
    fn a_text_that_is_taken_at_a_glance_is_what_looking_at_each_letter_gives(text in "[ -~À-ſƠơƯưẠ-ỹ·–—“”…«»]{0,20}") {
        prop_assert_eq!(clean_line(&format!("{text}\t")), format!("{} ", clean_line(&text)));
        prop_assert_eq!(clean_line(&text), text);
    }

    #[test]
    fn cleaning_twice_changes_nothing(text in hostile()) {
        let (line, lines) = (clean_line(&text), clean_text(&text));
        prop_assert_eq!(clean_line(&line), line.clone());
        prop_assert_eq!(clean_text(&lines), lines.clone());
        prop_assert!(is_nfc(&line) && is_nfc(&lines));
        prop_assert!(!line.chars().any(char::is_control));
        prop_assert!(!lines.chars().any(|letter| letter.is_control() && letter != '\n'));
        prop_assert_eq!(suspicious(&line), vec![]);
        prop_assert_eq!(lines.replace('\n', " "), line.clone());
        prop_assert!(line.len() <= 3 * text.len());
    }

    #[test]
    fn plain_vietnamese_passes_as_it_is(name in super::name()) {
        prop_assert_eq!(clean_line(&name), name.clone());
        prop_assert_eq!(clean_line(&name.nfd().collect::<String>()), name.clone());
        prop_assert_eq!(suspicious(&name), vec![]);
    }
}

#[test]
fn tricks_never_reach_the_screen() {
    for (text, safe) in [
        ("Lê\u{1b}[31m Văn\u{1b}[0m C", "Lê Văn C"),
        ("\u{1b}]0;title\u{7}Lê", "Lê"),
        ("\u{1b}]8;;http://x\u{1b}\\Lê", "Lê"),
        ("\u{1b}]0;never ends", "0;never ends"),
        ("\u{9b}2JLê", "Lê"),
        ("a\u{202e}b\u{2066}c\u{200f}d\u{61c}e", "abcde"),
        ("a\u{200b}b\u{feff}c\u{ad}d\u{2060}e\u{200d}f\u{200c}g", "abcdefg"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("a\u{e0061}\u{fe0f}\u{fff9}\u{e000}\u{fdd0}b", "ab"),
        ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}b", "á\u{301}\u{301}\u{301}b"),
        ("\u{301}a", "a"),
        ("a\tb\nc\r\nd\u{2028}e", "a b c d e"),
        ("xóa\u{7f}\u{0}", "xóa"),
        ("a\u{3000}b\u{a0}c", "a b c"),
    ] {
        assert_eq!(clean_line(text), safe, "{text:?}");
    }
    assert_eq!(clean_text("a\r\nb\rc\n\nd\u{2029}e"), "a\nb\nc\n\nd\ne");
    assert_eq!(
        suspicious("\u{90}x\u{9c}\u{1b}]0;\u{202e}t\u{7}\r\n").len(),
        5,
        "what ends an escape is told like what begins it"
    );
    assert_eq!(suspicious("Lê\u{202e}\tA\u{200b}\n"), [(3, '\u{202e}'), (8, '\u{200b}')]);
}
