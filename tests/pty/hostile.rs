//! A journal in which every word means harm: whatever is shown or written of it, nothing leaves the program but what may.

use std::fmt::Write;
use std::fs;
use std::io::Cursor;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

use nhip::clean::suspicious;
use serde_json::Value;
use zip::ZipArchive;

use crate::window::DOWN;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F2;
use crate::window::F6;
use crate::window::F7;
use crate::window::F12;
use crate::window::QUIT;
use crate::window::plain;
use crate::window::setting;

/// What is put into every word: a title, a wipe, a colour, both kinds of introducer, directions, nothing's width, a tag, a joiner, marks.
const HARM: &str = "\u{1b}]0;stolen\u{7}\u{1b}[2J\u{1b}[41m\u{9b}5m\u{90}x\u{9c}\u{7f}\u{0}\u{8}\u{202e}\u{2066}\u{200b}\u{feff}\u{e0041}\u{200d}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{1b}]52;c;QQ==\u{7}\u{1b}]8;;http://x\u{1b}\\";

/// Fields of the journal that hold what people wrote.
const WRITTEN: [&str; 18] = [
    "title", "name", "place", "role", "group", "text", "note", "reason", "question", "say", "notes", "prompts",
    "public", "superior", "what", "message", "occasion", "score",
];

/// The modes that this program sets: the other screen, the cursor, paste told apart, whole pictures.
const MODES: [&str; 4] = ["?1049", "?25", "?2004", "?2026"];

fn spoil(value: &mut Value, is_written: bool) {
    match value {
        Value::String(text) if is_written => *text = format!("{text}{HARM}{text}"),
        Value::Array(all) => all.iter_mut().for_each(|one| spoil(one, is_written)),
        Value::Object(fields) => {
            for (name, one) in fields {
                // The structure of a plan may stand under such a name; its words are texts.
                spoil(one, WRITTEN.contains(&name.as_str()));
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A line with harm in its words, as a program would have written it.
fn spoilt(line: &str) -> String {
    let mut entry: Value = serde_json::from_str(line).unwrap();
    spoil(&mut entry["events"], false);
    let body =
        format!(r#"{{"seq":{},"t":{},"at":{},"events":{}"#, entry["seq"], entry["t"], entry["at"], entry["events"]);
    let crc = crc32fast::hash(body.as_bytes());
    format!("{body},\"crc\":\"{crc:08x}\"}}\n")
}

/// A meeting in a discussion, with remarks, a task and a waiting list, and harm in all of it.
fn journal_of_harm(data: &Path) -> PathBuf {
    let input = [
        r#"{"mark": {"who": "all", "presence": "present"}}"#,
        r#"{"begin": {}}"#,
        r#"{"next": {}}"#,
        r#"{"next": {}}"#,
        r#"{"ask": {"who": "ben"}}"#,
        r#"{"ask": {"who": "cara"}}"#,
        r#"{"give_floor": {}}"#,
        r#"{"note": {"text": "of one's own"}}"#,
        r#"{"opinion": {"who": "ben", "text": "said aloud"}}"#,
        r#"{"add_person": {"name": "Guest Of Honour", "standing": "guest", "role": "visitor"}}"#,
        r#"{"task": {"what": "to be done", "who": ["ben"]}}"#,
    ];
    let clean = data.join("clean.jsonl");
    let mut session = String::new();
    for command in input {
        writeln!(session, r#"{{"do": {command}}}"#).unwrap();
    }
    fs::write(data.join("in"), session).unwrap();
    let done = std::process::Command::new(crate::window::PROGRAM)
        .args(["drive", "staff-45", "--journal", clean.to_str().unwrap()])
        .env_clear()
        .envs(crate::window::surroundings(data))
        .stdin(fs::File::open(data.join("in")).unwrap())
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    let text = fs::read_to_string(&clean).unwrap();
    assert!(text.lines().count() >= 10, "{}", String::from_utf8_lossy(&done.stdout));
    fs::remove_file(clean).unwrap();
    let path = data.join("meetings").join("2026-01-05-1400-harm.jsonl");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text.lines().map(spoilt).collect::<String>()).unwrap();
    path
}

/// What follows an ESC, if it may be sent: its length.
fn allowed(rest: &str) -> Option<usize> {
    const TITLE: &str = "]0;nhip\u{7}";
    if rest.starts_with(TITLE) {
        return Some(TITLE.len());
    }
    let inside = rest.strip_prefix('[')?;
    let end = inside.find(|letter: char| !matches!(letter, '0'..='9' | ';' | ':' | '?'))?;
    let (parameters, last) = (&inside[..end], inside[end..].chars().next()?);
    let may = match last {
        'h' | 'l' => MODES.contains(&parameters),
        'm' | 'H' | 'J' | 'K' | 'A' | 'B' | 'C' | 'D' | 'G' => !parameters.contains('?'),
        _ => false,
    };
    may.then_some(end + 2)
}

/// The first thing in a terminal's bytes that may not be there.
fn forbidden(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8(bytes.to_vec()).expect("a terminal gets UTF-8");
    let (mut at, mut words) = (0, String::new());
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at + letter.len_utf8()..];
        match letter {
            '\u{1b}' => match allowed(rest) {
                Some(length) => at += length,
                None => return Some(format!("{:?}", rest.chars().take(12).collect::<String>())),
            },
            '\r' | '\n' => words.push('\n'),
            letter if letter.is_control() => return Some(format!("{letter:?}")),
            letter => words.push(letter),
        }
        at += letter.len_utf8();
    }
    suspicious(&words).first().map(|(_, letter)| format!("{letter:?}"))
}

/// A text that was printed or written.
fn is_plain(what: &str, text: &str) {
    let found = suspicious(text.trim_start_matches('\u{feff}'));
    assert!(found.is_empty() && !text.contains('\u{1b}'), "{what}: {:?}", found.first());
}

#[test]
fn nothing_that_a_journal_holds_reaches_a_terminal_as_a_command() {
    let data = tempfile::tempdir().unwrap();
    let journal = journal_of_harm(data.path());
    let file = journal.to_str().unwrap();
    let mut console = setting(data.path()).open(&["resume", file, "--lang", "en"]);
    console.shows("MEMBERS' TIME").shows("Ben Sample");
    let mut room = setting(data.path()).open(&["room", file, "--letters", "plain"]);
    room.shows("MEMBERS' TIME").shows("Ben Sample");
    for panel in [F2, "\x1bOS", F6, F7, "\x1b[19~", "\t", "?", " ", "\x1bOR", "\x0f", "\x11"] {
        let before = console.seen().bytes.len();
        console.press(panel).until("drawn", |seen| seen.bytes.len() > before && seen.bytes.ends_with(b"\x1b[?2026l"));
        console.press(ENTER).press(ESC).press(ESC).press(F12);
    }
    console.press(&format!("\x1b[200~{HARM}pasted\x1b[201~"));
    console.shows("pasted");
    console.press(ESC);
    let mut large = setting(data.path()).open(&["room", file]);
    large.until("drawn", |seen| seen.bytes.len() > 2000);
    let mut list = setting(data.path()).open(&["list"]);
    list.ends();
    room.press(QUIT).ends();
    large.press(QUIT).ends();
    console.kill();
    for (name, window) in [("console", &console), ("room", &room), ("large letters", &large), ("list", &list)] {
        assert_eq!(forbidden(&window.seen().bytes), None, "{name}");
    }
}

/// What a file's name can hold of it.
const NAMED: &str =
    "harm\u{1b}]0;stolen\u{7}\u{1b}[2J\u{9b}5m\u{202e}\u{200b}\u{e0041}\u{301}\u{301}\u{301}\u{301}\u{301}harm";

/// Files that no person made lie in every place where the program looks by itself.
fn harm_all_around(data: &Path) {
    let json = |text: &str| serde_json::to_string(text).unwrap();
    let harm = json(&format!("m{HARM}"));
    fs::write(
        data.join("settings.json"),
        format!(r#"{{"screen": [{harm}, true], "clicker": [[{harm}, {harm}], ["b", {harm}], ["\u001b[2J", "next"]]}}"#),
    )
    .unwrap();
    let journal = journal_of_harm(data);
    let beside = |ending: &str| format!("{}{ending}", journal.display());
    fs::write(
        beside(".draft"),
        format!(r#"[{{"of": "note", "text": {harm}}}, {{"of": {{"remark": "ben"}}, "text": {harm}}}]"#),
    )
    .unwrap();
    fs::write(beside(".owed"), format!(r#"{{"done": {{{harm}: "2026-01-05T14:00:00+07:00"}}}}"#)).unwrap();
    let agenda = plain(data, &["new", "staff-45"]).1;
    for (name, text) in
        [("good", agenda.clone()), ("bad", format!("{agenda}{HARM}")), ("worse", agenda.replace("Ann Sample", HARM))]
    {
        fs::create_dir_all(data.join("agendas")).unwrap();
        fs::write(data.join("agendas").join(format!("{name}{NAMED}.ron")), text).unwrap();
    }
    fs::create_dir_all(data.join("Downloads")).unwrap();
    let table =
        format!("TT,Họ và tên,Chức vụ,Ghi chú\n1,An{NAMED},B{NAMED},{NAMED}\n2,Bình\u{200b}\u{202e},,\n3,Bình,,\n");
    fs::write(data.join("Downloads").join(format!("people{NAMED}.csv")), table).unwrap();
    let programme =
        format!("No.,Item,Who,Time,Discussion\n1,Open{NAMED},Ann{NAMED},5,{NAMED}\n2,News{NAMED},{NAMED},10,5\n");
    fs::write(data.join("Downloads").join(format!("items{NAMED}.csv")), programme).unwrap();
    fs::create_dir_all(data.join("media").join(NAMED)).unwrap();
    fs::create_dir_all(data.join(".config")).unwrap();
    fs::write(data.join(".config/user-dirs.dirs"), format!("XDG_DOCUMENTS_DIR=\"$HOME/{NAMED}\"\n")).unwrap();
}

#[test]
fn nothing_that_lies_around_reaches_a_terminal_as_a_command() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    harm_all_around(data);
    // What is pressed on each screen; whatever opens is closed again.
    let everywhere: Vec<&str> = [DOWN, ENTER, ESC].repeat(9);
    let tables: Vec<&str> = [[DOWN].repeat(11), vec![ENTER, ENTER, DOWN, ENTER, ESC, ESC, ESC]].concat();
    let people: Vec<&str> = [[DOWN].repeat(13), vec![ENTER, "\t", DOWN, ENTER, ENTER, ESC, ESC, ESC]].concat();
    let panels: Vec<&str> = vec!["\x1bOR", ENTER, ESC, ESC, "\x1bOS", ESC, "\t", "n", "o", "t", ENTER, ESC, ESC];
    let screens: [(&[&str], &str, &[&str]); 7] = [
        (&[], "unfinished", &everywhere),
        (&["history"], "office", &everywhere),
        (&["prepare", "staff-45"], "Prepare", &tables),
        (&["prepare", "staff-45"], "Prepare", &people),
        (&["prepare"], "Prepare", &everywhere),
        (&["resume"], "MEMBERS' TIME", &panels),
        (&["rehearse", "--guided"], "Practice", &everywhere),
    ];
    for (arguments, words, keys) in screens {
        let arguments = [arguments, &["--lang", "en"]].concat();
        let mut window = setting(data).open(&arguments);
        window.shows(words);
        let drawn = std::time::Duration::from_millis(150);
        for key in keys {
            let before = window.seen().bytes.len();
            window.press(key);
            window.within(drawn, |seen| seen.bytes.len() > before && seen.bytes.ends_with(b"\x1b[?2026l"));
        }
        window.kill();
        assert_eq!(forbidden(&window.seen().bytes), None, "{arguments:?}");
    }
    let table = |name: &str| data.join("Downloads").join(format!("{name}{NAMED}.csv")).display().to_string();
    let out = data.join("taken.ron").display().to_string();
    for arguments in [
        vec!["roster", "import", &table("people"), "-o", &out, "--force"],
        vec!["agenda", "import", &table("items"), "-o", &out, "--force"],
        vec!["agenda", "import", &table("items"), "--roster", &table("people"), "-o", &out, "--force"],
        vec!["history"],
        vec!["history", "--csv"],
        vec!["history", HARM.split('\0').next().unwrap()],
        vec!["report"],
        vec!["desktop"],
    ] {
        let (code, said) = plain(data, &arguments);
        is_plain(&arguments.join(" "), &said);
        if arguments.contains(&"import") {
            assert_eq!(code, 0, "{said}");
            is_plain("what was taken", &fs::read_to_string(&out).unwrap());
        }
    }
    // Two whose names differ in nothing that anybody sees are told at the import.
    let said = plain(data, &["roster", "import", &table("people"), "-o", &out, "--force", "--lang", "en"]).1;
    assert!(said.contains("same name"), "{said}");
}

#[test]
fn nothing_that_a_journal_holds_reaches_a_paper_or_a_pipe_as_a_command() {
    let data = tempfile::tempdir().unwrap();
    let journal = journal_of_harm(data.path());
    let file = journal.to_str().unwrap();
    for arguments in [&["list"][..], &["list", "--json"], &["journal", file], &["minutes", file]] {
        is_plain(&arguments.join(" "), &plain(data.path(), arguments).1);
    }
    let named = data.path().join(format!("no{}thing.ron", "\u{1b}[2J\u{202e}"));
    for arguments in [&["check"][..], &["journal"], &["minutes"], &["drive"], &["roster", "import"]] {
        let mut arguments = arguments.to_vec();
        arguments.push(named.to_str().unwrap());
        is_plain("a file's name in a message", &plain(data.path(), &arguments).1);
    }
    let papers = data.path().join("papers");
    let (code, said) = plain(data.path(), &["minutes", file, "--all", papers.to_str().unwrap()]);
    assert_eq!(code, 0, "{said}");
    is_plain("what was written", &said);
    let mut parts = 0;
    for paper in fs::read_dir(&papers).unwrap() {
        let path = paper.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        is_plain("a paper's name", &name);
        if bytes.starts_with(b"PK") {
            let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
            for at in 0..package.len() {
                let (mut part, mut text) = (package.by_index(at).unwrap(), String::new());
                if part.read_to_string(&mut text).is_ok() {
                    is_plain(&name, &text);
                    parts += 1;
                }
            }
        } else {
            is_plain(&name, &String::from_utf8(bytes).unwrap());
            parts += 1;
        }
    }
    assert!(parts > 10, "{parts}");
}

#[test]
fn the_watch_over_the_terminal_sees_what_it_is_there_for() {
    for harm in [
        "\u{1b}]0;stolen\u{7}",
        "\u{1b}[?1000h",
        "\u{1b}[6n",
        "\u{1b}c",
        "\u{9b}2J",
        "a\u{202e}b",
        "a\u{200b}",
        "\u{7}",
        "\u{1b}[5t",
    ] {
        assert!(forbidden(harm.as_bytes()).is_some(), "{harm:?}");
    }
    assert_eq!(forbidden("\u{1b}[?1049h\u{1b}[1;31mHội nghị\u{1b}[3;7H\u{1b}]0;nhip\u{7}\r\n".as_bytes()), None);
}
