//! Floor 0. A meeting in which nothing has happened yet: the plan, as it lies on the table.

use std::collections::HashMap;
use std::collections::HashSet;

use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::Segment;
use crate::meeting::laid::Screen;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Attendee;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Meeting;
use crate::meeting::state::Owed;
use crate::meeting::state::Part;
use crate::meeting::state::Phase;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::time::Stamp;
use crate::meeting::words::Created;

impl Meeting {
    /// Before anything has happened.
    pub(super) fn empty(created: Created, first: Moment) -> Self {
        let agenda = &created.agenda;
        let people: Vec<Attendee> = agenda.roster.iter().cloned().map(attendee).collect();
        let places: HashMap<PersonId, usize> =
            people.iter().enumerate().map(|(place, one)| (one.person.id.clone(), place)).collect();
        let items = agenda.segments.iter().cloned().map(|plan| item(plan, false)).collect();
        Self {
            chair: agenda.chair.clone(),
            minute_taker: agenda.minute_taker.clone(),
            score_follower: agenda.score_follower.clone(),
            next_meeting: agenda.next_meeting,
            first,
            people,
            places,
            items,
            created,
            log: Vec::new(),
            undone: HashSet::new(),
            phase: Phase::Lobby,
            at: 0,
            part: 0,
            begun: None,
            over: None,
            hold: None,
            holds: Vec::new(),
            stops: Vec::new(),
            gaps: Vec::new(),
            last_seen: Stamp::ZERO,
            last_change: Stamp::ZERO,
            queue: Vec::new(),
            queue_closed: false,
            speech: None,
            interrupted: None,
            speeches: Vec::new(),
            passed: Vec::new(),
            gone_unasked: Vec::new(),
            named_since: Stamp::ZERO,
            prompt: 0,
            quiet_since: None,
            override_note: None,
            thanks: None,
            votes: Vec::new(),
            tasks: Vec::new(),
            reports: Vec::new(),
            opinions: Vec::new(),
            notes: Vec::new(),
            conclusions: Vec::new(),
            withdrawals: Vec::new(),
            chosen: None,
            put_off: Vec::new(),
            lines: Vec::new(),
            sealed: None,
            announced: Vec::new(),
            announcement_stands: false,
            unsealed: Vec::new(),
            adopted: None,
            amendments: Vec::new(),
            message: None,
            covered: false,
            screen: Screen::default(),
        }
    }
}

pub(super) fn attendee(person: Person) -> Attendee {
    Attendee { person, presence: Presence::Unmarked, marks: Vec::new(), turns: 0, spoken: Span::ZERO, heard: None }
}

pub(super) fn item(plan: Segment, added: bool) -> Item {
    let part = Part::planned(plan.present, owed(&plan), None);
    Item { plan, state: ItemState::Ahead, parts: vec![part], not_heard: Vec::new(), added }
}

pub(super) fn owed(plan: &Segment) -> Option<Owed> {
    match plan.discuss {
        Discuss::None(_) => None,
        Discuss::Held { planned, least } => Some(Owed { planned, least }),
    }
}
