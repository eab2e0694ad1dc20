//! Floor 2. The one table of what can be done: keys, words and intent. Dispatch, the bar, "more", help and the README are made from it.

pub mod key;
pub mod manual;
mod probe;
mod table;

use crate::meeting::Meeting;
use crate::meeting::words::Command;
use crate::text::Phrase;

use key::Bound;
use key::Key;
use key::Scope;

/// Everything that the facilitator can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Move on: the one key.
    Next,
    /// What the screen suggests: invite, finish, confirm.
    Suggested,
    /// Put somebody on the speakers' list.
    Ask,
    /// Select the person above.
    Above,
    /// Select the person below.
    Below,
    /// Move the waiting person up.
    MoveUp,
    /// Move the waiting person down.
    MoveDown,
    /// Take somebody off the list.
    Withdraw,
    /// One minute more.
    MinuteMore,
    /// One minute less.
    MinuteLess,
    /// Everything that can be done.
    More,
    /// Take back.
    Undo,
    /// Cover or uncover the room's screen.
    Cover,
    /// Close the topmost panel.
    ClosePanel,
    /// Who is here.
    RollCall,
    /// Write down what somebody says.
    Remark,
    /// Give a task.
    Task,
    /// A vote.
    Vote,
    /// The sheet.
    Score,
    /// The room's screen.
    Room,
    /// Recess, or go on.
    Recess,
    /// The other language.
    Language,
    /// Says that everything is saved.
    Saved,
    /// Move on early, with a reason.
    Override,
    /// Leave the program.
    Quit,
    /// Says how to leave.
    HowToLeave,
    /// All keys.
    Keys,
    /// Move on, some minutes ago.
    NextBack,
    /// Invite the selected person.
    Invite,
    /// The speech is finished.
    Finish,
    /// Thank, and invite the next.
    Thank,
    /// Stop the clock of the speech, or let it run.
    SpeechClock,
    /// Close or open the list.
    ListLock,
    /// Accept the proposed order.
    TakeOrder,
    /// What to do with silence.
    Silence,
    /// Put the next prompt on the room's screen.
    NextPrompt,
    /// One minute to think.
    Think,
    /// Two minutes with the neighbour.
    Pairs,
    /// Ask everybody in turn.
    Round,
    /// Put a person on the roster.
    AddPerson,
    /// Mend what the roster says.
    CorrectPerson,
    /// Name the chair.
    AppointChair,
    /// Name the minute-taker.
    AppointMinutes,
    /// Name who follows the score.
    AppointScore,
    /// Settle who reviews himself.
    Reviewers,
    /// Put a reviewer off.
    PutOff,
    /// A note of one's own.
    Note,
    /// The chair's conclusion.
    Conclude,
    /// What has been said: answer, mend.
    Records,
    /// Go on with an unfinished sentence.
    Drafts,
    /// Last meeting's tasks: what became of them.
    Reports,
    /// When the next meeting is.
    NextMeeting,
    /// Declare a vote void.
    VoidVote,
    /// Lock the score.
    Seal,
    /// Take the lock off.
    Unseal,
    /// Tell the score to everybody.
    Announce,
    /// Read the minutes back.
    ReadBack,
    /// The minutes were adopted.
    Adopt,
    /// What closing still needs.
    Closing,
    /// End the meeting.
    Close,
    /// Take the closing back.
    Reopen,
    /// Break the meeting off.
    Adjourn,
    /// Open the room's screen.
    OpenRoom,
    /// A message to the room.
    Message,
    /// Take the message off.
    ClearMessage,
    /// Put the newest conclusion on the room's screen.
    Pin,
    /// Show the next group of the announced sheet.
    Reveal,
    /// Pin the agenda on the room's screen.
    PinAgenda,
    /// Pin the speakers' list on the room's screen.
    PinQueue,
    /// Take the pinned view off.
    Unpin,
    /// End what the members were offered.
    EndOffer,
    /// Drop, move or put in items.
    Items,
    /// Answer for unseen time.
    Gap,
    /// Save somewhere else.
    SaveElsewhere,
    /// Another theme.
    Theme,
    /// The bell on or off.
    Bell,
    /// The guide of a rehearsal, from the beginning.
    Guide,
    /// Make the papers, or open their folder.
    Papers,
    /// Make the papers anew.
    PapersAnew,
    /// Copy the papers to a USB stick.
    Stick,
}

/// What the table says of an action.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// For scripts and tests; never changes.
    pub id: &'static str,
    /// Its keys with where they count, the one to print first.
    pub keys: &'static [Bound],
    /// What it is called.
    pub label: Phrase,
    /// What it is good for.
    pub help: Phrase,
    /// What it leads to.
    pub intent: Intent,
}

/// What an action leads to. The command is what the meeting is asked with to grey it out, with why.
#[derive(Clone, Copy, Debug)]
pub enum Intent {
    /// A press, as it stands.
    Press(fn(&Meeting) -> Option<Command>),
    /// A panel that ends in such a press.
    Open(fn(&Meeting) -> Option<Command>),
    /// The console's own: nothing is asked of the meeting.
    Own,
}

impl Intent {
    /// The command that stands for this action now.
    pub fn command(self, meeting: &Meeting) -> Option<Command> {
        match self {
            Self::Press(command) | Self::Open(command) => command(meeting),
            Self::Own => None,
        }
    }
}

impl Action {
    /// Every action, in the order of the list "more".
    pub const ALL: &'static [Self] = &[
        Self::Next,
        Self::Suggested,
        Self::Ask,
        Self::Invite,
        Self::Finish,
        Self::Thank,
        Self::SpeechClock,
        Self::MinuteMore,
        Self::MinuteLess,
        Self::Above,
        Self::Below,
        Self::MoveUp,
        Self::MoveDown,
        Self::Withdraw,
        Self::ListLock,
        Self::TakeOrder,
        Self::Silence,
        Self::NextPrompt,
        Self::Think,
        Self::Pairs,
        Self::Round,
        Self::EndOffer,
        Self::Recess,
        Self::NextBack,
        Self::Override,
        Self::Undo,
        Self::RollCall,
        Self::AddPerson,
        Self::CorrectPerson,
        Self::AppointChair,
        Self::AppointMinutes,
        Self::AppointScore,
        Self::Reviewers,
        Self::PutOff,
        Self::Remark,
        Self::Note,
        Self::Conclude,
        Self::Records,
        Self::Drafts,
        Self::Task,
        Self::Reports,
        Self::NextMeeting,
        Self::Vote,
        Self::VoidVote,
        Self::Score,
        Self::Seal,
        Self::Unseal,
        Self::Announce,
        Self::ReadBack,
        Self::Adopt,
        Self::Closing,
        Self::Close,
        Self::Reopen,
        Self::Adjourn,
        Self::Room,
        Self::OpenRoom,
        Self::Cover,
        Self::Message,
        Self::ClearMessage,
        Self::Pin,
        Self::Reveal,
        Self::PinAgenda,
        Self::PinQueue,
        Self::Unpin,
        Self::Items,
        Self::Gap,
        Self::SaveElsewhere,
        Self::Papers,
        Self::PapersAnew,
        Self::Stick,
        Self::Language,
        Self::Theme,
        Self::Bell,
        Self::Keys,
        Self::Guide,
        Self::More,
        Self::Saved,
        Self::ClosePanel,
        Self::HowToLeave,
        Self::Quit,
    ];

    /// Its first key.
    pub fn key(self) -> Option<Key> {
        self.spec().keys.first().map(|bound| bound.key)
    }

    /// Its keys as printed, most used first: `→ PageDown`.
    pub fn keys_printed(self) -> String {
        let mut keys: Vec<_> = self.spec().keys.iter().map(|bound| bound.key.printed()).collect();
        keys.dedup();
        keys.join(" ")
    }

    /// The action of a key where at least this scope is asked for.
    pub fn of_key(key: Key, least: Scope) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|action| action.spec().keys.iter().any(|bound| bound.key == key && bound.scope >= least))
    }
}
