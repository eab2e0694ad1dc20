//! Floor 5. The console's loop: the main thread owns the meeting, and a press is on disk before the meeting believes it.
//!
//! While a line is being saved the meeting stands at the last saved press, its clocks go on, and further keys wait in order with their stamps.

mod begin;
mod effects;

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::ending::Ending;
use super::kept::FileIs;
use super::kept::Kept;
use super::opening::Opened;
use super::options::Options;
use super::pace::waiting_time;
use super::painter::Painter;
use super::typed;
use super::vigil::Vigil;
use super::watcher::Watcher;
use super::writer::Answer as Written;
use super::writer::Writer;
use crate::clean::clean_line;
use crate::clock::Clock;
use crate::clock::Source;
use crate::console::Answer;
use crate::console::At;
use crate::console::Console;
use crate::console::Draft;
use crate::console::Input;
use crate::console::Saving;
use crate::console::view::ConsoleView;
use crate::console::view::NoticeKind;
use crate::console::view::Theme as ThemeChoice;
use crate::desktop::window;
use crate::drive::trouble::trouble;
use crate::meeting::Meeting;
use crate::meeting::agenda::Language;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Command;
use crate::meeting::words::Entry;
use crate::room::shown_now;
use crate::store::Shelf;
use crate::store::draft_path;
use crate::store::lock_path;
use crate::store::papers_shelf;
use crate::store::real_disk;
use crate::store::write_draft;
use crate::term;
use crate::term::Woken;
use crate::term::waiter;
use crate::text::console::lobby;
use crate::text::console::start as words;
use crate::views;
use crate::views::look::Look;
use crate::views::theme::Theme;
use crate::views::theme::ThemeName;

/// Unseen time from which on the console says so; a stopped process or a sleeping machine.
const UNSEEN: Span = Span::from_secs(5);
/// "đang ghi" shows after this.
const SLOW_MS: u64 = 100;
/// Half-typed sentences are kept at most this often.
const DRAFTS_EVERY_MS: u64 = 1000;
/// The lock is told this often that somebody is here; the store would not write it down more often either.
const SIGNED_EVERY_MS: u64 = 5000;
/// Before the start the room's screen is looked for this often.
const ROOM_LOOKED_FOR_MS: u64 = 2000;

/// What the painter is given.
#[derive(Clone, Debug, PartialEq)]
struct Picture {
    view: ConsoleView,
    look: Look,
}

fn draw(area: Rect, buf: &mut Buffer, picture: &Arc<Picture>) -> Option<Position> {
    let look = picture.look;
    views::console::draw(area, buf, &picture.view, Theme::on_a_desk(look.theme, look.depth))
}

/// The drawing's name for the console's choice.
pub fn theme_name(choice: ThemeChoice) -> ThemeName {
    match choice {
        ThemeChoice::Dark => ThemeName::Dark,
        ThemeChoice::Light => ThemeName::Light,
        ThemeChoice::None => ThemeName::None,
    }
}

/// The console's name for the choice on the command line.
pub fn theme_choice(name: ThemeName) -> ThemeChoice {
    match name {
        ThemeName::Dark => ThemeChoice::Dark,
        ThemeName::Light => ThemeChoice::Light,
        ThemeName::None => ThemeChoice::None,
    }
}

/// Runs the console on an open meeting until it is left; answers where the meeting lies, if it stands.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &Options, watcher: &Watcher, opened: Opened) -> io::Result<Option<PathBuf>> {
    run_with(options, watcher, opened, Lead::Alone)
}

/// Whether somebody is led through the console.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// No.
    Alone,
    /// By the guide of a rehearsal.
    Guided,
}

/// Runs the console as `run` does, with or without a guide.
///
/// # Errors
/// When there is no terminal.
pub fn run_with(options: &Options, watcher: &Watcher, opened: Opened, lead: Lead) -> io::Result<Option<PathBuf>> {
    let (mut waiter, waker) = waiter()?;
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker.clone());
    let shelf = papers_shelf(options.documents.as_deref(), &options.data, opened.shelf);
    let ending = Ending::new(shelf, waker.clone());
    let vigil = Vigil::new(waker.clone());
    let writer = |store| Writer::start(store, waker, watcher.saving());
    let skipped = opened.skipped.clone();
    let mut desk = Desk::new(options, opened, painter.clone(), (ending, vigil), writer);
    desk.come_back();
    desk.tell_skipped(&skipped);
    desk.tell_settings();
    if lead == Lead::Guided {
        desk.console.begin_guide(&desk.meeting);
    }
    // The meeting is seen before anything else is begun.
    desk.show();
    while !desk.leaves {
        desk.hear();
        desk.work();
        desk.show();
        let woken = waiter.wait(desk.waits());
        if woken.hung_up || painter.has_lost_the_terminal() {
            watcher.end_hung_up();
        }
        desk.notice_gap();
        desk.read(woken)?;
    }
    let path = desk.leave();
    painter.end();
    term::give_back();
    Ok(path)
}

/// What the main thread owns.
struct Desk {
    meeting: Meeting,
    console: Console,
    clock: Clock,
    source: Arc<dyn Source>,
    started_ms: i64,
    path: PathBuf,
    data: PathBuf,
    /// What is remembered from meeting to meeting.
    kept: Kept,
    speed: u32,
    shelf: Shelf,
    writer: Writer,
    ending: Ending,
    vigil: Vigil,
    painter: Painter<Arc<Picture>>,
    /// Keys that wait, with the moment of their press.
    inputs: VecDeque<(At, Input)>,
    /// The program's own presses that wait.
    own: VecDeque<(At, Command)>,
    /// The line that says that this console has opened the journal, until it is saved. Nothing is saved before it.
    owed: Option<Entry>,
    /// The line that is being saved, since this real millisecond.
    saving: Option<(u64, Whose)>,
    failed: bool,
    shown: Option<Arc<Picture>>,
    /// As it was asked for when the console was started; the theme is the console's choice.
    look: Look,
    drafts: Option<Vec<Draft>>,
    drafts_kept_ms: u64,
    /// When the room's screen is looked for next.
    looked_ms: u64,
    /// When the lock last said that somebody is here.
    signed_ms: u64,
    /// The last real millisecond and stamp that were seen.
    seen: (u64, Stamp),
    leaves: bool,
}

/// Whose press it is that is being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Persons,
    Own,
}

impl Desk {
    fn at(&self) -> At {
        At { moment: self.clock.now(), real_ms: self.real_ms() }
    }

    fn real_ms(&self) -> u64 {
        u64::try_from(self.source.tick().boot_ms - self.started_ms).unwrap_or(0)
    }

    fn language(&self) -> Language {
        self.console.settings().language
    }

    /// Settings that could not be read: the keys of a clicker are to be learnt again.
    fn tell_settings(&mut self) {
        if self.kept.file == FileIs::Damaged {
            let at = self.at();
            self.console.tell(at, NoticeKind::Told, lobby::SETTINGS_DAMAGED.get(self.language()).to_owned());
        }
    }

    /// Reads everything that was typed, each with the moment at which it was.
    fn read(&mut self, woken: Woken) -> io::Result<()> {
        while let Some(event) = term::typed(woken)? {
            let at = self.at();
            self.inputs.extend(typed::input(event).map(|input| (at, input)));
        }
        Ok(())
    }

    /// Takes what the writer has to say.
    fn hear(&mut self) {
        let at = self.at();
        self.ending.hear(&mut self.console, at);
        while let Some(answer) = self.writer.answer() {
            let at = self.at();
            match answer {
                Written::Saved(entry) => {
                    self.meeting.apply(&entry);
                    self.owed = None;
                    self.console.saving(Saving::Saved(at.moment));
                    self.answered(at, Answer::Saved);
                }
                Written::NotSaved(fault) => {
                    if !self.failed {
                        self.failed = true;
                        let why = trouble(self.language(), &fault.trouble);
                        self.console.saving(Saving::Failed { since: at.moment, why });
                    }
                    self.answered(at, Answer::NotSaved);
                }
                Written::Moved(path) => {
                    self.path = path;
                    self.failed = false;
                    self.console.saving(Saving::Saved(at.moment));
                    let told = words::goes_on_in(self.language(), &clean_line(&self.path.display().to_string()));
                    self.console.tell(at, NoticeKind::Done, told);
                }
                Written::NotMoved(fault) => {
                    let told = words::not_moved(self.language(), &trouble(self.language(), &fault.trouble));
                    self.console.tell(at, NoticeKind::Fault, told);
                }
            }
        }
    }

    fn answered(&mut self, at: At, answer: Answer) {
        if let Some((_, Whose::Persons)) = self.saving.take() {
            let effects = self.console.answered(&self.meeting, at, answer);
            self.take(at, effects);
        }
    }

    /// Works off what waits, until a line is on its way to the disk.
    fn work(&mut self) {
        while self.saving.is_none() && !self.leaves {
            if let Some(owed) = self.owed.clone().filter(|_| !self.failed) {
                self.saving = Some((self.real_ms(), Whose::Own));
                self.writer.save(owed);
            } else if let Some((at, command)) = self.own.pop_front() {
                if let Ok(events) = self.meeting.decide(at.moment, &command) {
                    self.save(at, events, Whose::Own);
                }
            } else if let Some((at, input)) = self.inputs.pop_front() {
                let effects = self.console.act(&self.meeting, at, input);
                self.take(at, effects);
            } else {
                break;
            }
        }
        let at = self.at();
        self.look_for_the_room(at.real_ms);
        self.vigil.keep(&mut self.console, &self.meeting);
        let effects = self.console.tick(&self.meeting, at);
        self.take(at, effects);
        if let Some((since, _)) = self.saving
            && at.real_ms.saturating_sub(since) >= SLOW_MS
            && !self.failed
        {
            self.console.saving(Saving::Writing);
        }
        self.keep_drafts(at.real_ms);
    }

    /// Before the start: whether a process shows this meeting's room screen.
    fn look_for_the_room(&mut self, real_ms: u64) {
        if self.meeting.begun().is_none() && real_ms >= self.looked_ms {
            self.looked_ms = real_ms + ROOM_LOOKED_FOR_MS;
            self.console.room_is(window::room_of(&self.path));
        }
    }

    fn keep_drafts(&mut self, real_ms: u64) {
        if real_ms.saturating_sub(self.drafts_kept_ms) >= DRAFTS_EVERY_MS {
            self.write_drafts();
            self.drafts_kept_ms = real_ms;
        }
    }

    fn write_drafts(&mut self) {
        if let Some(drafts) = self.drafts.take() {
            let text =
                if drafts.is_empty() { String::new() } else { serde_json::to_string(&drafts).unwrap_or_default() };
            // A draft that cannot be kept is still on the screen; the journal says it when the disk is at fault.
            let _ = write_draft(real_disk().as_ref(), &self.path, &text);
        }
    }

    fn show(&mut self) {
        let at = self.at();
        let view = self.console.view(&self.meeting, At { moment: shown_now(at.moment), real_ms: at.real_ms });
        let picture = Picture { look: Look { theme: theme_name(view.theme), ..self.look }, view };
        if self.shown.as_deref() != Some(&picture) {
            let picture = Arc::new(picture);
            self.painter.show(Arc::clone(&picture));
            self.shown = Some(picture);
        }
        self.painter.keep_up();
        if at.real_ms.saturating_sub(self.signed_ms) >= SIGNED_EVERY_MS {
            self.signed_ms = at.real_ms;
            self.writer.seen(at.moment.t);
        }
    }

    /// Until the next whole second, or until "đang ghi" is due, or half-typed sentences are.
    fn waits(&self) -> Duration {
        let second = waiting_time(self.clock.now(), self.speed);
        if self.saving.is_some() { second.min(Duration::from_millis(SLOW_MS)) } else { second }
    }

    /// The machine slept, or the process was stopped: nobody saw that time.
    fn notice_gap(&mut self) {
        let at = self.at();
        let (seen_ms, seen) = std::mem::replace(&mut self.seen, (at.real_ms, at.moment.t));
        let unseen = i64::try_from(at.real_ms.saturating_sub(seen_ms)).unwrap_or(i64::MAX);
        if self.speed == 1 && unseen > UNSEEN.ms() && self.meeting.is_running() {
            self.own.push_back((at, Command::NoticeGap { from_ms: seen.ms() }));
        }
    }

    /// Leaves the meeting as it stands; one that nobody has touched is no meeting.
    fn leave(mut self) -> Option<PathBuf> {
        self.write_drafts();
        let untouched =
            self.meeting.seq() == 1 && self.owed.is_none() && self.drafts.is_none() && self.meeting.begun().is_none();
        let path = self.path.clone();
        drop(self.writer.stop());
        if untouched {
            for file in [path.clone(), lock_path(&path), draft_path(&path)] {
                let _ = std::fs::remove_file(file);
            }
            return None;
        }
        Some(path)
    }
}
