//! Floor 5. `nhip room --check`: whether this window can be read from the back row, live in the window itself, or as text in a pipe.

use std::io;
use std::io::IsTerminal;
use std::io::Write;
use std::time::Duration;

use crossterm::event::Event as Typed;
use crossterm::event::KeyCode;
use crossterm::event::KeyEventKind;
use crossterm::event::KeyModifiers;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::options::Options;
use super::painter::Painter;
use super::watcher::Watcher;
use crate::cli::Length;
use crate::cli::exit;
use crate::term;
use crate::term::waiter;
use crate::text::wall::SIZE_UNKNOWN;
use crate::views;
use crate::views::legible::Hall;
use crate::views::legible::sample;
use crate::views::wall::Page;

/// What is taken where nobody has said it.
const DEPTH: Length = Length::metres(12);
const SCREEN: Length = Length::metres(2);
/// And where nobody knows how large the window is.
const WINDOW: (u16, u16) = (80, 24);
/// Nothing changes by itself.
const LONG: Duration = Duration::from_hours(1);

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Picture {
    page: Page,
    shows: Shows,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shows {
    /// What was found.
    Page,
    /// The room's own picture, for an eye in the back row.
    Sample,
}

fn draw(area: Rect, buf: &mut Buffer, picture: &Picture) -> Option<Position> {
    let page = picture.page;
    // Of this very size, whatever it was when the picture was made.
    let hall = Hall { columns: area.width, rows: area.height, ..page.hall };
    match picture.shows {
        Shows::Page => views::wall::draw(area, buf, &Page { hall, ..page }),
        Shows::Sample => views::room::draw(area, buf, &sample(page.language), page.look),
    }
    None
}

/// The page of a window of this size.
fn page(options: &Options, (columns, rows): (u16, u16), depth: Option<Length>, screen: Option<Length>) -> Page {
    let (depth, height) = (depth.unwrap_or(DEPTH).in_metres(), screen.unwrap_or(SCREEN).in_metres());
    Page { language: options.language, hall: Hall { columns, rows, depth, height }, look: options.look() }
}

fn code(page: &Page) -> u8 {
    if page.findings().is_enough() { exit::DONE } else { exit::FAULTY }
}

/// As text, where what is written is not a window; none where it is one.
pub fn told(options: &Options, depth: Option<Length>, screen: Option<Length>) -> Option<u8> {
    if io::stdout().is_terminal() && io::stdin().is_terminal() {
        return None;
    }
    let size = term::size_anywhere();
    let page = page(options, size.unwrap_or(WINDOW), depth, screen);
    let unknown = size.is_none().then(|| SIZE_UNKNOWN.get(options.language).to_owned());
    let text: Vec<String> = page.plain().into_iter().chain(unknown).collect();
    // Nobody may be listening; the exit code says it too.
    drop(writeln!(io::stdout(), "{}", text.join("\n").replace("\n\n\n", "\n\n")));
    Some(code(&page))
}

/// In the window, drawn anew at every size, until it is left.
///
/// # Errors
/// When there is no terminal.
pub fn run(options: &Options, watcher: &Watcher, depth: Option<Length>, screen: Option<Length>) -> io::Result<u8> {
    let (mut waiter, waker) = waiter()?;
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker);
    let mut picture = Picture { page: page(options, WINDOW, depth, screen), shows: Shows::Page };
    let mut shown: Option<Picture> = None;
    loop {
        if shown != Some(picture) {
            painter.show(picture);
            shown = Some(picture);
        }
        painter.keep_up();
        let woken = waiter.wait(LONG);
        if woken.hung_up || painter.has_lost_the_terminal() {
            watcher.end_hung_up();
        }
        while let Some(event) = term::typed(woken)? {
            let Typed::Key(key) = event else { continue };
            if key.kind == KeyEventKind::Release {
                continue;
            }
            let control = key.modifiers.contains(KeyModifiers::CONTROL);
            match key.code {
                KeyCode::Char('c' | 'q') if control => return left(&mut picture),
                KeyCode::Char('q') | KeyCode::Esc => return left(&mut picture),
                KeyCode::Char('t') => picture.page.look.theme = picture.page.look.theme.next(),
                KeyCode::Char('l') => picture.page.look.letters = picture.page.look.letters.other(),
                KeyCode::Char(' ') => {
                    picture.shows = match picture.shows {
                        Shows::Page => Shows::Sample,
                        Shows::Sample => Shows::Page,
                    };
                }
                _ => {}
            }
        }
    }
}

/// Leaves, with the code of what was found last.
fn left(picture: &mut Picture) -> io::Result<u8> {
    let (columns, rows) = term::size()?;
    picture.page.hall = Hall { columns, rows, ..picture.page.hall };
    Ok(code(&picture.page))
}
