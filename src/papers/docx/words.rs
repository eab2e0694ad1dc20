//! Floor 4. Words in a Word file: runs, line ends, dotted blanks, and the paragraphs that hold them.

use docx_rs::AlignmentType;
use docx_rs::BreakType;
use docx_rs::LineSpacing;
use docx_rs::Paragraph;
use docx_rs::Run as DocxRun;
use docx_rs::SpecialIndentType;

use super::measures::FIRST_LINE;
use crate::papers::document::DOTS;
use crate::papers::document::Run;
use crate::papers::document::SHORT_DOTS;
use crate::papers::document::Words;

/// How far the first line of the text stands in: 10 mm.
pub(super) const BODY: i32 = FIRST_LINE;

/// A paragraph of the text.
pub(super) fn body(indent: i32) -> Paragraph {
    Paragraph::new()
        .align(AlignmentType::Both)
        .indent(None, Some(SpecialIndentType::FirstLine(indent)), None, None)
        .line_spacing(LineSpacing::new().before(60).after(60))
}

/// A line in the middle.
pub(super) fn centred() -> Paragraph {
    Paragraph::new().align(AlignmentType::Center)
}

/// The paragraph with the words in it.
pub(super) fn filled(line: Paragraph, words: &Words) -> Paragraph {
    filled_as(line, words, |run| run)
}

/// A cell of a table: smaller letters, and blanks that fit.
pub(super) fn cell_line(line: Paragraph, words: &Words, sizes: Sizes) -> Paragraph {
    let run = |run: &Run| match run {
        Run::Plain(_) => of_run(run).size(sizes.plain),
        Run::Strong(_) => of_run(run).size(sizes.strong),
        Run::Blank => plain_run(SHORT_DOTS).size(sizes.plain),
    };
    words.0.iter().fold(line, |line, one| line.add_run(run(one)))
}

/// How large the letters of a cell are, in half points.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    pub plain: usize,
    pub strong: usize,
}

/// The same with every run made to look so.
pub(super) fn filled_as(line: Paragraph, words: &Words, look: impl Fn(DocxRun) -> DocxRun) -> Paragraph {
    words.0.iter().fold(line, |line, run| line.add_run(look(of_run(run))))
}

fn of_run(run: &Run) -> DocxRun {
    match run {
        Run::Plain(text) => plain_run(text),
        Run::Strong(text) => strong_run(text),
        Run::Blank => plain_run(DOTS),
    }
}

/// Words that stand out.
pub(super) fn strong_run(text: &str) -> DocxRun {
    plain_run(text).bold()
}

/// Words; a line end in them is one on paper.
pub(super) fn plain_run(text: &str) -> DocxRun {
    let mut run = DocxRun::new();
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}
