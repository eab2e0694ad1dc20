//! Floor 5. Before a meeting: the one question when an unfinished one exists.

use std::io;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::console::theme_choice;
use super::console::theme_name;
use super::options::Options;
use super::pace::waiting_time;
use super::painter::Painter;
use super::typed;
use super::watcher::Watcher;
use crate::clean::clean_line;
use crate::clock::machine;
use crate::console::Settings;
use crate::console::start::Start;
use crate::console::start::Started;
use crate::console::start::Unfinished;
use crate::console::view::StartView;
use crate::meeting::agenda::Agenda;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::store::About;
use crate::term;
use crate::term::waiter;
use crate::views;
use crate::views::theme::Depth;
use crate::views::theme::Theme;

fn draw(area: Rect, buf: &mut Buffer, (view, depth): &(StartView, Depth)) -> Option<Position> {
    views::console::draw_start(area, buf, view, Theme::on_a_desk(theme_name(view.theme), *depth))
}

/// Asks whether an unfinished meeting goes on.
///
/// # Errors
/// When there is no terminal.
pub fn ask(options: &Options, watcher: &Watcher, agenda: &Agenda, unfinished: &[&About]) -> io::Result<Started> {
    let (mut waiter, waker) = waiter()?;
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker);
    let source = machine();
    let opened = source.tick().wall;
    let told = |about: &&About| Unfinished {
        title: clean_line(&about.title),
        day: about.begun.unwrap_or(about.created).date_naive(),
        left: about.left,
        since: Span::from_ms((opened - about.left).num_milliseconds()),
    };
    let settings = Settings { language: options.language, theme: theme_choice(options.theme), ..Settings::default() };
    let mut start = Start::new(settings, agenda, unfinished.iter().map(told).collect());
    let mut shown = None;
    let started = 'asking: loop {
        let tick = source.tick();
        let now = Moment { t: Stamp::from_ms(tick.boot_ms), wall: tick.wall };
        let picture = (start.view(now.wall), options.depth);
        if shown.as_ref() != Some(&picture) {
            painter.show(picture.clone());
            shown = Some(picture);
        }
        let woken = waiter.wait(waiting_time(now, 1));
        if woken.hung_up || painter.has_lost_the_terminal() {
            watcher.end_hung_up();
        }
        while woken.typed && crossterm::event::poll(Duration::ZERO)? {
            let input = typed::input(crossterm::event::read()?);
            if let Some(started) = input.and_then(|input| start.act(&input)) {
                break 'asking started;
            }
        }
    };
    // The terminal stays taken: the console follows on the same screen.
    painter.end();
    Ok(started)
}
