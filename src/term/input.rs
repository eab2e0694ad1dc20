//! Floor 5. What is typed. The library that reads it would wait for the end of what was typed by half, and it asks only for news: with a
//! new size at hand it leaves a key lying until the next one. Neither may happen to somebody who leads a meeting.

use std::io;
use std::time::Duration;

use crossterm::event;
use crossterm::event::Event;

use super::wait::Woken;

/// The next thing that was typed, once something was.
///
/// # Errors
/// When the terminal cannot be read.
pub fn typed(woken: Woken) -> io::Result<Option<Event>> {
    if !woken.typed {
        return Ok(None);
    }
    if event::poll(Duration::ZERO)? || (system::lies_there() && event::poll(Duration::ZERO)?) {
        return event::read().map(Some);
    }
    Ok(None)
}

/// From here on reading never waits.
///
/// # Errors
/// When the terminal, opened once more, cannot take the place of the input.
pub fn never_wait() -> io::Result<()> {
    system::never_wait()
}

#[cfg(unix)]
mod system {
    use std::io;
    use std::sync::Once;

    use rustix::event::PollFd;
    use rustix::event::PollFlags;
    use rustix::event::Timespec;
    use rustix::event::poll;

    use crate::term::output::opened_anew;
    use crate::term::settings;

    /// Whether something was typed of which the library has not heard; it will, for settings that are made again are news to the system.
    pub(super) fn lies_there() -> bool {
        let stdin = io::stdin();
        let mut tty = [PollFd::new(&stdin, PollFlags::IN)];
        let lies = poll(&mut tty, Some(&Timespec::default())).is_ok() && tty[0].revents().contains(PollFlags::IN);
        lies && settings::make_again(&stdin)
    }

    pub(super) fn never_wait() -> io::Result<()> {
        static ONCE: Once = Once::new();
        let mut done = Ok(());
        ONCE.call_once(|| {
            // Of a terminal that cannot be opened once more the end of what was typed by half is waited for.
            if let Some(own) = opened_anew(io::stdin()) {
                done = rustix::stdio::dup2_stdin(own).map_err(io::Error::from);
            }
        });
        done
    }
}

#[cfg(not(unix))]
mod system {
    use std::io;

    pub(super) fn lies_there() -> bool {
        false
    }

    #[expect(clippy::unnecessary_wraps, reason = "another system may refuse")]
    pub(super) fn never_wait() -> io::Result<()> {
        Ok(())
    }
}
