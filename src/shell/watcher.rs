//! Floor 5. The watcher waits for signals: it ends the process when it is told to or its window is gone, and hands the terminal over and
//! takes it back when the program is stopped from outside. The journal needs nothing from it: what was shown as done is on disk.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::TryLockError;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use super::canvas::Anew;
use super::painter::Painter;
use crate::term;
use crate::term::Waker;

/// Held while a line is on its way to the disk: an end waits for it, but not for long.
pub type Saving = Arc<Mutex<()>>;

/// How long an end waits for the line that is being saved.
const PATIENCE: Duration = Duration::from_secs(2);

/// The process ends with this more than the number of the signal that ended it.
const BY_SIGNAL: i32 = 128;

/// A window that is gone, as the system counts it.
const HUNG_UP: i32 = 1;

/// What is on the screen now, to be drawn again.
pub trait Pictures: Send + 'static {
    /// Once more, whole.
    fn anew(&self, why: Anew);
}

impl<P: Send + 'static> Pictures for Painter<P> {
    fn anew(&self, why: Anew) {
        Self::anew(self, why);
    }
}

/// One for the whole life of the process, whatever is on its screen.
#[derive(Clone)]
pub struct Watcher {
    screen: Arc<Mutex<Option<Screen>>>,
    saving: Saving,
}

struct Screen {
    pictures: Box<dyn Pictures>,
    waker: Waker,
}

impl fmt::Debug for Watcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watcher").finish_non_exhaustive()
    }
}

impl Watcher {
    /// Starts it.
    ///
    /// # Errors
    /// When the system refuses to hand its signals over.
    pub fn start() -> io::Result<Self> {
        let watcher = Self { screen: Arc::new(Mutex::new(None)), saving: Arc::new(Mutex::new(())) };
        watch(watcher.clone())?;
        Ok(watcher)
    }

    /// What is on the screen from now on.
    pub fn has(&self, pictures: impl Pictures, waker: Waker) {
        *self.screen() = Some(Screen { pictures: Box::new(pictures), waker });
    }

    /// To be held while a line is on its way to the disk.
    pub fn saving(&self) -> Saving {
        Arc::clone(&self.saving)
    }

    /// Ends the process as the window's going does. Where the terminal is still there it is left whole; a dead one refuses at once.
    pub fn end_hung_up(&self) -> ! {
        self.wait();
        term::give_back();
        std::process::exit(BY_SIGNAL + HUNG_UP)
    }

    fn screen(&self) -> MutexGuard<'_, Option<Screen>> {
        self.screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn anew(&self, why: Anew) {
        if let Some(screen) = self.screen().as_ref() {
            screen.pictures.anew(why);
            screen.waker.wake();
        }
    }

    /// Waits until no line is on its way, and lets none set out any more.
    fn wait(&self) {
        let until = Instant::now() + PATIENCE;
        loop {
            match self.saving.try_lock() {
                Ok(held) => return std::mem::forget(held),
                Err(TryLockError::Poisoned(held)) => return std::mem::forget(held.into_inner()),
                Err(TryLockError::WouldBlock) if Instant::now() >= until => return,
                Err(TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(2)),
            }
        }
    }
}

#[cfg(unix)]
fn watch(watcher: Watcher) -> io::Result<()> {
    use rustix::process::Signal;
    use rustix::process::getpid;
    use rustix::process::kill_process;
    use signal_hook::consts::SIGCONT;
    use signal_hook::consts::SIGHUP;
    use signal_hook::consts::SIGINT;
    use signal_hook::consts::SIGQUIT;
    use signal_hook::consts::SIGTERM;
    use signal_hook::consts::SIGTSTP;
    use signal_hook::consts::SIGWINCH;
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::spawn(move || {
        let mut handed_over = false;
        for signal in signals.forever() {
            match signal {
                SIGHUP => watcher.end_hung_up(),
                SIGWINCH => watcher.anew(Anew::Resized),
                SIGTSTP => {
                    handed_over |= term::is_taken();
                    term::give_back();
                    // This thread may run on for a moment: nothing that belongs to the coming back follows here.
                    let _ = kill_process(getpid(), Signal::STOP);
                }
                // Whoever stopped it, politely or not: a shell has had the terminal meanwhile.
                SIGCONT if handed_over || term::is_taken() => {
                    handed_over = false;
                    // What is written is the painter's affair: the terminal may not read.
                    let _ = term::take_settings();
                    watcher.anew(Anew::Returned);
                }
                SIGCONT => {}
                ends => {
                    watcher.wait();
                    term::give_back();
                    std::process::exit(BY_SIGNAL + ends);
                }
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn watch(_watcher: Watcher) -> io::Result<()> {
    Ok(())
}
