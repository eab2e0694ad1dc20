//! Floor 3. What the facilitator's screen shows at one moment: plain data, every sentence already in the console's language.
//!
//! The drawing formats and places; it decides nothing. Texts here are clean of control characters and NFC. A `Tone` says how
//! much a line matters, never a colour. What stands in `next` and in `header.saved` is never covered by a panel.

pub mod line;
pub mod panel;

use serde::Serialize;

use crate::meeting::agenda::Language;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::schedule::When;
use crate::room::RoomView;

pub use line::Check;
pub use line::CheckState;
pub use line::Line;
pub use line::Tone;
pub use panel::Panel;

/// Everything that the facilitator's screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConsoleView {
    /// The console's language; the room has its own.
    pub language: Language,
    /// The theme that was chosen.
    pub theme: Theme,
    /// How large figures are drawn.
    pub digits: Digits,
    /// The top line.
    pub header: Header,
    /// Fixed marks, always shown, most important first: "TẬP DƯỢT", "BẢN MẪU", "MÀN CHIẾU ĐANG CHE".
    pub badges: Vec<Line>,
    /// The items with their planned and actual times.
    pub agenda: Vec<AgendaRow>,
    /// Heading of the list of items.
    pub agenda_title: String,
    /// What is going on now, and its clock.
    pub now: Now,
    /// What → will do, or why it cannot. Never covered.
    pub next: NextLine,
    /// Prompts, notes, offers: what helps in this moment, in order of weight.
    pub aside: Aside,
    /// Who speaks and who waits.
    pub floor: Floor,
    /// How many are here and have spoken.
    pub counts: Counts,
    /// The meeting to scale.
    pub strip: Strip,
    /// The room's screen at the same second.
    pub room: Glance,
    /// Keys that matter now, in order; drop from the right when narrow.
    pub bar: Vec<Hint>,
    /// Answers to what was pressed, newest first.
    pub notices: Vec<Notice>,
    /// The topmost panel.
    pub panel: Option<Panel>,
    /// Titles of the panels under it, bottom first.
    pub under: Vec<String>,
    /// Those present see this very screen: only this is drawn, under the room's picture.
    pub one_screen: Option<OneScreen>,
    /// In a guided rehearsal: what happens in the room, and which key answers it.
    pub guide: Option<Line>,
}

/// What stands with the room's picture where those present see this very screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OneScreen {
    /// What → does now, or why it cannot; not saved comes first.
    pub line: Line,
    /// What Enter does now, with the key in it; behind the line, or below it where both have no room in one row.
    pub enter: Option<String>,
    /// The answer to a key, for a few seconds: why it was refused.
    pub answer: Option<Line>,
    /// Something private is open: what has to be done before it is shown.
    pub guard: Option<String>,
    /// The topmost panel, where it may be seen.
    pub panel: Option<Panel>,
}

/// Which colours the facilitator chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light on dark.
    #[default]
    Dark,
    /// For bright rooms.
    Light,
    /// Without colours.
    None,
}

/// How large figures are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Digits {
    /// As large as there is room for.
    #[default]
    Large,
    /// In plain rows, for slow lines and small letters.
    Plain,
}

/// The top line of the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Whose meeting it is.
    pub body: String,
    /// The meeting's title.
    pub title: String,
    /// The wall clock, `14:26:08`.
    pub wall: String,
    /// "xong 15:32 · chậm 2 phút"; before the start when it begins.
    pub ending: Line,
    /// The saved mark: "Đã lưu 14:26:08", "đang ghi", "CHƯA LƯU từ 14:31:07: …". Never covered.
    pub saved: Line,
}

/// One item in the list of items.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgendaRow {
    /// From 1, as printed.
    pub number: String,
    /// The item.
    pub title: String,
    /// Behind, running, ahead, left out.
    pub state: RowState,
    /// Plan, "10 + 5"; without a discussion "5".
    pub planned: String,
    /// How it went, "7:40 + 5:00"; none while it lies ahead.
    pub actual: Option<String>,
    /// Something that is worth a word: the reason it was left out, moved on early, questions open.
    pub remark: Option<Line>,
}

/// How far an item has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// Held.
    Held,
    /// The current one.
    Now,
    /// Not begun.
    Ahead,
    /// Left out.
    Dropped,
}

/// What is going on now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Now {
    /// Which moment it is, for placing and shapes.
    pub moment: MomentKind,
    /// "3/8  Đánh giá công tác tháng 3".
    pub title: String,
    /// The phase in words: "Thảo luận", "Đang trình bày", "Chờ khai mạc", "Tạm nghỉ".
    pub phase: String,
    /// Who presents or reviews himself, with role, if anybody.
    pub who: Option<String>,
    /// The one large clock, if one runs.
    pub clock: Option<Clock>,
    /// Short facts under the clock: "quá giờ 1 phút 10 giây", "được chuyển từ 14:29", "họp tiếp lúc 15:05".
    pub facts: Vec<Line>,
    /// The same of how long the item may last, for where a panel leaves no room for facts: "nội dung này đến 14:36".
    pub until: Option<String>,
}

/// What kind of moment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MomentKind {
    /// Before the start.
    Lobby,
    /// An item presents.
    Presenting,
    /// The members' time.
    Discussing,
    /// Everything is stopped.
    Recess,
    /// Closed.
    Closed,
    /// Broken off.
    Adjourned,
}

/// A running figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// `11:41`, `1:02:10`; never with a sign: `state` says which way it counts.
    pub text: String,
    /// Which way it counts.
    pub state: ClockState,
    /// The same in words, for a narrow screen: "còn", "quá giờ", "đã nghỉ".
    pub label: String,
}

/// Which way a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// Time left, counting down.
    Left,
    /// Little is left.
    Near,
    /// Over its plan, counting up.
    Over,
    /// Time used where nothing limits it.
    Used,
    /// Stopped.
    Stopped,
}

/// What → will do, or why it cannot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextLine {
    /// Already a sentence, beginning with →.
    pub text: String,
    /// Whether the key would move the meeting now.
    pub allowed: bool,
}

/// What helps in this moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Aside {
    /// The prompt on the room's screen: "Gợi ý 2/3: …".
    pub prompt: Option<String>,
    /// The prompts that lie ahead, prepared.
    pub prompts: Vec<String>,
    /// What to do with silence: offers, and a name to ask.
    pub offers: Vec<Line>,
    /// The sentence for the chair to say.
    pub say: Option<String>,
    /// The facilitator's own notes on the item.
    pub notes: Vec<String>,
    /// In the lobby the check list; elsewhere what is owed here: votes, questions, last month's tasks.
    pub checks: Vec<Check>,
    /// What lies on the room's screen by hand: a message, a pinned view, what was offered.
    pub on_screen: Vec<String>,
}

/// Who speaks and who waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Floor {
    /// Heading: "Phát biểu", with the note that the list is closed.
    pub title: String,
    /// Who speaks.
    pub speech: Option<SpeechRow>,
    /// The speech that a point of order stopped.
    pub interrupted: Option<SpeechRow>,
    /// Who waits, in order.
    pub queue: Vec<QueueRow>,
    /// What the list says when nobody waits, and a better order with the key that accepts it.
    pub note: Option<Line>,
    /// The round, while people are asked in turn: who is named now and how many are left.
    pub round: Option<Line>,
}

/// A speech that runs or was interrupted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpeechRow {
    /// Name.
    pub name: String,
    /// Role, if any.
    pub role: Option<String>,
    /// "Ý kiến về thủ tục", "Trao đổi lại"; none for an ordinary speech.
    pub class: Option<String>,
    /// Its clock.
    pub clock: Clock,
    /// Which step it has reached.
    pub step: SpeechStep,
    /// "Quá 1 phút. Enter: cảm ơn, mời … · +: thêm 1 phút", "trả lời", "đồng hồ dừng".
    pub words: Option<String>,
}

/// Somebody who waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QueueRow {
    /// From 1.
    pub place: usize,
    /// Name.
    pub name: String,
    /// A symbol for the class: `!` point of order, `↩` reply, nothing otherwise. Always with `class`.
    pub symbol: Option<char>,
    /// The class in words, unless ordinary.
    pub class: Option<String>,
    /// "lần đầu", "2 lượt".
    pub turns: String,
    /// "khách mời", "chưa được nói ở phần trước".
    pub remark: Option<String>,
    /// The one that Enter, Delete and Ctrl+↑↓ mean.
    pub selected: bool,
}

/// How many are here and have spoken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// "có mặt 20/22".
    pub present: String,
    /// "đã phát biểu 13/20".
    pub spoken: String,
    /// "chưa phát biểu: …": names, most useful first; the drawing cuts.
    pub silent: Vec<String>,
}

/// The meeting drawn to scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// In order.
    pub stretches: Vec<StripStretch>,
    /// "90 phút".
    pub label: String,
    /// From the start to the planned end.
    pub planned_ms: i64,
    /// The least length, on the same scale; none without a floor.
    pub floor_ms: Option<i64>,
    /// How far the meeting has come on the same scale; none before the start.
    pub at_ms: Option<i64>,
}

/// One stretch of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct StripStretch {
    /// Which item, from 0.
    pub item: usize,
    /// The members' time, hatched; presenting is solid.
    pub of_members: bool,
    /// Its length.
    pub length_ms: i64,
    /// Behind, running, ahead.
    pub when: When,
    /// By how much it is over its plan.
    pub over_ms: i64,
}

/// The room's screen as the facilitator looks at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// Heading: "Màn chiếu".
    pub title: String,
    /// What those present see: the room's own view of this second.
    pub view: RoomView,
    /// "Sau →: Thảo luận 13 phút"; none once the meeting is over.
    pub next: Option<String>,
    /// "MÀN CHIẾU ĐANG CHE"; none unless it is.
    pub covered: Option<String>,
}

/// One key in the bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hint {
    /// As printed: `→`, `Enter`, `Space`, `F3`.
    pub key: String,
    /// What it does now.
    pub label: String,
    /// Whether it would do it now.
    pub enabled: bool,
}

/// An answer to something that was pressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// What kind of answer.
    pub kind: NoticeKind,
}

/// What kind of answer a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// It was done.
    Done,
    /// Good to know.
    Told,
    /// The meeting said no, and which key lifts it.
    Refused,
    /// The world failed: not saved. Stays until it is mended.
    Fault,
}

/// The screen before there is a meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// The console's language.
    pub language: Language,
    /// The theme that was chosen.
    pub theme: Theme,
    /// The agenda that would be run: body and title.
    pub heading: Vec<Line>,
    /// The wall clock.
    pub wall: String,
    /// The question and its answers, or the menu.
    pub menu: panel::Question,
    /// Keys that matter now.
    pub bar: Vec<Hint>,
    /// Answers.
    pub notices: Vec<Notice>,
}
