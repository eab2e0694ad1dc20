//! Floor 3. The sheet as it is shown.

use super::open::Next;
use super::open::SheetPanel;
use super::open::then;
use super::said;
use crate::console::ctx::Ctx;
use crate::console::typing::Lines;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel;
use crate::meeting::score::Proposal;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Sheet;
use crate::meeting::sheet::Tenths;
use crate::text::Phrase;
use crate::text::console::deciding;
use crate::text::console::desk as w;
use crate::text::figures;
use crate::text::history as looking_back;

/// The whole panel.
pub fn view(open: &SheetPanel, ctx: &Ctx<'_>) -> panel::ScorePanel {
    let title = ctx.meeting.sheet().map_or_else(String::new, |sheet| sheet.title.clone());
    let (rows, selected) = ctx.meeting.sheet().map_or_else(|| (Vec::new(), 0), |sheet| rows(open, ctx, sheet));
    panel::ScorePanel {
        title: format!("{} · {title}", ctx.get(w::SCORE_TITLE)),
        rows,
        selected,
        line: open.current(ctx).map_or_else(|| last(ctx), |criterion| line(open, ctx, criterion)),
        total: total(ctx),
        band: band(ctx),
        judge: open.judge.as_ref().map(|who| ctx.meeting.name(who).to_owned()),
        // Once it is announced the last row says what comes next.
        state: if ctx.meeting.announcement().is_some() { Line::default() } else { state(ctx) },
        warnings: warnings(ctx).into_iter().chain(compared(ctx)).collect(),
        announced: ctx.meeting.announcement().is_some(),
    }
}

fn rows(open: &SheetPanel, ctx: &Ctx<'_>, sheet: &Sheet) -> (Vec<panel::ScoreRow>, usize) {
    let differing = ctx.meeting.differing_lines();
    let changed = ctx.meeting.changed_evidence(ctx.at.moment.t);
    let (mut rows, mut selected, mut place) = (Vec::new(), 0, 0);
    for group in &sheet.groups {
        let max: Tenths = group.criteria.iter().map(|one| one.max).sum();
        rows.push(panel::ScoreRow {
            id: group.id.clone(),
            title: group.title.clone(),
            group: true,
            max: figures::points(ctx.lang, max),
            points: None,
            proposed: None,
            mark: None,
        });
        for criterion in &group.criteria {
            if place == open.selected {
                selected = rows.len();
            }
            place += 1;
            rows.push(row(open, ctx, criterion, &differing, &changed));
        }
    }
    if open.selected >= place {
        selected = rows.len();
    }
    rows.push(panel::ScoreRow {
        id: String::new(),
        title: ctx.get(end(ctx)).to_owned(),
        group: false,
        max: String::new(),
        points: None,
        proposed: None,
        mark: None,
    });
    (rows, selected)
}

/// What stands under the last line of the sheet.
fn end(ctx: &Ctx<'_>) -> Phrase {
    match (ctx.meeting.sealed().is_some(), ctx.meeting.announcement().is_some()) {
        (_, true) => match then(ctx) {
            Next::Vote => w::SCORE_THEN_VOTE,
            Next::Closing => w::SCORE_THEN_CLOSING,
        },
        (true, false) => w::ANNOUNCE,
        (false, false) => w::SCORE_SEAL,
    }
}

fn row(
    open: &SheetPanel,
    ctx: &Ctx<'_>,
    criterion: &Criterion,
    differing: &[String],
    changed: &[String],
) -> panel::ScoreRow {
    let entered = open.line(ctx, criterion);
    let proposed = match ctx.meeting.proposal(criterion, ctx.at.moment.t) {
        Proposal::Points { points, .. } if entered.is_none() => Some(figures::points(ctx.lang, points)),
        Proposal::NotApplicable if entered.is_none() => Some("–".to_owned()),
        Proposal::Points { .. }
        | Proposal::NotApplicable
        | Proposal::Judgement
        | Proposal::EvidenceOnly { .. }
        | Proposal::NoLevelFits { .. } => None,
    };
    let owes = entered.is_some_and(|line| ctx.meeting.owes_reason(criterion, line, ctx.at.moment.t));
    // Another judge's figures are not shown while one enters: only the agreed sheet is marked.
    let agreed = open.judge.is_none() || ctx.meeting.open_lines(ctx.at.moment.t).0.is_empty();
    let mark = if owes {
        Some(Line::new(Tone::Warn, ctx.get(w::REASON_OWED)))
    } else if agreed && differing.contains(&criterion.id) {
        Some(Line::new(Tone::Warn, ctx.get(w::JUDGES_DIFFER)))
    } else if changed.contains(&criterion.id) {
        Some(Line::new(Tone::Warn, ctx.get(w::FACTS_CHANGED)))
    } else {
        None
    };
    panel::ScoreRow {
        id: criterion.id.clone(),
        title: criterion.title.clone(),
        group: false,
        max: figures::points(ctx.lang, criterion.max),
        points: entered.map(|line| match line.points {
            Some(points) if !line.not_applicable => figures::points(ctx.lang, points),
            Some(_) | None => "–".to_owned(),
        }),
        proposed,
        mark,
    }
}

/// What Enter will do with the line as it stands.
fn enter_does(open: &SheetPanel, ctx: &Ctx<'_>, criterion: &Criterion) -> Phrase {
    if !open.entry.is_blank() {
        return w::ENTER_WRITES_POINTS;
    }
    if let Some(line) = open.line(ctx, criterion) {
        let changes = open.in_reason || open.reason.trimmed() != line.reason.as_deref().unwrap_or_default();
        return if changes { w::ENTER_WRITES_POINTS } else { w::ENTER_KEEPS_POINTS };
    }
    match ctx.meeting.proposal(criterion, ctx.at.moment.t) {
        Proposal::Points { .. } | Proposal::NotApplicable => w::ENTER_TAKES_PROPOSAL,
        Proposal::Judgement | Proposal::EvidenceOnly { .. } | Proposal::NoLevelFits { .. } => w::ENTER_ASKS_POINTS,
    }
}

fn line(open: &SheetPanel, ctx: &Ctx<'_>, criterion: &Criterion) -> panel::ScoreLine {
    let entered = open.line(ctx, criterion);
    let levels = match &criterion.kind {
        CriterionKind::Levels(levels) => levels
            .iter()
            .enumerate()
            .map(|(at, level)| {
                let chosen = entered.and_then(|line| line.level) == Some(at + 1);
                let points = figures::points_in_words(ctx.lang, level.points);
                let tone = if chosen { Tone::Strong } else { Tone::Plain };
                Line::new(tone, format!("{}. {} – {points}", at + 1, level.title))
            })
            .collect(),
        CriterionKind::Range { .. } | CriterionKind::YesNo => Vec::new(),
    };
    let mut entry = open.entry.field(ctx.get(w::POINTS_ENTRY).to_owned(), Lines::One, !open.in_reason);
    let enter = ctx.get(enter_does(open, ctx, criterion));
    let hint = |keys| Some(Line::quiet(format!("{enter} · {}", ctx.get(keys))));
    entry.hint = if open.in_reason { None } else { hint(w::POINTS_KEYS) };
    let owes = entered.is_some_and(|line| ctx.meeting.owes_reason(criterion, line, ctx.at.moment.t));
    let mut reason = open.reason.field(ctx.get(w::REASON).to_owned(), Lines::One, open.in_reason);
    if owes {
        let lost = entered.and_then(|line| line.points).map(|points| criterion.max - points);
        reason.hint = lost
            .filter(|lost| *lost > Tenths::ZERO)
            .map(|lost| Line::new(Tone::Warn, deciding::score_reason_needed(ctx.lang, lost)));
    }
    if open.in_reason {
        let keys = hint(w::REASON_KEYS);
        reason.hint = match reason.hint {
            Some(needed) if open.reason.is_blank() => Some(needed),
            Some(_) | None => keys,
        };
    }
    let shown = owes || open.in_reason || !open.reason.is_blank();
    let promised = criterion.promised.then(|| ctx.get(deciding::SCORE_PROMISED).to_owned());
    panel::ScoreLine {
        title: format!("{} {}", criterion.id, criterion.title),
        max: figures::points(ctx.lang, criterion.max),
        proposal: said::proposal(ctx, &ctx.meeting.proposal(criterion, ctx.at.moment.t)),
        levels,
        entry,
        reason: shown.then_some(reason),
        note: criterion.note.clone().or(promised),
    }
}

/// Under the last line: locking, then announcing, and what Enter does there.
fn last(ctx: &Ctx<'_>) -> panel::ScoreLine {
    let mut state = state(ctx);
    let (open, reasons) = ctx.meeting.open_lines(ctx.at.moment.t);
    if ctx.meeting.sealed().is_none() && !(open.is_empty() && reasons.is_empty()) {
        ctx.get(w::SCORE_TO_MISSING).clone_into(&mut state.text);
    }
    panel::ScoreLine {
        title: state.text.clone(),
        max: String::new(),
        proposal: state,
        levels: Vec::new(),
        entry: crate::console::typing::Typing::default().field(String::new(), Lines::One, false),
        reason: None,
        note: None,
    }
}

fn total(ctx: &Ctx<'_>) -> Line {
    let Some(result) = ctx.meeting.score_now() else { return Line::default() };
    let (open, reasons) = ctx.meeting.open_lines(ctx.at.moment.t);
    let mut text =
        format!("{} / {}", figures::points(ctx.lang, result.total), figures::points(ctx.lang, result.out_of));
    if !open.is_empty() {
        text = format!("{text} · {}", deciding::score_open_lines(ctx.lang, open.len()));
    }
    if !reasons.is_empty() {
        let n =
            figures::count(ctx.lang, figures::many(reasons.len()), "lý do còn thiếu", "reason owed", "reasons owed");
        text = format!("{text} · {n}");
    }
    Line::new(if open.is_empty() && reasons.is_empty() { Tone::Good } else { Tone::Plain }, text)
}

fn band(ctx: &Ctx<'_>) -> Option<Line> {
    let result = ctx.meeting.score_now()?;
    if !ctx.meeting.open_lines(ctx.at.moment.t).0.is_empty() {
        return None;
    }
    let down = result.held_down_by.join(", ");
    let text = if down.is_empty() {
        result.band
    } else {
        ctx.voice(|voice| {
            voice.say(
                format!("{} (chưa đạt điểm tối đa ở {down})", result.band),
                format!("{} (no full marks in {down})", result.band),
            )
        })
    };
    Some(Line::new(Tone::Strong, text))
}

fn state(ctx: &Ctx<'_>) -> Line {
    let (open, reasons) = ctx.meeting.open_lines(ctx.at.moment.t);
    let complete = open.is_empty() && reasons.is_empty();
    let (tone, phrase) = match (ctx.meeting.sealed().is_some(), ctx.meeting.announcement().is_some(), complete) {
        (_, true, _) => (Tone::Good, end(ctx)),
        (true, false, _) => (Tone::Warn, w::SCORE_SEALED),
        (false, false, true) => (Tone::Plain, w::SCORE_COMPLETE),
        (false, false, false) => (Tone::Plain, w::SCORE_OPEN),
    };
    Line::new(tone, ctx.get(phrase))
}

/// The last score, and the year so far, where there are any.
fn compared(ctx: &Ctx<'_>) -> Vec<Line> {
    let Some(compared) =
        ctx.meeting.compared().filter(|compared| compared.year.sessions > 0 || compared.last.is_some())
    else {
        return Vec::new();
    };
    let last = compared.last.map(|last| looking_back::last_score(ctx.lang, last.on, &last.score));
    let sessions = usize::try_from(compared.year.sessions).unwrap_or(usize::MAX);
    let year = (sessions > 0).then(|| looking_back::year_so_far(ctx.lang, &compared.year, sessions));
    last.into_iter().chain(year).map(|text| Line::quiet(crate::text::capital(&text))).collect()
}

fn warnings(ctx: &Ctx<'_>) -> Vec<Line> {
    let meeting = ctx.meeting;
    // Judges do not see one another's points before all have entered theirs.
    if !meeting.open_lines(ctx.at.moment.t).0.is_empty() {
        return Vec::new();
    }
    meeting
        .differing_lines()
        .into_iter()
        .map(|id| {
            let points: Vec<Tenths> =
                meeting.lines().iter().filter(|line| line.criterion == id).filter_map(|line| line.points).collect();
            let apart =
                points.iter().max().copied().unwrap_or_default() - points.iter().min().copied().unwrap_or_default();
            Line::new(Tone::Warn, deciding::score_differ(ctx.lang, &id, apart))
        })
        .collect()
}
