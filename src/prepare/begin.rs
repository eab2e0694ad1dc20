//! Floor 3. What the screen begins from: the last meeting's agenda carried over to the next month, or a model.

use chrono::Months;
use chrono::NaiveDate;
use chrono::NaiveTime;

use super::months;
use super::months::Month;
use crate::agenda_file;
use crate::agenda_file::embedded;
use crate::agenda_file::nothing_beside;
use crate::agenda_file::writing;
use crate::agenda_file::writing::Manuscript;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Review;
use crate::agenda_file::writing::Value;
use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;

/// Texts of an item that may name a month.
const TEXTS: &[&str] = &["title", "say", "notes"];
/// The hour of a meeting of which none is known.
const USUAL_HOUR: NaiveTime = NaiveTime::from_hms_opt(14, 0, 0).expect("there is such a time");
const LISTS: &[&str] = &["prompts", "public"];

/// The month that a meeting is called by: the one in its title, else that of its start.
pub fn month_of(agenda: &Agenda) -> Option<Month> {
    let of_start = || agenda.start.map(|start| Month::of(start.date()));
    months::named(agenda.language, &agenda.title).or_else(of_start)
}

/// The first day of a month.
pub fn first_day(month: Month) -> NaiveDate {
    month.first_day()
}

/// Carries every text that names this month or its neighbours over to another one.
pub fn carry(paper: &mut Manuscript, review: &Review, from: Month, to: Month) -> bool {
    let (lang, outline) = (review.agenda.language, &review.outline);
    let mut places = vec![Place::of("title")];
    let items = Place::of("segments");
    for n in 0..outline.count(&items).unwrap_or(0) {
        let item = items.at(n);
        places.extend(TEXTS.iter().map(|name| item.field(name)));
        for list in LISTS.iter().map(|name| item.field(name)) {
            places.extend((0..outline.count(&list).unwrap_or(0)).map(|k| list.at(k)));
        }
    }
    let votes = Place::of("votes");
    places.extend((0..outline.count(&votes).unwrap_or(0)).map(|n| votes.at(n).field("question")));
    places.iter().all(|place| {
        let Some(text) = outline.text(place) else { return true };
        let carried = months::carried(lang, text, from, to);
        carried == text || paper.put(place, &Value::text(carried))
    })
}

/// Prepares the next meeting of a body from its last one, held on a day, with the next one's day where that was set.
///
/// Without such a day the same day of the next month is proposed, unless it has passed.
pub fn after(paper: &mut Manuscript, held: NaiveDate, next: Option<NaiveDate>, today: NaiveDate) {
    let review = paper.review();
    let hour = review.agenda.start.map_or(USUAL_HOUR, |start| start.time());
    let next = next.filter(|day| *day >= today);
    let later = Month::of(next.unwrap_or(today)).after(Month::of(held)).max(1);
    if let Some(from) = month_of(&review.agenda) {
        // A title may name the month that is looked back on, not that of the day.
        carry(paper, &review, from, from.plus(later));
    }
    let proposed = || held.checked_add_months(Months::new(u32::try_from(later).unwrap_or(1)));
    let start = Place::of("start");
    match next.or_else(|| proposed().filter(|day| *day >= today)) {
        Some(day) => {
            let written = day.and_time(hour).format("%Y-%m-%d %H:%M").to_string();
            paper.put(&start, &Value::text(written));
        }
        None if review.outline.has(&start) => {
            paper.remove(&start);
        }
        None => {}
    }
    if review.outline.has(&Place::of("next_meeting")) {
        paper.remove(&Place::of("next_meeting"));
    }
}

/// An agenda of the program's own, carried over to the month of a day.
pub fn model(name: &str, today: NaiveDate) -> Option<Manuscript> {
    let agenda = agenda_file::embedded_agenda(name)?;
    let mut paper = Manuscript::open(name, &writing::agenda(&agenda), &nothing_beside).ok()?;
    if let Some(from) = month_of(&agenda) {
        let review = paper.review();
        carry(&mut paper, &review, from, Month::of(today));
    }
    Some(paper)
}

/// The model that is offered first.
pub const fn first_model(lang: Language) -> &'static str {
    match lang {
        Language::Vi => embedded::DEFAULT,
        Language::En => "staff-45",
    }
}

/// The names of all models.
pub fn models() -> Vec<&'static str> {
    embedded::AGENDAS.iter().map(|(name, _)| *name).collect()
}
