//! Floor 4. The line at the foot of a panel that says what Enter does, and rows of which one is chosen.

use super::super::flow::Flow;
use super::super::pen::Pen;
use super::super::text;
use crate::console::view::Line;
use crate::console::view::Tone;

/// The key's name, before a sentence that does not say it already.
const KEY: &str = "Enter";

/// What Enter does, as a sentence with the key in it.
pub fn sentence(line: &Line) -> Line {
    let says = line.text.is_empty() || line.text.contains(KEY) || matches!(line.tone, Tone::Warn | Tone::Alarm);
    if says { line.clone() } else { Line::new(line.tone, format!("{KEY}: {}", line.text)) }
}

/// Keeps it at the bottom, under a thin line where there is room.
pub fn foot(pen: &mut Pen<'_>, flow: &mut Flow, lines: &[Line]) {
    let lines: Vec<Line> = lines.iter().filter(|line| !line.text.is_empty()).cloned().collect();
    if lines.is_empty() || flow.left() < 2 {
        return;
    }
    flow.foot(pen, &lines);
    if flow.left() > 6 {
        let rule = flow.take_bottom(1);
        pen.rule(rule);
    }
}

/// All that can be chosen in one row, the chosen one, which is strong, between brackets.
pub fn one_of(pen: &mut Pen<'_>, flow: &mut Flow, lines: &[Line]) {
    if lines.is_empty() || flow.left() == 0 {
        return;
    }
    let row = flow.take(1);
    let mut x = row.x;
    for line in lines {
        let (words, style) = match line.tone {
            Tone::Strong => (format!("[{}]", line.text), pen.theme.selected),
            Tone::Plain | Tone::Quiet | Tone::Good | Tone::Warn | Tone::Alarm => {
                (format!(" {} ", line.text), pen.tone(line.tone))
            }
        };
        if x > row.x && x + text::width(&words) > row.right() && flow.left() > 1 {
            let next = flow.take(1);
            x = row.x;
            x += pen.put((x, next.y), row.width, &words, style) + 1;
            continue;
        }
        x += pen.put((x, flow.area.y.saturating_sub(1)), row.right().saturating_sub(x), &words, style) + 1;
    }
}
