//! Floor 5. When the room's bell rings, where it was asked for: once each when the members' time opens, when its least length has passed,
//! and when a presentation or a turn is over time. A guest's turn has no end to ring for.

use super::canvas::Bell;
use crate::meeting::schedule::SpeechStep;
use crate::room::Picture;
use crate::room::RoomView;
use crate::room::picture::Clock;
use crate::room::picture::ItemLine;
use crate::room::picture::MembersTime;
use crate::room::picture::Named;
use crate::room::picture::TurnClock;

/// What is rung for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Occasion {
    /// The members' time of an item, or of one turn in it, is open.
    Open,
    /// Nothing of it is owed any more.
    LeastReached,
    /// Its presentation is over time.
    PresentedTooLong,
    /// Somebody is over his time.
    SpokeTooLong(String),
}

/// Remembers what was rung for.
#[derive(Debug, Default)]
pub struct Ringer {
    item: Option<ItemLine>,
    known: Vec<Occasion>,
    sees: Sees,
}

/// What is so at the first sight is not rung for, nor what came about behind a black screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Sees {
    #[default]
    ForTheFirstTime,
    On,
}

impl Ringer {
    /// Whether this picture is rung for.
    pub fn hears(&mut self, view: &RoomView) -> Bell {
        let (item, stands) = match &view.picture {
            Picture::Opening(opening) => (&opening.item, presenting(opening.clock)),
            Picture::Presenting(presented) => (&presented.item, presenting(presented.clock)),
            Picture::Silence(discussing) | Picture::Queue(discussing) => (&discussing.item, members(&discussing.time)),
            Picture::Speaking(speaking) => {
                let time = speaking.time.as_ref().map(members);
                let mut stands = time.unwrap_or_else(|| self.known.clone());
                stands.retain(|occasion| !matches!(occasion, Occasion::SpokeTooLong(_)));
                stands.extend(speaking.clock.as_ref().and_then(|clock| spoke(clock, &speaking.who)));
                (&speaking.item, stands)
            }
            Picture::Waiting {} | Picture::Covered {} => {
                *self = Self::default();
                return Bell::Silent;
            }
            // They pass, and what they interrupt goes on: nothing is forgotten.
            Picture::PointOfOrder(_)
            | Picture::Lobby(_)
            | Picture::Recess(_)
            | Picture::VoteOpen(_)
            | Picture::Verdict(_)
            | Picture::TasksGiven(_)
            | Picture::Scoring(_)
            | Picture::Announced(_)
            | Picture::ReadingMinutes(_)
            | Picture::Closed(_)
            | Picture::Adjourned(_) => {
                self.sees = Sees::On;
                return Bell::Silent;
            }
        };
        let is_same_item = self.item.as_ref() == Some(item);
        let is_new = stands.iter().any(|occasion| !is_same_item || !self.known.contains(occasion));
        let seen = std::mem::replace(&mut self.sees, Sees::On);
        self.item = Some(item.clone());
        self.known = stands;
        if is_new && seen == Sees::On { Bell::Rings } else { Bell::Silent }
    }
}

fn presenting(clock: Clock) -> Vec<Occasion> {
    clock.is_over().then_some(Occasion::PresentedTooLong).into_iter().collect()
}

fn members(time: &MembersTime) -> Vec<Occasion> {
    let least = time.owed.is_none().then_some(Occasion::LeastReached);
    std::iter::once(Occasion::Open).chain(least).collect()
}

fn spoke(clock: &TurnClock, who: &Named) -> Option<Occasion> {
    let is_over = clock.limited.is_some() && clock.step == SpeechStep::Over;
    is_over.then(|| Occasion::SpokeTooLong(who.name.clone()))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::meeting::agenda::Language;
    use crate::meeting::time::Span;
    use crate::meeting::words::Class;
    use crate::room::picture::Discussing;
    use crate::room::picture::Presenting;
    use crate::room::picture::Speaking;
    use crate::room::picture::StillOwed;
    use crate::room::picture::Then;

    fn view(picture: Picture) -> RoomView {
        let wall = DateTime::parse_from_rfc3339("2026-01-05T14:00:10+07:00").unwrap();
        RoomView { picture, ..RoomView::waiting(Language::Vi, wall) }
    }

    fn item() -> ItemLine {
        ItemLine { n: 2, of: 5, title: "Đánh giá".to_owned() }
    }

    fn presents(left: i64) -> RoomView {
        let clock = Clock::from_left(Span::from_secs(left));
        let then = Then::End {};
        view(Picture::Presenting(Presenting { item: item(), presenter: None, turn: None, clock, then, lines: vec![] }))
    }

    fn time(owed: i64) -> MembersTime {
        let until = view(Picture::Waiting {}).wall;
        let owed = (owed > 0).then(|| StillOwed { left: Span::from_secs(owed), until });
        MembersTime { clock: Clock::from_left(Span::from_secs(300)), until: None, owed }
    }

    fn silence(owed: i64) -> RoomView {
        let time = time(owed);
        let prompt = None;
        let (next, waiting, list_is_closed) = (vec![], 0, false);
        view(Picture::Silence(Discussing { item: item(), turn: None, time, prompt, next, waiting, list_is_closed }))
    }

    fn speaks(left: Option<i64>) -> RoomView {
        let limited = left.map(|left| Clock::from_left(Span::from_secs(left)));
        let step = if left.is_some_and(|left| left < 0) { SpeechStep::Over } else { SpeechStep::Free };
        let clock = TurnClock { used: Span::from_secs(60), limited, step, is_stopped: false };
        let who = Named { name: "Lê Văn C".to_owned(), role: None };
        let (class, next, time) = (Class::Ordinary, vec![], Some(time(0)));
        view(Picture::Speaking(Speaking { item: item(), who, class, clock: Some(clock), next, time }))
    }

    fn rung(views: &[RoomView]) -> Vec<bool> {
        let mut ringer = Ringer::default();
        views.iter().map(|view| ringer.hears(view) == Bell::Rings).collect()
    }

    #[test]
    fn the_bell_rings_once_for_each_of_the_four_occasions() {
        let course = [
            (presents(60), false),
            (presents(-1), true),
            (presents(-2), false),
            (silence(2), true),
            (silence(1), false),
            (silence(0), true),
            (speaks(Some(10)), false),
            (speaks(Some(-1)), true),
            (view(Picture::Recess(crate::room::picture::Recess { back_at: None, title: None })), false),
            (speaks(Some(-2)), false),
            (silence(0), false),
            (speaks(Some(-1)), true),
        ];
        let (views, wanted): (Vec<RoomView>, Vec<bool>) = course.into_iter().unzip();
        assert_eq!(rung(&views), wanted);
    }

    #[test]
    fn the_bell_is_silent_for_guests_for_what_it_finds_and_for_what_a_black_screen_hid() {
        assert_eq!(rung(&[silence(0), speaks(None), speaks(None)]), [false; 3]);
        assert_eq!(rung(&[presents(60), view(Picture::Covered {}), silence(10)]), [false; 3]);
    }
}
