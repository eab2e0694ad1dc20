//! Floor 0. The score: what the meeting can prove, what is entered, and what the total is called. All in whole tenths.

use super::agenda::ScorePlan;
use super::roster::PersonId;
use super::roster::Presence;
use super::sheet::Band;
use super::sheet::Criterion;
use super::sheet::CriterionKind;
use super::sheet::Evidence;
use super::sheet::NotApplicable;
use super::sheet::Sheet;
use super::sheet::Tenths;
use super::sheet::Within;
use super::state::ItemState;
use super::state::Line;
use super::state::Meeting;
use super::time::Span;
use super::time::Stamp;
use super::words::LineScore;
use super::words::Pause;
use super::words::ScoreResult;
use super::words::TaskResult;

/// What the meeting can prove, in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Net length at the end, as things stand.
    MinutesHeld {
        /// Net.
        held: Span,
        /// The least.
        floor: Span,
    },
    /// Members present out of those who should be.
    Present {
        /// Here at any time.
        present: u32,
        /// Of these.
        of: u32,
        /// Absent without reason.
        unexcused: u32,
    },
    /// Nobody absent without reason.
    Unexcused {
        /// How many are.
        n: u32,
    },
    /// Members who spoke out of those present.
    Spoke {
        /// Different members.
        spoke: u32,
        /// Of these.
        of: u32,
    },
    /// Pauses kept out of those owed so far.
    Pauses {
        /// Kept.
        kept: u32,
        /// Owed.
        of: u32,
    },
    /// Tasks with person and deadline out of those given.
    Tasks {
        /// Complete.
        complete: u32,
        /// Given.
        of: u32,
    },
    /// Last meeting's tasks done out of those handed on.
    LastTasks {
        /// Done.
        done: u32,
        /// Handed on.
        of: u32,
    },
    /// The agenda's votes carried.
    Votes {
        /// Carried.
        carried: u32,
        /// Named by the agenda.
        of: u32,
    },
    /// Items concluded, and the minutes.
    Concluded {
        /// Whether the meeting has a conclusion.
        concluded: bool,
        /// Whether the minutes were adopted.
        adopted: bool,
    },
}

/// What could be entered in a line, and on what grounds; a person confirms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// A judgement: nothing is ever proposed.
    Judgement,
    /// Does not apply this time.
    NotApplicable,
    /// The fact is known, its points are for a person to say.
    EvidenceOnly {
        /// On these grounds.
        fact: Fact,
        /// Rests on the expected figure.
        ahead: bool,
    },
    /// No level of the form fits the fact: choose one and give the reason.
    NoLevelFits {
        /// On these grounds.
        fact: Fact,
        /// Rests on the expected figure.
        ahead: bool,
    },
    /// These points.
    Points {
        /// How many.
        points: Tenths,
        /// The level, from 1, where the line has levels.
        level: Option<usize>,
        /// On these grounds.
        fact: Fact,
        /// Rests on the expected figure; compared again at closing.
        ahead: bool,
    },
}

impl Meeting {
    /// The sheet; none where the agenda has no score.
    pub fn sheet(&self) -> Option<&Sheet> {
        match &self.agenda().score {
            ScorePlan::Sheet(sheet) => Some(sheet),
            ScorePlan::None(_) => None,
        }
    }

    /// The fact behind a line, and whether it still lies ahead.
    pub fn fact(&self, evidence: Evidence, now: Stamp) -> (Fact, bool) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let running = self.over.is_none();
        match evidence {
            Evidence::MinutesHeld => {
                let held = self.ending(now).map_or(Span::ZERO, |ending| ending.net);
                (Fact::MinutesHeld { held, floor: self.agenda().floor.unwrap_or(Span::ZERO) }, running)
            }
            Evidence::SharePresent => {
                let (present, of) = self.share_present();
                (Fact::Present { present, of, unexcused: self.unexcused() }, false)
            }
            Evidence::NoUnexcused => (Fact::Unexcused { n: self.unexcused() }, false),
            Evidence::ShareSpoke => {
                let (spoke, of) = self.share_spoke();
                (Fact::Spoke { spoke, of }, false)
            }
            Evidence::PausesKept => {
                let ended = self.items.iter().flat_map(|item| &item.parts).filter_map(|part| part.pause.as_ref());
                let (mut kept, mut of) = (0, 0);
                for pause in ended {
                    match pause {
                        Pause::NotOwed => {}
                        Pause::Kept | Pause::AllAsked => (kept, of) = (kept + 1, of + 1),
                        Pause::Overridden { .. } => of += 1,
                    }
                }
                (Fact::Pauses { kept, of }, running)
            }
            Evidence::TasksGiven => {
                let complete = self.tasks.iter().filter(|task| task.due.is_some() && !task.who.is_empty()).count();
                (Fact::Tasks { complete: count(complete), of: count(self.tasks.len()) }, false)
            }
            Evidence::LastTasks => {
                let done = self
                    .carried_tasks()
                    .filter(|(_, report)| report.is_some_and(|report| report.result == TaskResult::Done))
                    .count();
                (Fact::LastTasks { done: count(done), of: count(self.created.before.tasks.len()) }, false)
            }
            Evidence::VotesCarried => {
                let plans = &self.agenda().votes;
                let carried = plans.iter().filter(|plan| {
                    let mut of_plan = self.votes.iter().rev().filter(|vote| vote.plan.as_deref() == Some(&plan.id));
                    of_plan.any(|vote| {
                        vote.voided.is_none() && vote.outcome.as_ref().is_some_and(|(_, outcome)| outcome.carried)
                    })
                });
                (Fact::Votes { carried: count(carried.count()), of: count(plans.len()) }, running)
            }
            Evidence::Concluded => {
                (Fact::Concluded { concluded: !self.conclusions.is_empty(), adopted: self.adopted.is_some() }, running)
            }
        }
    }

    fn unexcused(&self) -> u32 {
        let absent = self.people.iter().filter(|one| one.person.is_member() && one.presence == Presence::Unexcused);
        u32::try_from(absent.count()).unwrap_or(u32::MAX)
    }

    /// What could be entered in a line.
    pub fn proposal(&self, criterion: &Criterion, now: Stamp) -> Proposal {
        if criterion.only_with_theme && !self.agenda().theme {
            return Proposal::NotApplicable;
        }
        let Some(evidence) = criterion.evidence else { return Proposal::Judgement };
        let (fact, ahead) = self.fact(evidence, now);
        earned(criterion, fact, ahead)
    }

    /// A fact as it would stand for good if the meeting ended now: nothing lies ahead any more.
    fn settled(&self, evidence: Evidence, now: Stamp) -> Fact {
        match self.fact(evidence, now).0 {
            Fact::MinutesHeld { floor, .. } => Fact::MinutesHeld { held: self.held(now), floor },
            other => other,
        }
    }

    /// A line as it was entered last, of one judge or of the agreed sheet.
    pub fn line(&self, criterion: &str, judge: Option<&PersonId>) -> Option<&Line> {
        self.lines.iter().find(|line| line.criterion == criterion && line.judge.as_ref() == judge)
    }

    /// Whose sheets count: every judge's, or the one agreed sheet.
    pub fn sheets(&self) -> Vec<Option<&PersonId>> {
        let judges = &self.agenda().judges;
        if judges.is_empty() { vec![None] } else { judges.iter().map(Some).collect() }
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

    /// Lines whose points the facts no longer carry; what lies ahead is taken as it is expected.
    pub fn changed_evidence(&self, now: Stamp) -> Vec<String> {
        self.not_carried(|criterion| self.proposal(criterion, now))
    }

    /// Lines whose points the facts do not carry if the meeting ends now.
    pub fn changed_evidence_at_end(&self, now: Stamp) -> Vec<String> {
        let applies = |criterion: &Criterion| !criterion.only_with_theme || self.agenda().theme;
        self.not_carried(|criterion| match criterion.evidence.filter(|_| applies(criterion)) {
            Some(evidence) => earned(criterion, self.settled(evidence, now), false),
            None => Proposal::Judgement,
        })
    }

    fn not_carried(&self, proposal: impl Fn(&Criterion) -> Proposal) -> Vec<String> {
        let Some(sheet) = self.sheet() else { return Vec::new() };
        let changed = |criterion: &&Criterion| match proposal(criterion) {
            Proposal::Points { points, .. } => {
                let entered = self.lines.iter().filter(|line| line.criterion == criterion.id && !line.not_applicable);
                entered.filter_map(|line| line.points).any(|given| given > points)
            }
            Proposal::EvidenceOnly { fact, .. } => {
                let full =
                    self.lines.iter().any(|line| line.criterion == criterion.id && line.points == Some(criterion.max));
                let lay_ahead = matches!(fact, Fact::MinutesHeld { .. } | Fact::Concluded { .. });
                full && lay_ahead && stands(fact, false) == Some(false)
            }
            Proposal::Judgement | Proposal::NotApplicable | Proposal::NoLevelFits { .. } => false,
        };
        sheet.criteria().filter(changed).map(|criterion| criterion.id.clone()).collect()
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

/// What a fact proposes for a line.
fn earned(criterion: &Criterion, fact: Fact, ahead: bool) -> Proposal {
    match &criterion.kind {
        CriterionKind::Range { .. } => match stands(fact, ahead) {
            Some(true) => Proposal::Points { points: criterion.max, level: None, fact, ahead },
            Some(false) | None => Proposal::EvidenceOnly { fact, ahead },
        },
        CriterionKind::YesNo => match stands(fact, ahead) {
            Some(true) => Proposal::Points { points: criterion.max, level: None, fact, ahead },
            Some(false) => Proposal::Points { points: Tenths::ZERO, level: None, fact, ahead },
            None => Proposal::EvidenceOnly { fact, ahead },
        },
        CriterionKind::Levels(levels) => {
            let Some(value) = value(fact) else { return Proposal::EvidenceOnly { fact, ahead } };
            let unexcused = matches!(fact, Fact::Present { unexcused, .. } if unexcused > 0);
            let by_absence = unexcused && levels.iter().any(|level| level.if_unexcused);
            let found = (0..levels.len()).find(|place| {
                let level = &levels[*place];
                if by_absence { level.if_unexcused } else { level.when.is_some_and(|within| value.is(within)) }
            });
            match found {
                Some(place) => Proposal::Points { points: levels[place].points, level: Some(place + 1), fact, ahead },
                None => Proposal::NoLevelFits { fact, ahead },
            }
        }
    }
}

/// Whether a fact by itself earns full marks; none where it cannot be said yet.
fn stands(fact: Fact, ahead: bool) -> Option<bool> {
    match fact {
        Fact::MinutesHeld { held, floor } => Some(held >= floor),
        Fact::Present { present, of, unexcused } => {
            Some(unexcused == 0 && of > 0 && u64::from(present) * 10 >= u64::from(of) * 9)
        }
        Fact::Unexcused { n } => Some(n == 0),
        Fact::Spoke { spoke, of } => Some(u64::from(spoke) * 2 > u64::from(of)),
        Fact::Pauses { kept, of } => Some(kept == of),
        Fact::Tasks { complete, of } => Some(of > 0 && complete == of),
        Fact::LastTasks { done, of } => (of > 0).then_some(done == of),
        Fact::Votes { carried, of } => {
            if carried == of {
                Some(true)
            } else if ahead {
                None
            } else {
                Some(false)
            }
        }
        // Reading the minutes back lies ahead while the score is agreed: proposed on what is expected.
        Fact::Concluded { concluded, adopted } => Some(concluded && (adopted || ahead)),
    }
}

/// A fact as a fraction to be compared with the edges of levels.
#[derive(Clone, Copy)]
struct Value {
    over: i64,
    under: i64,
}

impl Value {
    fn is(self, within: Within) -> bool {
        let (low, high) =
            (within.from.saturating_mul(self.under), within.below.map(|edge| edge.saturating_mul(self.under)));
        let above = if within.over { self.over > low } else { self.over >= low };
        above && high.is_none_or(|high| self.over < high)
    }
}

/// Shares in thousandths, lengths in minutes relative to the floor, counts as they are.
fn value(fact: Fact) -> Option<Value> {
    let share = |part: u32, of: u32| (of > 0).then(|| Value { over: i64::from(part) * 1000, under: i64::from(of) });
    match fact {
        Fact::MinutesHeld { held, floor } => Some(Value { over: (held - floor).ms(), under: 60_000 }),
        Fact::Present { present, of, .. } => share(present, of),
        Fact::Unexcused { n } => Some(Value { over: i64::from(n), under: 1 }),
        Fact::Spoke { spoke, of } => share(spoke, of),
        Fact::Pauses { kept, of } => share(kept, of),
        Fact::Tasks { complete, of } => share(complete, of),
        Fact::LastTasks { done, of } => share(done, of),
        Fact::Votes { carried, of } => share(carried, of),
        Fact::Concluded { concluded, .. } => Some(Value { over: i64::from(concluded), under: 1 }),
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
