//! Floor 5. The terminal's screen as it was last drawn: writes what has changed since, and nothing where nothing has.

use std::io;
use std::io::Write;
use std::sync::Arc;

use crossterm::queue;
use crossterm::terminal::BeginSynchronizedUpdate;
use crossterm::terminal::ClearType;
use crossterm::terminal::EndSynchronizedUpdate;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::ink;
use crate::term;
use crate::term::Gate;
use crate::term::Output;
use crate::term::Sent;
use crate::term::WithPen;

/// How a picture is drawn; it answers where the cursor stands, if it is shown.
pub type Draw<P> = fn(Rect, &mut Buffer, &P) -> Option<Position>;

/// Why everything is drawn again, though the picture has not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anew {
    /// The window has another size, or had for a moment.
    Resized,
    /// Somebody else has had the terminal.
    Returned,
}

/// The bell beside a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bell {
    /// It is silent.
    #[default]
    Silent,
    /// It rings once.
    Rings,
}

/// What became of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// It is on the screen, or will be once the terminal is ours again.
    Whole,
    /// It is on its way; the rest is sent when the terminal reads on.
    InPart,
    /// It was not begun: an earlier one is on its way, or somebody else writes.
    NotYet,
}

/// The screen.
#[derive(Debug)]
pub struct Canvas {
    out: Output,
    /// What stands on it.
    stands: Buffer,
    /// What is being drawn.
    next: Buffer,
    cursor: Option<Position>,
}

impl Canvas {
    /// The screen of the terminal, with nothing on it.
    ///
    /// # Errors
    /// When the terminal has no size.
    pub fn new() -> io::Result<Self> {
        let area = area()?;
        Ok(Self { out: Output::open()?, stands: Buffer::empty(area), next: Buffer::empty(area), cursor: None })
    }

    /// Where one can wait for the terminal to read on.
    pub fn gate(&self) -> Arc<Gate> {
        self.out.gate()
    }

    /// Shows a picture, in one piece.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn show<P>(&mut self, draw: Draw<P>, picture: &P, anew: Option<Anew>, bell: Bell) -> io::Result<Drawn> {
        self.with_pen(|canvas| canvas.write(draw, picture, anew, bell))
    }

    /// Sends what is left of a picture.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn go_on(&mut self) -> io::Result<Drawn> {
        self.with_pen(Self::send)
    }

    fn with_pen(&mut self, work: impl FnOnce(&mut Self) -> io::Result<Drawn>) -> io::Result<Drawn> {
        match term::with_pen(|| work(self)) {
            WithPen::Done(drawn) => drawn,
            WithPen::InUse => Ok(Drawn::NotYet),
            WithPen::NotOurs => {
                // Its coming back draws everything.
                self.out.forget();
                Ok(Drawn::Whole)
            }
        }
    }

    fn send(&mut self) -> io::Result<Drawn> {
        Ok(match self.out.send()? {
            Sent::All => Drawn::Whole,
            Sent::Part => Drawn::InPart,
        })
    }

    fn write<P>(&mut self, draw: Draw<P>, picture: &P, anew: Option<Anew>, bell: Bell) -> io::Result<Drawn> {
        if anew == Some(Anew::Returned) {
            // What is left of an earlier picture belongs to what stood there before.
            self.out.forget();
        } else if self.out.send()? == Sent::Part {
            return Ok(Drawn::NotYet);
        }
        if anew.is_some() {
            let area = area()?;
            self.stands = Buffer::empty(area);
            self.next = Buffer::empty(area);
            self.cursor = None;
        }
        self.next.reset();
        let area = self.next.area;
        let cursor = draw(area, &mut self.next, picture).filter(|cursor| area.contains(*cursor));
        let mut changed = self.stands.diff_iter(&self.next).peekable();
        let is_as_it_stands = changed.peek().is_none();
        if is_as_it_stands && cursor == self.cursor && anew.is_none() && bell == Bell::Silent {
            return Ok(Drawn::Whole);
        }
        queue!(self.out, BeginSynchronizedUpdate)?;
        match anew {
            Some(Anew::Returned) => term::enter(&mut self.out)?,
            Some(Anew::Resized) => {
                queue!(self.out, crossterm::cursor::Hide, crossterm::terminal::Clear(ClearType::All))?;
            }
            None => {}
        }
        if !is_as_it_stands {
            ink::draw(&mut self.out, changed)?;
        }
        match cursor {
            Some(Position { x, y }) => queue!(self.out, crossterm::cursor::MoveTo(x, y), crossterm::cursor::Show)?,
            None if self.cursor.is_some() => queue!(self.out, crossterm::cursor::Hide)?,
            None => {}
        }
        if bell == Bell::Rings {
            self.out.write_all(b"\x07")?;
        }
        queue!(self.out, EndSynchronizedUpdate)?;
        std::mem::swap(&mut self.stands, &mut self.next);
        self.cursor = cursor;
        self.send()
    }
}

/// The terminal's size, asked once at the start and whenever a signal says that it is another.
fn area() -> io::Result<Rect> {
    let (columns, rows) = term::size()?;
    Ok(Rect::new(0, 0, columns, rows))
}
