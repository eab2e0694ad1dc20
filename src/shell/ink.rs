//! Floor 5. Cells as the bytes that draw them: what stands already is not said again, and no colour is that nobody would see. A large clock
//! changes some fifty cells a second, over lines that may be slow.

use std::io;
use std::io::Write;

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::Attribute;
use crossterm::style::Print;
use crossterm::style::SetAttribute;
use crossterm::style::SetBackgroundColor;
use crossterm::style::SetForegroundColor;
use ratatui::backend::IntoCrossterm;
use ratatui::buffer::Cell;
use ratatui::style::Modifier;

/// What shows the letter's colour on a blank too.
const SHOWN_ON_BLANKS: Modifier =
    Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT).union(Modifier::SLOW_BLINK);

const ATTRIBUTES: [(Modifier, Attribute); 9] = [
    (Modifier::BOLD, Attribute::Bold),
    (Modifier::DIM, Attribute::Dim),
    (Modifier::ITALIC, Attribute::Italic),
    (Modifier::UNDERLINED, Attribute::Underlined),
    (Modifier::SLOW_BLINK, Attribute::SlowBlink),
    (Modifier::RAPID_BLINK, Attribute::RapidBlink),
    (Modifier::REVERSED, Attribute::Reverse),
    (Modifier::HIDDEN, Attribute::Hidden),
    (Modifier::CROSSED_OUT, Attribute::CrossedOut),
];

/// Draws these cells, in reading order; the terminal's own colours stand before and after.
///
/// # Errors
/// When the terminal cannot be written.
pub fn draw<'a>(out: &mut impl Write, cells: impl IntoIterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
    let bare = &Cell::EMPTY;
    let (mut ink, mut paper, mut attributes) = (bare.fg, bare.bg, bare.modifier);
    let mut cursor = None;
    for (x, y, cell) in cells {
        if cursor != Some((x, y)) {
            queue!(out, MoveTo(x, y))?;
        }
        // Behind a wide letter the next cell is further on, and is moved to.
        cursor = x.checked_add(1).map(|x| (x, y));
        if cell.modifier != attributes {
            queue!(out, SetAttribute(Attribute::Reset))?;
            for (modifier, attribute) in ATTRIBUTES {
                if cell.modifier.contains(modifier) {
                    queue!(out, SetAttribute(attribute))?;
                }
            }
            (ink, paper, attributes) = (bare.fg, bare.bg, cell.modifier);
        }
        if cell.bg != paper {
            paper = cell.bg;
            queue!(out, SetBackgroundColor(paper.into_crossterm()))?;
        }
        let is_blank = cell.symbol() == " " && !attributes.intersects(SHOWN_ON_BLANKS);
        if cell.fg != ink && !is_blank {
            ink = cell.fg;
            queue!(out, SetForegroundColor(ink.into_crossterm()))?;
        }
        queue!(out, Print(cell.symbol()))?;
    }
    queue!(out, SetAttribute(Attribute::Reset))
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn bytes(buffer: &Buffer) -> String {
        let mut out = Vec::new();
        draw(&mut out, Buffer::empty(buffer.area).diff(buffer)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_full_cell_between_letters_costs_the_paper_and_not_the_ink() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(0, 0, "▟", Style::new().red().on_blue());
        buffer.set_string(1, 0, " ", Style::new().red().on_red());
        buffer.set_string(2, 0, "▙", Style::new().red().on_blue());
        let said = bytes(&buffer);
        assert_eq!(said.matches("38;5;").count(), 1, "{said:?}");
        assert_eq!(said.matches("48;5;").count(), 3, "{said:?}");
    }

    #[test]
    fn colours_are_said_again_behind_another_attribute_and_an_underlined_blank_has_its_own() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        let style = Style::new().red().on_blue();
        buffer.set_string(0, 0, "a", style);
        buffer.set_string(1, 0, " ", style.add_modifier(Modifier::UNDERLINED));
        buffer.set_string(2, 0, "b", style);
        let said = bytes(&buffer);
        assert_eq!(said.matches("38;5;").count(), 3, "{said:?}");
        assert!(said.ends_with("\u{1b}[0m"), "{said:?}");
    }
}
