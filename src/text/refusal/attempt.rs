//! Floor 1. What was attempted when the meeting said no: the head of the sentence and the key in it depend on it.

use crate::meeting::words::Command;

/// What a refused command was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// To move on, or not known.
    MoveOn,
    /// To close the meeting.
    Close,
    /// To put somebody on the list.
    Ask,
    /// Anything else.
    Other,
}

impl Attempt {
    /// What this command is for.
    pub fn of(command: &Command) -> Self {
        match command {
            Command::Next { .. } | Command::Override { .. } => Self::MoveOn,
            Command::Close {} => Self::Close,
            Command::Ask { .. } => Self::Ask,
            Command::Begin {}
            | Command::Mark { .. }
            | Command::AddPerson { .. }
            | Command::CorrectPerson { .. }
            | Command::Appoint { .. }
            | Command::Extend { .. }
            | Command::Rebalance {}
            | Command::Hold { .. }
            | Command::Resume {}
            | Command::TakeOutGap {}
            | Command::CountGap {}
            | Command::NoticeGap { .. }
            | Command::ShowPrompt { .. }
            | Command::GiveFloor { .. }
            | Command::PauseSpeech {}
            | Command::ResumeSpeech {}
            | Command::ExtendSpeech { .. }
            | Command::EndSpeech {}
            | Command::Thank {}
            | Command::Pass { .. }
            | Command::Withdraw { .. }
            | Command::Move { .. }
            | Command::CloseQueue {}
            | Command::OpenQueue {}
            | Command::ChooseReviewers { .. }
            | Command::PutOffReview { .. }
            | Command::Note { .. }
            | Command::Opinion { .. }
            | Command::Answer { .. }
            | Command::Conclude { .. }
            | Command::Correct { .. }
            | Command::Assign { .. }
            | Command::ReportTask { .. }
            | Command::NextMeeting { .. }
            | Command::OpenVote { .. }
            | Command::Tally { .. }
            | Command::CloseVote {}
            | Command::VoidVote { .. }
            | Command::Score { .. }
            | Command::Seal {}
            | Command::Unseal { .. }
            | Command::Announce {}
            | Command::AdoptMinutes {}
            | Command::Message { .. }
            | Command::ClearMessage {}
            | Command::Blank { .. }
            | Command::Pin { .. }
            | Command::Offer { .. }
            | Command::Drop { .. }
            | Command::MoveSegment { .. }
            | Command::AddSegment { .. }
            | Command::Adjourn { .. }
            | Command::Reopen {}
            | Command::Undo {}
            | Command::Amend { .. } => Self::Other,
        }
    }
}
