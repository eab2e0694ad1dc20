//! Floor 5. Whether the room's picture is another one than a moment ago, whatever its clocks say.

use std::mem::Discriminant;
use std::mem::discriminant;

use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::room::Board;
use crate::room::Picture;
use crate::room::RoomView;
use crate::room::picture::ItemLine;
use crate::room::picture::Named;
use crate::views::look::Beat;

/// How long a picture is new.
const FRESH: Span = Span::from_ms(250);

/// What makes a picture another one: its kind, what is pinned over it, its item, and who speaks. No figure is part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SceneKey {
    kind: Discriminant<Picture>,
    pinned: Option<Board>,
    item: Option<ItemLine>,
    who: Option<Named>,
}

/// What makes this picture another one than the next.
pub fn scene_key(view: &RoomView) -> SceneKey {
    let (item, who) = about(&view.picture);
    SceneKey { kind: discriminant(&view.picture), pinned: view.pinned, item: item.cloned(), who: who.cloned() }
}

/// The item that is on, and who has the floor in it.
fn about(picture: &Picture) -> (Option<&ItemLine>, Option<&Named>) {
    match picture {
        Picture::Opening(opening) => (Some(&opening.item), None),
        Picture::Presenting(presenting) => {
            let reviewer = presenting.turn.as_ref().and_then(|turn| turn.reviewer.as_ref());
            (Some(&presenting.item), reviewer)
        }
        Picture::Silence(discussing) | Picture::Queue(discussing) => {
            let reviewer = discussing.turn.as_ref().and_then(|turn| turn.reviewer.as_ref());
            (Some(&discussing.item), reviewer)
        }
        Picture::Speaking(speaking) => (Some(&speaking.item), Some(&speaking.who)),
        Picture::PointOfOrder(order) => (Some(&order.item), Some(&order.who)),
        Picture::Waiting {}
        | Picture::Lobby(_)
        | Picture::Recess(_)
        | Picture::VoteOpen(_)
        | Picture::Verdict(_)
        | Picture::TasksGiven(_)
        | Picture::Scoring(_)
        | Picture::Announced(_)
        | Picture::ReadingMinutes(_)
        | Picture::Closed(_)
        | Picture::Adjourned(_)
        | Picture::Covered {} => (None, None),
    }
}

/// How a picture changes into another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The new one is marked for a moment.
    Marked,
    /// It is simply there (`--calm`).
    Calm,
}

/// Notices when the picture becomes another one.
#[derive(Debug)]
pub struct Scenes {
    change: Change,
    shown: Option<SceneKey>,
    fresh_until: Option<Stamp>,
}

impl Scenes {
    /// Nothing has been shown yet.
    pub fn new(change: Change) -> Self {
        Self { change, shown: None, fresh_until: None }
    }

    /// Whether this picture is new at this moment of the machine's clock. The first of all is not.
    pub fn beat(&mut self, key: SceneKey, now: Stamp) -> Beat {
        let is_other = self.shown.as_ref().is_some_and(|shown| *shown != key);
        if is_other && self.change == Change::Marked {
            self.fresh_until = Some(now + FRESH);
        }
        self.shown = Some(key);
        self.fresh_until = self.fresh_until.filter(|until| now < *until);
        if self.fresh_until.is_some() { Beat::Fresh } else { Beat::Steady }
    }

    /// Nothing is shown any more that could be compared.
    pub fn forget(&mut self) {
        self.shown = None;
        self.fresh_until = None;
    }

    /// When it stops being new, if it is.
    pub fn steady_at(&self) -> Option<Stamp> {
        self.fresh_until
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::agenda::Language;

    fn key(picture: Picture) -> SceneKey {
        let wall = chrono::DateTime::parse_from_rfc3339("2026-01-05T14:00:10+07:00").unwrap();
        scene_key(&RoomView { picture, ..RoomView::waiting(Language::Vi, wall) })
    }

    #[test]
    fn a_new_picture_is_new_for_a_quarter_of_a_second_and_the_first_never() {
        let mut scenes = Scenes::new(Change::Marked);
        let at = Stamp::from_ms;
        assert_eq!(scenes.beat(key(Picture::Waiting {}), at(0)), Beat::Steady);
        assert_eq!(scenes.beat(key(Picture::Covered {}), at(10)), Beat::Fresh);
        assert_eq!(scenes.steady_at(), Some(at(260)));
        assert_eq!(scenes.beat(key(Picture::Covered {}), at(259)), Beat::Fresh);
        assert_eq!(scenes.beat(key(Picture::Covered {}), at(260)), Beat::Steady);
        assert_eq!(scenes.steady_at(), None);
    }

    #[test]
    fn a_calm_room_marks_nothing() {
        let mut scenes = Scenes::new(Change::Calm);
        scenes.beat(key(Picture::Waiting {}), Stamp::ZERO);
        assert_eq!(scenes.beat(key(Picture::Covered {}), Stamp::ZERO), Beat::Steady);
    }
}
