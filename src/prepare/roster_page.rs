//! Floor 3. The page of the roster: a table that is edited in place, and what is done with the whole of it.

use super::desk::Desk;
use super::row::Choice;
use super::row::Deed;
use super::row::Entry;
use super::row::Row;
use super::row::Table;
use super::row::What;
use crate::agenda_file::writing::Manuscript;
use crate::agenda_file::writing::Outline;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Value;
use crate::console::typing::Lines;
use crate::console::view::Line;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Person;
use crate::meeting::roster::Standing;
use crate::names;
use crate::text::prepare as w;

/// A column that can be edited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Họ và tên.
    #[default]
    Name,
    /// Tư cách.
    Standing,
    /// Diện riêng.
    Mark,
    /// Chức vụ.
    Role,
    /// Tổ.
    Group,
    /// Biểu quyết.
    Vote,
    /// What else can be done with the person.
    More,
}

impl Column {
    /// All of them from the left.
    pub const ALL: [Self; 7] =
        [Self::Name, Self::Standing, Self::Mark, Self::Role, Self::Group, Self::Vote, Self::More];

    /// The one beside it; at the end the first again.
    #[must_use]
    pub fn beside(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|one| *one == self).unwrap_or(0);
        Self::ALL[(at + if forward { 1 } else { Self::ALL.len() - 1 }) % Self::ALL.len()]
    }
}

/// How the roster is sorted on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the file has it.
    #[default]
    Filed,
    /// By the given name.
    Name,
}

/// Standings in the order in which they are offered.
pub const STANDINGS: [Standing; 4] = [Standing::Official, Standing::Probationary, Standing::Temporary, Standing::Guest];

/// All marks.
const MARKS: [Mark; 4] = [Mark::Exempt, Mark::Seconded, Mark::Suspended, Mark::Votes];

/// What can set a person apart, in the order in which it is offered; whether one votes has a column of its own.
pub const MARK_SETS: [&[Mark]; 5] =
    [&[], &[Mark::Exempt], &[Mark::Seconded], &[Mark::Exempt, Mark::Seconded], &[Mark::Suspended]];

/// The place of a person.
pub fn person(n: usize) -> Place {
    Place::of("roster").at(n)
}

/// How many people the file has.
pub fn count(desk: &Desk) -> usize {
    desk.count(&Place::of("roster"))
}

/// The people in the order of the screen.
pub fn sorted(desk: &Desk, order: Order) -> Vec<usize> {
    let mut all: Vec<usize> = (0..count(desk)).collect();
    match order {
        Order::Filed => {}
        Order::Name => all.sort_by_cached_key(|n| names::sort_key(desk.text(&person(*n).field("name")))),
    }
    all
}

/// The standing of a person, by its word in the file.
pub fn standing(desk: &Desk, n: usize) -> usize {
    let word = desk.outline().word(&person(n).field("standing")).unwrap_or_default();
    STANDINGS.iter().position(|one| Value::standing(*one) == Value::word(word)).unwrap_or(0)
}

/// The marks of a person.
pub fn marks(desk: &Desk, n: usize) -> Vec<Mark> {
    let list = person(n).field("marks");
    let words = desk.outline().texts(&list);
    MARKS
        .into_iter()
        .filter(|mark| words.iter().any(|word| Value::marks(&[*mark]) == Value::List(vec![Value::word(word)])))
        .collect()
}

/// The marks that the column of marks shows: all but the one that gives a vote.
pub fn apart(desk: &Desk, n: usize) -> Vec<Mark> {
    marks(desk, n).into_iter().filter(|mark| *mark != Mark::Votes).collect()
}

/// What the column of marks calls them.
fn apart_words(desk: &Desk, marks: &[Mark]) -> String {
    if marks.is_empty() {
        return desk.get(w::mark_short(None));
    }
    marks.iter().map(|mark| desk.get(w::mark_short(Some(*mark)))).collect::<Vec<_>>().join(", ")
}

/// What a cell is: a text to type or one out of a few.
pub fn cell(desk: &Desk, n: usize, column: Column) -> What {
    let place = person(n);
    let typed = |entry| What::Type(entry, Lines::One);
    match column {
        Column::Name => typed(Entry::Needed(place.field("name"))),
        Column::Role => typed(Entry::Perhaps(place.field("role"))),
        Column::Group => typed(Entry::Perhaps(place.field("group"))),
        Column::More => What::Do(Deed::Person(n), Line::default()),
        Column::Standing => {
            let choices = STANDINGS.iter().map(|one| w::standing_short(*one).get(desk.lang).to_owned()).collect();
            What::Choose { choices, at: standing(desk, n), of: Choice::Standing(n) }
        }
        Column::Mark => {
            let choices = MARK_SETS.iter().map(|set| apart_words(desk, set)).collect();
            let own = apart(desk, n);
            let at = MARK_SETS.iter().position(|set| *set == own).unwrap_or(0);
            What::Choose { choices, at, of: Choice::Marks(n) }
        }
        Column::Vote => {
            let at = usize::from(!votes(desk, n));
            What::Choose { choices: vec![desk.get(w::VOTES_YES), desk.get(w::VOTES_NO)], at, of: Choice::Vote(n) }
        }
    }
}

/// What a cell shows.
pub fn shown(desk: &Desk, n: usize, column: Column) -> String {
    let place = person(n);
    match column {
        Column::Name => desk.text(&place.field("name")).to_owned(),
        Column::Role => desk.text(&place.field("role")).to_owned(),
        Column::Group => desk.text(&place.field("group")).to_owned(),
        Column::More => desk.get(w::ROW_MORE),
        Column::Standing => w::standing_short(STANDINGS[standing(desk, n)]).get(desk.lang).to_owned(),
        Column::Mark => apart_words(desk, &apart(desk, n)),
        Column::Vote => desk.get(if votes(desk, n) { w::VOTES_YES } else { w::VOTES_NO }),
    }
}

/// Whether a person votes, as the meeting counts.
pub fn votes(desk: &Desk, n: usize) -> bool {
    let id = desk.text(&person(n).field("id"));
    let name = desk.text(&person(n).field("name"));
    let mut people = desk.agenda().roster.iter();
    people.find(|one| if id.is_empty() { one.name == name } else { one.id.0 == id }).is_some_and(Person::may_vote)
}

/// The rows under the table.
pub fn rows(desk: &Desk, order: Order) -> Vec<Row> {
    let mut rows = vec![
        Row::new(desk.get(w::ADD_PERSON), What::Do(Deed::AddPerson, Line::default())),
        Row::new(desk.get(w::IMPORT_ROSTER), What::Do(Deed::Tables(Table::Roster), Line::default())),
    ];
    let choices = vec![desk.get(w::ORDER_FILED), desk.get(w::ORDER_NAME)];
    let at = match order {
        Order::Filed => 0,
        Order::Name => 1,
    };
    rows.push(Row::new(desk.get(w::ORDER), What::Choose { choices, at, of: Choice::Order }));
    let sample = desk.agenda().sample;
    if sample {
        rows.push(Row::new(desk.get(w::CLEAR), What::Do(Deed::Clear, Line::default())));
    }
    let choices = vec![desk.get(w::SAMPLE_NO), desk.get(w::SAMPLE_YES)];
    rows.push(Row::new(desk.get(w::SAMPLE), What::Choose { choices, at: usize::from(sample), of: Choice::Sample }));
    rows
}

/// A new person, with an id that nobody has.
pub fn new_person(desk: &Desk) -> Value {
    let name = w::NEW_PERSON.get(desk.agenda().language);
    let taken = |id: &str| (0..count(desk)).any(|n| desk.text(&person(n).field("id")) == id);
    Value::Record(vec![("id", Value::text(names::make_id(name, taken))), ("name", Value::text(name))])
}

/// Whether a person is one that has just been added here and has no name of his own yet.
pub fn is_new(desk: &Desk, n: usize) -> bool {
    let name = desk.text(&person(n).field("name"));
    name == w::NEW_PERSON.vi || name == w::NEW_PERSON.en
}

/// Gives a person who has just got a name the id that goes with it.
pub fn name_id(paper: &mut Manuscript, outline: &Outline, n: usize) {
    let place = person(n);
    let (Some(id), Some(name)) = (outline.text(&place.field("id")), outline.text(&place.field("name"))) else { return };
    let made_new = [w::NEW_PERSON.vi, w::NEW_PERSON.en].map(|name| names::make_id(name, |_| false));
    if name.trim().is_empty() || !made_new.iter().any(|new| id.starts_with(new.as_str())) {
        return;
    }
    let roster = Place::of("roster");
    let taken = |id: &str| {
        (0..outline.count(&roster).unwrap_or(0)).any(|k| k != n && outline.text(&roster.at(k).field("id")) == Some(id))
    };
    paper.put(&place.field("id"), &Value::text(names::make_id(name, taken)));
}

/// Where the agenda names a person, and what that is called.
pub fn duties(desk: &Desk, id: &str) -> Vec<(Place, String)> {
    let mut found = Vec::new();
    let offices = [("chair", w::CHAIR), ("minute_taker", w::MINUTE_TAKER), ("score_follower", w::SCORE_FOLLOWER)];
    for (name, label) in offices {
        if desk.text(&Place::of(name)) == id {
            found.push((Place::of(name), desk.get(label)));
        }
    }
    let judges = Place::of("judges");
    for n in (0..desk.count(&judges)).rev().filter(|n| desk.text(&judges.at(*n)) == id) {
        found.push((judges.at(n), desk.get(w::JUDGES)));
    }
    let items = Place::of("segments");
    for n in 0..desk.count(&items) {
        let presenter = items.at(n).field("presenter");
        if desk.text(&presenter) == id {
            found.push((presenter, desk.text(&items.at(n).field("title")).to_owned()));
        }
    }
    found
}

/// Takes a person off the roster, and his name from where the agenda has it.
pub fn delete(paper: &mut Manuscript, desk: &Desk, n: usize) -> bool {
    let id = desk.text(&person(n).field("id")).to_owned();
    let all = if id.is_empty() { Vec::new() } else { duties(desk, &id) };
    all.iter().all(|(place, _)| paper.remove(place)) && paper.remove(&person(n))
}

/// Takes everybody off the roster, puts one new person there and calls it the real one.
pub fn clear(paper: &mut Manuscript, desk: &Desk) -> bool {
    let items = Place::of("segments");
    let presenters = (0..desk.count(&items)).map(|n| items.at(n).field("presenter"));
    let offices = ["chair", "minute_taker", "score_follower", "judges", "sample"].into_iter().map(Place::of);
    let named: Vec<Place> = presenters.chain(offices).filter(|place| desk.outline().has(place)).collect();
    let gone = (0..count(desk)).rev().map(person);
    named.into_iter().chain(gone).all(|place| paper.remove(&place))
        && paper.insert(&Place::of("roster"), 0, &new_person_of(desk))
}

fn new_person_of(desk: &Desk) -> Value {
    let name = w::NEW_PERSON.get(desk.agenda().language);
    Value::Record(vec![("id", Value::text(names::make_id(name, |_| false))), ("name", Value::text(name))])
}
