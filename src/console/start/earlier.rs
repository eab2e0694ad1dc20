//! Floor 3. The papers of earlier meetings: which meetings there were, and what can be done with the papers of one.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::NaiveDate;

use super::list::List;
use super::list::Page;
use super::list::Screen;
use super::list::Turn;
use super::list::plain;
use crate::console::Settings;
use crate::console::port::Input;
use crate::console::view::Line;
use crate::console::view::NoticeKind;
use crate::console::view::StartView;
use crate::console::view::Tone;
use crate::console::view::panel;
use crate::meeting::Meeting;
use crate::meeting::owed::Debt;
use crate::meeting::time::Stamp;
use crate::meeting::words::Owner;
use crate::text::Phrase;
use crate::text::console::after;
use crate::text::console::menu as w;
use crate::text::console::start;

/// Tasks that are listed; the papers have all.
const MOST_TASKS: usize = 6;

/// How a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Closed.
    Closed,
    /// Broken off.
    BrokenOff,
    /// Not ended.
    Unfinished,
    /// Its file cannot be read.
    Damaged,
}

impl Stand {
    const fn words(self) -> Phrase {
        match self {
            Self::Closed => w::CLOSED,
            Self::BrokenOff => w::BROKEN_OFF,
            Self::Unfinished => w::UNFINISHED,
            Self::Damaged => w::NONE_TO_READ,
        }
    }
}

/// A meeting that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its day.
    pub day: NaiveDate,
    /// Its title.
    pub title: String,
    /// Whose it was.
    pub body: String,
    /// How it stands.
    pub stand: Stand,
}

/// What was chosen in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The row of this place.
    Row(usize),
    /// Back.
    Back,
    /// Leave.
    Quit,
}

/// The list of earlier meetings, newest first.
#[derive(Clone, Debug)]
pub struct EarlierMeetings {
    list: List,
    meetings: Vec<Earlier>,
}

impl EarlierMeetings {
    /// The list.
    pub fn new(settings: Settings, meetings: Vec<Earlier>) -> Self {
        Self { list: List::new(settings), meetings }
    }

    fn choices(&self) -> Vec<panel::Choice> {
        let rows = self.meetings.iter().map(|one| {
            let label = w::held_on(self.list.settings.language, one.day, &one.title);
            let words = self.list.get(one.stand.words());
            match one.stand {
                Stand::Damaged => panel::Choice { label, why_not: Some(words), detail: None },
                Stand::Closed | Stand::BrokenOff | Stand::Unfinished => {
                    panel::Choice { label, why_not: None, detail: Some(format!("{} · {words}", one.body)) }
                }
            }
        });
        rows.chain([plain(self.list.get(w::BACK))]).collect()
    }
}

impl Screen for EarlierMeetings {
    type Answer = Chosen;

    fn act(&mut self, input: &Input) -> Option<Chosen> {
        Some(match self.list.key(input, &self.choices())? {
            Turn::Took(row) if row < self.meetings.len() => Chosen::Row(row),
            Turn::Took(_) | Turn::Back => Chosen::Back,
            Turn::Quit => Chosen::Quit,
        })
    }

    fn view(&self, wall: DateTime<FixedOffset>) -> StartView {
        let title = self.list.get(start::PAPERS);
        self.list.view(wall, Page { heading: Vec::new(), title, lines: Vec::new(), choices: self.choices() })
    }

    fn tell(&mut self, kind: NoticeKind, text: String) {
        self.list.tell(kind, text);
    }

    fn settings(&self) -> &Settings {
        &self.list.settings
    }
}

/// What is wanted with the papers of one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Write them.
    Write,
    /// Open their folder.
    Folder,
    /// Tick what is owed at this place, or take the tick away.
    Tick(usize),
    /// Back to the list.
    Back,
    /// Leave.
    Quit,
}

/// One earlier meeting and its papers.
#[derive(Clone, Debug)]
pub struct OneMeeting {
    list: List,
    meeting: Box<Meeting>,
    earlier: Earlier,
    folder: String,
    ticked: Vec<String>,
}

impl OneMeeting {
    /// The meeting, and the folder of its papers as it is shown.
    pub fn new(settings: Settings, meeting: Meeting, earlier: Earlier, folder: String) -> Self {
        Self { list: List::new(settings), meeting: Box::new(meeting), earlier, folder, ticked: Vec::new() }
    }

    /// What was done of what is owed, by its id.
    pub fn ticked(&mut self, ids: Vec<String>) {
        self.ticked = ids;
    }

    fn rows(&self) -> Vec<(panel::Choice, Wish)> {
        let lang = self.list.settings.language;
        let row = |label: Phrase, wish| (plain(self.list.get(label)), wish);
        let mut rows = vec![row(w::WRITE_PAPERS, Wish::Write), row(w::OPEN_FOLDER, Wish::Folder)];
        rows.extend(self.meeting.owed().into_iter().enumerate().map(|(place, owed)| {
            let text = match &owed.debt {
                Debt::Promise { line, title } => after::promise(lang, line, title, owed.due),
                Debt::Report { to } => after::report(lang, to, owed.due),
            };
            let mark = if self.ticked.contains(&owed.debt.id()) { "✓" } else { "○" };
            (plain(format!("{mark} {text}")), Wish::Tick(place))
        }));
        rows.push(row(w::BACK, Wish::Back));
        rows
    }

    fn choices(&self) -> Vec<panel::Choice> {
        self.rows().into_iter().map(|(choice, _)| choice).collect()
    }

    /// What it was, where its papers lie, and what is owed till when.
    fn heading(&self) -> Vec<Line> {
        let lang = self.list.settings.language;
        let meeting = &self.meeting;
        let stand = self.list.get(self.earlier.stand.words());
        let now = meeting.last_entry().map_or(Stamp::ZERO, |last| last.at.t);
        let lasted = w::lasted(lang, meeting.held(now));
        let mut heading = vec![
            Line::new(Tone::Strong, w::held_on(lang, self.earlier.day, &self.earlier.title)),
            Line::plain(format!("{} · {stand} · {lasted}", self.earlier.body)),
            Line::quiet(format!("{} {}", self.list.get(w::PAPERS_LIE_IN), self.folder)),
        ];
        heading.extend(meeting.next_meeting().map(|day| Line::plain(w::next_meeting(lang, day))));
        let tasks = meeting.tasks();
        if !tasks.is_empty() {
            heading.push(Line::plain(format!("{} ({}):", self.list.get(w::TASKS_OWED), tasks.len())));
        }
        heading.extend(tasks.iter().take(MOST_TASKS).map(|task| {
            let who: Vec<&str> = task
                .who
                .iter()
                .map(|owner| match owner {
                    Owner::Person(id) => meeting.name(id),
                    Owner::Group(group) => group.as_str(),
                })
                .collect();
            Line::plain(format!("· {}", w::task(lang, &who.join(", "), &task.what, task.due)))
        }));
        heading
    }
}

impl Screen for OneMeeting {
    type Answer = Wish;

    fn act(&mut self, input: &Input) -> Option<Wish> {
        Some(match self.list.key(input, &self.choices())? {
            Turn::Took(row) => self.rows().get(row).map_or(Wish::Back, |(_, wish)| *wish),
            Turn::Back => Wish::Back,
            Turn::Quit => Wish::Quit,
        })
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
