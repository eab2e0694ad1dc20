//! Floor 3. The question of a judgement: so many points are nobody's proposal, they are said by a person.

use super::answer::Answer;
use super::answer::Parts;
use crate::console::ctx::Ctx;
use crate::console::step::Step;
use crate::console::step::Then;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::roster::PersonId;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Tenths;
use crate::meeting::words::Command;
use crate::text::console::desk as w;

/// What a judgement is asked with: the full points in words, and typing them. Nothing is proposed; a person says it.
pub fn points(ctx: &Ctx<'_>, criterion: &str, judge: Option<&PersonId>) -> Parts {
    let title = ctx.get(w::POINTS_ASK).to_owned();
    let typed = Answer::back(ctx, w::POINTS_TYPED);
    let Some(line) = ctx.meeting.sheet().and_then(|sheet| sheet.criteria().find(|one| one.id == criterion)) else {
        return (title, Vec::new(), vec![typed]);
    };
    let score = |points: Option<Tenths>, level: Option<usize>| {
        let (criterion, judge) = (line.id.clone(), judge.cloned());
        let command = Command::Score { criterion, points, level, not_applicable: None, reason: None, judge };
        vec![Step::Close, Step::Press(command, Then::Ready)]
    };
    let said = |points: Tenths| crate::text::figures::points(ctx.lang, points);
    let mut answers: Vec<Answer> = match &line.kind {
        CriterionKind::Levels(levels) => levels
            .iter()
            .enumerate()
            .map(|(at, level)| {
                let detail = Some(said(level.points));
                Answer { detail, ..Answer::new(level.title.clone(), score(None, Some(at + 1))) }
            })
            .collect(),
        CriterionKind::Range { .. } | CriterionKind::YesNo => {
            vec![Answer::new(format!("{}: {}", ctx.get(w::POINTS_FULL), said(line.max)), score(Some(line.max), None))]
        }
    };
    answers.push(typed);
    (title, vec![Line::new(Tone::Strong, format!("{} {}", line.id, line.title))], answers)
}
