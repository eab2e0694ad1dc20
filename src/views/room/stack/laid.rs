//! Floor 4. A block at the width of its area: its plain lines, the letters that it would have in so many rows, and how it is drawn.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::bars;
use super::super::block::Block;
use super::super::block::Content;
use super::super::block::Rank;
use super::super::block::Stays;
use super::super::list;
use super::super::list::Size;
use super::super::part::paint;
use super::super::wrap::wide;
use super::super::wrap::wrap;
use crate::views::letters;
use crate::views::letters::LEAST_DIGITS;
use crate::views::letters::Prefer;
use crate::views::letters::Set;
use crate::views::look::Look;
use crate::views::theme::heavier;

/// Fewest lines of a list that still say something.
pub const LEAST_LIST: usize = 2;
/// Rows of a large line of a list.
pub const LARGE_LINE: usize = 8;
/// From so many rows on plain lines are too small for a wall (about 34 on a picture of 1080 lines are large enough).
const TOO_SMALL_FROM: u16 = 42;
/// The most of a wall, in hundredths, that one block takes that is read next.
const SECOND_ON_A_WALL: usize = 22;

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

/// How words stand that are not large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// As lines among others.
    Plain,
    /// In a band over the whole width.
    InABand,
}

/// A block with its lines at the width of the area, and its large letters where it has them.
pub struct Laid {
    /// What it shows.
    pub block: Block,
    /// Its words, line by line.
    pub lines: Vec<String>,
    /// Its large letters.
    pub set: Option<Rc<Set>>,
    /// Rows that it takes.
    pub rows: usize,
    /// How large the lines of a list are.
    pub size: Size,
    /// So many rows leave room for what is read next.
    pub most: usize,
    /// How its words stand where they are not large.
    pub stands: Stands,
}

impl Laid {
    /// With its plain lines; none of a block without any.
    pub fn at(block: Block, width: u16) -> Option<Self> {
        let lines = match &block.content {
            Content::Words { text, .. } => wrap(text, width),
            Content::Digits(text) => vec![text.clone()],
            Content::List { .. } | Content::Bars { .. } => Vec::new(),
        };
        let rows = plain_rows(&block.content, &lines);
        let stands = Stands::Plain;
        (rows > 0).then_some(Self { block, lines, set: None, rows, size: Size::Small, most: usize::MAX, stands })
    }

    /// Draws it.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, look: Look) {
        let style = self.block.style;
        if let Some(set) = &self.set {
            let x = area.x + area.width.saturating_sub(set.width) / 2;
            let y = area.y + area.height.saturating_sub(set.height) / 2;
            set.draw(Rect::new(x, y, set.width, set.height).intersection(area), buf, style, look.styles());
            return;
        }
        match &self.block.content {
            Content::Words { .. } if self.stands == Stands::InABand => {
                paint(area, buf, look.styles().bar);
                centred(area, buf, &self.lines, heavier(look.styles().bar));
            }
            Content::Words { .. } if self.block.rank < Rank::Third => {
                centred(area, buf, &self.lines, heavier(style));
            }
            Content::Words { .. } => centred(area, buf, &self.lines, style),
            Content::Digits(_) => centred(area, buf, &self.lines, heavier(style)),
            Content::List { rows, seen } => list::draw(area, buf, (rows.as_slice(), *seen), self.size, style, look),
            Content::Bars { bars, whole, needed } => bars::draw(area, buf, bars, *whole, *needed, look),
        }
    }

    /// Back to plain letters.
    pub fn lower(&mut self) {
        self.set = None;
        self.size = Size::Small;
        self.rows = plain_rows(&self.block.content, &self.lines);
    }

    /// What the block takes at least to be read from the back row: its rows, and the letters of words and digits.
    pub fn raised(&self, area: Rect, left: usize) -> Option<(usize, Option<Rc<Set>>)> {
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
                let (large, _) = list::rows_where_large(rows, area.width, left);
                let least = if self.block.stays == Stays::Next { 1 } else { LEAST_LIST };
                return (large / LARGE_LINE >= least.min(rows.len())).then_some((large, None));
            }
            Content::Bars { bars, .. } => return Some((bars.len() * LARGE_LINE, None)),
        };
        set.map(|set| (usize::from(set.height), Some(set)))
    }

    /// The letters that the block would have in so many rows.
    pub fn offer(&self, area: Rect, rows: usize, largest: Option<u16>) -> Option<Rc<Set>> {
        let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
        match &self.block.content {
            Content::Words { text, lines } => {
                let prefer = match self.block.rank {
                    Rank::Biggest => Prefer::LargestLetters,
                    Rank::Second | Rank::Third | Rank::Line => Prefer::FewestLines,
                };
                letters::fit_up_to(text, (area.width, rows), *lines, prefer, largest.unwrap_or(u16::MAX))
            }
            Content::Digits(text) => {
                // Figures take the whole height of their rows, capitals two thirds of it.
                let rows = rows.min(largest.map_or(u16::MAX, |largest| (largest * 2 / 3).max(LEAST_DIGITS)));
                letters::fit(text, area.width, rows, 1, Prefer::FewestLines)
            }
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

/// Rows that all of them take.
pub fn used(laid: &[Laid]) -> usize {
    laid.iter().map(|block| block.rows).sum()
}

/// Whether it is lines under one another.
pub fn is_list(laid: &Laid) -> bool {
    matches!(laid.block.content, Content::List { .. } | Content::Bars { .. })
}

/// The most rows that a block of a rank takes before the others have theirs.
pub fn share(rank: Rank, height: usize) -> usize {
    height * rank.share() / 100
}

fn centred(area: Rect, buf: &mut Buffer, lines: &[String], style: Style) {
    let above = usize::from(area.height).saturating_sub(lines.len()) / 2;
    for (y, line) in (area.top()..area.bottom()).skip(above).zip(lines) {
        let wide = wide(line).min(area.width);
        buf.set_stringn(area.x + (area.width - wide) / 2, y, line, usize::from(wide), style);
    }
}
