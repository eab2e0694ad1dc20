//! Floor 4. Below 80×24: what → will do, the clock, the phase and the saved mark; then the panel, or who speaks; then the bar.

use ratatui::layout::Rect;

use super::aside;
use super::clock;
use super::flow::Flow;
use super::foot;
use super::head;
use super::panel;
use super::pen::Pen;
use super::pen::heavier;
use super::stage;
use super::text;
use crate::console::view::ConsoleView;

/// From this height on the bar has a row.
const BAR: u16 = 8;
/// From this height on answers have a row.
const ANSWERS: u16 = 6;

/// Draws what there is room for.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let mut flow = Flow::new(area);
    if area.height > 2 {
        saved(pen, &mut flow, view);
    }
    if area.height > 1 {
        phase(pen, &mut flow, view);
    }
    if area.height >= BAR {
        foot::bar(pen, flow.take_bottom(1), &view.bar);
        foot::guide(pen, &mut flow, view.guide.as_ref());
    }
    let spared = u16::from(view.panel.is_some() && area.height > 4);
    let rows = text::rows(&view.next.text, area.width).min(flow.left().saturating_sub(spared).max(1));
    let next = flow.take(rows);
    let mut words = Flow::new(next);
    let style = if view.next.allowed { heavier(pen.theme.good) } else { pen.theme.warn };
    words.hanging(pen, "", &view.next.text, style, rows);
    if area.height >= ANSWERS || view.panel.is_none() {
        let answers = foot::notice_rows(&view.notices, area.width, 2).min(flow.left());
        foot::notices(pen, flow.take_bottom(answers), &view.notices);
    }
    match &view.panel {
        Some(panel) => panel::draw(pen, flow.area, panel, view),
        None => bare(pen, &mut flow, view),
    }
}

fn saved(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let row = flow.take(1);
    pen.ground(row, pen.theme.bar);
    head::saved_mark(pen, row, &view.header.saved);
    let left = row.width.saturating_sub(text::width(&view.header.saved.text) + 4);
    let wall = text::width(&view.header.wall);
    if wall > 0 && left >= wall {
        pen.put((row.x + 1, row.y), wall, &view.header.wall, heavier(pen.theme.bar));
        let badges = Rect { x: row.x + wall + 3, width: left.saturating_sub(wall + 2), ..row };
        head::marks(pen, badges, &view.badges);
    }
}

fn phase(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let moment = view.now.moment;
    let phase = view.now.phase.to_uppercase();
    let row = flow.take(1);
    let mut used = 0;
    if let Some(running) = &view.now.clock {
        let style = clock::style(pen, moment, running);
        let words = clock::in_words(pen, running);
        let fits = text::width(&words) + 2 + text::width(&phase) <= row.width;
        used = pen.put((row.x, row.y), row.width, if fits { &words } else { &running.text }, style) + 1;
    }
    let room = row.width.saturating_sub(used);
    pen.put((row.x + used, row.y), room, &phase, clock::phase(pen, moment));
    let used = used + text::width(&phase) + 2;
    if row.width > used + 10 {
        pen.put((row.x + used, row.y), row.width - used, &view.now.title, pen.theme.title);
    }
}

fn bare(pen: &mut Pen<'_>, flow: &mut Flow, view: &ConsoleView) {
    let speakers = stage::floor_in_words(view);
    if !speakers.is_empty() {
        flow.line(pen, &speakers, pen.theme.title);
    }
    if let Some(words) = view.floor.speech.as_ref().and_then(|speech| speech.words.as_ref()) {
        flow.hanging(pen, "", words, pen.theme.warn, flow.left().min(2));
    }
    if let Some(large) = stage::large(view) {
        let rows = clock::rows(large, view.digits, flow.area.width, flow.left());
        if rows > 1 {
            let style = clock::style(pen, view.now.moment, large);
            let place = flow.take(rows.min(flow.left()));
            clock::draw(pen, place, large, style);
        }
    }
    for fact in &view.now.facts {
        if flow.left() > 0 {
            flow.told(pen, fact);
        }
    }
    aside::draw(pen, flow.area, view);
}
