//! The data file: a head, a table of faces, their signs, a place for each letter, and the dots, row by row as differences.
//!
//! All numbers are big-endian. Head: `NHL1`, u8 faces. A face (16 bytes): u8 kind (0 outline, 1 Unifont bold, 2 Unifont light, 3 digits), u8 rows,
//! u8 dots of air between letters, u8 dots of a space, u16 signs, u24 place of the signs (u16 each, rising), u24 place of the letters,
//! u24 place of the dots, u8 nothing. A letter (8 bytes): u24 place of its dots (`FFFFFF`: no shape), u8 air at its left, u8 at its right,
//! u8 width, u8 top, u8 height, all in dots.
//!
//! A row of dots is the list of places where ink begins and ends. `1`: as the row above. `01`: as many places as above, each with its shift
//! (`1` none, `01s` one, `00s` and a number one less than the shift, s = 1 to the left). `00`: the count plus one, then the distances, the first plus one. Numbers are
//! Elias gamma. Above the first row there is nothing.

use crate::dots::Dots;
use crate::letter::Letter;

/// A face that is ready.
pub struct Face {
    pub kind: u8,
    pub rows: usize,
    pub air: usize,
    pub space: usize,
    pub letters: Vec<(char, Option<Letter>)>,
}

/// All of it as one file.
pub fn file(faces: &[Face]) -> Result<Vec<u8>, String> {
    let head = 5 + faces.len() * 16;
    let mut out = b"NHL1".to_vec();
    out.push(byte(faces.len())?);
    let mut body: Vec<u8> = Vec::new();
    let mut lists: Vec<(Vec<u16>, usize)> = Vec::new();
    for face in faces {
        let signs: Vec<u16> =
            face.letters.iter().map(|(sign, _)| u16::try_from(u32::from(*sign)).unwrap_or(0)).collect();
        let known = lists.iter().find(|(list, _)| *list == signs).map(|(_, at)| *at);
        let signs_at = known.unwrap_or_else(|| {
            let at = head + body.len();
            body.extend(signs.iter().flat_map(|sign| sign.to_be_bytes()));
            lists.push((signs.clone(), at));
            at
        });
        let mut table: Vec<u8> = Vec::new();
        let mut dots: Vec<u8> = Vec::new();
        for (_, letter) in &face.letters {
            let Some(letter) = letter else {
                table.extend([0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0]);
                continue;
            };
            table.extend(place(dots.len())?);
            table.extend([byte(letter.left)?, byte(letter.right)?]);
            table.extend([byte(letter.dots.width)?, byte(letter.top)?, byte(letter.dots.rows.len())?]);
            dots.extend(packed(&letter.dots));
        }
        let letters_at = head + body.len();
        body.extend(table);
        let dots_at = head + body.len();
        body.extend(dots);
        out.extend([face.kind, byte(face.rows)?, byte(face.air)?, byte(face.space)?]);
        out.extend(u16::try_from(signs.len()).map_err(|fault| fault.to_string())?.to_be_bytes());
        for at in [signs_at, letters_at, dots_at] {
            out.extend(place(at)?);
        }
        out.push(0);
    }
    out.extend(body);
    Ok(out)
}

fn byte(value: usize) -> Result<u8, String> {
    u8::try_from(value).map_err(|_| format!("{value} is no byte"))
}

fn place(value: usize) -> Result<[u8; 3], String> {
    let bytes = u32::try_from(value).map_err(|fault| fault.to_string())?.to_be_bytes();
    if bytes[0] == 0 { Ok([bytes[1], bytes[2], bytes[3]]) } else { Err("the file is too long".to_owned()) }
}

#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: usize,
}

impl Bits {
    fn push(&mut self, bit: bool) {
        if self.used % 8 == 0 {
            self.bytes.push(0);
        }
        if let Some(last) = self.bytes.last_mut() {
            *last |= u8::from(bit) << (7 - self.used % 8);
        }
        self.used += 1;
    }

    fn gamma(&mut self, value: usize) {
        let length = value.ilog2();
        for _ in 0..length {
            self.push(false);
        }
        for bit in (0..=length).rev() {
            self.push(value >> bit & 1 == 1);
        }
    }
}

fn packed(dots: &Dots) -> Vec<u8> {
    let mut bits = Bits::default();
    let mut above: Vec<usize> = Vec::new();
    for row in &dots.rows {
        let ink = |x: usize| row.get(x) == Some(&true);
        let turns: Vec<usize> = (0..=dots.width).filter(|x| ink(*x) != (*x > 0 && ink(x - 1))).collect();
        if turns == above {
            bits.push(true);
        } else if turns.len() == above.len() {
            bits.push(false);
            bits.push(true);
            for (now, before) in turns.iter().zip(&above) {
                let shift = now.abs_diff(*before);
                bits.push(shift == 0);
                if shift > 0 {
                    bits.push(shift == 1);
                    bits.push(now < before);
                    if shift > 1 {
                        bits.gamma(shift - 1);
                    }
                }
            }
        } else {
            bits.push(false);
            bits.push(false);
            bits.gamma(turns.len() + 1);
            let mut last = None;
            for turn in &turns {
                bits.gamma(last.map_or(turn + 1, |last| turn - last));
                last = Some(*turn);
            }
        }
        above = turns;
    }
    bits.bytes
}
