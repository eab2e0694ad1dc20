//! Floor 3. The panels of the facilitator's screen as plain data. The topmost one is drawn; none covers the line about →.

use serde::Serialize;

use super::line::Line;

mod deciding;
mod entry;

pub use deciding::ClosingPanel;
pub use deciding::Figure;
pub use deciding::MinutesLine;
pub use deciding::ReadBack;
pub use deciding::ScoreLine;
pub use deciding::ScorePanel;
pub use deciding::ScoreRow;
pub use deciding::VotePanel;
pub use entry::Choice;
pub use entry::Field;
pub use entry::Form;
pub use entry::PickRow;
pub use entry::Question;

/// The topmost panel, with everything that it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "panel", rename_all = "snake_case")]
pub enum Panel {
    /// One question and its answers: undo, quit, close, announce, whose wish, those still waiting, unseen time, warnings, where to save.
    Question(Question),
    /// Fields to fill in: a task, a person, an item, a reason, a message, a recess, the date of the next meeting.
    Form(Form),
    /// Who is here.
    RollCall(RollCall),
    /// Choose a person.
    Picker(Picker),
    /// Write down what somebody says, a conclusion or a note.
    Remark(Remark),
    /// What has been said, with answers under questions; conclusions; tasks.
    Records(Records),
    /// A vote, or the choice of one.
    Vote(VotePanel),
    /// The sheet.
    Score(Box<ScorePanel>),
    /// The minutes, read out.
    ReadBack(ReadBack),
    /// What closing still needs.
    Closing(ClosingPanel),
    /// The room's screen: open, cover, message, prompts.
    Room(RoomPanel),
    /// The items: drop, move, put in.
    Items(ItemsPanel),
    /// Everything that can be done now.
    More(More),
    /// All keys.
    Keys(Keys),
}

impl Panel {
    /// Its heading.
    pub fn title(&self) -> &str {
        match self {
            Self::Question(one) => &one.title,
            Self::Form(one) => &one.title,
            Self::RollCall(one) => &one.title,
            Self::Picker(one) => &one.title,
            Self::Remark(one) => &one.title,
            Self::Records(one) => &one.title,
            Self::Vote(one) => &one.title,
            Self::Score(one) => &one.title,
            Self::ReadBack(one) => &one.title,
            Self::Closing(one) => &one.title,
            Self::Room(one) => &one.title,
            Self::Items(one) => &one.title,
            Self::More(one) => &one.title,
            Self::Keys(one) => &one.title,
        }
    }
}

/// Who is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RollCall {
    /// Heading with the count.
    pub title: String,
    /// The first row, for all of them: what Enter does there; before the start only.
    pub whole: Option<String>,
    /// One for each person, in the roster's order.
    pub rows: Vec<RollRow>,
    /// Which person is selected; none for the first row.
    pub selected: Option<usize>,
    /// Members here out of all, and whether that is enough.
    pub quorum: Line,
    /// The vote base, live: "Biểu quyết tính trên 17: …".
    pub base: Line,
    /// The names that make the difference, each with why.
    pub less: Vec<String>,
    /// Which mark Enter sets, and the others.
    pub keys: Vec<Line>,
}

/// One person in the roll call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RollRow {
    /// Name.
    pub name: String,
    /// Membership, role, group in short.
    pub detail: String,
    /// "Có mặt", "Đến muộn, lúc 14:07", "Chưa điểm danh".
    pub mark: Line,
    /// One letter-wide symbol of the mark: `✓`, `·`, `–`, `×`.
    pub symbol: char,
    /// Why, if a reason was given.
    pub reason: Option<String>,
}

/// Choose a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picker {
    /// What for: "Xin phát biểu".
    pub title: String,
    /// What was typed to find somebody.
    pub filter: Field,
    /// Those found, best first; complete before anything is typed.
    pub rows: Vec<PickRow>,
    /// Which row is selected.
    pub selected: usize,
    /// Which class a request is in, where the picker asks for the floor: all three, the chosen one strong.
    pub classes: Vec<Line>,
    /// What Enter does, and what stands in its way for the selected person.
    pub enter: Line,
}

/// Write down what somebody says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Heading.
    pub title: String,
    /// Whose words; empty for a note or a conclusion.
    pub speaker: Option<String>,
    /// "Ý kiến", "Câu hỏi", "Kiến nghị", "Kết luận", "Ghi chú": all that can be chosen with Tab, the chosen one strong.
    pub kinds: Vec<Line>,
    /// The item that it belongs to.
    pub segment: String,
    /// The text.
    pub text: Field,
    /// For an answer: the question.
    pub question: Option<String>,
    /// "Câu đang viết dở đã được giữ lại".
    pub draft: Option<Line>,
    /// What was saved last here, to be seen.
    pub last: Vec<String>,
}

/// What has been said, given and concluded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Records {
    /// Heading.
    pub title: String,
    /// Indented lines in order.
    pub rows: Vec<RecordRow>,
    /// Which row is selected.
    pub selected: usize,
    /// What Enter does with it.
    pub enter: Line,
}

/// One line of the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordRow {
    /// Who, or what kind.
    pub who: String,
    /// The words.
    pub text: Line,
    /// Under another line: an answer under its question.
    pub depth: usize,
    /// "câu hỏi, chưa trả lời", a deadline, a result.
    pub mark: Option<Line>,
}

/// The room's screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomPanel {
    /// Heading.
    pub title: String,
    /// What lies on it by hand, in a sentence; its picture is drawn beside it.
    pub sees: Line,
    /// What can be done with it.
    pub choices: Vec<Choice>,
    /// Which one is selected.
    pub selected: usize,
    /// Keys that work in this panel only.
    pub keys: Line,
}

/// The items of the agenda, to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemsPanel {
    /// Heading.
    pub title: String,
    /// All items in order.
    pub rows: Vec<Choice>,
    /// Which one is selected.
    pub selected: usize,
    /// The keys that change it, each with whether it can.
    pub keys: Vec<Line>,
}

/// Everything that can be done now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct More {
    /// Heading.
    pub title: String,
    /// What was typed.
    pub filter: Field,
    /// Actions found; greyed out with why.
    pub rows: Vec<MoreRow>,
    /// Which row is selected.
    pub selected: usize,
    /// "Chữ vừa gõ chưa vào đâu cả. Enter: ghi thành ý kiến": three words were typed.
    pub stray: Option<Line>,
}

/// One action in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MoreRow {
    /// What it does.
    pub label: String,
    /// Its key, as printed; empty where it has none.
    pub key: String,
    /// Why it cannot be done now; none when it can.
    pub why_not: Option<String>,
    /// What it is good for.
    pub help: String,
}

/// All keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Keys {
    /// Heading.
    pub title: String,
    /// Key, what it does, what it is good for.
    pub rows: Vec<KeyRow>,
    /// First row to show.
    pub from: usize,
    /// Remarks under the table.
    pub notes: Vec<Line>,
}

/// One key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyRow {
    /// As printed.
    pub key: String,
    /// What it does.
    pub label: String,
    /// More.
    pub help: String,
}
