//! Floor 4. Tasks: those of earlier meetings with their results, and those given now. A deadline nobody named is a blank.

use chrono::NaiveDate;

use crate::meeting::state::Task;
use crate::meeting::words::Owner;
use crate::papers::document::Align;
use crate::papers::document::Block;
use crate::papers::document::Column;
use crate::papers::document::Row;
use crate::papers::document::Table;
use crate::papers::document::Words;
use crate::papers::scribe::Scribe;
use crate::text::Phrase;
use crate::text::dates;
use crate::text::kinds;
use crate::text::papers::results as words;

const NUMBER: (Phrase, usize) = (words::NUMBER, 7);
const WHO: (Phrase, usize) = (words::WHO, 30);
const DUE: (Phrase, usize) = (words::DUE, 20);

/// What became of the tasks that earlier meetings handed on.
pub(super) fn of_earlier_meetings(scribe: &Scribe<'_>) -> Vec<Block> {
    let rows: Vec<Row> = scribe
        .meeting
        .carried_tasks()
        .enumerate()
        .map(|(place, (task, report))| {
            let (lead, others) = task.who.split_first().map_or(("", &[][..]), |(lead, others)| (lead, others));
            let result = report.map_or_else(Words::blank, |report| {
                let result = scribe.say(kinds::task_result(report.result));
                let note = report.note.as_deref().filter(|note| !note.trim().is_empty());
                note.map_or_else(|| result.into(), |note| Words::from(format!("{result}: {note}")))
            });
            let owners = words::owners(scribe.lang, lead, &others.join(", "));
            let cells = vec![
                number(place),
                Scribe::typed(Some(&owners)),
                task.what.as_str().into(),
                task.due.map_or_else(Words::blank, |due| day(scribe, due)),
                result,
            ];
            Row { cells, seq: None }
        })
        .collect();
    table(scribe, &[NUMBER, WHO, (words::WHAT, 34), DUE, (words::RESULT, 24)], rows)
}

/// The tasks given in this meeting.
pub(super) fn given(scribe: &Scribe<'_>) -> Vec<Block> {
    let tasks = scribe.meeting.tasks();
    let reported = tasks.iter().any(|task| task.report_at.is_some());
    let mut columns = vec![NUMBER, WHO, (words::WHAT, 34), DUE];
    if reported {
        columns.push((words::REPORT_AT, 18));
    }
    let row = |(place, task): (usize, &Task)| {
        let mut cells = vec![number(place), owners(scribe, task), task.what.as_str().into(), due(scribe, task)];
        if reported {
            cells.push(task.report_at.as_deref().unwrap_or("").into());
        }
        Row { cells, seq: Some(task.seq) }
    };
    table(scribe, &columns, tasks.iter().enumerate().map(row).collect())
}

fn owners(scribe: &Scribe<'_>, task: &Task) -> Words {
    let name = |owner: &Owner| match owner {
        Owner::Person(who) => scribe.voice.person(who),
        Owner::Group(group) => group.clone(),
    };
    let mut names = task.who.iter().map(name);
    let Some(lead) = names.next() else { return Words::blank() };
    words::owners(scribe.lang, &lead, &names.collect::<Vec<_>>().join(", ")).into()
}

fn due(scribe: &Scribe<'_>, task: &Task) -> Words {
    match (task.due, task.due_text.as_deref()) {
        (Some(due), _) => day(scribe, due),
        (None, Some(typed)) => Words::blank().then(format!(" ({})", scribe.voice.quoted(typed))),
        (None, None) => Words::blank(),
    }
}

fn day(scribe: &Scribe<'_>, date: NaiveDate) -> Words {
    dates::date_with_weekday(scribe.lang, date).into()
}

fn number(place: usize) -> Words {
    (place + 1).to_string().into()
}

fn table(scribe: &Scribe<'_>, columns: &[(Phrase, usize)], rows: Vec<Row>) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let column = |(place, (name, width)): (usize, &(Phrase, usize))| Column {
        title: scribe.say(*name).to_owned(),
        align: if place == 0 { Align::Centre } else { Align::Left },
        width: *width,
    };
    vec![Block::Table(Table { columns: columns.iter().enumerate().map(column).collect(), rows })]
}
