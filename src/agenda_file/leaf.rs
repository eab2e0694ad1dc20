//! Floor 1. One value of a file, as a slice of its text: so its place is known, and it is read by itself.

use std::fmt;
use std::ops::Range;

use ron::Options;
use ron::value::RawValue;
use serde::Deserialize;
use serde::Deserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;

use super::fault::FaultKind;
use super::fault::Found;
use super::fault::ShapeFault;
use super::fault::Wanted;
use super::mask::MASKED_NONE;
use super::page::Page;

/// One value and the file in which it stands.
#[derive(Clone, Copy)]
pub(super) struct Leaf<'a> {
    pub page: &'a Page,
    raw: &'a str,
}

impl<'a> Leaf<'a> {
    /// A slice of the page's masked text that is known to be RON and begins with its value.
    pub fn new(page: &'a Page, raw: &'a str) -> Self {
        Self { page, raw }
    }

    /// The value without spaces and comments after it, masks and all. It parses the value; not for large ones in passing.
    pub fn slice(self) -> &'a str {
        RawValue::from_ron(self.raw).map_or(self.raw.trim(), |raw| raw.trim().get_ron())
    }

    /// Where the value stands.
    pub fn at(self) -> Range<usize> {
        self.page.range_of(self.slice())
    }

    /// The line in which the value begins.
    pub fn line(self) -> usize {
        self.page.line(self.first_letter().start)
    }

    /// The place of the value's first letter, such as its opening bracket.
    pub fn first_letter(self) -> Range<usize> {
        let from = self.page.range_of(self.raw).start;
        from..from + self.raw.chars().next().map_or(0, char::len_utf8)
    }

    /// The value as it was written.
    pub fn written(self) -> &'a str {
        self.page.text().get(self.at()).unwrap_or_default()
    }

    /// Records a fault of this value.
    pub fn fault(self, kind: impl Into<FaultKind>) {
        self.page.fault(self.at(), kind);
    }

    /// Records that something else belongs here.
    pub fn expected(self, wanted: Wanted) {
        self.fault(ShapeFault::Expected { wanted, found: self.found() });
    }

    /// The bare word with which the value begins, unmasked; empty where there is none.
    pub fn word(self) -> &'a str {
        let end = self.raw.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(self.raw.len());
        let (word, rest) = self.raw.split_at(end);
        let is_raw_text = matches!(word, "r" | "b" | "br") && rest.starts_with(['"', '#', '\'']);
        if is_raw_text || word.starts_with(|first: char| first.is_ascii_digit()) {
            ""
        } else if word == MASKED_NONE {
            "None"
        } else {
            word
        }
    }

    /// Whether this is `None` alone.
    pub fn is_none(self) -> bool {
        self.slice() == "None"
    }

    /// What stands here, by its first letter.
    pub fn found(self) -> Found {
        match self.word() {
            "None" if self.is_none() => Found::Nothing,
            "true" | "false" => Found::YesOrNo,
            "inf" | "NaN" => Found::Number,
            "" => match self.raw.bytes().next() {
                Some(b'[') => Found::List,
                Some(b'(') if self.slice() == "()" => Found::Nothing,
                Some(b'(') => Found::Record,
                Some(b'{') => Found::Map,
                Some(b'0'..=b'9' | b'+' | b'-' | b'.') => Found::Number,
                _ => Found::Text,
            },
            _ => Found::Word,
        }
    }

    /// The value inside `Some(…)`, which may be written but need not be.
    pub fn unwrapped(self) -> Self {
        if self.word() != "Some" {
            return self;
        }
        match self.arguments().as_deref() {
            Some([inside]) => *inside,
            _ => self,
        }
    }

    /// The text in quotation marks, if this is one.
    pub fn quoted(self) -> Option<String> {
        Options::default().from_str::<String>(self.slice()).ok()
    }

    /// The elements of a list, if this is one.
    pub fn elements(self) -> Option<Vec<Self>> {
        let raw: Vec<&'a RawValue> = Options::default().from_str(self.raw).ok()?;
        Some(raw.into_iter().map(|raw| Self::new(self.page, raw.get_ron())).collect())
    }

    /// The names and values of a record, if this is one; a word before its bracket is passed over.
    pub fn fields(self) -> Option<Vec<(&'a str, Self)>> {
        let Fields(raw) = Options::default().from_str(self.after_word()).ok()?;
        Some(raw.into_iter().map(|(name, raw)| (name, Self::new(self.page, raw.get_ron()))).collect())
    }

    /// What stands in brackets after a word; empty without brackets.
    pub fn arguments(self) -> Option<Vec<Self>> {
        let rest = self.after_word();
        if !rest.trim_start().starts_with('(') && self.slice().len() + rest.len() == self.raw.len() {
            return Some(Vec::new());
        }
        let Arguments(raw) = Options::default().from_str(rest).ok()?;
        Some(raw.into_iter().map(|raw| Self::new(self.page, raw.get_ron())).collect())
    }

    fn after_word(self) -> &'a str {
        &self.raw[self.word().len()..]
    }
}

struct Fields<'a>(Vec<(&'a str, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a record")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut all = Vec::new();
                while let Some(field) = map.next_entry()? {
                    all.push(field);
                }
                Ok(Fields(all))
            }
        }
        from.deserialize_struct("", &[], All)
    }
}

struct Arguments<'a>(Vec<&'a RawValue>);

impl<'de> Deserialize<'de> for Arguments<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Arguments<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("values in brackets")
            }
            fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
                let mut all = Vec::new();
                while let Some(value) = seq.next_element()? {
                    all.push(value);
                }
                Ok(Arguments(all))
            }
        }
        from.deserialize_tuple(0, All)
    }
}
