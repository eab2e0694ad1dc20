//! Floor 3. What choosing with ← and → changes.

use super::begin;
use super::desk::Desk;
use super::entry::item;
use super::item_page;
use super::item_page::KINDS;
use super::meeting_page::is_held;
use super::roster_page;
use super::roster_page::MARK_SETS;
use super::roster_page::Order;
use super::roster_page::STANDINGS;
use super::roster_page::person;
use super::row::Choice;
use super::screen::Screen;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Value;
use crate::console::view::NoticeKind;
use crate::meeting::roster::Mark;
use crate::meeting::roster::Standing;
use crate::text::prepare as w;

/// The one after, or before; round the ends.
fn turned(at: usize, count: usize, forward: bool) -> usize {
    (at + if forward { 1 } else { count.saturating_sub(1) }) % count.max(1)
}

/// Chooses the next of a few, or the one before.
pub fn choose(screen: &mut Screen, label: &str, of: Choice, forward: bool) {
    let label = label.to_owned();
    let desk = &mut screen.desk;
    match of {
        Choice::Model => {
            let all = begin::models();
            let at = desk.model.and_then(|model| all.iter().position(|name| *name == model)).unwrap_or(0);
            let next = all[turned(at, all.len(), forward)];
            if let Some(paper) = begin::model(next, desk.today) {
                desk.begin_with(label, next, paper);
            }
        }
        Choice::Month => {
            let Some(month) = begin::month_of(desk.agenda()) else { return };
            let to = month.plus(if forward { 1 } else { -1 });
            let review = desk.review.clone();
            desk.change(label, |paper| begin::carry(paper, &review, month, to));
        }
        Choice::Kind(n) => {
            let at = turned(item_page::kind_of(desk, n).unwrap_or(0), KINDS.len(), forward);
            let kind = Value::kind(KINDS[at]);
            desk.change(label, |paper| paper.put(&item(n).field("kind"), &kind));
        }
        Choice::Held(n) => hold(desk, n, label),
        Choice::Sample => {
            let place = Place::of("sample");
            let sample = desk.agenda().sample;
            desk.change(
                label,
                |paper| if sample { paper.remove(&place) } else { paper.put(&place, &Value::yes(true)) },
            );
        }
        Choice::Order => screen.sort(match screen.order() {
            Order::Filed => Order::Name,
            Order::Name => Order::Filed,
        }),
        Choice::Standing(n) => {
            let to = STANDINGS[turned(roster_page::standing(desk, n), STANDINGS.len(), forward)];
            let place = person(n).field("standing");
            let stands = desk.outline().has(&place);
            desk.change(label, |paper| match to {
                Standing::Official => !stands || paper.remove(&place),
                Standing::Probationary | Standing::Temporary | Standing::Guest => {
                    paper.put(&place, &Value::standing(to))
                }
            });
        }
        Choice::Marks(n) => {
            let own = roster_page::apart(desk, n);
            let at = MARK_SETS.iter().position(|set| *set == own).unwrap_or(0);
            let to = MARK_SETS[turned(at, MARK_SETS.len(), forward)];
            let vote = roster_page::marks(desk, n).into_iter().filter(|mark| *mark == Mark::Votes);
            let marks: Vec<Mark> = to.iter().copied().chain(vote).collect();
            mark(desk, label, n, &marks);
        }
        Choice::Vote(n) => {
            if STANDINGS[roster_page::standing(desk, n)] != Standing::Temporary {
                let told = desk.get(w::VOTE_FOLLOWS);
                return screen.tell(NoticeKind::Told, told);
            }
            let mut marks = roster_page::marks(desk, n);
            match marks.iter().position(|one| *one == Mark::Votes) {
                Some(at) => drop(marks.remove(at)),
                None => marks.push(Mark::Votes),
            }
            mark(desk, label, n, &marks);
        }
    }
}

/// Gives a person these marks and no others.
fn mark(desk: &mut Desk, label: String, n: usize, marks: &[Mark]) {
    let place = person(n).field("marks");
    let stands = desk.outline().has(&place);
    desk.change(label, |paper| {
        if marks.is_empty() { !stands || paper.remove(&place) } else { paper.put(&place, &Value::marks(marks)) }
    });
}

/// Holds an item this time, or leaves it out.
pub fn hold(desk: &mut Desk, n: usize, label: String) {
    let place = item(n).field("today");
    let held = is_held(desk, n);
    desk.change(label, |paper| if held { paper.put(&place, &Value::yes(false)) } else { paper.remove(&place) });
}
