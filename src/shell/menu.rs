//! Floor 5. From the start screen to a meeting, a rehearsal or the papers of an earlier one.

use std::io;
use std::path::Path;
use std::path::PathBuf;

use chrono::NaiveDate;

use super::earlier;
use super::opening;
use super::opening::Unopened;
use super::options::Options;
use super::plans;
use super::plans::Plan;
use super::start;
use super::start::Stage;
use super::watcher::Watcher;
use crate::agenda_file::embedded;
use crate::clean::clean_line;
use crate::clock::machine;
use crate::console::start::Launcher;
use crate::console::start::Menu;
use crate::console::start::Offered;
use crate::console::start::Picked;
use crate::console::start::Screen;
use crate::console::start::Way;
use crate::console::start::Which;
use crate::console::view::NoticeKind;
use crate::desktop::launcher;
use crate::desktop::window::Surroundings;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::store::About;
use crate::store::Found;
use crate::store::Shelf;
use crate::store::list;
use crate::store::real_disk;
use crate::text::Phrase;
use crate::text::console::menu as w;

/// How much faster a rehearsal from the start screen runs.
pub const REHEARSAL_SPEED: u32 = 10;

/// What the start screen led to.
#[derive(Debug)]
pub enum Led {
    /// Go on with this one.
    Resume(PathBuf),
    /// Begin a meeting on this agenda.
    Meeting(Box<Agenda>),
    /// Practise on this agenda.
    Rehearse(Box<Agenda>),
    /// Practise with a guide.
    Guided,
    /// Prepare the next meeting.
    Prepare,
    /// Leave.
    Quit,
}

/// What lies in the data folder.
struct Shelves {
    found: Vec<Found>,
    unfinished: Vec<Found>,
    plans: Vec<Plan>,
    today: NaiveDate,
}

impl Shelves {
    fn look(data: &Path) -> Self {
        let found = list(real_disk().as_ref(), data, Shelf::Meetings);
        let plans = plans::prepared(data, &found);
        Self { unfinished: opening::unfinished(data), plans, found, today: machine().tick().wall.date_naive() }
    }

    /// The language of what is prepared.
    fn language(&self) -> Option<Language> {
        self.plans.iter().find_map(|plan| plan.offered.offer.as_ref()).map(|offer| offer.language)
    }

    /// The agenda that a meeting begins with, where that is no question: the prepared one, or where none is prepared the model.
    fn of_today(&self) -> Option<Plan> {
        let own = || plans::own().into_iter().find(|plan| plan.name == embedded::DEFAULT);
        if self.plans.is_empty() { own() } else { plans::of_today(&self.plans, self.today).cloned() }
    }
}

/// Runs the start screen until it leads somewhere; `options` keep the language that was chosen.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &mut Options, watcher: &Watcher) -> io::Result<Led> {
    let mut stage = Stage::open(watcher)?;
    let shelves = Shelves::look(&options.data);
    // Those who prepared an agenda read its language.
    if let (None, Some(language)) = (options.said_language, shelves.language()) {
        options.language = language;
    }
    let mut menu = menu(options, &shelves);
    loop {
        let way = stage.asks(&mut menu)?;
        start::takes_over(options, &menu);
        let shelves = Shelves::look(&options.data);
        let led = match way {
            Way::Resume(place) => shelves.unfinished.get(place).map(|found| Led::Resume(found.path.clone())),
            Way::Meeting => picked(options, &mut stage, &mut menu, &shelves, w::WHICH_AGENDA, Led::Meeting)?,
            Way::Rehearse => picked(options, &mut stage, &mut menu, &shelves, w::PRACTISE_WITH, Led::Rehearse)?,
            Way::Guided => Some(Led::Guided),
            Way::Prepare => Some(Led::Prepare),
            Way::Papers => match earlier::run(options, &mut stage, &shelves.found)? {
                earlier::Left::Back => None,
                earlier::Left::Quit => Some(Led::Quit),
            },
            Way::Launcher => {
                let made = launcher::make(options.language, options.said_data.as_deref());
                menu = self::menu(options, &shelves);
                match made {
                    Ok(text) => menu.tell(NoticeKind::Done, text),
                    Err(text) => menu.tell(NoticeKind::Fault, text),
                }
                continue;
            }
            Way::Quit => Some(Led::Quit),
        };
        if let Some(led) = led {
            stage.close();
            return Ok(led);
        }
        if !matches!(way, Way::Meeting | Way::Rehearse) {
            menu = self::menu(options, &shelves);
        }
    }
}

fn menu(options: &Options, shelves: &Shelves) -> Menu {
    let abouts: Vec<&About> = shelves.unfinished.iter().filter_map(|found| found.meeting.as_ref()).collect();
    let offer = shelves.of_today().and_then(|plan| plan.offered.offer);
    let launcher = match launcher::Places::of_this_person() {
        Some(places) if Surroundings::of_this_process().has_desktop && !places.entry().exists() => Launcher::Wanted,
        Some(_) | None => Launcher::There,
    };
    let earlier = earlier::held(&shelves.found).len();
    Menu::new(start::settings(options), offer, shelves.plans.len(), start::told(abouts), earlier, launcher)
}

/// The agenda of today, or the one that is picked; a faulty one is told on the start screen.
fn picked(
    options: &mut Options,
    stage: &mut Stage<'_>,
    menu: &mut Menu,
    shelves: &Shelves,
    question: Phrase,
    led: fn(Box<Agenda>) -> Led,
) -> io::Result<Option<Led>> {
    let plan = match shelves.of_today() {
        Some(plan) => plan,
        None => {
            let all: Vec<Plan> = shelves.plans.iter().cloned().chain(plans::own()).collect();
            let offered: Vec<Offered> = all.iter().map(|plan| plan.offered.clone()).collect();
            let mut which = Which::new(start::settings(options), question, offered);
            let answer = stage.asks(&mut which)?;
            start::takes_over(options, &which);
            *menu = self::menu(options, shelves);
            match answer {
                Picked::Agenda(place) => match all.into_iter().nth(place) {
                    Some(plan) => plan,
                    None => return Ok(None),
                },
                Picked::Back => return Ok(None),
                Picked::Quit => return Ok(Some(Led::Quit)),
            }
        }
    };
    match opening::plan(options, Some(&plan.name)) {
        Ok(agenda) => Ok(Some(led(Box::new(agenda)))),
        Err(unopened) => {
            menu.tell(NoticeKind::Fault, first_line(&unopened, options));
            Ok(None)
        }
    }
}

/// The first line of a report: the whole one is for a window that scrolls.
fn first_line(unopened: &Unopened, options: &Options) -> String {
    let words = unopened.words(options.language);
    let first = words.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    clean_line(first)
}
