//! Floor 4. Blocks under one another, the whole in the middle: what gives way when there is little room, and what grows when there is much.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::wrap::shorten;
use super::wrap::wrap;
use crate::views::large;
use crate::views::theme::Theme;

/// When a block gives way: the least first. What never gives way is `Keep`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stays {
    /// Only where there is room to spare.
    Spare,
    /// Lines of the agenda, what comes afterwards.
    Beside,
    /// Who comes next.
    Next,
    /// The question.
    Prompt,
    /// What is on.
    Title,
    /// The clock, the phase, the time still owed.
    Keep,
}

/// How large digits may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As large as there is room.
    Biggest,
    /// A third of the height: something else is bigger.
    Second,
}

/// What a block shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The largest words of a picture, in the middle, with air around them.
    Headline(String),
    /// Words in the middle.
    Words(String),
    /// A clock or a total.
    Digits(String, Size),
    /// Lines, each with a figure at its right; where they do not all fit, this page of them.
    List(Vec<(String, String)>, usize),
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it shows.
    pub content: Content,
    /// In which style.
    pub style: Style,
    /// When it gives way.
    pub stays: Stays,
}

/// Fewest lines of a list that still say something.
const LEAST_LIST: usize = 2;
/// Lists wider than this are hard to read across.
const WIDEST_LIST: u16 = 100;

/// Draws the blocks in the area.
pub fn draw(area: Rect, buf: &mut Buffer, blocks: Vec<Block>, theme: &Theme) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let mut laid: Vec<Laid> = blocks.into_iter().filter_map(|block| Laid::at(block, area.width)).collect();
    fit(&mut laid, usize::from(area.height));
    let spare = grow(&mut laid, area);
    let gaps = laid.len().saturating_sub(1);
    let gap = match gaps {
        0 => 0,
        gaps => (spare / (gaps + 2)).min(4).max((spare / gaps).min(2)),
    };
    let mut y = area.y + u16::try_from((spare - gap * gaps) / 2).unwrap_or(0);
    for block in &laid {
        let rows = u16::try_from(block.rows).unwrap_or(u16::MAX);
        let part = Rect::new(area.x, y, area.width, rows).intersection(area);
        block.draw(part, buf, theme);
        y = y.saturating_add(rows).saturating_add(u16::try_from(gap).unwrap_or(0));
    }
}

/// A block with its lines at the width of the area.
struct Laid {
    block: Block,
    lines: Vec<String>,
    rows: usize,
}

impl Laid {
    fn at(block: Block, width: u16) -> Option<Self> {
        let lines = match &block.content {
            Content::Headline(text) | Content::Words(text) => wrap(text, width),
            Content::Digits(text, _) => vec![text.clone()],
            Content::List(rows, _) => rows.iter().map(|(left, _)| left.clone()).collect(),
        };
        let rows = lines.len();
        (rows > 0).then_some(Self { block, lines, rows })
    }

    fn draw(&self, area: Rect, buf: &mut Buffer, theme: &Theme) {
        match &self.block.content {
            Content::Headline(_) => {
                self.centred(area, buf, self.block.style.add_modifier(Modifier::BOLD));
            }
            Content::Words(_) => self.centred(area, buf, self.block.style),
            Content::Digits(text, _) => {
                large::draw(area, buf, text, self.block.style, theme);
            }
            Content::List(rows, page) => list(area, buf, rows, *page, self.block.style),
        }
    }

    fn centred(&self, area: Rect, buf: &mut Buffer, style: Style) {
        let above = usize::from(area.height).saturating_sub(self.lines.len()) / 2;
        for (y, line) in (area.top()..area.bottom()).skip(above).zip(&self.lines) {
            let wide = u16::try_from(line.width()).unwrap_or(u16::MAX).min(area.width);
            buf.set_stringn(area.x + (area.width - wide) / 2, y, line, usize::from(wide), style);
        }
    }
}

/// Lets lists shrink and blocks go, the least first, until the rest fits; what never goes is cut at its end.
fn fit(laid: &mut Vec<Laid>, height: usize) {
    loop {
        let over = laid.iter().map(|block| block.rows).sum::<usize>().saturating_sub(height);
        if over == 0 {
            return;
        }
        let least = laid.iter().map(|block| block.block.stays).min();
        let Some(place) = laid.iter().rposition(|block| Some(block.block.stays) == least) else { return };
        let block = &mut laid[place];
        let least_rows = match block.block.content {
            Content::List(..) => LEAST_LIST,
            Content::Headline(_) | Content::Words(_) | Content::Digits(..) => block.rows,
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

/// Gives rows to spare to the digits, and air to the headline; returns what is left over.
fn grow(laid: &mut [Laid], area: Rect) -> usize {
    let used: usize = laid.iter().map(|block| block.rows).sum();
    let mut spare = usize::from(area.height).saturating_sub(used);
    let air = laid.len().saturating_sub(1);
    for block in laid.iter_mut() {
        let Content::Digits(text, size) = &block.block.content else { continue };
        let most = match size {
            Size::Biggest => usize::from(area.height),
            Size::Second => usize::from(area.height).div_ceil(3).max(5),
        };
        // Air between the blocks comes first, unless the digits would then stand plain.
        let offer = |rows: usize| {
            let rows = u16::try_from((rows + 1).min(most)).unwrap_or(u16::MAX);
            large::figure(area.width, rows, text)
        };
        if let Some(size) = offer(spare.saturating_sub(air)).or_else(|| offer(spare)) {
            let rows = usize::from(size.height);
            spare -= rows - 1;
            block.rows = rows;
        }
    }
    for block in laid.iter_mut().filter(|block| matches!(block.block.content, Content::Headline(_))) {
        if spare >= air + 2 {
            block.rows += 2;
            spare -= 2;
        }
    }
    spare
}

fn list(area: Rect, buf: &mut Buffer, rows: &[(String, String)], page: usize, style: Style) {
    if area.is_empty() || rows.is_empty() {
        return;
    }
    let wide = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
    let right = rows.iter().map(|(_, right)| wide(right)).max().unwrap_or(0).min(area.width / 2);
    let gap = if right > 0 { 2 } else { 0 };
    let left = rows.iter().map(|(left, _)| wide(left)).max().unwrap_or(0);
    let width = left.saturating_add(right + gap).min(area.width).min(WIDEST_LIST.max(area.width / 2));
    let x = area.x + (area.width - width) / 2;
    let each = usize::from(area.height);
    let pages = rows.len().div_ceil(each).max(1);
    for (y, (text, figure)) in (area.top()..area.bottom()).zip(rows.iter().skip(page % pages * each)) {
        let room = width.saturating_sub(right + gap);
        let text = if room > 0 { shorten(text, room) } else { shorten(text, width) };
        buf.set_stringn(x, y, &text, usize::from(width), style);
        if room > 0 {
            let figure = shorten(figure, right);
            buf.set_stringn(x + width - wide(&figure).min(width), y, &figure, usize::from(right), style);
        }
    }
}
