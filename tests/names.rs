//! Names in Vietnamese order, persons found by a few letters, hostile text made harmless, deadlines as they are said.

use std::cmp::Ordering;

use chrono::Datelike;
use chrono::NaiveDate;
use icu_collator::Collator;
use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::locale;
use nhip::clean::clean_line;
use nhip::clean::clean_text;
use nhip::clean::suspicious;
use nhip::deadline;
use nhip::deadline::Vague;
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
use unicode_normalization::is_nfc;

// The order.

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

// Cleaning.

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
    fn plain_vietnamese_passes_as_it_is(name in name()) {
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
    assert_eq!(suspicious("Lê\u{202e}\tA\u{200b}\n"), [(3, '\u{202e}'), (8, '\u{200b}')]);
}

// Deadlines.

fn on(text: &str) -> NaiveDate {
    text.parse().expect("a date of this test")
}

/// Monday 26 March 2018, as in the founding committee; its next meeting is on 27 April.
fn reads(text: &str) -> Option<String> {
    deadline::read(text, on("2018-03-26"), Some(on("2018-04-27"))).ok().map(|date| date.to_string())
}

#[test]
fn a_deadline_is_read_as_it_is_said() {
    for (said, date) in [
        ("15/4", "2018-04-15"),
        ("15/4/2018", "2018-04-15"),
        ("15-4", "2018-04-15"),
        ("15.4", "2018-04-15"),
        ("15.4.", "2018-04-15"),
        ("15/04/18", "2018-04-15"),
        ("ngày 15 tháng 4", "2018-04-15"),
        ("15 tháng 4", "2018-04-15"),
        ("ngay 15 thang 4 nam 2018", "2018-04-15"),
        ("ngày 15/4", "2018-04-15"),
        ("trước ngày 15/4", "2018-04-15"),
        ("ngày 15", "2018-04-15"),
        ("ngày 26", "2018-03-26"),
        ("ngày 25", "2018-04-25"),
        ("ngày 31", "2018-03-31"),
        ("ngày 5 tháng sau", "2018-04-05"),
        ("1/1", "2019-01-01"),
        ("26/3", "2018-03-26"),
        ("25/3", "2019-03-25"),
        ("29/2", "2020-02-29"),
        ("thứ sáu", "2018-03-30"),
        ("thu sau", "2018-03-30"),
        ("thứ 6", "2018-03-30"),
        ("T6", "2018-03-30"),
        ("thứ Sáu, 13/04/2018", "2018-04-13"),
        ("chủ nhật", "2018-04-01"),
        ("CN", "2018-04-01"),
        ("thứ hai", "2018-04-02"),
        ("thứ sáu tuần sau", "2018-04-06"),
        ("thu sau tuan sau", "2018-04-06"),
        ("thứ sáu tuần này", "2018-03-30"),
        ("thứ sáu tới", "2018-03-30"),
        ("this friday", "2018-03-30"),
        ("trong ngày", "2018-03-26"),
        ("buổi sinh hoạt tiếp theo", "2018-04-27"),
        ("cuộc họp tới", "2018-04-27"),
        ("hôm nay", "2018-03-26"),
        ("trong ngày hôm nay", "2018-03-26"),
        ("ngày mai", "2018-03-27"),
        ("mai", "2018-03-27"),
        ("ngày kia", "2018-03-28"),
        ("cuối tuần", "2018-04-01"),
        ("cuối tuần sau", "2018-04-08"),
        ("cuối tháng", "2018-03-31"),
        ("cuoi thang", "2018-03-31"),
        ("hết tháng", "2018-03-31"),
        ("cuối tháng sau", "2018-04-30"),
        ("cuối tháng 4", "2018-04-30"),
        ("cuối tháng sáu", "2018-06-30"),
        ("cuối tháng 2", "2019-02-28"),
        ("trong tháng 4", "2018-04-30"),
        ("tháng sau", "2018-04-30"),
        ("cuối quý", "2018-03-31"),
        ("cuối quý sau", "2018-06-30"),
        ("cuối quý II", "2018-06-30"),
        ("cuối năm", "2018-12-31"),
        ("cuối năm sau", "2019-12-31"),
        ("cuối năm 2019", "2019-12-31"),
        ("kỳ sau", "2018-04-27"),
        ("kỳ sinh hoạt sau", "2018-04-27"),
        ("ky sinh hoat sau", "2018-04-27"),
        ("kỳ họp sau", "2018-04-27"),
        ("sau 10 ngày", "2018-04-05"),
        ("10 ngày nữa", "2018-04-05"),
        ("2 tuần nữa", "2018-04-09"),
        ("hai tuần nữa", "2018-04-09"),
        ("sáu ngày nữa", "2018-04-01"),
        ("sau ngay nua", "2018-04-01"),
        ("sau năm ngày", "2018-03-31"),
        ("trong vòng 10 ngày", "2018-04-05"),
        ("1 tháng nữa", "2018-04-26"),
        ("friday", "2018-03-30"),
        ("by Friday", "2018-03-30"),
        ("next friday", "2018-04-06"),
        ("Friday 13 April 2018", "2018-04-13"),
        ("15 april", "2018-04-15"),
        ("april 15", "2018-04-15"),
        ("April 15th, 2018", "2018-04-15"),
        ("the 15th of April", "2018-04-15"),
        ("the 15th", "2018-04-15"),
        ("end of month", "2018-03-31"),
        ("end of the month", "2018-03-31"),
        ("end of next month", "2018-04-30"),
        ("end of April", "2018-04-30"),
        ("next meeting", "2018-04-27"),
        ("the next meeting", "2018-04-27"),
        ("tomorrow", "2018-03-27"),
        ("today", "2018-03-26"),
        ("in 10 days", "2018-04-05"),
        ("in a week", "2018-04-02"),
        ("two weeks from now", "2018-04-09"),
        ("next week", "2018-04-08"),
        ("2018-04-13", "2018-04-13"),
        ("ngày 05 tháng 04 năm 2018", "2018-04-05"),
        ("NGÀY MAI", "2018-03-27"),
    ] {
        assert_eq!(reads(said).as_deref(), Some(date), "{said}");
        let decomposed: String = said.nfd().collect();
        assert_eq!(reads(&decomposed).as_deref(), Some(date), "{said} in parts");
    }
}

#[test]
fn what_is_no_deadline_gets_the_next_meeting_proposed() {
    for said in [
        "",
        "sớm",
        "soon",
        "ASAP",
        "32/1",
        "31/2",
        "15/13",
        "15/4/2017",
        "25/3/2018",
        "2018-02-30",
        "hôm qua",
        "thứ tám",
        "thứ năm 13/4",
        "99999 ngày nữa",
        "15/4/99999",
        "///",
        "-",
        "tháng 13",
        "4/15/2018 hoặc sau",
    ] {
        let vague = deadline::read(said, on("2018-03-26"), Some(on("2018-04-27")));
        assert_eq!(vague, Err(Vague { proposal: on("2018-04-27") }), "{said}");
    }
    let no_meeting = |today| deadline::read("sớm", on(today), None);
    assert_eq!(no_meeting("2018-01-31"), Err(Vague { proposal: on("2018-02-28") }));
    assert_eq!(no_meeting("2018-03-26"), Err(Vague { proposal: on("2018-04-26") }));
    assert_eq!(deadline::read("kỳ sau", on("2018-03-26"), None), Err(Vague { proposal: on("2018-04-26") }));
    assert_eq!(
        deadline::read("sớm", on("2018-03-26"), Some(on("2018-03-01"))),
        Err(Vague { proposal: on("2018-04-26") })
    );
}

proptest! {
    #[test]
    fn no_text_breaks_the_reading_of_a_deadline(
        text in prop_oneof![
            any::<String>(), "[0-9/. -]{0,14}",
            "((thứ|sáu|sau|cuối|tháng|ngày|năm|nữa|[0-9]{1,5}|quý|in|end|of|next|may|/|-) ?){0,6}",
        ],
        days in -90_000..90_000_i64,
    ) {
        let today = on("2018-03-26") + chrono::Duration::days(days);
        match deadline::read(&text, today, None) {
            Ok(date) => prop_assert!(date >= today),
            Err(Vague { proposal }) => prop_assert!(proposal > today && proposal.day() <= today.day()),
        }
        for edge in [NaiveDate::MIN, NaiveDate::MAX] {
            let _ = deadline::read(&text, edge, None);
        }
    }
}
