//! The house stands: a file knows its own floor and those below it, and no file does what belongs to another.

#[path = "floors/source.rs"]
mod source;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use source::names;
use source::sources;
use source::texts_with_tests;

/// Which floor a file stands on, by the first name of its module. A new one has no floor until it is put here.
fn floor(top: &str) -> u8 {
    match top {
        "meeting" => 0,
        "journal" | "agenda_file" | "text" | "names" | "order" | "clean" | "deadline" | "tables" => 1,
        "room" | "action" | "history" => 2,
        "console" | "prepare" => 3,
        "views" | "papers" => 4,
        "clock" | "store" | "check" | "desktop" | "drive" | "cli" | "term" | "shell" | "main" => 5,
        other => panic!("{other} has no floor: give it one in tests/floors.rs and in the head of src/lib.rs"),
    }
}

fn none_of(found: impl IntoIterator<Item = String>, claim: &str) {
    let found: Vec<String> = found.into_iter().collect();
    assert!(found.is_empty(), "{claim}:\n{}", found.join("\n"));
}

fn of(path: &str) -> &str {
    path.trim_start_matches("src/").trim_end_matches(".rs").split('/').next().unwrap_or_default()
}

fn is_below(path: &str, roots: &[&str]) -> bool {
    roots.iter().any(|root| path.strip_prefix(root).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')))
}

#[test]
fn a_file_names_nothing_of_a_higher_floor() {
    let all = sources();
    let wrong = names(&all).into_iter().filter(|named| {
        let is_root = named.to == "src/lib.rs";
        is_root || floor(of(&named.from)) < floor(of(&named.to))
    });
    none_of(
        wrong.map(|named| format!("{}:{} names {}", named.from, named.line, named.what)),
        "the lower knows the higher",
    );
}

#[test]
fn no_two_files_import_each_other() {
    let all = sources();
    let edges: BTreeSet<(String, String)> = names(&all).into_iter().map(|named| (named.from, named.to)).collect();
    let mutual = edges.iter().filter(|(from, to)| from < to && edges.contains(&(to.clone(), from.clone())));
    none_of(mutual.map(|(from, to)| format!("{from} and {to}")), "each imports the other");
}

#[test]
fn no_chain_of_imports_comes_back_to_its_file() {
    let all = sources();
    let mut below: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for named in names(&all) {
        below.entry(named.from).or_default().insert(named.to);
    }
    // Files that import nothing that is left are taken away until none goes any more: what stays lies on a ring.
    loop {
        let done: BTreeSet<String> = all
            .iter()
            .map(|one| one.path.clone())
            .filter(|path| below.get(path).is_none_or(BTreeSet::is_empty))
            .collect();
        let before = below.len();
        below.retain(|path, _| !done.contains(path));
        for to in below.values_mut() {
            to.retain(|path| !done.contains(path));
        }
        if below.len() == before && below.values().all(|to| !to.is_empty()) {
            break;
        }
    }
    none_of(below.iter().map(|(from, to)| format!("{from} → {to:?}")), "imports run in a ring");
}

#[test]
fn imports_stand_one_path_a_line() {
    let braces = sources().iter().flat_map(|one| one.lines_with(&["::{"]).collect::<Vec<_>>()).collect::<Vec<String>>();
    none_of(braces, "several paths in one import");
}

#[test]
fn the_meeting_names_no_clock_no_file_no_terminal_and_no_language() {
    // Its words for languages are data; texts are floor 1, which the first test keeps out.
    const CLOCKS: &[&str] = &["Instant", "SystemTime", "Local", "Utc", "clock_gettime"];
    const WORLD: &[&str] = &["std::fs", "std::env", "std::io", "std::net", "std::process", "std::thread", "std::path"];
    const TERMINAL: &[&str] = &["crossterm", "ratatui", "print", "println", "eprintln", "rustix"];
    let all = sources();
    let meeting = all.iter().filter(|one| one.top() == "meeting");
    let named = meeting.flat_map(|one| [CLOCKS, WORLD, TERMINAL].into_iter().flat_map(|words| one.lines_with(words)));
    none_of(named, "the meeting knows the world");
}

#[test]
fn the_rooms_process_cannot_name_the_console() {
    let roots = ["src/shell/room", "src/room", "src/views/room", "src/views/room_choice"];
    let all = sources();
    let wrong = names(&all).into_iter().filter(|named| is_below(&named.from, &roots));
    let wrong = wrong.filter(|named| named.what.split("::").any(|part| part == "console"));
    none_of(
        wrong.map(|named| format!("{}:{} names {}", named.from, named.line, named.what)),
        "the room could learn what only the console may know",
    );
}

#[test]
fn drawings_and_documents_do_not_know_each_other() {
    let all = sources();
    let wrong = names(&all)
        .into_iter()
        .filter(|named| matches!((of(&named.from), of(&named.to)), ("views", "papers") | ("papers", "views")));
    none_of(wrong.map(|named| format!("{}:{} names {}", named.from, named.line, named.what)), "floor 4 is two rooms");
}

#[test]
fn every_file_says_its_floor_and_its_job() {
    let wrong = sources().into_iter().filter(|one| match one.top() {
        "main" | "lib" => !one.text.starts_with("//! "),
        top => !one.text.starts_with(&format!("//! Floor {}. ", floor(top))),
    });
    none_of(wrong.map(|one| one.path), "the head does not say the floor");
}

#[test]
fn clocks_are_read_in_one_place() {
    let all = sources();
    let elsewhere = all.iter().filter(|one| one.top() != "clock");
    let read: Vec<String> = elsewhere
        .flat_map(|one| one.lines_with(&["SystemTime", "Local", "Utc", "clock_gettime"]).collect::<Vec<_>>())
        .collect();
    none_of(read, "a clock is read outside clock.rs");
    let below = all.iter().filter(|one| !matches!(one.top(), "lib" | "main") && floor(one.top()) < 5);
    none_of(below.flat_map(|one| one.lines_with(&["Instant"])), "waiting is the shell's");
}

#[test]
fn colours_come_from_the_theme_alone() {
    let all = sources();
    // What turns cells into bytes says whatever colour a cell has, and names none.
    let others = all.iter().filter(|one| !matches!(one.path.as_str(), "src/views/theme.rs" | "src/shell/ink.rs"));
    none_of(others.flat_map(|one| one.lines_with(&["Color"])), "a colour outside views/theme.rs");
}

#[test]
fn the_terminal_belongs_to_the_shell() {
    let all = sources();
    let others = all.iter().filter(|one| !matches!(one.top(), "shell" | "term"));
    none_of(others.flat_map(|one| one.lines_with(&["crossterm"])), "the terminal's library outside the shell");
    // What takes escape sequences out of texts has to name them.
    let others = all.iter().filter(|one| !matches!(one.top(), "shell" | "term" | "clean"));
    let written = others.flat_map(|one| {
        let lines = one.text.lines().enumerate();
        let found = lines
            .filter(|(_, line)| ["\\x1b", "\\x1B", "\\u{1b}", "\\u{1B}"].iter().any(|escape| line.contains(escape)));
        found.map(|(at, _)| format!("{}:{}", one.path, at + 1)).collect::<Vec<_>>()
    });
    none_of(written, "an escape sequence outside the shell");
}

#[test]
fn the_only_sockets_are_local_ones_to_the_bus() {
    const NETWORK: &[&str] = &["std::net", "TcpStream", "TcpListener", "UdpSocket"];
    const LOCAL: &[&str] = &["UnixStream", "UnixListener", "UnixDatagram", "rustix::net"];
    let all = sources();
    none_of(all.iter().flat_map(|one| one.lines_with(NETWORK)), "a socket that leaves the machine");
    let others = all.iter().filter(|one| !is_below(&one.path, &["src/desktop/bus"]));
    none_of(others.flat_map(|one| one.lines_with(LOCAL)), "a local socket elsewhere than to the bus");
}

#[test]
fn the_plan_of_the_house_names_every_module_and_only_tests_that_exist() {
    let all = sources();
    let plan = &all.iter().find(|one| one.path == "src/lib.rs").expect("there is a lib.rs").text;
    let (_, held) = plan.split_once("which test holds it").expect("the plan lists what holds");
    let claims = held.split('`').skip(1).step_by(2).filter(|word| word.matches('_').count() > 2);
    let tests = texts_with_tests();
    let missing = claims.filter(|claim| !tests.iter().any(|text| text.contains(&format!("fn {claim}("))));
    none_of(missing.map(str::to_owned), "the plan names tests that do not exist");
    let modules: Vec<&str> = plan.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    assert!(modules.len() > 10 && modules.is_sorted(), "one module a line, in order");
    let unnamed = modules.iter().filter(|module| !plan.contains(&format!("//! - [`{module}`]: ")));
    none_of(unnamed.map(|module| (*module).to_owned()), "the plan does not say what these are");
}
