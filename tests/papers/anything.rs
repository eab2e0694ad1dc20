//! Whatever is tried in a meeting: no paper holds an unannounced score, a judge's own sheet, a private note or a character that only a
//! machine obeys, and every form says the same.

use nhip::meeting::Meeting;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::ScorePlan;
use nhip::meeting::time::Span;
use nhip::meeting::words::ClockKind;
use nhip::meeting::words::Command;
use nhip::meeting::words::Entry;
use nhip::papers;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use serde_json::json;

use crate::letters;
use crate::letters::bare;
use crate::letters::numbers;
use crate::room;
use crate::room::Room;

/// What only one judge gave: no mean of two such, no sum of means and no length of time of this meeting looks like it.
const FIRST: [f64; 3] = [3.1, 3.3, 3.7];
const SECOND: [f64; 2] = [5.9, 6.1];
const ALONE: [&str; 5] = ["3,1", "3,3", "3,7", "5,9", "6,1"];
const MEANS: [&str; 5] = ["4,5", "4,6", "4,7", "4,8", "4,9"];

fn agenda() -> Agenda {
    let mut agenda = room::agenda();
    agenda.judges = vec!["p1".into(), "p2".into()];
    agenda.segments.truncate(3);
    agenda.votes.clear();
    agenda.floor = None;
    if let ScorePlan::Sheet(sheet) = &mut agenda.score {
        *sheet = serde_json::from_value(json!({
            "id": "s", "title": "Phiếu", "total_tenths": 200, "not_applicable": "full",
            "groups": [{"id": "A", "title": "Nhóm", "criteria": [
                {"id": "x", "title": "Một", "max_tenths": 100, "kind": {"range": {"step_tenths": 1}}},
                {"id": "y", "title": "Hai", "max_tenths": 100, "kind": {"range": {"step_tenths": 1}}},
            ]}],
            "bands": [{"title": "Tốt", "from_tenths": 180}, {"title": "Khá", "from_tenths": 0, "below_tenths": 180}],
        }))
        .expect("a sheet");
    }
    agenda
}

fn typed() -> impl Strategy<Value = String> {
    select(vec![
        "lời nói thường",
        "\u{1b}[31mđỏ\u{7}\u{0} \u{202e}ngược",
        "=1+1",
        "<script>&amp;</w:t>",
        "hai\ndòng | rồi thôi",
        "",
    ])
    .prop_map(str::to_owned)
}

fn scoring() -> impl Strategy<Value = Value> {
    let line = select(vec!["x", "y"]);
    let first = (line.clone(), select(FIRST.to_vec())).prop_map(
        |(line, points)| json!({"score": {"criterion": line, "points": points, "judge": "p1", "reason": "kín một"}}),
    );
    let second = (line, select(SECOND.to_vec())).prop_map(
        |(line, points)| json!({"score": {"criterion": line, "points": points, "judge": "p2", "reason": "kín hai"}}),
    );
    prop_oneof![
        4 => first,
        4 => second,
        3 => Just(json!({"seal": {}})),
        2 => Just(json!({"announce": {}})),
        1 => Just(json!({"unseal": {"reason": "xem lại một lần nữa cho đúng"}})),
    ]
}

fn command() -> impl Strategy<Value = Value> {
    let who = select(vec!["p1", "p2", "p3", "d1", "g1"]);
    // Where one of two judges has gone, the other's points alone are what is announced, and no secret.
    let goes = select(vec!["p3", "d1", "g1"]);
    prop_oneof![
        9 => scoring(),
        4 => Just(json!({"next": {}})),
        1 => Just(json!({"begin": {}})),
        1 => Just(json!({"undo": {}})),
        1 => Just(json!({"hold": {}})),
        1 => Just(json!({"resume": {}})),
        1 => Just(json!({"close": {}})),
        1 => typed().prop_map(|text| json!({"note": {"text": format!("ghi riêng {text}")}})),
        2 => (who.clone(), typed()).prop_map(|(who, text)| json!({"opinion": {"who": who, "text": text}})),
        1 => (who.clone(), typed()).prop_map(|(who, text)| json!({"assign": {"who": who, "what": text}})),
        1 => typed().prop_map(|text| json!({"conclude": {"text": text}})),
        1 => typed().prop_map(|name| json!({"add_person": {"name": name, "standing": "guest"}})),
        1 => who.prop_map(|who| json!({"give_floor": {"who": who}})),
        1 => Just(json!({"end_speech": {}})),
        1 => typed().prop_map(|question| json!({"open_vote": {"question": question}})),
        1 => (goes, typed()).prop_map(|(who, reason)| json!({"mark": {"who": who, "presence": "excused", "reason": reason}})),
    ]
}

/// Every paper as a reader sees it.
fn seen(meeting: &Meeting) -> Vec<(String, String)> {
    let all = papers::all(meeting).expect("papers are made of anything");
    all.into_iter()
        .map(|paper| {
            let text = match letters::ending(&paper.file_name) {
                "docx" => letters::of_docx(&paper.bytes),
                "html" => letters::of_html(&letters::text(&paper.bytes)),
                "xlsx" => crate::tables::cells(paper.bytes),
                _ => letters::text(&paper.bytes),
            };
            (paper.file_name, text)
        })
        .collect()
}

fn judge(meeting: &Meeting) -> Result<(), TestCaseError> {
    let told = meeting.announcement().is_some();
    prop_assert_eq!(papers::facts(meeting).score.is_some(), told);
    let all = seen(meeting);
    for (name, text) in &all {
        let body = text.trim_start_matches('\u{feff}');
        let bad = body.chars().find(|letter| {
            (letter.is_control() && !matches!(letter, '\n' | '\r')) || matches!(letter, '\u{202e}' | '\u{feff}')
        });
        prop_assert!(bad.is_none(), "{name} holds {bad:?}");
        prop_assert!(!text.contains("ghi riêng"), "{name} tells a private note");
        prop_assert!(told || !text.contains("kín"), "{name} tells why points are lost before they were announced");
        if matches!(letters::ending(name), "json" | "ics") {
            continue;
        }
        for number in numbers(text) {
            prop_assert!(!ALONE.contains(&number.as_str()), "{name} tells {number} of one judge");
            prop_assert!(told || !MEANS.contains(&number.as_str()), "{name} tells {number} unannounced");
        }
    }
    let form = |ending: &str| {
        let found = all.iter().find(|(name, _)| name.starts_with("Bien ban") && name.ends_with(ending));
        found.map(|(_, text)| bare(text)).expect("the minutes")
    };
    prop_assert_eq!(form("docx"), form("html"));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_paper_tells_what_nobody_was_told(script in prop::collection::vec((0_i64..200, command()), 1..70)) {
        let mut room = Room::with(agenda(), ClockKind::Real, Before::default());
        room.discussing();
        let mut meeting = room.meeting;
        let mut now = meeting.last_entry().expect("line 1").at;
        for (place, (wait, command)) in script.into_iter().enumerate() {
            now = now.plus(Span::from_secs(wait));
            let Ok(command) = serde_json::from_value::<Command>(command) else { continue };
            if let Ok(events) = meeting.decide(now, &command) {
                let entry = Entry { seq: meeting.seq() + 1, at: now, events };
                meeting.apply(&entry);
            }
            if place % 10 == 9 {
                judge(&meeting)?;
            }
        }
        judge(&meeting)?;
    }
}
