//! Meetings that remember one another: what is handed on, what is compared, what is corrected afterwards, and what the room never learns.

#[path = "driving/mod.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod driving;
#[path = "remember/rig.rs"]
mod rig;

use std::fs;

use driving::nhip;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::TaskResult;
use nhip::meeting::roster::PersonId;
use nhip::papers::minutes_markdown;
use nhip::room::ConsoleState;
use nhip::room::RoomView;
use rig::Month;
use rig::meeting;
use rig::run;
use serde_json::Value;
use serde_json::json;

fn three_months() -> Vec<nhip::meeting::Meeting> {
    let mut earlier = Vec::new();
    let months = [
        Month::on("2026-01-05").absent("c").gives("b", "Rà soát quy chế").gives("c", "Báo cáo quý"),
        Month::on("2026-02-05").absent("c").reports("1", "done").reports("2", "under_way").scores([25, 25, 25, 20]),
        Month::on("2026-03-05").absent("c").reports("1", "overdue").gives("a", "Lập kế hoạch"),
    ];
    for month in months {
        let next = meeting(&month, Before::after(&earlier));
        earlier.push(next);
    }
    earlier
}

#[test]
fn an_open_task_goes_on_from_meeting_to_meeting_with_what_was_said_of_it() {
    let months = three_months();
    let of = |at: usize| {
        let tasks = Before::after(&months[..at]).tasks;
        tasks.into_iter().map(|task| (task.what, task.last)).collect::<Vec<_>>()
    };
    assert_eq!(of(1), [("Rà soát quy chế".to_owned(), None), ("Báo cáo quý".to_owned(), None)]);
    assert_eq!(of(2), [("Báo cáo quý".to_owned(), Some(TaskResult::UnderWay))]);
    assert_eq!(
        of(3),
        [("Báo cáo quý".to_owned(), Some(TaskResult::Overdue)), ("Lập kế hoạch".to_owned(), None)],
        "a task that stays open is not lost after two meetings"
    );
}

#[test]
fn reviewers_take_turns_and_whoever_was_absent_stays_first() {
    let months = three_months();
    let reviewed = |at: usize| months[at].reviews().into_iter().map(|one| one.who.0).collect::<Vec<_>>();
    assert_eq!(
        (reviewed(0), reviewed(1), reviewed(2)),
        (vec!["a".to_owned()], vec!["b".to_owned()], vec!["a".to_owned()])
    );
    let april = meeting(&Month::on("2026-04-06"), Before::after(&months));
    assert_eq!(april.reviews()[0].who, PersonId::from("c"), "three months absent, and still the first in turn");
    let order = months[2].review_order(2026);
    let why = |lang| nhip::text::history::why_reviews(lang, &order[0]);
    assert_eq!(order[0].who, PersonId::from("c"));
    assert_eq!(why(nhip::meeting::agenda::Language::Vi), "chưa tự kiểm điểm năm nay");
    assert_eq!(why(nhip::meeting::agenda::Language::En), "has not reviewed this year");
}

#[test]
fn a_streak_is_seen_by_the_facilitator_when_it_is_three_long() {
    let months = three_months();
    let often = |at: usize| months[at].often_absent();
    assert!(often(0).is_empty() && often(1).is_empty());
    let [(who, absences)] = &often(2)[..] else { panic!("one member was absent three times running") };
    assert_eq!((who.0.as_str(), absences.excused_running, absences.months, absences.unexcused), ("c", 3, 3, 0));
    let april = meeting(&Month::on("2026-04-06"), Before::after(&months));
    assert_eq!(april.absences(&PersonId::from("c")).excused_running, 0, "who is here breaks the row");
}

#[test]
fn streaks_scores_and_earlier_tasks_notes_are_never_in_the_room() {
    let mut before = Before::after(&three_months());
    for task in &mut before.tasks {
        task.note = Some("SEEDED-NOTE".to_owned());
    }
    for past in &mut before.meetings {
        past.score = past.score.take().map(|mut score| {
            score.band = "SEEDED-BAND".to_owned();
            score
        });
    }
    let whole = meeting(&Month::on("2026-04-06").absent("c"), before);
    let mut so_far = Vec::new();
    for entry in whole.log() {
        so_far.push(entry.clone());
        let meeting = nhip::meeting::Meeting::replay(&so_far).unwrap();
        let view = RoomView::of(&meeting, entry.at, ConsoleState::Alive);
        let shown = serde_json::to_string(&view).unwrap() + &format!("{view:?}");
        for private in ["SEEDED", "excused_running", "kỳ liền", "đi công tác"] {
            assert!(!shown.contains(private), "{private} at press {}", entry.seq);
        }
        assert!(!minutes_markdown(&meeting).contains("SEEDED-BAND"));
    }
}

#[test]
fn the_year_is_called_by_the_rule_of_the_sheet() {
    let mut earlier = Vec::new();
    for month in 1..=12 {
        let day = format!("2026-{month:02}-05");
        let next = meeting(&Month::on(&day), Before::after(&earlier));
        earlier.push(next);
    }
    let year = earlier[11].compared().unwrap().year;
    assert_eq!((year.sessions, year.months, year.is_whole), (12, 12, true));
    assert_eq!(year.band.as_deref(), Some("Tốt"));
    let march = earlier[2].compared().unwrap();
    assert_eq!(march.last.unwrap().on.to_string(), "2026-02-05");
    assert_eq!((march.year.is_whole, march.year.within_reach.as_deref()), (false, Some("Tốt")));
    // One month left out, and "every month held" cannot be reached any more.
    let gap: Vec<_> = earlier.iter().enumerate().filter(|(at, _)| *at != 4).map(|(_, one)| one.clone()).collect();
    let last = meeting(&Month::on("2026-12-28"), Before::after(&gap[..10]));
    let year = last.compared().unwrap().year;
    assert_eq!(
        (year.band.as_deref(), year.within_reach.as_deref()),
        (Some("Chưa đạt loại Tốt"), Some("Chưa đạt loại Tốt"))
    );
}

#[test]
fn a_correction_is_appended_with_a_name_and_a_reason_and_the_minutes_name_it() {
    let folder = tempfile::tempdir().unwrap();
    let journal = run(folder.path(), &Month::on("2026-02-05").absent("c").gives("b", "Rà soát quy chế"));
    let path = journal.to_str().unwrap();
    let before = fs::read_to_string(&journal).unwrap();
    let (code, _, err) =
        nhip(&["amend", path, "--who", "Trần Thị B", "--why", "ghi nhầm", "--person", "c", "--presence", "present"]);
    assert_eq!(code, 0, "{err}");
    let (code, _, err) =
        nhip(&["amend", path, "--who", "Trần Thị B", "--why", "ghi thiếu", "--text", "Họp ở hội trường 2"]);
    assert_eq!(code, 0, "{err}");
    let after = fs::read_to_string(&journal).unwrap();
    assert!(after.starts_with(&before), "what stands is never changed");
    let added: Vec<&str> = after[before.len()..].lines().collect();
    assert_eq!(added.len(), 2, "a correction is one line");
    assert!(added[0].contains("\"opened\"") && added[0].contains("\"amended\""), "{}", added[0]);
    let (_, minutes, _) = nhip(&["minutes", path]);
    for said in
        ["Đính chính sau buổi họp", "Trần Thị B đính chính", "vắng có lý do thành có mặt", "ghi nhầm", "hội trường 2"]
    {
        assert!(minutes.contains(said), "{said}");
    }
    assert_eq!(nhip(&["amend", path, "--who", "B", "--text", "x"]).0, 64, "nobody answers why");
    assert_eq!(nhip(&["amend", path, "--who", "B", "--why", "x", "--line", "1", "--text", "x"]).0, 1, "no words there");
}

#[test]
fn a_damaged_or_foreign_file_is_told_by_name_and_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let meetings = data.join("meetings");
    fs::create_dir_all(&meetings).unwrap();
    run(&meetings, &Month::on("2026-02-05").gives("b", "Rà soát quy chế"));
    let hurt = run(&meetings, &Month::on("2026-03-05"));
    let mut bytes = fs::read(&hurt).unwrap();
    let at = bytes.windows(7).position(|seven| seven == b"\"begun\"").unwrap();
    bytes[at] ^= 1;
    fs::write(&hurt, bytes).unwrap();
    fs::write(meetings.join("ghi-chep.jsonl"), "{\"not\": \"ours\"}\n").unwrap();
    run(&meetings, &Month::on("2026-04-05").reports("1", "done"));
    let (code, out, err) = nhip(&["history", "--json", "--data", data.to_str().unwrap()]);
    let page: Value = serde_json::from_str(&out).unwrap_or_else(|error| panic!("{code} {error} {out} {err}"));
    assert_eq!((code, page["meetings"].as_array().unwrap().len()), (0, 2));
    assert_eq!(page["meetings"][1]["tasks_done"], json!(1), "what was before the damaged one is handed on");
    assert_eq!(page["skipped"].as_array().unwrap().len(), 2);
    assert!(err.contains("ghi-chep.jsonl") && err.contains("2026-03-05"), "{err}");
    let (code, csv, _) =
        nhip(&["history", "chi-bo-ba-nguoi", "--csv", "--year", "2026", "--data", data.to_str().unwrap()]);
    assert_eq!((code, csv.lines().count()), (0, 3));
    assert!(csv.starts_with("date,time,title") && csv.contains("2026-02-05,08:00,"), "{csv}");
    assert_eq!(nhip(&["history", "--csv", "--year", "1999", "--data", data.to_str().unwrap()]).0, 1);
    assert_eq!(nhip(&["history", "nobody", "--csv", "--data", data.to_str().unwrap()]).0, 1);
}

#[test]
fn the_facilitator_alone_reads_who_is_due_who_is_often_absent_and_what_was_left_open() {
    let before = Before::after(&three_months());
    let mut session = rig::session("2026-04-06", before);
    let shown = |session: &mut nhip::drive::Session, at: &str, what: &str| {
        let line = json!({"at": format!("2026-04-06T{at}+07:00"), "show": what}).to_string();
        session.line(line.as_bytes()).unwrap().line()
    };
    let console = shown(&mut session, "07:59:00", "console");
    assert!(console.contains("Tự kiểm điểm: Lê Văn C (chưa tự kiểm điểm năm nay)"), "{console}");
    assert!(console.contains("Lê Văn C: vắng có lý do 3 kỳ liền; vắng 3 tháng trong năm"), "{console}");
    let room = shown(&mut session, "07:59:10", "room");
    assert!(!room.contains("kỳ liền") && !room.contains("chưa tự kiểm điểm"), "{room}");
    for (at, act) in [
        ("08:00:00", json!({"mark": {"who": "all", "presence": "present"}})),
        ("08:00:10", json!({"begin": {}})),
        ("08:02:00", json!({"next": {}})),
    ] {
        let line = json!({"at": format!("2026-04-06T{at}+07:00"), "do": act}).to_string();
        assert!(session.line(line.as_bytes()).unwrap().line().contains("happened"), "{line}");
    }
    let console = shown(&mut session, "08:02:10", "console");
    assert!(console.contains("việc kỳ trước"), "Enter asks for the results: {console}");
}
