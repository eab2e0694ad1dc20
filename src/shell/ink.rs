//! Floor 5. Cells as the bytes that draw them: what stands already is not said again, and no colour is that nobody would see. A large clock
//! changes some fifty cells a second, over lines that may be slow.

use std::fmt::Display;
use std::io;
use std::io::Write;

use crossterm::style::Colored;
use ratatui::backend::IntoCrossterm;
use ratatui::buffer::Cell;
use ratatui::style::Color;
use ratatui::style::Modifier;

/// What is seen on a blank too, or changes the colour of one that is reversed.
const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED
    .union(Modifier::CROSSED_OUT)
    .union(Modifier::SLOW_BLINK)
    .union(Modifier::RAPID_BLINK)
    .union(Modifier::DIM)
    .union(Modifier::HIDDEN);

/// Each with what begins it and what ends it.
const ATTRIBUTES: [(Modifier, &str, &str); 9] = [
    (Modifier::BOLD, "1", "22"),
    (Modifier::DIM, "2", "22"),
    (Modifier::ITALIC, "3", "23"),
    (Modifier::UNDERLINED, "4", "24"),
    (Modifier::SLOW_BLINK, "5", "25"),
    (Modifier::RAPID_BLINK, "6", "25"),
    (Modifier::REVERSED, "7", "27"),
    (Modifier::HIDDEN, "8", "28"),
    (Modifier::CROSSED_OUT, "9", "29"),
];

/// How the terminal writes now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Pen {
    ink: Color,
    paper: Color,
    attributes: Modifier,
}

impl Pen {
    const BARE: Self = Self { ink: Cell::EMPTY.fg, paper: Cell::EMPTY.bg, attributes: Modifier::empty() };

    /// As this cell is seen. Where no colours are wanted it has the terminal's own: the library says nothing for another, which would be
    /// the end of all attributes.
    fn of(cell: &Cell) -> Self {
        let (ink, paper) =
            if Colored::ansi_color_disabled_memoized() { (Color::Reset, Color::Reset) } else { (cell.fg, cell.bg) };
        Self { ink, paper, attributes: cell.modifier }
    }

    /// What a blank is filled with.
    fn fill(self) -> Color {
        if self.attributes.contains(Modifier::REVERSED) { self.ink } else { self.paper }
    }

    /// Filled with the terminal's own ink, of which nobody knows what colour it is; its paper is another, though both are named alike.
    fn fills_with_own_ink(self) -> bool {
        self.attributes.contains(Modifier::REVERSED) && self.ink == Color::Reset
    }

    /// The pen for this cell, as near to this one as it may be.
    fn next(self, cell: &Cell) -> Self {
        let seen = Self::of(cell);
        let shows_more = |pen: Self| pen.attributes.intersects(SEEN_ON_BLANKS);
        if cell.symbol() != " " || shows_more(seen) || shows_more(self) || seen.fills_with_own_ink() {
            return seen;
        }
        // A full cell of a large letter is the same ink as the letter's edges: turning the pen over is shorter than another paper.
        let bright = self.attributes.contains(Modifier::BOLD);
        let turned = Self { attributes: self.attributes ^ Modifier::REVERSED, ..self };
        let is_right = |pen: &Self| {
            pen.fill() == seen.fill()
                && !pen.fills_with_own_ink()
                && !(bright && pen.attributes.contains(Modifier::REVERSED))
        };
        let paper = Self { paper: seen.fill(), attributes: self.attributes - Modifier::REVERSED, ..self };
        [self, turned].into_iter().find(is_right).unwrap_or(paper)
    }
}

/// Draws these cells, in reading order; the terminal's own colours stand before and after.
///
/// # Errors
/// When the terminal cannot be written.
pub fn draw<'a>(out: &mut impl Write, cells: impl IntoIterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
    let mut pen = Pen::BARE;
    let mut cursor = None;
    for (x, y, cell) in cells {
        // Behind a wide letter the next cell is further on, and is moved to.
        match cursor {
            Some(at) if at == (x, y) => {}
            Some((_, row)) if row == y => write!(out, "\x1b[{}G", x + 1)?,
            _ => write!(out, "\x1b[{};{}H", y + 1, x + 1)?,
        }
        cursor = x.checked_add(1).map(|x| (x, y));
        let next = pen.next(cell);
        change(out, pen, next)?;
        pen = next;
        out.write_all(cell.symbol().as_bytes())?;
    }
    out.write_all(b"\x1b[0m")
}

/// Says what is different, in one sequence.
fn change(out: &mut impl Write, from: Pen, to: Pen) -> io::Result<()> {
    if from == to {
        return Ok(());
    }
    let mut codes = Codes { out, said: Said::Nothing };
    if from.attributes != to.attributes {
        let ended = |code| {
            ATTRIBUTES.iter().any(|(one, _, end)| *end == code && (from.attributes - to.attributes).contains(*one))
        };
        let mut last = "";
        for (_, _, end) in ATTRIBUTES {
            if end != last && ended(end) {
                codes.say(end)?;
            }
            last = end;
        }
        for (one, begin, end) in ATTRIBUTES {
            // What ends one ends its sister too.
            if to.attributes.contains(one) && (!from.attributes.contains(one) || ended(end)) {
                codes.say(begin)?;
            }
        }
    }
    if from.ink != to.ink {
        match of_sixteen(to.ink) {
            // Bold ink of the first eight is turned into another colour by terminals that are told so by this shorter name.
            Some(bright @ 8..) => codes.say(90 + bright - 8)?,
            Some(_) | None => codes.say(Colored::ForegroundColor(to.ink.into_crossterm()))?,
        }
    }
    if from.paper != to.paper {
        match of_sixteen(to.paper) {
            Some(bright @ 8..) => codes.say(100 + bright - 8)?,
            Some(plain) => codes.say(40 + plain)?,
            None => codes.say(Colored::BackgroundColor(to.paper.into_crossterm()))?,
        }
    }
    codes.end()
}

/// The colours that every terminal has, in the order of their numbers; there are shorter names for them than the library's.
const SIXTEEN: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

fn of_sixteen(color: Color) -> Option<usize> {
    SIXTEEN.iter().position(|one| *one == color)
}

/// The codes of one sequence, on their way out.
struct Codes<'a, W> {
    out: &'a mut W,
    said: Said,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Something,
}

impl<W: Write> Codes<'_, W> {
    fn say(&mut self, code: impl Display) -> io::Result<()> {
        let before = match std::mem::replace(&mut self.said, Said::Something) {
            Said::Nothing => "\x1b[",
            Said::Something => ";",
        };
        write!(self.out, "{before}{code}")
    }

    fn end(self) -> io::Result<()> {
        match self.said {
            Said::Nothing => Ok(()),
            Said::Something => self.out.write_all(b"m"),
        }
    }
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

    /// What a terminal makes of it, cell by cell: what stands there and in which colours it is seen.
    fn seen(said: &str, area: Rect) -> Vec<(String, vt100::Color, vt100::Color, bool, bool)> {
        let mut terminal = vt100::Parser::new(area.height, area.width, 0);
        terminal.process(said.as_bytes());
        let screen = terminal.screen();
        let one = |row, column| {
            let cell = screen.cell(row, column).unwrap();
            let text = if cell.has_contents() { cell.contents().to_owned() } else { " ".to_owned() };
            // The terminal's own ink and its own paper are two colours.
            let own_ink = match cell.fgcolor() {
                vt100::Color::Default => vt100::Color::Idx(255),
                named => named,
            };
            let (ink, paper) = if cell.inverse() { (cell.bgcolor(), own_ink) } else { (own_ink, cell.bgcolor()) };
            let is_blank = text == " " && !cell.underline();
            (text, if is_blank { paper } else { ink }, paper, cell.bold() && !is_blank, cell.underline())
        };
        (0..area.height).flat_map(|row| (0..area.width).map(move |column| one(row, column))).collect()
    }

    /// The same cells, each said whole and alone.
    fn plainly(buffer: &Buffer) -> String {
        let mut out = Vec::new();
        for (at, cell) in buffer.content().iter().enumerate() {
            let (x, y) = buffer.pos_of(at);
            write!(out, "\x1b[{};{}H", y + 1, x + 1).unwrap();
            change(&mut out, Pen::BARE, Pen::of(cell)).unwrap();
            write!(out, "{}\x1b[0m", cell.symbol()).unwrap();
        }
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_full_cell_between_letters_costs_no_colour() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 1));
        buffer.set_string(0, 0, "▟", Style::new().red().on_blue());
        buffer.set_string(1, 0, " ", Style::new().red().on_red());
        buffer.set_string(2, 0, "▙", Style::new().red().on_blue());
        let said = bytes(&buffer);
        assert_eq!(said.matches("38;5;1").count(), 1, "{said:?}");
        assert_eq!(said.matches("44").count(), 1, "{said:?}");
        assert_eq!(seen(&said, buffer.area), seen(&plainly(&buffer), buffer.area));
    }

    #[test]
    fn whatever_stands_beside_it_a_cell_is_seen_as_it_is() {
        let inks = [Color::Reset, Color::Red, Color::Rgb(1, 2, 3)];
        let papers = [Color::Reset, Color::Red, Color::Rgb(1, 2, 3)];
        let attributes = [Modifier::empty(), Modifier::BOLD, Modifier::REVERSED, Modifier::UNDERLINED, Modifier::DIM];
        let mut cells: Vec<Cell> = Vec::new();
        for symbol in [" ", "▟"] {
            for ink in inks {
                for paper in papers {
                    for modifier in attributes {
                        let mut cell = Cell::new(symbol);
                        cell.set_style(Style::new().fg(ink).bg(paper).add_modifier(modifier));
                        cells.push(cell);
                    }
                }
            }
        }
        // Every cell stands beside every other.
        let count = u16::try_from(cells.len()).unwrap();
        let mut buffer = Buffer::empty(Rect::new(0, 0, count * 2, count));
        for (first, one) in cells.iter().enumerate() {
            for (second, other) in cells.iter().enumerate() {
                let (x, y) = (u16::try_from(second * 2).unwrap(), u16::try_from(first).unwrap());
                buffer[(x, y)] = one.clone();
                buffer[(x + 1, y)] = other.clone();
            }
        }
        let said = bytes(&buffer);
        let (ours, plain) = (seen(&said, buffer.area), seen(&plainly(&buffer), buffer.area));
        for (at, (ours, plain)) in ours.iter().zip(&plain).enumerate() {
            assert_eq!(ours, plain, "at {:?}: {:?}", buffer.pos_of(at), buffer.content()[at]);
        }
    }

    #[test]
    fn the_sixteen_are_the_colours_that_the_library_names_and_bold_stays_what_it_is() {
        let named = |said: &str| {
            let mut terminal = vt100::Parser::new(1, 1, 0);
            terminal.process(said.as_bytes());
            let cell = terminal.screen().cell(0, 0).unwrap();
            (cell.fgcolor(), cell.bgcolor())
        };
        for color in SIXTEEN {
            let mut cell = Cell::new("x");
            cell.set_style(Style::new().fg(color).bg(color).add_modifier(Modifier::BOLD));
            let mut ours = Vec::new();
            draw(&mut ours, [(0, 0, &cell)]).unwrap();
            let ours = String::from_utf8(ours).unwrap();
            let library = color.into_crossterm();
            let theirs = format!("\x1b[{};{}mx", Colored::ForegroundColor(library), Colored::BackgroundColor(library));
            assert_eq!(named(&ours), named(&theirs), "{color:?}");
            assert!((30..38).all(|code| !ours.contains(&format!(";{code};"))), "{ours:?}");
        }
    }

    #[test]
    fn an_underlined_blank_has_its_own_colours_and_the_end_has_none() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 3, 1));
        let style = Style::new().red().on_blue();
        buffer.set_string(0, 0, "a", style);
        buffer.set_string(1, 0, " ", style.add_modifier(Modifier::UNDERLINED));
        buffer.set_string(2, 0, "b", style);
        let said = bytes(&buffer);
        assert_eq!(said.matches("38;5;1").count(), 1, "{said:?}");
        assert!(said.ends_with("\u{1b}[0m"), "{said:?}");
        assert_eq!(seen(&said, buffer.area), seen(&plainly(&buffer), buffer.area));
    }
}
