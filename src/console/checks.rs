//! Floor 3. Before the start: a list of five checks, each ticked by itself or with Enter, none of which stops the start; and the clicker.

use super::ctx::Ctx;
use super::port::Effect;
use super::port::Saving;
use super::port::SeenBy;
use super::ready::Check;
use super::ready::RoomSeen;
use super::step::Open;
use super::step::Step;
use super::view::Check as Shown;
use super::view::CheckState;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use crate::action::Action;
use crate::action::key::Key;
use crate::action::key::Scope;
use crate::text::Phrase;
use crate::text::console::lobby as w;

/// What it says; where it has been found by itself in other words.
fn words(ctx: &Ctx<'_>, check: Check) -> Phrase {
    match check {
        Check::Saved => w::SAVED,
        Check::Screen if ctx.seen_by == SeenBy::This => w::SCREEN_THIS,
        Check::Screen => w::SCREEN,
        Check::Letters => w::LETTERS,
        Check::Awake => w::AWAKE,
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

const fn help(check: Check) -> Phrase {
    match check {
        Check::Saved => w::SAVED_HELP,
        Check::Screen => w::SCREEN_HELP,
        Check::Letters => w::LETTERS_HELP,
        Check::Awake => w::AWAKE_HELP,
        Check::Clicker => w::CLICKER_HELP,
    }
}

/// Whether it was found to be so without anybody's word.
fn is_seen(ctx: &Ctx<'_>, check: Check) -> bool {
    match check {
        Check::Saved => matches!(ctx.saving, Saving::Saved(_)),
        Check::Screen => ctx.checks.room == RoomSeen::Open || ctx.seen_by == SeenBy::This,
        Check::Letters | Check::Awake | Check::Clicker => false,
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
                if check == Check::Clicker && !is_done(ctx, check) {
                    return Some(vec![Step::Open(Open::Clicker)]);
                }
                if check == Check::Screen
                    && !is_done(ctx, check)
                    && ctx.checks.room == RoomSeen::No
                    && !self.window_asked
                {
                    self.window_asked = true;
                    return Some(vec![Step::Effect(Effect::OpenRoom)]);
                }
                if is_seen(ctx, check) {
                    self.selected = if self.selected >= last { 0 } else { self.selected + 1 };
                    return Some(Vec::new());
                }
                let next = Check::ALL.iter().position(|other| *other != check && !is_done(ctx, *other));
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

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Question {
        let choice = |check: &Check| {
            let mark = if is_done(ctx, *check) { '✓' } else { '○' };
            let label = format!("{mark} {}", said(ctx, *check));
            panel::Choice { label, why_not: None, detail: Some(ctx.get(help(*check)).to_owned()) }
        };
        panel::Question {
            title: ctx.get(w::TITLE).to_owned(),
            lines: vec![Line::quiet(ctx.get(w::NONE_STOPS))],
            choices: Check::ALL.iter().map(choice).collect(),
            selected: self.selected,
        }
    }
}

/// The buttons of a clicker, as they are asked for.
const BUTTONS: [(Phrase, Action); 3] =
    [(w::BUTTON_NEXT, Action::Next), (w::BUTTON_BACK, Action::Undo), (w::BUTTON_COVER, Action::Cover)];

/// Learning what the buttons of a clicker send: each is pressed once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clicker {
    /// How many buttons have been asked for.
    asked: usize,
    learnt: Vec<(Key, Action)>,
}

impl Clicker {
    /// What a key does: whatever it is, it is the button's. Enter passes a button over; Esc, which some clickers send too, ends it.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let Some((_, action)) = BUTTONS.get(self.asked).copied() else { return Some(self.done()) };
        let say = |phrase: Phrase| Step::Tell(NoticeKind::Told, ctx.get(phrase).to_owned());
        if matches!(key, Key::Esc | Key::F(5)) {
            return None;
        }
        if key == Key::Enter {
            return Some(self.goes_on());
        }
        let known = action.spec().keys.iter().any(|bound| bound.key == key);
        let others = Action::of_key(key, Scope::Bare).filter(|other| *other != action);
        let taken = self.learnt.iter().any(|(learnt, _)| *learnt == key);
        if known {
            let mut steps = vec![say(w::BUTTON_KNOWN)];
            steps.extend(self.goes_on());
            return Some(steps);
        }
        if others.is_some() || taken || matches!(key, Key::Char(letter) if letter.is_ascii_digit()) {
            return Some(vec![say(w::BUTTON_TAKEN)]);
        }
        self.learnt.push((key, action));
        let mut steps = vec![say(w::BUTTON_LEARNT)];
        steps.extend(self.goes_on());
        Some(steps)
    }

    fn goes_on(&mut self) -> Vec<Step> {
        self.asked += 1;
        if self.asked >= BUTTONS.len() { self.done() } else { Vec::new() }
    }

    fn done(&self) -> Vec<Step> {
        vec![Step::Learnt(self.learnt.clone()), Step::Check(Check::Clicker), Step::Close]
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Question {
        let button = |(at, (label, _)): (usize, &(Phrase, Action))| {
            let mark = if at < self.asked { '✓' } else { '○' };
            panel::Choice { label: format!("{mark} {}", ctx.get(*label)), why_not: None, detail: None }
        };
        panel::Question {
            title: ctx.get(w::CLICKER_TITLE).to_owned(),
            lines: vec![Line::new(Tone::Strong, ctx.get(w::PRESS_ONCE)), Line::quiet(ctx.get(w::PRESS_HELP))],
            choices: BUTTONS.iter().enumerate().map(button).collect(),
            selected: self.asked.min(BUTTONS.len() - 1),
        }
    }
}
