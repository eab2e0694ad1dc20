//! Floor 3. What choosing, doing and answering change.

use super::asking;
use super::desk::Desk;
use super::entry::item;
use super::faulty;
use super::item_page;
use super::item_page::KINDS;
use super::meeting_page;
use super::meeting_page::is_held;
use super::pages::Answer;
use super::pages::Ask;
use super::pages::Page;
use super::roster_page;
use super::roster_page::Column;
use super::roster_page::person;
use super::row::Deed;
use super::row::Post;
use super::row::Table;
use super::screen::Screen;
use super::spread;
use super::spread::Part;
use super::taking::Understood;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Value;
use crate::console::view::NoticeKind;
use crate::meeting::agenda::Discuss;
use crate::meeting::time::Span;
use crate::text::prepare as w;

/// Whether the screen goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// It goes on.
    Stays,
    /// It is left.
    Leaves,
    /// It is left, and what it shows is wanted even where nothing was changed.
    Done,
    /// It is left once it is written somewhere else.
    SavesElsewhere,
    /// It is left though it is not written.
    Abandons,
    /// It wants to know which spreadsheets there are.
    Looks(Table),
    /// It wants the programme sheet written.
    Prints,
    /// It wants this one of them.
    Reads(Table, usize),
}

/// Moves an item one place up or down.
pub fn move_item(screen: &mut Screen, n: usize, forward: bool) {
    let to = if forward { n + 1 } else { n.wrapping_sub(1) };
    if to >= meeting_page::item_count(&screen.desk) {
        return;
    }
    let label = screen.desk.text(&item(n).field("title")).to_owned();
    if screen.desk.change(label, |paper| paper.shift(&Place::of("segments"), n, to)) {
        let at = screen.at();
        screen.choose_row(if forward { at + 1 } else { at.saturating_sub(1) });
    }
}

/// A minute more or less for the members on an item.
pub fn minute(desk: &mut Desk, n: usize, more: bool) {
    let place = item(n).field("discuss").field("planned");
    let Ok(planned) = Span::parse(desk.text(&place)) else { return };
    let step = if more { Span::from_mins(1) } else { -Span::from_mins(1) };
    let least = Span::parse(desk.text(&item(n).field("discuss").field("least"))).unwrap_or_default();
    let to = (planned + step).max(least.max(Span::from_mins(1)).min(planned));
    let label = desk.text(&item(n).field("title")).to_owned();
    desk.change(label, |paper| paper.put(&place, &Value::span(to)));
}

/// Fits the members' time to the length of the meeting.
pub fn fit(screen: &mut Screen) {
    screen.leave_field();
    let desk = &mut screen.desk;
    let (sum, length, _) = meeting_page::sums(desk);
    let held: Vec<usize> = (0..meeting_page::item_count(desk)).filter(|n| is_held(desk, *n)).collect();
    let parts: Vec<(usize, Part)> = held
        .into_iter()
        .zip(&desk.agenda().segments)
        .filter_map(|(n, item)| match item.discuss {
            Discuss::Held { planned, least } => Some((n, Part { planned, least: least.max(Span::from_secs(30)) })),
            Discuss::None(_) => None,
        })
        .collect();
    let told = if sum == length {
        (NoticeKind::Told, desk.get(w::SPREAD_NOTHING))
    } else if parts.is_empty() || desk.errors() > 0 && desk.agenda().length == Span::ZERO {
        (NoticeKind::Refused, desk.get(w::SPREAD_NONE))
    } else {
        let only: Vec<Part> = parts.iter().map(|(_, part)| *part).collect();
        let new = spread::spread(&only, length - sum);
        let changed: Span = new.iter().zip(&only).map(|(new, old)| *new - old.planned).sum();
        let label = desk.get(w::SPREAD);
        desk.change(label, |paper| {
            parts.iter().zip(&new).all(|((n, part), new)| {
                let place = item(*n).field("discuss").field("planned");
                part.planned == *new || paper.put(&place, &Value::span(*new))
            })
        });
        if changed == length - sum {
            (NoticeKind::Done, w::spread_done(desk.lang, changed))
        } else {
            (NoticeKind::Refused, desk.get(w::SPREAD_SHORT))
        }
    };
    screen.tell(told.0, told.1);
    screen.freshen();
}

/// Does what Enter means on a row.
pub fn deed(screen: &mut Screen, deed: Deed) -> Then {
    match deed {
        Deed::Item(n) => screen.open(Page::Item { n, at: 0 }),
        Deed::AddItem => add_item(screen),
        Deed::DropItem(n) => screen.ask(Ask::DropItem(n)),
        Deed::Spread => fit(screen),
        Deed::Roster => screen.open_roster(),
        Deed::Tasks => screen.open(Page::Tasks { at: 0 }),
        Deed::Pick(post) => screen.open_people(post),
        Deed::Person(n) => screen.ask(Ask::Person(n)),
        Deed::AddPerson => add_person(screen, roster_page::count(&screen.desk)),
        Deed::Tables(table) => return Then::Looks(table),
        Deed::Clear => screen.ask(Ask::Clear),
        Deed::Print => return print(screen),
        Deed::Done => {
            return match leave(screen) {
                Then::Leaves | Then::Done => Then::Done,
                Then::Stays
                | Then::SavesElsewhere
                | Then::Abandons
                | Then::Prints
                | Then::Looks(_)
                | Then::Reads(..) => Then::Stays,
            };
        }
    }
    Then::Stays
}

/// A new item before those that close the meeting, or at the end; its page opens.
fn add_item(screen: &mut Screen) {
    use crate::meeting::agenda::SegmentKind;
    let desk = &mut screen.desk;
    let count = meeting_page::item_count(desk);
    let closes = |n: &usize| {
        let kind = item_page::kind_of(desk, *n).map(|at| KINDS[at]);
        matches!(kind, Some(SegmentKind::Closing | SegmentKind::Score))
    };
    let at = (0..count).find(closes).unwrap_or(count);
    let new = item_page::new_item(desk);
    let label = desk.get(w::ADD_ITEM);
    if desk.change(label, |paper| paper.insert(&Place::of("segments"), at, &new)) {
        screen.open(Page::Item { n: at, at: 0 });
    }
}

fn add_person(screen: &mut Screen, at: usize) {
    let new = roster_page::new_person(&screen.desk);
    let label = screen.desk.get(w::ADD_PERSON);
    if !screen.desk.change(label, |paper| paper.insert(&Place::of("roster"), at, &new)) {
        return;
    }
    show_person(screen, at);
}

/// The roster with this person chosen.
fn show_person(screen: &mut Screen, n: usize) {
    let order = screen.order();
    screen.sort(order);
    let row = match screen.page() {
        Page::Roster { people, .. } => people.iter().position(|one| *one == n),
        Page::Meeting { .. }
        | Page::Item { .. }
        | Page::Tasks { .. }
        | Page::Pick { .. }
        | Page::Tables { .. }
        | Page::Report { .. }
        | Page::Ask { .. } => None,
    };
    if let Some(row) = row {
        screen.choose_row(row);
        screen.choose_column(Column::Name);
    }
}

/// Does what an answer means.
pub fn answer(screen: &mut Screen, answer: Answer) -> Then {
    screen.close();
    match answer {
        Answer::Back => {}
        Answer::AskDelete(n) => screen.ask(Ask::DeletePerson(n)),
        Answer::DeletePerson(n) => {
            let desk = screen.desk.clone();
            screen.desk.change(desk.get(w::PERSON_DELETE), |paper| roster_page::delete(paper, &desk, n));
            screen.freshen();
        }
        Answer::Move(from, to) => {
            let label = screen.desk.text(&person(from).field("name")).to_owned();
            if screen.desk.change(label, |paper| paper.shift(&Place::of("roster"), from, to)) {
                screen.freshen();
                show_person(screen, to);
            }
        }
        Answer::AddAfter(n) => add_person(screen, n + 1),
        Answer::DropItem(n) => {
            let label = screen.desk.get(w::DROP_ITEM);
            let id = screen.desk.text(&item(n).field("id")).to_owned();
            let votes = Place::of("votes");
            let asked: Vec<usize> = (0..screen.desk.count(&votes))
                .rev()
                .filter(|k| screen.desk.text(&votes.at(*k).field("segment")) == id)
                .collect();
            screen
                .desk
                .change(label, |paper| asked.iter().all(|k| paper.remove(&votes.at(*k))) && paper.remove(&item(n)));
            screen.freshen();
        }
        Answer::Clear => {
            let desk = screen.desk.clone();
            screen.desk.change(desk.get(w::CLEAR), |paper| roster_page::clear(paper, &desk));
            screen.freshen();
            show_person(screen, 0);
        }
        Answer::Mend => faulty::open_first(screen),
        Answer::Leave => return Then::Leaves,
        Answer::TryAgain => return Then::Done,
        Answer::Elsewhere => return Then::SavesElsewhere,
        Answer::Abandon => return Then::Abandons,
    }
    Then::Stays
}

/// Takes the chosen person, or one more of several.
pub fn pick(screen: &mut Screen) {
    let Page::Pick { post, filter, at } = screen.page() else { return };
    let (post, at) = (*post, *at);
    let people = asking::people(&screen.desk, post, filter.text());
    let Some(who) = people.get(at) else { return };
    let id = who.map(|person| person.id.0.clone());
    let place = post.place();
    let stands = screen.desk.outline().has(&place);
    let label = id.as_deref().map_or_else(|| screen.desk.get(w::NOBODY_CHOICE), |id| screen.desk.name(id).to_owned());
    match (post, id) {
        (Post::Judges, Some(id)) => {
            let mut judges = screen.desk.outline().texts(&place);
            match judges.iter().position(|judge| *judge == id) {
                Some(at) => drop(judges.remove(at)),
                None => judges.push(id),
            }
            screen.desk.change(label, |paper| {
                if judges.is_empty() {
                    !stands || paper.remove(&place)
                } else {
                    paper.put(&place, &Value::texts(&judges))
                }
            });
        }
        (Post::Chair | Post::MinuteTaker | Post::ScoreFollower | Post::Presenter(_) | Post::Judges, id) => {
            screen.desk.change(label, |paper| match id {
                None => !stands || paper.remove(&place),
                Some(id) => paper.put(&place, &Value::text(id)),
            });
            screen.close();
            screen.step(true);
        }
    }
}

/// Leaves, or asks first where a meeting cannot be held from it.
pub fn leave(screen: &mut Screen) -> Then {
    screen.leave_field();
    if screen.desk.errors() == 0 {
        return Then::Leaves;
    }
    if !matches!(screen.page(), Page::Ask { ask: Ask::Leave, .. }) {
        screen.ask(Ask::Leave);
    }
    Then::Stays
}

/// Wants the programme sheet, of an agenda that a meeting can be held from.
pub fn print(screen: &mut Screen) -> Then {
    screen.leave_field();
    if screen.desk.errors() == 0 {
        return Then::Prints;
    }
    let told = screen.desk.get(w::PRINT_FAULTY);
    screen.tell(NoticeKind::Refused, told);
    Then::Stays
}

/// People who were added and got no name are nobody.
pub fn drop_nameless(screen: &mut Screen) {
    let desk = &screen.desk;
    let nameless: Vec<usize> = (0..roster_page::count(desk)).rev().filter(|n| roster_page::is_new(desk, *n)).collect();
    if nameless.is_empty() {
        return;
    }
    let label = desk.get(w::ADD_PERSON);
    screen.desk.change(label, |paper| nameless.iter().all(|n| paper.remove(&person(*n))));
    screen.freshen();
}

/// An item that was added and in which nothing was typed is none.
pub fn drop_untitled(screen: &mut Screen, n: usize) {
    if !item_page::is_untouched(&screen.desk, n) {
        return;
    }
    let label = screen.desk.get(w::ADD_ITEM);
    if screen.desk.change(label, |paper| paper.remove(&item(n))) {
        let told = screen.desk.get(w::NOT_NAMED);
        screen.freshen();
        screen.tell(NoticeKind::Told, told);
    }
}

/// Takes what a spreadsheet was understood to say.
pub fn take(screen: &mut Screen) {
    let Page::Report { what, .. } = screen.page() else { return };
    let (what, desk) = (what.clone(), screen.desk.clone());
    let label = match &*what {
        Understood::People(_) => w::IMPORT_ROSTER,
        Understood::Programme(_) => w::IMPORT_PROGRAMME,
    };
    let taken = screen.desk.change(desk.get(label), |paper| what.take(paper, &desk));
    // The report and the list of files under it.
    screen.close();
    screen.close();
    let order = screen.order();
    screen.sort(order);
    screen.freshen();
    if let Page::Roster { .. } = screen.page() {
        screen.choose_row(0);
    }
    if taken {
        // What the file left open is gone to at once: it may stand out of sight.
        let gaps = screen.desk.errors();
        if gaps > 0 && matches!(screen.page(), Page::Meeting { .. }) {
            faulty::choose_first(screen);
        }
        let told = w::taken(screen.desk.lang, gaps);
        screen.tell(NoticeKind::Done, told);
    }
}
