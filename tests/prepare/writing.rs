//! Agenda files as they are written and changed in place.

use nhip::agenda_file;
use nhip::agenda_file::embedded;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::writing;
use nhip::agenda_file::writing::Manuscript;
use nhip::agenda_file::writing::Place;
use nhip::agenda_file::writing::Value;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::time::Span;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

fn model(name: &str) -> Agenda {
    agenda_file::embedded_agenda(name).expect("it is part of the program")
}

fn read(text: &str) -> Agenda {
    let reading = agenda_file::read("x.ron", text.as_bytes(), &nothing_beside);
    let report = agenda_file::report(&reading.faults, nhip::meeting::agenda::Language::En);
    reading.found.unwrap_or_else(|| panic!("{report}\n{text}"))
}

fn opened(text: &str) -> Manuscript {
    Manuscript::open("x.ron", text, &nothing_beside).expect("it can be read")
}

#[test]
fn every_agenda_of_the_programs_own_is_written_and_reads_back_equal_without_a_warning() {
    for (name, _) in embedded::AGENDAS {
        let agenda = model(name);
        let text = writing::agenda(&agenda);
        assert_eq!(read(&text), agenda, "{name}");
        let reading = agenda_file::read("x.ron", text.as_bytes(), &nothing_beside);
        assert!(reading.faults.listed.is_empty(), "{name}: {:?}", reading.faults.listed);
        assert!(text.lines().all(|line| line.trim_end() == line), "{name}");
        assert!(text.matches("//").count() > 15, "{name} is commented");
    }
}

#[test]
fn every_sheet_of_the_programs_own_is_written_and_reads_back_equal() {
    for (name, _) in embedded::SHEETS {
        let mut agenda = model("model-90");
        let source =
            embedded::agenda("model-90").unwrap().replace("Sheet(\"hd42-2025\")", &format!("Sheet(\"{name}\")"));
        agenda.score = read(&source).score;
        let ScorePlan::Sheet(sheet) = &agenda.score else { panic!("it is scored") };
        let mut own = sheet.clone();
        own.title = "Phiếu riêng".to_owned();
        agenda.score = ScorePlan::Sheet(own);
        let (file, sheet) = writing::sheet_beside(&agenda).expect("it is none of the program's");
        let look = |asked: &str| {
            assert_eq!(asked, file);
            Ok(agenda_file::Beside { name: file.clone(), bytes: sheet.clone().into_bytes() })
        };
        let reading = agenda_file::read("x.ron", writing::agenda(&agenda).as_bytes(), &look);
        assert_eq!(reading.found.as_ref(), Some(&agenda), "{name}: {:?}", reading.faults);
    }
}

#[test]
fn a_field_that_is_changed_changes_nothing_else_of_the_file() {
    let source = embedded::agenda("model-90").unwrap();
    let mut paper = opened(source);
    assert!(paper.put(&Place::of("title"), &Value::text("Họp \"bất thường\"")));
    assert!(paper.put(&Place::of("segments").at(2).field("discuss").field("planned"), &Value::text("15m")));
    assert!(paper.put(&Place::of("roster").at(3).field("role"), &Value::text("Phó")));
    let expected = source
        .replacen("\"Sinh hoạt chi bộ thường kỳ tháng 3 năm 2018\"", "\"Họp \\\"bất thường\\\"\"", 1)
        .replacen("(planned: \"13m\", least: \"4m\")", "(planned: \"15m\", least: \"4m\")", 1)
        .replacen("name: \"Phạm Văn D\", role: \"Tổ trưởng\"", "name: \"Phạm Văn D\", role: \"Phó\"", 1);
    assert_eq!(paper.text(), expected);
    assert_eq!(read(paper.text()).title, "Họp \"bất thường\"");
}

#[test]
fn a_new_field_stands_where_its_kind_stands_and_goes_without_a_trace() {
    let source = embedded::agenda("model-90").unwrap();
    let mut paper = opened(source);
    assert!(paper.put(&Place::of("start"), &Value::text("2018-04-27 14:00")));
    assert!(paper.put(&Place::of("segments").at(1).field("today"), &Value::yes(false)));
    assert!(paper.put(&Place::of("roster").at(0).field("marks"), &Value::word("[Exempt]")));
    let text = paper.text();
    assert!(text.contains("    place: \"Phòng họp số 1\",\n    start: \"2018-04-27 14:00\",\n"), "{text}");
    assert!(text.contains("            kind: Content,\n            today: false,\n"), "{text}");
    assert!(text.contains("name: \"Nguyễn Văn A\", marks: [Exempt], role:"), "{text}");
    for place in
        [Place::of("start"), Place::of("segments").at(1).field("today"), Place::of("roster").at(0).field("marks")]
    {
        assert!(paper.remove(&place));
    }
    assert_eq!(paper.text(), source);
}

#[test]
fn elements_come_and_go_and_take_the_comments_above_them_along_when_they_move() {
    let source = "(\n    roster: [\n        // Tổ một.\n        (id: \"a\", name: \"A\"), // a\n        (id: \"b\", name: \"B\") // b\n        // Hết.\n    ],\n)\n";
    let mut paper = opened(source);
    let list = Place::of("roster");
    assert!(paper.shift(&list, 0, 1));
    assert_eq!(
        paper.text(),
        "(\n    roster: [\n        (id: \"b\", name: \"B\"), // b\n        // Tổ một.\n        (id: \"a\", name: \"A\"), // a\n        // Hết.\n    ],\n)\n"
    );
    assert!(paper.insert(&list, 1, &Value::Record(vec![("id", Value::text("c"))])));
    assert!(paper.remove(&list.at(0)));
    assert_eq!(
        paper.text(),
        "(\n    roster: [\n        (id: \"c\"),\n        // Tổ một.\n        (id: \"a\", name: \"A\"), // a\n        // Hết.\n    ],\n)\n"
    );
    assert!(paper.remove(&list.at(1)) && paper.remove(&list.at(0)));
    assert!(paper.insert(&list, 0, &Value::Record(vec![("id", Value::text("d"))])));
    assert!(
        paper.text().contains("// Tổ một.") && paper.text().contains("// Hết.") && paper.text().contains("(id: \"d\")")
    );
}

#[test]
fn what_stands_on_one_line_stays_on_it() {
    let mut paper = opened("(a: [1, 2 /* two, */, 3], b: (x: 1))");
    let list = Place::of("a");
    assert!(paper.shift(&list, 2, 0));
    assert_eq!(paper.text(), "(a: [3, 1 /* two, */, 2], b: (x: 1))");
    assert!(paper.insert(&list, 0, &Value::word("0")) && paper.insert(&list, 4, &Value::word("4")));
    assert_eq!(paper.text(), "(a: [0, 3, 1 /* two, */, 2, 4], b: (x: 1))");
    assert!(paper.remove(&list.at(4)) && paper.remove(&list.at(0)));
    assert_eq!(paper.text(), "(a: [3, 1 /* two, */, 2], b: (x: 1))");
    assert!(paper.put(&Place::of("c"), &Value::yes(true)) && paper.remove(&Place::of("b")));
    assert_eq!(paper.text(), "(a: [3, 1 /* two, */, 2], c: true)");
}

#[test]
fn a_roster_in_a_file_of_its_own_is_changed_there() {
    let source = embedded::agenda("staff-45").unwrap();
    let begin = source.find("roster: [").unwrap();
    let end = begin + source[begin..].find("\n    ],").unwrap();
    let people = source[begin + 8..end + 6].to_owned();
    let text = format!("{}roster: \"people.ron\"{}", &source[..begin], &source[end + 6..]);
    let look = |asked: &str| Ok(agenda_file::Beside { name: asked.to_owned(), bytes: people.clone().into_bytes() });
    let mut paper = Manuscript::open("x.ron", &text, &look).expect("it can be read");
    assert_eq!(paper.roster().map(|(name, _)| name), Some("people.ron"));
    let place = Place::of("roster").at(1).field("name");
    assert_eq!(paper.review().outline.text(&place), Some("Ben Sample"));
    assert!(paper.put(&place, &Value::text("Ben Real")));
    assert_eq!(paper.text(), text);
    assert_eq!(paper.roster().unwrap().1, people.replacen("Ben Sample", "Ben Real", 1));
    assert!(paper.put(&place, &Value::text("")));
    let review = paper.review();
    let fault = review.faults.iter().find(|one| one.is_error()).expect("a name is needed");
    assert_eq!(fault.place, place);
}

#[test]
fn a_fault_stands_at_its_field() {
    let mut paper = opened(embedded::agenda("model-90").unwrap());
    let planned = Place::of("segments").at(1).field("discuss").field("planned");
    assert!(paper.put(&planned, &Value::text("lâu")));
    assert!(paper.put(&Place::of("chair"), &Value::text("nobody")));
    assert!(paper.remove(&Place::of("segments").at(3).field("present")));
    let review = paper.review();
    let places: Vec<String> =
        review.faults.iter().filter(|one| one.is_error()).map(|one| one.place.to_string()).collect();
    assert_eq!(places, [".chair", ".segments[1].discuss.planned", ".segments[3].present"]);
    assert!(!review.is_sound());
}

#[test]
fn an_item_that_is_not_held_today_stays_in_the_file_and_is_no_part_of_the_meeting() {
    let mut paper = opened(embedded::agenda("model-90").unwrap());
    assert!(paper.put(&Place::of("segments").at(5).field("today"), &Value::yes(false)));
    let agenda = read(paper.text());
    assert_eq!((agenda.segments.len(), agenda.votes.len()), (6, 1));
    assert!(agenda.segments.iter().all(|item| item.id.0 != "ket-luan"));
}

#[test]
fn a_file_that_cannot_be_read_is_not_touched() {
    let faults = Manuscript::open("x.ron", "(title: \"x\"", &nothing_beside).expect_err("a bracket is missing");
    assert_eq!(faults.errors(), 1);
    assert!(Manuscript::open("x.ron", "[1, 2]", &nothing_beside).is_err());
}

fn line() -> impl Strategy<Value = String> {
    "[A-Za-zĐđẮắỡữ0-9 \"\\\\/,:()\\[\\]{}'#–…«»*]{1,40}"
        .prop_map(|text| text.nfc().collect::<String>().trim().to_owned())
        .prop_filter("it says something", |text| !text.is_empty())
}

fn some_agenda() -> impl Strategy<Value = Agenda> {
    let texts = proptest::collection::vec(line(), 12);
    let numbers = proptest::collection::vec(1_i64..40, 8);
    (0..embedded::AGENDAS.len(), texts, numbers, any::<[bool; 6]>()).prop_map(|(which, texts, numbers, yes)| {
        let mut agenda = model(embedded::AGENDAS[which].0);
        agenda.title.clone_from(&texts[0]);
        agenda.place = yes[0].then(|| texts[1].clone());
        agenda.superior = yes[1].then(|| texts[2].clone());
        agenda.occasion.clone_from(&texts[3]);
        agenda.sample = yes[2];
        agenda.theme = yes[3];
        let first = agenda.segments[0].clone();
        agenda.segments[0].say = Some(format!("{}\n{}", texts[4], texts[5]));
        agenda.segments[0].notes = yes[4].then(|| texts[6].clone());
        agenda.segments[1].prompts = texts[7..9 + usize::from(yes[5])].to_vec();
        agenda.segments[1].present = Span::from_secs(numbers[0] * 30);
        agenda.segments[1].discuss =
            Discuss::Held { planned: Span::from_secs(60 + numbers[1] * 30), least: Span::from_mins(1) };
        agenda
            .segments
            .insert(1, nhip::meeting::agenda::Segment { id: "them".into(), title: texts[10].clone(), ..first });
        agenda.roster[0].role = yes[0].then(|| texts[11].clone());
        agenda.roster[0].name.clone_from(&texts[9]);
        agenda.judges = agenda.roster[..usize::try_from(numbers[2] % 3).expect("it is small")]
            .iter()
            .map(|one| one.id.clone())
            .collect();
        agenda.speech.room_sees = yes[1];
        agenda.papers = nhip::meeting::agenda::PaperPlan {
            letterhead_left: yes[2].then(|| vec![texts[2].clone(), texts[8].clone()]),
            chair_signs_as: yes[3].then(|| texts[3].clone()),
            recipients: yes[4].then(|| vec![texts[10].clone()]),
            report_within_days: yes[5].then_some(3),
            ..nhip::meeting::agenda::PaperPlan::default()
        };
        agenda
    })
}

/// One change of one value, anywhere, sensible or not.
#[derive(Clone, Debug)]
enum Change {
    Put(usize, &'static str, String),
    Remove(usize),
    Insert(usize, usize, String),
    Shift(usize, usize, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let names = prop_oneof![
        Just("title"),
        Just("say"),
        Just("today"),
        Just("role"),
        Just("neu"),
        Just("start"),
        Just("planned")
    ];
    prop_oneof![
        (any::<usize>(), names, line()).prop_map(|(at, name, text)| Change::Put(at, name, text)),
        any::<usize>().prop_map(Change::Remove),
        (any::<usize>(), 0..9_usize, line()).prop_map(|(at, n, text)| Change::Insert(at, n, text)),
        (any::<usize>(), 0..9_usize, 0..9_usize).prop_map(|(at, from, to)| Change::Shift(at, from, to)),
    ]
}

const PLACES: usize = 12;

fn place(at: usize) -> Place {
    let (roster, items) = (Place::of("roster"), Place::of("segments"));
    match at % PLACES {
        0 => Place::whole(),
        1 => roster.at(at / PLACES % 9),
        2 => items.at(at / PLACES % 8),
        3 => roster,
        4 => items,
        5 => items.at(at / PLACES % 8).field("prompts"),
        6 => items.at(at / PLACES % 8).field("prompts").at(at % 4),
        7 => items.at(at / PLACES % 8).field("discuss"),
        8 => Place::of("closing"),
        9 => Place::of("body"),
        10 => items.at(at / PLACES % 8).field("title"),
        _ => Place::of("quorum"),
    }
}

fn comments(text: &str) -> Vec<String> {
    let lines = text.lines().filter_map(|line| line.split_once("//").filter(|(before, _)| before.trim().is_empty()));
    let mut all: Vec<String> = lines.map(|(_, said)| said.trim().to_owned()).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_agenda_that_is_written_reads_back_equal(agenda in some_agenda()) {
        prop_assert_eq!(&read(&writing::agenda(&agenda)), &agenda);
    }

    #[test]
    fn a_file_that_is_changed_at_random_is_always_read_again(which in 0..4_usize, changes in proptest::collection::vec(change(), 1..12)) {
        let mut paper = opened(embedded::AGENDAS[which].1);
        for change in changes {
            let before = paper.clone();
            let done = match change {
                Change::Put(at, name, text) => paper.put(&place(at).field(name), &Value::text(text)),
                Change::Remove(at) => paper.remove(&place(at)),
                Change::Insert(at, n, text) => paper.insert(&place(at), n, &Value::text(text)),
                Change::Shift(at, from, to) => paper.shift(&place(at), from, to),
            };
            if !done {
                prop_assert_eq!(&paper, &before);
            }
            let again = Manuscript::open("x.ron", paper.text(), &nothing_beside);
            prop_assert!(again.is_ok(), "{}", paper.text());
        }
        drop(paper.review());
    }

    #[test]
    fn what_is_put_in_a_place_stands_there_and_every_comment_stays(text in line(), other in line(), from in 0..7_usize, to in 0..7_usize) {
        let source = embedded::agenda("model-90").unwrap();
        let mut paper = opened(source);
        let title = Place::of("segments").at(from).field("title");
        prop_assert!(paper.put(&title, &Value::text(&text)));
        prop_assert!(paper.put(&Place::of("place"), &Value::text(&other)));
        prop_assert!(paper.shift(&Place::of("segments"), from, to));
        let review = paper.review();
        let moved = Place::of("segments").at(to).field("title");
        prop_assert_eq!(review.outline.text(&moved), Some(text.as_str()));
        prop_assert_eq!(review.outline.text(&Place::of("place")), Some(other.as_str()));
        prop_assert_eq!(comments(paper.text()), comments(source));
    }
}
