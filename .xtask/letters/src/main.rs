//! Makes the large letters of the room's screen. Run by hand; what it writes is committed.
//!
//! ```sh
//! cd .xtask/letters
//! cargo run --release -- FONTS UNIFONT_HEX ../../src/views/letters/letters.bin
//! cargo run --release -- FONTS UNIFONT_HEX --show 8 'GIẢI ĐÁP'   # prints instead, to look at it
//! ```
//!
//! FONTS is a folder with `be-vietnam-pro-{latin,latin-ext,vietnamese}-{600,700}-normal.woff`: the folder `files` of the npm package
//! `@fontsource/be-vietnam-pro` 5.3.0 (`npm pack @fontsource/be-vietnam-pro@5.3.0`, then unpack it). Be Vietnam Pro is under the OFL 1.1.
//! `UNIFONT_HEX` is `unifont.hex` of GNU Unifont 15.0.01: `/usr/share/unifont/unifont.hex` of Debian's package `unifont`, or from
//! <https://unifoundry.com/unifont/>. It is taken under the OFL 1.1, one of its two licences.

mod dots;
mod hint;
mod letter;
mod marks;
mod outline;
mod pack;
mod signs;
mod unifont;
mod woff;

use std::path::Path;

use dots::Dots;
use letter::Grid;
use letter::letter;
use outline::Font;
use pack::Face;
use unifont::Unifont;
use unifont::Weight;

/// Rows of the words that are set in outlines.
const WORDS: [usize; 17] = [8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 26, 28, 30, 32];
/// Rows of the digits.
const DIGITS: std::ops::RangeInclusive<usize> = 5..=44;

fn main() -> Result<(), String> {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [fonts, hex, rest @ ..] = given.as_slice() else {
        return Err("FONTS UNIFONT_HEX OUT, or FONTS UNIFONT_HEX --show ROWS TEXT".to_owned());
    };
    let faces = faces(Path::new(fonts), Path::new(hex))?;
    match rest {
        [out] => {
            let bytes = pack::file(&faces)?;
            println!("{} faces, {} bytes", faces.len(), bytes.len());
            std::fs::write(out, bytes).map_err(|fault| format!("{out}: {fault}"))
        }
        [show, rows, text] if show == "--show" => {
            let rows: usize = rows.parse().map_err(|_| "ROWS is no number".to_owned())?;
            for face in faces.iter().filter(|face| face.rows == rows) {
                println!("kind {}, air {}, space {}", face.kind, face.air, face.space);
                show_line(face, text);
            }
            Ok(())
        }
        _ => Err("OUT, or --show ROWS TEXT".to_owned()),
    }
}

fn faces(fonts: &Path, hex: &Path) -> Result<Vec<Face>, String> {
    let thin = Font::read(fonts, 600)?;
    let thick = Font::read(fonts, 700)?;
    let unifont = Unifont::read(hex)?;
    let words = signs::of_words();
    let mut faces = Vec::new();
    for rows in WORDS {
        let grid = Grid::words(rows);
        let font = if rows < 10 { &thin } else { &thick };
        let letters = words.iter().map(|sign| (*sign, letter(font, &grid, *sign))).collect();
        faces.push(Face { kind: 0, rows, air: grid.air, space: grid.space(), letters });
    }
    for (kind, weight) in [(1, Weight::Bold), (2, Weight::Light)] {
        for rows in [8, 9] {
            let letters = words.iter().map(|sign| (*sign, unifont.letter(rows, weight, *sign))).collect();
            faces.push(Face { kind, rows, air: 1, space: 4, letters });
        }
    }
    for rows in DIGITS {
        let grid = Grid::digits(rows);
        faces.push(Face { kind: 3, rows, air: grid.air, space: grid.space(), letters: letter::clock(&thick, &grid) });
    }
    Ok(faces)
}

fn show_line(face: &Face, text: &str) {
    let mut all = Dots::blank(4000, face.rows * 2);
    let mut x = 0;
    for sign in text.chars() {
        let found = face.letters.iter().find(|(one, _)| *one == sign).and_then(|(_, letter)| letter.as_ref());
        let Some(letter) = found else {
            x += face.space;
            continue;
        };
        x += letter.left;
        all.stamp(&letter.dots, x as isize, letter.top as isize);
        x += letter.dots.width + letter.right;
    }
    for y in 0..face.rows {
        let cell = |column: usize| {
            let dot = |dx: usize, dy: usize| usize::from(all.get((column * 2 + dx) as isize, (y * 2 + dy) as isize));
            [' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█']
                [dot(0, 0) | dot(1, 0) << 1 | dot(0, 1) << 2 | dot(1, 1) << 3]
        };
        println!("{}", (0..x.div_ceil(2)).map(cell).collect::<String>().trim_end());
    }
    println!("{} columns", x.div_ceil(2));
}
