//! Floor 3. What has been said, concluded and given: Enter answers a question or mends the words, Tab changes the kind, → the speaker or the date.

use super::ctx::Ctx;
use super::form;
use super::step::Fill;
use super::step::For;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::Meeting;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Seq;
use crate::order;
use crate::text::console::desk as w;
use crate::text::dates;
use crate::text::kinds;

/// The open list of what was written.
#[derive(Clone, Debug, PartialEq)]
pub struct Records {
    /// None is the newest.
    selected: Option<usize>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Opinion(OpinionKind),
    OpenQuestion,
    Answer,
    Conclusion,
    Note,
    Task,
}

struct Row {
    seq: Seq,
    kind: Kind,
    words: String,
    shown: panel::RecordRow,
}

impl Records {
    /// The list, the newest line selected.
    pub fn new() -> Self {
        Self { selected: None }
    }

    fn place(&self, rows: &[Row]) -> usize {
        let last = rows.len().saturating_sub(1);
        self.selected.unwrap_or(last).min(last)
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let rows = rows(ctx);
        let place = self.place(&rows);
        let row = rows.get(place);
        match key {
            Key::Up => self.selected = Some(place.saturating_sub(1)),
            Key::Down => self.selected = Some((place + 1).min(rows.len().saturating_sub(1))),
            Key::Home => self.selected = Some(0),
            Key::End => self.selected = None,
            Key::Enter | Key::Tab | Key::Right => {
                let Some(row) = row else {
                    return Some(vec![Step::Say(NoticeKind::Told, w::NO_RECORDS)]);
                };
                return Some(vec![act(row, key)]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Records {
        let rows = rows(ctx);
        let selected = self.place(&rows);
        let enter = rows.get(selected).map_or(w::NO_RECORDS, |row| match row.kind {
            Kind::OpenQuestion => w::RECORD_QUESTION,
            Kind::Opinion(_) => w::RECORD_OPINION,
            Kind::Task => w::RECORD_TASK,
            Kind::Answer | Kind::Conclusion | Kind::Note => w::RECORD_WORDS,
        });
        panel::Records {
            title: ctx.get(w::RECORDS_TITLE).to_owned(),
            rows: rows.into_iter().map(|row| row.shown).collect(),
            selected,
            enter: Line::quiet(ctx.get(enter)),
        }
    }
}

fn act(row: &Row, key: Key) -> Step {
    let mend = Step::Open(Open::Form(Fill::Mend(row.seq, row.words.clone())));
    match (row.kind, key) {
        (Kind::OpenQuestion, Key::Enter) => Step::Open(Open::Picker(For::Answer(row.seq))),
        (Kind::Opinion(OpinionKind::Opinion), Key::Tab) => kind(row.seq, OpinionKind::Question),
        (Kind::OpenQuestion | Kind::Opinion(OpinionKind::Question), Key::Tab) => kind(row.seq, OpinionKind::Request),
        (Kind::Opinion(OpinionKind::Request), Key::Tab) => kind(row.seq, OpinionKind::Opinion),
        (Kind::Opinion(_) | Kind::OpenQuestion | Kind::Answer, Key::Right) => {
            Step::Open(Open::Picker(For::Speaker(row.seq)))
        }
        (Kind::Task, Key::Right) => Step::Open(Open::Form(Fill::Due(row.seq))),
        (Kind::Opinion(_) | Kind::Answer | Kind::Conclusion | Kind::Note | Kind::Task, Key::Enter) => mend,
        _ => Step::Say(NoticeKind::Told, w::NOT_NEEDED),
    }
}

fn kind(seq: Seq, kind: OpinionKind) -> Step {
    Step::Press(Command::Correct { seq, text: None, who: None, kind: Some(kind), due: None }, Then::Stay)
}

/// Everything that was written, in the order of the presses; answers under their questions.
fn rows(ctx: &Ctx<'_>) -> Vec<Row> {
    let meeting = ctx.meeting;
    let mut rows: Vec<(Seq, Vec<Row>)> = Vec::new();
    let line = |who: String, text: &str, depth: usize, mark: Option<Line>| panel::RecordRow {
        who,
        text: Line::plain(text.replace('\n', " ")),
        depth,
        mark,
    };
    for one in meeting.opinions() {
        let kind = if one.is_open_question() { Kind::OpenQuestion } else { Kind::Opinion(one.kind) };
        let mark = match kind {
            Kind::OpenQuestion => Some(Line::new(Tone::Warn, ctx.get(w::NOT_ANSWERED))),
            Kind::Opinion(OpinionKind::Question | OpinionKind::Request) => {
                Some(Line::quiet(kinds::opinion_kind(one.kind).get(ctx.lang)))
            }
            Kind::Opinion(OpinionKind::Opinion) | Kind::Answer | Kind::Conclusion | Kind::Note | Kind::Task => None,
        };
        let name = meeting.name(&one.who).to_owned();
        let mut group =
            vec![Row { seq: one.seq, kind, words: one.text.clone(), shown: line(name, &one.text, 0, mark) }];
        group.extend(one.answers.iter().map(|answer| Row {
            seq: answer.seq,
            kind: Kind::Answer,
            words: answer.text.clone(),
            shown: line(meeting.name(&answer.who).to_owned(), &answer.text, 1, None),
        }));
        rows.push((one.seq, group));
    }
    for one in meeting.conclusions() {
        let shown = line(ctx.get(w::CONCLUSION).to_owned(), &one.text, 0, None);
        rows.push((one.seq, vec![Row { seq: one.seq, kind: Kind::Conclusion, words: one.text.clone(), shown }]));
    }
    for one in meeting.notes() {
        let shown = line(ctx.get(w::NOTE).to_owned(), &one.text, 0, None);
        rows.push((one.seq, vec![Row { seq: one.seq, kind: Kind::Note, words: one.text.clone(), shown }]));
    }
    for one in meeting.tasks() {
        let due = one.due.map_or_else(
            || Line::new(Tone::Warn, ctx.get(crate::text::both::NO_DEADLINE)),
            |day| Line::quiet(dates::date(ctx.lang, day)),
        );
        let shown = line(form::owners(ctx, &one.who), &one.what, 0, Some(due));
        rows.push((one.seq, vec![Row { seq: one.seq, kind: Kind::Task, words: one.what.clone(), shown }]));
    }
    order::by_key(&mut rows, |(seq, _)| *seq);
    rows.into_iter().flat_map(|(_, group)| group).collect()
}

/// The words of a press, if they can be mended.
pub fn words(meeting: &Meeting, seq: Seq) -> Option<String> {
    let opinion = meeting.opinions().iter().find(|one| one.seq == seq).map(|one| &one.text);
    let answer =
        || meeting.opinions().iter().flat_map(|one| &one.answers).find(|one| one.seq == seq).map(|one| &one.text);
    let conclusion = || meeting.conclusions().iter().find(|one| one.seq == seq).map(|one| &one.text);
    let note = || meeting.notes().iter().find(|one| one.seq == seq).map(|one| &one.text);
    let task = || meeting.tasks().iter().find(|one| one.seq == seq).map(|one| &one.what);
    opinion.or_else(answer).or_else(conclusion).or_else(note).or_else(task).cloned()
}
