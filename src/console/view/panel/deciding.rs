//! Floor 3. Panels that end in a decision: a vote, the sheet, the minutes read back, the closing list.

use serde::Serialize;

use super::entry::Choice;
use super::entry::Field;
use crate::console::view::line::Check;
use crate::console::view::line::Line;

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VotePanel {
    /// Heading.
    pub title: String,
    /// What is put to the vote.
    pub question: String,
    /// "Đồng chí nào tán thành, xin giơ tay.": what the chair asks at this step.
    pub say: Option<String>,
    /// The number being entered is the largest: figures in order.
    pub figures: Vec<Figure>,
    /// First line: "Tất cả tán thành: 16/16 có mặt".
    pub all_for: Option<Choice>,
    /// Which line is selected: 0 is "all for" where it is offered, then the figures.
    pub selected: usize,
    /// Base with names, need, entitled.
    pub facts: Vec<Line>,
    /// The verdict as it would be, or what is missing; after closing the verdict.
    pub verdict: Line,
    /// The verdict stands.
    pub closed: bool,
    /// "THÔNG QUA", once it stands and counts.
    pub word: Option<String>,
    /// What Enter does now.
    pub enter: String,
}

/// One count of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// "Tán thành".
    pub label: String,
    /// Digits being typed, or the count that was entered; empty while nothing is.
    pub digits: String,
    /// Entered and kept.
    pub entered: bool,
}

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScorePanel {
    /// Heading with the sheet's name.
    pub title: String,
    /// Groups and lines in order.
    pub rows: Vec<ScoreRow>,
    /// Which row is selected; always a line, never a group.
    pub selected: usize,
    /// The selected line in full.
    pub line: ScoreLine,
    /// Total so far, out of, lines open, reasons owed.
    pub total: Line,
    /// Band so far, with conditions that hold it down.
    pub band: Option<Line>,
    /// Whose sheet is being entered, where judges enter one each.
    pub judge: Option<String>,
    /// Open, locked, announced; what comes next and with which key.
    pub state: Line,
    /// Warnings: judges differ here, the facts have changed since.
    pub warnings: Vec<Line>,
    /// Everybody has been told.
    pub announced: bool,
}

/// A group or a line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreRow {
    /// "4.2".
    pub id: String,
    /// As the form words it.
    pub title: String,
    /// A heading, not a line.
    pub group: bool,
    /// Most points.
    pub max: String,
    /// Points given, "–" where it does not apply, nothing while open.
    pub points: Option<String>,
    /// A proposal that could be taken.
    pub proposed: Option<String>,
    /// A reason is owed; judges differ; the facts have changed.
    pub mark: Option<Line>,
}

/// The selected line of the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreLine {
    /// Number and wording, in full.
    pub title: String,
    /// Most points.
    pub max: String,
    /// "Đề xuất 5 điểm. Căn cứ: …", or that nothing is proposed.
    pub proposal: Line,
    /// Levels to choose from, best first; the chosen one strong.
    pub levels: Vec<Line>,
    /// Points being typed.
    pub entry: Field,
    /// Why points are lost; shown when one is owed or given.
    pub reason: Option<Field>,
    /// A remark of the form's own.
    pub note: Option<String>,
}

/// The minutes, read out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadBack {
    /// Heading.
    pub title: String,
    /// The minutes as they will be printed, in plain lines.
    pub lines: Vec<MinutesLine>,
    /// The line under the cursor; the drawing keeps it in sight.
    pub cursor: usize,
    /// The sentence that is being mended.
    pub mending: Option<Field>,
    /// What Enter does; whether they were adopted.
    pub enter: Line,
}

/// One line of the minutes as plain text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MinutesLine {
    /// The text.
    pub text: String,
    /// The press that its words come from, if they can be mended.
    pub seq: Option<u64>,
}

/// What closing still needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClosingPanel {
    /// Heading.
    pub title: String,
    /// Steps in the agenda's order, then what else is owed.
    pub steps: Vec<Check>,
    /// Which step is selected; Enter does it. One past the last is closing itself.
    pub selected: usize,
    /// Closing itself, or why not yet.
    pub close: Choice,
    /// Warnings that closing would bring.
    pub warnings: Vec<Line>,
    /// What Enter does now.
    pub enter: String,
}
