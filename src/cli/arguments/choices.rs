//! Floor 5. Words and answers that are typed and taken as they are: colours, letters, what a projector shows, a correction.

use clap::Args;
use clap::ValueEnum;

/// Correct the record of a meeting that is over: appended with a name and a reason, nothing that stands is changed
#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub struct Correction {
    /// Who corrects
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub why: Option<String>,
    /// The number of the line whose words are corrected
    #[arg(long, value_name = "N", conflicts_with = "person")]
    pub line: Option<u64>,
    /// The right words of that line; without a line the correction itself
    #[arg(long, value_name = "TEXT")]
    pub text: Option<String>,
    /// Who said it, or answers for the task
    #[arg(long, value_name = "NAME", requires = "line")]
    pub speaker: Option<String>,
    /// The right deadline of the task
    #[arg(long, value_name = "DATE", requires = "line")]
    pub due: Option<String>,
    /// Whose presence is corrected
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// present, online, excused or unexcused
    #[arg(long, value_name = "MARK", requires = "person", value_enum, hide_possible_values = true)]
    pub presence: Option<Here>,
    /// Why the person was absent
    #[arg(long, value_name = "TEXT", requires = "person")]
    pub reason: Option<String>,
}

/// Whether somebody was here, as it may be entered afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Here {
    /// Here.
    Present,
    /// Here from elsewhere.
    Online,
    /// Absent with reason.
    Excused,
    /// Absent without.
    Unexcused,
}

/// A set of colours by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// For dark rooms.
    Dark,
    /// For bright rooms.
    Light,
    /// Without colours.
    None,
}

/// Whether words are drawn large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Letters {
    /// Where there is room.
    Auto,
    /// Never.
    Plain,
}

/// The one thing that a further projector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// The clock.
    Clock,
    /// The agenda.
    Agenda,
    /// The speakers' list.
    Queue,
}
