//! Floor 3. The sheet as it is being entered: which line, what is typed.

use crate::console::ctx::Ctx;
use crate::console::typing::Typing;
use crate::meeting::roster::PersonId;
use crate::meeting::sheet::Criterion;
use crate::meeting::state::Line;
use crate::meeting::words::Need;

/// The open sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetPanel {
    pub(super) judge: Option<PersonId>,
    /// Which line; one past the last is locking and announcing.
    pub(super) selected: usize,
    pub(super) entry: Typing,
    pub(super) reason: Typing,
    /// The reason is being typed.
    pub(super) in_reason: bool,
}

impl SheetPanel {
    /// The agreed sheet, or one judge's; the first line without points selected.
    pub fn new(ctx: &Ctx<'_>, judge: Option<PersonId>) -> Self {
        let mut panel =
            Self { judge, selected: 0, entry: Typing::default(), reason: Typing::default(), in_reason: false };
        let all = criteria(ctx);
        let open = all.iter().position(|one| panel.line(ctx, one).is_none());
        panel.selected = open.unwrap_or(all.len());
        panel.look(ctx);
        panel
    }

    pub(super) fn line<'a>(&self, ctx: &Ctx<'a>, criterion: &Criterion) -> Option<&'a Line> {
        ctx.meeting.line(&criterion.id, self.judge.as_ref())
    }

    pub(super) fn current<'a>(&self, ctx: &Ctx<'a>) -> Option<&'a Criterion> {
        criteria(ctx).get(self.selected).copied()
    }

    /// Shows what stands in the selected line.
    pub(super) fn look(&mut self, ctx: &Ctx<'_>) {
        let kept =
            self.current(ctx).and_then(|criterion| self.line(ctx, criterion)).and_then(|line| line.reason.clone());
        self.entry = Typing::default();
        self.reason = Typing::of(&kept.unwrap_or_default());
        self.in_reason = false;
    }

    pub(super) fn go(&mut self, ctx: &Ctx<'_>, to: usize) {
        self.selected = to;
        self.look(ctx);
    }
}

/// All lines of the sheet.
pub(super) fn criteria<'a>(ctx: &Ctx<'a>) -> Vec<&'a Criterion> {
    ctx.meeting.sheet().map(|sheet| sheet.criteria().collect()).unwrap_or_default()
}

/// What follows the announcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A vote that is owed.
    Vote,
    /// The closing steps.
    Closing,
}

/// What comes once the score has been announced.
pub fn then(ctx: &Ctx<'_>) -> Next {
    let owes_vote = |need: &Need| matches!(need, Need::Vote(_));
    if ctx.meeting.closing_needs(ctx.at.moment).iter().any(owes_vote) { Next::Vote } else { Next::Closing }
}
