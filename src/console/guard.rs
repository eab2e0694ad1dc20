//! Floor 3. What the guard before private panels knows: which phase it is, and what a key may still do.

use crate::action::Action;
use crate::meeting::Meeting;
use crate::meeting::state::Phase;

/// Which phase of which item: where it changes, private panels close by themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    item: Option<usize>,
    part: usize,
    kind: u8,
    stopped: bool,
}

impl Place {
    /// That of this moment.
    pub fn of(meeting: &Meeting) -> Self {
        let kind = match meeting.phase() {
            Phase::Lobby => 0,
            Phase::Presenting { .. } => 1,
            Phase::Discussing { .. } => 2,
            Phase::Over => 3,
        };
        let item = meeting.current().map(|(at, _)| at);
        Self { item, part: meeting.part_index(), kind, stopped: meeting.hold().is_some() }
    }
}

/// What a key may do while those present could see a private panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guarded {
    /// There is no guard.
    Open,
    /// Nothing more.
    Nothing,
    /// Only this.
    Only(Action),
}
