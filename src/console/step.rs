//! Floor 3. What the panels of the console ask of it: presses, panels to open, questions, forms.

use super::port::Effect;
use super::port::SeenBy;
use super::ready::Check;
use super::view::NoticeKind;
use super::why::Why;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Seq;
use crate::meeting::words::TaskResult;
use crate::text::Phrase;

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
    /// A key that was meant for the panel that is on top now.
    Hand(Key),
    /// Do what the table says.
    Do(Action),
    /// Say something that may hold a name or a figure: to the facilitator alone.
    Tell(NoticeKind, String),
    /// Say a fixed text, which holds neither.
    Say(NoticeKind, Phrase),
    /// Say why not.
    Refuse(Why),
    /// For the shell.
    Effect(Effect),
    /// Begin or end asking in turn.
    Round(Round),
    /// Tick a check of the lobby, or take the tick off.
    Check(Check),
    /// Keys of a clicker were learnt.
    Learnt(Vec<(Key, Action)>),
    /// Whatever was learnt of a clicker is forgotten.
    Forget,
    /// Which screen those present see, from now on.
    Screen(SeenBy),
    /// Who has just been added is here: marks them.
    IsHere,
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
    /// The check list of the lobby.
    Checks,
    /// The buttons of a clicker.
    Clicker,
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
    Warned(Command, Then),
    /// Where to save.
    Where,
    /// Which screen those present see.
    Screen,
    /// Share the time that is left out like this?
    Rebalance,
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
    /// How many points a line gets for which nothing is proposed, on whose sheet.
    Points(String, Option<PersonId>),
    /// Which vote.
    Votes,
    /// What to do with this item.
    Item(SegmentId),
    /// To which stick.
    Stick,
    /// Make the papers anew?
    PapersAnew,
    /// Go on after all?
    Reopen,
    /// Which message: one that is ready, or one that is typed.
    Message,
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
    /// Why a vote does not count: the one that this press opened, else the newest.
    VoidVote(Option<Seq>),
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
    Absence(PersonId, Presence),
    /// What became of a task, in words.
    Report(String, TaskResult),
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
    /// A conclusion: of this item, or of the current one.
    Conclusion(Option<SegmentId>),
    /// A note.
    Note,
}
