//! The README says what is so: its tables of keys are those of the program, and its examples run as they stand there.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;

use nhip::action::manual;
use nhip::meeting::agenda::Language;
use nhip::text;
use nhip::text::Phrase;

/// Set to write the tables of keys anew.
const MEND: &str = "NHIP_MEND_README";

fn readme_path() -> String {
    format!("{}/README.md", env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(readme_path()).expect("the README is readable")
}

/// What stands between the two marks of that name.
fn between<'a>(text: &'a str, name: &str) -> &'a str {
    let (begins, ends) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let (_, rest) = text.split_once(&begins).unwrap_or_else(|| panic!("no {begins}"));
    rest.split_once(&ends).unwrap_or_else(|| panic!("no {ends}")).0
}

/// Writes what stands between the two marks of that name anew.
fn mend(text: &str, name: &str, made: &str) {
    let (head, rest) = text.split_once(&format!("<!-- {name} -->\n")).expect("the mark was found");
    let (_, tail) = rest.split_once(&format!("<!-- /{name} -->")).expect("the mark was found");
    let mended = format!("{head}<!-- {name} -->\n{made}<!-- /{name} -->{tail}");
    fs::write(readme_path(), mended).expect("the README is writable");
}

/// The example that follows the mark of that name.
fn example(name: &str) -> String {
    let text = readme();
    let (_, rest) = text.split_once(&format!("<!-- {name} -->\n```")).unwrap_or_else(|| panic!("no {name}"));
    let (_, rest) = rest.split_once('\n').expect("a fence ends its line");
    rest.split_once("```").expect("a fence is closed").0.to_owned()
}

/// What the program answers in a folder of its own where the agenda of the README lies.
fn answer(folder: &Path, agenda: &str, arguments: &[&str], input: &str) -> String {
    fs::write(folder.join("staff.ron"), agenda).expect("the folder is writable");
    let mut child = Command::new(env!("CARGO_BIN_EXE_nhip"))
        .args(arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .env("NHIP_DATA", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it was piped");
    stdin.write_all(input.as_bytes()).expect("the program reads");
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    let text = String::from_utf8(output.stdout).expect("the program writes UTF-8");
    text.lines().flat_map(|line| [line.trim_end(), "\n"]).collect()
}

#[test]
fn the_third_line_says_which_systems_are_tested() {
    assert!(readme().lines().nth(2).is_some_and(|line| line.contains("Tested on Linux only")));
}

#[test]
fn the_tables_of_keys_are_those_of_the_program() {
    for (name, lang) in [("keys en", Language::En), ("keys vi", Language::Vi)] {
        let text = readme();
        let made = manual::markdown(lang);
        if between(&text, name) != made && std::env::var_os(MEND).is_some() {
            mend(&text, name, &made);
            continue;
        }
        assert_eq!(between(&text, name), made, "run the test again with {MEND}=1 to write the table anew");
    }
}

#[test]
fn the_agenda_of_the_readme_is_sound_and_its_faults_are_reported_as_shown() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let agenda = example("agenda");
    let sound = answer(folder.path(), &agenda, &["check", "staff.ron", "--lang", "en"], "");
    assert!(sound.starts_with("staff.ron: 0 errors, 0 warnings\n"), "{sound}");
    let faulty =
        agenda.replace(r#"presenter: "ben""#, r#"presenter: "bne""#).replace(r#""10m", least"#, r#""3m", least"#);
    for lang in ["en", "vi"] {
        let report = answer(folder.path(), &faulty, &["check", "staff.ron", "--lang", lang], "");
        assert_eq!(report, example(&format!("check {lang}")));
    }
}

#[test]
fn the_lines_that_drive_a_meeting_are_answered_as_shown() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let said = answer(folder.path(), &example("agenda"), &["drive", "staff.ron"], &example("drive in"));
    let (ready, answers) = said.split_once('\n').expect("it answers");
    assert!(ready.starts_with(r#"{"ready":1,"#), "{ready}");
    assert_eq!(answers, example("drive out"));
}

#[test]
fn the_twelve_keys_are_those_of_the_programme_sheet() {
    for (name, lang) in [("twelve en", Language::En), ("twelve vi", Language::Vi)] {
        let text = readme();
        let made = manual::twelve(lang);
        if between(&text, name) != made && std::env::var_os(MEND).is_some() {
            mend(&text, name, &made);
            continue;
        }
        assert_eq!(between(&text, name), made, "run the test again with {MEND}=1 to write the table anew");
    }
}

#[test]
fn the_ten_steps_name_what_stands_on_the_screens() {
    let known: Vec<(&str, Phrase)> = [
        text::prepare::ALL,
        text::console::start::ALL,
        text::console::menu::ALL,
        text::console::desk::ALL,
        text::console::panels::ALL,
        text::console::deciding::ALL,
    ]
    .concat();
    for (heading, lang) in [
        ("## The first meeting in ten steps\n", Language::En),
        ("## Buổi họp đầu tiên trong mười bước\n", Language::Vi),
    ] {
        let page = readme();
        let (_, steps) = page.split_once(heading).expect("the steps stand there");
        let (steps, _) = steps.split_once("\n## ").expect("something follows");
        assert_eq!(steps.lines().filter(|line| line.starts_with(|sign: char| sign.is_ascii_digit())).count(), 10);
        let start = text::console::start::start_meeting(&text::Voice::plain(lang));
        for named in steps.split("**").skip(1).step_by(2) {
            let stands = named == start || known.iter().any(|(_, phrase)| phrase.get(lang) == named);
            assert!(stands, "no screen says {named:?}");
        }
        // The start is the one command.
        let commands =
            steps.split('`').skip(1).step_by(2).filter(|code| code.starts_with("nhip") || code.contains("cargo"));
        assert_eq!(commands.collect::<Vec<_>>(), ["cargo run --release"]);
    }
}
