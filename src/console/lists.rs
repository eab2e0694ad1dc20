//! Floor 3. Two plain lists: the room's screen, and all keys.

use super::ctx::Ctx;
use super::port::Effect;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::words::Command;
use crate::text::Phrase;
use crate::text::console::desk as w;

/// The open panel of the room's screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoomPanel {
    selected: usize,
}

impl RoomPanel {
    fn choices(ctx: &Ctx<'_>) -> Vec<(Phrase, Option<String>, Step)> {
        let covered = ctx.meeting.is_covered();
        let act = |label: Phrase, action: Action| (label, super::more::why_not(ctx, action), Step::Do(action));
        vec![
            (w::ROOM_OPEN, None, Step::Effect(Effect::OpenRoom)),
            (
                if covered { w::ROOM_UNCOVER } else { w::ROOM_COVER },
                None,
                Step::Press(Command::Blank { on: !covered }, Then::Stay),
            ),
            (w::ROOM_MESSAGE, super::more::why_not(ctx, Action::Message), Step::Open(Open::Form(Fill::Message))),
            act(w::ROOM_CLEAR, Action::ClearMessage),
            act(w::ROOM_PROMPT, Action::NextPrompt),
            act(w::ROOM_PIN, Action::Pin),
        ]
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let choices = Self::choices(ctx);
        let last = choices.len() - 1;
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::Enter => {
                let (_, why, step) = choices.into_iter().nth(self.selected)?;
                return Some(vec![why.map_or(step, |why| Step::Tell(NoticeKind::Refused, why))]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::RoomPanel {
        let sees = if ctx.meeting.is_covered() {
            Line::new(Tone::Warn, ctx.get(w::ROOM_COVERED))
        } else {
            match ctx.meeting.message() {
                Some((_, text)) => Line::plain(format!("{}: {text}", ctx.get(w::ROOM_MESSAGE))),
                None => Line::plain(ctx.get(w::ROOM_AS_USUAL)),
            }
        };
        let choices = Self::choices(ctx)
            .into_iter()
            .map(|(label, why_not, _)| panel::Choice { label: ctx.get(label).to_owned(), why_not, detail: None })
            .collect();
        panel::RoomPanel { title: ctx.get(w::ROOM_TITLE).to_owned(), sees, choices, selected: self.selected }
    }
}

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
    pub fn key(&mut self, _ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let last = Self::actions().len() - 1;
        self.from = match key {
            Key::Up => self.from.saturating_sub(1),
            Key::Down => (self.from + 1).min(last),
            Key::Home => 0,
            Key::End => last,
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
        let notes = [w::KEYS_NOTE_LETTERS, w::KEYS_NOTE_CLICKER, w::KEYS_NOTE_REHEARSE];
        panel::Keys {
            title: ctx.get(w::KEYS_TITLE).to_owned(),
            rows,
            from: self.from,
            notes: notes.into_iter().map(|note| Line::quiet(ctx.get(note))).collect(),
        }
    }
}
