//! Floor 5. The watcher waits for signals: it ends the process when it is told to or its window is gone, and hands the terminal over and
//! takes it back when the program is stopped from outside. The journal needs nothing from it: what was shown as done is on disk.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::TryLockError;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::term;
use crate::term::Waker;

/// Held while a line is on its way to the disk: an end waits for it, but not for long.
pub type Saving = Arc<Mutex<()>>;

/// How long an end waits for the line that is being saved.
const PATIENCE: Duration = Duration::from_secs(2);

/// Resting and waking the painter.
pub trait Pictures: Send + 'static {
    /// The terminal is handed over.
    fn rest(&self);
    /// It is ours again.
    fn wake(&self);
}

impl<P: Send + 'static> Pictures for super::painter::Painter<P> {
    fn rest(&self) {
        Self::rest(self);
    }

    fn wake(&self) {
        Self::wake(self);
    }
}

/// Ends the process as the window's going does: at once, without a word to a terminal that is not there.
pub fn end_hung_up(saving: &Saving) -> ! {
    wait_for(saving);
    std::process::exit(128 + 1)
}

fn wait_for(saving: &Saving) {
    let until = Instant::now() + PATIENCE;
    while let Err(TryLockError::WouldBlock) = saving.try_lock() {
        if Instant::now() >= until {
            return;
        }
        thread::sleep(Duration::from_millis(2));
    }
    drop(saving.lock().unwrap_or_else(PoisonError::into_inner));
}

/// Starts the watcher.
///
/// # Errors
/// When the system refuses to hand its signals over.
#[cfg(unix)]
pub fn start(pictures: impl Pictures, waker: Waker, saving: Saving) -> std::io::Result<()> {
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
        for signal in signals.forever() {
            match signal {
                SIGHUP => end_hung_up(&saving),
                SIGTSTP => {
                    pictures.rest();
                    term::give_back();
                    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
                    // Here the process stands until it is told to go on.
                    let _ = term::take();
                    pictures.wake();
                    waker.wake();
                }
                SIGWINCH | SIGCONT => waker.wake(),
                ends => {
                    wait_for(&saving);
                    term::give_back();
                    std::process::exit(128 + ends);
                }
            }
        }
    });
    Ok(())
}

/// Starts the watcher; this system has no such signals.
///
/// # Errors
/// Never here.
#[cfg(not(unix))]
pub fn start(_pictures: impl Pictures, _waker: Waker, _saving: Saving) -> std::io::Result<()> {
    Ok(())
}
