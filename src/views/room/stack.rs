//! Floor 4. Blocks under one another, the whole in the middle: what gives way when there is little room, and what grows when there is much.
//!
//! Room is given out by rank. First every block has its plain rows, and the least go until that fits. Then each, the biggest first, becomes as large as its share of the height allows; what is left over goes round once more. No words stand in larger letters than those of a higher rank.

mod give_way;
mod grow;
mod laid;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use self::laid::Lines;

use self::give_way::fit;
use self::give_way::make_room;
use self::give_way::raise_lines;
use self::grow::Round;
use self::grow::Whom;
use self::grow::grow;
use self::grow::hold_ranks;
use self::grow::spread;
use self::laid::Laid;
use self::laid::Stands;
use self::laid::used;
use super::block::Block;
use super::block::Content;
use super::block::Rank;
use super::wrap::wrap;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Most empty rows between two blocks.
const WIDEST_GAP: usize = 4;
/// Rows of a band above and below the words that it sets off.
const AROUND: usize = 1;

/// Words that the picture is about and that have to stand plain are set off by a band, so that they are still seen first.
fn set_off(laid: &mut [Laid], area: Rect, look: Look) {
    let spare = usize::from(area.height).saturating_sub(used(laid) + laid.len().saturating_sub(1));
    let is_plain = |laid: &&mut Laid| laid.block.rank == Rank::Biggest && laid.set.is_none();
    let Some(biggest) = laid.iter_mut().find(is_plain).filter(|_| look.letters == Letters::Auto) else { return };
    let Content::Words { text, .. } = &biggest.block.content else { return };
    let even = even(text, area.width * 2 / 3);
    let rows = even.len() + AROUND * 2;
    if rows <= biggest.rows + spare {
        biggest.rows = rows;
        biggest.lines = even;
        biggest.stands = Stands::InABand;
    }
}

/// The text on as few lines as that width needs, all of them about as long.
fn even(text: &str, width: u16) -> Vec<String> {
    let lines = wrap(text, width.max(1));
    let narrower = (1..width).rev().map(|width| wrap(text, width)).take_while(|narrow| narrow.len() == lines.len());
    narrower.last().unwrap_or(lines)
}

/// Blocks that are laid out in their area.
pub struct Stack {
    area: Rect,
    laid: Vec<Laid>,
}

impl Stack {
    /// Lays the blocks out.
    pub fn of(area: Rect, blocks: Vec<Block>, look: Look, lines: Lines) -> Self {
        let mut laid: Vec<Laid> = blocks.into_iter().filter_map(|block| Laid::at(block, area.width)).collect();
        if area.is_empty() {
            return Self { area, laid: Vec::new() };
        }
        fit(&mut laid, usize::from(area.height));
        if look.letters == Letters::Auto {
            if lines == Lines::Small {
                raise_lines(&mut laid, area);
            }
            spread(&mut laid, area, Whom::TheBiggest, (look, lines));
            make_room(&mut laid, area);
            grow(&mut laid, area, Round::First);
            hold_ranks(&mut laid, area);
            grow(&mut laid, area, Round::Second);
        }
        spread(&mut laid, area, Whom::All, (look, lines));
        set_off(&mut laid, area, look);
        Self { area, laid }
    }

    /// Whether these words are among what is shown.
    pub fn says(&self, words: &str) -> bool {
        self.laid.iter().any(|laid| matches!(&laid.block.content, Content::Words { text, .. } if text == words))
    }

    /// Draws them, the whole in the middle.
    pub fn draw(&self, buf: &mut Buffer, look: Look) {
        let area = self.area.intersection(buf.area);
        let gaps = self.gaps();
        let taken = used(&self.laid) + gaps.iter().sum::<usize>();
        let rows = |rows: usize| u16::try_from(rows).unwrap_or(u16::MAX);
        let mut y = area.y + rows(usize::from(area.height).saturating_sub(taken) / 2);
        for (block, gap) in self.laid.iter().zip(gaps.into_iter().chain([0])) {
            let part = Rect::new(area.x, y, area.width, rows(block.rows)).intersection(area);
            block.draw(part, buf, look);
            y = y.saturating_add(rows(block.rows)).saturating_add(rows(gap));
        }
    }

    /// Empty rows between the blocks: as many everywhere; where there are too few for that, first between what is large, for it would touch.
    fn gaps(&self) -> Vec<usize> {
        let spare = usize::from(self.area.height).saturating_sub(used(&self.laid));
        let count = self.laid.len().saturating_sub(1);
        if count == 0 {
            return Vec::new();
        }
        let each = (spare / (count + 2)).min(WIDEST_GAP).max((spare / count).min(2));
        let mut gaps = vec![each; count];
        if each == 0 {
            let is_large = |laid: &Laid| laid.set.is_some();
            let touching = self.laid.windows(2).map(|two| two.iter().all(is_large));
            for (gap, _) in gaps.iter_mut().zip(touching).filter(|(_, touching)| *touching).take(spare) {
                *gap = 1;
            }
        }
        gaps
    }
}
