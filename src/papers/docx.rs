//! Floor 4. A document as a Word file: A4, the margins, letters and indents of office papers (`DOMAIN.md` 5).

mod measures;
mod package;
mod tables;
mod words;

use docx_rs::AlignmentType;
use docx_rs::Docx;
use docx_rs::Header;
use docx_rs::LineSpacing;
use docx_rs::PageMargin;
use docx_rs::PageNum;
use docx_rs::Paragraph;
use docx_rs::ParagraphBorder;
use docx_rs::ParagraphBorderPosition;
use docx_rs::ParagraphBorders;
use docx_rs::Run;
use docx_rs::RunFonts;
use docx_rs::Style;
use docx_rs::StyleType;
use docx_rs::Table;

use super::document::Block;
use super::document::Document;
use super::document::Level;
use super::document::Marks;
use super::document::Point;
use super::document::Sentence;
use super::document::Words;
use measures::FIRST_LINE;
use measures::FONT;
use measures::LEFT;
use measures::LETTERS;
use measures::PAGE;
use measures::RIGHT;
use measures::TOP;
use words::BODY;
use words::body;
use words::centred;
use words::plain_run;
use words::strong_run;

/// The bytes of the file.
///
/// # Errors
/// When the parts cannot be put together; in words for a log.
pub fn docx(document: &Document) -> Result<Vec<u8>, String> {
    let mut page = Page { parts: Vec::new(), begins_anew: false, holds_next: false, is_last_before_break: false };
    for (place, block) in document.blocks.iter().enumerate() {
        page.holds_next = document.blocks.get(place + 1).is_some_and(is_signed);
        page.is_last_before_break = matches!(document.blocks.get(place + 1), Some(Block::NewPage));
        page.block(document, block);
    }
    let docx = page.parts.into_iter().fold(sheet(document), |docx, part| match part {
        Part::Line(line) => docx.add_paragraph(*line),
        Part::Table(table) => docx.add_table(*table),
    });
    package::bytes(docx, document)
}

/// What may not stand alone on a page: the words before it go with it.
fn is_signed(block: &Block) -> bool {
    match block {
        Block::Signatures(_) | Block::Endorsement(_) => true,
        Block::Letterhead(_)
        | Block::Title(_)
        | Block::Notice(_)
        | Block::Heading(..)
        | Block::Paragraph(_)
        | Block::List(..)
        | Block::Table(_)
        | Block::Poster(_)
        | Block::NewPage => false,
    }
}

fn sheet(document: &Document) -> Docx {
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).east_asia(FONT).cs(FONT);
    let heading = |id: &str, name: &str, level: usize| {
        let mut style = Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").next("Normal").bold();
        style.paragraph_property = style.paragraph_property.outline_lvl(level).keep_next(true);
        style.q_format(true)
    };
    let made = document.as_of.to_utc().format("%Y-%m-%dT%H:%M:%SZ").to_string();
    Docx::new()
        .default_fonts(fonts)
        .default_size(LETTERS)
        .add_style(heading("Title", "Title", 0))
        .add_style(heading("Heading1", "heading 1", 0))
        .add_style(heading("Heading2", "heading 2", 1))
        .page_size(PAGE.0, PAGE.1)
        .page_margin(PageMargin {
            top: TOP,
            bottom: TOP,
            left: LEFT,
            right: RIGHT,
            header: 567,
            footer: 567,
            gutter: 0,
        })
        .header(Header::new().add_paragraph(marked(document, centred().add_page_num(PageNum::new()))))
        .first_header(Header::new().add_paragraph(marked(document, centred())))
        .created_at(&made)
        .updated_at(&made)
}

/// A line above a page, with what is said across it.
fn marked(document: &Document, line: Paragraph) -> Paragraph {
    match document.mark {
        Some(_) => line.add_run(plain_run(package::MARK)),
        None => line,
    }
}

/// What stands on a page, from the top down.
enum Part {
    Line(Box<Paragraph>),
    Table(Box<Table>),
}

struct Page {
    parts: Vec<Part>,
    /// What comes next begins on a page of its own.
    begins_anew: bool,
    /// The block is followed by signatures, which do not go to the next page alone.
    holds_next: bool,
    /// The block is the last one of its page: no line that is only a gap may flow over to a page of its own.
    is_last_before_break: bool,
}

impl Page {
    fn block(&mut self, document: &Document, block: &Block) {
        match block {
            Block::Letterhead(head) => self.table(tables::letterhead(head)),
            Block::Title(lines) => {
                for (place, line) in lines.iter().enumerate() {
                    let line = centred().style(if place == 0 { "Title" } else { "Normal" }).add_run(strong_run(line));
                    let before = if place == 0 { 240 } else { 0 };
                    let after = if place + 1 == lines.len() { 240 } else { 0 };
                    self.add(line.keep_next(true).line_spacing(LineSpacing::new().before(before).after(after)));
                }
            }
            Block::Notice(sentence) => self.add(boxed(words::filled(centred(), &sentence.words))),
            Block::Heading(level, words) => {
                let style = match level {
                    Level::Section => "Heading1",
                    Level::Item => "Heading2",
                };
                let spacing = LineSpacing::new().before(120).after(60);
                let line = Paragraph::new().style(style).indent(None, Some(FIRST), None, None).line_spacing(spacing);
                self.add(words::filled_as(line.keep_next(true), words, Run::bold));
            }
            Block::Paragraph(sentence) => {
                let line = words::filled(body(BODY), &sentence.words);
                self.add(if self.holds_next { line.keep_next(true) } else { line });
            }
            Block::List(marks, points) => self.list(document, *marks, points),
            Block::Table(table) => {
                self.table(tables::table(table));
                if !self.is_last_before_break {
                    self.add(tables::gap());
                }
            }
            Block::Poster(table) => {
                self.table(tables::poster(table));
                self.add(tables::gap());
            }
            Block::Signatures(signatures) => {
                self.add(tables::gap().keep_next(true));
                self.table(tables::signatures(signatures));
            }
            Block::Endorsement(foot) => {
                self.add(tables::gap().keep_next(true));
                self.table(tables::endorsement(foot));
            }
            Block::NewPage => self.begins_anew = true,
        }
    }

    fn list(&mut self, document: &Document, marks: Marks, points: &[Point]) {
        for (place, point) in points.iter().enumerate() {
            let mark = marks.of(document.language, place).unwrap_or_else(|| "-".to_owned());
            let holds_next = self.holds_next && place + 2 >= points.len();
            let mut lines = vec![point_line(BODY, &mark, &point.sentence)];
            lines.extend(point.under.iter().map(|under| point_line(BODY + FIRST_LINE / 2, "+", under)));
            for line in lines {
                self.add(if holds_next { line.keep_next(true) } else { line });
            }
        }
    }

    fn table(&mut self, table: Table) {
        if std::mem::take(&mut self.begins_anew) {
            self.add(tables::gap().page_break_before(true));
        }
        self.parts.push(Part::Table(Box::new(table)));
    }

    fn add(&mut self, line: Paragraph) {
        let begins_anew = std::mem::take(&mut self.begins_anew);
        let line = if begins_anew { line.page_break_before(true) } else { line };
        self.parts.push(Part::Line(Box::new(line)));
    }
}

fn point_line(indent: i32, mark: &str, sentence: &Sentence) -> Paragraph {
    let words = Words::from(format!("{mark} ")).then(sentence.words.clone());
    words::filled(body(indent), &words)
}

const FIRST: docx_rs::SpecialIndentType = docx_rs::SpecialIndentType::FirstLine(FIRST_LINE);

/// A line in a box.
fn boxed(mut line: Paragraph) -> Paragraph {
    let side = |position| ParagraphBorder::new(position).size(6).space(4).color("000000");
    let borders = [
        ParagraphBorderPosition::Top,
        ParagraphBorderPosition::Left,
        ParagraphBorderPosition::Bottom,
        ParagraphBorderPosition::Right,
    ];
    let borders = borders.into_iter().fold(ParagraphBorders::with_empty(), |all, one| all.set(side(one)));
    line.property = line.property.set_borders(borders);
    line.align(AlignmentType::Center).line_spacing(LineSpacing::new().before(60).after(60))
}
