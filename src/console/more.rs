//! Floor 3. "More": everything that can be done now, found by a few letters; and what was typed by mistake, offered as a remark.

use super::ctx::Ctx;
use super::step::Ask;
use super::step::Open;
use super::step::Step;
use super::typing::Lines;
use super::typing::Typing;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use super::why;
use super::why::Why;
use crate::action::Action;
use crate::action::key::Key;
use crate::names;
use crate::order;
use crate::text::Phrase;
use crate::text::console::desk as w;

/// Words typed here from which on they are taken for a sentence.
const SENTENCE: usize = 3;

/// The open list of actions.
#[derive(Clone, Debug, PartialEq)]
pub struct More {
    filter: Typing,
    selected: usize,
}

impl More {
    /// The list, with what was typed already.
    pub fn new(typed: &str) -> Self {
        Self { filter: Typing::of(typed), selected: 0 }
    }

    /// Whether a sentence is being typed rather than the name of an action.
    pub fn is_sentence(&self) -> bool {
        self.filter.text().contains(' ')
    }

    /// Nothing has been typed.
    pub fn is_unfiltered(&self) -> bool {
        self.filter.text().is_empty()
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) {
        self.filter.paste(text, Lines::One);
        self.selected = 0;
    }

    fn stray(&self, ctx: &Ctx<'_>) -> bool {
        self.filter.text().split_whitespace().count() >= SENTENCE && found(ctx, self.filter.trimmed()).is_empty()
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let rows = found(ctx, self.filter.trimmed());
        let last = rows.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        match key {
            Key::Up | Key::BackTab => self.selected = self.selected.saturating_sub(1),
            Key::Down | Key::Tab => self.selected = if self.selected >= last { 0 } else { self.selected + 1 },
            Key::Delete => self.filter.clear(),
            Key::Enter if self.stray(ctx) => {
                let text = self.filter.trimmed().to_owned();
                return Some(vec![Step::Close, Step::Open(Open::Question(Ask::Stray(text)))]);
            }
            Key::Enter => {
                let Some(action) = rows.get(self.selected) else {
                    return Some(vec![Step::Say(NoticeKind::Refused, w::NOTHING_FOUND)]);
                };
                return Some(match why(ctx, *action) {
                    Some(why) => vec![Step::Refuse(why)],
                    None => vec![Step::Close, Step::Do(*action)],
                });
            }
            Key::Home | Key::End | Key::Left | Key::Right | Key::Char(_) | Key::Backspace | Key::Ctrl('h') => {
                self.filter.key(key, Lines::One);
                self.selected = 0;
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::More {
        let found = found(ctx, self.filter.trimmed());
        let rows: Vec<panel::MoreRow> = found
            .iter()
            .map(|action| panel::MoreRow {
                label: ctx.get(action.spec().label).to_owned(),
                key: action.keys_printed(),
                why_not: why_not(ctx, *action),
                help: ctx.get(action.spec().help).to_owned(),
            })
            .collect();
        let stray = self.stray(ctx).then(|| Line::new(Tone::Warn, ctx.get(w::STRAY_LINE)));
        panel::More {
            title: ctx.get(w::MORE_TITLE).to_owned(),
            filter: self.filter.field(ctx.get(w::MORE_FILTER).to_owned(), Lines::One, true),
            selected: self.selected.min(rows.len().saturating_sub(1)),
            rows,
            stray,
        }
    }
}

/// Why an action cannot be done now: the meeting is asked.
pub fn why_not(ctx: &Ctx<'_>, action: Action) -> Option<String> {
    why(ctx, action).map(|why| why.text)
}

/// The same, and who may read it.
pub fn why(ctx: &Ctx<'_>, action: Action) -> Option<Why> {
    let fixed = |phrase: Phrase| Some(Why::fixed(ctx, phrase));
    let meeting = ctx.meeting;
    match action {
        Action::TakeOrder if meeting.order_proposal().is_none() => return fixed(w::NO_ORDER),
        Action::Pin if meeting.conclusions().is_empty() => return fixed(w::NO_CONCLUSION),
        Action::Reveal if meeting.group_to_show().is_none() => return fixed(w::NO_GROUP),
        Action::Gap if meeting.open_gap().is_none() => return fixed(w::NO_GAP),
        Action::Score if meeting.sheet().is_none() => return fixed(w::NO_SCORE),
        Action::Reports if meeting.carried_tasks().next().is_none() => return fixed(w::NO_REPORTS),
        Action::Drafts if ctx.drafts.is_empty() => return fixed(w::NO_DRAFT),
        Action::Round if !matches!(meeting.phase(), crate::meeting::state::Phase::Discussing { .. }) => {
            return fixed(w::NOT_DISCUSSING);
        }
        Action::SaveElsewhere if !matches!(ctx.saving, super::port::Saving::Failed { .. }) => {
            return fixed(w::ALL_SAVED);
        }
        _ => {}
    }
    let command = action.spec().intent.command(meeting)?;
    why::why(ctx, &command)
}

/// Actions of these letters: a word of the label begins with each word typed; marks are not needed.
pub fn found(ctx: &Ctx<'_>, typed: &str) -> Vec<Action> {
    let all = Action::ALL.iter().copied().filter(|action| is_listed(*action));
    let typed = names::fold(typed);
    if typed.is_empty() {
        let mut all: Vec<Action> = all.collect();
        all.sort_by_cached_key(|action| why_not(ctx, *action).is_some());
        return all;
    }
    let rank = |action: Action| {
        let label = names::fold(ctx.get(action.spec().label));
        let words: Vec<&str> = label.split(|letter: char| !letter.is_alphanumeric()).collect();
        let every = typed.split_whitespace().all(|word| words.iter().any(|one| one.starts_with(word)));
        if label.starts_with(&typed) {
            Some(0)
        } else if every {
            Some(1)
        } else {
            label.contains(&typed).then_some(2)
        }
    };
    let mut ranked: Vec<(i32, bool, Action)> =
        all.filter_map(|action| Some((rank(action)?, why_not(ctx, action).is_some(), action))).collect();
    order::by_key(&mut ranked, |(rank, greyed, _)| (*rank, *greyed));
    ranked.into_iter().map(|(_, _, action)| action).collect()
}

/// What makes no sense in a list: the list itself, and closing a panel.
fn is_listed(action: Action) -> bool {
    !matches!(action, Action::More | Action::ClosePanel | Action::HowToLeave | Action::Suggested)
}
