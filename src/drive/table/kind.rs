//! Floor 5. What a command of a line is made of: its arguments, whether they may be left out, and what each may be.

use crate::drive::sentence::Sentence;
use crate::text::Phrase;

/// One command.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// As it is written.
    pub name: &'static str,
    /// What it takes.
    pub args: &'static [Arg],
    /// What it is for.
    pub does: Phrase,
}

/// One argument of a command.
#[derive(Clone, Copy, Debug)]
pub struct Arg {
    /// As it is written.
    pub name: &'static str,
    /// Whether it may be left out.
    pub need: Need,
    /// What it may be.
    pub kind: Kind,
}

/// Whether an argument may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may not.
    Must,
    /// It may.
    May,
}

/// What an argument may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person, by id or by a name that only one has.
    Person,
    /// One person, several, or `"all"`.
    Whom,
    /// One person or several.
    People,
    /// Persons, or groups of the roster; the first leads.
    Owners,
    /// One line of typed text.
    Line,
    /// Typed text of any number of lines.
    Text,
    /// A length of time, with its sign.
    Span,
    /// A time of day, a moment, or a length of time from now.
    Moment,
    /// A deadline as it is said.
    Deadline,
    /// A day.
    Day,
    /// Points with at most one decimal.
    Points,
    /// A whole number from 0.
    Count,
    /// A whole number from 1.
    Place,
    /// Milliseconds on the meeting's clock.
    Stamp,
    /// True or false.
    YesNo,
    /// The id of an item.
    Segment,
    /// A number of a list, as text or as a number.
    Number,
    /// One of these words.
    Word(&'static [&'static str]),
    /// How much carries a vote.
    Threshold,
}

impl Spec {
    /// An argument by its name.
    pub fn arg(&self, name: &str) -> Option<&'static Arg> {
        self.args.iter().find(|arg| arg.name == name)
    }

    /// As it is documented: `ask{who, class?: order|reply|ordinary}`.
    pub fn shape(&self) -> String {
        if self.args.is_empty() {
            return self.name.to_owned();
        }
        let args: Vec<String> = self
            .args
            .iter()
            .map(|arg| {
                let mark = match arg.need {
                    Need::Must => "",
                    Need::May => "?",
                };
                match arg.kind.sign() {
                    Some(sign) => format!("{}{mark}: {sign}", arg.name),
                    None => format!("{}{mark}", arg.name),
                }
            })
            .collect();
        format!("{}{{{}}}", self.name, args.join(", "))
    }
}

impl Kind {
    /// What stands behind the colon where an argument is documented.
    fn sign(self) -> Option<String> {
        Some(match self {
            Self::Whom => "id | [ids] | \"all\"".to_owned(),
            Self::People | Self::Owners => "id | [ids]".to_owned(),
            Self::Span => "\"2m\"".to_owned(),
            Self::Moment => "\"15:05\"".to_owned(),
            Self::Deadline => "\"15/4\"".to_owned(),
            Self::Day => "\"2018-04-27\"".to_owned(),
            Self::Points => "4.5".to_owned(),
            // The library that prints help takes a bare `{n}` for the end of a line.
            Self::Place => "1".to_owned(),
            Self::YesNo => "true|false".to_owned(),
            Self::Word(words) => words.join("|"),
            Self::Threshold => "{\"more_than\": [1, 2]} | {\"at_least\": [2, 3]}".to_owned(),
            Self::Person | Self::Line | Self::Text | Self::Count | Self::Stamp | Self::Segment | Self::Number => {
                return None;
            }
        })
    }

    /// What was expected, in words.
    pub fn expected(self) -> Sentence {
        let both = |vi: &str, en: &str| Sentence::new(vi, en);
        match self {
            Self::Person => both("id hoặc tên một người", "the id or the name of one person"),
            Self::Whom => both("một người, nhiều người, hoặc \"all\"", "one person, a list of persons, or \"all\""),
            Self::People => both("một người hoặc nhiều người", "one person or a list of persons"),
            Self::Owners => {
                both("người hoặc tổ trong danh sách, một hoặc nhiều", "persons or groups of the roster, one or a list")
            }
            Self::Line | Self::Text => both("chữ, trong ngoặc kép", "a text in quotation marks"),
            Self::Span => both(
                "độ dài thời gian như \"90s\", \"10m\", \"-2m\"",
                "a length of time such as \"90s\", \"10m\" or \"-2m\"",
            ),
            Self::Moment => both(
                "giờ như \"15:05\", thời điểm RFC 3339, hoặc \"+10m\"",
                "a time of day such as \"15:05\", a moment in RFC 3339, or \"+10m\"",
            ),
            Self::Deadline => {
                both("hạn như người ta nói: \"15/4\", \"thứ sáu\"", "a deadline as it is said: \"15/4\", \"friday\"")
            }
            Self::Day => both("ngày: \"2018-04-27\" hoặc \"27/04/2018\"", "a day: \"2018-04-27\" or \"27/04/2018\""),
            Self::Points => both("số điểm như 4 hoặc 4.5", "points such as 4 or 4.5"),
            Self::Count => both("số nguyên từ 0", "a whole number from 0"),
            Self::Place => both("số nguyên từ 1", "a whole number from 1"),
            Self::Stamp => both("số mili giây trên đồng hồ buổi họp", "milliseconds on the meeting's clock"),
            Self::YesNo => both("true hoặc false", "true or false"),
            Self::Segment => both("id của một nội dung", "the id of an item"),
            Self::Number => both("số thứ tự, như \"4.2\"", "a number of the list, such as \"4.2\""),
            Self::Word(words) => {
                Sentence::new(format!("một trong: {}", words.join(", ")), format!("one of: {}", words.join(", ")))
            }
            Self::Threshold => both(
                "{\"more_than\": [1, 2]} hoặc {\"at_least\": [2, 3]}",
                "{\"more_than\": [1, 2]} or {\"at_least\": [2, 3]}",
            ),
        }
    }
}
