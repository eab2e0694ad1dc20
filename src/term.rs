//! Floor 5. The terminal: taking it over, giving it back whole, and waiting for it. What differs between systems stands here.
//!
//! The library restores the terminal on a panic only; ends by a signal, suspending and a dead window are ours. Giving back never waits
//! longer than a moment: a terminal that has stopped reading must not keep the program alive.

use std::io;
use std::io::Write;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use crossterm::cursor;
use crossterm::event;
use crossterm::execute;
use crossterm::queue;
use crossterm::terminal;

/// Whether the terminal is taken over now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// How long giving the terminal back may take.
const PATIENCE: Duration = Duration::from_millis(400);

/// The window's title: fixed text, never a name from a file.
const TITLE: &str = "nhip";

/// Takes the terminal over: raw, on the other screen, with paste told apart from typing.
///
/// # Errors
/// When there is no terminal.
pub fn take() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut out = io::stdout();
    execute!(
        out,
        terminal::EnterAlternateScreen,
        terminal::SetTitle(TITLE),
        event::EnableBracketedPaste,
        cursor::Hide,
        terminal::Clear(terminal::ClearType::All)
    )
}

/// Gives the terminal back whole, once, and within a moment: a terminal that does not read is left as it is.
pub fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    // Raw mode is a setting, not output: it goes even where the terminal has stopped reading.
    let _ = terminal::disable_raw_mode();
    let (done, wait) = mpsc::channel();
    thread::spawn(move || {
        let mut out = io::stdout();
        let _ = queue!(
            out,
            terminal::EndSynchronizedUpdate,
            event::DisableBracketedPaste,
            cursor::Show,
            terminal::LeaveAlternateScreen
        );
        let _ = out.flush();
        let _ = done.send(());
    });
    let _ = wait.recv_timeout(PATIENCE);
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

/// What woke the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Woken {
    /// Something was typed.
    pub typed: bool,
    /// The window is gone.
    pub hung_up: bool,
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
            if bell.contains(PollFlags::IN) {
                self.rung.store(false, Ordering::SeqCst);
                let mut bytes = [0; 16];
                let _ = self.bell.read(&mut bytes);
            }
            let gone = tty.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL);
            Woken { typed: tty.contains(PollFlags::IN), hung_up: gone }
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
