//! Floor 1. Words taken apart into letters of the Vietnamese alphabet and the tone that they carry.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The alphabet in its order; f, j, w and z stand where other Latin alphabets have them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The weight of the space between two words: before every letter.
pub const SPACE: u32 = 1;

/// The five written tones in their order; the sixth, ngang, is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Huyền: à.
    Huyen = 1,
    /// Hỏi: ả.
    Hoi,
    /// Ngã: ã.
    Nga,
    /// Sắc: á.
    Sac,
    /// Nặng: ạ.
    Nang,
}

impl Tone {
    /// The tone that a combining mark writes.
    pub fn of(mark: char) -> Option<Self> {
        match mark {
            '\u{300}' | '\u{340}' => Some(Self::Huyen),
            '\u{309}' => Some(Self::Hoi),
            '\u{303}' => Some(Self::Nga),
            '\u{301}' | '\u{341}' => Some(Self::Sac),
            '\u{323}' => Some(Self::Nang),
            _ => None,
        }
    }
}

/// A letter without its tone: `ấ` is `â`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// In lower case, with its hat, breve, horn or bar.
    pub small: char,
    /// Without them.
    pub base: char,
    /// Whether it was written large.
    pub capital: bool,
}

impl Letter {
    /// Its place in the alphabet: space, other signs, digits, the alphabet, other letters.
    pub fn weight(self) -> u32 {
        if let Some(place) = ALPHABET.chars().position(|letter| letter == self.small) {
            return 0x20_0000 + u32::try_from(place).unwrap_or(0);
        }
        let code = u32::from(self.small);
        if self.small.is_ascii_digit() {
            0x18_0000 + code
        } else if self.small.is_alphanumeric() {
            0x30_0000 + code
        } else {
            SPACE + 1 + code
        }
    }

    /// Whether what was typed may stand for what is written: plain letters for marked ones, never the other way.
    fn stands_for(self, written: Self) -> bool {
        self.small == written.small || (self.small == self.base && self.base == written.base)
    }
}

/// One word, its tones apart from its letters, so that `hoà` and `hòa` are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In order.
    pub letters: Vec<Letter>,
    /// In order; a Vietnamese syllable has one at most.
    pub tones: Vec<Tone>,
}

impl Word {
    /// Whether this typed word begins that written one; a tone that is typed must be the word's.
    pub fn begins(&self, written: &Self) -> bool {
        self.letters.len() <= written.letters.len()
            && self.letters.iter().zip(&written.letters).all(|(typed, letter)| typed.stands_for(*letter))
            && written.tones.starts_with(&self.tones)
    }

    /// The same letters and tones, whatever the capitals.
    pub fn is_spelt_like(&self, other: &Self) -> bool {
        self.tones == other.tones
            && self.letters.len() == other.letters.len()
            && self.letters.iter().zip(&other.letters).all(|(a, b)| a.small == b.small)
    }

    /// Whether the letters of this word are the initials of words that follow one another.
    pub fn is_in_initials_of(&self, name: &[Self]) -> bool {
        let initials: Vec<_> = name.iter().filter_map(|word| word.letters.first()).collect();
        initials
            .windows(self.letters.len().max(1))
            .any(|run| self.letters.iter().zip(run).all(|(typed, letter)| typed.stands_for(**letter)))
    }
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Word> {
    text.split_whitespace().map(word).filter(|word| !word.letters.is_empty()).collect()
}

fn word(text: &str) -> Word {
    let mut word = Word { letters: Vec::new(), tones: Vec::new() };
    for part in text.nfd() {
        if let Some(tone) = Tone::of(part) {
            word.tones.push(tone);
        } else if is_combining_mark(part) {
            if let Some(last) = word.letters.last_mut() {
                last.small = [last.small, part].into_iter().nfc().next().unwrap_or(last.small);
            }
        } else {
            word.letters.extend(lower(part).map(|small| Letter { small, base: base(small), capital: small != part }));
        }
    }
    word
}

/// Lower case, without marks, `đ` as `d`.
pub fn fold(text: &str) -> String {
    text.nfd().filter(|part| !is_combining_mark(*part)).flat_map(lower).map(base).nfc().collect()
}

/// Lower case letter by letter; a mark that lowering brings with it (İ) is left out.
fn lower(letter: char) -> impl Iterator<Item = char> {
    letter.to_lowercase().filter(|small| !is_combining_mark(*small))
}

fn base(small: char) -> char {
    if small == 'đ' { 'd' } else { small }
}
