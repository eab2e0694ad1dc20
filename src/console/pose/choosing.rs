//! Floor 3. Questions that choose one of several: marks, tasks, judges, votes, items, what was typed by mistake.

use super::answer::Answer;
use super::answer::Parts;
use crate::console::ctx::Ctx;
use crate::console::items;
use crate::console::items::Way;
use crate::console::step::Ask;
use crate::console::step::Fill;
use crate::console::step::Open;
use crate::console::step::Step;
use crate::console::step::Then;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::why;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::ItemState;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::TaskResult;
use crate::meeting::words::Whom;
use crate::text::console::desk as w;
use crate::text::kinds;

/// How a person is marked.
pub fn mark(ctx: &Ctx<'_>, who: &PersonId) -> Parts {
    let answer = |presence: Presence| {
        let label = crate::text::capital(kinds::presence(presence).get(ctx.lang));
        match presence {
            Presence::Excused | Presence::Unexcused => {
                Answer::new(label, vec![Step::Close, Step::Open(Open::Form(Fill::Absence(who.clone(), presence)))])
            }
            Presence::Unmarked | Presence::Present | Presence::Online | Presence::Late | Presence::Left => {
                let whom = Whom::These(vec![who.clone()]);
                Answer::press(ctx, label, Command::Mark { who: whom, presence, reason: None })
            }
        }
    };
    let answers = [
        Presence::Present,
        Presence::Online,
        Presence::Late,
        Presence::Left,
        Presence::Excused,
        Presence::Unexcused,
        Presence::Unmarked,
    ]
    .into_iter()
    .map(answer)
    .collect();
    (ctx.get(w::MARK).to_owned(), vec![Line::new(Tone::Strong, ctx.person(who))], answers)
}

/// What became of a task.
pub fn result(ctx: &Ctx<'_>, task: &str) -> Parts {
    let what = ctx
        .meeting
        .carried_tasks()
        .find(|(carried, _)| carried.id == task)
        .map_or_else(String::new, |(carried, _)| format!("{}: {}", carried.who.join(", "), carried.what));
    let answers = [TaskResult::Done, TaskResult::UnderWay, TaskResult::Overdue, TaskResult::NotBegun]
        .into_iter()
        .map(|result| {
            let label = crate::text::capital(kinds::task_result(result).get(ctx.lang));
            Answer::new(label, vec![Step::Close, Step::Open(Open::Form(Fill::Report(task.to_owned(), result)))])
        })
        .collect();
    (ctx.get(w::RESULT).to_owned(), vec![Line::new(Tone::Strong, what)], answers)
}

/// Which task of the last meeting.
pub fn reports(ctx: &Ctx<'_>) -> Parts {
    let answers: Vec<Answer> = ctx
        .meeting
        .carried_tasks()
        .map(|(task, report)| {
            let result = |result: TaskResult| kinds::task_result(result).get(ctx.lang);
            let detail = report.map(|report| result(report.result).to_owned()).or_else(|| {
                let last = result(task.last?);
                Some(ctx.voice(|voice| voice.say(format!("kỳ trước: {last}"), format!("last time: {last}"))))
            });
            let due = task.due.map(|day| crate::text::dates::date(ctx.lang, day));
            let due = due.map(|day| ctx.voice(|voice| voice.say(format!(" – hạn {day}"), format!(" – due {day}"))));
            let label = format!("{}: {}{}", task.who.join(", "), task.what, due.unwrap_or_default());
            Answer { detail, ..Answer::new(label, vec![Step::Open(Open::Question(Ask::Result(task.id.clone())))]) }
        })
        .collect();
    let lines = if answers.is_empty() { vec![Line::plain(ctx.get(w::NO_REPORTS))] } else { Vec::new() };
    let answers = if answers.is_empty() { vec![Answer::back(ctx, w::GO_BACK)] } else { answers };
    (ctx.get(w::REPORTS).to_owned(), lines, answers)
}

/// What was typed into the list of actions.
pub fn stray(ctx: &Ctx<'_>, text: &str) -> Parts {
    let keep = if let Some(speech) = ctx.meeting.speech() {
        let (who, text) = (speech.who.clone(), text.to_owned());
        let command = Command::Opinion { who, text, kind: OpinionKind::Opinion, segment: None };
        Answer { detail: Some(ctx.person(&speech.who)), ..Answer::press(ctx, ctx.get(w::STRAY_KEEP), command) }
    } else {
        let whose = crate::console::step::For::Words(OpinionKind::Opinion, text.to_owned());
        Answer::new(ctx.get(w::STRAY_KEEP), vec![Step::Close, Step::Open(Open::Picker(whose))])
    };
    let note = Answer::press(ctx, ctx.get(w::STRAY_NOTE), Command::Note { text: text.to_owned() });
    let lines = vec![Line::new(Tone::Strong, text)];
    (ctx.get(w::STRAY).to_owned(), lines, vec![keep, note, Answer::back(ctx, w::STRAY_DROP)])
}

/// Whose sheet.
pub fn judge(ctx: &Ctx<'_>) -> Parts {
    let answers = ctx
        .meeting
        .agenda()
        .judges
        .iter()
        .map(|who| Answer::new(ctx.meeting.name(who), vec![Step::Close, Step::Open(Open::ScoreOf(who.clone()))]))
        .collect();
    (ctx.get(w::JUDGE).to_owned(), Vec::new(), answers)
}

/// The votes that the item owes, one of its own, and declaring one void.
pub fn votes(ctx: &Ctx<'_>) -> Parts {
    let place = ctx.meeting.current().map_or(usize::MAX, |(place, _)| place);
    let owed = ctx.meeting.owed_votes(place);
    let mut answers: Vec<Answer> = owed
        .iter()
        .map(|plan| {
            let command = Command::OpenVote { question: Some(plan.question.clone()), base: None, threshold: None };
            Answer {
                why_not: why::why(ctx, &command),
                ..Answer::new(
                    format!("{}: {}", ctx.get(w::OPEN_VOTE), plan.question),
                    vec![Step::Close, Step::Press(command, Then::Steps(vec![Step::Open(Open::Vote)]))],
                )
            }
        })
        .collect();
    answers.push(Answer::new(ctx.get(w::OWN_VOTE), vec![Step::Close, Step::Open(Open::Form(Fill::Question))]));
    // The newest first: it is the one that is most likely meant.
    let standing: Vec<_> = ctx.meeting.standing_votes().collect();
    answers.extend(standing.iter().map(|vote| {
        let question = (standing.len() > 1).then(|| vote.question.clone());
        let form = Open::Form(Fill::VoidVote(Some(vote.seq)));
        Answer { detail: question, ..Answer::new(ctx.get(w::VOID_VOTE), vec![Step::Close, Step::Open(form)]) }
    }));
    let mut lines: Vec<Line> = ctx
        .meeting
        .votes()
        .iter()
        .filter_map(|vote| {
            let (_, outcome) = vote.outcome.as_ref().filter(|_| vote.voided.is_none())?;
            let tone = if outcome.carried { Tone::Good } else { Tone::Warn };
            Some(Line::new(tone, format!("{}: {}", vote.question, crate::text::both::verdict(ctx.lang, outcome))))
        })
        .collect();
    if owed.is_empty() {
        lines.push(Line::quiet(ctx.get(w::VOTES_NONE)));
    }
    (ctx.get(w::VOTE_TITLE).to_owned(), lines, answers)
}

/// What to do with an item.
pub fn item(ctx: &Ctx<'_>, segment: &SegmentId) -> Parts {
    let title = ctx.voice(|voice| voice.item(segment));
    let by_itself = || Command::MoveSegment { segment: segment.clone(), before: Some(segment.clone()) };
    let shifted = |way: Way| items::shift(ctx.meeting, segment, way).unwrap_or_else(by_itself);
    let drop = Command::Drop { segment: segment.clone(), reason: "…".to_owned() };
    let answers = vec![
        Answer::press(ctx, ctx.get(w::ITEM_UP), shifted(Way::Up)),
        Answer::press(ctx, ctx.get(w::ITEM_DOWN), shifted(Way::Down)),
        Answer {
            why_not: why::why(ctx, &drop),
            ..Answer::new(
                ctx.get(w::ITEM_DROP),
                vec![Step::Close, Step::Open(Open::Form(Fill::Drop(segment.0.clone())))],
            )
        },
        Answer::new(
            ctx.get(w::ITEM_ADD),
            vec![Step::Close, Step::Open(Open::Form(Fill::AddItem(ahead(ctx, segment))))],
        ),
        Answer::back(ctx, w::GO_BACK),
    ];
    (ctx.get(w::ITEMS_TITLE).to_owned(), vec![Line::new(Tone::Strong, title)], answers)
}

/// An item can be put in only before one that has not begun.
fn ahead(ctx: &Ctx<'_>, segment: &SegmentId) -> Option<String> {
    let item = ctx.meeting.item(segment)?;
    (item.state == ItemState::Ahead).then(|| segment.0.clone())
}
