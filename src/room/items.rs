//! Floor 2. Items and the time owed to the members, as several parts of the room's view need them.

use super::facts::ItemLine;
use super::floor::StillOwed;
use super::names::shown_text;
use crate::meeting::Meeting;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;

/// Whether it is on the agenda as held: all but what was dropped.
pub fn is_held(item: &Item) -> bool {
    !matches!(item.state, ItemState::Dropped(_))
}

/// An item by its number among those that are held.
pub fn item_line(meeting: &Meeting, place: usize) -> ItemLine {
    let items = meeting.items();
    let n = items.iter().take(place + 1).filter(|item| is_held(item)).count();
    let title = items.get(place).map_or_else(String::new, |item| shown_text(&item.plan.title));
    ItemLine { n, of: items.iter().filter(|item| is_held(item)).count(), title }
}

/// Least time that the members are still owed; none where nothing is.
pub fn still_owed(meeting: &Meeting, now: Moment) -> Option<StillOwed> {
    let owed = meeting.least_left(now.t);
    (owed > Span::ZERO).then(|| StillOwed { left: owed, until: now.wall_at(now.t + owed) })
}
