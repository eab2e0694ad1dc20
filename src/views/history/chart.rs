//! Floor 4. Two bars for each meeting: the score solid, the share who spoke hatched. Told apart by shape, not by colour.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::lines::put;
use super::lines::width;
use crate::history::view::Bar;
use crate::history::view::Chart;
use crate::views::theme::Theme;

/// "100 ┤"
const AXIS: u16 = 5;
/// Two bars and what is between them and the next: at least.
const NARROWEST: u16 = 6;
/// At most.
const WIDEST: u16 = 9;
/// A column filled in eighths.
const EIGHTHS: [&str; 9] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/// Draws the bars above their labels, and the legend under them.
pub fn draw(area: Rect, buf: &mut Buffer, chart: &Chart, theme: &Theme) {
    if area.height < 5 || area.width < AXIS + NARROWEST || chart.bars.is_empty() {
        return;
    }
    let high = area.height - 3;
    let top = area.y + 1;
    let room = area.width - AXIS;
    let count = u16::try_from(chart.bars.len()).unwrap_or(u16::MAX);
    let each = (room / count.max(1)).clamp(NARROWEST, WIDEST);
    let fit = usize::from(room / each).max(1);
    // The newest meetings are seen, and the selected one always is.
    let last = chart.bars.len().saturating_sub(fit);
    let first = last.min(chart.selected);
    axis(area, buf, top, high, theme);
    for (place, (at, bar)) in chart.bars.iter().enumerate().skip(first).take(fit).enumerate() {
        let x = area.x + AXIS + u16::try_from(place).unwrap_or(0) * each;
        let wide = (each - 2) / 2;
        draw_bar(buf, (x, top), (wide, high), bar.score, Fill::Solid, theme.presenting);
        draw_bar(buf, (x + wide, top), (wide, high), bar.spoke, Fill::Hatched, theme.members);
        label(buf, (x, top + high), each - 1, bar, at == chart.selected, theme);
    }
    let legend = format!("█ {}   ▒ {}", chart.score, chart.spoke);
    put(buf, area.x + AXIS, area.bottom() - 1, room, &legend, theme.dim);
}

/// "100", "50" and "0", and lines between them.
fn axis(area: Rect, buf: &mut Buffer, top: u16, high: u16, theme: &Theme) {
    for row in 0..high {
        let figure = if row == 0 {
            "100"
        } else if row == high / 2 && high >= 4 {
            " 50"
        } else {
            "   "
        };
        put(buf, area.x, top + row, AXIS, &format!("{figure} │"), theme.dim);
    }
    put(buf, area.x, top + high, AXIS, "  0 └", theme.dim);
}

fn label(buf: &mut Buffer, (x, y): (u16, u16), room: u16, bar: &Bar, selected: bool, theme: &Theme) {
    let style = if selected { theme.selected } else { theme.base };
    put(buf, x, y, room.min(width(&bar.label)), &bar.label, style);
}

/// How a bar is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fill {
    Solid,
    Hatched,
}

fn draw_bar(
    buf: &mut Buffer,
    (x, top): (u16, u16),
    (wide, high): (u16, u16),
    share: Option<u32>,
    fill: Fill,
    style: Style,
) {
    let Some(share) = share else { return };
    let eighths = u64::from(share) * u64::from(high) * 8 / 1000;
    let eighths = usize::try_from(eighths).unwrap_or(0).max(usize::from(share > 0));
    for row in 0..high {
        let below = usize::from(high - 1 - row) * 8;
        let filled = eighths.saturating_sub(below).min(8);
        let glyph = match fill {
            Fill::Solid => EIGHTHS[filled],
            // A hatch has no eighths: from half a cell on it is drawn.
            Fill::Hatched if filled >= 4 || (row + 1 == high && filled > 0) => "▒",
            Fill::Hatched => " ",
        };
        for column in 0..wide {
            if let Some(cell) = buf.cell_mut((x + column, top + row)).filter(|_| glyph != " ") {
                cell.set_symbol(glyph).set_style(style);
            }
        }
    }
}
