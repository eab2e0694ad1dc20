//! Floor 5. The terminal's settings: raw while it is ours. Whoever ends or stops the program changes them too, so nobody changes them while
//! another does, and nobody makes them raw again once they were given back.

use std::io;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use crossterm::terminal;

/// Whether the terminal is taken over now.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Held while the settings are changed.
static CHANGING: Mutex<()> = Mutex::new(());

/// Takes over what is a setting and no output: raw mode. It never waits.
///
/// # Errors
/// When there is no terminal.
pub fn take() -> io::Result<()> {
    let _one = changing();
    // The library believes that what it once set still stands; a shell may have set it back while the program was stopped.
    terminal::disable_raw_mode()?;
    terminal::enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    Ok(())
}

/// Whether the terminal is ours now.
pub fn is_taken() -> bool {
    TAKEN.load(Ordering::SeqCst)
}

/// Gives the settings back, even where the terminal has stopped reading; answers whether they were ours.
pub fn give_back() -> bool {
    let _one = changing();
    let were_ours = TAKEN.swap(false, Ordering::SeqCst);
    if were_ours {
        let _ = terminal::disable_raw_mode();
    }
    were_ours
}

/// Makes the settings that stand once more, which is news to whoever waits for the terminal; answers whether it was done.
#[cfg(unix)]
pub fn make_again(terminal: impl std::os::fd::AsFd) -> bool {
    use rustix::termios::OptionalActions;
    use rustix::termios::tcgetattr;
    use rustix::termios::tcsetattr;

    let _one = changing();
    is_taken()
        && tcgetattr(&terminal).is_ok_and(|settings| tcsetattr(&terminal, OptionalActions::Now, &settings).is_ok())
}

fn changing() -> MutexGuard<'static, ()> {
    CHANGING.lock().unwrap_or_else(PoisonError::into_inner)
}
