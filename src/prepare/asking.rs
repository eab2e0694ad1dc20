//! Floor 3. Questions and their answers; people to choose from.

use super::desk::Desk;
use super::pages::Answer;
use super::pages::Ask;
use super::roster_page;
use super::roster_page::Order;
use super::roster_page::person;
use super::row::Post;
use crate::agenda_file::writing::Place;
use crate::meeting::roster::Person;
use crate::names;
use crate::text::Phrase;
use crate::text::prepare as w;

/// The question, in one sentence.
pub fn question(desk: &Desk, ask: Ask) -> String {
    match ask {
        Ask::Person(n) => desk.text(&person(n).field("name")).to_owned(),
        Ask::DeletePerson(n) => {
            let id = desk.text(&person(n).field("id"));
            let duties: Vec<String> = match id {
                "" => Vec::new(),
                id => roster_page::duties(desk, id).into_iter().map(|(_, label)| label).collect(),
            };
            let name = desk.text(&person(n).field("name"));
            desk.voice(|voice| w::delete_person_ask(voice, name, &duties))
        }
        Ask::DropItem(n) => {
            let title = desk.text(&Place::of("segments").at(n).field("title"));
            w::drop_item_ask(desk.lang, title)
        }
        Ask::Clear => w::clear_ask(desk.lang, roster_page::count(desk)),
        Ask::Leave => w::leave_ask(desk.lang, desk.errors()),
        Ask::NotSaved => desk.get(w::NOT_SAVED_ASK),
    }
}

/// Its answers; the first one is chosen when it opens.
pub fn answers(desk: &Desk, ask: Ask, order: Order) -> Vec<(String, Answer)> {
    let say = |phrase: Phrase, answer: Answer| (desk.get(phrase), answer);
    match ask {
        Ask::Person(n) => {
            let mut all = vec![say(w::BACK, Answer::Back), say(w::PERSON_AFTER, Answer::AddAfter(n))];
            if order == Order::Filed && n > 0 {
                all.push(say(w::PERSON_UP, Answer::Move(n, n - 1)));
            }
            if order == Order::Filed && n + 1 < roster_page::count(desk) {
                all.push(say(w::PERSON_DOWN, Answer::Move(n, n + 1)));
            }
            all.push(say(w::PERSON_DELETE, Answer::AskDelete(n)));
            all
        }
        Ask::DeletePerson(n) => vec![say(w::DELETE_NO, Answer::Back), say(w::DELETE_YES, Answer::DeletePerson(n))],
        Ask::DropItem(n) => vec![say(w::DELETE_NO, Answer::Back), say(w::DELETE_YES, Answer::DropItem(n))],
        Ask::Clear => vec![say(w::CLEAR_YES, Answer::Clear), say(w::DELETE_NO, Answer::Back)],
        Ask::Leave => vec![say(w::LEAVE_STAY, Answer::Mend), say(w::LEAVE_DRAFT, Answer::Leave)],
        Ask::NotSaved => vec![
            say(w::TRY_AGAIN, Answer::TryAgain),
            say(w::SAVE_ELSEWHERE, Answer::Elsewhere),
            say(w::STAY_HERE, Answer::Back),
            say(w::ABANDON, Answer::Abandon),
        ],
    }
}

/// Those who can be chosen; none stands for nobody.
pub fn people<'a>(desk: &'a Desk, post: Post, filter: &str) -> Vec<Option<&'a Person>> {
    let all = desk.agenda().roster.iter();
    let found: Vec<&Person> =
        if filter.trim().is_empty() { all.collect() } else { names::found(filter, all, |person| &person.name) };
    let nobody = filter.trim().is_empty() && post != Post::Judges;
    nobody.then_some(None).into_iter().chain(found.into_iter().map(Some)).collect()
}

/// Whether somebody is the one, or one of those, whom the agenda names.
pub fn is_named(desk: &Desk, post: Post, who: Option<&Person>) -> bool {
    match (post, who) {
        (Post::Judges, Some(person)) => desk.outline().texts(&post.place()).contains(&person.id.0),
        (Post::Judges, None) => false,
        (Post::Chair | Post::MinuteTaker | Post::ScoreFollower | Post::Presenter(_), who) => {
            desk.text(&post.place()) == who.map_or("", |person| person.id.0.as_str())
        }
    }
}
