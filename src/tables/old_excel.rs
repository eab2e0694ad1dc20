//! Floor 1. What a workbook of Excel 2003 and before would cost, looked at before a library reads it: how far its cells
//! reach, how much text they repeat, where its sheets begin.

use super::compound::workbook;
use super::limits::MOST_SHEETS;
use super::unreadable::Unreadable;

/// Most cells that the library may lay out, empty ones between included, over all sheets.
const MOST_CELLS: usize = 2_000_000;

/// Most letters that all cells repeat from the workbook's list of texts.
const MOST_LETTERS: usize = 32 * 1024 * 1024;

/// Refuses what would cost too much.
pub(super) fn look_over(bytes: &[u8]) -> Result<(), Unreadable> {
    let stream = workbook(bytes)?;
    let mut look = Look::default();
    let mut at = 0;
    while let Some(head) = stream.get(at..at + 4) {
        let (kind, length) = (short(head, 0), usize::from(short(head, 2)));
        let Some(data) = stream.get(at + 4..at + 4 + length) else { return Err(Unreadable::Damaged) };
        look.record(at, kind, data)?;
        at += 4 + length;
    }
    look.verdict()
}

#[derive(Default)]
struct Look<'a> {
    begins: Vec<usize>,
    sheets: Vec<usize>,
    rows: usize,
    columns: usize,
    promised: usize,
    letters: usize,
    used: Vec<usize>,
    texts: Vec<&'a [u8]>,
    last: u16,
}

impl<'a> Look<'a> {
    fn record(&mut self, at: usize, kind: u16, data: &'a [u8]) -> Result<(), Unreadable> {
        const CONTINUE: u16 = 0x003C;
        match kind {
            0x0809 => self.begins.push(at),
            0x0085 => self.sheets.push(
                usize::try_from(u32::from(short(data, 0)) | u32::from(short(data, 2)) << 16).unwrap_or(usize::MAX),
            ),
            0x0200 => self.promised = self.promised.max(promised(data)?),
            0x0203 | 0x0204 | 0x00D6 | 0x0205 | 0x027E | 0x00FD | 0x00BD | 0x0006 => self.cell(kind, data),
            0x00FC => self.texts = vec![data],
            CONTINUE if self.last == 0x00FC => self.texts.push(data),
            _ => {}
        }
        if kind != CONTINUE {
            self.last = kind;
        }
        if self.sheets.len() > MOST_SHEETS { Err(Unreadable::TooMuch) } else { Ok(()) }
    }

    fn cell(&mut self, kind: u16, data: &[u8]) {
        let more = if kind == 0x00BD { data.len() / 6 } else { 1 };
        self.rows = self.rows.max(usize::from(short(data, 0)) + 1);
        self.columns = self.columns.max(usize::from(short(data, 2)) + more);
        if kind == 0x00FD {
            self.used.push(usize::from(short(data, 6)) | usize::from(short(data, 8)) << 16);
        } else {
            self.letters = self.letters.saturating_add(data.len());
        }
    }

    fn verdict(mut self) -> Result<(), Unreadable> {
        if self.sheets.iter().any(|sheet| !self.begins.contains(sheet)) {
            return Err(Unreadable::Damaged);
        }
        let sheets = self.sheets.len().max(1);
        let reach = self.rows.saturating_mul(self.columns).max(self.promised);
        if reach.saturating_mul(sheets) > MOST_CELLS {
            return Err(Unreadable::TooMuch);
        }
        let lengths = lengths(&self.texts);
        for used in &self.used {
            self.letters = self.letters.saturating_add(lengths.get(*used).copied().unwrap_or(0));
        }
        if self.letters.saturating_mul(sheets) > MOST_LETTERS { Err(Unreadable::TooMuch) } else { Ok(()) }
    }
}

/// How many cells a sheet says that it has; the library makes room for them.
fn promised(data: &[u8]) -> Result<usize, Unreadable> {
    let long = |at| u64::from(short(data, at)) | u64::from(short(data, at + 2)) << 16;
    let (first, last, left, right) = if data.len() == 10 {
        (u64::from(short(data, 0)), u64::from(short(data, 2)), short(data, 4), short(data, 6))
    } else {
        (long(0), long(4), short(data, 8), short(data, 10))
    };
    if last == 0 || right == 0 {
        return Ok(1);
    }
    if last <= first {
        return Err(Unreadable::Damaged);
    }
    let columns = if left > 0xFF || right <= left { u64::from(right) } else { u64::from(right - left) };
    Ok(usize::try_from((last - first).saturating_mul(columns)).unwrap_or(usize::MAX))
}

/// The lengths of the texts in the workbook's list, which runs on over several records.
fn lengths(parts: &[&[u8]]) -> Vec<usize> {
    let mut lengths = Vec::new();
    let mut reader = Texts { parts, part: 0, at: 8 };
    while let Some(length) = reader.next() {
        lengths.push(length);
    }
    lengths
}

struct Texts<'a> {
    parts: &'a [&'a [u8]],
    part: usize,
    at: usize,
}

impl Texts<'_> {
    fn left(&self) -> usize {
        self.parts.get(self.part).map_or(0, |part| part.len().saturating_sub(self.at))
    }

    fn turn(&mut self) -> Option<()> {
        self.part += 1;
        self.at = 0;
        self.parts.get(self.part).map(|_| ())
    }

    fn short(&mut self) -> Option<usize> {
        let value = usize::from(short(self.parts.get(self.part)?, self.at));
        self.at += 2;
        Some(value)
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > self.left() {
            bytes -= self.left();
            self.turn()?;
        }
        self.at += bytes;
        Some(())
    }

    /// Steps over one text, and says how many letters it has.
    fn next(&mut self) -> Option<usize> {
        while self.left() == 0 {
            self.turn()?;
        }
        let letters = self.short()?;
        let mut flags = *self.parts.get(self.part)?.get(self.at)?;
        self.at += 1;
        let runs = if flags & 8 == 0 { 0 } else { self.short()? * 4 };
        let further = if flags & 4 == 0 { 0 } else { self.short()? | self.short()? << 16 };
        let mut left = letters;
        loop {
            let wide = if flags & 1 == 0 { 1 } else { 2 };
            let here = left.min(self.left() / wide);
            self.at += here * wide;
            left -= here;
            if left == 0 {
                break;
            }
            self.turn()?;
            flags = *self.parts.get(self.part)?.first()?;
            self.at = 1;
        }
        self.skip(runs)?;
        self.skip(further)?;
        Some(letters)
    }
}

fn short(data: &[u8], at: usize) -> u16 {
    match data.get(at..at + 2) {
        Some([low, high]) => u16::from_le_bytes([*low, *high]),
        _ => 0,
    }
}
