//! Floor 4. What a paper says, before it is known what it is printed with: headings, paragraphs, lists, tables, blanks, signatures.
//!
//! What a person typed stands here as it was typed; each form escapes it in its own way.

use crate::clean::clean_line;
use crate::clean::clean_text;
use crate::meeting::agenda::Language;
use crate::meeting::words::Seq;

/// A paper in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is written in.
    pub language: Language,
    /// What it is called where only one line can be shown.
    pub title: String,
    /// Its parts from the top down.
    pub blocks: Vec<Block>,
}

/// One part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Whose paper it is, at the top left: superior body, body.
    Letterhead(Vec<String>),
    /// The lines of the title, the largest first.
    Title(Vec<String>),
    /// What nobody may overlook: a sample, a rehearsal, a meeting broken off.
    Notice(Sentence),
    /// A heading.
    Heading(Level, Words),
    /// A paragraph.
    Paragraph(Sentence),
    /// A list of points.
    List(Vec<Point>),
    /// A table.
    Table(Table),
    /// Who signs, from left to right.
    Signatures(Vec<Signature>),
}

impl Block {
    /// A paragraph that nobody mends.
    pub fn paragraph(words: impl Into<Words>) -> Self {
        Self::Paragraph(words.into().into())
    }
}

/// How far down a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Of a section.
    Section,
    /// Of an item in it.
    Item,
}

/// Words that are read together, with the press that can be mended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From the top down.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub title: String,
    /// Where its cells stand.
    pub align: Align,
}

/// Where the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From left to right.
    pub cells: Vec<Words>,
    /// The press that can be mended.
    pub seq: Option<Seq>,
}

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// As what.
    pub office: String,
    /// Under it: how to sign.
    pub how: String,
    /// Whose name; none leaves a blank.
    pub name: Option<String>,
}

/// Words in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<Run>);

/// A run of words that look alike.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        self.blocks.iter_mut().for_each(clean_block);
    }
}

fn clean_block(block: &mut Block) {
    match block {
        Block::Letterhead(lines) | Block::Title(lines) => lines.iter_mut().for_each(|line| *line = clean_line(line)),
        Block::Notice(sentence) | Block::Paragraph(sentence) => clean_words(&mut sentence.words),
        Block::Heading(_, words) => clean_words(words),
        Block::List(points) => {
            for point in points {
                clean_words(&mut point.sentence.words);
                point.under.iter_mut().for_each(|under| clean_words(&mut under.words));
            }
        }
        Block::Table(table) => {
            table.columns.iter_mut().for_each(|column| column.title = clean_line(&column.title));
            table.rows.iter_mut().flat_map(|row| &mut row.cells).for_each(clean_words);
        }
        Block::Signatures(signatures) => {
            for one in signatures {
                one.name = one.name.as_deref().map(clean_line);
            }
        }
    }
}

fn clean_words(words: &mut Words) {
    for run in &mut words.0 {
        match run {
            Run::Plain(text) | Run::Strong(text) => *text = clean_text(text),
            Run::Blank => {}
        }
    }
}
