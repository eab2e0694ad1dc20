//! Floor 3. The clicker: learning what its buttons send, each pressed once, and forgetting it again.

use super::ctx::Ctx;
use super::ready::Check;
use super::step::Step;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use crate::action::Action;
use crate::action::key::Key;
use crate::action::key::Scope;
use crate::text::Phrase;
use crate::text::console::lobby as w;

/// The buttons of a clicker, as they are asked for.
const BUTTONS: [(Phrase, Action); 3] =
    [(w::BUTTON_NEXT, Action::Next), (w::BUTTON_BACK, Action::Undo), (w::BUTTON_COVER, Action::Cover)];

/// Whether a key may be a button that does this. What edits a text, chooses, closes or has a meaning of its own stays what it is. A letter
/// types a text; only covering the screen, which the same letter takes back, may lie on one, and then not while a text is typed.
pub fn may_be(key: Key, action: Action) -> bool {
    let free = match key {
        Key::Enter | Key::Esc | Key::Tab | Key::BackTab | Key::Backspace | Key::Delete | Key::Ctrl(_) => false,
        Key::Char(letter) => action == Action::Cover && letter.is_ascii_alphabetic(),
        Key::Left
        | Key::Right
        | Key::Up
        | Key::Down
        | Key::Home
        | Key::End
        | Key::PageUp
        | Key::PageDown
        | Key::F(_)
        | Key::CtrlUp
        | Key::CtrlDown => true,
    };
    let is_button = BUTTONS.iter().any(|(_, button)| *button == action);
    free && is_button && Action::of_key(key, Scope::Bare).is_none()
}

/// What was learnt, in words; none where nothing was.
pub fn remembered(ctx: &Ctx<'_>) -> Option<String> {
    let one = |(key, action): &(Key, Action)| {
        let (button, _) = BUTTONS.iter().find(|(_, button)| button == action)?;
        Some(format!("{} = {}", key.printed(), ctx.get(*button)))
    };
    let all: Vec<String> = ctx.learnt.iter().filter_map(one).collect();
    (!all.is_empty()).then(|| format!("{} {}", ctx.get(w::REMEMBERED), all.join(" · ")))
}

/// Learning what the buttons of a clicker send: each is pressed once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clicker {
    /// How many buttons have been asked for.
    asked: usize,
    learnt: Vec<(Key, Action)>,
}

impl Clicker {
    /// What a key does: whatever it is, it is the button's. Enter passes a button over, Delete forgets all; Esc, which some clickers send
    /// too, ends it and keeps what was learnt.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Vec<Step> {
        let Some((_, action)) = BUTTONS.get(self.asked).copied() else { return self.done(ctx) };
        let say = |phrase: Phrase| Step::Say(NoticeKind::Told, phrase);
        match key {
            Key::Esc => return vec![Step::Learnt(self.learnt.clone()), Step::Close],
            Key::Enter => return self.goes_on(ctx, Vec::new()),
            Key::Delete if self.learnt.is_empty() && ctx.learnt.is_empty() => return vec![say(w::NOTHING_REMEMBERED)],
            Key::Delete => {
                self.learnt.clear();
                self.asked = 0;
                return vec![Step::Forget, say(w::FORGOTTEN)];
            }
            _ => {}
        }
        let known = action.spec().keys.iter().find(|bound| bound.key == key);
        if let Some(bound) = known {
            let words = if bound.scope == Scope::Bare { w::BUTTON_KNOWN_BARE } else { w::BUTTON_KNOWN };
            return self.goes_on(ctx, vec![say(words)]);
        }
        if self.learnt.iter().any(|(learnt, _)| *learnt == key) {
            return vec![say(w::BUTTON_TAKEN)];
        }
        if !may_be(key, action) {
            let types = matches!(key, Key::Char(letter) if letter.is_alphanumeric());
            return vec![say(if types { w::BUTTON_TYPES } else { w::BUTTON_TAKEN })];
        }
        self.learnt.push((key, action));
        self.goes_on(ctx, vec![say(w::BUTTON_LEARNT)])
    }

    fn goes_on(&mut self, ctx: &Ctx<'_>, mut steps: Vec<Step>) -> Vec<Step> {
        self.asked += 1;
        if self.asked >= BUTTONS.len() {
            steps.extend(self.done(ctx));
        }
        steps
    }

    fn done(&self, ctx: &Ctx<'_>) -> Vec<Step> {
        let mut steps = vec![Step::Learnt(self.learnt.clone())];
        if !ctx.checks.is_ticked(Check::Clicker) {
            steps.push(Step::Check(Check::Clicker));
        }
        steps.push(Step::Close);
        steps
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Question {
        let button = |(at, (label, action)): (usize, &(Phrase, Action))| {
            let mark = if at < self.asked { '✓' } else { '○' };
            let learnt = self.learnt.iter().find(|(_, learnt)| learnt == action);
            let sends = learnt.map_or_else(String::new, |(key, _)| format!(" = {}", key.printed()));
            panel::Choice { label: format!("{mark} {}{sends}", ctx.get(*label)), why_not: None, detail: None }
        };
        let mut lines = vec![Line::new(Tone::Strong, ctx.get(w::PRESS_ONCE)), Line::quiet(ctx.get(w::PRESS_HELP))];
        if let Some(remembered) = remembered(ctx) {
            lines.push(Line::plain(format!("{remembered}. {}", ctx.get(w::DELETE_FORGETS))));
        }
        panel::Question {
            title: ctx.get(w::CLICKER_TITLE).to_owned(),
            lines,
            choices: BUTTONS.iter().enumerate().map(button).collect(),
            selected: self.asked.min(BUTTONS.len() - 1),
            enter: Some(ctx.get(w::ENTER_PASSES).to_owned()),
        }
    }
}
