//! Floor 3. What helps in this moment: prompts, offers in silence, the sentence to say, check lists.

use super::room;
use crate::console::after;
use crate::console::checks;
use crate::console::ctx::Ctx;
use crate::console::said;
use crate::console::view::Aside;
use crate::console::view::Check;
use crate::console::view::CheckState;
use crate::console::view::Line;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Office;
use crate::meeting::roster::Presence;
use crate::meeting::state::ItemState;
use crate::meeting::state::Phase;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::figures;
use crate::text::history as looking_back;

/// What helps in this moment.
pub fn aside(ctx: &Ctx<'_>) -> Aside {
    let meeting = ctx.meeting;
    let on_screen = room::on_screen(ctx);
    let plan = match meeting.phase() {
        Phase::Lobby => meeting.next_item().map(|(_, item)| &item.plan),
        Phase::Presenting { .. } | Phase::Discussing { .. } => meeting.current().map(|(_, item)| &item.plan),
        Phase::Over => None,
    };
    let Some(plan) = plan else {
        let checks = after::owed(ctx);
        let heading = (!checks.is_empty()).then(|| after::owed_heading(ctx));
        let offers = after::next_meeting(ctx).into_iter().chain(heading).collect();
        return Aside { offers, checks, on_screen, ..Aside::default() };
    };
    let shown = meeting.prompt_index(ctx.at.moment.t);
    let of = plan.prompts.len();
    let prompt = shown.and_then(|at| plan.prompts.get(at).map(|text| (at, text))).map(|(at, text)| {
        let n = at + 1;
        ctx.voice(|voice| voice.say(format!("Gợi ý {n}/{of}: {text}"), format!("Prompt {n}/{of}: {text}")))
    });
    let ahead = shown.map_or(0, |at| at + 1);
    Aside {
        prompt,
        prompts: plan.prompts.iter().skip(ahead).cloned().collect(),
        offers: offers(ctx),
        say: plan.say.clone(),
        notes: plan
            .notes
            .iter()
            .cloned()
            .chain(
                meeting
                    .notes()
                    .iter()
                    .filter(|note| note.segment.as_ref() == Some(&plan.id))
                    .map(|note| note.text.clone()),
            )
            .chain(reviewers(ctx, plan.kind))
            .chain(absences(ctx))
            .collect(),
        checks: if meeting.phase() == Phase::Lobby { lobby(ctx) } else { owed(ctx) },
        on_screen,
    }
}

/// Who is proposed to review himself, each with the reason: before and in the self-review, and beforehand where earlier meetings are known.
fn reviewers(ctx: &Ctx<'_>, kind: SegmentKind) -> Option<String> {
    let meeting = ctx.meeting;
    let ahead = |item: &crate::meeting::state::Item| {
        item.plan.kind == SegmentKind::SelfReview && item.state == ItemState::Ahead
    };
    let lobby = meeting.phase() == Phase::Lobby && !meeting.created().before.meetings.is_empty();
    let near = meeting.next_item().is_some_and(|(_, item)| item.plan.kind == SegmentKind::SelfReview);
    if !(lobby || near) || kind == SegmentKind::SelfReview || !meeting.items().iter().any(ahead) {
        return None;
    }
    let order = meeting.review_order(meeting.year());
    let here = meeting.reviewers_now(meeting.year());
    let number = meeting.review_number();
    let due = order.iter().filter(|one| here.contains(&one.who) || (lobby && here.is_empty())).take(number);
    let said: Vec<String> =
        due.map(|one| format!("{} ({})", meeting.name(&one.who), looking_back::why_reviews(ctx.lang, one))).collect();
    let label = crate::text::kinds::segment_kind(SegmentKind::SelfReview).get(ctx.lang);
    (!said.is_empty()).then(|| format!("{label}: {}", said.join("; ")))
}

/// Who was absent often lately: said quietly, before the start only.
fn absences(ctx: &Ctx<'_>) -> Vec<String> {
    if ctx.meeting.phase() != Phase::Lobby {
        return Vec::new();
    }
    let often = ctx.meeting.often_absent();
    let said = often.iter().map(|(who, absences)| {
        format!("{}: {}", ctx.meeting.name(who), looking_back::often_absent(ctx.lang, *absences))
    });
    said.collect()
}

/// While nobody speaks and nobody waits.
fn offers(ctx: &Ctx<'_>) -> Vec<Line> {
    let meeting = ctx.meeting;
    let quiet = matches!(meeting.phase(), Phase::Discussing { .. })
        && meeting.speech().is_none()
        && meeting.queue().is_empty()
        && meeting.hold().is_none()
        && meeting.open_vote().is_none();
    if !quiet {
        return Vec::new();
    }
    let all = [w::NEXT_PROMPT, w::THINK, w::PAIRS, w::IN_TURN].map(|offer| ctx.get(offer)).join(" · ");
    let mut offers = vec![Line::plain(format!("{}. {all}", ctx.get(w::SILENCE)))];
    if let Some(who) = said::silent(ctx).next() {
        let name = ctx.person(who);
        let text = ctx.voice(|voice| {
            voice.say(format!("Có thể mời {name} (chưa phát biểu)."), format!("You might ask {name} (has not spoken)."))
        });
        offers.push(Line::quiet(text));
    }
    offers
}

fn check(ctx: &Ctx<'_>, phrase: Phrase, state: CheckState, key: &str) -> Check {
    Check { text: ctx.get(phrase).to_owned(), state, key: (!key.is_empty()).then(|| key.to_owned()) }
}

/// The check list of the lobby.
fn lobby(ctx: &Ctx<'_>) -> Vec<Check> {
    let meeting = ctx.meeting;
    let done = |is: bool| if is { CheckState::Done } else { CheckState::Open };
    let marked = meeting.people().iter().all(|one| !one.person.is_member() || one.presence != Presence::Unmarked);
    let quorum = meeting.agenda().quorum;
    let enough = meeting.entitled() >= quorum.threshold.needed(meeting.summoned_base().summoned);
    let quorum_state = match (enough, quorum.binding) {
        (true, _) => CheckState::Done,
        (false, true) => CheckState::Owed,
        (false, false) => CheckState::Open,
    };
    let mut lines =
        vec![check(ctx, w::CHECK_ROLL, done(marked), "F2"), check(ctx, w::CHECK_QUORUM, quorum_state, "F2")];
    lines.extend(checks::lines(ctx));
    let offices = [(w::CHECK_CHAIR, Office::Chair), (w::CHECK_MINUTES, Office::Minutes)];
    let unnamed = offices.into_iter().filter(|(_, office)| meeting.holder(*office).is_none());
    lines.extend(unnamed.map(|(phrase, _)| check(ctx, phrase, CheckState::Open, "Tab")));
    if meeting.agenda().sample {
        lines.push(check(ctx, w::CHECK_SAMPLE, CheckState::Open, ""));
    }
    lines
}

/// What is owed here: votes, open questions, last month's tasks.
fn owed(ctx: &Ctx<'_>) -> Vec<Check> {
    let meeting = ctx.meeting;
    let Some((place, item)) = meeting.current() else { return Vec::new() };
    let mut checks: Vec<Check> = meeting
        .owed_votes(place)
        .into_iter()
        .map(|plan| Check {
            text: ctx.voice(|voice| {
                let question = voice.quoted(&plan.question);
                voice.say(format!("Biểu quyết {question}"), format!("Vote {question}"))
            }),
            state: CheckState::Owed,
            key: Some("F6".to_owned()),
        })
        .collect();
    let open = meeting
        .opinions()
        .iter()
        .filter(|one| one.segment.as_ref() == Some(&item.plan.id) && one.is_open_question())
        .count();
    if open > 0 {
        let n =
            figures::count(ctx.lang, figures::many(open), "câu hỏi chưa trả lời", "open question", "open questions");
        checks.push(Check { text: n, state: CheckState::Open, key: Some("Tab".to_owned()) });
    }
    let unreported = meeting.carried_tasks().filter(|(_, report)| report.is_none()).count();
    if item.plan.kind == SegmentKind::Tasks && unreported > 0 {
        let text = format!("{} ({unreported})", ctx.get(w::CHECK_TASKS));
        checks.push(Check { text, state: CheckState::Open, key: Some("Enter".to_owned()) });
    }
    checks
}
