//! Floor 0. Entering, locking and announcing the score.

use super::answered::Answered;
use super::answered::optional_text;
use super::answered::refuse_in_order;
use super::answered::text;
use crate::meeting::roster::PersonId;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Sheet;
use crate::meeting::sheet::Tenths;
use crate::meeting::state::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;

/// What is to stand in a line.
#[derive(Clone, Copy)]
pub(super) struct Given {
    pub points: Option<Tenths>,
    pub level: Option<usize>,
    pub not_applicable: bool,
}

impl Meeting {
    fn scored(&self) -> Result<&Sheet, Refused> {
        self.running()?;
        self.sheet().ok_or_else(|| Refusal::NoScore {}.into())
    }

    pub(super) fn decide_score(
        &self,
        criterion: &str,
        given: Given,
        reason: Option<&String>,
        judge: Option<&PersonId>,
    ) -> Answered {
        let sheet = self.scored()?;
        if self.sealed.is_some() {
            return Err(Refusal::ScoreSealed {}.into());
        }
        let unknown = || Refusal::UnknownCriterion { criterion: criterion.to_owned() };
        let line = sheet.criterion(criterion).ok_or_else(unknown)?;
        let judge = self.judge(judge)?;
        let reason = optional_text(reason)?;
        let Given { points, level, not_applicable } = given;
        let (points, level) = if not_applicable { (None, None) } else { possible(line, points, level)? };
        Ok(vec![Event::Scored { criterion: criterion.to_owned(), points, level, not_applicable, reason, judge }])
    }

    pub(super) fn decide_seal(&self, now: Moment) -> Answered {
        self.scored()?;
        refuse_in_order(self.vote_open().into_iter().collect())?;
        if self.sealed.is_some() {
            return Err(Refusal::ScoreSealed {}.into());
        }
        let (open, reasons) = self.open_lines(now.t);
        if !open.is_empty() || !reasons.is_empty() {
            return Err(Refusal::ScoreIncomplete { open, reasons }.into());
        }
        let result = self.score_now().ok_or(Refusal::NoScore {})?;
        Ok(vec![Event::Sealed { result }])
    }

    pub(super) fn decide_unseal(&self, reason: &str) -> Answered {
        self.scored()?;
        if self.sealed.is_none() {
            return Err(Refusal::ScoreNotSealed {}.into());
        }
        Ok(vec![Event::Unsealed { reason: text(reason)? }])
    }

    /// The running meeting is told, at any time after the lock: not while a vote is open, for then the room answers a question. A speech
    /// does not stand in the way, for who announces may have the floor.
    pub(super) fn decide_announce(&self) -> Answered {
        self.scored()?;
        refuse_in_order(self.vote_open().into_iter().collect())?;
        let result = self.sealed.clone().ok_or(Refusal::ScoreNotSealed {})?;
        if self.announcement_stands {
            return Err(Refusal::ScoreAnnounced {}.into());
        }
        Ok(vec![Event::Announced { result }])
    }

    fn judge(&self, asked: Option<&PersonId>) -> Result<Option<PersonId>, Refused> {
        match asked {
            None if self.sheets() == [None] => Ok(None),
            None => Err(Refusal::JudgeNeeded {}.into()),
            Some(asked) => {
                let who = self.who(asked)?.person.id.clone();
                if self.agenda().judges.contains(&who) { Ok(Some(who)) } else { Err(Refusal::NotAJudge { who }.into()) }
            }
        }
    }
}

/// Points within the line's range, steps or levels; a level by its number or by its points.
fn possible(
    line: &Criterion,
    points: Option<Tenths>,
    level: Option<usize>,
) -> Result<(Option<Tenths>, Option<usize>), Refused> {
    let not_possible = || Refused::from(Refusal::PointsNotPossible { criterion: line.id.clone(), max: line.max });
    match &line.kind {
        CriterionKind::Levels(levels) => {
            let place = match (level, points) {
                (Some(level), _) => level.checked_sub(1).filter(|place| *place < levels.len()),
                (None, Some(points)) => levels.iter().position(|level| level.points == points),
                (None, None) => None,
            };
            let place = place.ok_or_else(not_possible)?;
            if points.is_some_and(|points| points != levels[place].points) {
                return Err(not_possible());
            }
            Ok((Some(levels[place].points), Some(place + 1)))
        }
        CriterionKind::YesNo => match (points, level) {
            (Some(points), None) if points == Tenths::ZERO || points == line.max => Ok((Some(points), None)),
            _ => Err(not_possible()),
        },
        CriterionKind::Range { step } => match (points, level) {
            (Some(points), None) => {
                let on_a_step = step.0 <= 0 || points.0 % step.0 == 0 || points == line.max;
                let within = points >= Tenths::ZERO && points <= line.max;
                if on_a_step && within { Ok((Some(points), None)) } else { Err(not_possible()) }
            }
            _ => Err(not_possible()),
        },
    }
}
