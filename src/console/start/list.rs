//! Floor 3. A screen before there is a meeting: a list of choices that ↑ ↓ and Enter work, what stands over it, and the language.

use chrono::DateTime;
use chrono::FixedOffset;

use crate::action::key::Key;
use crate::console::Settings;
use crate::console::port::Input;
use crate::console::view::Hint;
use crate::console::view::Line;
use crate::console::view::Notice;
use crate::console::view::NoticeKind;
use crate::console::view::StartView;
use crate::console::view::panel;
use crate::meeting::agenda::Language;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::console::menu;
use crate::text::figures;

/// A screen before there is a meeting: keys in, an answer out.
pub trait Screen {
    /// What it is asked for.
    type Answer;

    /// What a key leads to; none while it stays.
    fn act(&mut self, input: &Input) -> Option<Self::Answer>;

    /// As it is shown.
    fn view(&self, wall: DateTime<FixedOffset>) -> StartView;

    /// Something the shell has to say.
    fn tell(&mut self, kind: NoticeKind, text: String);

    /// What the person has set.
    fn settings(&self) -> &Settings;
}

/// What stands on a screen beside its bar.
pub struct Page {
    /// Over the list.
    pub heading: Vec<Line>,
    /// The title of the list's frame.
    pub title: String,
    /// In the frame, over the choices.
    pub lines: Vec<Line>,
    /// What can be chosen.
    pub choices: Vec<panel::Choice>,
}

/// What a key did to the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// This row was taken.
    Took(usize),
    /// One screen back.
    Back,
    /// Leave the program.
    Quit,
}

/// The selected row, the language, and what was answered.
#[derive(Clone, Debug)]
pub struct List {
    /// What the person has set.
    pub settings: Settings,
    selected: usize,
    notice: Option<Notice>,
}

impl List {
    /// The first row is selected.
    pub fn new(settings: Settings) -> Self {
        Self { settings, selected: 0, notice: None }
    }

    /// A fixed text in the language of the screen.
    pub fn get(&self, phrase: Phrase) -> String {
        phrase.get(self.settings.language).to_owned()
    }

    /// Which row is selected.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Something to be said.
    pub fn tell(&mut self, kind: NoticeKind, text: String) {
        self.notice = Some(Notice { text, kind });
    }

    /// A key, over these choices. A row that cannot be chosen says why.
    pub fn key(&mut self, input: &Input, choices: &[panel::Choice]) -> Option<Turn> {
        let key = match input {
            Input::Press(key) | Input::Repeat(key @ (Key::Up | Key::Down)) => *key,
            Input::Repeat(_) | Input::Paste(_) => return None,
        };
        self.notice = None;
        let last = choices.len().saturating_sub(1);
        match key {
            Key::Up | Key::BackTab => self.selected = if self.selected == 0 { last } else { self.selected - 1 },
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Enter => {
                let row = self.selected.min(last);
                match choices.get(row).and_then(|choice| choice.why_not.clone()) {
                    Some(why) => self.tell(NoticeKind::Refused, why),
                    None => return Some(Turn::Took(row)),
                }
            }
            Key::Esc | Key::F(5) => return Some(Turn::Back),
            Key::Ctrl('q') => return Some(Turn::Quit),
            Key::Ctrl('c') => self.tell(NoticeKind::Told, self.get(w::HOW_TO_LEAVE)),
            Key::F(12) => {
                self.settings.language = match self.settings.language {
                    Language::Vi => Language::En,
                    Language::En => Language::Vi,
                };
            }
            Key::Char('.') | Key::PageUp | Key::PageDown | Key::Backspace => {}
            _ => self.tell(NoticeKind::Told, self.get(w::START_KEYS)),
        }
        None
    }

    /// The screen as it is shown.
    pub fn view(&self, wall: DateTime<FixedOffset>, page: Page) -> StartView {
        let Page { heading, title, lines, choices } = page;
        let (key, what_for) = menu::other_language(self.settings.language);
        let hint = |key: String, label: String| Hint { key, label, enabled: true };
        StartView {
            language: self.settings.language,
            theme: self.settings.theme,
            heading,
            wall: figures::time_secs(wall),
            menu: panel::Question {
                title,
                lines,
                selected: self.selected.min(choices.len().saturating_sub(1)),
                choices,
                enter: None,
            },
            bar: vec![
                hint("↑ ↓".to_owned(), self.get(menu::HINT_SELECT)),
                hint("Enter".to_owned(), self.get(menu::HINT_DO)),
                hint(key.to_owned(), what_for.to_owned()),
            ],
            notices: self.notice.iter().cloned().collect(),
        }
    }
}

/// A row without anything under it.
pub fn plain(label: String) -> panel::Choice {
    panel::Choice { label, why_not: None, detail: None }
}
