//! Floor 1. Which rows of a list are persons: totals, signatures, parts and page heads stand between them.

use super::super::cell::Row;
use super::super::headings::Headed;
use super::super::headings::plain;
use super::traits::Reason;
use super::traits::Trait;
use super::values;
use crate::meeting::roster::Standing;
use crate::names::fold;

/// Most letters of a name.
const LONGEST_NAME: usize = 100;

/// What a row is.
pub(super) enum Kind<'a> {
    /// A person, with what the part says in which he stands.
    Person {
        /// As written.
        name: String,
        /// From the head of the part.
        standing: Option<Standing>,
        /// From the head of the part.
        group: Option<&'a str>,
    },
    /// None, and why.
    None(Reason),
}

/// Where in the list the reading is.
pub(super) struct Lines<'a> {
    headed: &'a Headed<Trait>,
    numbered: bool,
    /// What a name is made of. Where the headings are English the given name stands first.
    parts: [Trait; 4],
    ended: bool,
    begun: bool,
    standing: Option<Standing>,
    group: Option<String>,
}

impl<'a> Lines<'a> {
    /// Before the first row.
    pub fn new(headed: &'a Headed<Trait>) -> Self {
        let number = headed.place(Trait::Number);
        let numbers = number.map_or(0, |place| headed.rows().iter().filter(|row| is_number(row.text(place))).count());
        let given = headed.columns.iter().find(|column| column.meaning == Some(Trait::Given));
        let is_english = given.is_some_and(|column| column.heading.is_ascii() && plain(&column.heading) != "ten");
        let parts = if is_english {
            [Trait::Name, Trait::NameRest, Trait::Given, Trait::Family]
        } else {
            [Trait::Name, Trait::NameRest, Trait::Family, Trait::Given]
        };
        Self { headed, numbered: numbers > 1, parts, ended: false, begun: false, standing: None, group: None }
    }

    /// What the next row is.
    pub fn kind(&mut self, row: &Row) -> Kind<'_> {
        let number = self.headed.place(Trait::Number).map_or("", |place| row.text(place));
        let name = self.name(row);
        let counted = is_number(number);
        if self.headed.repeats_header(row) {
            return Kind::None(Reason::Header);
        }
        if !self.begun && numbers_columns(row) {
            return Kind::None(Reason::ColumnNumbers);
        }
        if !counted {
            let first = row.said().next().unwrap_or("");
            if [first, name.as_str()].into_iter().any(is_total) {
                self.ended = true;
                return Kind::None(Reason::Total);
            }
            if row.said().any(is_signature) {
                self.ended = true;
                return Kind::None(Reason::Signature);
            }
            if Self::is_part(row) {
                self.enter(first, &name);
                return Kind::None(Reason::Part);
            }
            if self.ended && (self.numbered || row.said().count() < 2) {
                return Kind::None(Reason::AfterTheEnd);
            }
        }
        if name.is_empty() {
            return Kind::None(Reason::NoName);
        }
        if !is_name(&name) {
            return Kind::None(Reason::NotAName);
        }
        self.begun = true;
        Kind::Person { name, standing: self.standing, group: self.group.as_deref() }
    }

    fn name(&self, row: &Row) -> String {
        let texts = self.parts.into_iter().filter_map(|part| self.headed.place(part)).map(|place| row.text(place));
        texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// "I | Tổ đảng 1", "A. Đảng viên chính thức", "Khách mời": nothing else stands in the row.
    fn is_part(row: &Row) -> bool {
        const WORDS: &[&str] = &[
            "tổ ",
            "nhóm ",
            "phòng ",
            "ban ",
            "bộ phận ",
            "chi bộ ",
            "đơn vị ",
            "đảng viên",
            "chính thức",
            "dự bị",
            "khách mời",
            "đại biểu",
            "sinh hoạt tạm",
            "group ",
            "unit ",
            "guests",
            "members",
            "full members",
            "probationary",
        ];
        let said: Vec<&str> = row.said().collect();
        if said.len() > 2 {
            return false;
        }
        let Some(text) = said.last().map(|text| without_figure(text).to_lowercase()) else { return false };
        let is_alone = said.len() == 1 || is_figure(said[0]);
        is_alone && WORDS.iter().any(|word| text.starts_with(word))
    }

    fn enter(&mut self, first: &str, name: &str) {
        let head = without_figure(if name.is_empty() { first } else { name }).trim_end_matches([':', '.']).to_owned();
        let folded = fold(&head);
        let standing = [
            ("du bi", Standing::Probationary),
            ("probationary", Standing::Probationary),
            ("tam", Standing::Temporary),
            ("khach", Standing::Guest),
            ("dai bieu", Standing::Guest),
            ("guest", Standing::Guest),
            ("chinh thuc", Standing::Official),
            ("members", Standing::Official),
        ];
        match standing.iter().find(|(word, _)| folded.contains(word)) {
            Some((_, standing)) => {
                self.standing = Some(*standing);
                self.group = None;
            }
            None => self.group = Some(head),
        }
        self.ended = false;
    }
}

/// A place in a list: whole, or what a spreadsheet made of it (a date).
fn is_number(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ')']);
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '/' | '.' | ','))
}

/// "I", "II.", "A", "a)".
fn is_figure(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ')', ':']);
    let roman = text.chars().all(|letter| "IVXLivxl".contains(letter));
    !text.is_empty() && text.chars().count() <= 5 && (roman || text.chars().count() == 1)
}

/// "I. Tổ đảng 1" without its figure.
fn without_figure(text: &str) -> &str {
    match text.split_once([' ', '\u{a0}']) {
        Some((figure, rest)) if figure.ends_with(['.', ')', ':', '-']) && is_figure(figure.trim_end_matches('-')) => {
            rest.trim_start_matches(['-', '–', ' '])
        }
        _ => text,
    }
}

/// "Tổng cộng: 22"; but Tống and Công are names, so marks count where there are any.
fn is_total(text: &str) -> bool {
    let low = text.to_lowercase();
    let low = low.trim_start_matches(['-', '*', ' ']);
    let begins = |word: &str| {
        low.strip_prefix(word).is_some_and(|rest| rest.chars().next().is_none_or(|next| !next.is_alphabetic()))
    };
    let words = [
        "tổng cộng",
        "tổng số",
        "cộng",
        "tổng",
        "danh sách này có",
        "ấn định danh sách",
        "total",
        "sum",
        "tong cong",
        "tong so",
    ];
    let bare = |word: &str| low.strip_prefix(word).is_some_and(|rest| !rest.chars().any(char::is_alphabetic));
    words.iter().any(|word| if word.contains(' ') { begins(word) } else { bare(word) })
}

/// Place and date, and the titles of those who sign.
fn is_signature(text: &str) -> bool {
    let low = text.to_lowercase();
    let words = [
        "người lập",
        "lập bảng",
        "lập biểu",
        "ký tên",
        "(ký",
        "ký, ghi rõ",
        "ghi rõ họ tên",
        "xác nhận của",
        "t/m ",
        "tm. ",
        "thay mặt",
        "thủ trưởng",
        "nơi nhận",
        "prepared by",
        "signature",
        "signed",
    ];
    let dated = low.contains("ngày") && low.contains("tháng") && low.contains("năm");
    dated || words.iter().any(|word| low.starts_with(word) || low.contains(&format!(" {word}")))
}

/// "(1) (2) (3)" or "1 2 3" or "A B C": nothing but a run.
fn numbers_columns(row: &Row) -> bool {
    let said: Vec<&str> = row.said().map(|text| text.trim_matches(['(', ')', '[', ']', '.'])).collect();
    let run =
        |at: usize, text: &str| {
            text.parse() == Ok(at + 1)
                || text.chars().eq(char::from_digit(u32::try_from(at).unwrap_or(40) + 10, 36)
                    .map(|letter| letter.to_ascii_uppercase()))
        };
    said.len() > 1 && said.iter().enumerate().all(|(at, text)| run(at, text))
}

fn is_name(text: &str) -> bool {
    let letters = text.chars().filter(|letter| letter.is_alphabetic()).count();
    let figures = text.chars().filter(char::is_ascii_digit).count();
    let is_tick = letters == 1 && values::tick(text) == Some(true);
    letters > figures && text.chars().count() <= LONGEST_NAME && !is_tick
}
