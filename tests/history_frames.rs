//! The screens of looking back, as text, in both languages: the year with its chart, the members, one meeting as it went.
//!
//! `NHIP_FRAMES=write` writes the frames anew; read them before keeping them.

#[path = "driving/mod.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod driving;
#[path = "remember/rig.rs"]
#[allow(dead_code, reason = "each test takes what it needs")]
mod rig;

use std::fs;
use std::path::Path;

use nhip::action::key::Key;
use nhip::history::browse::Browser;
use nhip::history::browse::Wish;
use nhip::history::show;
use nhip::history::year::Year;
use nhip::meeting::Meeting;
use nhip::meeting::agenda::Before;
use nhip::meeting::agenda::Language;
use nhip::views::history::draw;
use nhip::views::history::scrolled;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rig::Month;
use rig::meeting;

fn months() -> Vec<Meeting> {
    let mut earlier = Vec::new();
    for (month, last) in [(1, 25), (2, 20), (3, 25), (4, 5), (5, 25)] {
        let mut plan =
            Month::on(&format!("2026-{month:02}-05")).scores([25, 25, 25, last]).gives("b", "Rà soát quy chế");
        if month > 1 {
            plan = plan.reports("1", if month == 3 { "under_way" } else { "done" });
        }
        if month == 4 {
            plan = plan.absent("c");
        }
        let next = meeting(&plan, Before::after(&earlier));
        earlier.push(next);
    }
    earlier
}

fn frame(browser: &Browser, meetings: &[&Meeting], width: u16, height: u16) -> String {
    let view = show::view(browser, &Year::of(2026, meetings), meetings);
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf, &view, Theme::of(ThemeName::Dark));
    let row = |y: u16| (0..width).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
    (0..height).map(|y| row(y).trim_end().to_owned() + "\n").collect()
}

#[test]
fn the_history_is_drawn_as_it_was_looked_at() {
    let months = months();
    let meetings: Vec<&Meeting> = months.iter().collect();
    for (lang, name) in [(Language::Vi, "vi"), (Language::En, "en")] {
        for (width, height) in [(80, 24), (120, 36)] {
            let mut browser = Browser::new(lang, "Chi bộ Trạm".to_owned(), vec![2025, 2026], None);
            let mut drawn = String::new();
            for (title, keys) in [
                ("year", &[][..]),
                ("members", &[Key::Tab]),
                ("meeting", &[Key::Tab, Key::Up, Key::Enter]),
                ("story", &[Key::PageDown]),
                ("keys", &[Key::Esc, Key::Char('?')]),
            ] {
                for key in keys {
                    browser.act(meetings.len(), height.into(), *key);
                }
                for part in ["── ", title, "\n", &frame(&browser, &meetings, width, height)] {
                    drawn += part;
                }
            }
            let path =
                Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/frames/history_{name}_{width}x{height}.txt"));
            if std::env::var("NHIP_FRAMES").is_ok_and(|wish| wish == "write") {
                fs::write(&path, &drawn).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert!(kept == drawn, "{}:\n{drawn}", path.display());
        }
    }
}

#[test]
fn whatever_is_pressed_at_whatever_size_is_drawn() {
    let months = months();
    let meetings: Vec<&Meeting> = months.iter().collect();
    let keys = [
        Key::Down,
        Key::Enter,
        Key::PageDown,
        Key::Right,
        Key::End,
        Key::Left,
        Key::Esc,
        Key::Tab,
        Key::PageDown,
        Key::End,
        Key::Char('?'),
        Key::Home,
        Key::BackTab,
        Key::Up,
        Key::F(12),
        Key::Enter,
        Key::PageUp,
        Key::Backspace,
        Key::End,
    ];
    for shown in [&meetings[..], &[]] {
        let mut browser = Browser::new(Language::Vi, "Chi bộ Trạm".to_owned(), vec![2026], Some(2026));
        for key in keys {
            browser.act(shown.len(), 24, key);
            for (width, height) in [(0, 0), (1, 1), (5, 3), (20, 5), (33, 9), (80, 24), (240, 67)] {
                let area = Rect::new(0, 0, width, height);
                let view = show::view(&browser, &Year::of(2026, shown), shown);
                let (lines, seen) = scrolled(area, &view);
                browser.hold_scroll(lines, seen);
                frame(&browser, shown, width, height);
            }
        }
    }
}

#[test]
fn a_page_is_left_by_the_same_key_and_the_first_one_leaves() {
    let mut browser = Browser::new(Language::En, "Board".to_owned(), vec![2025, 2026], None);
    assert_eq!(browser.act(3, 24, Key::Enter), Wish::Draw);
    assert_eq!(browser.act(3, 24, Key::Esc), Wish::Draw);
    assert_eq!(browser.act(3, 24, Key::Left), Wish::Read);
    assert_eq!(browser.year(), Some(2025));
    assert_eq!(browser.act(3, 24, Key::Left), Wish::Draw, "there is no year before the first");
    assert_eq!(browser.act(3, 24, Key::Esc), Wish::Leave);
}
