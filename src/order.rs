//! Floor 1. Lists put in order, equal things staying as they stood.
//!
//! The compiler writes the library's sorting out anew for every list that is sorted, some five kilobytes each time. Here places are
//! sorted, which are always numbers, and the things follow.

use std::cmp::Ordering;

/// Puts a list in the order of a key.
pub fn by_key<T, K: Ord>(all: &mut [T], key: impl Fn(&T) -> K) {
    by(all, |one, other| key(one).cmp(&key(other)));
}

/// Puts a list in an order.
pub fn by<T>(all: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut places = sorted(all.len(), &|one, other| compare(&all[one], &all[other]));
    for first in 0..all.len() {
        // Each thing takes the place of the one before it, round to where this began. A place that is filled keeps what it has.
        let mut here = first;
        loop {
            let from = std::mem::replace(&mut places[here], here);
            if from == first {
                break;
            }
            all.swap(here, from);
            here = from;
        }
    }
}

/// The places of so many things, in order.
fn sorted(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_put_in_order_and_equal_things_stay_as_they_stood() {
        for length in 0..60_usize {
            let list: Vec<(usize, usize)> = (0..length).map(|at| (at * 7919 % 13, at)).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            by_key(&mut ours, |(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            assert_eq!(ours, theirs);
        }
    }
}
