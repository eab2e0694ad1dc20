//! Floor 3. The table of all keys.

use super::ctx::Ctx;
use super::guide::is_practice;
use super::step::Open;
use super::step::Step;
use super::view::Line;
use super::view::panel;
use crate::action::Action;
use crate::action::key::Key;
use crate::text::console::desk as w;
use crate::text::console::guide;

/// The open table of keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeysPanel {
    from: usize,
}

/// Rows that a page turns.
const PAGE: usize = 10;

impl KeysPanel {
    fn actions() -> Vec<Action> {
        Action::ALL.iter().copied().filter(|action| action.key().is_some()).collect()
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let last = Self::actions().len() - 1;
        self.from = match key {
            Key::Up => self.from.saturating_sub(1),
            Key::Down => (self.from + 1).min(last),
            Key::Home => 0,
            Key::End => last,
            Key::Enter if is_practice(ctx.meeting) => return Some(vec![Step::Close, Step::Do(Action::Guide)]),
            Key::Enter | Key::Char(' ') => (self.from + PAGE).min(last),
            Key::Tab => return Some(vec![Step::Close, Step::Open(Open::More(String::new()))]),
            _ => return None,
        };
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Keys {
        let rows = Self::actions()
            .into_iter()
            .map(|action| panel::KeyRow {
                key: action.keys_printed(),
                label: ctx.get(action.spec().label).to_owned(),
                help: ctx.get(action.spec().help).to_owned(),
            })
            .collect();
        let practice = if is_practice(ctx.meeting) { guide::KEYS_NOTE } else { w::KEYS_NOTE_REHEARSE };
        let notes = [w::KEYS_NOTE_LETTERS, w::KEYS_NOTE_CLICKER, practice];
        panel::Keys {
            title: ctx.get(w::KEYS_TITLE).to_owned(),
            rows,
            from: self.from,
            notes: notes.into_iter().map(|note| Line::quiet(ctx.get(note))).collect(),
        }
    }
}
