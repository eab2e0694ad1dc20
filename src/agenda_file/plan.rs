//! Floor 1. A whole agenda: its own fields, and what one part of it says of another.

use super::beside::Look;
use super::characters::nearest;
use super::embedded;
use super::fault::Advice;
use super::fault::FileFault;
use super::fault::Found;
use super::fault::PlanFault;
use super::fault::Post;
use super::fault::SheetFault;
use super::fault::Thing;
use super::fault::Wanted;
use super::ids::Ids;
use super::ids::Mention;
use super::leaf::Leaf;
use super::people;
use super::reading::read_page;
use super::record::Record;
use super::segments;
use super::segments::Items;
use super::sheet;
use super::value::Room;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Body;
use crate::meeting::agenda::ClosingStep;
use crate::meeting::agenda::Language;
use crate::meeting::agenda::Quorum;
use crate::meeting::agenda::ReviewRule;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::agenda::SpeechRule;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::sheet::Sheet;
use crate::meeting::time::Span;

const AGENDA: &[&str] = &[
    "title",
    "body",
    "superior",
    "place",
    "start",
    "language",
    "occasion",
    "address",
    "length",
    "floor",
    "roster",
    "sample",
    "chair",
    "minute_taker",
    "score_follower",
    "judges",
    "speech",
    "self_review",
    "quorum",
    "segments",
    "votes",
    "score",
    "closing",
    "theme",
    "next_meeting",
];
const BODY: &[&str] = &["id", "name"];
const SPEECH: &[&str] = &["limit", "warning", "room_sees"];
const REVIEW: &[&str] = &["up_to", "few", "many"];
const QUORUM: &[&str] = &["threshold", "binding"];

const LANGUAGES: &[(&str, Language)] = &[("Vi", Language::Vi), ("En", Language::En)];

const STEPS: &[(&str, ClosingStep)] = &[
    ("Conclude", ClosingStep::Conclude),
    ("Tasks", ClosingStep::Tasks),
    ("Votes", ClosingStep::Votes),
    ("Score", ClosingStep::Score),
    ("Announce", ClosingStep::Announce),
    ("Minutes", ClosingStep::Minutes),
];

/// A speech may last three minutes unless the agenda says otherwise (`DOMAIN.md` 3).
const SPEECH_RULE: SpeechRule = SpeechRule { limit: Span::from_mins(3), warning: Span::from_secs(30), room_sees: true };

/// Reads an agenda; none where it is no record at all. Whether it can be used is told by the faults.
pub(super) fn agenda(leaf: Leaf<'_>, look: Look<'_>) -> Option<Agenda> {
    let record = Record::read(leaf, Thing::Agenda, AGENDA)?;
    let line = |name: &str| record.maybe(name).and_then(|leaf| leaf.text(Room::Line));
    let flag = |name: &str| record.maybe(name).and_then(Leaf::yes_or_no).unwrap_or_default();
    let title = record.need("title").and_then(|leaf| leaf.text(Room::Line));
    let language = record.maybe("language").and_then(|leaf| leaf.one_of(LANGUAGES)).unwrap_or_default();
    let people = record.need("roster").and_then(|leaf| roster(leaf, look));
    let items = record.need("segments").map(segments::items).unwrap_or_default();
    let (mut votes, named) = record.maybe("votes").map(segments::votes).unwrap_or_default();
    let length = record.need("length");
    let planned = length.and_then(Leaf::some_duration);
    let floor = record.maybe("floor").and_then(Leaf::some_duration);
    check_length(length, planned, floor, &items);
    check_segments_named(&record, &named, &items);
    votes.retain(|vote| !items.left_out.contains(&vote.segment));
    let offices = Offices::read(&record, people.as_deref(), &items);
    let score = record.need("score").and_then(|leaf| score(leaf, look));
    let closing = record.maybe("closing").map(closing);
    Some(Agenda {
        title: title.unwrap_or_default(),
        body: record.need("body").and_then(body).unwrap_or_else(|| Body { id: String::new(), name: String::new() }),
        superior: line("superior"),
        place: line("place"),
        start: record.maybe("start").and_then(Leaf::moment),
        language,
        occasion: line("occasion").unwrap_or_else(|| occasion(language)),
        address: record.maybe("address").and_then(|leaf| leaf.text_or_empty(Room::Line)).unwrap_or_default(),
        length: planned.unwrap_or_default(),
        floor,
        roster: people.unwrap_or_default(),
        chair: offices.chair,
        minute_taker: offices.minute_taker,
        score_follower: offices.score_follower,
        judges: offices.judges,
        segments: items.segments,
        speech: record.maybe("speech").and_then(speech).unwrap_or(SPEECH_RULE),
        self_review: record.maybe("self_review").and_then(review).unwrap_or_default(),
        votes,
        closing: closing.unwrap_or_else(|| every_step(score.as_ref())),
        score: score.unwrap_or_else(|| ScorePlan::None(String::new())),
        quorum: record.maybe("quorum").and_then(quorum).unwrap_or_default(),
        theme: flag("theme"),
        sample: flag("sample"),
        next_meeting: record.maybe("next_meeting").and_then(Leaf::date),
    })
}

fn occasion(language: Language) -> String {
    match language {
        Language::Vi => "cuộc họp",
        Language::En => "meeting",
    }
    .to_owned()
}

fn every_step(score: Option<&ScorePlan>) -> Vec<ClosingStep> {
    let steps = STEPS.iter().map(|(_, step)| *step);
    match score {
        Some(ScorePlan::None(_)) => {
            steps.filter(|step| !matches!(step, ClosingStep::Score | ClosingStep::Announce)).collect()
        }
        Some(ScorePlan::Sheet(_)) | None => steps.collect(),
    }
}

fn body(leaf: Leaf<'_>) -> Option<Body> {
    let record = Record::read(leaf, Thing::Body, BODY)?;
    let named = record.need("name");
    let name = named.and_then(|leaf| leaf.text(Room::Line));
    let id = Ids::new(Thing::Body).of(&record, named.zip(name.as_deref()));
    Some(Body { id: id?, name: name? })
}

fn speech(leaf: Leaf<'_>) -> Option<SpeechRule> {
    let record = Record::read(leaf, Thing::Speech, SPEECH)?;
    let limit = record.need("limit").and_then(Leaf::some_duration);
    let warned = record.maybe("warning");
    let warning = warned.and_then(Leaf::duration);
    if let (Some(leaf), Some(warning), Some(limit)) = (warned, warning, limit)
        && warning >= limit
    {
        leaf.fault(PlanFault::WarningOverLimit { warning, limit });
    }
    let room_sees = record.maybe("room_sees").and_then(Leaf::yes_or_no).unwrap_or(true);
    Some(SpeechRule { limit: limit?, warning: warning.unwrap_or_default(), room_sees })
}

fn review(leaf: Leaf<'_>) -> Option<ReviewRule> {
    let record = Record::read(leaf, Thing::ReviewRule, REVIEW)?;
    let number = |name: &'static str, from: i64, to: i64| {
        record.need(name).and_then(|leaf| leaf.number(from, to)).and_then(|number| usize::try_from(number).ok())
    };
    let (up_to, few, many) = (number("up_to", 0, 10_000), number("few", 1, 20), number("many", 1, 20));
    Some(ReviewRule { up_to: up_to?, few: few?, many: many? })
}

fn quorum(leaf: Leaf<'_>) -> Option<Quorum> {
    let record = Record::read(leaf, Thing::Quorum, QUORUM)?;
    let threshold = record.need("threshold").and_then(segments::threshold);
    let binding = record.maybe("binding").and_then(Leaf::yes_or_no).unwrap_or_default();
    Some(Quorum { threshold: threshold?, binding })
}

fn closing(leaf: Leaf<'_>) -> Vec<ClosingStep> {
    let mut steps = Vec::new();
    for leaf in leaf.list().unwrap_or_default() {
        let Some(step) = leaf.one_of(STEPS) else { continue };
        if steps.contains(&step) {
            leaf.fault(PlanFault::Twice { word: leaf.slice().to_owned() });
        } else {
            steps.push(step);
        }
    }
    steps
}

/// A list in the file itself, or the name of a file that holds one.
fn roster(leaf: Leaf<'_>, look: Look<'_>) -> Option<Vec<Person>> {
    match leaf.found() {
        Found::List => people::roster(leaf),
        Found::Text => {
            let name = leaf.text(Room::Line)?;
            match look(&name) {
                Ok(beside) => {
                    let (people, faults) = read_page(&beside.name, &beside.bytes, people::roster);
                    leaf.page.adopt(faults);
                    people
                }
                Err(fault) => {
                    leaf.fault(fault);
                    None
                }
            }
        }
        Found::Number | Found::YesOrNo | Found::Record | Found::Map | Found::Word | Found::Nothing => {
            leaf.expected(Wanted::Roster);
            None
        }
    }
}

/// `Sheet("hd42-2025")`, `Sheet("sheet.ron")` or `None("reason")`.
fn score(leaf: Leaf<'_>, look: Look<'_>) -> Option<ScorePlan> {
    match (leaf.word(), leaf.arguments().as_deref()) {
        ("None", Some([reason])) => reason.text(Room::Line).map(ScorePlan::None),
        ("Sheet", Some([name])) => named_sheet(*name, look).map(|sheet| ScorePlan::Sheet(Box::new(sheet))),
        ("None" | "Sheet" | "" | "true" | "false", _) => {
            leaf.expected(Wanted::Score);
            None
        }
        _ => leaf.unknown_word(vec!["Sheet", "None"]),
    }
}

fn named_sheet(leaf: Leaf<'_>, look: Look<'_>) -> Option<Sheet> {
    let name = leaf.text(Room::Line)?;
    let (sheet, faults) = if let Some(text) = embedded::sheet(&name) {
        read_page(&name, text.as_bytes(), sheet::sheet)
    } else {
        match look(&name) {
            Ok(beside) => read_page(&beside.name, &beside.bytes, sheet::sheet),
            Err(FileFault::NotFound { .. }) => {
                let nearest = nearest(&name, embedded::SHEETS.iter().map(|(name, _)| (*name).to_owned()));
                leaf.fault(SheetFault::Unknown { name, nearest });
                return None;
            }
            Err(fault) => {
                leaf.fault(fault);
                return None;
            }
        }
    };
    leaf.page.adopt(faults);
    sheet
}

fn check_length(leaf: Option<Leaf<'_>>, planned: Option<Span>, floor: Option<Span>, items: &Items) {
    let (Some(leaf), Some(length)) = (leaf, planned) else { return };
    if let Some(sum) = items.sum.filter(|sum| !items.segments.is_empty() && *sum != length) {
        leaf.fault(Advice::PartsDiffer { sum, length });
    }
    let breaks: Span =
        items.segments.iter().filter(|item| item.kind == SegmentKind::Break).map(|item| item.present).sum();
    let net = length - breaks;
    if let Some(floor) = floor.filter(|floor| net < *floor) {
        leaf.fault(Advice::UnderFloor { length: net, floor });
    }
}

fn check_segments_named(record: &Record<'_>, named: &[Mention], items: &Items) {
    let Some(votes) = record.get("votes").filter(|_| !items.segments.is_empty()) else { return };
    let held = items.segments.iter().map(|item| &item.id);
    let ids: Vec<&str> = held.chain(&items.left_out).map(|id| id.0.as_str()).collect();
    for mention in named.iter().filter(|mention| !ids.contains(&mention.id.as_str())) {
        let nearest = nearest(&mention.id, ids.iter().map(|id| (*id).to_owned()));
        let fault = PlanFault::UnknownSegment { id: mention.id.clone(), nearest };
        votes.page.fault(mention.at.clone(), fault);
    }
}

#[derive(Default)]
struct Offices {
    chair: Option<PersonId>,
    minute_taker: Option<PersonId>,
    score_follower: Option<PersonId>,
    judges: Vec<PersonId>,
}

impl Offices {
    /// Reads who holds an office, and looks them and all presenters up on the roster, if that could be read.
    fn read(record: &Record<'_>, people: Option<&[Person]>, items: &Items) -> Self {
        let holder = |name: &str, post: Post| {
            let leaf = record.maybe(name)?;
            let mention = Mention::read(leaf)?;
            look_up(leaf, &mention, post, people);
            Some(PersonId(mention.id))
        };
        let mut offices = Self {
            chair: holder("chair", Post::Chair),
            minute_taker: holder("minute_taker", Post::MinuteTaker),
            score_follower: holder("score_follower", Post::ScoreFollower),
            judges: Vec::new(),
        };
        for leaf in record.maybe("judges").and_then(Leaf::list).unwrap_or_default() {
            let Some(mention) = Mention::read(leaf) else { continue };
            look_up(leaf, &mention, Post::Judge, people);
            let id = PersonId(mention.id);
            if offices.judges.contains(&id) {
                leaf.fault(PlanFault::Twice { word: id.0 });
            } else {
                offices.judges.push(id);
            }
        }
        if let Some(leaf) = record.get("segments") {
            for mention in &items.presenters {
                look_up(leaf, mention, Post::Presenter, people);
            }
        }
        offices
    }
}

fn look_up(leaf: Leaf<'_>, mention: &Mention, post: Post, people: Option<&[Person]>) {
    let Some(people) = people else { return };
    if people.iter().any(|person| person.id.0 == mention.id) {
        return;
    }
    let by_name = people.iter().find(|person| person.name == mention.id).map(|person| person.id.0.clone());
    let nearest = by_name.or_else(|| nearest(&mention.id, people.iter().map(|person| person.id.0.clone())));
    let fault = PlanFault::NotOnRoster { post, id: mention.id.clone(), nearest };
    leaf.page.fault(mention.at.clone(), fault);
}
