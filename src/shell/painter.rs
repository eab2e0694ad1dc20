//! Floor 5. The painter owns the terminal's output: it takes the newest picture and drops those it missed, so that a terminal that reads
//! slowly, or not at all, keeps nobody waiting.

use std::io;
use std::sync::Arc;
use std::sync::Condvar;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::thread;
use std::time::Duration;

use super::canvas::Anew;
use super::canvas::Bell;
use super::canvas::Canvas;
use super::canvas::Draw;
use super::canvas::Drawn;
use crate::term::Waker;

/// How long a terminal that takes nothing just now is left in peace.
const BUSY: Duration = Duration::from_millis(20);

/// Hands pictures to the painter.
#[derive(Debug)]
pub struct Painter<P> {
    easel: Arc<Easel<P>>,
}

#[derive(Debug)]
struct Easel<P> {
    next: Mutex<Next<P>>,
    told: Condvar,
    /// Held while a picture is on its way.
    at_work: Mutex<()>,
}

#[derive(Debug)]
struct Next<P> {
    picture: Option<P>,
    anew: Option<Anew>,
    bell: Bell,
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
    bell: Bell,
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
        let next = Next { picture: None, anew: None, bell: Bell::Silent, stage: Stage::Paints };
        let easel = Arc::new(Easel { next: Mutex::new(next), told: Condvar::new(), at_work: Mutex::new(()) });
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
        self.next().bell = Bell::Rings;
    }

    /// Draws the newest picture once more, whole.
    pub fn anew(&self, why: Anew) {
        let mut next = self.next();
        next.anew = next.anew.max(Some(why));
        drop(next);
        self.easel.told.notify_one();
    }

    /// Ends, after the picture that is on its way; another painter follows.
    pub fn end(&self) {
        let mut next = self.next();
        if next.stage == Stage::Paints {
            next.stage = Stage::Ended;
        }
        drop(next);
        self.easel.told.notify_one();
        drop(self.easel.at_work.lock().unwrap_or_else(PoisonError::into_inner));
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
        while let Some((Job { picture, anew, bell }, _at_work)) = self.take() {
            newest = picture.or(newest);
            let Some(picture) = &newest else { continue };
            match canvas.show(draw, picture, anew, bell) {
                Ok(Drawn::Yes) => {}
                Ok(Drawn::Busy) => {
                    thread::sleep(BUSY);
                    self.anew(anew.unwrap_or(Anew::Resized));
                }
                Err(_) => {
                    self.next().stage = Stage::Lost;
                    waker.wake();
                    return;
                }
            }
        }
    }

    /// Waits for something to draw; none when it is over.
    fn take(&self) -> Option<(Job<P>, MutexGuard<'_, ()>)> {
        let mut next = self.next();
        loop {
            if next.stage != Stage::Paints {
                return None;
            }
            let (picture, anew) = (next.picture.take(), next.anew.take());
            if picture.is_some() || anew.is_some() {
                let at_work = self.easel.at_work.lock().unwrap_or_else(PoisonError::into_inner);
                return Some((Job { picture, anew, bell: std::mem::take(&mut next.bell) }, at_work));
            }
            next = self.easel.told.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
