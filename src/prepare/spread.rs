//! Floor 3. Spreading what is missing or too much over the planned discussions: in proportion, in whole minutes or half minutes, never
//! under a least.

use std::cmp::Reverse;

use crate::meeting::time::Span;

/// One planned discussion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// As planned.
    pub planned: Span,
    /// What it may not come below.
    pub least: Span,
}

/// The smallest step.
const HALF: i64 = 30_000;
const MINUTE: i64 = 60_000;

/// New planned lengths that are `missing` longer together, or shorter where that is below zero; as near to it as the leasts allow.
///
/// Given is in proportion to what is planned, taken in proportion to what lies above the leasts.
pub fn spread(parts: &[Part], missing: Span) -> Vec<Span> {
    let whole = missing.ms() % MINUTE == 0 && parts.iter().all(|part| part.planned.ms() % MINUTE == 0);
    let unit = if whole { MINUTE } else { HALF };
    let planned: Vec<i64> = parts.iter().map(|part| part.planned.ms()).collect();
    if missing.is_negative() {
        let slack: Vec<i64> = parts.iter().map(|part| (part.planned - part.least).or_zero().ms()).collect();
        let taken = shares(&slack, (-missing).ms().min(slack.iter().sum()), unit, Some(&slack));
        return planned.iter().zip(taken).map(|(planned, taken)| Span::from_ms(planned - taken)).collect();
    }
    let given = shares(&planned, missing.ms(), unit, None);
    planned.iter().zip(given).map(|(planned, given)| Span::from_ms(planned + given)).collect()
}

/// Shares of a whole by weight, in units, the largest remainders first; what is less than a unit goes to the heaviest. None is above its
/// cap; the caps together hold the whole.
fn shares(weights: &[i64], whole: i64, unit: i64, caps: Option<&[i64]>) -> Vec<i64> {
    let total: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let mut shares = vec![0; weights.len()];
    if total == 0 || whole == 0 {
        return shares;
    }
    let exact = |at: usize| i128::from(whole) * i128::from(weights[at]);
    for (at, share) in shares.iter_mut().enumerate() {
        let units = exact(at) / (total * i128::from(unit));
        *share = i64::try_from(units).unwrap_or(0) * unit;
    }
    let mut left = whole - shares.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|at| (Reverse(exact(*at) % (total * i128::from(unit))), Reverse(weights[*at]), *at));
    let room = |shares: &[i64], at: usize| caps.map_or(i64::MAX, |caps| caps[at] - shares[at]);
    for step in [unit, 1] {
        while left >= step {
            let before = left;
            for at in order.iter().copied().filter(|at| weights[*at] > 0) {
                let more = if step == unit { unit } else { left.min(room(&shares, at)) };
                if left >= more && room(&shares, at) >= more && more > 0 {
                    shares[at] += more;
                    left -= more;
                }
            }
            if left == before {
                break;
            }
        }
        order.sort_by_key(|at| (Reverse(weights[*at]), *at));
    }
    shares
}
