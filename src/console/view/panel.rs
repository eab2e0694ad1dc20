//! Floor 3. The panels of the facilitator's screen as plain data. The topmost one is drawn; none covers the line about →.

use serde::Serialize;

use super::Check;
use super::Line;

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

/// Who is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RollCall {
    /// Heading with the count.
    pub title: String,
    /// One for each person, in the roster's order.
    pub rows: Vec<RollRow>,
    /// Which row is selected.
    pub selected: usize,
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
}

/// The room's screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomPanel {
    /// Heading.
    pub title: String,
    /// What those present see now, in a sentence.
    pub sees: Line,
    /// What can be done with it.
    pub choices: Vec<Choice>,
    /// Which one is selected.
    pub selected: usize,
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
