//! What a Vietnamese input method really sends: letters, then Backspaces and the letters as they should have been, in bursts.
//!
//! A word is typed with Telex, letter by letter: `d`, `d` becomes a Backspace and `đ`; `u`, `o`, `w` becomes two Backspaces and `ươ`; the
//! key of a tone rewrites the word from its vowel on. Where the tone is typed before the last letters it may move once more.

#![allow(dead_code, reason = "each test takes what it needs")]

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A Backspace as terminals send it.
pub const BACKSPACE: char = '\x7f';

/// How somebody types, or what his input method does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// The key of the tone at the end of the word.
    ToneLast,
    /// The key of the tone right behind the vowel.
    ToneAtVowel,
    /// The key of the tone behind the first vowel: it moves when more are typed.
    ToneMoves,
    /// The input method shows the word itself and hands it over whole.
    Whole,
    /// The same, with every mark behind its letter.
    Decomposed,
}

/// All of them.
pub const HABITS: [Habit; 5] = [Habit::ToneLast, Habit::ToneAtVowel, Habit::ToneMoves, Habit::Whole, Habit::Decomposed];

/// A letter of a Vietnamese word: what is typed first, with its shape, and the tone on it.
#[derive(Clone, Copy)]
struct Letter {
    plain: char,
    shaped: char,
    tone: Option<char>,
}

impl Letter {
    fn of(letter: char) -> Self {
        let (mut base, mut shape, mut tone) = (letter, None, None);
        for part in std::iter::once(letter).nfd() {
            match part {
                '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => tone = Some(part),
                mark if is_combining_mark(mark) => shape = Some(mark),
                letter => base = letter,
            }
        }
        let shaped = shape.map_or(base, |shape| [base, shape].into_iter().nfc().next().expect("a letter"));
        let plain = match base {
            'đ' => 'd',
            'Đ' => 'D',
            other => other,
        };
        Self { plain, shaped, tone }
    }

    fn whole(self) -> String {
        std::iter::once(self.shaped).chain(self.tone).nfc().collect()
    }

    fn is_vowel(self) -> bool {
        "aeiouy".contains(self.plain.to_ascii_lowercase())
    }
}

/// What is sent for a text, burst by burst.
pub fn bursts(text: &str, habit: Habit) -> Vec<String> {
    let mut sent = Vec::new();
    let mut word = String::new();
    for letter in text.nfc() {
        if letter.is_alphabetic() {
            word.push(letter);
        } else {
            sent.extend(of_word(&std::mem::take(&mut word), habit));
            sent.push(letter.to_string());
        }
    }
    sent.extend(of_word(&word, habit));
    sent
}

fn of_word(word: &str, habit: Habit) -> Vec<String> {
    if word.is_empty() {
        return Vec::new();
    }
    match habit {
        Habit::Whole => return vec![word.to_owned()],
        Habit::Decomposed => return vec![word.nfd().collect()],
        Habit::ToneLast | Habit::ToneAtVowel | Habit::ToneMoves => {}
    }
    let mut before = String::new();
    let mut sent = Vec::new();
    for shown in shown(word, habit) {
        let same = before.chars().zip(shown.chars()).take_while(|(one, other)| one == other).count();
        let back = before.chars().count() - same;
        sent.push(std::iter::repeat_n(BACKSPACE, back).chain(shown.chars().skip(same)).collect());
        before = shown;
    }
    sent
}

/// What stands on the screen after each key of a word.
fn shown(word: &str, habit: Habit) -> Vec<String> {
    let letters: Vec<Letter> = word.chars().map(Letter::of).collect();
    let toned = letters.iter().position(|letter| letter.tone.is_some());
    let early = letters.iter().position(|letter| letter.is_vowel()).filter(|first| Some(*first) != toned);
    let tone = toned.and_then(|at| letters[at].tone);
    let mut so_far: Vec<Letter> = Vec::new();
    let mut all = Vec::new();
    let mut show = |so_far: &[Letter]| {
        let text: String = so_far.iter().map(|letter| letter.whole()).collect();
        if all.last() != Some(&text) {
            all.push(text);
        }
    };
    for (at, letter) in letters.iter().enumerate() {
        so_far.push(Letter { plain: letter.plain, shaped: letter.plain, tone: None });
        show(&so_far);
        // One `w` makes `ươ` of `uo`.
        let waits = matches!(letter.shaped, 'ư' | 'Ư')
            && letters.get(at + 1).is_some_and(|next| matches!(next.shaped, 'ơ' | 'Ơ'));
        if !waits {
            for (shown, meant) in so_far.iter_mut().zip(&letters) {
                shown.shaped = meant.shaped;
            }
            show(&so_far);
        }
        match habit {
            Habit::ToneAtVowel if toned == Some(at) => so_far[at].tone = tone,
            Habit::ToneMoves if early == Some(at) && tone.is_some() => so_far[at].tone = tone,
            Habit::ToneMoves if toned == Some(at) => {
                for letter in &mut so_far {
                    letter.tone = None;
                }
                so_far[at].tone = tone;
            }
            Habit::ToneLast | Habit::ToneAtVowel | Habit::ToneMoves | Habit::Whole | Habit::Decomposed => {}
        }
        show(&so_far);
    }
    if let Some(at) = toned {
        so_far[at].tone = tone;
    }
    show(&so_far);
    all
}

/// What a text field that takes keys one by one holds after these bursts.
pub fn received(bursts: &[String]) -> String {
    let mut held = String::new();
    for key in bursts.iter().flat_map(|burst| burst.chars()) {
        if key == BACKSPACE {
            held.pop();
        } else {
            held.push(key);
        }
    }
    held.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_sent_as_an_input_method_sends_it() {
        let sent = |word: &str, habit: Habit| bursts(word, habit).join("|").replace(BACKSPACE, "<");
        assert_eq!(sent("được", Habit::ToneLast), "d|<đ|u|o|<<ươ|c|<<ợc");
        assert_eq!(sent("Đồng chí", Habit::ToneLast), "D|<Đ|o|<ô|n|g|<<<ồng| |c|h|i|<í");
        assert_eq!(sent("tiến", Habit::ToneAtVowel), "t|i|e|<ê|<ế|n");
        assert_eq!(sent("hòa", Habit::ToneLast), "h|o|a|<<òa");
        assert_eq!(sent("toàn", Habit::ToneMoves), "t|o|<ò|a|<<oà|n");
        assert_eq!(sent("việc", Habit::Whole), "việc");
    }
}
