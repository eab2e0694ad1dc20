//! Floor 5. The screens before a meeting, one after another on one terminal.

use std::io;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::console::theme_choice;
use super::console::theme_name;
use super::options::Options;
use super::options::depth;
use super::pace::waiting_time;
use super::painter::Painter;
use super::typed;
use super::watcher::Watcher;
use crate::clean::clean_line;
use crate::clock::machine;
use crate::console::Settings;
use crate::console::start::Screen;
use crate::console::start::Start;
use crate::console::start::Started;
use crate::console::start::Unfinished;
use crate::console::view::StartView;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::store::About;
use crate::term;
use crate::term::Waiter;
use crate::term::waiter;
use crate::views;
use crate::views::theme::Depth;
use crate::views::theme::Theme;

fn draw(area: Rect, buf: &mut Buffer, (view, depth): &(StartView, Depth)) -> Option<Position> {
    views::console::draw_start(area, buf, view, Theme::on_a_desk(theme_name(view.theme), *depth))
}

/// The terminal, for screens that follow one another.
pub struct Stage<'a> {
    watcher: &'a Watcher,
    waiter: Waiter,
    painter: Painter<(StartView, Depth)>,
    depth: Depth,
}

impl<'a> Stage<'a> {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When there is none.
    pub fn open(watcher: &'a Watcher) -> io::Result<Self> {
        let (waiter, waker) = waiter()?;
        term::take()?;
        let painter = Painter::start(draw, waker.clone())?;
        watcher.has(painter.clone(), waker);
        Ok(Self { watcher, waiter, painter, depth: depth() })
    }

    /// Shows a screen until it is answered.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    pub fn asks<S: Screen>(&mut self, screen: &mut S) -> io::Result<S::Answer> {
        let source = machine();
        let mut shown = None;
        loop {
            let tick = source.tick();
            let now = Moment { t: Stamp::from_ms(tick.boot_ms), wall: tick.wall };
            let picture = (screen.view(now.wall), self.depth);
            if shown.as_ref() != Some(&picture) {
                self.painter.show(picture.clone());
                shown = Some(picture);
            }
            self.painter.keep_up();
            let woken = self.waiter.wait(waiting_time(now, 1));
            if woken.hung_up || self.painter.has_lost_the_terminal() {
                self.watcher.end_hung_up();
            }
            while let Some(event) = term::typed(woken)? {
                let input = typed::input(event);
                if let Some(answer) = input.and_then(|input| screen.act(&input)) {
                    return Ok(answer);
                }
            }
        }
    }

    /// The terminal stays taken: what follows comes on the same screen.
    pub fn close(self) {
        self.painter.end();
    }
}

/// What a screen before a meeting begins with.
pub fn settings(options: &Options) -> Settings {
    Settings { language: options.language, theme: theme_choice(options.theme), ..Settings::default() }
}

/// What was switched on a screen stays switched.
pub fn takes_over(options: &mut Options, screen: &impl Screen) {
    speaks(options, screen.settings().language);
}

/// Another language than the one that was set stays for all that follows.
pub fn speaks(options: &mut Options, language: Language) {
    if language != options.language {
        options.language = language;
        options.said_language = Some(language);
    }
}

/// What is told of meetings that were left.
pub fn told<'a>(abouts: impl IntoIterator<Item = &'a About>) -> Vec<Unfinished> {
    let opened = machine().tick().wall;
    let told = |about: &About| Unfinished {
        title: clean_line(&about.title),
        day: about.begun.unwrap_or(about.created).date_naive(),
        left: about.left,
        since: Span::from_ms((opened - about.left).num_milliseconds()),
    };
    abouts.into_iter().map(told).collect()
}

/// Asks whether an unfinished meeting goes on.
///
/// # Errors
/// When there is no terminal.
pub fn ask(options: &Options, watcher: &Watcher, agenda: &Agenda, unfinished: &[&About]) -> io::Result<Started> {
    let mut stage = Stage::open(watcher)?;
    let mut start = Start::new(settings(options), agenda, told(unfinished.iter().copied()));
    let started = stage.asks(&mut start)?;
    stage.close();
    Ok(started)
}
