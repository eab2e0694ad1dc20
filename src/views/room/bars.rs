//! Floor 4. Counts as bars to one scale, with their names before them, their figures behind, and a mark where so many are enough.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::block::Bar;
use super::wrap::shorten;
use super::wrap::wide;
use crate::views::letters;
use crate::views::letters::Set;
use crate::views::look::Letters;
use crate::views::look::Look;

/// Rows of a bar with its name in large letters.
const LARGE: u16 = 8;
/// Shorter than this a bar says nothing.
const LEAST_BAR: u16 = 10;
/// Longer than this it says no more.
const LONGEST_BAR: u16 = 120;

/// Rows of each bar when so many of them get so many rows: with an empty row between them where there is one.
pub fn rows_each(bars: usize, height: u16) -> u16 {
    let bars = u16::try_from(bars).unwrap_or(u16::MAX).max(1);
    ((height + 1) / bars).saturating_sub(1).clamp(1, 4)
}

/// Draws the bars; the count that is enough stands as a line through the first of them.
pub fn draw(area: Rect, buf: &mut Buffer, bars: &[Bar], whole: u32, needed: u32, look: Look) {
    if area.is_empty() || bars.is_empty() {
        return;
    }
    let theme = look.styles();
    let is_large =
        area.height >= LARGE * u16::try_from(bars.len()).unwrap_or(u16::MAX) && look.letters == Letters::Auto;
    let large = |text: &str| Some(()).filter(|()| is_large).and_then(|()| letters::quiet(text, area.width / 2));
    let sets: Vec<_> = bars.iter().map(|bar| (large(&bar.name), large(&bar.count.to_string()))).collect();
    let is_large = is_large && sets.iter().all(|(name, count)| name.is_some() && count.is_some());
    let set_width = |set: &Option<Rc<Set>>| set.as_ref().map_or(0, |set| set.width);
    let (names, figures) = if is_large {
        let widest = |widths: &mut dyn Iterator<Item = u16>| widths.max().unwrap_or(0);
        (widest(&mut sets.iter().map(|(name, _)| set_width(name))), widest(&mut sets.iter().map(|(_, n)| set_width(n))))
    } else {
        let names = bars.iter().map(|bar| wide(&bar.name)).max().unwrap_or(0).min(area.width / 2);
        (names, bars.iter().map(|bar| wide(&bar.count.to_string())).max().unwrap_or(0))
    };
    let long = area.width.saturating_sub(names + figures + 4).min(LONGEST_BAR);
    let each = if is_large { LARGE } else { rows_each(bars.len(), area.height) };
    let gap = u16::from(u16::try_from(bars.len()).unwrap_or(u16::MAX).saturating_mul(each + 1) <= area.height + 1);
    let width = names + 2 + long + 2 + figures;
    let x = area.x + area.width.saturating_sub(width) / 2;
    let columns = |count: u32| {
        let columns = u64::from(count) * u64::from(long) / u64::from(whole.max(1));
        u16::try_from(columns).unwrap_or(long).min(long)
    };
    let mut y = area.y;
    for (place, bar) in bars.iter().enumerate() {
        let part = Rect::new(x, y, width.min(area.width), each).intersection(area);
        if part.is_empty() {
            return;
        }
        let line = part.y + (part.height - 1) / 2;
        match sets.get(place) {
            Some((Some(name), Some(count))) if is_large => {
                let at = |x: u16, set: &Set| {
                    Rect::new(x, part.y + (LARGE - set.height.min(LARGE)) / 2, set.width, set.height)
                };
                name.draw(at(x + names - name.width, name).intersection(part), buf, theme.base, theme);
                let right = (part.right()).saturating_sub(count.width);
                count.draw(at(right, count).intersection(part), buf, theme.title, theme);
            }
            Some(_) | None => {
                let name = shorten(&bar.name, names);
                buf.set_stringn(x + names - wide(&name).min(names), line, &name, usize::from(names), theme.base);
                let right = part.right() - figures.min(part.width);
                buf.set_stringn(right, line, right_in(bar.count, figures), 10, theme.title);
            }
        }
        let part = if is_large { Rect { y: part.y + 2, height: part.height.saturating_sub(4), ..part } } else { part };
        if long >= LEAST_BAR {
            for row in part.top()..part.bottom() {
                for column in 0..long {
                    let Some(cell) = buf.cell_mut((x + names + 2 + column, row)) else { continue };
                    if place == 0 && needed > 0 && column == columns(needed).min(long - 1) {
                        cell.set_symbol("┃").set_style(theme.warn);
                    } else if column < columns(bar.count) {
                        theme.fill(cell, bar.style);
                    } else {
                        cell.set_symbol("·").set_style(theme.frame);
                    }
                }
            }
        }
        y = y.saturating_add(each + gap);
    }
}

fn right_in(count: u32, width: u16) -> String {
    format!("{count:>width$}", width = usize::from(width))
}
