//! Floor 3. The page of one item: what it is called, who presents, how long, what is asked and said.

use super::desk::Desk;
use super::entry::item;
use super::meeting_page::is_held;
use super::row::Choice;
use super::row::Deed;
use super::row::Entry;
use super::row::Post;
use super::row::Row;
use super::row::What;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Value;
use crate::console::typing::Lines;
use crate::console::view::Line;
use crate::meeting::agenda::SegmentKind;
use crate::names;
use crate::text::Phrase;
use crate::text::kinds;
use crate::text::prepare as w;

/// What a new item has to present and to discuss, and what of that cannot be skipped.
const NEW_MINUTES: &str = "5m";
const NEW_LEAST: &str = "2m";

/// The kinds in the order in which they are offered.
pub const KINDS: [SegmentKind; 7] = [
    SegmentKind::Opening,
    SegmentKind::Content,
    SegmentKind::SelfReview,
    SegmentKind::Tasks,
    SegmentKind::Closing,
    SegmentKind::Score,
    SegmentKind::Break,
];

/// The kind of an item, by its word in the file.
pub fn kind_of(desk: &Desk, n: usize) -> Option<usize> {
    let word = desk.outline().word(&item(n).field("kind"))?;
    KINDS.iter().position(|kind| Value::kind(*kind) == Value::word(word))
}

/// All rows of the page.
pub fn rows(desk: &Desk, n: usize) -> Vec<Row> {
    let place = item(n);
    let typed = |phrase: Phrase, entry: Entry, lines: Lines, of: Place| {
        Row::new(desk.get(phrase), What::Type(entry, lines)).of(vec![of])
    };
    let title = place.field("title");
    let present = place.field("present");
    let discuss = place.field("discuss");
    let mut rows = vec![typed(w::ITEM_TITLE, Entry::Needed(title.clone()), Lines::One, title)];
    let held = vec![desk.get(w::HELD_YES), desk.get(w::HELD_NO)];
    let at = usize::from(!is_held(desk, n));
    rows.push(Row::new(desk.get(w::HELD), What::Choose { choices: held, at, of: Choice::Held(n) }));
    let choices = KINDS.iter().map(|kind| kinds::segment_kind(*kind).get(desk.lang).to_owned()).collect();
    let kind = What::Choose { choices, at: kind_of(desk, n).unwrap_or(0), of: Choice::Kind(n) };
    rows.push(Row::new(desk.get(w::KIND), kind).of(vec![place.field("kind")]));
    let who = desk.text(&place.field("presenter"));
    let who = if who.is_empty() { Line::quiet(desk.get(w::NOBODY)) } else { Line::plain(desk.name(who)) };
    let presenter = Row::new(desk.get(w::PRESENTER), What::Do(Deed::Pick(Post::Presenter(n)), who));
    rows.push(presenter.of(vec![place.field("presenter")]));
    rows.push(typed(w::PRESENT, Entry::Minutes(present.clone()), Lines::One, present));
    let planned = typed(w::DISCUSS, Entry::Planned(n), Lines::One, discuss.field("planned"));
    rows.push(planned.also(vec![place.clone(), discuss.clone()]));
    if desk.outline().is_record(&discuss) {
        rows.push(typed(w::LEAST, Entry::Least(n), Lines::One, discuss.field("least")));
    }
    lines(desk, &mut rows, &place.field("prompts"), w::PROMPT, w::PROMPT_NEW);
    let say = place.field("say");
    rows.push(typed(w::SAY, Entry::Perhaps(say.clone()), Lines::Several, say));
    lines(desk, &mut rows, &place.field("public"), w::PUBLIC, w::PUBLIC_NEW);
    let notes = place.field("notes");
    rows.push(typed(w::NOTES, Entry::Perhaps(notes.clone()), Lines::Several, notes));
    rows.push(Row::new(desk.get(w::DROP_ITEM), What::Do(Deed::DropItem(n), Line::default())));
    rows
}

fn lines(desk: &Desk, rows: &mut Vec<Row>, list: &Place, one: Phrase, more: Phrase) {
    let count = desk.count(list);
    for k in 0..count {
        let label = format!("{} {}", desk.get(one), k + 1);
        rows.push(Row::new(label, What::Type(Entry::One(list.clone(), k), Lines::One)).of(vec![list.at(k)]));
    }
    rows.push(Row::new(desk.get(more), What::Type(Entry::More(list.clone()), Lines::One)));
}

/// A new item, of which only the title is missing.
pub fn new_item(desk: &Desk) -> Value {
    let taken = |id: &str| {
        let items = Place::of("segments");
        (0..desk.count(&items)).any(|n| desk.text(&items.at(n).field("id")) == id)
    };
    let lang = desk.agenda().language;
    Value::Record(vec![
        ("id", Value::text(names::make_id(w::NEW_ITEM_ID.get(lang), taken))),
        ("title", Value::text(w::NEW_ITEM.get(lang))),
        ("kind", Value::kind(SegmentKind::Content)),
        ("present", Value::text(NEW_MINUTES)),
        ("discuss", Value::Record(vec![("planned", Value::text(NEW_MINUTES)), ("least", Value::text(NEW_LEAST))])),
    ])
}

/// Whether an item is still as it was added, with nothing of its own.
pub fn is_untouched(desk: &Desk, n: usize) -> bool {
    let place = item(n);
    let says = |place: Place, text: &str| desk.text(&place) == text;
    let title = desk.text(&place.field("title"));
    let own = ["presenter", "prompts", "public", "say", "notes", "today"];
    (title == w::NEW_ITEM.vi || title == w::NEW_ITEM.en)
        && says(place.field("present"), NEW_MINUTES)
        && says(place.field("discuss").field("planned"), NEW_MINUTES)
        && says(place.field("discuss").field("least"), NEW_LEAST)
        && own.iter().all(|name| !desk.outline().has(&place.field(name)))
}
