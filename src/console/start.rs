//! Floor 3. The screen before there is a meeting: whether an unfinished one goes on.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use super::Settings;
use super::port::Input;
use super::view::Hint;
use super::view::Line;
use super::view::Notice;
use super::view::NoticeKind;
use super::view::StartView;
use super::view::Tone;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::Phrase;
use crate::text::Voice;
use crate::text::console::desk as w;
use crate::text::console::start;
use crate::text::figures;

/// A meeting that was begun and not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The title of its agenda.
    pub title: String,
    /// Its day.
    pub day: NaiveDate,
    /// When it was left.
    pub left: DateTime<FixedOffset>,
    /// How long ago that is.
    pub since: Span,
}

/// What was chosen at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Started {
    /// Go on with the unfinished meeting of this place in the list.
    Resume(usize),
    /// Begin a meeting on the agenda.
    Meeting,
    /// Leave.
    Quit,
}

/// The question about unfinished meetings.
#[derive(Clone, Debug)]
pub struct Start {
    settings: Settings,
    body: String,
    title: String,
    occasion: String,
    address: String,
    sample: bool,
    unfinished: Vec<Unfinished>,
    selected: usize,
    notice: Option<Notice>,
}

impl Start {
    /// The start on this agenda, with what was left unfinished, newest first.
    pub fn new(settings: Settings, agenda: &Agenda, unfinished: Vec<Unfinished>) -> Self {
        Self {
            settings,
            body: agenda.body.name.clone(),
            title: agenda.title.clone(),
            occasion: agenda.occasion.clone(),
            address: agenda.address.clone(),
            sample: agenda.sample,
            unfinished,
            selected: 0,
            notice: None,
        }
    }

    /// Something the shell has to say.
    pub fn tell(&mut self, kind: NoticeKind, text: String) {
        self.notice = Some(Notice { text, kind });
    }

    /// What the facilitator has set for himself.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    fn voice<R>(&self, speak: impl FnOnce(&Voice<'_>) -> R) -> R {
        speak(&Voice { address: &self.address, occasion: &self.occasion, ..Voice::plain(self.settings.language) })
    }

    fn get(&self, phrase: Phrase) -> String {
        phrase.get(self.settings.language).to_owned()
    }

    fn choices(&self) -> Vec<(String, Started)> {
        let several = self.unfinished.len() > 1;
        let go_on = self.unfinished.iter().enumerate().map(|(at, one)| {
            let label = self.get(start::GO_ON_WITH_IT);
            let label = if several { format!("{label}: {}", one.title) } else { label };
            (label, Started::Resume(at))
        });
        go_on.chain([(self.get(start::BEGIN_NEW), Started::Meeting), (self.get(start::QUIT), Started::Quit)]).collect()
    }

    /// What a key leads to.
    pub fn act(&mut self, input: &Input) -> Option<Started> {
        let key = match input {
            Input::Press(key) | Input::Repeat(key @ (Key::Up | Key::Down)) => *key,
            Input::Repeat(_) | Input::Paste(_) => return None,
        };
        self.notice = None;
        let choices = self.choices();
        let last = choices.len() - 1;
        match key {
            Key::Up | Key::BackTab => self.selected = if self.selected == 0 { last } else { self.selected - 1 },
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Enter => {
                let (_, chosen) = choices[self.selected.min(last)];
                return Some(chosen);
            }
            Key::Ctrl('q') => return Some(Started::Quit),
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

    /// As it is shown.
    pub fn view(&self, wall: DateTime<FixedOffset>) -> StartView {
        let lang = self.settings.language;
        let lines = match self.unfinished.get(self.selected).or_else(|| self.unfinished.first()) {
            Some(one) => {
                let ask = self.voice(|voice| start::resume_ask(voice, one.day, one.left, one.since));
                vec![Line::new(Tone::Strong, ask), Line::quiet(one.title.clone())]
            }
            None => Vec::new(),
        };
        let choices: Vec<panel::Choice> =
            self.choices().into_iter().map(|(label, _)| panel::Choice { label, why_not: None, detail: None }).collect();
        let mut heading = vec![Line::new(Tone::Strong, self.body.clone()), Line::plain(self.title.clone())];
        if self.sample {
            heading.push(Line::new(Tone::Warn, self.get(start::SAMPLE_WARNING)));
        }
        let hint = |key: &str, phrase: Phrase| Hint { key: key.to_owned(), label: self.get(phrase), enabled: true };
        StartView {
            language: lang,
            theme: self.settings.theme,
            heading,
            wall: figures::time_secs(wall),
            menu: panel::Question {
                title: String::new(),
                lines,
                selected: self.selected.min(choices.len() - 1),
                choices,
            },
            bar: vec![hint("Enter", w::HINT_CHOOSE), hint("F12", w::HINT_LANGUAGE), hint("Ctrl+Q", w::QUIT)],
            notices: self.notice.iter().cloned().collect(),
        }
    }
}
