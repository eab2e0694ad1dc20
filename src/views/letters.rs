//! Floor 4. Words and digits in large letters, with every Vietnamese mark.
//!
//! The letters are pictures of dots made once from real fonts (`letters/README.md`); a dot is half a cell wide and half a cell high. Words
//! stand in outlines from 8 rows up, or in the narrow letters of Unifont at 8 and 9 rows where outlines are too wide. A text of digits and
//! the signs of clocks stands in digits from 5 rows up, all of one width, so that a clock does not move while it ticks. Where none of it
//! fits, or a letter has no shape, there is no setting, and whoever asked draws plain text: a letter is never dropped.

mod faces;
mod lines;
mod memo;

pub use self::faces::Family;
use std::cell::RefCell;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::style::Style;
use unicode_normalization::UnicodeNormalization;

use self::faces::Face;
use self::lines::Layout;
use self::memo::Memo;
use super::theme::Theme;
use super::theme::ThemeName;

/// Fewest rows of words: below, ả and á look alike.
pub const LEAST_WORDS: u16 = 8;
/// Fewest rows of digits.
pub const LEAST_DIGITS: u16 = 5;
/// A text of more letters is never set large.
const LONGEST: usize = 400;

/// Which of several settings is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Prefer {
    /// One line as large as it fits, and more lines only where one does not fit at all.
    FewestLines,
    /// As many rows a letter as can be, on however many lines.
    LargestLetters,
}

/// A text set in large letters: measured once, drawn often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// Columns.
    pub width: u16,
    /// Rows; blank ones above and below all letters are left out, but for digits.
    pub height: u16,
    rows: u16,
    family: Family,
    above: u16,
    lines: usize,
    /// Row by row, which quarters of a cell are inked.
    cells: Vec<u8>,
}

/// The signs of a cell by its inked quarters: 1 upper left, 2 upper right, 4 lower left, 8 lower right.
const QUARTERS: [&str; 16] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];
const FULL: u8 = 15;

/// The best setting of a text in so many columns and rows, on at most `lines` lines; none where it must stand plain.
pub fn fit(text: &str, width: u16, height: u16, lines: usize, prefer: Prefer) -> Option<Rc<Set>> {
    fit_up_to(text, (width, height), lines, prefer, u16::MAX)
}

/// The same in letters of at most so many rows a line.
pub fn fit_up_to(
    text: &str,
    (width, height): (u16, u16),
    lines: usize,
    prefer: Prefer,
    largest: u16,
) -> Option<Rc<Set>> {
    if height.min(largest) < LEAST_DIGITS || width == 0 || lines == 0 {
        return None;
    }
    KNOWN.with_borrow_mut(|known| {
        let room = Room { width, height, largest };
        known.recall(text, (room, lines, prefer), || measured(text, room, lines, prefer).map(Rc::new))
    })
}

/// The letters of words, the broadest first.
pub const OF_WORDS: [Family; 3] = [Family::Outline, Family::Bold, Family::Light];

/// A text on one line in the smallest large letters; none where it does not fit, or a letter has no shape.
pub fn quiet(text: &str, width: u16) -> Option<Rc<Set>> {
    OF_WORDS.into_iter().find_map(|family| quiet_in(text, width, family))
}

/// The same in one family of letters.
pub fn quiet_in(text: &str, width: u16, family: Family) -> Option<Rc<Set>> {
    QUIET.with_borrow_mut(|known| {
        known.recall(text, (width, family), || {
            let set = Set::at(text, family, LEAST_WORDS)?;
            (set.width > 0 && set.width <= width).then(|| Rc::new(set))
        })
    })
}

fn measured(text: &str, room: Room, lines: usize, prefer: Prefer) -> Option<Set> {
    if text.chars().nth(LONGEST).is_some() {
        return None;
    }
    let text: String = text.nfc().map(plain).collect();
    let words: Vec<&str> = text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect();
    let families = families(&words);
    if words.is_empty() || (families != [Family::Digits] && room.height < LEAST_WORDS) {
        return None;
    }
    best(&words, families, room, lines, prefer)
}

/// Settings by text, room, lines and what is wanted.
type Known = Memo<(Room, usize, Prefer), Option<Rc<Set>>>;

/// Settings on one line in the smallest letters, by text, columns and family.
type Quiet = Memo<(u16, Family), Option<Rc<Set>>>;

thread_local! {
    static QUIET: RefCell<Quiet> = const { RefCell::new(Memo::new()) };
    static KNOWN: RefCell<Known> = const { RefCell::new(Memo::new()) };
}

/// Columns and rows that there are, and the most that a line of letters may have of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Room {
    width: u16,
    height: u16,
    largest: u16,
}

/// Hyphens and narrow spaces that look like others.
fn plain(sign: char) -> char {
    match sign {
        '\u{2010}' | '\u{2011}' => '-',
        '\u{202f}' => '\u{a0}',
        sign => sign,
    }
}

/// In which letters a text may stand, the best first.
fn families(words: &[&str]) -> &'static [Family] {
    let mut signs = words.iter().flat_map(|word| word.chars());
    let is_clock = signs.clone().all(faces::is_of_clocks) && signs.any(|sign| sign.is_ascii_digit());
    if is_clock { &[Family::Digits] } else { &OF_WORDS }
}

fn best(words: &[&str], families: &[Family], room: Room, lines: usize, prefer: Prefer) -> Option<Set> {
    let mut settings = (1..=lines.min(words.len())).filter_map(|lines| {
        let faces = families.iter().flat_map(|family| faces::largest_first(*family));
        let mut faces = faces.filter(|face| u16::from(face.rows) <= room.largest);
        faces.find_map(|face| setting(face, words, room, lines))
    });
    let (face, layout) = match prefer {
        Prefer::FewestLines => settings.next()?,
        // The first of those that are as large has the fewest lines.
        Prefer::LargestLetters => {
            let weight = |setting: &(Face, Layout)| weight(setting.0.family, u16::from(setting.0.rows));
            settings.reduce(|a, b| if weight(&b) > weight(&a) { b } else { a })?
        }
    };
    Some(Set::of(&face, &layout))
}

/// How well letters are seen from afar: narrow ones less than any outline.
fn weight(family: Family, rows: u16) -> u16 {
    match family {
        Family::Outline | Family::Digits => rows,
        Family::Bold => rows.min(LEAST_WORDS - 1),
        Family::Light => rows.min(LEAST_WORDS - 2),
    }
}

/// The text on so many lines in this face, if it has all letters and fits.
fn setting(face: Face, words: &[&str], room: Room, lines: usize) -> Option<(Face, Layout)> {
    let layout = Layout::of(&face, words, lines, (usize::from(room.width) * 2, usize::from(room.height)))?;
    Some((face, layout))
}

/// The sizes of a family in rows, the largest first.
pub fn sizes(family: Family) -> impl Iterator<Item = u16> {
    faces::largest_first(family).map(|face| u16::from(face.rows))
}

impl Set {
    /// The text on one line at one of the sizes of a family, as wide as it comes; none if a letter has no shape there.
    pub fn at(text: &str, family: Family, rows: u16) -> Option<Self> {
        let text: String = text.nfc().map(plain).collect();
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let face = faces::largest_first(family).find(|face| u16::from(face.rows) == rows)?;
        let layout = Layout::of(&face, &words, 1, (usize::from(u16::MAX), usize::MAX))?;
        Some(Self::of(&face, &layout))
    }

    fn of(face: &Face, layout: &Layout) -> Self {
        let (columns, rows) = (layout.columns(), layout.rows());
        let mut cells = vec![0; columns * rows];
        layout.each_run(columns, |y, from, to| {
            for x in from..to {
                if let Some(cell) = cells.get_mut(y / 2 * columns + x / 2) {
                    *cell |= 1 << (x % 2 + y % 2 * 2);
                }
            }
        });
        let count = |value: usize| u16::try_from(value).unwrap_or(u16::MAX);
        Self {
            width: count(columns),
            height: count(rows),
            rows: u16::from(face.rows),
            family: face.family,
            above: count(layout.above()),
            lines: layout.lines(),
            cells,
        }
    }

    /// Draws it with its top left corner at the area's; centred lines within `self.width`; nothing outside area∩buf.area.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, style: Style, theme: &Theme) {
        let inside = area.intersection(buf.area);
        // Many terminals brighten what is bold: quarters of a cell would have another colour than blanks on ink.
        let quarter = match theme.name {
            ThemeName::Dark | ThemeName::Light => style.remove_modifier(Modifier::BOLD),
            ThemeName::None => style,
        };
        let rows = self.cells.chunks(usize::from(self.width).max(1));
        for (y, row) in (area.y..inside.bottom()).zip(rows).filter(|(y, _)| *y >= inside.y) {
            for (x, quarters) in (area.x..inside.right()).zip(row).filter(|(x, _)| *x >= inside.x) {
                if *quarters == 0 {
                    continue;
                }
                let Some(cell) = buf.cell_mut((x, y)) else { continue };
                if *quarters == FULL {
                    theme.fill(cell, style);
                } else {
                    cell.set_symbol(QUARTERS[usize::from(*quarters & FULL)]).set_style(quarter);
                }
            }
        }
    }

    /// Rows of a line of letters (its size).
    pub fn rows(&self) -> u16 {
        self.rows
    }

    /// How well it is seen from afar, to be compared with others.
    pub fn weight(&self) -> u16 {
        weight(self.family, self.rows)
    }

    /// Blank rows of the first line that are left out above its letters.
    pub fn above(&self) -> u16 {
        self.above
    }

    /// Lines.
    pub fn lines(&self) -> usize {
        self.lines
    }
}
