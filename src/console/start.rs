//! Floor 3. The screen before there is a meeting: an unfinished one first, then five lines to choose from.

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
use super::view::Theme;
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
    /// Prepare the next one.
    Prepare,
    /// A rehearsal.
    Rehearse,
    /// Papers of earlier meetings.
    Papers,
    /// Leave.
    Quit,
    /// The language was changed; for remembering it.
    Language(Language),
    /// The theme was changed; for remembering it.
    Theme(Theme),
}

/// The start menu, and the question about an unfinished meeting before it.
#[derive(Clone, Debug)]
pub struct Start {
    settings: Settings,
    body: String,
    title: String,
    occasion: String,
    address: String,
    sample: bool,
    unfinished: Vec<Unfinished>,
    /// The question about unfinished meetings has been answered.
    asked: bool,
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
            asked: unfinished.is_empty(),
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
        if !self.asked {
            let mut all: Vec<(String, Started)> = self
                .unfinished
                .iter()
                .enumerate()
                .map(|(at, one)| {
                    let label = self.get(start::GO_ON_WITH_IT);
                    let label = if self.unfinished.len() > 1 { format!("{label}: {}", one.title) } else { label };
                    (label, Started::Resume(at))
                })
                .collect();
            all.push((self.get(start::BEGIN_NEW), Started::Meeting));
            return all;
        }
        vec![
            (self.voice(start::start_meeting), Started::Meeting),
            (self.get(start::PREPARE), Started::Prepare),
            (self.get(start::REHEARSE), Started::Rehearse),
            (self.get(start::PAPERS), Started::Papers),
            (self.get(start::QUIT), Started::Quit),
        ]
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
                if !self.asked && chosen == Started::Meeting {
                    self.asked = true;
                    self.selected = 0;
                    return None;
                }
                return Some(chosen);
            }
            Key::Esc | Key::F(5) if !self.asked => {
                self.asked = true;
                self.selected = 0;
            }
            Key::Ctrl('q') => return Some(Started::Quit),
            Key::Ctrl('c') => self.tell(NoticeKind::Told, self.get(w::HOW_TO_LEAVE)),
            Key::F(12) => {
                self.settings.language = match self.settings.language {
                    Language::Vi => Language::En,
                    Language::En => Language::Vi,
                };
                return Some(Started::Language(self.settings.language));
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
            Some(one) if !self.asked => {
                let ask = self.voice(|voice| start::resume_ask(voice, one.day, one.left, one.since));
                vec![Line::new(Tone::Strong, ask), Line::quiet(one.title.clone())]
            }
            Some(_) | None => Vec::new(),
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
                title: self.title.clone(),
                lines,
                selected: self.selected.min(choices.len() - 1),
                choices,
            },
            bar: vec![hint("Enter", w::HINT_CHOOSE), hint("F12", w::HINT_LANGUAGE), hint("Ctrl+Q", w::QUIT)],
            notices: self.notice.iter().cloned().collect(),
        }
    }
}
