//! Floor 5. The room's screen: follows a journal that another process writes, draws what the attendees may know, and cannot write.

use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use crossterm::event::Event as Typed;
use crossterm::event::KeyCode;
use crossterm::event::KeyEventKind;
use crossterm::event::KeyModifiers;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::bell::Ringer;
use super::canvas::Bell;
use super::options::Options;
use super::pace::waiting_time;
use super::painter::Painter;
use super::record::Record;
use super::scene::Change;
use super::scene::Scenes;
use super::scene::scene_key;
use super::watcher::Watcher;
use crate::cli;
use crate::cli::Projected;
use crate::clock::Source;
use crate::clock::machine;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::meeting::words::ClockKind;
use crate::room::ConsoleState;
use crate::room::RoomView;
use crate::room::shown_now;
use crate::store::Disk;
use crate::store::Follow;
use crate::store::Found;
use crate::store::News;
use crate::store::Shelf;
use crate::store::copies;
use crate::store::follow_with;
use crate::store::list_live;
use crate::store::real_disk;
use crate::term;
use crate::term::Waker;
use crate::term::Woken;
use crate::term::waiter;
use crate::text::room::WHICH_MEETING;
use crate::views;
use crate::views::look::Look;
use crate::views::look::Only;
use crate::views::room_choice::Choice;

/// What the painter is given.
#[derive(Clone, Debug, PartialEq)]
struct Picture {
    what: What,
    look: Look,
}

#[derive(Clone, Debug, PartialEq)]
enum What {
    Room(Box<RoomView>),
    Choice(Choice),
}

fn draw(area: Rect, buf: &mut Buffer, picture: &Picture) -> Option<Position> {
    let look = picture.look;
    match &picture.what {
        What::Room(view) => views::room::draw(area, buf, view, look),
        What::Choice(choice) => views::room_choice::draw(area, buf, choice, look.styles()),
    }
    None
}

/// Runs the room's screen until it is left; 0 when it was.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &Options, watcher: &Watcher, file: Option<PathBuf>, how: Projected) -> io::Result<u8> {
    let (mut waiter, waker) = waiter()?;
    // The journal is read while the terminal is made ready.
    let mut room = Room::new(options, file, how, waker.clone());
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker);
    let mut shown: Option<Picture> = None;
    loop {
        room.hear();
        let (picture, bell) = room.picture();
        if bell == Bell::Rings {
            painter.ring();
        }
        if bell == Bell::Rings || shown.as_ref() != Some(&picture) {
            painter.show(picture.clone());
            shown = Some(picture);
        }
        painter.keep_up();
        let woken = waiter.wait(room.waits());
        if woken.hung_up || painter.has_lost_the_terminal() {
            watcher.end_hung_up();
        }
        if room.typed(woken)? == Leave::Yes {
            return Ok(cli::exit::DONE);
        }
    }
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
    which: Which,
    following: Option<Following>,
    record: Record,
    alive: ConsoleState,
    look: Look,
    scenes: Scenes,
    /// Where the bell was asked for.
    ringer: Option<Ringer>,
    choice: Choice,
    paths: Vec<PathBuf>,
    looked: Option<Stamp>,
}

/// Which meeting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// The one that was named, whatever becomes of it.
    Named,
    /// The one whose console is alive.
    Live,
}

/// A journal that is followed, and what it has to tell.
struct Following {
    path: PathBuf,
    news: Receiver<News>,
    _follow: Follow,
}

impl<'a> Room<'a> {
    fn new(options: &'a Options, file: Option<PathBuf>, how: Projected, waker: Waker) -> Self {
        let mut room = Self {
            options,
            disk: real_disk(),
            source: machine(),
            waker,
            which: if file.is_some() { Which::Named } else { Which::Live },
            following: None,
            record: Record::default(),
            alive: ConsoleState::Away,
            look: Look { only: how.only.map(only), ..options.look() },
            scenes: Scenes::new(if how.is_calm { Change::Calm } else { Change::Marked }),
            ringer: how.rings.then(Ringer::default),
            choice: Choice { meetings: Vec::new(), selected: 0, question: WHICH_MEETING.get(options.language) },
            paths: Vec::new(),
            looked: None,
        };
        if let Some(file) = file {
            room.follow(&file);
        }
        room
    }

    fn follow(&mut self, path: &Path) {
        let (tell, news) = mpsc::channel();
        let waker = self.waker.clone();
        let told = move |item| {
            if tell.send(item).is_err() {
                return ControlFlow::Break(());
            }
            waker.wake();
            ControlFlow::Continue(())
        };
        self.forget();
        let follow = follow_with(Arc::clone(&self.disk), path, told);
        self.following = Some(Following { path: path.to_owned(), news, _follow: follow });
    }

    /// Nothing of what was followed is left.
    fn forget(&mut self) {
        self.following = None;
        self.record = Record::default();
        self.alive = ConsoleState::Away;
    }

    /// Once a second at most.
    fn is_time_to_look(&mut self) -> bool {
        let now = self.real();
        let is_time = self.looked.is_none_or(|looked| (now - looked).ms() >= 900);
        if is_time {
            self.looked = Some(now);
        }
        is_time
    }

    /// Looks for a meeting whose console is alive: one of them is taken, a real one before a rehearsal.
    fn look_for_one(&mut self) {
        let live = |shelf| list_live(self.disk.as_ref(), &self.options.data, shelf);
        let real = live(Shelf::Meetings);
        let found = if real.is_empty() && self.may_take_a_rehearsal() { live(Shelf::Rehearsals) } else { real };
        let named = |found: &Found| {
            let body =
                found.meeting.as_ref().map_or(String::new(), |about| format!("{} · {}", about.body, about.title));
            crate::clean::clean_line(&body)
        };
        self.choice.meetings = found.iter().map(named).collect();
        self.paths = found.into_iter().map(|found| found.path).collect();
        self.choice.selected = self.choice.selected.min(self.paths.len().saturating_sub(1));
        let followed = self.following.as_ref().map(|following| &following.path);
        if let [only] = self.paths.as_slice()
            && followed != Some(only)
        {
            let only = only.clone();
            self.follow(&only);
        }
    }

    /// Where a console whose disk was full goes on with the same meeting.
    fn elsewhere(&self) -> Option<PathBuf> {
        let created = self.record.meeting()?.created();
        let kept_on = match created.clock {
            ClockKind::Rehearsal { .. } => Shelf::Rehearsals,
            ClockKind::Real | ClockKind::Script => Shelf::Meetings,
        };
        let found = copies(self.disk.as_ref(), &self.options.data, kept_on, &created.id);
        let followed = self.following.as_ref().map(|following| &following.path);
        found.into_iter().find(|copy| copy.live && Some(&copy.path) != followed).map(|copy| copy.path)
    }

    /// A real meeting that is not over is not left for somebody's practice.
    fn may_take_a_rehearsal(&self) -> bool {
        self.record.meeting().is_none_or(|meeting| {
            meeting.phase() == Phase::Over || matches!(meeting.created().clock, ClockKind::Rehearsal { .. })
        })
    }

    fn hear(&mut self) {
        // A meeting whose console is gone stays on the screen until it is back, or another one is there.
        if self.console() != ConsoleState::Alive && self.is_time_to_look() {
            match (self.elsewhere(), self.which) {
                (Some(path), _) => self.follow(&path),
                (None, Which::Live) => self.look_for_one(),
                (None, Which::Named) => {}
            }
        }
        while let Some(item) = self.following.as_ref().and_then(|following| following.news.try_recv().ok()) {
            match item {
                News::Entries(entries) => self.record.goes_on(entries),
                News::Restarted(entries) => self.record.begins_anew(entries),
                // One that was left untouched is no meeting, and its console takes it away.
                News::Gone if self.which == Which::Live && !self.record.has_begun() => self.forget(),
                News::Gone => self.record.is_gone(),
                News::Stopped(_) => self.record.is_broken(),
                News::Liveness(true) => self.alive = ConsoleState::Alive,
                News::Liveness(false) => self.alive = ConsoleState::Away,
            }
        }
        self.record.keep_time(&self.source);
    }

    /// What the room is told of the console, and of what it follows.
    fn console(&self) -> ConsoleState {
        if self.record.is_lost() { ConsoleState::Lost } else { self.alive }
    }

    fn now(&self) -> Moment {
        self.record.now().unwrap_or_else(|| {
            let tick = self.source.tick();
            Moment { t: Stamp::from_ms(tick.boot_ms), wall: tick.wall }
        })
    }

    fn speed(&self) -> u32 {
        match self.record.meeting().map(|meeting| meeting.created().clock) {
            Some(ClockKind::Rehearsal { speed }) => speed,
            Some(ClockKind::Real | ClockKind::Script) | None => 1,
        }
    }

    /// What is to be seen now, and whether it is rung for.
    fn picture(&mut self) -> (Picture, Bell) {
        let view = match self.record.meeting() {
            Some(meeting) => RoomView::of(meeting, self.now(), self.console()),
            None if self.following.is_none() && self.choice.meetings.len() > 1 => {
                self.scenes.forget();
                return (Picture { what: What::Choice(self.choice.clone()), look: self.look }, Bell::Silent);
            }
            None => RoomView::waiting(self.options.language, shown_now(self.now()).wall),
        };
        let beat = self.scenes.beat(scene_key(&view), self.real());
        let bell = self.ringer.as_mut().map_or(Bell::Silent, |ringer| ringer.hears(&view));
        (Picture { what: What::Room(Box::new(view)), look: Look { beat, ..self.look } }, bell)
    }

    /// The machine's own clock.
    fn real(&self) -> Stamp {
        Stamp::from_ms(self.source.tick().boot_ms)
    }

    /// How long the picture stays as it is.
    fn waits(&self) -> Duration {
        let second = waiting_time(self.now(), self.speed());
        let steady = self.scenes.steady_at().map(|at| (at - self.real()).or_zero().ms());
        steady.map_or(second, |ms| second.min(Duration::from_millis(u64::try_from(ms).unwrap_or(0) + 1)))
    }

    /// Keys of the room: colours, large letters, which meeting, and leaving. Everything else is somebody leaning on the wrong keyboard.
    fn typed(&mut self, woken: Woken) -> io::Result<Leave> {
        while let Some(event) = term::typed(woken)? {
            let Typed::Key(key) = event else { continue };
            if key.kind == KeyEventKind::Release {
                continue;
            }
            let control = key.modifiers.contains(KeyModifiers::CONTROL);
            match key.code {
                KeyCode::Char('c' | 'q') if control => return Ok(Leave::Yes),
                KeyCode::Char('t') => self.look.theme = self.look.theme.next(),
                KeyCode::Char('l') => self.look.letters = self.look.letters.other(),
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

/// The thing that was asked for, as the drawings call it.
fn only(said: cli::Only) -> Only {
    match said {
        cli::Only::Clock => Only::Clock,
        cli::Only::Agenda => Only::Agenda,
        cli::Only::Queue => Only::Queue,
    }
}
