//! Floor 4. What gives way where there is too little room: first until every plain line fits, then for what has to be large.

use ratatui::layout::Rect;

use super::super::block::Block;
use super::super::block::Content;
use super::super::block::Rank;
use super::super::block::Stays;
use super::super::list;
use super::super::list::Size;
use super::laid::LARGE_LINE;
use super::laid::LEAST_LIST;
use super::laid::Laid;
use super::laid::is_list;
use super::laid::share;
use super::laid::used;

/// The least part of a wall, in hundredths, that is kept for what the picture is about.
const BIGGEST_ON_A_WALL: usize = 45;
/// So much more of a wall, in hundredths, counts take.
const BORROWED_BY_BARS: usize = 20;
/// So much more of it what is on takes, where counts do not.
const BORROWED_BY_TITLE: usize = 12;
/// The most of a wall, in hundredths, for a list that is what the picture is about.
const LIST_ON_A_WALL: usize = 84;

/// Lets lists shrink and blocks go, the least first, until the rest fits; what never goes is cut at its end.
pub fn fit(laid: &mut Vec<Laid>, height: usize) {
    loop {
        let over = used(laid).saturating_sub(height);
        if over == 0 {
            return;
        }
        let least = laid.iter().map(|block| block.block.stays).min();
        let Some(place) = laid.iter().rposition(|block| Some(block.block.stays) == least) else { return };
        let block = &mut laid[place];
        let least_rows = match block.block.content {
            Content::List { .. } => LEAST_LIST,
            Content::Words { .. } | Content::Digits(_) | Content::Bars { .. } => block.rows,
        };
        if block.rows > least_rows {
            block.rows -= over.min(block.rows - least_rows);
        } else if block.block.stays < Stays::Keep {
            laid.remove(place);
        } else {
            cut(laid, height);
            return;
        }
    }
}

fn cut(laid: &mut Vec<Laid>, height: usize) {
    let mut left = height;
    laid.retain_mut(|block| {
        block.rows = block.rows.min(left);
        left -= block.rows;
        block.rows > 0
    });
}

/// On a wall everything that stays is in large letters, as far as there is room; what would stay small goes, but for what never does.
pub fn raise_lines(laid: &mut Vec<Laid>, area: Rect) {
    let height = usize::from(area.height);
    let mut left = height - height * BIGGEST_ON_A_WALL / 100;
    let mut borrowed = 0;
    let mut order: Vec<usize> = (0..laid.len()).collect();
    let is_kept = |block: &Block| block.stays == Stays::Keep;
    order.sort_by_key(|at| {
        let block = &laid[*at].block;
        (!is_kept(block), block.rank > Rank::Second, std::cmp::Reverse(block.stays), block.rank, *at)
    });
    for at in order {
        let block = &mut laid[at];
        if block.block.rank == Rank::Biggest {
            if let Content::List { rows, .. } = &block.block.content {
                let most = (height * LIST_ON_A_WALL / 100).max(LARGE_LINE);
                let (large, plain) = list::rows_where_large(rows, area.width, most);
                block.rows = large + plain;
                block.size = Size::Large;
                left = height.saturating_sub(block.rows);
            }
            continue;
        }
        // Counts, and what is on, are worth some of what is kept for the biggest.
        let borrows = match &block.block.content {
            Content::Bars { .. } => height * BORROWED_BY_BARS / 100,
            Content::Words { .. } if block.block.stays >= Stays::Title => height * BORROWED_BY_TITLE / 100,
            Content::Words { .. } | Content::Digits(_) | Content::List { .. } => 0,
        };
        let may_take = left + borrows.saturating_sub(borrowed);
        match block.raised(area, left).filter(|(rows, _)| *rows <= may_take) {
            Some((rows, set)) => {
                block.rows = rows;
                block.set = set;
                block.size = Size::Large;
                borrowed += rows.saturating_sub(left);
                left = left.saturating_sub(rows);
            }
            None if block.block.stays <= Stays::Title => block.rows = 0,
            None => left = left.saturating_sub(block.rows),
        }
    }
    // Words to spare before a list are its heading: they go with it.
    for at in 1..laid.len() {
        if laid[at].rows == 0 && is_list(&laid[at]) && laid[at - 1].block.stays == Stays::Spare {
            laid[at - 1].rows = 0;
        }
    }
    laid.retain(|block| block.rows > 0);
    if used(laid) > height {
        // Words that never go took more than there is: everything stands plain, as on any screen.
        laid.iter_mut().for_each(Laid::lower);
        fit(laid, height);
    }
}

/// What the picture is about, and what is read next and never goes, are large if they can be: lists shrink and what is least goes for them.
pub fn make_room(laid: &mut Vec<Laid>, area: Rect) {
    let mut reserved: Vec<(usize, usize)> = Vec::new();
    for (rank, goes) in [(Rank::Biggest, Stays::Next), (Rank::Second, Stays::Beside)] {
        let mut at = 0;
        while at < laid.len() {
            let block = &laid[at].block;
            if block.rank == rank && (rank == Rank::Biggest || block.stays == Stays::Keep) && !is_list(&laid[at]) {
                let (gone, rows) = room_for(laid, at, &reserved, area, goes);
                if let Some(rows) = rows {
                    reserved.push((at, rows));
                }
                // Whoever went before it has moved it up.
                at -= gone.iter().filter(|place| **place < at).count();
                reserved = shifted(reserved, &gone);
            }
            at += 1;
        }
    }
}

/// Places after those that are gone have moved up.
fn shifted(reserved: Vec<(usize, usize)>, gone: &[usize]) -> Vec<(usize, usize)> {
    let moved = |place: usize| place - gone.iter().filter(|gone| **gone < place).count();
    reserved.into_iter().map(|(place, rows)| (moved(place), rows)).collect()
}

/// Takes rows from others until the block at this place is large; answers who is gone, and the rows that it needs. Where it cannot be, nothing is taken.
fn room_for(
    laid: &mut Vec<Laid>,
    place: usize,
    reserved: &[(usize, usize)],
    area: Rect,
    goes: Stays,
) -> (Vec<usize>, Option<usize>) {
    let height = usize::from(area.height);
    let mut steps: Vec<(Stays, usize, usize)> = Vec::new();
    for (at, block) in laid.iter().enumerate().filter(|(at, _)| *at != place) {
        // A list shrinks, but not one that the picture is about.
        if matches!(block.block.content, Content::List { .. }) && block.block.rank > Rank::Biggest {
            steps.push((Stays::Spare, at, LEAST_LIST.min(block.rows)));
        }
        if block.block.stays <= goes {
            steps.push((block.block.stays, at, 0));
        } else if block.set.is_some() && laid[place].block.rank == Rank::Biggest {
            // On a wall, what stands beside what the picture is about is plain again before that is.
            steps.push((block.block.stays, at, block.lines.len()));
        }
    }
    steps.sort_by_key(|(stays, at, least)| (*stays, *least == 0, usize::MAX - at));
    let taken = |laid: &[Laid]| -> usize {
        let rows = |(at, block): (usize, &Laid)| {
            reserved.iter().find(|(place, _)| *place == at).map_or(block.rows, |(_, rows)| *rows)
        };
        laid.iter().enumerate().filter(|(at, _)| *at != place).map(rows).sum()
    };
    let before: Vec<usize> = laid.iter().map(|block| block.rows).collect();
    let mut steps = steps.into_iter();
    let needed = loop {
        let budget = height.saturating_sub(taken(laid));
        let share = share(laid[place].block.rank, height).min(budget);
        let offer = laid[place].offer(area, share, None).or_else(|| laid[place].offer(area, budget, None));
        if let Some(set) = offer {
            break usize::from(set.height);
        }
        let Some((_, at, least)) = steps.next() else {
            if let Some(rows) = from_the_biggest(laid, place, reserved, area, budget) {
                break rows;
            }
            for (block, rows) in laid.iter_mut().zip(before) {
                block.rows = rows;
            }
            return (Vec::new(), None);
        };
        laid[at].rows = laid[at].rows.min(least);
    };
    for block in laid.iter_mut() {
        block.set = block.set.take().filter(|set| block.rows >= usize::from(set.height));
    }
    let gone: Vec<usize> = (0..laid.len()).filter(|at| laid[*at].rows == 0).collect();
    laid.retain(|block| block.rows > 0);
    (gone, Some(needed))
}

/// Takes the missing rows from the biggest block, if it stays large and keeps most of what it has.
fn from_the_biggest(
    laid: &mut [Laid],
    place: usize,
    reserved: &[(usize, usize)],
    area: Rect,
    budget: usize,
) -> Option<usize> {
    let (biggest, has) = reserved.iter().copied().find(|(at, _)| laid[*at].block.rank == Rank::Biggest)?;
    let gives = has * 3 / 10;
    let needed = usize::from(laid[place].offer(area, budget + gives, None)?.height);
    let keeps = has - needed.saturating_sub(budget);
    laid[biggest].offer(area, keeps, None)?;
    laid[biggest].most = keeps;
    Some(needed)
}
