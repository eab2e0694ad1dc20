//! Texts that are no RON, and values that are not what belongs there.

use nhip::agenda_file;
use nhip::agenda_file::FaultKind;
use nhip::agenda_file::fault::Encoding;
use nhip::agenda_file::fault::FileFault;
use nhip::agenda_file::fault::Found;
use nhip::agenda_file::fault::ShapeFault;
use nhip::agenda_file::fault::Slip;
use nhip::agenda_file::fault::SyntaxFault;
use nhip::agenda_file::fault::Thing;
use nhip::agenda_file::fault::Wanted;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::report;
use nhip::meeting::agenda::Language;

use crate::rig::SMALL;
use crate::rig::agenda_is_told;
use crate::rig::broken;
use crate::rig::expected;
use crate::rig::read;
use crate::rig::told;

#[test]
fn columns_are_counted_in_characters() {
    let text = "\u{FEFF}(\r\n  title: \"Đánh giá\", lengt: \"5m\",\r\n  \"x\")";
    let faults = read(text).faults;
    assert_eq!((faults.listed[0].line, faults.listed[0].column), (3, 3), "a byte order mark and CR count for nothing");
    let text = SMALL.replace("title: \"Họp tổ\",", "title: \"Họp tổ\", langue: Vi,");
    assert_eq!(told(&read(&text))[0].0, "hop.ron:2:22");
    let (text, place) = broken(SMALL, "title: \"Việc\",", "title: \"Vie\u{323}\u{302}c\", ‹tite: 1,");
    assert_eq!(told(&read(&text))[0].0, format!("hop.ron:{place}"));
}

#[test]
fn a_syntax_fault_names_the_slip() {
    let slips = [
        ("length: \"20m\"", "length: 20‹m", SyntaxFault::MissingComma(Slip::UnquotedDuration)),
        ("length: \"20m\"", "length: 20 ‹phút", SyntaxFault::MissingComma(Slip::UnquotedDuration)),
        ("\"2m\"),\n        (id", "\"2m\",\n        ‹(id", SyntaxFault::NameExpected(Slip::StillOpen { line: 14 })),
        ("    ],\n    votes:", "    votes‹:", SyntaxFault::MissingComma(Slip::StillOpen { line: 13 })),
        ("title: \"Họp tổ\"", "title: Họp ‹tổ", SyntaxFault::MissingComma(Slip::UnquotedText)),
        ("chair: \"an\",", "chair ‹= \"an\",", SyntaxFault::MissingColon(Slip::EqualsSign)),
        ("chair: \"an\",", "chair: \"an\"‹;", SyntaxFault::MissingComma(Slip::Semicolon)),
        ("chair: \"an\",", "‹\"chair\": \"an\",", SyntaxFault::NameExpected(Slip::QuotedName)),
        ("chair: \"an\",", "chair: ‹“an”,", SyntaxFault::Unexpected { found: '“' }),
        (
            "chair: \"an\",",
            "chair: \"an,\n    judges: \"‹an\",",
            SyntaxFault::MissingComma(Slip::TextOverLines { line: 10 }),
        ),
        ("Conclude, Votes]", "Conclude, Votes‹)", SyntaxFault::WrongBracket { found: ')', wanted: ']', opened: 21 }),
        ("closing: [Conclude, Votes],\n)", "closing: [],\n)‹)", SyntaxFault::Unopened { bracket: ')' }),
        ("closing: [Conclude, Votes],\n)", "title: ‹\"x", SyntaxFault::UnclosedText),
        ("closing: [Conclude, Votes],\n)", "‹/* closing", SyntaxFault::UnclosedComment),
        ("closing: [Conclude, Votes],\n)", ")\n‹more", SyntaxFault::MoreAfterEnd),
    ];
    for (what, with, fault) in slips {
        agenda_is_told(what, with, fault);
    }
    let open = "‹(\n    title: \"x\",\n";
    assert_eq!(
        told(&read(&open.replace('‹', ""))),
        [("hop.ron:1:1".to_owned(), FaultKind::Syntax(SyntaxFault::Unclosed { bracket: '(' }))]
    );
    let deep = "[".repeat(100_000);
    assert!(matches!(told(&read(&deep))[0].1, FaultKind::Syntax(_)));
    assert!(report(&read("(a: 1 b: 2)").faults, Language::En).contains("nothing after this place could be read"));
}

#[test]
fn fields_that_do_not_belong_are_told_with_the_nearest_name() {
    let (text, place) = broken(SMALL, "length: \"20m\"", "‹lenght: \"20m\"");
    let reading = read(&text);
    let [(at, FaultKind::Shape(ShapeFault::UnknownField { name, nearest, .. }))] = &told(&reading)[..] else {
        panic!("one fault: {:?}", told(&reading))
    };
    assert_eq!((at.as_str(), name.as_str(), *nearest), (&*format!("hop.ron:{place}"), "lenght", Some("length")));
    assert_eq!(reading.found, None);

    let missing = |name, of| ShapeFault::MissingField { name, of };
    agenda_is_told("(\n    title: \"Họp tổ\",", "‹(\n", missing("title", Thing::Agenda));
    agenda_is_told("(id: \"nghi\", title: \"Nghỉ\",", "‹(id: \"nghi\",", missing("title", Thing::Segment));
    agenda_is_told("(planned: \"6m\", least: \"2m\")", "‹(planned: \"6m\")", missing("least", Thing::Discussion));
    agenda_is_told("(id: \"to-1\", name: \"Tổ 1\")", "‹(id: \"to-1\")", missing("name", Thing::Body));
    let twice = ShapeFault::DoubleField { name: "chair".to_owned(), first: 10 };
    agenda_is_told("chair: \"an\",", "chair: \"an\",\n    ‹chair: \"an\",", twice);
}

#[test]
fn values_of_another_kind_are_told() {
    agenda_is_told("title: \"Họp tổ\"", "title: ‹12", expected(Wanted::Text, Found::Number));
    agenda_is_told(
        "body: (id: \"to-1\", name: \"Tổ 1\")",
        "body: ‹\"Tổ 1\"",
        expected(Wanted::Record(Thing::Body), Found::Text),
    );
    agenda_is_told("judges: [\"an\", \"binh\"]", "judges: ‹\"an\"", expected(Wanted::List, Found::Text));
    agenda_is_told("length: \"20m\"", "length: ‹20", expected(Wanted::Duration, Found::Number));
    agenda_is_told("kind: Break", "kind: ‹\"Break\"", expected(Wanted::Word, Found::Text));
    agenda_is_told("MoreThan(1, 2)", "‹0.5", expected(Wanted::Threshold, Found::Number));
    agenda_is_told("discuss: None(\"kỳ đầu\")", "discuss: ‹\"7m\"", expected(Wanted::Discussion, Found::Text));
    agenda_is_told("score: Sheet(\"phieu.ron\")", "score: ‹\"phieu.ron\"", expected(Wanted::Score, Found::Text));
    agenda_is_told("score: Sheet(\"phieu.ron\")", "score: ‹None", expected(Wanted::Score, Found::Nothing));
    agenda_is_told("closing: [", "sample: ‹\"có\",\n    closing: [", expected(Wanted::YesOrNo, Found::Text));
    agenda_is_told("closing: [", "next_meeting: ‹2018,\n    closing: [", expected(Wanted::Date, Found::Number));
    agenda_is_told(
        "closing: [",
        "self_review: (up_to: 12, few: ‹0, many: 2),\n    closing: [",
        ShapeFault::OutOfRange { from: 1, to: 20 },
    );
    let bad_date = ShapeFault::BadDate { text: "2018-02-30 14:00".to_owned(), wanted: Wanted::Moment };
    agenda_is_told("closing: [", "start: ‹\"2018-02-30 14:00\",\n    closing: [", bad_date);
    let word = ShapeFault::UnknownWord {
        word: "Break2".to_owned(),
        nearest: Some("Break"),
        known: vec!["Opening", "Content", "SelfReview", "Tasks", "Closing", "Score", "Break"],
    };
    agenda_is_told("kind: Break", "kind: ‹Break2", word);
    let text = SMALL.replace("roster: [\n", "roster: 5, other: [\n");
    assert!(
        told(&read(&text)).iter().any(|(_, kind)| *kind == FaultKind::Shape(expected(Wanted::Roster, Found::Number)))
    );
}

#[test]
fn lengths_of_time_are_told() {
    let bad = |text: &str| ShapeFault::BadDuration { text: text.to_owned() };
    agenda_is_told("length: \"20m\"", "length: ‹\"20 phút\"", bad("20 phút"));
    agenda_is_told("length: \"20m\"", "length: ‹\"-20m\"", bad("-20m"));
    agenda_is_told("length: \"20m\"", "length: ‹\"30h\"", bad("30h"));
    agenda_is_told("length: \"20m\"", "length: ‹\"0m\"", ShapeFault::NoDuration);
}

#[test]
fn texts_that_trick_the_eye_are_told_at_their_character() {
    for hidden in
        ['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}', '\u{2066}', '\u{feff}', '\u{fe0f}', '\u{fff0}', '\u{e0041}']
    {
        let with = format!("title: \"Họp‹{hidden} tổ\"");
        agenda_is_told("title: \"Họp tổ\"", &with, ShapeFault::BadCharacter { code: u32::from(hidden) });
        let (text, _) = broken(SMALL, "title: \"Họp tổ\"", &with);
        let words = report(&read(&text).faults, Language::Vi);
        assert!(!words.contains(hidden), "the report itself must not carry it");
    }
    agenda_is_told("title: \"Họp tổ\"", "title: ‹\"Họp\\u{202e} tổ\"", ShapeFault::BadCharacter { code: 0x202e });
    agenda_is_told("title: \"Họp tổ\"", "title: \"Họp‹\n tổ\"", ShapeFault::BadCharacter { code: 10 });
    let heaped = "title: \"Họp a\u{300}\u{301}\u{302}\u{303}‹\u{304}\"";
    agenda_is_told("title: \"Họp tổ\"", heaped, ShapeFault::BadCharacter { code: 0x304 });
    agenda_is_told("title: \"Họp tổ\"", "title: ‹\"  \"", ShapeFault::EmptyText);
    let long = format!("title: ‹\"{}\"", "x".repeat(501));
    agenda_is_told("title: \"Họp tổ\"", &long, ShapeFault::TextTooLong { most: 500 });
    agenda_is_told("(id: \"to-1\"", "(id: ‹\"../to\"", ShapeFault::BadId { id: "../to".to_owned() });
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let read = |bytes: &[u8]| told(&agenda_file::read("hop.ron", bytes, &nothing_beside));
    let latin = [b"(\n  title: \"H".as_slice(), &[0xE9], b"\")"].concat();
    assert_eq!(read(&latin), [("hop.ron:2:12".to_owned(), FaultKind::File(FileFault::NotUtf8(Encoding::Unknown)))]);
    assert_eq!(
        read(&[0xFF, 0xFE, b'(', 0]),
        [("hop.ron:1:1".to_owned(), FaultKind::File(FileFault::NotUtf8(Encoding::Utf16)))]
    );
    let large = vec![b' '; 4 * 1024 * 1024 + 1];
    assert_eq!(read(&large), [("hop.ron:1:1".to_owned(), FaultKind::File(FileFault::TooLarge))]);
    assert!(matches!(read(b"")[0].1, FaultKind::Syntax(_)));
}
