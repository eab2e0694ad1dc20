//! Floor 5. The terminal: taking it over, giving it back whole, and waiting for it. What differs between systems stands here.
//!
//! The library restores the terminal on a panic only; ends by a signal, suspending and a dead window are ours. Giving back never waits
//! longer than a moment: a terminal that has stopped reading must not keep the program alive. Whoever writes holds the pen, so that a
//! picture is never cut in two and nothing is drawn where the shell is again.

mod input;
mod output;
mod settings;
mod wait;

use std::cell::Cell;
use std::io;
use std::io::Write;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::TryLockError;
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
pub use settings::is_taken;
pub use settings::take as take_settings;
pub use wait::Waiter;
pub use wait::Waker;
pub use wait::Woken;
pub use wait::waiter;

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
    settings::take()?;
    let _pen = lock(&PEN);
    let mut out = Vec::new();
    enter(&mut out)?;
    write_now(&out)
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

/// Gives the terminal back whole, once, and within a moment: a terminal that does not read is left as it is.
pub fn give_back() {
    let _one = lock(&GIVING);
    if !settings::give_back() {
        return;
    }
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
