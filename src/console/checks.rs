//! Floor 3. Before the start: a list of five checks, each ticked by itself or with Enter, none of which stops the start.

use super::clicker;
use super::ctx::Ctx;
use super::port::Effect;
use super::port::Saving;
use super::port::SeenBy;
use super::ready::Awake;
use super::ready::Check;
use super::ready::RoomSeen;
use super::step::Open;
use super::step::Step;
use super::view::Check as Shown;
use super::view::CheckState;
use super::view::Line;
use super::view::panel;
use crate::action::key::Key;
use crate::text::Phrase;
use crate::text::console::lobby as w;

/// What it says; where it has been found by itself in other words.
fn words(ctx: &Ctx<'_>, check: Check) -> Phrase {
    match check {
        Check::Saved => w::SAVED,
        Check::Screen if ctx.seen_by == SeenBy::This => w::SCREEN_THIS,
        Check::Screen => w::SCREEN,
        Check::Letters => w::LETTERS,
        Check::Awake => match ctx.checks.awake {
            Awake::Promised => w::AWAKE_PROMISED,
            Awake::SleepOnly => w::AWAKE_SLEEP_ONLY,
            Awake::Unasked | Awake::No => w::AWAKE,
        },
        Check::Clicker => w::CLICKER,
    }
}

/// The same in the console's language, with the letters themselves.
fn said(ctx: &Ctx<'_>, check: Check) -> String {
    let words = ctx.get(words(ctx, check));
    match check {
        Check::Letters => format!("{words}: {}", w::HARD_LETTERS),
        Check::Saved | Check::Screen | Check::Awake | Check::Clicker => words.to_owned(),
    }
}

fn help(ctx: &Ctx<'_>, check: Check) -> Phrase {
    match check {
        Check::Saved => w::SAVED_HELP,
        Check::Screen => w::SCREEN_HELP,
        Check::Letters => w::LETTERS_HELP,
        Check::Awake => match ctx.checks.awake {
            Awake::Unasked => w::AWAKE_HELP,
            Awake::Promised => w::AWAKE_PROMISED_HELP,
            Awake::SleepOnly => w::AWAKE_SLEEP_ONLY_HELP,
            Awake::No => w::AWAKE_NO_HELP,
        },
        Check::Clicker => w::CLICKER_HELP,
    }
}

/// Whether it was found to be so without anybody's word.
fn is_seen(ctx: &Ctx<'_>, check: Check) -> bool {
    match check {
        Check::Saved => matches!(ctx.saving, Saving::Saved(_)),
        Check::Screen => ctx.checks.room == RoomSeen::Open || ctx.seen_by == SeenBy::This,
        Check::Awake => ctx.checks.awake == Awake::Promised,
        Check::Letters | Check::Clicker => false,
    }
}

fn is_done(ctx: &Ctx<'_>, check: Check) -> bool {
    is_seen(ctx, check) || ctx.checks.is_ticked(check)
}

/// Whether any of the five is still open.
pub fn some_open(ctx: &Ctx<'_>) -> bool {
    Check::ALL.iter().any(|check| !is_done(ctx, *check))
}

/// The five lines of the lobby.
pub fn lines(ctx: &Ctx<'_>) -> Vec<Shown> {
    let line = |check: &Check| {
        let state = if is_done(ctx, *check) { CheckState::Done } else { CheckState::Open };
        let key = (*check == Check::Screen && state == CheckState::Open).then(|| "F8".to_owned());
        Shown { text: said(ctx, *check), state, key }
    };
    Check::ALL.iter().map(line).collect()
}

/// The open list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChecksPanel {
    selected: usize,
    /// The window was asked for here: where none is found, the next Enter takes a person's word.
    window_asked: bool,
}

impl ChecksPanel {
    /// The first open one is selected.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        let selected = Check::ALL.iter().position(|check| !is_done(ctx, *check)).unwrap_or(0);
        Self { selected, window_asked: false }
    }

    /// What a key does. Enter ticks, and goes to the next that is open; where none is it closes the list.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let last = Check::ALL.len() - 1;
        match key {
            Key::Up | Key::BackTab => self.selected = self.selected.checked_sub(1).unwrap_or(last),
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Enter => {
                // All of it is done: nothing is left here but to close the list.
                if !some_open(ctx) {
                    return Some(vec![Step::Close]);
                }
                let check = Check::ALL[self.selected.min(last)];
                if check == Check::Clicker {
                    return Some(vec![Step::Open(Open::Clicker)]);
                }
                if self.opens_window(ctx, check) {
                    self.window_asked = true;
                    return Some(vec![Step::Effect(Effect::OpenRoom)]);
                }
                if is_seen(ctx, check) {
                    self.selected = if self.selected >= last { 0 } else { self.selected + 1 };
                    return Some(Vec::new());
                }
                let mut after = (1..Check::ALL.len()).map(|step| (self.selected + step) % Check::ALL.len());
                let next = after.find(|place| !is_done(ctx, Check::ALL[*place]));
                self.selected = next.unwrap_or(self.selected);
                let mut steps = vec![Step::Check(check)];
                if next.is_none() {
                    steps.push(Step::Close);
                }
                return Some(steps);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// Where no window was found, the next Enter takes a person's word.
    fn opens_window(&self, ctx: &Ctx<'_>, check: Check) -> bool {
        check == Check::Screen && !is_done(ctx, check) && ctx.checks.room == RoomSeen::No && !self.window_asked
    }

    /// What Enter does with the selected line.
    fn enter(&self, ctx: &Ctx<'_>) -> Phrase {
        let check = Check::ALL[self.selected.min(Check::ALL.len() - 1)];
        if check == Check::Clicker {
            w::ENTER_CLICKER
        } else if is_seen(ctx, check) {
            w::ENTER_SEEN
        } else if ctx.checks.is_ticked(check) {
            w::ENTER_UNTICK
        } else if self.opens_window(ctx, check) {
            w::ENTER_WINDOW
        } else {
            w::ENTER_TICK
        }
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Question {
        let choice = |check: &Check| {
            let said = said(ctx, *check);
            let label = if is_seen(ctx, *check) {
                format!("✓ {said} · {}", ctx.get(w::FOUND))
            } else if ctx.checks.is_ticked(*check) {
                format!("✓ {said} · {}", ctx.get(w::TICKED))
            } else {
                format!("○ {said}")
            };
            let detail = match (check, clicker::remembered(ctx)) {
                (Check::Clicker, Some(remembered)) => remembered,
                (Check::Saved | Check::Screen | Check::Letters | Check::Awake | Check::Clicker, _) => {
                    ctx.get(help(ctx, *check)).to_owned()
                }
            };
            panel::Choice { label, why_not: None, detail: Some(detail) }
        };
        panel::Question {
            title: ctx.get(w::TITLE).to_owned(),
            lines: vec![Line::quiet(ctx.get(w::NONE_STOPS))],
            choices: Check::ALL.iter().map(choice).collect(),
            selected: self.selected,
            enter: Some(ctx.get(self.enter(ctx)).to_owned()),
        }
    }
}
