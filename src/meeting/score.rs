//! Floor 0. The score: what is entered, what it adds up to, and what the total is called. All in whole tenths.

mod evidence;
mod proving;

pub use evidence::Fact;
pub use evidence::Proposal;

use crate::meeting::agenda::ScorePlan;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::sheet::Band;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::NotApplicable;
use crate::meeting::sheet::Sheet;
use crate::meeting::sheet::Tenths;
use crate::meeting::state::ItemState;
use crate::meeting::state::Line;
use crate::meeting::state::Meeting;
use crate::meeting::time::Stamp;
use crate::meeting::words::LineScore;
use crate::meeting::words::ScoreResult;

impl Meeting {
    /// The sheet; none where the agenda has no score.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.agenda().score {
            ScorePlan::Sheet(sheet) => Some(sheet),
            ScorePlan::None(_) => None,
        }
    }

    /// A line as it was entered last, of one judge or of the agreed sheet.
    pub fn line(&self, criterion: &str, judge: Option<&PersonId>) -> Option<&Line> {
        self.lines.iter().find(|line| line.criterion == criterion && line.judge.as_ref() == judge)
    }

    /// Whose sheets count: every judge's, or the one agreed sheet. A judge who is away counts with a whole sheet only, for nobody could
    /// finish it; where no judge is left, one sheet is agreed.
    pub fn sheets(&self) -> Vec<Option<&PersonId>> {
        let judges: Vec<Option<&PersonId>> =
            self.agenda().judges.iter().filter(|id| self.judges(id)).map(Some).collect();
        if judges.is_empty() { vec![None] } else { judges }
    }

    fn judges(&self, id: &PersonId) -> bool {
        let away = self.person(id).is_some_and(|one| match one.presence {
            Presence::Left | Presence::Excused | Presence::Unexcused => true,
            Presence::Unmarked | Presence::Present | Presence::Online | Presence::Late => false,
        });
        !away || self.sheet().is_some_and(|sheet| sheet.criteria().all(|line| self.line(&line.id, Some(id)).is_some()))
    }

    /// Points of an entered line; none where it is left out of the total.
    fn points(sheet: &Sheet, criterion: &Criterion, line: &Line) -> Option<Tenths> {
        match (line.not_applicable, sheet.not_applicable) {
            (true, NotApplicable::Full) => Some(criterion.max),
            (true, NotApplicable::LeftOut) => None,
            (false, NotApplicable::Full | NotApplicable::LeftOut) => line.points,
        }
    }

    /// Whether an entered line owes a reason: points are lost, no level of the form fits, or it is said not to apply for no reason that the agenda knows.
    pub fn owes_reason(&self, criterion: &Criterion, line: &Line, now: Stamp) -> bool {
        if line.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty()) {
            return false;
        }
        if line.not_applicable {
            return !criterion.only_with_theme || self.agenda().theme;
        }
        line.points.is_none_or(|points| points < criterion.max)
            || matches!(self.proposal(criterion, now), Proposal::NoLevelFits { .. })
    }

    /// Lines without points, and lines that owe a reason, in the sheet's order.
    pub fn open_lines(&self, now: Stamp) -> (Vec<String>, Vec<String>) {
        let Some(sheet) = self.sheet() else { return (Vec::new(), Vec::new()) };
        let sheets = self.sheets();
        let (mut open, mut reasons) = (Vec::new(), Vec::new());
        for criterion in sheet.criteria() {
            let entered: Vec<&Line> = sheets.iter().filter_map(|judge| self.line(&criterion.id, *judge)).collect();
            if entered.len() < sheets.len() {
                open.push(criterion.id.clone());
            } else if entered.iter().any(|line| self.owes_reason(criterion, line, now)) {
                reasons.push(criterion.id.clone());
            }
        }
        (open, reasons)
    }

    /// Lines on which judges are more than a fifth of the maximum apart.
    pub fn differing_lines(&self) -> Vec<String> {
        let Some(sheet) = self.sheet() else { return Vec::new() };
        let differs = |criterion: &&Criterion| {
            let points = self.lines.iter().filter(|line| line.criterion == criterion.id && line.judge.is_some());
            let points: Vec<i64> =
                points.filter_map(|line| Self::points(sheet, criterion, line)).map(|points| points.0).collect();
            match (points.iter().min(), points.iter().max()) {
                (Some(least), Some(most)) => most.saturating_sub(*least).saturating_mul(5) > criterion.max.0,
                (None, _) | (_, None) => false,
            }
        };
        sheet.criteria().filter(differs).map(|criterion| criterion.id.clone()).collect()
    }

    /// The score as the lines stand; lines without points count as nothing yet.
    pub fn score_now(&self) -> Option<ScoreResult> {
        let sheet = self.sheet()?;
        let sheets = self.sheets();
        let lines: Vec<LineScore> = sheet
            .criteria()
            .map(|criterion| {
                let entered = sheets.iter().filter_map(|judge| self.line(&criterion.id, *judge));
                let points: Vec<Tenths> = entered.filter_map(|line| Self::points(sheet, criterion, line)).collect();
                LineScore { criterion: criterion.id.clone(), points: mean(&points) }
            })
            .collect();
        let totals: Vec<Tenths> = sheets.iter().map(|judge| self.total_of(sheet, *judge)).collect();
        let total = mean(&totals).unwrap_or(Tenths::ZERO);
        let full = |id: &String| {
            let max = sheet.criterion(id).map(|criterion| criterion.max);
            let points = lines.iter().find(|line| line.criterion == *id).and_then(|line| line.points);
            points.is_none() || points >= max
        };
        let (band, held_down_by) = band_of(&sheet.bands, total, full);
        Some(ScoreResult { lines, total, out_of: sheet.total, band, held_down_by })
    }

    /// One judge's total, or the agreed sheet's: what applies, scaled to the sheet's total where lines are left out, halves up.
    pub fn total_of(&self, sheet: &Sheet, judge: Option<&PersonId>) -> Tenths {
        let (mut sum, mut out_of) = (0_i128, 0_i128);
        for criterion in sheet.criteria() {
            match self.line(&criterion.id, judge) {
                Some(line) => {
                    if let Some(points) = Self::points(sheet, criterion, line) {
                        sum += i128::from(points.0);
                        out_of += i128::from(criterion.max.0);
                    }
                }
                None => out_of += i128::from(criterion.max.0),
            }
        }
        let total = i128::from(sheet.total.0);
        if out_of == total || out_of <= 0 {
            return tenths(sum);
        }
        tenths(sum.saturating_mul(2).saturating_mul(total).saturating_add(out_of) / (2 * out_of))
    }

    /// Items that should have a conclusion and have none.
    pub fn without_conclusion(&self) -> Vec<super::agenda::SegmentId> {
        self.items
            .iter()
            .filter(|item| {
                matches!(item.state, ItemState::Held | ItemState::Now) && Self::owes_discussion(item.plan.kind)
            })
            .map(|item| &item.plan.id)
            .filter(|id| self.conclusions.iter().all(|words| words.segment != **id))
            .cloned()
            .collect()
    }
}

/// As many tenths as can be kept: a file may claim any number.
fn tenths(points: i128) -> Tenths {
    Tenths(i64::try_from(points).unwrap_or(if points < 0 { i64::MIN } else { i64::MAX }))
}

/// The mean in tenths, halves up; none of nothing.
fn mean(all: &[Tenths]) -> Option<Tenths> {
    let n = i64::try_from(all.len()).ok().filter(|n| *n > 0)?;
    let (sum, n) = (all.iter().map(|points| i128::from(points.0)).sum::<i128>(), i128::from(n));
    Some(tenths((2 * sum + n).div_euclid(2 * n)))
}

fn band_of(bands: &[Band], total: Tenths, full: impl Fn(&String) -> bool) -> (String, Vec<String>) {
    let by_points = bands
        .iter()
        .position(|band| total >= band.from && band.below.is_none_or(|edge| total < edge))
        .unwrap_or(bands.len().saturating_sub(1));
    let mut held_down_by = Vec::new();
    for band in bands.iter().skip(by_points) {
        let short: Vec<String> = band.full_marks_in.iter().filter(|id| !full(id)).cloned().collect();
        if short.is_empty() {
            return (band.title.clone(), held_down_by);
        }
        held_down_by.extend(short);
    }
    (bands.last().map_or_else(String::new, |band| band.title.clone()), held_down_by)
}
