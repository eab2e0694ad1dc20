//! Floor 0. What may be asked of the room's screen: what is pinned and offered, and which group of the announced sheet comes next.

use super::laid::Activity;
use super::state::Meeting;
use super::time::Moment;
use super::time::Stamp;
use super::words::Board;

impl Meeting {
    /// The view that is pinned on the room's screen.
    pub fn pinned(&self) -> Option<Board> {
        self.screen.pinned
    }

    /// What the members were offered, while it is on.
    pub fn activity(&self, now: Stamp) -> Option<Activity> {
        self.screen.activity.filter(|activity| match activity.until {
            Some(until) => now < until,
            None => !self.everybody_was_asked(),
        })
    }

    /// So many groups of the announced sheet the room has been shown.
    pub fn groups_shown(&self) -> usize {
        self.screen.groups
    }

    /// The group that `Next` shows, from 1, while the announcement is stepped through: until all are shown, a vote opens, the minutes are adopted or the phase changes.
    pub fn group_to_show(&self) -> Option<usize> {
        let groups = self.sheet().map_or(0, |sheet| sheet.groups.len());
        let is_on = self.screen.telling && self.announcement_stands && self.is_running();
        (is_on && self.screen.groups < groups).then_some(self.screen.groups + 1)
    }

    /// When the score was announced, or the newest group of it shown.
    pub fn score_told(&self) -> Option<Moment> {
        self.screen.told.filter(|_| self.announcement_stands)
    }
}
