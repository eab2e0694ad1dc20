//! Floor 3. What a form that is filled in presses, or what is still missing.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveTime;

use super::blank::Form;
use super::blank::STANDINGS;
use crate::console::ctx::Ctx;
use crate::console::picker;
use crate::console::port::Effect;
use crate::console::port::Folder;
use crate::console::step::Fill;
use crate::console::step::Open;
use crate::console::step::Step;
use crate::console::step::Then;
use crate::console::view::Line;
use crate::console::view::NoticeKind;
use crate::console::view::Tone;
use crate::console::view::panel::PickRow;
use crate::deadline;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Standing;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::meeting::words::Whom;
use crate::names;
use crate::order;
use crate::text::Phrase;
use crate::text::console::desk as w;

/// The press of a form that is filled in.
pub fn submit(form: &mut Form, ctx: &Ctx<'_>) -> Vec<Step> {
    let text = form.fields[0].trimmed().to_owned();
    let field = |at: usize| form.fields.get(at).map(|field| field.trimmed().to_owned());
    let filled = |at: usize| field(at).filter(|text| !text.is_empty());
    let close = |command: Command| vec![Step::Press(command, Then::Close)];
    match &form.fill {
        Fill::Override => close(Command::Override { reason: text }),
        Fill::Recess => match back_at(ctx, &text) {
            Ok(back_at) => close(Command::Hold { back_at }),
            Err(why) => tell(ctx, why),
        },
        Fill::NextBack => match text.parse::<i64>() {
            Ok(minutes) if (0..=1440).contains(&minutes) => {
                close(Command::Next { back: Some(Span::from_mins(minutes)), waiting: None })
            }
            Ok(_) | Err(_) => tell(ctx, w::NOT_A_NUMBER),
        },
        Fill::Adjourn => close(Command::Adjourn { reason: text }),
        Fill::Message => close(Command::Message { text }),
        Fill::Task => task(form, ctx),
        Fill::NextMeeting => match day(ctx, &text) {
            Ok(date) => close(Command::NextMeeting { date }),
            Err(_) => tell(ctx, w::DEADLINE_HELP),
        },
        Fill::AddPerson => {
            let standing = STANDINGS[form.standing];
            let add = Command::AddPerson { name: text, standing, role: filled(2) };
            let guest = standing == Standing::Guest;
            let then = if guest { Then::Steps(vec![Step::Close, Step::IsHere]) } else { Then::Close };
            vec![Step::Press(add, then)]
        }
        Fill::CorrectPerson(who) => close(Command::CorrectPerson {
            who: who.clone(),
            name: Some(text),
            standing: Some(STANDINGS[form.standing]),
            role: filled(2),
            group: filled(3),
        }),
        Fill::VoidVote(vote) => close(Command::VoidVote { reason: text, vote: *vote }),
        Fill::Unseal => close(Command::Unseal { reason: text }),
        Fill::PutOff(who) => close(Command::PutOffReview { who: who.clone(), reason: text }),
        // Whoever is chosen instead of those in turn is chosen for a reason.
        Fill::Reviewers(who) if filled(0).is_none() && !are_in_turn(ctx, who) => tell(ctx, w::REVIEWERS_REASON),
        Fill::Reviewers(who) => close(Command::ChooseReviewers { who: who.clone(), reason: filled(0) }),
        Fill::Drop(segment) => close(Command::Drop { segment: SegmentId(segment.clone()), reason: text }),
        Fill::AddItem(before) => {
            let minutes =
                |at: usize| filled(at).and_then(|text| text.parse::<i64>().ok()).filter(|n| (0..=1440).contains(n));
            match (minutes(1), minutes(2)) {
                (Some(present), Some(discuss)) => close(Command::AddSegment {
                    title: text,
                    presenter: None,
                    present: Span::from_mins(present),
                    discuss: Span::from_mins(discuss),
                    before: before.clone().map(SegmentId),
                }),
                (None, _) | (_, None) => tell(ctx, w::NOT_A_NUMBER),
            }
        }
        Fill::Question => {
            let open = Command::OpenVote { question: Some(text), base: None, threshold: None };
            vec![Step::Press(open, Then::Steps(vec![Step::Close, Step::Open(Open::Vote)]))]
        }
        Fill::Absence(who, presence) => {
            let who = Whom::These(vec![who.clone()]);
            close(Command::Mark { who, presence: *presence, reason: filled(0) })
        }
        Fill::Report(task, result) => {
            close(Command::ReportTask { task: task.clone(), result: *result, note: filled(0) })
        }
        Fill::Folder => vec![Step::Close, Step::Effect(Effect::ChooseFolder(Folder::Typed(text)))],
        Fill::Due(seq) => match day(ctx, &text) {
            Ok(date) => close(Command::Correct { seq: *seq, text: None, who: None, kind: None, due: Some(date) }),
            Err(_) => tell(ctx, w::DEADLINE_HELP),
        },
        Fill::Mend(seq, _) => close(Command::Correct { seq: *seq, text: Some(text), who: None, kind: None, due: None }),
    }
}

/// Whether these are the ones whose turn it is, among those here; before the roll call, among all.
fn are_in_turn(ctx: &Ctx<'_>, who: &[PersonId]) -> bool {
    let meeting = ctx.meeting;
    let order = meeting.review_order(meeting.year());
    let anybody_here = meeting.people().iter().any(|one| one.presence.is_here());
    let due = order.iter().map(|one| &one.who).filter(|id| !anybody_here || meeting.is_here(id));
    let due: Vec<&PersonId> = due.take(who.len()).collect();
    who.iter().all(|id| due.contains(&id))
}

fn tell(ctx: &Ctx<'_>, why: Phrase) -> Vec<Step> {
    vec![Step::Tell(NoticeKind::Refused, ctx.get(why).to_owned())]
}

fn task(form: &mut Form, ctx: &Ctx<'_>) -> Vec<Step> {
    if form.owners.is_empty() {
        form.go(0);
        return tell(ctx, w::WHO_NEEDED);
    }
    let typed = form.fields[2].trimmed().to_owned();
    let due = if form.undated {
        None
    } else {
        match day(ctx, &typed) {
            Ok(day) => Some(day),
            Err(proposal) if form.proposal_is_in_sight() => Some(proposal),
            Err(_) => {
                form.active = 2;
                form.proposed = true;
                return Vec::new();
            }
        }
    };
    let what = form.fields[1].trimmed().to_owned();
    let due_text = Some(typed).filter(|typed| !typed.is_empty());
    let assign = Command::Assign { who: form.owners.clone(), what, due, due_text, report_at: None };
    vec![Step::Press(assign, Then::Ready)]
}

/// A deadline as it is said; what is proposed where it is none.
pub fn day(ctx: &Ctx<'_>, typed: &str) -> Result<NaiveDate, NaiveDate> {
    let today = ctx.at.moment.wall.date_naive();
    deadline::read(typed, today, ctx.meeting.next_meeting()).map_err(|vague| vague.proposal)
}

/// A time of day, or a number of minutes from now; nothing is not known.
fn back_at(ctx: &Ctx<'_>, typed: &str) -> Result<Option<DateTime<FixedOffset>>, Phrase> {
    if typed.is_empty() {
        return Ok(None);
    }
    let now = ctx.at.moment.wall;
    if let Ok(minutes) = typed.parse::<i64>() {
        if !(1..=1440).contains(&minutes) {
            return Err(w::NOT_A_TIME);
        }
        return Ok(Some(ctx.at.moment.plus(Span::from_mins(minutes)).wall));
    }
    let time = NaiveTime::parse_from_str(&typed.replace(['h', 'g', '.'], ":"), "%H:%M").map_err(|_| w::NOT_A_TIME)?;
    let at = now.date_naive().and_time(time).and_local_timezone(*now.offset()).single();
    let at = at.map(|at| if at > now { at } else { at + chrono::Duration::days(1) });
    Ok(at)
}

/// Persons and groups that the typed letters find.
pub fn owners(form: &Form, ctx: &Ctx<'_>) -> Vec<PersonId> {
    let typed = form.fields[0].trimmed();
    let mut people: Vec<_> = ctx.meeting.people().iter().filter(|one| one.person.is_member()).collect();
    people.sort_by_cached_key(|one| names::sort_key(&one.person.name));
    order::by_key(&mut people, |one| !one.presence.is_here());
    let found = people
        .into_iter()
        .filter(|one| typed.is_empty() || names::matches(typed, &one.person.name).is_some())
        .map(|one| one.person.id.clone());
    let mut groups: Vec<String> = Vec::new();
    for group in ctx.meeting.people().iter().filter_map(|one| one.person.group.as_ref()) {
        if !groups.contains(group) && (typed.is_empty() || names::matches(typed, group).is_some()) {
            groups.push(group.clone());
        }
    }
    found.chain(groups.into_iter().map(PersonId)).collect()
}

/// The same as rows.
pub fn suggestions(form: &Form, ctx: &Ctx<'_>) -> Vec<PickRow> {
    owners(form, ctx)
        .iter()
        .enumerate()
        .map(|(at, who)| {
            let (selected, chosen) = (at == form.selected, form.owners.contains(who));
            match ctx.meeting.person(who) {
                Some(one) => picker::row(ctx, one, selected, chosen),
                None => PickRow {
                    name: who.0.clone(),
                    detail: ctx.get(w::GROUP).to_owned(),
                    state: if chosen { Line::new(Tone::Good, "✓") } else { Line::default() },
                    selected,
                },
            }
        })
        .collect()
}
