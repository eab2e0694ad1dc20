//! Floor 4. A clock or a figure as large as it fits, in the middle of an area; in plain bold where not even small digits fit.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::columns::width;
use super::letters;
use super::letters::Prefer;
use super::letters::Set;
use super::theme::Theme;
use super::theme::heavier;

/// The largest setting of a figure on one line; none where it must stand plain.
pub fn figure(width: u16, height: u16, text: &str) -> Option<Rc<Set>> {
    letters::fit(text, width, height, 1, Prefer::FewestLines)
}

/// Draws the figure. Returns the part of the area that it took.
pub fn draw(area: Rect, buf: &mut Buffer, text: &str, style: Style, theme: &Theme) -> Rect {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return area;
    }
    let Some(set) = figure(area.width, area.height, text) else { return draw_plain(area, buf, text, style) };
    let taken = middle(area, set.width, set.height);
    set.draw(taken, buf, style, theme);
    taken
}

fn draw_plain(area: Rect, buf: &mut Buffer, text: &str, style: Style) -> Rect {
    let width = width(text).min(area.width);
    let taken = middle(area, width, 1);
    buf.set_stringn(taken.x, taken.y, text, usize::from(taken.width), heavier(style));
    taken
}

fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let x = area.x + area.width.saturating_sub(width) / 2;
    let y = area.y + area.height.saturating_sub(height) / 2;
    Rect::new(x, y, width, height).intersection(area)
}

#[cfg(test)]
mod tests {
    use super::super::theme::ThemeName;
    use super::*;

    #[test]
    fn too_small_for_digits_a_clock_still_stands_in_plain_text() {
        let area = Rect::new(0, 0, 9, 4);
        let mut buf = Buffer::empty(area);
        let theme = Theme::of(ThemeName::Dark);
        let taken = draw(area, &mut buf, "4:41", theme.presenting, theme);
        assert_eq!(taken, Rect::new(2, 1, 4, 1));
        assert_eq!((2..6).map(|x| buf[(x, 1)].symbol()).collect::<String>(), "4:41");
    }

    #[test]
    fn a_clock_stands_in_the_middle() {
        let area = Rect::new(0, 0, 100, 20);
        let mut buf = Buffer::empty(area);
        let theme = Theme::of(ThemeName::None);
        let taken = draw(area, &mut buf, "24:41", theme.presenting, theme);
        assert!(taken.height >= 10 && taken.x >= 1);
        assert!(taken.x.abs_diff(100 - taken.right()) <= 1);
    }
}
