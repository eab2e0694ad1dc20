//! Floor 4. The sheet: its lines with maximum, proposal and points, and the selected line in full.

use ratatui::layout::Rect;

use super::super::clock;
use super::super::field;
use super::super::field::Shape;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::list::Look;
use super::super::pen::Pen;
use super::super::text;
use super::super::words;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::Field;
use crate::console::view::panel::ScoreLine;
use crate::console::view::panel::ScorePanel;
use crate::console::view::panel::ScoreRow;

/// From this width on the selected line stands beside the table.
const BESIDE: u16 = 110;
/// Rows that the table keeps at least.
const LEAST_TABLE: u16 = 4;
/// In fewer columns the table has no remarks.
const LEAST_WITH_REMARKS: u16 = 40;
/// With fewer rows the form's own remark gives way to the table.
const ROOM_FOR_NOTE: u16 = 18;
/// With fewer rows what was announced stands in the text.
const ROOM_FOR_RESULT: u16 = 14;
/// Rows of what was announced.
const LEAST_RESULT: u16 = 5;
const MOST_RESULT: u16 = 9;
/// Between two columns.
const GAP: u16 = 2;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, score: &ScorePanel) {
    let mut flow = Flow::new(area);
    let large = score.announced && flow.left() >= ROOM_FOR_RESULT;
    if large {
        result(pen, &mut flow, score);
    }
    state(pen, &mut flow, score, large);
    if area.width >= BESIDE {
        let side = (area.width * 2 / 5).min(70);
        let place = Rect { x: flow.area.right() - side, width: side, ..flow.area };
        flow.area.width -= side + GAP;
        line(pen, place, &score.line);
    } else {
        let mut shown = score.line.clone();
        shown.note = shown.note.filter(|_| flow.left() >= ROOM_FOR_NOTE);
        let wanted = line_rows(pen, &shown, area.width);
        let rows = wanted.min(flow.left().saturating_sub(LEAST_TABLE.min(flow.left() / 3)));
        let mut place = flow.take_bottom(rows);
        if flow.left() > 2 * LEAST_TABLE && place.height > 3 {
            let rule = flow.take_bottom(1);
            pen.rule(rule);
        }
        place.width = area.width;
        line(pen, place, &shown);
    }
    table(pen, flow.area, score);
}

/// What was announced, the largest: the sheet below is history.
fn result(pen: &mut Pen<'_>, flow: &mut Flow, score: &ScorePanel) {
    let place = flow.take((flow.left() / 3).clamp(LEAST_RESULT, MOST_RESULT));
    clock::figure(pen, place, &score.total.text, pen.tone(score.total.tone));
    if let Some(band) = &score.band {
        let wide = text::width(&band.text).min(flow.area.width);
        let row = flow.take(1);
        pen.put((row.x + (row.width - wide) / 2, row.y), wide, &band.text, pen.tone(band.tone));
    }
    let rule = flow.take(1);
    pen.rule(rule);
}

/// Total, band, warnings, what comes next: at the bottom.
fn state(pen: &mut Pen<'_>, flow: &mut Flow, score: &ScorePanel, is_large: bool) {
    if flow.left() < 6 {
        return;
    }
    let mut lines = Vec::new();
    if let Some(judge) = &score.judge {
        lines.push(Line::new(Tone::Strong, judge));
    }
    let band = score.band.as_ref().map_or("", |band| band.text.as_str());
    let both = format!("{} · {band}", score.total.text);
    let together = !band.is_empty() && text::width(&both) <= flow.area.width;
    if together && !is_large {
        lines.push(Line::new(Tone::Strong, both));
    } else if !is_large {
        lines.push(Line::new(Tone::Strong, &score.total.text));
        lines.extend(score.band.iter().cloned());
    }
    lines.push(score.state.clone());
    lines.extend(score.warnings.iter().cloned());
    lines.retain(|line| !line.text.is_empty());
    flow.foot(pen, &lines);
    if flow.left() > 8 {
        let rule = flow.take_bottom(1);
        pen.rule(rule);
    }
}

fn table(pen: &mut Pen<'_>, area: Rect, score: &ScorePanel) {
    let widest = |cell: fn(&ScoreRow) -> &str| score.rows.iter().map(|row| text::width(cell(row))).max().unwrap_or(0);
    let columns = Columns {
        id: widest(|row| &row.id),
        points: widest(|row| row.points.as_deref().unwrap_or("")).max(2),
        max: widest(|row| &row.max),
        remark: score.rows.iter().map(|row| text::width(&remark(pen, row).text)).max().unwrap_or(0),
    };
    let heights = vec![1; score.rows.len()];
    list::draw(pen, area, &heights, Focus::Selected(score.selected), |pen, area, at, look| {
        if let Some(row) = score.rows.get(at) {
            one(pen, area, row, columns, look);
        }
    });
}

/// Widths of the table's columns.
#[derive(Clone, Copy, Debug)]
struct Columns {
    id: u16,
    points: u16,
    max: u16,
    remark: u16,
}

/// What is worth a word: something is owed, or a proposal could be taken.
fn remark(pen: &Pen<'_>, row: &ScoreRow) -> Line {
    let proposed = row.proposed.as_ref().filter(|_| row.points.is_none());
    let proposed = proposed.map(|points| Line::quiet(format!("{} {points}", words::proposed(pen.lang))));
    row.mark.clone().or(proposed).unwrap_or_default()
}

fn one(pen: &mut Pen<'_>, area: Rect, row: &ScoreRow, columns: Columns, look: Look) {
    let own = if row.group { pen.theme.title } else { pen.theme.base };
    let style = look.or(own);
    let mut end = area.right();
    if columns.remark > 0 && area.width > LEAST_WITH_REMARKS {
        let room = columns.remark.min(area.width / 3);
        let remark = remark(pen, row);
        end -= room;
        pen.put((end, area.y), room, &remark.text, look.or(pen.tone(remark.tone)));
        end -= GAP;
    }
    // Points and maximum as a fraction: "4,5/5", an open line "  ·/5".
    let points = match (&row.points, row.group) {
        (Some(points), _) => points.as_str(),
        (None, true) => "",
        // What stands under the last line has no points.
        (None, false) if row.max.is_empty() => "",
        (None, false) => "·",
    };
    let max = if row.max.is_empty() { String::new() } else { format!("/{}", row.max) };
    let most = columns.max + 1;
    let x = end.saturating_sub(most);
    pen.put((x, area.y), most, &max, style);
    pen.put_right((x, area.y), columns.points, points, style);
    let end = x.saturating_sub(columns.points + GAP);
    pen.put((area.x, area.y), columns.id.min(area.width), &row.id, style);
    let x = area.x + if columns.id > 0 { columns.id + 1 } else { 0 };
    pen.put((x, area.y), end.saturating_sub(x), &row.title, style);
}

fn line_rows(pen: &Pen<'_>, line: &ScoreLine, room: u16) -> u16 {
    let note = line.note.as_ref().map_or(0, |note| text::rows(note, room));
    let levels = level_rows(&line.levels, room);
    text::rows(&title(pen, line), room)
        + text::rows(&line.proposal.text, room)
        + levels
        + fields_rows(line, room)
        + note
}

/// The points, and the reason where there is one.
fn fields(line: &ScoreLine) -> impl Iterator<Item = &Field> {
    [Some(&line.entry), line.reason.as_ref()].into_iter().flatten()
}

fn fields_rows(line: &ScoreLine, room: u16) -> u16 {
    let label = field::labels(fields(line), room);
    text::total(fields(line).map(|one| field::rows(one, label, room)))
}

fn title(pen: &Pen<'_>, line: &ScoreLine) -> String {
    if line.max.is_empty() {
        return line.title.clone();
    }
    format!("{} ({} {})", line.title, words::at_most(pen.lang), line.max)
}

fn line(pen: &mut Pen<'_>, area: Rect, line: &ScoreLine) {
    let mut flow = Flow::new(area);
    let below = fields_rows(line, area.width);
    let spare = |flow: &Flow| flow.left().saturating_sub(below);
    let rows = spare(&flow);
    flow.hanging(pen, "", &title(pen, line), pen.theme.title, rows);
    // The row that locks or announces has nothing more to say than its title.
    if line.proposal.text != line.title {
        let rows = spare(&flow);
        flow.hanging(pen, "", &line.proposal.text, pen.tone(line.proposal.tone), rows);
    }
    levels(pen, &mut flow, &line.levels, below);
    if let Some(note) = &line.note {
        let rows = spare(&flow);
        flow.hanging(pen, "", note, pen.theme.dim, rows);
    }
    if spare(&flow) > 2 {
        flow.gap();
    }
    let label = field::labels(fields(line), area.width);
    field::draw(pen, &mut flow, &line.entry, Shape { label, rows: 1 });
    if let Some(reason) = &line.reason {
        let hint = field::rows(reason, label, area.width) - 1;
        let rows = flow.left().saturating_sub(hint).clamp(1, 4);
        field::draw(pen, &mut flow, reason, Shape { label, rows });
    }
}

/// Before a level, chosen or not.
const fn level_mark(level: &Line) -> &'static str {
    match level.tone {
        Tone::Strong => "(•) ",
        Tone::Plain | Tone::Quiet | Tone::Good | Tone::Warn | Tone::Alarm => "( ) ",
    }
}

/// Columns of all levels side by side.
fn side_by_side(levels: &[Line]) -> u16 {
    text::total(levels.iter().map(|level| text::width(level_mark(level)) + text::width(&level.text) + GAP))
}

fn level_rows(levels: &[Line], room: u16) -> u16 {
    if side_by_side(levels) <= room {
        return u16::from(!levels.is_empty());
    }
    text::total(levels.iter().map(|level| text::rows(&level.text, room.saturating_sub(text::width(level_mark(level))))))
}

/// The levels in one row where they fit, else one under another; `below` rows are left free.
fn levels(pen: &mut Pen<'_>, flow: &mut Flow, levels: &[Line], below: u16) {
    if levels.is_empty() || flow.left() <= below {
        return;
    }
    if side_by_side(levels) > flow.area.width {
        for level in levels {
            let rows = flow.left().saturating_sub(below);
            flow.hanging(pen, level_mark(level), &level.text, pen.tone(level.tone), rows);
        }
        return;
    }
    let row = flow.take(1);
    let mut x = row.x;
    for level in levels {
        let style = pen.tone(level.tone);
        let pieces = [(level_mark(level), style), (level.text.as_str(), style)];
        x += pen.pieces((x, row.y), row.right().saturating_sub(x), &pieces) + GAP;
    }
}
