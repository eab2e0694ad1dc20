//! Floor 0. How the plan changes while it is held: minutes given or taken, items put in, moved and left out.

use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::SegmentId;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::time::Span;
use crate::meeting::words::NewTime;

impl Meeting {
    pub(super) fn extend(&mut self, by: Span) {
        let phase = self.phase;
        if let Some(part) = self.part_mut() {
            match (phase, &mut part.discuss) {
                (Phase::Presenting { .. }, _) => {
                    part.present += by;
                    part.extended_present += by;
                }
                (Phase::Discussing { .. }, Some(owed)) => {
                    owed.planned += by;
                    part.extended_discuss += by;
                }
                (Phase::Discussing { .. }, None) | (Phase::Lobby | Phase::Over, _) => {}
            }
        }
    }

    /// A part gets its new time, and so does the item: its turns, where they are made later, share the whole.
    pub(super) fn share_anew(&mut self, time: &NewTime) {
        let Some(item) = self.items.iter_mut().find(|item| item.plan.id == time.segment) else { return };
        let Some(part) = item.parts.get_mut(time.part) else { return };
        part.present = (part.present + time.present_by_ms).or_zero();
        item.plan.present = (item.plan.present + time.present_by_ms).or_zero();
        if let Some(owed) = &mut part.discuss {
            owed.planned = (owed.planned + time.discuss_by_ms).max(owed.least);
        }
        if let Discuss::Held { planned, least } = &mut item.plan.discuss {
            *planned = (*planned + time.discuss_by_ms).max(*least);
        }
    }

    pub(super) fn put_in(&mut self, item: Item, before: Option<&SegmentId>) {
        let place =
            before.and_then(|id| self.items.iter().position(|other| other.plan.id == *id)).unwrap_or(self.items.len());
        if self.begun.is_some() && place <= self.at {
            self.at += 1;
        }
        self.items.insert(place, item);
    }

    pub(super) fn drop_item(&mut self, segment: &SegmentId, reason: &str) {
        if let Some(item) = self.items.iter_mut().find(|item| item.plan.id == *segment) {
            item.state = ItemState::Dropped(reason.to_owned());
        }
    }

    pub(super) fn move_item(&mut self, segment: &SegmentId, before: Option<&SegmentId>) {
        if let Some(from) = self.items.iter().position(|item| item.plan.id == *segment) {
            let moved = self.items.remove(from);
            if from < self.at {
                self.at -= 1;
            }
            self.put_in(moved, before);
        }
    }
}
