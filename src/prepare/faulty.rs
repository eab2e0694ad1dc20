//! Floor 3. What is wrong, in sentences under the rows, and the way to the first place that must be mended.

use super::desk::Desk;
use super::pages::Page;
use super::roster_page;
use super::roster_page::Column;
use super::row::Deed;
use super::row::Row;
use super::row::What;
use super::screen::Screen;
use crate::agenda_file::FaultKind;
use crate::agenda_file::fault::PlanFault;
use crate::agenda_file::fault::ShapeFault;
use crate::agenda_file::writing::Noted;
use crate::clean::clean_line;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::text::prepare as w;

/// Sentences under a row, at most.
const MOST: usize = 2;

/// All that is wrong in what a row stands for.
fn of_row<'a>(desk: &'a Desk, row: &'a Row) -> impl Iterator<Item = &'a Noted> {
    let inside = row.places.iter().filter(|place| !place.is_whole()).flat_map(|place| desk.faults_in(place));
    inside.chain(row.own.iter().flat_map(|place| desk.faults_at(place)))
}

/// The sentences under a row.
pub fn lines(desk: &Desk, row: &Row) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for noted in of_row(desk, row) {
        let line = line(desk, noted);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    // One row stands for many people or values: the first few say enough.
    if lines.len() > MOST {
        let more = lines.len() - MOST;
        lines.truncate(MOST);
        lines.push(Line::new(Tone::Warn, w::more_faults(desk.lang, more)));
    }
    lines
}

/// One of them.
pub fn line(desk: &Desk, noted: &Noted) -> Line {
    let tone = if noted.is_error() { Tone::Warn } else { Tone::Quiet };
    // The checker's words name fields of the file where a person at the screen sees no file.
    let said = match &noted.fault.kind {
        FaultKind::Shape(ShapeFault::EmptyText | ShapeFault::MissingField { .. }) => desk.get(w::EMPTY),
        FaultKind::Shape(ShapeFault::BadDuration { text }) if text.trim().is_empty() => desk.get(w::NO_MINUTES),
        FaultKind::Plan(PlanFault::OwesDiscussion { .. }) => desk.get(w::OWES),
        FaultKind::Plan(PlanFault::NotOnRoster { .. }) => desk.get(w::NOT_ON_ROSTER),
        FaultKind::Plan(_)
        | FaultKind::Shape(_)
        | FaultKind::File(_)
        | FaultKind::Syntax(_)
        | FaultKind::Sheet(_)
        | FaultKind::Advice(_) => noted.words(desk.lang),
    };
    Line::new(tone, clean_line(&said))
}

/// The first row of the page with something in it that must be mended.
fn first_row(screen: &Screen) -> Option<(usize, What)> {
    let rows = screen.rows();
    let faulty = |row: &Row| of_row(&screen.desk, row).any(Noted::is_error);
    // A heading's own fault is mended in the rows under it.
    rows.into_iter().enumerate().find(|(_, row)| faulty(row)).map(|(at, row)| (at, row.what))
}

/// Chooses the first row of the meeting's page that leads to something to be mended.
pub fn choose_first(screen: &mut Screen) {
    while screen.pages.len() > 1 {
        screen.close();
    }
    if let Some((at, _)) = first_row(screen) {
        screen.choose_row(at);
    }
}

/// Goes to the first place that must be mended, on whatever page it stands.
pub fn open_first(screen: &mut Screen) {
    choose_first(screen);
    match first_row(screen) {
        Some((_, What::Item(item))) => {
            screen.open(Page::Item { n: item.n, at: 0 });
            if let Some((at, _)) = first_row(screen) {
                screen.choose_row(at);
            }
        }
        Some((_, What::Do(Deed::Roster, _))) => {
            screen.open_roster();
            let faulty = |n: &usize| screen.desk.faults_in(&roster_page::person(*n)).any(Noted::is_error);
            let order = roster_page::sorted(&screen.desk, screen.order());
            if let Some(at) = order.iter().position(faulty) {
                screen.choose_row(at);
                screen.choose_column(Column::Name);
            }
        }
        Some((_, What::Type(..) | What::Choose { .. } | What::Do(..) | What::Heading | What::Told(_))) | None => {}
    }
}
