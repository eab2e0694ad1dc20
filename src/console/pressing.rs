//! Floor 3. Steps done in order: panels open and close, the meeting is asked, and what follows a press that was kept.

use std::collections::VecDeque;

use crate::action::Action;
use crate::action::key::Key;
use crate::console::Console;
use crate::console::kept;
use crate::console::panels::Panel;
use crate::console::panels::Taking;
use crate::console::port::At;
use crate::console::port::Effect;
use crate::console::pose;
use crate::console::question;
use crate::console::step;
use crate::console::step::Ask;
use crate::console::step::Open;
use crate::console::step::Step;
use crate::console::step::Then;
use crate::console::view::NoticeKind;
use crate::console::why::Why;
use crate::meeting::Meeting;
use crate::meeting::roster::Presence;
use crate::meeting::state::Phase;
use crate::meeting::words::ActivityKind;
use crate::meeting::words::Command;
use crate::meeting::words::Event;
use crate::meeting::words::Warning;
use crate::meeting::words::Whom;
use crate::text::console::desk as w;
use crate::text::console::start;

impl Console {
    /// Does steps in order.
    pub(super) fn run(&mut self, meeting: &Meeting, at: At, steps: Vec<Step>) -> Vec<Effect> {
        let mut steps: VecDeque<Step> = steps.into();
        let mut out = Vec::new();
        while let Some(step) = steps.pop_front() {
            match step {
                Step::Press(command, then) => out.extend(self.press(meeting, at, command, then)),
                Step::PressWarned(command, then) => out.extend(self.send(meeting, at, command, then)),
                Step::Open(open) => self.open(meeting, at, open, &mut out),
                Step::Close => {
                    let before = self.round;
                    self.close(meeting, at);
                    if before && !self.round {
                        out.extend(self.round_over(meeting, at));
                    }
                }
                Step::Hand(key) => out.extend(self.pressed(meeting, at, key)),
                Step::Do(action) => {
                    let more = self.deed(meeting, at, action, &mut out);
                    for step in more.into_iter().rev() {
                        steps.push_front(step);
                    }
                }
                Step::Tell(kind, text) => self.tell(at, kind, text),
                Step::Say(kind, phrase) => self.say(at, kind, phrase),
                Step::Refuse(why) => self.answer(at, NoticeKind::Refused, why),
                Step::Effect(effect) => out.push(effect),
                Step::Check(check) => self.checks.turn(check),
                Step::Learnt(keys) if keys.is_empty() => {}
                Step::Learnt(keys) => {
                    let new =
                        |known: &(Key, Action)| keys.iter().any(|(key, does)| *key == known.0 || *does == known.1);
                    self.settings.learnt.retain(|known| !new(known));
                    self.settings.learnt.extend(keys);
                    out.push(Effect::Learnt(self.settings.learnt.clone()));
                }
                Step::Forget => {
                    self.settings.learnt.clear();
                    out.push(Effect::Learnt(Vec::new()));
                }
                Step::Screen(screen) => {
                    self.settings.screen = screen;
                    out.push(Effect::Screen(screen));
                }
                Step::IsHere => out.extend(self.added_is_here(meeting, at)),
                Step::Round(step::Round::Begin) => self.round = true,
                Step::Round(step::Round::End) => {
                    self.round = false;
                    out.extend(self.round_over(meeting, at));
                }
            }
        }
        out
    }

    /// A guest who is put on the roster has come in.
    fn added_is_here(&mut self, meeting: &Meeting, at: At) -> Vec<Effect> {
        let added = meeting.last_entry().and_then(|entry| match entry.events.as_slice() {
            [Event::PersonAdded { person }] => Some(person.id.clone()),
            _ => None,
        });
        let Some(who) = added else { return Vec::new() };
        let mark = Command::Mark { who: Whom::These(vec![who]), presence: Presence::Present, reason: None };
        self.press(meeting, at, mark, Then::Stay)
    }

    /// Nobody is asked in turn any longer: the room's screen says so no more.
    pub(super) fn round_over(&mut self, meeting: &Meeting, at: At) -> Vec<Effect> {
        let is_on = meeting.activity(at.moment.t).is_some_and(|offered| offered.kind == ActivityKind::Round);
        if is_on { self.press(meeting, at, Command::Offer { activity: None }, Then::Stay) } else { Vec::new() }
    }

    fn open(&mut self, meeting: &Meeting, at: At, open: Open, out: &mut Vec<Effect>) {
        if open == Open::ReadBack {
            out.push(Effect::Minutes);
        }
        if let Open::Question(ask) = open {
            self.pose(at, ask);
            return;
        }
        // The closing list that lies below is gone back to, not opened a second time.
        if open == Open::Closing
            && let Some(below) = self.panels.iter().position(|panel| matches!(panel, Panel::Closing(_)))
        {
            self.panels.truncate(below + 1);
            return;
        }
        let panel = Panel::open(&self.ctx(meeting, at), open);
        let again = self.panels.last().is_some_and(|top| std::mem::discriminant(top) == std::mem::discriminant(&panel))
            && matches!(panel, Panel::RollCall(_) | Panel::Room(_) | Panel::Keys(_));
        if !again && self.panels.last() != Some(&panel) {
            self.panels.push(panel);
        }
    }

    /// Asks a question, once: the clicker's key pressed again says where it is answered.
    pub(super) fn pose(&mut self, at: At, ask: Ask) {
        if matches!(self.panels.last(), Some(Panel::Question(open)) if open.ask == ask) {
            self.say(at, NoticeKind::Told, w::ANSWER_FIRST);
        } else {
            self.panels.push(Panel::Question(question::Question::new(ask)));
        }
    }

    pub(super) fn is_typing(&self) -> bool {
        self.panels.last().is_some_and(|panel| panel.taking() == Taking::Text)
    }

    /// Closes the topmost panel; what was typed in it is kept.
    pub(super) fn close(&mut self, meeting: &Meeting, at: At) {
        self.remember();
        let Some(panel) = self.panels.pop() else { return };
        if let Some(draft) = panel.draft().filter(|draft| !draft.is_blank()) {
            let ctx = self.ctx(meeting, at);
            let said = start::draft_kept(ctx.lang, &kept::way_back(&ctx, &draft.of));
            self.tell(at, NoticeKind::Told, said);
        }
        if matches!(&panel, Panel::Question(question) if question.ask == Ask::Turn) && meeting.speech().is_none() {
            self.round = false;
        }
    }

    /// Asks the meeting: warnings are heard once, a refusal is told, the rest goes to the shell.
    pub(super) fn press(&mut self, meeting: &Meeting, at: At, command: Command, then: Then) -> Vec<Effect> {
        let warnings = meeting.warnings(at.moment, &command);
        let not_heard = |warning: &Warning| matches!(warning, Warning::PeopleNotHeard { .. });
        if matches!(command, Command::Next { waiting: None, .. }) && warnings.iter().any(not_heard) {
            self.pose(at, Ask::Waiting(command));
            return Vec::new();
        }
        if !pose::to_warn_of(&command, warnings).is_empty() {
            self.pose(at, Ask::Warned(command, then));
            return Vec::new();
        }
        self.send(meeting, at, command, then)
    }

    fn send(&mut self, meeting: &Meeting, at: At, command: Command, then: Then) -> Vec<Effect> {
        if self.pending.is_some() {
            self.say(at, NoticeKind::Told, w::SAVED_WRITING);
            return Vec::new();
        }
        if let Err(refused) = meeting.decide(at.moment, &command) {
            let why = Why::of(&self.ctx(meeting, at), &command, &refused);
            // Asked again, it is answered once.
            self.notices.retain(|told| told.asked.as_ref() != Some(&command));
            self.answer(at, NoticeKind::Refused, why);
            if let Some(told) = self.notices.first_mut() {
                told.asked = Some(command.clone());
            }
            if matches!(command, Command::Next { .. }) {
                self.guide_sees_refusal(meeting);
            }
            return Vec::new();
        }
        if matches!(command, Command::Next { .. }) {
            self.next_ms = Some(at.real_ms);
        }
        self.pinned = meeting.pinned().filter(|_| !matches!(command, Command::Pin { .. } | Command::Undo {}));
        self.pending = Some(then);
        vec![Effect::Press(command)]
    }

    /// A press was kept: what follows it.
    pub(super) fn kept(&mut self, meeting: &Meeting, at: At, then: Then) -> Vec<Effect> {
        self.selected = self.selected.min(meeting.queue().len().saturating_sub(1));
        let mut out = match then {
            Then::Stay => Vec::new(),
            Then::Close => {
                self.ready(meeting, at);
                self.remember();
                self.panels.pop();
                Vec::new()
            }
            Then::Ready => {
                self.ready(meeting, at);
                Vec::new()
            }
            Then::Steps(steps) => self.run(meeting, at, steps),
        };
        if self.pinned.take().is_some() && meeting.pinned().is_none() {
            self.say(at, NoticeKind::Told, w::PIN_ENDED);
        }
        self.go_round(meeting, at);
        let stale = matches!(self.panels.last(), Some(Panel::Pen(pen)) if pen.is_stale(&self.ctx(meeting, at)));
        if stale {
            self.close(meeting, at);
        }
        if meeting.phase() == Phase::Over {
            // Nothing is left of its steps; what comes now stands on the bare console.
            self.panels.retain(|panel| !matches!(panel, Panel::Closing(_)));
        }
        // Words may have changed: what is being read out is made anew.
        if self.panels.iter().any(|panel| matches!(panel, Panel::ReadBack(_))) {
            out.push(Effect::Minutes);
        }
        out
    }

    fn ready(&mut self, meeting: &Meeting, at: At) {
        if let Some(mut panel) = self.panels.pop() {
            panel.ready(&self.ctx(meeting, at));
            self.panels.push(panel);
        }
    }
}
