//! Floor 4. Tables of a Word file: with borders where rows are compared, without where they only hold columns apart.

use docx_rs::AlignmentType;
use docx_rs::LineSpacing;
use docx_rs::Paragraph;
use docx_rs::Run;
use docx_rs::Table as DocxTable;
use docx_rs::TableCell;
use docx_rs::TableCellMargins;
use docx_rs::TableLayoutType;
use docx_rs::TableRow;
use docx_rs::VAlignType;
use docx_rs::WidthType;

use super::measures::IN_TABLES;
use super::measures::LARGE;
use super::measures::UNDER_LARGE;
use super::measures::WIDTH;
use super::package::HEAD_ROW;
use super::words::Sizes;
use super::words::cell_line;
use super::words::centred;
use super::words::filled;
use super::words::filled_as;
use super::words::plain_run;
use super::words::strong_run;
use crate::papers::document::Align;
use crate::papers::document::DOTS;
use crate::papers::document::Endorsement;
use crate::papers::document::Letterhead;
use crate::papers::document::Signature;
use crate::papers::document::Table;
use crate::papers::document::Words;

/// A narrow line between a table and what stands beside it.
pub(super) fn gap() -> Paragraph {
    Paragraph::new().size(12).line_spacing(LineSpacing::new().before(0).after(0))
}

/// Rows under named columns. The names are said again on every page, and no row is torn.
pub(super) fn table(table: &Table) -> DocxTable {
    let margins = TableCellMargins::new().margin(30, 80, 30, 80);
    rows_of(table, Sizes { plain: IN_TABLES, strong: IN_TABLES }, cell).margins(margins)
}

/// The same in large letters.
pub(super) fn poster(table: &Table) -> DocxTable {
    let margins = TableCellMargins::new().margin(50, 120, 50, 120);
    rows_of(table, Sizes { plain: UNDER_LARGE, strong: LARGE }, |width| cell(width).vertical_align(VAlignType::Center))
        .margins(margins)
}

fn rows_of(table: &Table, sizes: Sizes, cell_of: impl Fn(usize) -> TableCell) -> DocxTable {
    let all: usize = table.columns.iter().map(|column| column.width).sum::<usize>().max(1);
    let widths: Vec<usize> = table.columns.iter().map(|column| WIDTH * column.width / all).collect();
    let names = table.columns.iter().zip(&widths).map(|(column, width)| {
        let line = filled_as(centred(), &Words::strong(column.title.as_str()), |run| run.size(sizes.plain));
        cell(*width).vertical_align(VAlignType::Center).add_paragraph(line)
    });
    let mut rows = vec![TableRow::new(names.collect()).cant_split().row_height(HEAD_ROW)];
    for row in &table.rows {
        let cells = table.columns.iter().zip(&row.cells).zip(&widths).map(|((column, words), width)| {
            let line = Paragraph::new().align(match column.align {
                Align::Left => AlignmentType::Left,
                Align::Centre => AlignmentType::Center,
                Align::Right => AlignmentType::Right,
            });
            cell_of(*width).add_paragraph(cell_line(line, words, sizes))
        });
        rows.push(TableRow::new(cells.collect()).cant_split());
    }
    laid_out(DocxTable::new(rows), widths)
}

/// Superior body, body and star on the left; on the right what stands above a rule.
pub(super) fn letterhead(head: &Letterhead) -> DocxTable {
    let body = head.body_line();
    let mut left: Vec<Paragraph> = head
        .left
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let is_alone = head.right.is_empty();
            let run = if is_alone || Some(place) == body { strong_run(line) } else { plain_run(line) };
            centred().add_run(run)
        })
        .collect();
    left.extend(head.number.iter().map(|words| filled(centred(), words)));
    let last = head.right.len();
    let mut right: Vec<Paragraph> = head
        .right
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let run = strong_run(line);
            centred().add_run(if place + 1 == last { run.underline("single") } else { run })
        })
        .collect();
    // The date stands beside the number, under the rule.
    if !head.right.is_empty() && head.dated.is_some() {
        let above = left.len().saturating_sub(right.len() + 1);
        right.extend((0..above).map(|_| centred()));
    }
    right.extend(head.dated.iter().map(|words| filled_as(centred(), words, Run::italic)));
    let cells = [(left, WIDTH * 45 / 100), (right, WIDTH * 55 / 100)];
    columns(cells.map(|(lines, width)| (lines, width)).to_vec())
}

/// Who signs, side by side.
pub(super) fn signatures(signatures: &[Signature]) -> DocxTable {
    let width = WIDTH / signatures.len().max(1);
    columns(signatures.iter().map(|one| (signed(one), width)).collect())
}

/// Who receives it on the left, who signs on the right.
pub(super) fn endorsement(foot: &Endorsement) -> DocxTable {
    let small = |run: Run| Paragraph::new().add_run(run.size(IN_TABLES));
    let mut left = vec![Paragraph::new().add_run(strong_run(&foot.heading).italic().size(IN_TABLES))];
    if foot.recipients.is_empty() {
        left.push(small(plain_run(DOTS)));
    }
    left.extend(foot.recipients.iter().map(|line| small(plain_run(&format!("- {line}")))));
    columns(vec![(left, WIDTH * 45 / 100), (signed(&foot.signature), WIDTH * 55 / 100)])
}

/// Office, how to sign, room for the hand, the name.
fn signed(one: &Signature) -> Vec<Paragraph> {
    let mut lines: Vec<Paragraph> = one.office.iter().map(|line| centred().add_run(strong_run(line))).collect();
    lines.push(centred().add_run(plain_run(&one.how).italic()));
    lines.extend((0..4).map(|_| centred()));
    lines.push(centred().add_run(one.name.as_deref().map_or_else(|| plain_run(DOTS), strong_run)));
    lines
}

/// One row without borders that stays on one page.
fn columns(columns: Vec<(Vec<Paragraph>, usize)>) -> DocxTable {
    let widths: Vec<usize> = columns.iter().map(|(_, width)| *width).collect();
    let cells = columns.into_iter().map(|(mut lines, width)| {
        if lines.is_empty() {
            lines.push(Paragraph::new());
        }
        lines.into_iter().fold(cell(width).clear_all_border(), TableCell::add_paragraph)
    });
    let row = TableRow::new(cells.collect()).cant_split();
    laid_out(DocxTable::without_borders(vec![row]), widths).margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

fn cell(width: usize) -> TableCell {
    TableCell::new().width(width, WidthType::Dxa)
}

fn laid_out(table: DocxTable, widths: Vec<usize>) -> DocxTable {
    let all = widths.iter().sum();
    table.set_grid(widths).width(all, WidthType::Dxa).layout(TableLayoutType::Fixed)
}
