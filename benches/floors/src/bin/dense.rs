//! The floor of a full screen: panels of text, drawn whole by the same library as the program's, on which only a clock changes each second.
//! A key changes one panel. It ends with `q`.

use std::io;
use std::time::Duration;

use chrono::Local;
use chrono::Timelike;
use ratatui::DefaultTerminal;
use ratatui::Frame;
use ratatui::crossterm::event;
use ratatui::crossterm::event::Event;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Constraint;
use ratatui::layout::Layout;
use ratatui::text::Line;
use ratatui::widgets::Block;
use ratatui::widgets::List;
use ratatui::widgets::Paragraph;

fn main() -> io::Result<()> {
    let mut terminal = ratatui::init();
    let ended = run(&mut terminal);
    ratatui::restore();
    ended
}

fn run(terminal: &mut DefaultTerminal) -> io::Result<()> {
    let mut keys = 0;
    loop {
        let now = Local::now();
        terminal.draw(|frame| draw(frame, &now.format("%H:%M:%S").to_string(), keys))?;
        let rest = Duration::from_nanos(u64::from(1_000_000_000 - now.nanosecond() % 1_000_000_000));
        if event::poll(rest)?
            && let Event::Key(key) = event::read()?
        {
            if key.code == KeyCode::Char('q') {
                return Ok(());
            }
            keys += 1;
        }
    }
}

fn draw(frame: &mut Frame<'_>, clock: &str, keys: usize) {
    let [head, middle, foot] =
        Layout::vertical([Constraint::Length(1), Constraint::Fill(1), Constraint::Length(1)]).areas(frame.area());
    let [left, centre, right] =
        Layout::horizontal([Constraint::Length(31), Constraint::Fill(1), Constraint::Length(28)]).areas(middle);
    let rows = usize::from(middle.height);
    let listed = |what: &'static str| (0..rows).map(move |n| Line::raw(format!("{:>3} {what} {n}", n + 1)));
    let text: String = (0..rows).map(|n| format!("Line {n} of what a full screen has to say to the reader\n")).collect();
    frame.render_widget(Line::raw(format!(" A full screen   {clock}")), head);
    frame.render_widget(List::new(listed("an item of the list")).block(Block::bordered().title(" Agenda ")), left);
    frame.render_widget(Paragraph::new(text).block(Block::bordered().title(" Now ")), centre);
    frame.render_widget(List::new(listed("somebody")).block(Block::bordered().title(format!(" Keys {keys} "))), right);
    frame.render_widget(Line::raw(" q Leave   any other key counts"), foot);
}
