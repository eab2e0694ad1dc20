//! Floor 4. The letters' data, read where it lies: nothing of it is unpacked before a letter is drawn.
//!
//! All numbers are big-endian. Head: `NHL1`, u8 faces. A face (16 bytes): u8 kind, u8 rows, u8 dots of air between letters, u8 dots of a
//! space, u16 signs, u24 place of the signs (u16 each, rising), u24 place of the letters, u24 place of the dots, u8 nothing. A letter
//! (8 bytes): u24 place of its dots (`FFFFFF`: no shape), u8 air at its left, u8 at its right, u8 width, u8 top, u8 height, in dots.
//!
//! A row of dots is the list of places where ink begins and ends. `1`: as the row above. `01`: as many places as above, each with its shift
//! (`1` none; `01s` one; `00s` and a number, one less than the shift; s = 1 to the left). `00`: the count plus one, then the distances, the
//! first plus one. Numbers are Elias gamma. Above the first row there is nothing.

const DATA: &[u8] = include_bytes!("letters.bin");
const HEAD: usize = 5;
const FACE: usize = 16;
const LETTER: usize = 8;
const NO_SHAPE: usize = 0xFF_FFFF;
/// The signs of clocks and totals, beside spaces.
const CLOCK_SIGNS: &str = "0123456789:.,-+/%−–\u{a0}";

/// Whether a sign can stand in a text that is set in digits.
pub fn is_of_clocks(sign: char) -> bool {
    CLOCK_SIGNS.contains(sign)
}

/// A kind of letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Be Vietnam Pro.
    Outline,
    /// Unifont with strokes of two dots.
    Bold,
    /// Unifont.
    Light,
    /// Be Vietnam Pro's digits, as high as the line.
    Digits,
}

impl Family {
    const fn kind(self) -> u8 {
        match self {
            Self::Outline => 0,
            Self::Bold => 1,
            Self::Light => 2,
            Self::Digits => 3,
        }
    }
}

/// A family at one size.
#[derive(Clone, Copy, Debug)]
pub struct Face {
    /// Which letters they are.
    pub family: Family,
    /// Rows of a line.
    pub rows: u8,
    /// Least dots between two letters, and between two lines.
    pub air: u8,
    /// Dots of a space, beside the air of its neighbours.
    pub space: u8,
    /// Its digits take the whole height, whatever the text.
    pub is_tabular: bool,
    signs: &'static [u8],
    letters: &'static [u8],
    dots: usize,
}

/// A letter's measures, in dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// From the pen to its ink.
    pub left: u8,
    /// From its ink to the next pen.
    pub right: u8,
    /// Of its ink.
    pub width: u8,
    /// From the top of the line to its ink.
    pub top: u8,
    /// Of its ink.
    pub height: u8,
    dots: usize,
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// The sizes of a family, the largest first.
pub fn largest_first(family: Family) -> impl Iterator<Item = Face> {
    let count = DATA.get(HEAD - 1).copied().map_or(0, usize::from);
    (0..count).rev().filter_map(move |at| {
        let face = DATA.get(HEAD + at * FACE..HEAD + (at + 1) * FACE)?;
        if face[0] != family.kind() {
            return None;
        }
        let signs = number(&face[4..6]);
        let part = |from: usize, each: usize| DATA.get(from..from + signs * each);
        Some(Face {
            family,
            rows: face[1],
            air: face[2],
            space: face[3],
            is_tabular: family == Family::Digits,
            signs: part(number(&face[6..9]), 2)?,
            letters: part(number(&face[9..12]), LETTER)?,
            dots: number(&face[12..15]),
        })
    })
}

impl Face {
    /// The measures of a letter; none if it has no shape.
    pub fn letter(&self, sign: char) -> Option<Letter> {
        let code = usize::from(u16::try_from(u32::from(sign)).ok()?);
        let (signs, _) = self.signs.as_chunks::<2>();
        let at = signs.binary_search_by_key(&code, |bytes| number(bytes)).ok()?;
        let (letters, _) = self.letters.as_chunks::<LETTER>();
        let [a, b, c, left, right, width, top, height] = *letters.get(at)?;
        let dots = number(&[a, b, c]);
        let letter = Letter { left, right, width, top, height, dots: self.dots + dots };
        (dots != NO_SHAPE).then_some(letter)
    }
}

impl Letter {
    /// Columns of its pen.
    pub fn advance(&self) -> usize {
        usize::from(self.left) + usize::from(self.width) + usize::from(self.right)
    }

    /// Calls with the row and the ends of each run of ink, in dots from the letter's upper left corner.
    pub fn each_run(&self, mut run: impl FnMut(usize, usize, usize)) {
        let mut bits = Bits { at: self.dots * 8 };
        let mut turns: Vec<usize> = Vec::with_capacity(16);
        for y in 0..usize::from(self.height) {
            if !bits.next() {
                if bits.next() {
                    for turn in &mut turns {
                        let (by, to_the_left) = bits.shift();
                        *turn = if to_the_left { turn.saturating_sub(by) } else { *turn + by };
                    }
                } else {
                    let count = bits.gamma() - 1;
                    turns.clear();
                    let mut last = 0;
                    for first in (0..count.min(256)).map(|at| at == 0) {
                        last += bits.gamma() - usize::from(first);
                        turns.push(last);
                    }
                }
            }
            let (pairs, _) = turns.as_chunks::<2>();
            for [from, to] in pairs {
                run(y, *from, (*to).min(usize::from(self.width)));
            }
        }
    }
}

/// The data bit by bit; behind its end there are ones.
struct Bits {
    at: usize,
}

impl Bits {
    fn next(&mut self) -> bool {
        let byte = DATA.get(self.at / 8).copied().unwrap_or(u8::MAX);
        let bit = byte >> (7 - self.at % 8) & 1;
        self.at += 1;
        bit == 1
    }

    /// A number from 1 up.
    fn gamma(&mut self) -> usize {
        let mut length = 0;
        while length < 16 && !self.next() {
            length += 1;
        }
        (0..length).fold(1, |value, _| value << 1 | usize::from(self.next()))
    }

    fn shift(&mut self) -> (usize, bool) {
        if self.next() {
            return (0, false);
        }
        let is_one = self.next();
        let to_the_left = self.next();
        (if is_one { 1 } else { self.gamma() + 1 }, to_the_left)
    }
}
