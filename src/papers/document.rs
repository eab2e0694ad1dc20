//! Floor 4. What a paper says, before it is known what it is printed with: headings, paragraphs, lists, tables, blanks, signatures.
//!
//! What a person typed stands here as it was typed; each form escapes it in its own way.

use chrono::DateTime;
use chrono::FixedOffset;
use serde::Serialize;

use crate::clean::clean_line;
use crate::clean::clean_text;
use crate::meeting::agenda::Language;
use crate::meeting::words::Seq;

/// A paper in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// What it is written in.
    pub language: Language,
    /// What it is called where only one line can be shown.
    pub title: String,
    /// Said across every page: a sample, a rehearsal.
    pub mark: Option<String>,
    /// Up to here it knows the meeting: the newest press.
    pub as_of: DateTime<FixedOffset>,
    /// Its parts from the top down.
    pub blocks: Vec<Block>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Whose paper it is.
    Letterhead(Letterhead),
    /// The lines of the title, the largest first.
    Title(Vec<String>),
    /// What nobody may overlook: a sample, a rehearsal, a meeting broken off.
    Notice(Sentence),
    /// A heading.
    Heading(Level, Words),
    /// A paragraph.
    Paragraph(Sentence),
    /// A list of points.
    List(Marks, Vec<Point>),
    /// A table.
    Table(Table),
    /// A table in large letters that fills a page, to be read at a glance.
    Poster(Table),
    /// Who signs, from left to right.
    Signatures(Vec<Signature>),
    /// Who receives it on the left, who signs it on the right.
    Endorsement(Endorsement),
    /// What follows begins on a page of its own.
    NewPage,
}

impl Block {
    /// A paragraph that nobody mends.
    pub fn paragraph(words: impl Into<Words>) -> Self {
        Self::Paragraph(words.into().into())
    }
}

/// Whose paper it is, in two columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    /// Superior body, body, a star.
    pub left: Vec<String>,
    /// Under them: the number that the office gives it.
    pub number: Option<Words>,
    /// Above a rule; empty where there is no such column.
    pub right: Vec<String>,
    /// Under the rule: place and date.
    pub dated: Option<Words>,
}

impl Letterhead {
    /// The line of the left column that stands out: the body itself, which the star follows.
    pub fn body_line(&self) -> Option<usize> {
        self.left.iter().rposition(|line| line.chars().any(char::is_alphanumeric))
    }
}

/// What stands before the points of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Marks {
    /// A dash.
    Dashes,
    /// a) b) c) d) đ) e) g) …; in English the English letters.
    Letters,
}

/// Vietnamese papers count with these letters (`DOMAIN.md` 5).
const VIETNAMESE: [char; 23] =
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];

/// The letter of a point counted from 0; behind the last one they are doubled.
pub fn letter(language: Language, place: usize) -> String {
    let letters: Vec<char> = match language {
        Language::Vi => VIETNAMESE.to_vec(),
        Language::En => ('a'..='z').collect(),
    };
    let times = place / letters.len() + 1;
    let letter = letters[place % letters.len()].to_string();
    letter.repeat(times)
}

impl Marks {
    /// What stands before the point at a place counted from 0, where it is more than a dash.
    pub fn of(self, language: Language, place: usize) -> Option<String> {
        match self {
            Self::Dashes => None,
            Self::Letters => Some(format!("{})", letter(language, place))),
        }
    }
}

/// How far down a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Of a section.
    Section,
    /// Of an item in it.
    Item,
}

/// Words that are read together, with the press that can be mended.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sentence {
    /// What it says.
    pub words: Words,
    /// The press whose words these are, if a person may mend them.
    pub seq: Option<Seq>,
}

impl Sentence {
    /// Words of a press that can be mended.
    pub fn of_press(words: Words, seq: Seq) -> Self {
        Self { words, seq: Some(seq) }
    }
}

impl<T: Into<Words>> From<T> for Sentence {
    fn from(words: T) -> Self {
        Self { words: words.into(), seq: None }
    }
}

/// One point of a list, and what belongs under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// The point.
    pub sentence: Sentence,
    /// Under it, one step in.
    pub under: Vec<Sentence>,
}

impl<T: Into<Sentence>> From<T> for Point {
    fn from(sentence: T) -> Self {
        Self { sentence: sentence.into(), under: Vec::new() }
    }
}

/// Rows under named columns; a row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From the top down.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name.
    pub title: String,
    /// Where its cells stand.
    pub align: Align,
    /// How wide it is, against the other columns.
    pub width: usize,
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Words.
    Left,
    /// Short marks.
    Centre,
    /// Figures.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// From left to right.
    pub cells: Vec<Words>,
    /// The press that can be mended.
    pub seq: Option<Seq>,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// As what, line by line.
    pub office: Vec<String>,
    /// Under it: how to sign.
    pub how: String,
    /// Whose name; none leaves a blank.
    pub name: Option<String>,
}

/// The foot of a paper that is sent out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Endorsement {
    /// "Nơi nhận:".
    pub heading: String,
    /// Who receives it, one a line; none leaves a blank.
    pub recipients: Vec<String>,
    /// Who signs.
    pub signature: Signature,
}

/// Words in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(pub Vec<Run>);

/// A run of words that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Run {
    /// Ordinary words; line ends in them are kept.
    Plain(String),
    /// Words that stand out.
    Strong(String),
    /// A dotted line to be filled in by hand: what the meeting did not say is never invented.
    Blank,
}

/// The dotted line of a blank, for forms that have letters only.
pub const DOTS: &str = "…………………";
/// The same in a cell of a table on paper, where the cell itself is the line.
pub const SHORT_DOTS: &str = "………";

impl Words {
    /// No words yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// A dotted line.
    pub fn blank() -> Self {
        Self(vec![Run::Blank])
    }

    /// Words that stand out.
    pub fn strong(words: impl Into<String>) -> Self {
        Self(vec![Run::Strong(words.into())])
    }

    /// With more words behind.
    #[must_use]
    pub fn then(mut self, more: impl Into<Self>) -> Self {
        self.0.extend(more.into().0);
        self
    }

    /// With words behind a space.
    #[must_use]
    pub fn before(self, words: impl Into<Self>) -> Self {
        self.then(" ").then(words)
    }

    /// Without any letter and without a blank.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| match run {
            Run::Plain(words) | Run::Strong(words) => words.trim().is_empty(),
            Run::Blank => false,
        })
    }

    /// The words as letters only.
    pub fn letters(&self) -> String {
        self.0
            .iter()
            .map(|run| match run {
                Run::Plain(words) | Run::Strong(words) => words.as_str(),
                Run::Blank => DOTS,
            })
            .collect()
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self(vec![Run::Plain(words)])
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self::from(words.to_owned())
    }
}

impl Document {
    /// Makes everything in it safe for every form of paper; the words that people see stay as they are.
    pub fn clean(&mut self) {
        self.title = clean_line(&self.title);
        self.mark = self.mark.as_deref().map(clean_line);
        self.blocks.iter_mut().for_each(clean_block);
    }
}

fn clean_block(block: &mut Block) {
    match block {
        Block::Letterhead(head) => {
            head.left.iter_mut().chain(&mut head.right).for_each(|line| *line = clean_line(line));
            head.number.iter_mut().chain(&mut head.dated).for_each(clean_words);
        }
        Block::Title(lines) => lines.iter_mut().for_each(|line| *line = clean_line(line)),
        Block::Notice(sentence) | Block::Paragraph(sentence) => clean_words(&mut sentence.words),
        Block::Heading(_, words) => clean_words(words),
        Block::List(_, points) => {
            for point in points {
                clean_words(&mut point.sentence.words);
                point.under.iter_mut().for_each(|under| clean_words(&mut under.words));
            }
        }
        Block::Table(table) | Block::Poster(table) => {
            table.columns.iter_mut().for_each(|column| column.title = clean_line(&column.title));
            table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(clean_words);
        }
        Block::Signatures(signatures) => signatures.iter_mut().for_each(clean_signature),
        Block::Endorsement(foot) => {
            foot.recipients.iter_mut().for_each(|line| *line = clean_line(line));
            clean_signature(&mut foot.signature);
        }
        Block::NewPage => {}
    }
}

fn clean_signature(one: &mut Signature) {
    one.office.iter_mut().for_each(|line| *line = clean_line(line));
    one.name = one.name.as_deref().map(clean_line);
}

fn clean_words(words: &mut Words) {
    for run in &mut words.0 {
        match run {
            Run::Plain(text) | Run::Strong(text) => *text = clean_text(text),
            Run::Blank => {}
        }
    }
}
