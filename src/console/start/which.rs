//! Floor 3. Which agenda a meeting, or a rehearsal, begins with.

use chrono::DateTime;
use chrono::FixedOffset;

use super::list::List;
use super::list::Page;
use super::list::Screen;
use super::list::Turn;
use super::list::plain;
use super::mend::Mend;
use super::menu::Offer;
use crate::console::Settings;
use crate::console::port::Input;
use crate::console::view::NoticeKind;
use crate::console::view::StartView;
use crate::console::view::panel;
use crate::text::Phrase;
use crate::text::console::menu as w;

/// An agenda that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// What it is; none where it has faults.
    pub offer: Option<Offer>,
    /// What it is called: one of the program's own by its phrase, a prepared one by its file.
    pub name: Named,
    /// It has been held.
    pub held: bool,
    /// What is to be mended in it, or in a draft of it.
    pub mend: Option<Mend>,
}

/// What the picked one is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A meeting is begun with it: one with faults cannot be picked.
    Begin,
    /// It is prepared further: what has faults is mended there.
    Prepare,
}

/// What an offered agenda is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// One that is part of the program.
    Own(Phrase),
    /// A file.
    File(String),
    /// The last meeting's.
    Last,
    /// One that is not there yet.
    Another,
}

/// What was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picked {
    /// The agenda of this place.
    Agenda(usize),
    /// Back.
    Back,
    /// Leave.
    Quit,
}

/// The question which agenda.
#[derive(Clone, Debug)]
pub struct Which {
    list: List,
    question: Phrase,
    purpose: Purpose,
    offered: Vec<Offered>,
}

impl Which {
    /// Asks which one of these.
    pub fn new(settings: Settings, question: Phrase, purpose: Purpose, offered: Vec<Offered>) -> Self {
        Self { list: List::new(settings), question, purpose, offered }
    }

    fn choices(&self) -> Vec<panel::Choice> {
        let rows = self.offered.iter().map(|one| self.row(one));
        rows.chain([plain(self.list.get(w::BACK))]).collect()
    }

    fn row(&self, one: &Offered) -> panel::Choice {
        let lang = self.list.settings.language;
        let mend = one.mend.map(|mend| mend.words(lang));
        let titled = |offer: &Offer| format!("{} · {}", offer.title, offer.body);
        match (&one.name, &one.offer) {
            (Named::Own(name), _) => panel::Choice {
                label: self.list.get(*name),
                why_not: None,
                detail: Some(self.list.get(w::SAMPLE_AGENDA)),
            },
            (Named::Last, offer) => {
                panel::Choice { label: self.list.get(w::AS_LAST), why_not: None, detail: offer.as_ref().map(titled) }
            }
            (Named::Another, _) => plain(self.list.get(w::ANOTHER)),
            (Named::File(name), None) => match self.purpose {
                Purpose::Begin => {
                    panel::Choice { label: name.clone(), why_not: mend.or(Some(String::new())), detail: None }
                }
                Purpose::Prepare => panel::Choice { label: name.clone(), why_not: None, detail: mend },
            },
            (Named::File(_), Some(offer)) => {
                let start = offer.start.map(|at| w::planned_for(lang, at));
                let held = one.held.then(|| self.list.get(w::HELD_ALREADY));
                let draft = mend.map(|_| self.list.get(w::DRAFT_BESIDE));
                let detail: Vec<String> =
                    [Some(offer.body.clone()), start, held, draft].into_iter().flatten().collect();
                panel::Choice { label: offer.title.clone(), why_not: None, detail: Some(detail.join(" · ")) }
            }
        }
    }
}

impl Screen for Which {
    type Answer = Picked;

    fn act(&mut self, input: &Input) -> Option<Picked> {
        Some(match self.list.key(input, &self.choices())? {
            Turn::Took(row) if row < self.offered.len() => Picked::Agenda(row),
            Turn::Took(_) | Turn::Back => Picked::Back,
            Turn::Quit => Picked::Quit,
        })
    }

    fn view(&self, wall: DateTime<FixedOffset>) -> StartView {
        let title = self.list.get(self.question);
        self.list.view(wall, Page { heading: Vec::new(), title, lines: Vec::new(), choices: self.choices() })
    }

    fn tell(&mut self, kind: NoticeKind, text: String) {
        self.list.tell(kind, text);
    }

    fn settings(&self) -> &Settings {
        &self.list.settings
    }
}
