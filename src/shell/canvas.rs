//! Floor 5. The terminal's screen as it was last drawn: writes what has changed since, and nothing where nothing has.

use std::io;
use std::io::ErrorKind;
use std::io::Write;

use crossterm::queue;
use crossterm::terminal::BeginSynchronizedUpdate;
use crossterm::terminal::ClearType;
use crossterm::terminal::EndSynchronizedUpdate;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::ink;
use crate::term;
use crate::term::Output;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    Yes,
    /// The terminal takes nothing just now.
    Busy,
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
        Ok(Self { out: term::output()?, stands: Buffer::empty(area), next: Buffer::empty(area), cursor: None })
    }

    /// Shows a picture, in one piece.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn show<P>(&mut self, draw: Draw<P>, picture: &P, anew: Option<Anew>, bell: Bell) -> io::Result<Drawn> {
        match term::with_pen(|| self.write(draw, picture, anew, bell)) {
            // Where the terminal is somebody else's, its coming back draws everything.
            None | Some(Ok(())) => Ok(Drawn::Yes),
            Some(Err(error)) if error.kind() == ErrorKind::WouldBlock => Ok(Drawn::Busy),
            Some(Err(error)) => Err(error),
        }
    }

    fn write<P>(&mut self, draw: Draw<P>, picture: &P, anew: Option<Anew>, bell: Bell) -> io::Result<()> {
        if anew.is_some() {
            let area = area()?;
            self.stands = Buffer::empty(area);
            self.next = Buffer::empty(area);
            self.cursor = None;
        }
        self.next.reset();
        let area = self.next.area;
        let cursor = draw(area, &mut self.next, picture).filter(|cursor| area.contains(*cursor));
        let changed = self.stands.diff(&self.next);
        if changed.is_empty() && cursor == self.cursor && anew.is_none() && bell == Bell::Silent {
            return Ok(());
        }
        queue!(self.out, BeginSynchronizedUpdate)?;
        match anew {
            Some(Anew::Returned) => term::enter(&mut self.out)?,
            Some(Anew::Resized) => {
                queue!(self.out, crossterm::cursor::Hide, crossterm::terminal::Clear(ClearType::All))?;
            }
            None => {}
        }
        if !changed.is_empty() {
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
        self.out.flush()?;
        std::mem::swap(&mut self.stands, &mut self.next);
        self.cursor = cursor;
        Ok(())
    }
}

/// The terminal's size, asked once at the start and whenever a signal says that it is another.
fn area() -> io::Result<Rect> {
    let (columns, rows) = term::size()?;
    Ok(Rect::new(0, 0, columns, rows))
}
