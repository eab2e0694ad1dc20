//! Floor 3. When those present see this very screen: the room's picture and one line, and what is private only behind a guard.

use super::Console;
use super::Once;
use super::Told;
use super::ctx::Ctx;
use super::guard::Guarded;
use super::guard::Place;
use super::panels::Panel;
use super::port::At;
use super::port::SeenBy;
use super::said;
use super::step::Ask;
use super::step::Fill;
use super::suggest;
use super::view::Line;
use super::view::NoticeKind;
use super::view::OneScreen;
use super::view::Tone;
use super::view::panel;
use super::why::Audience;
use crate::action::Action;
use crate::action::key::Key;
use crate::action::key::Scope;
use crate::meeting::Meeting;
use crate::meeting::state::Phase;
use crate::text::console::start;

impl Console {
    /// Whether a key would be for a panel that those present may not see.
    fn is_guarded(&self) -> bool {
        self.settings.screen == SeenBy::This && !self.lifted && self.panels.last().is_some_and(is_private)
    }

    /// What a key does while the guard stands: Enter lifts it, the keys that count everywhere do what they always do, nothing else counts.
    pub(super) fn guarded(&mut self, key: Key) -> Guarded {
        if !self.is_guarded() {
            return Guarded::Open;
        }
        if key == Key::Enter {
            self.lifted = true;
            return Guarded::Nothing;
        }
        Action::of_key(key, Scope::Everywhere).map_or(Guarded::Nothing, Guarded::Only)
    }

    /// A text that was pasted while the guard stands has nowhere to go.
    pub(super) fn takes_no_text(&self) -> bool {
        self.is_guarded()
    }

    /// After every key, answer and wake: the guard comes down again behind the last private panel, and at every change of phase.
    pub(super) fn keep_guard(&mut self, meeting: &Meeting, at: At) {
        let place = Place::of(meeting);
        let changed = self.place.replace(place).is_some_and(|before| before != place);
        if meeting.phase() != Phase::Lobby {
            // Which screen it is was a question of the lobby.
            self.panels.retain(|panel| !matches!(panel, Panel::Question(question) if question.ask == Ask::Screen));
        }
        if changed {
            // What is looked after before the start stands in nobody's way behind it.
            self.panels.retain(|panel| !matches!(panel, Panel::Checks(_) | Panel::Clicker(_)));
        }
        if changed && self.settings.screen == SeenBy::This && self.panels.iter().any(is_private) {
            self.remember();
            self.panels.retain(|panel| !is_private(panel));
            self.say(at, NoticeKind::Told, start::CLOSED_BY_PHASE);
        }
        if !self.panels.iter().any(is_private) {
            self.lifted = false;
        }
    }

    /// Asks once which screen those present see.
    pub(super) fn ask_which_screen(&mut self, meeting: &Meeting) {
        if self.settings.screen == SeenBy::NotAsked
            && meeting.phase() == Phase::Lobby
            && !self.once.contains(&Once::Screen)
        {
            self.once.push(Once::Screen);
            self.panels.push(Panel::Question(super::question::Question::new(Ask::Screen)));
        }
    }

    /// What is shown instead of the console; none while those present have a screen of their own, or the projector is off.
    pub(super) fn one_screen(&self, meeting: &Meeting, at: At) -> Option<OneScreen> {
        let lifted = self.lifted && self.panels.iter().any(is_private);
        if self.settings.screen != SeenBy::This || lifted {
            return None;
        }
        let ctx = self.ctx(meeting, at);
        let top = self.panels.last();
        let guard = top.filter(|panel| is_private(panel));
        let shown = top.filter(|panel| !is_private(panel)).map(|panel| harmless(panel.view(&ctx)));
        let saved = said::saving(&ctx);
        let (mut line, enter) = if saved.tone == Tone::Alarm { (saved, None) } else { what_keys_do(&ctx) };
        let mut answer = self.answered_aloud(&self.told_now(meeting, at));
        // Why → was refused stands in the line already: it is only made to stand out.
        if answer.as_ref().is_some_and(|answer| line.text.contains(&answer.text)) {
            line.tone = Tone::Warn;
            answer = None;
        }
        Some(OneScreen {
            line,
            enter,
            answer,
            guard: guard.map(|_| start::ONE_SCREEN_GUARD.get(self.settings.language).to_owned()),
            panel: shown,
        })
    }
}

impl Console {
    /// The newest answer, as far as those present may read it; what was done shows in the room's picture.
    fn answered_aloud(&self, told: &[Told]) -> Option<Line> {
        let lang = self.settings.language;
        let spoken = |told: &Told| {
            let tone = match told.notice.kind {
                NoticeKind::Done => return None,
                NoticeKind::Told => Tone::Plain,
                NoticeKind::Refused => Tone::Warn,
                NoticeKind::Fault => Tone::Alarm,
            };
            let text = match (told.heard_by, told.notice.kind) {
                (Audience::Everybody, _) => told.notice.text.clone(),
                (Audience::Facilitator, NoticeKind::Refused) => start::NOT_NOW.get(lang).to_owned(),
                (Audience::Facilitator, NoticeKind::Fault) => start::FAULT_UNSAID.get(lang).to_owned(),
                (Audience::Facilitator, NoticeKind::Told | NoticeKind::Done) => return None,
            };
            Some(Line::new(tone, text))
        };
        let fault = told.iter().find(|told| told.notice.kind == NoticeKind::Fault);
        fault.and_then(spoken).or_else(|| told.iter().find_map(spoken))
    }
}

/// What → and Enter do now.
fn what_keys_do(ctx: &Ctx<'_>) -> (Line, Option<String>) {
    let next = said::next_line(ctx);
    let enter = suggest::label(ctx, &suggest::suggestion(ctx)).map(|label| format!("Enter: {label}"));
    let tone = if next.allowed { Tone::Strong } else { Tone::Plain };
    (Line::new(tone, next.text), enter)
}

/// What those present may not see: who is missing and why, notes and remarks, points, hands so far, and every text that is being written
/// but for those that are meant for the screen.
fn is_private(panel: &Panel) -> bool {
    match panel {
        Panel::Question(question) => match &question.ask {
            Ask::Quit
            | Ask::Screen
            | Ask::Gap
            | Ask::Silence
            | Ask::Turn
            | Ask::Wish(_)
            | Ask::Waiting(_)
            | Ask::Votes
            | Ask::Stick
            | Ask::PapersAnew
            | Ask::Reopen
            | Ask::Rebalance => false,
            Ask::Undo
            | Ask::Close
            | Ask::Announce
            | Ask::Warned(..)
            | Ask::Where
            | Ask::Mark(_)
            | Ask::Result(_)
            | Ask::Reports
            | Ask::Stray(_)
            | Ask::Judge
            | Ask::Points(..)
            | Ask::Item(_)
            | Ask::Message => true,
        },
        Panel::Form(form) => match form.fill() {
            Fill::Recess | Fill::NextBack => false,
            Fill::Override
            | Fill::Adjourn
            | Fill::Message
            | Fill::Task
            | Fill::NextMeeting
            | Fill::AddPerson
            | Fill::CorrectPerson(_)
            | Fill::VoidVote(_)
            | Fill::Unseal
            | Fill::PutOff(_)
            | Fill::Reviewers(_)
            | Fill::Drop(_)
            | Fill::AddItem(_)
            | Fill::Question
            | Fill::Absence(..)
            | Fill::Report(..)
            | Fill::Folder
            | Fill::Mend(..)
            | Fill::Due(_) => true,
        },
        Panel::Picker(picker) => !picker.seeks_a_speaker(),
        Panel::More(_) | Panel::Keys(_) | Panel::Room(_) | Panel::Checks(_) | Panel::Clicker(_) => false,
        Panel::RollCall(_)
        | Panel::Pen(_)
        | Panel::Records(_)
        | Panel::Ballot(_)
        | Panel::Sheet(_)
        | Panel::ReadBack(_)
        | Panel::Closing(_)
        | Panel::Items(_) => true,
    }
}

/// A panel that may be seen, without the reasons, the counts and the absences that stand beside its rows.
fn harmless(mut shown: panel::Panel) -> panel::Panel {
    let choices = |choices: &mut Vec<panel::Choice>| {
        for choice in choices {
            choice.why_not = choice.why_not.take().map(|_| String::new());
            choice.detail = None;
        }
    };
    match &mut shown {
        panel::Panel::Picker(picker) => {
            for row in &mut picker.rows {
                row.state = Line::default();
            }
            picker.enter = Line::default();
        }
        panel::Panel::More(more) => {
            for row in &mut more.rows {
                row.why_not = row.why_not.take().map(|_| String::new());
            }
        }
        panel::Panel::Room(room) => choices(&mut room.choices),
        panel::Panel::Question(question) => choices(&mut question.choices),
        panel::Panel::Form(_)
        | panel::Panel::RollCall(_)
        | panel::Panel::Remark(_)
        | panel::Panel::Records(_)
        | panel::Panel::Vote(_)
        | panel::Panel::Score(_)
        | panel::Panel::ReadBack(_)
        | panel::Panel::Closing(_)
        | panel::Panel::Items(_)
        | panel::Panel::Keys(_) => {}
    }
    shown
}
