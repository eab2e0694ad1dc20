//! Floor 1. What can be wrong with an agenda file: facts, each with its place. The words stand in `wording`.

mod plan;
mod shape;
mod sheet;
mod syntax;

pub use plan::Advice;
pub use plan::PlanFault;
pub use plan::Post;
pub use shape::Found;
pub use shape::ShapeFault;
pub use shape::Thing;
pub use shape::Wanted;
pub use sheet::SheetFault;
pub use syntax::Slip;
pub use syntax::SyntaxFault;

/// The largest agenda, roster or sheet file that is read: 4 MiB.
pub const LARGEST: u64 = 4 * 1024 * 1024;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name as a person would type it.
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: FaultKind,
    /// The line to be shown; none where the file could not be read at all.
    pub excerpt: Option<Excerpt>,
}

impl Fault {
    /// Whether the meeting cannot be held with it.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

/// A line of a file, cut to a readable length and free of anything that could move a cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, without its end.
    pub text: String,
    /// The first byte that is underlined.
    pub from: usize,
    /// The byte after the last that is underlined.
    pub to: usize,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// No meeting can be held from this file.
    Error,
    /// A meeting can be held; somebody should look.
    Warning,
}

/// What is wrong, by where it was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The file could not be read.
    File(FileFault),
    /// The text is no RON; what follows could not be read.
    Syntax(SyntaxFault),
    /// A value is not what belongs there.
    Shape(ShapeFault),
    /// The plan breaks a rule of meetings.
    Plan(PlanFault),
    /// The scoring sheet does not add up.
    Sheet(SheetFault),
    /// A warning.
    Advice(Advice),
}

impl FaultKind {
    /// Whether the meeting cannot be held with it.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Advice(_) => Severity::Warning,
            Self::File(_) | Self::Syntax(_) | Self::Shape(_) | Self::Plan(_) | Self::Sheet(_) => Severity::Error,
        }
    }
}

impl From<FileFault> for FaultKind {
    fn from(fault: FileFault) -> Self {
        Self::File(fault)
    }
}

impl From<SyntaxFault> for FaultKind {
    fn from(fault: SyntaxFault) -> Self {
        Self::Syntax(fault)
    }
}

impl From<ShapeFault> for FaultKind {
    fn from(fault: ShapeFault) -> Self {
        Self::Shape(fault)
    }
}

impl From<PlanFault> for FaultKind {
    fn from(fault: PlanFault) -> Self {
        Self::Plan(fault)
    }
}

impl From<SheetFault> for FaultKind {
    fn from(fault: SheetFault) -> Self {
        Self::Sheet(fault)
    }
}

impl From<Advice> for FaultKind {
    fn from(fault: Advice) -> Self {
        Self::Advice(fault)
    }
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// There is no such file, and no embedded agenda of that name.
    NotFound {
        /// The embedded name that is meant, perhaps.
        nearest: Option<String>,
    },
    /// A folder, a pipe or a device.
    NotRegular,
    /// Above [`LARGEST`].
    TooLarge,
    /// Not in UTF-8.
    NotUtf8(Encoding),
    /// The system says no.
    Unreadable {
        /// In its words.
        reason: String,
    },
}

/// How a file that is not UTF-8 seems to have been saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// What some editors call "Unicode".
    Utf16,
    /// TCVN3, VNI, Windows-1258 or anything else.
    Unknown,
}
