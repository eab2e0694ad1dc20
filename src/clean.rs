//! Floor 1. Makes any text from a file, a journal or a paste safe for a terminal and a document.
//!
//! What a person can see stays; what only a machine obeys, or nobody can see, goes. The result is NFC, cleaning it again
//! changes nothing, and plain Vietnamese passes as it is.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;
use unicode_normalization::char::is_combining_mark;

/// Most combining marks that one letter keeps; Vietnamese needs two, no living script more than four.
const MOST_MARKS: usize = 4;

/// One safe line: line ends and tabs become spaces.
pub fn clean_line(text: &str) -> String {
    clean(text, Shape::Line)
}

/// Safe lines: line ends stay, all written as `\n`.
pub fn clean_text(text: &str) -> String {
    clean(text, Shape::Lines)
}

/// What cleaning would take out of a text, each with the byte at which it stands; line ends, tabs and odd spaces are not
/// suspicious. Of what an escape brings with it only that is told which would do harm without it.
pub fn suspicious(text: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    walk(text, |at, letter, fate| match fate {
        Fate::Drop => found.push((at, letter)),
        Fate::Swallowed if fate_of(letter, None) == Fate::Drop => found.push((at, letter)),
        Fate::Keep | Fate::Space | Fate::LineEnd | Fate::Swallowed => {}
    });
    found
}

/// Whether a character by itself obeys or hides: a control, a direction, a filler, private use. Marks and spaces are none.
fn is_hidden(letter: char) -> bool {
    letter.is_control() || is_invisible(letter) || is_no_character(letter)
}

/// The same number of characters, each that obeys, hides or has nothing to stand on replaced: for places that are counted in columns.
pub fn visible(text: &str) -> String {
    const INSTEAD: char = '\u{FFFD}';
    let mut shown = String::with_capacity(text.len());
    walk(text, |_, letter, fate| {
        shown.push(match fate {
            Fate::Keep | Fate::Space if !is_hidden(letter) => letter,
            Fate::Keep | Fate::Space | Fate::Swallowed | Fate::LineEnd | Fate::Drop => INSTEAD,
        });
    });
    shown
}

#[derive(Clone, Copy)]
enum Shape {
    Line,
    Lines,
}

/// What becomes of one character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    Space,
    LineEnd,
    Drop,
    /// The second half of a line end, or what an escape brings with it.
    Swallowed,
}

fn clean(text: &str, shape: Shape) -> String {
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    walk(text, |_, letter, fate| match (fate, shape) {
        (Fate::Keep, _) => kept.push(letter),
        (Fate::Space, _) | (Fate::LineEnd, Shape::Line) => kept.push(' '),
        (Fate::LineEnd, Shape::Lines) => kept.push('\n'),
        (Fate::Drop | Fate::Swallowed, _) => {}
    });
    kept.nfc().collect()
}

/// Letters of Vietnamese and what stands between them, as they are typed: composed, seen, and the same whatever stands beside them. Most
/// texts have no other, and are shown many times.
fn is_plain(letter: char) -> bool {
    matches!(letter, ' '..='~' | 'À'..='ſ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ạ'..='ỹ' | '·' | '–' | '—' | '“' | '”' | '…' | '«' | '»')
}

/// Goes through a text and tells for each character what becomes of it.
fn walk(text: &str, mut tell: impl FnMut(usize, char, Fate)) {
    let mut marks = MOST_MARKS;
    let mut before = ' ';
    let mut escape_ends = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((at, letter)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let fate = if at < escape_ends {
            Fate::Swallowed
        } else {
            match letter {
                '\u{1b}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}' => {
                    escape_ends = at + escape_length(&text[at..]);
                    Fate::Drop
                }
                '\u{200c}' | '\u{200d}' if joins(before) && next.is_some_and(starts_joined) => Fate::Keep,
                _ if is_combining_mark(letter) && !is_invisible(letter) => {
                    let mut parts = 0;
                    decompose_canonical(letter, |_| parts += 1);
                    marks += parts;
                    if marks > MOST_MARKS { Fate::Drop } else { Fate::Keep }
                }
                _ => fate_of(letter, next),
            }
        };
        match fate {
            Fate::Keep => {
                if !is_combining_mark(letter) {
                    marks = 0;
                    decompose_canonical(letter, |part| marks += usize::from(is_combining_mark(part)));
                    before = letter;
                }
            }
            Fate::Space | Fate::LineEnd => {
                // A mark needs a letter: on a space it would sit on whatever stands before it on the screen.
                marks = MOST_MARKS;
                before = ' ';
            }
            Fate::Drop | Fate::Swallowed => {}
        }
        tell(at, letter, fate);
    }
}

fn fate_of(letter: char, next: Option<char>) -> Fate {
    match letter {
        '\r' if next == Some('\n') => Fate::Swallowed,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::LineEnd,
        ' ' | '\t' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Fate::Space
        }
        _ if is_hidden(letter) => Fate::Drop,
        _ => Fate::Keep,
    }
}

/// Characters that show nothing by themselves: directions, joiners, fillers, tags, selectors, annotations.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Private use, and code points that are no characters.
fn is_no_character(letter: char) -> bool {
    matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{f0000}'..='\u{10ffff}')
        || u32::from(letter) & 0xfffe == 0xfffe
}

/// Scripts in which a joiner changes how the letters beside it look.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17b3}'
        | '\u{17b6}'..='\u{17ff}' | '\u{1820}'..='\u{18aa}')
}

fn starts_joined(letter: char) -> bool {
    joins(letter) && !is_combining_mark(letter)
}

/// How many bytes of a text that begins with an escape belong to it; at least its first character.
///
/// A control sequence ends with its final letter, a string with BEL or ST on the same line. One that never ends takes
/// its introducer only, so that no text is lost behind it.
fn escape_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    let first = letters.next().map_or('\u{1b}', |(_, first)| first);
    let introducer = match first {
        '\u{1b}' => match letters.next() {
            Some((_, second @ ('[' | ']' | 'P' | 'X' | '^' | '_'))) => second,
            Some((at, second @ '\u{20}'..='\u{2f}')) => {
                return match letters.next() {
                    Some((end, '\u{30}'..='\u{7e}')) => end + 1,
                    _ => at + second.len_utf8(),
                };
            }
            _ => return 1,
        },
        '\u{9b}' => '[',
        _ => ']',
    };
    let start = letters.as_str();
    let used = text.len() - start.len();
    if introducer == '[' {
        let parameters = start.bytes().take_while(|byte| (0x20..=0x3f).contains(byte)).take(64).count();
        return match start.as_bytes().get(parameters) {
            Some(0x40..=0x7e) => used + parameters + 1,
            _ => used,
        };
    }
    let line = start.lines().next().unwrap_or("");
    let bell = line.find('\u{7}').map(|at| at + 1);
    let terminator = line.find("\u{1b}\\").map(|at| at + 2);
    let short = line.find('\u{9c}').map(|at| at + 2);
    used + [bell, terminator, short].into_iter().flatten().min().unwrap_or(0)
}
