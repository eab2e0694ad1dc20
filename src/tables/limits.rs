//! Floor 1. How much of a stranger's file is read: far above any roster, far below what hurts.

use super::unreadable::Unreadable;

/// Most bytes of a file.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;

/// Most bytes that a packed file may unfold to.
#[cfg(feature = "documents")]
pub(super) const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// Most parts of a packed file.
#[cfg(feature = "documents")]
pub(super) const MOST_PARTS: usize = 2_000;

/// Most rows of a sheet.
pub const MOST_ROWS: usize = 20_000;

/// Most columns of a sheet.
pub const MOST_COLUMNS: usize = 200;

/// Most sheets of a workbook that are looked at.
#[cfg(feature = "documents")]
pub(super) const MOST_SHEETS: usize = 60;

/// Most letters of one cell that are kept; no name and no title comes near.
pub(super) const MOST_LETTERS: usize = 2_000;

/// Most bytes of text in all cells together.
const MOST_TEXT: usize = 32 * 1024 * 1024;

/// What may still be kept of a workbook.
pub(super) struct Budget {
    text: usize,
}

impl Budget {
    /// All of it.
    pub fn new() -> Self {
        Self { text: MOST_TEXT }
    }

    /// Takes a text of this many bytes.
    pub fn take(&mut self, bytes: usize) -> Result<(), Unreadable> {
        self.text = self.text.checked_sub(bytes).ok_or(Unreadable::TooMuch)?;
        Ok(())
    }
}

/// The place of a cell, if it lies where a sheet is read.
pub(super) fn within(row: usize, column: usize) -> Result<(), Unreadable> {
    if row >= MOST_ROWS {
        Err(Unreadable::TooManyRows)
    } else if column >= MOST_COLUMNS {
        Err(Unreadable::TooManyColumns)
    } else {
        Ok(())
    }
}
