//! Floor 5. The painter owns the terminal's output: it takes the newest picture and drops those it missed, so that a terminal that reads
//! slowly, or not at all, keeps nobody waiting.

use std::io;
use std::io::ErrorKind;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;

use crossterm::queue;
use crossterm::terminal::BeginSynchronizedUpdate;
use crossterm::terminal::EndSynchronizedUpdate;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use crate::term;
use crate::term::Output;
use crate::term::Waker;

/// How a picture is drawn; it answers where the cursor stands, if it is shown.
pub type Draw<P> = fn(Rect, &mut Buffer, &P) -> Option<Position>;

/// How long a terminal that takes nothing just now is left in peace.
const BUSY: Duration = Duration::from_millis(20);

/// Why everything is drawn again, though the picture has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anew {
    /// The window has another size, or had for a moment.
    Resized,
    /// Somebody else has had the terminal.
    Returned,
}

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
struct Next<P> {
    picture: Option<P>,
    anew: Option<Anew>,
    bell: bool,
    stage: Stage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Paints,
    /// Another painter has the terminal.
    Ended,
    /// The terminal cannot be written any more.
    Lost,
}

/// What is to be drawn.
struct Job<P> {
    picture: Option<P>,
    anew: Option<Anew>,
    bell: bool,
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
        let canvas = Canvas::new()?;
        let next = Next { picture: None, anew: None, bell: false, stage: Stage::Paints };
        let easel = Arc::new(Easel { next: Mutex::new(next), told: Condvar::new() });
        let painter = Self { easel };
        let his = painter.clone();
        thread::spawn(move || his.paint(canvas, draw, &waker));
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

    /// Draws the newest picture once more, whole.
    pub fn anew(&self, why: Anew) {
        let mut next = self.next();
        next.anew = next.anew.max(Some(why));
        drop(next);
        self.easel.told.notify_one();
    }

    /// Ends: nothing is drawn any more, a picture on its way included.
    pub fn end(&self) {
        let mut next = self.next();
        if next.stage == Stage::Paints {
            next.stage = Stage::Ended;
        }
        drop(next);
        self.easel.told.notify_one();
    }

    /// Whether the terminal could not be written.
    pub fn has_lost_the_terminal(&self) -> bool {
        self.next().stage == Stage::Lost
    }

    fn next(&self) -> MutexGuard<'_, Next<P>> {
        self.easel.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn paint(&self, mut canvas: Canvas, draw: Draw<P>, waker: &Waker) {
        let mut newest = None;
        while let Some(Job { picture, anew, bell }) = self.take() {
            newest = picture.or(newest);
            let Some(picture) = &newest else { continue };
            let drawn = term::with_pen(|| match self.next().stage {
                Stage::Paints => canvas.show(draw, picture, anew, bell),
                Stage::Ended | Stage::Lost => Ok(()),
            });
            match drawn {
                // Where the terminal is somebody else's, its coming back draws everything.
                None | Some(Ok(())) => {}
                Some(Err(error)) if error.kind() == ErrorKind::WouldBlock => {
                    thread::sleep(BUSY);
                    self.anew(anew.unwrap_or(Anew::Resized));
                }
                Some(Err(_)) => {
                    self.next().stage = Stage::Lost;
                    waker.wake();
                    return;
                }
            }
        }
    }

    /// Waits for something to draw; none when it is over.
    fn take(&self) -> Option<Job<P>> {
        let mut next = self.next();
        loop {
            if next.stage != Stage::Paints {
                return None;
            }
            let (picture, anew) = (next.picture.take(), next.anew.take());
            if picture.is_some() || anew.is_some() {
                return Some(Job { picture, anew, bell: std::mem::take(&mut next.bell) });
            }
            next = self.easel.told.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The terminal's screen. It is never dropped: dropping it writes, and ends the process where nobody reads.
struct Canvas {
    terminal: ManuallyDrop<Terminal<CrosstermBackend<Output>>>,
}

impl Canvas {
    fn new() -> io::Result<Self> {
        let terminal = Terminal::new(CrosstermBackend::new(term::output()?))?;
        Ok(Self { terminal: ManuallyDrop::new(terminal) })
    }

    /// Draws a picture in one piece: only what has changed, or everything.
    fn show<P>(&mut self, draw: Draw<P>, picture: &P, anew: Option<Anew>, bell: bool) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        if anew == Some(Anew::Returned) {
            term::enter(self.terminal.backend_mut())?;
        }
        if anew.is_some() {
            // The library's own clearing asks the terminal where its cursor is, and waits for the answer.
            let size = self.terminal.size()?;
            self.terminal.resize(Rect::new(0, 0, size.width, size.height))?;
        }
        let drawn = self.terminal.draw(|frame| {
            let area = frame.area();
            if let Some(cursor) = draw(area, frame.buffer_mut(), picture)
                && area.contains(cursor)
            {
                frame.set_cursor_position(cursor);
            }
        });
        drawn?;
        let out = self.terminal.backend_mut();
        if bell {
            out.write_all(b"\x07")?;
        }
        queue!(out, EndSynchronizedUpdate)?;
        Backend::flush(out)
    }
}
