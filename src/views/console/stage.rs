//! Floor 4. What is going on now: the phase, its clock, who has the floor, and the line that says what → will do. No panel covers it.

use ratatui::layout::Rect;

use super::aside;
use super::clock;
use super::flow::Flow;
use super::pen::Edge;
use super::pen::Pen;
use super::pen::heavier;
use super::text;
use super::words;
use crate::console::view::Clock;
use crate::console::view::ConsoleView;
use crate::console::view::Digits;
use crate::console::view::MomentKind;
use crate::console::view::SpeechRow;

/// The line about → takes at most so many rows.
const NEXT_ROWS: u16 = 4;
/// Between the line about → and what stands behind it.
const GAP: u16 = 3;
/// Rows of the smallest large digits.
const LEAST_DIGITS: u16 = 5;

/// How the part is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One under another, the clock in the middle.
    Tall,
    /// The clock at the left, the words beside it: over a panel.
    Beside,
    /// Plain rows: over a panel on a small screen.
    Rows,
}

/// Rows that the part wants out of those there are.
pub fn height(view: &ConsoleView, layout: Layout, width: u16, most: u16) -> u16 {
    let room = width.saturating_sub(4);
    let wanted = match layout {
        Layout::Tall => {
            let fixed = 2 + 1 + before(view) + facts(view, room) + 1 + next_rows(view, room);
            // What helps under it stays in sight, with the row that says that there is more.
            let below = aside::least(view, room) + 1;
            let rows = most_digits(view, most).min(most.saturating_sub(fixed + 1 + below)).max(LEAST_DIGITS);
            let digits = large(view).map_or(0, |large| 1 + clock::rows(large, view.digits, room, rows));
            fixed + digits
        }
        Layout::Beside => {
            let beside = room.saturating_sub(clock_columns(view, room));
            let waiting = u16::from(!view.floor.queue.is_empty());
            2 + (before(view) + 1 + facts(view, beside) + waiting + next_rows(view, beside)).max(LEAST_DIGITS)
        }
        Layout::Rows => {
            let room = width.saturating_sub(2);
            let until = u16::from(!is_beside(view, room));
            1 + u16::from(!floor_in_words(view).is_empty()) + until + next_rows(view, room)
        }
    };
    wanted.min(most)
}

/// Rows that the digits may take: before the start what is still to be checked matters more.
fn most_digits(view: &ConsoleView, most: u16) -> u16 {
    let share = match view.now.moment {
        MomentKind::Lobby => 6,
        MomentKind::Presenting
        | MomentKind::Discussing
        | MomentKind::Recess
        | MomentKind::Closed
        | MomentKind::Adjourned => 3,
    };
    (most / share).max(LEAST_DIGITS)
}

/// Draws the part.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView, layout: Layout) {
    match layout {
        Layout::Rows => rows(pen, Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }, view),
        Layout::Tall => {
            let inside = framed(pen, area, view);
            tall(pen, inside, view);
        }
        Layout::Beside => {
            let inside = framed(pen, area, view);
            beside(pen, inside, view);
        }
    }
}

fn framed(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) -> Rect {
    let edge = match view.now.moment {
        MomentKind::Discussing => Edge::Double,
        MomentKind::Lobby
        | MomentKind::Presenting
        | MomentKind::Recess
        | MomentKind::Closed
        | MomentKind::Adjourned => Edge::Thin,
    };
    let style = match view.now.moment {
        MomentKind::Discussing => pen.theme.members,
        MomentKind::Lobby
        | MomentKind::Presenting
        | MomentKind::Recess
        | MomentKind::Closed
        | MomentKind::Adjourned => pen.theme.frame,
    };
    pen.frame(area, &view.now.title, edge, style)
}

fn tall(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let mut flow = Flow::new(area);
    let mut next = Flow::new(flow.take_bottom(next_rows(view, area.width)));
    next_line(pen, &mut next, view);
    phase_line(pen, &mut flow, view);
    who(pen, &mut flow, view);
    let facts = flow.take_bottom(facts(view, area.width).min(flow.left().saturating_sub(1)) + 1);
    if let Some(large) = large(view) {
        let style = clock::style(pen, view.now.moment, large);
        clock::draw(pen, flow.area, large, style);
    }
    said(pen, &mut Flow::new(facts), view);
}

fn beside(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let columns = clock_columns(view, area.width);
    if let Some(large) = large(view).filter(|_| columns > 0) {
        let style = clock::style(pen, view.now.moment, large);
        clock::draw(pen, Rect { width: columns - 3, ..area }, large, style);
    }
    let mut flow = Flow::new(Rect { x: area.x + columns, width: area.width - columns, ..area });
    let mut next = Flow::new(flow.take_bottom(next_rows(view, flow.area.width)));
    next_line(pen, &mut next, view);
    phase_line(pen, &mut flow, view);
    who(pen, &mut flow, view);
    said(pen, &mut flow, view);
    let waiting = waiting_in_words(view);
    if !waiting.is_empty() {
        flow.line(pen, &waiting, pen.theme.base);
    }
}

fn rows(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let mut flow = Flow::new(area);
    let next = flow.take_bottom(next_rows(view, area.width).min(area.height));
    next_line(pen, &mut Flow::new(next), view);
    if let Some(until) = &view.now.until {
        // How long the item may last stays in sight behind what → does, or in a row of its own.
        let row = if is_beside(view, area.width) { next } else { flow.take_bottom(1) };
        pen.put_right((row.right(), row.y), row.width, until, pen.theme.dim);
    }
    let right = phase_in_words(pen, view);
    let style = view.now.clock.as_ref().map_or(pen.theme.title, |clock| clock::style(pen, view.now.moment, clock));
    flow.ends(pen, (&view.now.title, pen.theme.title), (&right, style));
    flow.line(pen, &floor_in_words(view), pen.theme.base);
}

/// The line about →, whole wherever its rows are there.
pub fn next_line(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let style = if view.next.allowed { heavier(pen.theme.good) } else { pen.theme.warn };
    flow.text(pen, &view.next.text, style);
}

/// Rows that the line about → takes.
pub fn next_rows(view: &ConsoleView, room: u16) -> u16 {
    text::rows(&view.next.text, room).min(NEXT_ROWS)
}

/// Whether how long the item may last fits behind the line about →, in its one row.
fn is_beside(view: &ConsoleView, room: u16) -> bool {
    let wanted = |until: &String| text::width(until) + GAP + text::width(&view.next.text);
    view.now.until.as_ref().is_none_or(|until| next_rows(view, room) == 1 && wanted(until) <= room)
}

/// Phase and clock in one row: "THẢO LUẬN  còn 11:41".
pub fn phase_in_words(pen: &Pen<'_>, view: &ConsoleView) -> String {
    let phase = view.now.phase.to_uppercase();
    view.now.clock.as_ref().map_or_else(|| phase.clone(), |clock| format!("{phase}  {}", clock::in_words(pen, clock)))
}

/// Who speaks and who waits, in one row.
pub fn floor_in_words(view: &ConsoleView) -> String {
    let speaks = view.floor.speech.as_ref().map(|speech| {
        let class = speech.class.as_ref().map_or_else(String::new, |class| format!(" ({class})"));
        format!("▶ {}{class} {} {}", speech.name, speech.clock.label, speech.clock.text)
    });
    let waits = Some(waiting_in_words(view)).filter(|waits| !waits.is_empty());
    speaks.into_iter().chain(waits).collect::<Vec<_>>().join("   ")
}

/// Who waits, in one row.
fn waiting_in_words(view: &ConsoleView) -> String {
    let waits = view.floor.queue.iter().map(|row| {
        let symbol = row.symbol.map_or_else(String::new, |symbol| format!("{symbol} "));
        format!("{} {symbol}{}", row.place, row.name)
    });
    let waits = waits.collect::<Vec<_>>().join(" · ");
    if waits.is_empty() { waits } else { format!("{}: {waits}", words::waiting(view.language)) }
}

/// The clock that is drawn large: that of the speech, else that of the phase.
pub fn large(view: &ConsoleView) -> Option<&Clock> {
    view.floor.speech.as_ref().map(|speech| &speech.clock).or(view.now.clock.as_ref())
}

fn clock_columns(view: &ConsoleView, room: u16) -> u16 {
    let large = large(view).filter(|_| view.digits == Digits::Large);
    large
        .and_then(|clock| super::super::large::figure(room / 2, LEAST_DIGITS, &clock.text))
        .map_or(0, |set| set.width + 3)
}

/// Rows between the phase and the clock.
fn before(view: &ConsoleView) -> u16 {
    u16::from(view.floor.speech.is_some() || view.now.who.is_some())
}

fn facts(view: &ConsoleView, room: u16) -> u16 {
    let speech = view.floor.speech.as_ref().and_then(|speech| speech.words.as_ref());
    let facts: u16 = text::total(view.now.facts.iter().map(|fact| text::rows(&fact.text, room)));
    facts + speech.map_or(0, |words| text::rows(words, room))
}

/// The phase, and after it the clock that is not drawn large, or the word for the one that is.
fn phase_line(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let phase = view.now.phase.to_uppercase();
    let mut pieces = vec![(phase, clock::phase(pen, view.now.moment))];
    if let Some(running) = &view.now.clock {
        let words = match view.floor.speech {
            Some(_) => clock::in_words(pen, running),
            None => clock::label(pen, running),
        };
        pieces.push((format!(" · {words}"), clock::style(pen, view.now.moment, running)));
    }
    let row = flow.take(1);
    if row.height > 0 {
        let pieces: Vec<_> = pieces.iter().map(|(words, style)| (words.as_str(), *style)).collect();
        pen.pieces((row.x, row.y), row.width, &pieces);
    }
}

fn who(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    if let Some(speech) = &view.floor.speech {
        let label = clock::label(pen, &speech.clock);
        let style = clock::style(pen, view.now.moment, &speech.clock);
        flow.ends(pen, (&speaker(speech), pen.theme.title), (&label, style));
    } else if let Some(who) = &view.now.who {
        flow.line(pen, who, pen.theme.title);
    }
}

fn speaker(speech: &SpeechRow) -> String {
    let role = speech.role.as_ref().map_or_else(String::new, |role| format!(", {role}"));
    let class = speech.class.as_ref().map_or_else(String::new, |class| format!(" · {class}"));
    format!("▶ {}{role}{class}", speech.name)
}

fn said(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    if let Some(words) = view.floor.speech.as_ref().and_then(|speech| speech.words.as_ref()) {
        flow.text(pen, words, pen.theme.warn);
    }
    for fact in &view.now.facts {
        flow.told(pen, fact);
    }
}
