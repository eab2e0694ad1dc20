//! Floor 3. The page of the meeting: what changes from one to the next, its items, its people.

use chrono::Datelike;

use super::begin;
use super::begin::models;
use super::desk::Desk;
use super::entry::item;
use super::months::Month;
use super::row::Choice;
use super::row::Deed;
use super::row::Entry;
use super::row::ItemRow;
use super::row::Post;
use super::row::Row;
use super::row::Table;
use super::row::What;
use super::typed;
use crate::agenda_file::writing::Place;
use crate::console::typing::Lines;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::Meeting;
use crate::meeting::agenda::ScorePlan;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Person;
use crate::meeting::rotation::Candidate;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::text::Phrase;
use crate::text::dates;
use crate::text::history as looking_back;
use crate::text::prepare as w;

/// All rows of the page.
pub fn rows(desk: &Desk) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(model) = desk.model {
        let choices: Vec<String> = models().into_iter().map(|name| w::model(desk.lang, name)).collect();
        let at = models().iter().position(|name| *name == model).unwrap_or(0);
        rows.push(Row::new(desk.get(w::MODEL), What::Choose { choices, at, of: Choice::Model }));
    }
    let field = |phrase: Phrase, entry: Entry, place: &str| {
        Row::new(desk.get(phrase), What::Type(entry, Lines::One)).of(vec![Place::of(place)])
    };
    rows.push(field(w::TITLE, Entry::Needed(Place::of("title")), "title"));
    rows.extend(month(desk));
    rows.push(field(w::DAY, Entry::Day, "start"));
    rows.push(field(w::HOUR, Entry::Hour, ""));
    rows.push(field(w::PLACE, Entry::Perhaps(Place::of("place")), "place"));
    rows.push(field(w::LENGTH, Entry::Minutes(Place::of("length")), "length"));
    rows.push(field(w::FLOOR, Entry::PerhapsMinutes(Place::of("floor")), "floor"));
    rows.push(Row::new(desk.get(w::ITEMS), What::Heading).also(vec![Place::of("segments")]));
    rows.extend(items(desk));
    rows.push(Row::new(desk.get(w::ADD_ITEM), What::Do(Deed::AddItem, Line::default())));
    let import = What::Do(Deed::Tables(Table::Programme), Line::default());
    rows.push(Row::new(desk.get(w::IMPORT_PROGRAMME), import));
    rows.push(Row::new(desk.get(w::SPREAD), What::Do(Deed::Spread, Line::quiet("Ctrl+T"))));
    rows.push(Row::new(desk.get(w::PEOPLE), What::Heading));
    rows.push(roster(desk));
    rows.push(office(desk, w::CHAIR, Post::Chair));
    rows.push(office(desk, w::MINUTE_TAKER, Post::MinuteTaker));
    if matches!(desk.agenda().score, ScorePlan::Sheet(_)) {
        rows.push(office(desk, w::SCORE_FOLLOWER, Post::ScoreFollower));
        rows.push(judges(desk));
    }
    rows.extend(reviewers(desk));
    rows.push(tasks(desk));
    rows.push(field(w::NEXT_MEETING, Entry::NextMeeting, "next_meeting"));
    rows.push(elsewhere(desk, &rows));
    rows.push(Row::new(desk.get(w::PRINT), What::Do(Deed::Print, Line::quiet("F3"))));
    rows.push(Row::new(desk.get(w::DONE), What::Do(Deed::Done, Line::default())));
    rows.retain(|row| !matches!(&row.what, What::Told(line) if line.text.is_empty()));
    rows
}

fn month(desk: &Desk) -> Option<Row> {
    let month = begin::month_of(desk.agenda())?.first_day();
    let said = match desk.lang {
        crate::meeting::agenda::Language::Vi => format!("{} năm {}", dates::month(desk.lang, month), month.year()),
        crate::meeting::agenda::Language::En => dates::month_and_year(desk.lang, month),
    };
    let row = Row::new(desk.get(w::MONTH), What::Choose { choices: vec![said], at: 0, of: Choice::Month });
    let held = desk.agenda().start.map(|start| start.date()).filter(|day| Month::of(*day).first_day() != month);
    let told = held.map(|day| Line::quiet(w::other_month(desk.lang, &dates::month(desk.lang, day))));
    Some(row.with(told.into_iter().collect()))
}

/// How many items the file has.
pub fn item_count(desk: &Desk) -> usize {
    desk.count(&Place::of("segments"))
}

/// Whether an item is held this time.
pub fn is_held(desk: &Desk, n: usize) -> bool {
    desk.outline().word(&item(n).field("today")) != Some("false")
}

fn items(desk: &Desk) -> Vec<Row> {
    let mut number = 0;
    (0..item_count(desk))
        .map(|n| {
            let place = item(n);
            let held = is_held(desk, n);
            number += usize::from(held);
            let title = desk.text(&place.field("title"));
            let title = if title.trim().is_empty() { format!("({})", desk.get(w::EMPTY)) } else { title.to_owned() };
            let times = if held { times(desk, n) } else { desk.get(w::NOT_TODAY) };
            let what = What::Item(ItemRow {
                n,
                number: held.then_some(number),
                title,
                who: desk.name(desk.text(&place.field("presenter"))).to_owned(),
                times,
            });
            Row::new(String::new(), what).of(vec![place])
        })
        .collect()
}

fn times(desk: &Desk, n: usize) -> String {
    let place = item(n);
    let shown = |place: Place| typed::minutes_shown(desk.lang, desk.text(&place));
    let present = shown(place.field("present"));
    let discuss = place.field("discuss");
    if desk.outline().is_record(&discuss) {
        format!("{present} + {}", shown(discuss.field("planned")))
    } else {
        present
    }
}

fn office(desk: &Desk, label: Phrase, post: Post) -> Row {
    let id = desk.text(&post.place());
    let line = if id.is_empty() { Line::quiet(desk.get(w::NOBODY)) } else { Line::plain(desk.name(id)) };
    Row::new(desk.get(label), What::Do(Deed::Pick(post), line)).of(vec![post.place()])
}

fn judges(desk: &Desk) -> Row {
    let names: Vec<String> =
        desk.outline().texts(&Place::of("judges")).iter().map(|id| desk.name(id).to_owned()).collect();
    let line = if names.is_empty() { Line::quiet(desk.get(w::JUDGES_NONE)) } else { Line::plain(names.join(", ")) };
    Row::new(desk.get(w::JUDGES), What::Do(Deed::Pick(Post::Judges), line)).of(vec![Place::of("judges")])
}

fn roster(desk: &Desk) -> Row {
    let people = &desk.agenda().roster;
    let members = people.iter().filter(|one| one.is_member()).count();
    let voters = people.iter().filter(|one| Person::may_vote(one)).count();
    let said = desk.voice(|voice| w::people(voice, members, voters, people.len() - members));
    let told = if desk.agenda().sample { vec![Line::new(Tone::Warn, w::sample(desk.lang))] } else { Vec::new() };
    Row::new(desk.get(w::ROSTER), What::Do(Deed::Roster, Line::plain(said))).of(vec![Place::of("roster")]).with(told)
}

fn tasks(desk: &Desk) -> Row {
    match desk.before.tasks.len() {
        0 => Row::new(desk.get(w::TASKS), What::Told(Line::quiet(desk.get(w::NO_TASKS)))),
        n => Row::new(desk.get(w::TASKS), What::Do(Deed::Tasks, Line::plain(w::tasks(desk.lang, n)))),
    }
}

/// Who is due to review himself: shown only, for the names are settled in the meeting, from those present.
fn reviewers(desk: &Desk) -> Option<Row> {
    let agenda = desk.agenda();
    let is_due = agenda.segments.iter().any(|one| one.kind == SegmentKind::SelfReview);
    let due = if is_due { due(desk) } else { Vec::new() };
    if due.is_empty() {
        return None;
    }
    let names: Vec<&str> = due.iter().map(|one| desk.name(&one.who.0)).collect();
    // Each with the reason for his turn: the rotation is everybody's right to ask about.
    let why = due.iter().map(|one| {
        let why = looking_back::why_reviews(desk.lang, one);
        Line::quiet(format!("{}: {why}.", desk.name(&one.who.0)))
    });
    let told = why.chain([Line::quiet(desk.get(w::REVIEWERS_NOTE))]).collect();
    Some(Row::new(desk.get(w::REVIEWERS), What::Told(Line::plain(names.join(", ")))).with(told))
}

/// Those whose turn it is, as the meeting itself would count them.
pub fn due(desk: &Desk) -> Vec<Candidate> {
    let wall = desk.today.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc().fixed_offset();
    let at = Moment { t: crate::meeting::time::Stamp::ZERO, wall };
    let meeting = Meeting::unheld(desk.agenda(), &desk.before, at);
    let year = desk.agenda().start.map_or(desk.today.year(), |start| start.year());
    meeting.review_order(year).into_iter().take(meeting.review_number()).collect()
}

/// Faults that belong to no row of this page: they must be seen all the same.
fn elsewhere(desk: &Desk, rows: &[Row]) -> Row {
    let shown = |place: &Place| rows.iter().any(|row| row.places.iter().any(|of| !of.is_whole() && place.is_in(of)));
    let others = desk.faults().filter(|noted| noted.is_error() && !shown(&noted.place));
    let told: Vec<Line> = others.map(|noted| Line::new(Tone::Warn, noted.words(desk.lang))).collect();
    match told.split_first() {
        Some((first, rest)) => Row::new("!".to_owned(), What::Told(first.clone())).with(rest.to_vec()),
        None => Row::new(String::new(), What::Told(Line::default())),
    }
}

/// Sum, length, members' time: from what can be read.
pub fn sums(desk: &Desk) -> (Span, Span, Span) {
    let shares = crate::agenda_file::shares(desk.agenda());
    (shares.sum, desk.agenda().length, shares.members)
}
