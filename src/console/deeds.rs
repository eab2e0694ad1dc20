//! Floor 3. What each action of the table does on the console.

use super::Console;
use super::DOUBLE_MS;
use super::Once;
use super::ctx::Way;
use super::more;
use super::port::At;
use super::port::Draft;
use super::port::DraftOf;
use super::port::Effect;
use super::port::SeenBy;
use super::ready::RoomSeen;
use super::said;
use super::step::Ask;
use super::step::Fill;
use super::step::For;
use super::step::Open;
use super::step::Round;
use super::step::Step;
use super::step::Then;
use super::step::Writing;
use super::suggest;
use super::view::NoticeKind;
use super::view::Theme;
use super::why::Why;
use crate::action::Action;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::SegmentId;
use crate::meeting::decide::UNDO_ASKS_AFTER;
use crate::meeting::roster::Office;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::ActivityKind;
use crate::meeting::words::Command;
use crate::meeting::words::OpinionKind;
use crate::meeting::words::Refusal;
use crate::text::Phrase;
use crate::text::console::desk as w;

impl Console {
    /// Does an action; what it leads to comes back as steps.
    pub(super) fn deed(&mut self, meeting: &Meeting, at: At, action: Action, out: &mut Vec<Effect>) -> Vec<Step> {
        let over = meeting.phase() == Phase::Over;
        let press = |command: Command| vec![Step::Press(command, Then::Stay)];
        let open = |open: Open| vec![Step::Open(open)];
        match action {
            Action::Next => self.next(meeting, at),
            Action::Suggested => self.suggested(meeting, at),
            Action::Above => self.select(meeting, |selected, _| selected.saturating_sub(1)),
            Action::Below => self.select(meeting, |selected, last| (selected + 1).min(last)),
            Action::MoveUp => self.shift(meeting, at, |place, _| place.checked_sub(1)),
            Action::MoveDown => self.shift(meeting, at, |place, last| Some(place + 1).filter(|to| *to <= last)),
            Action::Withdraw => match meeting.queue().get(self.selected) {
                Some(waiting) => open(Open::Question(Ask::Wish(waiting.who.clone()))),
                None => Self::said(w::NOBODY_SELECTED),
            },
            Action::MinuteMore => press(Command::Extend { by: Span::from_mins(1) }),
            Action::MinuteLess => press(Command::Extend { by: Span::from_mins(-1) }),
            Action::More => open(Open::More(String::new())),
            Action::Undo => self.undo(meeting, at),
            Action::Cover => press(Command::Blank { on: !meeting.is_covered() }),
            Action::ClosePanel => {
                if self.panels.is_empty() {
                    self.notices.retain(|told| told.notice.kind == NoticeKind::Fault);
                    Vec::new()
                } else {
                    vec![Step::Close]
                }
            }
            Action::Remark if over => self.papers(meeting),
            Action::Task if over => self.stick(meeting),
            Action::Recess if over => self.asked(meeting, at, Action::Reopen, Open::Question(Ask::Reopen)),
            Action::RollCall => open(Open::RollCall),
            Action::Remark => self.remark(meeting),
            Action::Ask => self.asked(meeting, at, action, Open::Picker(For::Ask)),
            Action::Task => self.asked(meeting, at, action, Open::Form(Fill::Task)),
            Action::Vote => self.asked(meeting, at, action, Open::Vote),
            Action::Score => self.asked(meeting, at, action, Self::sheet(meeting)),
            Action::Override => self.asked(meeting, at, action, Open::Form(Fill::Override)),
            Action::Rebalance => self.asked(meeting, at, action, Open::Question(Ask::Rebalance)),
            Action::NextBack => self.asked(meeting, at, action, Open::Form(Fill::NextBack)),
            Action::AddPerson => self.asked(meeting, at, action, Open::Form(Fill::AddPerson)),
            Action::CorrectPerson => self.asked(meeting, at, action, Open::Picker(For::Correct)),
            Action::AppointChair => self.asked(meeting, at, action, Open::Picker(For::Office(Office::Chair))),
            Action::AppointMinutes => self.asked(meeting, at, action, Open::Picker(For::Office(Office::Minutes))),
            Action::AppointScore => self.asked(meeting, at, action, Open::Picker(For::Office(Office::Score))),
            Action::Reviewers => self.asked(meeting, at, action, Open::Picker(For::Review(Vec::new()))),
            Action::PutOff => self.asked(meeting, at, action, Open::Picker(For::PutOff)),
            Action::Note => self.asked(meeting, at, action, Open::Remark(Writing::Note)),
            Action::Conclude => self.asked(meeting, at, action, Open::Remark(Writing::Conclusion(None))),
            Action::Reports => self.asked(meeting, at, action, Open::Question(Ask::Reports)),
            Action::NextMeeting => self.asked(meeting, at, action, Open::Form(Fill::NextMeeting)),
            Action::VoidVote => {
                let newest = meeting.standing_votes().next().map(|vote| vote.seq);
                let one = meeting.standing_votes().count() < 2;
                let which = if one { Open::Form(Fill::VoidVote(newest)) } else { Open::Question(Ask::Votes) };
                self.asked(meeting, at, action, which)
            }
            Action::Unseal => self.asked(meeting, at, action, Open::Form(Fill::Unseal)),
            Action::Announce => self.asked(meeting, at, action, Open::Question(Ask::Announce)),
            Action::Close => self.asked(meeting, at, action, Open::Question(Ask::Close)),
            Action::Adjourn => self.asked(meeting, at, action, Open::Form(Fill::Adjourn)),
            Action::Message => self.asked(meeting, at, action, Open::Form(Fill::Message)),
            Action::Items => self.asked(meeting, at, action, Open::Items),
            Action::Gap => self.asked(meeting, at, action, Open::Question(Ask::Gap)),
            Action::SaveElsewhere => self.asked(meeting, at, action, Open::Question(Ask::Where)),
            Action::Recess if meeting.hold().is_some() => press(Command::Resume {}),
            Action::Recess => self.asked(meeting, at, action, Open::Form(Fill::Recess)),
            Action::Silence => open(Open::Question(Ask::Silence)),
            Action::Round => match more::why(&self.ctx(meeting, at), action) {
                Some(why) => vec![Step::Refuse(why)],
                None => {
                    let begin = vec![Step::Round(Round::Begin), Step::Open(Open::Question(Ask::Turn))];
                    vec![Step::Press(Command::Offer { activity: Some(ActivityKind::Round) }, Then::Steps(begin))]
                }
            },
            Action::Checks => open(Open::Checks),
            // Before the start there is nothing on that screen but its window, which has to be opened first.
            Action::Room if self.wants_window(meeting) => {
                self.once.push(Once::Window);
                vec![Step::Effect(Effect::OpenRoom)]
            }
            Action::Room => open(Open::Room),
            Action::WhichScreen => open(Open::Question(Ask::Screen)),
            Action::OpenRoom => vec![Step::Effect(Effect::OpenRoom)],
            Action::Records => open(Open::Records),
            Action::ReadBack => open(Open::ReadBack),
            Action::Closing => open(Open::Closing),
            Action::Drafts => self.unfinished(meeting),
            Action::Invite => {
                let ctx = self.ctx(meeting, at);
                let who =
                    suggest::selected(&ctx).filter(|who| meeting.first_waiting().is_none_or(|first| first.who != *who));
                if meeting.queue().is_empty() {
                    open(Open::Picker(For::Floor))
                } else {
                    press(Command::GiveFloor { who })
                }
            }
            Action::NextPrompt => match next_prompt(meeting, at) {
                Some(n) => press(Command::ShowPrompt { n }),
                None => Self::said(w::NO_PROMPT),
            },
            Action::Think => press(Command::Offer { activity: Some(ActivityKind::Think) }),
            Action::Pairs => press(Command::Offer { activity: Some(ActivityKind::Pairs) }),
            Action::Finish
            | Action::Thank
            | Action::SpeechClock
            | Action::ListLock
            | Action::TakeOrder
            | Action::Seal
            | Action::Adopt
            | Action::Reopen
            | Action::ClearMessage
            | Action::Pin
            | Action::Reveal
            | Action::PinAgenda
            | Action::PinQueue
            | Action::Unpin
            | Action::EndOffer => self.straight(meeting, at, action),
            Action::Language => {
                let lang = match self.settings.language {
                    Language::Vi => Language::En,
                    Language::En => Language::Vi,
                };
                self.settings.language = lang;
                self.notices.clear();
                vec![Step::Effect(Effect::Language(lang))]
            }
            Action::Theme => {
                let theme = match self.settings.theme {
                    Theme::Dark => Theme::Light,
                    Theme::Light => Theme::None,
                    Theme::None => Theme::Dark,
                };
                self.settings.theme = theme;
                vec![Step::Effect(Effect::Theme(theme))]
            }
            Action::Bell => {
                self.settings.bell = !self.settings.bell;
                if self.settings.bell {
                    out.push(Effect::Ring);
                }
                Self::said(if self.settings.bell { w::BELL_ON } else { w::BELL_OFF })
            }
            Action::Saved => {
                let line = said::saving(&self.ctx(meeting, at)).text;
                let all = w::ALL_SAVED.get(self.settings.language);
                match self.saving {
                    super::Saving::Failed { .. } if self.way() == Way::Open => {
                        vec![Step::Tell(NoticeKind::Fault, line)]
                    }
                    // What the line at the top says: from any panel this key leads to another place.
                    super::Saving::Failed { .. } => open(Open::Question(Ask::Where)),
                    super::Saving::Saved(_) | super::Saving::Writing => {
                        vec![Step::Tell(NoticeKind::Told, format!("{all} {line}"))]
                    }
                }
            }
            Action::HowToLeave => Self::said(w::HOW_TO_LEAVE),
            Action::Quit => open(Open::Question(Ask::Quit)),
            Action::Keys => open(Open::Keys),
            Action::Guide => self.guide_again(meeting),
            Action::Papers => self.papers(meeting),
            Action::PapersAnew => self.papers_anew(meeting),
            Action::Stick => self.stick(meeting),
        }
    }

    /// In the lobby the first F8 opens the window, unless it is open, or this is the screen that those present see.
    fn wants_window(&self, meeting: &Meeting) -> bool {
        meeting.phase() == Phase::Lobby
            && !self.once.contains(&Once::Window)
            && self.panels.is_empty()
            && self.settings.screen != SeenBy::This
            && self.checks.room != RoomSeen::Open
    }

    fn said(phrase: Phrase) -> Vec<Step> {
        vec![Step::Say(NoticeKind::Told, phrase)]
    }

    /// The one key: guarded against a second press, and in the last item the closing steps.
    fn next(&mut self, meeting: &Meeting, at: At) -> Vec<Step> {
        if self.next_ms.is_some_and(|before| at.real_ms.saturating_sub(before) < DOUBLE_MS) {
            self.next_ms = Some(at.real_ms);
            return Self::said(w::DOUBLE);
        }
        let command = Command::Next { back: None, waiting: None };
        match meeting.decide(at.moment, &command).map_err(|refused| refused.first) {
            Err(Refusal::LastSegment { .. }) => {
                self.guide_sees_refusal(meeting);
                vec![Step::Open(Open::Closing)]
            }
            Ok(_) | Err(_) => vec![Step::Press(command, Then::Stay)],
        }
    }

    fn suggested(&self, meeting: &Meeting, at: At) -> Vec<Step> {
        let ctx = self.ctx(meeting, at);
        let suggestion = suggest::suggestion(&ctx);
        suggest::steps(&ctx, &suggestion).unwrap_or_else(|| Self::said(w::NOTHING_TO_SUGGEST))
    }

    fn select(&mut self, meeting: &Meeting, to: fn(usize, usize) -> usize) -> Vec<Step> {
        let Some(last) = meeting.queue().len().checked_sub(1) else { return Self::said(w::NOBODY_SELECTED) };
        self.selected = to(self.selected.min(last), last);
        Vec::new()
    }

    fn shift(&mut self, meeting: &Meeting, at: At, to: fn(usize, usize) -> Option<usize>) -> Vec<Step> {
        let Some(last) = meeting.queue().len().checked_sub(1) else { return Self::said(w::NOBODY_SELECTED) };
        let place = self.selected.min(last);
        let Some(to) = to(place, last) else {
            return Self::said(if place == 0 { w::ALREADY_FIRST } else { w::ALREADY_LAST });
        };
        let command = Command::Move { who: meeting.queue()[place].who.clone(), to: to + 1 };
        if meeting.decide(at.moment, &command).is_ok() {
            self.selected = to;
        }
        vec![Step::Press(command, Then::Stay)]
    }

    /// Recent presses are taken back at once and named; older ones are asked about.
    fn undo(&self, meeting: &Meeting, at: At) -> Vec<Step> {
        match meeting.undo_target(at.moment) {
            Ok(entry) if at.moment.t - entry.at.t > UNDO_ASKS_AFTER => vec![Step::Open(Open::Question(Ask::Undo))],
            Ok(entry) => {
                let ctx = self.ctx(meeting, at);
                let what = said::events(&ctx, &entry.events);
                let text = ctx.voice(|voice| {
                    let what = voice.quoted(&what);
                    voice.say(format!("Lùi lại: {what}"), format!("Undone: {what}"))
                });
                let then = Then::Steps(vec![Step::Tell(NoticeKind::Done, text)]);
                vec![Step::Press(Command::Undo {}, then)]
            }
            Err(refused) => vec![Step::Refuse(Why::of(&self.ctx(meeting, at), &Command::Undo {}, &refused))],
        }
    }

    /// Opens a panel, unless the meeting would refuse what it ends in: then says why.
    fn asked(&self, meeting: &Meeting, at: At, action: Action, open: Open) -> Vec<Step> {
        match more::why(&self.ctx(meeting, at), action) {
            Some(why) => vec![Step::Refuse(why)],
            None => vec![Step::Open(open)],
        }
    }

    /// An action that is one command as it stands.
    fn straight(&self, meeting: &Meeting, at: At, action: Action) -> Vec<Step> {
        match (more::why(&self.ctx(meeting, at), action), action.spec().intent.command(meeting)) {
            (None, Some(command)) => vec![Step::Press(command, Then::Stay)],
            (Some(why), _) => vec![Step::Refuse(why)],
            (None, None) => Self::said(w::NOT_NEEDED),
        }
    }

    fn sheet(meeting: &Meeting) -> Open {
        if meeting.sheets() == [None] { Open::Score } else { Open::Question(Ask::Judge) }
    }

    /// The words of who speaks; without a speaker the unfinished ones, else a person is chosen.
    fn remark(&self, meeting: &Meeting) -> Vec<Step> {
        if let Some(speech) = meeting.speech() {
            let of = Writing::Remark(speech.who.clone(), OpinionKind::Opinion);
            return vec![Step::Open(Open::Remark(of))];
        }
        let unfinished = self.drafts.iter().rev().find(|draft| matches!(draft.of, DraftOf::Remark(_)));
        if let Some(draft) = unfinished {
            return Self::go_on(meeting, draft);
        }
        vec![Step::Open(Open::Picker(For::Words(OpinionKind::Opinion, String::new())))]
    }

    /// Goes on with the newest unfinished sentence.
    fn unfinished(&self, meeting: &Meeting) -> Vec<Step> {
        self.drafts.last().map_or_else(|| Self::said(w::NO_DRAFT), |draft| Self::go_on(meeting, draft))
    }

    fn go_on(meeting: &Meeting, draft: &Draft) -> Vec<Step> {
        let open = match &draft.of {
            DraftOf::Remark(who) => Open::Remark(Writing::Remark(who.clone(), OpinionKind::Opinion)),
            DraftOf::Answer(seq, who) => Open::Remark(Writing::Answer(*seq, who.clone())),
            DraftOf::Conclusion(segment) => Open::Remark(Writing::Conclusion(Some(SegmentId(segment.clone())))),
            DraftOf::Note => Open::Remark(Writing::Note),
            DraftOf::Mend(seq) => {
                let words = meeting.opinions().iter().find(|one| one.seq == *seq).map(|one| one.text.clone());
                Open::Form(Fill::Mend(*seq, words.unwrap_or_default()))
            }
            DraftOf::Task => Open::Form(Fill::Task),
            DraftOf::Message => Open::Form(Fill::Message),
            DraftOf::Override => Open::Form(Fill::Override),
        };
        vec![Step::Open(open)]
    }
}

/// The prompt after the one on the screen, from 1.
fn next_prompt(meeting: &Meeting, at: At) -> Option<usize> {
    let (_, item) = meeting.current()?;
    let now = meeting.prompt_index(at.moment.t);
    let next = now.map_or(1, |now| now + 2);
    let of = item.plan.prompts.len();
    if of == 0 {
        return None;
    }
    Some(if next > of { 1 } else { next })
}
