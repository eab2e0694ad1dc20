//! Floor 4. Large letters on lines: words kept whole, lines as even as can be.

use super::faces::Face;
use super::faces::Letter;

/// A text on lines, measured in one face.
#[derive(Clone, Debug)]
pub struct Layout {
    lines: Vec<Line>,
    /// Of the widest line, in dots.
    width: usize,
    /// Cells from the top of a line to its first row with ink, and to the one behind its last.
    top: usize,
    bottom: usize,
    /// Cells from one line to the next.
    pitch: usize,
}

#[derive(Clone, Debug)]
struct Line {
    /// Letters with the place of their ink from the line's left end, in dots.
    letters: Vec<(usize, Letter)>,
    width: usize,
}

/// A word: its letters, a space that does not break being none; and the dots from its first pen to its last.
struct Word {
    letters: Vec<Option<Letter>>,
    width: usize,
    /// Air at its ends, which counts only between words.
    ends: (usize, usize),
}

impl Layout {
    /// The words on exactly so many lines; none if a letter has no shape, a line is wider than so many dots, or all of them take more than so many rows.
    pub fn of(face: &Face, words: &[&str], lines: usize, (width, rows): (usize, usize)) -> Option<Self> {
        let words: Vec<Word> = words.iter().map(|word| Word::of(face, word)).collect::<Option<_>>()?;
        let all = words.iter().flat_map(|word| word.letters.iter().flatten());
        let (top, bottom) = if face.is_tabular {
            (0, usize::from(face.rows))
        } else {
            let top = all.clone().map(|letter| usize::from(letter.top)).min()?;
            let bottom = all.map(|letter| usize::from(letter.top) + usize::from(letter.height)).max()?;
            (top / 2, bottom.div_ceil(2))
        };
        let pitch = bottom - top + usize::from(face.air).div_ceil(2);
        // Asked before the lines are broken, which takes much longer.
        if pitch * lines.saturating_sub(1) + bottom - top > rows {
            return None;
        }
        let widths = Widths::of(face, &words);
        let breaks = even(&widths, lines, width)?;
        let lines: Vec<Line> = breaks
            .into_iter()
            .map(|(from, to)| Line { letters: placed(face, &words[from..to]), width: widths.line(from, to) })
            .collect();
        let width = lines.iter().map(|line| line.width).max()?;
        Some(Self { lines, width, top, bottom, pitch })
    }

    /// Columns that it takes.
    pub fn columns(&self) -> usize {
        self.width.div_ceil(2)
    }

    /// Rows that it takes.
    pub fn rows(&self) -> usize {
        self.pitch * self.lines.len().saturating_sub(1) + self.bottom - self.top
    }

    /// Blank rows that are left out above.
    pub fn above(&self) -> usize {
        self.top
    }

    /// Lines.
    pub fn lines(&self) -> usize {
        self.lines.len()
    }

    /// Calls with the row and the ends of each run of ink, in dots.
    pub fn each_run(&self, columns: usize, mut run: impl FnMut(usize, usize, usize)) {
        for (at, line) in self.lines.iter().enumerate() {
            // Whole cells, so that letters under one another are cut alike.
            let start = (columns - line.width.div_ceil(2)) / 2 * 2;
            let above = at * self.pitch * 2;
            for (x, letter) in &line.letters {
                let y = above + usize::from(letter.top) - self.top * 2;
                letter.each_run(|row, from, to| run(y + row, start + x + from, start + x + to));
            }
        }
    }
}

impl Word {
    fn of(face: &Face, word: &str) -> Option<Self> {
        let letters: Vec<Option<Letter>> = word
            .chars()
            .map(|sign| if sign == '\u{a0}' { Some(None) } else { face.letter(sign).map(Some) })
            .collect::<Option<_>>()?;
        let advance = |letter: &Option<Letter>| letter.map_or(usize::from(face.space), |letter| letter.advance());
        let width = letters.iter().map(advance).sum();
        let side = |letter: Option<&Option<Letter>>, of: fn(Letter) -> u8| {
            letter.copied().flatten().map_or(0, |letter| usize::from(of(letter)))
        };
        let ends = if face.is_tabular {
            // Whichever digits stand at the ends, the same is left out: the least that every sign has.
            (1, usize::from(face.air) - 1)
        } else {
            (side(letters.first(), |letter| letter.left), side(letters.last(), |letter| letter.right))
        };
        Some(Self { letters, width, ends })
    }
}

/// The letters of a line with the places of their ink.
fn placed(face: &Face, words: &[Word]) -> Vec<(usize, Letter)> {
    let mut letters = Vec::new();
    // The air before the first letter is not part of the line: the pen begins so far outside.
    let outside = words.first().map_or(0, |word| word.ends.0);
    let mut pen = 0;
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            pen += usize::from(face.space);
        }
        for letter in &word.letters {
            if let Some(letter) = letter {
                letters.push((pen + usize::from(letter.left) - outside, *letter));
            }
            pen += letter.map_or(usize::from(face.space), |letter| letter.advance());
        }
    }
    letters
}

/// Dots of some words on one line, answered without adding them up again.
struct Widths<'a> {
    words: &'a [Word],
    space: usize,
    /// Dots of so many words from the first on, without spaces.
    up_to: Vec<usize>,
}

impl<'a> Widths<'a> {
    fn of(face: &Face, words: &'a [Word]) -> Self {
        let mut up_to = vec![0];
        for word in words {
            up_to.push(up_to.last().copied().unwrap_or(0) + word.width);
        }
        Self { words, space: usize::from(face.space), up_to }
    }

    fn line(&self, from: usize, to: usize) -> usize {
        let Some([first, ..]) = self.words.get(from..to) else { return 0 };
        let last = &self.words[to - 1];
        let all = self.up_to[to] - self.up_to[from] + self.space * (to - from - 1);
        all.saturating_sub(first.ends.0 + last.ends.1)
    }
}

/// The breaks that make the widest of so many lines as narrow as can be, as first words and the ones behind the last.
fn even(widths: &Widths<'_>, lines: usize, width: usize) -> Option<Vec<(usize, usize)>> {
    let count = widths.words.len();
    let is_hopeless = widths.line(0, count) > (width + widths.space * 4) * lines;
    if count < lines || is_hopeless || (0..count).any(|at| widths.line(at, at + 1) > width) {
        return None;
    }
    // Widest line, and the last breaks, of the first `to` words; lines are added one by one.
    let mut least: Vec<Option<(usize, Vec<usize>)>> =
        (0..=count).map(|to| (to > 0).then(|| (widths.line(0, to), Vec::new()))).collect();
    for _ in 1..lines {
        least = (0..=count)
            .map(|to| {
                let ways = (1..to).filter_map(|from| {
                    let (widest, breaks) = least[from].as_ref()?;
                    Some(((*widest).max(widths.line(from, to)), from, breaks))
                });
                let (widest, from, breaks) = ways.min_by_key(|(widest, from, _)| (*widest, *from))?;
                Some((widest, breaks.iter().copied().chain([from]).collect()))
            })
            .collect();
    }
    let (widest, breaks) = least.pop().flatten()?;
    let ends = breaks.iter().copied().chain([count]);
    let starts = [0].into_iter().chain(breaks.iter().copied());
    (widest <= width).then(|| starts.zip(ends).collect())
}
