//! Floor 3. What Enter does on the bare console: the suggestion that is on the screen.

use super::checks;
use super::ctx::Ctx;
use super::port::Saving;
use super::step::Ask;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use crate::action::Action;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::schedule::SpeechStep;
use crate::meeting::state::Phase;
use crate::meeting::words::Class;
use crate::meeting::words::Command;
use crate::text::console::after;
use crate::text::console::desk as w;
use crate::text::console::lobby;

/// What is suggested now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// The journal cannot be written.
    SaveElsewhere,
    /// Somebody is not marked.
    RollCall,
    /// The set-up has not been checked.
    Checks,
    /// Everything is stopped.
    Resume,
    /// A vote is open.
    Vote,
    /// The speech is over its limit: thank, and invite the next.
    Thank(Option<PersonId>),
    /// The speech may end, and the next is invited.
    Invite(PersonId),
    /// The speech may end; nobody waits.
    Finish,
    /// Nobody has asked to speak.
    Silence,
    /// The closing steps.
    Closing,
    /// Tasks of earlier meetings have no result yet.
    Reports,
    /// The papers are ready.
    Papers,
    /// Nothing.
    Nothing,
}

/// What is suggested now.
pub fn suggestion(ctx: &Ctx<'_>) -> Suggestion {
    let meeting = ctx.meeting;
    if matches!(ctx.saving, Saving::Failed { .. }) {
        return Suggestion::SaveElsewhere;
    }
    match meeting.phase() {
        Phase::Over => return Suggestion::Papers,
        Phase::Lobby => {
            let unmarked =
                meeting.people().iter().any(|one| one.person.is_member() && one.presence == Presence::Unmarked);
            return match (unmarked, checks::some_open(ctx)) {
                (true, _) => Suggestion::RollCall,
                (false, true) => Suggestion::Checks,
                (false, false) => Suggestion::Nothing,
            };
        }
        Phase::Presenting { .. } | Phase::Discussing { .. } => {}
    }
    if meeting.hold().is_some() {
        return Suggestion::Resume;
    }
    if meeting.open_vote().is_some() {
        return Suggestion::Vote;
    }
    let next = selected(ctx)
        .filter(|who| meeting.decide(ctx.at.moment, &Command::GiveFloor { who: Some(who.clone()) }).is_ok());
    if let Some(speech) = meeting.speech() {
        // Whoever was interrupted by a point of order goes on before anybody else is heard.
        if meeting.interrupted().is_some() {
            return Suggestion::Finish;
        }
        let first = meeting.first_waiting().map(|waiting| waiting.who.clone());
        let over = meeting.speech_clock(speech, ctx.at.moment.t).step == SpeechStep::Over;
        return match next {
            Some(who) if over && first.as_ref() == Some(&who) => Suggestion::Thank(Some(who)),
            Some(who) => Suggestion::Invite(who),
            None if over => Suggestion::Thank(None),
            None => Suggestion::Finish,
        };
    }
    if let Some(who) = next {
        return Suggestion::Invite(who);
    }
    let reviews_tasks = meeting.current().is_some_and(|(_, item)| item.plan.kind == SegmentKind::Tasks);
    if reviews_tasks && meeting.carried_tasks().any(|(_, report)| report.is_none()) {
        return Suggestion::Reports;
    }
    match meeting.phase() {
        Phase::Discussing { .. } => Suggestion::Silence,
        Phase::Presenting { .. } | Phase::Lobby | Phase::Over => {
            let closing = meeting
                .current()
                .is_some_and(|(_, item)| matches!(item.plan.kind, SegmentKind::Closing | SegmentKind::Score));
            if closing { Suggestion::Closing } else { Suggestion::Nothing }
        }
    }
}

/// The selected person of the list; while presenting only a point of order can be invited.
pub fn selected(ctx: &Ctx<'_>) -> Option<PersonId> {
    let queue = ctx.meeting.queue();
    match ctx.meeting.phase() {
        Phase::Discussing { .. } => queue.get(ctx.selected).or_else(|| queue.last()).map(|one| one.who.clone()),
        Phase::Presenting { .. } => queue.iter().find(|one| one.class == Class::Order).map(|one| one.who.clone()),
        Phase::Lobby | Phase::Over => None,
    }
}

/// What taking the suggestion leads to.
pub fn steps(ctx: &Ctx<'_>, suggestion: &Suggestion) -> Option<Vec<Step>> {
    let press = |command: Command| Some(vec![Step::Press(command, Then::Stay)]);
    match suggestion {
        Suggestion::SaveElsewhere => Some(vec![Step::Open(Open::Question(Ask::Where))]),
        Suggestion::RollCall => Some(vec![Step::Open(Open::RollCall)]),
        Suggestion::Checks => Some(vec![Step::Open(Open::Checks)]),
        Suggestion::Resume => press(Command::Resume {}),
        Suggestion::Vote => Some(vec![Step::Open(Open::Vote)]),
        Suggestion::Thank(_) => press(Command::Thank {}),
        Suggestion::Invite(who) => {
            let first = ctx.meeting.first_waiting().is_some_and(|waiting| waiting.who == *who);
            press(Command::GiveFloor { who: if first { None } else { Some(who.clone()) } })
        }
        Suggestion::Finish => press(Command::EndSpeech {}),
        Suggestion::Silence => Some(vec![Step::Open(Open::Question(Ask::Silence))]),
        Suggestion::Closing => Some(vec![Step::Open(Open::Closing)]),
        Suggestion::Reports => Some(vec![Step::Open(Open::Question(Ask::Reports))]),
        Suggestion::Papers => Some(vec![Step::Do(Action::Papers)]),
        Suggestion::Nothing => None,
    }
}

/// The suggestion in a few words, for the bar.
pub fn label(ctx: &Ctx<'_>, suggestion: &Suggestion) -> Option<String> {
    let get = |phrase: crate::text::Phrase| Some(ctx.get(phrase).to_owned());
    match suggestion {
        Suggestion::SaveElsewhere => get(w::HINT_WHERE),
        Suggestion::RollCall => get(w::HINT_ROLL),
        Suggestion::Checks => get(lobby::HINT),
        Suggestion::Resume => get(w::HINT_RESUME),
        Suggestion::Vote => get(w::HINT_VOTE),
        Suggestion::Thank(next) => {
            let next = next.as_ref().map(|who| ctx.meeting.name(who));
            Some(ctx.voice(|voice| match &next {
                Some(name) => voice.say(format!("cảm ơn, mời {name}"), format!("thank, invite {name}")),
                None => voice.say("cảm ơn, xong lượt", "thank and finish"),
            }))
        }
        Suggestion::Invite(who) => {
            // The bar is short: the name itself must not be cut.
            let name = ctx.meeting.name(who);
            let order = ctx.meeting.queue().iter().any(|one| one.who == *who && one.class == Class::Order);
            let speaking = ctx.meeting.speech().is_some();
            Some(ctx.voice(|voice| {
                if speaking && order {
                    voice.say(format!("mời {name} (ý kiến về thủ tục)"), format!("invite {name} (point of order)"))
                } else if speaking {
                    voice.say(format!("xong lượt, mời {name}"), format!("finished, invite {name}"))
                } else {
                    voice.say(format!("mời {name}"), format!("invite {name}"))
                }
            }))
        }
        Suggestion::Finish => {
            let goes_on = ctx.meeting.interrupted().map(|speech| ctx.meeting.name(&speech.who));
            Some(ctx.voice(|voice| match goes_on {
                Some(name) => voice.say(format!("xong, {name} nói tiếp"), format!("finished, {name} goes on")),
                None => ctx.get(w::HINT_FINISH).to_owned(),
            }))
        }
        Suggestion::Silence => get(w::HINT_SILENCE),
        Suggestion::Closing => get(w::HINT_CLOSING),
        Suggestion::Reports => get(w::HINT_REPORTS),
        Suggestion::Papers => get(after::HINT_MAKE),
        Suggestion::Nothing => None,
    }
}
