//! The sources as the floors' tests read them: code without comments and texts, and which file names which.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// One file under `src`.
pub struct Source {
    /// From the root of the repository, `src/meeting/time.rs`.
    pub path: String,
    /// As it lies on the disk.
    pub text: String,
    /// The same, line for line, with comments and the insides of texts blanked.
    pub code: String,
    /// Its module, `["meeting", "time"]`; empty for `lib.rs`.
    module: Vec<String>,
}

impl Source {
    /// The first name of its module: `meeting`; `main` and `lib` for the two roots.
    pub fn top(&self) -> &str {
        let root = if self.path == "src/main.rs" { "main" } else { "lib" };
        self.module.first().map_or(root, String::as_str)
    }

    /// The lines of code in which one of these words stands by itself, each as `FILE:LINE: word`.
    pub fn lines_with<'a>(&'a self, words: &'a [&'a str]) -> impl Iterator<Item = String> + 'a {
        self.code.lines().enumerate().flat_map(move |(at, line)| {
            let found = words.iter().filter(move |word| stands_in(line, word));
            found.map(move |word| format!("{}:{}: {word}", self.path, at + 1))
        })
    }
}

/// One file naming something of another.
pub struct Named {
    /// Who names.
    pub from: String,
    /// Where, from 1.
    pub line: usize,
    /// What was written, resolved: `meeting::time::Stamp`.
    pub what: String,
    /// The file that it stands in.
    pub to: String,
}

/// Every file under `src`, in order.
pub fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    gather(&root.join("src"), &mut paths);
    paths.sort();
    let all: Vec<Source> = paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).expect("a source is readable");
            let path =
                path.strip_prefix(root).expect("it was found below the root").to_string_lossy().replace('\\', "/");
            let code = code_of(&text);
            let stem = path.trim_start_matches("src/").trim_end_matches(".rs");
            let is_root = stem == "lib" || stem == "main";
            let module = if is_root { Vec::new() } else { stem.split('/').map(str::to_owned).collect() };
            Source { path, text, code, module }
        })
        .collect();
    assert!(all.len() > 100, "the sources were not found");
    all
}

/// The texts of every file under `tests` and `src`.
pub fn texts_with_tests() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    gather(&root.join("tests"), &mut paths);
    gather(&root.join("src"), &mut paths);
    paths.iter().map(|path| fs::read_to_string(path).expect("a source is readable")).collect()
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is readable") {
        let path = entry.expect("its entries are readable").path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

/// Who names what, in every file, however it is written: `use`, a path in the middle of a line, a child by its bare name.
pub fn names(all: &[Source]) -> Vec<Named> {
    let files: BTreeMap<Vec<String>, &str> =
        all.iter().filter(|one| one.path != "src/main.rs").map(|one| (one.module.clone(), one.path.as_str())).collect();
    let mut found = Vec::new();
    for source in all {
        let children: BTreeSet<&str> = files
            .keys()
            .filter(|module| module.len() == source.module.len() + 1 && module.starts_with(&source.module))
            .filter(|_| source.path != "src/lib.rs" && source.path != "src/main.rs")
            .filter_map(|module| module.last().map(String::as_str))
            .collect();
        for (line, path) in paths_in(source, &children) {
            let known = (0..=path.len()).rev().find_map(|len| files.get(&path[..len]).copied());
            let to = known.expect("lib.rs is the empty path");
            if to != source.path {
                found.push(Named { from: source.path.clone(), line, what: path.join("::"), to: to.to_owned() });
            }
        }
    }
    assert!(found.len() > 500, "the imports were not found");
    found
}

/// The paths into this crate that a file writes, from the root.
fn paths_in(source: &Source, children: &BTreeSet<&str>) -> Vec<(usize, Vec<String>)> {
    let tokens = tokens_of(&source.code);
    let mut found = Vec::new();
    let mut within: Vec<(String, usize)> = Vec::new();
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some((line, token)) = tokens.get(at) {
        let before = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or("", |(_, token)| *token);
        match *token {
            "{" => {
                depth += 1;
                let opens = at.checked_sub(2).is_some_and(|before| tokens[before].1 == "mod");
                if opens {
                    within.push((before.to_owned(), depth));
                }
            }
            "}" => {
                within.retain(|(_, opened)| *opened < depth);
                depth = depth.saturating_sub(1);
            }
            word if before != "::" && is_word(word) && tokens.get(at + 1).is_some_and(|(_, next)| *next == "::") => {
                let mut path = vec![word];
                while tokens.get(at + 1).is_some_and(|(_, next)| *next == "::") {
                    at += 2;
                    match tokens.get(at) {
                        Some((_, part)) if is_word(part) => path.push(part),
                        _ => break,
                    }
                }
                let inside = within.iter().map(|(name, _)| name.as_str());
                let here: Vec<&str> = source.module.iter().map(String::as_str).chain(inside).collect();
                if let Some(path) = from_root(&here, &path, children) {
                    found.push((*line, path));
                }
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// A path as written → from the root of the crate; none where it leads elsewhere.
fn from_root(here: &[&str], path: &[&str], children: &BTreeSet<&str>) -> Option<Vec<String>> {
    let owned = |parts: &[&str]| parts.iter().map(|part| (*part).to_owned()).collect::<Vec<String>>();
    match path[0] {
        "crate" | "nhip" => Some(owned(&path[1..])),
        "self" => Some([owned(here), owned(&path[1..])].concat()),
        "super" => {
            let ups = path.iter().take_while(|part| **part == "super").count();
            Some([owned(&here[..here.len().checked_sub(ups)?]), owned(&path[ups..])].concat())
        }
        name if children.contains(name) => Some([owned(here), owned(path)].concat()),
        _ => None,
    }
}

fn is_word(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// Words, `::`, braces, and every other sign by itself, each with its line.
fn tokens_of(code: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let len = match first {
                ':' if rest.starts_with("::") => 2,
                letter if letter.is_alphanumeric() || letter == '_' => {
                    rest.find(|next: char| !next.is_alphanumeric() && next != '_').unwrap_or(rest.len())
                }
                sign => sign.len_utf8(),
            };
            found.push((at + 1, &rest[..len]));
            rest = rest[len..].trim_start();
        }
    }
    found
}

/// Whether a word stands in a line, and not within a longer one.
fn stands_in(line: &str, word: &str) -> bool {
    let joins = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    let begins = joins(word.chars().next());
    let ends = joins(word.chars().next_back());
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let behind = line[at + word.len()..].chars().next();
        !(begins && joins(before) || ends && joins(behind))
    })
}

/// The code alone: comments and the insides of texts and letters become blanks.
fn code_of(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let rest = &letters[at..];
        let joined = at > 0 && (letters[at - 1].is_alphanumeric() || letters[at - 1] == '_');
        let skipped = match letter {
            '/' if rest.get(1) == Some(&'/') => rest.iter().position(|one| *one == '\n').unwrap_or(rest.len()),
            '/' if rest.get(1) == Some(&'*') => block_comment(rest),
            '"' => quoted(rest, '"'),
            'r' if !joined => raw(rest).unwrap_or(0),
            '\'' if rest.get(1) == Some(&'\\') || rest.get(2) == Some(&'\'') => quoted(rest, '\''),
            _ => 0,
        };
        if skipped == 0 {
            out.push(letter);
            at += 1;
        } else {
            out.extend(rest[..skipped].iter().map(|one| if *one == '\n' { '\n' } else { ' ' }));
            at += skipped;
        }
    }
    out
}

fn quoted(rest: &[char], quote: char) -> usize {
    let mut at = 1;
    while let Some(&letter) = rest.get(at) {
        at += if letter == '\\' { 2 } else { 1 };
        if letter == quote {
            break;
        }
    }
    at.min(rest.len())
}

fn raw(rest: &[char]) -> Option<usize> {
    let hashes = rest[1..].iter().take_while(|one| **one == '#').count();
    (rest.get(1 + hashes) == Some(&'"')).then_some(())?;
    let closes = |at: &usize| {
        rest[*at] == '"' && rest[at + 1..].iter().take(hashes).filter(|one| **one == '#').count() == hashes
    };
    let end = (hashes + 2..rest.len()).find(closes);
    Some(end.map_or(rest.len(), |end| end + 1 + hashes))
}

fn block_comment(rest: &[char]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at + 1 < rest.len() {
        match (rest[at], rest[at + 1]) {
            ('/', '*') => (depth, at) = (depth + 1, at + 2),
            ('*', '/') => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

#[test]
fn comments_and_texts_are_not_code() {
    let text = "a // crate::x\n\"crate::y\\\"\" r#\"crate::\"z\"# '\"' 'c /* /* */ crate */ b";
    let code = code_of(text);
    assert_eq!(code.split_whitespace().collect::<Vec<_>>(), ["a", "'c", "b"]);
    assert_eq!(code.lines().count(), 2);
}

#[test]
fn every_way_of_writing_a_path_is_seen() {
    let code = "use crate::meeting::time::Stamp;\nfn f() { super::floor::f(); child::g() }\nmod tests { use super::x; }\nb::crate_::c();";
    let source = Source {
        path: "src/room/told.rs".to_owned(),
        text: String::new(),
        code: code.to_owned(),
        module: vec!["room".to_owned(), "told".to_owned()],
    };
    let found: Vec<_> =
        paths_in(&source, &BTreeSet::from(["child"])).into_iter().map(|(line, path)| (line, path.join("::"))).collect();
    let expected =
        [(1, "meeting::time::Stamp"), (2, "room::floor::f"), (2, "room::told::child::g"), (3, "room::told::x")];
    assert_eq!(found, expected.map(|(line, path)| (line, path.to_owned())));
}
