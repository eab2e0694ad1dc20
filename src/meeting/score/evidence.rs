//! Floor 0. What the meeting can prove, and the points that a fact earns on a line.

use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Tenths;
use crate::meeting::sheet::Within;
use crate::meeting::time::Span;

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

/// What a fact proposes for a line.
pub(super) fn earned(criterion: &Criterion, fact: Fact, ahead: bool) -> Proposal {
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
pub(super) fn stands(fact: Fact, ahead: bool) -> Option<bool> {
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
