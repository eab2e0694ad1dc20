//! Floor 1. How sentences name people, items and the meeting: by the agenda's own words.

use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;

/// How sentences speak: the language, the agenda's own words, and what ids are called.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// Of the sentence.
    pub lang: Language,
    /// How members are addressed in Vietnamese: "đồng chí"; empty for the bare name.
    pub address: &'a str,
    /// The noun for such a meeting in Vietnamese: "buổi sinh hoạt".
    pub occasion: &'a str,
    /// The name of a person.
    pub name: &'a dyn Fn(&PersonId) -> String,
    /// The title of an item.
    pub title: &'a dyn Fn(&SegmentId) -> String,
}

/// Most names that a sentence lists before it counts the others.
const MOST_NAMES: usize = 4;

/// The address of a party committee, whose own words stand in some sentences.
const COMRADE: &str = "đồng chí";

impl Voice<'static> {
    /// A voice for texts that name nobody; before an agenda is known, with the words of the model one.
    pub fn plain(lang: Language) -> Self {
        Voice {
            lang,
            address: COMRADE,
            occasion: "buổi sinh hoạt",
            name: &|id| id.0.clone(),
            title: &|id| id.0.clone(),
        }
    }
}

impl Voice<'_> {
    /// One of the two texts.
    pub fn say(&self, vi: impl Into<String>, en: impl Into<String>) -> String {
        match self.lang {
            Language::Vi => vi.into(),
            Language::En => en.into(),
        }
    }

    /// A person inside a sentence: "đồng chí Lê Văn C"; the bare name in English.
    pub fn person(&self, who: &PersonId) -> String {
        self.named(&(self.name)(who))
    }

    /// A name inside a sentence, with the address.
    pub fn named(&self, name: &str) -> String {
        match self.lang {
            Language::Vi if !self.address.is_empty() => format!("{} {name}", self.address),
            Language::Vi | Language::En => name.to_owned(),
        }
    }

    /// A person at the head of a sentence: "Đồng chí Lê Văn C".
    pub fn person_first(&self, who: &PersonId) -> String {
        capital(&self.person(who))
    }

    /// Bare names in a row, the first few, and how many others.
    pub fn people(&self, who: &[PersonId]) -> String {
        let shown = if who.len() > MOST_NAMES + 1 { &who[..MOST_NAMES] } else { who };
        let names: Vec<String> = shown.iter().map(self.name).collect();
        let others = who.len() - shown.len();
        match (self.lang, others) {
            (_, 0) => names.join(", "),
            (Language::Vi, n) => format!("{} và {n} {} khác", names.join(", "), self.one_member()),
            (Language::En, n) => format!("{} and {n} others", names.join(", ")),
        }
    }

    /// "2 đồng chí", "2 người"; "1 person", "2 people".
    pub fn members(&self, n: usize) -> String {
        match self.lang {
            Language::Vi => format!("{n} {}", self.one_member()),
            Language::En if n == 1 => "1 person".to_owned(),
            Language::En => format!("{n} people"),
        }
    }

    /// What one member is counted as in Vietnamese; "ông (bà)" cannot be counted.
    pub fn one_member(&self) -> &str {
        if self.address.is_empty() || self.address.contains('(') { "người" } else { self.address }
    }

    /// Who is asked when everybody is: "các đồng chí", "mọi người".
    pub fn everybody(&self) -> String {
        if self.address.is_empty() { "mọi người".to_owned() } else { format!("các {}", self.address) }
    }

    /// Whom a question to the meeting begins with: "Đồng chí nào", "Ai".
    pub fn which_member(&self) -> String {
        if self.address.is_empty() { "Ai".to_owned() } else { format!("{} nào", capital(self.address)) }
    }

    /// The title of an item in quotation marks.
    pub fn item(&self, segment: &SegmentId) -> String {
        self.quoted(&(self.title)(segment))
    }

    /// Titles in quotation marks, in a row.
    pub fn items(&self, segments: &[SegmentId]) -> String {
        segments.iter().map(|segment| self.item(segment)).collect::<Vec<_>>().join(", ")
    }

    /// A text in the language's quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        quoted(self.lang, text)
    }

    /// The noun for the meeting at the head of a sentence.
    pub fn occasion_first(&self) -> String {
        capital(self.occasion)
    }

    /// The meeting after this one: "kỳ sinh hoạt sau" after a "buổi sinh hoạt", "kỳ họp sau" after a "cuộc họp".
    pub fn next_occasion(&self) -> String {
        match self.lang {
            Language::Vi => {
                let what = self.occasion.split_once(' ').map_or("", |(_, what)| what);
                if what.is_empty() { "kỳ sau".to_owned() } else { format!("kỳ {what} sau") }
            }
            Language::En => "next meeting".to_owned(),
        }
    }

    /// Whether this is a party committee, by the way its members are addressed.
    pub fn is_of_comrades(&self) -> bool {
        self.address == COMRADE
    }
}

/// A text in quotation marks: «sớm», "soon".
pub fn quoted(lang: Language, text: &str) -> String {
    match lang {
        Language::Vi => format!("«{text}»"),
        Language::En => format!("\"{text}\""),
    }
}

/// With its first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
