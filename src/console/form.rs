//! Floor 3. Forms: fields to fill in, then one press. Tab goes to the next field, Enter too, and at the last one it saves.

mod blank;
mod fields;
mod submit;

use blank::STANDINGS;

pub use blank::Form;
pub use fields::owners;

use super::ctx::Ctx;
use super::port::Draft;
use super::port::DraftOf;
use super::port::TaskDraft;
use super::step::Fill;
use super::step::Step;
use super::typing::Lines;
use super::typing::Typing;
use super::view::NoticeKind;
use super::view::panel;
use crate::action::key::Key;

impl Form {
    /// A form, with what is known already and what was typed before.
    pub fn new(ctx: &Ctx<'_>, fill: Fill) -> Self {
        let fields = fields::first(ctx, &fill);
        let standing = match &fill {
            Fill::CorrectPerson(who) => ctx
                .meeting
                .person(who)
                .and_then(|one| STANDINGS.iter().position(|standing| *standing == one.person.standing))
                .unwrap_or(0),
            _ => 0,
        };
        let mut form = Self {
            fill,
            fields,
            active: 0,
            selected: 0,
            owners: Vec::new(),
            standing,
            undated: false,
            proposed: false,
        };
        if let Some((field, of)) = form.drafted() {
            let kept = ctx.draft(&of);
            if !kept.is_empty() {
                form.fields[field] = Typing::of(kept);
            }
            if let Some(task) = ctx.kept(&of).and_then(|draft| draft.task.as_ref()) {
                form.owners.clone_from(&task.who);
                form.fields[2] = Typing::of(&task.due);
                form.undated = task.undated;
            }
        }
        form
    }

    /// The field that is kept as a draft, and for what.
    fn drafted(&self) -> Option<(usize, DraftOf)> {
        match &self.fill {
            Fill::Override => Some((0, DraftOf::Override)),
            Fill::Message => Some((0, DraftOf::Message)),
            Fill::Task => Some((1, DraftOf::Task)),
            Fill::Mend(seq, _) => Some((0, DraftOf::Mend(*seq))),
            Fill::Recess
            | Fill::NextBack
            | Fill::Adjourn
            | Fill::NextMeeting
            | Fill::AddPerson
            | Fill::CorrectPerson(_)
            | Fill::VoidVote(_)
            | Fill::Unseal
            | Fill::PutOff(_)
            | Fill::Reviewers(_)
            | Fill::Drop(_)
            | Fill::AddItem(_)
            | Fill::Question
            | Fill::Absence(..)
            | Fill::Report(..)
            | Fill::Due(_)
            | Fill::Folder => None,
        }
    }

    /// What it is for.
    pub fn fill(&self) -> &Fill {
        &self.fill
    }

    /// What would be lost if the form were closed.
    pub fn draft(&self) -> Option<Draft> {
        let (field, of) = self.drafted()?;
        let text = self.fields.get(field)?.text().to_owned();
        let text = match &self.fill {
            Fill::Mend(_, before) if *before == text => String::new(),
            _ => text,
        };
        let task = matches!(self.fill, Fill::Task).then(|| TaskDraft {
            who: self.owners.clone(),
            due: self.fields[2].trimmed().to_owned(),
            undated: self.undated,
        });
        Some(Draft { of, text, segment: None, task })
    }

    /// Whether the active field is a choice rather than a text.
    fn is_choice(&self) -> bool {
        fields::is_choice(&self.fill, self.active)
    }

    /// A text was pasted.
    pub fn paste(&mut self, text: &str) {
        let lines = fields::lines(&self.fill);
        if let Some(field) = self.fields.get_mut(self.active) {
            field.paste(text, lines);
        }
    }

    /// The press was kept: ready for the next entry.
    pub fn ready(&mut self) {
        self.fields.iter_mut().for_each(|field| *field = Typing::default());
        self.owners.clear();
        (self.active, self.selected, self.undated, self.proposed) = (0, 0, false, false);
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let last = self.fields.len() - 1;
        let who = matches!(self.fill, Fill::Task) && self.active == 0;
        if key != Key::Enter {
            self.proposed = false;
        }
        match key {
            Key::Tab => self.go(if self.active == last { 0 } else { self.active + 1 }),
            Key::BackTab => self.go(if self.active == 0 { last } else { self.active - 1 }),
            Key::Up if who => self.selected = self.selected.saturating_sub(1),
            Key::Down if who => {
                self.selected = (self.selected + 1).min(submit::owners(self, ctx).len().saturating_sub(1));
            }
            Key::Down | Key::Up if matches!(self.fill, Fill::Task) && self.active == 2 => self.undated = !self.undated,
            Key::Left | Key::Right if self.is_choice() => {
                let by = if key == Key::Right { 1 } else { STANDINGS.len() - 1 };
                self.standing = (self.standing + by) % STANDINGS.len();
            }
            Key::Enter if who => {
                let field = &mut self.fields[0];
                if field.is_blank() && !self.owners.is_empty() {
                    self.go(1);
                } else if let Some(owner) = submit::owners(self, ctx).into_iter().nth(self.selected) {
                    if !self.owners.contains(&owner) {
                        self.owners.push(owner);
                    }
                    self.fields[0].clear();
                    self.go(1);
                } else {
                    return Some(vec![Step::Tell(
                        NoticeKind::Refused,
                        ctx.get(crate::text::console::desk::NOBODY_FOUND).to_owned(),
                    )]);
                }
            }
            Key::Enter if self.active < last => self.go(self.active + 1),
            Key::Enter | Key::Ctrl('s') => return Some(submit::submit(self, ctx)),
            Key::Up if self.active > 0 && fields::lines(&self.fill) == Lines::One => self.go(self.active - 1),
            Key::Down if self.active < last && fields::lines(&self.fill) == Lines::One => self.go(self.active + 1),
            _ if self.is_choice() => return None,
            _ => {
                let lines = fields::lines(&self.fill);
                if !self.fields[self.active].key(key, lines) {
                    return None;
                }
                self.selected = 0;
                self.undated = false;
            }
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Form {
        let (title, lines) = fields::heading(ctx, &self.fill);
        let fields = (0..self.fields.len()).map(|at| fields::field(self, ctx, at)).collect();
        let suggestions = if matches!(self.fill, Fill::Task) && self.active == 0 {
            submit::suggestions(self, ctx)
        } else {
            Vec::new()
        };
        panel::Form {
            title,
            lines,
            fields,
            suggestions,
            so_far: fields::so_far(ctx, &self.fill),
            enter: fields::enter(self, ctx),
        }
    }
}
