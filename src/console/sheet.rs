//! Floor 3. The sheet, entered at the speed of speech: take the proposal with Enter, or type points or a level; a reason where points are lost.

mod open;
mod said;
mod shown;

use open::Next;
use open::criteria;

pub use open::SheetPanel;

use super::ctx::Ctx;
use super::step::Ask;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::typing::Lines;
use super::typing::Typing;
use super::view::NoticeKind;
use super::view::panel;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::score::Proposal;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Tenths;
use crate::meeting::words::Command;
use crate::text::console::desk as w;

impl SheetPanel {
    /// Whether signs belong to a text.
    pub fn is_typing(&self) -> bool {
        self.in_reason || !self.entry.text().is_empty()
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) {
        let field = if self.in_reason { &mut self.reason } else { &mut self.entry };
        field.paste(text, Lines::One);
    }

    /// The line was kept: its reason if one is owed, else the next open line.
    pub fn ready(&mut self, ctx: &Ctx<'_>) {
        let Some(criterion) = self.current(ctx) else { return };
        let owes =
            self.line(ctx, criterion).is_some_and(|line| ctx.meeting.owes_reason(criterion, line, ctx.at.moment.t));
        if owes && !self.in_reason {
            self.entry = Typing::default();
            self.in_reason = true;
            return;
        }
        let all = criteria(ctx);
        let after = (self.selected + 1..all.len()).find(|at| self.line(ctx, all[*at]).is_none());
        let before = || (0..self.selected).find(|at| self.line(ctx, all[*at]).is_none());
        let next = after.or_else(before).unwrap_or(all.len());
        self.go(ctx, next);
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let last = criteria(ctx).len();
        self.selected = self.selected.min(last);
        match key {
            Key::Up => self.go(ctx, self.selected.saturating_sub(1)),
            Key::Down => self.go(ctx, (self.selected + 1).min(last)),
            Key::Tab | Key::BackTab if self.selected < last => self.in_reason = !self.in_reason,
            Key::Enter if self.selected == last => return Some(vec![self.finish(ctx)]),
            Key::Enter => return Some(self.enter(ctx)),
            _ if self.selected == last => return None,
            _ if self.in_reason => {
                if !self.reason.key(key, Lines::One) {
                    return None;
                }
            }
            Key::Left | Key::Char('-' | '−' | '_') => self.nudge(ctx, Nudge::Down),
            Key::Right | Key::Char('+' | '=') => self.nudge(ctx, Nudge::Up),
            Key::End => return self.not_applicable(ctx),
            Key::Home => self.go(ctx, 0),
            Key::Delete => self.entry.clear(),
            Key::Char('0'..='9' | '.' | ',') | Key::Backspace | Key::Ctrl('h') => {
                if key == Key::Char('.') && self.entry.text().is_empty() {
                    return None;
                }
                self.entry.key(key, Lines::One);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// Locking, announcing, and what follows. Where something is missing the meeting says so, and it is gone to.
    fn finish(&mut self, ctx: &Ctx<'_>) -> Step {
        if ctx.meeting.announcement().is_some() {
            return match open::then(ctx) {
                Next::Vote => Step::Do(Action::Vote),
                Next::Closing => Step::Open(Open::Closing),
            };
        }
        if ctx.meeting.sealed().is_some() {
            return Step::Open(Open::Question(Ask::Announce));
        }
        let (open, reasons) = ctx.meeting.open_lines(ctx.at.moment.t);
        let is_missing = |one: &&Criterion| open.contains(&one.id) || reasons.contains(&one.id);
        if let Some(at) = criteria(ctx).iter().position(is_missing) {
            self.go(ctx, at);
            self.in_reason = self.current(ctx).is_some_and(|one| reasons.contains(&one.id));
        }
        Step::Press(Command::Seal {}, Then::Stay)
    }

    fn enter(&mut self, ctx: &Ctx<'_>) -> Vec<Step> {
        let Some(criterion) = self.current(ctx) else { return Vec::new() };
        let reason = Some(self.reason.trimmed().to_owned()).filter(|reason| !reason.is_empty());
        if !self.entry.is_blank() {
            let Some((points, level)) = read(criterion, self.entry.trimmed()) else {
                return vec![Step::Tell(NoticeKind::Refused, ctx.get(w::NOT_POINTS).to_owned())];
            };
            return vec![self.score(criterion, points, level, reason)];
        }
        if let Some(line) = self.line(ctx, criterion) {
            if self.in_reason || reason != line.reason {
                if line.not_applicable {
                    return vec![self.off(criterion, reason)];
                }
                return vec![self.score(criterion, line.points, line.level, reason)];
            }
            self.ready(ctx);
            return Vec::new();
        }
        match ctx.meeting.proposal(criterion, ctx.at.moment.t) {
            Proposal::Points { points, level, .. } => {
                let points = if level.is_some() { None } else { Some(points) };
                vec![self.score(criterion, points, level, reason)]
            }
            Proposal::NotApplicable => vec![self.off(criterion, reason)],
            Proposal::Judgement | Proposal::EvidenceOnly { .. } | Proposal::NoLevelFits { .. } => {
                vec![Step::Open(Open::Question(Ask::Points(criterion.id.clone(), self.judge.clone())))]
            }
        }
    }

    fn score(
        &self,
        criterion: &Criterion,
        points: Option<Tenths>,
        level: Option<usize>,
        reason: Option<String>,
    ) -> Step {
        let command = Command::Score {
            criterion: criterion.id.clone(),
            points,
            level,
            not_applicable: None,
            reason,
            judge: self.judge.clone(),
        };
        Step::Press(command, Then::Ready)
    }

    fn off(&self, criterion: &Criterion, reason: Option<String>) -> Step {
        let command = Command::Score {
            criterion: criterion.id.clone(),
            points: None,
            level: None,
            not_applicable: Some(true),
            reason,
            judge: self.judge.clone(),
        };
        Step::Press(command, Then::Ready)
    }

    fn not_applicable(&self, ctx: &Ctx<'_>) -> Option<Vec<Step>> {
        let criterion = self.current(ctx)?;
        Some(vec![self.off(criterion, None)])
    }

    /// The next higher or lower points that are possible.
    fn nudge(&mut self, ctx: &Ctx<'_>, by: Nudge) {
        let Some(criterion) = self.current(ctx) else { return };
        let typed = read(criterion, self.entry.trimmed())
            .and_then(|(points, level)| points.or_else(|| level_points(criterion, level?)));
        let given = self.line(ctx, criterion).and_then(|line| line.points);
        let proposed = match ctx.meeting.proposal(criterion, ctx.at.moment.t) {
            Proposal::Points { points, .. } => Some(points),
            Proposal::Judgement
            | Proposal::NotApplicable
            | Proposal::EvidenceOnly { .. }
            | Proposal::NoLevelFits { .. } => None,
        };
        let now = typed.or(given).or(proposed);
        let possible = possible(criterion);
        let next = match (now, by) {
            (None, _) => Some(criterion.max),
            (Some(now), Nudge::Up) => possible.iter().filter(|points| **points > now).min().copied(),
            (Some(now), Nudge::Down) => possible.iter().filter(|points| **points < now).max().copied(),
        };
        if let Some(next) = next {
            self.entry = Typing::of(&crate::text::figures::points(ctx.lang, next));
        }
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::ScorePanel {
        shown::view(self, ctx)
    }
}

/// Higher or lower points.
#[derive(Clone, Copy)]
enum Nudge {
    Up,
    Down,
}

/// What was typed: points, or the number of a level.
fn read(criterion: &Criterion, typed: &str) -> Option<(Option<Tenths>, Option<usize>)> {
    let points = Tenths::parse(typed)?;
    match &criterion.kind {
        CriterionKind::Levels(levels) => {
            if levels.iter().any(|level| level.points == points) {
                return Some((Some(points), None));
            }
            let level = usize::try_from(points.0 / 10).ok().filter(|_| points.0 % 10 == 0)?;
            (1..=levels.len()).contains(&level).then_some((None, Some(level)))
        }
        CriterionKind::Range { .. } | CriterionKind::YesNo => Some((Some(points), None)),
    }
}

fn level_points(criterion: &Criterion, level: usize) -> Option<Tenths> {
    match &criterion.kind {
        CriterionKind::Levels(levels) => levels.get(level.checked_sub(1)?).map(|level| level.points),
        CriterionKind::Range { .. } | CriterionKind::YesNo => None,
    }
}

/// All points that a line can have.
fn possible(criterion: &Criterion) -> Vec<Tenths> {
    match &criterion.kind {
        CriterionKind::Levels(levels) => levels.iter().map(|level| level.points).collect(),
        CriterionKind::YesNo => vec![Tenths::ZERO, criterion.max],
        CriterionKind::Range { step } => {
            let step = step.0.max(1);
            let mut all: Vec<Tenths> = (0..=criterion.max.0 / step).map(|n| Tenths(n * step)).collect();
            if all.last() != Some(&criterion.max) {
                all.push(criterion.max);
            }
            all
        }
    }
}
