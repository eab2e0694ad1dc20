//! Floor 5. Pictures on their way to the terminal. Whoever has a new one draws it at once, in its own thread, for writing never waits.
//! Where the terminal does not read on, a helper waits for it and draws the newest picture then; those in between are dropped, and nobody
//! else is kept waiting. A terminal of which that cannot be had has the helper from the beginning.

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
use crate::term::Gate;
use crate::term::Waits;
use crate::term::Waker;

/// How often the helper looks whether it is still needed.
const LOOKED_AFTER: Duration = Duration::from_secs(1);

/// Takes pictures.
#[derive(Debug)]
pub struct Painter<P> {
    easel: Arc<Easel<P>>,
}

#[derive(Debug)]
struct Easel<P> {
    draw: Draw<P>,
    /// Locked before `next`, while a picture is drawn.
    canvas: Mutex<Canvas>,
    next: Mutex<Next<P>>,
    gate: Arc<Gate>,
    /// The helper is needed, or is not any more.
    told: Condvar,
    waker: Waker,
}

#[derive(Debug)]
struct Next<P> {
    /// The newest picture, unless it is being drawn.
    picture: Option<P>,
    age: Age,
    anew: Option<Anew>,
    bell: Bell,
    stage: Stage,
    helper: Helper,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Age {
    New,
    Drawn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Whoever has a picture draws it.
    Free,
    /// The helper draws.
    Helped,
    /// Another painter has the terminal.
    Ended,
    /// The terminal cannot be written any more.
    Lost,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Helper {
    NotThere,
    There,
}

/// What is to be drawn.
struct Job<P> {
    picture: P,
    anew: Option<Anew>,
    bell: Bell,
}

impl<P> Clone for Painter<P> {
    fn clone(&self) -> Self {
        Self { easel: Arc::clone(&self.easel) }
    }
}

impl<P> Next<P> {
    fn is_owed(&self) -> bool {
        self.picture.is_some() && (self.age == Age::New || self.anew.is_some())
    }

    fn take(&mut self) -> Option<Job<P>> {
        if !self.is_owed() {
            return None;
        }
        self.age = Age::Drawn;
        let (anew, bell) = (self.anew.take(), std::mem::take(&mut self.bell));
        self.picture.take().map(|picture| Job { picture, anew, bell })
    }

    fn is_left_to_the_helper(&mut self) {
        if self.stage == Stage::Free {
            self.stage = Stage::Helped;
        }
    }

    /// The terminal has everything: whoever has a picture draws it again.
    fn has_caught_up(&mut self, waits: Waits) {
        if self.stage == Stage::Helped && waits == Waits::Never && !self.is_owed() {
            self.stage = Stage::Free;
        }
    }
}

impl<P: Send + 'static> Painter<P> {
    /// A painter on the terminal; the waker wakes the main thread when it cannot be written any more.
    ///
    /// # Errors
    /// When the terminal has no size.
    pub fn start(draw: Draw<P>, waker: Waker) -> io::Result<Self> {
        let canvas = Canvas::new()?;
        let gate = canvas.gate();
        let stage = match gate.waits() {
            Waits::Never => Stage::Free,
            Waits::Perhaps => Stage::Helped,
        };
        let next =
            Next { picture: None, age: Age::New, anew: None, bell: Bell::Silent, stage, helper: Helper::NotThere };
        let (canvas, next) = (Mutex::new(canvas), Mutex::new(next));
        Ok(Self { easel: Arc::new(Easel { draw, canvas, next, gate, told: Condvar::new(), waker }) })
    }

    /// The newest picture; one that has not been begun yet is dropped.
    pub fn show(&self, picture: P) {
        let mut next = self.next();
        (next.picture, next.age) = (Some(picture), Age::New);
        drop(next);
        self.keep_up();
    }

    /// The bell, with the next picture.
    pub fn ring(&self) {
        self.next().bell = Bell::Rings;
    }

    /// Draws the newest picture once more, whole, when the thread that shows it looks after it next, or the helper where it is needed. Were
    /// it drawn here, somebody could see it and press a key before that thread has asked the library for the new size; the library would
    /// leave that key lying.
    pub fn anew(&self, why: Anew) {
        let mut next = self.next();
        next.anew = next.anew.max(Some(why));
        drop(next);
        self.easel.told.notify_one();
    }

    /// Draws what is owed, or leaves it to the helper.
    pub fn keep_up(&self) {
        if self.next().stage == Stage::Free {
            let mut canvas = self.canvas();
            while self.draw_one(&mut canvas, Stage::Free).is_some() {}
        }
        if self.next().stage == Stage::Helped {
            self.call_the_helper();
        }
    }

    /// Ends: what the terminal has not taken of the last picture is dropped. Another painter follows, or the terminal is given back.
    pub fn end(&self) {
        let mut next = self.next();
        if next.stage != Stage::Lost {
            next.stage = Stage::Ended;
        }
        drop(next);
        self.easel.told.notify_one();
        // Nobody waits for a terminal that may not read on; whoever writes next needs the pen.
        if self.easel.gate.waits() == Waits::Never {
            drop(self.canvas());
        }
    }

    /// Whether the terminal could not be written.
    pub fn has_lost_the_terminal(&self) -> bool {
        self.next().stage == Stage::Lost
    }

    fn next(&self) -> MutexGuard<'_, Next<P>> {
        self.easel.next.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn canvas(&self) -> MutexGuard<'_, Canvas> {
        self.easel.canvas.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Draws the newest picture if it is owed and this is the stage; answers what became of it.
    fn draw_one(&self, canvas: &mut Canvas, stage: Stage) -> Option<Drawn> {
        let mut next = self.next();
        let Job { picture, anew, bell } = if next.stage == stage { next.take()? } else { return None };
        drop(next);
        let drawn = canvas.show(self.easel.draw, &picture, anew, bell);
        let mut next = self.next();
        match drawn {
            Ok(Drawn::Whole) => {}
            Ok(Drawn::InPart) => next.is_left_to_the_helper(),
            Ok(Drawn::NotYet) => {
                next.age = Age::New;
                next.anew = next.anew.max(anew);
                next.bell = next.bell.max(bell);
                next.is_left_to_the_helper();
            }
            Err(_) => self.loses(&mut next),
        }
        // Unless a newer one has come.
        next.picture.get_or_insert(picture);
        drawn.ok()
    }

    fn loses(&self, next: &mut Next<P>) {
        next.stage = Stage::Lost;
        self.easel.waker.wake();
    }

    fn call_the_helper(&self) {
        let is_there = std::mem::replace(&mut self.next().helper, Helper::There);
        match is_there {
            Helper::There => self.easel.told.notify_one(),
            Helper::NotThere => {
                let his = self.clone();
                // Where the system has no thread left, the next picture asks again.
                if thread::Builder::new().spawn(move || his.help()).is_err() {
                    self.next().helper = Helper::NotThere;
                }
            }
        }
    }

    /// The helper's life: waits until it is needed and until the terminal reads, and draws.
    fn help(&self) {
        while self.is_needed() {
            self.easel.gate.wait(LOOKED_AFTER);
            let mut canvas = self.canvas();
            let drawn = match self.draw_one(&mut canvas, Stage::Helped) {
                Some(drawn) => Ok(drawn),
                None if self.is_over() => return,
                None => canvas.go_on(),
            };
            drop(canvas);
            match drawn {
                Ok(Drawn::Whole) => self.next().has_caught_up(self.easel.gate.waits()),
                Ok(Drawn::InPart | Drawn::NotYet) => {}
                Err(_) => self.loses(&mut self.next()),
            }
        }
    }

    fn is_over(&self) -> bool {
        matches!(self.next().stage, Stage::Ended | Stage::Lost)
    }

    /// Waits until the helper is needed; not once it is over.
    fn is_needed(&self) -> bool {
        let mut next = self.next();
        loop {
            let is_idle = match next.stage {
                Stage::Free => true,
                Stage::Helped => self.easel.gate.waits() == Waits::Perhaps && !next.is_owed(),
                Stage::Ended | Stage::Lost => return false,
            };
            if !is_idle {
                return true;
            }
            next = self.easel.told.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
    }
}
