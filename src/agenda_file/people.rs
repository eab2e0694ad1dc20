//! Floor 1. The roster of a file.

use std::collections::HashMap;

use super::fault::Advice;
use super::fault::PlanFault;
use super::fault::Thing;
use super::ids::Ids;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Standing;

const PERSON: &[&str] = &["id", "name", "standing", "marks", "role", "group"];

const STANDINGS: &[(&str, Standing)] = &[
    ("Official", Standing::Official),
    ("Probationary", Standing::Probationary),
    ("Temporary", Standing::Temporary),
    ("Guest", Standing::Guest),
];

const MARKS: &[(&str, Mark)] =
    &[("Exempt", Mark::Exempt), ("Seconded", Mark::Seconded), ("Suspended", Mark::Suspended), ("Votes", Mark::Votes)];

/// Reads a list of persons; none where it is no list at all.
pub(super) fn roster(leaf: Leaf<'_>) -> Option<Vec<Person>> {
    let all = leaf.list()?;
    let mut ids = Ids::new(Thing::Person);
    let mut seen = HashMap::new();
    let people: Vec<Person> = all.into_iter().filter_map(|leaf| person(leaf, &mut ids, &mut seen)).collect();
    if !people.iter().any(Person::may_vote) {
        leaf.page.fault(leaf.first_letter(), PlanFault::NobodyMayVote);
    }
    Some(people)
}

/// What tells two persons apart in a list: name, role and group.
type Likeness = (String, Option<String>, Option<String>);

fn person(leaf: Leaf<'_>, ids: &mut Ids, seen: &mut HashMap<Likeness, usize>) -> Option<Person> {
    let record = Record::read(leaf, Thing::Person, PERSON)?;
    let named = record.need("name");
    let name = named.and_then(|leaf| leaf.text(Room::Line));
    let id = ids.of(&record, named.zip(name.as_deref()));
    let person = Person {
        id: PersonId(id.unwrap_or_default()),
        name: name.unwrap_or_default(),
        standing: record.maybe("standing").and_then(|leaf| leaf.one_of(STANDINGS)).unwrap_or_default(),
        marks: record.maybe("marks").map(marks).unwrap_or_default(),
        role: record.maybe("role").and_then(|leaf| leaf.text(Room::Line)),
        group: record.maybe("group").and_then(|leaf| leaf.text(Room::Line)),
    };
    if let Some(named) = named.filter(|_| !person.name.is_empty()) {
        let name = person.name.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        let likeness = (name, person.role.clone(), person.group.clone());
        if let Some(first) = seen.get(&likeness) {
            named.fault(Advice::SameName { name: person.name.clone(), first: *first });
        } else {
            seen.insert(likeness, named.line());
        }
    }
    Some(person)
}

fn marks(leaf: Leaf<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    for leaf in leaf.list().unwrap_or_default() {
        let Some(mark) = leaf.one_of(MARKS) else { continue };
        if marks.contains(&mark) {
            leaf.fault(PlanFault::Twice { word: leaf.slice().to_owned() });
        } else {
            marks.push(mark);
        }
    }
    marks
}
