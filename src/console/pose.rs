//! Floor 3. The questions of the console: what each asks, and what its answers lead to.

use super::items;
use super::items::Way;
use super::step::Ask;
use super::step::Ctx;
use super::step::Effect;
use super::step::Fill;
use super::step::Folder;
use super::step::Open;
use super::step::Round;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::Tone;
use crate::action::Action;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::ItemState;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::TaskResult;
use crate::meeting::words::Unheard;
use crate::meeting::words::Whom;
use crate::meeting::words::Wish;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::figures;
use crate::text::kinds;

/// A question as it stands at this moment.
pub struct Posed {
    /// Heading.
    pub title: String,
    /// What is asked.
    pub lines: Vec<Line>,
    /// In order; the first is taken by a bare Enter.
    pub answers: Vec<Answer>,
}

/// One answer.
pub struct Answer {
    /// What it is called.
    pub label: String,
    /// More about it.
    pub detail: Option<String>,
    /// Why it cannot be given now.
    pub why_not: Option<String>,
    /// What it leads to.
    pub steps: Vec<Step>,
}

impl Answer {
    fn new(label: impl Into<String>, steps: Vec<Step>) -> Self {
        Self { label: label.into(), detail: None, why_not: None, steps }
    }

    /// An answer that presses something; greyed out when the meeting would refuse it.
    fn press(ctx: &Ctx<'_>, label: impl Into<String>, command: Command) -> Self {
        let why_not = ctx.why_not_said(&command);
        Self { why_not, ..Self::new(label, vec![Step::Close, Step::Press(command, Then::Stay)]) }
    }

    fn back(ctx: &Ctx<'_>, label: Phrase) -> Self {
        Self::new(ctx.get(label), vec![Step::Close])
    }
}

/// A question as it stands at this moment.
pub fn pose(ctx: &Ctx<'_>, ask: &Ask) -> Posed {
    let (title, lines, answers) = match ask {
        Ask::Undo => undo(ctx),
        Ask::Quit => quit(ctx),
        Ask::Close => close(ctx),
        Ask::Announce => announce(ctx),
        Ask::Wish(who) => wish(ctx, who),
        Ask::Waiting(command) => waiting(ctx, command),
        Ask::Gap => gap(ctx),
        Ask::Warned(command, warnings, then) => {
            let said = warnings.iter().map(|warning| Line::new(Tone::Warn, super::said::warning(ctx, warning)));
            let go_on =
                Answer::new(ctx.get(w::GO_ON), vec![Step::Close, Step::PressWarned(command.clone(), then.clone())]);
            (ctx.get(w::WARNED).to_owned(), said.collect(), vec![go_on, Answer::back(ctx, w::GO_BACK)])
        }
        Ask::Where => place(ctx),
        Ask::Silence => silence(ctx),
        Ask::Turn => turn(ctx),
        Ask::Mark(who) => mark(ctx, who),
        Ask::Result(task) => result(ctx, task),
        Ask::Reports => reports(ctx),
        Ask::Stray(text) => stray(ctx, text),
        Ask::Judge => judge(ctx),
        Ask::Votes => votes(ctx),
        Ask::Item(segment) => item(ctx, segment),
    };
    Posed { title, lines, answers }
}

type Parts = (String, Vec<Line>, Vec<Answer>);

fn undo(ctx: &Ctx<'_>) -> Parts {
    let title = ctx.get(w::UNDO).to_owned();
    match ctx.meeting.undo_target(ctx.at.moment) {
        Ok(entry) => {
            let what = super::said::events(ctx, &entry.events);
            let time = figures::time_secs(entry.at.wall);
            let line = ctx.voice(|voice| {
                let what = voice.quoted(&what);
                voice.say(format!("Lùi lại việc {what} lúc {time}?"), format!("Undo {what} at {time}?"))
            });
            let yes = Answer::press(ctx, ctx.get(w::YES_UNDO), Command::Undo {});
            (title, vec![Line::new(Tone::Strong, line)], vec![yes, Answer::back(ctx, w::NO_LEAVE)])
        }
        Err(refused) => {
            let line = Line::new(Tone::Warn, ctx.refusal(&refused));
            (title, vec![line], vec![Answer::back(ctx, w::GO_BACK)])
        }
    }
}

fn quit(ctx: &Ctx<'_>) -> Parts {
    let over = ctx.meeting.phase() == Phase::Over;
    let line = Line::plain(ctx.get(if over { w::QUIT_ASK_OVER } else { w::QUIT_ASK }));
    let leave = Answer::new(ctx.get(w::QUIT), vec![Step::Close, Step::Effect(Effect::Quit)]);
    (ctx.get(w::QUIT).to_owned(), vec![line], vec![Answer::back(ctx, w::STAY), leave])
}

fn close(ctx: &Ctx<'_>) -> Parts {
    let command = Command::Close {};
    let time = figures::time(ctx.at.moment.wall);
    let held = ctx.meeting.held(ctx.at.moment.t).mins_down();
    let mut lines = vec![Line::new(
        Tone::Strong,
        ctx.voice(|voice| {
            voice.say(
                format!("Kết thúc {} lúc {time}? Đã họp {held} phút.", voice.occasion),
                format!("Close the meeting at {time}? It lasted {held} minutes."),
            )
        }),
    )];
    let warnings = ctx.meeting.warnings(ctx.at.moment, &command);
    lines.extend(warnings.iter().map(|warning| Line::new(Tone::Warn, super::said::warning(ctx, warning))));
    let yes = Answer {
        why_not: ctx.why_not_said(&command),
        ..Answer::new(ctx.get(w::CLOSE), vec![Step::Close, Step::PressWarned(command, Then::Stay)])
    };
    (ctx.get(w::CLOSE).to_owned(), lines, vec![yes, Answer::back(ctx, w::NOT_YET)])
}

fn announce(ctx: &Ctx<'_>) -> Parts {
    let line = match ctx.meeting.sealed() {
        Some(result) => ctx.voice(|voice| {
            let total = figures::points_in_words(ctx.lang, result.total);
            voice.say(
                format!("Công bố lên màn chiếu: {total}, xếp loại {} (tự chấm)?", result.band),
                format!("Announce on the screen: {total}, {} (own score)?", result.band),
            )
        }),
        None => ctx.why_not_said(&Command::Announce {}).unwrap_or_default(),
    };
    let lines = vec![Line::new(Tone::Strong, line), Line::quiet(ctx.get(w::SCORE_ROOM_NOTE))];
    let yes = Answer::press(ctx, ctx.get(w::ANNOUNCE), Command::Announce {});
    (ctx.get(w::ANNOUNCE).to_owned(), lines, vec![yes, Answer::back(ctx, w::NO_LEAVE)])
}

fn wish(ctx: &Ctx<'_>, who: &PersonId) -> Parts {
    let answer =
        |label: Phrase, wish: Wish| Answer::press(ctx, ctx.get(label), Command::Withdraw { who: who.clone(), wish });
    let answers = vec![
        answer(w::WISH_OWN, Wish::Own),
        answer(w::WISH_WRITTEN, Wish::Written),
        answer(w::WISH_CHAIR, Wish::Chair),
        Answer::back(ctx, w::NO_LEAVE),
    ];
    (ctx.get(w::WISH).to_owned(), vec![Line::new(Tone::Strong, ctx.person(who))], answers)
}

/// Those who still wait when an item is left (`SCREENS.md` 2).
fn waiting(ctx: &Ctx<'_>, command: &Command) -> Parts {
    let names: Vec<PersonId> = ctx.meeting.queue().iter().map(|one| one.who.clone()).collect();
    let line = ctx.voice(|voice| {
        let who = voice.members(names.len());
        voice.say(format!("Còn {who} chưa được phát biểu:"), format!("{who} have not been heard:"))
    });
    let back = match command {
        Command::Next { back, .. } => *back,
        _ => None,
    };
    let leave =
        |label: Phrase, then: Unheard| Answer::press(ctx, ctx.get(label), Command::Next { back, waiting: Some(then) });
    let answers = vec![
        Answer::press(ctx, ctx.get(w::THREE_MORE), Command::Extend { by: Span::from_mins(3) }),
        leave(w::FIRST_NEXT, Unheard::FirstNext),
        leave(w::IN_WRITING, Unheard::Written),
        leave(w::MOVE_ON, Unheard::MoveOn),
        Answer::back(ctx, w::GO_BACK),
    ];
    let lines = vec![Line::new(Tone::Strong, line), Line::plain(ctx.voice(|voice| voice.people(&names)))];
    (ctx.get(w::STILL_WAITING).to_owned(), lines, answers)
}

fn gap(ctx: &Ctx<'_>) -> Parts {
    let line = ctx.meeting.open_gap().map_or_else(
        || ctx.get(w::NO_GAP).to_owned(),
        |gap| {
            let long = figures::used(ctx.lang, gap.length());
            ctx.voice(|voice| {
                voice.say(
                    format!("Máy đã tắt {long}. Trong lúc đó mọi người có họp tiếp không?"),
                    format!("The computer was away for {long}. Did the meeting go on meanwhile?"),
                )
            })
        },
    );
    let answers = vec![
        Answer::press(ctx, ctx.get(w::GAP_COUNT), Command::CountGap {}),
        Answer::press(ctx, ctx.get(w::GAP_OUT), Command::TakeOutGap {}),
    ];
    (ctx.get(w::GAP).to_owned(), vec![Line::new(Tone::Strong, line)], answers)
}

fn place(ctx: &Ctx<'_>) -> Parts {
    let answer = |label: Phrase, folder: Folder| {
        Answer::new(ctx.get(label), vec![Step::Close, Step::Effect(Effect::ChooseFolder(folder))])
    };
    let answers = vec![
        answer(w::WHERE_DATA, Folder::Data),
        answer(w::WHERE_HOME, Folder::Home),
        answer(w::WHERE_TEMPORARY, Folder::Temporary),
        Answer::new(ctx.get(w::WHERE_TYPED), vec![Step::Close, Step::Open(Open::Form(Fill::Folder))]),
    ];
    let mut lines = vec![super::said::saving(ctx)];
    lines.push(Line::plain(ctx.get(w::WHERE_HELP)));
    (ctx.get(w::WHERE).to_owned(), lines, answers)
}

/// What the console offers while nobody speaks; it never does any of it by itself.
fn silence(ctx: &Ctx<'_>) -> Parts {
    let act = |label: Phrase, action: Action| Answer {
        why_not: action.spec().intent.command(ctx.meeting).and_then(|command| match action {
            Action::Round => None,
            _ => ctx.why_not_said(&command),
        }),
        ..Answer::new(ctx.get(label), vec![Step::Close, Step::Do(action)])
    };
    let mut answers = vec![
        act(w::NEXT_PROMPT, Action::NextPrompt),
        act(w::THINK, Action::Think),
        act(w::PAIRS, Action::Pairs),
        act(w::IN_TURN, Action::Round),
    ];
    if let Some(who) = super::said::silent(ctx).into_iter().next() {
        let label = ctx.voice(|voice| {
            let person = voice.person(&who);
            voice.say(format!("Mời {person} (chưa phát biểu)"), format!("Ask {person} (has not spoken)"))
        });
        answers.push(Answer::press(ctx, label, Command::GiveFloor { who: Some(who) }));
    }
    (ctx.get(w::SILENCE).to_owned(), Vec::new(), answers)
}

/// The person named in the round.
fn turn(ctx: &Ctx<'_>) -> Parts {
    let left = ctx.meeting.round_left();
    let Some(who) = left.first().map(|who| (*who).clone()) else {
        let done = Answer::new(ctx.get(w::GO_BACK), vec![Step::Round(Round::End), Step::Close]);
        return (ctx.get(w::TURN).to_owned(), vec![Line::new(Tone::Good, ctx.get(w::ALL_ASKED))], vec![done]);
    };
    let name = ctx.person(&who);
    let named = ctx.voice(|voice| voice.say(format!("Mời {name}"), format!("{name}, please")));
    let n = left.len();
    let rest = ctx.voice(|voice| {
        let all = voice.members(n);
        voice.say(format!("còn {all}"), format!("{all} left"))
    });
    let pass = Command::Pass { who: who.clone() };
    let answers = vec![
        Answer::press(ctx, ctx.get(w::TURN_FLOOR), Command::GiveFloor { who: Some(who) }),
        Answer {
            why_not: ctx.why_not_said(&pass),
            ..Answer::new(ctx.get(w::TURN_PASS), vec![Step::Press(pass, Then::Stay)])
        },
        Answer::new(ctx.get(w::TURN_STOP), vec![Step::Round(Round::End), Step::Close]),
    ];
    (ctx.get(w::TURN).to_owned(), vec![Line::new(Tone::Strong, named), Line::quiet(rest)], answers)
}

fn mark(ctx: &Ctx<'_>, who: &PersonId) -> Parts {
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

fn result(ctx: &Ctx<'_>, task: &str) -> Parts {
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

fn reports(ctx: &Ctx<'_>) -> Parts {
    let answers: Vec<Answer> = ctx
        .meeting
        .carried_tasks()
        .map(|(task, report)| {
            let detail = report.map(|report| kinds::task_result(report.result).get(ctx.lang).to_owned());
            let label = format!("{}: {}", task.who.join(", "), task.what);
            Answer { detail, ..Answer::new(label, vec![Step::Open(Open::Question(Ask::Result(task.id.clone())))]) }
        })
        .collect();
    let lines = if answers.is_empty() { vec![Line::plain(ctx.get(w::NO_REPORTS))] } else { Vec::new() };
    let answers = if answers.is_empty() { vec![Answer::back(ctx, w::GO_BACK)] } else { answers };
    (ctx.get(w::REPORTS).to_owned(), lines, answers)
}

fn stray(ctx: &Ctx<'_>, text: &str) -> Parts {
    let keep = if let Some(speech) = ctx.meeting.speech() {
        let command = Command::Opinion { who: speech.who.clone(), text: text.to_owned(), kind: OpinionKind::Opinion };
        Answer { detail: Some(ctx.person(&speech.who)), ..Answer::press(ctx, ctx.get(w::STRAY_KEEP), command) }
    } else {
        let whose = super::step::For::Words(OpinionKind::Opinion, text.to_owned());
        Answer::new(ctx.get(w::STRAY_KEEP), vec![Step::Close, Step::Open(Open::Picker(whose))])
    };
    let note = Answer::press(ctx, ctx.get(w::STRAY_NOTE), Command::Note { text: text.to_owned() });
    let lines = vec![Line::new(Tone::Strong, text)];
    (ctx.get(w::STRAY).to_owned(), lines, vec![keep, note, Answer::back(ctx, w::STRAY_DROP)])
}

fn judge(ctx: &Ctx<'_>) -> Parts {
    let answers = ctx
        .meeting
        .agenda()
        .judges
        .iter()
        .map(|who| Answer::new(ctx.meeting.name(who), vec![Step::Close, Step::Open(Open::ScoreOf(who.clone()))]))
        .collect();
    (ctx.get(w::JUDGE).to_owned(), Vec::new(), answers)
}

/// The votes that the item owes, one of its own, and declaring the last one void.
fn votes(ctx: &Ctx<'_>) -> Parts {
    let place = ctx.meeting.current().map_or(usize::MAX, |(place, _)| place);
    let owed = ctx.meeting.owed_votes(place);
    let mut answers: Vec<Answer> = owed
        .iter()
        .map(|plan| {
            let command = Command::OpenVote { question: Some(plan.question.clone()), base: None, threshold: None };
            Answer {
                why_not: ctx.why_not_said(&command),
                ..Answer::new(
                    plan.question.clone(),
                    vec![Step::Close, Step::Press(command, Then::Steps(vec![Step::Open(Open::Vote)]))],
                )
            }
        })
        .collect();
    answers.push(Answer::new(ctx.get(w::OWN_VOTE), vec![Step::Close, Step::Open(Open::Form(Fill::Question))]));
    if ctx.meeting.votes().last().is_some_and(|vote| vote.voided.is_none()) {
        answers.push(Answer::new(ctx.get(w::VOID_VOTE), vec![Step::Close, Step::Open(Open::Form(Fill::VoidVote))]));
    }
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

fn item(ctx: &Ctx<'_>, segment: &SegmentId) -> Parts {
    let title = ctx.voice(|voice| voice.item(segment));
    let by_itself = || Command::MoveSegment { segment: segment.clone(), before: Some(segment.clone()) };
    let shifted = |way: Way| items::shift(ctx.meeting, segment, way).unwrap_or_else(by_itself);
    let drop = Command::Drop { segment: segment.clone(), reason: "…".to_owned() };
    let answers = vec![
        Answer::press(ctx, ctx.get(w::ITEM_UP), shifted(Way::Up)),
        Answer::press(ctx, ctx.get(w::ITEM_DOWN), shifted(Way::Down)),
        Answer {
            why_not: ctx.why_not_said(&drop),
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
