//! Floor 4. The whole screen, from 80×24 up: three columns where there is room, two below that, and a panel under the line about →.

use ratatui::layout::Rect;

use super::agenda;
use super::aside;
use super::floor;
use super::flow::Flow;
use super::foot;
use super::head;
use super::panel;
use super::pen::Pen;
use super::preview;
use super::stage;
use super::stage::Layout;
use crate::console::view::ConsoleView;
use crate::console::view::panel::Panel;

/// From this width on there are three columns.
const THREE_COLUMNS: u16 = 100;
/// From this height on there is room for more than the least.
const TALL: u16 = 30;
/// From this width on a panel needs no more than the middle column.
const WIDE_MIDDLE: u16 = 80;
/// The column of the speakers where there are two.
const NARROW_RIGHT: u16 = 30;

/// Rows that the room's screen may take from titles of items that are longer than a row.
const LEAST_SCREEN: u16 = 11;

/// Under a short panel, fewer rows than these stay with the panel.
const LEAST_BELOW: u16 = 6;

/// Draws every part at its place.
pub fn draw(pen: &mut Pen<'_>, area: Rect, view: &ConsoleView) {
    let tall = area.height >= TALL;
    let mut flow = Flow::new(area);
    head::draw(pen, &mut flow, view);
    foot::bar(pen, flow.take_bottom(1), &view.bar);
    foot::guide(pen, &mut flow, view.guide.as_ref());
    let answers = foot::notice_rows(&view.notices, area.width, if tall { 4 } else { 3 }).max(1);
    if tall || (view.panel.is_none() && answers == 1) {
        foot::to_scale(pen, flow.take_bottom(1), &view.strip);
    }
    foot::notices(pen, flow.take_bottom(answers), &view.notices);
    let body = flow.area;
    match (&view.panel, body.width >= THREE_COLUMNS) {
        (None, true) => three_columns(pen, body, view),
        (None, false) => two_columns(pen, body, view),
        (Some(panel), true) => panel_beside_items(pen, body, view, panel),
        (Some(panel), false) => {
            let (top, rest) = split(body, stage::height(view, Layout::Rows, body.width, body.height / 2));
            stage::draw(pen, top, view, Layout::Rows);
            let below = panel_at_the_top(pen, rest, panel, view);
            if below.height >= LEAST_BELOW {
                let helps = Rect { width: below.width - NARROW_RIGHT, ..below };
                aside::draw(pen, inset(helps), view);
                floor::draw(pen, Rect { x: helps.right(), width: NARROW_RIGHT, ..below }, view);
            }
        }
    }
}

/// The items, the middle, the speakers.
fn columns(body: Rect) -> [Rect; 3] {
    let share = |percent: u32| u16::try_from(u32::from(body.width) * percent / 100).unwrap_or(0);
    let left = share(26).clamp(30, 60);
    let right = share(24).clamp(26, 56);
    let middle = body.width.saturating_sub(left + right);
    [
        Rect { width: left, ..body },
        Rect { x: body.x + left, width: middle, ..body },
        Rect { x: body.x + left + middle, width: right, ..body },
    ]
}

fn three_columns(pen: &mut Pen<'_>, body: Rect, view: &ConsoleView) {
    let [left, middle, right] = columns(body);
    items_and_screen(pen, left, view);
    floor::draw(pen, right, view);
    let (top, rest) = split(middle, stage::height(view, Layout::Tall, middle.width, middle.height));
    stage::draw(pen, top, view, Layout::Tall);
    aside::draw(pen, inset(rest), view);
}

/// The items, and under them the room's screen in small where that leaves every item its row.
fn items_and_screen(pen: &mut Pen<'_>, column: Rect, view: &ConsoleView) {
    let spare = column.height.saturating_sub(agenda::wanted(view, column.width, column.height));
    let taken = column.height.saturating_sub(agenda::least(view)).min(LEAST_SCREEN);
    let rows = preview::height(column.width, spare).or_else(|| preview::height(column.width, taken));
    match rows {
        Some(rows) if column.height >= TALL - 4 => {
            let (items, screen) = split(column, column.height - rows);
            agenda::draw(pen, items, view);
            preview::draw(pen, screen, &view.room, &view.room.title);
        }
        Some(_) | None => agenda::draw(pen, column, view),
    }
}

fn two_columns(pen: &mut Pen<'_>, body: Rect, view: &ConsoleView) {
    let left = Rect { width: body.width - NARROW_RIGHT, ..body };
    let right = Rect { x: body.x + left.width, width: NARROW_RIGHT, ..body };
    let items = u16::try_from(view.agenda.len()).unwrap_or(u16::MAX).saturating_add(2);
    let (speakers, agenda) = split(right, right.height - items.min(right.height * 2 / 5));
    floor::draw(pen, speakers, view);
    agenda::draw(pen, agenda, view);
    let (top, rest) = split(left, stage::height(view, Layout::Tall, left.width, left.height));
    stage::draw(pen, top, view, Layout::Tall);
    aside::draw(pen, inset(rest), view);
}

fn panel_beside_items(pen: &mut Pen<'_>, body: Rect, view: &ConsoleView, panel: &Panel) {
    let [left, middle, right] = columns(body);
    if matches!(panel, Panel::Room(_)) {
        // There the screen stands large.
        agenda::draw(pen, left, view);
    } else {
        items_and_screen(pen, left, view);
    }
    let mut over = Rect { width: middle.width + right.width, ..middle };
    if middle.width >= WIDE_MIDDLE {
        floor::draw(pen, right, view);
        over = middle;
    }
    let layout = if body.height >= TALL - 4 { Layout::Beside } else { Layout::Rows };
    let (top, rest) = split(over, stage::height(view, layout, over.width, over.height / 2));
    stage::draw(pen, top, view, layout);
    let below = panel_at_the_top(pen, rest, panel, view);
    if below.height >= LEAST_BELOW {
        aside::draw(pen, inset(Rect { width: middle.width, ..below }), view);
        if over.width > middle.width {
            floor::draw(pen, Rect { x: right.x, width: right.width, ..below }, view);
        }
    }
}

/// Draws a panel as high as it needs to be; returns what is left under it.
fn panel_at_the_top(pen: &mut Pen<'_>, area: Rect, panel: &Panel, view: &ConsoleView) -> Rect {
    let wanted = panel::height(panel, area.width).unwrap_or(area.height);
    let rows = if wanted.saturating_add(LEAST_BELOW) > area.height { area.height } else { wanted };
    let (place, below) = split(area, rows);
    panel::draw(pen, place, panel, view);
    below
}

fn split(area: Rect, rows: u16) -> (Rect, Rect) {
    let mut flow = Flow::new(area);
    let top = flow.take(rows);
    (top, flow.area)
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }
}
