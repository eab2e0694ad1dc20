//! The program without a screen: what a line may be, what comes back, and what the real binary leaves behind.

mod driving;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use driving::Driven;
use driving::answer_of;
use driving::nhip;
use driving::session;
use nhip::drive::manual::manual;
use nhip::drive::table::COMMANDS;
use nhip::drive::table::Kind;
use nhip::meeting::agenda::Language;
use nhip::meeting::words::Command;
use nhip::store::Store;
use nhip::store::Trouble;
use nhip::store::Wanted;
use serde_json::Map;
use serde_json::Value;
use serde_json::json;

const NOTE: &str = r#"{"do": {"note": {"text": "một việc"}}}"#;

/// A value of this kind.
fn sample(kind: Kind) -> Value {
    match kind {
        Kind::Person | Kind::Whom | Kind::People | Kind::Owners => json!("a"),
        Kind::Line | Kind::Text | Kind::Segment => json!("mo-dau"),
        Kind::Span => json!("2m"),
        Kind::Moment => json!("15:05"),
        Kind::Deadline => json!("cuối tháng"),
        Kind::Day => json!("2030-01-01"),
        Kind::Points => json!(4.5),
        Kind::Count | Kind::Place | Kind::Stamp => json!(1),
        Kind::YesNo => json!(true),
        Kind::Number => json!("1"),
        Kind::Word(words) => json!(words[0]),
        Kind::Threshold => json!({"more_than": [1, 2]}),
    }
}

#[test]
fn every_command_of_a_meeting_can_be_asked_and_is_documented() {
    let words = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/meeting/words/command.rs")).unwrap();
    let (_, from) = words.split_once("pub enum Command {").unwrap();
    let (body, _) = from.split_once("\n}\n").unwrap();
    let variants =
        body.lines().filter_map(|line| line.strip_prefix("    ")).filter(|line| line.starts_with(char::is_uppercase));
    let names: BTreeSet<String> = variants
        .map(|line| {
            let name = line.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
            name.chars().fold(String::new(), |mut so_far, letter| {
                if letter.is_uppercase() && !so_far.is_empty() {
                    so_far.push('_');
                }
                so_far.extend(letter.to_lowercase());
                so_far
            })
        })
        .collect();
    let table: BTreeSet<String> = COMMANDS.iter().map(|spec| spec.name.to_owned()).collect();
    assert_eq!(names, table);
    for lang in [Language::Vi, Language::En] {
        let page = manual(lang);
        for spec in COMMANDS {
            assert!(page.contains(&spec.shape()) && page.contains(spec.does.get(lang)), "{}", spec.name);
        }
    }
}

#[test]
fn every_argument_of_the_table_is_an_argument_of_its_command() {
    for spec in COMMANDS {
        let args: Map<String, Value> = spec.args.iter().map(|arg| (arg.name.to_owned(), sample(arg.kind))).collect();
        let mut session = session();
        session.line(br#"{"at": "+0s", "do": {"mark": {"who": "all", "presence": "present"}}}"#);
        let line = json!({"at": "+1s", "do": {spec.name: args}});
        let answer = answer_of(&mut session, &line.to_string());
        assert!(answer.get("error").is_none(), "{}: {answer}", spec.name);
        for word in
            spec.args.iter().filter_map(|arg| if let Kind::Word(words) = arg.kind { Some((arg, words)) } else { None })
        {
            for one in word.1 {
                let mut args = args_of(spec.args);
                args.insert(word.0.name.to_owned(), json!(one));
                let command = json!({spec.name: for_serde(spec.args, args)});
                serde_json::from_value::<Command>(command)
                    .unwrap_or_else(|error| panic!("{} {one}: {error}", spec.name));
            }
        }
    }
}

fn args_of(args: &[nhip::drive::table::Arg]) -> Map<String, Value> {
    args.iter().map(|arg| (arg.name.to_owned(), sample(arg.kind))).collect()
}

/// As a command is read once deadlines and moments have become dates.
fn for_serde(args: &[nhip::drive::table::Arg], mut given: Map<String, Value>) -> Map<String, Value> {
    for arg in args {
        match arg.kind {
            Kind::Deadline => drop(given.insert(arg.name.to_owned(), json!("2030-01-01"))),
            Kind::Moment => drop(given.insert(arg.name.to_owned(), json!("2030-01-01T15:05:00+07:00"))),
            _ => {}
        }
    }
    given
}

#[test]
fn a_line_that_is_no_request_gets_an_error_that_says_what_was_expected() {
    let rows: &[(&str, &str, &str)] = &[
        ("x", "not_json", ""),
        ("[]", "not_a_request", ""),
        ("{}", "not_a_request", ""),
        (r#"{"do": {"next": {}}, "show": "room"}"#, "not_a_request", ""),
        (r#"{"doo": {"next": {}}}"#, "unknown_key", "\"do\""),
        (r#"{"do": "next"}"#, "not_a_command", ""),
        (r#"{"do": {}}"#, "not_a_command", ""),
        (r#"{"do": {"next": {}, "undo": {}}}"#, "not_a_command", ""),
        (r#"{"do": {"next": 5}}"#, "not_a_command", ""),
        (r#"{"do": {"give_flor": {}}}"#, "unknown_command", "give_floor"),
        (r#"{"do": {"ask": {"whom": "a"}}}"#, "unknown_argument", "who"),
        (r#"{"do": {"ask": {}}}"#, "missing_argument", "one person"),
        (r#"{"do": {"ask": {"who": 7}}}"#, "wrong_argument", "one person"),
        (r#"{"do": {"ask": {"who": "a", "class": "first"}}}"#, "wrong_argument", "order, reply, ordinary"),
        (r#"{"do": {"extend": {"by": "two"}}}"#, "wrong_argument", "-2m"),
        (r#"{"do": {"extend": {"by": 2}}}"#, "wrong_argument", "-2m"),
        (r#"{"do": {"tally": {"for": -1}}}"#, "wrong_argument", "from 0"),
        (r#"{"do": {"tally": {"for": 1.5}}}"#, "wrong_argument", "from 0"),
        (r#"{"do": {"score": {"criterion": 1, "points": "4,55"}}}"#, "wrong_argument", "4.5"),
        (r#"{"do": {"next_meeting": {"date": "30/02/2026"}}}"#, "wrong_argument", "27/04/2018"),
        (r#"{"do": {"blank": {"on": "yes"}}}"#, "wrong_argument", "true or false"),
        (r#"{"do": {"open_vote": {"threshold": "half"}}}"#, "wrong_argument", "more_than"),
        (r#"{"show": "kitchen"}"#, "unknown_view", "room, console, minutes"),
        (r#"{"at": "noon", "show": "room"}"#, "wrong_at", "+90s"),
        (r#"{"at": 5, "show": "room"}"#, "wrong_at", "+90s"),
    ];
    let mut session = session();
    for (line, kind, said) in rows {
        let answer = answer_of(&mut session, line);
        assert_eq!(answer["error"]["kind"], *kind, "{line}: {answer}");
        let text = &answer["error"]["text"];
        assert!(text["en"].as_str().unwrap().contains(said.trim_matches('"')), "{line}: {text}");
        assert!(!text["vi"].as_str().unwrap().is_empty());
    }
    assert_eq!(session.meeting().seq(), 1, "nothing has happened");
}

#[test]
fn a_line_of_any_bytes_is_answered() {
    let mut session = session();
    assert!(session.line(b"").is_none());
    assert!(session.line(b"  \t\r").is_none());
    let not_utf8 = session.line(&[0xff, 0xfe, b'{']).unwrap().line();
    assert!(not_utf8.contains("not_utf8"), "{not_utf8}");
    let long = vec![b'x'; 1024 * 1024 + 1];
    let long = session.line(&long).unwrap().line();
    assert!(long.contains("line_too_long"), "{long}");
    let deep = "[".repeat(100_000);
    assert!(answer_of(&mut session, &deep)["error"]["kind"] == "not_json");
    let text = "a".repeat(10_001);
    let answer = answer_of(&mut session, &json!({"do": {"note": {"text": text}}}).to_string());
    assert_eq!(answer["refused"]["kind"], "text_too_long");
    assert_eq!(answer["refused"]["most"], 10_000);
}

#[test]
fn what_is_typed_is_made_harmless_before_it_is_kept() {
    let mut session = session();
    let line = json!({"do": {"add_person": {"name": "Nguyê\u{303}n\u{202e} Va\u{306}n\u{200b}\u{1b}[31m Z", "standing": "guest"}}});
    let answer = answer_of(&mut session, &line.to_string());
    assert_eq!(answer["happened"][0]["person_added"]["person"]["name"], "Nguyễn Văn Z");
    let line = session.line(r#"{"do": {"ask": {"who": "khác\u009b\u202e"}}}"#.as_bytes()).unwrap().line();
    assert!(!line.contains(['\u{9b}', '\u{202e}']), "{line}");
}

#[test]
fn a_name_is_enough_where_only_one_is_called_so() {
    let mut session = session();
    for who in ["Triệu Đức Lân", "triệu đức lân", "Trie\u{323}\u{302}u Đức Lân", "lan"] {
        let line = json!({"do": {"correct_person": {"who": who, "role": who}}});
        let answer = answer_of(&mut session, &line.to_string());
        assert_eq!(answer["happened"][0]["person_corrected"]["person"]["id"], "lan", "{answer}");
    }
    answer_of(&mut session, r#"{"do": {"add_person": {"name": "Hoà", "standing": "guest"}}}"#);
    answer_of(&mut session, r#"{"do": {"add_person": {"name": "Hòa", "standing": "guest", "role": "Khách"}}}"#);
    let answer = answer_of(&mut session, r#"{"do": {"mark": {"who": "hòa", "presence": "present"}}}"#);
    assert_eq!(answer["refused"]["kind"], "several_such");
    assert_eq!(answer["refused"]["ids"], json!(["added-1", "added-2"]));
}

#[test]
fn a_script_moves_its_clock_and_nobody_moves_it_back() {
    let mut session = session();
    let at = |session: &mut nhip::drive::Session, at: &str| {
        answer_of(session, &json!({"at": at, "show": "room"}).to_string())
    };
    assert_eq!(at(&mut session, "+90s")["view"]["wall"], "2026-01-05T14:01:30+07:00");
    assert_eq!(at(&mut session, "+90s")["view"]["wall"], "2026-01-05T14:01:30+07:00");
    assert_eq!(at(&mut session, "14:02:10")["view"]["wall"], "2026-01-05T14:02:10+07:00");
    assert_eq!(at(&mut session, "+2m")["error"]["kind"], "at_earlier");
    assert_eq!(at(&mut session, "14:02")["view"]["wall"], "2026-01-06T14:02:00+07:00");
    assert_eq!(at(&mut session, "2026-01-06T10:00:00Z")["view"]["wall"], "2026-01-06T17:00:00+07:00");
    assert_eq!(answer_of(&mut session, NOTE)["error"]["kind"], "at_on_some_lines");
    assert_eq!(answer_of(&mut session, r#"{"at": "+7d", "show": "room"}"#)["error"]["kind"], "wrong_at");
}

#[test]
fn at_stands_on_every_line_or_on_none() {
    let mut session = session();
    assert!(answer_of(&mut session, NOTE).get("happened").is_some());
    assert_eq!(answer_of(&mut session, r#"{"at": "+1s", "show": "room"}"#)["error"]["kind"], "at_on_some_lines");
}

#[test]
fn a_deadline_that_is_no_date_is_asked_again_with_a_proposal() {
    let mut session = session();
    answer_of(&mut session, r#"{"at": "+0s", "do": {"mark": {"who": "all", "presence": "present"}}}"#);
    let vague = r#"{"at": "+1s", "do": {"assign": {"who": "b", "what": "Báo cáo", "due": "sớm"}}}"#;
    assert_eq!(answer_of(&mut session, vague)["refused"]["kind"], "not_begun");
    answer_of(&mut session, r#"{"at": "+2s", "do": {"begin": {}}}"#);
    answer_of(&mut session, r#"{"at": "+3s", "do": {"next_meeting": {"date": "2026-02-03"}}}"#);
    let vague = r#"{"at": "+4s", "do": {"assign": {"who": "b", "what": "Báo cáo", "due": "sớm"}}}"#;
    let refused = answer_of(&mut session, vague);
    assert_eq!(refused["refused"]["kind"], "due_vague");
    assert_eq!(refused["refused"]["proposal"], "2026-02-03");
    assert!(refused["refused"]["text"]["vi"].as_str().unwrap().contains("«sớm»"));
    let due = r#"{"at": "+5s", "do": {"assign": {"who": "b", "what": "Báo cáo", "due": "15/4"}}}"#;
    let given = &answer_of(&mut session, due)["happened"][0]["task_assigned"];
    assert_eq!((&given["due"], &given["due_text"]), (&json!("2026-04-15"), &json!("15/4")));
}

#[test]
fn a_journal_is_begun_gone_on_with_and_printed() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("meeting.jsonl");
    let mut first = Driven::on(&journal);
    assert_eq!(first.ready(), 1);
    let answer = first.says(NOTE);
    assert_eq!((&answer["saved"], &answer["happened"][0]["noted"]["text"]), (&json!(2), &json!("một việc")));
    assert_eq!(first.says("x")["error"]["kind"], "not_json");
    assert_eq!(first.says(r#"{"do": {"undo": {}}}"#)["refused"]["kind"], "nothing_to_undo");
    let id = first.meeting.clone();
    assert_eq!(first.ends(), 0);

    let mut second = Driven::on(&journal);
    assert_eq!((second.ready(), &second.meeting), (3, &id));
    assert_eq!(second.says(NOTE)["saved"], 4);
    second.kill();

    let mut third = Driven::on(&journal);
    assert_eq!(third.ready(), 5);
    assert_eq!(third.says(r#"{"at": "+1s", "show": "room"}"#)["error"]["kind"], "clock_is_real");
    assert_eq!(third.ends(), 0);

    let (code, out, err) = nhip(&["journal", journal.to_str().unwrap()]);
    assert_eq!((code, err.as_str()), (0, ""));
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[0]["events"][0]["created"]["clock"], "real");
    for (at, line) in lines.iter().enumerate() {
        assert_eq!(line["seq"], at + 1);
        assert!(line["t"].is_i64() && line["at"].is_string() && line.get("crc").is_none());
    }
}

#[test]
fn a_meeting_of_which_nothing_was_asked_stands() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("meeting.jsonl");
    let mut driven = Driven::on(&journal);
    driven.ready();
    let id = driven.meeting.clone();
    driven.kill();
    let mut again = Driven::on(&journal);
    assert_eq!((again.ready(), &again.meeting), (2, &id));
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_meeting_in_which_something_happened_is_not_begun_anew() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("meeting.jsonl");
    let mut driven = Driven::on(&journal);
    driven.ready();
    driven.says(NOTE);
    driven.ends();
    let bytes = fs::read(&journal).unwrap();
    let (disk, wall) = (nhip::store::real_disk(), nhip::clock::machine().tick().wall);
    let mut opening = Store::open(&disk, &journal, Wanted::Begun, wall).unwrap();
    assert_eq!(opening.store.begin_anew().unwrap_err().trouble, Trouble::WouldNotRead);
    assert_eq!(fs::read(&journal).unwrap(), bytes);
}

#[test]
fn a_scripts_journal_says_so_and_runs_on_without_a_script() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("meeting.jsonl");
    let mut script = Driven::on(&journal);
    script.ready();
    script.says(r#"{"at": "+5m", "do": {"note": {"text": "trong kịch bản"}}}"#);
    assert_eq!(script.ends(), 0);
    let first: Value = serde_json::from_str(fs::read_to_string(&journal).unwrap().lines().next().unwrap()).unwrap();
    assert_eq!(first["events"][0]["created"]["clock"], "script");
    assert_eq!(first["at"], "2026-01-05T14:00:00.000+07:00");

    let mut on = Driven::on(&journal);
    on.ready();
    assert!(on.says(r#"{"at": "+1s", "show": "room"}"#)["view"]["wall"] == "2026-01-05T14:05:01+07:00");
    on.ends();
    let mut unscripted = Driven::on(&journal);
    unscripted.ready();
    let minutes = unscripted.says(r#"{"show": "minutes"}"#);
    assert!(minutes["view"].as_str().unwrap().contains("BIÊN BẢN"));
    assert!(unscripted.says(r#"{"show": "console"}"#)["view"]["header"].is_object());
    unscripted.ends();
}

#[test]
fn one_console_writes_a_journal() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("meeting.jsonl");
    let mut first = Driven::on(&journal);
    first.ready();
    let mut second = Driven::on(&journal);
    assert_eq!(second.line()["error"]["kind"], "in_use");
    assert_eq!(second.ends(), 3);
    first.kill();
    let mut third = Driven::on(&journal);
    assert_eq!(third.ready(), 2);
}

#[test]
fn a_torn_tail_is_left_out_and_damage_inside_stops_the_reading() {
    let folder = tempfile::tempdir().unwrap();
    let journal = folder.path().join("meeting.jsonl");
    let mut driven = Driven::on(&journal);
    driven.ready();
    for _ in 0..3 {
        driven.says(NOTE);
    }
    driven.ends();
    let path = journal.to_str().unwrap();
    let whole = fs::read(&journal).unwrap();

    fs::write(&journal, &whole[..whole.len() - 5]).unwrap();
    let (code, out, err) = nhip(&["journal", path]);
    assert_eq!((code, out.lines().count()), (1, 3));
    assert!(err.contains("bỏ qua"), "{err}");
    let (code, minutes, _) = nhip(&["minutes", path]);
    assert!(code == 1 && minutes.contains("BIÊN BẢN"));
    let mut on = Driven::on(&journal);
    assert_eq!(on.ready(), 4);
    assert_eq!(on.ends(), 0);
    assert!(folder.path().join("meeting.jsonl.torn").is_file());

    let mut flipped = whole.clone();
    let at = whole.windows(7).position(|seven| seven == b"\"noted\"").unwrap();
    flipped[at] ^= 1;
    fs::write(&journal, &flipped).unwrap();
    let (code, out, err) = nhip(&["--lang", "en", "journal", path]);
    assert_eq!((code, out.lines().count()), (2, 1));
    assert!(err.contains("line 2"), "{err}");
    let mut damaged = Driven::on(&journal);
    assert_eq!(damaged.line()["error"]["kind"], "damaged");
    assert_eq!(damaged.ends(), 2);
    assert_eq!(fs::read(&journal).unwrap(), flipped, "it was left as it is");
    assert_eq!(nhip(&["minutes", path]).0, 2);

    fs::write(&journal, &whole[..20]).unwrap();
    let mut begun = Driven::on(&journal);
    assert_eq!(begun.ready(), 1);
    begun.ends();
}

#[test]
fn earlier_meetings_beside_a_new_one_hand_on_their_tasks() {
    let folder = tempfile::tempdir().unwrap();
    let mut march = Driven::with(&["staff-45", "--journal", folder.path().join("1.jsonl").to_str().unwrap()]);
    march.ready();
    for line in [
        r#"{"at": "+0s", "do": {"mark": {"who": "all", "presence": "present"}}}"#,
        r#"{"at": "+1s", "do": {"begin": {}}}"#,
        r#"{"at": "+2s", "do": {"assign": {"who": "ben", "what": "Mend the printer", "due": "friday"}}}"#,
        r#"{"at": "+3s", "do": {"drop": {"segment": "last-week", "reason": "first meeting"}}}"#,
        r#"{"at": "+3s", "do": {"drop": {"segment": "figures", "reason": "none yet"}}}"#,
        r#"{"at": "+3s", "do": {"drop": {"segment": "problem", "reason": "no problem"}}}"#,
        r#"{"at": "+4s", "do": {"next": {}}}"#,
        r#"{"at": "+5s", "do": {"open_vote": {}}}"#,
        r#"{"at": "+6s", "do": {"tally": {"for": 8, "against": 0, "abstain": 0}}}"#,
        r#"{"at": "+7s", "do": {"close_vote": {}}}"#,
        r#"{"at": "+8s", "do": {"close": {}}}"#,
    ] {
        let answer = march.says(line);
        assert!(answer.get("happened").is_some(), "{line}: {answer}");
    }
    march.ends();
    let mut april = Driven::with(&["staff-45", "--journal", folder.path().join("2.jsonl").to_str().unwrap()]);
    april.ready();
    let answer = april.says(r#"{"at": "+1h", "do": {"report_task": {"task": 1, "result": "done"}}}"#);
    assert_eq!(answer["happened"][0]["task_reported"]["task"], "1", "{answer}");
    april.ends();
}

#[test]
fn the_program_says_how_it_ended() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    assert_eq!(nhip(&["--help"]).0, 0);
    assert_eq!(nhip(&["--version"]).0, 0);
    assert_eq!(nhip(&["--nonsense"]).0, 64);
    assert_eq!(nhip(&["check"]).0, 64);
    assert_eq!(nhip(&["model-90", "list"]).0, 64);
    assert_eq!(nhip(&["rehearse", "--speed", "0"]).0, 64);
    assert_eq!(nhip(&["--lang", "fr", "list"]).0, 64);
    assert_eq!(nhip(&["check", &inside("nowhere.ron")]).0, 1);
    assert_eq!(nhip(&["journal", &inside("nowhere.jsonl")]).0, 1);
    assert_eq!(nhip(&["drive", "model-91"]).0, 1);
    let agenda = inside("agenda.ron");
    assert_eq!(nhip(&["new", "model-90", "-o", &agenda]).0, 0);
    assert_eq!(nhip(&["new", "model-90", "-o", &agenda]).0, 3);
    assert_eq!(nhip(&["new", "model-90", "-o", &agenda, "--force"]).0, 0);
    assert_eq!(nhip(&["check", &agenda]).0, 0);
    fs::create_dir(inside("data")).unwrap();
    let (code, out, _) = nhip(&["list", "--json", "--data", &inside("data")]);
    assert_eq!((code, out.trim()), (0, "[]"));
    assert_eq!(nhip(&["minutes", "--data", &inside("data")]).0, 1);

    fs::create_dir_all(inside("data/meetings")).unwrap();
    let journal = inside("data/meetings/2026-01-05-1400-thu.jsonl");
    let mut driven = Driven::on(Path::new(&journal));
    driven.ready();
    driven.says(NOTE);
    let (_, out, _) = nhip(&["list", "--json", "--data", &inside("data")]);
    let list: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (&list[0]["state"], &list[0]["live"], &list[0]["file"]),
        (&json!("lobby"), &json!(true), &json!(journal))
    );
    driven.ends();
    assert_eq!(nhip(&["minutes", "--data", &inside("data"), "-o", &inside("minutes.md")]).0, 0);
    assert_eq!(nhip(&["minutes", "--data", &inside("data"), "-o", &inside("minutes.md")]).0, 3);
    assert!(fs::read_to_string(inside("minutes.md")).unwrap().contains("BIÊN BẢN"));
    for shell in ["bash", "zsh", "fish"] {
        let (code, script, _) = nhip(&["completions", shell]);
        assert!(code == 0 && script.contains("nhip"));
    }
}

#[test]
fn help_speaks_the_language_that_was_asked_for() {
    let (_, vietnamese, _) = nhip(&["--lang", "vi", "drive", "--help"]);
    let (_, english, _) = nhip(&["--lang=en", "drive", "--help"]);
    assert!(vietnamese.contains("Cách dùng: nhip drive [TÙY CHỌN]") && vietnamese.ends_with('\n'), "{vietnamese}");
    assert!(vietnamese.contains("give_floor{who?}"), "{vietnamese}");
    assert!(english.contains("Usage") && english.contains("withdraw{who, wish: own|written|chair}"), "{english}");
}
