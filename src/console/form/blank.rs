//! Floor 3. A form as it is being filled in.

use crate::console::step::Fill;
use crate::console::typing::Typing;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Standing;

/// Memberships that can be chosen, the most usual for somebody who is added first.
pub(super) const STANDINGS: [Standing; 4] =
    [Standing::Guest, Standing::Official, Standing::Probationary, Standing::Temporary];

/// An open form.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub(super) fill: Fill,
    pub(super) fields: Vec<Typing>,
    pub(super) active: usize,
    /// The chosen line of the suggestions.
    pub(super) selected: usize,
    /// Who a task is for, so far.
    pub(super) owners: Vec<PersonId>,
    pub(super) standing: usize,
    /// A task without a deadline, on purpose.
    pub(super) undated: bool,
    /// What is no date was answered with a proposal; Enter takes it.
    pub(super) proposed: bool,
}

impl Form {
    /// Whether the date that Enter would take in place of what is typed stands under the field.
    pub(super) fn proposal_is_in_sight(&self) -> bool {
        self.proposed || self.active == 2 && !self.fields[2].is_blank()
    }

    /// To another field.
    pub(super) fn go(&mut self, to: usize) {
        self.active = to;
        self.selected = 0;
    }
}
