//! Nothing private reaches the room: unique words are put into every field that is the facilitator's own, then whole stories and random presses
//! are told, and every view and every frame of the room is searched for them.

#[path = "stories/runner.rs"]
#[allow(dead_code, reason = "the stories are told here line by line")]
mod runner;

use std::fs;
use std::path::Path;

use nhip::clock::machine;
use nhip::drive::Keep;
use nhip::drive::Session;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Discuss;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::sheet::CriterionKind;
use nhip::meeting::state::Phase;
use nhip::meeting::time::Span;
use nhip::meeting::words::Event;
use nhip::room::ConsoleState;
use nhip::room::Picture;
use nhip::room::RoomView;
use nhip::views::look::Letters;
use nhip::views::look::Look;
use nhip::views::room;
use proptest::prelude::*;
use proptest::sample::select;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use runner::Story;
use serde_json::Value;

/// In every text that the room may never read.
const NEVER: &str = "Zq7never";
/// In every text of the sheet: not before the announcement.
const LATER: &str = "Zq8later";
/// Before the number of an item and of its prompt: only while it is asked.
const PROMPT: &str = "Zq9prompt";

const STORIES: [&str; 8] = ["founding", "refused", "pause", "three", "sixty", "staff", "broken-off", "screen"];

/// Fields of commands that are the facilitator's own, or the minutes'.
const PRIVATE: [(&str, &str); 15] = [
    ("note", "text"),
    ("opinion", "text"),
    ("answer", "text"),
    ("conclude", "text"),
    ("correct", "text"),
    ("mark", "reason"),
    ("put_off_review", "reason"),
    ("choose_reviewers", "reason"),
    ("score", "reason"),
    ("unseal", "reason"),
    ("void_vote", "reason"),
    ("drop", "reason"),
    ("report_task", "note"),
    ("assign", "due_text"),
    ("assign", "report_at"),
];

fn marked(text: &mut String, mark: &str) {
    text.push(' ');
    text.push_str(mark);
}

/// The plan with a mark in every text that is not for the room.
fn seeded(mut agenda: Agenda) -> Agenda {
    for (at, segment) in agenda.segments.iter_mut().enumerate() {
        segment.notes = Some(format!("{NEVER} notes"));
        segment.say = Some(format!("{NEVER} say"));
        if let Discuss::None(Some(reason)) = &mut segment.discuss {
            marked(reason, NEVER);
        }
        for (n, prompt) in segment.prompts.iter_mut().enumerate() {
            marked(prompt, &format!("{PROMPT}{at}x{n}x"));
        }
    }
    match &mut agenda.score {
        ScorePlan::None(reason) => marked(reason, NEVER),
        ScorePlan::Sheet(sheet) => {
            sheet.source = Some(NEVER.to_owned());
            for band in &mut sheet.bands {
                marked(&mut band.title, LATER);
            }
            for (n, group) in sheet.groups.iter_mut().enumerate() {
                marked(&mut group.title, &format!("{LATER}g{n}x"));
                for line in &mut group.criteria {
                    marked(&mut line.title, &format!("{LATER}g{n}x"));
                    line.note = Some(NEVER.to_owned());
                    if let CriterionKind::Levels(levels) = &mut line.kind {
                        for level in levels {
                            marked(&mut level.title, NEVER);
                        }
                    }
                }
            }
        }
    }
    agenda
}

fn handed_on(mut before: Before) -> Before {
    before.tasks.iter_mut().for_each(|task| marked(&mut task.what, NEVER));
    before.promised.iter_mut().for_each(|promised| marked(promised, NEVER));
    before
}

/// A line for the program with the mark in what it says that is not for the room.
fn line_seeded(meeting: &Meeting, line: &mut Value) {
    for (command, field) in PRIVATE {
        let Some(given) = line.pointer_mut(&format!("/do/{command}")) else { continue };
        let mends = given["seq"].as_u64().and_then(|seq| meeting.standing_events(seq));
        // The right words of a task are for the room, as the first ones were.
        if mends.is_some_and(|events| events.iter().any(|event| matches!(event, Event::TaskAssigned { .. }))) {
            continue;
        }
        if let Some(Value::String(text)) = given.get_mut(field)
            && !text.trim().is_empty()
        {
            marked(text, NEVER);
        }
    }
}

/// The rows of a story as they are told, without what they expect.
fn rows(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(name).with_extension("jsonl");
    let text = fs::read_to_string(path).expect("the story is there");
    let lines = text.lines().filter(|line| !line.trim().is_empty()).skip(1);
    lines.map(|line| serde_json::from_str(line).expect("a row is JSON")).collect()
}

fn frame(view: &RoomView) -> String {
    let area = Rect::new(0, 0, 120, 36);
    let mut buf = Buffer::empty(area);
    room::draw(area, &mut buf, view, Look { letters: Letters::Plain, ..Look::default() });
    let row = |y| (0..area.width).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
    (0..area.height).map(row).collect::<Vec<_>>().join("\n")
}

/// Looks at the room at the newest press and a while later.
fn look(meeting: &Meeting, where_: &str) {
    let Some(last) = meeting.last_entry() else { return };
    for wait in [0, 1, 100] {
        let now = last.at.plus(Span::from_secs(wait));
        let view = RoomView::of(meeting, now, ConsoleState::Alive);
        let data = serde_json::to_string(&view).expect("a view is plain data");
        let frame = frame(&view);
        for text in [&data, &frame] {
            assert!(!text.contains(NEVER), "{where_}: {text}");
            if meeting.announcement().is_none() {
                assert!(!text.contains(LATER) && !text.contains("tenths"), "{where_}: {text}");
            }
            let asked = match (meeting.phase(), meeting.current()) {
                (Phase::Discussing { .. }, Some((at, _))) => meeting.prompt_index(now.t).map(|n| (at, n)),
                _ => None,
            };
            let asked = asked.and_then(|(at, n)| {
                let plan = &meeting.items().get(at)?.plan;
                plan.prompts.get(n).and_then(|text| text.split(' ').next_back()).map(str::to_owned)
            });
            for found in text.split(PROMPT).skip(1) {
                let place = found.split(['"', ' ', '\n']).next().unwrap_or_default();
                assert_eq!(Some(format!("{PROMPT}{place}")), asked, "{where_}: {text}");
            }
        }
        let shown = match &view.picture {
            Picture::Announced(announced) => announced.groups_shown,
            _ => 0,
        };
        for n in shown..20 {
            assert!(!frame.contains(&format!("{LATER}g{n}x")), "{where_}: group {} of {shown} shown: {frame}", n + 1);
        }
    }
}

#[test]
fn no_story_ever_shows_the_room_what_is_private() {
    for name in STORIES {
        let story = Story::read(name);
        let (agenda, before) = (seeded(story.agenda()), handed_on(story.before()));
        let mut session = Session::new(Keep::Memory, machine(), agenda, before).expect("memory takes everything");
        let mut saved: Vec<(String, u64)> = Vec::new();
        let mut happened = 0;
        for mut row in rows(name) {
            let named = row.as_object_mut().and_then(|row| row.remove("as"));
            row.as_object_mut().expect("a row is an object").remove("expect");
            let text = row.to_string();
            let text = saved.iter().fold(text, |text, (name, seq)| text.replace(name, &seq.to_string()));
            let mut row: Value = serde_json::from_str(&text).expect("numbers are put in the place of names");
            line_seeded(session.meeting(), &mut row);
            let text = row.to_string();
            let answer = session.line(text.as_bytes()).expect("a line has an answer").line();
            let answer: Value = serde_json::from_str(&answer).expect("an answer is JSON");
            if let (Some(named), Some(seq)) = (named.as_ref().and_then(Value::as_str), answer["saved"].as_u64()) {
                saved.push((format!("\"${named}\""), seq));
            }
            happened += usize::from(answer.get("happened").is_some());
            look(session.meeting(), &format!("{name}: {text}"));
        }
        assert!(happened > 5, "{name}: with the marks the story goes on as before, not {happened} presses");
    }
}

#[test]
fn the_marks_are_found_where_they_may_stand() {
    let story = Story::read("screen");
    let mut session = Session::new(Keep::Memory, machine(), seeded(story.agenda()), Before::default()).expect("memory");
    let mut told = String::new();
    for mut row in rows("screen") {
        row.as_object_mut().expect("an object").remove("expect");
        session.line(row.to_string().as_bytes());
        let meeting = session.meeting();
        if let Some(last) = meeting.last_entry() {
            told.push_str(&frame(&RoomView::of(meeting, last.at, ConsoleState::Alive)));
        }
    }
    assert!(told.contains(LATER), "the search would find what is announced");
    assert!(told.contains(&format!("{LATER}g2x")), "and its last group");
    assert!(!told.contains(NEVER));
}

const DEEDS: [&str; 40] = [
    r#"{"next":{}}"#,
    r#"{"next":{}}"#,
    r#"{"next":{}}"#,
    r#"{"next":{"waiting":"move_on"}}"#,
    r#"{"next":{"back":"1m"}}"#,
    r#"{"override":{"reason":"power cut in the building"}}"#,
    r#"{"extend":{"by":"2m"}}"#,
    r#"{"hold":{}}"#,
    r#"{"resume":{}}"#,
    r#"{"undo":{}}"#,
    r#"{"ask":{"who":"c"}}"#,
    r#"{"ask":{"who":"d","class":"order"}}"#,
    r#"{"give_floor":{}}"#,
    r#"{"give_floor":{"who":"b"}}"#,
    r#"{"end_speech":{}}"#,
    r#"{"thank":{}}"#,
    r#"{"show_prompt":{"n":1}}"#,
    r#"{"note":{"text":"mine"}}"#,
    r#"{"opinion":{"who":"c","text":"said"}}"#,
    r#"{"opinion":{"who":"b","text":"asked","kind":"question"}}"#,
    r#"{"conclude":{"text":"concluded"}}"#,
    r#"{"mark":{"who":"d","presence":"excused","reason":"ill"}}"#,
    r#"{"put_off_review":{"who":"a","reason":"not ready"}}"#,
    r#"{"choose_reviewers":{"who":["b"],"reason":"more to say"}}"#,
    r#"{"assign":{"who":"c","what":"Check the files","due_text":"soon"}}"#,
    r#"{"open_vote":{"question":"Shall we?"}}"#,
    r#"{"tally":{"for":4,"against":0,"abstain":0}}"#,
    r#"{"close_vote":{}}"#,
    r#"{"void_vote":{"reason":"counted twice"}}"#,
    r#"{"score":{"criterion":5,"points":28.5,"reason":"thin"}}"#,
    r#"{"score":{"criterion":7,"level":2,"reason":"few spoke"}}"#,
    r#"{"seal":{}}"#,
    r#"{"announce":{}}"#,
    r#"{"announce":{}}"#,
    r#"{"unseal":{"reason":"counted wrongly"}}"#,
    r#"{"drop":{"segment":"hai","reason":"no time"}}"#,
    r#"{"pin":{"view":"agenda"}}"#,
    r#"{"pin":{"view":"queue"}}"#,
    r#"{"offer":{"activity":"think"}}"#,
    r#"{"blank":{"on":false}}"#,
];

/// Every line of the sheet with its points, so that what is tried next can lock and announce it.
const LINES: [&str; 10] = [
    r#"{"score":{"criterion":1,"points":10}}"#,
    r#"{"score":{"criterion":2,"points":10}}"#,
    r#"{"score":{"criterion":3,"points":5}}"#,
    r#"{"score":{"criterion":4,"points":5}}"#,
    r#"{"score":{"criterion":5,"points":30}}"#,
    r#"{"score":{"criterion":6,"not_applicable":true}}"#,
    r#"{"score":{"criterion":7,"points":10}}"#,
    r#"{"score":{"criterion":8,"points":10}}"#,
    r#"{"score":{"criterion":9,"points":5}}"#,
    r#"{"score":{"criterion":10,"points":5}}"#,
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_pressed_shows_the_room_nothing_private(
        tries in prop::collection::vec((0_u32..200, select(DEEDS.to_vec())), 1..60),
    ) {
        let agenda = seeded(Story::read("refused").agenda());
        let mut session = Session::new(Keep::Memory, machine(), agenda, Before::default()).expect("memory");
        let begin = [r#"{"mark":{"who":"all","presence":"present"}}"#, r#"{"begin":{}}"#];
        let begin = begin.into_iter().chain(LINES).map(|deed| (0, deed));
        for (wait, deed) in begin.chain(tries) {
            let mut line: Value = serde_json::from_str(&format!(r#"{{"at":"+{wait}s","do":{deed}}}"#)).expect("JSON");
            line_seeded(session.meeting(), &mut line);
            session.line(line.to_string().as_bytes());
            look(session.meeting(), deed);
        }
    }
}
