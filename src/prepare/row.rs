//! Floor 3. The rows that every page of the screen is made of: what each shows, and what keys do with it.

use crate::agenda_file::writing::Place;
use crate::console::typing::Lines;
use crate::console::view::Line;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What belongs here.
    pub label: String,
    /// What it shows and does.
    pub what: What,
    /// The values whose faults stand under it, with those inside them.
    pub places: Vec<Place>,
    /// Those of which only their own faults do.
    pub own: Vec<Place>,
    /// More under it.
    pub told: Vec<Line>,
}

/// What a row shows and does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A heading over the rows that follow.
    Heading,
    /// A text to type.
    Type(Entry, Lines),
    /// One out of a few, with ← and →.
    Choose {
        /// All of them.
        choices: Vec<String>,
        /// The chosen one.
        at: usize,
        /// What it is about.
        of: Choice,
    },
    /// Something that Enter does or opens.
    Do(Deed, Line),
    /// An item of the agenda.
    Item(ItemRow),
    /// Something to read.
    Told(Line),
}

/// An item on the page of the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    /// From 0, as the file has them.
    pub n: usize,
    /// As the programme counts them; none where it is not held.
    pub number: Option<usize>,
    /// Its title.
    pub title: String,
    /// Who presents.
    pub who: String,
    /// "10 + 13".
    pub times: String,
}

/// What a typed text becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A text that must say something.
    Needed(Place),
    /// A text that may be missing.
    Perhaps(Place),
    /// One of a list of texts; it goes when it is emptied.
    One(Place, usize),
    /// One more of a list of texts.
    More(Place),
    /// A length of time in minutes.
    Minutes(Place),
    /// One that may be missing.
    PerhapsMinutes(Place),
    /// The members' time of an item; empty where it has none.
    Planned(usize),
    /// What that may not come below.
    Least(usize),
    /// The day of the meeting.
    Day,
    /// Its hour.
    Hour,
    /// The day of the next one.
    NextMeeting,
}

impl Entry {
    /// Whether the first letter takes the place of what stands there, as for figures and days.
    pub const fn is_typed_over(&self) -> bool {
        match self {
            Self::Minutes(_)
            | Self::PerhapsMinutes(_)
            | Self::Planned(_)
            | Self::Least(_)
            | Self::Day
            | Self::Hour
            | Self::NextMeeting => true,
            Self::Needed(_) | Self::Perhaps(_) | Self::One(..) | Self::More(_) => false,
        }
    }
}

/// What is chosen with ← and →.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The model that the agenda is made from.
    Model,
    /// The month that the meeting is called by.
    Month,
    /// What an item is for.
    Kind(usize),
    /// Whether an item is held this time.
    Held(usize),
    /// Whether the roster is the real one.
    Sample,
    /// How the roster is sorted here.
    Order,
    /// The standing of a person.
    Standing(usize),
    /// What sets a person apart.
    Marks(usize),
    /// Whether a person votes: a temporary member may be given a vote, the others have it from what they are.
    Vote(usize),
}

/// Somebody who is named by the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    /// Chủ trì.
    Chair,
    /// Thư ký.
    MinuteTaker,
    /// Who follows the meeting to score it.
    ScoreFollower,
    /// Who enter a sheet each.
    Judges,
    /// Who presents an item.
    Presenter(usize),
}

impl Post {
    /// Where the agenda names him.
    pub fn place(self) -> Place {
        match self {
            Self::Chair => Place::of("chair"),
            Self::MinuteTaker => Place::of("minute_taker"),
            Self::ScoreFollower => Place::of("score_follower"),
            Self::Judges => Place::of("judges"),
            Self::Presenter(n) => Place::of("segments").at(n).field("presenter"),
        }
    }
}

/// What a spreadsheet is looked at for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// People.
    Roster,
    /// Items.
    Programme,
}

/// What Enter does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Opens an item.
    Item(usize),
    /// Puts a new item in.
    AddItem,
    /// Asks before an item goes.
    DropItem(usize),
    /// Fits the members' time to the length.
    Spread,
    /// Opens the roster.
    Roster,
    /// Shows the tasks that are still open.
    Tasks,
    /// Chooses somebody.
    Pick(Post),
    /// Asks what is to be done with a person.
    Person(usize),
    /// Puts a new person on the roster.
    AddPerson,
    /// Shows the spreadsheets that were found.
    Tables(Table),
    /// Asks before the model's people go.
    Clear,
    /// Writes the programme sheet.
    Print,
    /// Leaves; everything is kept.
    Done,
}

impl Row {
    /// A row with nothing under it.
    pub fn new(label: String, what: What) -> Self {
        Self { label, what, places: Vec::new(), own: Vec::new(), told: Vec::new() }
    }

    /// The same with the values whose faults stand under it.
    #[must_use]
    pub fn of(self, places: Vec<Place>) -> Self {
        Self { places, ..self }
    }

    /// The same with values of which only their own faults stand under it.
    #[must_use]
    pub fn also(self, own: Vec<Place>) -> Self {
        Self { own, ..self }
    }

    /// The same with sentences under it.
    #[must_use]
    pub fn with(self, told: Vec<Line>) -> Self {
        Self { told, ..self }
    }

    /// Whether it can be chosen.
    pub fn can_be_chosen(&self) -> bool {
        match self.what {
            What::Heading | What::Told(_) => false,
            What::Type(..) | What::Choose { .. } | What::Do(..) | What::Item(_) => true,
        }
    }
}
