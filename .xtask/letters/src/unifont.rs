//! GNU Unifont's letters of 8×16 dots: with Vietnamese marks of our own, but above capitals of eight rows with two marks.

use std::collections::BTreeMap;
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use crate::dots::Dots;
use crate::letter::Letter;
use crate::marks;

/// The letters by sign.
pub struct Unifont {
    pictures: BTreeMap<char, Dots>,
}

/// How thick the strokes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// One dot.
    Light,
    /// Two dots across.
    Bold,
}

/// Dots below the writing line.
const BELOW: usize = 2;
/// Dots of a capital, and of a small letter.
const CAPITAL: usize = 10;
const SMALL: usize = 8;

impl Unifont {
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = std::fs::read_to_string(path).map_err(|fault| format!("{}: {fault}", path.display()))?;
        let mut pictures = BTreeMap::new();
        for line in text.lines() {
            let Some((code, hex)) = line.split_once(':') else { continue };
            let Some(sign) = u32::from_str_radix(code, 16).ok().and_then(char::from_u32) else { continue };
            let wide = hex.len() / 16;
            if wide != 2 && wide != 4 {
                continue;
            }
            let row = |row: usize| u32::from_str_radix(&hex[row * wide..(row + 1) * wide], 16).unwrap_or(0);
            let width = wide * 4;
            let rows = (0..16).map(|at| (0..width).map(|x| row(at) >> (width - 1 - x) & 1 == 1).collect()).collect();
            pictures.insert(sign, Dots { width, rows });
        }
        Ok(Self { pictures })
    }

    /// The letter in so many rows (8 or 9).
    pub fn letter(&self, rows: usize, weight: Weight, sign: char) -> Option<Letter> {
        let picture = self.marked(rows * 2, weight, sign)?;
        let (dots, _, top) = picture.trimmed();
        (dots.width > 0).then_some(Letter { dots, top, left: 1, right: 0 })
    }

    fn thick(&self, weight: Weight, sign: char) -> Option<Dots> {
        let picture = self.pictures.get(&sign)?;
        let mut thick = Dots::blank(picture.width + 1, picture.rows.len());
        thick.stamp(picture, 0, 0);
        if weight == Weight::Bold {
            thick.stamp(picture, 1, 0);
        }
        if sign.nfd().any(|mark| mark == marks::DOT_BELOW)
            && let Some(x) = thick.rows[15].iter().rposition(|ink| *ink)
        {
            thick.stamp(&Self::dot_below(weight), x as isize - 2, 15);
        }
        Some(thick)
    }

    fn dot_below(weight: Weight) -> Dots {
        match weight {
            Weight::Light => Dots::drawn(&["###"]),
            Weight::Bold => Dots::drawn(&["####"]),
        }
    }

    /// In so many rows of dots, those beyond 16 being above; Vietnamese marks of our own stand there where they have room.
    fn marked(&self, height: usize, weight: Weight, sign: char) -> Option<Dots> {
        let mut base = sign;
        let mut above = Vec::new();
        let mut dot_below = false;
        for mark in sign.nfd().skip(1) {
            match mark {
                marks::DOT_BELOW => dot_below = true,
                marks::HORN => {}
                mark => above.push(mark),
            }
        }
        let body = if sign.is_uppercase() { CAPITAL } else { SMALL };
        let hand = marks::narrow(&above).filter(|marks| marks.rows.len() + 1 + body + BELOW <= height);
        if hand.is_some() {
            let horned = sign.nfd().any(|mark| mark == marks::HORN);
            base = match (sign.nfd().next()?, horned) {
                ('i', _) => 'ı',
                ('o', true) => 'ơ',
                ('u', true) => 'ư',
                ('O', true) => 'Ơ',
                ('U', true) => 'Ư',
                (plain, _) => plain,
            };
        }
        let letter = self.thick(weight, base)?;
        let margin = 6;
        let mut all = Dots::blank(letter.width + 2 * margin, height);
        all.stamp(&letter, margin as isize, height as isize - 16);
        if let Some(marks) = hand {
            let (left, right, ..) = all.bounds()?;
            let middle = (left + right + 1) as isize;
            let top = height as isize - (BELOW + body + 1 + marks.rows.len()) as isize;
            let shift = if above.len() == 2 && above[0] == marks::CIRCUMFLEX {
                match above[1] {
                    marks::ACUTE | marks::HOOK => 6,
                    marks::GRAVE => marks.width as isize * 2 - 6,
                    _ => marks.width as isize,
                }
            } else {
                marks.width as isize
            };
            all.stamp(&marks, (middle - shift) / 2, top);
            if dot_below {
                let dot = Self::dot_below(weight);
                all.stamp(&dot, (middle - dot.width as isize) / 2, height as isize - 1);
            }
        }
        Some(all)
    }
}
