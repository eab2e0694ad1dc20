//! Floor 0. Where the meeting stands: its journal, its item, its clocks.

use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::state::Meeting;
use crate::meeting::state::course::Gap;
use crate::meeting::state::course::Hold;
use crate::meeting::state::course::Item;
use crate::meeting::state::course::ItemState;
use crate::meeting::state::course::Part;
use crate::meeting::state::course::Phase;
use crate::meeting::time::Moment;
use crate::meeting::time::Stamp;
use crate::meeting::words::Created;
use crate::meeting::words::Entry;
use crate::meeting::words::Event;
use crate::meeting::words::Seq;

impl Meeting {
    /// The plan.
    pub fn agenda(&self) -> &Agenda {
        &self.created.agenda
    }

    /// Line 1: id, clock, what earlier meetings handed on.
    pub fn created(&self) -> &Created {
        &self.created
    }

    /// Where it stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The number of the newest press.
    pub fn seq(&self) -> Seq {
        self.log.last().map_or(0, |entry| entry.seq)
    }

    /// The newest press.
    pub fn last_entry(&self) -> Option<&Entry> {
        self.log.last()
    }

    /// Every press in order, undone ones included.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// Whether a press was taken back.
    pub fn is_undone(&self, seq: Seq) -> bool {
        self.undone.contains(&seq)
    }

    /// The items in their present order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item of an id.
    pub fn item(&self, id: &SegmentId) -> Option<&Item> {
        self.items.iter().find(|item| item.plan.id == *id)
    }

    /// The current item with its place from 0; none in the lobby.
    pub fn current(&self) -> Option<(usize, &Item)> {
        match self.phase {
            Phase::Lobby => None,
            Phase::Presenting { .. } | Phase::Discussing { .. } | Phase::Over => {
                self.begun?;
                self.items.get(self.at).map(|item| (self.at, item))
            }
        }
    }

    /// The current turn of the current item.
    pub fn current_part(&self) -> Option<&Part> {
        self.current().and_then(|(_, item)| item.parts.get(self.part))
    }

    /// The place of the current turn, from 0.
    pub fn part_index(&self) -> usize {
        self.part
    }

    /// The item after the current one that is not left out; in the lobby the first.
    pub fn next_item(&self) -> Option<(usize, &Item)> {
        let from = if self.begun.is_some() { self.at + 1 } else { 0 };
        self.items.iter().enumerate().skip(from).find(|(_, item)| item.state == ItemState::Ahead)
    }

    /// When it began.
    pub fn begun(&self) -> Option<Moment> {
        self.begun
    }

    /// When it ended.
    pub fn ended(&self) -> Option<Moment> {
        self.over.as_ref().map(|end| end.at)
    }

    /// Closed, not broken off.
    pub fn is_closed(&self) -> bool {
        self.over.as_ref().is_some_and(|end| end.adjourned.is_none())
    }

    /// Why it was broken off.
    pub fn adjourned(&self) -> Option<&str> {
        self.over.as_ref().and_then(|end| end.adjourned.as_deref())
    }

    /// Begun and not over.
    pub fn is_running(&self) -> bool {
        self.begun.is_some() && self.over.is_none()
    }

    /// The hold, while everything is stopped.
    pub fn hold(&self) -> Option<&Hold> {
        self.hold.as_ref()
    }

    /// Every hold that has ended.
    pub fn holds(&self) -> &[(Moment, Moment)] {
        &self.holds
    }

    /// All unseen time.
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// The newest unseen time that has not been answered for; an older one is asked about after it.
    pub fn open_gap(&self) -> Option<&Gap> {
        self.gaps.iter().rev().find(|gap| gap.answer.is_none()).filter(|_| self.over.is_none())
    }

    /// When phase, speech or hold last changed: nothing older is news.
    pub fn last_change(&self) -> Stamp {
        self.last_change
    }

    /// The reason of the newest early move and when.
    pub fn override_note(&self) -> Option<&(Moment, String)> {
        self.override_note.as_ref()
    }

    /// The message on the room's screen and since when.
    pub fn message(&self) -> Option<&(Moment, String)> {
        self.message.as_ref()
    }

    /// Whether the room's screen is covered.
    pub fn is_covered(&self) -> bool {
        self.covered
    }

    /// Whether this item owes a discussion whatever the agenda says.
    pub fn owes_discussion(kind: SegmentKind) -> bool {
        match kind {
            SegmentKind::Content | SegmentKind::SelfReview | SegmentKind::Tasks => true,
            SegmentKind::Opening | SegmentKind::Closing | SegmentKind::Score | SegmentKind::Break => false,
        }
    }

    /// The events of a press, if it still stands.
    pub fn standing_events(&self, seq: Seq) -> Option<&[Event]> {
        let place = usize::try_from(seq).ok()?.checked_sub(1)?;
        self.log.get(place).filter(|_| !self.is_undone(seq)).map(|entry| entry.events.as_slice())
    }
}
