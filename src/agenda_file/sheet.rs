//! Floor 1. A scoring sheet in a file: its lines. The bands stand in `bands`.

use super::bands::bands;
use super::fault::Advice;
use super::fault::SheetFault;
use super::fault::Thing;
use super::fault::Wanted;
use super::ids::Ids;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;
use super::yearly::yearly;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Evidence;
use crate::meeting::sheet::Group;
use crate::meeting::sheet::Level;
use crate::meeting::sheet::NotApplicable;
use crate::meeting::sheet::Sheet;
use crate::meeting::sheet::Tenths;
use crate::meeting::sheet::Within;

/// What a sheet holds; by these names a file is known for a sheet.
pub(super) const SHEET: &[&str] =
    &["id", "title", "source", "example", "total", "groups", "bands", "not_applicable", "yearly"];

const GROUP: &[&str] = &["id", "title", "criteria"];
const CRITERION: &[&str] =
    &["id", "title", "max", "kind", "evidence", "only_with_theme", "promised", "within_days", "note"];
const LEVEL: &[&str] = &["title", "points", "when", "if_unexcused"];
const WHEN: &[&str] = &["from", "over", "below"];

const NOT_APPLICABLE: &[(&str, NotApplicable)] = &[("Full", NotApplicable::Full), ("LeftOut", NotApplicable::LeftOut)];

const EVIDENCE: &[(&str, Evidence)] = &[
    ("MinutesHeld", Evidence::MinutesHeld),
    ("SharePresent", Evidence::SharePresent),
    ("NoUnexcused", Evidence::NoUnexcused),
    ("ShareSpoke", Evidence::ShareSpoke),
    ("PausesKept", Evidence::PausesKept),
    ("TasksGiven", Evidence::TasksGiven),
    ("LastTasks", Evidence::LastTasks),
    ("VotesCarried", Evidence::VotesCarried),
    ("Concluded", Evidence::Concluded),
];

/// The step of a range that says nothing of its own.
const STEP: Tenths = Tenths(5);

/// Reads a sheet.
pub(super) fn sheet(leaf: Leaf<'_>) -> Option<Sheet> {
    let record = Record::read(leaf, Thing::Sheet, SHEET)?;
    let text = |name: &'static str| record.need(name).and_then(|leaf| leaf.text(Room::Line)).unwrap_or_default();
    let id = record.need("id").and_then(Leaf::id).unwrap_or_default();
    let title = text("title");
    let stated = record.need("total").and_then(|leaf| leaf.points().map(|total| (leaf, total)));
    let listed = record.need("groups");
    let (groups, all_read) = listed.map(groups).unwrap_or_default();
    let sum: Tenths = groups.iter().flat_map(|group| &group.criteria).map(|line| line.max).sum();
    if let Some((leaf, total)) = stated.filter(|(_, total)| all_read && sum != *total) {
        leaf.fault(SheetFault::SumDiffers { sum, total });
    }
    let total = stated.map_or(sum, |(_, total)| total);
    let ids: Vec<&str> = groups.iter().flat_map(|group| &group.criteria).map(|line| line.id.as_str()).collect();
    let bands = record.need("bands").map(|leaf| bands(leaf, total, &ids)).unwrap_or_default();
    let yearly = record.maybe("yearly").and_then(|leaf| yearly(leaf, total, &bands));
    Some(Sheet {
        id,
        title,
        source: record.maybe("source").and_then(|leaf| leaf.text(Room::Line)),
        example: record.maybe("example").and_then(Leaf::yes_or_no).unwrap_or_default(),
        total,
        groups,
        bands,
        not_applicable: record
            .maybe("not_applicable")
            .and_then(|leaf| leaf.one_of(NOT_APPLICABLE))
            .unwrap_or(NotApplicable::Full),
        yearly,
    })
}

/// The headings with their lines, and whether every line could be read.
fn groups(leaf: Leaf<'_>) -> (Vec<Group>, bool) {
    let Some(all) = leaf.list() else { return (Vec::new(), false) };
    if all.is_empty() {
        leaf.fault(SheetFault::NoLines);
        return (Vec::new(), false);
    }
    let (mut ids, mut lines) = (Ids::new(Thing::Group), Ids::new(Thing::Criterion));
    let count = all.len();
    let mut all_read = true;
    let groups: Vec<Group> =
        all.into_iter().filter_map(|leaf| group(leaf, &mut ids, &mut lines, &mut all_read)).collect();
    all_read &= groups.len() == count;
    (groups, all_read)
}

fn group(leaf: Leaf<'_>, ids: &mut Ids, lines: &mut Ids, all_read: &mut bool) -> Option<Group> {
    let record = Record::read(leaf, Thing::Group, GROUP)?;
    let id = required_id(&record, ids);
    let title = record.need("title").and_then(|leaf| leaf.text(Room::Line));
    let listed = record.need("criteria");
    let all = listed.and_then(Leaf::list);
    if let (Some(leaf), Some([])) = (listed, all.as_deref()) {
        leaf.fault(SheetFault::EmptyGroup);
    }
    *all_read &= all.is_some();
    let mut criteria = Vec::new();
    for leaf in all.unwrap_or_default() {
        match criterion(leaf, lines) {
            Some((line, max)) => {
                *all_read &= max.is_some();
                criteria.push(line);
            }
            None => *all_read = false,
        }
    }
    Some(Group { id: id.unwrap_or_default(), title: title.unwrap_or_default(), criteria })
}

fn required_id(record: &Record<'_>, ids: &mut Ids) -> Option<String> {
    let leaf = record.need("id")?;
    let id = leaf.id()?;
    ids.take(leaf, &id);
    Some(id)
}

/// One line, and its maximum where that could be read.
fn criterion(leaf: Leaf<'_>, ids: &mut Ids) -> Option<(Criterion, Option<Tenths>)> {
    let record = Record::read(leaf, Thing::Criterion, CRITERION)?;
    let id = required_id(&record, ids);
    let title = record.need("title").and_then(|leaf| leaf.text(Room::Line));
    let max = record.need("max").and_then(some_points);
    let evidence = record.maybe("evidence").and_then(|leaf| leaf.one_of(EVIDENCE));
    let kind = match record.maybe("kind") {
        Some(leaf) => kind(leaf, max, evidence),
        None => None,
    };
    let flag = |name: &str| record.maybe(name).and_then(Leaf::yes_or_no).unwrap_or_default();
    let line = Criterion {
        id: id.unwrap_or_default(),
        title: title.unwrap_or_default(),
        max: max.unwrap_or_default(),
        kind: kind.unwrap_or(CriterionKind::Range { step: STEP }),
        evidence,
        only_with_theme: flag("only_with_theme"),
        promised: flag("promised"),
        within_days: record.maybe("within_days").and_then(Leaf::days),
        note: record.maybe("note").and_then(|leaf| leaf.text(Room::Line)),
    };
    Some((line, max))
}

fn some_points(leaf: Leaf<'_>) -> Option<Tenths> {
    let points = leaf.points()?;
    if points == Tenths::ZERO {
        leaf.fault(SheetFault::NoPoints);
        return None;
    }
    Some(points)
}

fn kind(leaf: Leaf<'_>, max: Option<Tenths>, evidence: Option<Evidence>) -> Option<CriterionKind> {
    let arguments = leaf.arguments();
    match (leaf.word(), arguments.as_deref()) {
        ("YesNo", Some([])) => Some(CriterionKind::YesNo),
        ("Range", Some([])) => Some(CriterionKind::Range { step: STEP }),
        ("Range", Some([step])) => {
            let points = some_points(*step)?;
            if let Some(max) = max.filter(|max| max.0 % points.0 != 0) {
                step.fault(SheetFault::StepMissesMax { step: points, max });
            }
            Some(CriterionKind::Range { step: points })
        }
        ("Levels", Some([list])) => Some(CriterionKind::Levels(levels(*list, max, evidence))),
        ("YesNo" | "Range" | "Levels" | "", _) => {
            leaf.expected(Wanted::CriterionKind);
            None
        }
        _ => leaf.unknown_word(vec!["YesNo", "Range", "Levels"]),
    }
}

fn levels(leaf: Leaf<'_>, max: Option<Tenths>, evidence: Option<Evidence>) -> Vec<Level> {
    let Some(all) = leaf.list() else { return Vec::new() };
    let count = all.len();
    let levels: Vec<Level> = all.into_iter().filter_map(|leaf| level(leaf, max, evidence)).collect();
    if count == 0 {
        leaf.fault(SheetFault::NoLevels);
    } else if !levels.is_sorted_by(|one, next| one.points >= next.points) {
        leaf.fault(Advice::LevelsNotInOrder);
    }
    let best = levels.iter().map(|level| level.points).max();
    if let (Some(best), Some(max)) = (best, max)
        && levels.len() == count
        && best < max
    {
        leaf.fault(SheetFault::MaxOutOfReach { best, max });
    }
    levels
}

fn level(leaf: Leaf<'_>, max: Option<Tenths>, evidence: Option<Evidence>) -> Option<Level> {
    let record = Record::read(leaf, Thing::Level, LEVEL)?;
    let title = record.need("title").and_then(|leaf| leaf.text(Room::Line));
    let worth = record.need("points");
    let points = worth.and_then(Leaf::points);
    if let (Some(leaf), Some(points), Some(max)) = (worth, points, max)
        && points > max
    {
        leaf.fault(SheetFault::LevelAboveMax { points, max });
    }
    let when = record.maybe("when").and_then(|leaf| within(leaf, evidence));
    let if_unexcused = record.maybe("if_unexcused").and_then(Leaf::yes_or_no).unwrap_or_default();
    Some(Level { title: title?, points: points?, when, if_unexcused })
}

/// Reads `(from: 75, below: 90)` or `(over: 50)`: per cent, or minutes from the floor.
fn within(leaf: Leaf<'_>, evidence: Option<Evidence>) -> Option<Within> {
    const DAY: i64 = 24 * 60;
    let figure: fn(Leaf<'_>) -> Option<i64> = match evidence? {
        Evidence::MinutesHeld => |leaf: Leaf<'_>| leaf.number(-DAY, DAY),
        Evidence::SharePresent | Evidence::ShareSpoke | Evidence::LastTasks => share,
        Evidence::NoUnexcused
        | Evidence::PausesKept
        | Evidence::TasksGiven
        | Evidence::VotesCarried
        | Evidence::Concluded => {
            leaf.fault(SheetFault::WhenWithoutFigure);
            return None;
        }
    };
    let record = Record::read(leaf, Thing::When, WHEN)?;
    let from = record.maybe("from").and_then(figure);
    let over = record.maybe("over").and_then(figure);
    let below = record.maybe("below").and_then(figure);
    if from.is_some() && over.is_some() {
        leaf.fault(SheetFault::TwoLowerEdges);
    }
    let least = if evidence == Some(Evidence::MinutesHeld) { -DAY } else { 0 };
    let within = Within { from: from.or(over).unwrap_or(least), over: over.is_some(), below };
    let first = within.from + i64::from(within.over);
    if within.below.is_some_and(|below| below <= first) {
        leaf.fault(SheetFault::WhenEmpty);
    }
    Some(within)
}

/// A percentage with at most one decimal, in thousandths.
fn share(leaf: Leaf<'_>) -> Option<i64> {
    match Tenths::parse(leaf.slice()) {
        Some(Tenths(thousandths)) if thousandths <= 1001 => Some(thousandths),
        Some(_) | None => {
            leaf.expected(Wanted::Share);
            None
        }
    }
}
