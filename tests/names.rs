//! Names in Vietnamese order, persons found by a few letters, hostile text made harmless, deadlines as they are said.

use std::cmp::Ordering;

use icu_collator::Collator;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use nhip::names::Rank;
use nhip::names::fold;
use nhip::names::found;
use nhip::names::make_id;
use nhip::names::matches;
use nhip::names::same_name;
use nhip::names::short;
use nhip::names::sort_key;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

#[path = "names/cleaning.rs"]
mod cleaning;
#[path = "names/deadlines.rs"]
mod deadlines;

fn reference() -> CollatorBorrowed<'static> {
    Collator::try_new(locale!("vi").into(), CollatorOptions::default()).expect("its data is compiled in")
}

/// What ICU says of two names: given names first, then the rest.
fn by_icu(collator: &CollatorBorrowed<'_>, a: &str, b: &str) -> Ordering {
    let split = |name: &str| match name.rsplit_once(' ') {
        Some((rest, given)) => (given.to_owned(), rest.to_owned()),
        None => (name.to_owned(), String::new()),
    };
    let ((given_a, rest_a), (given_b, rest_b)) = (split(a), split(b));
    collator.compare(&given_a, &given_b).then_with(|| collator.compare(&rest_a, &rest_b))
}

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "ph", "qu", "r", "s",
    "t", "th", "tr", "v", "x", "w", "z",
];
/// Nuclei with the place of the letter that carries the tone.
const RHYMES: [(&str, usize); 48] = [
    ("a", 0),
    ("ai", 0),
    ("am", 0),
    ("an", 0),
    ("ang", 0),
    ("anh", 0),
    ("ao", 0),
    ("ăm", 0),
    ("ăn", 0),
    ("âm", 0),
    ("ân", 0),
    ("âu", 0),
    ("e", 0),
    ("em", 0),
    ("ê", 0),
    ("ên", 0),
    ("i", 0),
    ("ia", 0),
    ("iên", 1),
    ("iêu", 1),
    ("in", 0),
    ("inh", 0),
    ("o", 0),
    ("oa", 0),
    ("oan", 1),
    ("oang", 1),
    ("oanh", 1),
    ("ong", 0),
    ("ô", 0),
    ("ông", 0),
    ("ơ", 0),
    ("ơn", 0),
    ("u", 0),
    ("ua", 0),
    ("ung", 0),
    ("uôi", 1),
    ("uyên", 2),
    ("uy", 0),
    ("uynh", 1),
    ("ư", 0),
    ("ưa", 0),
    ("ưng", 0),
    ("ươi", 1),
    ("ương", 1),
    ("y", 0),
    ("yên", 1),
    ("uya", 1),
    ("at", 0),
];
const TONES: [&str; 6] = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];

prop_compose! {
    fn syllable()(onset in 0..ONSETS.len(), rhyme in 0..RHYMES.len(), tone in 0..TONES.len(), case in 0..3) -> String {
        let (rhyme, place) = RHYMES[rhyme];
        let mut word = ONSETS[onset].to_owned();

        for (at, letter) in rhyme.chars().enumerate() {
            word.push(letter);
            if at == place {
                word.push_str(TONES[tone]);
            }
        }
        let word: String = word.nfc().collect();
        match case {
            0 => word,
            1 => word.to_uppercase(),
            _ => {
                let mut letters = word.chars();
                letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
            }
        }
    }
}

fn name() -> impl Strategy<Value = String> {
    prop::collection::vec(syllable(), 1..5).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn names_stand_in_the_order_of_the_reference((a, b) in (name(), name())) {
        let ours = sort_key(&a).cmp(&sort_key(&b));
        let icu = by_icu(&reference(), &a, &b);
        if icu != Ordering::Equal {
            prop_assert_eq!(ours, icu, "{} / {}", a, b);
        }
    }

    #[test]
    fn words_that_differ_little_stand_in_the_order_of_the_reference(
        onset in 0..ONSETS.len(), rhyme in 0..RHYMES.len(), one in syllable(), a in 0..12_usize, b in 0..12_usize,
    ) {
        let word = |which: usize| -> String {
            let (rhyme, place) = RHYMES[rhyme];
            let mut word = ONSETS[onset].to_owned();
            for (at, letter) in rhyme.chars().enumerate() {
                word.push(letter);
                if at == place { word.push_str(TONES[which % 6]); }
            }
            let word: String = word.nfc().collect();
            let word = if which < 6 { word } else { word.to_uppercase() };
            format!("{one} {word}")
        };
        let (a, b) = (word(a), word(b));
        let icu = by_icu(&reference(), &a, &b);
        if icu != Ordering::Equal {
            prop_assert_eq!(sort_key(&a).cmp(&sort_key(&b)), icu, "{} / {}", a, b);
        }
    }

    #[test]
    fn both_unicode_forms_are_one_name(name in name()) {
        let decomposed: String = name.nfd().collect();
        prop_assert!(same_name(&name, &decomposed));
        prop_assert_eq!(matches(&decomposed, &name), Some(Rank::Whole));
        prop_assert_eq!(matches(&fold(&name), &decomposed), Some(Rank::Whole));
    }
}

#[test]
fn every_pair_of_single_words_stands_in_the_order_of_the_reference() {
    let collator = reference();
    let words: Vec<String> = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"
        .split(' ')
        .flat_map(|letter| {
            TONES.into_iter().flat_map(move |tone| {
                let toned = if "aăâeêioôơuưy".contains(letter) { tone } else { "" };
                let small: String = format!("{letter}{toned}").nfc().collect();
                [small.to_uppercase(), small]
            })
        })
        .collect();
    for a in &words {
        for b in &words {
            assert_eq!(sort_key(a).cmp(&sort_key(b)), collator.compare(a, b), "{a} {b}");
        }
    }
}

#[test]
fn a_list_is_sorted_by_given_names_then_by_the_rest() {
    let mut names = vec![
        "Trần Thị Ân",
        "Nguyễn Văn An",
        "Lê Văn Đức",
        "Phạm Thị Dung",
        "Hoàng Thị Ánh",
        "Bùi Văn An",
        "Vũ Thị Ơn",
        "Đỗ Thị Oanh",
        "Ngô Văn Ôn",
        "Đào Văn Ảnh",
        "Dương Văn Ấn",
    ];
    names.sort_by_key(|name| sort_key(name));
    let wanted = vec![
        "Bùi Văn An",
        "Nguyễn Văn An",
        "Đào Văn Ảnh",
        "Hoàng Thị Ánh",
        "Trần Thị Ân",
        "Dương Văn Ấn",
        "Phạm Thị Dung",
        "Lê Văn Đức",
        "Đỗ Thị Oanh",
        "Ngô Văn Ôn",
        "Vũ Thị Ơn",
    ];
    assert_eq!(names, wanted);
}

// Finding.

#[test]
fn two_letters_without_marks_find_a_person() {
    let lan = "Triệu Đức Lân";
    assert_eq!(matches("lan", lan), Some(Rank::Whole));
    assert_eq!(matches("la", lan), Some(Rank::Given));
    assert_eq!(matches("d", lan), Some(Rank::Other));
    assert_eq!(matches("đ", lan), Some(Rank::Other));
    assert_eq!(matches("đ", "Phạm Văn Dũng"), None);
    assert_eq!(matches("trieu lan", lan), Some(Rank::Given));
    assert_eq!(matches("lan trieu", lan), Some(Rank::Given));
    assert_eq!(matches("tdl", lan), Some(Rank::Initials));
    assert_eq!(matches("tđl", lan), Some(Rank::Initials));
    assert_eq!(matches("dl", lan), Some(Rank::Initials));
    assert_eq!(matches("tl", lan), None);
    assert_eq!(matches("an", lan), None);
    assert_eq!(matches("lan lan", lan), None);
    assert_eq!(matches("", lan), Some(Rank::Other));
}

#[test]
fn marks_that_are_typed_must_be_there() {
    assert_eq!(matches("lân", "Triệu Đức Lân"), Some(Rank::Whole));
    assert_eq!(matches("lăn", "Triệu Đức Lân"), None);
    assert_eq!(matches("lấn", "Triệu Đức Lân"), None);
    assert_eq!(matches("hò", "Lê Thị Hoà"), Some(Rank::Given));
    assert_eq!(matches("hoà", "Lê Thị Hòa"), Some(Rank::Whole));
    assert_eq!(matches("hòa", "Lê Thị Hoàng"), Some(Rank::Given));
    assert_eq!(matches("hoá", "Lê Thị Hòa"), None);
    assert_eq!(matches("ho\u{300}a", "Lê Thị Hoà"), Some(Rank::Whole));
}

#[test]
fn given_names_come_first_among_what_is_found() {
    let all = ["Lân Văn Triệu", "Nguyễn Lan Anh", "Trần Thị Lan", "Hoàng Thị Lành", "Lê Ái Nhi"];
    assert_eq!(
        found("la", all, |name| name),
        ["Trần Thị Lan", "Hoàng Thị Lành", "Nguyễn Lan Anh", "Lân Văn Triệu", "Lê Ái Nhi"]
    );
    assert_eq!(found("lan", all, |name| name)[0], "Trần Thị Lan");
}

#[test]
fn ids_are_short_plain_and_never_taken() {
    assert_eq!(make_id("Lê Văn C", |_| false), "le-van-c");
    assert_eq!(make_id("Đỗ  Thị Ước", |_| false), "do-thi-uoc");
    assert_eq!(make_id("Lê Văn C", |id| id == "le-van-c"), "le-van-c-2");
    assert_eq!(make_id("All", |_| false), "all-2");
    assert_eq!(make_id("王", |_| false), "p");
    assert_eq!(short("Triệu Đức Lân "), "Lân");
    assert!(same_name("Lê  Thị Hoà", "LÊ THỊ HÒA"));
    assert!(!same_name("Lê Thị Hoa", "Lê Thị Hoà"));
}

proptest! {
    #[test]
    fn no_name_and_no_query_breaks_the_list(a in "\\PC{0,40}", b in any::<String>()) {
        let _ = matches(&a, &b);
        let _ = matches(&b, &a);
        let _ = sort_key(&a).cmp(&sort_key(&b));
        let id = make_id(&b, |_| false);
        prop_assert!(!id.is_empty() && id.len() <= 42 && id != "all");
        prop_assert!(id.bytes().all(|byte| byte == b'-' || byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    }
}
