//! Floor 5. Looking back: journals are read while somebody already looks, and nothing is written.

use std::io;
use std::time::Duration;
use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::options::Options;
use super::painter::Painter;
use super::typed;
use super::watcher::Watcher;
use crate::cli;
use crate::console::Input;
use crate::drive::trouble;
use crate::history::browse::Browser;
use crate::history::browse::Wish;
use crate::history::show;
use crate::history::view::HistoryView;
use crate::history::year::Year;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::store::Disk;
use crate::store::Years;
use crate::store::real_disk;
use crate::term;
use crate::term::waiter;
use crate::text::history as words;
use crate::views;
use crate::views::theme::Theme;
use crate::views::theme::ThemeName;

/// So long is read before the first picture, and between two of them.
const AT_ONCE: Duration = Duration::from_millis(150);
/// Nothing on the screen changes by itself.
const LONG: Duration = Duration::from_hours(1);

/// What the terminal is given.
#[derive(Clone, Debug, PartialEq)]
struct Picture {
    view: HistoryView,
    theme: ThemeName,
}

fn draw(area: Rect, buf: &mut Buffer, picture: &Picture) -> Option<Position> {
    views::history::draw(area, buf, &picture.view, Theme::of(picture.theme));
    None
}

/// Runs the screen until it is left; 0 when it was.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &Options, watcher: &Watcher, years: Years, year: Option<i32>) -> io::Result<u8> {
    let disk = real_disk();
    let mut seat = Seat::new(options, years, year);
    seat.read_on(disk.as_ref());
    seat.speak_as_the_agenda(options);
    let (mut waiter, waker) = waiter()?;
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker);
    let mut shown: Option<Picture> = None;
    loop {
        let picture = Picture { view: seat.view(), theme: options.theme };
        if shown.as_ref() != Some(&picture) {
            painter.show(picture.clone());
            shown = Some(picture);
        }
        painter.keep_up();
        let woken = waiter.wait(if seat.is_reading() { Duration::ZERO } else { LONG });
        if woken.hung_up || painter.has_lost_the_terminal() {
            watcher.end_hung_up();
        }
        while let Some(event) = term::typed(woken)? {
            let key = match typed::input(event) {
                Some(Input::Press(key) | Input::Repeat(key)) => key,
                Some(Input::Paste(_)) | None => continue,
            };
            if seat.press(key)? == Wish::Leave {
                return Ok(cli::exit::DONE);
            }
        }
        seat.read_on(disk.as_ref());
    }
}

/// What this process knows.
struct Seat {
    browser: Browser,
    years: Years,
    /// The year as far as it was read.
    sum: Year,
    fresh: bool,
}

impl Seat {
    fn new(options: &Options, years: Years, year: Option<i32>) -> Self {
        let browser = Browser::new(options.language, years.body.clone(), years.years(), year);
        let sum = Year::of(browser.year().unwrap_or_default(), &[]);
        Self { browser, years, sum, fresh: false }
    }

    fn is_reading(&self) -> bool {
        self.browser.year().is_some_and(|year| self.years.is_unread(year))
    }

    /// Reads on for a moment.
    fn read_on(&mut self, disk: &dyn Disk) {
        let Some(year) = self.browser.year() else { return };
        let started = Instant::now();
        let mut any = false;
        while started.elapsed() < AT_ONCE && self.years.read_one(disk, year) {
            any = true;
        }
        if any || !self.fresh {
            self.sum = Year::of(year, &self.years.meetings(year));
            self.fresh = true;
        }
    }

    /// Where no language was said, the newest agenda's.
    fn speak_as_the_agenda(&mut self, options: &Options) {
        let newest = self.meetings().last().map(|meeting| meeting.agenda().language);
        self.browser.lang = options.said_language.or(newest).unwrap_or(options.language);
    }

    fn meetings(&self) -> Vec<&Meeting> {
        self.browser.year().map(|year| self.years.meetings(year)).unwrap_or_default()
    }

    fn view(&mut self) -> HistoryView {
        self.browser.note = note(self.browser.lang, &self.years, self.is_reading());
        show::view(&self.browser, &self.sum, &self.meetings())
    }

    fn press(&mut self, key: crate::action::key::Key) -> io::Result<Wish> {
        let (columns, rows) = term::size()?;
        let meetings = self.sum.meetings.len();
        let wish = self.browser.act(meetings, usize::from(rows), key);
        if wish == Wish::Read {
            self.fresh = false;
            self.sum = Year::of(self.browser.year().unwrap_or_default(), &[]);
        }
        let view = self.view();
        let (lines, seen) = views::history::scrolled(Rect::new(0, 0, columns, rows), &view);
        self.browser.hold_scroll(lines, seen);
        Ok(wish)
    }
}

fn note(lang: Language, years: &Years, reading: bool) -> Option<String> {
    let first = years.skipped.first().map(|fault| {
        let name = fault.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        format!("{}: {}", crate::clean::clean_line(&name), trouble::trouble(lang, &fault.trouble))
    });
    let skipped = first.map(|first| words::skipped(lang, years.skipped.len(), &first));
    if reading { Some(words::READING.get(lang).to_owned()) } else { skipped }
}
