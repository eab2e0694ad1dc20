//! Floor 4. The screen on which a meeting is prepared, drawn from plain data.
//!
//! ```text
//!  head line: what for, whose meeting, saved mark        never covered
//! ┌ page ─────────────────────────────────────────────┐
//! │ label       value                                 │
//! │ ► label     text that is typed, cursor in it      │
//! │             ! what is wrong with it               │
//! │ 1 item                    who               10 + 5 │
//! └───────────────────────────────────────────────────┘
//!  what all parts add up to                              never covered
//!  what the chosen row wants; answers
//!  bar: keys that matter now
//! ```

mod rows;
mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;

use super::console::flow::Flow;
use super::console::foot;
use super::console::list;
use super::console::list::Focus;
use super::console::panel::picker;
use super::console::panel::question;
use super::console::pen::Edge;
use super::console::pen::Pen;
use super::console::pen::heavier;
use super::console::text;
use super::theme::Theme;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::prepare::view::Body;
use crate::prepare::view::PrepareView;

/// No page is wider than this.
const WIDEST: u16 = 140;
/// Between titles of pages that lie over one another.
const OVER: &str = " › ";

/// Draws the screen; returns where the terminal's cursor must stand.
pub fn draw(area: Rect, buf: &mut Buffer, view: &PrepareView, theme: &Theme) -> Option<Position> {
    let area = area.intersection(buf.area);
    let mut pen = Pen::new(buf, theme, view.language);
    pen.ground(area, theme.base);
    if area.is_empty() {
        return None;
    }
    let mut flow = Flow::new(area);
    head(&mut pen, &mut flow, view);
    if flow.left() > 3 {
        foot::bar(&mut pen, flow.take_bottom(1), &view.bar);
    }
    let answers = foot::notice_rows(&view.notices, area.width, 4).min(flow.left() / 3);
    foot::notices(&mut pen, flow.take_bottom(answers), &view.notices);
    if flow.left() > 8 {
        let row = flow.take_bottom(1);
        pen.put((row.x + 2, row.y), row.width.saturating_sub(2), &view.help.text, pen.tone(view.help.tone));
    }
    if flow.left() > 2 {
        let row = flow.take_bottom(1);
        let mark = if view.sum.tone == Tone::Warn { "! " } else { "✓ " };
        let words = format!("{mark}{}", view.sum.text);
        pen.put((row.x + 2, row.y), row.width.saturating_sub(3), &words, heavier(pen.tone(view.sum.tone)));
    }
    let left = flow.area;
    let width = left.width.min(WIDEST);
    let page = Rect { x: left.x + (left.width - width) / 2, width, ..left };
    let inside = if page.height >= 6 {
        let edge = if view.path.is_empty() { Edge::Thin } else { Edge::Heavy };
        pen.frame(page, &view.path.join(OVER), edge, pen.theme.frame)
    } else {
        page
    };
    body(&mut pen, inside, view);
    pen.cursor
}

fn head(pen: &mut Pen<'_>, flow: &mut Flow, view: &PrepareView) {
    let row = flow.take(1);
    pen.ground(row, pen.theme.bar);
    let style = heavier(pen.theme.bar);
    let title = format!("nhịp · {}", view.head);
    let beside = text::width(&view.saved.text) <= row.width / 2;
    let taken = if beside {
        pen.put_right((row.right().saturating_sub(1), row.y), row.width / 2, &view.saved.text, style) + 2
    } else {
        0
    };
    pen.put((row.x + 1, row.y), row.width.saturating_sub(taken + 2), &title, style);
    if !beside && flow.left() > 4 {
        flow.hanging(pen, " ! ", &view.saved.text, pen.theme.message, 3);
    }
}

fn body(pen: &mut Pen<'_>, area: Rect, view: &PrepareView) {
    match &view.body {
        Body::Rows(rows) => rows::draw(pen, area, rows),
        Body::Table(table) => table::draw(pen, area, table),
        Body::Picker(one) => picker::draw(pen, area, one),
        Body::Question(one) => question::draw(pen, area, one),
        Body::Lines { lines, at } => told(pen, area, lines, *at),
    }
}

fn told(pen: &mut Pen<'_>, area: Rect, lines: &[Line], at: usize) {
    let heights: Vec<u16> = lines.iter().map(|line| text::rows(&line.text, area.width.saturating_sub(2))).collect();
    list::draw(pen, area, &heights, Focus::InSight(at), |pen, area, at, _| {
        if let Some(line) = lines.get(at) {
            let mark = if line.tone == Tone::Quiet { "  " } else { "· " };
            Flow::new(area).hanging(pen, mark, &line.text, pen.tone(line.tone), u16::MAX);
        }
    });
}
