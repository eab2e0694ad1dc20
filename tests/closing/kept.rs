//! Pictures compared with those that were looked at, at two sizes.

use std::fs;
use std::path::Path;

use nhip::console::view::ConsoleView;
use nhip::views::console::draw;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

/// Compares a picture at both sizes with the one that was looked at.
pub fn is_as_kept(folder: &str, name: &str, view: &ConsoleView) {
    for (width, height) in [(80, 24), (120, 36)] {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, view, Theme::of(ThemeName::None));
        let frame = text(&buf);
        let path = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = path.join(format!("tests/frames/{folder}/{name}_{width}x{height}.txt"));
        if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
            fs::write(&path, &frame).expect("the folder of the frames is there");
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept.replace('\r', ""), frame, "{name} is not drawn as it was");
    }
}

fn text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let (mut row, mut skip) = (String::new(), 0);
        for x in buf.area.left()..buf.area.right() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = buf[(x, y)].symbol();
            skip = symbol.width().saturating_sub(1);
            row.push_str(symbol);
        }
        out.push_str(row.trim_end());
        out.push('\n');
    }
    out
}
