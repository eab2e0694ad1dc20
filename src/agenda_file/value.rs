//! Floor 1. What a value says: texts, lengths of time, points, dates, words. A fault is recorded where it says nothing.

use chrono::NaiveDate;
use chrono::NaiveDateTime;

use super::characters::is_id;
use super::characters::nearest;
use super::fault::Found;
use super::fault::ShapeFault;
use super::fault::Wanted;
use super::leaf::Leaf;
use crate::clean::clean_text;
use crate::clean::suspicious;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;

/// How long a text may be, and whether it may have several lines.
#[derive(Clone, Copy)]
pub(super) enum Room {
    /// A name, a title, a line on the screen.
    Line,
    /// Notes for the facilitator.
    Notes,
}

impl Room {
    fn most(self) -> usize {
        match self {
            Self::Line => 500,
            Self::Notes => 10_000,
        }
    }

    /// The first character that may not stand in such a text.
    fn bad(self, text: &str) -> Option<char> {
        let ends = |letter: char| letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}');
        let end = text.chars().find(|letter| match self {
            Self::Line => ends(*letter),
            Self::Notes => *letter != '\n' && ends(*letter),
        });
        end.or_else(|| suspicious(text).first().map(|(_, letter)| *letter))
    }
}

impl Leaf<'_> {
    fn wrong<T>(self, fault: ShapeFault) -> Option<T> {
        self.fault(fault);
        None
    }

    fn other<T>(self, wanted: Wanted) -> Option<T> {
        self.expected(wanted);
        None
    }

    /// A text in NFC, without spaces around it, that may be empty.
    pub fn text_or_empty(self, room: Room) -> Option<String> {
        let Some(text) = self.quoted() else { return self.other(Wanted::Text) };
        let text = match room {
            Room::Line => text,
            Room::Notes => text.replace("\r\n", "\n"),
        };
        if let Some(bad) = room.bad(&text) {
            self.bad_character(bad);
            return None;
        }
        // What is left are odd spaces: two names may not differ in what nobody sees.
        let text = clean_text(&text);
        if text.chars().count() > room.most() {
            return self.wrong(ShapeFault::TextTooLong { most: room.most() });
        }
        Some(text.trim().to_owned())
    }

    /// A text in NFC that says something.
    pub fn text(self, room: Room) -> Option<String> {
        let text = self.text_or_empty(room)?;
        if text.is_empty() { self.wrong(ShapeFault::EmptyText) } else { Some(text) }
    }

    /// The fault stands at the character itself, unless it was written as an escape.
    fn bad_character(self, bad: char) {
        let at = self.at();
        let kind = ShapeFault::BadCharacter { code: u32::from(bad) };
        match self.written().find(bad) {
            Some(offset) => {
                self.page.fault(at.start + offset..at.start + offset + bad.len_utf8(), kind);
            }
            None => self.page.fault(at, kind),
        }
    }

    /// A text that can name something.
    pub fn id(self) -> Option<String> {
        let id = self.text(Room::Line)?;
        if is_id(&id) { Some(id) } else { self.wrong(ShapeFault::BadId { id }) }
    }

    /// `"10m"`; zero is a length of time.
    pub fn duration(self) -> Option<Span> {
        let Some(text) = self.quoted() else { return self.other(Wanted::Duration) };
        match Span::parse(&text) {
            Ok(span) if !span.is_negative() => Some(span),
            Ok(_) | Err(_) => self.wrong(ShapeFault::BadDuration { text }),
        }
    }

    /// `"10m"`, above zero.
    pub fn some_duration(self) -> Option<Span> {
        let span = self.duration()?;
        if span == Span::ZERO { self.wrong(ShapeFault::NoDuration) } else { Some(span) }
    }

    /// `25`, `2.5` or `"2,5"`.
    pub fn points(self) -> Option<Tenths> {
        let text = match self.found() {
            Found::Number => self.slice().to_owned(),
            Found::Text => self.quoted()?,
            Found::YesOrNo | Found::List | Found::Record | Found::Map | Found::Word | Found::Nothing => {
                return self.other(Wanted::Points);
            }
        };
        match Tenths::parse(&text) {
            Some(points) => Some(points),
            None => self.wrong(ShapeFault::BadPoints { text }),
        }
    }

    /// A whole number in a range.
    pub fn number(self, from: i64, to: i64) -> Option<i64> {
        if self.found() != Found::Number {
            return self.other(Wanted::Number { from, to });
        }
        match self.slice().parse::<i64>() {
            Ok(number) if (from..=to).contains(&number) => Some(number),
            Ok(_) | Err(_) => self.wrong(ShapeFault::OutOfRange { from, to }),
        }
    }

    /// Days after a meeting, at most a year.
    pub fn days(self) -> Option<u32> {
        self.number(0, 366).and_then(|days| u32::try_from(days).ok())
    }

    /// `true` or `false`.
    pub fn yes_or_no(self) -> Option<bool> {
        match self.slice() {
            "true" => Some(true),
            "false" => Some(false),
            _ => self.other(Wanted::YesOrNo),
        }
    }

    /// `"2018-03-26"`.
    pub fn date(self) -> Option<NaiveDate> {
        let wanted = Wanted::Date;
        let Some(text) = self.quoted() else { return self.other(wanted) };
        match NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d") {
            Ok(date) => Some(date),
            Err(_) => self.wrong(ShapeFault::BadDate { text, wanted }),
        }
    }

    /// `"2018-03-26 14:00"`.
    pub fn moment(self) -> Option<NaiveDateTime> {
        let wanted = Wanted::Moment;
        let Some(text) = self.quoted() else { return self.other(wanted) };
        let forms = ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"];
        match forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text.trim(), form).ok()) {
            Some(moment) => Some(moment),
            None => self.wrong(ShapeFault::BadDate { text, wanted }),
        }
    }

    /// A bare word out of a few.
    pub fn one_of<T: Copy>(self, words: &[(&'static str, T)]) -> Option<T> {
        if self.found() != Found::Word {
            return self.other(Wanted::Word);
        }
        match words.iter().find(|(word, _)| *word == self.slice()) {
            Some((_, meant)) => Some(*meant),
            None => self.unknown_word(words.iter().map(|(word, _)| *word).collect()),
        }
    }

    /// Records that a word is none of those known.
    pub fn unknown_word<T>(self, known: Vec<&'static str>) -> Option<T> {
        let word = self.word().to_owned();
        let nearest = nearest(&word, known.iter().copied());
        self.wrong(ShapeFault::UnknownWord { word, nearest, known })
    }

    /// The elements of a list.
    pub fn list(self) -> Option<Vec<Self>> {
        match self.elements() {
            Some(elements) => Some(elements),
            None => self.other(Wanted::List),
        }
    }
}
