//! Floor 5. The painter owns the terminal's output: it takes the newest picture and drops those it missed, so that a terminal that reads
//! slowly, or not at all, keeps nobody waiting.

use std::io;
use std::io::Stdout;
use std::io::Write;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;

use crossterm::queue;
use crossterm::terminal::BeginSynchronizedUpdate;
use crossterm::terminal::EndSynchronizedUpdate;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use crate::term::Waker;

/// How a picture is drawn; it answers where the cursor stands, if it is shown.
pub type Draw<P> = fn(Rect, &mut Buffer, &P) -> Option<Position>;

/// Hands pictures to the painter.
#[derive(Debug)]
pub struct Painter<P> {
    easel: Arc<Easel<P>>,
}

#[derive(Debug)]
struct Easel<P> {
    next: Mutex<Next<P>>,
    told: Condvar,
}

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says a thing of its own")]
struct Next<P> {
    picture: Option<P>,
    /// Everything on the screen is to be drawn anew: it was resized, or somebody else wrote there.
    afresh: bool,
    bell: bool,
    /// The terminal is somebody else's for now.
    resting: bool,
    lost: bool,
}

impl<P> Clone for Painter<P> {
    fn clone(&self) -> Self {
        Self { easel: Arc::clone(&self.easel) }
    }
}

impl<P: Send + 'static> Painter<P> {
    /// Starts the painter; it wakes the main thread when the terminal cannot be written any more.
    ///
    /// # Errors
    /// When the terminal has no size.
    pub fn start(draw: Draw<P>, waker: Waker) -> io::Result<Self> {
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
        let next = Next { picture: None, afresh: false, bell: false, resting: false, lost: false };
        let easel = Arc::new(Easel { next: Mutex::new(next), told: Condvar::new() });
        let painter = Self { easel };
        let his = painter.clone();
        thread::spawn(move || his.paint(terminal, draw, &waker));
        Ok(painter)
    }

    /// The newest picture; one that has not been begun yet is dropped.
    pub fn show(&self, picture: P) {
        self.next().picture = Some(picture);
        self.easel.told.notify_one();
    }

    /// The bell, with the next picture.
    pub fn ring(&self) {
        self.next().bell = true;
    }

    /// Nothing is written from here until `wake`.
    pub fn rest(&self) {
        self.next().resting = true;
    }

    /// Goes on writing.
    pub fn wake(&self) {
        let mut next = self.next();
        next.resting = false;
        next.afresh = true;
        drop(next);
        self.easel.told.notify_one();
    }

    /// Whether the terminal could not be written.
    pub fn has_lost_the_terminal(&self) -> bool {
        self.next().lost
    }

    fn next(&self) -> MutexGuard<'_, Next<P>> {
        self.easel.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn paint(&self, mut terminal: Terminal<CrosstermBackend<Stdout>>, draw: Draw<P>, waker: &Waker) {
        loop {
            let (picture, afresh, bell) = self.take();
            if draw_once(&mut terminal, draw, &picture, afresh, bell).is_err() {
                self.next().lost = true;
                waker.wake();
                return;
            }
        }
    }

    fn take(&self) -> (P, bool, bool) {
        let mut next = self.next();
        loop {
            if !next.resting
                && let Some(picture) = next.picture.take()
            {
                return (picture, std::mem::take(&mut next.afresh), std::mem::take(&mut next.bell));
            }
            next = self.easel.told.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

fn draw_once<P>(
    terminal: &mut Terminal<CrosstermBackend<Stdout>>,
    draw: Draw<P>,
    picture: &P,
    afresh: bool,
    bell: bool,
) -> io::Result<()> {
    let mut out = io::stdout();
    queue!(out, BeginSynchronizedUpdate)?;
    if afresh {
        terminal.clear()?;
    }
    let drawn = terminal.draw(|frame| {
        let area = frame.area();
        if let Some(cursor) = draw(area, frame.buffer_mut(), picture)
            && area.contains(cursor)
        {
            frame.set_cursor_position(cursor);
        }
    });
    if bell {
        out.write_all(b"\x07")?;
    }
    queue!(out, EndSynchronizedUpdate)?;
    out.flush()?;
    drawn.map(|_| ())
}
