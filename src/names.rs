//! Floor 1. Names as Vietnamese treats them: the order by given name, finding a person by a few letters, ids.
//!
//! Both Unicode forms and both habits of placing the tone (hoà, hòa) count as the same word; what is written is never changed.

pub mod letters;

use crate::order;
use letters::Word;
use letters::words;

/// Most characters of an id, before the number that tells two of them apart.
const LONGEST_ID: usize = 40;

/// A word that commands use for everybody, so nobody's id.
const EVERYBODY: &str = "all";

/// Where a name stands in a list: by given name, then by family and middle names, both as ICU's `vi` collation orders them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    given: Part,
    rest: Part,
    written: String,
}

/// A run of words as collation weighs it: all letters first, then the tones, then the capitals.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    letters: Vec<u32>,
    tones: Vec<u8>,
    capitals: Vec<u8>,
}

impl Part {
    fn of(words: &[Word]) -> Self {
        let mut part = Self { letters: Vec::new(), tones: Vec::new(), capitals: Vec::new() };
        for word in words {
            if !part.letters.is_empty() {
                part.letters.push(letters::SPACE);
                part.capitals.push(0);
            }
            part.letters.extend(word.letters.iter().map(|letter| letter.weight()));
            part.capitals.extend(word.letters.iter().map(|letter| u8::from(letter.capital)));
            part.tones.extend(word.tones.iter().map(|tone| *tone as u8));
            part.tones.push(0);
        }
        part
    }
}

/// The place of a name in the Vietnamese order (`DOMAIN.md` 6).
pub fn sort_key(name: &str) -> SortKey {
    let words = words(name);
    let (rest, given) = words.split_at(words.len().saturating_sub(1));
    SortKey { given: Part::of(given), rest: Part::of(rest), written: name.to_owned() }
}

/// Lower case, without marks, `đ` as `d`: what a person types without an input method.
pub fn fold(text: &str) -> String {
    letters::fold(text)
}

/// The given name: the last word, as it is written.
pub fn short(name: &str) -> &str {
    name.split_whitespace().next_back().unwrap_or("")
}

/// Whether two texts are the same name, whatever their Unicode form, tone placement, capitals and spaces.
pub fn same_name(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| a.is_spelt_like(b))
}

/// How well a name answers a query, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The query is the given name or the whole name.
    Whole,
    /// A word of the query begins the given name.
    Given,
    /// The words of the query begin other words of the name.
    Other,
    /// The query is a run of the initials.
    Initials,
}

/// Whether a query finds a name, and how well.
///
/// Every word of the query begins a word of the name of its own. Marks need not be typed; those that are typed must be there.
/// A single word is also tried as initials. An empty query finds nothing in particular, so everything alike.
pub fn matches(query: &str, name: &str) -> Option<Rank> {
    let query = words(query);
    let name = words(name);
    let Some(given) = name.last() else {
        return query.is_empty().then_some(Rank::Other);
    };
    if query.is_empty() {
        return Some(Rank::Other);
    }
    let whole = |asked: &[Word], written: &[Word]| {
        asked.len() == written.len()
            && asked.iter().zip(written).all(|(a, w)| a.letters.len() == w.letters.len() && a.begins(w))
    };
    if whole(&query, &name) || whole(&query, &name[name.len() - 1..]) {
        return Some(Rank::Whole);
    }
    if every_word_begins_one(&query, &name) {
        return Some(if query.iter().any(|word| word.begins(given)) { Rank::Given } else { Rank::Other });
    }
    match query.as_slice() {
        [only] if only.letters.len() > 1 && only.tones.is_empty() && only.is_in_initials_of(&name) => {
            Some(Rank::Initials)
        }
        _ => None,
    }
}

/// Gives each word of the query a word of the name of its own (augmenting paths).
fn every_word_begins_one(query: &[Word], name: &[Word]) -> bool {
    fn place(asked: usize, query: &[Word], name: &[Word], taken: &mut [Option<usize>], tried: &mut [bool]) -> bool {
        for at in 0..name.len() {
            if tried[at] || !query[asked].begins(&name[at]) {
                continue;
            }
            tried[at] = true;
            if taken[at].is_none_or(|other| place(other, query, name, taken, tried)) {
                taken[at] = Some(asked);
                return true;
            }
        }
        false
    }
    if query.len() > name.len() || query.len() > 16 {
        return false;
    }
    let mut taken = vec![None; name.len()];
    (0..query.len()).all(|asked| place(asked, query, name, &mut taken, &mut vec![false; name.len()]))
}

/// Orders what a query found: best rank first, then the Vietnamese order of names.
pub fn found<'a, T>(query: &str, all: impl IntoIterator<Item = T>, name: impl Fn(&T) -> &'a str) -> Vec<T> {
    let mut found: Vec<_> = all
        .into_iter()
        .filter_map(|one| {
            let written = name(&one);
            matches(query, written).map(|rank| (rank, sort_key(written), one))
        })
        .collect();
    order::by(&mut found, |a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    found.into_iter().map(|(_, _, one)| one).collect()
}

/// An id made from a name that no other id equals: `Lê Văn C` becomes `le-van-c`, the second of them `le-van-c-2`.
pub fn make_id(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut id = String::new();
    for letter in fold(name).chars() {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if id.len() >= LONGEST_ID {
            break;
        }
    }
    let id = match id.trim_end_matches('-') {
        "" => "p",
        id => id,
    };
    if id != EVERYBODY && !taken(id) {
        return id.to_owned();
    }
    let mut number = 2_u64;
    loop {
        let numbered = format!("{id}-{number}");
        if !taken(&numbered) || number == u64::MAX {
            return numbered;
        }
        number += 1;
    }
}
