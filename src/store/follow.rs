//! Floor 5. Following a journal from another process: woken by the system when the folder changes, with a slow look as the net.

use std::ffi::OsStr;
use std::ops::ControlFlow;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::sync::mpsc::RecvTimeoutError;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use notify::Config;
use notify::EventKind;
use notify::RecommendedWatcher;
use notify::RecursiveMode;
use notify::Watcher;

use super::disk::Disk;
use super::disk::Facts;
use super::disk::How;
use super::names::folder_of;
use super::names::lock_path;
use super::reader::News;
use super::reader::Reader;

/// A file is looked at this often where nothing has shown yet that the system says when it changes, and a console is looked for.
const PULSE: Duration = Duration::from_secs(1);
/// And where the system is known to say so: the net below it.
const NET: Duration = Duration::from_secs(5);
/// The file is looked at this often where the system does not say when it changes.
const UNTOLD: Duration = Duration::from_millis(250);

/// A journal is followed for as long as this is kept.
#[derive(Debug)]
pub struct Follow {
    wakes: Sender<Wake>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wake {
    /// The journal has changed, says the system.
    Changed,
    /// The lock beside it has: a console has come, or says that it is still here.
    Beat,
    /// Whoever held the lock has let go of it, says the warden of this number.
    Freed(u64),
    /// One cannot wait for it.
    CannotWait,
    Stop,
}

/// Whether the system says when this file changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    /// It cannot.
    Never,
    /// It should, and has not yet.
    Perhaps,
    /// It has.
    Surely,
}

/// Whether somebody waits for the lock to be let go of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Warden {
    None,
    /// For the lock in this file.
    Waits(Option<Facts>),
    /// This system does not let one wait.
    Cannot,
}

impl Drop for Follow {
    fn drop(&mut self) {
        // Where nobody listens any more the thread has ended by itself.
        let _ = self.wakes.send(Wake::Stop);
    }
}

/// Follows a journal, which need not be there yet, on a thread of its own, and hands its news over.
pub fn follow(disk: Arc<dyn Disk>, path: &Path) -> (Follow, Receiver<News>) {
    let (tell, news) = mpsc::channel();
    let told = move |item| if tell.send(item).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) };
    (follow_with(disk, path, told), news)
}

/// Follows a journal on a thread of its own and tells the news there, until the listener breaks off.
pub fn follow_with(
    disk: Arc<dyn Disk>,
    path: &Path,
    mut tell: impl FnMut(News) -> ControlFlow<()> + Send + 'static,
) -> Follow {
    let (wakes, woken) = mpsc::channel();
    let follow = Follow { wakes: wakes.clone() };
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    thread::spawn(move || {
        let mut reader = Reader::new(Arc::clone(&disk), &path);
        // What stands there is told first. The folder is watched before the file is read again, so that nothing falls between.
        if reader.look().into_iter().any(|item| tell(item).is_break()) {
            return;
        }
        let watcher = watch(&path, wakes.clone());
        let tells = if watcher.is_some() { Tells::Perhaps } else { Tells::Never };
        let mut ear = Ear { disk, lock: lock_path(&path), reader, wakes, tells, warden: Warden::None, wardens: 0 };
        ear.listen(&woken, tell);
    });
    follow
}

/// Listens to one journal.
struct Ear {
    disk: Arc<dyn Disk>,
    lock: PathBuf,
    reader: Reader,
    wakes: Sender<Wake>,
    tells: Tells,
    warden: Warden,
    /// How many there have been.
    wardens: u64,
}

impl Ear {
    fn listen(&mut self, woken: &Receiver<Wake>, mut tell: impl FnMut(News) -> ControlFlow<()>) {
        let mut is_told = true;
        loop {
            let mut news = self.reader.look();
            if !is_told && !news.is_empty() {
                // The system has not said it: it is not relied on.
                self.tells = self.tells.min(Tells::Perhaps);
            }
            news.extend(self.reader.liveness());
            self.set_a_warden();
            if news.into_iter().any(|item| tell(item).is_break()) {
                return;
            }
            let first = match woken.recv_timeout(self.patience()) {
                Ok(wake) => Some(wake),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
            is_told = first.is_some();
            for wake in first.into_iter().chain(woken.try_iter()) {
                match wake {
                    Wake::Stop => return,
                    Wake::Changed | Wake::Beat => self.tells = Tells::Surely,
                    Wake::Freed(number) if number == self.wardens => self.warden = Warden::None,
                    Wake::Freed(_) => {}
                    Wake::CannotWait => self.warden = Warden::Cannot,
                }
            }
        }
    }

    /// How long nothing need be looked at that nobody has spoken of.
    fn patience(&self) -> Duration {
        match (self.tells, self.warden) {
            (Tells::Never, _) => UNTOLD,
            (Tells::Perhaps, _) | (Tells::Surely, Warden::None | Warden::Cannot) => PULSE,
            (Tells::Surely, Warden::Waits(_)) => NET,
        }
    }

    /// Has somebody wait for the end of the console that is alive: asking again and again would wake the machine.
    fn set_a_warden(&mut self) {
        if !self.reader.has_a_live_console() || self.warden == Warden::Cannot {
            return;
        }
        let there = self.disk.look(&self.lock).ok().flatten();
        let id = |facts: Option<Facts>| facts.map(|facts| facts.id);
        if matches!(self.warden, Warden::Waits(of) if id(of) == id(there)) {
            return;
        }
        let Ok(file) = self.disk.open(&self.lock, How::Read) else { return };
        if !file.can_wait() {
            self.warden = Warden::Cannot;
            return;
        }
        self.wardens += 1;
        self.warden = Warden::Waits(there);
        let (number, wakes) = (self.wardens, self.wakes.clone());
        // It takes the lock together with all other readers, lets go at once, and ends with that.
        thread::spawn(move || {
            let freed = file.wait_until_unlocked();
            let _ = wakes.send(if freed.is_ok() { Wake::Freed(number) } else { Wake::CannotWait });
        });
    }
}

/// Has the system say when this file changes. The folder is watched, for the file itself may be replaced.
fn watch(path: &Path, wakes: Sender<Wake>) -> Option<RecommendedWatcher> {
    let name = path.file_name()?.to_owned();
    let lock = lock_path(path).file_name()?.to_owned();
    let told = move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        if matches!(event.kind, EventKind::Access(_)) {
            return;
        }
        let concerns = |wanted: &OsStr| event.paths.iter().any(|path| path.file_name() == Some(wanted));
        let wake = if concerns(&name) {
            Wake::Changed
        } else if concerns(&lock) {
            Wake::Beat
        } else {
            return;
        };
        let _ = wakes.send(wake);
    };
    let mut watcher = RecommendedWatcher::new(told, Config::default()).ok()?;
    watcher.watch(folder_of(path), RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
