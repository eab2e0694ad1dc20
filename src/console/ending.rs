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
use crate::meeting::agenda::SegmentKind;
use crate::meeting::words::Command;
use crate::meeting::words::Need;
use crate::meeting::words::Warning;
use crate::text::console::desk as w;
use crate::text::kinds;

/// The open closing list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Closing {
    /// The line that was gone to by hand; else the step that comes next is selected.
    by_hand: Option<usize>,
    /// Steps that were opened here: those that need not be done are not offered again.
    opened: Vec<usize>,
}

/// The steps in the agenda's order, then what else is owed, each with what does it.
fn steps(ctx: &Ctx<'_>) -> Vec<(Check, Action)> {
    let meeting = ctx.meeting;
    let needs = meeting.closing_needs(ctx.at.moment);
    let owes = |step: ClosingStep| match step {
        ClosingStep::Announce => needs.contains(&Need::Announcement),
        ClosingStep::Votes => needs.iter().any(|need| matches!(need, Need::Vote(_))),
        ClosingStep::Score => needs.iter().any(|need| matches!(need, Need::Announcement)) && meeting.sealed().is_none(),
        ClosingStep::Conclude | ClosingStep::Tasks | ClosingStep::Minutes => false,
    };
    let said = |need: &Need| ctx.voice(|voice| crate::text::capital(&kinds::need(voice, need)));
    let mut votes = needs.iter().filter(|need| matches!(need, Need::Vote(_)));
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
            // The vote that is owed first, in its own words.
            let vote = if action == Action::Vote && state == CheckState::Owed { votes.next() } else { None };
            let text = vote.map_or_else(|| kinds::closing_step(step).get(ctx.lang).to_owned(), said);
            (Check { text, state, key }, action)
        })
        .collect();
    all.extend(votes.map(|vote| (Check { text: said(vote), state: CheckState::Owed, key: None }, Action::Vote)));
    for need in &needs {
        let action = match need {
            Need::Segments(_) => Action::Items,
            Need::SpeechEnd(_) => Action::Finish,
            Need::Vote(_) | Need::Announcement | Need::Step(_) | Need::Close => continue,
        };
        all.push((Check { text: said(need), state: CheckState::Owed, key: None }, action));
    }
    all.extend(mendable(ctx, &all));
    all
}

/// What only a warning of the end leads to; no step asks for it.
const fn by_hand(action: Action) -> bool {
    matches!(action, Action::Records | Action::Reports)
}

/// What a warning of the end is mended by, unless a step of the list is the same: one can go to it, and it leads there.
fn mendable(ctx: &Ctx<'_>, steps: &[(Check, Action)]) -> Vec<(Check, Action)> {
    let warnings = ctx.meeting.warnings(ctx.at.moment, &Command::Close {});
    let one = |warning: &Warning| {
        let action = super::said::mends(warning).filter(|action| steps.iter().all(|(_, step)| step != action))?;
        let text = super::said::warning(ctx, warning);
        Some((Check { text, state: CheckState::Open, key: None }, action))
    };
    warnings.iter().filter_map(one).collect()
}

/// The place of the step that comes next: one that is owed, else one that is open and was not opened here; behind them all stands
/// closing. What only a warning asks for is gone to by hand. A vote in the item of the score is about the score: that comes first there.
fn next_step(ctx: &Ctx<'_>, all: &[(Check, Action)], opened: &[usize]) -> usize {
    let scores = ctx.meeting.current().is_some_and(|(_, item)| item.plan.kind == SegmentKind::Score);
    let place = |wanted: &dyn Fn(usize, &Check, Action) -> bool| {
        all.iter().enumerate().position(|(at, (check, action))| wanted(at, check, *action))
    };
    let score = place(&|_, check, action| {
        scores && check.state == CheckState::Owed && matches!(action, Action::Score | Action::Announce)
    });
    let owed = || place(&|_, check, _| check.state == CheckState::Owed);
    let open =
        || place(&|at, check, action| check.state == CheckState::Open && !opened.contains(&at) && !by_hand(action));
    score.or_else(owed).or_else(open).unwrap_or(all.len())
}

impl Closing {
    fn selected(&self, ctx: &Ctx<'_>, all: &[(Check, Action)]) -> usize {
        self.by_hand.unwrap_or_else(|| next_step(ctx, all, &self.opened)).min(all.len())
    }

    /// What a key does. Enter opens the step, and the next one is selected behind it: Enter alone leads through all of them.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let all = steps(ctx);
        let last = all.len();
        let selected = self.selected(ctx, &all);
        self.by_hand = Some(match key {
            Key::Up => selected.saturating_sub(1),
            Key::Down | Key::Tab if selected == last => 0,
            Key::Down | Key::Tab => selected + 1,
            Key::Home => 0,
            Key::End => last,
            Key::Enter => {
                let Some((_, action)) = all.get(selected) else { return Some(vec![Step::Do(Action::Close)]) };
                self.by_hand = None;
                self.opened.push(selected);
                return Some(vec![Step::Do(*action)]);
            }
            _ => return None,
        });
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::ClosingPanel {
        let command = Command::Close {};
        let warnings = ctx.meeting.warnings(ctx.at.moment, &command);
        let all = steps(ctx);
        let selected = self.selected(ctx, &all);
        let does = |(check, action): &(Check, Action)| {
            if by_hand(*action) { action.spec().label.get(ctx.lang).to_owned() } else { check.text.clone() }
        };
        let enter = all.get(selected).map_or_else(|| ctx.get(w::CLOSE).to_owned(), does);
        let in_list = |line: &Line| all.iter().any(|(check, _)| check.text == line.text);
        let warnings = warnings.iter().map(|one| Line::new(Tone::Warn, super::said::warning(ctx, one)));
        let warnings = warnings.filter(|line| !in_list(line)).collect();
        panel::ClosingPanel {
            title: ctx.get(w::CLOSING_TITLE).to_owned(),
            selected,
            enter,
            steps: all.into_iter().map(|(check, _)| check).collect(),
            close: panel::Choice {
                label: ctx.get(w::CLOSE).to_owned(),
                why_not: ctx.why_not_said(&command),
                detail: None,
            },
            warnings,
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
