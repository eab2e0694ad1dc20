//! Floor 3. What a field shows of the manuscript, what typing in it writes there, and what is read back under it.

use chrono::NaiveDate;

use super::desk::Desk;
use super::row::Entry;
use super::typed;
use crate::agenda_file::writing::Manuscript;
use crate::agenda_file::writing::Outline;
use crate::agenda_file::writing::Place;
use crate::agenda_file::writing::Value;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::time::Span;
use crate::text::prepare as w;

/// The hour at which a meeting begins when nothing is known of it.
const USUAL_HOUR: &str = "14:00";

/// The place of an item.
pub fn item(n: usize) -> Place {
    Place::of("segments").at(n)
}

/// What stands in a field before anything is typed.
pub fn shown(desk: &Desk, entry: &Entry) -> String {
    let minutes = |place: &Place| typed::minutes_shown(desk.lang, desk.text(place));
    match entry {
        Entry::Needed(place) | Entry::Perhaps(place) => desk.text(place).to_owned(),
        Entry::One(list, n) => desk.text(&list.at(*n)).to_owned(),
        Entry::More(_) => String::new(),
        Entry::Minutes(place) | Entry::PerhapsMinutes(place) => minutes(place),
        Entry::Planned(n) => minutes(&item(*n).field("discuss").field("planned")),
        Entry::Least(n) => minutes(&item(*n).field("discuss").field("least")),
        Entry::Day => match halves(desk.outline()) {
            Some((day, _)) => day_shown(day),
            None => String::new(),
        },
        Entry::Hour => halves(desk.outline()).map(|(_, hour)| hour.to_owned()).unwrap_or_default(),
        Entry::NextMeeting => day_shown(desk.text(&Place::of("next_meeting"))),
    }
}

fn day_shown(written: &str) -> String {
    NaiveDate::parse_from_str(written, "%Y-%m-%d").map_or_else(|_| written.to_owned(), typed::day_shown)
}

/// Day and hour of the start.
fn halves(outline: &Outline) -> Option<(&str, &str)> {
    let start = outline.text(&Place::of("start"))?;
    Some(start.rsplit_once([' ', 'T']).unwrap_or((start, "")))
}

/// Writes what was typed; says whether that could be done. `before` is what the manuscript said before.
pub fn write(paper: &mut Manuscript, before: &Outline, today: NaiveDate, entry: &Entry, typed: &str) -> bool {
    let text = typed.trim();
    let put_or_remove = |paper: &mut Manuscript, place: &Place, text: String| {
        if text.is_empty() { !before.has(place) || paper.remove(place) } else { paper.put(place, &Value::text(text)) }
    };
    match entry {
        Entry::Needed(place) => paper.put(place, &Value::text(text)),
        Entry::Perhaps(place) => put_or_remove(paper, place, text.to_owned()),
        Entry::One(list, n) => text.is_empty() || paper.put(&list.at(*n), &Value::text(text)),
        Entry::More(_) => true,
        Entry::Minutes(place) => paper.put(place, &Value::text(typed::minutes_written(text))),
        Entry::PerhapsMinutes(place) => put_or_remove(paper, place, typed::minutes_written(text)),
        Entry::Planned(n) => planned(paper, before, *n, text),
        Entry::Least(n) => {
            let place = item(*n).field("discuss");
            before.is_record(&place) && paper.put(&place.field("least"), &Value::text(typed::minutes_written(text)))
        }
        Entry::Day => {
            let place = Place::of("start");
            if text.is_empty() {
                return !before.has(&place) || paper.remove(&place);
            }
            let hour = halves(before).map_or(USUAL_HOUR, |(_, hour)| hour);
            let day = typed::day(text, today).map_or_else(|| text.to_owned(), |day| day.to_string());
            paper.put(&place, &Value::text(format!("{day} {hour}").trim()))
        }
        Entry::Hour => {
            let day = halves(before).map_or_else(|| today.to_string(), |(day, _)| day.to_owned());
            paper.put(&Place::of("start"), &Value::text(format!("{day} {}", typed::hour_written(text))))
        }
        Entry::NextMeeting => {
            let day = typed::day(text, today).map_or_else(|| text.to_owned(), |day| day.to_string());
            put_or_remove(paper, &Place::of("next_meeting"), day)
        }
    }
}

fn planned(paper: &mut Manuscript, before: &Outline, n: usize, typed: &str) -> bool {
    let place = item(n).field("discuss");
    if typed.is_empty() {
        return !before.is_record(&place) || paper.put(&place, &Value::word("None"));
    }
    let written = typed::minutes_written(typed);
    if before.is_record(&place) {
        return paper.put(&place.field("planned"), &Value::text(written));
    }
    let least = least_of(typed::minutes(typed).unwrap_or_default());
    paper.put(&place, &Value::Record(vec![("planned", Value::text(written)), ("least", Value::span(least))]))
}

/// The least of a new discussion (`DOMAIN.md` 3): 2 minutes up to 5, 4 above, never more than is planned.
pub fn least_of(planned: Span) -> Span {
    let least = if planned > Span::from_mins(5) { Span::from_mins(4) } else { Span::from_mins(2) };
    least.min(planned.max(Span::from_mins(1)))
}

/// What leaving a field still does: an emptied line goes, a new one comes.
pub fn leave(paper: &mut Manuscript, before: &Outline, entry: &Entry, typed: &str) -> bool {
    let text = typed.trim();
    match entry {
        Entry::One(list, n) if text.is_empty() => match before.count(list) {
            Some(1) => paper.remove(list),
            Some(_) | None => paper.remove(&list.at(*n)),
        },
        Entry::More(_) if text.is_empty() => true,
        Entry::More(list) => match before.count(list) {
            Some(count) => paper.insert(list, count, &Value::text(text)),
            None => paper.put(list, &Value::texts([text])),
        },
        Entry::One(..)
        | Entry::Needed(_)
        | Entry::Perhaps(_)
        | Entry::Minutes(_)
        | Entry::PerhapsMinutes(_)
        | Entry::Planned(_)
        | Entry::Least(_)
        | Entry::Day
        | Entry::Hour
        | Entry::NextMeeting => true,
    }
}

/// What is read back under a field, and whether it says by itself what is wrong.
pub fn read_back(desk: &Desk, entry: &Entry, typed: &str) -> Option<Line> {
    let warn = |phrase| Some(Line::new(Tone::Warn, desk.get(phrase)));
    let day = |typed: &str| match typed::day(typed, desk.today) {
        Some(day) => {
            let tone = if day < desk.today { Tone::Warn } else { Tone::Good };
            Some(Line::new(tone, w::day_read_back(desk.lang, day, desk.today)))
        }
        None => warn(w::NOT_A_DAY),
    };
    let minutes = |typed: &str| if typed::minutes(typed).is_none() { warn(w::NOT_MINUTES) } else { None };
    let blank = typed.trim().is_empty();
    match entry {
        Entry::Needed(_) if blank => warn(w::EMPTY),
        Entry::Day if blank => Some(Line::quiet(desk.get(w::NO_DAY))),
        Entry::Day => day(typed),
        Entry::NextMeeting if !blank => day(typed),
        Entry::Hour if blank && desk.outline().has(&Place::of("start")) => warn(w::NOT_AN_HOUR),
        Entry::Hour if !blank => {
            let written = typed::hour_written(typed);
            let sound = written.len() == 5 && written.as_bytes()[2] == b':' && !written.contains(' ');
            if sound { None } else { warn(w::NOT_AN_HOUR) }
        }
        Entry::Minutes(_) => minutes(typed),
        Entry::PerhapsMinutes(_) | Entry::Planned(_) | Entry::Least(_) if !blank => minutes(typed),
        Entry::Needed(_)
        | Entry::Perhaps(_)
        | Entry::One(..)
        | Entry::More(_)
        | Entry::PerhapsMinutes(_)
        | Entry::Planned(_)
        | Entry::Least(_)
        | Entry::Hour
        | Entry::NextMeeting => None,
    }
}
