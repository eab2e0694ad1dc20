//! Floor 3. The screens before there is a meeting: the question about an unfinished one, the start screen, which agenda, earlier papers.

mod earlier;
mod list;
mod mend;
mod menu;
mod which;

use chrono::DateTime;
use chrono::FixedOffset;

use super::Settings;
use super::port::Input;
use super::view::Line;
use super::view::NoticeKind;
use super::view::StartView;
use super::view::Tone;
use super::view::panel;
use crate::meeting::agenda::Agenda;
use crate::text::Voice;
use crate::text::console::start;

pub use earlier::Chosen;
pub use earlier::Earlier;
pub use earlier::EarlierMeetings;
pub use earlier::OneMeeting;
pub use earlier::Stand;
pub use earlier::Wish;
pub use list::Screen;
pub use mend::Mend;
pub use menu::Launcher;
pub use menu::Lying;
pub use menu::Menu;
pub use menu::Offer;
pub use menu::Unfinished;
pub use menu::Way;
pub use which::Named;
pub use which::Offered;
pub use which::Picked;
pub use which::Purpose;
pub use which::Which;

use list::List;
use list::Page;
use list::Turn;
use list::plain;

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
    list: List,
    body: String,
    title: String,
    occasion: String,
    address: String,
    sample: bool,
    unfinished: Vec<Unfinished>,
}

impl Start {
    /// The start on this agenda, with what was left unfinished, newest first.
    pub fn new(settings: Settings, agenda: &Agenda, unfinished: Vec<Unfinished>) -> Self {
        Self {
            list: List::new(settings),
            body: agenda.body.name.clone(),
            title: agenda.title.clone(),
            occasion: agenda.occasion.clone(),
            address: agenda.address.clone(),
            sample: agenda.sample,
            unfinished,
        }
    }

    fn voice<R>(&self, speak: impl FnOnce(&Voice<'_>) -> R) -> R {
        let lang = self.list.settings.language;
        speak(&Voice { address: &self.address, occasion: &self.occasion, ..Voice::plain(lang) })
    }

    fn choices(&self) -> Vec<(String, Started)> {
        let several = self.unfinished.len() > 1;
        let get = |phrase| self.list.get(phrase);
        let go_on = self.unfinished.iter().enumerate().map(|(at, one)| {
            let label = get(start::GO_ON_WITH_IT);
            let label = if several { format!("{label}: {}", one.title) } else { label };
            (label, Started::Resume(at))
        });
        go_on.chain([(get(start::BEGIN_NEW), Started::Meeting), (get(start::QUIT), Started::Quit)]).collect()
    }

    fn rows(&self) -> Vec<panel::Choice> {
        self.choices().into_iter().map(|(label, _)| plain(label)).collect()
    }
}

impl Screen for Start {
    type Answer = Started;

    fn act(&mut self, input: &Input) -> Option<Started> {
        match self.list.key(input, &self.rows())? {
            Turn::Took(row) => self.choices().get(row).map(|(_, chosen)| *chosen),
            Turn::Quit => Some(Started::Quit),
            // A clicker's button does not leave.
            Turn::Back => None,
        }
    }

    fn view(&self, wall: DateTime<FixedOffset>) -> StartView {
        let lines = match self.unfinished.get(self.list.selected()).or_else(|| self.unfinished.first()) {
            Some(one) => {
                let ask = self.voice(|voice| start::resume_ask(voice, one.day, one.left, one.since));
                vec![Line::new(Tone::Strong, ask), Line::quiet(one.title.clone())]
            }
            None => Vec::new(),
        };
        let mut heading = vec![Line::new(Tone::Strong, self.body.clone()), Line::plain(self.title.clone())];
        if self.sample {
            heading.push(Line::new(Tone::Warn, self.list.get(start::SAMPLE_WARNING)));
        }
        self.list.view(wall, Page { heading, title: String::new(), lines, choices: self.rows() })
    }

    fn tell(&mut self, kind: NoticeKind, text: String) {
        self.list.tell(kind, text);
    }

    fn settings(&self) -> &Settings {
        &self.list.settings
    }
}
