//! What the facilitator's screen looks like: every panel as text at two sizes, and what must hold at every size.
//!
//! `NHIP_FRAMES=write` writes the frames anew; read them before keeping them.

#[path = "console_frames/glance.rs"]
mod glance;
#[path = "console_frames/panels.rs"]
mod panels;
#[path = "console_frames/sample.rs"]
mod sample;

use std::fs;
use std::path::Path;

use nhip::console::view::ConsoleView;
use nhip::console::view::Line;
use nhip::console::view::Panel;
use nhip::console::view::StartView;
use nhip::console::view::Tone;
use nhip::meeting::agenda::Language;
use nhip::views::console::draw;
use nhip::views::console::draw_start;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr;

fn drawn(view: &ConsoleView, width: u16, height: u16, theme: ThemeName) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let cursor = draw(area, &mut buf, view, Theme::of(theme));
    (buf, cursor)
}

fn rows(buf: &Buffer) -> Vec<String> {
    let area = buf.area;
    (area.top()..area.bottom())
        .map(|y| {
            let mut row = String::new();
            let mut skip = 0;
            for x in area.left()..area.right() {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                let symbol = buf[(x, y)].symbol();
                skip = symbol.width().saturating_sub(1);
                row.push_str(symbol);
            }
            row.trim_end().to_owned()
        })
        .collect()
}

/// The frame as text; the cursor stands below it.
fn frame(buf: &Buffer, cursor: Option<Position>) -> String {
    let cursor = cursor.map_or_else(String::new, |at| format!("cursor: column {}, row {}\n", at.x, at.y));
    rows(buf).join("\n") + "\n" + &cursor
}

fn is_as_kept(name: &str, frame: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/frames/console/{name}.txt"));
    if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
        fs::write(&path, frame).expect("the folder of the frames is there");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept.replace('\r', ""), frame, "{name} is not drawn as it was");
}

fn with(panel: Panel) -> ConsoleView {
    ConsoleView { panel: Some(panel), ..sample::discussion(Language::Vi) }
}

/// What stands on the screen between two columns of blanks, in one line.
fn flat(buf: &Buffer) -> String {
    rows(buf).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the words stand on the screen one after another, over the ends of rows inside their own part of it.
fn stands_on(buf: &Buffer, words: &str) -> bool {
    let rows = rows(buf);
    let tokens: Vec<&str> = words.split_whitespace().collect();
    (0..rows.len()).any(|first| {
        let mut at = 0;
        for row in &rows[first..(first + 5).min(rows.len())] {
            let mut rest = row.as_str();
            while at < tokens.len() {
                let Some(found) = rest.find(tokens[at]) else { break };
                rest = &rest[found + tokens[at].len()..];
                at += 1;
            }
        }
        at == tokens.len()
    })
}

#[test]
fn every_panel_is_drawn_as_it_was_looked_at() {
    for (name, panel) in panels::all() {
        for (width, height) in [(80, 24), (120, 36)] {
            let (buf, cursor) = drawn(&with(panel.clone()), width, height, ThemeName::None);
            is_as_kept(&format!("{name}_{width}x{height}"), &frame(&buf, cursor));
        }
    }
}

#[test]
fn every_moment_is_drawn_as_it_was_looked_at() {
    for (name, view) in sample::moments() {
        for (width, height) in [(80, 24), (120, 36)] {
            let (buf, cursor) = drawn(&view, width, height, ThemeName::None);
            is_as_kept(&format!("{name}_{width}x{height}"), &frame(&buf, cursor));
        }
    }
}

#[test]
fn the_largest_and_the_smallest_screens_are_drawn_as_they_were_looked_at() {
    let view = sample::speaking(Language::Vi);
    for (width, height) in [(240, 67), (100, 30), (60, 20), (40, 10), (20, 5)] {
        let (buf, cursor) = drawn(&view, width, height, ThemeName::None);
        is_as_kept(&format!("speaking_{width}x{height}"), &frame(&buf, cursor));
    }
    let view = with(panels::remark());
    for (width, height) in [(240, 67), (100, 30), (60, 20), (40, 10), (20, 5)] {
        let (buf, cursor) = drawn(&view, width, height, ThemeName::None);
        is_as_kept(&format!("remark_{width}x{height}"), &frame(&buf, cursor));
    }
}

/// What large digits are drawn with, where a cell is not all ink.
const QUARTERS: [char; 15] = ['█', '▀', '▄', '▌', '▐', '▘', '▝', '▖', '▗', '▚', '▞', '▛', '▜', '▙', '▟'];

#[test]
fn with_colours_the_words_are_the_same_and_only_the_large_digits_are_blanks() {
    for theme in [ThemeName::Dark, ThemeName::Light] {
        let (buf, cursor) = drawn(&sample::discussion(Language::Vi), 120, 36, theme);
        is_as_kept(&format!("discussion_{}_120x36", theme.id()), &frame(&buf, cursor));
    }
    for (name, panel) in panels::all() {
        let text = |theme| flat(&drawn(&with(panel.clone()), 80, 24, theme).0).replace(QUARTERS, "");
        let words = |theme| text(theme).split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words(ThemeName::Dark), words(ThemeName::Light), "{name}");
        assert_eq!(words(ThemeName::Dark), words(ThemeName::None), "{name}");
    }
}

#[test]
fn without_colours_there_are_none_and_the_selection_is_reversed() {
    for (name, panel) in panels::all() {
        let (buf, _) = drawn(&with(panel), 120, 36, ThemeName::None);
        let colourless = buf.content.iter().all(|cell| {
            cell.style().fg.is_none_or(|fg| fg == ratatui::style::Color::Reset)
                && cell.style().bg.is_none_or(|bg| bg == ratatui::style::Color::Reset)
        });
        assert!(colourless, "{name}");
        for (y, row) in rows(&buf).iter().enumerate().filter(|(_, row)| row.contains('►')) {
            let y = u16::try_from(y).unwrap();
            let mark = (0..120).find(|x| buf[(*x, y)].symbol() == "►").unwrap();
            let style = buf[(mark, y)].style();
            let heavy = style.add_modifier.intersects(Modifier::REVERSED | Modifier::BOLD);
            assert!(heavy, "{name}: {row}");
        }
    }
}

#[test]
fn no_panel_covers_the_line_about_the_next_step_nor_the_saved_mark() {
    let sizes =
        [(80, 24), (81, 25), (99, 24), (100, 24), (100, 29), (120, 30), (120, 36), (160, 40), (200, 50), (240, 67)];
    for lang in [Language::Vi, Language::En] {
        for (name, panel) in panels::all() {
            for (width, height) in sizes {
                let base = sample::discussion(lang);
                let view = ConsoleView { panel: Some(panel.clone()), ..base };
                let (buf, _) = drawn(&view, width, height, ThemeName::Dark);
                assert!(stands_on(&buf, &view.next.text), "{name} at {width}×{height}: {:#?}", rows(&buf));
                assert!(stands_on(&buf, &view.header.saved.text), "{name} at {width}×{height}");
                assert!(stands_on(&buf, &view.now.clock.unwrap().text) || width >= 100, "{name} at {width}×{height}");
            }
        }
    }
}

#[test]
fn that_nothing_is_saved_is_said_whole_whatever_else_must_go() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut view = with(panels::score());
        let alarm = "CHƯA LƯU từ 14:31:07: không còn chỗ trống trên ổ đĩa của máy này. Enter: chọn nơi lưu khác";
        view.header.saved = Line::new(Tone::Alarm, alarm);
        view.badges = vec![Line::new(Tone::Strong, "TẬP DƯỢT"), Line::new(Tone::Strong, "MÀN CHIẾU ĐANG CHE")];
        let (buf, cursor) = drawn(&view, width, height, ThemeName::None);
        assert!(stands_on(&buf, alarm));
        assert!(stands_on(&buf, "TẬP DƯỢT") && stands_on(&buf, "MÀN CHIẾU ĐANG CHE"));
        is_as_kept(&format!("not_saved_{width}x{height}"), &frame(&buf, cursor));
    }
}

#[test]
fn on_a_narrow_screen_the_expected_end_goes_before_the_name() {
    let mut view = sample::discussion(Language::Vi);
    view.header.ending = Line::new(Tone::Warn, "xong 15:32 · chưa đủ thời lượng: còn 6 phút cho ý kiến");
    let head = rows(&drawn(&view, 80, 24, ThemeName::Dark).0).remove(0);
    assert!(head.contains("14:26:08") && head.contains("xong 15:32 · chưa đủ thời lượng"), "{head}");
    assert!(head.ends_with("Đã lưu 14:26:08"), "{head}");
}

#[test]
fn a_refusal_stands_over_no_panel_and_under_none() {
    for (name, panel) in panels::all() {
        let view = ConsoleView { notices: sample::refusal(), ..with(panel) };
        for (width, height) in [(80, 24), (120, 36)] {
            let (buf, _) = drawn(&view, width, height, ThemeName::Dark);
            assert!(stands_on(&buf, &view.notices[0].text), "{name} at {width}×{height}");
            assert!(stands_on(&buf, &view.next.text), "{name} at {width}×{height}");
        }
    }
}

#[test]
fn the_cursor_stands_in_the_entry_right_after_what_was_typed() {
    for (name, panel, before) in panels::with_entries() {
        for (width, height) in [(80, 24), (100, 30), (120, 36), (240, 67), (40, 12)] {
            let (buf, cursor) = drawn(&with(panel.clone()), width, height, ThemeName::Dark);
            let at = cursor.unwrap_or_else(|| panic!("{name} at {width}×{height} has no cursor"));
            let row: String = (0..at.x).map(|x| buf[(x, at.y)].symbol()).collect();
            assert!(row.ends_with(before), "{name} at {width}×{height}: {row:?} does not end with {before:?}");
        }
    }
}

#[test]
fn a_screen_without_an_entry_has_no_cursor() {
    assert_eq!(drawn(&sample::discussion(Language::Vi), 120, 36, ThemeName::Dark).1, None);
    assert_eq!(drawn(&with(panels::closing()), 80, 24, ThemeName::Dark).1, None);
}

#[test]
fn the_selected_row_of_a_long_list_is_in_sight_and_the_others_are_counted() {
    for selected in 0..25 {
        let (buf, _) = drawn(&with(panels::roll_call(selected)), 80, 24, ThemeName::Dark);
        let name = sample::PEOPLE[selected].0;
        assert!(rows(&buf).iter().any(|row| row.contains('►') && row.contains(name)), "{name}");
        assert!(flat(&buf).contains("dòng ở"));
    }
}

#[test]
fn names_with_marks_are_aligned_by_the_columns_they_take() {
    let (buf, _) = drawn(&with(panels::roll_call(3)), 120, 36, ThemeName::Dark);
    let marks = ["Có mặt", "Đến muộn", "Vắng có lý do", "Chưa điểm danh"];
    let columns: Vec<usize> = rows(&buf)
        .iter()
        .filter(|row| sample::PEOPLE.iter().any(|(name, _)| row.contains(name)))
        .filter_map(|row| marks.iter().find_map(|mark| row.find(mark).map(|at| row[..at].width())))
        .collect();
    assert!(columns.len() > 5);
    assert!(columns.iter().all(|column| *column == columns[0]), "{columns:?}");
}

#[test]
fn what_cannot_be_done_says_so_in_words() {
    let (buf, _) = drawn(&with(panels::more()), 80, 24, ThemeName::None);
    assert!(flat(&buf).contains("× điểm chưa được công bố"));
    let (buf, _) = drawn(&sample::discussion(Language::Vi), 120, 36, ThemeName::None);
    assert!(rows(&buf).last().unwrap().contains("(chưa được)"));
}

#[test]
fn the_bar_drops_keys_from_the_right_and_keeps_the_way_to_all_keys() {
    let view = sample::discussion(Language::Vi);
    let at = |width| rows(&drawn(&view, width, 24, ThemeName::Dark).0).pop().unwrap();
    for hint in &view.bar {
        assert!(at(200).contains(&hint.label), "{}", at(200));
    }
    let narrow = at(80);
    let shown = view.bar.iter().take_while(|hint| narrow.contains(&format!("{} ", hint.key))).count();
    assert!(shown >= 3 && shown < view.bar.len(), "{narrow}");
    let (all, dropped) = view.bar[shown..].split_last().unwrap();
    assert!(!dropped.is_empty() && dropped.iter().all(|hint| !narrow.contains(&hint.label)), "{narrow}");
    assert!(all.key == "?" && narrow.trim_end().ends_with(&format!("? {}", all.label)), "{narrow}");
}

#[test]
fn names_of_any_length_break_no_frame() {
    let view = sample::hostile();
    for (width, height) in [(80, 24), (120, 36)] {
        let (buf, cursor) = drawn(&view, width, height, ThemeName::None);
        is_as_kept(&format!("hostile_{width}x{height}"), &frame(&buf, cursor));
        for row in rows(&buf) {
            assert!(row.width() <= usize::from(width), "{row}");
        }
        assert!(stands_on(&buf, &view.next.text));
    }
}

#[test]
fn the_screen_before_a_meeting_is_drawn_as_it_was_looked_at() {
    for (name, view) in sample::starts() {
        for (width, height) in [(80, 24), (120, 36)] {
            let (buf, cursor) = start(&view, width, height);
            is_as_kept(&format!("{name}_{width}x{height}"), &frame(&buf, cursor));
        }
    }
}

fn start(view: &StartView, width: u16, height: u16) -> (Buffer, Option<Position>) {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let cursor = draw_start(area, &mut buf, view, Theme::of(ThemeName::None));
    (buf, cursor)
}

#[test]
fn any_size_is_drawn() {
    let mut views: Vec<ConsoleView> = panels::all().into_iter().map(|(_, panel)| with(panel)).collect();
    views.extend(sample::moments().into_iter().map(|(_, view)| view));
    views.push(sample::hostile());
    views.push(ConsoleView { panel: Some(panels::hostile_records()), ..sample::hostile() });
    for view in &views {
        for width in 0..=30 {
            for height in 0..=10 {
                drawn(view, width, height, ThemeName::None);
            }
        }
        for (width, height) in
            [(79, 23), (80, 23), (79, 24), (30, 40), (200, 8), (31, 17), (300, 3), (99, 29), (300, 100)]
        {
            let (_, cursor) = drawn(view, width, height, ThemeName::Dark);
            assert!(cursor.is_none_or(|at| at.x < width && at.y < height));
        }
    }
    for (_, view) in sample::starts() {
        for width in 0..=40 {
            for height in 0..=30 {
                start(&view, width, height);
            }
        }
    }
}

#[test]
fn an_area_inside_a_larger_buffer_is_all_that_is_drawn_on() {
    let whole = Rect::new(0, 0, 140, 50);
    for (_, panel) in panels::all() {
        for area in
            [Rect::new(7, 5, 100, 30), Rect::new(3, 2, 85, 24), Rect::new(9, 9, 33, 11), Rect::new(100, 40, 80, 24)]
        {
            let mut buf = Buffer::filled(whole, ratatui::buffer::Cell::new("#"));
            let cursor = draw(area, &mut buf, &with(panel.clone()), Theme::of(ThemeName::Dark));
            for y in whole.top()..whole.bottom() {
                for x in whole.left()..whole.right() {
                    let inside = area.contains(Position::new(x, y));
                    assert!(inside || buf[(x, y)].symbol() == "#", "{x},{y} outside {area}");
                }
            }
            assert!(cursor.is_none_or(|at| area.contains(at)));
        }
    }
}

#[test]
fn drawing_twice_gives_the_same_picture() {
    for (_, panel) in panels::all() {
        let view = with(panel);
        assert_eq!(drawn(&view, 120, 36, ThemeName::Dark), drawn(&view, 120, 36, ThemeName::Dark));
    }
}

#[test]
fn tiny_screens_say_what_the_key_does_and_what_time_is_left() {
    let view = sample::discussion(Language::Vi);
    let (buf, _) = drawn(&view, 20, 5, ThemeName::None);
    let text = flat(&buf);
    assert!(text.contains("11:41") && text.contains("→ Chưa chuyển") && text.contains("Đã lưu 14:26:08"), "{text}");
    let (buf, cursor) = drawn(&with(panels::remark()), 20, 5, ThemeName::None);
    assert!(cursor.is_some_and(|at| at.y == 4), "{}", flat(&buf));
}
