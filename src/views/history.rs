//! Floor 4. Looking back: the meetings of a year with a chart, its members, one meeting as it went.
//!
//! ```text
//!  nhịp  Chi bộ Văn phòng · Nhìn lại 2018                                   ← 2017
//!  3 buổi · bình quân 92,5 · Tốt 2, Khá 1 · năm 2018 còn có thể: Tốt
//!  Ngày         Dài       Có mặt     Phát biểu  Giữ giờ  Điểm  Xếp loại
//!  26/03/2018   92′  20/21  95,2%  12/20 60,0%    5/5    92,5  Tốt
//!  100 ┤ ██▒▒   …
//! ```

mod chart;
mod lines;
mod opened;
mod table;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::theme::Theme;
use crate::history::view::HistoryView;
use crate::history::view::Page;
use lines::cut;
use lines::put;
use lines::put_right;
use lines::width;

/// Rows that never scroll: the head, the sum, the bar.
const AROUND: u16 = 3;
/// The chart takes no fewer rows than this, labels and legend included.
const LEAST_CHART: u16 = 6;
/// And no more.
const MOST_CHART: u16 = 16;

/// Draws the screen.
pub fn draw(area: Rect, buf: &mut Buffer, view: &HistoryView, theme: &Theme) {
    let area = area.intersection(buf.area);
    buf.set_style(area, theme.base);
    if area.is_empty() {
        return;
    }
    let line = |y: u16| Rect { y: area.y + y, height: 1, ..area };
    let head = line(0);
    buf.set_style(head, theme.bar);
    let right = width(&view.beside).min(head.width);
    put(buf, head.x + 1, head.y, head.width.saturating_sub(right + 3), &format!("nhịp  {}", view.title), theme.bar);
    put_right(buf, head, &view.beside, theme.bar);
    if area.height < AROUND {
        return;
    }
    bar(line(area.height - 1), buf, view, theme);
    let mut top = area.y + 1;
    if area.height > 6 {
        put(buf, area.x + 1, top, area.width.saturating_sub(2), &view.summary, theme.title);
        top += 1;
    }
    let mut bottom = area.bottom() - 1;
    if let Some(note) = view.note.as_ref().filter(|_| bottom > top + 4) {
        bottom -= 1;
        put(buf, area.x + 1, bottom, area.width.saturating_sub(2), note, theme.warn);
    }
    let inside =
        Rect { x: area.x + 1, y: top, width: area.width.saturating_sub(2), height: bottom.saturating_sub(top) };
    page(inside, buf, view, theme);
}

fn page(inside: Rect, buf: &mut Buffer, view: &HistoryView, theme: &Theme) {
    match &view.page {
        Page::Meetings(rows, bars) => {
            let wanted = u16::try_from(rows.rows.len()).unwrap_or(u16::MAX).saturating_add(2);
            let chart = inside.height.saturating_sub(wanted).clamp(LEAST_CHART, MOST_CHART);
            let chart = if inside.height >= LEAST_CHART + 4 { chart } else { 0 };
            let upper = Rect { height: inside.height - chart, ..inside };
            table::draw(upper, buf, rows, theme);
            let below = Rect { y: upper.bottom().min(inside.y + wanted), height: chart, ..inside };
            chart::draw(below, buf, bars, theme);
        }
        Page::Members(rows) => table::draw(inside, buf, rows, theme),
        Page::Meeting(meeting) => opened::draw(inside, buf, meeting, theme),
        Page::Keys(keys) => {
            for (row, (key, does)) in (0..inside.height).skip(1).zip(keys) {
                put(buf, inside.x + 2, inside.y + row, 18, key, theme.title);
                put(buf, inside.x + 20, inside.y + row, inside.width.saturating_sub(20), does, theme.base);
            }
        }
        Page::Nothing(text) => put(buf, inside.x, inside.y + inside.height.min(3) / 2, inside.width, text, theme.dim),
    }
}

fn bar(area: Rect, buf: &mut Buffer, view: &HistoryView, theme: &Theme) {
    buf.set_style(area, theme.bar);
    let mut x = area.x + 1;
    for (key, does) in &view.bar {
        let text = format!("{key} {does}");
        let wide = width(&text);
        if x + wide > area.right() {
            break;
        }
        put(buf, x, area.y, wide, &cut(&text, wide), theme.bar);
        x += wide + 3;
    }
}

/// How many lines of the open page can be scrolled, and how many of them are seen at once.
pub fn scrolled(area: Rect, view: &HistoryView) -> (usize, usize) {
    let seen = area.height.saturating_sub(AROUND);
    match &view.page {
        Page::Meeting(meeting) => opened::scrolled(area.width.saturating_sub(2), seen, meeting),
        Page::Members(rows) => (rows.rows.len(), usize::from(seen.saturating_sub(1))),
        Page::Meetings(..) | Page::Keys(_) | Page::Nothing(_) => (0, usize::from(seen)),
    }
}
