//! Floor 5. Waiting for what wakes the program: a key, another thread, or the end of the window.

pub use system::Waiter;
pub use system::Waker;
pub use system::waiter;

/// What woke the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Woken {
    /// Something was typed, or the bell rang: with a new size the library has something to say of its own. Where that is left until the
    /// next key, it answers with the size and leaves the key lying.
    pub typed: bool,
    /// The window is gone.
    pub hung_up: bool,
}

#[cfg(unix)]
mod system {
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
mod system {
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
