//! Floor 3. What is answered to a key, and whether those present may read it: where they see this very screen, why a key was refused is
//! said to them too, but nothing of who is missing, who has not spoken, of points, counts and what was written.

use super::ctx::Ctx;
use crate::meeting::words::Command;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::text::Phrase;

/// Who may read a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever runs the meeting.
    Facilitator,
    /// Those present too.
    Everybody,
}

/// Why something cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// In words.
    pub text: String,
    /// For whom.
    pub heard_by: Audience,
}

impl Why {
    /// A fixed text: it names nobody and nothing.
    pub fn fixed(ctx: &Ctx<'_>, phrase: Phrase) -> Self {
        Self { text: ctx.get(phrase).to_owned(), heard_by: Audience::Everybody }
    }

    /// What the meeting says to a command.
    pub fn of(ctx: &Ctx<'_>, command: &Command, refused: &Refused) -> Self {
        Self { text: ctx.refusal_of(command, refused), heard_by: heard_by(&refused.first) }
    }
}

/// Why a command would be refused now.
pub fn why(ctx: &Ctx<'_>, command: &Command) -> Option<Why> {
    ctx.why_not(command).map(|refused| Why::of(ctx, command, &refused))
}

/// Who may read it. Public is what the room's own picture shows, or what everybody can see without any screen.
pub fn heard_by(refusal: &Refusal) -> Audience {
    match refusal {
        // Of the course, its clocks and the agenda.
        Refusal::Over { .. }
        | Refusal::NotBegun {}
        | Refusal::AlreadyBegun {}
        | Refusal::NoQuorum { .. }
        | Refusal::OnHold { .. }
        | Refusal::NotOnHold {}
        | Refusal::DiscussionTooShort { .. }
        | Refusal::DiscussionOwed { .. }
        | Refusal::VoteOwed { .. }
        | Refusal::LastSegment { .. }
        | Refusal::SegmentsLeft { .. }
        | Refusal::NothingHolds {}
        | Refusal::ReasonTooShort { .. }
        | Refusal::EmptyText {}
        | Refusal::TextTooLong { .. }
        | Refusal::BackTooFar { .. }
        | Refusal::BackNotWholeMinutes {}
        | Refusal::NoClock {}
        | Refusal::ExtendTooFar { .. }
        | Refusal::ExtendWhileWaiting { .. }
        | Refusal::NoGap {}
        | Refusal::NoSuchPrompt { .. }
        | Refusal::NotDiscussing {}
        | Refusal::ReviewOver {}
        | Refusal::UnknownSegment { .. }
        | Refusal::SegmentBegun { .. }
        | Refusal::TimesOutOfRange {}
        | Refusal::NothingToChange {}
        | Refusal::NothingToUndo {}
        | Refusal::UndoTold { .. }
        | Refusal::UndoBehindHold {}
        | Refusal::UndoShortensPause {}
        | Refusal::NotToReopen {}
        | Refusal::NotToAmend {}
        | Refusal::AmendInstead {}
        // Of those who speak or wait: they stand on the room's screen.
        | Refusal::SomebodySpeaks { .. }
        | Refusal::PeopleWaiting { .. }
        | Refusal::AlreadyWaiting { .. }
        | Refusal::NobodyWaiting {}
        | Refusal::ListClosed {}
        | Refusal::ListAlready { .. }
        | Refusal::ListStaysOpen { .. }
        | Refusal::AlreadySpeaking { .. }
        | Refusal::NobodySpeaks {}
        | Refusal::SpeechClockAlready { .. }
        | Refusal::SpeechHasNoLimit { .. }
        | Refusal::PassTooSoon { .. }
        | Refusal::NoSuchPlace { .. }
        // How far a vote, the score and the minutes are, without a figure.
        | Refusal::VoteOpen { .. }
        | Refusal::NoVoteOwed {}
        | Refusal::ThresholdNotPossible {}
        | Refusal::NoVote {}
        | Refusal::NoScore {}
        | Refusal::ScoreSealed {}
        | Refusal::ScoreNotSealed {}
        | Refusal::ScoreNotAnnounced {}
        | Refusal::ScoreAnnounced {}
        | Refusal::MinutesAlreadyAdopted {} => Audience::Everybody,
        // Who is missing, and why; who has spoken and who has not.
        Refusal::NotPresent { .. }
        | Refusal::NotAnAttendance { .. }
        | Refusal::NotWaiting { .. }
        | Refusal::AlreadyHeard { .. }
        | Refusal::CannotReview { .. }
        | Refusal::NotReviewing { .. }
        // What was typed, and what was written down.
        | Refusal::UnknownPerson { .. }
        | Refusal::SeveralSuch { .. }
        | Refusal::NameTaken { .. }
        | Refusal::NothingThere { .. }
        | Refusal::UnknownTask { .. }
        // Counts, points, judges.
        | Refusal::TooManyVotes { .. }
        | Refusal::VoteUndecidable { .. }
        | Refusal::BallotsDoNotAddUp { .. }
        | Refusal::UnknownCriterion { .. }
        | Refusal::PointsNotPossible { .. }
        | Refusal::JudgeNeeded {}
        | Refusal::NotAJudge { .. }
        | Refusal::ScoreIncomplete { .. } => Audience::Facilitator,
    }
}
