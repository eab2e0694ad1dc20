//! Floor 3. The start screen: what can be begun, the first line chosen already, an unfinished meeting before everything else.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;
use chrono::NaiveDateTime;

use super::list::List;
use super::list::Page;
use super::list::Screen;
use super::list::Turn;
use super::list::plain;
use super::mend::Mend;
use crate::console::Settings;
use crate::console::port::Input;
use crate::console::view::Line;
use crate::console::view::NoticeKind;
use crate::console::view::StartView;
use crate::console::view::Tone;
use crate::console::view::panel;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::text::Voice;
use crate::text::capital;
use crate::text::console::menu as w;
use crate::text::console::start;

/// Unfinished meetings that have a line of their own; the others are found among the papers.
const MOST_UNFINISHED: usize = 3;

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

/// What was chosen on the start screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Go on with the unfinished meeting of this place in the list.
    Resume(usize),
    /// Begin a meeting.
    Meeting,
    /// Prepare the next meeting.
    Prepare,
    /// Practise.
    Rehearse,
    /// Practise with a guide: offered until a meeting has been held.
    Guided,
    /// The papers of earlier meetings.
    Papers,
    /// Put an icon on the desktop.
    Launcher,
    /// Leave.
    Quit,
}

/// What a meeting would begin with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Whose meeting it is.
    pub body: String,
    /// Its title.
    pub title: String,
    /// What such a meeting is called in Vietnamese.
    pub occasion: String,
    /// The language of the agenda.
    pub language: Language,
    /// When it should begin.
    pub start: Option<NaiveDateTime>,
    /// Its roster is a sample.
    pub sample: bool,
}

impl Offer {
    /// What an agenda offers.
    pub fn of(agenda: &Agenda) -> Self {
        let plain = Voice::plain(Language::Vi).occasion;
        Self {
            body: agenda.body.name.clone(),
            title: agenda.title.clone(),
            occasion: match agenda.language {
                Language::Vi => agenda.occasion.clone(),
                Language::En => plain.to_owned(),
            },
            language: agenda.language,
            start: agenda.start,
            sample: agenda.sample,
        }
    }
}

/// What lies prepared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lying {
    /// Agendas from which a meeting can be held, and none has been.
    pub ahead: usize,
    /// What is to be mended in the first that has faults or a draft, and its file's name.
    pub mend: Option<(String, Mend)>,
}

/// Whether the desktop has an icon already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Launcher {
    /// It has, or there is no desktop: no line about it.
    There,
    /// It could have one.
    Wanted,
}

/// The start screen.
#[derive(Clone, Debug)]
pub struct Menu {
    list: List,
    /// The one agenda that a meeting begins with; none where it is asked.
    offer: Option<Offer>,
    /// What lies prepared.
    lying: Lying,
    unfinished: Vec<Unfinished>,
    /// How many earlier meetings there are.
    earlier: usize,
    launcher: Launcher,
}

impl Menu {
    /// The start screen.
    pub fn new(
        settings: Settings,
        offer: Option<Offer>,
        lying: Lying,
        unfinished: Vec<Unfinished>,
        earlier: usize,
        launcher: Launcher,
    ) -> Self {
        Self { list: List::new(settings), offer, lying, unfinished, earlier, launcher }
    }

    fn voice<R>(&self, speak: impl FnOnce(&Voice<'_>) -> R) -> R {
        let lang = self.list.settings.language;
        let plain = Voice::plain(lang);
        let occasion = self.offer.as_ref().map_or(plain.occasion, |offer| offer.occasion.as_str());
        speak(&Voice { occasion, ..plain })
    }

    fn rows(&self) -> Vec<(panel::Choice, Way)> {
        let lang = self.list.settings.language;
        let get = |phrase| plain(self.list.get(phrase));
        let go_on = self.unfinished.iter().take(MOST_UNFINISHED).enumerate().map(|(at, one)| {
            let label = self.voice(|voice| w::go_on(voice, one.day));
            let detail = Some(format!("{} · {}", one.title, w::left_at(lang, one.left, one.since)));
            (panel::Choice { label, why_not: None, detail }, Way::Resume(at))
        });
        let mut rows: Vec<(panel::Choice, Way)> = go_on.collect();
        rows.push((plain(self.voice(start::start_meeting)), Way::Meeting));
        rows.push((get(start::PREPARE), Way::Prepare));
        rows.push((get(start::REHEARSE), Way::Rehearse));
        if self.earlier == 0 {
            rows.push((get(w::GUIDED), Way::Guided));
        }
        let why_not = (self.earlier == 0).then(|| self.list.get(w::NO_EARLIER));
        rows.push((panel::Choice { why_not, ..get(start::PAPERS) }, Way::Papers));
        if self.launcher == Launcher::Wanted {
            rows.push((get(w::LAUNCHER), Way::Launcher));
        }
        rows.push((get(start::QUIT), Way::Quit));
        rows
    }

    fn choices(&self) -> Vec<panel::Choice> {
        self.rows().into_iter().map(|(choice, _)| choice).collect()
    }

    /// What a meeting would begin with.
    fn heading(&self) -> Vec<Line> {
        let lang = self.list.settings.language;
        let mut heading = Vec::new();
        match &self.offer {
            Some(offer) => {
                heading.push(Line::new(Tone::Strong, offer.body.clone()));
                heading.push(Line::plain(offer.title.clone()));
                heading.extend(offer.start.map(|at| Line::plain(capital(&w::planned_for(lang, at)))));
                if offer.sample {
                    heading.push(Line::new(Tone::Warn, self.list.get(start::SAMPLE_WARNING)));
                }
            }
            None if self.lying.ahead > 0 => {
                heading.push(Line::new(Tone::Strong, w::several_prepared(lang, self.lying.ahead)));
            }
            None => {
                heading.push(Line::new(Tone::Strong, self.list.get(w::NOTHING_PREPARED)));
                if self.earlier > 0 && self.lying.mend.is_none() {
                    heading.push(Line::plain(self.list.get(w::PREPARE_FIRST)));
                }
            }
        }
        heading.extend(self.lying.mend.as_ref().map(|(file, mend)| {
            let said = match mend {
                Mend::Places(places) => w::to_mend(lang, *places),
                Mend::Unreadable { .. } => format!("{file}: {}", mend.words(lang)),
            };
            Line::new(Tone::Warn, said)
        }));
        heading
    }
}

impl Screen for Menu {
    type Answer = Way;

    fn act(&mut self, input: &Input) -> Option<Way> {
        match self.list.key(input, &self.choices())? {
            Turn::Took(row) => self.rows().get(row).map(|(_, way)| *way),
            Turn::Quit => Some(Way::Quit),
            // A clicker's button does not leave.
            Turn::Back => None,
        }
    }

    fn view(&self, wall: DateTime<FixedOffset>) -> StartView {
        let page = Page { heading: self.heading(), title: String::new(), lines: Vec::new(), choices: self.choices() };
        self.list.view(wall, page)
    }

    fn tell(&mut self, kind: NoticeKind, text: String) {
        self.list.tell(kind, text);
    }

    fn settings(&self) -> &Settings {
        &self.list.settings
    }
}
