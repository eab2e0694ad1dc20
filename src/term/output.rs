//! Floor 5. The terminal's output as pictures are written to it: what it does not take at once is kept, so that nobody who draws waits for
//! a terminal that reads slowly, or not at all.

use std::io;
use std::io::ErrorKind;
use std::io::Write;
use std::sync::Arc;

pub use system::Gate;
#[cfg(unix)]
pub use system::opened_anew;

/// More than a full picture on a wall of screens.
const PICTURE: usize = 64 * 1024;

/// What was written, as far as the terminal took it.
#[derive(Debug)]
pub struct Output {
    gate: Arc<Gate>,
    kept: Vec<u8>,
    /// So many of them are there already.
    taken: usize,
}

/// How much of what was written is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// All of it.
    All,
    /// Not yet all.
    Part,
}

/// Whether writing may have to wait for the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// It never does.
    Never,
    /// It may: the terminal could not be opened in a way of its own.
    Perhaps,
}

impl Output {
    /// Opens the terminal's output.
    ///
    /// # Errors
    /// When the system has no descriptor left.
    pub fn open() -> io::Result<Self> {
        Ok(Self { gate: Arc::new(Gate::open()?), kept: Vec::with_capacity(PICTURE), taken: 0 })
    }

    /// Where one can wait for the terminal to read on.
    pub fn gate(&self) -> Arc<Gate> {
        Arc::clone(&self.gate)
    }

    /// Gives the terminal what it takes now.
    ///
    /// # Errors
    /// When it is gone.
    pub fn send(&mut self) -> io::Result<Sent> {
        while self.taken < self.kept.len() {
            match self.gate.write(&self.kept[self.taken..]) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(taken) => self.taken += taken,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(Sent::Part),
                Err(error) => return Err(error),
            }
        }
        self.forget();
        Ok(Sent::All)
    }

    /// What was not taken yet is not sent any more: everything is drawn again.
    pub fn forget(&mut self) {
        self.kept.clear();
        self.taken = 0;
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.kept.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    /// Does nothing: a picture is sent in one piece.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(unix)]
mod system {
    use std::fs::File;
    use std::io;
    use std::io::Write;
    use std::os::fd::AsFd;
    use std::time::Duration;

    use rustix::event::PollFd;
    use rustix::event::PollFlags;
    use rustix::event::Timespec;
    use rustix::event::poll;
    use rustix::fs::Mode;
    use rustix::fs::OFlags;

    use super::Waits;

    /// The terminal's end that is written.
    #[derive(Debug)]
    pub struct Gate {
        file: File,
        waits: Waits,
    }

    impl Gate {
        pub(super) fn open() -> io::Result<Self> {
            let stdout = io::stdout();
            if let Some(file) = opened_anew(&stdout) {
                return Ok(Self { file, waits: Waits::Never });
            }
            Ok(Self { file: stdout.as_fd().try_clone_to_owned()?.into(), waits: Waits::Perhaps })
        }

        /// Whether writing may have to wait.
        pub fn waits(&self) -> Waits {
            self.waits
        }

        pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
            (&self.file).write(bytes)
        }

        /// Waits until the terminal takes something, but no longer than this.
        pub fn wait(&self, at_most: Duration) {
            let timeout = Timespec::try_from(at_most).ok();
            // Whatever comes of it, the next write tells.
            let _ = poll(&mut [PollFd::new(&self.file, PollFlags::OUT)], timeout.as_ref());
        }
    }

    /// The terminal, opened once more so that neither reading nor writing waits. That is a property of the opening: on the one that was inherited, the
    /// shell would have it too.
    pub fn opened_anew(terminal: impl AsFd) -> Option<File> {
        let how = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let name = rustix::termios::ttyname(terminal, Vec::new()).ok()?;
        rustix::fs::open(name, how, Mode::empty()).ok().map(File::from)
    }
}

#[cfg(not(unix))]
mod system {
    use std::io;
    use std::io::Write;
    use std::time::Duration;

    use super::Waits;

    /// The terminal's end that is written.
    #[derive(Debug)]
    pub struct Gate;

    impl Gate {
        #[expect(clippy::unnecessary_wraps, reason = "another system may refuse")]
        pub(super) fn open() -> io::Result<Self> {
            Ok(Self)
        }

        /// Whether writing may have to wait.
        pub fn waits(&self) -> Waits {
            Waits::Perhaps
        }

        pub(super) fn write(&self, bytes: &[u8]) -> io::Result<usize> {
            let mut out = io::stdout().lock();
            let taken = out.write(bytes)?;
            out.flush()?;
            Ok(taken)
        }

        /// Writing waits by itself.
        pub fn wait(&self, _at_most: Duration) {}
    }
}
