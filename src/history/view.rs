//! Floor 2. What the history's screen shows, as plain data in the reader's language.

use crate::room::Strip;

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryView {
    /// Whose history, and what is open.
    pub title: String,
    /// What stands at the right of the head: the years beside this one.
    pub beside: String,
    /// Under the head: what it all comes to.
    pub summary: String,
    /// What is open.
    pub page: Page,
    /// Something that should be known: files that were passed over, what is still being read.
    pub note: Option<String>,
    /// Keys and what they do.
    pub bar: Vec<(String, String)>,
}

/// What is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Page {
    /// The meetings of a year, and the chart.
    Meetings(Table, Chart),
    /// The members of a year.
    Members(Table),
    /// One meeting.
    Meeting(Box<Opened>),
    /// All keys.
    Keys(Vec<(String, String)>),
    /// There is nothing to show.
    Nothing(String),
}

/// Rows under headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// A text for each column.
    pub rows: Vec<Vec<String>>,
    /// Which row is selected.
    pub selected: Option<usize>,
    /// Which row should be the first that is shown, where none is selected.
    pub offset: usize,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Where its texts stand.
    pub align: Align,
    /// The first to give way where there is no room has the largest number.
    pub gives_way: u8,
}

/// Where texts of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Figures.
    Right,
}

/// Two bars for each meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What the solid bars are.
    pub score: String,
    /// What the hatched bars are.
    pub spoke: String,
    /// Oldest first.
    pub bars: Vec<Bar>,
    /// Which of them is selected.
    pub selected: usize,
}

/// The bars of a meeting, in thousandths of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Under it.
    pub label: String,
    /// The score out of its total.
    pub score: Option<u32>,
    /// Members who spoke out of those present.
    pub spoke: Option<u32>,
}

/// One meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Its title.
    pub title: String,
    /// When, how long, who was here.
    pub facts: String,
    /// To scale.
    pub strip: Strip,
    /// At its end.
    pub strip_words: String,
    /// Planned and actual, then the story.
    pub lines: Vec<Row>,
    /// The first line that is shown; beyond the last page it is the last page.
    pub offset: usize,
}

/// A line of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading, with the headings of the figures at the right.
    Heading(String, String),
    /// An item, and planned and actual.
    Item(String, String),
    /// What stands under an item.
    Remark(String),
    /// A press: when, what, and the words with it.
    Press {
        /// The time of day.
        at: String,
        /// What was done.
        done: String,
        /// What was said.
        words: Option<String>,
        /// It was taken back later.
        taken_back: bool,
    },
    /// Nothing.
    Blank,
}
