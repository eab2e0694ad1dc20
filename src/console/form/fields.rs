//! Floor 3. What the fields of each form are called, and what stands under them.

use chrono::NaiveDate;

use super::blank::Form;
use super::blank::STANDINGS;
use super::submit;
use crate::console::ctx::Ctx;
use crate::console::step::Fill;
use crate::console::typing::Lines;
use crate::console::typing::Typing;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::Field;
use crate::meeting::agenda::SegmentId;
use crate::meeting::words::Command;
use crate::meeting::words::Owner;
use crate::meeting::words::Refusal;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::dates;
use crate::text::kinds;

/// The fields of a form as it opens.
pub fn first(ctx: &Ctx<'_>, fill: &Fill) -> Vec<Typing> {
    match fill {
        Fill::CorrectPerson(who) => ctx.meeting.person(who).map_or_else(
            || vec![Typing::default(); 4],
            |one| {
                let person = &one.person;
                vec![
                    Typing::of(&person.name),
                    Typing::default(),
                    Typing::of(person.role.as_deref().unwrap_or("")),
                    Typing::of(person.group.as_deref().unwrap_or("")),
                ]
            },
        ),
        Fill::Mend(_, text) => vec![Typing::of(text)],
        Fill::AddItem(_) => vec![Typing::default(), Typing::of("5"), Typing::of("5")],
        Fill::NextBack => vec![Typing::of("1")],
        Fill::Task | Fill::AddPerson => vec![Typing::default(); 3],
        Fill::Override
        | Fill::Recess
        | Fill::Adjourn
        | Fill::Message
        | Fill::NextMeeting
        | Fill::VoidVote(_)
        | Fill::Unseal
        | Fill::PutOff(_)
        | Fill::Reviewers(_)
        | Fill::Drop(_)
        | Fill::Question
        | Fill::Absence(..)
        | Fill::Report(..)
        | Fill::Due(_)
        | Fill::Folder => vec![Typing::default()],
    }
}

/// Whether a field is chosen with ← →.
pub fn is_choice(fill: &Fill, at: usize) -> bool {
    matches!(fill, Fill::AddPerson | Fill::CorrectPerson(_)) && at == 1
}

/// Whether a form's texts may have several lines.
pub fn lines(fill: &Fill) -> Lines {
    match fill {
        Fill::Mend(..) => Lines::Several,
        Fill::Override
        | Fill::Recess
        | Fill::NextBack
        | Fill::Adjourn
        | Fill::Message
        | Fill::Task
        | Fill::NextMeeting
        | Fill::AddPerson
        | Fill::CorrectPerson(_)
        | Fill::VoidVote(_)
        | Fill::Unseal
        | Fill::PutOff(_)
        | Fill::Reviewers(_)
        | Fill::Drop(_)
        | Fill::AddItem(_)
        | Fill::Question
        | Fill::Absence(..)
        | Fill::Report(..)
        | Fill::Due(_)
        | Fill::Folder => Lines::One,
    }
}

/// Heading, and what the form is for.
pub fn heading(ctx: &Ctx<'_>, fill: &Fill) -> (String, Vec<Line>) {
    let get = |phrase: Phrase| ctx.get(phrase).to_owned();
    match fill {
        Fill::Override => (get(w::OVERRIDE), vec![Line::plain(get(w::OVERRIDE_ASK))]),
        Fill::Recess => (get(w::RECESS_TITLE), Vec::new()),
        Fill::NextBack => (get(w::NEXT_BACK), quiet(ctx.get(w::NEXT_BACK_HELP))),
        Fill::Adjourn => (get(w::ADJOURN), quiet(ctx.get(w::ADJOURN_HELP))),
        Fill::Message => (get(w::MESSAGE), Vec::new()),
        Fill::Task => (get(w::TASK), Vec::new()),
        Fill::NextMeeting => (get(w::NEXT_MEETING), quiet(ctx.get(w::DEADLINE_HELP))),
        Fill::AddPerson => (get(w::ADD_PERSON), Vec::new()),
        Fill::CorrectPerson(who) => (get(w::CORRECT_PERSON), vec![Line::plain(ctx.person(who))]),
        Fill::VoidVote(vote) => {
            let vote = ctx.meeting.vote_of(*vote).map(|vote| Line::plain(vote.question.clone()));
            (get(w::VOID_VOTE), vote.into_iter().collect())
        }
        Fill::Unseal => (get(w::UNSEAL), Vec::new()),
        Fill::PutOff(who) => (get(w::PUT_OFF), vec![Line::plain(ctx.person(who))]),
        Fill::Reviewers(who) => {
            let names = ctx.voice(|voice| voice.people(who));
            (get(w::REVIEWERS), vec![Line::new(Tone::Strong, names), Line::quiet(get(w::REVIEWERS_HELP))])
        }
        Fill::Drop(segment) => {
            let title = ctx.voice(|voice| voice.item(&SegmentId(segment.clone())));
            (get(w::DROP_ITEM), vec![Line::plain(title)])
        }
        Fill::AddItem(_) => (get(w::ADD_ITEM), Vec::new()),
        Fill::Question => (get(w::OWN_VOTE), Vec::new()),
        Fill::Absence(who, presence) => {
            let mark = kinds::presence(*presence).get(ctx.lang);
            (crate::text::capital(mark), vec![Line::plain(ctx.person(who))])
        }
        Fill::Report(task, result) => {
            let carried = ctx.meeting.carried_tasks().find(|(carried, _)| carried.id == *task);
            let what = carried.map(|(carried, _)| Line::plain(carried.what.clone()));
            (crate::text::capital(kinds::task_result(*result).get(ctx.lang)), what.into_iter().collect())
        }
        Fill::Folder => (get(w::WHERE), quiet(ctx.get(w::WHERE_HELP))),
        Fill::Mend(..) => (get(w::MEND), Vec::new()),
        Fill::Due(seq) => {
            let task = ctx.meeting.tasks().iter().find(|task| task.seq == *seq);
            let what = task.map(|task| Line::plain(task.what.clone()));
            (get(w::DUE), what.into_iter().chain(quiet(ctx.get(w::DEADLINE_HELP))).collect())
        }
    }
}

fn label(fill: &Fill, at: usize) -> Phrase {
    match (fill, at) {
        (
            Fill::Override
            | Fill::Adjourn
            | Fill::VoidVote(_)
            | Fill::Unseal
            | Fill::PutOff(_)
            | Fill::Reviewers(_)
            | Fill::Drop(_),
            _,
        ) => w::REASON,
        (Fill::Recess, _) => w::BACK_AT,
        (Fill::NextBack, _) => w::MINUTES_AGO,
        (Fill::Message, _) => w::MESSAGE_TEXT,
        (Fill::Task, 0) => w::WHO,
        (Fill::Task, 1) => w::WHAT,
        (Fill::Task, _) => w::BY_WHEN,
        (Fill::NextMeeting | Fill::Due(_), _) => w::DAY,
        (Fill::AddPerson | Fill::CorrectPerson(_), 0) => w::NAME,
        (Fill::AddPerson | Fill::CorrectPerson(_), 1) => w::STANDING,
        (Fill::AddPerson | Fill::CorrectPerson(_), 2) => w::ROLE,
        (Fill::AddPerson | Fill::CorrectPerson(_), _) => w::GROUP,
        (Fill::AddItem(_), 0) => w::ITEM_TITLE,
        (Fill::AddItem(_), 1) => w::ITEM_PRESENT,
        (Fill::AddItem(_), _) => w::ITEM_DISCUSS,
        (Fill::Question, _) => w::VOTE_QUESTION,
        (Fill::Absence(..), _) => w::ABSENCE,
        (Fill::Report(..), _) => w::REPORT_NOTE,
        (Fill::Folder, _) => w::FOLDER,
        (Fill::Mend(..), _) => w::MEND,
    }
}

/// One field as it is shown.
pub fn field(form: &Form, ctx: &Ctx<'_>, at: usize) -> Field {
    let mut label = ctx.get(label(&form.fill, at)).to_owned();
    if matches!(form.fill, Fill::Task) && at == 0 && !form.owners.is_empty() {
        label = format!("{label} {}", form.owners.iter().map(|id| ctx.meeting.name(id)).collect::<Vec<_>>().join(", "));
    }
    let mut field = form.fields[at].field(label, lines(&form.fill), at == form.active);
    if is_choice(&form.fill, at) {
        let words = STANDINGS.map(|standing| kinds::standing(standing).get(ctx.lang).to_owned());
        field.text.clone_from(&words[form.standing]);
        field.cursor = 0;
        field.choices = words.to_vec();
    }
    field.hint = hint(form, ctx, at);
    field
}

fn hint(form: &Form, ctx: &Ctx<'_>, at: usize) -> Option<Line> {
    match &form.fill {
        Fill::Override => {
            let reason = form.fields[0].text().to_owned();
            let refused = ctx.why_not(&Command::Override { reason })?;
            match refused.first {
                Refusal::EmptyText {} => None,
                _ => Some(Line::new(Tone::Warn, ctx.refusal(&refused))),
            }
        }
        Fill::Task if at == 2 => Some(deadline_hint(form, ctx)),
        Fill::NextMeeting | Fill::Due(_) => {
            let day = submit::day(ctx, form.fields[0].trimmed());
            day.ok().map(|day| Line::new(Tone::Good, dates::date_with_weekday(ctx.lang, day)))
        }
        _ => None,
    }
}

/// The deadline read back, or what is proposed in its place.
fn deadline_hint(form: &Form, ctx: &Ctx<'_>) -> Line {
    if form.undated {
        return Line::new(Tone::Warn, ctx.get(w::NO_DEADLINE));
    }
    let typed = form.fields[2].trimmed();
    if typed.is_empty() && !form.proposed {
        return Line::quiet(ctx.get(w::DEADLINE_HELP));
    }
    match submit::day(ctx, typed) {
        Ok(day) => {
            let said = dates::date_with_weekday(ctx.lang, day);
            let ahead = dates::days_ahead(ctx.lang, day, ctx.at.moment.wall.date_naive());
            let text = ctx.voice(|voice| voice.say(format!("Hạn: {said} ({ahead})"), format!("Due {said} ({ahead})")));
            Line::new(Tone::Good, text)
        }
        Err(proposal) => {
            let day = proposed_day(ctx, proposal);
            let text = ctx.voice(|voice| {
                let what = voice.quoted(typed);
                if typed.is_empty() {
                    voice.say(
                        format!("Enter: {day}. Hoặc gõ ngày, ví dụ 15/4."),
                        format!("Enter: {day}. Or type a date, such as 15/4."),
                    )
                } else {
                    voice.say(
                        format!("{what} chưa phải là thời hạn. Enter: {day}. Hoặc gõ ngày, ví dụ 15/4."),
                        format!("{what} is not a date. Enter: {day}. Or type a date, such as 15/4."),
                    )
                }
            });
            Line::new(Tone::Warn, text)
        }
    }
}

/// The day that is proposed in place of what is no date: "kỳ sinh hoạt sau, 27/04/2018".
fn proposed_day(ctx: &Ctx<'_>, proposal: NaiveDate) -> String {
    let date = dates::date(ctx.lang, proposal);
    ctx.voice(|voice| format!("{}, {date}", voice.next_occasion()))
}

/// What has been entered already.
pub fn so_far(ctx: &Ctx<'_>, fill: &Fill) -> Vec<Line> {
    match fill {
        Fill::Task => ctx
            .meeting
            .tasks()
            .iter()
            .map(|task| {
                let due = task.due.map(|day| format!(" – {}", dates::date(ctx.lang, day)));
                Line::plain(format!("{} – {}{}", owners(ctx, &task.who), task.what, due.unwrap_or_default()))
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// Those who answer for a task, as printed.
pub fn owners(ctx: &Ctx<'_>, who: &[Owner]) -> String {
    let names: Vec<&str> = who
        .iter()
        .map(|owner| match owner {
            Owner::Person(id) => ctx.meeting.name(id),
            Owner::Group(group) => group.as_str(),
        })
        .collect();
    names.join(", ")
}

/// What Enter does now.
pub fn enter(form: &Form, ctx: &Ctx<'_>) -> String {
    let last = form.active + 1 == form.fields.len();
    match &form.fill {
        Fill::Task if last && !form.undated => enter_with_day(form, ctx),
        fill if last => ctx.get(presses(fill)).to_owned(),
        _ => ctx.get(w::ENTER_NEXT_FIELD).to_owned(),
    }
}

/// What Enter does at the last field: what happens in the room is named, what is only written is written.
fn presses(fill: &Fill) -> Phrase {
    match fill {
        Fill::Recess => w::ENTER_RECESS,
        Fill::Override | Fill::NextBack => w::ENTER_MOVE_ON,
        Fill::Adjourn => w::ENTER_ADJOURN,
        Fill::Message => w::ENTER_SHOW,
        Fill::Question => w::ENTER_OPEN_VOTE,
        Fill::Folder => w::ENTER_FOLDER,
        Fill::Task
        | Fill::NextMeeting
        | Fill::AddPerson
        | Fill::CorrectPerson(_)
        | Fill::VoidVote(_)
        | Fill::Unseal
        | Fill::PutOff(_)
        | Fill::Reviewers(_)
        | Fill::Drop(_)
        | Fill::AddItem(_)
        | Fill::Absence(..)
        | Fill::Report(..)
        | Fill::Due(_)
        | Fill::Mend(..) => w::ENTER_SAVE,
    }
}

/// The same below the deadline of a task: a day that is no more than proposed is named here too.
fn enter_with_day(form: &Form, ctx: &Ctx<'_>) -> String {
    match submit::day(ctx, form.fields[2].trimmed()) {
        Ok(_) => ctx.get(w::ENTER_SAVE).to_owned(),
        Err(proposal) if form.proposal_is_in_sight() => {
            let day = proposed_day(ctx, proposal);
            ctx.voice(|voice| voice.say(format!("Enter: ghi, hạn {day}"), format!("Enter: save, due {day}")))
        }
        Err(_) => ctx.get(w::ENTER_PROPOSE).to_owned(),
    }
}

/// One quiet line.
fn quiet(text: &str) -> Vec<Line> {
    vec![Line::quiet(text)]
}
