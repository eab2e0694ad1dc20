//! Floor 1. Why a file gives no table at all.

/// Why a file gives no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It holds nothing.
    Empty,
    /// It is a workbook, and this program was built without what reads workbooks.
    NotInThisBuild,
    /// It is no table: another kind of file.
    Foreign(Foreign),
    /// It has a password.
    Password,
    /// It is damaged, or not written by the rules of its kind.
    Damaged,
    /// Its text is not UTF-8.
    Letters(Letters),
    /// More than a table of people can be: in the file, or unpacked.
    TooMuch,
    /// Rows beyond the most that are read.
    TooManyRows,
    /// Columns beyond the most that are read.
    TooManyColumns,
    /// No row names the columns that are needed.
    NoHeader,
}

/// A kind of file that is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// A page for a browser, be its name `.xls`.
    WebPage,
    /// PDF.
    Pdf,
    /// Word or a text document of `LibreOffice`.
    Document,
    /// Excel's binary form (`.xlsb`).
    BinaryWorkbook,
    /// A picture or anything else.
    Other,
}

/// Letters that are not UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// Excel's "Unicode text".
    Utf16,
    /// Windows-1258.
    Windows1258,
    /// TCVN3, of the fonts `.VnTime`.
    Tcvn3,
    /// VNI, of the fonts `VNI-Times`.
    Vni,
    /// None of those that show themselves.
    Unknown,
}
