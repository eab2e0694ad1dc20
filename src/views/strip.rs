//! Floor 4. The meeting to scale along one line.
//!
//! ```text
//! ██████▒▒▒▒│████████▒▒▒▓▓┃░░░░│······░░░│······╏···   kết thúc 15:32, chậm 2 phút
//! ```
//! Presenting is solid and the members' time hatched (ahead: dots and a light hatch), over the plan dense; `┃` is now, `╏` the least length, `│` the border of an item.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::columns::width;
use super::theme::Theme;
use crate::meeting::schedule::When;
use crate::meeting::time::Span;
use crate::room::Strip;
use crate::room::strip::Piece;
use crate::room::strip::Whose;

/// Below this the words give way to the line.
const LEAST_LINE: u16 = 20;
/// Borders nearer to one another than this say nothing.
const LEAST_BETWEEN_BORDERS: u16 = 3;

/// Draws the line over the whole height of the area, and the words at its end where both fit.
pub fn draw(area: Rect, buf: &mut Buffer, strip: &Strip, words: &str, theme: &Theme) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let wide = width(words);
    let mut line = area;
    if wide > 0 && area.width >= wide.saturating_add(LEAST_LINE + 2) {
        line.width = area.width - wide - 2;
        buf.set_stringn(line.right() + 2, area.y + (area.height - 1) / 2, words, usize::from(wide), theme.dim);
    }
    for (column, (glyph, style)) in columns(strip, line.width, theme).into_iter().enumerate() {
        let x = line.x + u16::try_from(column).unwrap_or(0);
        for y in line.top()..line.bottom() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.set_symbol(glyph).set_style(style);
            }
        }
    }
}

/// What stands in each column of the line.
fn columns(strip: &Strip, width: u16, theme: &Theme) -> Vec<(&'static str, Style)> {
    let mut line = vec![(" ", theme.base); usize::from(width)];
    if strip.whole <= Span::ZERO || width == 0 {
        return line;
    }
    let place = |at: Span| {
        let column = i128::from(at.ms().max(0)) * i128::from(width) / i128::from(strip.whole.ms());
        usize::try_from(column).unwrap_or(usize::MAX).min(usize::from(width))
    };
    let mut from = Span::ZERO;
    let mut borders: Vec<usize> = Vec::new();
    let mut item = strip.pieces.first().map(|piece| piece.item);
    for piece in &strip.pieces {
        let until = from + piece.length;
        let now = if piece.when == When::Now { strip.now.unwrap_or(from) } else { until };
        let plan_ends = until - piece.over;
        let behind = if piece.when == When::Ahead { from } else { now };
        let [a, b, c] = [place(from), place(until), place(behind)];
        line[a..b].fill(ahead(piece, theme));
        line[a..c.clamp(a, b)].fill(gone(piece, theme));
        line[place(plan_ends).clamp(a, c.max(a)).min(b)..c.clamp(a, b)].fill(("▓", theme.over));
        if item != Some(piece.item) {
            item = Some(piece.item);
            borders.push(a);
        }
        from = until;
    }
    let mut last = 0;
    for border in borders {
        if border >= last + usize::from(LEAST_BETWEEN_BORDERS) && border < line.len() {
            line[border] = ("│", theme.frame);
            last = border;
        }
    }
    let end = usize::from(width) - 1;
    if let Some(floor) = strip.floor {
        line[place(floor).min(end)] = ("╏", theme.warn);
    }
    if let Some(now) = strip.now {
        line[place(now).min(end)] = ("┃", theme.now);
    }
    line
}

fn gone(piece: &Piece, theme: &Theme) -> (&'static str, Style) {
    match piece.whose {
        Whose::Presenter => ("█", theme.presenting),
        Whose::Members => ("▒", theme.members),
        Whose::Nobody => ("─", theme.dim),
    }
}

fn ahead(piece: &Piece, theme: &Theme) -> (&'static str, Style) {
    match piece.whose {
        Whose::Presenter => ("·", theme.dim),
        Whose::Members => ("░", theme.dim),
        Whose::Nobody => (" ", theme.dim),
    }
}

#[cfg(test)]
mod tests {
    use super::super::theme::ThemeName;
    use super::*;

    fn piece(item: usize, whose: Whose, when: When, mins: i64, over: i64) -> Piece {
        Piece { item, whose, when, length: Span::from_mins(mins), over: Span::from_mins(over) }
    }

    fn running() -> Strip {
        Strip {
            pieces: vec![
                piece(0, Whose::Presenter, When::Past, 5, 0),
                piece(1, Whose::Presenter, When::Past, 7, 2),
                piece(1, Whose::Members, When::Now, 5, 0),
                piece(2, Whose::Presenter, When::Ahead, 10, 0),
                piece(2, Whose::Members, When::Ahead, 13, 0),
            ],
            now: Some(Span::from_mins(15)),
            floor: Some(Span::from_mins(38)),
            whole: Span::from_mins(40),
        }
    }

    fn drawn(strip: &Strip, width: u16, words: &str) -> String {
        let area = Rect::new(0, 0, width, 1);
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, strip, words, Theme::of(ThemeName::Dark));
        (0..width).map(|x| buf[(x, 0)].symbol().to_owned()).collect()
    }

    #[test]
    fn presenting_members_time_overrun_now_and_floor_are_told_apart_by_shape() {
        assert_eq!(drawn(&running(), 40, ""), "█████│████▓▓▒▒▒┃░│·········░░░░░░░░░░░╏░");
        assert_eq!(drawn(&running(), 20, ""), "█████▓▒┃│····░░░░░░╏");
    }

    #[test]
    fn the_words_stand_at_the_end_and_give_way_to_the_line() {
        assert!(drawn(&running(), 60, "đến 15:32").ends_with("  đến 15:32"));
        assert!(!drawn(&running(), 30, "đến 15:32").contains("15:32"));
    }

    #[test]
    fn any_width_is_drawn() {
        for width in 0..300 {
            drawn(&running(), width, "kết thúc 15:32");
            drawn(&Strip::default(), width, "");
        }
    }
}
