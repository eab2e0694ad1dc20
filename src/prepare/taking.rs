//! Floor 3. Taking over what a spreadsheet says: the people of a roster, the items of a programme.

use super::desk::Desk;
use crate::agenda_file::writing;
use crate::agenda_file::writing::Manuscript;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Value;
use crate::clean::clean_line;
use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentId;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::names;
use crate::tables::People;
use crate::tables::Programme;
use crate::tables::programme::Gap;
use crate::tables::programme::Item;
use crate::tables::programme::whose;
use crate::tables::understand_people;
use crate::tables::understand_programme;
use crate::text::tables as words;

use super::entry::least_of;
use super::row::Table;

/// A spreadsheet that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableFile {
    /// What it is called.
    pub name: String,
    /// The folder that it lies in, and of which day it is.
    pub place: String,
}

/// What a spreadsheet was understood to say.
#[derive(Clone, Debug)]
pub enum Understood {
    /// People.
    People(Box<People>),
    /// Items.
    Programme(Box<Programme>),
}

impl Understood {
    /// From the bytes of a file, or why not, in words.
    pub fn of(lang: Language, table: Table, bytes: &[u8]) -> Result<Self, String> {
        let why = |why| clean_line(words::unreadable(lang, why).lines().next().unwrap_or_default());
        match table {
            Table::Roster => understand_people(bytes).map(Box::new).map(Self::People).map_err(why),
            Table::Programme => understand_programme(bytes).map(Box::new).map(Self::Programme).map_err(why),
        }
    }

    /// All that was understood, before it is taken.
    pub fn report(&self, desk: &Desk, file: &str) -> Vec<String> {
        let text = match self {
            Self::People(people) => words::people_report(desk.lang, file, people),
            Self::Programme(programme) => {
                words::programme_report_to_fill(desk.lang, file, programme, &gaps(desk, programme))
            }
        };
        text.lines().map(clean_line).collect()
    }

    /// Whether there is anything in it.
    pub fn says_something(&self) -> bool {
        match self {
            Self::People(people) => !people.found.is_empty(),
            Self::Programme(programme) => !programme.items.is_empty(),
        }
    }

    /// Puts it in the place of what the manuscript says.
    pub fn take(&self, paper: &mut Manuscript, desk: &Desk) -> bool {
        match self {
            Self::People(people) => take_people(paper, desk, &people.roster()),
            Self::Programme(programme) => take_programme(paper, desk, programme),
        }
    }
}

/// What is missing and does not stay as it stands on this screen: the title, the body, and items that go by the same name.
fn gaps(desk: &Desk, programme: &Programme) -> Vec<Gap> {
    let is_known = |at: usize| programme.items.get(at).is_some_and(|item| same_item(desk, &item.title).is_some());
    let mut gaps = programme.gaps(&desk.agenda().roster);
    gaps.retain(|gap| match gap {
        Gap::Title | Gap::Body => false,
        Gap::Present(at) | Gap::Discuss(at) | Gap::Nobody(at) => !is_known(*at),
        Gap::NotOnRoster(_) => true,
    });
    gaps
}

/// The item that goes by this title already.
fn same_item<'a>(desk: &'a Desk, title: &str) -> Option<&'a Segment> {
    desk.agenda().segments.iter().find(|one| names::fold(&one.title) == names::fold(title))
}

/// Whoever was on the roster keeps his id, so that earlier meetings still know him.
fn take_people(paper: &mut Manuscript, desk: &Desk, found: &[Person]) -> bool {
    let known = &desk.agenda().roster;
    let mut people: Vec<Person> = Vec::new();
    for person in found {
        let same = known.iter().find(|one| names::same_name(&one.name, &person.name));
        let wanted = same.map_or(&person.id, |one| &one.id);
        let taken = |id: &str| people.iter().any(|one| one.id.0 == id);
        let id = if taken(&wanted.0) { names::make_id(&person.name, taken) } else { wanted.0.clone() };
        people.push(Person { id: PersonId(id), ..person.clone() });
    }
    let stays = |id: &str| people.iter().any(|one| one.id.0 == id);
    let items = Place::of("segments");
    let presenters = (0..desk.count(&items)).map(|n| items.at(n).field("presenter"));
    let offices = ["chair", "minute_taker", "score_follower"].into_iter().map(Place::of);
    let named = presenters.chain(offices).filter(|place| desk.outline().has(place) && !stays(desk.text(place)));
    let gone: Vec<Place> =
        named.chain([Place::of("sample")].into_iter().filter(|place| desk.outline().has(place))).collect();
    let judges = Place::of("judges");
    let listed = desk.outline().texts(&judges);
    let kept: Vec<&String> = listed.iter().filter(|id| stays(id)).collect();
    let scored = |paper: &mut Manuscript| match (listed.len() == kept.len(), kept.is_empty()) {
        (true, _) => true,
        (false, true) => paper.remove(&judges),
        (false, false) => paper.put(&judges, &Value::texts(&kept)),
    };
    gone.iter().all(|place| paper.remove(place))
        && scored(paper)
        && paper.put(&Place::of("roster"), &Value::List(people.iter().map(writing::person).collect()))
}

/// An item of the same title keeps its prompts and sentences; a gap stays open and is shown as what is missing.
fn take_programme(paper: &mut Manuscript, desk: &Desk, programme: &Programme) -> bool {
    let agenda = desk.agenda();
    let mut ids: Vec<String> = Vec::new();
    let mut kinds = Vec::new();
    let mut values = Vec::new();
    for item in &programme.items {
        let same = same_item(desk, &item.title);
        let taken = |id: &str| ids.iter().any(|one| one == id);
        let id = match same.map(|one| one.id.0.clone()).filter(|id| !taken(id)) {
            Some(id) => id,
            None => names::make_id(&item.title, |id| taken(id) || agenda.segments.iter().any(|one| one.id.0 == id)),
        };
        values.push(value(desk, item, same, &id));
        kinds.push(item.kind);
        ids.push(id);
    }
    // A vote goes with the item that stands for the one it named.
    let mut gone = Vec::new();
    let mut moved = Vec::new();
    let votes = Place::of("votes");
    for n in 0..desk.count(&votes) {
        let place = votes.at(n).field("segment");
        let named = desk.text(&place);
        if ids.iter().any(|id| id == named) {
            continue;
        }
        let kind = agenda.segments.iter().find(|one| one.id.0 == named).map(|one| one.kind);
        match kinds.iter().position(|other| Some(*other) == kind) {
            Some(at) => moved.push((place, ids[at].clone())),
            None => gone.push(votes.at(n)),
        }
    }
    let titled = programme.title.as_ref().is_none_or(|title| paper.put(&Place::of("title"), &Value::text(title)));
    titled
        && moved.iter().all(|(place, id)| paper.put(place, &Value::text(id)))
        && gone.iter().rev().all(|place| paper.remove(place))
        && paper.put(&Place::of("segments"), &Value::List(values))
}

fn value(desk: &Desk, item: &Item, same: Option<&Segment>, id: &str) -> Value {
    let presenter = item.presenter.as_deref().and_then(|said| whose(said, &desk.agenda().roster));
    let held = |planned: Span| match same.map(|one| &one.discuss) {
        Some(Discuss::Held { least, .. }) => Discuss::Held { planned, least: (*least).min(planned) },
        Some(Discuss::None(_)) | None => Discuss::Held { planned, least: least_of(planned) },
    };
    let kept = |own: &Vec<String>, old: fn(&Segment) -> &Vec<String>| {
        if own.is_empty() { same.map(old).cloned().unwrap_or_default() } else { own.clone() }
    };
    let segment = Segment {
        id: SegmentId(id.to_owned()),
        title: item.title.clone(),
        kind: item.kind,
        presenter: presenter.map(|person| person.id.clone()).or_else(|| same.and_then(|one| one.presenter.clone())),
        present: item.present.or_else(|| same.map(|one| one.present)).unwrap_or_default(),
        discuss: item.discuss.map_or_else(|| same.map_or(Discuss::None(None), |one| one.discuss.clone()), held),
        prompts: kept(&item.prompts, |one| &one.prompts),
        notes: item.note.clone().or_else(|| same.and_then(|one| one.notes.clone())),
        say: same.and_then(|one| one.say.clone()),
        public: kept(&item.lines, |one| &one.public),
    };
    let is_open = item.present.is_none() && same.is_none();
    match writing::segment(&segment) {
        Value::Record(fields) => Value::Record(
            fields
                .into_iter()
                .map(|(name, value)| if is_open && name == "present" { (name, Value::text("")) } else { (name, value) })
                .collect(),
        ),
        other => other,
    }
}
