//! Floor 4. The score: only what was announced, and every announcement. A meeting without a score has no word of it.

use super::paper::Paper;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::Sheet;
use crate::meeting::time::Moment;
use crate::meeting::words::Event;
use crate::meeting::words::ScoreResult;
use crate::papers::document::Align;
use crate::papers::document::Block;
use crate::papers::document::Column;
use crate::papers::document::Row;
use crate::papers::document::Table;
use crate::papers::document::Words;
use crate::text::figures;
use crate::text::papers::results as words;

/// The sheet with points, reasons and band once announced; before that, that it was not.
pub(super) fn blocks(paper: &Paper<'_>) -> Vec<Block> {
    let sheet = match &paper.meeting.agenda().score {
        ScorePlan::None(_) => return Vec::new(),
        ScorePlan::Sheet(sheet) => sheet,
    };
    let mut blocks = Vec::new();
    if sheet.example {
        blocks.push(Block::paragraph(Words::strong(paper.say(words::EXAMPLE_SHEET))));
    }
    blocks.extend(on_record(paper));
    match paper.meeting.announcement() {
        Some((at, result)) => blocks.extend(announced(paper, sheet, *at, result)),
        None => blocks.push(Block::paragraph(paper.say(words::NOT_ANNOUNCED))),
    }
    blocks
}

/// Announcements that no longer stand and why, in order. What was locked and taken up again unannounced stays untold.
fn on_record(paper: &Paper<'_>) -> Vec<Block> {
    let standing = paper.meeting.log().iter().filter(|entry| !paper.meeting.is_undone(entry.seq));
    let mut record = Vec::new();
    let mut told = None;
    for (at, event) in standing.flat_map(|entry| entry.events.iter().map(|event| (entry.at, event))) {
        if let Event::Announced { result } = event {
            told = Some((at, result));
        } else if let Event::Unsealed { reason } = event
            && let Some((at, result)) = told.take()
        {
            let time = figures::time_document(paper.lang, at.wall);
            let before = words::announced_before(paper.lang, &time, result.total, result.out_of, &result.band);
            record.push(Block::paragraph(before));
            record.push(Block::paragraph(Words::from(paper.say(words::UNSEALED)).before(reason.as_str())));
        }
    }
    record
}

fn announced(paper: &Paper<'_>, sheet: &Sheet, at: Moment, result: &ScoreResult) -> Vec<Block> {
    let mut source = Words::from(sheet.title.as_str());
    if let Some(document) = &sheet.source {
        source = source.then(format!(" ({document})"));
    }
    let time = figures::time_document(paper.lang, at.wall);
    let mut blocks = vec![
        Block::paragraph(words::announced(paper.lang, &time)),
        Block::paragraph(Words::from(paper.say(words::SOURCE)).before(source)),
        Block::Table(table(paper, sheet, result)),
        Block::paragraph(Words::strong(words::total(paper.lang, result.total, result.out_of, &result.band))),
    ];
    if !result.held_down_by.is_empty() {
        blocks.push(Block::paragraph(words::held_down(paper.lang, &result.held_down_by.join(", "))));
    }
    let judges = &paper.meeting.agenda().judges;
    if !judges.is_empty() {
        blocks.push(Block::paragraph(words::judged_by(paper.lang, &paper.everybody(judges))));
    }
    if paper.meeting.agenda().superior.is_some() {
        blocks.push(Block::paragraph(paper.say(words::SUPERIOR_DECIDES)));
    }
    blocks
}

fn table(paper: &Paper<'_>, sheet: &Sheet, result: &ScoreResult) -> Table {
    let column = |name: crate::text::Phrase, align: Align| Column { title: paper.say(name).to_owned(), align };
    let columns = vec![
        column(words::NUMBER, Align::Left),
        column(words::CRITERION, Align::Left),
        column(words::MAXIMUM, Align::Right),
        column(words::POINTS, Align::Right),
        column(words::LOST, Align::Left),
        column(words::EVIDENCE, Align::Left),
    ];
    let mut rows = Vec::new();
    for group in &sheet.groups {
        let only_itself = group.criteria.len() == 1 && group.criteria.iter().all(|line| line.title == group.title);
        if !only_itself {
            let mut cells = vec![Words::strong(group.id.as_str()), Words::strong(group.title.as_str())];
            cells.resize_with(columns.len(), Words::new);
            rows.push(Row { cells, seq: None });
        }
        rows.extend(group.criteria.iter().map(|criterion| row(paper, criterion, result)));
    }
    Table { columns, rows }
}

fn row(paper: &Paper<'_>, criterion: &Criterion, result: &ScoreResult) -> Row {
    let given = result.lines.iter().find(|line| line.criterion == criterion.id).and_then(|line| line.points);
    let points = given.map_or_else(|| "–".to_owned(), |points| figures::points(paper.lang, points));
    let cells = vec![
        criterion.id.as_str().into(),
        criterion.title.as_str().into(),
        figures::points(paper.lang, criterion.max).into(),
        points.into(),
        reasons(paper, criterion),
        evidence(paper, criterion),
    ];
    Row { cells, seq: None }
}

/// Why points are lost, of every judge that gave a reason, each reason once.
fn reasons(paper: &Paper<'_>, criterion: &Criterion) -> Words {
    let lines = || paper.meeting.lines().iter().filter(|line| line.criterion == criterion.id);
    let mut said: Vec<&str> = Vec::new();
    if lines().any(|line| line.not_applicable) {
        said.push(paper.say(words::NOT_APPLICABLE));
    }
    for reason in lines().filter_map(|line| line.reason.as_deref()) {
        if !reason.trim().is_empty() && !said.contains(&reason) {
            said.push(reason);
        }
    }
    said.join("; ").into()
}

/// The fact behind a line, once it no longer lies ahead.
fn evidence(paper: &Paper<'_>, criterion: &Criterion) -> Words {
    let Some(evidence) = criterion.evidence else { return Words::new() };
    let (fact, is_ahead) = paper.meeting.fact(evidence, paper.now.t);
    if is_ahead { Words::new() } else { words::fact(paper.lang, fact).into() }
}
