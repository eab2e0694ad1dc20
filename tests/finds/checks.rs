//! What must hold whatever bytes are given to a reader of the program. The tests beside this file try what was once found and good files
//! that were changed; the fuzzer of `.fuzz` tries whatever leads it further.

use std::fmt::Debug;
use std::io::Cursor;
use std::io::Write;
use std::sync::OnceLock;

use chrono::NaiveDate;
use nhip::agenda_file;
use nhip::agenda_file::Beside;
use nhip::agenda_file::Content;
use nhip::agenda_file::fault::FileFault;
use nhip::agenda_file::writing;
use nhip::agenda_file::writing::Manuscript;
use nhip::agenda_file::writing::Place;
use nhip::agenda_file::writing::Value;
use nhip::clean::clean_line;
use nhip::clean::clean_text;
use nhip::clean::suspicious;
use nhip::clock::machine;
use nhip::deadline;
use nhip::drive::Keep;
use nhip::drive::Session;
use nhip::journal;
use nhip::journal::Chain;
use nhip::journal::End;
use nhip::journal::Follower;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Moment;
use nhip::meeting::time::Span;
use nhip::meeting::time::Stamp;
use nhip::meeting::words::Entry;
use nhip::meeting::words::Event;
use nhip::names;
use nhip::papers;
use nhip::papers::Form;
use nhip::room::ConsoleState;
use nhip::room::RoomView;
use nhip::tables;
use nhip::views;
use nhip::views::look::Look;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde::Deserialize;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Nothing that only a machine obeys is in a text for people.
fn harmless(text: &str, what: &str) {
    let bad = text.chars().find(|letter| letter.is_control() && *letter != '\n');
    assert!(bad.is_none() && suspicious(text).is_empty(), "{what}: {bad:?} {:?} in {text:?}", suspicious(text));
}

fn same<T: PartialEq + Debug>(one: &T, other: &T, what: &str) {
    assert!(one == other, "{what}:\n{one:?}\n{other:?}");
}

const LANGUAGES: [Language; 2] = [Language::Vi, Language::En];

fn beside(named: &str, bytes: &[u8]) -> Beside {
    Beside { name: named.to_owned(), bytes: bytes.to_vec() }
}

/// An agenda, a roster or a sheet by itself: read or refused with words; what was understood is written and understood again; a place in
/// it is changed, and the rest stays.
pub fn agenda(bytes: &[u8]) {
    let reading = agenda_file::read_any("file.ron", bytes, &agenda_file::nothing_beside);
    for language in LANGUAGES {
        harmless(&agenda_file::report(&reading.faults, language), "a report");
    }
    match &reading.found {
        None => assert!(reading.faults.errors() > 0, "refused without a word"),
        Some(Content::Agenda(agenda)) => understood(agenda),
        Some(Content::Sheet(sheet)) => {
            let text = writing::sheet(sheet);
            let again = agenda_file::read_any("again.ron", text.as_bytes(), &agenda_file::nothing_beside);
            same(&again.found.as_ref(), &reading.found.as_ref(), "a sheet that was written");
        }
        Some(Content::Roster(people)) => {
            for person in people {
                harmless(&person.name, "a name");
            }
        }
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        changed(text);
    }
}

fn understood(agenda: &Agenda) {
    for text in std::iter::once(&agenda.title)
        .chain(agenda.roster.iter().map(|person| &person.name))
        .chain(agenda.segments.iter().map(|segment| &segment.title))
    {
        harmless(text, "what an agenda says");
    }
    for language in LANGUAGES {
        harmless(&agenda_file::summary(agenda, language), "a summary");
    }
    let text = writing::agenda(agenda);
    let sheet = writing::sheet_beside(agenda);
    let look = |asked: &str| match &sheet {
        Some((name, text)) if name == asked => Ok(beside(name, text.as_bytes())),
        Some(_) | None => Err(FileFault::NotFound { nearest: None }),
    };
    let again = agenda_file::read("again.ron", text.as_bytes(), &look);
    let report = agenda_file::report(&again.faults, Language::En);
    assert!(again.found.as_ref() == Some(agenda), "an agenda that was written:\n{report}\n{text}");
}

/// The changes of the screen that prepares: each is done or refused, and the text can always be read further.
fn changed(text: &str) {
    let Ok(mut manuscript) = Manuscript::open("file.ron", text, &agenda_file::nothing_beside) else { return };
    drop(manuscript.review());
    let segments = Place::of("segments");
    let hostile = Value::text("\u{1b}[2J \"quoted\\ */ // \u{202e}\0");
    let _ = manuscript.put(&Place::of("title"), &hostile);
    let _ = manuscript.insert(&segments, 1, &Value::text("no segment"));
    let _ = manuscript.shift(&segments, 0, 1);
    let _ = manuscript.put(&segments.at(0).field("present"), &Value::span(Span::from_mins(7)));
    let _ = manuscript.remove(&segments.at(1));
    let _ = manuscript.remove(&Place::of("start"));
    drop(manuscript.review());
    let title = Place::of("title");
    if manuscript.put(&title, &Value::text("Một tên mới")) {
        assert_eq!(manuscript.review().agenda.title, "Một tên mới", "{}", manuscript.text());
    }
}

fn named_in(field: &str) -> &'static str {
    static AGENDAS: OnceLock<[String; 2]> = OnceLock::new();
    let agendas = AGENDAS.get_or_init(|| {
        let text = agenda_file::embedded::agenda("staff-45").expect("it is part of the program");
        let begins = text.find("    roster: [").expect("its roster");
        let ends = text[begins..].find("\n    ],").expect("its end") + begins + "\n    ],".len();
        let roster = format!("{}    roster: \"beside.ron\",{}", &text[..begins], &text[ends..]);
        let score = text.find("    score: ").expect("its score");
        let end = text[score..].find('\n').expect("a line") + score;
        [roster, format!("{}    score: Sheet(\"beside.ron\"),{}", &text[..score], &text[end..])]
    });
    &agendas[usize::from(field == "score")]
}

fn beside_an_agenda(field: &str, bytes: &[u8]) {
    let look = |asked: &str| Ok(beside(asked, bytes));
    let reading = agenda_file::read("week.ron", named_in(field).as_bytes(), &look);
    for language in LANGUAGES {
        harmless(&agenda_file::report(&reading.faults, language), "a report");
    }
    match &reading.found {
        None => assert!(reading.faults.errors() > 0, "refused without a word"),
        Some(agenda) => understood(agenda),
    }
    if let Ok(manuscript) = Manuscript::open("week.ron", named_in(field), &look) {
        drop(manuscript.review());
    }
}

/// A scoring sheet that an agenda names.
pub fn sheet(bytes: &[u8]) {
    beside_an_agenda("score", bytes);
}

/// A roster that an agenda names.
pub fn roster(bytes: &[u8]) {
    beside_an_agenda("roster", bytes);
}

/// A journal as it lies there: what is believed of it does not depend on how it comes in, and can be replayed.
pub fn journal(bytes: &[u8]) {
    let reading = journal::read(bytes);
    assert!(usize::try_from(reading.len).is_ok_and(|len| len <= bytes.len()), "more is believed than is there");
    let mut follower = Follower::default();
    let mut believed = Vec::new();
    let step = bytes.first().map_or(1, |first| 1 + usize::from(*first) % 97);
    for come in (step..bytes.len()).step_by(step).chain([bytes.len()]) {
        let behind = usize::try_from(follower.believed()).expect("no more than is there");
        believed.extend(follower.feed(&bytes[behind..come]));
    }
    same(&believed, &reading.entries, "what a follower believes");
    drop(journal::beginning(bytes));
    let _ = journal::ends_over(bytes);
    if let Ok(meeting) = Meeting::replay(&reading.entries) {
        looked_at(&meeting);
    }
}

#[derive(Deserialize)]
struct Told {
    #[serde(default)]
    after_ms: u32,
    events: Vec<Event>,
}

/// A journal of which every line checks, whatever it says: `{"after_ms":…,"events":[…]}` a line.
pub fn meeting(bytes: &[u8]) {
    let mut entries: Vec<Entry> = first_lines().to_vec();
    for line in bytes.split(|byte| *byte == b'\n').take(300) {
        let Ok(told) = serde_json::from_slice::<Told>(line) else { continue };
        let Some(last) = entries.last() else { return };
        if told.events.iter().any(|event| matches!(event, Event::Created(_))) {
            continue;
        }
        let at = last.at.plus(Span::from_ms(told.after_ms.into()));
        entries.push(Entry { seq: last.seq + 1, at, events: told.events });
    }
    let text: String = entries.iter().map(journal::line).collect();
    let reading = journal::read(text.as_bytes());
    same(&reading.end, &End::Whole, "a journal that was written");
    let mut chain = Chain::default();
    for entry in &entries {
        assert!(chain.takes(&journal::line(entry)), "a line that nobody would believe: {entry:?}");
        chain.believe(entry);
    }
    if let Ok(meeting) = Meeting::replay(&reading.entries) {
        looked_at(&meeting);
    }
}

/// The beginning of a small meeting: its agenda.
fn first_lines() -> &'static [Entry] {
    static LINES: OnceLock<Vec<Entry>> = OnceLock::new();
    LINES.get_or_init(|| {
        let session = begun("staff-45");
        session.meeting().log().to_vec()
    })
}

fn begun(agenda: &str) -> Session {
    let agenda = agenda_file::embedded_agenda(agenda).expect("it is part of the program");
    Session::new(Keep::Memory, machine(), agenda, Before::default()).expect("memory takes everything")
}

/// All that can be made of a meeting is made, and nothing in it commands a machine.
fn looked_at(meeting: &Meeting) {
    let Some(last) = meeting.last_entry().map(|entry| entry.at) else { return };
    for more in [0, 1, 90_000] {
        if last.t > Stamp::from_ms(i64::MAX - more) {
            continue;
        }
        seen_by_the_room(meeting, last.plus(Span::from_ms(more)));
    }
    harmless(&papers::minutes_markdown(meeting), "the minutes");
    for form in [Form::Json, Form::Html] {
        let made = papers::in_form(form, &papers::facts(meeting), &papers::minutes(meeting))
            .expect("papers are made of anything");
        let text = String::from_utf8(made).expect("papers are UTF-8");
        harmless(text.trim_start_matches('\u{feff}'), "a paper");
    }
}

fn seen_by_the_room(meeting: &Meeting, now: Moment) {
    let view = RoomView::of(meeting, now, ConsoleState::Alive);
    for (width, height) in [(80, 24), (31, 9)] {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        views::room::draw(area, &mut buffer, &view, Look::of(ThemeName::Dark));
        for cell in buffer.content() {
            harmless(cell.symbol(), "a cell of the room's screen");
        }
    }
}

/// Lines to a meeting without a screen; the first byte chooses the agenda.
pub fn drive(bytes: &[u8]) {
    let (first, lines) = bytes.split_first().map_or((0, bytes), |(first, lines)| (*first, lines));
    let mut session = begun(["staff-45", "model-90"][usize::from(first % 2)]);
    for line in lines.split(|byte| *byte == b'\n').take(120) {
        let Some(answer) = session.line(line) else { continue };
        let answer = answer.line();
        assert!(!answer.contains('\n') && suspicious(&answer).is_empty(), "{answer:?}");
        let said: serde_json::Value = serde_json::from_str(&answer).expect("an answer is JSON");
        assert!(said.is_object(), "{answer}");
    }
    let meeting = session.meeting();
    let replayed = Meeting::replay(meeting.log()).expect("what was taken can be replayed");
    assert!(replayed == *meeting, "a meeting that replays to another one");
    looked_at(meeting);
}

/// A file of a stranger to people and to items; what was understood makes files that are read without an error.
pub fn table(bytes: &[u8]) {
    if let Ok(people) = tables::understand_people(bytes) {
        for found in &people.found {
            harmless(&found.person.name, "a name");
        }
        // A list on which nobody votes is taken as it is, and told as a fault when it is checked.
        if people.found.iter().any(|found| found.person.may_vote()) {
            let text = tables::roster_file(LANGUAGES[bytes.len() % 2], &people.found);
            let again = agenda_file::read_any("taken.ron", text.as_bytes(), &agenda_file::nothing_beside);
            let report = agenda_file::report(&again.faults, Language::En);
            match again.found {
                Some(Content::Roster(again)) => same(&again, &people.roster(), "a roster that was taken"),
                Some(Content::Agenda(_) | Content::Sheet(_)) | None => {
                    panic!("a roster that cannot be read:\n{report}\n{text}")
                }
            }
        }
    }
    if let Ok(programme) = tables::understand_programme(bytes)
        && !programme.items.is_empty()
    {
        let text = tables::agenda_file(LANGUAGES[bytes.len() % 2], &programme, &[]);
        let again = agenda_file::read("taken.ron", text.as_bytes(), &agenda_file::nothing_beside);
        harmless(&agenda_file::report(&again.faults, Language::En), "a report");
        // What the sheet left open is asked of a person; it can be opened and changed.
        assert!(Manuscript::open("taken.ron", &text, &agenda_file::nothing_beside).is_ok(), "{text}");
    }
}

/// The parts of a packed file, unpacked: each begins with U+001E and its name on a line.
pub fn parts(bytes: &[u8]) {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for part in bytes.split(|byte| *byte == 0x1e).take(40) {
        let (name, content) = part.split_at(part.iter().position(|byte| *byte == b'\n').unwrap_or(part.len()));
        let Ok(name) = std::str::from_utf8(name) else { continue };
        if writer.start_file(name, stored).is_err() || writer.write_all(content.get(1..).unwrap_or_default()).is_err() {
            return;
        }
    }
    if let Ok(packed) = writer.finish() {
        table(packed.get_ref());
    }
}

/// A text that somebody typed or pasted.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for cleaned in [clean_line(&text), clean_text(&text)] {
        harmless(&cleaned, "a cleaned text");
        same(&clean_text(&cleaned), &cleaned, "cleaning twice");
    }
    harmless(&agenda_file::visible_name(&text), "a name of a file");
    let today = NaiveDate::from_ymd_opt(2026, 3, 28).expect("a date");
    let _ = deadline::read(&text, today, None);
    let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let (query, name) = text.split_at(half);
    let _ = names::matches(query, name);
    drop(names::sort_key(&text));
    let id = names::make_id(&text, |taken| taken.len() < half % 7);
    harmless(&id, "an id");
}
