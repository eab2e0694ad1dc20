//! Floor 3. The items, when the day differs from the plan: drop, move, put in what has not begun.

use super::ctx::Ctx;
use super::step::Ask;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::Meeting;
use crate::meeting::agenda::SegmentId;
use crate::meeting::state::ItemState;
use crate::meeting::time::Span;
use crate::meeting::words::Command;
use crate::text::console::desk as w;
use crate::text::figures;

/// The open list of items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Items {
    selected: usize,
}

/// In which direction an item moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Earlier.
    Up,
    /// Later.
    Down,
}

/// The command that moves an item by one place among those not begun; none at the edge.
pub fn shift(meeting: &Meeting, segment: &SegmentId, way: Way) -> Option<Command> {
    let ahead: Vec<&SegmentId> =
        meeting.items().iter().filter(|item| item.state == ItemState::Ahead).map(|item| &item.plan.id).collect();
    let place = ahead.iter().position(|id| *id == segment)?;
    let before = match way {
        Way::Up => Some((*ahead.get(place.checked_sub(1)?)?).clone()),
        Way::Down => {
            ahead.get(place + 1)?;
            ahead.get(place + 2).map(|id| (*id).clone())
        }
    };
    Some(Command::MoveSegment { segment: segment.clone(), before })
}

impl Items {
    /// The list, the first item not begun selected.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        let ahead = ctx.meeting.items().iter().position(|item| item.state == ItemState::Ahead);
        Self { selected: ahead.unwrap_or(0) }
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let items = ctx.meeting.items();
        let last = items.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        let id = items.get(self.selected)?.plan.id.clone();
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => self.selected = (self.selected + 1).min(last),
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::CtrlUp | Key::CtrlDown => {
                let way = if key == Key::CtrlUp { Way::Up } else { Way::Down };
                // A plain move of something that has begun is refused with the reason.
                let by_itself = Command::MoveSegment { segment: id.clone(), before: Some(id.clone()) };
                let command = shift(ctx.meeting, &id, way).unwrap_or(by_itself);
                if ctx.why_not(&command).is_none() {
                    self.selected =
                        if way == Way::Up { self.selected.saturating_sub(1) } else { (self.selected + 1).min(last) };
                }
                return Some(vec![Step::Press(command, Then::Stay)]);
            }
            Key::Delete => return Some(vec![Step::Open(Open::Form(Fill::Drop(id.0)))]),
            Key::Tab => {
                let ahead = items[self.selected].state == ItemState::Ahead;
                return Some(vec![Step::Open(Open::Form(Fill::AddItem(ahead.then_some(id.0))))]);
            }
            Key::Enter => return Some(vec![Step::Open(Open::Question(Ask::Item(id)))]),
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::ItemsPanel {
        let rows = ctx
            .meeting
            .items()
            .iter()
            .enumerate()
            .map(|(at, item)| {
                let drop = Command::Drop { segment: item.plan.id.clone(), reason: "…".to_owned() };
                let planned: Span = item
                    .parts
                    .iter()
                    .map(|part| part.present + part.discuss.map_or(Span::ZERO, |owed| owed.planned))
                    .sum();
                panel::Choice {
                    label: format!("{} {}", at + 1, item.plan.title),
                    why_not: match &item.state {
                        ItemState::Dropped(reason) => Some(format!("{}: {reason}", ctx.get(w::LEFT_OUT))),
                        ItemState::Ahead | ItemState::Now | ItemState::Held => ctx.why_not_said(&drop),
                    },
                    detail: Some(figures::mins(ctx.lang, planned.mins_near())),
                }
            })
            .collect::<Vec<_>>();
        let keys = [w::ITEMS_KEY_MOVE, w::ITEMS_KEY_DROP, w::ITEMS_KEY_ADD];
        panel::ItemsPanel {
            title: ctx.get(w::ITEMS_TITLE).to_owned(),
            selected: self.selected.min(rows.len().saturating_sub(1)),
            rows,
            keys: keys.into_iter().map(|key| Line::quiet(ctx.get(key))).collect(),
        }
    }
}
