//! Floor 5. Before a meeting: the one question when an unfinished one exists.

use std::io;
use std::time::Duration;

use crossterm::event::Event as Typed;
use crossterm::event::KeyCode;
use crossterm::event::KeyEventKind;
use crossterm::event::KeyModifiers;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::Options;
use super::console::theme_choice;
use super::console::theme_name;
use super::painter::Painter;
use super::waiting_time;
use super::watcher::Watcher;
use crate::clean::clean_line;
use crate::clock::machine;
use crate::console::view::Hint;
use crate::console::view::Line;
use crate::console::view::StartView;
use crate::console::view::panel::Choice;
use crate::console::view::panel::Question;
use crate::meeting::agenda::Language;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::store::About;
use crate::term;
use crate::term::waiter;
use crate::text::Voice;
use crate::text::console::start as words;
use crate::text::figures::time_secs;
use crate::views;
use crate::views::theme::Theme;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Go on with the unfinished meeting.
    GoOn,
    /// Begin a new one.
    New,
    /// Leave.
    Quit,
}

fn draw(area: Rect, buf: &mut Buffer, view: &StartView) -> Option<Position> {
    views::console::draw_start(area, buf, view, Theme::of(theme_name(view.theme)))
}

/// Asks whether the unfinished meeting goes on.
///
/// # Errors
/// When there is no terminal.
pub fn ask(options: &Options, watcher: &Watcher, about: &About) -> io::Result<Chosen> {
    let (mut waiter, waker) = waiter()?;
    term::take()?;
    let painter = Painter::start(draw, waker.clone())?;
    watcher.has(painter.clone(), waker);
    let source = machine();
    let (mut language, mut selected, mut shown) = (options.language, 0_usize, None);
    let chosen = 'asking: loop {
        let tick = source.tick();
        let now = Moment { t: Stamp::from_ms(tick.boot_ms), wall: tick.wall };
        let picture = view(options, about, now, language, selected);
        if shown.as_ref() != Some(&picture) {
            painter.show(picture.clone());
            shown = Some(picture);
        }
        let woken = waiter.wait(waiting_time(now, 1));
        if woken.hung_up || painter.has_lost_the_terminal() {
            watcher.end_hung_up();
        }
        while woken.typed && crossterm::event::poll(Duration::ZERO)? {
            let Typed::Key(key) = crossterm::event::read()? else { continue };
            if key.kind != KeyEventKind::Press {
                continue;
            }
            match key.code {
                KeyCode::Up => selected = selected.saturating_sub(1),
                KeyCode::Down | KeyCode::Tab => selected = (selected + 1).min(2),
                KeyCode::Enter => {
                    break 'asking match selected {
                        0 => Chosen::GoOn,
                        1 => Chosen::New,
                        _ => Chosen::Quit,
                    };
                }
                KeyCode::Char('c' | 'q') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                    break 'asking Chosen::Quit;
                }
                KeyCode::Esc => break 'asking Chosen::Quit,
                KeyCode::F(12) => {
                    language = match language {
                        Language::Vi => Language::En,
                        Language::En => Language::Vi,
                    };
                }
                _ => {}
            }
        }
    };
    // The terminal stays taken: the console follows on the same screen.
    painter.end();
    Ok(chosen)
}

fn view(options: &Options, about: &About, now: Moment, language: Language, selected: usize) -> StartView {
    let mut voice = Voice::plain(language);
    voice.occasion = "buổi sinh hoạt";
    let since = Span::from_ms((now.wall - about.left).num_milliseconds());
    let day = about.begun.unwrap_or(about.created).date_naive();
    let question = words::resume_ask(&voice, day, about.left, since);
    let choice = |label: &str, detail: Option<String>| Choice { label: label.to_owned(), why_not: None, detail };
    let key = |key: &str, label: &str| Hint { key: key.to_owned(), label: label.to_owned(), enabled: true };
    let (choose, take, other) = match language {
        Language::Vi => ("Chọn", "Đồng ý", "English"),
        Language::En => ("Choose", "Take it", "Tiếng Việt"),
    };
    StartView {
        language,
        theme: theme_choice(options.theme),
        heading: vec![Line::plain(clean_line(&about.body)), Line::quiet(clean_line(&about.title))],
        wall: time_secs(now.wall),
        menu: Question {
            title: String::new(),
            lines: vec![Line::plain(question)],
            choices: vec![
                choice(words::GO_ON_WITH_IT.get(language), None),
                choice(words::BEGIN_NEW.get(language), None),
                choice(words::QUIT.get(language), None),
            ],
            selected,
        },
        bar: vec![key("↑ ↓", choose), key("Enter", take), key("F12", other)],
        notices: Vec::new(),
    }
}
