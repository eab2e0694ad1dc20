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
use self::grow::grow;
use self::grow::spread;
use self::laid::Laid;
use self::laid::used;
use super::block::Block;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Most empty rows between two blocks.
const WIDEST_GAP: usize = 4;

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
