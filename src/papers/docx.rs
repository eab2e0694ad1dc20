//! Floor 4. A document as a Word file: A4, the margins, letters and indents of office papers (`DOMAIN.md` 5).

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
use words::BODY;
use words::body;
use words::centred;
use words::plain_run;
use words::strong_run;

/// Twentieths of a point: A4, and the margins 20, 20, 30 and 15 mm.
const PAGE: (u32, u32) = (11_906, 16_838);
const TOP: i32 = 1134;
const LEFT: i32 = 1701;
const RIGHT: i32 = 850;
/// What is left between the margins.
const WIDTH: usize = 9355;
/// 10 mm.
const FIRST_LINE: i32 = 567;
/// Half points: 14.
const LETTERS: usize = 28;
const FONT: &str = "Times New Roman";

/// The bytes of the file.
///
/// # Errors
/// When the parts cannot be put together; in words for a log.
pub fn docx(document: &Document) -> Result<Vec<u8>, String> {
    let mut page = Page { docx: sheet(document), starts_page: false };
    for block in &document.blocks {
        page.block(document, block);
    }
    package::bytes(page.docx, document)
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
        .page_margin(PageMargin { top: TOP, bottom: TOP, left: LEFT, right: RIGHT, header: 567, footer: 567, gutter: 0 })
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

struct Page {
    docx: Docx,
    /// What comes next begins on a page of its own.
    starts_page: bool,
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
            Block::Paragraph(sentence) => self.add(words::filled(body(BODY), &sentence.words)),
            Block::List(marks, points) => self.list(document, *marks, points),
            Block::Table(table) => {
                self.table(tables::table(table));
                self.add(tables::gap());
            }
            Block::Signatures(signatures) => {
                self.add(tables::gap());
                self.table(tables::signatures(signatures));
            }
            Block::Endorsement(foot) => {
                self.add(tables::gap());
                self.table(tables::endorsement(foot));
            }
            Block::NewPage => self.starts_page = true,
        }
    }

    fn list(&mut self, document: &Document, marks: Marks, points: &[Point]) {
        for (place, point) in points.iter().enumerate() {
            let mark = marks.of(document.language, place).unwrap_or_else(|| "-".to_owned());
            self.point(BODY, &mark, &point.sentence);
            for under in &point.under {
                self.point(BODY + FIRST_LINE / 2, "+", under);
            }
        }
    }

    fn point(&mut self, indent: i32, mark: &str, sentence: &Sentence) {
        let words = Words::from(format!("{mark} ")).then(sentence.words.clone());
        self.add(words::filled(body(indent), &words));
    }

    fn table(&mut self, table: Table) {
        if std::mem::take(&mut self.starts_page) {
            self.add(tables::gap().page_break_before(true));
        }
        self.docx = std::mem::take(&mut self.docx).add_table(table);
    }

    fn add(&mut self, line: Paragraph) {
        let line = line.page_break_before(std::mem::take(&mut self.starts_page));
        self.docx = std::mem::take(&mut self.docx).add_paragraph(line);
    }
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
