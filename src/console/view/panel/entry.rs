//! Floor 3. What panels are made of: fields, questions with answers, forms, rows of persons.

use serde::Serialize;

use crate::console::view::line::Line;

/// A text that is being typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// What belongs here.
    pub label: String,
    /// NFC; `\n` between lines where several are allowed.
    pub text: String,
    /// Where the cursor stands: a byte offset on a grapheme boundary of `text`. The terminal's cursor stands exactly there.
    pub cursor: usize,
    /// Several lines (Ctrl+J) or one.
    pub several_lines: bool,
    /// The field that keys go to.
    pub active: bool,
    /// Under the field: a date read back, what is still missing.
    pub hint: Option<Line>,
    /// For a field that is chosen with ← →: its choices; `text` is then the chosen one.
    pub choices: Vec<String>,
}

/// One question and its answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Heading.
    pub title: String,
    /// The question, and what belongs to it.
    pub lines: Vec<Line>,
    /// Answers in order; Enter takes the selected one.
    pub choices: Vec<Choice>,
    /// Which one is selected.
    pub selected: usize,
    /// What Enter does with it, where that is not its own words.
    pub enter: Option<String>,
}

/// One answer or line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What it does.
    pub label: String,
    /// Why it cannot be chosen now; none when it can.
    pub why_not: Option<String>,
    /// More about it.
    pub detail: Option<String>,
}

/// Fields to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Form {
    /// Heading.
    pub title: String,
    /// What the form is for, and where its words will be shown.
    pub lines: Vec<Line>,
    /// In the order of Tab.
    pub fields: Vec<Field>,
    /// Suggestions for the active field, as in the picker.
    pub suggestions: Vec<PickRow>,
    /// What has been entered already, newest last: tasks so far.
    pub so_far: Vec<Line>,
    /// What Enter does now.
    pub enter: String,
}

/// A person, or a group, to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PickRow {
    /// Name.
    pub name: String,
    /// Role, group, membership.
    pub detail: String,
    /// "chưa phát biểu", "2 lượt", "đang chờ, thứ 2", "chưa điểm danh".
    pub state: Line,
    /// Selected in a list of suggestions.
    pub selected: bool,
}
