//! Floor 3. What goes into the console and what comes out of it.

use serde::Deserialize;
use serde::Serialize;

use super::view::Theme;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::words::Command;
use crate::meeting::words::Refused;
use crate::meeting::words::Seq;

/// When something is pressed or shown: on the meeting's clock, and in real time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// On the meeting's clock; a rehearsal's runs faster.
    pub moment: Moment,
    /// Real milliseconds since any fixed instant of this process; for fingers and for what is shown a while.
    pub real_ms: u64,
}

/// What reaches the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key went down.
    Press(Key),
    /// A key is held.
    Repeat(Key),
    /// A text was pasted.
    Paste(String),
}

/// What the console wants done, in order.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Decide, save, believe; then tell the console with `answered`, before the next key.
    Press(Command),
    /// Sound the bell.
    Ring,
    /// Leave the program.
    Quit,
    /// The console's language was changed; for remembering it.
    Language(Language),
    /// The theme was changed; for remembering it.
    Theme(Theme),
    /// Keys of a clicker were learnt; for remembering them.
    Learnt(Vec<(Key, Action)>),
    /// Those present see this screen, or their own; for remembering it.
    Screen(SeenBy),
    /// Start a window of the room's screen.
    OpenRoom,
    /// Keep these half-typed sentences beside the journal.
    SaveDrafts(Vec<Draft>),
    /// Go on with the journal in another folder.
    ChooseFolder(Folder),
    /// Hand the minutes in with `show_minutes`.
    Minutes,
    /// Make the papers and tell with `papers_are`; before the end, write the minutes as they are so far, and tell where.
    OpenPapers,
    /// Make them anew, in the place of what stands there.
    PapersAnew,
    /// Open their folder.
    ShowPapers,
    /// Look for sticks, and tell with `sticks_are`.
    FindSticks,
    /// Copy the papers to the stick of this number, and tell with `copies_to` and `copy_ended`.
    CopyPapers(usize),
}

/// Which screen those present see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SeenBy {
    /// Their own.
    #[default]
    Own,
    /// This one.
    This,
    /// Nobody has said so yet: the lobby asks.
    NotAsked,
}

/// Where the journal could go on when it cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Folder {
    /// The platform's data folder.
    Data,
    /// Home.
    Home,
    /// For temporary files.
    Temporary,
    /// As typed.
    Typed(String),
}

/// What became of a press.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// It is on disk and the meeting has it.
    Saved,
    /// The meeting said no.
    Refused(Refused),
    /// It could not be written: it did not happen.
    NotSaved,
}

/// How the journal stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is on disk, since the wall showed this.
    Saved(Moment),
    /// A line is being written, for longer than a moment.
    Writing,
    /// Nothing is written any more.
    Failed {
        /// Since when.
        since: Moment,
        /// Why, in a few words of the console's language: "ổ đĩa đầy".
        why: String,
    },
}

/// A sentence that was not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// For what, and whose words.
    pub of: DraftOf,
    /// As typed so far.
    pub text: String,
    /// On which item it was begun: there it belongs, whenever it is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// What else of a task was filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskDraft>,
}

impl Draft {
    /// Nothing is in it.
    pub fn is_blank(&self) -> bool {
        let task = self.task.as_ref().is_none_or(|task| *task == TaskDraft::default());
        self.text.trim().is_empty() && task
    }
}

/// What a task that was not finished has besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TaskDraft {
    /// Who it is for, so far.
    pub who: Vec<PersonId>,
    /// The deadline as typed so far.
    pub due: String,
    /// Without a deadline, on purpose.
    pub undated: bool,
}

/// For what a draft is, and whose words; one speaker's never becomes another's.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DraftOf {
    /// Somebody's words.
    Remark(PersonId),
    /// An answer to this press.
    Answer(Seq, PersonId),
    /// A conclusion.
    Conclusion(String),
    /// A note.
    Note,
    /// Corrected words of this press.
    Mend(Seq),
    /// What is to be done.
    Task,
    /// A message to the room.
    Message,
    /// Why one moves on early.
    Override,
}
