//! Floor 4. Tables for other programs, cell by cell: tasks, speeches, planned and actual times, the row for the superior body.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use super::facts::Facts;
use super::facts::ItemFacts;
use super::facts::TurnFacts;
use crate::meeting::agenda::Language;
use crate::meeting::sheet::Tenths;
use crate::meeting::time::Span;
use crate::meeting::words::ClockKind;
use crate::text::Phrase;
use crate::text::papers::tables as words;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Of its words and figures.
    pub language: Language,
    /// What it is called.
    pub title: &'static str,
    /// Up to here it knows the meeting.
    pub as_of: DateTime<FixedOffset>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// From the top down; a row has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing: it is not known.
    Empty,
    /// Words, some of them typed by people.
    Text(String),
    /// A count or seconds.
    Whole(i64),
    /// Points.
    Points(Tenths),
    /// A day.
    Day(NaiveDate),
    /// A time of day.
    Time(DateTime<FixedOffset>),
}

impl Cell {
    fn text(text: &str) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    fn maybe(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    fn seconds(span: Span) -> Self {
        Self::Whole(span.secs_down())
    }

    fn number(n: usize) -> Self {
        Self::Whole(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

/// Tasks given: what, who, by when.
pub fn tasks(facts: &Facts) -> Grid {
    let columns = [
        words::NUMBER,
        words::WHAT,
        words::LEAD,
        words::WITH,
        words::DUE,
        words::REPORT_AT,
        words::MEETING,
        words::DAY,
    ];
    let rows = facts.tasks.iter().enumerate().map(|(place, task)| {
        let (lead, others) = task.who.split_first().map_or(("", &[][..]), |(lead, others)| (lead.as_str(), others));
        vec![
            Cell::number(place + 1),
            Cell::text(&task.what),
            Cell::text(lead),
            Cell::text(&others.join(", ")),
            task.due.map_or_else(|| Cell::maybe(task.due_text.as_deref()), Cell::Day),
            Cell::maybe(task.report_at.as_deref()),
            Cell::text(&facts.title),
            day(facts),
        ]
    });
    grid(facts, words::FILE_TASKS, &columns, rows.collect())
}

/// Every speech that has ended: item, person, group, class, start, net seconds, over the limit by.
pub fn speeches(facts: &Facts) -> Grid {
    let columns = [
        words::ITEM_NUMBER,
        words::ITEM,
        words::PERSON,
        words::GROUP,
        words::CLASS,
        words::START,
        words::NET_SECONDS,
        words::OVER_SECONDS,
    ];
    let rows = facts.speeches.iter().map(|speech| {
        vec![
            Cell::number(speech.item),
            Cell::text(&speech.title),
            Cell::text(&speech.name),
            Cell::maybe(speech.group.as_deref()),
            Cell::text(words::class(facts.language, speech.class, speech.answer)),
            Cell::Time(speech.started),
            Cell::seconds(speech.spoke),
            if speech.over > Span::ZERO { Cell::seconds(speech.over) } else { Cell::Empty },
        ]
    });
    grid(facts, words::FILE_SPEECHES, &columns, rows.collect())
}

/// Planned and actual times of every item, a self-review by turns.
pub fn times(facts: &Facts) -> Grid {
    let columns = [
        words::ITEM_NUMBER,
        words::ITEM,
        words::REVIEWER,
        words::START,
        words::PRESENT_PLANNED,
        words::PRESENTED,
        words::DISCUSS_PLANNED,
        words::LEAST,
        words::DISCUSSED,
        words::PAUSE,
        words::WHY,
    ];
    let rows = facts.items.iter().flat_map(|item| item.turns.iter().map(|turn| times_of(facts, item, turn)));
    grid(facts, words::FILE_TIMES, &columns, rows.collect())
}

fn times_of(facts: &Facts, item: &ItemFacts, turn: &TurnFacts) -> Vec<Cell> {
    let say = |phrase: Phrase| Cell::text(phrase.get(facts.language));
    let held = |span: Span| turn.opened.map_or(Cell::Empty, |_| Cell::seconds(span));
    vec![
        Cell::number(item.number),
        Cell::text(&item.title),
        Cell::maybe(turn.reviewer.as_deref()),
        turn.opened.map_or(Cell::Empty, Cell::Time),
        Cell::seconds(turn.present_planned),
        held(turn.presented),
        turn.discuss_planned.map_or(Cell::Empty, Cell::seconds),
        turn.least.map_or(Cell::Empty, Cell::seconds),
        turn.discussed.map_or(Cell::Empty, Cell::seconds),
        match turn.pause_kept {
            Some(true) => say(words::KEPT),
            Some(false) => say(words::LEFT_EARLY),
            None => Cell::Empty,
        },
        Cell::maybe(turn.left_early.as_deref().or(item.left_out.as_deref())),
    ]
}

/// A row for every meeting: number, unit, present of all, day, points, a cross under the band, reasons for points lost (`DOMAIN.md` 5).
/// It speaks the language of the first; none without a meeting.
pub fn report(meetings: &[Facts]) -> Option<Grid> {
    let first = meetings.first()?;
    let mut bands: Vec<&str> = Vec::new();
    for band in meetings.iter().filter_map(|one| one.score.as_ref()).flat_map(|score| &score.bands) {
        if !bands.contains(&band.as_str()) {
            bands.push(band);
        }
    }
    let say = |phrase: Phrase| phrase.get(first.language).to_owned();
    let mut columns: Vec<String> =
        [words::NUMBER, words::UNIT, words::PRESENT_OF, words::DAY, words::POINTS].map(say).to_vec();
    columns.extend(bands.iter().map(|band| (*band).to_owned()));
    columns.push(say(words::REASONS_LOST));
    let is_remarked = meetings.iter().any(|one| remark(one).is_some());
    if is_remarked {
        columns.push(say(words::NOT_REAL));
    }
    let rows = meetings.iter().enumerate().map(|(place, one)| {
        let mut cells = vec![
            Cell::number(place + 1),
            Cell::text(&one.body),
            Cell::text(&words::present_of(one.present, one.present_out_of)),
            day(one),
            one.score.as_ref().map_or(Cell::Empty, |score| Cell::Points(score.total)),
        ];
        let is_band = |band: &str| one.score.as_ref().is_some_and(|score| score.band == band);
        cells.extend(bands.iter().map(|band| if is_band(band) { Cell::text("x") } else { Cell::Empty }));
        cells.push(Cell::text(&lost(one)));
        if is_remarked {
            cells.push(remark(one).map_or(Cell::Empty, |remark| Cell::text(remark.get(one.language))));
        }
        cells
    });
    Some(Grid {
        language: first.language,
        title: words::REPORT.get(first.language),
        as_of: meetings.iter().map(|one| one.as_of).max().unwrap_or(first.as_of),
        columns,
        rows: rows.collect(),
    })
}

fn lost(facts: &Facts) -> String {
    let lines = facts.score.iter().flat_map(|score| &score.groups).flat_map(|group| &group.lines);
    let lost = lines.filter(|line| line.points.is_some_and(|points| points < line.max));
    let said = lost.map(|line| match &line.reason {
        Some(reason) => format!("{}: {reason}", line.criterion),
        None => line.criterion.clone(),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// What must be said of a meeting that is none.
pub(super) fn remark(facts: &Facts) -> Option<Phrase> {
    match facts.clock {
        ClockKind::Rehearsal { .. } => Some(words::REHEARSAL),
        ClockKind::Real | ClockKind::Script => facts.sample.then_some(words::SAMPLE),
    }
}

fn day(facts: &Facts) -> Cell {
    facts.began.map_or(Cell::Empty, |began| Cell::Day(began.date_naive()))
}

fn grid(facts: &Facts, title: Phrase, columns: &[Phrase], mut rows: Vec<Vec<Cell>>) -> Grid {
    let mut columns: Vec<String> = columns.iter().map(|name| name.get(facts.language).to_owned()).collect();
    if let Some(remark) = remark(facts) {
        columns.push(words::NOT_REAL.get(facts.language).to_owned());
        for row in &mut rows {
            row.push(Cell::text(remark.get(facts.language)));
        }
    }
    Grid { language: facts.language, title: title.get(facts.language), as_of: facts.as_of, columns, rows }
}
