//! Floor 4. Lines of a list with their figures in one family of large letters.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::super::block::Row;
use super::super::wrap::wide;
use crate::views::letters;
use crate::views::letters::Family;
use crate::views::letters::Set;
use crate::views::look::Look;

/// The sign of what is on.
pub const NOW: &str = "▶";
/// Rows of a large line.
pub const LARGE: u16 = 8;
/// Columns before the figures of large lines.
const GAP: u16 = 6;
/// Columns between a sign and its large line.
const AFTER_MARK: u16 = 3;
/// Signs that a large line keeps at least before it is cut.
const LEAST_KEPT: usize = 6;

/// Whether lines too long may be cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Not one of them.
    Never,
    /// After a word.
    AfterAWord,
}

/// Which of its words a line is set with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    Whole,
    Brief,
}

impl Words {
    fn of(self, row: &Row) -> &str {
        match self {
            Self::Brief if !row.brief.is_empty() => &row.brief,
            Self::Whole | Self::Brief => &row.text,
        }
    }
}

/// The lines, set in large letters.
pub struct Table {
    texts: Vec<Option<Rc<Set>>>,
    figures: Vec<Option<Rc<Set>>>,
    /// Columns for the signs before the lines.
    pub marks: u16,
    /// Columns of all of it.
    pub width: u16,
}

impl Table {
    /// All lines in the broadest letters in which none is cut, with fewer words where they have fewer; else cut in the narrowest; none if one of them cannot be large.
    pub fn of(rows: &[Row], width: u16, cut: Cut) -> Option<Self> {
        let whole = || {
            letters::OF_WORDS.into_iter().find_map(|family| {
                let whole = |words| Self::set(rows, width, family, words, Cut::Never);
                whole(Words::Whole).or_else(|| whole(Words::Brief))
            })
        };
        match cut {
            Cut::Never => whole(),
            Cut::AfterAWord => whole().or_else(|| Self::set(rows, width, Family::Light, Words::Brief, cut)),
        }
    }

    fn set(rows: &[Row], width: u16, family: Family, words: Words, cut: Cut) -> Option<Self> {
        let large = |text: &str, room: u16| match cut {
            Cut::Never => letters::quiet_in(text, room, family),
            Cut::AfterAWord => cut_to(text, room, family),
        };
        let set = |text: &str, room| if text.is_empty() { Some(None) } else { large(text, room).map(Some) };
        let figures = rows.iter().map(|row| set(&row.figure, width / 2)).collect::<Option<Vec<_>>>()?;
        let right = widest(&figures);
        let gap = if right > 0 { GAP } else { 0 };
        let marks = before(rows);
        let room = width.checked_sub(right + gap + marks).filter(|room| *room > 0)?;
        let texts = rows.iter().map(|row| set(words.of(row), room)).collect::<Option<Vec<_>>>()?;
        let width = widest(&texts) + right + gap + marks;
        Some(Self { texts, figures, marks, width })
    }

    /// Draws the line of that place in a part that is as wide as all of it.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, (at, row): (usize, &Row), style: Style, look: Look) {
        mark(Rect { width: self.marks.saturating_sub(2), ..area }.intersection(area), buf, row.mark, style, look);
        let set = |sets: &[Option<Rc<Set>>]| sets.get(at).cloned().flatten();
        if let Some(set) = set(&self.texts) {
            let place = Rect { x: area.x + self.marks, width: set.width, ..area }.intersection(area);
            set.draw(standing(place, &set), buf, style, look.styles());
        }
        if let Some(set) = set(&self.figures) {
            let place = Rect { x: area.right().saturating_sub(set.width), width: set.width, ..area };
            set.draw(standing(place.intersection(area), &set), buf, style, look.styles());
        }
    }
}

fn widest(sets: &[Option<Rc<Set>>]) -> u16 {
    sets.iter().flatten().map(|set| set.width).max().unwrap_or(0)
}

/// Columns for the signs before large lines.
fn before(rows: &[Row]) -> u16 {
    let marks = rows.iter().map(|row| wide(row.mark)).max().unwrap_or(0);
    if marks > 0 { marks + AFTER_MARK } else { 0 }
}

/// What is on has a bar before it, so that it is seen from the back row; other signs stand small.
fn mark(line: Rect, buf: &mut Buffer, mark: &str, style: Style, look: Look) {
    if mark == NOW {
        let bar = Rect { height: line.height.min(LARGE).saturating_sub(1), ..line };
        for position in bar.positions() {
            if let Some(cell) = buf.cell_mut(position) {
                look.styles().fill(cell, style);
            }
        }
    } else {
        buf.set_stringn(line.x, line.y + line.height / 2, mark, usize::from(line.width), style);
    }
}

/// Where letters stand in a line, so that all of a line stand on one ground.
fn standing(line: Rect, set: &Set) -> Rect {
    let above = set.above().min(line.height);
    Rect { y: line.y + above, height: line.height - above, ..line }
}

/// A line of large letters, cut after a word where it is too long.
fn cut_to(text: &str, room: u16, family: Family) -> Option<Rc<Set>> {
    if let Some(set) = letters::quiet_in(text, room, family) {
        return Some(set);
    }
    let signs: Vec<&str> = text.graphemes(true).collect();
    let cut = |kept: usize| {
        let shorter = format!("{}…", signs[..kept].concat().trim_end());
        letters::quiet_in(&shorter, room, family)
    };
    let (mut fits, mut too_long) = (LEAST_KEPT.min(signs.len()), signs.len());
    let mut best = cut(fits)?;
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        match cut(middle) {
            Some(set) => (fits, best) = (middle, set),
            None => too_long = middle,
        }
    }
    let is_word = |at: usize| signs.get(at).is_some_and(|sign| !sign.trim().is_empty());
    let end = (fits / 2..=fits).rev().find(|at| !is_word(*at)).filter(|at| *at < fits);
    Some(end.and_then(cut).unwrap_or(best))
}
