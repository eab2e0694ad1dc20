//! Floor 5. The terminal: taking it over, giving it back whole, and waiting for it. What differs between systems stands here.
//!
//! The library restores the terminal on a panic only; ends by a signal, suspending and a dead window are ours. Giving back never waits
//! longer than a moment: a terminal that has stopped reading must not keep the program alive. Whoever writes holds the pen, so that a
//! picture is never cut in two and nothing is drawn where the shell is again.

mod input;
mod output;
mod woken;

use std::cell::Cell;
use std::io;
use std::io::Write;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::TryLockError;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crossterm::cursor;
use crossterm::event;
use crossterm::queue;
use crossterm::terminal;

pub use input::typed;
pub use output::Gate;
pub use output::Output;
pub use output::Sent;
pub use output::Waits;
pub use woken::Woken;

/// Whether the terminal is taken over now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Held while something is written.
static PEN: Mutex<()> = Mutex::new(());

/// Held while the terminal is given back: whoever ends the process meanwhile waits until it is whole.
static GIVING: Mutex<()> = Mutex::new(());

thread_local! {
    /// Whether this thread holds the pen: one that panics while it draws gives the terminal back without waiting for itself.
    static HOLDS_PEN: Cell<bool> = const { Cell::new(false) };
}

/// How long giving the terminal back may take.
const PATIENCE: Duration = Duration::from_millis(400);

/// The window's title: fixed text, never a name from a file.
const TITLE: &str = "nhip";

/// Takes the terminal over: raw, on the other screen, with paste told apart from typing. Where it is taken already it is wiped.
///
/// # Errors
/// When there is no terminal.
pub fn take() -> io::Result<()> {
    input::never_wait()?;
    take_settings()?;
    let _pen = lock(&PEN);
    let mut out = Vec::new();
    enter(&mut out)?;
    write_now(&out)
}

/// Takes over what is a setting and no output: raw mode. It never waits.
///
/// # Errors
/// When there is no terminal.
pub fn take_settings() -> io::Result<()> {
    // The library believes that what it once set still stands; a shell may have set it back while the program was stopped.
    terminal::disable_raw_mode()?;
    terminal::enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    Ok(())
}

/// Writes what takes the screen over.
///
/// # Errors
/// When the terminal cannot be written.
pub fn enter(out: &mut impl Write) -> io::Result<()> {
    queue!(
        out,
        terminal::EnterAlternateScreen,
        terminal::SetTitle(TITLE),
        event::EnableBracketedPaste,
        cursor::Hide,
        terminal::Clear(terminal::ClearType::All)
    )
}

/// What becomes of work that needs the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithPen<T> {
    /// It was done.
    Done(T),
    /// Somebody else writes just now.
    InUse,
    /// The terminal is somebody else's now.
    NotOurs,
}

/// Writes to the terminal with the pen in hand, and never waits for it.
pub fn with_pen<T>(work: impl FnOnce() -> T) -> WithPen<T> {
    let _pen = match PEN.try_lock() {
        Ok(pen) => pen,
        Err(TryLockError::Poisoned(pen)) => pen.into_inner(),
        Err(TryLockError::WouldBlock) => return if is_taken() { WithPen::InUse } else { WithPen::NotOurs },
    };
    if !is_taken() {
        return WithPen::NotOurs;
    }
    HOLDS_PEN.set(true);
    let done = work();
    HOLDS_PEN.set(false);
    WithPen::Done(done)
}

/// Whether the terminal is ours now.
pub fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Gives the terminal back whole, once, and within a moment: a terminal that does not read is left as it is.
pub fn give_back() {
    let _one = lock(&GIVING);
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Raw mode is a setting, not output: it goes even where the terminal has stopped reading.
    let _ = terminal::disable_raw_mode();
    let in_hand = HOLDS_PEN.get();
    let (done, wait) = mpsc::channel();
    thread::spawn(move || {
        let pen = (!in_hand).then(|| lock(&PEN));
        let _ = leave();
        drop(pen);
        let _ = done.send(());
    });
    let _ = wait.recv_timeout(PATIENCE);
}

fn leave() -> io::Result<()> {
    let mut out = Vec::new();
    queue!(
        out,
        terminal::EndSynchronizedUpdate,
        event::DisableBracketedPaste,
        cursor::Show,
        terminal::LeaveAlternateScreen
    )?;
    write_now(&out)
}

/// Writes in one piece, however long the terminal takes.
fn write_now(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

fn lock(mutex: &Mutex<()>) -> MutexGuard<'_, ()> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back before a panic is told, and ends the process: the journal holds everything that was shown as done.
pub fn restore_on_panic() {
    let told = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        told(panic);
        std::process::exit(101);
    }));
}

/// Columns and rows of the terminal.
///
/// # Errors
/// When it has no size.
#[cfg(unix)]
pub fn size() -> io::Result<(u16, u16)> {
    // The library opens the terminal anew each time, and starts another program where that fails.
    let size = rustix::termios::tcgetwinsize(io::stdout())?;
    Ok((size.ws_col, size.ws_row))
}

/// Columns and rows of the terminal.
///
/// # Errors
/// When it has no size.
#[cfg(not(unix))]
pub fn size() -> io::Result<(u16, u16)> {
    terminal::size()
}

/// Columns and rows of a terminal that is at hand, where what is written goes somewhere else.
#[cfg(unix)]
pub fn size_anywhere() -> Option<(u16, u16)> {
    let sizes = [
        rustix::termios::tcgetwinsize(io::stdout()),
        rustix::termios::tcgetwinsize(io::stderr()),
        rustix::termios::tcgetwinsize(io::stdin()),
    ];
    let known = |size: &rustix::termios::Winsize| size.ws_col > 0 && size.ws_row > 0;
    sizes.into_iter().filter_map(Result::ok).find(known).map(|size| (size.ws_col, size.ws_row))
}

/// Columns and rows of a terminal that is at hand, where what is written goes somewhere else.
#[cfg(not(unix))]
pub fn size_anywhere() -> Option<(u16, u16)> {
    terminal::size().ok()
}

#[cfg(unix)]
mod wait {
    use std::io;
    use std::io::PipeReader;
    use std::io::PipeWriter;
    use std::io::Read;
    use std::io::Write;
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;
    use std::sync::atomic::Ordering;
    use std::time::Duration;

    use rustix::event::PollFd;
    use rustix::event::PollFlags;
    use rustix::event::Timespec;
    use rustix::event::poll;

    use super::Woken;

    /// Wakes the waiting thread from another one.
    #[derive(Clone, Debug)]
    pub struct Waker {
        pipe: Arc<PipeWriter>,
        rung: Arc<AtomicBool>,
    }

    impl Waker {
        /// Wakes it; ringing twice before it wakes is ringing once.
        pub fn wake(&self) {
            if !self.rung.swap(true, Ordering::SeqCst) {
                // A pipe whose reader has gone has nobody to wake.
                let _ = (&*self.pipe).write_all(&[1]);
            }
        }
    }

    /// Waits for the terminal and for the bell.
    #[derive(Debug)]
    pub struct Waiter {
        bell: PipeReader,
        rung: Arc<AtomicBool>,
    }

    /// A waiter and what wakes it.
    ///
    /// # Errors
    /// When the system has no pipe left.
    pub fn waiter() -> io::Result<(Waiter, Waker)> {
        let (bell, pipe) = io::pipe()?;
        let rung = Arc::new(AtomicBool::new(false));
        Ok((Waiter { bell, rung: Arc::clone(&rung) }, Waker { pipe: Arc::new(pipe), rung }))
    }

    impl Waiter {
        /// Waits for a key, the bell, or this long.
        pub fn wait(&mut self, at_most: Duration) -> Woken {
            let stdin = io::stdin();
            let timeout = Timespec {
                tv_sec: i64::try_from(at_most.as_secs()).unwrap_or(60),
                tv_nsec: i64::from(at_most.subsec_nanos()),
            };
            let (tty, bell) = {
                let mut fds = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(&self.bell, PollFlags::IN)];
                // A signal between two waits is nothing: the caller looks at its clock and waits again.
                let _ = poll(&mut fds, Some(&timeout));
                (fds[0].revents(), fds[1].revents())
            };
            let rung = bell.contains(PollFlags::IN);
            if rung {
                self.rung.store(false, Ordering::SeqCst);
                let mut bytes = [0; 16];
                let _ = self.bell.read(&mut bytes);
            }
            let gone = tty.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
            Woken { typed: rung || tty.contains(PollFlags::IN), hung_up: gone }
        }
    }
}

#[cfg(not(unix))]
mod wait {
    use std::io;
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;
    use std::sync::atomic::Ordering;
    use std::time::Duration;
    use std::time::Instant;

    use super::Woken;

    /// Wakes the waiting thread from another one.
    #[derive(Clone, Debug)]
    pub struct Waker {
        rung: Arc<AtomicBool>,
    }

    impl Waker {
        /// Wakes it within a twentieth of a second.
        pub fn wake(&self) {
            self.rung.store(true, Ordering::SeqCst);
        }
    }

    /// Waits for the terminal and for the bell.
    #[derive(Debug)]
    pub struct Waiter {
        rung: Arc<AtomicBool>,
    }

    /// A waiter and what wakes it.
    ///
    /// # Errors
    /// Never here.
    pub fn waiter() -> io::Result<(Waiter, Waker)> {
        let rung = Arc::new(AtomicBool::new(false));
        Ok((Waiter { rung: Arc::clone(&rung) }, Waker { rung }))
    }

    impl Waiter {
        /// Waits for a key, the bell, or this long.
        pub fn wait(&mut self, at_most: Duration) -> Woken {
            let until = Instant::now() + at_most;
            loop {
                let step = until.saturating_duration_since(Instant::now()).min(Duration::from_millis(50));
                match crossterm::event::poll(step) {
                    Ok(true) => return Woken { typed: true, hung_up: false },
                    Ok(false) => {}
                    Err(_) => return Woken { typed: false, hung_up: true },
                }
                if self.rung.swap(false, Ordering::SeqCst) || Instant::now() >= until {
                    return Woken::default();
                }
            }
        }
    }
}

pub use wait::Waiter;
pub use wait::Waker;
pub use wait::waiter;
