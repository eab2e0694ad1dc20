//! Floor 1. A first walk over the bytes of a file: finds brackets and quotation marks that do not match, and where texts stand.
//!
//! It also writes `None("reason")` as `N0ne("reason")`, byte for byte as long: the reader takes `None` for a value by
//! itself and would stop at the bracket after it.

use std::ops::Range;

/// How the masked word is spelled.
pub(super) const MASKED_NONE: &str = "N0ne";

/// What the walk found.
pub(super) struct Mask {
    /// The text with its masks and a line end after it; every byte keeps its place.
    pub masked: String,
    /// Every text in quotation marks, with them.
    pub texts: Vec<Range<usize>>,
    /// The first thing that does not match, and where it was noticed.
    pub trouble: Option<Trouble>,
}

/// Something that does not match.
pub(super) struct Trouble {
    /// From here on the brackets and texts of the file are not to be trusted.
    pub noticed: usize,
    /// What it is.
    pub kind: TroubleKind,
}

/// What does not match.
pub(super) enum TroubleKind {
    /// A text that is never closed.
    Text { from: usize },
    /// A comment that is never closed.
    Comment { from: usize },
    /// A bracket that is never closed.
    Unclosed { from: usize },
    /// A bracket closed by another kind.
    WrongBracket { opened: usize, at: usize },
    /// A bracket that was never opened.
    Unopened { at: usize },
}

/// Walks over a text once.
pub(super) fn mask(text: &str) -> Mask {
    let mut walk = Walk { bytes: text.as_bytes(), at: 0, open: Vec::new(), texts: Vec::new(), nones: Vec::new() };
    let trouble = walk.run().err();
    let mut masked = text.as_bytes().to_vec();
    for none in walk.nones {
        masked[none + 1] = b'0';
    }
    masked.push(b'\n');
    let masked = String::from_utf8(masked).expect("an ASCII letter was put in the place of another");
    Mask { masked, texts: walk.texts, trouble }
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    open: Vec<usize>,
    texts: Vec<Range<usize>>,
    nones: Vec<usize>,
}

impl Walk<'_> {
    fn run(&mut self) -> Result<(), Trouble> {
        while let Some(byte) = self.peek(0) {
            match byte {
                b'"' => self.text(self.at)?,
                b'\'' => self.letter(),
                b'/' if self.peek(1) == Some(b'/') => self.skip_to_line_end(),
                b'/' if self.peek(1) == Some(b'*') => self.comment()?,
                b'(' | b'[' | b'{' => {
                    self.open.push(self.at);
                    self.at += 1;
                }
                b')' | b']' | b'}' => self.close(byte)?,
                _ if is_word(byte) => self.word()?,
                _ => self.at += 1,
            }
        }
        match self.open.last() {
            Some(&from) => Err(self.trouble(TroubleKind::Unclosed { from })),
            None => Ok(()),
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn trouble(&self, kind: TroubleKind) -> Trouble {
        Trouble { noticed: self.at, kind }
    }

    fn text(&mut self, from: usize) -> Result<(), Trouble> {
        self.at += 1;
        loop {
            match self.peek(0) {
                None => return Err(Trouble { noticed: from, kind: TroubleKind::Text { from } }),
                Some(b'\\') => self.at += 2,
                Some(b'"') => break,
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        self.texts.push(from..self.at);
        Ok(())
    }

    fn raw_text(&mut self, from: usize, hashes: usize) -> Result<(), Trouble> {
        self.at += hashes + 1;
        let end = [b"\"".as_slice(), &b"#".repeat(hashes)].concat();
        let Some(length) = self.bytes[self.at..].windows(end.len()).position(|window| window == end) else {
            self.at = self.bytes.len();
            return Err(Trouble { noticed: from, kind: TroubleKind::Text { from } });
        };
        self.at += length + end.len();
        self.texts.push(from..self.at);
        Ok(())
    }

    /// `'a'` or `'\n'`; a lone apostrophe is left to the reader.
    fn letter(&mut self) {
        let length = if self.peek(1) == Some(b'\\') { 3 } else { 2 };
        let end = (length..length + 9).find(|ahead| self.peek(*ahead) == Some(b'\''));
        self.at += end.map_or(1, |ahead| ahead + 1);
    }

    fn skip_to_line_end(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    }

    fn comment(&mut self) -> Result<(), Trouble> {
        let from = self.at;
        let mut depth = 0_usize;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some(b'/'), Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (Some(b'*'), Some(b'/')) => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                (Some(_), _) => self.at += 1,
                (None, _) => return Err(Trouble { noticed: from, kind: TroubleKind::Comment { from } }),
            }
        }
    }

    fn close(&mut self, found: u8) -> Result<(), Trouble> {
        let at = self.at;
        let Some(opened) = self.open.pop() else { return Err(self.trouble(TroubleKind::Unopened { at })) };
        if closing(self.bytes[opened]) != found {
            return Err(self.trouble(TroubleKind::WrongBracket { opened, at }));
        }
        self.at += 1;
        Ok(())
    }

    fn word(&mut self) -> Result<(), Trouble> {
        let from = self.at;
        let length = self.bytes[from..].iter().position(|byte| !is_word(*byte)).unwrap_or(self.bytes.len() - from);
        self.at += length;
        let word = &self.bytes[from..self.at];
        if matches!(word, b"r" | b"br" | b"b") {
            let hashes = self.bytes[self.at..].iter().take_while(|byte| **byte == b'#').count();
            if self.peek(hashes) == Some(b'"') && (hashes == 0 || word != b"b") {
                return if word == b"b" { self.text(from) } else { self.raw_text(from, hashes) };
            }
        }
        if word == b"None" {
            let gap = self.bytes[self.at..].iter().position(|byte| !byte.is_ascii_whitespace());
            if gap.is_some_and(|gap| self.peek(gap) == Some(b'(')) {
                self.nones.push(from);
            }
        }
        Ok(())
    }
}

/// The bracket that closes another.
pub(super) fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}
