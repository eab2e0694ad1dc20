//! Floor 3. The panel of the room's screen: what those present see, and what can be laid on it or taken off.

use super::ctx::Ctx;
use super::more;
use super::picture::room;
use super::port::Effect;
use super::step::Ask;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use super::why::Why;
use crate::action::Action;
use crate::action::key::Key;
use crate::meeting::words::Board;
use crate::meeting::words::Command;
use crate::text::Phrase;
use crate::text::console::desk as w;

/// The place of the step through the announced sheet.
const REVEAL: usize = 2;

/// The open panel of the room's screen.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomPanel {
    selected: usize,
}

/// One thing that can be done with the screen.
struct Deed {
    label: String,
    why_not: Option<Why>,
    step: Step,
}

impl RoomPanel {
    /// While the announced sheet is stepped through, that is what the first Enter does.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        Self { selected: if ctx.meeting.group_to_show().is_some() { REVEAL } else { 0 } }
    }

    /// Always all of them, at their places: a hand that knows the way finds it in every moment.
    fn deeds(ctx: &Ctx<'_>) -> Vec<Deed> {
        let meeting = ctx.meeting;
        let own = |label: Phrase, step: Step| Deed { label: ctx.get(label).to_owned(), why_not: None, step };
        let act =
            |label: String, action: Action| Deed { label, why_not: more::why(ctx, action), step: Step::Do(action) };
        let named = |label: Phrase, action: Action| act(ctx.get(label).to_owned(), action);
        let cover = if meeting.is_covered() { w::ROOM_UNCOVER } else { w::ROOM_COVER };
        let uncovered = Command::Blank { on: !meeting.is_covered() };
        let pinned = |board: Board, pin: (Phrase, Action), unpin: Phrase| {
            if meeting.pinned() == Some(board) { named(unpin, Action::Unpin) } else { named(pin.0, pin.1) }
        };
        let message = Deed {
            label: ctx.get(w::ROOM_MESSAGE).to_owned(),
            why_not: more::why(ctx, Action::Message),
            step: Step::Open(Open::Question(Ask::Message)),
        };
        vec![
            own(w::ROOM_OPEN, Step::Effect(Effect::OpenRoom)),
            own(cover, Step::Press(uncovered, Then::Stay)),
            act(room::reveal(ctx).unwrap_or_else(|| ctx.get(w::ROOM_REVEAL).to_owned()), Action::Reveal),
            pinned(Board::Agenda, (w::ROOM_PIN_AGENDA, Action::PinAgenda), w::ROOM_UNPIN_AGENDA),
            pinned(Board::Queue, (w::ROOM_PIN_QUEUE, Action::PinQueue), w::ROOM_UNPIN_QUEUE),
            message,
            named(w::ROOM_CLEAR, Action::ClearMessage),
            named(w::ROOM_PROMPT, Action::NextPrompt),
            named(w::THINK, Action::Think),
            named(w::PAIRS, Action::Pairs),
            named(w::IN_TURN, Action::Round),
            named(w::ROOM_PIN, Action::Pin),
        ]
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let deeds = Self::deeds(ctx);
        let last = deeds.len() - 1;
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::BackTab => self.selected = if self.selected == 0 { last } else { self.selected - 1 },
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Enter => {
                let Deed { why_not, step, .. } = deeds.into_iter().nth(self.selected)?;
                return Some(vec![why_not.map_or(step, Step::Refuse)]);
            }
            Key::Right if ctx.meeting.group_to_show().is_some() => return Some(vec![Step::Do(Action::Next)]),
            Key::Delete => return Some(vec![Self::take_off(ctx)]),
            _ => return None,
        }
        Some(Vec::new())
    }

    /// The newest-looking thing first: a message lies over a pinned view, and that over what was offered.
    fn take_off(ctx: &Ctx<'_>) -> Step {
        let meeting = ctx.meeting;
        if meeting.message().is_some() {
            Step::Press(Command::ClearMessage {}, Then::Stay)
        } else if meeting.pinned().is_some() {
            Step::Press(Command::Pin { view: None }, Then::Stay)
        } else if meeting.activity(ctx.at.moment.t).is_some() {
            Step::Press(Command::Offer { activity: None }, Then::Stay)
        } else {
            Step::Say(NoticeKind::Told, w::ROOM_NOTHING)
        }
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::RoomPanel {
        let lies = room::on_screen(ctx);
        let sees = if ctx.meeting.is_covered() {
            Line::new(Tone::Warn, ctx.get(w::ROOM_COVERED))
        } else if lies.is_empty() {
            Line::plain(ctx.get(w::ROOM_AS_USUAL))
        } else {
            Line::new(Tone::Strong, lies.join(" · "))
        };
        let choice =
            |deed: Deed| panel::Choice { label: deed.label, why_not: deed.why_not.map(|why| why.text), detail: None };
        panel::RoomPanel {
            title: ctx.get(w::ROOM_TITLE).to_owned(),
            sees,
            choices: Self::deeds(ctx).into_iter().map(choice).collect(),
            selected: self.selected,
            keys: Line::quiet(ctx.get(w::ROOM_KEYS)),
        }
    }
}
