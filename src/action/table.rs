//! Floor 2. The table itself: one row for each action, the rows in files by what they are about. The match is exhaustive: an action without
//! a row does not compile.

mod course;
mod floor;
mod people;
mod program;
mod records;
mod screen;
mod verdict;

use super::Action;
use super::Spec;

impl Action {
    /// What the table says of it.
    pub const fn spec(self) -> &'static Spec {
        match self {
            Action::Next => &course::NEXT,
            Action::NextBack => &course::NEXT_BACK,
            Action::Override => &course::OVERRIDE,
            Action::Rebalance => &course::REBALANCE,
            Action::MinuteMore => &course::MINUTE_MORE,
            Action::MinuteLess => &course::MINUTE_LESS,
            Action::Recess => &course::RECESS,
            Action::Gap => &course::GAP,
            Action::Undo => &course::UNDO,
            Action::Silence => &course::SILENCE,
            Action::NextPrompt => &course::NEXT_PROMPT,
            Action::Think => &course::THINK,
            Action::Pairs => &course::PAIRS,
            Action::Round => &course::ROUND,
            Action::EndOffer => &course::END_OFFER,
            Action::Items => &course::ITEMS,
            Action::Closing => &course::CLOSING,
            Action::Close => &course::CLOSE,
            Action::Reopen => &course::REOPEN,
            Action::Adjourn => &course::ADJOURN,
            Action::Suggested => &floor::SUGGESTED,
            Action::Ask => &floor::ASK,
            Action::Invite => &floor::INVITE,
            Action::Finish => &floor::FINISH,
            Action::Thank => &floor::THANK,
            Action::SpeechClock => &floor::SPEECH_CLOCK,
            Action::Above => &floor::ABOVE,
            Action::Below => &floor::BELOW,
            Action::MoveUp => &floor::MOVE_UP,
            Action::MoveDown => &floor::MOVE_DOWN,
            Action::Withdraw => &floor::WITHDRAW,
            Action::ListLock => &floor::LIST_LOCK,
            Action::TakeOrder => &floor::TAKE_ORDER,
            Action::RollCall => &people::ROLL_CALL,
            Action::AddPerson => &people::ADD_PERSON,
            Action::CorrectPerson => &people::CORRECT_PERSON,
            Action::AppointChair => &people::APPOINT_CHAIR,
            Action::AppointMinutes => &people::APPOINT_MINUTES,
            Action::AppointScore => &people::APPOINT_SCORE,
            Action::Reviewers => &people::REVIEWERS,
            Action::PutOff => &people::PUT_OFF,
            Action::Remark => &records::REMARK,
            Action::Note => &records::NOTE,
            Action::Conclude => &records::CONCLUDE,
            Action::Records => &records::RECORDS,
            Action::Drafts => &records::DRAFTS,
            Action::Task => &records::TASK,
            Action::Reports => &records::REPORTS,
            Action::NextMeeting => &records::NEXT_MEETING,
            Action::ReadBack => &records::READ_BACK,
            Action::Adopt => &records::ADOPT,
            Action::Papers => &records::PAPERS,
            Action::PapersAnew => &records::PAPERS_ANEW,
            Action::Stick => &records::STICK,
            Action::Vote => &verdict::VOTE,
            Action::VoidVote => &verdict::VOID_VOTE,
            Action::Score => &verdict::SCORE,
            Action::Seal => &verdict::SEAL,
            Action::Unseal => &verdict::UNSEAL,
            Action::Announce => &verdict::ANNOUNCE,
            Action::Reveal => &verdict::REVEAL,
            Action::Room => &screen::ROOM,
            Action::OpenRoom => &screen::OPEN_ROOM,
            Action::Checks => &screen::CHECKS,
            Action::WhichScreen => &screen::WHICH_SCREEN,
            Action::Cover => &screen::COVER,
            Action::Message => &screen::MESSAGE,
            Action::ClearMessage => &screen::CLEAR_MESSAGE,
            Action::Pin => &screen::PIN,
            Action::PinAgenda => &screen::PIN_AGENDA,
            Action::PinQueue => &screen::PIN_QUEUE,
            Action::Unpin => &screen::UNPIN,
            Action::More => &program::MORE,
            Action::Keys => &program::KEYS,
            Action::Guide => &program::GUIDE,
            Action::ClosePanel => &program::CLOSE_PANEL,
            Action::Saved => &program::SAVED,
            Action::SaveElsewhere => &program::SAVE_ELSEWHERE,
            Action::Language => &program::LANGUAGE,
            Action::Theme => &program::THEME,
            Action::Bell => &program::BELL,
            Action::HowToLeave => &program::HOW_TO_LEAVE,
            Action::Quit => &program::QUIT,
        }
    }
}
