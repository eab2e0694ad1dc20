//! Floor 3. A question on the screen: ↑ ↓ select an answer, Enter gives it.

use super::ctx::Ctx;
use super::pose::pose;
use super::step::Ask;
use super::step::Step;
use super::view::panel;
use crate::action::key::Key;

/// An open question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Which.
    pub ask: Ask,
    selected: usize,
}

impl Question {
    /// A question, its first answer selected.
    pub fn new(ask: Ask) -> Self {
        Self { ask, selected: 0 }
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let posed = pose(ctx, &self.ask);
        let last = posed.answers.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down | Key::Tab => self.selected = if self.selected == last { 0 } else { self.selected + 1 },
            Key::BackTab => self.selected = if self.selected == 0 { last } else { self.selected - 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Enter => {
                let answer = posed.answers.into_iter().nth(self.selected)?;
                return Some(match answer.why_not {
                    Some(why) => vec![Step::Refuse(why)],
                    None => answer.steps,
                });
            }
            // Points that are typed stand in the sheet below.
            Key::Char('0'..='9') if matches!(self.ask, Ask::Points(..)) => {
                return Some(vec![Step::Close, Step::Hand(key)]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Question {
        let posed = pose(ctx, &self.ask);
        let selected = self.selected.min(posed.answers.len().saturating_sub(1));
        let choices = posed
            .answers
            .into_iter()
            .map(|answer| panel::Choice {
                label: answer.label,
                why_not: answer.why_not.map(|why| why.text),
                detail: answer.detail,
            })
            .collect();
        panel::Question { title: posed.title, lines: posed.lines, choices, selected, enter: None }
    }
}
