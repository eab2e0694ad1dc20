//! Floor 4. What a picture is made of: words, a clock, lists and bars, each with its rank and its right to stay.

use ratatui::style::Style;

/// When a block gives way: the least first. What never gives way is `Keep`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stays {
    /// Only where there is room to spare.
    Spare,
    /// Lines of the agenda, what comes afterwards.
    Beside,
    /// Who comes next.
    Next,
    /// The question.
    Prompt,
    /// What is on.
    Title,
    /// The clock, the phase, the time still owed.
    Keep,
}

/// Who is served first when room is given out, and how much of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// What the picture is about: one block of each picture.
    Biggest,
    /// What is read next.
    Second,
    /// What is read when there is time.
    Third,
    /// A line: large only where lines are too small for a wall otherwise.
    Line,
}

impl Rank {
    /// All of them, in the order in which they are served.
    pub const ALL: [Self; 4] = [Self::Biggest, Self::Second, Self::Third, Self::Line];

    /// The most of the height, in hundredths, that a block takes before the others have theirs.
    pub const fn share(self) -> usize {
        match self {
            Self::Biggest => 55,
            Self::Second => 32,
            Self::Third => 18,
            Self::Line => 15,
        }
    }
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// A sign before it: "✓", "▶".
    pub mark: &'static str,
    /// Its words.
    pub text: String,
    /// Fewer words, where there is no room for all of them in large letters; empty where there are none.
    pub brief: String,
    /// A figure at its right.
    pub figure: String,
}

/// A count as a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What was counted.
    pub name: String,
    /// How many.
    pub count: u32,
    /// In which style.
    pub style: Style,
}

/// What a block shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words in the middle, on at most so many lines where they are large.
    Words {
        /// Them.
        text: String,
        /// So many.
        lines: usize,
    },
    /// A clock, a total: figures.
    Digits(String),
    /// Lines under one another; the one that must be seen, where not all are.
    List {
        /// All of them.
        rows: Vec<Row>,
        /// From 0.
        seen: usize,
    },
    /// Counts side by side, to the scale of the whole; where so many are needed.
    Bars {
        /// In order.
        bars: Vec<Bar>,
        /// All of them together.
        whole: u32,
        /// So many carry.
        needed: u32,
    },
}

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it shows.
    pub content: Content,
    /// In which style.
    pub style: Style,
    /// When it gives way.
    pub stays: Stays,
    /// How large it may become.
    pub rank: Rank,
}

impl Block {
    /// The same in another style.
    #[must_use]
    pub fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// The same with another right to stay.
    #[must_use]
    pub fn stays(self, stays: Stays) -> Self {
        Self { stays, ..self }
    }

    /// The same with another rank.
    #[must_use]
    pub fn ranked(self, rank: Rank) -> Self {
        Self { rank, ..self }
    }

    /// The same, large on at most so many lines.
    #[must_use]
    pub fn on_lines(mut self, most: usize) -> Self {
        if let Content::Words { lines, .. } = &mut self.content {
            *lines = most;
        }
        self
    }
}
