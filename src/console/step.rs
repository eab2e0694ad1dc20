//! Floor 3. What goes into the console, what comes out of it, and what its panels ask of it.

use serde::Deserialize;
use serde::Serialize;

use super::view::NoticeKind;
use super::view::Theme;
use super::view::panel::MinutesLine;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Moment;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Refused;
use crate::meeting::words::Seq;
use crate::meeting::words::Warning;
use crate::text;
use crate::text::Phrase;
use crate::text::Voice;

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
    /// Start a window of the room's screen.
    OpenRoom,
    /// Keep these half-typed sentences beside the journal.
    SaveDrafts(Vec<Draft>),
    /// Go on with the journal in another folder.
    ChooseFolder(Folder),
    /// Hand the minutes in with `show_minutes`.
    Minutes,
    /// Open the folder of the papers.
    OpenPapers,
    /// Copy the papers to a stick.
    CopyPapers,
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

/// What a key in a panel, or an answer, leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask the meeting; what it says no to is told.
    Press(Command, Then),
    /// Ask although it was warned about.
    PressWarned(Command, Then),
    /// Open a panel on top.
    Open(Open),
    /// Close the topmost panel.
    Close,
    /// Do what the table says.
    Do(Action),
    /// Say something.
    Tell(NoticeKind, String),
    /// For the shell.
    Effect(Effect),
    /// Begin or end asking in turn.
    Round(Round),
    /// Remember what is being typed.
    Keep(Draft),
}

/// Whether people are being asked in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Round {
    /// From here.
    Begin,
    /// No longer.
    End,
}

/// What follows once a press is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// The topmost panel closes.
    Close,
    /// The topmost panel is told, to make ready for the next entry.
    Ready,
    /// These steps.
    Steps(Vec<Step>),
}

/// A panel to open.
#[derive(Clone, Debug, PartialEq)]
pub enum Open {
    /// A question.
    Question(Ask),
    /// A form.
    Form(Fill),
    /// Who is here.
    RollCall,
    /// Choose a person for something.
    Picker(For),
    /// Write something down.
    Remark(Writing),
    /// What has been said.
    Records,
    /// A vote.
    Vote,
    /// The sheet.
    Score,
    /// The sheet of one judge.
    ScoreOf(PersonId),
    /// The minutes.
    ReadBack,
    /// What closing needs.
    Closing,
    /// The room's screen.
    Room,
    /// The items.
    Items,
    /// All actions, filtered.
    More(String),
    /// All keys.
    Keys,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Take this press back?
    Undo,
    /// Leave?
    Quit,
    /// End the meeting?
    Close,
    /// Tell everybody?
    Announce,
    /// Whose wish is it that this person is taken off the list?
    Wish(PersonId),
    /// What becomes of those who still wait.
    Waiting(Command),
    /// Count the unseen time?
    Gap,
    /// These should be heard before.
    Warned(Command, Vec<Warning>, Then),
    /// Where to save.
    Where,
    /// What to do with silence.
    Silence,
    /// The person named in the round.
    Turn,
    /// How this person is marked.
    Mark(PersonId),
    /// Whose task: result of the carried task of this id.
    Result(String),
    /// Which task of the last meeting.
    Reports,
    /// What was typed into the list of actions: a remark?
    Stray(String),
    /// Which judge's sheet.
    Judge,
    /// Which vote.
    Votes,
    /// What to do with this item.
    Item(SegmentId),
}

/// A form to fill in.
#[derive(Clone, Debug, PartialEq)]
pub enum Fill {
    /// Why one moves on early.
    Override,
    /// Until when the recess lasts.
    Recess,
    /// How many minutes ago.
    NextBack,
    /// Why the meeting is broken off.
    Adjourn,
    /// A message to the room.
    Message,
    /// Who, what, by when.
    Task,
    /// When the next meeting is.
    NextMeeting,
    /// Name, membership, role.
    AddPerson,
    /// Name, role, group of somebody.
    CorrectPerson(PersonId),
    /// Why the verdict does not count.
    VoidVote,
    /// Why the lock is taken off.
    Unseal,
    /// Why a reviewer is put off.
    PutOff(PersonId),
    /// Why others review themselves than the rotation proposes.
    Reviewers(Vec<PersonId>),
    /// Why an item is left out.
    Drop(String),
    /// Title and times of an item, before which.
    AddItem(Option<String>),
    /// A question to be put to the vote.
    Question,
    /// Why somebody is absent.
    Absence(PersonId, crate::meeting::roster::Presence),
    /// What became of a task, in words.
    Report(String, crate::meeting::words::TaskResult),
    /// A folder to save in.
    Folder,
    /// The right words of a press.
    Mend(Seq, String),
    /// The right deadline of a task.
    Due(Seq),
}

/// What a person is chosen for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// To be put on the list.
    Ask,
    /// To be given the floor.
    Floor,
    /// For an office.
    Office(Office),
    /// To have the roster mended.
    Correct,
    /// To review himself; those chosen so far.
    Review(Vec<PersonId>),
    /// To be put off.
    PutOff,
    /// Whose words these are.
    Words(OpinionKind, String),
    /// Who answers this press.
    Answer(Seq),
    /// Whose words this press really was.
    Speaker(Seq),
}

/// What is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Somebody's words.
    Remark(PersonId, OpinionKind),
    /// An answer.
    Answer(Seq, PersonId),
    /// A conclusion of the current item.
    Conclusion,
    /// A note.
    Note,
}

/// What a panel may look at.
#[derive(Clone, Copy)]
pub struct Ctx<'a> {
    /// The meeting as saved.
    pub meeting: &'a Meeting,
    /// Now.
    pub at: At,
    /// The console's language.
    pub lang: Language,
    /// Half-typed sentences.
    pub drafts: &'a [Draft],
    /// The minutes that the shell handed in.
    pub minutes: &'a [MinutesLine],
    /// How the journal stands.
    pub saving: &'a Saving,
    /// Who is selected in the speakers' list.
    pub selected: usize,
}

impl Ctx<'_> {
    /// Why a command would be refused now.
    pub fn why_not(&self, command: &Command) -> Option<Refused> {
        self.meeting.decide(self.at.moment, command).err()
    }

    /// The draft for this, or nothing.
    pub fn draft(&self, of: &DraftOf) -> &str {
        self.drafts.iter().find(|draft| draft.of == *of).map_or("", |draft| draft.text.as_str())
    }

    /// One of two texts.
    pub fn say<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}

impl Ctx<'_> {
    /// A fixed text in the console's language.
    pub fn get(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.lang)
    }

    /// Sentences in the console's language, with the agenda's own words.
    pub fn voice<R>(&self, speak: impl FnOnce(&Voice<'_>) -> R) -> R {
        let name = |id: &PersonId| self.meeting.name(id).to_owned();
        let title = |id: &SegmentId| self.meeting.item(id).map_or_else(|| id.0.clone(), |item| item.plan.title.clone());
        let agenda = self.meeting.agenda();
        speak(&Voice {
            lang: self.lang,
            address: &agenda.address,
            occasion: &agenda.occasion,
            name: &name,
            title: &title,
        })
    }

    /// A person inside a sentence.
    pub fn person(&self, who: &PersonId) -> String {
        self.voice(|voice| voice.person(who))
    }

    /// Why the meeting says no.
    pub fn refusal(&self, refused: &Refused) -> String {
        self.voice(|voice| text::refusal(voice, &refused.first, self.at.moment.wall))
    }

    /// Why a command would be refused, in words.
    pub fn why_not_said(&self, command: &Command) -> Option<String> {
        self.why_not(command).map(|refused| self.refusal_of(command, &refused))
    }

    /// Why the meeting says no to this command.
    pub fn refusal_of(&self, command: &Command, refused: &Refused) -> String {
        self.voice(|voice| text::refusal_of(voice, command, &refused.first, self.at.moment.wall))
    }
}
