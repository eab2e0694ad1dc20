//! Agendas of every kind, in files of every form that a person may have given them: what is written reads back equal, and what is changed
//! afterwards leaves the rest of the file as it was, comments, order, line ends and all.

use nhip::agenda_file;
use nhip::agenda_file::embedded;
use nhip::agenda_file::nothing_beside;
use nhip::agenda_file::writing;
use nhip::agenda_file::writing::Manuscript;
use nhip::agenda_file::writing::Place;
use nhip::agenda_file::writing::Value;
use nhip::clean::clean_line;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Base;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::Language;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::agenda::Segment;
use nhip::meeting::agenda::SegmentKind;
use nhip::meeting::agenda::Threshold;
use nhip::meeting::agenda::VoteBy;
use nhip::meeting::roster::Mark;
use nhip::meeting::roster::Person;
use nhip::meeting::roster::PersonId;
use nhip::meeting::roster::Standing;
use nhip::meeting::time::Span;
use proptest::prelude::*;

fn read(text: &str) -> Result<Agenda, String> {
    let reading = agenda_file::read("x.ron", text.as_bytes(), &nothing_beside);
    reading.found.ok_or_else(|| agenda_file::report(&reading.faults, Language::En))
}

/// Letters of both languages, wide and combining ones, and all that means something in a file.
fn line() -> impl Strategy<Value = String> {
    "[A-Za-zĐđẮắỡữ界0-9 \"\\\\/,:;()\\[\\]{}'#–…«»*+̣́-]{1,30}"
        .prop_map(|text| clean_line(&text).trim().to_owned())
        .prop_filter("it says something", |text| text.chars().any(char::is_alphanumeric))
}

fn person() -> impl Strategy<Value = Person> {
    (
        line(),
        0..4_usize,
        proptest::sample::subsequence(vec![Mark::Exempt, Mark::Seconded, Mark::Suspended], 0..3),
        any::<[bool; 2]>(),
        line(),
        line(),
    )
        .prop_map(|(name, standing, marks, has, role, group)| {
            let all = [Standing::Official, Standing::Probationary, Standing::Temporary, Standing::Guest];
            Person {
                name,
                standing: all[standing],
                marks,
                role: has[0].then_some(role),
                group: has[1].then_some(group),
                ..Person::default()
            }
        })
}

fn item() -> impl Strategy<Value = Segment> {
    (
        line(),
        0..3_usize,
        (1..60_i64, 2..60_i64, 1..60_i64),
        proptest::collection::vec(line(), 0..4),
        any::<[bool; 3]>(),
        line(),
    )
        .prop_map(|(title, kind, (present, planned, least), texts, has, text)| {
            let kind = [SegmentKind::Content, SegmentKind::Opening, SegmentKind::Break][kind];
            let planned = Span::from_secs(30 * planned.max(2));
            let discuss = match kind {
                SegmentKind::Break => Discuss::None(None),
                _ => Discuss::Held { planned, least: Span::from_secs(30 * least.max(2)).min(planned) },
            };
            Segment {
                id: String::new().as_str().into(),
                title,
                kind,
                presenter: None,
                present: Span::from_secs(30 * present),
                discuss,
                prompts: if kind == SegmentKind::Content { texts.clone() } else { Vec::new() },
                notes: has[0].then(|| format!("{text}\n{text}")),
                say: has[1].then(|| text.clone()),
                public: if has[2] { texts } else { Vec::new() },
            }
        })
}

/// An agenda with as many people and items as may be, each with anything that it may have.
fn agenda() -> impl Strategy<Value = Agenda> {
    let people = proptest::collection::vec(person(), 0..40);
    let items = proptest::collection::vec(item(), 0..8);
    let texts = proptest::collection::vec(line(), 8);
    let numbers = proptest::collection::vec(0..1000_i64, 10);
    (0..embedded::AGENDAS.len(), people, items, texts, numbers, any::<[bool; 10]>()).prop_map(
        |(which, people, items, texts, n, has)| {
            let mut agenda =
                agenda_file::embedded_agenda(embedded::AGENDAS[which].0).expect("it is part of the program");
            agenda.title.clone_from(&texts[0]);
            agenda.body.name.clone_from(&texts[1]);
            agenda.superior = has[0].then(|| texts[2].clone());
            agenda.place = has[1].then(|| texts[3].clone());
            agenda.address.clone_from(&texts[4]);
            agenda.occasion.clone_from(&texts[5]);
            let day = chrono::NaiveDate::from_ymd_opt(2018, 1, 1).expect("there is such a day")
                + chrono::Days::new(n[0].unsigned_abs());
            agenda.start = has[2].then(|| day.and_hms_opt(14, 30, 0).expect("there is such a time"));
            agenda.next_meeting = has[3].then(|| day + chrono::Days::new(30));
            agenda.length = Span::from_secs(30 * (60 + n[1] % 400));
            agenda.floor = has[4].then(|| Span::from_secs(30 * (60 + n[1] % 400)));
            agenda.sample = has[5];
            for (at, one) in people.into_iter().enumerate() {
                agenda.roster.push(Person { id: PersonId(format!("them-{at}")), ..one });
            }
            for (at, one) in items.into_iter().enumerate() {
                let here = usize::try_from(n[2]).expect("it is small") % agenda.segments.len();
                agenda.segments.insert(here, Segment { id: format!("muc-{at}").as_str().into(), ..one });
            }
            agenda.speech.limit = Span::from_secs(30 * (2 + n[3] % 20));
            agenda.speech.room_sees = has[6];
            agenda.self_review.up_to = usize::try_from(n[4] % 30).expect("it is small") + 1;
            if has[7] {
                agenda.quorum.threshold = Threshold::AtLeast(2, 3);
                agenda.quorum.binding = has[8];
            }
            for vote in &mut agenda.votes {
                vote.question.clone_from(&texts[6]);
                vote.base = [Base::Summoned, Base::Present][usize::from(has[8])];
                vote.by = [VoteBy::Hands, VoteBy::Ballot][usize::from(has[9])];
                vote.threshold = Threshold::MoreThan(u32::try_from(n[5] % 3).expect("it is small") + 1, 4);
            }
            agenda
        },
    )
}

/// How a person may have laid a file out.
#[derive(Clone, Debug)]
struct Form {
    /// What a step further in looks like.
    step: &'static str,
    /// How lines end.
    ends: &'static str,
    /// A byte order mark stands at the beginning.
    mark: bool,
    /// For each line in turn: what stands above it and behind it.
    around: Vec<u8>,
}

fn form() -> impl Strategy<Value = Form> {
    let steps = prop_oneof![Just("    "), Just("\t"), Just("  "), Just(""), Just(" ")];
    let ends = prop_oneof![Just("\n"), Just("\r\n")];
    (steps, ends, any::<bool>(), proptest::collection::vec(0..16_u8, 30..80))
        .prop_map(|(step, ends, mark, around)| Form { step, ends, mark, around })
}

/// The same file as somebody else would have written it: other blanks, remarks everywhere, commas missing where they may.
fn laid_out(text: &str, form: &Form) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut new = String::from(if form.mark { "\u{FEFF}" } else { "" });
    for (at, line) in lines.iter().enumerate() {
        let inside = line.trim_start_matches(' ');
        let lead = form.step.repeat((line.len() - inside.len()) / 4);
        let around = form.around[at % form.around.len()];
        let is_remark = inside.is_empty() || inside.starts_with("//");
        match around {
            0 => new.push_str(&[lead.as_str(), "// bên trên ", &at.to_string(), form.ends].concat()),
            1 => new.push_str(&[lead.as_str(), "/* bên trên ", &at.to_string(), " ( [ \" */", form.ends].concat()),
            2 => new.push_str(form.ends),
            3 if at > 0 => {
                let at = at.to_string();
                let lines = [lead.as_str(), "/* hai dòng ", &at, form.ends, &lead, "   hết ", &at, " */", form.ends];
                new.push_str(&lines.concat());
            }
            _ => {}
        }
        let next =
            lines[at + 1..].iter().map(|line| line.trim()).find(|line| !line.is_empty() && !line.starts_with("//"));
        let closes = next.is_some_and(|next| next.starts_with([')', ']']));
        let has_remark = split_remark(inside).1.is_some();
        let without = inside.strip_suffix(',').filter(|_| closes && !has_remark && around.is_multiple_of(3));
        new.push_str(&lead);
        new.push_str(without.unwrap_or(inside));
        if !is_remark && !has_remark && around == 5 {
            new.push_str(&[" // bên cạnh ", &at.to_string()].concat());
        } else if !is_remark && !has_remark && around == 6 {
            new.push_str(&[" /* bên cạnh ", &at.to_string(), " */"].concat());
        }
        new.push_str(form.ends);
    }
    new
}

/// A line without the remark at its end, and the remark.
fn split_remark(line: &str) -> (&str, Option<&str>) {
    let mut quoted = false;
    let mut escaped = false;
    for (at, letter) in line.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '/' if !quoted && line[at..].starts_with("//") => return (&line[..at], Some(&line[at..])),
            _ => {}
        }
    }
    (line, None)
}

/// Remarks that the form has added, in order.
fn remarks(text: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for word in ["bên trên ", "bên cạnh ", "hai dòng ", "hết "] {
        for (at, _) in text.match_indices(word) {
            let digits: String = text[at + word.len()..].chars().take_while(char::is_ascii_digit).collect();
            if !digits.is_empty() {
                found.push((at, format!("{word}{digits}")));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, remark)| remark).collect()
}

/// One thing that the screen does to a file.
#[derive(Clone, Debug)]
enum Deed {
    Title(String),
    Place(Option<String>),
    ItemTitle(usize, String),
    Present(usize, i64),
    Prompts(usize, Vec<String>),
    MoveItem(usize, usize),
    NewItem(usize, String),
    Role(usize, Option<String>),
    Name(usize, String),
    NewPerson(usize, String),
    MovePerson(usize, usize),
    Sample(bool),
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = || any::<usize>();
    let perhaps = || proptest::option::of(line());
    prop_oneof![
        line().prop_map(Deed::Title),
        perhaps().prop_map(Deed::Place),
        (n(), line()).prop_map(|(at, text)| Deed::ItemTitle(at, text)),
        (n(), 1..100_i64).prop_map(|(at, halves)| Deed::Present(at, halves)),
        (n(), proptest::collection::vec(line(), 1..4)).prop_map(|(at, texts)| Deed::Prompts(at, texts)),
        (n(), n()).prop_map(|(from, to)| Deed::MoveItem(from, to)),
        (n(), line()).prop_map(|(at, text)| Deed::NewItem(at, text)),
        (n(), perhaps()).prop_map(|(at, text)| Deed::Role(at, text)),
        (n(), line()).prop_map(|(at, text)| Deed::Name(at, text)),
        (n(), line()).prop_map(|(at, text)| Deed::NewPerson(at, text)),
        (n(), n()).prop_map(|(from, to)| Deed::MovePerson(from, to)),
        any::<bool>().prop_map(Deed::Sample),
    ]
}

fn moved<T>(all: &mut Vec<T>, from: usize, to: usize) {
    let one = all.remove(from);
    all.insert(to, one);
}

/// Does it to the file and to the agenda that it should say afterwards; answers how many remarks may have gone with what was taken away,
/// and whether anything stands in another order.
fn done(paper: &mut Manuscript, agenda: &mut Agenda, deed: Deed, n: usize) -> (usize, bool) {
    let (items, people) = (agenda.segments.len(), agenda.roster.len());
    let item = |at: usize| Place::of("segments").at(at % items);
    let person = |at: usize| Place::of("roster").at(at % people);
    let put_or_remove = |paper: &mut Manuscript, place: &Place, text: &Option<String>| {
        let stands = paper.review().outline.has(place);
        match text {
            Some(text) => assert!(paper.put(place, &Value::text(text)), "{place}"),
            None => assert!(!stands || paper.remove(place), "{place}"),
        }
        usize::from(stands && text.is_none())
    };
    match deed {
        Deed::Title(text) => {
            assert!(paper.put(&Place::of("title"), &Value::text(&text)));
            agenda.title = text;
        }
        Deed::Place(text) => {
            let gone = put_or_remove(paper, &Place::of("place"), &text);
            agenda.place = text;
            return (gone, false);
        }
        Deed::ItemTitle(at, text) => {
            assert!(paper.put(&item(at).field("title"), &Value::text(&text)));
            agenda.segments[at % items].title = text;
        }
        Deed::Present(at, halves) => {
            let span = Span::from_secs(30 * halves);
            assert!(paper.put(&item(at).field("present"), &Value::span(span)));
            agenda.segments[at % items].present = span;
        }
        Deed::Prompts(at, texts) => {
            if agenda.segments[at % items].kind != SegmentKind::Content {
                return (0, false);
            }
            let place = item(at).field("prompts");
            // What stood inside the old list goes with it.
            let inside = remarks(paper.text()).len();
            assert!(paper.put(&place, &Value::texts(&texts)));
            agenda.segments[at % items].prompts = texts;
            return (inside - remarks(paper.text()).len(), false);
        }
        Deed::MoveItem(from, to) => {
            assert!(paper.shift(&Place::of("segments"), from % items, to % items));
            moved(&mut agenda.segments, from % items, to % items);
            return (0, true);
        }
        Deed::NewItem(at, text) => {
            let new = Segment {
                id: format!("moi-{n}").as_str().into(),
                title: text,
                kind: SegmentKind::Content,
                presenter: None,
                present: Span::from_mins(5),
                discuss: Discuss::Held { planned: Span::from_mins(5), least: Span::from_mins(2) },
                prompts: Vec::new(),
                notes: None,
                say: None,
                public: Vec::new(),
            };
            assert!(paper.insert(&Place::of("segments"), at % (items + 1), &writing::segment(&new)));
            agenda.segments.insert(at % (items + 1), new);
        }
        Deed::Role(at, text) => {
            let gone = put_or_remove(paper, &person(at).field("role"), &text);
            agenda.roster[at % people].role = text;
            return (gone, false);
        }
        Deed::Name(at, text) => {
            assert!(paper.put(&person(at).field("name"), &Value::text(&text)));
            agenda.roster[at % people].name = text;
        }
        Deed::NewPerson(at, name) => {
            let new = Person { id: PersonId(format!("nguoi-{n}")), name, ..Person::default() };
            assert!(paper.insert(&Place::of("roster"), at % (people + 1), &writing::person(&new)));
            agenda.roster.insert(at % (people + 1), new);
        }
        Deed::MovePerson(from, to) => {
            assert!(paper.shift(&Place::of("roster"), from % people, to % people));
            moved(&mut agenda.roster, from % people, to % people);
            return (0, true);
        }
        Deed::Sample(yes) => {
            let place = Place::of("sample");
            let stands = paper.review().outline.has(&place);
            assert!(if yes { paper.put(&place, &Value::yes(true)) } else { !stands || paper.remove(&place) });
            agenda.sample = yes;
            return (usize::from(stands && !yes), false);
        }
    }
    (0, false)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn any_agenda_whatever_is_in_it_is_written_and_reads_back_equal(agenda in agenda()) {
        let text = writing::agenda(&agenda);
        let again = read(&text).map_err(|report| TestCaseError::fail(format!("{report}\n{text}")))?;
        prop_assert_eq!(&again, &agenda);
        prop_assert_eq!(writing::agenda(&again), text, "what is read is written the same");
    }

    #[test]
    fn whatever_form_a_file_has_a_change_of_it_changes_that_and_nothing_else(
        agenda in agenda(), form in form(), deeds in proptest::collection::vec(deed(), 1..10)
    ) {
        let text = laid_out(&writing::agenda(&agenda), &form);
        prop_assert_eq!(&read(&text).map_err(|report| TestCaseError::fail(format!("{report}\n{text}")))?, &agenda);
        let mut paper = Manuscript::open("x.ron", &text, &nothing_beside).expect("it can be read");
        prop_assert_eq!(paper.file_text(), text.clone(), "nothing has been changed");
        let mut wanted = agenda;
        for (n, deed) in deeds.into_iter().enumerate() {
            let before = remarks(paper.text());
            let said = format!("{deed:?}");
            let (may_go, may_move) = done(&mut paper, &mut wanted, deed, n);
            let after = remarks(paper.text());
            prop_assert!(after.len() + may_go >= before.len(), "{said}: {before:?} {after:?}");
            if may_move {
                let sorted = |mut all: Vec<String>| { all.sort(); all };
                prop_assert_eq!(sorted(before), sorted(after));
            } else {
                let kept: Vec<String> = before.into_iter().filter(|one| after.contains(one)).collect();
                prop_assert_eq!(kept, after, "{} changed the order of remarks", said);
            }
            let again = read(&paper.file_text());
            let again = again.map_err(|report| TestCaseError::fail(format!("{said}\n{report}\n{}", paper.text())))?;
            prop_assert_eq!(&again, &wanted, "{}", said);
        }
        let new = paper.file_text();
        prop_assert_eq!(new.starts_with('\u{FEFF}'), form.mark);
        if form.ends == "\r\n" {
            prop_assert_eq!(new.matches('\n').count(), new.matches("\r\n").count(), "every line ends as the others do");
        }
        if form.step == "\t" {
            prop_assert!(new.lines().all(|line| !line.starts_with("    ")), "{new}");
        }
    }
}

#[test]
fn a_file_from_another_editor_keeps_its_tabs_its_line_ends_and_its_mark() {
    let text = "\u{FEFF}(\r\n\ttitle: \"Họp\", // tên\r\n\tsegments: [\r\n\t\t(\r\n\t\t\tid: \"a\",\r\n\t\t\tprompts: [\"Một\"],\r\n\t\t),\r\n\t],\r\n)\r\n";
    let mut paper = Manuscript::open("x.ron", text, &nothing_beside).expect("it can be read");
    assert!(paper.put(&Place::of("place"), &Value::text("Phòng 2")));
    let prompts = Value::texts(["Câu gợi ý thứ nhất, dài dòng", "Câu gợi ý thứ hai, cũng dài dòng"]);
    assert!(paper.put(&Place::of("segments").at(0).field("prompts"), &prompts));
    assert_eq!(
        paper.file_text(),
        "\u{FEFF}(\r\n\ttitle: \"Họp\", // tên\r\n\tplace: \"Phòng 2\",\r\n\tsegments: [\r\n\t\t(\r\n\t\t\tid: \"a\",\r\n\t\t\tprompts: [\r\n\t\t\t\t\"Câu gợi ý thứ nhất, dài dòng\",\r\n\t\t\t\t\"Câu gợi ý thứ hai, cũng dài dòng\",\r\n\t\t\t],\r\n\t\t),\r\n\t],\r\n)\r\n"
    );
}

#[test]
fn a_roster_beside_keeps_its_mark_and_its_line_ends() {
    let source = embedded::agenda("staff-45").expect("it is part of the program");
    let begin = source.find("roster: [").expect("it has a roster");
    let end = begin + source[begin..].find("\n    ],").expect("it ends");
    let people = format!("\u{FEFF}{}", source[begin + 8..end + 6].replace('\n', "\r\n"));
    let text = format!("{}roster: \"people.ron\"{}", &source[..begin], &source[end + 6..]);
    let look = |asked: &str| Ok(agenda_file::Beside { name: asked.to_owned(), bytes: people.clone().into_bytes() });
    let mut paper = Manuscript::open("x.ron", &text, &look).expect("it can be read");
    assert!(paper.put(&Place::of("roster").at(1).field("name"), &Value::text("Ben Real")));
    let new = Value::Record(vec![("id", Value::text("new")), ("name", Value::text("New"))]);
    assert!(paper.insert(&Place::of("roster"), 1, &new));
    let (_, kept) = paper.roster().expect("it stands beside");
    assert!(
        kept.starts_with('\u{FEFF}') && kept.contains("Ben Real") && kept.contains("(id: \"new\", name: \"New\"),\r\n")
    );
    assert_eq!(kept.matches('\n').count(), kept.matches("\r\n").count());
    assert_eq!(paper.text(), text);
}

#[test]
fn a_score_that_is_not_given_and_its_reason_are_written() {
    let mut agenda = agenda_file::embedded_agenda("staff-45").expect("it is part of the program");
    agenda.score = ScorePlan::None("kỳ này \"không\" chấm \\ điểm".to_owned());
    assert_eq!(read(&writing::agenda(&agenda)).as_ref(), Ok(&agenda));
}

#[test]
fn the_forms_are_as_wild_as_they_claim() {
    let form = Form { step: "\t", ends: "\r\n", mark: true, around: (0..16).collect() };
    let text = laid_out(embedded::agenda("model-90").expect("it is part of the program"), &form);
    for what in ["bên trên ", "bên cạnh ", "hai dòng ", "hết ", "\r\n\t", "\u{FEFF}(", "/* bên cạnh"] {
        assert!(text.contains(what) || what == "\u{FEFF}(", "{what:?} is never there");
    }
    assert!(read(&text).is_ok());
    assert!(remarks(&text).len() > 30);
}
