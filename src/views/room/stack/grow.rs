//! Floor 4. What grows where there is room to spare: letters and digits by rank, then lists and bars.

use std::rc::Rc;

use ratatui::layout::Rect;

use super::super::block::Content;
use super::super::block::Rank;
use super::super::block::Row;
use super::super::list;
use super::super::list::Size;
use super::laid::LARGE_LINE;
use super::laid::Laid;
use super::laid::Lines;
use super::laid::share;
use super::laid::used;
use crate::views::letters::LEAST_WORDS;
use crate::views::letters::Set;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Rows of a bar with the empty one below it.
const LARGE_BAR: usize = 3;

/// Room is given out twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// Each within its share.
    First,
    /// What is left over.
    Second,
}

/// Gives rows to spare to letters and digits, by rank.
pub fn grow(laid: &mut [Laid], area: Rect, round: Round) {
    let height = usize::from(area.height);
    let air = laid.len().saturating_sub(1);
    let order = match round {
        Round::First => Rank::ALL,
        // What is read next is large before what is biggest becomes bigger still.
        Round::Second => [Rank::Second, Rank::Biggest, Rank::Third, Rank::Line],
    };
    for rank in order {
        let largest = limit_under(laid, rank);
        for place in 0..laid.len() {
            if laid[place].block.rank != rank {
                continue;
            }
            let spare = height.saturating_sub(used(laid));
            let block = &laid[place];
            // Figures take whole rows: one is left between them and what is around the picture.
            let around = usize::from(matches!(block.block.content, Content::Digits(_)));
            let airy = (block.rows + spare).saturating_sub(air + around);
            let budget = match round {
                Round::First => share(rank, height).min(airy).min(block.most),
                Round::Second => match rank {
                    Rank::Biggest | Rank::Second => airy,
                    Rank::Third => airy.min(share(Rank::Second, height)),
                    Rank::Line => airy.min(share(Rank::Line, height)),
                },
            };
            // Air between the blocks comes first, unless the words would then stand plain.
            let mut offer = block.offer(area, budget, largest);
            let may_crowd = block.set.is_none() && rank <= Rank::Second;
            if offer.is_none() && may_crowd && (round == Round::Second || rank == Rank::Biggest) {
                offer = block.offer(area, block.rows + spare, largest);
            }
            let is_better = |set: &Rc<Set>| laid[place].set.as_ref().is_none_or(|had| set.weight() > had.weight());
            if let Some(set) = offer.filter(is_better) {
                laid[place].rows = usize::from(set.height);
                laid[place].set = Some(set);
            }
        }
    }
    for block in laid.iter_mut() {
        debug_assert!(block.rows > 0, "a block without rows was left in");
        block.rows = block.rows.max(1);
    }
}

/// What raised itself above what the picture is about comes down to its size.
pub fn hold_ranks(laid: &mut [Laid], area: Rect) {
    for place in 0..laid.len() {
        let Some(largest) = limit_under(laid, laid[place].block.rank) else { continue };
        let lower =
            |set: &Rc<Set>| (set.rows() > largest).then(|| laid[place].offer(area, set.height.into(), Some(largest)));
        if let Some(set) = laid[place].set.as_ref().and_then(lower).flatten() {
            laid[place].rows = usize::from(set.height);
            laid[place].set = Some(set);
        }
    }
}

/// How large letters and digits of a rank may be: no larger than those above them. Under words that had to stay plain only what is read next may be large.
fn limit_under(laid: &[Laid], rank: Rank) -> Option<u16> {
    let limit = |laid: &Laid| {
        let is_biggest = laid.block.rank == Rank::Biggest;
        match (&laid.block.content, &laid.set) {
            (Content::Words { .. }, Some(set)) => Some(set.rows()),
            (Content::Words { .. }, None) if is_biggest && rank >= Rank::Third => Some(0),
            // Beside a clock, what is read when there is time stays small.
            (Content::Digits(_), Some(set)) if is_biggest && rank >= Rank::Third => Some(set.rows() * 2 / 3),
            (Content::Digits(_), Some(set)) if is_biggest => Some((set.rows() * 5 / 4).max(LEAST_WORDS)),
            (Content::List { .. }, _) if is_biggest => Some(LEAST_WORDS),
            (Content::Words { .. } | Content::Digits(_) | Content::List { .. } | Content::Bars { .. }, _) => None,
        }
    };
    let above = laid.iter().filter(|laid| laid.block.rank < rank);
    let largest = above.filter_map(limit).min();
    match rank {
        Rank::Biggest | Rank::Second => largest,
        // What is read when there is time is clearly smaller.
        Rank::Third | Rank::Line => largest.map(|largest| largest * 3 / 4),
    }
}

/// To whom rows are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The list that the picture is about: before anything grows beside it.
    TheBiggest,
    /// All lists and bars.
    All,
}

/// Rows to spare for lists and bars.
pub fn spread(laid: &mut [Laid], area: Rect, whom: Whom, (look, size): (Look, Lines)) {
    let air = laid.len().saturating_sub(1);
    let mut left = usize::from(area.height).saturating_sub(used(laid));
    for block in laid.iter_mut().filter(|block| whom == Whom::All || block.block.rank == Rank::Biggest) {
        let before = block.rows;
        match &block.block.content {
            Content::List { rows, seen } => {
                (block.rows, block.size) = list_in(block, (rows, *seen), area.width, (left, air), look);
            }
            Content::Bars { bars, .. } => {
                let large = if size == Lines::Small { LARGE_LINE } else { LARGE_BAR };
                block.rows += bars.len().saturating_sub(block.rows).min(left);
                let more = (bars.len() * large).saturating_sub(block.rows);
                if look.letters == Letters::Auto {
                    block.rows += more.min((left + before).saturating_sub(block.rows + air));
                }
            }
            Content::Words { .. } | Content::Digits(_) => {}
        }
        left -= block.rows - before;
    }
}

/// The rows that a list takes where so many are to spare, some of them for air between the blocks; and how large its lines are.
fn list_in(
    block: &Laid,
    (rows, seen): (&[Row], usize),
    width: u16,
    (left, air): (usize, usize),
    look: Look,
) -> (usize, Size) {
    let most = block.rows + left;
    if block.size == Size::Large {
        let (large, plain) = list::rows_where_large(rows, width, most);
        return (block.rows.max(large + plain), Size::Large);
    }
    if block.size == Size::OneLarge {
        return (block.rows, Size::OneLarge);
    }
    let plain = rows.len().clamp(block.rows.min(most), most);
    let airy = most.saturating_sub(air).max(plain);
    if look.letters == Letters::Auto {
        if rows.len() * LARGE_LINE <= airy && list::is_whole_where_large(rows, width) {
            return (rows.len() * LARGE_LINE, Size::Large);
        }
        // Not all of what the picture is about, but at least the line that must be seen.
        let one = Some(block).filter(|block| block.block.rank == Rank::Biggest);
        if let Some(rows) = one.and_then(|_| list::rows_with_one_large(rows, seen, width, airy)) {
            return (rows, Size::OneLarge);
        }
    }
    let with_gaps = (rows.len() * 2).saturating_sub(1);
    if block.block.rank == Rank::Biggest && with_gaps <= airy {
        return (with_gaps, Size::Small);
    }
    (plain, Size::Small)
}
