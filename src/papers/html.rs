//! Floor 4. A document as one HTML file: no scripts, nothing from outside, printed as the Word file is; everything typed is escaped.

use minijinja::AutoEscape;
use minijinja::Environment;
use minijinja::escape_formatter;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use serde::Serialize;

use super::document::Align;
use super::document::Block;
use super::document::DOTS;
use super::document::Document;
use super::document::Endorsement;
use super::document::Letterhead;
use super::document::Level;
use super::document::Run;
use super::document::SHORT_DOTS;
use super::document::Sentence;
use super::document::Signature;
use super::document::Table;
use super::document::Words;
use crate::meeting::agenda::Language;

const TEMPLATE: &str = include_str!("html/page.html");

/// The text of the file.
///
/// # Errors
/// When the template cannot be filled; in words for a log.
pub fn html(document: &Document) -> Result<String, String> {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    // The library writes a slash as a number too; then "16/20" is not found by whoever searches the file for it.
    templates.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if !value.is_safe() => out.write_str(&escaped(text)).map_err(minijinja::Error::from),
        Some(_) | None => escape_formatter(out, state, value),
    });
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.map_err(|error| error.to_string())?);
    templates.add_template("page", TEMPLATE).map_err(|error| error.to_string())?;
    let page = Page {
        lang: match document.language {
            Language::Vi => "vi",
            Language::En => "en",
        },
        title: &document.title,
        mark: document.mark.as_deref(),
        blocks: document.blocks.iter().map(|block| part(document, block)).collect(),
    };
    templates.get_template("page").and_then(|template| template.render(Serde(page))).map_err(|error| error.to_string())
}

#[derive(Serialize)]
struct Page<'a> {
    lang: &'static str,
    title: &'a str,
    mark: Option<&'a str>,
    blocks: Vec<Part<'a>>,
}

/// A block with everything decided, so that the template only writes.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Part<'a> {
    Letterhead { left: Vec<Look>, right: Vec<Look>, dated: Option<Look> },
    Title { lines: &'a [String] },
    Notice { words: Look },
    Heading { level: u8, words: Look },
    Paragraph { words: Look },
    List { points: Vec<Marked> },
    Table { columns: Vec<Named<'a>>, rows: Vec<Vec<Cell>>, look: &'static str },
    Signatures { signatures: &'a [Signature] },
    Endorsement { foot: &'a Endorsement },
    NewPage,
}

/// Runs with how they look.
type Look = Vec<Piece>;

#[derive(Serialize)]
struct Piece {
    lines: Vec<String>,
    strong: bool,
}

#[derive(Serialize)]
struct Marked {
    mark: String,
    words: Look,
    under: Vec<Look>,
}

#[derive(Serialize)]
struct Named<'a> {
    title: &'a str,
    share: usize,
}

#[derive(Serialize)]
struct Cell {
    align: &'static str,
    words: Look,
}

fn part<'a>(document: &Document, block: &'a Block) -> Part<'a> {
    match block {
        Block::Letterhead(head) => letterhead(head),
        Block::Title(lines) => Part::Title { lines },
        Block::Notice(sentence) => Part::Notice { words: said(sentence) },
        Block::Heading(level, words) => Part::Heading {
            level: match level {
                Level::Section => 2,
                Level::Item => 3,
            },
            words: look(words),
        },
        Block::Paragraph(sentence) => Part::Paragraph { words: said(sentence) },
        Block::List(marks, points) => {
            let marked = points.iter().enumerate().map(|(place, point)| Marked {
                mark: marks.of(document.language, place).unwrap_or_else(|| "-".to_owned()),
                words: said(&point.sentence),
                under: point.under.iter().map(said).collect(),
            });
            Part::List { points: marked.collect() }
        }
        Block::Table(table) => rows(table, "rows"),
        Block::Poster(table) => rows(table, "rows poster"),
        Block::Signatures(signatures) => Part::Signatures { signatures },
        Block::Endorsement(foot) => Part::Endorsement { foot },
        Block::NewPage => Part::NewPage,
    }
}

fn letterhead(head: &Letterhead) -> Part<'static> {
    let body = head.body_line();
    let left = head.left.iter().enumerate().map(|(place, line)| {
        let stands_out = head.right.is_empty() || Some(place) == body;
        look(&if stands_out { Words::strong(line.as_str()) } else { Words::from(line.as_str()) })
    });
    Part::Letterhead {
        left: left.chain(head.number.iter().map(look)).collect(),
        right: head.right.iter().map(|line| look(&Words::strong(line.as_str()))).collect(),
        dated: head.dated.as_ref().map(look),
    }
}

fn rows<'a>(table: &'a Table, look: &'static str) -> Part<'a> {
    let all: usize = table.columns.iter().map(|column| column.width).sum::<usize>().max(1);
    let columns = table.columns.iter().map(|column| Named { title: &column.title, share: column.width * 100 / all });
    let row = |cells: &Vec<Words>| {
        let cells = table.columns.iter().zip(cells).map(|(column, words)| Cell {
            align: match column.align {
                Align::Left => "left",
                Align::Centre => "centre",
                Align::Right => "right",
            },
            words: look_with(words, SHORT_DOTS),
        });
        cells.collect()
    };
    Part::Table { columns: columns.collect(), rows: table.rows.iter().map(|one| row(&one.cells)).collect(), look }
}

fn said(sentence: &Sentence) -> Look {
    look(&sentence.words)
}

fn look(words: &Words) -> Look {
    look_with(words, DOTS)
}

fn look_with(words: &Words, dots: &str) -> Look {
    let piece = |run: &Run| match run {
        Run::Plain(text) => Piece { lines: lines(text), strong: false },
        Run::Strong(text) => Piece { lines: lines(text), strong: true },
        Run::Blank => Piece { lines: lines(dots), strong: false },
    };
    words.0.iter().map(piece).collect()
}

fn lines(text: &str) -> Vec<String> {
    text.split('\n').map(str::to_owned).collect()
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}
