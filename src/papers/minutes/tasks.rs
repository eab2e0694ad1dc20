//! Floor 4. Tasks: those of earlier meetings with their results, and those given now. A deadline nobody named is a blank.

use chrono::NaiveDate;

use super::paper::Paper;
use crate::meeting::state::Task;
use crate::meeting::words::Owner;
use crate::papers::document::Align;
use crate::papers::document::Block;
use crate::papers::document::Column;
use crate::papers::document::Row;
use crate::papers::document::Table;
use crate::papers::document::Words;
use crate::text::Phrase;
use crate::text::dates;
use crate::text::kinds;
use crate::text::papers::results as words;

/// What became of the tasks that earlier meetings handed on.
pub(super) fn of_earlier_meetings(paper: &Paper<'_>) -> Vec<Block> {
    let rows: Vec<Row> = paper
        .meeting
        .carried_tasks()
        .enumerate()
        .map(|(place, (task, report))| {
            let (lead, others) = task.who.split_first().map_or(("", &[][..]), |(lead, others)| (lead, others));
            let result = report.map_or_else(Words::blank, |report| {
                let result = paper.say(kinds::task_result(report.result));
                let note = report.note.as_deref().filter(|note| !note.trim().is_empty());
                note.map_or_else(|| result.into(), |note| Words::from(format!("{result}: {note}")))
            });
            let owners = words::owners(paper.lang, lead, &others.join(", "));
            let cells = vec![
                number(place),
                Paper::typed(Some(&owners)),
                task.what.as_str().into(),
                task.due.map_or_else(Words::blank, |due| day(paper, due)),
                result,
            ];
            Row { cells, seq: None }
        })
        .collect();
    table(paper, &[words::NUMBER, words::WHO, words::WHAT, words::DUE, words::RESULT], rows)
}

/// The tasks given in this meeting.
pub(super) fn given(paper: &Paper<'_>) -> Vec<Block> {
    let tasks = paper.meeting.tasks();
    let reported = tasks.iter().any(|task| task.report_at.is_some());
    let mut columns = vec![words::NUMBER, words::WHO, words::WHAT, words::DUE];
    if reported {
        columns.push(words::REPORT_AT);
    }
    let row = |(place, task): (usize, &Task)| {
        let mut cells = vec![number(place), owners(paper, task), task.what.as_str().into(), due(paper, task)];
        if reported {
            cells.push(task.report_at.as_deref().unwrap_or("").into());
        }
        Row { cells, seq: Some(task.seq) }
    };
    table(paper, &columns, tasks.iter().enumerate().map(row).collect())
}

fn owners(paper: &Paper<'_>, task: &Task) -> Words {
    let name = |owner: &Owner| match owner {
        Owner::Person(who) => paper.voice.person(who),
        Owner::Group(group) => group.clone(),
    };
    let mut names = task.who.iter().map(name);
    let Some(lead) = names.next() else { return Words::blank() };
    words::owners(paper.lang, &lead, &names.collect::<Vec<_>>().join(", ")).into()
}

fn due(paper: &Paper<'_>, task: &Task) -> Words {
    match (task.due, task.due_text.as_deref()) {
        (Some(due), _) => day(paper, due),
        (None, Some(typed)) => Words::blank().then(format!(" ({})", paper.voice.quoted(typed))),
        (None, None) => Words::blank(),
    }
}

fn day(paper: &Paper<'_>, date: NaiveDate) -> Words {
    dates::date_with_weekday(paper.lang, date).into()
}

fn number(place: usize) -> Words {
    (place + 1).to_string().into()
}

fn table(paper: &Paper<'_>, columns: &[Phrase], rows: Vec<Row>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let column = |(place, name): (usize, &Phrase)| Column {
        title: paper.say(*name).to_owned(),
        align: if place == 0 { Align::Right } else { Align::Left },
    };
    vec![Block::Table(Table { columns: columns.iter().enumerate().map(column).collect(), rows })]
}
