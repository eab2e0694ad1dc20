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
use super::prepare;
use super::start;
use super::start::Stage;
use super::watcher::Watcher;
use crate::agenda_file::embedded;
use crate::clean::clean_line;
use crate::clock::machine;
use crate::console::start::Launcher;
use crate::console::start::Lying;
use crate::console::start::Menu;
use crate::console::start::Named;
use crate::console::start::Offered;
use crate::console::start::Picked;
use crate::console::start::Purpose;
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
    /// Prepare a meeting.
    Prepare(prepare::Which),
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
    ///
    /// Who has held a meeting already does not fall back to invented names: there it is asked.
    fn of_today(&self) -> Option<Plan> {
        if self.plans.is_empty() && earlier::held(&self.found).is_empty() {
            return plans::own(self.today).into_iter().find(|plan| plan.name == embedded::DEFAULT);
        }
        plans::of_today(&self.plans, self.today).cloned()
    }

    /// All that a meeting could begin with; the last one's agenda where none is prepared.
    fn all(&self, options: &Options) -> Vec<Plan> {
        let none_ahead = plans::ahead(&self.plans).next().is_none();
        let last = none_ahead.then(|| prepare::carried(options, self.today)).flatten().map(plans::as_last);
        last.into_iter().chain(self.plans.iter().cloned()).chain(plans::own(self.today)).collect()
    }

    fn lying(&self) -> Lying {
        let mend = self.plans.iter().find_map(|plan| match (&plan.offered.name, plan.offered.mend) {
            (Named::File(file), Some(mend)) => Some((file.clone(), mend)),
            (Named::File(_) | Named::Own(_) | Named::Last | Named::Another, _) => None,
        });
        Lying { ahead: plans::ahead(&self.plans).count(), mend }
    }
}

/// Something that the start screen says when it comes back.
pub type Note = (NoticeKind, String);

/// Runs the start screen until it leads somewhere; `options` keep the language that was chosen.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &mut Options, watcher: &Watcher, note: Option<Note>) -> io::Result<Led> {
    let mut stage = Stage::open(watcher)?;
    let shelves = Shelves::look(&options.data);
    // Those who prepared an agenda read its language.
    if let (None, Some(language)) = (options.said_language, shelves.language()) {
        options.language = language;
    }
    let mut menu = menu(options, &shelves);
    if let Some((kind, text)) = note {
        menu.tell(kind, text);
    }
    loop {
        let way = stage.asks(&mut menu)?;
        start::takes_over(options, &menu);
        let shelves = Shelves::look(&options.data);
        let led = match way {
            Way::Resume(place) => shelves.unfinished.get(place).map(|found| Led::Resume(found.path.clone())),
            Way::Meeting => picked(options, &mut stage, &mut menu, &shelves, w::WHICH_AGENDA, Led::Meeting)?,
            Way::Rehearse => picked(options, &mut stage, &mut menu, &shelves, w::PRACTISE_WITH, Led::Rehearse)?,
            Way::Guided => Some(Led::Guided),
            Way::Prepare => prepared(options, &mut stage, &mut menu, &shelves)?,
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
        if !matches!(way, Way::Meeting | Way::Rehearse | Way::Prepare) {
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
    Menu::new(start::settings(options), offer, shelves.lying(), start::told(abouts), earlier, launcher)
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
            let all = shelves.all(options);
            let offered: Vec<Offered> = all.iter().map(|plan| plan.offered.clone()).collect();
            let mut which = Which::new(start::settings(options), question, Purpose::Begin, offered);
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
    if let Some(agenda) = plan.agenda {
        return Ok(Some(led(agenda)));
    }
    match opening::plan(options, Some(&plan.name)) {
        Ok(agenda) => Ok(Some(led(Box::new(agenda)))),
        Err(unopened) => {
            menu.tell(NoticeKind::Fault, first_line(&unopened, options));
            Ok(None)
        }
    }
}

/// What is to be prepared: the next meeting, or where several lie ahead the one that is picked.
fn prepared(
    options: &mut Options,
    stage: &mut Stage<'_>,
    menu: &mut Menu,
    shelves: &Shelves,
) -> io::Result<Option<Led>> {
    let is_ahead = |plan: &&Plan| {
        let start = plan.offered.offer.as_ref().and_then(|offer| offer.start);
        !plan.offered.held && start.is_none_or(|start| start.date() >= shelves.today)
    };
    let ahead: Vec<&Plan> = shelves.plans.iter().filter(is_ahead).collect();
    if ahead.len() < 2 {
        return Ok(Some(Led::Prepare(prepare::Which::Next)));
    }
    let another = Offered { offer: None, name: Named::Another, held: false, mend: None };
    // The nearest one first: that is the one which is due.
    let offered = ahead.iter().rev().map(|plan| plan.offered.clone()).chain([another]).collect();
    let mut which = Which::new(start::settings(options), w::PREPARE_WHICH, Purpose::Prepare, offered);
    let answer = stage.asks(&mut which)?;
    start::takes_over(options, &which);
    *menu = self::menu(options, shelves);
    Ok(match answer {
        Picked::Agenda(place) => Some(Led::Prepare(match ahead.iter().rev().nth(place) {
            Some(plan) => prepare::Which::Named(plan.name.clone()),
            None => prepare::Which::Another,
        })),
        Picked::Back => None,
        Picked::Quit => Some(Led::Quit),
    })
}

/// The first line of a report: the whole one is for a window that scrolls.
pub fn first_line(unopened: &Unopened, options: &Options) -> String {
    let words = unopened.words(options.language);
    let first = words.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    clean_line(first)
}
