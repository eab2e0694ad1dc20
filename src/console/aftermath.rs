//! Floor 3. What the shell has told once the meeting is over: of the papers, of sticks, of what was ticked.

/// What the shell has told of the papers, the sticks and the ticks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct After {
    /// The papers.
    pub papers: PapersAre,
    /// The sticks.
    pub sticks: Sticks,
    /// Ids of what was owed and is done.
    pub ticked: Vec<String>,
}

/// How the papers stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PapersAre {
    /// Nobody has asked for them yet.
    #[default]
    NotMade,
    /// They are being made and written.
    BeingMade,
    /// They stand in their folder.
    Written {
        /// Where, as it is shown.
        folder: String,
        /// How many were written now.
        files: usize,
        /// Names of those that stood there before, otherwise than they would be made now.
        kept: Vec<String>,
    },
    /// They could not be written, in a few words of the console's language.
    Failed(String),
}

/// What is known of sticks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sticks {
    /// They are being looked for.
    #[default]
    Looking,
    /// These are there.
    Found(Vec<String>),
    /// Papers are being copied to this one.
    Copying(String),
}
