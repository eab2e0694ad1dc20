//! Floor 2. What is selected and open while somebody looks back, and what a key does with it.

use crate::action::key::Key;
use crate::meeting::agenda::Language;

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// The meetings of the year.
    Meetings,
    /// Its members.
    Members,
    /// The selected meeting.
    Meeting,
}

/// Somebody who looks back.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The reader's language.
    pub lang: Language,
    /// The body's name.
    pub body: String,
    /// Years that have meetings, oldest first.
    pub years: Vec<i32>,
    /// Which of them is shown.
    pub at: usize,
    /// What is open.
    pub open: Open,
    /// All keys lie over it.
    pub keys: bool,
    /// The selected meeting, oldest first; none is the newest.
    pub selected: Option<usize>,
    /// How far the open page is scrolled.
    pub scroll: usize,
    /// What should be known.
    pub note: Option<String>,
}

/// What a key asks of whoever reads the journals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing but to be drawn.
    Draw,
    /// The year that is shown now.
    Read,
    /// To leave.
    Leave,
}

impl Browser {
    /// The newest year of a body.
    pub fn new(lang: Language, body: String, years: Vec<i32>, year: Option<i32>) -> Self {
        let newest = years.len().saturating_sub(1);
        let at = year.and_then(|year| years.iter().position(|one| *one == year)).unwrap_or(newest);
        Self { lang, body, years, at, open: Open::Meetings, keys: false, selected: None, scroll: 0, note: None }
    }

    /// The year that is shown.
    pub fn year(&self) -> Option<i32> {
        self.years.get(self.at).copied()
    }

    /// Which of so many meetings is selected.
    pub fn place(&self, of: usize) -> usize {
        let last = of.saturating_sub(1);
        self.selected.unwrap_or(last).min(last)
    }

    /// What a key does; `meetings` are those of the year, and `rows` what fits on the screen.
    pub fn act(&mut self, meetings: usize, rows: usize, key: Key) -> Wish {
        if self.keys {
            self.keys = false;
            return Wish::Draw;
        }
        let page = rows.saturating_sub(6).max(1);
        match key {
            Key::Ctrl('q' | 'c') => return Wish::Leave,
            Key::Char('?') | Key::F(1) => self.keys = true,
            Key::F(12) => {
                self.lang = match self.lang {
                    Language::Vi => Language::En,
                    Language::En => Language::Vi,
                };
            }
            Key::Esc | Key::Backspace | Key::F(5) => match self.open {
                Open::Meetings => return Wish::Leave,
                Open::Members | Open::Meeting => self.go(Open::Meetings),
            },
            Key::Tab | Key::BackTab => match self.open {
                Open::Meetings => self.go(Open::Members),
                Open::Members | Open::Meeting => self.go(Open::Meetings),
            },
            Key::Enter if self.open == Open::Meetings && meetings > 0 => self.go(Open::Meeting),
            Key::Left | Key::Right if self.open == Open::Meeting => {
                self.select(meetings, if key == Key::Left { -1 } else { 1 });
                self.scroll = 0;
            }
            Key::Left if self.at > 0 => return self.turn_to(self.at - 1),
            Key::Right if self.at + 1 < self.years.len() => return self.turn_to(self.at + 1),
            Key::Up => self.step(meetings, -1),
            Key::Down => self.step(meetings, 1),
            Key::PageUp => self.step(meetings, -isize::try_from(page).unwrap_or(1)),
            Key::PageDown => self.step(meetings, isize::try_from(page).unwrap_or(1)),
            Key::Home => self.step(meetings, isize::MIN / 2),
            Key::End => self.step(meetings, isize::MAX / 2),
            _ => {}
        }
        Wish::Draw
    }

    fn go(&mut self, open: Open) {
        self.open = open;
        self.scroll = 0;
    }

    fn turn_to(&mut self, at: usize) -> Wish {
        self.at = at;
        self.selected = None;
        self.scroll = 0;
        Wish::Read
    }

    fn select(&mut self, meetings: usize, by: isize) {
        let last = meetings.saturating_sub(1);
        self.selected = Some(self.place(meetings).saturating_add_signed(by).min(last));
    }

    fn step(&mut self, meetings: usize, by: isize) {
        match self.open {
            Open::Meetings => self.select(meetings, by),
            Open::Members | Open::Meeting => self.scroll = self.scroll.saturating_add_signed(by),
        }
    }

    /// A page that was scrolled past its end stands at its end.
    pub fn hold_scroll(&mut self, lines: usize, rows: usize) {
        self.scroll = self.scroll.min(lines.saturating_sub(rows));
    }
}
