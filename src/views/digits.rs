//! Floor 4. Clocks in large digits, drawn from a small grid at the largest size that fits.
//!
//! A dot of the grid is `scale` columns wide and `scale` half rows high, which is square on a terminal; so there is a size for every two or three rows, from five rows up. Where not even that fits the text stands in plain bold.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::theme::Theme;

/// Rows of the grid.
const ROWS: u16 = 5;
/// Below this digits are harder to read than plain bold text.
const LEAST_SCALE: u16 = 2;

/// A size at which a text is drawn large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Large {
    /// Columns, and half rows, of one dot.
    pub scale: u16,
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// The largest size at which the text fits; none where it must stand plain: too little room, or a sign that has no large shape.
pub fn size_for(area: Rect, text: &str) -> Option<Large> {
    let dots = dots_wide(text)?;
    let scale = (area.width / dots).min(area.height.saturating_mul(2) / ROWS);
    (scale >= LEAST_SCALE).then(|| Large { scale, width: dots * scale, height: (ROWS * scale).div_ceil(2) })
}

/// Draws the text as large as it fits, in the middle of the area, in the ink of the style. Returns the part of the area that it took.
pub fn draw_large(area: Rect, buf: &mut Buffer, text: &str, style: Style, theme: &Theme) -> Rect {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return area;
    }
    let Some(size) = size_for(area, text) else { return draw_plain(area, buf, text, style) };
    let taken = middle(area, size.width, size.height);
    let mut left = taken.x;
    for sign in text.chars() {
        let Some(rows) = shape(sign) else { continue };
        let wide = u16::try_from(rows[0].len()).unwrap_or(0);
        for column in 0..wide * size.scale {
            let dot = usize::from(column / size.scale);
            for row in 0..size.height {
                let inked = |half: u16| {
                    let line = usize::from(half / size.scale);
                    rows.get(line).is_some_and(|dots| dots.as_bytes().get(dot) == Some(&b'#'))
                };
                let Some(cell) = buf.cell_mut((left + column, taken.y + row)) else { continue };
                match (inked(row * 2), inked(row * 2 + 1)) {
                    (true, true) => theme.fill(cell, style),
                    (true, false) => {
                        cell.set_symbol("▀").set_style(style);
                    }
                    (false, true) => {
                        cell.set_symbol("▄").set_style(style);
                    }
                    (false, false) => {}
                }
            }
        }
        left += (wide + 1) * size.scale;
    }
    taken
}

fn draw_plain(area: Rect, buf: &mut Buffer, text: &str, style: Style) -> Rect {
    let width = u16::try_from(text.width()).unwrap_or(u16::MAX).min(area.width);
    let taken = middle(area, width, 1);
    buf.set_stringn(taken.x, taken.y, text, usize::from(taken.width), style.add_modifier(Modifier::BOLD));
    taken
}

fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let x = area.x + area.width.saturating_sub(width) / 2;
    let y = area.y + area.height.saturating_sub(height) / 2;
    Rect::new(x, y, width, height).intersection(area)
}

/// Dots of the whole text side by side, one empty between two signs; none if a sign has no shape.
fn dots_wide(text: &str) -> Option<u16> {
    let mut dots: u16 = 0;
    for sign in text.chars() {
        let wide = u16::try_from(shape(sign)?[0].len()).ok()?;
        dots = dots.checked_add(wide + 1)?;
    }
    dots.checked_sub(1).filter(|dots| *dots > 0)
}

fn shape(sign: char) -> Option<[&'static str; ROWS as usize]> {
    let rows = match sign {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => [" # ", "## ", " # ", " # ", "###"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", " ##", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", " # ", " # "],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        ':' => [" ", "#", " ", "#", " "],
        '.' => [" ", " ", " ", " ", "#"],
        ',' => ["  ", "  ", "  ", " #", "# "],
        '-' => ["   ", "   ", "###", "   ", "   "],
        '+' => ["   ", " # ", "###", " # ", "   "],
        ' ' => [" ", " ", " ", " ", " "],
        _ => return None,
    };
    Some(rows)
}

#[cfg(test)]
mod tests {
    use super::super::theme::ThemeName;
    use super::*;

    fn drawn(width: u16, height: u16, text: &str, theme: ThemeName) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let theme = Theme::of(theme);
        draw_large(area, &mut buf, text, theme.presenting, theme);
        let row = |y| (0..width).map(|x| buf[(x, y)].symbol()).collect::<String>().trim_end().to_owned() + "\n";
        (0..height).map(row).collect()
    }

    #[test]
    fn a_clock_is_drawn_in_full_blocks_where_there_are_no_colours() {
        let want = ["██████  ██████", "    ██      ██", "██████      ██", "██        ██", "██████    ██"];
        assert_eq!(drawn(14, 5, "27", ThemeName::None).lines().collect::<Vec<_>>(), want);
    }

    #[test]
    fn with_colours_the_cells_are_blanks() {
        assert_eq!(drawn(14, 5, "27", ThemeName::Dark).trim(), "");
    }

    #[test]
    fn between_two_whole_sizes_half_blocks_help() {
        let size = size_for(Rect::new(0, 0, 51, 8), "24:41");
        assert_eq!(size, Some(Large { scale: 3, width: 51, height: 8 }));
        assert!(drawn(51, 8, "24:41", ThemeName::None).contains('▀'));
    }

    #[test]
    fn too_small_for_digits_the_clock_still_stands_in_plain_text() {
        assert_eq!(drawn(9, 4, "4:41", ThemeName::Dark), "\n  4:41\n\n\n");
        assert_eq!(drawn(3, 1, "24:41", ThemeName::Dark), "24:\n");
        assert_eq!(size_for(Rect::new(0, 0, 200, 60), "4 phút"), None);
        assert_eq!(size_for(Rect::new(0, 0, 200, 60), ""), None);
    }

    #[test]
    fn every_sign_has_rows_of_one_width() {
        for sign in "0123456789:.,-+ ".chars() {
            let rows = shape(sign).unwrap();
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{sign}");
        }
    }
}
