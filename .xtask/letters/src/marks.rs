//! Marks drawn by hand for the small sizes, where an outline would run into a blot.

use crate::dots::Dots;

pub const GRAVE: char = '\u{300}';
pub const ACUTE: char = '\u{301}';
pub const CIRCUMFLEX: char = '\u{302}';
pub const TILDE: char = '\u{303}';
pub const BREVE: char = '\u{306}';
pub const HOOK: char = '\u{309}';
pub const HORN: char = '\u{31b}';
pub const DOT_BELOW: char = '\u{323}';

/// The picture of the marks above a letter, and the column of it that stands over the letter's middle (in half dots). None: from the outline.
pub fn above(marks: &[char]) -> Option<(Dots, isize)> {
    let lines: &[&str] = match *marks {
        [GRAVE] => &["###...", "..###.", "...###"],
        [ACUTE] => &["...###", ".###..", "###..."],
        [CIRCUMFLEX] => &["..####..", "###..###"],
        [TILDE] => &[".####..##", "##..####."],
        [BREVE] => &["##....##", ".######."],
        [HOOK] => &["####.", "...##", ".###."],
        [CIRCUMFLEX, ACUTE] => &[".........###", ".......###..", "..####......", "###..###...."],
        [CIRCUMFLEX, GRAVE] => &["###.........", "..###.......", "......####..", "....###..###"],
        [CIRCUMFLEX, HOOK] => &["........####.", "...........##", "..####...###.", "###..###....."],
        [CIRCUMFLEX, TILDE] => &[".####..##", "##..####.", ".........", "...###...", ".###.###."],
        [BREVE, ACUTE] => &["....###.", "..###...", "##....##", ".######."],
        [BREVE, GRAVE] => &[".###....", "...###..", "##....##", ".######."],
        [BREVE, HOOK] => &["..####..", ".....##.", "##.##.##", "##....##", ".######."],
        [BREVE, TILDE] => &[".####..##", "##..####.", ".........", "##.....##", ".#######."],
        ['\u{304}'] => &["########"],
        ['\u{307}'] => &["####"],
        ['\u{308}'] => &["###..###"],
        ['\u{30a}'] => &[".####.", "##..##", ".####."],
        ['\u{30b}'] => &["..###.###", "###.###.."],
        ['\u{30c}'] => &["###..###", "..####.."],
        _ => return None,
    };
    let dots = Dots::drawn(lines);
    let middle = match *marks {
        [CIRCUMFLEX, ACUTE | HOOK] => 8,
        [CIRCUMFLEX, GRAVE] => 16,
        _ => dots.width as isize,
    };
    Some((dots, middle))
}

/// The marks above a letter of Unifont. None: as the font draws it.
pub fn narrow(marks: &[char]) -> Option<Dots> {
    let lines: &[&str] = match *marks {
        [GRAVE] => &["##..", "..##"],
        [ACUTE] => &["..##", "##.."],
        [CIRCUMFLEX] => &["..##..", "##..##"],
        [TILDE] => &[".###.##", "##.###."],
        [BREVE] => &["##..##", ".####."],
        [HOOK] => &["###.", "..##", ".##."],
        [CIRCUMFLEX, ACUTE] => &["......##", "....##..", "..##....", "##..##.."],
        [CIRCUMFLEX, GRAVE] => &["##......", "..##....", "....##..", "..##..##"],
        [CIRCUMFLEX, HOOK] => &["....####.", ".......##", "..##..##.", "##..##..."],
        [CIRCUMFLEX, TILDE] => &[".###.##", "##.###.", ".......", "..###..", "##...##"],
        [BREVE, ACUTE] => &["....##", "..##..", "##..##", ".####."],
        [BREVE, GRAVE] => &["##....", "..##..", "##..##", ".####."],
        [BREVE, HOOK] => &[".####.", "....##", "...##.", "##..##", ".####."],
        [BREVE, TILDE] => &[".###.##", "##.###.", ".......", "##...##", ".#####."],
        _ => return None,
    };
    Some(Dots::drawn(lines))
}
