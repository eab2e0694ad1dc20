//! Floor 1. The items of a file and the votes that they name.

use super::fault::PlanFault;
use super::fault::Thing;
use super::fault::Wanted;
use super::ids::Ids;
use super::ids::Mention;
use super::leaf::Leaf;
use super::record::Record;
use super::value::Room;
use crate::meeting::agenda::Base;
use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::agenda::Threshold;
use crate::meeting::agenda::VoteBy;
use crate::meeting::agenda::VotePlan;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;

const SEGMENT: &[&str] =
    &["id", "title", "kind", "today", "presenter", "present", "discuss", "prompts", "notes", "say", "public"];
const DISCUSSION: &[&str] = &["planned", "least"];
const VOTE: &[&str] = &["id", "segment", "question", "base", "threshold", "by"];

const KINDS: &[(&str, SegmentKind)] = &[
    ("Opening", SegmentKind::Opening),
    ("Content", SegmentKind::Content),
    ("SelfReview", SegmentKind::SelfReview),
    ("Tasks", SegmentKind::Tasks),
    ("Closing", SegmentKind::Closing),
    ("Score", SegmentKind::Score),
    ("Break", SegmentKind::Break),
];

const BASES: &[(&str, Base)] = &[("Summoned", Base::Summoned), ("Present", Base::Present), ("Cast", Base::Cast)];

const WAYS: &[(&str, VoteBy)] = &[("Hands", VoteBy::Hands), ("Ballot", VoteBy::Ballot)];

/// The least time of a discussion that is owed.
const LEAST: Span = Span::from_mins(1);

/// The items of a file.
#[derive(Default)]
pub(super) struct Items {
    /// In order.
    pub segments: Vec<Segment>,
    /// Who presents, to be looked up on the roster.
    pub presenters: Vec<Mention>,
    /// Items that are written down and not held this time.
    pub left_out: Vec<SegmentId>,
    /// Present and discussion of all together; none where one of them could not be read.
    pub sum: Option<Span>,
}

/// Reads the list of items.
pub(super) fn items(leaf: Leaf<'_>) -> Items {
    let mut items = Items { sum: Some(Span::ZERO), ..Items::default() };
    let Some(all) = leaf.list() else { return Items::default() };
    if all.is_empty() {
        leaf.fault(PlanFault::NoSegments);
    }
    let mut ids = Ids::new(Thing::Segment);
    for leaf in all {
        if segment(leaf, &mut ids, &mut items).is_none() {
            items.sum = None;
        }
    }
    if items.segments.is_empty() && !items.left_out.is_empty() {
        leaf.page.fault(leaf.first_letter(), PlanFault::NoSegments);
    }
    items
}

fn segment(leaf: Leaf<'_>, ids: &mut Ids, items: &mut Items) -> Option<()> {
    let record = Record::read(leaf, Thing::Segment, SEGMENT)?;
    let titled = record.need("title");
    let title = titled.and_then(|leaf| leaf.text(Room::Line));
    let id = ids.of(&record, titled.zip(title.as_deref()));
    let kind = record.need("kind").and_then(|leaf| leaf.one_of(KINDS));
    let present = record.need("present").and_then(Leaf::duration);
    let discuss = discussion(&record, kind);
    let presenter = record.maybe("presenter").and_then(Mention::read);
    let text = |name: &str, room: Room| record.maybe(name).and_then(|leaf| leaf.text(room));
    let is_held = record.maybe("today").and_then(Leaf::yes_or_no).unwrap_or(true);
    let item = Segment {
        id: SegmentId(id.unwrap_or_default()),
        title: title.unwrap_or_default(),
        kind: kind.unwrap_or(SegmentKind::Opening),
        presenter: presenter.as_ref().map(|mention| PersonId(mention.id.clone())),
        present: present.unwrap_or_default(),
        discuss: discuss.clone().unwrap_or(Discuss::None(None)),
        prompts: lines(&record, "prompts"),
        notes: text("notes", Room::Notes),
        say: text("say", Room::Notes),
        public: lines(&record, "public"),
    };
    items.presenters.extend(presenter);
    if !is_held {
        items.left_out.push(item.id);
        return Some(());
    }
    items.segments.push(item);
    let planned = present? + discuss?.planned();
    items.sum = items.sum.map(|sum| sum + planned);
    Some(())
}

fn lines(record: &Record<'_>, name: &str) -> Vec<String> {
    let all = record.maybe(name).and_then(Leaf::list).unwrap_or_default();
    all.into_iter().filter_map(|leaf| leaf.text(Room::Line)).collect()
}

/// What an item says of its discussion; none where that could not be read.
fn discussion(record: &Record<'_>, kind: Option<SegmentKind>) -> Option<Discuss> {
    let Some(leaf) = record.get("discuss") else {
        if let Some(kind) = kind.filter(|kind| owes(*kind, None)) {
            record.fault(PlanFault::OwesDiscussion { kind });
        }
        return Some(Discuss::None(None));
    };
    if leaf.word() == "None" {
        return no_discussion(leaf, kind);
    }
    let Some(times) = leaf.fields().and_then(|_| Record::read(leaf, Thing::Discussion, DISCUSSION)) else {
        leaf.expected(Wanted::Discussion);
        return None;
    };
    if kind == Some(SegmentKind::Break) {
        leaf.fault(PlanFault::BreakDiscusses);
    }
    let planned = times.need("planned").and_then(Leaf::some_duration);
    let shortest = times.need("least");
    let least = shortest.and_then(Leaf::duration);
    if let (Some(shortest), Some(least)) = (shortest, least) {
        if kind.is_some_and(|kind| owes(kind, None)) && least < LEAST {
            shortest.fault(PlanFault::LeastTooShort { least });
        }
        if let Some(planned) = planned.filter(|planned| least > *planned) {
            shortest.fault(PlanFault::LeastOverPlanned { least, planned });
        }
    }
    Some(Discuss::Held { planned: planned?, least: least? })
}

fn no_discussion(leaf: Leaf<'_>, kind: Option<SegmentKind>) -> Option<Discuss> {
    let reason = match leaf.arguments().as_deref() {
        Some([]) => None,
        Some([reason]) => Some(reason.text(Room::Line)?),
        Some(_) | None => {
            leaf.expected(Wanted::Discussion);
            return None;
        }
    };
    if let Some(kind) = kind.filter(|kind| owes(*kind, reason.as_deref())) {
        leaf.fault(PlanFault::OwesDiscussion { kind });
    }
    Some(Discuss::None(reason))
}

/// Whether an item of this kind owes the members a discussion, given the reason why it has none.
fn owes(kind: SegmentKind, reason: Option<&str>) -> bool {
    match kind {
        SegmentKind::Content | SegmentKind::SelfReview => true,
        SegmentKind::Tasks => reason.is_none(),
        SegmentKind::Opening | SegmentKind::Closing | SegmentKind::Score | SegmentKind::Break => false,
    }
}

/// Reads the list of votes, and which item each of them names.
pub(super) fn votes(leaf: Leaf<'_>) -> (Vec<VotePlan>, Vec<Mention>) {
    let mut ids = Ids::new(Thing::Vote);
    let mut named = Vec::new();
    let all = leaf.list().unwrap_or_default();
    let votes = all.into_iter().filter_map(|leaf| vote(leaf, &mut ids, &mut named)).collect();
    (votes, named)
}

fn vote(leaf: Leaf<'_>, ids: &mut Ids, named: &mut Vec<Mention>) -> Option<VotePlan> {
    let record = Record::read(leaf, Thing::Vote, VOTE)?;
    let asked = record.need("question");
    let question = asked.and_then(|leaf| leaf.text(Room::Line));
    let id = ids.of(&record, asked.zip(question.as_deref()));
    let segment = record.need("segment").and_then(Mention::read);
    let base = record.need("base").and_then(|leaf| leaf.one_of(BASES));
    let threshold = record.need("threshold").and_then(threshold);
    let by = record.maybe("by").and_then(|leaf| leaf.one_of(WAYS)).unwrap_or_default();
    let plan = VotePlan {
        id: id.unwrap_or_default(),
        segment: SegmentId(segment.as_ref().map(|mention| mention.id.clone()).unwrap_or_default()),
        question: question.unwrap_or_default(),
        base: base.unwrap_or(Base::Summoned),
        threshold: threshold.unwrap_or(Threshold::MoreThan(1, 2)),
        by,
    };
    named.extend(segment);
    Some(plan)
}

/// Reads `MoreThan(1, 2)` or `AtLeast(2, 3)`.
pub(super) fn threshold(leaf: Leaf<'_>) -> Option<Threshold> {
    const MOST: i64 = 1_000;
    let word = leaf.word();
    if !word.is_empty() && !matches!(word, "MoreThan" | "AtLeast" | "None" | "true" | "false") {
        return leaf.unknown_word(vec!["MoreThan", "AtLeast"]);
    }
    let arguments = leaf.arguments();
    let ("MoreThan" | "AtLeast", Some([over, under])) = (word, arguments.as_deref()) else {
        leaf.expected(Wanted::Threshold);
        return None;
    };
    let (over, under) = (over.number(0, MOST), under.number(0, MOST));
    let (over, under) = (u32::try_from(over?).ok()?, u32::try_from(under?).ok()?);
    let (threshold, in_reach) = match word {
        "MoreThan" => (Threshold::MoreThan(over, under), over < under),
        _ => (Threshold::AtLeast(over, under), over <= under),
    };
    if over == 0 || under == 0 {
        leaf.fault(PlanFault::ThresholdZero);
    } else if !in_reach {
        leaf.fault(PlanFault::ThresholdOutOfReach);
    }
    Some(threshold)
}
