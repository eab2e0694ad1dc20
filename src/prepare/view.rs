//! Floor 3. What the screen shows at one moment: plain data, every sentence in the screen's language.

use serde::Serialize;

use crate::console::view::Hint;
use crate::console::view::Line;
use crate::console::view::Notice;
use crate::console::view::Theme;
use crate::console::view::panel::Field;
use crate::console::view::panel::Picker;
use crate::console::view::panel::Question;
use crate::meeting::agenda::Language;

/// Everything that the screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrepareView {
    /// The screen's language.
    pub language: Language,
    /// The theme that was chosen.
    pub theme: Theme,
    /// What this screen is for, and whose meeting it prepares.
    pub head: String,
    /// Whether it is on the disk. Never covered.
    pub saved: Line,
    /// Titles of the pages, the topmost last; empty on the page of the meeting.
    pub path: Vec<String>,
    /// The topmost page.
    pub body: Body,
    /// What all parts add up to, and whose time it is. Never covered.
    pub sum: Line,
    /// What the chosen row wants.
    pub help: Line,
    /// Keys that matter now.
    pub bar: Vec<Hint>,
    /// Answers to what was pressed.
    pub notices: Vec<Notice>,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "page", rename_all = "snake_case")]
pub enum Body {
    /// Fields, items and buttons under one another.
    Rows(Rows),
    /// The roster.
    Table(Table),
    /// Lines to read.
    Lines {
        /// The lines.
        lines: Vec<Line>,
        /// Which one must be in sight.
        at: usize,
    },
    /// A choice of people.
    Picker(Picker),
    /// A question.
    Question(Question),
}

/// Rows under one another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rows {
    /// In order.
    pub rows: Vec<RowView>,
    /// Which one is chosen; none where the chosen one stands elsewhere.
    pub selected: Option<usize>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// What it is.
    pub kind: RowKind,
    /// Faults, and what was read back.
    pub below: Vec<Line>,
}

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// A heading.
    Heading(String),
    /// A field; the chosen one has the cursor.
    Field(Field),
    /// A field that is not being typed in, a choice of people, something to read.
    Value {
        /// What belongs here.
        label: String,
        /// What stands here.
        value: Line,
    },
    /// One that is chosen with ← and →.
    Choice {
        /// What belongs here.
        label: String,
        /// What is chosen.
        value: String,
    },
    /// Something that Enter does.
    Button {
        /// What.
        label: String,
        /// Its key, or more about it.
        value: Line,
    },
    /// An item of the agenda.
    Item {
        /// As the programme counts; empty where it is not held.
        number: String,
        /// Its title.
        title: String,
        /// Who presents.
        who: String,
        /// "10 + 13".
        times: String,
    },
}

/// The roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// The people.
    pub people: Vec<PersonView>,
    /// The chosen row and column; none where a row under the table is chosen.
    pub selected: Option<(usize, usize)>,
    /// The text that is typed in the chosen cell.
    pub field: Option<Field>,
    /// What is done with the whole of it.
    pub under: Rows,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PersonView {
    /// The cells, as many as columns.
    pub cells: Vec<String>,
    /// What is wrong with him.
    pub below: Vec<Line>,
}
