//! Floor 4. Blocks under one another, the whole in the middle: what gives way when there is little room, and what grows when there is much.
//!
//! Room is given out by rank. First every block has its plain rows, and the least go until that fits. Then each, the biggest first, becomes as large as its share of the height allows; what is left over goes round once more. No words stand in larger letters than those of a higher rank.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::style::Style;

use super::bars;
use super::block::Block;
use super::block::Content;
use super::block::Rank;
use super::block::Stays;
use super::list;
use super::list::Size;
use super::wrap::wide;
use super::wrap::wrap;
use crate::views::letters;
use crate::views::letters::Prefer;
use crate::views::letters::Set;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Fewest lines of a list that still say something.
const LEAST_LIST: usize = 2;
/// From so many rows on plain lines are too small for a wall (about 34 on a picture of 1080 lines are large enough).
const TOO_SMALL_FROM: u16 = 42;
/// Rows of a large line of a list.
const LARGE_LINE: usize = 8;
/// Sizes that are tried for words that may not be larger than others: letters without marks take fewer rows than their size has.
const SIZES_TRIED: usize = 10;
/// The least part of a wall, in hundredths, that is kept for what the picture is about.
const BIGGEST_ON_A_WALL: usize = 45;
/// The most of a wall, in hundredths, that one block takes that is read next.
const SECOND_ON_A_WALL: usize = 22;
/// So much more of a wall, in hundredths, counts take.
const BORROWED_BY_BARS: usize = 20;
/// So much more of it what is on takes, where counts do not.
const BORROWED_BY_TITLE: usize = 12;
/// The most of a wall, in hundredths, for a list that is what the picture is about.
const LIST_ON_A_WALL: usize = 84;
/// Rows of a bar with the empty one below it.
const LARGE_BAR: usize = 3;
/// Most empty rows between two blocks.
const WIDEST_GAP: usize = 4;

/// Whether a plain line of the screen can be read from the back row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// It can.
    Read,
    /// It is too small for a wall: the screen has too many rows.
    Small,
}

impl Lines {
    /// Of a screen of so many rows.
    pub const fn of(rows: u16) -> Self {
        if rows < TOO_SMALL_FROM { Self::Read } else { Self::Small }
    }
}

/// Draws the blocks in the area.
pub fn draw(area: Rect, buf: &mut Buffer, blocks: Vec<Block>, look: Look, lines: Lines) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let mut laid: Vec<Laid> = blocks.into_iter().filter_map(|block| Laid::at(block, area.width)).collect();
    fit(&mut laid, usize::from(area.height));
    if look.letters == Letters::Auto {
        if lines == Lines::Small {
            raise_lines(&mut laid, area);
        }
        make_room(&mut laid, area);
        grow(&mut laid, area, Round::First);
        grow(&mut laid, area, Round::Second);
    }
    let spare = usize::from(area.height).saturating_sub(used(&laid));
    let spare = spare - spread(&mut laid, spare, area.width, (look, lines));
    let gaps = laid.len().saturating_sub(1);
    let gap = match gaps {
        0 => 0,
        gaps => (spare / (gaps + 2)).min(WIDEST_GAP).max((spare / gaps).min(2)),
    };
    let mut y = area.y + u16::try_from((spare - gap * gaps) / 2).unwrap_or(0);
    for block in &laid {
        let rows = u16::try_from(block.rows).unwrap_or(u16::MAX);
        let part = Rect::new(area.x, y, area.width, rows).intersection(area);
        block.draw(part, buf, look);
        y = y.saturating_add(rows).saturating_add(u16::try_from(gap).unwrap_or(0));
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    /// Each within its share.
    First,
    /// What is left over.
    Second,
}

/// A block with its lines at the width of the area, and its large letters where it has them.
struct Laid {
    block: Block,
    lines: Vec<String>,
    set: Option<Rc<Set>>,
    rows: usize,
    /// How large the lines of a list are.
    size: Size,
    /// So many rows leave room for what is read next.
    most: usize,
}

impl Laid {
    fn at(block: Block, width: u16) -> Option<Self> {
        let lines = match &block.content {
            Content::Words { text, .. } => wrap(text, width),
            Content::Digits(text) => vec![text.clone()],
            Content::List { .. } | Content::Bars { .. } => Vec::new(),
        };
        let rows = plain_rows(&block.content, &lines);
        (rows > 0).then_some(Self { block, lines, set: None, rows, size: Size::Small, most: usize::MAX })
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, look: Look) {
        let style = self.block.style;
        if let Some(set) = &self.set {
            let x = area.x + area.width.saturating_sub(set.width) / 2;
            let y = area.y + area.height.saturating_sub(set.height) / 2;
            set.draw(Rect::new(x, y, set.width, set.height).intersection(area), buf, style, look.styles());
            return;
        }
        match &self.block.content {
            Content::Words { .. } if self.block.rank < Rank::Third => {
                centred(area, buf, &self.lines, style.add_modifier(Modifier::BOLD));
            }
            Content::Words { .. } => centred(area, buf, &self.lines, style),
            Content::Digits(_) => centred(area, buf, &self.lines, style.add_modifier(Modifier::BOLD)),
            Content::List { rows, seen } => list::draw(area, buf, (rows.as_slice(), *seen), self.size, style, look),
            Content::Bars { bars, whole, needed } => bars::draw(area, buf, bars, *whole, *needed, look),
        }
    }

    /// Back to plain letters.
    fn lower(&mut self) {
        self.set = None;
        self.size = Size::Small;
        self.rows = plain_rows(&self.block.content, &self.lines);
    }

    /// What the block takes at least to be read from the back row: its rows, and the letters of words and digits.
    fn raised(&self, area: Rect, left: usize) -> Option<(usize, Option<Rc<Set>>)> {
        let second = u16::try_from(left.min(usize::from(area.height) * SECOND_ON_A_WALL / 100)).unwrap_or(u16::MAX);
        let fit = |text: &str, lines| letters::fit(text, area.width, second, lines, Prefer::FewestLines);
        let set = match &self.block.content {
            Content::Words { text, lines } => {
                let larger = (self.block.rank == Rank::Second).then(|| fit(text, *lines)).flatten();
                let on_two = || (self.block.stays == Stays::Keep).then(|| fit(text, 2)).flatten();
                larger.or_else(|| letters::quiet(text, area.width)).or_else(on_two)
            }
            Content::Digits(text) => fit(text, 1),
            Content::List { rows, .. } => {
                let lines = rows.len().min(left / LARGE_LINE);
                let least = if self.block.stays == Stays::Next { 1 } else { LEAST_LIST };
                return (lines >= least.min(rows.len())).then_some((lines * LARGE_LINE, None));
            }
            Content::Bars { bars, .. } => return Some((bars.len() * LARGE_LINE, None)),
        };
        set.map(|set| (usize::from(set.height), Some(set)))
    }

    /// The letters that the block would have in so many rows.
    fn offer(&self, area: Rect, rows: usize, largest: Option<u16>) -> Option<Rc<Set>> {
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
        match &self.block.content {
            Content::Words { text, lines } => {
                let prefer = match self.block.rank {
                    Rank::Biggest => Prefer::LargestLetters,
                    Rank::Second | Rank::Third | Rank::Line => Prefer::FewestLines,
                };
                let Some(largest) = largest else { return letters::fit(text, area.width, rows, *lines, prefer) };
                (1..=*lines).find_map(|lines| {
                    let most = rows.min(largest.saturating_mul(u16::try_from(lines).unwrap_or(u16::MAX)));
                    let sizes = (0..most).rev().take(SIZES_TRIED).map(|rows| rows + 1);
                    let mut sets = sizes.filter_map(|rows| letters::fit(text, area.width, rows, lines, prefer));
                    sets.find(|set| set.rows() <= largest)
                })
            }
            Content::Digits(text) => letters::fit(text, area.width, rows, 1, Prefer::FewestLines),
            Content::List { .. } | Content::Bars { .. } => None,
        }
    }
}

fn plain_rows(content: &Content, lines: &[String]) -> usize {
    match content {
        Content::Words { .. } | Content::Digits(_) => lines.len(),
        Content::List { rows, .. } => rows.len(),
        Content::Bars { bars, .. } => bars.len(),
    }
}

fn used(laid: &[Laid]) -> usize {
    laid.iter().map(|block| block.rows).sum()
}

/// Lets lists shrink and blocks go, the least first, until the rest fits; what never goes is cut at its end.
fn fit(laid: &mut Vec<Laid>, height: usize) {
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
fn raise_lines(laid: &mut Vec<Laid>, area: Rect) {
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
                let lines = rows.len().min(height * LIST_ON_A_WALL / 100 / LARGE_LINE).max(1);
                block.rows = lines * LARGE_LINE;
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
fn make_room(laid: &mut Vec<Laid>, area: Rect) {
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

fn is_list(laid: &Laid) -> bool {
    matches!(laid.block.content, Content::List { .. } | Content::Bars { .. })
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
        if matches!(block.block.content, Content::List { .. }) {
            steps.push((Stays::Spare, at, LEAST_LIST.min(block.rows)));
        }
        if block.block.stays <= goes {
            steps.push((block.block.stays, at, 0));
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

fn share(rank: Rank, height: usize) -> usize {
    height * rank.share() / 100
}

/// Gives rows to spare to letters and digits, by rank.
fn grow(laid: &mut [Laid], area: Rect, round: Round) {
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
fn spread(laid: &mut [Laid], spare: usize, width: u16, (look, size): (Look, Lines)) -> usize {
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

fn centred(area: Rect, buf: &mut Buffer, lines: &[String], style: Style) {
    let above = usize::from(area.height).saturating_sub(lines.len()) / 2;
    for (y, line) in (area.top()..area.bottom()).skip(above).zip(lines) {
        let wide = wide(line).min(area.width);
        buf.set_stringn(area.x + (area.width - wide) / 2, y, line, usize::from(wide), style);
    }
}
