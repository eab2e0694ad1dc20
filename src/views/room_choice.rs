//! Floor 4. Before the room follows a meeting: which one, where several are held at once.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use ratatui::widgets::Widget;

use super::theme::Theme;

/// The meetings whose console is alive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Body and title of each.
    pub meetings: Vec<String>,
    /// The one that Enter takes, from 0.
    pub selected: usize,
    /// The question, in words.
    pub question: &'static str,
}

/// Draws the choice.
pub fn draw(area: Rect, buf: &mut Buffer, choice: &Choice, theme: &Theme) {
    buf.set_style(area, theme.base);
    let mut lines = vec![Line::styled(choice.question, theme.title), Line::default()];
    for (place, meeting) in choice.meetings.iter().enumerate() {
        let (mark, style) = if place == choice.selected { ("▶ ", theme.selected) } else { ("  ", theme.base) };
        lines.push(Line::styled(format!("{mark}{meeting}"), style));
    }
    let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let top = area.y + (area.height - height) / 2;
    let left = area.width.min(4);
    let inner = Rect { x: area.x + left, y: top, width: area.width - left, height };
    Paragraph::new(lines).style(theme.base).render(inner.intersection(area), buf);
}
