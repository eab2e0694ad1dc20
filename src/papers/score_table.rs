//! Floor 4. An announced score on paper: the table of its lines, the total with its band, and what is to be mended.

use super::document::Align;
use super::document::Block;
use super::document::Column;
use super::document::Marks;
use super::document::Point;
use super::document::Row;
use super::document::Table;
use super::document::Words;
use super::facts;
use super::scribe::Scribe;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::Sheet;
use crate::meeting::words::ScoreResult;
use crate::text::Phrase;
use crate::text::figures;
use crate::text::papers::files;
use crate::text::papers::results as words;

/// That a sheet is an example, if it is.
pub(super) fn example(scribe: &Scribe<'_>, sheet: &Sheet) -> Vec<Block> {
    let told = sheet.example.then(|| Block::paragraph(Words::strong(scribe.say(words::EXAMPLE_SHEET))));
    told.into_iter().collect()
}

/// By which sheet it was scored.
pub(super) fn source(scribe: &Scribe<'_>, sheet: &Sheet) -> Block {
    let mut source = Words::from(sheet.title.as_str());
    if let Some(document) = &sheet.source {
        source = source.then(format!(" ({document})"));
    }
    Block::paragraph(Words::from(scribe.say(words::SOURCE)).before(source))
}

/// Total and band, what held it down, whose sheets it is the mean of, and who decides the official band.
pub(super) fn result(scribe: &Scribe<'_>, result: &ScoreResult) -> Vec<Block> {
    let total = words::total(scribe.lang, result.total, result.out_of, &result.band);
    let mut blocks = vec![Block::paragraph(Words::strong(total))];
    if !result.held_down_by.is_empty() {
        blocks.push(Block::paragraph(words::held_down(scribe.lang, &result.held_down_by.join(", "))));
    }
    let judges = &scribe.meeting.agenda().judges;
    if !judges.is_empty() {
        blocks.push(Block::paragraph(words::judged_by(scribe.lang, &scribe.everybody(judges))));
    }
    if scribe.meeting.agenda().superior.is_some() {
        blocks.push(Block::paragraph(scribe.say(words::SUPERIOR_DECIDES)));
    }
    blocks
}

/// The limits to mend: what points were lost for; a blank where nothing was said.
pub(super) fn limits(scribe: &Scribe<'_>, sheet: &Sheet, result: &ScoreResult) -> Vec<Block> {
    let points: Vec<Point> = lost(scribe, sheet, result)
        .into_iter()
        .map(|(criterion, reason)| Words::from(format!("{}: ", criterion.title)).then(reason).into())
        .collect();
    let heading = Words::from(scribe.say(files::LIMITS));
    if points.is_empty() {
        return vec![Block::paragraph(heading.before(Words::blank()))];
    }
    vec![Block::paragraph(heading), Block::List(Marks::Dashes, points)]
}

/// Every line that lost points, with the reason or a blank.
pub(super) fn lost<'a>(scribe: &Scribe<'_>, sheet: &'a Sheet, result: &ScoreResult) -> Vec<(&'a Criterion, Words)> {
    let less = |criterion: &&Criterion| {
        let given = result.lines.iter().find(|line| line.criterion == criterion.id).and_then(|line| line.points);
        given.is_some_and(|points| points < criterion.max)
    };
    let why = |criterion: &'a Criterion| {
        let reason = reasons(scribe, criterion);
        (criterion, if reason.is_empty() { Words::blank() } else { reason.into() })
    };
    sheet.criteria().filter(less).map(why).collect()
}

/// The lines with maximum, points, reason and evidence.
pub(super) fn table(scribe: &Scribe<'_>, sheet: &Sheet, result: &ScoreResult) -> Table {
    let column =
        |(name, align, width): (Phrase, Align, usize)| Column { title: scribe.say(name).to_owned(), align, width };
    let columns = vec![
        column((words::NUMBER, Align::Centre, 8)),
        column((words::CRITERION, Align::Left, 34)),
        column((words::MAXIMUM, Align::Right, 10)),
        column((words::POINTS, Align::Right, 10)),
        column((words::LOST, Align::Left, 25)),
        column((words::EVIDENCE, Align::Left, 25)),
    ];
    let mut rows = Vec::new();
    for group in &sheet.groups {
        let only_itself = group.criteria.len() == 1 && group.criteria.iter().all(|line| line.title == group.title);
        if !only_itself {
            let mut cells = vec![Words::strong(group.id.as_str()), Words::strong(group.title.as_str())];
            cells.resize_with(columns.len(), Words::new);
            rows.push(Row { cells, seq: None });
        }
        rows.extend(group.criteria.iter().map(|criterion| row(scribe, criterion, result)));
    }
    Table { columns, rows }
}

fn row(scribe: &Scribe<'_>, criterion: &Criterion, result: &ScoreResult) -> Row {
    let given = result.lines.iter().find(|line| line.criterion == criterion.id).and_then(|line| line.points);
    let points = given.map_or_else(|| "–".to_owned(), |points| figures::points(scribe.lang, points));
    let cells = vec![
        criterion.id.as_str().into(),
        criterion.title.as_str().into(),
        figures::points(scribe.lang, criterion.max).into(),
        points.into(),
        reasons(scribe, criterion).into(),
        evidence(scribe, criterion),
    ];
    Row { cells, seq: None }
}

/// That a line does not apply, and why points are lost.
fn reasons(scribe: &Scribe<'_>, criterion: &Criterion) -> String {
    let mut lines = scribe.meeting.lines().iter().filter(|line| line.criterion == criterion.id);
    let apart = lines.any(|line| line.not_applicable).then(|| scribe.say(words::NOT_APPLICABLE).to_owned());
    let said = facts::reasons(scribe.meeting, criterion);
    apart.into_iter().chain((!said.is_empty()).then_some(said)).collect::<Vec<_>>().join("; ")
}

/// The fact behind a line, once it no longer lies ahead.
fn evidence(scribe: &Scribe<'_>, criterion: &Criterion) -> Words {
    let Some(evidence) = criterion.evidence else { return Words::new() };
    let (fact, is_ahead) = scribe.meeting.fact(evidence, scribe.now.t);
    if is_ahead { Words::new() } else { words::fact(scribe.lang, fact).into() }
}
