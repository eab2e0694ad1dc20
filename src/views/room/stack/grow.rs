//! Floor 4. What grows where there is room to spare: letters and digits by rank, then lists and bars.

use std::rc::Rc;

use ratatui::layout::Rect;

use super::super::block::Content;
use super::super::block::Rank;
use super::super::list;
use super::super::list::Size;
use super::laid::LARGE_LINE;
use super::laid::Laid;
use super::laid::Lines;
use super::laid::share;
use super::laid::used;
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

/// How large words of a rank may be: no larger than those above them, and plain under words that had to stay plain.
fn limit_under(laid: &[Laid], rank: Rank) -> Option<u16> {
    let limit = |laid: &Laid| match (&laid.block.content, &laid.set) {
        (Content::Words { .. }, Some(set)) => Some(set.rows()),
        (Content::Words { .. }, None) if laid.block.rank == Rank::Biggest => Some(0),
        // Beside a clock, what is read when there is time stays small.
        (Content::Digits(_), Some(set)) if laid.block.rank == Rank::Biggest && rank >= Rank::Third => {
            Some(set.rows() * 2 / 3)
        }
        (Content::Words { .. } | Content::Digits(_) | Content::List { .. } | Content::Bars { .. }, _) => None,
    };
    let largest = laid.iter().filter(|laid| laid.block.rank < rank).filter_map(limit).min();
    match rank {
        Rank::Biggest | Rank::Second => largest,
        // What is read when there is time is clearly smaller.
        Rank::Third | Rank::Line => largest.map(|largest| largest * 3 / 4),
    }
}

/// Rows to spare for lists and bars; answers how many it gave.
pub fn spread(laid: &mut [Laid], spare: usize, width: u16, (look, size): (Look, Lines)) -> usize {
    let air = laid.len().saturating_sub(1);
    let mut left = spare;
    for block in laid.iter_mut() {
        let (lines, large) = match &block.block.content {
            Content::List { rows, .. } => (rows.len(), LARGE_LINE),
            Content::Bars { bars, .. } => (bars.len(), if size == Lines::Small { LARGE_LINE } else { LARGE_BAR }),
            Content::Words { .. } | Content::Digits(_) => continue,
        };
        let all = lines.saturating_sub(block.rows).min(left);
        block.rows += all;
        left -= all;
        let more = (lines * large).saturating_sub(block.rows).min(left.saturating_sub(air));
        if look.letters == Letters::Plain {
            continue;
        }
        let is_worth_it = match &block.block.content {
            Content::List { rows, .. } => {
                let all_large = || block.rows + more >= lines * large && list::is_whole_where_large(rows, width);
                block.size == Size::Large || all_large()
            }
            Content::Words { .. } | Content::Digits(_) | Content::Bars { .. } => true,
        };
        if is_worth_it {
            block.size = Size::Large;
            block.rows += more;
            left -= more;
        } else if block.block.rank == Rank::Biggest && more >= LARGE_LINE {
            // Not all of what the picture is about, but at least the line that must be seen.
            block.size = Size::OneLarge;
            block.rows += LARGE_LINE;
            left -= LARGE_LINE;
        }
    }
    spare - left
}
