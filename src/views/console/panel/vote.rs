//! Floor 4. A vote: what is put to it, the number being entered as the largest, the base explained, the verdict.

use ratatui::layout::Rect;

use super::super::clock;
use super::super::flow::Flow;
use super::super::list;
use super::super::list::Focus;
use super::super::pen::Edge;
use super::super::pen::Pen;
use super::super::pen::heavier;
use super::super::text;
use super::enter;
use super::question;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::console::view::panel::Figure;
use crate::console::view::panel::VotePanel;

/// Columns for the large number.
const LARGE: u16 = 30;
/// The list beside it keeps at least so many columns.
const LEAST_LIST: u16 = 34;
/// Rows for the verdict's word.
const WORD_ROWS: u16 = 9;
/// Rows for the large number, with its frame.
const LARGE_ROWS: u16 = 7;

/// Draws it.
pub fn draw(pen: &mut Pen<'_>, area: Rect, vote: &VotePanel) {
    let mut flow = Flow::new(area);
    let rows = lines(vote);
    let entries: u16 = u16::try_from(rows).unwrap_or(u16::MAX);
    enter::foot(pen, &mut flow, &[enter::sentence(&Line::new(Tone::Strong, &vote.enter))]);
    if flow.left() > entries {
        let most = (flow.left() - entries).min(3);
        flow.hanging(pen, "", &vote.question, pen.theme.title, most);
    }
    if let Some(say) = vote.say.as_ref().filter(|_| flow.left() > entries) {
        let most = (flow.left() - entries).min(2);
        flow.hanging(pen, "→ ", &format!("«{say}»"), pen.theme.base, most);
    }
    let verdict = &vote.verdict;
    let verdict_rows = if verdict.text.is_empty() { 0 } else { text::rows(&verdict.text, area.width).min(3) };
    let facts: u16 = text::total(vote.facts.iter().map(|fact| text::rows(&fact.text, area.width)));
    let spare = flow.left().saturating_sub(entries);
    if spare >= verdict_rows {
        // Once it stands the verdict is what counts: its word as large as it fits, or some air around its sentence.
        let word = vote.word.as_ref().filter(|_| spare > verdict_rows + LARGE_ROWS);
        let air = u16::from(vote.closed && word.is_none() && spare > verdict_rows + LARGE_ROWS);
        if let Some(word) = word {
            let place = flow.take((spare - verdict_rows).min(WORD_ROWS));
            clock::figure(pen, place, word, pen.tone(verdict.tone));
        }
        flow.take(air);
        let place = if vote.closed { flow.take(verdict_rows) } else { flow.take_bottom(verdict_rows) };
        flow.take(air);
        let mut below = Flow::new(place);
        let style = pen.tone(verdict.tone);
        below.hanging(pen, "", &verdict.text, heavier(style), verdict_rows);
    }
    let large = !vote.closed && area.width >= LARGE + LEAST_LIST && flow.left() >= LARGE_ROWS;
    let keep = if large { LARGE_ROWS.max(entries) } else { entries };
    let mut below = Flow::new(flow.take_bottom(facts.min(flow.left().saturating_sub(keep))));
    for fact in &vote.facts {
        below.told(pen, fact);
    }
    if flow.left() > keep + 1 {
        flow.gap();
    }
    let mut list = flow.area;
    if large {
        list.width -= LARGE + 2;
        let place = Rect { x: list.right() + 2, width: LARGE, height: flow.left().min(12), ..list };
        number(pen, place, vote);
    }
    entry_rows(pen, list, vote, rows);
}

/// Lines of the list: "all for" where it is offered, then the figures.
fn lines(vote: &VotePanel) -> usize {
    vote.figures.len() + usize::from(vote.all_for.is_some())
}

fn figure(vote: &VotePanel, at: usize) -> Option<&Figure> {
    let at = at.checked_sub(usize::from(vote.all_for.is_some()))?;
    vote.figures.get(at)
}

fn entry_rows(pen: &mut Pen<'_>, area: Rect, vote: &VotePanel, rows: usize) {
    let labels = vote.figures.iter().map(|figure| text::width(&figure.label)).max().unwrap_or(0);
    let selected = if vote.closed { usize::MAX } else { vote.selected };
    let room = area.width.saturating_sub(list::INDENT);
    let tall = area.height >= 2 * u16::try_from(rows).unwrap_or(u16::MAX);
    let heights: Vec<u16> = (0..rows)
        .map(|at| match (&vote.all_for, at) {
            (Some(choice), 0) if tall => question::choice_rows(choice, room),
            (Some(_) | None, _) => 1,
        })
        .collect();
    let focus = if vote.closed { Focus::InSight(0) } else { Focus::Selected(selected) };
    list::draw(pen, area, &heights, focus, |pen, area, at, look| {
        let Some(figure) = figure(vote, at) else {
            if let Some(choice) = &vote.all_for {
                question::one(pen, area, choice, look);
            }
            return;
        };
        let label = labels.min(area.width);
        pen.put((area.x, area.y), label, &figure.label, look.or(pen.theme.base));
        let (sign, style) = match (figure.entered, figure.digits.is_empty()) {
            (true, _) => ("✓", pen.theme.good),
            (false, false) => ("?", pen.theme.title),
            (false, true) => ("–", pen.theme.dim),
        };
        let digits = format!("{:>4} {sign}", figure.digits);
        let x = area.x + label + 1;
        pen.put((x, area.y), area.right().saturating_sub(x), &digits, look.or(style));
        if look.is_selected() {
            let end = x + 4;
            pen.cursor = (end < area.right()).then(|| ratatui::layout::Position::new(end, area.y));
        }
    });
}

/// The number being entered, as large as it fits.
fn number(pen: &mut Pen<'_>, area: Rect, vote: &VotePanel) {
    let Some(figure) = figure(vote, vote.selected) else { return };
    let inside = pen.frame(area, &figure.label, Edge::Thin, pen.theme.frame);
    let theme = pen.theme;
    let digits = if figure.digits.is_empty() { "-" } else { figure.digits.as_str() };
    let style = if figure.entered { theme.good } else { theme.presenting };
    clock::figure(pen, inside, digits, style);
}
