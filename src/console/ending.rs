//! Floor 3. The end: the closing list, and the minutes read back; Enter mends the sentence under the cursor.

use super::ctx::Ctx;
use super::records;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Check;
use super::view::CheckState;
use super::view::Line;
use super::view::Tone;
use super::view::panel;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::words::Command;
use crate::meeting::words::Need;
use crate::text::console::desk as w;
use crate::text::kinds;

/// The open closing list.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    selected: usize,
}

/// The steps in the agenda's order, then what else is owed, each with what does it.
fn steps(ctx: &Ctx<'_>) -> Vec<(Check, Action)> {
    let meeting = ctx.meeting;
    let needs = meeting.closing_needs(ctx.at.moment);
    let owes = |step: ClosingStep| match step {
        ClosingStep::Announce => needs.contains(&Need::Announcement),
        ClosingStep::Votes => needs.iter().any(|need| matches!(need, Need::Vote(_))),
        ClosingStep::Conclude | ClosingStep::Tasks | ClosingStep::Score | ClosingStep::Minutes => false,
    };
    let mut all: Vec<(Check, Action)> = meeting
        .closing_steps()
        .into_iter()
        .filter(|(step, _)| meeting.sheet().is_some() || !matches!(step, ClosingStep::Score | ClosingStep::Announce))
        .map(|(step, done)| {
            let action = match step {
                ClosingStep::Conclude => Action::Conclude,
                ClosingStep::Tasks => Action::Task,
                ClosingStep::Votes => Action::Vote,
                ClosingStep::Score => Action::Score,
                ClosingStep::Announce => Action::Announce,
                ClosingStep::Minutes => Action::ReadBack,
            };
            let state = match (done, owes(step)) {
                (true, _) => CheckState::Done,
                (false, true) => CheckState::Owed,
                (false, false) => CheckState::Open,
            };
            let key = action.key().map(|key| key.printed().into_owned());
            (Check { text: kinds::closing_step(step).get(ctx.lang).to_owned(), state, key }, action)
        })
        .collect();
    for need in &needs {
        let action = match need {
            Need::Segments(_) => Action::Items,
            Need::SpeechEnd(_) => Action::Finish,
            Need::Vote(_) => Action::Vote,
            Need::Announcement | Need::Step(_) | Need::Close => continue,
        };
        let text = ctx.voice(|voice| crate::text::capital(&kinds::need(voice, need)));
        all.push((Check { text, state: CheckState::Owed, key: None }, action));
    }
    all
}

/// The place of the step that comes next: one that is owed, else one that is open; behind them all stands closing.
fn next_step(all: &[(Check, Action)], from: usize) -> usize {
    let first = |state: CheckState| (from..all.len()).find(|at| all[*at].0.state == state);
    first(CheckState::Owed).or_else(|| first(CheckState::Open)).unwrap_or(all.len())
}

impl Closing {
    /// The list, on the step that comes next.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        Self { selected: next_step(&steps(ctx), 0) }
    }

    /// What a key does. Enter does the step and goes on to the next, so that Enter alone leads through all of them.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let all = steps(ctx);
        let last = all.len();
        self.selected = self.selected.min(last);
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down | Key::Tab => self.selected = if self.selected == last { 0 } else { self.selected + 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Enter => {
                let Some((_, action)) = all.get(self.selected) else { return Some(vec![Step::Do(Action::Close)]) };
                self.selected = next_step(&all, self.selected + 1);
                return Some(vec![Step::Do(*action)]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::ClosingPanel {
        let command = Command::Close {};
        let warnings = ctx.meeting.warnings(ctx.at.moment, &command);
        let all = steps(ctx);
        panel::ClosingPanel {
            title: ctx.get(w::CLOSING_TITLE).to_owned(),
            selected: self.selected.min(all.len()),
            steps: all.into_iter().map(|(check, _)| check).collect(),
            close: panel::Choice {
                label: ctx.get(w::CLOSE).to_owned(),
                why_not: ctx.why_not_said(&command),
                detail: None,
            },
            warnings: warnings.iter().map(|one| Line::new(Tone::Warn, super::said::warning(ctx, one))).collect(),
        }
    }
}

/// Lines of the minutes that are read at once.
const SCREENFUL: usize = 8;

/// The open minutes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadBack {
    /// One past the last line is adopting them.
    cursor: usize,
}

impl ReadBack {
    /// A screenful further, but never past a sentence that can be mended nor past adopting them.
    fn reads_on(&self, ctx: &Ctx<'_>) -> usize {
        let to = (self.cursor + SCREENFUL).min(ctx.minutes.len());
        (self.cursor + 1..to).find(|at| ctx.minutes[*at].seq.is_some()).unwrap_or(to)
    }

    /// What a key does. Enter mends the sentence under the cursor, and where there is none reads on.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let last = ctx.minutes.len();
        self.cursor = self.cursor.min(last);
        match key {
            Key::Up => self.cursor = self.cursor.saturating_sub(1),
            Key::Down | Key::Char(' ') => self.cursor = (self.cursor + 1).min(last),
            Key::Home => self.cursor = 0,
            Key::End => self.cursor = last,
            // To the next line whose words can be mended.
            Key::Tab => {
                let next = (self.cursor + 1..last).find(|at| ctx.minutes[*at].seq.is_some());
                self.cursor = next.unwrap_or(last);
            }
            Key::Enter if self.cursor == last => {
                return Some(vec![Step::Press(Command::AdoptMinutes {}, Then::Close)]);
            }
            Key::Enter => {
                let line = &ctx.minutes[self.cursor];
                let words = line.seq.and_then(|seq| Some((seq, records::words(ctx.meeting, seq)?)));
                // Whoever reads on finds the line behind this one under the cursor, mended or not.
                self.cursor = self.reads_on(ctx);
                return Some(match words {
                    Some((seq, words)) => vec![Step::Open(Open::Form(Fill::Mend(seq, words)))],
                    None => Vec::new(),
                });
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::ReadBack {
        let mut lines = ctx.minutes.to_vec();
        let last = lines.len();
        let cursor = self.cursor.min(last);
        let adopted = ctx.meeting.adopted().is_some();
        let adopt = ctx.get(if adopted { w::ADOPTED } else { w::ADOPT });
        lines.push(panel::MinutesLine { text: format!("→ {adopt}"), seq: None });
        let enter = match (cursor == last, lines[cursor].seq) {
            (true, _) => Line::new(Tone::Strong, adopt),
            (false, Some(_)) => Line::plain(ctx.get(w::ENTER_MEND)),
            (false, None) => Line::quiet(ctx.get(w::ENTER_READ_ON)),
        };
        let enter = if last == 0 { Line::quiet(ctx.get(w::NO_MINUTES)) } else { enter };
        panel::ReadBack { title: ctx.get(w::READ_BACK_TITLE).to_owned(), lines, cursor, mending: None, enter }
    }
}
