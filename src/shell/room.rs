//! Floor 5. The room's screen: follows a journal that another process writes, draws what the attendees may know, and cannot write.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::Sender;

use crossterm::event::Event as Typed;
use crossterm::event::KeyCode;
use crossterm::event::KeyEventKind;
use crossterm::event::KeyModifiers;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::options::Options;
use super::pace::waiting_time;
use super::painter::Painter;
use super::watcher;
use super::watcher::Saving;
use crate::clock::Clock;
use crate::clock::Source;
use crate::clock::machine;
use crate::meeting::Meeting;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::meeting::words::ClockKind;
use crate::meeting::words::Entry;
use crate::room::ConsoleState;
use crate::room::RoomView;
use crate::room::shown_now;
use crate::store::Disk;
use crate::store::Follow;
use crate::store::Found;
use crate::store::News;
use crate::store::Shelf;
use crate::store::follow_with;
use crate::store::list;
use crate::store::real_disk;
use crate::term;
use crate::term::Waker;
use crate::term::waiter;
use crate::text::room::WHICH_MEETING;
use crate::views;
use crate::views::room_choice::Choice;
use crate::views::theme::Theme;
use crate::views::theme::ThemeName;

/// What the painter is given.
#[derive(Clone, Debug, PartialEq)]
struct Picture {
    what: What,
    theme: ThemeName,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    Room(Box<RoomView>),
    Choice(Choice),
}

fn draw(area: Rect, buf: &mut Buffer, picture: &Picture) -> Option<Position> {
    let theme = Theme::of(picture.theme);
    match &picture.what {
        What::Room(view) => views::room::draw(area, buf, view, theme),
        What::Choice(choice) => views::room_choice::draw(area, buf, choice, theme),
    }
    None
}

/// Runs the room's screen until it is left; 0 when it was.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &Options, file: Option<PathBuf>) -> io::Result<u8> {
    let (mut waiter, waker) = waiter()?;
    term::restore_on_panic();
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    let saving: Saving = Arc::new(Mutex::new(()));
    watcher::start(painter.clone(), waker.clone(), Arc::clone(&saving))?;
    let mut room = Room::new(options, file, waker);
    let mut shown: Option<Picture> = None;
    loop {
        room.hear();
        let picture = room.picture();
        if shown.as_ref() != Some(&picture) {
            painter.show(picture.clone());
            shown = Some(picture);
        }
        let woken = waiter.wait(waiting_time(room.now(), room.speed()));
        if woken.hung_up {
            watcher::end_hung_up(&saving);
        }
        if painter.has_lost_the_terminal() {
            break;
        }
        // A resize wakes without news: the same picture is drawn into the new size.
        shown = shown.filter(|_| woken.typed || !room.resized());
        if woken.typed && room.typed()? == Leave::Yes {
            break;
        }
    }
    term::give_back();
    Ok(0)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leave {
    Yes,
    No,
}

/// What the room's process knows.
struct Room<'a> {
    options: &'a Options,
    disk: Arc<dyn Disk>,
    source: Arc<dyn Source>,
    waker: Waker,
    following: Option<Follow>,
    tell: Sender<News>,
    news: Receiver<News>,
    entries: Vec<Entry>,
    meeting: Option<Meeting>,
    clock: Option<Clock>,
    alive: ConsoleState,
    theme: ThemeName,
    choice: Choice,
    paths: Vec<PathBuf>,
    looked: Option<Stamp>,
    size: Option<(u16, u16)>,
}

impl<'a> Room<'a> {
    fn new(options: &'a Options, file: Option<PathBuf>, waker: Waker) -> Self {
        let (tell, news) = mpsc::channel();
        let mut room = Self {
            options,
            disk: real_disk(),
            source: machine(),
            waker,
            following: None,
            tell,
            news,
            entries: Vec::new(),
            meeting: None,
            clock: None,
            alive: ConsoleState::Away,
            theme: options.theme,
            choice: Choice { meetings: Vec::new(), selected: 0, question: WHICH_MEETING.get(options.language) },
            paths: Vec::new(),
            looked: None,
            size: crossterm::terminal::size().ok(),
        };
        if let Some(file) = file {
            room.follow(&file);
        }
        room
    }

    fn follow(&mut self, path: &Path) {
        let (tell, waker) = (self.tell.clone(), self.waker.clone());
        self.following = Some(follow_with(Arc::clone(&self.disk), path, move |item| {
            if tell.send(item).is_err() {
                return ControlFlow::Break(());
            }
            waker.wake();
            ControlFlow::Continue(())
        }));
    }

    /// Looks once a second for a meeting whose console is alive: one of them is taken, a real one before a rehearsal.
    fn look_for_one(&mut self) {
        let now = Stamp::from_ms(self.source.tick().boot_ms);
        if self.looked.is_some_and(|looked| (now - looked).ms() < 900) {
            return;
        }
        self.looked = Some(now);
        let live = |shelf| {
            let found = list(self.disk.as_ref(), &self.options.data, shelf);
            found.into_iter().filter(|found| found.live).collect::<Vec<Found>>()
        };
        let real = live(Shelf::Meetings);
        let found = if real.is_empty() { live(Shelf::Rehearsals) } else { real };
        let named = |found: &Found| {
            let body =
                found.meeting.as_ref().map_or(String::new(), |about| format!("{} · {}", about.body, about.title));
            crate::clean::clean_line(&body)
        };
        self.choice.meetings = found.iter().map(named).collect();
        self.paths = found.into_iter().map(|found| found.path).collect();
        self.choice.selected = self.choice.selected.min(self.paths.len().saturating_sub(1));
        if let [only] = self.paths.as_slice() {
            let only = only.clone();
            self.follow(&only);
        }
    }

    fn hear(&mut self) {
        if self.following.is_none() {
            self.look_for_one();
        }
        while let Ok(item) = self.news.try_recv() {
            match item {
                News::Entries(entries) => self.go_on(entries),
                News::Restarted(entries) => {
                    self.entries.clear();
                    self.meeting = None;
                    self.clock = None;
                    self.go_on(entries);
                }
                News::Gone => self.alive = ConsoleState::Away,
                // What stands stays on the screen: the room is never told of files.
                News::Stopped(_) => {}
                News::Liveness(true) => self.alive = ConsoleState::Alive,
                News::Liveness(false) => self.alive = ConsoleState::Away,
            }
        }
    }

    fn go_on(&mut self, entries: Vec<Entry>) {
        let opened = entries
            .iter()
            .flat_map(|entry| &entry.events)
            .any(|event| matches!(event, crate::meeting::words::Event::Opened { .. }));
        for entry in entries {
            match &mut self.meeting {
                None => self.meeting = Meeting::from_first(&entry),
                Some(meeting) if meeting.fits(&entry) => meeting.apply(&entry),
                // The console would not go on with such a line either; what stands, stands.
                Some(_) => return,
            }
            self.entries.push(entry);
        }
        if self.clock.is_none() || opened {
            self.clock = Some(Clock::follow(&self.entries, Arc::clone(&self.source)));
        }
    }

    fn now(&self) -> Moment {
        match &self.clock {
            // A script's clock stands at the newest line.
            Some(Clock::Script(at)) => self.entries.last().map_or(*at, |last| last.at),
            Some(clock) => clock.now(),
            None => {
                let tick = self.source.tick();
                Moment { t: Stamp::from_ms(tick.boot_ms), wall: tick.wall }
            }
        }
    }

    fn speed(&self) -> u32 {
        match self.meeting.as_ref().map(|meeting| meeting.created().clock) {
            Some(ClockKind::Rehearsal { speed }) => speed,
            Some(ClockKind::Real | ClockKind::Script) | None => 1,
        }
    }

    fn picture(&self) -> Picture {
        let what = match &self.meeting {
            Some(meeting) => What::Room(Box::new(RoomView::of(meeting, self.now(), self.alive))),
            None if self.following.is_none() && self.choice.meetings.len() > 1 => What::Choice(self.choice.clone()),
            None => {
                let wall = shown_now(self.now()).wall;
                What::Room(Box::new(RoomView::waiting(self.options.language, wall)))
            }
        };
        Picture { what, theme: self.theme }
    }

    fn resized(&mut self) -> bool {
        let size = crossterm::terminal::size().ok();
        let changed = size != self.size;
        self.size = size;
        changed
    }

    /// Keys of the room: which meeting, and leaving. Everything else is somebody leaning on the wrong keyboard.
    fn typed(&mut self) -> io::Result<Leave> {
        while crossterm::event::poll(std::time::Duration::ZERO)? {
            let Typed::Key(key) = crossterm::event::read()? else { continue };
            if key.kind == KeyEventKind::Release {
                continue;
            }
            let control = key.modifiers.contains(KeyModifiers::CONTROL);
            match key.code {
                KeyCode::Char('c' | 'q') if control => return Ok(Leave::Yes),
                KeyCode::Char('t') => self.theme = self.theme.next(),
                KeyCode::Up => self.choice.selected = self.choice.selected.saturating_sub(1),
                KeyCode::Down => {
                    self.choice.selected = (self.choice.selected + 1).min(self.choice.meetings.len().saturating_sub(1));
                }
                KeyCode::Enter if self.following.is_none() => {
                    if let Some(path) = self.paths.get(self.choice.selected).cloned() {
                        self.follow(&path);
                    }
                }
                _ => {}
            }
        }
        Ok(Leave::No)
    }
}
